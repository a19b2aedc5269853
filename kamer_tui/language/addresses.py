"""Addresses on the web that a line's end divides."""

from __future__ import annotations

import re

from kamer_tui.language.patterns import lazy_pattern

_AT_END = lazy_pattern(r"(?:https?://|\bwww\.)\S*$")
_HYPHEN_AT_END = lazy_pattern(r"(?:https?://|\bwww\.|\w\.[a-z]{2,10}/)\S*-$")
_PATH = lazy_pattern(r"[a-z0-9]\w*[-/_.=?]\w")


def keeps_hyphen(left: str) -> bool:
    """Whether a line ends in an address with a hyphen: nobody hyphenates those, it is its own."""
    return _HYPHEN_AT_END.search(left) is not None


def goes_on(left: str, right: str) -> bool:
    """Whether the address at the end of a line surely goes on in the next one: it has no host yet,
    or after a slash comes what looks like a path, or a sign in its code.
    """
    if ("www." not in left and "://" not in left) or _AT_END.search(left) is None:
        return False
    if left.endswith("/"):
        return left.endswith("://") or _PATH.match(right) is not None
    return re.match("%[0-9A-F]{2}", right) is not None

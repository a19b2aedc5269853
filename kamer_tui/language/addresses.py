"""Web addresses that a line's end divides: "www.pont.example/" and "nieuws/het-veer"."""

from __future__ import annotations

from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern

_AT_END = anywhere(
    "web address at a line's end",
    r"(?:https?://|\bwww\.|\w\.[a-z]{2,10}/)\S*$",
    ("Zie https://", "(www.pont.example/", "pont.example/"),
    ("www.pont.example is", "de brug/"),
    seen="the Aanhangsel; ministries' letters; texts that programs take out of a PDF",
    hints=("/", "www."),
)
_HYPHEN_AT_END = anywhere(
    "web address that ends a line with a hyphen of its own",
    r"(?:https?://|\bwww\.|\w\.[a-z]{2,10}/)\S*-$",
    ("www.pont.example/de-oude-", "pont.example/de-"),
    ("de brug-", "www.pont.example is een web-"),
    seen="the Aanhangsel; texts that programs take out of a PDF",
    hints=("/", "www."),
)
_PATH = beginning(
    "first word of an address's path",
    r"[a-z0-9]\w*[-/_.=?]\w",
    ("nieuws/het-veer", "id=3"),
    ("voor meer", "De pont-vaart"),
    seen="ministries' letters; texts that programs take out of a PDF",
)
_LONGEST = 2000
"""The longest address that is put together, in characters."""
_DIVIDED = (
    ("_", lazy_pattern(r"[a-z0-9]|\w{1,99}[-/_.=]\w")),
    (("=", "#", "~", "+"), lazy_pattern(r"\w")),
    ("%", lazy_pattern(r"[0-9A-F]{2}")),
    (("?", "&"), lazy_pattern(r"\w{1,99}=")),
    (".", lazy_pattern(r"(?:html?|pdf|aspx?|php|docx?|xlsx?)\b|(?:nl|com|org|eu|net|example)/")),
)
"""The signs at which an address is divided, each with what goes on behind it: after "?" and ".",
which may end a sentence, nothing but "id=" and "html".
"""
_GOES_ON = lazy_pattern(r"%[0-9A-F]{2}|[?&]\w+=|[_/]\w|[#=]\w|-\w+[-/_]\w|\.(?:html?|pdf)\b")
"""How a line begins that goes on with an address, after a letter or a digit."""


def keeps_hyphen(left: str) -> bool:
    """True if the hyphen at the end of a line belongs to an address ("www.pont.example/de-oude-"):
    no program hyphenates addresses.
    """
    return _HYPHEN_AT_END.find(left[-_LONGEST:]) is not None


def goes_on(left: str, right: str) -> bool:
    """True if the address at the end of line ``left`` surely goes on in line ``right``: it has no
    host yet ("https://"), or the lines' ends are not those of an address and a word ("volle_" and
    "rekken", "?id=" and "3", "de" and "%20brug", "het-veer." and "html").
    """
    near = left[-_LONGEST:]
    if "." not in near and "://" not in near:
        return False
    if (len(left) > _LONGEST and " " not in near) or _AT_END.find(near) is None:
        return False
    left = near
    if left.endswith("/"):
        return left.endswith("://") or _PATH.find(right) is not None
    for signs, following in _DIVIDED:
        if left.endswith(signs):
            return following.match(right) is not None
    return _GOES_ON.match(right) is not None

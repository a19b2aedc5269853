"""Web addresses that a line's end divides: "www.pont.example/" and "nieuws/het-veer"."""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere, beginning

_AT_END = anywhere(
    "web address at a line's end",
    r"(?:https?://|\bwww\.)\S*$",
    ("Zie https://", "(www.pont.example/"),
    ("www.pont.example is", "pont.example/"),
    seen="the Aanhangsel; ministries' letters; texts that programs take out of a PDF",
)
_HYPHEN_AT_END = anywhere(
    "web address that ends a line with a hyphen of its own",
    r"(?:https?://|\bwww\.|\w\.[a-z]{2,10}/)\S*-$",
    ("www.pont.example/de-oude-", "pont.example/de-"),
    ("de brug-", "www.pont.example is een web-"),
    seen="the Aanhangsel; texts that programs take out of a PDF",
)
_PATH = beginning(
    "first word of an address's path",
    r"[a-z0-9]\w*[-/_.=?]\w",
    ("nieuws/het-veer", "id=3"),
    ("voor meer", "De pont-vaart"),
    seen="ministries' letters; texts that programs take out of a PDF",
)
_JOINERS = ("_", "=", "&", "%", "~", "#")
"""Signs that end no address."""
_ENDING = beginning(
    "last part of an address",
    r"(?: html? | pdf | aspx? | php | nl | com | org | eu ) (?= [\s),;>/?#] | [.]?$ )",
    ("html", "nl/nieuws", "pdf)."),
    ("nlp", "com-pagnie", "De pdf"),
    seen="texts that programs take out of a PDF",
)


def keeps_hyphen(left: str) -> bool:
    """True if the hyphen at the end of a line belongs to an address ("www.pont.example/de-oude-"):
    no program hyphenates addresses.
    """
    return _HYPHEN_AT_END.find(left) is not None


def goes_on(left: str, right: str) -> bool:
    """True if the address at the end of line ``left`` surely goes on in line ``right``: it has no
    host yet ("https://"), it ends in a sign that ends none ("volle_"), or ``right`` begins with a
    path after a slash ("nieuws/het-veer"), with the ending after a stop ("html") or with a sign's
    code ("%20").
    """
    if ("www." not in left and "://" not in left) or _AT_END.find(left) is None:
        return False
    if left.endswith("/"):
        return left.endswith("://") or _PATH.find(right) is not None
    if left.endswith(_JOINERS):
        return right[:1].isalnum() or right[:1] in _JOINERS
    if left.endswith("."):
        return _ENDING.find(right) is not None
    if left.endswith("?"):
        return re.match(r"\w+=", right) is not None
    if right.startswith(("_", "=", "&", "?")):
        return right[1:2].isalnum()
    return re.match("%[0-9A-F]{2}", right) is not None

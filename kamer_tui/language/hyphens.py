"""Hyphens at line ends: whether the joined word keeps the hyphen.

Most only divide a word, and go: "brug-" and "wachter" are "brugwachter", but "zee-" and "eend" are
"zee-eend".  The evidence is how the document writes the word within a line; where it does not, the
rules of the official spelling decide (Woordenlijst Nederlandse Taal, Leidraad 2015, ch. 6 on
hyphens and ch. 7 on the diaeresis).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property

from kamer_tui.language.addresses import keeps_hyphen

_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*(?!\w|-\n)")
"""A whole word; the first half of a word that a line's end divides is left out."""
_NAME = re.compile(r"\b([A-ZÀ-Ý]\w+)(?=\s+(\w+))")
"""A capitalised word, with the word after it: "Noord" and "Brabant"."""
_LEADING_WORD = re.compile(r"[\w'’]+(?:-[\w'’]+)*(?:/\w+)?")
_TRAILING_PART = re.compile(r"[\w'’.]*(?:[-/][\w'’.]+)*$")
_LINES_AT_ONCE = 500
"""Words are counted in so many lines at a time: those of a long document fill the memory."""
_SUSPENDING = frozenset({"en", "of", "en/of", "noch", "tot", "respectievelijk", "dan"})
"""After these a hyphen stands for a part of a compound that is left out: "water- en wegenbouw"."""
_NEVER_A_REMAINDER = frozenset({"en", "of"})
"""Dutch divides no word before these: it writes "fiet-sen"."""
_CLASHES = frozenset(
    ["aa", "ae", "ai", "au", "ee", "ei", "eu", "ie", "ii", "ij", "oe", "oi", "oo", "ou", "ui", "uu"]
)
"""Two vowels that would be read as one sound: a compound keeps the hyphen ("zee-eend")."""
_HYPHENATED_PREFIXES = frozenset(
    {"niet", "non", "oud", "ex", "vice", "adjunct", "aspirant", "bijna", "interim", "kandidaat"}
    | {"collega", "St", "Sint"}
)
_HYPHENATED_ENDINGS = frozenset({"generaal", "president"})
_DERIVING_PREFIXES = frozenset({"be", "ge"})
"""After these a clash is written with a diaeresis: "be-" and "eindigd" are "beëindigd"."""
_WITH_DIAERESIS = str.maketrans("aeiou", "äëïöü")
_READ_BY_LETTER = """
    aow apk bbp btw bv cao cbs gps ggd ggz havo hbo ict mbo mkb ngo nv ov pc sms tbs tv uwv vmbo
    vwo wc wia wmo wo wob woo ww zzp
"""
_LETTER_WORDS = frozenset(_READ_BY_LETTER.split())
"""Abbreviations: compounds with them keep the hyphen ("btw-tarief")."""


class Hyphens:
    """Join lines at their hyphens, with the words of all ``lines`` of a document as evidence."""

    def __init__(self, lines: Iterable[str]) -> None:
        lines = list(lines)
        self._text = "\n".join(lines)
        words: Counter[str] = Counter()
        for start in range(0, len(lines), _LINES_AT_ONCE):
            some = "\n".join((*lines[start : start + _LINES_AT_ONCE], ""))
            words.update(_TOKEN.findall(some.lower()))
        for word in [word for word in words if "-" in word]:
            parts = word.split("-")
            for start in range(1, len(parts)):
                words["-".join(parts[start:])] += words[word]
        self._words = words

    @cached_property
    def _pairs(self) -> set[tuple[str, str]]:
        """The names with the words after them ("noord", "brabant"); few documents need them."""
        return {(name.lower(), word.lower()) for name, word in _NAME.findall(self._text)}

    def join(self, left: str, right: str) -> str:
        """Join a line that ends in a hyphen with the next one: "zee-" and "eend" are "zee-eend"."""
        if keeps_hyphen(left):
            return left + right
        stem = left[:-1]
        match = _LEADING_WORD.match(right)
        before = _TRAILING_PART.search(stem)
        if match is None or before is None or not before.group():
            return f"{left} {right}" if stem.endswith((" ", "-")) or not stem else left + right
        second = match.group()
        first = re.split(r"[-/]", before.group())[-1]
        if second.lower() in _SUSPENDING or second.lower().startswith("en/"):
            if second.lower() in _NEVER_A_REMAINDER or (first + second).lower() not in self._words:
                return f"{left} {right}"
        elif self._is_hard(first, second.split("/")[0].split("-")[0]):
            return left + right
        if first.lower() in _DERIVING_PREFIXES and (first[-1] + right[0]).lower() in _CLASHES:
            return stem + right[0].translate(_WITH_DIAERESIS) + right[1:]
        return stem + right

    def _is_hard(self, first: str, second: str) -> bool:
        """True if the word of these two parts is written with a hyphen within a line."""
        if not first or second[0].isdigit():
            return True
        if second[0].isupper():
            return not (first.isupper() and second.isupper() and len(first + second) > 6)
        hyphenated = self._words[f"{first}-{second}".lower()]
        joined = self._words[(first + second).lower()]
        if hyphenated != joined:
            return hyphenated > joined
        if len(first) == 1 or first[-1].isdigit() or any(c.isupper() for c in first[1:]):
            return True
        if first.lower() in _LETTER_WORDS or first in _HYPHENATED_PREFIXES:
            return True
        if second in _HYPHENATED_ENDINGS:
            return True
        if first[0].isupper() and (first.lower(), second.lower()) in self._pairs:
            return True
        clash = (first[-1] + second[0]).lower() in _CLASHES
        return clash and first.lower() not in _DERIVING_PREFIXES

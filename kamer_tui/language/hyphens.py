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

_AT_END = "-\0"
"""The hyphen at a line's end, in a text that is split at its blanks."""
_TOKEN = re.compile(rf"[^\W_]+(?:[-'’][^\W_]+)*(?!\w|{_AT_END})")
"""A whole word; the first half of a word that a line's end divides is left out."""
_NAME = re.compile(r"([A-ZÀ-Ý](?<!\w.)\w+)(?=\s+(\w+))")
"""A capitalised word, with the word after it: "Noord" and "Brabant".  With its first sign in front,
instead of a word's edge, it is found five times as fast."""
_LEADING_WORD = re.compile(r"[\w'’]+(?:-[\w'’]+)*(?:/\w+)?")
_TRAILING_PART = re.compile(r"[\w'’.]*(?:[-/][\w'’.]+)*$")
_LONGEST_WORD = 200
"""In characters: of a longer word only the end is looked at."""
_MOST_PARTS = 20
"""Of a word with more hyphens the last parts are known."""
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
_WHOLE_SOUNDS = frozenset({"aa", "ee", "eu", "ie", "ij", "oe", "oo", "ou", "uu"})
"""Two vowels for one sound: before a third, only a compound divides ("sanctie-inspecteur")."""
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
_KEEPS_HYPHEN = _HYPHENATED_PREFIXES | frozenset(_READ_BY_LETTER.split())
"""Compounds with these prefixes and abbreviations keep the hyphen ("oud-lid", "btw-tarief")."""


class Hyphens:
    """Join lines at their hyphens, with the words of all ``lines`` of a document as evidence."""

    def __init__(self, lines: Iterable[str]) -> None:
        lines = list(lines)
        self._text = "\n".join(lines)
        counts: dict[str, int] = {}
        for start in range(0, len(lines), _LINES_AT_ONCE):
            some = "\n".join((*lines[start : start + _LINES_AT_ONCE], ""))
            # Most of what stands between blanks is one word, and comes again: it is looked at once.
            pieces = Counter(some.lower().replace("-\n", f"{_AT_END}\n").split())
            for piece, count in pieces.items():
                for word in (piece,) if piece.isalnum() else _TOKEN.findall(piece):
                    counts[word] = counts.get(word, 0) + count
        words = Counter(counts)
        for word in [word for word in words if "-" in word]:
            parts = word.split("-")
            for start in range(max(1, len(parts) - _MOST_PARTS), len(parts)):
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
        before = _TRAILING_PART.search(stem[-_LONGEST_WORD:])
        if match is None or before is None or not before.group():
            return f"{left} {right}" if stem.endswith((" ", "-")) or not stem else left + right
        second = match.group()
        first = re.split(r"[-/]", before.group())[-1]
        if second.lower() in _SUSPENDING or second.lower().startswith("en/"):
            if second == "en" and (ending := self._many(first, right[len(second) :])):
                return stem + ending + right[len(second) :]
            if second.lower() in _NEVER_A_REMAINDER or (first + second).lower() not in self._words:
                return f"{left} {right}"
            return stem + right
        second = second.split("/")[0].split("-")[0]
        if self._has_diaeresis(first, second):
            return stem + right[0].translate(_WITH_DIAERESIS) + right[1:]
        return left + right if self._is_hard(first, second) else stem + right

    def _many(self, first: str, after: str) -> str:
        """Give the ending of a plural that is divided before "en", as "partij-en"; or ""."""
        from kamer_tui.language.one_word import many_of

        ending = many_of(first, after)
        suspended = self._words[f"{first}-".lower()]
        return ending if ending and not suspended else ""

    def _has_diaeresis(self, first: str, second: str) -> bool:
        """True if the second part begins with a diaeresis in the whole word: "be-" and "eindigd".
        The document's own writing comes first, unless it divides the word too.
        """
        if not first or (first[-1] + second[0]).lower() not in _CLASHES or second[0].isupper():
            return False
        if first.lower() in _DERIVING_PREFIXES:
            return True
        with_it = self._words[(first + second[0].translate(_WITH_DIAERESIS) + second[1:]).lower()]
        others = self._words[f"{first}-{second}".lower()] + self._words[(first + second).lower()]
        if with_it or others or first[-2:].lower() in _WHOLE_SOUNDS:
            return with_it > others
        from kamer_tui.language.one_word import in_one_with_diaeresis

        return in_one_with_diaeresis(first, second)

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
        if second in _HYPHENATED_ENDINGS:
            return True
        if first[0].isupper() and (first.lower(), second.lower()) in self._pairs:
            return True
        clash = (first[-1] + second[0]).lower() in _CLASHES
        if clash and first[-2:].lower() in _WHOLE_SOUNDS:
            return True
        if not clash and not _KEEPS_HYPHEN.intersection((first, first.lower())):
            return False
        from kamer_tui.language.one_word import in_one

        return not in_one(first, second)

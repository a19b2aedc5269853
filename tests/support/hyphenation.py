"""Where a line may break inside a Dutch word, so that a reader knows how the word is written.

Words are divided by the hyphenation patterns for Dutch (pyphen), but only where the Dutch
spelling leaves no doubt that the hyphen goes when the line is joined.  A hyphen that belongs to
the word may always end a line, except after or before a single letter or a figure.
"""

from __future__ import annotations

import re
from functools import lru_cache

import pyphen

_PATTERNS = pyphen.Pyphen(lang="nl_NL", left=3, right=3)
_SHORTEST_WORD = 7
_VOWELS = frozenset("aeiouyáàäéèëíïóöúü")
_READ_AS_PREFIX = frozenset(("aspirant", "bijna", "kandidaat", "niet", "non", "oud", "pro", "semi"))
"""Before these a hyphen could belong to the word ("oud-leerling")."""
_READ_AS_CONJUNCTION = ("dan", "tot")
"""These could stand after a suspended hyphen."""
_LOWER_CASE_WORD = re.compile(r"[a-zà-öø-ÿ]+")
_HARD_HYPHEN = re.compile(r"(?<=[^\W\d_]{2})-(?=[^\W\d_]{2})")


@lru_cache(maxsize=65_536)
def break_places(word: str) -> tuple[tuple[int, bool], ...]:
    """Where a printed word may break: (characters before, whether a hyphen must be added).

    The characters before include the hyphen where the word has it itself.
    """
    places = [(match.end(), False) for match in _HARD_HYPHEN.finditer(word)]
    for letters in _LOWER_CASE_WORD.finditer(word):
        if _stands_apart(word, letters.start(), letters.end()):
            text = letters.group()
            if len(text) < _SHORTEST_WORD:
                continue
            places += [
                (letters.start() + place, True)
                for place in _PATTERNS.positions(text)
                if _is_plain(text[:place], text[place:])
            ]
    return tuple(sorted(places))


def _stands_apart(word: str, start: int, end: int) -> bool:
    """Whether the letters are the whole word but for punctuation: no part of a compound, a name
    or an abbreviation."""
    around = word[:start] + word[end:]
    return not any(character.isalnum() or character in "-/’'€" for character in around)


def _is_plain(left: str, right: str) -> bool:
    """Whether the hyphen between the parts of a word can only be one that goes."""
    return (
        not (left[-1] in _VOWELS and right[0] in _VOWELS)
        and left not in _READ_AS_PREFIX
        and right not in _READ_AS_CONJUNCTION
    )

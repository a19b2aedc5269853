"""Short names of parties for a narrow column: "Noorderpartij" is "NP", "Groep Terpstra" "GT"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

MAXIMUM_LENGTH = 5
"""The most characters (and so columns) of a short name."""

_SMALL_WORDS = frozenset(("van", "voor", "de", "het", "der", "den", "en", "of", "in", "op", "te"))
_ARTICLES = re.compile(r"^(?:de|het|'t|’t)\s+(?=\S)", re.IGNORECASE)
_SECOND_PARTS = re.compile(
    r"(?<=\w\w)(partij|lijst|bond|unie|verbond|beweging|groep|links|belangen|forum)$"
)
_BREAKS = re.compile(r"[\s/&-]+")


def short_names(names: Iterable[str]) -> dict[str, str]:
    """From each name to its short name: at most five characters, no two the same.

    An earlier name keeps the better short name.
    """
    chosen: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        if name in chosen:
            continue
        chosen[name] = next(form for form in _forms(name) if form.casefold() not in taken)
        taken.add(chosen[name].casefold())
    return chosen


def short_name(name: str, among: Iterable[str]) -> str:
    """The short name of one party, different from those of the others."""
    return short_names([*among, name])[name]


def _forms(name: str) -> Iterator[str]:
    """Yield short forms of a name, the best first, and on without end."""
    plain = _ARTICLES.sub("", name)
    best = name if len(name) <= MAXIMUM_LENGTH else plain
    if len(best) > MAXIMUM_LENGTH:
        best = _initials(plain)
    if best:
        yield best
    letters = "".join(character for character in plain if character.isalnum()) or "?"
    for length in range(2, MAXIMUM_LENGTH):
        yield letters[:1].upper() + letters[1:length]
    count = 1
    while True:
        count += 1
        ending = str(count)
        yield (best or letters)[: MAXIMUM_LENGTH - len(ending)] + ending


def _initials(name: str) -> str:
    words = [word for word in _BREAKS.split(name) if word]
    if len(words) == 1:
        word = words[0]
        capitals = _capitals(word)
        if len(capitals) > 1:
            return capitals[:MAXIMUM_LENGTH]
        second = _SECOND_PARTS.search(word)
        return word[0].upper() + second[1][0].upper() if second else word[: MAXIMUM_LENGTH - 1]
    initials = ""
    for word in words:
        if word in _SMALL_WORDS:
            initials += word[0]
        else:
            initials += _capitals(word) or word[0].upper()
    return initials[:MAXIMUM_LENGTH]


def _capitals(word: str) -> str:
    """The capitals of a word with small letters ("ChristenUnie": "CU"); of one in capitals its
    digits and first letter ("50PLUS": "50P"), or its first letter alone.
    """
    if word.isupper() and not any(character.isdigit() for character in word):
        return word[:1]
    if word.isupper():
        digits = "".join(character for character in word if character.isdigit())
        return digits + word.strip("0123456789")[:1]
    return "".join(character for character in word if character.isupper())

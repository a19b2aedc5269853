"""Whether what a PDF gives as its text, or what another program took out of one, is text.

A scanned page has none.  A page whose fonts lie gives digits and signs, or letters that are not
those that are seen; search and copying fail on it in every program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kamer_tui.language.patterns import lazy_pattern

_FEWEST_SIGNS = 400
"""Less than this (about six lines) is too little to tell by."""

_FEWEST_LETTERS = 0.4
"""Share of letters among signs that are no space; in running text it is 0.95, in a table of
figures 0.5."""

_SIGNS_PER_WORD = 6

_FEWEST_WORDS = 100
_FEWEST_COMMON = 0.01
"""Share of the commonest words among all; in running Dutch it is 0.3."""

_MOST_VOWELS = 0.3
"""Share of vowels among letters; in languages in Latin script it is 0.35 to 0.5, and 0.2 where each
letter is as likely as the other."""

_COMMON = frozenset(
    (
        *("de", "het", "een", "van", "en", "in", "is", "dat", "te", "op", "voor", "met", "aan"),
        *("the", "of", "and", "to", "a", "for", "that", "on", "with", "as", "by", "it", "not"),
        *("le", "la", "les", "des", "et", "du", "que", "pour", "der", "die", "das", "und", "den"),
    )
)
"""Short words of Dutch; of English; of French and German."""

_WORD = lazy_pattern(r"[^\W\d_]+")
_LATIN = lazy_pattern(r"[a-zà-öø-ɏ]")
_VOWEL = lazy_pattern(r"[aeiouyà-æè-ïò-öø-ýÿāăąēĕėęěĩīĭįıōŏőœũūŭůűų]")


def is_noise(texts: Iterable[str]) -> bool:
    """Whether there is enough of it to tell, and it is no text in any language."""
    lines = list(texts)
    signs = sum(len(line) - line.count(" ") for line in lines)
    if signs < _FEWEST_SIGNS:
        return False
    text = "\n".join(lines)
    if _is_plainly_text(text.split(), signs):
        return False
    text = text.lower()
    words = _WORD.findall(text)
    letters = sum(map(len, words))
    common = sum(map(_COMMON.__contains__, words))
    if letters < _FEWEST_LETTERS * signs:
        # A heading may be in a font that does not lie: as many words as so many signs would be.
        return common <= _FEWEST_COMMON * signs / _SIGNS_PER_WORD
    if common > _FEWEST_COMMON * len(words):
        return False
    # Another language has none of the common words, but it has vowels.
    latin = len(_LATIN.findall(text))
    vowels = len(_VOWEL.findall(text))
    return len(words) >= _FEWEST_WORDS and 2 * latin > letters and vowels < _MOST_VOWELS * latin


def _is_plainly_text(pieces: Sequence[str], signs: int) -> bool:
    """Whether the pieces that are nothing but letters are enough to tell that it is text; to look
    for all words takes longer.
    """
    words = list(filter(str.isalpha, pieces))
    common = sum(map(_COMMON.__contains__, words))
    # There are never more words than signs.
    return sum(map(len, words)) >= _FEWEST_LETTERS * signs and common > _FEWEST_COMMON * signs

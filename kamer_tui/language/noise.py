"""Tell text from noise: the signs that a PDF gives whose fonts do not tell their letters.

On paper its words look right, but the text in the file is digits and signs, or other letters than
those that are seen; search and copying fail on it in every program.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kamer_tui.language.patterns import lazy_pattern

_FEWEST_SIGNS = 400
"""Signs that are no space; in fewer (about six lines) noise can't be told from text."""

_FEWEST_LETTERS = 0.4
"""Share of letters among signs that are no space; in running text it is 0.95, in a table of
figures 0.5."""

_SIGNS_PER_WORD = 6

_FEWEST_WORDS = 100
"""With fewer words the share of vowels tells nothing."""
_FEWEST_COMMON = 0.01
"""Share of the common words among all words; in running Dutch it is 0.3."""

_MOST_VOWELS = 0.3
"""Share of vowels among letters; in languages in Latin script it is 0.35 to 0.5, in letters taken
at random 0.2."""

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
    """True if the lines hold no text in any language; False if they are too few to tell."""
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
        # One heading in a good font makes no text: its common words are few beside all signs.
        return common <= _FEWEST_COMMON * signs / _SIGNS_PER_WORD
    if common > _FEWEST_COMMON * len(words):
        return False
    # Text in a language whose common words are not listed has vowels all the same.
    latin = len(_LATIN.findall(text))
    vowels = len(_VOWEL.findall(text))
    return len(words) >= _FEWEST_WORDS and 2 * latin > letters and vowels < _MOST_VOWELS * latin


def _is_plainly_text(words: Sequence[str], signs: int) -> bool:
    """True if the words of letters alone suffice to show that it is text, as they mostly do; to
    find the words among other signs takes longer.
    """
    words = list(filter(str.isalpha, words))
    common = sum(map(_COMMON.__contains__, words))
    # There are never more words than signs.
    return sum(map(len, words)) >= _FEWEST_LETTERS * signs and common > _FEWEST_COMMON * signs

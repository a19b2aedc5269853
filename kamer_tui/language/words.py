"""The words of a Dutch text, and those of them that tell what it is about.

A *word* is a run of letters and digits, in lower case and without accents.  A *content word* is
neither a number nor one of some 190 words that stand in any question or answer, whatever it is
about: function words, and the vocabulary of referring, of citing and of bundling.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

from kamer_tui.language.dates import MONTHS

_FUNCTION_WORDS = """
    aan al alle als alsmede andere bij daar daarbij daarmee daarom daarover dan dat de deze die dit
    door dus een eens en er ervan geen had hebben haar heeft hem hen het hier hierbij hieraan
    hierin hiermee hierop hierover hiervan hiervoor hij hoe hoeverre hun ik in indien is ja je kan
    komen kunnen kunt maar manier me mee meer met mijn moet moeten na naar nee niet nog nu of om
    omdat onder ons onze ook op over te tegen ten ter terwijl toch tot tussen u uit uw van vanuit
    veel volgens voor waar waarbij waarin waarom waaronder wanneer want waren was wat we wel welke
    werd werden wie wij wijze wil willen worden wordt zal ze zelf zich zij zijn zo zoals zou zouden
    zowel zullen
"""
_REFERRING = """
    aangegeven antwoord antwoorden beantwoorden beantwoording bent bovenstaande eerder eerdere
    fractie fracties gegeven kabinet kamer leden lid minister ministers regering staatssecretaris
    verwezen verwijs verwijst verwijzen vraag vragen vraagt zie
"""
_CITING = """
    aanhangsel bijlage brief handelingen jl jongstleden kamerbrief kamerstuk kamerstukken nr nrs
    pagina vergaderjaar
"""
_BUNDLING = "gezamenlijk gezamenlijke onderlinge samenhang tegelijk tezamen volgende"
NO_CONTENT = frozenset(" ".join((_FUNCTION_WORDS, _REFERRING, _CITING, _BUNDLING, *MONTHS)).split())
"""The words that tell nothing of what a text is about, as ``words`` gives them."""

_WORD = re.compile(r"[^\W_]+")
_WRITTEN = re.compile(r"(?:[^\W_][\u0300-\u036f]*)+")
"""A word as it is written: its accents may stand apart from its letters."""
_ODD = re.compile("[^\0-\u024f](?<![\u1e00-\u1eff\u2000-\u20ff])")
"""Accents that stand apart, and letters of other alphabets, whose marks may be of another kind; by
those that are not, since to compile so large a class takes a hundred times as long.
"""
_MARK = re.compile(r"\[\^[^\]\s]{1,12}\]")
_COMBINING = re.compile(r"[\u0300-\u036f]+")


class Word(NamedTuple):
    """A word, and its place: ``text[start:end]`` is how it is written there."""

    word: str
    start: int
    end: int


def words(text: str) -> list[str]:
    """The words of a text, without its footnote marks: "De coördinatie[^1]" is "de coordinatie"."""
    if _ODD.search(text):
        return [found.word for found in placed_words(text)]
    if "[^" in text:
        text = _MARK.sub(" ", text)
    return _WORD.findall(_plain(text))


def placed_words(text: str) -> Iterator[Word]:
    """Yield the words of a text with their places, in order, without its footnote marks."""
    if "[^" in text:
        text = _MARK.sub(lambda mark: " " * len(mark[0]), text)
    for found in _WRITTEN.finditer(text):
        yield Word(_plain(found[0]), found.start(), found.end())


def is_content_word(word: str) -> bool:
    """True if a word, as ``words`` gives it, tells what a text is about."""
    return word not in NO_CONTENT and not word.isdigit()


def content_words(text: str) -> list[str]:
    """The content words of a text, in order and as often as they stand there."""
    return [word for word in words(text) if is_content_word(word)]


def _plain(text: str) -> str:
    """The text in lower case, without accents."""
    if text.isascii():
        return text.lower()
    return _COMBINING.sub("", unicodedata.normalize("NFD", text)).lower()

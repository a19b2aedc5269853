"""The sentences of a paragraph of the model, with their places in it.

A question that ends with a quotation of several sentences is one sentence: "Wat vindt u van «Alles
staat vol. Niemand ruimt op.»?"
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kamer_tui.document.model import Paragraph
from kamer_tui.language.patterns import anywhere
from kamer_tui.language.sentences import sentence_places

ENDS_A_QUOTATION = anywhere(
    "a question that ends with a quotation",
    r"(?:[»”]|(?<=\w)[.!]?['’\"])\s?\?{1,3}$",
    ("de term «fietsstraat»?", "de kop 'Vol.'?"),
    "de kop?",
    hints=("?",),
)
OPENS_A_QUOTATION = anywhere(
    "a quotation begins",
    r"[«“‘]|(?:^|[\s(])['\"]",
    ("de term «fietsstraat»", "de kop 'Vol'"),
    "foto's",
    hints=("«", "“", "‘", "'", '"'),
)


GLUED_TO_A_QUESTION = anywhere(
    "a sentence that begins right behind a question mark",
    r"(?<=\w\?)(?=[A-Z][a-z]*[ ])",
    "Vaart het veer?Zo nee, waarom niet?",
    ("Vaart het veer? Zo nee, waarom niet?", "zoek?Veer=1 is een adres"),
)


class Sentence(NamedTuple):
    """A sentence of a paragraph: ``text[start:end]`` of the paragraph, with the footnote marks that
    stand right behind it; ``text`` is it without any marks.
    """

    text: str
    start: int
    end: int


def spoken(paragraph: Paragraph) -> list[Sentence]:
    """The sentences of a paragraph, in order."""
    text = paragraph.text
    if not paragraph.marks:
        return [Sentence(text[start:end], start, end) for start, end in _places(text)]
    ends_of_marks = {mark.start: mark.end for mark in paragraph.marks}
    blank = _without_marks(paragraph)
    found = []
    for start, end in _places(blank):
        text = _cleared(blank[start:end])
        while end in ends_of_marks:
            end = ends_of_marks[end]
        found.append(Sentence(text, start, end))
    return found


def _cut_where_glued(text: str) -> Iterator[tuple[int, int]]:
    """The places of the sentences, cut where the next one lacks the blank before it."""
    for start, end in sentence_places(text):
        begin = start
        if text.find("?", start, end - 2) > 0:
            for glued in GLUED_TO_A_QUESTION.pattern.finditer(text, start, end):
                yield begin, glued.start()
                begin = glued.start()
        yield begin, end


def said(paragraph: Paragraph, start: int, end: int) -> str:
    """``text[start:end]`` of the paragraph without footnote marks."""
    return _cleared(_without_marks(paragraph)[start:end])


def _cleared(text: str) -> str:
    """The text without what stood in the place of marks."""
    return " ".join(text.replace(_JOINER, "").split())


def _places(text: str) -> list[tuple[int, int]]:
    """The places of the sentences, those of one quotation joined where a question mark follows."""
    whole: list[tuple[int, int]] = []
    opened = 0
    for start, end in _cut_where_glued(text):
        sentence = text[start:end]
        opens = OPENS_A_QUOTATION.find(sentence) is not None
        if not opens and opened < len(whole) and ENDS_A_QUOTATION.find(sentence):
            start = whole[opened][0]
            del whole[opened:]
        if opens:
            opened = len(whole)
        whole.append((start, end))
    return whole


_JOINER = "\N{WORD JOINER}"
"""No document's text has it: control and invisible characters are taken out of all that is read."""


def _without_marks(paragraph: Paragraph) -> str:
    """The text with something in the place of its marks that ends no sentence and no word: blanks
    where a blank or nothing follows.
    """
    text = paragraph.text
    parts = [text]
    for mark in sorted(paragraph.marks, key=lambda mark: mark.start, reverse=True):
        rest = parts.pop()
        after = rest[mark.end :]
        filler = " " if (after or parts[-1:] or " ")[0][:1].isspace() else _JOINER
        parts += after, filler * (mark.end - mark.start), rest[: mark.start]
    return "".join(reversed(parts))

"""The form in which a Document is written for people, and read again: what its writers and its
readers both know.

Title; in italics the lines about the document; front matter; for each party or parties a heading
of level 2, with an anchor for each, with the introduction as a quotation, topics (level 3) and
exchanges, all of one level: 4, or 3 where the document has no topics.  An exchange is a heading
with an anchor for each of its numbers, its number and what is asked; the question as a quotation;
the answer; and in italics who answered, and the citation; below that, where they are asked for, the
user's own notes as items of a list.  At the end stand the lines without a
place, footnotes that nothing marks, and the footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from kamer_tui.document.model import Exchange
from kamer_tui.translation import N_

Breaks = tuple[tuple[int, int], ...]

TITLE, SECTION, TOPIC, DEEPEST = 1, 2, 3, 4
"""The levels of headings."""
BETWEEN = " · "
"""Between the parts of a citation, of the lines about the document, and before a headline."""
BETWEEN_WITHIN = "\u00a0· "
"""The same within a part."""
NOBODY = "—"
"""The heading above exchanges that no party asks, and above those below no topic."""
TEXT_ANCHOR = "tekst"
"""The anchor above a text in which nothing was recognised."""

NOTE = N_("Note")
NOTES = N_("Notes without a question")
"""What stands before a note of the user's, and above those whose question is not there."""

QUESTION = N_("Question {label}")
QUESTIONS = N_("Questions {label}")
ANSWERED = N_("Answer")
NUMBERED_HERE = N_("the questions are numbered here")
REMARKS = N_("Remarks")
LEFT = N_("Lines that found no place")
TEXT = N_("The text")
UNMARKED = N_("Footnotes without a mark")
ANSWER = N_("Answer by {name}")
NO_ANSWER = N_("no answer in this document")
PAGE = N_("p. {page}")
UNCERTAIN = N_("uncertain: {why}")

KAMERSTUK = N_("Kamerstuk {dossier}, nr. {number}")
ASKED_BY, ASKED_OF, ASKED_ON = N_("Asked by"), N_("Asked of"), N_("Asked on")
ANSWERED_BY, ANSWERED_ON = N_("Answered by"), N_("Answered on")

FORMER: Mapping[str, tuple[str, ...]] = {
    LEFT: ("Regels die geen plaats vonden",),
    ANSWERED_ON: ("Beantwoord op",),
}
"""Other words for these in exports that were made before."""

GENRE, NUMBERING, PARTIES, FOOTNOTES = "genre", "numbering", "parties", "footnotes"
DAMAGED, PAGES = "damaged_pages", "pages"
ASKED_BY_KEY, ASKED_BY_PARTIES = "asked_by", "asked_by_parties"
ASKED_OF_KEY, ANSWERED_BY_KEY = "asked_of", "answered_by"
"""Keys of the front matter that hold lists, or that are no fact of the document's."""

_ANCHOR = re.compile(r"vraag-([0-9]{1,9})(-[0-9]{1,9})?")
_PARTY = re.compile(r"partij-([1-9][0-9]{0,3})")
_PAGES = re.compile(
    r"[0-9]{1,5}(?:\|(?:[0-9]{1,5}(?:,[0-9]{1,7}:[0-9]{1,5}){0,5000}(?: |(?=\||$)))*){2}"
)
_PLAIN_LABEL = re.compile(r"[A-Za-z0-9_-]{1,20}")


def anchor(number: int, time: int = 1) -> str:
    """The anchor of an exchange's number; the ``time``-th exchange with it has one of its own."""
    return f"vraag-{number}-{time}" if time > 1 else f"vraag-{number}"


def number_of_anchor(name: str) -> int | None:
    """The number of an exchange's anchor; None for another one."""
    found = _ANCHOR.fullmatch(name)
    return int(found[1]) if found is not None else None


def party_anchor(place: int) -> str:
    """The anchor of the party at that place among the document's, counted from 0."""
    return f"partij-{place + 1}"


def place_of_party(anchor: str) -> int | None:
    """The place of the party that an anchor names; None for another anchor."""
    found = _PARTY.fullmatch(anchor)
    return int(found[1]) - 1 if found is not None else None


class PagesOf(NamedTuple):
    """The pages of an exchange: its own, and for each paragraph of question and answer the one on
    which it begins, with its ``breaks``.
    """

    page: int
    question: tuple[tuple[int, Breaks], ...]
    answer: tuple[tuple[int, Breaks], ...]


def written_pages(exchange: Exchange) -> str:
    """The pages of an exchange in one text: "6|6 6,120:7|7"."""
    sides = (
        " ".join(
            str(one.page) + "".join(f",{place}:{page}" for place, page in one.breaks)
            for one in side
        )
        for side in (exchange.question, exchange.answer)
    )
    return "|".join((str(exchange.page), *sides))


def read_pages(text: str) -> PagesOf | None:
    """The pages that ``written_pages`` wrote; None for another text."""
    if _PAGES.fullmatch(text) is None:
        return None
    page, *sides = text.split("|")
    question, answer = (tuple(map(_read_page, side.split())) for side in sides)
    return PagesOf(int(page), question, answer)


def _read_page(text: str) -> tuple[int, Breaks]:
    page, *breaks = text.split(",")
    pairs = (one.split(":") for one in breaks)
    return int(page), tuple((int(place), int(other)) for place, other in pairs)


def note_labels(labels: Iterable[str]) -> list[str]:
    """For each label of a footnote one that Markdown accepts and that no other has."""
    found: list[str] = []
    used: set[str] = set()
    number = 0
    for label in labels:
        number = max(number, len(found))
        while _PLAIN_LABEL.fullmatch(label) is None or label in used:
            number += 1
            label = f"note-{number}"
        found.append(label)
        used.add(label)
    return found

"""The form in which a Document is written as Markdown, and read again: what its writer and its
reader both know.

Title; in italics the lines about the document; front matter; for each party or parties a heading
of level 2, with an anchor for each, with introduction, topics (level 3) and exchanges (level 3 or
4).  An exchange is a heading with an anchor for each of its numbers, the question as a quotation,
the answer, and a citation in italics.  At the end stand the lines without a place, footnotes that
nothing marks, and the footnotes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kamer_tui.translation import N_

TITLE, SECTION, TOPIC, DEEPEST = 1, 2, 3, 4
"""The levels of headings; an exchange has that of a topic or, below a topic, the deepest."""
BETWEEN = " · "
"""Between the parts of a citation, and of the lines about the document."""
NOBODY = "—"
"""The heading above exchanges that no party asks."""

QUESTION = N_("Question {label}")
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

GENRE, NUMBERING, PARTIES, FOOTNOTES = "genre", "numbering", "parties", "footnotes"
DAMAGED = "damaged_pages"
ASKED_BY_KEY, ASKED_BY_PARTIES = "asked_by", "asked_by_parties"
ASKED_OF_KEY, ANSWERED_BY_KEY = "asked_of", "answered_by"
"""Keys of the front matter that hold lists, or that are no fact of the document's."""

_ANCHOR = re.compile(r"vraag-([0-9]{1,9})(-[0-9]{1,9})?")
_PARTY = re.compile(r"partij-([1-9][0-9]{0,3})")
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

"""Look over a Document: how much was understood, and what was left open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Set
from typing import NamedTuple

from kamer_tui.check.first_lines import heading_doubts
from kamer_tui.document.model import (
    Contradiction,
    Document,
    DocumentReference,
    Exchange,
    Footnote,
    Leftover,
    Mark,
    Paragraph,
)
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.heading_lines import answer_label, party_heading
from kamer_tui.parsing.lines.footnotes.by_order import labels_inside, marks_in_brackets, sure_marks
from kamer_tui.parsing.lines.footnotes.marks import note_numbers
from kamer_tui.parsing.vocabulary.first_lines import members_ask
from kamer_tui.sources.lines import Line

_MOST_DIGITS = 3


class Pointing(NamedTuple):
    """A reference to a question and where it is printed: with the question that has this label
    (None: outside questions), in a paragraph that begins on this page.
    """

    number: int
    text: str
    label: str | None
    page: int


class Hints(NamedTuple):
    """How much a text without recognised questions holds of what documents with questions have:
    lines with a question mark (at most as many as a paragraph has lines, or question marks),
    headings of parties and of answers; ``lines`` are all of its lines.
    """

    lines: int
    asking: int
    party_headings: int
    answer_headings: int


class Findings(NamedTuple):
    """What was found in a document, and what is open.

    ``gaps`` are ranges of missing numbers, first and last included; ``repeats`` are numbers that
    more than one question has; ``out_of_order`` are numbers lower than the one before.  ``hints``
    is None where questions were recognised.
    """

    document: Document
    gaps: tuple[tuple[int, int], ...]
    repeats: tuple[int, ...]
    out_of_order: tuple[int, ...]
    references: tuple[Pointing, ...]
    unresolved: tuple[Pointing, ...]
    documents: tuple[DocumentReference, ...]
    notes_without_mark: tuple[Footnote, ...]
    marks_without_note: tuple[tuple[str, int], ...]
    """Label and page of each."""
    notes_missing: tuple[int, ...]
    """Labels that the series of the footnotes lacks, and that nothing marks."""
    asked_in_front: tuple[Paragraph, ...]
    """Text of the front matter in which members ask."""
    unanswered: tuple[Exchange, ...]
    uncertain: tuple[Exchange, ...]
    leftovers: tuple[Leftover, ...]
    pages_without_text: tuple[int, ...]
    """Blank ones, or pictures of text."""
    damaged_pages: tuple[int, ...]
    """Missing or broken ones."""
    contradictions: tuple[Contradiction, ...]
    """Facts that the file marks up otherwise than its text says."""
    wrapped_at: int
    """The width, in characters, at which the text looks wrapped a second time; else 0."""
    heading: tuple[str, ...]
    """What the first lines name and was not found, as messages to be translated."""
    hints: Hints | None

    @property
    def something(self) -> bool:
        """Whether anything is open."""
        return self.hints is not None or any(
            (
                self.gaps,
                self.repeats,
                self.out_of_order,
                self.unresolved,
                self.notes_without_mark,
                self.marks_without_note,
                self.notes_missing,
                self.asked_in_front,
                self.unanswered,
                self.uncertain,
                self.leftovers,
                self.pages_without_text,
                self.damaged_pages,
                self.contradictions,
                self.wrapped_at,
                self.heading,
            )
        )

    def party_counts(self) -> dict[str, int]:
        """How many exchanges each party asks, in the document's order."""
        counts = dict.fromkeys((party.name for party in self.document.parties), 0)
        for exchange in self.document.exchanges:
            for name in exchange.parties:
                counts[name] = counts.get(name, 0) + 1
        return counts


def findings(document: Document) -> Findings:
    """Look over the document."""
    references = tuple(_references(document))
    marks = list(_marks(document))
    damaged = frozenset(document.damaged_pages)
    known = {note.label for note in document.footnotes}
    unread = tuple(
        dict.fromkeys(
            (
                *((mark.label, page) for mark, page in marks if mark.label not in known),
                *_unread_marks(document, known),
            )
        )
    )
    return Findings(
        document=document,
        gaps=tuple(_gaps(document)),
        repeats=_repeats(document),
        out_of_order=tuple(_out_of_order(document)),
        references=references,
        unresolved=tuple(found for found in references if found.number not in document.positions),
        documents=tuple(_documents(document)),
        notes_without_mark=document.unmarked_footnotes(),
        marks_without_note=unread,
        notes_missing=_notes_missing(known, {label for label, _ in unread}),
        asked_in_front=tuple(one for one in document.front_matter if members_ask(one.text)),
        unanswered=tuple(exchange for exchange in document.exchanges if not exchange.answer),
        uncertain=tuple(exchange for exchange in document.exchanges if exchange.uncertain),
        leftovers=document.leftovers,
        pages_without_text=tuple(
            page
            for page, count in enumerate(document.source.page_lines, 1)
            if not count and page not in damaged
        ),
        damaged_pages=document.damaged_pages,
        contradictions=document.contradictions,
        wrapped_at=document.source.wrapped_at,
        heading=tuple(heading_doubts(document)),
        hints=_hints(document) if document.genre is None else None,
    )


def _gaps(document: Document) -> Iterator[tuple[int, int]]:
    """Numbers that are missing, from 1 on; as ranges, since a misread number may be huge."""
    if document.numbering == "assigned":
        return
    expected = 1
    printed = (one.numbers for one in document.exchanges if one.number_is_printed)
    for number in sorted({number for numbers in printed for number in numbers}):
        if number > expected:
            yield expected, number - 1
        expected = number + 1


def _repeats(document: Document) -> tuple[int, ...]:
    """Numbers that several questions have; "1a" and "1b" are two parts of one."""
    counts = Counter(
        (number, exchange.label if exchange.label[-1:].isalpha() else "")
        for exchange in document.exchanges
        for number in exchange.numbers
    )
    return tuple(sorted({number for (number, _), count in counts.items() if count > 1}))


def _out_of_order(document: Document) -> Iterator[int]:
    before = 0
    for exchange in document.exchanges:
        if exchange.number < before:
            yield exchange.number
        before = exchange.number


def _paragraphs(document: Document) -> Iterator[tuple[str | None, Paragraph]]:
    """Every paragraph, with the label of its question or None outside questions."""
    for paragraph in document.front_matter:
        yield None, paragraph
    for party in document.parties:
        for paragraph in (*party.introduction, *party.remarks):
            yield None, paragraph
    for exchange in document.exchanges:
        for _, _, paragraph in exchange.sides():
            yield exchange.label, paragraph


def _references(document: Document) -> Iterator[Pointing]:
    for label, paragraph in _paragraphs(document):
        for reference in paragraph.references:
            yield Pointing(reference.number, reference.text, label, paragraph.page)


def _marks(document: Document) -> Iterator[tuple[Mark, int]]:
    for _, paragraph in _paragraphs(document):
        for mark in paragraph.marks:
            yield mark, paragraph.page


def _notes_missing(known: Set[str], marked: Set[str]) -> tuple[int, ...]:
    """The labels between the first note and the last that no note has and nothing marks."""
    numbers = _numbers(known)
    missing = set(range(1, max(numbers, default=0))) - numbers - _numbers(marked)
    return tuple(sorted(missing))


def _numbers(labels: Set[str]) -> set[int]:
    return {int(label) for label in labels if label.isdecimal() and len(label) <= _MOST_DIGITS}


def _unread_marks(document: Document, known: Set[str]) -> Iterator[tuple[str, int]]:
    """Numbers in the text, with their pages, that look like marks of notes that were not found, or
    like the labels of notes that ran into a party's introduction or remark, or the front matter:
    glued to a word or a sentence's end, or in brackets behind one, where the series of the notes
    lacks the number or goes on with it.
    """
    numbers = _numbers(known)
    lacking = set(range(1, max(numbers, default=0))) - numbers
    paragraphs: list[Paragraph] = []
    for asked, paragraph in _paragraphs(document):
        paragraphs.append(paragraph)
        # A question or an answer has a doubt of its own.
        if asked is None:
            yield from ((label, paragraph.page) for label in labels_inside(paragraph.text))
    following = max(numbers, default=0) + 1
    for paragraph in paragraphs:
        for label in sure_marks(paragraph.text):
            if label not in known:
                yield label, paragraph.page
        for label in (*note_numbers(paragraph.text), *marks_in_brackets(paragraph.text)):
            if int(label) in lacking or int(label) == following:
                following += int(label) == following
                yield label, paragraph.page


def _documents(document: Document) -> Iterator[DocumentReference]:
    for _, paragraph in _paragraphs(document):
        yield from paragraph.documents
    for note in document.footnotes:
        yield from note.documents


def _hints(document: Document) -> Hints:
    left = document.leftovers
    # A heading is a paragraph of its own, so that each paragraph is looked at like a line.
    texts = [Line(one.text, one.page, one.lines[0], one.apart) for one in left]
    hyphens = Hyphens(())
    places = range(len(texts))
    return Hints(
        lines=sum(1 for _ in document.source_lines()),
        asking=sum(min(one.text.count("?"), len(one.lines)) for one in left),
        party_headings=sum(party_heading(texts, place, hyphens) is not None for place in places),
        answer_headings=sum(answer_label(texts, place, hyphens) is not None for place in places),
    )

"""Parsing of an export of this program, which says of each line what it is: a shorter chain."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from kamer_tui.document.model import Heading, Paragraph
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing import steps
from kamer_tui.parsing.blocks.joining import make_heading, make_paragraph
from kamer_tui.parsing.chain import Draft, Place, Step
from kamer_tui.parsing.genres.evidence import Evidence
from kamer_tui.parsing.lines.footnotes import marked_up
from kamer_tui.parsing.lines.furniture import split_furniture
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.sources.exported import NOBODY, Exported, ExportedExchange
from kamer_tui.sources.lines import Line
from kamer_tui.translation import N_

_SECTION = 2
_REASON = N_("it was exported by this program")
_MARKED_UP = "marked up"


def _furniture(draft: Draft) -> Draft:
    """Set apart what the export added: title, citations."""
    forms = {line.number: _MARKED_UP for line in draft.pages.lines if line.role == "furniture"}
    lines, found = split_furniture(draft.pages.lines, forms)
    draft = draft._replace(lines=tuple(lines), furniture=found, found=str(len(found)))
    return draft.claim((Place(N_("furniture"), _MARKED_UP), [one.line]) for one in found)


def _footnotes(draft: Draft) -> Draft:
    """Set the footnotes apart."""
    lines, notes = marked_up.split(draft.lines, all_marked=True)
    draft = draft._replace(lines=tuple(lines), notes=tuple(notes), found=str(len(notes)))
    return draft.claim(
        (Place(N_("footnote"), _MARKED_UP), [line.number for line in note.lines]) for note in notes
    )


def _genre(draft: Draft) -> Draft:
    """Take the genre that the export names."""
    exported = draft.pages.exported
    if exported is None or exported.genre is None:
        return draft
    return draft._replace(evidence=Evidence(exported.genre, "", _REASON), found=exported.genre)


def _turns(draft: Draft) -> Draft:
    """Tell question from answer and who asks, as the export says it."""
    exported = draft.pages.exported
    if exported is None or draft.evidence is None:
        return draft
    account = _Recipe(draft.lines, draft.text.hyphens, exported).account()
    return draft._replace(account=account)


def _facts(draft: Draft) -> Draft:
    """Take the facts that the export names."""
    return draft._replace(metadata=draft.pages.known)


CHAIN: tuple[Step, ...] = (
    Step(
        N_("furniture"),
        N_("set apart running heads, footers, page numbers and the colophon"),
        "parsing/exported",
        _furniture,
    ),
    Step(
        N_("footnotes"),
        N_("set apart the footnotes, and find their marks in the text"),
        "parsing/exported",
        _footnotes,
    ),
    steps.WORDS,
    Step(
        N_("genre"),
        N_("weigh the evidence: the first row of the table that holds decides"),
        "parsing/exported",
        _genre,
    ),
    Step(
        N_("turns"),
        N_("make blocks, tell question from answer and who asks, by the genre's recipe"),
        "parsing/exported",
        _turns,
    ),
    steps.COLLECTION,
    Step(
        N_("facts"),
        N_("read what the document says of itself: number, title, date"),
        "parsing/exported",
        _facts,
    ),
    steps.CONNECTIONS,
    steps.LEFTOVERS,
)


class _Recipe:
    """Reads the lines of an export from its beginning to its end."""

    def __init__(self, lines: Sequence[Line], hyphens: Hyphens, exported: Exported) -> None:
        self._lines = [line for line in lines if line.role != "leftover"]
        self._hyphens = hyphens
        self._exported = exported
        self._account = Account(exported.numbering)
        self._names: tuple[str, ...] | None = None
        """The parties of the section; None before the first section."""
        self._turn: Turn | None = None
        self._turns = iter(exported.exchanges)
        self._above: list[Heading] = []
        """The sign above the next exchange that it has no topic."""
        self._told: ExportedExchange | None = None
        """What the export tells of the exchange that is open."""

    def account(self) -> Account:
        """Make the account."""
        self._account.know(self._exported.parties)
        for group in _paragraphs(self._lines):
            self._take(group)
        self._end_turn()
        return self._account

    def _take(self, group: Sequence[Line]) -> None:
        first = group[0]
        if first.role == "label":
            self._open_turn(make_heading(group, self._hyphens), first)
        elif first.role in ("question", "answer") and self._turn is not None:
            self._add(self._turn, group)
        elif first.level == _SECTION:
            self._end_turn()
            self._account.close_topic()
            heading = make_heading(group, self._hyphens)
            self._names = self._named(heading.text)
            self._account.head(self._names, heading)
        elif first.level:
            self._end_turn()
            heading = make_heading(group, self._hyphens)
            if heading.text == NOBODY:
                self._account.close_topic()
                self._above.append(heading)
            else:
                self._account.open_topic(heading)
        else:
            self._say(group)

    def _say(self, group: Sequence[Line]) -> None:
        self._end_turn()
        paragraphs = [self._paragraph(group)]
        if self._names is None:
            self._account.front(paragraphs)
        elif group[0].role == "remark":
            self._account.remark(self._names, paragraphs)
        else:
            self._account.introduce(self._names, paragraphs)

    def _open_turn(self, heading: Heading, line: Line) -> None:
        self._end_turn()
        told = next(self._turns)
        if line.level == _SECTION + 1:
            self._account.close_topic()
        self._turn = Turn(
            asked=[],
            answered=[],
            numbers=told.numbers,
            label=told.label,
            asked_by=self._names or (),
            answered_by=told.answered_by,
            headings=[*self._above, heading],
            page=told.pages.page if told.pages else line.page,
            doubt=told.doubt,
        )
        self._told = told
        self._above = []

    def _add(self, turn: Turn, group: Sequence[Line]) -> None:
        """Add a paragraph to a turn; the number before it is a label."""
        asked = group[0].role == "question"
        side = turn.asked if asked else turn.answered
        paragraph = self._on_pages(self._paragraph(group), len(side), asked=asked)
        cast("list[Paragraph]", side).append(paragraph)
        if paragraph.label:
            printed = Heading(paragraph.prefix.strip(), paragraph.page)
            cast("list[Heading]", turn.headings).append(printed)

    def _end_turn(self) -> None:
        if self._turn is not None:
            self._account.turn(self._turn)
            self._turn = None

    def _paragraph(self, group: Sequence[Line]) -> Paragraph:
        """Make a paragraph, without the number before it: "5. Wie beheert het?"."""
        label = group[0].label
        start = len(f"{label}. ") if label else 0
        return make_paragraph(group, self._hyphens, start)._replace(label=label or None)

    def _on_pages(self, paragraph: Paragraph, place: int, *, asked: bool) -> Paragraph:
        """The paragraph at that place of a question or an answer, on the pages that it had."""
        pages = self._told.pages if self._told else None
        if pages is None:
            return paragraph
        told = pages.question if asked else pages.answer
        if place >= len(told):
            return paragraph
        page, breaks = told[place]
        inside = tuple(one for one in breaks if one[0] <= len(paragraph.text))
        return paragraph._replace(page=page, breaks=inside)

    def _named(self, text: str) -> tuple[str, ...]:
        """The parties that a heading names; a known party's name may have a comma in it."""
        names: list[str] = []
        parts = text.split(", ")
        start = 0
        while start < len(parts):
            ends = range(len(parts), start, -1)
            known = (end for end in ends if ", ".join(parts[start:end]) in self._exported.parties)
            end = next(known, start + 1)
            names.append(", ".join(parts[start:end]))
            start = end
        return tuple(name for name in names if name != NOBODY)


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Group lines into paragraphs."""
    current: list[Line] = []
    for line in lines:
        if current and line.begins:
            yield current
            current = []
        current.append(line)
    if current:
        yield current

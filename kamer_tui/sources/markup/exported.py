"""An export of this program is read back from any of its forms: what each line was is known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Literal, NamedTuple, cast, get_args

from kamer_tui.document import markdown_form as form
from kamer_tui.document.front_matter import Value
from kamer_tui.document.model import Format, Genre, Member, Metadata, Numbering
from kamer_tui.sources.exported import Exported, ExportedExchange
from kamer_tui.sources.lines import Pages, Role
from kamer_tui.sources.markup.blocks import Block, Run, pages_of_blocks
from kamer_tui.sources.markup.exported_facts import facts_of_lines, parties_of
from kamer_tui.translation import in_every_language, message_of
from kamer_tui.untrusted import MAXIMUM_PAGES, clean_line

Place = Literal[
    "title", "about", "front", "section", "remarks", "exchange", "cited", "left", "unmarked",
    "notes",
]  # fmt: skip
"""Where the reader is: below which heading, above or below a citation."""

_PRINTED = re.compile(r"((\d{1,6})[ ]?[a-z]?)\. ")
_CITED_PAGES = re.compile(r"(?:^|, )p\. ([0-9]{1,6})(?:[-, en0-9]{0,200})$")
_ONLY_PAGE = re.compile(r"p\. [0-9]{1,6}$")
_ROLES: Mapping[Place, Role | None] = {
    "front": None,
    "section": None,
    "remarks": "remark",
    "exchange": "answer",
    "cited": "leftover",
    "left": "leftover",
    "unmarked": "leftover",
}


Kind = Literal["heading", "text", "quote", "item", "note"]


class Piece(NamedTuple):
    """A heading or a paragraph of an export, whatever its form.  Marks of footnotes are runs with
    their names; a note's ``label`` is its name.
    """

    kind: Kind
    runs: tuple[Run, ...]
    level: int = 0
    anchors: tuple[str, ...] = ()
    emphasised: bool = False
    """A line about the document or a citation, which are set in italics."""
    label: str = ""


class Reading(NamedTuple):
    """The blocks of an export, and what it says of its document."""

    blocks: list[Block]
    exported: Exported
    known: Metadata
    damaged: tuple[int, ...]


def read_export(told: Mapping[str, Value], pieces: Sequence[Piece]) -> Reading:
    """The blocks of an export; ``told`` is its front matter, and empty where that is missing."""
    return _Reader(told, pieces).reading()


def pages_of_export(read: Reading, name: str, made_of: Format, content: bytes) -> Pages:
    """The pages of an export of that form."""
    pages = pages_of_blocks(read.blocks, name, made_of, content, read.known)
    # Labels of notes are what they were, "1)" and "1" too.
    lines = tuple(line._replace(bracketed=True) if line.marks else line for line in pages.lines)
    return replace(pages, lines=lines, exported=read.exported, damaged=read.damaged)


class _Reader:
    def __init__(self, told: Mapping[str, Value], pieces: Sequence[Piece]) -> None:
        self._told = told
        self._pieces = pieces
        self._place: Place = "title"
        self._blocks: list[Block] = []
        self._title = ""
        self._about: list[str] = []
        self._exchanges: list[ExportedExchange] = []
        self._sections: list[tuple[tuple[int, ...], str]] = []
        """The places of the parties of each section, and its heading."""
        self._start = 0
        """The place of the first block of the exchange that is open."""
        self._page = 1
        self._notes: dict[str, tuple[Run, ...]] = {}
        self._unmarked: list[tuple[str, tuple[Run, ...]]] = []
        labels = _texts(told.get(form.FOOTNOTES))
        self._labels = dict(zip(form.note_labels(labels), labels, strict=True))
        self._words = {
            word: (*in_every_language(word), *form.FORMER.get(word, ()))
            for word in (form.REMARKS, form.LEFT, form.TEXT, form.UNMARKED, form.NO_ANSWER)
        } | {word: in_every_language(word) for word in (form.NOTE, form.NOTES)}
        self._left = _pattern(form.PAGE, "page", r"[0-9]{1,6}", ": ")
        self._answer = _pattern(form.ANSWER, "name", ".+", "$")
        self._uncertain = _pattern(form.UNCERTAIN, "why", ".+", "$")
        self._questions = [
            _pattern(word, "label", ".+", "$") for word in (form.QUESTION, form.QUESTIONS)
        ]
        self._pages = iter(_texts(told.get(form.PAGES)))

    def reading(self) -> Reading:
        for piece, below in zip_longest(self._pieces, self._pieces[1:]):
            piece = piece._replace(runs=self._named(piece.runs))
            if piece.kind == "heading":
                self._heading(piece, below)
            elif piece.kind == "note":
                self._notes[piece.label] = piece.runs
            else:
                self._text(piece)
        told = self._told
        facts = facts_of_lines(self._title, self._about)
        genre = told.get(form.GENRE) if form.NUMBERING in told else facts.genre
        numbering = told.get(form.NUMBERING) or facts.numbering
        exported = Exported(
            cast("Genre", genre) if genre in get_args(Genre) else None,
            cast("Numbering", numbering) if numbering in get_args(Numbering) else "printed",
            _texts(told.get(form.PARTIES)) or parties_of(self._sections),
            tuple(self._exchanges),
        )
        known = _metadata(told) if form.NUMBERING in told else facts.metadata
        damaged = tuple(int(page) for page in _texts(told.get(form.DAMAGED)) if page.isdecimal())
        blocks = [*self._blocks, *self._footnotes()]
        if exported.genre is None and not self._exchanges:
            # Of a text in which nothing was recognised, the headings are no part.
            blocks = [block for block in blocks if block.role != "furniture"]
        return Reading(blocks, exported, known, damaged)

    # -- headings ------------------------------------------------------------------------------

    def _heading(self, piece: Piece, below: Piece | None) -> None:
        runs, level = piece.runs, piece.level
        text = clean_line(plain(runs))
        numbers = tuple(filter(None, map(form.number_of_anchor, piece.anchors)))
        if numbers:
            self._open_exchange(numbers, runs, text, level)
        elif places := _places(piece):
            self._sections.append((places, text))
            self._place = "section"
            self._add(runs, level=form.SECTION)
        elif level == form.TITLE:
            self._place, self._title = "about", text
            self._add(runs, role="furniture")
        elif level == form.SECTION:
            self._section(runs, text, listed=below is not None and below.kind == "item")
        elif text in self._words[form.REMARKS] and not _opens_exchange(below):
            self._place = "remarks"
            self._add(runs, role="furniture")
        else:
            self._place = "section"
            self._add(runs, level=level)

    def _section(self, runs: tuple[Run, ...], text: str, *, listed: bool) -> None:
        if listed and text in (*self._words[form.LEFT], *self._words[form.TEXT]):
            self._place = "left"
        elif listed and text in self._words[form.UNMARKED]:
            self._place = "unmarked"
        elif listed and text in self._words[form.NOTES]:
            self._place = "notes"
        else:
            self._place = "section"
            self._add(runs, level=form.SECTION)
            return
        self._add(runs, role="furniture")

    def _open_exchange(
        self, numbers: tuple[int, ...], runs: tuple[Run, ...], text: str, level: int
    ) -> None:
        said = text.partition(form.BETWEEN)[0]
        found = next(filter(None, (one.match(said) for one in self._questions)), None)
        pages = form.read_pages(next(self._pages, ""))
        label = found[1] if found else said
        self._exchanges.append(ExportedExchange(numbers, label, pages=pages))
        self._place = "exchange"
        self._start = len(self._blocks)
        self._add(runs, role="label", level=level)

    # -- texts ---------------------------------------------------------------------------------

    def _text(self, piece: Piece) -> None:
        runs, quoted = piece.runs, piece.kind == "quote"
        if self._place == "about" and not piece.emphasised:
            self._place = "front"
        if self._place == "about":
            self._about.append(clean_line(plain(runs)))
            self._add(runs, role="furniture")
        elif self._place == "exchange" and not quoted and piece.emphasised:
            self._cite(plain(runs))
            self._add(runs, role="furniture")
            self._place = "cited"
        elif self._place in ("cited", "notes") and self._is_note(piece):
            self._add(runs, role="furniture")
        elif self._place == "exchange" and quoted:
            self._asked(runs)
        elif self._place == "left":
            found = self._left.match(plain(runs))
            page = min(int(found[1]), MAXIMUM_PAGES) if found else self._page
            self._add(from_place(runs, found.end() if found else 0), role="leftover", page=page)
        elif self._place == "unmarked":
            label, sign, _rest = plain(runs).partition(": ")
            self._unmarked.append((label, from_place(runs, len(label + sign))))
        else:
            self._add(runs, role=_ROLES.get(self._place))

    def _is_note(self, piece: Piece) -> bool:
        """True of a note of the user's: "Notitie: …", "Notitie (opvolgen) «…»: …"."""
        word, sign, _rest = plain(piece.runs).partition(" ")
        named = word.removesuffix(":")
        known = named in self._words[form.NOTE] and ":" in (word + sign + _rest)
        return piece.kind == "item" and known

    def _asked(self, runs: tuple[Run, ...]) -> None:
        """A paragraph of a question; where there are several, with the number before it."""
        printed = _PRINTED.match(plain(runs))
        numbers = self._exchanges[-1].numbers
        if printed is not None and len(numbers) > 1 and int(printed[2]) in numbers:
            self._add(runs, role="question", label=printed[1])
        else:
            self._add(runs, role="question")

    def _cite(self, text: str) -> None:
        """Read who answered, the page, and what is uncertain, and give the exchange these."""
        parts = text.split(form.BETWEEN)
        for index, part in enumerate(map(clean_line, parts)):
            if found := _CITED_PAGES.search(part):
                self._page = max(1, min(int(found[1]), MAXIMUM_PAGES))
            if 0 < index == len(parts) - 1 and not self._uncertain_at_end(parts):
                continue  # the citation
            if found := self._answer.match(part):
                self._exchanges[-1] = self._exchanges[-1]._replace(answered_by=found[1])
            elif found := self._uncertain.match(part):
                doubt = message_of(found[1])
                self._exchanges[-1] = self._exchanges[-1]._replace(doubt=doubt)
        for place in range(self._start, len(self._blocks)):
            self._blocks[place] = self._blocks[place]._replace(page=self._page)

    def _uncertain_at_end(self, parts: Sequence[str]) -> bool:
        """True if what is uncertain stands last, behind the page, as it did in older exports."""
        before = clean_line(parts[-2])
        return _ONLY_PAGE.match(before) is not None and bool(self._uncertain.match(parts[-1]))

    def _named(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        """The runs, footnotes' marks with the labels that they had."""
        return tuple(
            run._replace(text=self._labels.get(run.text, run.text)) if run.mark else run
            for run in runs
        )

    def _add(
        self,
        runs: tuple[Run, ...],
        role: Role | None = None,
        level: int | None = None,
        label: str = "",
        page: int | None = None,
    ) -> None:
        if any(run.text.strip() for run in runs):
            page = self._page if page is None else page
            self._blocks.append(Block(runs, level, role, label, page))

    # -- footnotes -----------------------------------------------------------------------------

    def _footnotes(self) -> Iterator[Block]:
        """The notes, in the order that they had."""
        listed: dict[str, list[tuple[Run, ...]]] = {}
        for label, runs in reversed(self._unmarked):
            listed.setdefault(label, []).append(runs)
        for name, label in self._labels.items():
            if name in self._notes:
                yield self._note(label, self._notes.pop(name))
            elif listed.get(label):
                yield self._note(label, listed[label].pop())
        for label, runs in self._notes.items():
            yield self._note(label, runs)
        for label, others in listed.items():
            for runs in reversed(others):
                yield self._note(label, runs)

    def _note(self, label: str, runs: tuple[Run, ...]) -> Block:
        return Block(runs, role="note", label=label, page=self._page)


def _pattern(message: str, name: str, value: str, end: str) -> re.Pattern[str]:
    """What matches a message in any language; its value is the group 1."""
    hole = "{" + name + "}"
    wordings = {one.partition(hole)[::2] for one in in_every_language(message)}
    befores = "|".join(sorted({re.escape(before) for before, _ in wordings}))
    behinds = "|".join(sorted({re.escape(behind) for _, behind in wordings}))
    return re.compile(f"(?:{befores})({value})(?:{behinds}){end}")


def _places(piece: Piece) -> tuple[int, ...]:
    """The places of the parties whose anchors a heading has."""
    places = (form.place_of_party(name) for name in piece.anchors)
    return tuple(place for place in places if place is not None)


def _opens_exchange(below: Piece | None) -> bool:
    """True if the next thing is an exchange: then a heading is its topic."""
    return below is not None and below.kind == "heading" and bool(below.anchors)


def plain(runs: Sequence[Run]) -> str:
    """The text of runs, a footnote's mark as ``[^1]``."""
    return "".join(f"[^{run.text}]" if run.mark else run.text for run in runs)


def from_place(runs: Sequence[Run], start: int) -> tuple[Run, ...]:
    """The runs from an offset in their plain text on."""
    found: list[Run] = []
    for run in runs:
        size = len(plain((run,)))
        if start >= size:
            start -= size
        elif start:
            found.append(run._replace(text=run.text[start:]))
            start = 0
        else:
            found.append(run)
    return tuple(found)


def _texts(value: Value) -> tuple[str, ...]:
    """The texts of a list in the front matter."""
    return tuple(map(clean_line, value)) if isinstance(value, list) else ()


def _metadata(told: Mapping[str, Value]) -> Metadata:
    """The facts in the front matter."""
    plain = {name: clean_line(value) for name, value in told.items() if isinstance(value, str)}
    askers = zip_longest(
        _texts(told.get(form.ASKED_BY_KEY)),
        _texts(told.get(form.ASKED_BY_PARTIES)),
        fillvalue="",
    )
    return Metadata(
        identifier=plain.get("identifier"),
        dossier=plain.get("dossier"),
        number=plain.get("number"),
        session=plain.get("session"),
        title=plain.get("title"),
        kind=plain.get("kind"),
        date=plain.get("date"),
        asked_by=tuple(Member(name, party or None) for name, party in askers if name),
        asked_of=_texts(told.get(form.ASKED_OF_KEY)),
        asked_on=plain.get("asked_on"),
        answered_by=_texts(told.get(form.ANSWERED_BY_KEY)),
        answered_on=plain.get("answered_on"),
    )

"""An export of this program is read back: what it was made of is known of each line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile, zip_longest
from typing import Literal, NamedTuple, cast, get_args

from markdown_it.token import Token

from kamer_tui.document import markdown_form as form
from kamer_tui.document.front_matter import Value
from kamer_tui.document.model import Genre, Member, Metadata, Numbering
from kamer_tui.sources.exported import Exported, ExportedExchange
from kamer_tui.sources.lines import Role
from kamer_tui.sources.markup.blocks import Block, Run
from kamer_tui.sources.markup.markdown.exported_facts import facts_of_lines, parties_of
from kamer_tui.sources.markup.markdown.inline import Inline
from kamer_tui.translation import in_every_language, message_of
from kamer_tui.untrusted import MAXIMUM_PAGES, clean_line

Place = Literal[
    "title", "about", "front", "section", "remarks", "exchange", "cited", "left", "unmarked"
]
"""Where the reader is: below which heading, above or below a citation."""

_ANCHOR = re.compile(r'<a id="([^"]{1,60})">')
_MARK = re.compile(r"\[\^([^\]\[\n]{1,60})\]")
_NOTE = re.compile(r"\[\^([\w-]{1,20})\]: ")
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
_KEPT = frozenset(
    {"paragraph_open", "paragraph_close", "heading_open", "heading_close", "inline"}
    | {"blockquote_open", "blockquote_close", "bullet_list_open", "bullet_list_close"}
    | {"list_item_open", "list_item_close"}
)
"""The tokens that an export has; a text with others was made by hand."""


class Reading(NamedTuple):
    """The blocks of an export, and what it says of its document."""

    blocks: list[Block]
    exported: Exported
    known: Metadata
    damaged: tuple[int, ...]


def is_exported(told: Mapping[str, Value], tokens: Sequence[Token]) -> bool:
    """True if a text is an export: it says so at its head, or its headings have the anchors."""
    titles = [token for token in tokens if token.type == "heading_open" and token.tag == "h1"]
    if len(titles) != 1 or any(token.type not in _KEPT for token in tokens):
        return False
    if form.NUMBERING in told and tokens[0] is titles[0]:
        return True
    return any(_anchors(token) for token in tokens if token.type == "inline")


def read_export(told: Mapping[str, Value], tokens: Sequence[Token]) -> Reading:
    """The blocks of an export; ``told`` is its front matter, and empty where that is missing."""
    return _Reader(told, tokens).reading()


class _Reader:
    def __init__(self, told: Mapping[str, Value], tokens: Sequence[Token]) -> None:
        self._told = told
        self._tokens = tokens
        self._place: Place = "title"
        self._quoted = False
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
        }
        self._left = _pattern(form.PAGE, "page", r"[0-9]{1,6}", ": ")
        self._answer = _pattern(form.ANSWER, "name", ".+", "$")
        self._uncertain = _pattern(form.UNCERTAIN, "why", ".+", "$")
        self._questions = [
            _pattern(word, "label", ".+", "$") for word in (form.QUESTION, form.QUESTIONS)
        ]
        self._pages = iter(_texts(told.get(form.PAGES)))

    def reading(self) -> Reading:
        for index, token in enumerate(self._tokens):
            if token.type in ("blockquote_open", "blockquote_close"):
                self._quoted = token.nesting > 0
            elif token.type == "inline" and token.children is not None:
                opened = self._tokens[index - 1]
                if opened.type == "heading_open":
                    below = self._tokens[index + 2 : index + 4]
                    self._heading(int(opened.tag[1:]), token, below)
                else:
                    self._text(token)
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

    def _heading(self, level: int, token: Token, below: Sequence[Token]) -> None:
        runs = self._runs(token)
        text = clean_line(_plain(runs))
        numbers = tuple(filter(None, map(form.number_of_anchor, _anchors(token))))
        if numbers:
            self._open_exchange(numbers, runs, text, level)
        elif places := _places(token):
            self._sections.append((places, text))
            self._place = "section"
            self._add(runs, level=form.SECTION)
        elif level == form.TITLE:
            self._place, self._title = "about", text
            self._add(runs, role="furniture")
        elif level == form.SECTION:
            self._section(runs, text, below)
        elif text in self._words[form.REMARKS] and not _opens_exchange(below):
            self._place = "remarks"
            self._add(runs, role="furniture")
        else:
            self._place = "section"
            self._add(runs, level=level)

    def _section(self, runs: tuple[Run, ...], text: str, below: Sequence[Token]) -> None:
        listed = bool(below) and below[0].type == "bullet_list_open"
        if listed and text in (*self._words[form.LEFT], *self._words[form.TEXT]):
            self._place = "left"
        elif listed and text in self._words[form.UNMARKED]:
            self._place = "unmarked"
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

    def _text(self, token: Token) -> None:
        note = _NOTE.match(token.content)
        runs = self._runs(token)
        if note is not None:
            self._notes[note[1]] = _from(runs, _plain(runs).find("]: ") + len("]: "))
            return
        if self._place == "about" and not _is_emphasised(token):
            self._place = "front"
        if self._place == "about":
            self._about.append(clean_line(_plain(runs)))
            self._add(runs, role="furniture")
        elif self._place == "exchange" and not self._quoted and _is_emphasised(token):
            self._cite(_plain(runs))
            self._add(runs, role="furniture")
            self._place = "cited"
        elif self._place == "exchange" and self._quoted:
            self._asked(runs)
        elif self._place == "left":
            found = self._left.match(_plain(runs))
            page = min(int(found[1]), MAXIMUM_PAGES) if found else self._page
            self._add(_from(runs, found.end() if found else 0), role="leftover", page=page)
        elif self._place == "unmarked":
            label, sign, _rest = _plain(runs).partition(": ")
            self._unmarked.append((label, _from(runs, len(label + sign))))
        else:
            self._add(runs, role=_ROLES.get(self._place))

    def _asked(self, runs: tuple[Run, ...]) -> None:
        """A paragraph of a question; where there are several, with the number before it."""
        printed = _PRINTED.match(_plain(runs))
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

    def _runs(self, token: Token) -> tuple[Run, ...]:
        runs: list[Run] = []
        for run in Inline(token.children or ()).runs:
            runs += self._marked(run._replace(bold=False, italic=False, mark=False))
        return tuple(runs)

    def _marked(self, run: Run) -> Iterator[Run]:
        """The run, footnotes' marks set apart, with the labels that they had."""
        end = 0
        for found in _MARK.finditer(run.text):
            yield Run(run.text[end : found.start()])
            yield Run(self._labels.get(found[1], found[1]), mark=True)
            end = found.end()
        yield Run(run.text[end:])

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


def _anchors(token: Token) -> list[str]:
    """The anchors with which a line begins."""
    children = takewhile(lambda one: one.type == "html_inline", token.children or ())
    return [found[1] for one in children if (found := _ANCHOR.fullmatch(one.content))]


def _places(token: Token) -> tuple[int, ...]:
    """The places of the parties whose anchors a heading has."""
    places = (form.place_of_party(name) for name in _anchors(token))
    return tuple(place for place in places if place is not None)


def _opens_exchange(below: Sequence[Token]) -> bool:
    """True if the next thing is an exchange: then a heading is its topic."""
    return len(below) > 1 and below[0].type == "heading_open" and bool(_anchors(below[1]))


def _is_emphasised(token: Token) -> bool:
    """True if a whole line is in italics."""
    children = [one for one in token.children or () if one.content or one.nesting]
    return (
        len(children) > 1
        and children[0].type == "em_open"
        and children[-1].type == "em_close"
        and not any(one.type == "em_close" for one in children[1:-1])
    )


def _plain(runs: Sequence[Run]) -> str:
    """The text of runs, a footnote's mark as ``[^1]``."""
    return "".join(f"[^{run.text}]" if run.mark else run.text for run in runs)


def _from(runs: Sequence[Run], start: int) -> tuple[Run, ...]:
    """The runs from an offset in their plain text on."""
    found: list[Run] = []
    for run in runs:
        size = len(_plain((run,)))
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

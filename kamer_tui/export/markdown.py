"""A Document as Markdown that stands on its own in any viewer.

An exchange becomes a heading with an anchor (``vraag-19``), the question as a quotation, the answer
as text, and a citation with page and official address.  A reference to another exchange that is
exported too is a link.  Rendered, the words of an exchange are the model's own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from kamer_tui.document import markdown_form as form
from kamer_tui.document.damage import told_damage
from kamer_tui.document.front_matter import Value, front_matter
from kamer_tui.document.model import (
    Document,
    DocumentReference,
    Exchange,
    Footnote,
    Metadata,
    Paragraph,
)
from kamer_tui.document.notice import notice_of
from kamer_tui.export.markdown_text import Span, escape, escape_heading, escape_line, inline
from kamer_tui.export.occasion import Occasion
from kamer_tui.export.particulars import asking_of, kind_of, number_of
from kamer_tui.export.sections import Section, sections
from kamer_tui.translation import _
from kamer_tui.untrusted import OFFICIAL_HOST, is_official_address


def render_markdown(document: Document, occasion: Occasion | None = None) -> str:
    """The document as Markdown.  One that was narrowed leaves out front matter and leftovers."""
    return _Writer(document).document(occasion or Occasion())


def render_exchange(document: Document, exchange: Exchange) -> str:
    """One exchange as Markdown, with its footnotes, to be pasted elsewhere.

    ``document`` is the whole one, for the citation; references to other exchanges, which won't be
    there, are plain text.
    """
    return _Writer(document, (exchange,)).alone(exchange)


def official_address(metadata: Metadata) -> str | None:
    """The address at which the document is published; None where its identifier is unknown."""
    if metadata.identifier is None:
        return None
    address = f"https://{OFFICIAL_HOST}/{metadata.identifier}.html"
    return address if is_official_address(address) else None


class _Writer:
    """Writes the parts of one export: of these exchanges, between which references are links."""

    def __init__(self, document: Document, exchanges: tuple[Exchange, ...] | None = None) -> None:
        self._document = document
        self._exchanges = document.exchanges if exchanges is None else exchanges
        self._anchors = dict(_anchors(self._exchanges)) if exchanges is None else {}
        self._own_anchors = _own_anchors(self._exchanges) if exchanges is None else {}
        self._places = {party.name: place for place, party in enumerate(document.parties)}
        labels = form.note_labels(note.label for note in document.footnotes)
        self._labels = dict(zip(document.footnotes, labels, strict=True))
        self._marked: set[Footnote] = set()

    def document(self, occasion: Occasion) -> str:
        whole = occasion.selection.is_everything
        blocks = [self._title(), *self._about(whole)]
        if whole:
            blocks += self._paragraphs(self._document.front_matter)
        for section in sections(self._document):
            blocks += self._section(section)
        blocks += self._leftovers() if whole else []
        blocks += self._unmarked() if whole else []
        blocks += self._footnotes()
        return self._front_matter(occasion) + "\n" + "\n\n".join(blocks) + "\n"

    def alone(self, exchange: Exchange) -> str:
        blocks = [*self._exchange(exchange, form.TOPIC), *self._footnotes()]
        return "\n\n".join(blocks) + "\n"

    def _front_matter(self, occasion: Occasion) -> str:
        metadata, selection = self._document.metadata, occasion.selection
        chosen: Value = "all"
        if not selection.is_everything:
            chosen = {
                "numbers": str(selection.numbers),
                "parties": selection.parties,
                "topic": selection.topic,
                "search": selection.search,
            }
        told: dict[str, Value] = {
            "identifier": metadata.identifier,
            "title": metadata.title,
            "kind": metadata.kind,
            "session": metadata.session,
            "date": metadata.date,
            "source": self._document.source.name,
            "sha256": self._document.source.sha256,
            "address": official_address(metadata),
            "exported": (occasion.day or date.today()).isoformat(),
            "selection": chosen,
        }
        return front_matter(told | self._for_reading())

    def _for_reading(self) -> dict[str, Value]:
        """What is needed to read the same Document from the export, and is not in its text, or not
        apart from other words.
        """
        document, metadata = self._document, self._document.metadata
        damaged: Value = [str(page) for page in document.damaged_pages]
        return {
            form.GENRE: document.genre,
            form.NUMBERING: document.numbering,
            "dossier": metadata.dossier,
            "number": metadata.number,
            form.ASKED_BY_KEY: [one.name for one in metadata.asked_by],
            form.ASKED_BY_PARTIES: [one.party or "" for one in metadata.asked_by],
            form.ASKED_OF_KEY: metadata.asked_of,
            "asked_on": metadata.asked_on,
            form.ANSWERED_BY_KEY: metadata.answered_by,
            "answered_on": metadata.answered_on,
            form.PARTIES: [party.name for party in document.parties],
            form.FOOTNOTES: [note.label for note in document.footnotes],
            **({form.DAMAGED: damaged} if damaged else {}),
        }

    def _title(self) -> str:
        metadata = self._document.metadata
        return self._heading(
            form.TITLE,
            metadata.title or metadata.kind or number_of(metadata) or self._document.source.name,
        )

    def _about(self, whole: bool) -> Iterator[str]:
        """The lines below the title: kind, number and session, unless they are the title; who
        asked and who answered; the text of a notice, which the narrowed document would lack.
        """
        metadata = self._document.metadata
        named = metadata.title or metadata.kind
        parts = [
            kind_of(self._document) if metadata.title or not metadata.kind else None,
            number_of(metadata) if named else None,
            metadata.session,
        ]
        for line in (filter(None, parts), asking_of(metadata), told_damage(self._document)):
            if joined := form.BETWEEN.join(line).strip():
                yield f"*{escape(joined)}*"
        if not whole:
            yield from self._paragraphs(notice_of(self._document))

    def _section(self, section: Section) -> Iterator[str]:
        """The exchanges of a section, below the first party's introduction and above its remarks.
        Other parties that open or close with it have a heading of their own for these.
        """
        first = section.parties[:1]
        for party in section.introduced:
            if party.introduction and (party.name,) != first:
                yield self._heading_of((party.name,))
                yield from self._paragraphs(party.introduction)
        introduced = [party for party in section.introduced if (party.name,) == first]
        closed = [party for party in section.closed if (party.name,) == first]
        own = [*introduced, *closed]
        if section.exchanges or any(party.introduction or party.remarks for party in own):
            yield self._heading_of(section.parties)
            for party in introduced:
                yield from self._paragraphs(party.introduction)
            yield from self._exchanges_of(section)
        others = [party for party in section.closed if (party.name,) != first]
        for party in (*closed, *others):
            if party.remarks:
                if party in others:
                    yield self._heading_of((party.name,))
                yield self._heading(form.TOPIC, _(form.REMARKS))
                yield from self._paragraphs(party.remarks)

    def _exchanges_of(self, section: Section) -> Iterator[str]:
        topic: str | None = None
        for exchange in section.exchanges:
            if exchange.topic != topic and exchange.topic is not None:
                yield self._heading(form.TOPIC, exchange.topic)
            topic = exchange.topic
            yield from self._exchange(exchange, form.TOPIC if topic is None else form.DEEPEST)

    def _heading_of(self, parties: tuple[str, ...]) -> str:
        """The heading of a section, with an anchor for each party."""
        places = [self._places[name] for name in parties if name in self._places]
        anchors = "".join(f'<a id="{form.party_anchor(place)}"></a>' for place in places)
        heading = escape_heading(", ".join(parties) or form.NOBODY)
        return f"{'#' * form.SECTION} {anchors if len(places) == len(parties) else ''}{heading}"

    def _heading(self, level: int, text: str) -> str:
        return f"{'#' * level} {escape_heading(text)}"

    def _exchange(self, exchange: Exchange, level: int) -> Iterator[str]:
        anchors = "".join(
            f'<a id="{anchor}"></a>' for anchor in self._own_anchors.get(id(exchange), ())
        )
        heading = escape_heading(_(form.QUESTION).format(label=exchange.label))
        yield f"{'#' * level} {anchors}{heading}"
        if exchange.question:
            yield "\n>\n".join("> " + line for line in self._paragraphs(exchange.question))
        yield from self._paragraphs(exchange.answer)
        yield self._citation(exchange)

    def _citation(self, exchange: Exchange) -> str:
        """Who answered, in which document, on which page; and what is uncertain about it."""
        parts = []
        if exchange.answered_by:
            parts.append(escape(_(form.ANSWER).format(name=exchange.answered_by)))
        if not exchange.answer:
            parts.append(escape(_(form.NO_ANSWER)))
        name = escape(self._document.metadata.identifier or self._document.source.name)
        address = official_address(self._document.metadata)
        parts.append(f"[{name}]({address})" if address else name)
        parts.append(escape(_(form.PAGE).format(page=exchange.page)))
        if exchange.uncertain:
            parts.append(escape(_(form.UNCERTAIN).format(why=_(exchange.uncertain))))
        return f"*{form.BETWEEN.join(part.strip() for part in parts)}*"

    def _paragraphs(self, paragraphs: Iterable[Paragraph]) -> Iterator[str]:
        for paragraph in paragraphs:
            spans = [*self._marks(paragraph), *_links(paragraph.documents)]
            for reference in paragraph.references:
                anchor = self._anchors.get(reference.number)
                if anchor is not None:
                    spans.append(Span(reference.start, reference.end, f"#{anchor}"))
            if line := inline(paragraph.text, spans):
                label = paragraph.prefix.strip()
                yield f"{escape_line(label)} {line}" if label else line

    def _marks(self, paragraph: Paragraph) -> Iterator[Span]:
        """The marks whose footnotes are there; any other stays in the text as it is printed."""
        for mark in paragraph.marks:
            note = self._document.footnote_of(mark.label, paragraph)
            if note is not None:
                self._marked.add(note)
                yield Span(mark.start, mark.end, label=self._labels[note])

    def _footnotes(self) -> Iterator[str]:
        """The texts of the footnotes that are marked in what is written so far."""
        for note, label in self._labels.items():
            if note in self._marked:
                yield f"[^{label}]: {inline(note.text, _links(note.documents))}"

    def _unmarked(self) -> Iterator[str]:
        """A list of the footnotes without a mark: Markdown shows no footnote without one."""
        notes = [note for note in self._document.footnotes if note not in self._marked]
        if notes:
            yield self._heading(form.SECTION, _(form.UNMARKED))
            yield "\n".join(f"- {_unmarked(note)}" for note in notes)

    def _leftovers(self) -> Iterator[str]:
        if self._document.leftovers:
            recognised = self._document.genre is not None or self._document.exchanges
            yield self._heading(form.SECTION, _(form.LEFT) if recognised else _(form.TEXT))
            yield "\n".join(
                "- "
                + escape_line(_(form.PAGE).format(page=one.page) + ":")
                + " "
                + inline(one.text, self._marks(one.paragraph))
                for one in self._document.leftovers
            )


def _unmarked(note: Footnote) -> str:
    return escape(f"{note.label}: ") + inline(note.text, _links(note.documents))


def _links(documents: Iterable[DocumentReference]) -> Iterator[Span]:
    for found in documents:
        if is_official_address(found.url):
            yield Span(found.start, found.end, found.url)


def _own_anchors(exchanges: Iterable[Exchange]) -> dict[int, list[str]]:
    """From an exchange's ``id`` to its anchors: one for each of its numbers, no two the same."""
    times: dict[int, int] = {}
    anchors: dict[int, list[str]] = {}
    for exchange in exchanges:
        for number in exchange.numbers:
            times[number] = times.get(number, 0) + 1
            anchors.setdefault(id(exchange), []).append(form.anchor(number, times[number]))
    return anchors


def _anchors(exchanges: Iterable[Exchange]) -> Iterator[tuple[int, str]]:
    """Yield each number and the anchor to which a reference to it leads."""
    for exchange in exchanges:
        for number in exchange.numbers:
            yield number, form.anchor(number)

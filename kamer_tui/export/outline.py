"""A Document as the parts of a text for people, in reading order, whatever the form that it is
written in: headings, quotations, texts, footnotes.  ``markdown_form`` says what stands where.

The labels are in the language of labels, which is the documents' unless another was asked for.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from kamer_tui.document import markdown_form as form
from kamer_tui.document.citation import cite_exchange, official_address
from kamer_tui.document.damage import told_damage
from kamer_tui.document.genre_names import GENRE_NAMES, genre_of_kind
from kamer_tui.document.headlines import Headlines
from kamer_tui.document.model import Document, Exchange, Footnote, Paragraph
from kamer_tui.document.notice import notice_of
from kamer_tui.document.pages import pages_of_exchange
from kamer_tui.export.own_notes import parts_of_notes
from kamer_tui.export.particulars import asking_of, date_of, kind_of, number_of
from kamer_tui.export.parts import Kind, Part, links, moved, own_anchors
from kamer_tui.export.sections import Section, sections
from kamer_tui.export.spans import Span
from kamer_tui.translation import label, nlabel

if TYPE_CHECKING:
    from kamer_tui.store.notes import Noted


class Outline:
    """Makes the parts of one export: of these exchanges, between which references are links."""

    def __init__(
        self,
        document: Document,
        exchanges: tuple[Exchange, ...] | None = None,
        notes: Noted | None = None,
        footnotes_of: str = "",
    ) -> None:
        """``exchanges`` are those that stand alone; ``footnotes_of`` stands before the names of
        footnotes, which then are no others' in the file that they come into.
        """
        self._document = document
        self._notes = notes
        self._exchanges = document.exchanges if exchanges is None else exchanges
        self._own_anchors = own_anchors(self._exchanges) if exchanges is None else {}
        self._anchors = (
            {number for exchange in self._exchanges for number in exchange.numbers}
            if exchanges is None
            else set[int]()
        )
        self._places = {party.name: place for place, party in enumerate(document.parties)}
        labels = form.note_labels(note.label for note in document.footnotes)
        named = (f"{footnotes_of}{one}" for one in labels)
        self._labels = dict(zip(document.footnotes, named, strict=True))
        self._marked: set[Footnote] = set()
        self._headlines = Headlines(document)
        self._indexes = {id(one): index for index, one in enumerate(document.exchanges)}
        has_topics = any(exchange.topic for exchange in self._exchanges)
        self._level = form.DEEPEST if has_topics and exchanges is None else form.TOPIC

    def whole(self, *, narrowed: bool) -> Iterator[Part]:
        """The document; one that was ``narrowed`` leaves out front matter and leftovers."""
        yield Part("heading", self.title, level=form.TITLE)
        yield from self._about()
        yield from self._texts("text", notice_of(self._document) if narrowed else ())
        yield from self._texts("text", () if narrowed else self._document.front_matter)
        for section in sections(self._document):
            yield from self._section(section)
        if not narrowed:
            yield from self._leftovers()
            yield from self._unmarked()
            yield from self._astray()
        yield from self._footnotes()

    def alone(self, exchange: Exchange) -> Iterator[Part]:
        """One exchange, to be pasted elsewhere."""
        yield from self._exchange(exchange)
        yield from self._footnotes()

    @property
    def title(self) -> str:
        """What the document is called."""
        metadata = self._document.metadata
        number = number_of(metadata)
        return metadata.title or metadata.kind or number or self._document.source.name

    def _about(self) -> Iterator[Part]:
        """The lines below the title: kind, number and session, unless they are the title; who
        asked and who answered.
        """
        document, metadata = self._document, self._document.metadata
        named = metadata.title or metadata.kind
        parts = (
            kind_of(document, label) if metadata.title or not metadata.kind else None,
            self._genre(),
            number_of(metadata) if named else None,
            metadata.session,
            date_of(metadata),
            label(form.NUMBERED_HERE) if document.numbering == "assigned" else None,
        )
        lines = (
            filter(None, parts),
            asking_of(metadata, label),
            told_damage(document, nlabel),
        )
        for line in lines:
            if joined := form.BETWEEN.join(line).strip():
                yield Part("about", joined)

    def _genre(self) -> str | None:
        """The genre's name, where the kind that the document calls itself is of another."""
        genre, kind = self._document.genre, self._document.metadata.kind
        if genre is None or kind is None or genre_of_kind(kind) == genre:
            return None
        return label(GENRE_NAMES[genre])

    def _section(self, section: Section) -> Iterator[Part]:
        """The exchanges of a section, below the first party's introduction and above its remarks.
        Other parties that open or close with it have a heading of their own for these.
        """
        first = section.parties[:1]
        for party in section.introduced:
            if party.introduction and (party.name,) != first:
                yield self._heading_of((party.name,))
                yield from self._texts("quote", party.introduction)
        introduced = [party for party in section.introduced if (party.name,) == first]
        closed = [party for party in section.closed if (party.name,) == first]
        own = [*introduced, *closed]
        if section.exchanges or any(party.introduction or party.remarks for party in own):
            yield self._heading_of(section.parties)
            for party in introduced:
                yield from self._texts("quote", party.introduction)
            yield from self._exchanges_of(section)
        others = [party for party in section.closed if (party.name,) != first]
        for party in (*closed, *others):
            if party.remarks:
                if party in others:
                    yield self._heading_of((party.name,))
                yield Part("heading", label(form.REMARKS), level=form.TOPIC)
                yield from self._texts("quote", party.remarks)

    def _exchanges_of(self, section: Section) -> Iterator[Part]:
        topic: str | None = None
        for exchange in section.exchanges:
            if exchange.topic != topic:
                yield Part("heading", exchange.topic or form.NOBODY, level=form.TOPIC)
            topic = exchange.topic
            yield from self._exchange(exchange)

    def _heading_of(self, parties: tuple[str, ...]) -> Part:
        """The heading of a section, with an anchor for each party."""
        places = [self._places[name] for name in parties if name in self._places]
        anchors = tuple(map(form.party_anchor, places)) if len(places) == len(parties) else ()
        text = ", ".join(parties) or form.NOBODY
        return Part("heading", text, level=form.SECTION, anchors=anchors)

    def _exchange(self, exchange: Exchange) -> Iterator[Part]:
        word = form.QUESTION if len(exchange.numbers) == 1 else form.QUESTIONS
        number = label(word).format(label=exchange.label)
        index = self._indexes.get(id(exchange))
        asked = "" if index is None else self._headlines.of(index)
        anchors = tuple(self._own_anchors.get(id(exchange), ()))
        text = form.BETWEEN.join(filter(None, (number, asked)))
        yield Part("heading", text, level=self._level, anchors=anchors)
        yield from self._texts("quote", exchange.question)
        yield from self._texts("text", exchange.answer)
        yield self._citation(exchange)
        if self._notes is not None and index is not None:
            yield from parts_of_notes(self._notes.of(index))

    def _citation(self, exchange: Exchange) -> Part:
        """Who answered, what is uncertain about it, and the citation."""
        said = label(form.ANSWERED)
        if not exchange.answer:
            said = label(form.NO_ANSWER)
        if exchange.answered_by:
            said = label(form.ANSWER).format(name=exchange.answered_by)
        parts = [said]
        if not exchange.answer and exchange.answered_by:
            parts.append(label(form.NO_ANSWER))
        if exchange.uncertain:
            parts.append(label(form.UNCERTAIN).format(why=label(exchange.uncertain)))
        cited = cite_exchange(self._document, exchange)
        parts = [part.replace(form.BETWEEN, form.BETWEEN_WITHIN) for part in (*parts, cited)]
        text = form.BETWEEN.join(parts)
        address = official_address(self._document, pages_of_exchange(exchange)[0])
        start = len(text) - len(parts[-1])
        spans = (Span(start, len(text), address),) if address else ()
        return Part("citation", text, spans)

    def _texts(
        self, kind: Literal["text", "quote"], paragraphs: Iterable[Paragraph]
    ) -> Iterator[Part]:
        for paragraph in paragraphs:
            if paragraph.text.strip():
                yield self._text(kind, paragraph, paragraph.prefix)

    def _text(self, kind: Kind, paragraph: Paragraph, prefix: str) -> Part:
        """A paragraph, and what stands before it."""
        spans = [*self._marks(paragraph), *links(paragraph.documents)]
        for reference in paragraph.references:
            if reference.number in self._anchors:
                target = f"#{form.anchor(reference.number)}"
                spans.append(Span(reference.start, reference.end, target))
        return Part(kind, prefix + paragraph.text, moved(spans, len(prefix)))

    def _marks(self, paragraph: Paragraph) -> Iterator[Span]:
        """The marks whose footnotes are there; any other stays in the text as it is printed."""
        for mark in paragraph.marks:
            note = self._document.footnote_of(mark.label, paragraph)
            if note is not None:
                self._marked.add(note)
                yield Span(mark.start, mark.end, label=self._labels[note])

    def _footnotes(self) -> Iterator[Part]:
        """The footnotes that are marked in what was made so far."""
        for note, name in self._labels.items():
            if note in self._marked:
                yield Part(
                    "note", note.text, tuple(links(note.documents)), label=name, mark=note.label
                )

    def _unmarked(self) -> Iterator[Part]:
        """A list of the footnotes without a mark: none is shown without one."""
        notes = [note for note in self._document.footnotes if note not in self._marked]
        if notes:
            yield Part("heading", label(form.UNMARKED), level=form.SECTION)
        for note in notes:
            before = f"{note.label}: "
            spans = moved(links(note.documents), len(before))
            yield Part("item", before + note.text, spans)

    def _astray(self) -> Iterator[Part]:
        """The user's notes whose question is not in this text."""
        if self._notes is not None and self._notes.astray:
            yield Part("heading", label(form.NOTES), level=form.SECTION)
            yield from parts_of_notes(self._notes.astray, astray=True)

    def _leftovers(self) -> Iterator[Part]:
        if self._document.leftovers:
            if self._document.genre is not None or self._document.exchanges:
                yield Part("heading", label(form.LEFT), level=form.SECTION)
            else:
                anchors = (form.TEXT_ANCHOR,)
                yield Part("heading", label(form.TEXT), level=form.SECTION, anchors=anchors)
        for one in self._document.leftovers:
            yield self._text("item", one.paragraph, label(form.PAGE).format(page=one.page) + ": ")

"""The vocabulary: what a document of written questions and answers consists of.

All is immutable and complete without any screen; this module imports nothing of the package.  Text
is NFC, free of control and invisible characters, with lines joined, line-end hyphens resolved and
single spaces; a footnote mark is written ``[^label]``.

All but the Document are named tuples, whose classes take less time to make than dataclasses, and
less again where annotations are not postponed.

Every part that was read from the file knows its page and the numbers of its source lines, counted
over the whole file, both from 1.  Over a Document they are disjoint and cover each non-blank line.
"""

from bisect import bisect
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from operator import itemgetter
from typing import Literal, NamedTuple

Format = Literal["text", "pdf", "docx", "odt", "html", "xml", "markdown"]
Genre = Literal["report", "split-report", "list", "members-questions", "note"]
Numbering = Literal["printed", "assigned"]
Side = Literal["question", "answer"]


class Mark(NamedTuple):
    """A footnote mark: ``text[start:end]`` of its paragraph is ``[^label]``."""

    label: str
    start: int
    end: int


class Reference(NamedTuple):
    """A place in a text that points to another exchange of the same document.

    ``text`` is the whole phrase as printed ("vragen 11 en 12"); ``text[start:end]`` of the
    paragraph is the part of it for this number ("vragen 11", "12"), and so is a long phrase's text.
    ``resolved`` tells whether the document has an exchange of that number.
    """

    number: int
    text: str
    start: int
    end: int
    resolved: bool = False


class DocumentReference(NamedTuple):
    """A place in a text that points to another parliamentary document.

    ``identifier`` is the official publication's ("kst-21501-20-1796"), ``url`` its address.
    ``text[start:end]`` of the paragraph or footnote is where it is printed.
    """

    identifier: str
    text: str
    url: str
    start: int
    end: int


class Paragraph(NamedTuple):
    """A paragraph, whole across page breaks; ``page`` is where it begins.

    ``label`` is the number printed before it ("6"), where it opens one of several questions that
    are answered together; it is not part of ``text``.  ``breaks`` are (character, page): from
    where on it stands on another page, if need be within a word.
    """

    text: str
    page: int
    lines: tuple[int, ...] = ()
    marks: tuple[Mark, ...] = ()
    references: tuple[Reference, ...] = ()
    documents: tuple[DocumentReference, ...] = ()
    label: str | None = None
    breaks: tuple[tuple[int, int], ...] = ()

    @property
    def prefix(self) -> str:
        """What is shown before its text: "6. ", or nothing."""
        return f"{self.label}. " if self.label else ""


class Heading(NamedTuple):
    """A heading as printed: of a party's section, of a topic, or above an answer."""

    text: str
    page: int
    lines: tuple[int, ...] = ()


class Party(NamedTuple):
    """A parliamentary group (fractie) or member that asks.

    ``introduction`` asks nothing and stands before the first question; ``remarks`` are text of
    the party that nobody answers.  ``headings`` are the headings of its sections, in order.
    """

    name: str
    introduction: tuple[Paragraph, ...] = ()
    remarks: tuple[Paragraph, ...] = ()
    headings: tuple[Heading, ...] = ()


class Topic(NamedTuple):
    """A heading inside a party's section (tussenkop); ``first`` is the index in
    ``Document.exchanges`` of the first exchange under it.
    """

    title: str
    first: int
    heading: Heading


class Exchange(NamedTuple):
    """A question with its answer.

    ``numbers`` are all the numbers answered together, ``label`` is how they are printed; a number
    that is not printed, but missing here between the others, is labelled "[77]".
    ``headings`` are the lines printed above its question or its answer ("Vraag 19", "19. Antwoord
    van het kabinet:"), ``mentioned_by`` the numbers of the exchanges that refer to this one,
    ``footnotes`` the labels of the footnotes marked in it, all in order.
    ``uncertain`` is a message on what the parser could not be sure of, or None.
    """

    numbers: tuple[int, ...]
    label: str
    parties: tuple[str, ...]
    topic: str | None
    question: tuple[Paragraph, ...]
    answer: tuple[Paragraph, ...]
    answered_by: str | None
    page: int
    headings: tuple[Heading, ...] = ()
    mentioned_by: tuple[int, ...] = ()
    footnotes: tuple[str, ...] = ()
    uncertain: str | None = None

    @property
    def number(self) -> int:
        """The first of its numbers: the target of a jump."""
        return self.numbers[0]

    @property
    def number_is_printed(self) -> bool:
        """False if the number was missing, and was concluded from the others."""
        return not self.label.startswith("[")

    def sides(self) -> Iterator[tuple[Side, int, Paragraph]]:
        """Yield (side, index within the side, paragraph) in reading order."""
        for index, paragraph in enumerate(self.question):
            yield "question", index, paragraph
        for index, paragraph in enumerate(self.answer):
            yield "answer", index, paragraph

    def references(self) -> Iterator[tuple[Side, Reference]]:
        """Yield the references of question and answer in reading order."""
        for side, _, paragraph in self.sides():
            for reference in paragraph.references:
                yield side, reference


class Footnote(NamedTuple):
    """A footnote: its label and text, and the page at whose foot it stands."""

    label: str
    text: str
    page: int
    lines: tuple[int, ...] = ()
    documents: tuple[DocumentReference, ...] = ()


class Furniture(NamedTuple):
    """A line that the page adds: header, footer, page number."""

    text: str
    page: int
    line: int


class Leftover(NamedTuple):
    """A paragraph of the source without a place in the document, with the numbers of its lines;
    ``apart`` if it doesn't stand close below the one above.
    """

    text: str
    page: int
    lines: tuple[int, ...]
    apart: bool = False
    marks: tuple[Mark, ...] = ()

    @property
    def paragraph(self) -> Paragraph:
        """It as any other paragraph."""
        return Paragraph(self.text, self.page, self.lines, self.marks)


class Member(NamedTuple):
    """A member of parliament who asks, with the party where it is printed; where a party asks, and
    no member is named, both are the party's name.
    """

    name: str
    party: str | None = None

    @property
    def printed(self) -> str:
        """As one prints who asks: "Spaak (De Brug)"; "De Brug" where the party asks as such."""
        return self.name if self.party in (None, "", self.name) else f"{self.name} ({self.party})"


class Source(NamedTuple):
    """The file that was read; ``sha256`` in hexadecimal, ``pages`` the number of pages,
    ``page_lines`` the number of non-blank lines on each.
    """

    name: str
    format: Format
    sha256: str
    pages: int
    page_lines: tuple[int, ...] = ()
    cuts: tuple[tuple[int, int], ...] = ()
    """Where lines of the file were cut: a number of a source line, and that of its file's line."""
    wrapped_at: int = 0
    """The width, in characters, at which a text looks wrapped a second time; else 0."""

    def file_line(self, number: int) -> int:
        """The number, in the file, of the line that holds a source line."""
        place = bisect(self.cuts, number, key=itemgetter(0))
        if not place:
            return number
        first, line = self.cuts[place - 1]
        return line + number - first


class Metadata(NamedTuple):
    """Facts that the document states of itself; ``asked_on`` and ``answered_on`` in ISO 8601."""

    identifier: str | None = None
    dossier: str | None = None
    number: str | None = None
    session: str | None = None
    title: str | None = None
    kind: str | None = None
    date: str | None = None
    asked_by: tuple[Member, ...] = ()
    asked_of: tuple[str, ...] = ()
    asked_on: str | None = None
    answered_by: tuple[str, ...] = ()
    answered_on: str | None = None


class Contradiction(NamedTuple):
    """A fact that the form of the file marks up otherwise than its text says; ``fact`` is a message
    for the user: the "date".
    """

    fact: str
    marked: str
    said: str


class Reading(NamedTuple):
    """A genre as which a text of no genre can be read, and how many exchanges it has then."""

    genre: Genre
    exchanges: int


@dataclass(frozen=True)
class Document:
    """One file, read and understood.

    ``genre`` is None where no questions were recognised; ``genre_reason`` says by what sign the
    genre was recognised, ``resembles`` what other kind of document this looks like: both are
    messages, translated where they are shown.  ``headings`` are those of the document's parts and
    chapters; those of parties and topics are theirs.  ``damaged_pages`` are missing or broken in
    the file, so that text of theirs may be missing or wrong.  ``reading`` is how a text of no
    genre could be read.  ``contradictions`` are facts of which the file says two things.
    """

    source: Source
    genre: Genre | None
    genre_reason: str | None = None
    resembles: str | None = None
    metadata: Metadata = field(default_factory=Metadata)
    numbering: Numbering = "printed"
    front_matter: tuple[Paragraph, ...] = ()
    headings: tuple[Heading, ...] = ()
    parties: tuple[Party, ...] = ()
    topics: tuple[Topic, ...] = ()
    exchanges: tuple[Exchange, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    leftovers: tuple[Leftover, ...] = ()
    damaged_pages: tuple[int, ...] = ()
    reading: Reading | None = None
    contradictions: tuple[Contradiction, ...] = ()

    @cached_property
    def positions(self) -> dict[int, int]:
        """From an exchange's number to its index; the first one where a number is printed twice."""
        found: dict[int, int] = {}
        for index, exchange in enumerate(self.exchanges):
            for number in exchange.numbers:
                found.setdefault(number, index)
        return found

    def find(self, number: int) -> Exchange | None:
        """The exchange with that number, or None."""
        index = self.positions.get(number)
        return None if index is None else self.exchanges[index]

    @cached_property
    def _footnotes_by_label(self) -> dict[str, list[Footnote]]:
        found: dict[str, list[Footnote]] = {}
        for footnote in sorted(self.footnotes, key=lambda one: (one.page, one.lines[:1])):
            found.setdefault(footnote.label, []).append(footnote)
        return found

    def footnote_of(self, label: str, paragraph: Paragraph) -> Footnote | None:
        """The footnote of a mark in a paragraph, or None.

        Where several have that label, since an annex starts at 1 again, it is the first of them
        below the paragraph: footnotes stand at the foot of the page, below a table or at the end.
        """
        known = self._footnotes_by_label.get(label)
        if not known:
            return None
        below = bisect(known, False, key=lambda note: _is_below(note, paragraph))
        return known[min(below, len(known) - 1)]

    def footnotes_of(self, paragraphs: Iterable[Paragraph]) -> tuple[Footnote, ...]:
        """The footnotes that are marked in paragraphs, each once, in the order of their marks."""
        found = (
            self.footnote_of(mark.label, paragraph)
            for paragraph in paragraphs
            for mark in paragraph.marks
        )
        return tuple(dict.fromkeys(note for note in found if note is not None))

    def unmarked_footnotes(self) -> tuple[Footnote, ...]:
        """The footnotes that are marked nowhere."""
        marked = set(self.footnotes_of(self.paragraphs()))
        return tuple(note for note in self.footnotes if note not in marked)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph: of the document, of its parties, of its exchanges, and left over."""
        yield from self.front_matter
        for party in self.parties:
            yield from party.introduction
            yield from party.remarks
        for exchange in self.exchanges:
            yield from exchange.question
            yield from exchange.answer
        for leftover in self.leftovers:
            yield leftover.paragraph

    def documents_of(self, exchange: Exchange) -> tuple[DocumentReference, ...]:
        """Other documents an exchange points to, its footnotes' included, in reading order."""
        found = [found for _, _, paragraph in exchange.sides() for found in paragraph.documents]
        for footnote in self.footnotes_of((*exchange.question, *exchange.answer)):
            found.extend(footnote.documents)
        return tuple(found)

    def source_lines(self) -> Iterator[int]:
        """Yield the number of every source line that has a place, in no particular order."""
        for paragraph in self.front_matter:
            yield from paragraph.lines
        for heading in self.headings:
            yield from heading.lines
        for party in self.parties:
            for heading in party.headings:
                yield from heading.lines
            for paragraph in (*party.introduction, *party.remarks):
                yield from paragraph.lines
        for topic in self.topics:
            yield from topic.heading.lines
        for exchange in self.exchanges:
            for _, _, paragraph in exchange.sides():
                yield from paragraph.lines
            for heading in exchange.headings:
                yield from heading.lines
        for footnote in self.footnotes:
            yield from footnote.lines
        for furniture in self.furniture:
            yield furniture.line
        for leftover in self.leftovers:
            yield from leftover.lines


def _is_below(note: Footnote, paragraph: Paragraph) -> bool:
    """True if the footnote comes after the paragraph's beginning."""
    if note.lines and paragraph.lines:
        return note.lines[0] > paragraph.lines[0]
    return note.page >= paragraph.page

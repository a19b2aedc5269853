"""An entry as a page: blocks of text with links and inks, independent of any width.

The texts are the document's; only a footnote mark ``[^1]`` is shown raised, as ``¹``.
"""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from rich.cells import cell_len

from kamer_tui.document.model import DocumentReference, Leftover, Mark, Paragraph, Reference
from kamer_tui.reader.core.events import NOTED

Ink = Literal[
    "text", "quiet", "label", "number", "title", "link", "document", "mark", "lost", "chosen",
    "hit", "current-hit", "letter", "selection", "answer",
]  # fmt: skip
"""A role that a text has; a theme gives it a colour and a style."""

Span = tuple[int, int, Ink]
"""The characters from start to end of a block, and their ink."""
LinkKind = Literal["exchange", "document", "footnote", "note"]

NOTE_INDENT = 4
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Link(NamedTuple):
    """A part of a block that leads to a ``target``: the number of an exchange, the label of a
    footnote, the address of a document, or "note:" and the id of a note of the user's.  A link that
    is not ``outgoing`` leads to an exchange that refers to this one, or to a note.
    """

    kind: LinkKind
    target: str
    block: int
    start: int
    end: int
    outgoing: bool = True


class PageBlock(NamedTuple):
    """A text that is wrapped by itself: a paragraph, a label, a line of the reader's own.

    ``indent`` columns stand before it, ``hang`` more before its second and later rows, ``space``
    blank rows above it.  ``clipped`` text takes one row, cut at a word.  ``barred`` text has a bar
    at its side: it is the answer.  ``most`` are the rows that it takes at most, 0 is as many as it
    needs.  ``paragraph`` is the
    paragraph's index in ``events.Place``, -1 for the reader's own words.  ``shifts`` say that from
    a place of the paragraph on, the text is shown so many characters further on.  ``footnote`` is
    the label of the footnote that the block shows.
    """

    text: str
    spans: tuple[Span, ...] = ()
    indent: int = 0
    hang: int = 0
    space: int = 0
    clipped: bool = False
    ink: Ink = "text"
    paragraph: int = -1
    shifts: tuple[tuple[int, int], ...] = ()
    footnote: str | None = None
    barred: bool = False
    most: int = 0

    def shown(self, place: int) -> int:
        """The place in this text of a character of the document's paragraph."""
        for after, by in self.shifts:
            if place < after:
                break
            place += by
        return max(0, min(place, len(self.text)))

    def place(self, shown: int) -> int:
        """The character of the document's paragraph at a place of this text."""
        place = shown
        moved = 0
        for after, by in self.shifts:
            if shown < after + moved + by:
                break
            moved += by
            place -= by
        return max(0, place)


class Excerpt(NamedTuple):
    """``text[start:end]`` of the block with that index."""

    block: int
    start: int
    end: int


class Page(NamedTuple):
    """An entry to be read: a title that stays in sight, and blocks that scroll under it.

    ``parts`` stand under the title, the last giving way first, and ``where`` behind them.
    ``question`` and ``answer`` are the indexes of an exchange's blocks: the label is the first of
    them.  ``asks`` are the sentences in which the question asks.
    """

    number: str = ""
    title: str = ""
    parts: tuple[str, ...] = ()
    where: str = ""
    blocks: tuple[PageBlock, ...] = ()
    links: tuple[Link, ...] = ()
    question: range = range(0)
    answer: range = range(0)
    asks: tuple[Excerpt, ...] = ()

    @property
    def text(self) -> str:
        """The page as plain text, each paragraph on a line."""
        return "\n".join(block.text for block in self.blocks)

    def block_of(self, paragraph: int) -> int:
        """The index of the block that shows that paragraph; the first block where none does."""
        for index, block in enumerate(self.blocks):
            if block.paragraph == paragraph:
                return index
        return 0

    def block_of_footnote(self, label: str) -> int | None:
        """The index of the block that shows that footnote."""
        for index, block in enumerate(self.blocks):
            if block.footnote == label:
                return index
        return None


def raised(label: str) -> str:
    """A footnote's label as a raised mark: "¹" for "1", "[a]" for "a"."""
    return label.translate(_RAISED) if label.isdecimal() and label.isascii() else f"[{label}]"


class Writer:
    """Gathers the blocks and links of a page."""

    def __init__(self) -> None:
        self.blocks: list[PageBlock] = []
        self.links: list[Link] = []
        self._paragraph = 0

    def label(self, word: str, rest: str = "", space: int = 1, ink: Ink = "label") -> None:
        """A label such as "ANSWER", and ``rest`` in a quieter ink beside it."""
        text = f"{word}  {rest}" if rest else word
        spans: tuple[Span, ...] = ((0, len(word), ink),)
        self.blocks.append(PageBlock(text, spans, space=space, ink="quiet"))

    def line(
        self, text: str, *, ink: Ink = "text", indent: int = 0, hang: int = 0, space: int = 0
    ) -> None:
        """A line in the reader's own words."""
        self.blocks.append(PageBlock(text, indent=indent, hang=hang, space=space, ink=ink))

    def plain(self, leftovers: Iterable[Leftover], *, space: int = 0) -> None:
        """Paragraphs without a place, with a blank row above each that stands apart in the source
        or begins another page.
        """
        before: Leftover | None = None
        for one in leftovers:
            apart = before is not None and (one.apart or one.page != before.page)
            self._text(one.text, one.marks, (), (), space=space or int(apart))
            space = 0
            before = one

    def quoted(self, lead: str, number: str, text: str, *, indent: int, most: int) -> None:
        """The beginning of what is said in the exchange with that number, in at most so many rows;
        it leads there.  The number stands in the ``lead``.
        """
        block, start = len(self.blocks), lead.index(number)
        whole = f"{lead} {text}" if text else lead
        self.links.append(Link("exchange", number, block, start, len(whole)))
        spans: tuple[Span, ...] = ((start, start + len(number), "link"),)
        self.blocks.append(PageBlock(whole, spans, indent, 0, 1, ink="quiet", most=most))

    def entry_line(
        self, label: str, number: str, text: str, *, resolved: bool, space: int, outgoing: bool
    ) -> None:
        """A row that leads to an exchange: a label, the number, and the exchange's headline."""
        before = f"{label}{number:>4}"
        whole = f"{before}  {text}"
        start = len(before) - len(number.strip())
        spans: list[Span] = [(0, len(label), "label")]
        if resolved:
            spans.append((start, len(before), "link"))
            block = len(self.blocks)
            self.links.append(Link("exchange", number, block, start, len(whole), outgoing))
        hang = len(before) + 2
        self.blocks.append(PageBlock(whole, tuple(spans), 0, hang, space, True, "quiet"))

    def facts(self, facts: Iterable[tuple[str, str]], *, space: int) -> None:
        """Names at the left, their values at the right."""
        rows = list(facts)
        width = max((cell_len(name) for name, _ in rows), default=0) + 2
        for name, value in rows:
            text = name + " " * (width - cell_len(name)) + value
            spans: tuple[Span, ...] = ((0, len(name), "label"),)
            self.blocks.append(PageBlock(text, spans, 0, width, space))
            space = 0

    def paragraphs(
        self,
        paragraphs: Iterable[Paragraph],
        *,
        indent: int,
        first_space: int = 0,
        barred: bool = False,
    ) -> None:
        """Paragraphs of the document, a question's own number before it, with a blank row between
        two.
        """
        for index, paragraph in enumerate(paragraphs):
            self._text(
                paragraph.text,
                paragraph.marks,
                paragraph.references,
                paragraph.documents,
                indent=indent,
                space=1 if index else first_space,
                prefix=paragraph.prefix,
                prefix_ink="number",
                barred=barred,
            )

    def footnote(
        self, label: str, text: str, documents: Sequence[DocumentReference], space: int
    ) -> None:
        """A footnote, behind its mark."""
        sign = raised(label)
        prefix = f"{sign} "
        self._text(text, (), (), documents, space=space, prefix=prefix, footnote=label)

    def _text(
        self,
        text: str,
        marks: Sequence[Mark],
        references: Sequence[Reference],
        documents: Sequence[DocumentReference],
        *,
        indent: int = 0,
        space: int = 0,
        prefix: str = "",
        prefix_ink: Ink = "mark",
        footnote: str | None = None,
        barred: bool = False,
    ) -> None:
        block = len(self.blocks)
        parts = [prefix]
        shifts: list[tuple[int, int]] = [(0, len(prefix))] if prefix else []
        done = 0
        for mark in sorted(marks, key=lambda mark: mark.start):
            if mark.start < done:
                continue
            sign = raised(mark.label)
            parts += (text[done : mark.start], sign)
            shifts.append((mark.end, len(sign) - (mark.end - mark.start)))
            done = mark.end
        shown_text = "".join((*parts, text[done:])).replace("\t", " ")
        made = PageBlock(shown_text, (), indent, len(prefix), space, shifts=tuple(shifts))
        found: list[tuple[int, int, Ink, LinkKind, str]] = []
        for mark in marks:
            found.append((mark.start, mark.end, "mark", "footnote", mark.label))
        for reference in references:
            ink: Ink = "link" if reference.resolved else "lost"
            found.append((reference.start, reference.end, ink, "exchange", str(reference.number)))
        for document in documents:
            found.append((document.start, document.end, "document", "document", document.url))
        spans: list[Span] = [(0, len(prefix), prefix_ink)] if prefix else []
        for start, end, ink, kind, target in sorted(found):
            first = made.shown(start)
            last = first + len(raised(target)) if ink == "mark" else made.shown(end)
            spans.append((first, last, ink))
            if ink != "lost":
                self.links.append(Link(kind, target, block, first, last))
        self.blocks.append(
            PageBlock(
                shown_text,
                tuple(spans),
                indent,
                len(prefix),
                space,
                paragraph=self._paragraph,
                shifts=tuple(shifts),
                footnote=footnote,
                barred=barred,
            )
        )
        self._paragraph += 1

    def of_note(
        self, text: str, paragraph: int, *, lead: str = "", id: int | None = None, space: int = 0
    ) -> None:
        """A line of the user's note, the so many-th of the entry; behind a ``lead``, the word that
        tells that it is one, which leads to the note with that ``id``.
        """
        prefix = f"{lead}  " if lead and text else lead
        spans: tuple[Span, ...] = ()
        if lead:
            spans = ((0, len(lead), "number"), (len(lead), len(prefix + text), "title"))
            if id is not None:
                link = Link("note", f"note:{id}", len(self.blocks), 0, len(lead), outgoing=False)
                self.links.append(link)
        shifts = ((0, len(prefix)),) if prefix else ()
        indent = 0 if lead else NOTE_INDENT
        place = NOTED + paragraph if text else -1
        self.blocks.append(
            PageBlock(prefix + text, spans, indent, 0, space, paragraph=place, shifts=shifts)
        )

    def since(self, first: int) -> range:
        """The indexes of the blocks from that one on."""
        return range(first, len(self.blocks))

    def page(self, number: str, title: str, parts: Iterable[str | None], where: str) -> Page:
        """The page as gathered; empty parts are left out."""
        kept = tuple(part for part in parts if part)
        return Page(number, title, kept, where, tuple(self.blocks), tuple(self.links))

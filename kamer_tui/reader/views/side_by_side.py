"""Two answers side by side: what stands in one and not in the other is set off."""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.document.citation import cited_pages
from kamer_tui.document.model import Exchange
from kamer_tui.document.pages import pages_of_exchange
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.page import Writer
from kamer_tui.reader.views.wrapping import APART, wrapped
from kamer_tui.translation import _, ngettext
from kamer_tui.understanding.differences import Passage, differences, words_in
from kamer_tui.understanding.same_words import Shared


class Lit(NamedTuple):
    """A paragraph as it is shown, and its parts, (start, end), that the other answer lacks."""

    text: str
    apart: tuple[tuple[int, int], ...]


class Side(NamedTuple):
    """One of the answers: its number, whose question it answers and where, and its paragraphs.
    ``run`` is where the longest run of words begins that both have: paragraph and character.
    """

    number: str
    particulars: str
    paragraphs: tuple[Lit, ...]
    run: tuple[int, int] = (0, 0)


class SideLine(NamedTuple):
    """``text[start:end]`` of a paragraph on one line; a blank one has no paragraph."""

    paragraph: int = -1
    start: int = 0
    end: int = 0


class Compared(NamedTuple):
    """Two answers: what they have in common, in words, and each of them."""

    told: str
    first: Side
    second: Side


def compared(contents: Contents, first: int, shared: Shared) -> Compared:
    """The answers of two exchanges of the document, by their places; ``shared`` names the other."""
    one, other = (contents.document.exchanges[place] for place in (first, shared.place))
    apart, apart_there = differences(one.answer, other.answer)
    run = ngettext("{count} word in a row", "{count} words in a row", shared.run)
    told = [
        _("{first} and {second}").format(first=one.label, second=other.label),
        run.format(count=shared.run),
        _("{percent} % of the shorter answer").format(percent=round(100 * shared.ratio)),
    ]
    here, there = _run(one, other, shared)
    return Compared(APART.join(told), _side(one, apart, here), _side(other, apart_there, there))


def lines_of_side(side: Side, width: int) -> tuple[list[SideLine], int]:
    """An answer's lines in so many cells, and which of them the run of words begins on."""
    lines: list[SideLine] = []
    run = 0
    for index, one in enumerate(side.paragraphs):
        if index:
            lines.append(SideLine())
        for start, end in wrapped(one.text, max(1, width)):
            if (index, start) <= side.run:
                run = len(lines)
            lines.append(SideLine(index, start, end))
    return lines, run


def _run(one: Exchange, other: Exchange, shared: Shared) -> tuple[Passage, Passage]:
    """Where the longest run begins in each; their beginnings where it isn't found."""
    ours, theirs = words_in(one.answer), words_in(other.answer)
    run = [each.word for each in ours[shared.start : shared.start + shared.run]]
    words = [each.word for each in theirs]
    for place in range(len(words) - len(run) + 1):
        if run and words[place] == run[0] and words[place : place + len(run)] == run:
            return ours[shared.start].passage, theirs[place].passage
    return Passage(0, 0, 0), Passage(0, 0, 0)


def _side(exchange: Exchange, apart: list[Passage], run: Passage) -> Side:
    writer = Writer()
    writer.paragraphs(exchange.answer, indent=0)
    lit = []
    for place, block in enumerate(writer.blocks):
        spans = [
            (block.shown(one.start), block.shown(one.end))
            for one in apart
            if one.paragraph == place
        ]
        lit.append(Lit(block.text, tuple(spans)))
    parts = (", ".join(exchange.parties), exchange.topic, cited_pages(pages_of_exchange(exchange)))
    shown = writer.blocks[run.paragraph].shown(run.start) if writer.blocks else 0
    return Side(exchange.label, APART.join(filter(None, parts)), tuple(lit), (run.paragraph, shown))

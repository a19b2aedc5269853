"""Blocks of a text without numbered labels: words show where a heading, a label ("Antwoord van de
regering") or another speaker begins.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from kamer_tui.document.model import Paragraph
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.patterns import beginning, whole
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.heading_lines import is_topic, part_at, party_heading
from kamer_tui.parsing.blocks.making import BlockMaker
from kamer_tui.parsing.blocks.unwrapped import lines_are_paragraphs, one_by_one
from kamer_tui.parsing.blocks.widths import Widths
from kamer_tui.parsing.vocabulary.counting import counts
from kamer_tui.parsing.vocabulary.headings import is_chapter, members_speak
from kamer_tui.parsing.vocabulary.label_lines import label_alone
from kamer_tui.parsing.vocabulary.list_items import is_item
from kamer_tui.parsing.vocabulary.part_headings import is_committees_letter
from kamer_tui.sources.lines import Line

_UNWRAPPED = 250
"""In characters: a longer line that ends a sentence shows that each paragraph is one line."""
_FULL = 0.6
"""Share of a long line's length: widths are learned from longer lines only."""
_LONGEST_CHAPTER = 160
_MOST_CHAPTER_LINES = 3
_LEAST_CHAPTERS = 2
_MOST_HEADING_LINES = 4
_SHORT_ANSWER = whole(
    "an answer of a word",
    r"(?: Ja | Nee | Neen | Jawel | Nvt | N\.v\.t | Zie[ ]boven | Idem )\b",
    ("Ja", "Zie boven", "N.v.t"),
    ("Jaren", "Nee hoor"),
)
_SPEAKER = beginning(
    "members who speak, at the beginning of a sentence",
    r"""(?: De[ ](?:fractie)?leden[ ]van[ ](?:de[ ]|het[ ])?
        (?: fracties?[ ]van[ ](?:de[ ]|het[ ])? )? | Het[ ]lid[ ] )
        [A-ZÀ-Ý0-9][\w-]*""",
    ("De leden van de Duinpartij-fractie vragen", "Het lid Spaak"),
    ("Deze leden", "De leden van de commissie", "De minister"),
)


def read_blocks(text: Sequence[Line], hyphens: Hyphens) -> list[Block]:
    """Make the paragraphs and headings of a text."""
    return reader_of_blocks(text, hyphens)(text)


def reader_of_blocks(
    text: Sequence[Line], hyphens: Hyphens
) -> Callable[[Sequence[Line]], list[Block]]:
    """The function that makes the paragraphs and headings of some lines of a text, by the widths of
    the whole text.
    """
    # A long title may stand on one line above wrapped text.
    unwrapped = any(
        len(line.text) > _UNWRAPPED and ends_sentence(line.text) for line in text
    ) or lines_are_paragraphs(text)
    chapters = _chapters_like_items(text)
    styled = any(line.bold or line.italic for line in text)
    maker = BlockMaker(
        hyphens,
        _widths(text),
        unwrapped=one_by_one if unwrapped else None,
        cut=_by_speaker,
        is_heading=partial(is_heading, styled=styled, chapters=chapters),
    )

    def read(lines: Sequence[Line]) -> list[Block]:
        runs = _cut_at_headings(lines, hyphens, chapters)
        return [block for run in runs for block in maker.blocks(run)]

    return read


def is_heading(
    lines: Sequence[Line],
    text: str,
    *,
    styled: bool = False,
    chapters: frozenset[int] = frozenset(),
) -> bool:
    """True if a paragraph looks like a heading.  In a ``styled`` document, which has bold or italic
    lines, it must be bold or italic itself, or numbered.  ``chapters`` are the numbers of lines
    that are headings, whatever they look like.
    """
    if text[0].islower() and not _may_be_in_lower_case(lines, text, chapters):
        return False
    if label_alone(text) is not None:
        return False
    if lines and lines[0].number in chapters:
        return True
    if lines and lines[0].level and is_topic(lines, text):
        return True
    found = _looks_like_heading(lines, text) or is_committees_letter(text)
    if found and styled and not is_chapter(text):
        return all(line.bold or line.italic for line in lines)
    return found


def _may_be_in_lower_case(lines: Sequence[Line], text: str, chapters: frozenset[int]) -> bool:
    """True if a paragraph that begins in lower case may be a heading all the same: as its form
    says, or of a letter ("brief van de voorzitter …").
    """
    first = lines[0] if lines else None
    marked_up = first is not None and (bool(first.level) or first.number in chapters)
    return marked_up or text[0] == "b"


def _looks_like_heading(lines: Sequence[Line], text: str) -> bool:
    """True if the text is worded like a heading, whatever its type."""
    if is_item(text) or _SHORT_ANSWER.find(text.rstrip(".")):
        return False
    if lines and lines[0].level == 0:
        return False
    short = len(lines) <= _MOST_CHAPTER_LINES and len(text) <= _LONGEST_CHAPTER
    return (short and is_chapter(text) and text[-1] not in ".,;:?") or is_topic(lines, text)


def block_of(lines: Sequence[Line], paragraph: Paragraph) -> Block:
    """Make a block of a paragraph that is made already."""
    return Block(tuple(lines), paragraph, is_heading(lines, paragraph.text))


def trailing_chapters(lines: Sequence[Line]) -> list[list[Line]]:
    """Find chapters' headings in the last lines of a paragraph, each with its lines: "2.1 Dijken"
    below the end of a sentence, without a gap.
    """
    found: list[list[Line]] = []
    for start in range(len(lines) - 1, max(-1, len(lines) - 1 - _MOST_HEADING_LINES), -1):
        text = lines[start].text
        if ends_sentence(text):
            break
        if not is_chapter(text) or text[-1] in ".,;:?)":
            continue
        above = lines[start - 1].text if start else ""
        if above and not ends_sentence(above) and not is_chapter(above):
            break
        end = found[0][0].number if found else lines[-1].number + 1
        found.insert(0, [line for line in lines[start:] if line.number < end])
    return found


def _by_speaker(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Cut a paragraph that opens with one party before the sentence in which another speaks."""
    if len(lines) == 1:
        yield list(lines)
        return
    opening = _SPEAKER.find(lines[0].text)
    start = 0
    for index in range(1, len(lines)) if opening is not None else ():
        other = _SPEAKER.find(lines[index].text)
        if (
            other is not None
            and opening is not None
            and other.group() != opening.group()
            and ends_sentence(lines[index - 1].text)
        ):
            yield list(lines[start:index])
            opening, start = other, index
    yield list(lines[start:])


def _chapters_like_items(lines: Sequence[Line]) -> frozenset[int]:
    """The numbers of the lines that would be items of a list ("b) Toezicht"), but count from the
    first on, and each stand above members who speak: they are the headings of chapters.
    """
    found: dict[str, list[int]] = {}
    last: dict[str, int] = {}
    for line, below in itertools.pairwise(lines):
        if not is_item(line.text) or line.text[-1] in ".,;" or not members_speak(below.text):
            continue
        for style, number in counts(line.text):
            if number == 1 or number > last.get(style, number):
                found.setdefault(style, []).append(line.number)
                last[style] = number
    return frozenset(
        number
        for numbers in found.values()
        if len(numbers) >= _LEAST_CHAPTERS
        for number in numbers
    )


def _cut_at_headings(
    lines: Sequence[Line], hyphens: Hyphens, chapters: frozenset[int]
) -> Iterator[list[Line]]:
    """Cut the lines above and below each label, chapter, party's heading and part's heading."""
    run: list[Line] = []
    index = 0
    while index < len(lines):
        first = lines[index]
        count = 1 if first.number in chapters or label_alone(first.text) is not None else 0
        if not count and (heading := party_heading(lines, index, hyphens)) is not None:
            count = heading.lines
        if not count and (part := part_at(lines, index)) is not None:
            count = part[1]
        if not count:
            run.append(lines[index])
            index += 1
            continue
        if run:
            yield run
        yield list(lines[index : index + count])
        run = []
        index += count
    if run:
        yield run


def _widths(lines: Sequence[Line]) -> Widths | None:
    """Learn the widths from the runs of long lines without a gap; both sides have the same."""
    lengths = sorted(len(line.text) for line in lines)
    least = _FULL * lengths[len(lengths) * 9 // 10] if lengths else 0.0
    runs: list[list[Line]] = [[]]
    for line in lines:
        short = len(line.text) < least
        if short or line.after_gap or (runs[-1] and line.page != runs[-1][-1].page):
            runs.append([])
        if not short:
            runs[-1].append(line)
    return Widths.of(runs, [])

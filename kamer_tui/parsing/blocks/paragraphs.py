"""Lines become paragraphs: joined across line, page and footnote breaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamer_tui.document.model import Heading, Mark, Paragraph, Side
from kamer_tui.language.addresses import goes_on
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.layout import CONTINUES, ITEM, breaks_in_place
from kamer_tui.parsing.blocks.widths import Measure, Setting, room_needed
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.references import find_documents, find_references
from kamer_tui.sources.lines import Line

# Private use characters cannot come from a source: they are removed there.
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARKED = re.compile(f"{_OPEN}(.*?){_CLOSE}")
_SURE_OF_SIDE = 2.0
_ENOUGH_LINES = 12
_MOST_HEADING_LINES = 3
_HEADING_WIDTH = 0.75
_CHAPTER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? [A-ZÀ-Ý]")
_MEMBERS_OPEN = re.compile(r"(?:De|Deze|Het) (?:[\w-]+ )?(?:leden|lid|fractieleden)\b")
_OPENING = 120
_LONGEST_PRINTED = 140
"""No line of a page is longer, in characters."""
_ASKS = lazy_pattern(
    r"(?:De|Het|Deze|Zij|Verder|Voorts|Daarnaast|Ook|Tot slot|Tevens|Graag)\b"
    r".*\b(?:leden|lid|fractie)\b"
    r"|(?:Kan|Kunt|Is|Deelt|Wat|Welke|Hoe|Waarom|Wanneer|In hoeverre)\b"
    r".*\b(?:leden|lid|fractie|Minister|regering|kabinet|bewinds\w+)\b"
)


def join_lines(lines: Sequence[Line], hyphens: Hyphens, start: int = 0) -> str:
    """The text of the lines, from offset ``start`` of the first; marks stand in private signs."""
    pieces: list[str] = []
    for index, line in enumerate(lines):
        piece = _with_marks(line)
        if index == 0 and start:
            piece = piece[start:]
        if pieces and pieces[-1].endswith("-"):
            # Only the last word counts: what is before it stays out of the way.
            head, _, last = pieces.pop().rpartition(" ")
            if head:
                pieces.append(head)
            piece = hyphens.join(last, piece)
        elif pieces and goes_on(pieces[-1], piece):
            piece = pieces.pop() + piece
        pieces.append(piece)
    return " ".join(" ".join(pieces).split())


def make_paragraph(lines: Sequence[Line], hyphens: Hyphens, start: int = 0) -> Paragraph:
    """A paragraph with its marks, references and documents found."""
    raw = join_lines(lines, hyphens, start)
    text, marks = place_marks(raw)
    documents = find_documents(text)
    return Paragraph(
        text,
        lines[0].page,
        tuple(line.number for line in lines),
        marks,
        find_references(text, documents),
        documents,
    )


def make_heading(lines: Sequence[Line], hyphens: Hyphens) -> Heading:
    """A heading; a mark in it is written like one in a paragraph."""
    text, _ = place_marks(join_lines(lines, hyphens))
    return Heading(text, lines[0].page, tuple(line.number for line in lines))


def place_marks(raw: str) -> tuple[str, tuple[Mark, ...]]:
    """Write the marks as ``[^label]`` and say where they stand."""
    if _OPEN not in raw:
        return raw, ()
    marks: list[Mark] = []
    text, end = "", 0
    for match in _MARKED.finditer(raw):
        label = match.group(1).strip("[]() ")
        text = (text + raw[end : match.start()]).rstrip()
        sign = f"[^{label}]"
        marks.append(Mark(label, len(text), len(text) + len(sign)))
        text += sign
        end = match.end()
    return text + raw[end:], tuple(marks)


def _with_marks(line: Line) -> str:
    if not line.marks:
        return line.text
    text = line.text
    for start, end in reversed(line.marks):
        text = f"{text[:start].rstrip()}{_OPEN}{text[start:end]}{_CLOSE}{text[end:]}"
    return text


def split_paragraphs(
    lines: Sequence[Line],
    measure: Measure | None,
    sides: tuple[Side | None, Side | None] = (None, None),
) -> Iterator[list[Line]]:
    """Group lines into paragraphs, by the space between them and by lines that end short.

    ``sides`` are those of the first paragraph and of the others, where they are known.
    """
    current: list[Line] = []
    side = sides[0]
    for index, line in enumerate(lines):
        if current and _breaks(current, lines, index, measure, side):
            yield current
            current = []
            side = sides[1]
        current.append(line)
    if current:
        yield current


def _breaks(
    current: Sequence[Line],
    lines: Sequence[Line],
    index: int,
    measure: Measure | None,
    side: Side | None,
) -> bool:
    line, previous = lines[index], current[-1]
    if previous.room is not None and line.room is not None:
        return breaks_in_place(current, line, ends_sentence(previous.text))
    lower = CONTINUES.match(line.text) is not None
    if previous.text.endswith("-") and (lower or not line.after_gap):
        return False
    ended = ends_sentence(previous.text)
    if line.page != previous.page:
        if lower:
            return False
        if not ended:
            alone = len(current) == 1 or previous.after_gap
            return alone and (measure is None or _is_short(current, line, measure, side))
        return (
            ITEM.match(line.text) is not None
            or _is_short(current, line, measure, side)
            or _is_heading_like(lines, index)
            or _changes_side(current, lines, index, measure)
        )
    if line.after_gap:
        return ended or not lower or _is_short(current, line, measure, side)
    if not ended:
        return len(current) <= _MOST_HEADING_LINES and _is_heading_line(previous, line, measure)
    if ITEM.match(line.text) is not None:
        return True
    if lower:
        return False
    return _is_short(current, line, measure, side) or (
        index + 1 < len(lines)
        and not ends_sentence(line.text)
        and not lines[index + 1].after_gap
        and _is_heading_line(line, lines[index + 1], measure)
    )


def _is_short(
    current: Sequence[Line], line: Line, measure: Measure | None, side: Side | None
) -> bool:
    """Whether the paragraph's last line left room for the next line's first word."""
    if measure is None:
        # Nothing is wrapped: a line is a paragraph.
        return len(current[-1].text) > _LONGEST_PRINTED
    if side is None:
        setting = _setting(current[-_ENOUGH_LINES:], measure)
    else:
        setting = measure.answer if side == "answer" else measure.question
    return measure.is_short(current[-1], line, setting)


def _is_heading_line(previous: Line, line: Line, measure: Measure | None) -> bool:
    """Whether a line ends a heading that no space sets apart: it has room for much more, and what
    follows begins anew.
    """
    if measure is None or not (line.text[0].isupper() or _CHAPTER.match(line.text)):
        return False
    if previous.text[-1] not in ",-–" and _MEMBERS_OPEN.match(line.text):
        # No sentence goes on so.
        return True
    width = min(measure.question.fits_below, measure.answer.fits_below)
    return room_needed(previous, line) < _HEADING_WIDTH * width


def _is_heading_like(lines: Sequence[Line], index: int) -> bool:
    """Whether the lines up to the next gap can't end a paragraph, as they end no sentence."""
    for place in range(index + 1, min(index + _MOST_HEADING_LINES + 1, len(lines))):
        if lines[place].after_gap:
            return not ends_sentence(lines[place - 1].text)
        if lines[place].page != lines[index].page or ends_sentence(lines[place - 1].text):
            return False
    return False


def _setting(current: Sequence[Line], measure: Measure) -> Setting:
    """Which side's width a paragraph seems to have, going by its lines so far, and by its words
    where they don't tell.
    """
    leaning = measure.leaning(current)
    if abs(leaning) <= _SURE_OF_SIDE:
        leaning += wording.leaning(" ".join(line.text for line in current))
    return measure.question if leaning > _SURE_OF_SIDE else measure.answer


def asks_from(lines: Sequence[Line], index: int) -> bool:
    """Whether the words of a line and the next are those with which a question opens."""
    opening = " ".join(line.text for line in lines[index : index + 2])[:_OPENING]
    return _ASKS.match(opening) is not None


def _changes_side(
    current: Sequence[Line], lines: Sequence[Line], index: int, measure: Measure | None
) -> bool:
    """Whether an answer ends at a page's end and a question begins the next page."""
    following = [lines[index]]
    for line in lines[index + 1 :]:
        if line.after_gap or line.page != lines[index].page:
            break
        following.append(line)
    if measure is None:
        return False
    one = measure.leaning(current[-_ENOUGH_LINES:])
    other = measure.leaning(following[:_ENOUGH_LINES])
    if one < -2 and other > 2:
        return True
    return one < 0 and other >= 0 and asks_from(following, 0)

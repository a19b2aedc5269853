"""Group lines into paragraphs: by gaps, by lines that end short, and at a page's end by the widths
and the words of the lines around it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamer_tui.document.model import Side
from kamer_tui.language.patterns import beginning
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.layout import CONTINUES, breaks_in_place, word_goes_on
from kamer_tui.parsing.blocks.widths import LineWidths, Widths, room_needed
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.list_items import begins_item
from kamer_tui.sources.lines import Line

_SURE_OF_SIDE = 2.0
"""A paragraph's score from which it is taken for a question.  With 4, paragraphs are joined in 6 of
180 texts.
"""
_ENOUGH_LINES = 12
"""In lines: so many are enough to score a paragraph's side."""
_MOST_HEADING_LINES = 3
"""With 1, a letterhead's lines are joined in 68 of 180 texts."""
_HEADING_WIDTH = 0.75
"""Share of a full line: a heading's last line is shorter.  With 0.4, a letterhead's lines are
joined in 49 of 180 texts; with 1.5, paragraphs are cut in 116.
"""
_OPENING = 120
"""In characters: the opening of a paragraph, in which it shows whether it asks."""
_LONGEST_PRINTED = 140
"""In characters: a longer line is not one of a page, but a whole paragraph."""
_CHAPTER = re.compile(r"\d{1,2}(?:\.\d{1,2})*\.? [A-ZÀ-Ý]")
_MEMBERS_OPEN = beginning(
    "members open a paragraph",
    r"(?: De | Deze | Het )[ ] (?: [\w-]+[ ] )? (?: leden | lid | fractieleden )\b",
    ("De leden van de Duinpartij", "Deze leden lezen", "Het lid Spaak"),
    ("Leden van de raad", "De ledenvergadering"),
    seen="texts that programs take out of a PDF",
)
_ASKING = beginning(
    "words with which a question opens",
    r"""(?: De | Het | Deze | Zij | Verder | Voorts | Daarnaast | Ook | Tot[ ]slot | Tevens
        | Graag )\b .*\b(?: leden | lid | fractie )\b
        | (?: Kan | Kunt | Is | Deelt | Wat | Welke | Hoe | Waarom | Wanneer | In[ ]hoeverre )\b
        .*\b(?: leden | lid | fractie | Minister | regering | kabinet | bewinds\w+ )\b""",
    ("Voorts vragen de leden van De Brug", "Wanneer kan de Minister de sluis openen?"),
    ("Wanneer gaat de sluis open?", "De sluis gaat in mei open."),
)


def split_paragraphs(
    lines: Sequence[Line],
    widths: Widths | None,
    sides: tuple[Side | None, Side | None] = (None, None),
) -> Iterator[list[Line]]:
    """Group lines into paragraphs.  ``widths`` is None if none could be learned; ``sides`` are
    those of the first paragraph and of the others, as far as they are known: below the heading of
    an answer, ("answer", None).
    """
    current: list[Line] = []
    side = sides[0]
    for index, line in enumerate(lines):
        if current and _breaks(current, lines, index, widths, side):
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
    widths: Widths | None,
    side: Side | None,
) -> bool:
    """True if the paragraph ``current`` ends before the line at ``index``."""
    line, previous = lines[index], current[-1]
    if line.begins is not None:
        return line.begins
    if bool(line.level) != bool(previous.level):
        return True
    if previous.room is not None and line.room is not None:
        return breaks_in_place(current, line, ends_sentence(previous.text))
    if word_goes_on(previous, line) or (line.marks and _begins_with_mark(line)):
        return False
    ended = ends_sentence(previous.text)
    if not ended and not line.after_gap and line.page == previous.page:
        if len(current) > _MOST_HEADING_LINES or _begins_with_mark(previous):
            return False  # "3 De": what a mark cut off from the text around it
        return _is_heading_line(previous, line, widths)
    lower = CONTINUES.match(line.text) is not None
    if line.page != previous.page:
        return not lower and _breaks_at_page(current, lines, index, widths, side)
    if line.after_gap:
        return ended or not lower or _is_short(current, line, widths, side)
    if begins_item(line.text):
        return True
    if lower:
        return False
    return _is_short(current, line, widths, side) or (
        index + 1 < len(lines)
        and not ends_sentence(line.text)
        and not lines[index + 1].after_gap
        and _is_heading_line(line, lines[index + 1], widths)
    )


def _begins_with_mark(line: Line) -> bool:
    """True if the line begins with a footnote's mark, which belongs to the text above."""
    return line.text[0].isdigit() and any(start == 0 for start, _ in line.marks)


def _breaks_at_page(
    current: Sequence[Line],
    lines: Sequence[Line],
    index: int,
    widths: Widths | None,
    side: Side | None,
) -> bool:
    """True if the paragraph ends with its page; the next page begins in no lower case."""
    line, previous = lines[index], current[-1]
    if not ends_sentence(previous.text):
        alone = len(current) == 1 or previous.after_gap
        return alone and (widths is None or _is_short(current, line, widths, side))
    return (
        begins_item(line.text)
        or _is_short(current, line, widths, side)
        or _is_heading_like(lines, index)
        or _changes_side(current, lines, index, widths)
    )


def _is_short(
    current: Sequence[Line], line: Line, widths: Widths | None, side: Side | None
) -> bool:
    """True if the paragraph's last line left room for the next line's first word."""
    if widths is None:
        # Without widths only a line that holds a whole paragraph ends one.
        return len(current[-1].text) > _LONGEST_PRINTED
    if side is None:
        of_side = _likely_widths(current[-_ENOUGH_LINES:], widths)
    else:
        of_side = widths.answer if side == "answer" else widths.question
    return widths.is_short(current[-1], line, of_side)


def _is_heading_line(previous: Line, line: Line, widths: Widths | None) -> bool:
    """True if ``previous`` ends a heading without a gap below it: it is much shorter than a full
    line, and the next line begins with a capital or a chapter's number.
    """
    if widths is None or not (line.text[0].isupper() or _CHAPTER.match(line.text)):
        return False
    if previous.text[-1] not in ",-–" and _MEMBERS_OPEN.find(line.text):
        # "De leden van" does not continue a sentence.
        return True
    width = min(widths.question.fits_below, widths.answer.fits_below)
    return room_needed(previous, line) < _HEADING_WIDTH * width


def _is_heading_like(lines: Sequence[Line], index: int) -> bool:
    """True if the lines up to the next gap look like a heading (no full stop)."""
    for place in range(index + 1, min(index + _MOST_HEADING_LINES + 1, len(lines))):
        if lines[place].after_gap:
            return not ends_sentence(lines[place - 1].text)
        if lines[place].page != lines[index].page or ends_sentence(lines[place - 1].text):
            return False
    return False


def _likely_widths(current: Sequence[Line], widths: Widths) -> LineWidths:
    """Guess the side of a paragraph, by the layout of its lines so far, and by their words if that
    decides nothing; give the side's widths.
    """
    score = widths.score(current)
    if abs(score) <= _SURE_OF_SIDE:
        score += wording.score(" ".join(line.text for line in current))
    return widths.question if score > _SURE_OF_SIDE else widths.answer


def asks_from(lines: Sequence[Line], index: int) -> bool:
    """True if the text from this line on opens like a question: "Voorts vragen de leden"."""
    opening = " ".join(line.text for line in lines[index : index + 2])[:_OPENING]
    return _ASKING.find(opening) is not None


def _changes_side(
    current: Sequence[Line], lines: Sequence[Line], index: int, widths: Widths | None
) -> bool:
    """True if an answer ends at a page's end and a question begins the next page."""
    following = [lines[index]]
    for line in lines[index + 1 :]:
        if line.after_gap or line.page != lines[index].page:
            break
        following.append(line)
    if widths is None:
        return False
    one = widths.score(current[-_ENOUGH_LINES:])
    other = widths.score(following[:_ENOUGH_LINES])
    if one < -2 and other > 2:
        return True
    return one < 0 and other >= 0 and asks_from(following, 0)

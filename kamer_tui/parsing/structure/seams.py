"""Where a question ends and its answer begins without a label, and where headings end a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.sources.lines import Line

_ASKED = re.compile(r"\?[»”’\"')]*(?:\[?\d{1,2}\]?\)?)?(?:\s*\([^()?]{1,40}\))?$")
"""A question's end, with a mark, and the place that it is about: "? (blz. 5)"."""
_ASKED_INSIDE = re.compile(r"\?[»”’\"')]*(?:\d{1,2}(?=\s))?(?=\s*[A-ZÀ-Ý«])")
_MARKS = re.compile(r"(?:\d|\ben\b|[\s,.;:()\[\]])+")
_NEW = re.compile(r"[A-ZÀ-Ý0-9«“‘\"'(•–-]")
_MORE_OF_THE_QUESTION = re.compile(
    r"(?:(?:[a-z][.)]|[ivx]+[.)]|[–•-])\s|Zo (?:ja|nee|niet|neen)"
    r"|Indien|Als (?:dat|dit|u|ja|nee)|En |Kan|Kunt|Kunnen|Wilt|Wil u"
    r"|Graag|Hoe|Hoeveel|Wat|Welke?|Waarom|Waardoor|Waar|Wanneer|Wie|In hoeverre|Op welke|Bent"
    r"|Deelt|Heeft u|Is |Zijn |Wordt|Worden|Vindt u|Klopt|Ook |Gaat)"
)
_REQUEST = re.compile(
    r"\s*(?:Graag|Gaarne|Kunt u|Wilt u|Kan de Minister)\b[^.?!]{0,160}[.?](?:\s|$)"
)
"""Words of who asks, after the question mark."""
_LONGEST_TAIL = 400
_STRONG_HEADING = re.compile(
    r"(?:(?:Beleids)?artikel(?:en)?|ARTIKEL|Hoofdstuk|HOOFDSTUK|Paragraaf|Thema|Onderwerp|Deel|"
    r"Begrotings\w+|Niet-beleidsartikel(?:en)?|Bijlage)\s+(?:\d|[IVXA-E]+\b)"
    r"|(?:Algemeen|ALGEMEEN|Overig|OVERIG|Overige(?: onderwerpen| vragen)?|Algemene vragen"
    r"|Financieel|Inleiding)$",
    re.IGNORECASE,
)
_NEXT_ASKERS = re.compile(
    r"(?:\d{4}Z\s?\d{5}\b.{0,3})?(?:Schriftelijke\s|Antwoorden\sop\s(?:de\s)?)?[Vv]ragen\s"
    r"(?:van|door|gesteld\sdoor)\s(?:het\s(?:Kamer)?lid|de\s(?:Kamer)?leden)\s(?!der\b|van\sde\b)"
    r"(?:.+\b(?:over|betreffende|inzake)\b|[^?()]{1,200}\([^()]{1,60}\):?$)"
)
"""Above further questions, of other members, in the same document."""
_WHOSE = re.compile(
    r"Vragen\s(?:van|door)\s(?:het\s(?:Kamer)?lid|de\s(?:Kamer)?leden)\s[^?()]{1,100}"
    r"\([^()]{1,60}\):?"
)
_DIGITS = re.compile(r"\d")
_MOST_HEADINGS = 3
_FULL_HEADING = 35
"""A heading's line this short leaves nothing for a second; these are rows of a table."""
_LEAST_BEFORE = 1


@dataclass(frozen=True, slots=True)
class Seam:
    """An answer begins at line ``index`` of a stretch, at ``offset`` on it."""

    index: int
    offset: int
    certain: bool


def question_end(lines: Sequence[Line]) -> Seam | None:
    """Where the question at the start of a stretch ends; None where all of it may be question.

    A question ends where a line ends in a question mark, and what follows is not more of the
    question.  It is sure where an answer's wording follows and nothing is asked after that, or
    where question and answer are set in different type.
    """
    by_type = _by_type(lines)
    if by_type is not None:
        return by_type
    ends = []
    for index, line in enumerate(lines):
        if not _ASKED.search(line.text):
            continue
        end = index + 1
        while end < len(lines) and _only_marks(lines[end]):
            end += 1
        if end < len(lines) and (lines[end].after_gap or _NEW.match(lines[end].text)):
            ends.append(end)
    last = next((line for line in reversed(lines) if not _only_marks(line)), None)
    last_asks = last is not None and _ASKED.search(last.text) is not None
    if not ends:
        return None if last_asks else _inside(lines)
    end = ends[0]
    for later in [*ends[1:], *([len(lines)] if last_asks else [])]:
        between = " ".join(line.text for line in lines[end:later])
        if len(between) > _LONGEST_TAIL or not _MORE_OF_THE_QUESTION.match(between):
            break
        end = later
    if end >= len(lines):
        return None
    rest = " ".join(line.text for line in lines[end:])
    if _only_asks(rest):
        return None
    certain = "?" not in rest and not _MORE_OF_THE_QUESTION.match(rest)
    return Seam(end, 0, certain)


def _by_type(lines: Sequence[Line]) -> Seam | None:
    """Where bold or italic type ends, or begins, once and for all, after a question mark."""
    faces = [(line.bold, line.italic) for line in lines]
    if not lines or lines[0].size is None or len(set(faces)) != 2:
        return None
    index = next(place for place, face in enumerate(faces) if face != faces[0])
    if len(set(faces[index:])) > 1 or _ASKED.search(lines[index - 1].text) is None:
        return None
    return Seam(index, 0, True)


def _only_marks(line: Line) -> bool:
    """Whether a line holds nothing but marks of footnotes."""
    return bool(line.marks) and _MARKS.fullmatch(line.text) is not None


def _only_asks(rest: str) -> bool:
    """Whether what follows a question only says how it is to be answered."""
    return (
        len(rest) < _LONGEST_TAIL
        and _MORE_OF_THE_QUESTION.match(rest) is not None
        and re.match(r"(?:Graag|Kunt|Kan|Zo )", rest) is not None
    )


def _inside(lines: Sequence[Line]) -> Seam | None:
    """Where the question ends in the middle of a line: after the last question mark of those that
    only questions part, and after a request how to answer.
    """
    for index, line in enumerate(lines):
        offset = 0
        for match in _ASKED_INSIDE.finditer(line.text):
            if offset and not _MORE_OF_THE_QUESTION.match(line.text[offset:].lstrip()):
                break
            offset = match.end()
        if not offset:
            continue
        request = _REQUEST.match(line.text, offset)
        offset = request.end() if request is not None else offset
        if line.text[offset:].strip():
            return Seam(index, offset, False)
        if index + 1 == len(lines):
            return None
        return Seam(index + 1, 0, lines[index + 1].after_gap)
    return None


def answers(lines: Sequence[Line], seam: Seam) -> bool:
    """Whether what stands below the seam is worded as an answer."""
    rest = " ".join(
        [lines[seam.index].text[seam.offset :], *(x.text for x in lines[seam.index + 1 :])]
    )
    return wording.leaning(rest.strip()) < 0


def trailing_headings(blocks: Sequence[Block], *, opening: bool, topics: bool = True) -> int:
    """How many blocks at the end of a stretch are headings of what follows: topics, where there
    are any, or who asks further.
    """
    if not topics:
        return int(not opening and len(blocks) > 1 and names_askers(blocks[-1]))
    count = 0
    for index in range(len(blocks) - 1, -1, -1):
        if count == _MOST_HEADINGS or not _is_heading(blocks, index, opening=opening):
            break
        count += 1
    return count


def with_askers_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, those that say whose questions follow set apart also where no space does so."""
    return [
        line._replace(after_gap=True)
        if not line.after_gap and line.text.startswith("Vragen ") and _WHOSE.fullmatch(line.text)
        else line
        for line in lines
    ]


def names_askers(block: Block) -> bool:
    """Whether a paragraph says that other members ask what follows."""
    return _NEXT_ASKERS.match(block.paragraph.text) is not None


def _is_heading(
    blocks: Sequence[Block], index: int, *, opening: bool, above: int = _MOST_HEADINGS
) -> bool:
    """Whether a block is a heading; one right below another is, up to so many ``above`` it."""
    block = blocks[index]
    text = block.paragraph.text
    if names_askers(block):
        return index > 0 and not opening
    if not block.heading:
        return False
    first = block.lines[0]
    strong = _STRONG_HEADING.match(text) is not None
    if opening:
        return strong
    if index < _LEAST_BEFORE:
        return False
    if strong:
        return True
    if len(block.lines) > 1 and first.room is None and len(first.text) < _FULL_HEADING:
        return False
    before = blocks[index - 1]
    if len(_DIGITS.findall(text)) * 4 > len(text) or not (text[0].isupper() or text[0].isdigit()):
        return False
    # After a colon or beside an item it is an item.
    ended = ends_sentence(before.lines[-1].text) and before.lines[-1].text[-1] not in ":;"
    if not ended and not (
        above and _is_heading(blocks, index - 1, opening=opening, above=above - 1)
    ):
        return False
    if first.size is not None:
        return all(line.bold or line.italic for line in block.lines)
    return first.after_gap

"""The boundary between a question and an answer without a label: by signs (a question mark, other
type), by words, or by the scores of all blocks between two labels (``best_boundary``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern, whole
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.paragraphs import asks_from
from kamer_tui.parsing.blocks.widths import Widths
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.parsing.vocabulary.best_boundary import Boundary, best_boundary
from kamer_tui.sources.lines import Line

_LONGEST_TAIL = 400
"""In characters, from a question mark on: longer text is no part of the question."""
_LINES_OF_REQUEST = 3
_LONGEST_QUESTION = 1500
_HEADING_AT_BOUNDARY = 6.0
"""In scores: a boundary at a heading is better by so much; one below a heading is worse by 3."""
_HEADING_IN_ANSWER = -3.0
_FURTHER_PARAGRAPH = 0.3
"""The cost of each block after the boundary."""
_LATE_REMARK = -2.5
"""In scores, for every place but the answer's end, if no question follows: a remark is rare."""
_MARKS = re.compile(r"(?:\d|\ben\b|[\s,.;:()\[\]])+")
_NEW = re.compile(r"[A-ZÀ-Ý0-9«“‘\"'(•–-]")
_ASKED = anywhere(
    "a question's end, with a footnote's mark and the place it is about",
    rf"{w.QUESTION_MARK} (?: \[?\d{{1,2}}\]?\)? )? (?: \s*\([^()?]{{1,40}}\) )? $",
    ("Gaat de sluis open?", "de sluis?» (blz. 3)", "de sluis? (blz. 5)"),
    ("De sluis gaat open.", "Waarom? Daarom"),
    seen="lists of questions",
)
_ASKED_INSIDE = anywhere(
    "a question's end in the middle of a line",
    rf"{w.QUESTION_MARK} (?: \d{{1,2}}(?=\s) )? (?= \s*[A-ZÀ-Ý«] )",
    ("Gaat de sluis open? Ja.", "open?3 Ja.", "open?”Nee"),
    ("Gaat de sluis open?", "open? en zo ja"),
    seen="lists of questions",
)
_ENDED = lazy_pattern(r"[.!…:][”’»\"')]*(?:\[?\d{1,2}\]?)?(?:\s+[A-ZÀ-Ý«“‘0-9]|$)")
"""A sentence's end that is no question mark."""
_PLACE_BROKEN = anywhere(
    "a question's end, with the first words of the place it is about",
    rf"{w.QUESTION_MARK} \s* \( [^()?]{{1,40}} $",
    "de sluis? (bladzijde",
    ("de sluis? (blz. 3)", "de sluis (bladzijde"),
    seen="lists of questions",
)
_PLACE = whole(
    "the place that a question is about, or its last words, on a line of its own",
    r"\(? (?: (?:blz|p|pag|blad|bladzijde|pagina)\w*\.?[ ] )? \d [^()?]{0,40} \)",
    ("(blz. 3)", "20)", "(bladzijde 20 en 21)"),
    ("(zie blz. 3)", "1) Waarom?", "(3) De sluis"),
    seen="lists of questions",
)
_MORE_OF_THE_QUESTION = beginning(
    "the beginning of what may go on with a question after its question mark",
    r"""(?: (?: [a-z][.)] | [ivx]+[.)] | [–•-] )\s | Zo[ ](?:ja|nee|niet|neen)
        | Indien | Als[ ](?:dat|dit|u|ja|nee) | En[ ] | Kan | Kunt | Kunnen | Wilt | Wil[ ]u
        | Graag | Hoe | Hoeveel | Wat | Welke? | Waarom | Waardoor | Waar | Wanneer | Wie
        | In[ ]hoeverre | Op[ ]welke | Bent | Deelt | Heeft[ ]u | Is[ ] | Zijn[ ] | Wordt
        | Worden | Vindt[ ]u | Klopt | Ook[ ] | Gaat )""",
    ("Zo ja, wanneer?", "b) de brug", "Graag een toelichting.", "En de brug?"),
    ("Ja, in mei.", "De sluis gaat open.", "Engeland"),
    seen="lists of questions",
)
_ASKS_ONLY = beginning(
    "the beginning of a request how to answer",
    r"(?: Graag | Kunt | Kan | Zo[ ] )",
    ("Graag per brug.", "Zo nee, waarom niet"),
    ("Zonder sluis", "De brug"),
)
_REQUEST = beginning(
    "a sentence of the asking side after its question mark",
    r"""\s* (?: Graag | Gaarne | Kunt[ ]u | Wilt[ ]u | Kan[ ]de[ ]Minister )\b
        [^.?!]{0,160} [.?] (?: \s | $ )""",
    (" Graag een overzicht per brug.", "Wilt u dat toelichten?"),
    ("Graag!", "Kan de sluis open?"),
    seen="lists of questions",
)


# -- by signs: the question stands first -----------------------------------------------------------


def question_end(lines: Sequence[Line]) -> Boundary | None:
    """Find where the question that begins with the first line ends; None if all lines may be it.

    It ends where a line ends in a question mark, and the next begins something else: "Zo ja,
    wanneer?" still belongs to it.  That is certain if no further question follows, or if question
    and answer are set in different type.
    """
    by_type = _by_type(lines)
    if by_type is not None:
        return by_type
    ends = _ends_of_questions(lines)
    last = next((line for line in reversed(lines) if not _only_marks(line)), None)
    last_asks = last is not None and _ends_in_question(last)
    if not ends:
        return None if last_asks else _inside(lines)
    end = ends[0]
    for later in [*ends[1:], *([len(lines)] if last_asks else [])]:
        between = " ".join(line.text for line in lines[end:later])
        if not asks_only(between) and (
            len(between) > _LONGEST_TAIL or not _goes_on_asking(between)
        ):
            break
        end = later
    end = _after_request(lines, end)
    if end >= len(lines):
        return None
    rest = " ".join(line.text for line in lines[end:])
    if _only_asks(rest):
        return None
    return Boundary(end, "?" not in rest and not _goes_on_asking(rest))


def _ends_in_question(line: Line) -> bool:
    """True if a line ends in a question mark, footnotes' marks and "(blz. 3)" aside."""
    return _ASKED.find(line.text) is not None


def asks_only(text: str) -> bool:
    """True if each sentence of a text ends in a question mark: no answer is so."""
    return (
        _ASKED.find(text) is not None
        and len(text) < _LONGEST_QUESTION
        and _ENDED.search(text) is None
    )


def _after_request(lines: Sequence[Line], end: int) -> int:
    """Find the line below a request how to answer ("Graag een overzicht.") that begins at the line
    ``end`` and fills whole lines, with other text below it; or else give ``end``.
    """
    if (
        end >= len(lines)
        or _REQUEST.find(
            lines[end].text
            + " "
            + " ".join(line.text for line in lines[end + 1 : end + _LINES_OF_REQUEST])
        )
        is None
    ):
        return end
    for place in range(end, min(end + _LINES_OF_REQUEST, len(lines) - 1)):
        if ends_sentence(lines[place].text):
            return place + 1
    return end


def _goes_on_asking(text: str) -> bool:
    """True if a text opens like a further part of a question: "Zo ja, …", "b) …"."""
    return _MORE_OF_THE_QUESTION.find(text) is not None


def _ends_of_questions(lines: Sequence[Line]) -> list[int]:
    """Find the lines below a question mark that may begin other text: with a gap or a capital."""
    ends = []
    for index, line in enumerate(lines):
        further = lines[index + 1].text if index + 1 < len(lines) else ""
        broken = _PLACE_BROKEN.find(line.text) is not None and _PLACE.find(further) is not None
        if not broken and not _ends_in_question(line):
            continue
        end = index + 1
        if broken or _PLACE.find(further) is not None:
            end += 1
        while end < len(lines) and _only_marks(lines[end]):
            end += 1
        if end < len(lines) and (lines[end].after_gap or _NEW.match(lines[end].text)):
            ends.append(end)
    return ends


def _by_type(lines: Sequence[Line]) -> Boundary | None:
    """Find where the type (bold, italic) changes, if it does so once and after a question mark."""
    faces = [(line.bold, line.italic) for line in lines]
    known = bool(lines) and (lines[0].size is not None or lines[0].begins is not None)
    if not known or len(set(faces)) != 2:
        return None
    index = next(place for place, face in enumerate(faces) if face != faces[0])
    if len(set(faces[index:])) > 1 or not _ends_in_question(lines[index - 1]):
        return None
    return Boundary(index, True)


def _only_marks(line: Line) -> bool:
    """True if a line holds nothing but marks of footnotes."""
    return bool(line.marks) and _MARKS.fullmatch(line.text) is not None


def _only_asks(rest: str) -> bool:
    """True if the text after a question only asks for a way to answer: "Graag per brug."."""
    short = len(rest) < _LONGEST_TAIL
    return short and _goes_on_asking(rest) and _ASKS_ONLY.find(rest) is not None


def _inside(lines: Sequence[Line]) -> Boundary | None:
    """Find where the question ends in the middle of a line: after its last question mark, and after
    a request how to answer ("Graag een overzicht.").
    """
    for index, line in enumerate(lines):
        offset = 0
        for match in _ASKED_INSIDE.pattern.finditer(line.text):
            if offset and not _goes_on_asking(line.text[offset:].lstrip()):
                break
            offset = match.end()
        if not offset:
            continue
        request = _REQUEST.pattern.match(line.text, offset)
        offset = request.end() if request is not None else offset
        if line.text[offset:].strip():
            return Boundary(index, False, offset)
        if index + 1 == len(lines):
            return None
        return Boundary(index + 1, lines[index + 1].after_gap)
    return None


# -- by words --------------------------------------------------------------------------------------


def answers(lines: Sequence[Line], boundary: Boundary) -> bool:
    """True if the text below the boundary is worded as an answer."""
    rest = [lines[boundary.place].text[boundary.offset :]]
    rest += [line.text for line in lines[boundary.place + 1 :]]
    return wording.score(" ".join(rest).strip()) < 0


def answer_start(blocks: Sequence[Block]) -> int:
    """Find the block at which the answer begins, below a question without a question mark ("De
    leden vragen of …"); 0 unless all blocks from there on are worded as an answer.
    """
    scores = [wording.score(block.text) for block in blocks]
    begin = next((index for index, score in enumerate(scores) if index and score < 0), 0)
    if any(score > 0 for score in scores[begin:]):
        return 0
    return begin if begin and wording.asks(blocks[begin - 1].text) else 0


def part_answer(lines: Sequence[Line]) -> list[list[Line]]:
    """Cut a paragraph into an answer and the next question, where a line ends a sentence and the
    next opens like a question; another paragraph stays whole.
    """
    for index in range(1, len(lines)):
        if ends_sentence(lines[index - 1].text) and asks_from(lines, index):
            return [list(lines[:index]), list(lines[index:])]
    return [list(lines)]


# -- by scores: the answer stands first ------------------------------------------------------------


def answer_end(
    blocks: Sequence[Block], widths: Widths | None, answered_by: str | None, question_follows: bool
) -> Boundary:
    """Find the block after the answer, with which the blocks begin, by their widths and words.

    The answer, given by ``answered_by``, has at least one block, unless the first is a heading; if
    ``question_follows``, the question has at least one too.
    """
    if not blocks:
        return Boundary(0, True)
    scores = [0.0 if block.heading else _score(block, widths, answered_by) for block in blocks]
    above = accumulate((block.heading for block in blocks), initial=0)
    extras = [_HEADING_IN_ANSWER * count for count in above]
    for index, block in enumerate(blocks):
        extras[index] += _HEADING_AT_BOUNDARY * block.heading
        extras[index] += _LATE_REMARK * (not question_follows)
    first = 0 if blocks[0].heading else 1
    last = len(blocks) - 1 if question_follows and len(blocks) > 1 else len(blocks)
    return best_boundary(scores, first, last, cost=_FURTHER_PARAGRAPH, extras=extras)


def _score(block: Block, widths: Widths | None, answered_by: str | None) -> float:
    """Score a block by layout and words: above 0 for a question, below 0 for an answer."""
    layout = 0.0 if widths is None else widths.score(block.lines)
    return layout + wording.score(block.text, answered_by)

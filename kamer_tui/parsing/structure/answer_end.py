"""Where an answer ends: nothing marks it but how the text is set and how it is worded.

Between an answer's heading and the next one stand the answer and then the next question.  Each
block speaks for one side with a weight, from the width of its lines and from its words; the seam
is where the two sides together are likeliest.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.widths import Widths
from kamer_tui.parsing.vocabulary import wording

_HEADING_AT_SEAM = 6.0
_HEADING_IN_ANSWER = -3.0
_FURTHER_PARAGRAPH = 0.3
_LATE_REMARK = -2.5
_CERTAIN = 1.0


def leaning(block: Block, measure: Widths | None, answered_by: str | None) -> float:
    """How much a block speaks for a question (> 0) or an answer (< 0)."""
    layout = 0.0 if measure is None else measure.score(block.lines)
    return layout + wording.leaning(block.paragraph.text, answered_by)


def find_seam(
    blocks: Sequence[Block],
    measure: Widths | None,
    answered_by: str | None,
    question_follows: bool,
) -> tuple[int, bool]:
    """(index of the first block after the answer, whether that is certain).

    The answer has at least one block, unless a heading stands first; where a question follows it
    has at least one too.
    """
    if not blocks:
        return 0, True
    scores = [0.0 if block.heading else leaning(block, measure, answered_by) for block in blocks]
    least = 0 if blocks[0].heading else 1
    most = len(blocks) - 1 if question_follows and len(blocks) > 1 else len(blocks)
    best, best_value, second = most, float("-inf"), float("-inf")
    total = sum(scores[least:]) - sum(scores[:least])
    for seam in range(least, most + 1):
        if seam > least:
            total -= 2 * scores[seam - 1]
        value = total - _FURTHER_PARAGRAPH * (len(blocks) - seam)
        if seam < len(blocks):
            if blocks[seam].heading:
                value += _HEADING_AT_SEAM
            if not question_follows:
                value += _LATE_REMARK
        value += _HEADING_IN_ANSWER * sum(block.heading for block in blocks[:seam])
        if value >= best_value:
            best, best_value, second = seam, value, best_value
        else:
            second = max(second, value)
    return best, best_value - second >= _CERTAIN

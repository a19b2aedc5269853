"""The report of a written consultation in which nothing marks the answers: in a party's section a
paragraph that asks is followed by one that answers, as in a note, and only their words tell.
"""

from __future__ import annotations

import re

from kamer_tui.parsing.assembly.parts import Body, GenreRules, Recognition
from kamer_tui.parsing.blocks.heading_lines import answer_label, part_headings
from kamer_tui.parsing.genres.note import assemble
from kamer_tui.parsing.lines.contents_table import contents_lines
from kamer_tui.parsing.structure.framing import begins
from kamer_tui.parsing.structure.passages import read_blocks, read_passages
from kamer_tui.parsing.vocabulary.labels import label_alone
from kamer_tui.parsing.vocabulary.parties import PartyNames
from kamer_tui.parsing.vocabulary.titles import kind_of
from kamer_tui.translation import N_

_SAYS_SO = N_("it says that the questions are answered, and answers stand below them unmarked")
_HEAD_LINES = 60
_ANSWERED = re.compile(
    r"\b(?:zijn|is|heeft|worden)\b[^.]{0,120}\bbeantwoord\b|\bantwoorden\b[^.]{0,60}\bafgedrukt\b"
    r"|\b(?:reactie|antwoorden) (?:aan )?op de (?:op \d|vragen|gestelde)"
)
_LEAST_ANSWERS = 0.25


def recognise(body: Body) -> Recognition | None:
    """It is a consultation and says that it is answered, but has no heading of any answer."""
    if kind_of(body.texts) != "consultation":
        return None
    head = " ".join(line.text for line in body.lines[:_HEAD_LINES])
    if _ANSWERED.search(head) is None or _has_headings(body):
        return None
    names = PartyNames()
    passages = read_passages(read_blocks(body), names)
    spoken = [one for one in passages[begins(passages, names) :] if not one.heading]
    asked = sum(one.is_question and one.asks for one in spoken)
    answered = sum(not one.is_question for one in spoken)
    if asked and answered >= _LEAST_ANSWERS * len(spoken):
        return Recognition(0.9, _SAYS_SO)
    return None


def _has_headings(body: Body) -> bool:
    """Whether an answer has a label, or a part of the text is headed as the answers."""
    lines = body.lines
    contents = contents_lines(lines)
    return any(
        label_alone(line.text) == "answer" or answer_label(lines, index, body.hyphens) is not None
        for index, line in enumerate(lines)
    ) or any(
        part.side == "answers" and index not in contents for index, part, _ in part_headings(lines)
    )


RULES = GenreRules("report", recognise, assemble)

"""A table of questions and answers inside an answer, as of an inquiry, is text: the document's own
questions stand outside it.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.parsing.vocabulary.label_lines import label_alone
from kamer_tui.sources.lines import Line

_OF_TABLES = frozenset({"question", "answer", "label", "asker", "topic"})


def without_tables_in_answers(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines; those of tables are plain text where questions stand outside with labels of their
    own, "Vraag 1", or more of them than in the tables.
    """
    if not any(line.role == "question" for line in lines) or any(line.opens for line in lines):
        return lines
    inside = sum(_opens_cell(lines, place) for place in range(len(lines)))
    outside = [line.text for line in lines if line.role is None]
    asked = sum(text.endswith("?") for text in outside)
    labelled = any(label_alone(text) == "question" for text in outside)
    if not asked or (not labelled and asked <= inside):
        return lines
    return [line._replace(role="cell") if line.role in _OF_TABLES else line for line in lines]


def _opens_cell(lines: Sequence[Line], place: int) -> bool:
    """True if a question's cell begins with a line."""
    return lines[place].role == "question" and (not place or lines[place - 1].role != "question")

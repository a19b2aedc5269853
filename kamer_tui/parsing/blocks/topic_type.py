"""The type that a document sets its topics in, learned from those that are certain.

In a PDF whose topics are in italics (or bold), a line in roman type is none, however short it is:
it is the first line of a paragraph that goes on with a name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kamer_tui.parsing.blocks.heading_lines import is_topic
from kamer_tui.parsing.vocabulary.label_lines import label_alone
from kamer_tui.parsing.vocabulary.list_items import begins_item
from kamer_tui.parsing.vocabulary.part_headings import part_heading
from kamer_tui.sources.lines import Line

Face = tuple[bool, bool]
"""Whether a line is bold, and whether it is italic."""

_ROMAN: Face = (False, False)
_FEWEST = 2
"""So many topics in a type of their own show the document's habit."""


class TopicType:
    """The faces that the topics of a document are set in; none where its type tells nothing."""

    def __init__(self, texts: Iterable[Sequence[Line]]) -> None:
        """Learn them from texts below headings of parties and of answers."""
        styled: Counter[Face] = Counter()
        plain = 0
        for lines in texts:
            for run in _runs(lines):
                face, text = _face(run[0]), " ".join(line.text for line in run)
                if not is_topic(run, text) or label_alone(text) or part_heading(text):
                    continue
                if face == _ROMAN:
                    plain += len(run) == 1
                else:
                    styled[face] += 1
        certain = sum(styled.values())
        known = certain >= _FEWEST and certain > plain
        self._faces = frozenset(styled) if known else frozenset()

    def is_topic(self, lines: Sequence[Line], text: str) -> bool:
        """True if a block is worded like a topic, and set like the document's topics."""
        return is_topic(lines, text) and self._allows(lines)

    def joined(self, groups: Iterable[list[Line]]) -> Iterator[list[Line]]:
        """Join lines that were cut off as a topic, but are none by their type, with those below."""
        held: list[Line] = []
        for group in groups:
            if held and not self._goes_on(held[-1], group[0]):
                yield held
                held = []
            group = [*held, *group]
            text = " ".join(line.text for line in group)
            cut_off = is_topic(group, text) and not self._allows(group)
            held = group if cut_off else []
            if not cut_off:
                yield group
        if held:
            yield held

    def _allows(self, lines: Sequence[Line]) -> bool:
        return (
            bool(lines[0].level)
            or not self._faces
            or all(_face(line) in self._faces for line in lines)
        )

    def _goes_on(self, line: Line, following: Line) -> bool:
        """True if the second line, in the same type, stands right below the first."""
        return (
            _face(line) == _face(following)
            and not (line.level or following.level)
            and line.page == following.page
            and not (following.after_gap or begins_item(following.text))
        )


def _face(line: Line) -> Face:
    return line.bold, line.italic


def _runs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Give runs of lines of one type, without a gap between them."""
    run: list[Line] = []
    for line in lines:
        if run and (line.after_gap or _face(line) != _face(run[-1])):
            yield run
            run = []
        run.append(line)
    if run:
        yield run

"""Footnotes whose labels stand on lines of their own, as some programs take them out of a PDF: each
label above its text, all labels above all texts, or labels and texts mixed.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.lines.footnotes.notes import (
    EXPLAINS,
    LONGEST_FOOT,
    RawFootnote,
    asks,
    label_of_note,
)
from kamer_tui.parsing.vocabulary.label_lines import begins_like_label, end_of_answers_heading
from kamer_tui.parsing.vocabulary.letters import counts_annexes
from kamer_tui.sources.lines import Line

MOST_MISSING = 9
"""So many footnotes may have been missed between two that were found."""
LONGEST_HEAD = 6
"""In lines: the heading "Antwoord van Minister …", above the first answer's number."""
_MOST_DIGITS = 3
_MOST_LINES_PER_NOTE = 6
_SHORT = 0.6
"""Share of the longest line's length: a shorter line ends a footnote."""


def labels_apart(
    page: Sequence[Line], expected: int, again: int | None
) -> tuple[range, list[RawFootnote]] | None:
    """Find the lines of the page's foot, and the footnotes in them, or None.  The first label is
    the ``expected`` one or, in an annex that counts anew, 1 or the next label ``again``.
    """
    if not any(_is_label(line) for line in page[-LONGEST_FOOT:]):
        return None
    below = _explanation(page)
    tries = [(below, expected), (len(page), expected)]
    if expected > 1:
        tries += [(len(page), number) for number in (again, 1) if number]
    for end, first in dict.fromkeys(tries):
        found = _foot(page[:end], first)
        if found is not None:
            return range(found[0], end), found[1]
    return None


def _is_label(line: Line) -> bool:
    """True if a number of up to three digits fills the line."""
    return len(line.text) <= _MOST_DIGITS and line.text.isdecimal()


def _explanation(page: Sequence[Line]) -> int:
    """Find the line where an explanation ("Toelichting") begins, or else the page's end."""
    places = range(max(0, len(page) - LONGEST_FOOT), len(page))
    return next((i for i in places if EXPLAINS.pattern.match(page[i].text)), len(page))


def _foot(page: Sequence[Line], expected: int) -> tuple[int, list[RawFootnote]] | None:
    """Find where the page's foot begins, and its footnotes.  If their texts can't be told apart,
    the footnotes are labels alone, and the texts are left out.
    """
    places = [
        index
        for index in range(max(0, len(page) - LONGEST_FOOT), len(page))
        if _is_label(page[index])
    ]
    while places:
        labels = sorted(int(page[place].text) for place in places)
        tail = page[places[0] :]
        if (
            expected <= labels[0] <= expected + MOST_MISSING
            and labels == list(range(labels[0], labels[0] + len(labels)))
            and 2 * len(labels) <= len(tail) <= _MOST_LINES_PER_NOTE * len(labels) + 1
            and not any(begins_like_label(line.text) for line in tail)
            and not _has_note_before(tail, expected, labels[0])
            # Numbers of which half have a question below them number the questions.
            and sum(line.text.endswith("?") for line in tail) * 2 < len(labels)
            and not _heads_answers(page[max(0, places[0] - LONGEST_HEAD) : places[0]])
            and not asks(tail)
            and not (places[0] and counts_annexes(page[places[0] - 1].text))
        ):
            return places[0], _notes(page, places, labels)
        places = places[1:]
    return None


def _heads_answers(before: Sequence[Line]) -> bool:
    """True if the lines before a number are the heading of answers: "Antwoord van" and an office,
    over several lines.
    """
    head = named = False
    for line in before:
        if end := end_of_answers_heading(line.text):
            head, named = True, end < len(line.text)
        else:
            # The office may take several lines; "Antwoord" alone takes one.
            head = head and named and not begins_like_label(line.text)
    return head


def _has_note_before(tail: Sequence[Line], expected: int, label: int) -> bool:
    """True if a footnote with a lower number begins in the lines below this label: then the label
    is a number of the text.
    """
    return any(note and expected <= int(note[0]) < label for note in map(label_of_note, tail))


def _notes(page: Sequence[Line], places: Sequence[int], labels: Sequence[int]) -> list[RawFootnote]:
    """Make footnotes of the sorted labels, which stand at the places, and the lines below them."""
    texts: list[list[Line]] = [
        list(page[place + 1 : end])
        for place, end in zip(places, [*places[1:], len(page)], strict=True)
    ]
    printed = {int(page[place].text): page[place] for place in places}
    if not all(texts) or list(printed) != list(labels):
        # The labels are out of place, but their texts stand in order.
        texts = _texts(texts, len(labels))
    return [
        RawFootnote(str(label), (printed[label], *text), len(str(label)))
        for label, text in zip(labels, texts, strict=True)
    ]


def _texts(groups: Sequence[Sequence[Line]], count: int) -> list[list[Line]]:
    """Cut the lines into ``count`` texts, each with a capital after a sentence's end; if that makes
    another number of texts, give empty ones.
    """
    lines = [line for group in groups for line in group]
    if len(lines) == count:
        return [[line] for line in lines]
    short = _SHORT * max((len(line.text) for line in lines), default=0)
    texts: list[list[Line]] = []
    for group in groups:
        for index, line in enumerate(group):
            before = group[index - 1].text if index else ""
            ended = ends_sentence(before) or len(before) < short
            if index and not (ended and line.text[0].isupper()):
                texts[-1].append(line)
            else:
                texts.append([line])
    return texts if len(texts) == count else [[] for _ in range(count)]


def hangs(note: RawFootnote) -> bool:
    """True if a label stands further to the left than its text or, in a text without places, has a
    gap below it: only footnotes do so.
    """
    label, *text = note.lines
    if not text:
        return False
    if label.left is None:
        return text[0].after_gap
    return all(line.left is not None and line.left > label.left for line in text)

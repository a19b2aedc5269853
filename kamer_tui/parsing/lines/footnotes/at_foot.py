"""Footnotes at the foot of pages, recognised by their order and by their marks in the text.

Any line may begin with a number ("12 molens").  It begins a footnote if that number is the next
label, and the text of its page, or of the page before, has a mark with it ("de molens12").
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence, Set
from functools import cached_property

from kamer_tui.language.patterns import beginning
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.lines.contents_table import named_in_contents
from kamer_tui.parsing.lines.footnotes.joined import parted
from kamer_tui.parsing.lines.footnotes.labels_apart import (
    LONGEST_HEAD,
    MOST_MISSING,
    hangs,
    labels_apart,
)
from kamer_tui.parsing.lines.footnotes.marks import (
    ABBREVIATED,
    likeliest_mark,
    loose_mark,
    note_mark,
)
from kamer_tui.parsing.lines.footnotes.notes import (
    EXPLAINS,
    START,
    Found,
    RawFootnote,
    label_of_note,
    reads_as_notes,
)
from kamer_tui.parsing.lines.footnotes.page_end import goes_on, notes_of, starts_at_end
from kamer_tui.parsing.lines.page import by_page
from kamer_tui.parsing.vocabulary.label_lines import (
    begins_like_label,
    begins_like_label_with_word,
    end_of_answers_heading,
)
from kamer_tui.sources.lines import Line

COMPOSITION = beginning(
    "rest of the note that names a committee's members",
    r"(?: Leden | Plv\.[ ]leden | Plaatsvervangende[ ]leden ) \b",
    ("Leden: Spaak (Noorderpartij)", "Plv. leden: Veldman"),
    "De leden van de Duinpartij",
    seen="the press's reports up to 2010",
)
_LONGEST_TAIL = 60
"""In lines: the notes at a document's end.  With 120, a list of 6 items at the end of a report
without footnotes is taken for notes."""
_LONGEST_HEADING = 80


def split(lines: Sequence[Line]) -> Found:
    """Part the lines of the text, marks noted on them, from the footnotes."""
    reader = _Reader(lines)
    for page in by_page(lines):
        reader.read(page)
    return [*reader.text, *reader.previous], reader.notes


class _Reader:
    """Read one page after the other: ``text`` gets its lines, ``notes`` its footnotes."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._contents = named_in_contents(lines)
        self.text: list[Line] = []
        self.previous: list[Line] = []
        """The text of the page before, in which marks of this page's notes may stand."""
        self.notes: list[RawFootnote] = []
        self._expected = 1
        """The label of the next footnote."""
        self._again: int | None = None
        """The label of the next footnote of a second letter or an annex, which counts from 1."""

    @cached_property
    def _words(self) -> frozenset[str]:
        """All words of the document, as ``likeliest_mark`` wants them."""
        texts = (line.text.split() for line in self._lines)
        return frozenset(itertools.chain.from_iterable(texts))

    @cached_property
    def _labelled(self) -> bool:
        """Whether the questions have labels of words: "Vraag 1"."""
        return any(begins_like_label_with_word(line.text) for line in self._lines)

    def read(self, page: list[Line]) -> None:
        """Part a page's text from its footnotes."""
        text, before = self._without_labels_apart(page), len(self.notes)
        if text is None:
            text = self._without_end(self._without_foot(page))
        if len(self.notes) > before:
            found = parted(text, self.notes[before:])
            if len(found) > len(self.notes) - before:
                self.notes[before:] = found
                self._expected = max(self._expected, int(found[-1].label) + 1)
        self.text += self.previous
        self.previous = text

    def _mark(self, lines: list[Line], label: str) -> bool:
        """Note the likeliest mark with the label on its line; False if there is none."""
        place = likeliest_mark(lines, label, self._words)
        if place is not None:
            note_mark(lines, place)
        return place is not None

    def _without_labels_apart(self, page: Sequence[Line]) -> list[Line] | None:
        """Take out the page's footnotes whose labels stand on lines of their own, and give its
        text; None unless the text marks them all, or their labels can be nothing else.
        """
        apart = labels_apart(page, self._expected, self._again)
        if apart is None:
            return None
        foot, notes = apart
        text, before = [*page[: foot.start], *page[foot.stop :]], list(self.previous)
        marked = [self._mark(text, note.label) or self._mark(before, note.label) for note in notes]
        first = int(notes[0].label)
        if not all(marked) and not (
            first == self._expected
            and (hangs(notes[0]) or (any(marked) and reads_as_notes(page[foot.start : foot.stop])))
        ):
            return None
        self.previous = before
        self.notes += (note for note in notes if len(note.lines) > 1)
        following = int(notes[-1].label) + 1
        if self._expected <= first <= self._expected + MOST_MISSING:
            self._expected = following
        else:
            self._again = following
        return text

    def _without_foot(self, page: Sequence[Line]) -> list[Line]:
        """Take out the page's footnotes that begin with the next label, and give its text."""
        starts = {
            index: note
            for index, line in enumerate(page)
            if line.number not in self._contents and (note := label_of_note(line)) is not None
        }
        plain = {label: i for i, (label, _) in starts.items() if not _is_heading(page, i)}
        foot = _foot(page) if starts else 0
        text, taken, after = list(page), set[int](), (0, 0)
        searched, unmarked = dict[str, int](), set[str]()
        for index, (label, begins) in starts.items():
            restarts = (
                label == "1" and self._expected > 1 and index >= foot and page[index].after_gap
            )
            if index in taken or not (int(label) in (self._expected, self._again) or restarts):
                continue
            if plain.get(label, -1) > index and _is_heading(page, index):
                continue
            if not self._may_start(page, index, taken):
                continue
            since = max(after, (searched.get(label, 0), 0))
            place = likeliest_mark(text, label, self._words, since, index)
            searched[label] = index
            if place is not None:
                note_mark(text, place)
                after = place.line, place.end
            elif restarts or not (
                (label not in unmarked and self._mark(self.previous, label))
                or _follows_note(page, index, taken)
            ):
                unmarked.update(() if restarts else (label,))
                continue
            end = _end(page, index, str(int(label) + 1))
            self.notes.append(RawFootnote(label, tuple(page[index:end]), begins))
            taken.update(range(index, end))
            if int(label) == self._expected:
                self._expected += 1
            else:
                self._again = int(label) + 1
        return [line for index, line in enumerate(text) if index not in taken]

    def _without_end(self, page: list[Line]) -> list[Line]:
        """Take out the footnotes at the page's end that stand there without a gap; the text must
        mark the first one, or another one if all of them name sources.
        """
        starts = starts_at_end(page, self._expected, lambda line: line.number in self._contents)
        if not starts:
            return page
        text, previous = page[: starts[0].line], list(self.previous)
        after, marked = (0, 0), 0
        for start in starts:
            place = likeliest_mark(text, start.label, self._words, after) or loose_mark(
                text, start.label, self._labelled, after
            )
            if place is not None:
                note_mark(text, place)
                after = place.line, place.end
            elif after == (0, 0) and (
                place := likeliest_mark(previous, start.label, self._words)
                or loose_mark(previous, start.label, self._labelled)
            ):
                note_mark(previous, place)
            marked += place is not None
        if marked * 2 < len(starts) or not marked:
            return page
        self.previous = previous
        self.notes += notes_of(page, starts)
        self._expected = int(starts[-1].label) + 1
        return text

    def _may_start(self, page: Sequence[Line], index: int, taken: Set[int]) -> bool:
        """True if a footnote can begin at the line: below a gap, at the page's top, below another
        note, or if all lines from this one to the text's end, or to the answers, may be notes.
        """
        return (
            page[index].after_gap
            or index == 0
            or index - 1 in taken
            or (page[-1] is self._lines[-1] and _is_tail(page, index))
            or _ends_questions(page[index : index + LONGEST_HEAD])
        )


def _follows_note(page: Sequence[Line], index: int, taken: Set[int]) -> bool:
    """True if a line with the next label stands right below a note, and can be none of its text:
    a note whose mark looks like part of a number, "vraag 2.2", or was lost.
    """
    above = page[index - 1].text
    if index - 1 not in taken or page[index].after_gap or not ends_sentence(above):
        return False
    label = label_of_note(page[index])
    return label is not None and page[index].text[label[1] :][:1].isupper()


def _is_heading(page: Sequence[Line], index: int) -> bool:
    """True if a line stands by itself like a chapter's heading."""
    text = page[index].text
    alone = page[index].after_gap and index + 1 < len(page) and page[index + 1].after_gap
    return alone and len(text) < _LONGEST_HEADING and not ends_sentence(text)


def _ends_questions(below: Sequence[Line]) -> bool:
    """True if the heading of all answers, or an explanation, follows before any question mark: then
    notes of the questions may stand here without a gap above.
    """
    for line in below:
        if end_of_answers_heading(line.text) or EXPLAINS.pattern.match(line.text):
            return True
        if "?" in line.text:
            return False
    return False


def _foot(page: Sequence[Line]) -> int:
    """The place from which on all lines of a page may be footnotes: none begins like a label, and
    below each gap a number begins the line.
    """
    for place in range(len(page) - 1, -1, -1):
        line = page[place]
        if (line.after_gap and not START.pattern.match(line.text)) or begins_like_label(line.text):
            return place + 1
    return 0


def _is_tail(page: Sequence[Line], index: int) -> bool:
    """True if the lines from one to the document's end are few, without a label, and nobody asks in
    them.
    """
    if len(page) - index > _LONGEST_TAIL:
        return False
    tail = page[index:]
    return not any(begins_like_label(line.text) for line in tail) and reads_as_notes(tail)


def _is_numbered(before: str) -> bool:
    """True if a number belongs to what stands before it: "Kamerstuk 99 998, nr."."""
    return ABBREVIATED.pattern.search(before) is not None


def _end(page: Sequence[Line], index: int, following: str) -> int:
    """Find the place past the footnote's last line: of the next label ``following``, of a gap, of a
    heading, or of the page's end.
    """
    for end in range(index + 1, len(page)):
        line = page[end]
        if EXPLAINS.pattern.match(line.text) or end_of_answers_heading(line.text):
            return end
        if (
            line.after_gap
            and not COMPOSITION.pattern.match(line.text)
            and not goes_on(page[end - 1].text, line.text)
        ):
            return end
        note = label_of_note(line)
        if note is not None and note[0] == following and not _is_numbered(page[end - 1].text):
            return end
    return len(page)

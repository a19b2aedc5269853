"""Footnotes: found at the foot of pages, and their marks in the text.

A line is a footnote's first only where a mark of that number stands in the page's text: a line
that begins with a number may be just a line.  In plain text a mark is a number glued to a word or
to punctuation; words that themselves end in digits ("CO2", "A12") are told apart by their capitals
and by how the document writes them elsewhere.  Where the layout is known it decides
(``footnotes_in_place``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kamer_tui.parsing.endnotes import split_endnotes
from kamer_tui.parsing.footnotes_glued import split_glued_footnotes
from kamer_tui.parsing.footnotes_in_place import RawFootnote, by_page, split_footnotes_in_place
from kamer_tui.parsing.furniture import usual_size
from kamer_tui.parsing.measure import ends_sentence
from kamer_tui.sources.lines import Line

_START = re.compile(r"(?:\[(\d{1,3})\]|(\d{1,3})\)?)\s+(?=\S)")
_LABEL_ALONE = re.compile(r"\d{1,3}")
_OF_THE_TEXT = re.compile(r"(?:\d+[.:]?\s+)?(?:Antwoord|Vra(?:ag|gen))\b")
_OF_MEMBERS = re.compile(r"\b(?:leden van de|[Dd]eze leden|het lid|fractie)\b")
_MOST_LINES_PER_NOTE = 6
_SHORT = 0.6
"""A line so short of the longest ends a footnote."""
_NUMBERED = frozenset(
    {"artikel", "lid", "vraag", "vragen", "antwoord", "nummer", "bijlage", "hoofdstuk", "paragraaf"}
    | {"pagina", "stap", "fase", "categorie", "klasse", "groep", "deel", "punt", "nr", "en", "van"}
)
"""Words after which a number apart is no mark."""
_NO_MARK_AFTER = re.compile(r"(?:\b(?:nrs?|art|artt|blz|p|pag|no|hfst|par)\.)$", re.IGNORECASE)
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")


def split_footnotes(lines: Sequence[Line]) -> tuple[list[Line], list[RawFootnote]]:
    """The lines of the text with the marks of footnotes known, and the footnotes."""
    usual = usual_size(lines)
    if usual is not None:
        text, notes = split_footnotes_in_place(lines, usual)
        if notes:
            return text, notes
        lines = [replace(line, marks=()) if line.marks else line for line in lines]
    text, endnotes = split_endnotes(lines)
    text, notes = split_glued_footnotes(text) or _split_by_wording(text)
    return text, [*notes, *endnotes]


def _split_by_wording(lines: Sequence[Line]) -> tuple[list[Line], list[RawFootnote]]:
    body: list[Line] = []
    footnotes: list[RawFootnote] = []
    expected = 1
    previous: list[Line] = []
    elsewhere: set[str] | None = None
    for page in by_page(lines):
        starts = [
            (index, match)
            for index, line in enumerate(page)
            if line.text[0] in "0123456789[" and (match := _START.match(line.text)) is not None
        ]
        apart = _labels_apart(page, expected)
        if apart is not None:
            if elsewhere is None:
                elsewhere = {word for line in lines for word in line.text.split()}
            text, notes = list(page[: apart[0]]), apart[1]
            marked = [_mark_one(text, previous, note.label, elsewhere) for note in notes]
            if all(marked) or _reads_as_notes(page[apart[0] :]):
                body.extend(previous)
                previous = text
                footnotes.extend(note for note in notes if len(note.lines) > 1)
                expected += len(notes)
                continue
        if not starts:
            body.extend(previous)
            previous = page
            continue
        if elsewhere is None:
            elsewhere = {word for line in lines for word in line.text.split()}
        text = list(page)
        taken: dict[int, RawFootnote] = {}
        cursor = (0, 0)
        for index, match in starts:
            label = match.group(1) or match.group(2)
            if int(label) != expected or index in taken or not _may_start(page, index, taken):
                continue
            end = _end(page, index, str(expected + 1))
            place = _find_mark(text, label, index, cursor, elsewhere)
            if place is None:
                place_before = _find_mark(previous, label, len(previous), (0, 0), elsewhere)
                if place_before is None:
                    continue
                _mark(previous, place_before, label)
            else:
                _mark(text, place, label)
                cursor = (place[0], place[1] + len(label))
            note = RawFootnote(label, tuple(page[index:end]), match.end())
            taken.update(dict.fromkeys(range(index, end), note))
            footnotes.append(note)
            expected += 1
        body.extend(previous)
        previous = [line for index, line in enumerate(text) if index not in taken]
    body.extend(previous)
    return body, footnotes


def _labels_apart(page: Sequence[Line], expected: int) -> tuple[int, list[RawFootnote]] | None:
    """Where the page's foot begins and the footnotes in it, if their labels stand on lines of
    their own: each above its text, or all of them above all texts, as programs take them out of a
    PDF.  Texts that can't be told apart are in none of them, and in no other text.
    """
    places = [
        index
        for index, line in enumerate(page)
        if line.text[0].isdigit() and _LABEL_ALONE.fullmatch(line.text) is not None
    ]
    while places:
        labels = [int(page[place].text) for place in places]
        tail = page[places[0] :]
        if (
            sorted(labels) == list(range(expected, expected + len(labels)))
            and 2 * len(labels) <= len(tail) <= _MOST_LINES_PER_NOTE * len(labels) + 1
            and not any(_OF_THE_TEXT.match(line.text) for line in tail)
        ):
            return places[0], _notes_apart(page, places)
        places = places[1:]
    return None


def _reads_as_notes(tail: Sequence[Line]) -> bool:
    """Whether the foot of a page is footnotes even where the text shows no mark of one of them
    ("in 202113"): nobody asks anything there.
    """
    return not any("?" in line.text or _OF_MEMBERS.search(line.text) for line in tail)


def _notes_apart(page: Sequence[Line], places: Sequence[int]) -> list[RawFootnote]:
    start, count = places[0], len(places)
    if count > 1 and places[-1] == start + count - 1:
        texts = _texts_apart(page[start + count :], count)
    else:
        texts = [
            list(page[place + 1 : end])
            for place, end in zip(places, [*places[1:], len(page)], strict=True)
        ]
        _tell_stranded([int(page[place].text) for place in places], texts)
    notes = [
        RawFootnote(page[place].text, (page[place], *text), len(page[place].text))
        for place, text in zip(places, texts, strict=True)
    ]
    return sorted(notes, key=lambda note: int(note.label))


def _tell_stranded(labels: Sequence[int], texts: list[list[Line]]) -> None:
    """A label taken out after the others left its text below that of the label before: two lines
    are two texts, of more it can't be known which are whose, and they are nobody's.
    """
    for index, label in enumerate(labels):
        if texts[index] or label - 1 not in labels:
            continue
        before = labels.index(label - 1)
        several = texts[before]
        texts[before], texts[index] = (several[:1], several[1:]) if len(several) == 2 else ([], [])


def _texts_apart(lines: Sequence[Line], count: int) -> list[list[Line]]:
    """So many texts, one below the other; empty ones where it can't be known where each begins."""
    texts: list[list[Line]] = []
    short = _SHORT * max((len(line.text) for line in lines), default=0)
    for line in lines:
        before = texts[-1][-1].text if texts else ""
        ended = ends_sentence(before) or len(before) < short
        if texts and not (ended and line.text[0].isupper()):
            texts[-1].append(line)
        else:
            texts.append([line])
    if len(lines) == count:
        return [[line] for line in lines]
    return texts if len(texts) == count else [[] for _ in range(count)]


def _mark_one(text: list[Line], previous: list[Line], label: str, elsewhere: set[str]) -> bool:
    """Find the mark on the page, or on the one before, and note it."""
    for lines in (text, previous):
        place = _find_mark(lines, label, len(lines), (0, 0), elsewhere)
        if place is not None:
            _mark(lines, place, label)
            return True
    return False


def _may_start(page: Sequence[Line], index: int, taken: dict[int, RawFootnote]) -> bool:
    return page[index].after_gap or index == 0 or index - 1 in taken


def _end(page: Sequence[Line], index: int, following: str) -> int:
    """Past the footnote's last line: before the next footnote, a gap, or the page's end."""
    for end in range(index + 1, len(page)):
        if page[end].after_gap:
            return end
        match = _START.match(page[end].text)
        if match is not None and (match.group(1) or match.group(2)) == following:
            return end
    return len(page)


def _find_mark(
    lines: Sequence[Line], label: str, stop: int, after: tuple[int, int], elsewhere: set[str]
) -> tuple[int, int] | None:
    """(line index, offset) of the likeliest mark before the line ``stop``, or None."""
    pattern = re.compile(
        rf"(?<=[^\W\d_]|[.,;:?!)»”’\"%]){label}(?![\w%]|[.,]\d|-\w|/)"
        rf"|(?<=[^\W\d_] ){label}(?=[.,;:](?!\d))"
        rf"|(?<=\D(?:19|20)\d\d){label}(?![\w%]|[.,]\d|-\w|/)"
    )
    best: tuple[int, int] | None = None
    best_score = 0
    for index in range(stop):
        line = lines[index]
        if label not in line.text:
            continue
        for match in pattern.finditer(line.text):
            before = line.text[: match.start()]
            if (index, match.start()) < after or _overlaps(line, match.start()):
                continue
            score = _likelihood(before, label, elsewhere)
            if score > best_score:
                best, best_score = (index, match.start()), score
    return best


def _overlaps(line: Line, offset: int) -> bool:
    return any(start <= offset < end for start, end in line.marks)


def _likelihood(before: str, label: str, elsewhere: set[str]) -> int:
    if _NO_MARK_AFTER.search(before):
        return 0
    word = _WORD_BEFORE.search(before.rstrip())
    if before.endswith(" "):
        return 0 if word is None or word.group().lower() in _NUMBERED else 1
    if word is None:
        return 2
    letters = word.group()
    if len(letters) > 1 and letters[-1].islower():
        return 3
    # An abbreviation: a mark only where it is a word of its own elsewhere.
    return 1 if len(letters) > 1 and letters in elsewhere else 0


def _mark(lines: list[Line], place: tuple[int, int], label: str) -> None:
    index, offset = place
    line = lines[index]
    marks = tuple(sorted((*line.marks, (offset, offset + len(label)))))
    lines[index] = replace(line, marks=marks)

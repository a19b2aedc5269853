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

from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.lines.contents_table import contents_lines, entry_of
from kamer_tui.parsing.lines.footnotes.endnotes import split_endnotes
from kamer_tui.parsing.lines.footnotes.glued import split_glued_footnotes
from kamer_tui.parsing.lines.footnotes.in_place import (
    RawFootnote,
    by_page,
    split_footnotes_in_place,
)
from kamer_tui.parsing.lines.furniture import usual_size
from kamer_tui.sources.lines import Line

_START = re.compile(r"(?:\[(\d{1,3})\]|(\d{1,3})\)?)\s+(?=\S)")
_LABEL_ALONE = re.compile(r"\d{1,3}")
_OF_THE_TEXT = re.compile(r"(?:\d+[.:]?\s+)?(?:Antwoord|Vra(?:ag|gen))\b")
_EXPLAINS = re.compile(r"(?:Toelichting|Mededeling)(?::|$)")
_HEADS_ANSWERS = re.compile(r"Antwoord(?:en)?(?:$| van\b)")
_OF_COMPOSITION = re.compile(r"(?:Leden|Plv\. leden|Plaatsvervangende leden)\b:?")
"""The rest of the note that names a committee's members."""
_OF_MEMBERS = re.compile(r"\b(?:leden van de|[Dd]eze leden|het lid|fractie)\b")
_ASKS_FIRST = re.compile(
    r"(?:Kan|Kunt|Hoe|Wat|Waarom|Welke|Deelt|Zou|In hoeverre|Op welke|Hoeveel|Klopt|Ziet|Deze leden"
    r"|De leden van|Het lid)\b"
)
_OPENS_A_QUESTION = re.compile(r"(?:De|Het|Ook|En|Is|Zijn|Welk|Wanneer|Wie|Waar|Heeft|Wordt)\b")
_MOST_LINES_PER_NOTE = 6
_LONGEST_FOOT = 80
"""In lines."""
_LONGEST_TAIL = 60
_TITLE_IN_CAPITALS = re.compile(r"^[^a-z]*[A-Z]{5,}$")
_LONGEST_HEAD = 6
"""So many lines say who answers, above the first answer's number."""
_LONGEST_HEADING = 80
_SHORT = 0.6
"""A line so short of the longest ends a footnote."""
_MOST_MISSING = 9
"""So many footnotes before one may not have been found."""
_NUMBERED = frozenset(
    {"artikel", "lid", "vraag", "vragen", "antwoord", "nummer", "bijlage", "hoofdstuk", "paragraaf"}
    | {"tabel", "tabellen", "figuur", "grafiek", "kader", "box", "scenario", "variant"}
    | {"pagina", "stap", "fase", "categorie", "klasse", "groep", "deel", "punt", "nr", "en", "van"}
)
"""Words after which a number apart is no mark."""
_NO_MARK_AFTER = re.compile(r"(?:\b(?:nrs?|art|artt|blz|p|pag|no|hfst|par)\.)$", re.IGNORECASE)
_MARK = re.compile(
    r"(?<=[^\W\d_]|[.,;:?!)»”’\"%])"
    r"(?:(?<!\d[.,:])|(?<=\D(?:19|20)\d\d[.,:])|(?<=^(?:19|20)\d\d[.,:]))"
    r"\d{1,3}(?![\w%]|[.,]\d|-\w|/)"
    r"|(?<=[^\W\d_] )\d{1,3}(?=[.,;:](?!\d))"
    r"|(?<=[?!»”’] )\d{1,3}$"
    r"|(?:(?<=\D(?:19|20)\d\d)|(?<=^(?:19|20)\d\d))\d{1,3}(?![\w%]|[.,]\d|-\w|/)"
)
"""A number where a mark can stand: glued to a word or a year, or apart before or after a stop."""
_WORD_BEFORE = re.compile(r"[^\W\d_]+$")


def split_footnotes(lines: Sequence[Line]) -> tuple[list[Line], list[RawFootnote]]:
    """The lines of the text with the marks of footnotes known, and the footnotes."""
    usual = usual_size(lines)
    if usual is not None:
        text, notes = split_footnotes_in_place(lines, usual)
        if notes:
            return text, notes
        lines = [line._replace(marks=()) if line.marks else line for line in lines]
    text, endnotes = split_endnotes(lines)
    text, notes = split_glued_footnotes(text) or _split_by_wording(text)
    return text, [*notes, *endnotes]


def _split_by_wording(lines: Sequence[Line]) -> tuple[list[Line], list[RawFootnote]]:
    body: list[Line] = []
    footnotes: list[RawFootnote] = []
    expected = 1
    again: int | None = None
    previous: list[Line] = []
    elsewhere: set[str] | None = None
    contents = _of_contents(lines)
    for page in by_page(lines):
        starts = [
            (index, match)
            for index, line in enumerate(page)
            if line.text[0] in "0123456789["
            and line.number not in contents
            and (match := _START.match(line.text)) is not None
        ]
        below = _explanation(page)
        apart = _labels_apart(page[:below], expected)
        if apart is None and below < len(page):
            # The notes may stand below the notice.
            below = len(page)
            apart = _labels_apart(page, expected)
        if apart is None and expected > 1:
            apart = (_labels_apart(page, again) if again else None) or _labels_apart(page, 1)
        if apart is not None:
            if elsewhere is None:
                elsewhere = {word for line in lines for word in line.text.split()}
            text, notes = [*page[: apart[0]], *page[below:]], apart[1]
            before = list(previous)
            marked = [_mark_one(text, before, note.label, elsewhere) for note in notes]
            in_row = int(notes[0].label) == expected
            if all(marked) or (
                in_row
                and (
                    _hangs(notes[0].lines)
                    or (any(marked) and _reads_as_notes(page[apart[0] : below]))
                )
            ):
                body.extend(before)
                previous = text
                footnotes.extend(note for note in notes if len(note.lines) > 1)
                if expected <= int(notes[0].label) <= expected + _MOST_MISSING:
                    expected = int(notes[-1].label) + 1
                else:
                    again = int(notes[-1].label) + 1
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
            starts_again = label == "1" and expected > 1 and _is_foot(page, index)
            if not (int(label) in (expected, again) or starts_again) or index in taken:
                continue
            if _is_heading(page, index) and any(
                (other.group(1) or other.group(2)) == label and not _is_heading(page, place)
                for place, other in starts
                if place > index
            ):
                continue
            if not (
                _may_start(page, index, taken)
                or _is_tail(page, index, lines)
                or _ends_questions(page, index)
            ):
                continue
            end = _end(page, index, str(int(label) + 1))
            place = _find_mark(text, label, index, cursor, elsewhere)
            if place is None:
                if starts_again:
                    continue
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
            if int(label) == expected:
                expected += 1
            else:
                again = int(label) + 1
        body.extend(previous)
        previous = [line for index, line in enumerate(text) if index not in taken]
    body.extend(previous)
    return body, footnotes


def _explanation(page: Sequence[Line]) -> int:
    """Where an explanation or a notice stands below the text and its notes: the page's end where
    there is none.
    """
    return next(
        (
            index
            for index in range(max(0, len(page) - _LONGEST_FOOT), len(page))
            if _EXPLAINS.match(page[index].text)
        ),
        len(page),
    )


def _labels_apart(page: Sequence[Line], expected: int) -> tuple[int, list[RawFootnote]] | None:
    """Where the page's foot begins and the footnotes in it, if their labels stand on lines of
    their own: each above its text, all of them above all texts, or in no order at all, as programs
    take them out of a PDF.  Texts that can't be told apart are in none of them, and in no other
    text.
    """
    places = [
        index
        for index, line in enumerate(page)
        if index >= len(page) - _LONGEST_FOOT
        and line.text[0].isdigit()
        and _LABEL_ALONE.fullmatch(line.text) is not None
    ]
    while places:
        labels = sorted(int(page[place].text) for place in places)
        tail = page[places[0] :]
        if (
            expected <= labels[0] <= expected + _MOST_MISSING
            and labels == list(range(labels[0], labels[0] + len(labels)))
            and 2 * len(labels) <= len(tail) <= _MOST_LINES_PER_NOTE * len(labels) + 1
            and not any(_OF_THE_TEXT.match(line.text) for line in tail)
            and not _has_note_before(tail, expected, labels[0])
            and not _numbers_questions(tail, len(labels))
            and not _heads_answers(page[max(0, places[0] - _LONGEST_HEAD) : places[0]])
            and not _asks(tail)
        ):
            return places[0], _notes_apart(page, places, labels)
        places = places[1:]
    return None


def _heads_answers(before: Sequence[Line]) -> bool:
    """Whether the lines before a number say who answers, and nothing after that."""
    head = named = False
    for line in before:
        heading = _HEADS_ANSWERS.match(line.text)
        if heading is None:
            # The name of who answers may take several lines, a label is one.
            head = head and named and not _OF_THE_TEXT.match(line.text)
        else:
            head, named = True, len(heading.group()) < len(line.text)
    return head


def _numbers_questions(tail: Sequence[Line], count: int) -> bool:
    """Whether half of what stands below so many labels is questions: they number those."""
    return sum(line.text.endswith("?") for line in tail) * 2 >= count


def _has_note_before(tail: Sequence[Line], expected: int, label: int) -> bool:
    """Whether an earlier footnote stands below a label on a line of its own: that is a number of
    the text, at the foot of its page.
    """
    return any(
        match is not None and expected <= int(match.group(1) or match.group(2)) < label
        for match in (_START.match(line.text) for line in tail)
    )


def _asks(tail: Sequence[Line]) -> bool:
    """Whether the foot of a page is a question below its number."""
    if len(tail) < 2:
        return False
    if _ASKS_FIRST.match(tail[1].text):
        return True
    return _OPENS_A_QUESTION.match(tail[1].text) is not None and (
        _OF_MEMBERS.search(tail[1].text) is not None or any("?" in line.text for line in tail)
    )


def _reads_as_notes(tail: Sequence[Line]) -> bool:
    """Whether the foot of a page is footnotes even where the text shows no mark of one of them
    ("in 202113"): nobody asks anything there.
    """
    return not any("?" in line.text or _OF_MEMBERS.search(line.text) for line in tail)


def _notes_apart(
    page: Sequence[Line], places: Sequence[int], labels: Sequence[int]
) -> list[RawFootnote]:
    texts: list[list[Line]] = [
        list(page[place + 1 : end])
        for place, end in zip(places, [*places[1:], len(page)], strict=True)
    ]
    printed = {int(page[place].text): page[place] for place in places}
    if not all(texts) or list(printed) != list(labels):
        # The texts stand in order, whatever the labels do.
        texts = _texts_apart(texts, len(labels))
    return [
        RawFootnote(str(label), (printed[label], *text), len(str(label)))
        for label, text in zip(labels, texts, strict=True)
    ]


def _texts_apart(groups: Sequence[Sequence[Line]], count: int) -> list[list[Line]]:
    """So many texts, one below the other; empty ones where it can't be known where each begins."""
    lines = [line for group in groups for line in group]
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
    if len(lines) == count:
        return [[line] for line in lines]
    return texts if len(texts) == count else [[] for _ in range(count)]


def _hangs(lines: Sequence[Line]) -> bool:
    """Whether a label stands apart from its text as only a footnote's does: further to the left,
    or with space between.
    """
    label, *text = lines
    if not text:
        return False
    if label.left is None:
        return text[0].after_gap
    return all(line.left is not None and line.left > label.left for line in text)


def _mark_one(text: list[Line], previous: list[Line], label: str, elsewhere: set[str]) -> bool:
    """Find the mark on the page, or on the one before, and note it."""
    for lines in (text, previous):
        place = _find_mark(lines, label, len(lines), (0, 0), elsewhere)
        if place is not None:
            _mark(lines, place, label)
            return True
    return False


def _of_contents(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines of a table of contents, and of the headings that it names."""
    table = contents_lines(lines)
    if not table:
        return set()
    entries = {entry_of(line.text) for line in lines[table.start : table.stop]}
    return {
        *(line.number for line in lines[table.start : table.stop]),
        *(line.number for line in lines[table.stop :] if entry_of(line.text) in entries),
    }


def _is_heading(page: Sequence[Line], index: int) -> bool:
    """Whether a line stands by itself like a chapter's heading."""
    text = page[index].text
    alone = page[index].after_gap and index + 1 < len(page) and page[index + 1].after_gap
    return alone and len(text) < _LONGEST_HEADING and not ends_sentence(text)


def _may_start(page: Sequence[Line], index: int, taken: dict[int, RawFootnote]) -> bool:
    return page[index].after_gap or index == 0 or index - 1 in taken


def _ends_questions(page: Sequence[Line], index: int) -> bool:
    """Whether notes stand from this line to the heading of all answers, where no space sets them
    apart.
    """
    for line in page[index : index + _LONGEST_HEAD]:
        if _HEADS_ANSWERS.match(line.text) or _EXPLAINS.match(line.text):
            return index > 0
        if "?" in line.text:
            return False
    return False


def _is_foot(page: Sequence[Line], index: int) -> bool:
    """Whether nothing stands below this line but what may be footnotes, set apart from the text:
    in a second letter or an annex they start at 1 again.
    """
    return page[index].after_gap and not any(
        _OF_THE_TEXT.match(line.text) or (line.after_gap and not _START.match(line.text))
        for line in page[index:]
    )


def _is_tail(page: Sequence[Line], index: int, lines: Sequence[Line]) -> bool:
    """Whether nothing but notes can stand from this line to the document's end, where no space
    sets them apart.
    """
    tail = page[index:]
    return (
        page[-1] is lines[-1]
        and index > 0
        and len(tail) <= _LONGEST_TAIL
        and not any(_OF_THE_TEXT.match(line.text) for line in tail)
        and _reads_as_notes(tail)
    )


def _end(page: Sequence[Line], index: int, following: str) -> int:
    """Past the footnote's last line: before the next footnote, a gap, or the page's end."""
    for end in range(index + 1, len(page)):
        if _EXPLAINS.match(page[end].text) or _HEADS_ANSWERS.match(page[end].text):
            return end
        if page[end].after_gap and not _OF_COMPOSITION.match(page[end].text):
            return end
        match = _START.match(page[end].text)
        if match is not None and (match.group(1) or match.group(2)) == following:
            return end
    return len(page)


def _find_mark(
    lines: Sequence[Line], label: str, stop: int, after: tuple[int, int], elsewhere: set[str]
) -> tuple[int, int] | None:
    """(line index, offset) of the likeliest mark before the line ``stop``, or None."""
    best: tuple[int, int] | None = None
    best_score = 0
    for index in range(stop):
        line = lines[index]
        if label not in line.text:
            continue
        for match in _MARK.finditer(line.text):
            before = line.text[: match.start()]
            if match.group() != label:
                continue
            if (index, match.start()) < after or _overlaps(line, match.start()):
                continue
            score = _likelihood(before, elsewhere)
            if not score and _TITLE_IN_CAPITALS.search(before) and match.end() == len(line.text):
                score = 1
            if score > best_score:
                best, best_score = (index, match.start()), score
    return best


def _overlaps(line: Line, offset: int) -> bool:
    return any(start <= offset < end for start, end in line.marks)


def _likelihood(before: str, elsewhere: set[str]) -> int:
    if _NO_MARK_AFTER.search(before):
        return 0
    word = _WORD_BEFORE.search(before.rstrip())
    if before[-1:].isdigit():
        # A year, or the number of a post-office box.
        return 1
    if before.endswith(("? ", "! ", "» ", "” ", "’ ")):
        return 1
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
    lines[index] = line._replace(marks=marks)

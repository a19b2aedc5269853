"""Which of the numbers that may be labels are: the row of the questions.

A bare number on a line is a question's number, a footnote's label, an item of a list, a page
number or just a number.  What tells them apart is the row they make together and what follows each
of them: the row with the most evidence is taken.  One pass finds it, by the best row so far that
ends in each number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.vocabulary.labels import Label, find_labels, heads_answers
from kamer_tui.sources.lines import Line

_WORD = 20.0
"""What "Vraag 3" by itself speaks for being a label: no place in the row outweighs it."""
_WORD_IN_TEXT = 4.0
_BARE = -3.0
_ASKS = 3.5
_ANSWER_FOLLOWS = 3.0
_ANSWER_OF_NUMBER = 3.5
_ALONE = 0.5
_OPENS_AS_QUESTION = 1.0
_MID_SENTENCE = -3.0
_EMBEDDED = -1.0
_IN_ROW = 1.0
_FILLS_HOLE = 0.5
"""6 after "4, 5, 7 en 8"."""
_GAP = -1.5
_PER_MISSING = -0.1
_MOST_MISSING = 12
_AGAIN = -2.0
_BACK = -4.5
_NOT_FROM_ONE = -1.0
_MOST_LINES_AHEAD = 80
_LEAST_TWICE = 2
_LONGEST_BETWEEN = 700
_RECEIVED = re.compile(r"\(\s*[Oo]ntvangen\b")
_HEADS_COLUMNS = re.compile(r"Nr\.?\s+Vraag\b")
_COLUMNS_AT_END = re.compile(r"(?<=\?)(?:\s+\d{1,4}){1,3}$")
"""The pages that a question is about, in the columns right of it."""
_MARKS_AT_END = re.compile(r"(?:\s*\[\d{1,3}\]|(?<=[?.!])\d{1,2}|\s\d{1,2}\))+$")
_ASKING = re.compile(r"\?[»”’\"')]*(?:\d{1,2}|\s*\d\))?(?=\s|$|[A-ZÀ-Ý])")
_OPENS = re.compile(
    r"(?:Kan|Kunt|Kunnen|Is|Zijn|Bent|Deelt|Hoe|Hoeveel|Wat|Welke?|Waarom|Waardoor|Waar|Wanneer|Wie"
    r"|In hoeverre|Op welke|Klopt|Heeft|Hebt|Wordt|Worden|Gaat|Wil|Wilt|Ziet|Acht|Bestaat|Vindt"
    r"|Herkent|Erkent|Onderschrijft|Erkent|Zou|Zal|Zult|Staat|Overweegt|Beschikt|Vanaf wanneer"
    r"|De leden|Deze leden|Het lid|Kent|Weet|Geldt|Komt|Krijgt|Mag|Moet)\b"
)


@dataclass(slots=True)
class _Step:
    """The best row that ends in a candidate."""

    score: float
    candidate: int
    before: _Step | None
    reached: int
    """The largest number at its end."""


def find_row(lines: Sequence[Line]) -> list[Label]:
    """The labels of a text, in order: the row of its questions, and the answers to them."""
    texts = [line.text for line in lines]
    candidates = [label for index in range(len(texts)) for label in find_labels(texts, index)]
    candidates = _without_rivals(candidates)
    questions = [label for label in candidates if label.kind == "question"]
    if not questions:
        return [label for label in candidates if label.kind == "closing" and label.alone]
    chosen = _best([one for one in candidates if one.numbers or one.kind != "question"], lines)
    if not chosen:
        # Without any number the word alone is a label.
        chosen = [label for label in questions if not label.numbers]
    apart = _answers_apart(candidates, chosen, lines)
    if apart is not None:
        return apart
    row = _with_answers(candidates, chosen)
    if row == chosen:
        row += _second_row(candidates, chosen)
    return row


def _second_row(candidates: Sequence[Label], chosen: Sequence[Label]) -> list[Label]:
    """The answers, where they stand below all questions under the same bare numbers."""
    if len(chosen) < _LEAST_TWICE or any(label.word for label in chosen):
        return []
    found: list[Label] = []
    for label in candidates:
        if len(found) == len(chosen):
            break
        wanted = chosen[len(found)].numbers
        if label.index > chosen[-1].index and not label.start and label.numbers == wanted:
            found.append(replace(label, kind="answer"))
    return found if len(found) == len(chosen) else []


def _answers_apart(
    candidates: Sequence[Label], chosen: Sequence[Label], lines: Sequence[Line]
) -> list[Label] | None:
    """The labels of a text in which all questions stand first and below "Antwoord van minister …
    (Ontvangen …)" all answers, with the same numbers and no words; None where it isn't so.  The
    Aanhangsel printed them so up to 2010.
    """
    heading = _heading_of_answers(lines, chosen[0].index) if chosen else None
    if heading is None:
        return None
    questions = [label for label in chosen if label.index < heading]
    asked = {number for label in questions for number in label.numbers}
    if any(asked.isdisjoint(label.numbers) for label in chosen if label.index > heading):
        return None
    answers: list[Label] = []
    for label in candidates:
        if label.index <= heading or label.kind != "question" or label.word or label.start:
            continue
        after = max(answers[-1].numbers) if answers else 0
        if asked.issuperset(label.numbers) and label.numbers[0] > after:
            answers.append(replace(label, kind="answer"))
    if not answers or answers[0].numbers[0] != min(asked):
        return None
    between = " ".join(line.text for line in lines[heading : answers[0].index])
    received = _RECEIVED.search(between) is not None
    several = len(asked) >= _LEAST_TWICE and between in ("Antwoord", "Antwoorden")
    if len(between) > _LONGEST_BETWEEN or not (received or several):
        return None
    head = [
        replace(label, kind="answers", alone=False)
        for label in candidates
        if label.kind == "closing" and questions[-1].index < label.index < heading
    ][:1]
    head.append(Label("answers", heading, 0, 0, (), "", True, False, False))
    closings = [
        label for label in candidates if label.kind == "closing" and label.index > answers[-1].index
    ]
    return [*questions, *head, *answers, *closings[:1]]


def _heading_of_answers(lines: Sequence[Line], first: int) -> int | None:
    """The line after the first question that heads all answers."""
    return next(
        (index for index in range(first + 1, len(lines)) if heads_answers(lines[index].text)),
        None,
    )


def _without_rivals(candidates: list[Label]) -> list[Label]:
    """Without labels that run on into text where the document sets its labels on lines of their
    own, or ends them with a stop; those whose numbers have no other label stay.
    """
    for kind in ("question", "answer"):
        worded = [one for one in candidates if one.kind == kind and one.word]
        apart = [one for one in worded if one.alone or one.stop]
        if not apart or len(apart) * 2 < len(worded):
            continue
        known = {number for one in apart for number in one.numbers}
        candidates = [
            one
            for one in candidates
            if one.kind != kind
            or not one.word
            or one.alone
            or one.stop
            or (one.numbers and known.isdisjoint(one.numbers))
        ]
    return candidates


def _with_answers(candidates: Sequence[Label], chosen: Sequence[Label]) -> list[Label]:
    """The chosen questions with the answers after the first, and what closes the document."""
    numbers = {id(label) for label in chosen}
    row: list[Label] = []
    asked = False
    unanswered = False
    closings: list[Label] = []
    for label in candidates:
        if label.kind == "question":
            if id(label) in numbers:
                row.append(label)
                asked = unanswered = True
                closings = []
        elif label.kind == "answer":
            # Without a number it answers what was asked; a second one is words of the answer.
            if asked and (label.numbers or unanswered):
                row.append(label)
                unanswered = False
                closings = []
        elif asked:
            closings.append(label)
    return [*row, *closings[:1]]


def _best(candidates: Sequence[Label], lines: Sequence[Line]) -> list[Label]:
    """The row of question labels with the most evidence."""
    ending: dict[int, _Step] = {}
    holed: dict[int, _Step] = {}
    best: _Step | None = None
    weights = _weights(candidates, lines)
    for place, label in enumerate(candidates):
        if label.kind != "question":
            continue
        first = label.numbers[0]
        score, before = (0.0 if first == 1 else _NOT_FROM_ONE), None
        for missing in range(_MOST_MISSING + 1):
            step = ending.get(first - 1 - missing)
            if step is None:
                continue
            joined = step.score + (_IN_ROW if not missing else _GAP + _PER_MISSING * missing)
            if joined > score:
                score, before = joined, step
        reached = max(label.numbers)
        hole = holed.get(first)
        if hole is not None and hole.score + _FILLS_HOLE > score:
            score, before = hole.score + _FILLS_HOLE, hole
            reached = max(reached, hole.reached)
        again = ending.get(first)
        if again is not None and again.score + _AGAIN > score:
            score, before = again.score + _AGAIN, again
        if best is not None and best.score + _BACK > score:
            score, before = best.score + _BACK, best
        step = _Step(score + weights[place], place, before, reached)
        if len(label.numbers) > 1:
            holes = set(range(min(label.numbers), max(label.numbers))) - set(label.numbers)
            holed.update(dict.fromkeys(holes, step))
        for number in {label.numbers[-1], reached}:
            known = ending.get(number)
            if known is None or step.score >= known.score:
                ending[number] = step
        if best is None or step.score >= best.score:
            best = step
    if best is None or best.score <= 0:
        return []
    row: list[Label] = []
    while best is not None:
        row.append(candidates[best.candidate])
        best = best.before
    return row[::-1]


def _weights(candidates: Sequence[Label], lines: Sequence[Line]) -> list[float]:
    """What speaks for each candidate by itself, from what stands around it."""
    weights = [0.0] * len(candidates)
    following: Label | None = None
    answer: Label | None = None
    for place in range(len(candidates) - 1, -1, -1):
        label = candidates[place]
        if label.kind != "question":
            following = answer = label if label.kind == "answer" else None
            if label.kind == "closing":
                following = label
            continue
        weights[place] = _weight(label, following, answer, lines)
        if label.word:
            answer = None
        following = label
    return weights


def _weight(
    label: Label, following: Label | None, answer: Label | None, lines: Sequence[Line]
) -> float:
    if label.word:
        return _WORD if label.alone or label.stop else _WORD_IN_TEXT
    text = _text(label, following, lines)
    weight = _BARE
    asks = _ASKING.search(text) is not None
    if asks:
        weight += _ASKS
    if answer is not None:
        if set(label.numbers) & set(answer.numbers):
            weight += _ANSWER_OF_NUMBER
        elif following is answer and not answer.numbers:
            weight += _ANSWER_FOLLOWS
    if label.alone:
        weight += _ALONE
    if _OPENS.match(text):
        weight += _OPENS_AS_QUESTION
    line = lines[label.index]
    if label.start:
        weight += _EMBEDDED
    elif label.index and not line.after_gap and lines[label.index - 1].page == line.page:
        above = lines[label.index - 1].text
        before = _MARKS_AT_END.sub("", _COLUMNS_AT_END.sub("", above))
        # A title stands above the first, or a table's head.
        first = label.numbers[0] == 1 and (label.stop or _HEADS_COLUMNS.match(above) is not None)
        if not first and not ends_sentence(before) and len(before) > 30:
            weight += _MID_SENTENCE
    return weight


def _text(label: Label, following: Label | None, lines: Sequence[Line]) -> str:
    """The text from a label to the next candidate."""
    pieces = [lines[label.index].text[label.end :]]
    last = min(len(lines), label.index + _MOST_LINES_AHEAD)
    if following is not None:
        if following.index == label.index:
            return lines[label.index].text[label.end : following.start].strip()
        last = min(last, following.index)
    pieces += [line.text for line in lines[label.index + 1 : last]]
    if following is not None and following.start and following.index == last < len(lines):
        pieces.append(lines[last].text[: following.start])
    return " ".join(pieces).strip()

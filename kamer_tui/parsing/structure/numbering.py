"""Choose, among all numbers that could be labels, the sequence that numbers the questions.

A bare number on a line may be a question's, a footnote's, an item's, a page's or just a number.
Each has a weight by the signs around it (``number_signs``), and each sequence a score: the sum of
its weights, and of what each step (2 after 1, 9 after 5) adds or takes.  The sequence with the
highest score is taken.  One pass finds it, which keeps the best sequence that ends in each number.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from kamer_tui.language.patterns import anywhere
from kamer_tui.parsing.structure.marked_up import labels_marked_up, says_who_asks
from kamer_tui.parsing.structure.number_signs import weigh
from kamer_tui.parsing.vocabulary.label_lines import heads_answers
from kamer_tui.parsing.vocabulary.labels import Label, find_labels
from kamer_tui.parsing.vocabulary.letters import counts_annexes
from kamer_tui.parsing.vocabulary.other_labels import other_labels
from kamer_tui.sources.lines import Line

# The weights of steps, in the unit of the weights of ``number_signs.SIGNS``.
_NEXT = 1.0
"""The weight of 2 after 1."""
_FILLS_HOLE = 0.5
"""The weight of 6 after "4, 5, 7 en 8"."""
_GAP, _PER_MISSING, _MOST_MISSING = -1.5, -0.1, 12
"""The weight of 9 after 5: of the gap, and of each number in it, of which there are 12 at most."""
_NOT_FROM_ONE = -1.0
"""The weight of a sequence that begins with another number than 1."""
_AGAIN = -2.0
"""The weight of 5 after 5.  With -1, a footnote's number is a question's in 2 of 180 texts."""
_BACK = -4.5
"""The weight of 2 after 7."""
_LEAST_TWICE = 2
"""So many questions at least, before their bare numbers again are taken for answers."""
_HIGH, _LEAST_HIGH = 100, 3
"""So many questions at least, for a numbering that begins with so high a number."""
_LONGEST_BETWEEN = 700
"""In characters: from "Antwoord van de Minister" to the first answer."""
_RECEIVED = anywhere(
    "the day on which an answer came",
    r"\(\s*[Oo]ntvangen\b",
    "Antwoord van Minister Spaak (Veren) (ontvangen 3 mei 2032)",
    "De brief is ontvangen",
    seen="the Aanhangsel",
)


def find_numbering(lines: Sequence[Line]) -> list[Label]:
    """Find the labels of a text, in order: those of its questions, and of the answers to them."""
    if says_who_asks(lines):
        marked = labels_marked_up(lines)
        return _with_answers_below(marked, lines) if _asks_only(lines) else marked
    texts = [line.text for line in lines]
    candidates = [label for index in range(len(texts)) for label in find_labels(texts, index)]
    candidates = _with_other_questions(candidates, texts)
    candidates = [
        label
        for label in candidates
        if lines[label.index].role != "cell"
        and not (
            _is_in_paragraph(label, lines)
            or _is_mark(label, lines[label.index])
            or _counts_annexes(label, texts)
        )
    ]
    candidates = _without_rivals(candidates)
    questions = [label for label in candidates if label.kind == "question"]
    if not questions:
        return [label for label in candidates if label.kind == "closing" and label.alone]
    chosen = _best([one for one in candidates if one.numbers or one.kind != "question"], lines)
    if not chosen or _counts_nothing(chosen) or _outnumbered(chosen, questions):
        # In a text without numbers each "Vraag" is a label.
        chosen = [label for label in questions if not label.numbers]
    apart = _answers_apart(candidates, chosen, lines)
    if apart is not None:
        return apart
    labels = _with_answers(_with_other_answers(candidates, chosen, texts), chosen)
    return labels if labels != chosen else [*labels, *_numbers_again(candidates, chosen)]


def _counts_nothing(chosen: Sequence[Label]) -> bool:
    """True for one or two bare numbers that are high: a document's number, a postal code."""
    return len(chosen) < _LEAST_HIGH and not any(
        label.word or label.numbers[0] < _HIGH for label in chosen
    )


def _outnumbered(chosen: Sequence[Label], questions: Sequence[Label]) -> bool:
    """True if there are as many labels "Vraag" as bare numbers, which then are items of answers;
    unless they belong to these, on the line above or below.
    """
    if any(label.word for label in chosen):
        return False
    beside = {label.index + step for label in chosen for step in (-1, 0, 1)}
    plain = [label for label in questions if not label.numbers and label.alone]
    return sum(label.index not in beside for label in plain) >= max(1, len(chosen))


def _is_mark(label: Label, line: Line) -> bool:
    """True if a bare number is the mark of a footnote: "1 Herkent" below "dichtslibt»?"."""
    return not label.word and any(start <= label.start < end for start, end in line.marks)


def _counts_annexes(label: Label, texts: Sequence[str]) -> bool:
    """True if a bare number stands below "Bijlage(n)", beside a letter."""
    return label.alone and label.index > 0 and counts_annexes(texts[label.index - 1])


def _is_in_paragraph(label: Label, lines: Sequence[Line]) -> bool:
    """True if a bare number stands after a word in a line of which the form of the source knows
    whether a paragraph begins with it: "Zie bijlage 1. Hoeveel".
    """
    line = lines[label.index]
    if label.word or not label.start or line.begins is None:
        return False
    before = line.text[: label.start].rstrip()
    return before[-1:].isalnum()


def _without_rivals(candidates: list[Label]) -> list[Label]:
    """Leave out labels with text right after them ("Vraag 3 gaat over") if the document mostly sets
    its labels on lines of their own, or ends them with a stop; the only label of a number stays.
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


# -- labels in other words -------------------------------------------------------------------------


def _with_other_questions(candidates: list[Label], texts: Sequence[str]) -> list[Label]:
    """Add questions' labels in other words ("Kamervraag 1"), if no other with a word is there."""
    if any(label.kind == "question" and label.word for label in candidates):
        return candidates
    others = other_labels(texts, "question")
    last = others[-1].index if others else 0
    asked = any("?" in text for text in texts[others[0].index : last]) if others else False
    return _merged(candidates, others) if asked else candidates


def _with_other_answers(
    candidates: list[Label], chosen: Sequence[Label], texts: Sequence[str]
) -> list[Label]:
    """Add answers' labels in other words ("A1", "Antw.:"), if there is one below most questions,
    and below few of them one that is known.
    """
    known = sum(label.kind == "answer" for label in candidates)
    if not chosen or known * 2 > len(chosen):
        return candidates
    others = other_labels(texts, "answer")
    places = [(label.index, label.start) for label in chosen]
    below = {bisect_right(places, (label.index, label.start)) for label in others} - {0}
    return _merged(candidates, others) if len(below) * 2 > len(chosen) else candidates


def _merged(candidates: Sequence[Label], others: Sequence[Label]) -> list[Label]:
    """Put the labels in order; one in other words is in the place of those inside it."""
    covered = {(one.index, place) for one in others for place in range(one.start, one.end)}
    left = [label for label in candidates if (label.index, label.start) not in covered]
    return sorted([*left, *others], key=lambda label: (label.index, label.start))


# -- the labels of answers -------------------------------------------------------------------------


def _with_answers(candidates: Sequence[Label], chosen: Sequence[Label]) -> list[Label]:
    """Add to the chosen questions the labels of answers after the first of them, and the label
    that closes the document ("Toelichting").
    """
    questions = {id(label) for label in chosen}
    labels: list[Label] = []
    asked = False
    unanswered = False
    closings: list[Label] = []
    for label in candidates:
        if label.kind == "question":
            if id(label) in questions:
                labels.append(label)
                asked = unanswered = True
                closings = []
        elif label.kind == "answer":
            # A label without a number answers the questions above; a second one is answer's text.
            if asked and (label.numbers or unanswered):
                labels.append(label)
                unanswered = False
                closings = []
        elif asked:
            closings.append(label)
    return [*labels, *closings[:1]]


def _asks_only(lines: Sequence[Line]) -> bool:
    """True if the form of the source marks questions up, and no answers."""
    return not any(line.role == "answer" for line in lines)


def _with_answers_below(marked: list[Label], lines: Sequence[Line]) -> list[Label]:
    """Add to the questions of a table the labels of the answers that stand below it, with words or
    under the same bare numbers.
    """
    questions = [label for label in marked if label.kind == "question"]
    below = 1 + max((index for index, line in enumerate(lines) if line.role is not None), default=0)
    texts = [line.text for line in lines]
    candidates = [one for index in range(below, len(texts)) for one in find_labels(texts, index)]
    bare = [replace(label, word=False) for label in questions]
    worded = [label for label in candidates if label.kind == "answer" and not label.start]
    answers = (
        [label for label in worded if label.numbers]
        or _numbers_again([label for label in candidates if label.alone], bare)
        or _numbers_again(candidates, bare)
    )
    if not answers:
        return marked
    closings = [
        one for one in candidates if one.kind == "closing" and one.index > answers[-1].index
    ]
    heading = [Label("answers", below, 0, 0, (), "", True, False, False)]
    if answers[0].index == below:
        heading = []
    return [*questions, *heading, *answers, *closings[:1]]


def _numbers_again(candidates: Sequence[Label], chosen: Sequence[Label]) -> list[Label]:
    """Find the labels of answers that stand below all questions, under the same bare numbers."""
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
    """Find the labels of a text that has all questions first and, below "Antwoord van minister …
    (Ontvangen …)", all answers under the same bare numbers, as the Aanhangsel had up to 2010; None
    for another text.
    """
    heading = _heading_of_answers(lines, chosen[0].index) if chosen else None
    if heading is None:
        return None
    questions = [label for label in chosen if label.index < heading]
    asked = {number for label in questions for number in label.numbers}
    if any(asked.isdisjoint(label.numbers) for label in chosen if label.index > heading):
        return None
    answers = _bare_answers([label for label in candidates if label.index > heading], asked)
    if not answers or answers[0].numbers[0] != min(asked):
        return None
    between = " ".join(line.text for line in lines[heading : answers[0].index])
    received = _RECEIVED.find(between) is not None
    several = len(asked) >= _LEAST_TWICE and between in ("Antwoord", "Antwoorden")
    if len(between) > _LONGEST_BETWEEN or not (received or several):
        return None
    closings = [label for label in candidates if label.kind == "closing"]
    head = [
        replace(label, kind="answers", alone=False)
        for label in closings
        if questions[-1].index < label.index < heading
    ]
    of_all = Label("answers", heading, 0, 0, (), "", True, False, False)
    below = [label for label in closings if label.index > answers[-1].index]
    return [*questions, *head[:1], of_all, *answers, *below[:1]]


def _heading_of_answers(lines: Sequence[Line], first: int) -> int | None:
    """Find the line, below the first question's, that heads all answers; None without one."""
    places = range(first + 1, len(lines))
    return next((index for index in places if heads_answers(lines[index].text)), None)


def _bare_answers(candidates: Sequence[Label], asked: set[int]) -> list[Label]:
    """Take the bare numbers that rise, and have a question each, for labels of answers."""
    answers: list[Label] = []
    for label in candidates:
        if label.kind != "question" or label.word or label.start:
            continue
        after = max(answers[-1].numbers) if answers else 0
        if asked.issuperset(label.numbers) and label.numbers[0] > after:
            answers.append(replace(label, kind="answer"))
    return answers


# -- the labels of questions -----------------------------------------------------------------------


def _best(candidates: Sequence[Label], lines: Sequence[Line]) -> list[Label]:
    """Find the numbering with the highest score; none if no score is above 0."""
    search = _Search()
    for label, weight in zip(candidates, weigh(candidates, lines), strict=True):
        if label.kind == "question":
            search.add(label, weight)
    best = search.best
    if best is None or best.score <= 0:
        return []
    labels: list[Label] = []
    while best is not None:
        labels.append(best.label)
        best = best.before
    return labels[::-1]


@dataclass(slots=True)
class _Numbering:
    """The best numbering that ends in ``label``; ``before`` is the same without that label, and
    ``reached`` the largest number of its last labels.
    """

    score: float
    label: Label
    before: _Numbering | None
    reached: int


@dataclass(slots=True)
class _Search:
    """Add one label after the other to the numbering that it continues best."""

    best: _Numbering | None = None
    ending: dict[int, _Numbering] = field(default_factory=dict)
    """The best numbering that ends in each number."""
    holed: dict[int, _Numbering] = field(default_factory=dict)
    """For each number that a label left out (6 in "4, 5, 7 en 8"), the last such numbering."""

    def add(self, label: Label, weight: float) -> None:
        """Add a label, with the weight of its signs."""
        numbers = label.numbers
        score, before, reached = self._best_before(label)
        found = _Numbering(score + weight, label, before, reached)
        if len(numbers) > 1:
            holes = set(range(min(numbers), max(numbers))) - set(numbers)
            self.holed.update(dict.fromkeys(holes, found))
        for number in {numbers[-1], reached}:
            known = self.ending.get(number)
            if known is None or found.score >= known.score:
                self.ending[number] = found
        if self.best is None or found.score >= self.best.score:
            self.best = found

    def _best_before(self, label: Label) -> tuple[float, _Numbering | None, int]:
        """Find the numbering that the label continues best (None: it begins one): the score without
        the label's own weight, the numbering, and the largest number reached.
        """
        first, reached = label.numbers[0], max(label.numbers)
        score, before = (0.0 if first == 1 else _NOT_FROM_ONE), None
        for missing in range(_MOST_MISSING + 1):
            known = self.ending.get(first - 1 - missing)
            if known is None:
                continue
            joined = known.score + (_GAP + _PER_MISSING * missing if missing else _NEXT)
            if joined > score:
                score, before = joined, known
        hole = self.holed.get(first)
        if hole is not None and hole.score + _FILLS_HOLE > score:
            score, before = hole.score + _FILLS_HOLE, hole
            reached = max(reached, hole.reached)
        again = self.ending.get(first)
        again_weight = _NEXT if again is not None and _next_part(again.label, label) else _AGAIN
        for known, weight in ((again, again_weight), (self.best, _BACK)):
            if known is not None and known.score + weight > score:
                score, before = known.score + weight, known
        return score, before, reached


def _next_part(label: Label, following: Label) -> bool:
    """True if a label is the next part of the same question: "1b" after "1a"."""
    one, other = label.printed, following.printed
    return one[:-1] == other[:-1] and one[-1:].isalpha() and ord(other[-1]) == ord(one[-1]) + 1

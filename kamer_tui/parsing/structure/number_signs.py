"""Weigh each number that may be a question's label, by the signs around it: "its text asks"."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Sequence
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.parsing.vocabulary.labels import Label
from kamer_tui.sources.lines import Line

_WORD = 20.0
"""The weight of "Vraag 3", by itself or with a stop: no place in the numbering outweighs it."""
_WORD_IN_TEXT = 4.0
"""The weight of "Vraag 3" with text right after it."""
_MOST_LINES_BELOW = 80
_MOST_AHEAD = 6
"""Of so many candidates after a label, the first that may follow it ends its text."""
_FAR = 20
"""Numbers that differ by as much are not those of neighbouring questions."""
_MOST_LINES_OF_TITLE = 5
_LONGEST_TITLE = 30
"""In characters: a line above the number that is no longer may be a title, so the number is not in
the middle of a sentence.  With 15, a table of contents is numbered otherwise in 5 of 180 texts.
"""
_LONGEST_CHAPTER = 80
"""In characters: a bold line is no longer if it is a chapter's heading."""
_HEADS_COLUMNS = beginning(
    "the head of a table of questions",
    r"Nr\.?\s+Vraag\b",
    ("Nr. Vraag", "Nr Vraag Blz."),
    ("Vraag", "Nummer"),
    seen="lists of questions",
)
_BEFORE_NUMBER = anywhere(
    "a line's end, below which a number belongs to the sentence",
    r"""(?: \b (?: vra(?:ag|gen) | antwoord(?:en)? | artikel | lid | bijlage | en | of )
        | nr\. | , ) $""",
    ("Zie het antwoord op vraag", "artikel 3 en", "de vragen 1,"),
    ("de sluis wordt beheerd", "de vraagstukken"),
    flags=re.IGNORECASE,
)
_OPENS_TITLE = beginning(
    "the title of a list, above its first question",
    r"""(?: Bijlage:?[ ] )? (?: (?: [Aa]ntwoord(?:en)? | Beantwoording | Reactie | Lijst[ ]van ) \b
        [^:?!]{0,120} \b (?:[Kk]amer)?vra(?:ag|gen)\d? \b
        | (?: Schriftelijke[ ]v | V )ra(?:ag|gen) \b [^:?!]{0,120} \bantwoord(?:en)?\b )""",
    ("Antwoorden Waterbureau bij vragen van de Kamer", "Vragen en antwoorden over de sluis"),
    ("Vragen over de sluis", "Antwoord: zie de vragen"),
    seen="letters of the Rekenkamer",
)
_COLUMNS_AT_END = anywhere(
    "the pages that a question is about, in the columns right of it",
    r"(?<=\?)(?:\s+\d{1,4}){1,3}$",
    "Gaat de sluis open? 12 14",
    "in 12 14",
    seen="lists of questions",
)
_MARKS_AT_END = lazy_pattern(r"(?:\s*\[\d{1,3}\]|(?<=[?.!])\d{1,2}|\s\d{1,2}\)){1,20}$")
_ASKING = anywhere(
    "a question mark that ends a sentence",
    rf"{w.QUESTION_MARK} (?: \d{{1,2}} | \s*\d\) )? (?= \s | $ | {w.CAPITAL} )",
    ("Gaat de sluis open?", "de sluis?» Ja", "de sluis?12 Ja"),
    "https://example.org/?a=b",
    seen="lists of questions; ministries' letters",
)
_OPENS = beginning(
    "the first word of a question",
    r"""(?: Kan | Kunt | Kunnen | Is | Zijn | Bent | Deelt | Hoe | Hoeveel | Wat | Welke?
        | Waarom | Waardoor | Waar | Wanneer | Wie | In[ ]hoeverre | Op[ ]welke | Klopt | Heeft
        | Hebt | Wordt | Worden | Gaat | Wil | Wilt | Ziet | Acht | Bestaat | Vindt | Herkent
        | Erkent | Onderschrijft | Zou | Zal | Zult | Staat | Overweegt | Beschikt
        | Vanaf[ ]wanneer | De[ ]leden | Deze[ ]leden | Het[ ]lid | Kent | Weet | Geldt | Komt
        | Krijgt | Mag | Moet )\b""",
    ("Kunt u dat toelichten?", "Op welke dag", "Deze leden vragen"),
    ("De sluis", "Kanalen"),
    seen="texts that programs take out of a PDF",
)


class _Seen(NamedTuple):
    """A number that may be a question's label, and what the signs look at: the ``text`` up to the
    label that is ``following``, the next ``answer``'s label, and the line ``above``, "" if a gap
    parts it; ``chapter``: the form of the source shows that the line is the heading of a chapter;
    ``titled``: the title of a list ends right above.
    """

    label: Label
    text: str
    following: Label | None
    answer: Label | None
    above: str
    chapter: bool
    titled: bool


def _asks(seen: _Seen) -> bool:
    """True if the text has a question mark that ends a sentence."""
    return _ASKING.find(seen.text) is not None


def opens_as_question(text: str) -> bool:
    """True if a text opens like a question: "Kunt u …"."""
    return _OPENS.find(text) is not None


def _opens_as_question(seen: _Seen) -> bool:
    """True if the number's text opens like a question."""
    return opens_as_question(seen.text)


def _is_answered(seen: _Seen) -> bool:
    """True if the next answer's label has one of the same numbers."""
    return seen.answer is not None and not set(seen.label.numbers).isdisjoint(seen.answer.numbers)


def _is_answered_below(seen: _Seen) -> bool:
    """True if the very next label is that of an answer, without a number."""
    return seen.answer is not None and seen.following is seen.answer and not seen.answer.numbers


def _is_in_sentence(seen: _Seen) -> bool:
    """True if the line above is long and ends no sentence: the number belongs to that sentence."""
    label, above = seen.label, seen.above
    # Above the first question stands a title, or a table's head.
    if label.numbers[0] == 1 and (label.stop or _HEADS_COLUMNS.find(above)):
        return False
    if label.stop and not label.start and _opens_as_question(seen):
        return _BEFORE_NUMBER.find(above) is not None
    above = _MARKS_AT_END.sub("", _COLUMNS_AT_END.pattern.sub("", above))
    return len(above) > _LONGEST_TITLE and not ends_sentence(above)


class Sign(NamedTuple):
    """A reason to take a number for a question's label (weight above 0), or for another number."""

    name: str
    weight: float
    holds: Callable[[_Seen], bool]


# With twice the weight of the first, the second, the fourth, the fifth or the last of these, other
# numbers are found in 4 to 27 of 180 texts; with twice that of one of the others, in none.
SIGNS: tuple[Sign, ...] = (
    Sign("it is a bare number, as most numbers are", -3.0, lambda seen: True),
    Sign("its text asks", 3.5, _asks),
    Sign("its text opens as a question", 1.0, _opens_as_question),
    Sign("an answer with its number follows", 3.5, _is_answered),
    Sign("an answer without a number is next", 3.0, _is_answered_below),
    Sign("it is alone on its line", 0.5, lambda seen: seen.label.alone),
    Sign("it stands inside a line", -1.0, lambda seen: seen.label.start > 0),
    Sign("the title of a list ends above it", 2.0, lambda seen: seen.titled),
    Sign("it stands in the middle of a sentence", -3.0, _is_in_sentence),
    Sign("the form shows that it heads a chapter", -3.0, lambda seen: seen.chapter),
)


def weigh(candidates: Sequence[Label], lines: Sequence[Line]) -> list[float]:
    """Sum the weights of the signs that hold of each candidate; 0 for labels of answers."""
    weights = [0.0] * len(candidates)
    ahead = deque[Label](maxlen=_MOST_AHEAD)
    answer: Label | None = None
    for place in range(len(candidates) - 1, -1, -1):
        label = candidates[place]
        if label.kind == "question":
            following = next((one for one in ahead if _may_follow(label, one)), None)
            weights[place] = _weight(label, following, answer, lines)
            ahead.appendleft(label)
            answer = None if label.word else answer
        else:
            answer = label if label.kind == "answer" else None
            ahead.clear()
            if label.kind in ("answer", "closing"):
                ahead.append(label)
    return weights


def _may_follow(label: Label, other: Label) -> bool:
    """True if the text of a label may end at another one; at a bare number only if it may be the
    next question's: "33 835" stands inside the text of question 2.
    """
    if other.kind != "question" or other.word:
        return True
    return abs(other.numbers[0] - label.numbers[-1]) < _FAR


def _weight(
    label: Label, following: Label | None, answer: Label | None, lines: Sequence[Line]
) -> float:
    """Weigh a question's label by its word or, if it is a bare number, by the signs."""
    if label.word:
        return _WORD if label.alone or label.stop else _WORD_IN_TEXT
    text = _text(label, following, lines)
    chapter = _heads_chapter(label, lines)
    titled = label.numbers[0] == 1 and not label.start and _ends_a_title(lines, label.index)
    above = "" if titled else _above(label, lines)
    seen = _Seen(label, text, following, answer, above, chapter, titled)
    return sum(sign.weight for sign in SIGNS if sign.holds(seen))


def _heads_chapter(label: Label, lines: Sequence[Line]) -> bool:
    """True if the number begins a heading that the form of the source marks up, or a bold line
    above a paragraph that is not: "1. Inleiding".
    """
    line = lines[label.index]
    title = line.text[label.end :].strip()
    if label.start or not line.begins or not title or "?" in title or ends_sentence(title):
        return False
    if line.level:
        return True
    below = lines[label.index + 1] if label.index + 1 < len(lines) else line
    bold_alone = line.bold and not below.bold and below.begins is True
    return bold_alone and len(title) <= _LONGEST_CHAPTER


def _above(label: Label, lines: Sequence[Line]) -> str:
    """Read the line above, if no gap or page's end parts it from the label; or else ""."""
    line = lines[label.index]
    if label.start or not label.index or line.after_gap:
        return ""
    above = lines[label.index - 1]
    return above.text if above.page == line.page else ""


def _ends_a_title(lines: Sequence[Line], index: int) -> bool:
    """True if the title of a list ends right above a line: then the first label stands there."""
    for place in range(index - 1, max(-1, index - 1 - _MOST_LINES_OF_TITLE), -1):
        if ends_sentence(lines[place].text):
            return False
        if _OPENS_TITLE.find(lines[place].text) is not None:
            return True
    return False


def _text(label: Label, following: Label | None, lines: Sequence[Line]) -> str:
    """Read the text from a label to the next candidate, 80 lines at the most."""
    texts = [lines[label.index].text[label.end :]]
    last = min(len(lines), label.index + _MOST_LINES_BELOW)
    if following is not None:
        if following.index == label.index:
            return lines[label.index].text[label.end : following.start].strip()
        last = min(last, following.index)
    texts += [line.text for line in lines[label.index + 1 : last]]
    if following is not None and following.start and following.index == last < len(lines):
        texts.append(lines[last].text[: following.start])
    return " ".join(texts).strip()

"""The labels of questions and answers: "Vraag 4, 5, 7 en 8", "Antwoord op de vragen 2 t/m 6:",
"Antwoord vraag 1:", "Antwoorden 5 en 6", "19. Antwoord van het kabinet:", a bare "12." or "5 en 6".

The text of a bare number does not tell whether it is a question's: that takes the numbering of all
questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from kamer_tui.document.model import Side
from kamer_tui.language.numbers import read_numbers
from kamer_tui.language.patterns import Rule, anywhere, beginning, lazy_pattern, whole
from kamer_tui.parsing.vocabulary import words as w

LabelKind = Literal["question", "answer", "closing", "answers"]
"""``answers`` heads all answers, where they stand below all questions; it takes no text away."""

_LONGEST_LABEL = 200
_LONGEST_LABEL_ALONE = 160
_LONGEST_AND = 8
_SHORTEST_WITH_LABEL_INSIDE = 8
_LARGEST_NUMBER = 4999
_WITHOUT_LINE_BREAKS = 1500
"""In characters: text of which so much stands on one line has lost its line breaks."""

# The numbers of a label: no percentage, no amount, and no "5b." that is an item.
_N = r"\d{1,4}(?:[a-z](?![^\W_]))?(?![a-zà-ÿ\d%]|\.\d)"
_AND = rf"(?:\s*[,;]\s*(?:en\s+|of\s+)?|\s+(?:en|of|alsmede|&)\s+|\s+{w.UP_TO}\s+)"
_ALSO = rf"(?:{_AND}|\s*[–-]\s*|\s+(?=\d))(?:(?:op\s+)?(?:[Vv]ra(?:ag|gen)|[Aa]ntwoord)\s+)?"
_WORDED = rf"(?P<numbers>{_N}(?:{_ALSO}{_N})*)(?:\s*(?P<stop>[:.)]))?"
"""The numbers after "Vraag" or "Antwoord"; a comma may be missing there: "7, 8 9 en 10"."""
_BARE_N = rf"{_N}(?![-/–,]\d|[A-ZÀ-Ý])"

_PAGE = r",?\s*\(?(?:blz|blad|pag|p)[a-z]*\.?\s*\d[\d\s,–-]*\)?"
_WHOSE = r"van\s+(?:het\s+lid|de\s+leden|de\s+fractie)\s[^.?!:]{2,80}"
_TAIL = rf"(?:\s*(?:{_PAGE}|\([^()\d]{{2,60}}\)|{_WHOSE})\s*:?(?=\s*$))?"
"""Beside the numbers: who asks it, or the page that it is about: "Vraag 3 (blz. 5)"."""
_ALL_ANSWER = rf"(?:{w.ANSWER}|{w.ANSWER_IN_CAPITALS})"
_ALL_QUESTION = rf"(?:{w.QUESTION}|{w.QUESTION_IN_CAPITALS})"
_NUMBERED = rf"(?:\s*{w.NUMBER_SIGN})?"
_OF_QUESTIONS = (
    rf"(?:\s+op)?(?:\s+(?:de|het|uw))?(?:\s+(?:[Vv]ra(?:ag|gen)|VRA(?:AG|GEN)){_NUMBERED})?"
)
_BY = r"(?:\s+(?:van|namens|door)\s+(?P<by>[^:?!]{1,160}?))?\s*(?P<colon>:|$)\s*"
_BY_OFFICE = r"(?:\s+(?:van|namens)\s+(?P<by>(?:de|het)\s+[^:?!().]{1,120}?))?"
_ANSWERER = rf"(?:{w.OFFICE}|{w.CABINET}|bewinds\w+|initiatiefnemers?)"
_REPLIES = ("antwoord", "reactie", "beantwoording")

_QUESTION = beginning(
    "a question's label with its numbers",
    rf"{_ALL_QUESTION}{_NUMBERED}\s*{_WORDED}{_TAIL}",
    ("Vraag 4, 5, 7 en 8", "Vragen 1 t/m 3:", "VRAAG nr. 12 (blz. 5)", "Vraag 2 van het lid Spaak"),
    ("Vraag het de Minister", "Vraag 5%", "Vraag 1.2"),
    seen="everywhere",
)
_PLAIN_QUESTION = beginning(
    "a question's label without a number",
    r"(?:Vraag|VRAAG)\s*(?:(?P<stop>:)|$)",
    ("Vraag", "Vraag: Klopt dat?"),
    "Vraag het de Minister",
)
_ANSWER = beginning(
    "an answer's label with the numbers of its questions",
    rf"(?:{_ALL_ANSWER}|Beantwoording|Reactie|REACTIE)\b{_OF_QUESTIONS}\s*{_WORDED}{_TAIL}",
    ("Antwoord op vraag 1:", "Antwoord vragen 5 en 6", "Beantwoording 7", "Reactie op uw vraag 3."),
    ("Antwoord van de Minister", "Antwoord 12%"),
    seen="lists of questions; ministries' letters; the Aanhangsel",
)
_PLAIN_ANSWER = beginning(
    "an answer's label without numbers",
    rf"(?:{_ALL_ANSWER}|Reactie(?=\s*:|$)){_BY_OFFICE}(?:\s*(?P<stop>:)|(?=\s|$))",
    ("Antwoord:", "Antwoord van de Minister: Ja.", "Reactie:"),
    ("Antwoordt u?", "Reactie van de Minister"),
    seen="lists of questions; ministries' letters; notes",
)
_CLOSING = beginning(
    "what follows the last answer, also on the pages of openkamer.org",
    r"""(?:Mededeling|MEDEDELING|Toelichting|TOELICHTING)\s*(?P<stop>:|$)
        | Kamervraag[ ]document[ ]nummer(?P<site>:)""",
    ("Mededeling", "Toelichting: deze vragen dienen ter aanvulling."),
    ("Mededeling van de Minister", "Toelichting op artikel 2"),
    seen="ministries' letters; the Aanhangsel",
)
_BARE = beginning(
    "a number or several by themselves",
    rf"(?P<numbers>{_BARE_N}(?:{_AND}{_BARE_N})*)(?:\s*(?P<stop>\.\)|[.):]))?",
    ("12", "12. Klopt het?", "5, 6 en 7", "3.) Waarom?"),
    ("12%", "2,5 miljoen", "3D-printers"),
    seen="lists of questions; ministries' letters; notes",
)
_INSIDE = rf"""(?<=[.?!»”’)\]:\d])\s*(?=(?:{w.QUESTION}|{w.ANSWER}|{w.NOTICE})\b)
        | (?<=[\w)])\s+(?=1[.)]?\s+[A-ZÀ-Ý«])
        | (?<=\?)\s+(?=\d{{1,3}}\s) | (?<=[.?!»)])\s+(?=\d{{1,3}}[.)]?\s+[A-ZÀ-Ý«])"""
_BEFORE_LABEL = anywhere(
    "a place inside a line where a label may begin",
    _INSIDE,
    ("Klopt dat? Antwoord Ja.", "Waarom? 2 Hoe?", "over water 1. Klopt het?"),
    ("Klopt het antwoord?", "in 2 gemeenten"),
    seen="lists of questions",
)
_BEFORE_LABEL_ANYWHERE = anywhere(
    "the same in text without line breaks, where a label may follow a heading or a name",
    rf"{_INSIDE} | (?<=\w[ ])(?=Vraag\s\d{{1,3}}[.:]?\s+[A-ZÀ-Ý«])",
    "Over water Vraag 1 Klopt het?",
    "over vraag 12: hoe dan?",
)
_ANSWER_HEADING = beginning(
    "the heading of an answer with its numbers",
    rf"(?P<label>{w.NUMBERS})\s*[.):]?\s+{w.REPLY}{_BY}",
    ("19. Antwoord van het kabinet:", "5, 6 en 7. Reactie", "2 t/m 4 Beantwoording: Ja."),
    ("19. Antwoordt de Minister?", "Antwoord 19:"),
    seen="reports",
    flags=re.IGNORECASE,
)
_ANSWER_HEADING_START = beginning(
    "the first words of an answer's heading with its numbers",
    rf"{w.NUMBERS}\s*[.):]?\s+(?:Antwoord|Reactie|Beantwoording)",
    "19. Antwoord van de Minister van",
    "19. Het antwoord",
    seen="reports",
    flags=re.IGNORECASE,
)
_PLAIN_ANSWER_HEADING = beginning(
    "the heading of an answer without a number",
    rf"{w.REPLY}{_BY}",
    ("Antwoord van de Minister:", "REACTIE"),
    "Antwoorden zijn er niet.",
    flags=re.IGNORECASE,
)
_LABEL_ALONE: dict[Side, Rule] = {
    "question": whole(
        "a question's label on a line of its own",
        rf"{_ALL_QUESTION}\s*:?",
        ("Vraag:", "VRAGEN"),
        "Vraag 3",
    ),
    "answer": whole(
        "an answer's label on a line of its own",
        rf"""(?:{_ALL_ANSWER}|Reactie|REACTIE|Beantwoording)
            (?:\s+(?:van|namens)\s+(?:de|het)\s+{_ANSWERER}\b[^.?!]{{0,120}})?\s*:?""",
        ("Antwoord", "Reactie van de regering:"),
        ("Reactie van de Noorderpartij", "Antwoord op vraag 3"),
        seen="notes",
    ),
}
_LABEL_START = beginning(
    "a line that begins as a label does",
    rf"(?:\d+[.:]?\s+)?(?:Antwoord|{w.QUESTION})\b",
    ("Antwoord 3", "2. Vraag"),
    ("Antwoordt u?", "3 Zie vraag 2", "Antwoorden", "Mededeling"),
)
_ANY_LABEL_START = beginning(
    "a line that begins as a label or a notice does",
    rf"(?:\d+[.:]?\s+)?(?:{w.ANSWER}|{w.QUESTION}|{w.NOTICE})\b",
    ("Antwoord 3", "2. Vraag", "Antwoorden", "Mededeling"),
    ("Antwoordt u?", "3 Zie vraag 2"),
)
_LABEL_WORD = beginning(
    "a line that begins with the word of a label",
    rf"(?:{w.ANSWER}|{w.QUESTION})\b",
    ("Antwoorden 3 en 4", "Vraag"),
    ("2. Vraag", "Mededeling"),
)
_ANYONE_ANSWERS = beginning(
    "the heading of answers, whoever gives them",
    rf"{w.ANSWER}(?:$|[ ]van\b)",
    ("Antwoord", "Antwoorden van de Minister", "Antwoord van de Kamer"),
    ("Antwoord 3", "Antwoord op vraag 3"),
)
_HEADS_ANSWERS = beginning(
    "the heading of all answers, below all questions",
    rf"{w.ANSWER}(?:$|[ ]van[ ](?:de[ ])?{w.OFFICE})",
    ("Antwoord", "Antwoorden van de Minister van Duinen (Ontvangen 3 mei 2032)"),
    ("Antwoord 3", "Antwoord van de Kamer"),
    seen="the Aanhangsel up to 2010",
)
_LISTED = (
    beginning(
        "a question's label at a line's beginning, with the word or a number alone",
        r"""(?:Vraag|Vragen|VRAAG)(?:\s.{0,9})?\d{1,4}[a-z]?\b|Vraag:?$
            |\d{1,4}[.)]?(?:$|\s+[A-ZÀ-Ý«])""",
        ("Vraag nummer 3", "12.", "12 Klopt het?"),
        ("12 gemeenten", "Vraag het de Minister"),
        seen="lists of questions",
    ),
    anywhere(
        "a question's label after a sentence, in text that lost its line breaks",
        r"(?<=[.?!][ ])Vraag[ ]\d{1,4}[.:]?[ ](?=[A-ZÀ-Ý«])",
        "Ja. Vraag 3 Klopt het?",
        "Zie Vraag 3 Klopt het?",
    ),
)
_BULLET = beginning(
    "a list's sign before a label",
    rf"[•▪◦*]\s+(?=(?:{w.QUESTION}|{w.ANSWER})\b)",
    ("• Vraag 3", "* Antwoord"),
    "• Vraagstukken",
)
_UNFINISHED = lazy_pattern(r"(?:,|;|\ben|\bt/m|\btot en met)$")
_TEXT_MAY_BEGIN = lazy_pattern(r"[A-ZÀ-Ý0-9«“‘\"'(\[•–-]")


@dataclass(frozen=True, slots=True)
class Label:
    """A label as it may stand at ``text[start:end]`` of line ``index``, over ``lines`` lines.

    ``numbers`` is empty where none is printed ("Antwoord:"); ``printed`` is how they are printed.
    ``word`` tells that "Vraag" or "Antwoord" is printed, ``stop`` that a colon, full stop or
    bracket follows, ``alone`` that nothing else stands on the line, ``notice`` that a notice
    stands instead of answers.
    """

    kind: LabelKind
    index: int
    start: int
    end: int
    numbers: tuple[int, ...]
    printed: str
    word: bool
    stop: bool
    alone: bool
    lines: int = 1
    answered_by: str | None = None
    notice: bool = False


class AnswerHeading(NamedTuple):
    """The heading of an answer in a report ("19. Antwoord van het kabinet:"): its numbers as
    printed, who answers, where it ends in the text, and whether with a colon.
    """

    printed: str
    answered_by: str | None
    end: int
    colon: bool


def opens_answer_heading(text: str, *, numbered: bool) -> bool:
    """True if a line begins like an answer's heading, ``numbered`` ("19. Antwoord") or not."""
    if numbered:
        return text[0].isdigit() and _ANSWER_HEADING_START.pattern.match(text) is not None
    return text[0] in "ARB" and text[:13].lower().startswith(_REPLIES)


def answer_heading(text: str, *, numbered: bool) -> AnswerHeading | None:
    """Read the heading of an answer at the beginning of a text; None where it has none."""
    match = (_ANSWER_HEADING if numbered else _PLAIN_ANSWER_HEADING).pattern.match(text)
    if match is None:
        return None
    printed = match.group("label") if numbered else ""
    return AnswerHeading(printed, _stripped(match["by"]), match.end(), match["colon"] == ":")


def label_alone(text: str) -> Side | None:
    """Tell the side that a line labels by itself ("Antwoord van de regering"), or None."""
    if text[0] not in "VARB" or len(text) > _LONGEST_LABEL_ALONE:
        return None
    return next((side for side, rule in _LABEL_ALONE.items() if rule.pattern.fullmatch(text)), None)


def find_labels(texts: Sequence[str], index: int) -> Iterator[Label]:
    """Find the possible labels on line ``index``: at its start, and, in a text that lost its line
    breaks, after the end of a sentence.
    """
    text = texts[index]
    bullet = _BULLET.find(text)
    first = _label(texts, index, bullet.end() if bullet else 0)
    end = 1
    if first is not None:
        yield replace(first, start=0, alone=first.end >= len(text)) if bullet else first
        end = first.end
    if len(text) < _SHORTEST_WITH_LABEL_INSIDE:
        return
    inside = _BEFORE_LABEL_ANYWHERE if len(text) > _WITHOUT_LINE_BREAKS else _BEFORE_LABEL
    for match in inside.pattern.finditer(text):
        if match.end() < end:
            continue
        label = _label(texts, index, match.end())
        if label is not None:
            end = label.end
            yield label


def _label(texts: Sequence[str], index: int, start: int) -> Label | None:
    text = texts[index]
    head = text[start : start + 1]
    if head.isdigit():
        return _bare(text, index, start)
    if head in "MTK":
        closing = _CLOSING.pattern.match(text, start)
        if closing is None:
            return None
        notice = closing.group().lower().startswith("mededeling")
        return replace(_made("closing", closing, index, start), notice=notice)
    if head not in "VABR":
        return None
    side: Side = "question" if head == "V" else "answer"
    return _worded(side, texts, index, start) or _plain(side, text, index, start)


def _made(kind: LabelKind, match: re.Match[str], index: int, start: int) -> Label:
    """Make a label without numbers of a match."""
    alone = start == 0 and match.end() == len(match.string)
    return Label(kind, index, start, match.end(), (), "", True, bool(match["stop"]), alone)


def _with_numbers(label: Label, match: re.Match[str]) -> Label | None:
    """Add the numbers of the match; None if one is too large for a question's."""
    numbers = read_numbers(match["numbers"])
    if not numbers or max(numbers) > _LARGEST_NUMBER:
        return None
    return replace(label, numbers=numbers, printed=match["numbers"])


def _worded(kind: Side, texts: Sequence[str], index: int, start: int) -> Label | None:
    """Read a label with a word and numbers, which may go on in the next line."""
    text = texts[index]
    pattern = (_QUESTION if kind == "question" else _ANSWER).pattern
    match = pattern.match(text, start)
    if match is None:
        return None
    if start == 0 and index + 1 < len(texts) and _goes_on(text, match.end()):
        further = pattern.match(f"{text} {texts[index + 1]}")
        if further is not None and further.end() == len(further.string):
            label = replace(_made(kind, further, index, start), end=len(texts[index + 1]), lines=2)
            return _with_numbers(label, further)
    rest, stop = text[match.end() :].lstrip(), match["stop"] is not None
    if rest and not stop and (rest[0].isdigit() or _TEXT_MAY_BEGIN.match(rest) is None):
        return None
    return _with_numbers(_made(kind, match, index, start), match)


def _goes_on(text: str, end: int) -> bool:
    """True if the list of numbers that ends there goes on in the next line: "Vragen 4, 5 en"."""
    return (
        len(text) < _LONGEST_LABEL
        and len(text) - end < _LONGEST_AND
        and _UNFINISHED.match(text, end) is None
        and _UNFINISHED.search(text[end:].strip()) is not None
    )


def _plain(kind: Side, text: str, index: int, start: int) -> Label | None:
    """Read a label with a word and no number: "Vraag:", "Antwoord van de Minister:"."""
    match = (_PLAIN_QUESTION if kind == "question" else _PLAIN_ANSWER).pattern.match(text, start)
    if match is None:
        return None
    rest, by = text[match.end() :].lstrip(), _stripped(match.groupdict().get("by"))
    if rest and not match["stop"] and (by is not None or _TEXT_MAY_BEGIN.match(rest) is None):
        return None
    return replace(_made(kind, match, index, start), answered_by=by)


def _bare(text: str, index: int, start: int) -> Label | None:
    """Read a number as a label, or several that fill their line: "12. Klopt het?", "5 en 6"."""
    match = _BARE.pattern.match(text, start)
    if match is None:
        return None
    label = _with_numbers(replace(_made("question", match, index, start), word=False), match)
    if label is None or label.numbers[0] == 0:
        return None
    rest = text[match.end() :]
    apart = label.stop or rest[:1] == " "
    if rest and (len(label.numbers) > 1 or not apart or not _TEXT_MAY_BEGIN.match(rest.lstrip())):
        return None
    return label


def _stripped(by: str | None) -> str | None:
    return by.strip() if by else None


def count_question_labels(line: str) -> int:
    """Count the possible labels of questions in a line, at its beginning and after sentences."""
    at_start, inside = _LISTED
    return (at_start.find(line) is not None) + len(inside.pattern.findall(line))


def begins_like_label(line: str) -> bool:
    """True if a line begins like a label with a word, as no footnote does: "2. Antwoord"."""
    return _LABEL_START.pattern.match(line) is not None


def begins_like_any_label(line: str) -> bool:
    """True if a line begins like a label or a notice: no footnote with a glued label is above."""
    return _ANY_LABEL_START.pattern.match(line) is not None


def begins_like_label_with_word(line: str) -> bool:
    """True if a line begins with the word of a label, as no endnote goes on: "Antwoorden"."""
    return _LABEL_WORD.pattern.match(line) is not None


def end_of_answers_heading(line: str) -> int:
    """Where the first words of a heading of answers end ("Antwoord van"); 0 if it is none."""
    match = _ANYONE_ANSWERS.pattern.match(line)
    return match.end() if match is not None else 0


def heads_answers(line: str) -> bool:
    """True if a line heads all answers: "Antwoord van de Minister …" below all questions."""
    return _HEADS_ANSWERS.pattern.match(line) is not None

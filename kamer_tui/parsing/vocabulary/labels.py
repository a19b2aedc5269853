"""Recognising the labels that number questions and answers.

Desks print them as "Vraag 4, 5, 7 en 8", "Vragen 1 t/m 3", "Antwoord op de vragen 2 t/m 6",
"Antwoord vraag 1:", "Antwoorden 5 en 6", "Antwoord:", or as a bare "12", "12." or "5, 6 en 7".
Whether a bare number is a question's is not seen here: that takes the whole row (``numbered``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, NamedTuple

from kamer_tui.language.numbers import read_numbers
from kamer_tui.language.patterns import lazy_pattern

LabelKind = Literal["question", "answer", "closing", "answers"]
"""``answers`` heads all answers, where they stand below all questions; it takes no text away."""

_LONGEST_LABEL = 200
_SHORTEST_WITH_LABEL_INSIDE = 8
_LARGEST_NUMBER = 4999
_N = r"\d{1,4}(?:[a-z](?![^\W_]))?(?![a-zà-ÿ\d%]|\.\d)"
_BETWEEN = (
    r"(?:\s*[,;]\s*(?:en\s+|of\s+)?|\s+(?:en|of|alsmede|&)\s+"
    r"|\s+(?:t/m|tot\sen\smet|tot\s/\smet)\s+)"
)
_NUMBERS = (
    rf"{_N}(?:(?:{_BETWEEN}|\s*[–-]\s*|\s+(?=\d))"
    rf"(?:(?:op\s+)?(?:[Vv]raag|[Vv]ragen|[Aa]ntwoord)\s+)?{_N})*"
)
"""After a word that says what they are, so that a comma may be missing."""
_BARE_N = rf"{_N}(?![-/–,]\d|[A-ZÀ-Ý])"
_BARE_NUMBERS = rf"{_BARE_N}(?:{_BETWEEN}{_BARE_N})*"
_UNFINISHED = re.compile(r"(?:,|;|\ben|\bt/m|\btot en met)$")

_TAIL = (
    r"(?:\s*(?:,?\s*\(?(?:blz|blad|pag|p)[a-z]*\.?\s*\d[\d\s,–-]*\)?|\([^()\d]{2,60}\)|van\s+(?:het\s+lid|de\s+leden|de\s+fractie)\s[^.?!:]{2,80})"
    r"\s*:?(?=\s*$))?"
)
"""Whose question it is, or about which page, where that stands beside the number."""
_QUESTION = re.compile(
    rf"(?:Vraag|Vragen|VRAAG|VRAGEN)(?:\s*(?:nummers?|nrs?\.?))?\s*(?P<numbers>{_NUMBERS})"
    rf"(?:\s*(?P<stop>[:.)]))?{_TAIL}"
)
_PLAIN_QUESTION = re.compile(r"(?:Vraag|VRAAG)\s*(?:(?P<stop>:)|$)")
_OF_QUESTIONS = (
    r"(?:\s+op)?(?:\s+(?:de|het|uw))?"
    r"(?:\s+(?:[Vv]raag|[Vv]ragen|VRAAG|VRAGEN)(?:\s*(?:nummers?|nrs?\.?))?)?"
)
_ANSWER = re.compile(
    rf"(?:Antwoord(?:en)?|ANTWOORD(?:EN)?|Beantwoording|Reactie|REACTIE){_OF_QUESTIONS}"
    rf"\s*(?P<numbers>{_NUMBERS})(?:\s*(?P<stop>[:.)]))?{_TAIL}"
)
_ANSWER_WORD = re.compile(
    r"(?:Antwoord(?:en)?|ANTWOORD(?:EN)?|Beantwoording|BEANTWOORDING|Reactie|REACTIE)\b"
)
_PLAIN_ANSWER = re.compile(
    r"(?:Antwoord(?:en)?|ANTWOORD(?:EN)?|Reactie(?=\s*:|$))"
    r"(?:\s+(?:van|namens)\s+(?P<by>(?:de|het)\s+[^:?!().]{1,120}?))?(?:\s*(?P<stop>:)|(?=\s|$))"
)
_CLOSING = re.compile(
    r"(?:Mededeling|MEDEDELING|Toelichting|TOELICHTING)\s*(?P<stop>:|$)"
    r"|Kamervraag document nummer(?P<site>:)"
)
"""What follows the last answer, also on the pages of openkamer.org."""
_BULLET = re.compile(r"[•▪◦*]\s+(?=(?:Vra(?:ag|gen)|Antwoord(?:en)?)\b)")
_BARE = re.compile(rf"(?P<numbers>{_BARE_NUMBERS})(?:\s*(?P<stop>\.\)|[.):]))?")
_EMBEDDED = re.compile(
    r"(?<=[.?!»”’)\]:\d])\s*(?=(?:Vraag|Vragen|Antwoord|Antwoorden|Mededeling)\b)"
    r"|(?<=[\w)])\s+(?=1[.)]?\s+[A-ZÀ-Ý«])|(?<=\?)\s+(?=\d{1,3}\s)|(?<=[.?!»)])\s+(?=\d{1,3}[.)]?\s+[A-ZÀ-Ý«])"
)
_EMBEDDED_ANYWHERE = re.compile(_EMBEDDED.pattern + r"|(?<=\w )(?=Vraag\s\d{1,3}[.:]?\s+[A-ZÀ-Ý«])")
"""In text that lost all its line breaks a label may follow a heading or a name."""
_UNBROKEN = 1500
_TEXT_MAY_BEGIN = re.compile(r"[A-ZÀ-Ý0-9«“‘\"'(\[•–-]")


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


def find_labels(texts: Sequence[str], index: int) -> Iterator[Label]:
    """What may be labels on a line: at its start, and, where text lost its line breaks, after the
    end of a sentence on it.
    """
    text = texts[index]
    bullet = _BULLET.match(text)
    first = _label(texts, index, bullet.end() if bullet else 0)
    end = 1
    if first is not None:
        yield replace(first, start=0, alone=first.end >= len(text)) if bullet else first
        end = first.end
    if len(text) < _SHORTEST_WITH_LABEL_INSIDE:
        return
    embedded = _EMBEDDED_ANYWHERE if len(text) > _UNBROKEN else _EMBEDDED
    for match in embedded.finditer(text):
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
    if head not in "VABRMTK":
        return None
    closing = _CLOSING.match(text, start)
    if closing is not None:
        alone = start == 0 and closing.end() == len(text)
        return Label(
            "closing",
            index,
            start,
            closing.end(),
            (),
            "",
            True,
            closing.group("stop") == ":",
            alone,
            notice=closing.group().lower().startswith("mededeling"),
        )
    if head == "V":
        return _worded("question", _QUESTION, texts, index, start) or _unnumbered(
            text, index, start
        )
    if _ANSWER_WORD.match(text, start) is None:
        return None
    return _worded("answer", _ANSWER, texts, index, start) or _plain(text, index, start)


def _worded(
    kind: LabelKind, pattern: re.Pattern[str], texts: Sequence[str], index: int, start: int
) -> Label | None:
    text, count = texts[index], 1
    match = pattern.match(text, start)
    if (
        start == 0
        and len(text) < _LONGEST_LABEL
        and index + 1 < len(texts)
        and match is not None
        and _UNFINISHED.match(text, match.end()) is None
        and _UNFINISHED.search(text[match.end() :].strip()) is not None
        and len(text) - match.end() < 8
    ):
        joined = f"{text} {texts[index + 1]}"
        further = pattern.match(joined)
        if further is not None and further.end() == len(joined):
            match, text, count = further, joined, 2
    if match is None:
        return None
    printed = match.group("numbers")
    numbers = read_numbers(printed)
    if not numbers or max(numbers) > _LARGEST_NUMBER:
        return None
    end = match.end()
    stop = match.group("stop") is not None
    rest = text[end:].lstrip()
    if rest and not stop and _TEXT_MAY_BEGIN.match(rest) is None:
        return None
    if rest and rest[0].isdigit() and not stop:
        return None
    alone = not rest and start == 0
    last = len(texts[index + count - 1]) if count > 1 else end
    return Label(kind, index, start, last, numbers, printed, True, stop, alone, count)


def _unnumbered(text: str, index: int, start: int) -> Label | None:
    """A question's label without a number."""
    match = _PLAIN_QUESTION.match(text, start)
    if match is None:
        return None
    stop = match.group("stop") is not None
    alone = start == 0 and match.end() == len(text)
    return Label("question", index, start, match.end(), (), "", True, stop, alone)


def _plain(text: str, index: int, start: int) -> Label | None:
    """An answer's label without a number."""
    match = _PLAIN_ANSWER.match(text, start)
    if match is None:
        return None
    rest = text[match.end() :].lstrip()
    stop = match.group("stop") is not None
    by = match.group("by")
    if rest and not stop and (by is not None or _TEXT_MAY_BEGIN.match(rest) is None):
        return None
    alone = not rest and start == 0
    return Label(
        "answer",
        index,
        start,
        match.end(),
        (),
        "",
        True,
        stop,
        alone,
        1,
        by.strip() if by else None,
    )


def _bare(text: str, index: int, start: int) -> Label | None:
    match = _BARE.match(text, start)
    if match is None:
        return None
    printed = match.group("numbers")
    numbers = read_numbers(printed)
    if not numbers or numbers[0] == 0 or max(numbers) > _LARGEST_NUMBER:
        return None
    rest = text[match.end() :]
    stop = match.group("stop") is not None
    if rest and (_TEXT_MAY_BEGIN.match(rest.lstrip()) is None or (not stop and rest[0] != " ")):
        return None
    if len(numbers) > 1 and rest.strip():
        return None
    alone = not rest.strip() and start == 0
    return Label("question", index, start, match.end(), numbers, printed, False, stop, alone)


_NUMBERS_OF_ANSWER = r"\d{1,4}[a-z]?(?:\s*(?:,|en|t/m)\s*\d{1,4}[a-z]?)*"
_BY = r"(?:\s+(?:van|namens|door)\s+(?P<by>[^:?!]{1,160}?))?\s*(?P<colon>:|$)\s*"
_LABEL_START = re.compile(
    rf"(?P<numbers>{_NUMBERS_OF_ANSWER})\s*[.):]?\s+(?:Antwoord|Reactie|Beantwoording)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    rf"(?P<label>{_NUMBERS_OF_ANSWER})\s*[.):]?\s+(?:Antwoord(?:en)?|Reactie|Beantwoording){_BY}",
    re.IGNORECASE,
)
_UNNUMBERED_START = re.compile(r"(?:Antwoord|Reactie|Beantwoording)", re.IGNORECASE)
_UNNUMBERED = lazy_pattern(rf"(?:Antwoord(?:en)?|Reactie|Beantwoording){_BY}", re.IGNORECASE)


class AnswerHeading(NamedTuple):
    """The heading of an answer in a report ("19. Antwoord van het kabinet:"): its numbers as
    printed, who answers, where it ends in the text, and whether with a colon.
    """

    printed: str
    answered_by: str | None
    end: int
    colon: bool


def opens_answer_heading(text: str, *, numbered: bool) -> bool:
    """Whether a line begins as an answer's heading with its number does, or as one without."""
    if numbered:
        return text[0].isdigit() and _LABEL_START.match(text) is not None
    return text[0] in "ARB" and _UNNUMBERED_START.match(text) is not None


def answer_heading(text: str, *, numbered: bool) -> AnswerHeading | None:
    """The heading of an answer with which a text begins, or None."""
    match = (_LABEL if numbered else _UNNUMBERED).match(text)
    if match is None:
        return None
    by = match.group("by")
    return AnswerHeading(
        match.group("label") if numbered else "",
        by.strip() if by else None,
        match.end(),
        match.group("colon") == ":",
    )

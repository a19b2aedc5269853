"""The labels of questions and answers: "Vraag 4, 5, 7 en 8", "Antwoord op de vragen 2 t/m 6:",
"Antwoord vraag 1:", "Antwoorden 5 en 6", "19. Antwoord van het kabinet:", a bare "12." or "5 en 6".

A bare number may also be a footnote's or an amount: whether it is a question's, ``structure``
decides by the numbering of all questions.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from kamer_tui.document.model import Side
from kamer_tui.language.numbers import read_numbers
from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern
from kamer_tui.parsing.vocabulary import words as w

LabelKind = Literal["question", "answer", "closing", "answers"]
"""A "closing" opens what follows the last answer ("Toelichting"); "answers" is the heading of all
answers, where they stand below all questions."""

_LONGEST_LABEL = 200
_LONGEST_AND = 8
"""In characters: the words between two numbers ("t/m", "en") with their blanks."""
_SHORTEST_WITH_LABEL_INSIDE = 8
_LARGEST_NUMBER = 4999
_WITHOUT_LINE_BREAKS = 1500
"""In characters: a longer line is a text that has lost its line breaks."""

# The numbers of a label: no percentage, no amount, and no "5b." that is an item.
_N = r"\d{1,4}(?:[a-z](?![^\W_])|[ ][a-j](?=[.):]|\s+[A-ZÀ-Ý«“]|\s*$))?(?![a-zà-ÿ\d%]|\.\d)"
_AND = rf"(?:\s*[,;]\s*(?:en\s+|of\s+)?|\s+(?:en|EN|of|alsmede|&)\s+|\s+{w.UP_TO}\s+)"
_ALSO = (
    rf"(?:{_AND}|\s*[–/+-]\s*|\s+en\s+ook\s+|\s+(?=\d))"
    r"(?:(?:op\s+)?(?:[Vv]ra(?:ag|gen)|[Aa]ntwoord)\s+)?"
)
_STOP = r"(?:\s*(?P<stop>[:.)\]]|[–-](?=\s+[A-ZÀ-Ý«]|\s*$)))?"
_WORDED = rf"[(\[#]?(?P<numbers>{_N}(?:{_ALSO}{_N})*){_STOP}"
"""The numbers after "Vraag" or "Antwoord"; a comma may be missing there: "7, 8 9 en 10"."""
_BARE_N = rf"{_N}(?![-/–,]\d|[A-ZÀ-Ý])"

_PAGE = r",?\s*\(?(?:blz|blad|pag|p)[a-z]*\.?\s*\d[\d\s,–-]*\)?"
_WHOSE = r"van\s+(?:het\s+lid|de\s+leden|de\s+fractie)\s[^.?!:]{2,80}"
_TAIL = (
    rf"(?:\s*(?:{_PAGE}|\([^()\d]{{2,60}}\)|{_WHOSE})\s*:?(?=\s*$)"
    r"|\s*\([A-ZÀ-Ý][^()\d]{1,40}\)(?=\s+[A-ZÀ-Ý«]))?"
)
"""After the numbers: the member who asks, or the page asked about: "Vraag 3 (blz. 5)"."""
_NUMBERED = rf"(?:\s*{w.NUMBER_SIGN})?"
_PARTED = r"(?:\s*[:–-](?=\s*\d{1,3}[.:)]?(?:\s+[A-ZÀ-Ý«]|\s*$)))?\s*"
"""Between the word and the number: "Antwoord: 1", "Antwoord - 1"."""
_OF_QUESTIONS = (
    r"(?:\s+(?:op|OP|ad))?(?:\s+(?:de|het|uw|DE))?"
    rf"(?:\s+(?:[Vv]ra(?:ag|gen)|VRA(?:AG|GEN)))?{_NUMBERED}"
)
_TOGETHER = r"(?:(?P<led>Het|Mijn|Ge(?:zamenlijke?|combineerde?))\s+(?=antwoord|beantwoording))"
_BY_MINISTER = (
    r"(?:\s+van\s+(?:de\s+)?(?:minister|staatssecretaris)\b[^:?!().\d]{0,100}?(?=\s+op))?"
)
_BODY = r"(?!(?:Ja|Nee|Neen|Zie)\b)[A-Z]\w+(?:\s[A-Z]\w+)"
"""A body's name, as it stands behind "Antwoord": "Algemene Rekenkamer", or "Rekenkamer:"."""
_BODIES = "(?:initiatiefnemers?|indieners?|regering|kabinet|commissie|presidium|college)"
_BY_OFFICE = (
    r"(?:\s+(?:(?:van|namens)\s+(?P<by>(?:de|het)\s+[^:?!().]{1,120}?)"
    rf"|(?P<body>(?:{_BODY}{{0,2}}|{_BODIES})(?=\s*:)|{_BODY}{{1,2}}(?=\s*$))))?"
)

_QUESTION = beginning(
    "a question's label with its numbers",
    rf"{w.ANY_QUESTION}{_NUMBERED}{_PARTED}{_WORDED}{_TAIL}",
    (
        *("Vraag 4, 5, 7 en 8", "Vragen 1 t/m 3:", "VRAAG nr. 12 (blz. 5)", "Vraag: 3 Klopt het?"),
        *("Vraag 2 van het lid Spaak", "Vraag 1 (Spaak) Kent u het?", "Vraag [2] –"),
    ),
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
    rf"""(?:{_TOGETHER}?(?:{w.ANY_ANSWER}|[Aa]ntwoord|[Bb]eantwoording|Reactie|REACTIE)\b
        {_BY_MINISTER}{_OF_QUESTIONS}|Ad\b|Antw\.){_PARTED}{_WORDED}{_TAIL}""",
    (
        *("Antwoord op vraag 1:", "Antwoord vragen 5 en 6", "Beantwoording 7"),
        *(
            "Antwoord: 3 Ja.",
            "Antwoord - 3",
            "Reactie op uw vraag 3.",
            "Gezamenlijk antwoord op vragen 2/3",
        ),
        "Antwoord van de minister van Veren op vraag 2",
    ),
    ("Antwoord van de Minister", "Antwoord 12%", "Gezamenlijk 2"),
    seen="lists of questions; ministries' letters; the Aanhangsel",
)
_PLAIN_ANSWER = beginning(
    "an answer's label without numbers",
    rf"(?:{w.ANY_ANSWER}|Reactie(?=\s*:|$|\s[\w\s]{{2,60}}:)){_BY_OFFICE}"
    r"(?:\s*(?P<stop>:)|(?=\s|$))",
    ("Antwoord:", "Antwoord van de Minister: Ja.", "Reactie:", "Antwoord Waterbureau: Ja."),
    ("Antwoordt u?", "Reactie van de Minister"),
    seen="lists of questions; ministries' letters; notes",
)
TITLE_OF_ANSWERS = beginning(
    "a title that says whose questions somebody answers",
    r"Antwoord(?:en)? [ ] [^:?!]{3,80}? [ ] (?: bij | op )[ ] (?:de[ ])? .{0,30}? \bvragen\d? \b",
    ("Antwoorden Waterbureau bij vragen van de Kamer", "Antwoorden van Veldman op de vragen over"),
    ("Antwoord op vraag 3", "Antwoorden: zie de bijlage bij vragen"),
    seen="letters of the Rekenkamer",
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
    "a number or several by themselves, and no dossier's",
    rf"""(?!\d\d[ ]\d{{3}}(?:[ ,)(-]|$))
        (?P<numbers>{_BARE_N}(?:{_AND}{_BARE_N})*)(?:\s*(?P<stop>\.\)|[.):]))?""",
    ("12", "12. Klopt het?", "5, 6 en 7", "3.) Waarom?"),
    ("12%", "2,5 miljoen", "3D-printers", "33 835, nr. 117"),
    seen="lists of questions; ministries' letters; notes",
)
_WORD_BEHIND = beginning(
    "the word of a label behind its number",
    r"\s* (?P<word>Vraag|Antwoord|Reactie) (?: \s*: | $ )",
    (" Antwoord:", "Vraag"),
    (" Antwoord van de Minister:", " Vraagt u dat?"),
    seen="ministries' letters",
)
_REST_OF_LABEL = beginning(
    "what is left of a label that was not known as one, at the beginning of a text",
    r"""(?: (?:Het|Mijn|Ge(?:zamenlijke?|combineerde?))[ ] )? [Aa]ntw\w*\b [^.?!\d]{0,30}
        (?P<number>\d{1,3})\b | OP[ ]VRA(?:AG|GEN)\b | [AV]\d{1,3}[.:)]?$ | \(\d{1,3}\)(?:[ ]|$)
        | [–-]?(?P<alone>\d{1,3})[.:)]?$ | Vraag[ ]? (?: : | (?=[A-ZÀ-Ý]) )""",
    ("Het antwoord op vraag 1 Ja.", "antwoord 1", "(1)", "A1", "Vraag: Kent u het?"),
    ("Antwoorden zijn er niet.", "A12 is een weg", "Vraag en aanbod"),
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
_BULLETS = "•▪◦*"
_BULLET = beginning(
    "a list's sign before a label",
    rf"[{_BULLETS}]\s+(?=(?:{w.QUESTION}|{w.ANSWER})\b)",
    ("• Vraag 3", "* Antwoord"),
    "• Vraagstukken",
)
_UNFINISHED = lazy_pattern(r"(?:,|;|\ben|\bt/m|\btot en met)$")
_TEXT_MAY_BEGIN = lazy_pattern(r"[A-ZÀ-Ý0-9«“‘\"'(\[•–-]")


@dataclass(frozen=True, slots=True)
class Label:
    """A possible label at ``text[start:end]`` of line ``index``.  Where it covers two ``lines``,
    ``end`` is a place in the second.

    ``numbers`` is empty where none is printed ("Antwoord:"); ``printed`` is their text ("5 en 6").
    ``word``: "Vraag" or "Antwoord" is printed; ``stop``: a colon, full stop or bracket follows;
    ``alone``: the label fills its line; ``notice``: it opens a notice ("Mededeling").
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
    """Find the possible labels on line ``index``: at its start, and, in a text that lost its line
    breaks, after the end of a sentence.
    """
    text = texts[index]
    if len(text) < _SHORTEST_WITH_LABEL_INSIDE and text[:1].islower():
        return
    bullet = _BULLET.find(text) if text[:1] in _BULLETS else None
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
    """Read the label that begins at ``start`` of line ``index``, or None; the first sign decides
    which patterns are tried.
    """
    text = texts[index]
    head = text[start : start + 1]
    if head.isdigit():
        return _bare(text, index, start)
    if head in "MTK" and (closing := _CLOSING.pattern.match(text, start)) is not None:
        notice = closing.group().lower().startswith("mededeling")
        return replace(_made("closing", closing, index, start), notice=notice)
    if head == "" or head not in "VABRGHM":
        return None
    side: Side = "question" if head == "V" else "answer"
    return _worded(side, texts, index, start) or _plain(side, text, index, start)


def _made(kind: LabelKind, match: re.Match[str], index: int, start: int) -> Label:
    """Make a label of a match, its numbers still to be added."""
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
    if rest and not stop and kind == "answer" and match["led"]:
        return None
    if rest and not stop and (rest[0].isdigit() or _TEXT_MAY_BEGIN.match(rest) is None):
        return None
    return _with_numbers(_made(kind, match, index, start), match)


def _goes_on(text: str, end: int) -> bool:
    """True if the list of numbers of a label goes on in the next line: after "Vragen 4, 5" (up to
    ``end``) the line ends in "en".
    """
    return (
        len(text) < _LONGEST_LABEL
        and len(text) - end < _LONGEST_AND
        and _UNFINISHED.match(text, end) is None
        and _UNFINISHED.search(text[end:].strip()) is not None
    )


def _plain(kind: Side, text: str, index: int, start: int) -> Label | None:
    """Read a label with a word and no number: "Vraag:", "Antwoord van de Minister:"."""
    match = (_PLAIN_QUESTION if kind == "question" else _PLAIN_ANSWER).pattern.match(text, start)
    if match is None or (kind == "answer" and start == 0 and TITLE_OF_ANSWERS.find(text)):
        return None
    rest = text[match.end() :].lstrip()
    named = match.groupdict()
    by = (named.get("by") or named.get("body") or "").strip() or None
    if rest and not match["stop"] and (by is not None or _TEXT_MAY_BEGIN.match(rest) is None):
        return None
    return replace(_made(kind, match, index, start), answered_by=by)


def _bare(text: str, index: int, start: int) -> Label | None:
    """Read a number before a text as a label, or numbers that fill their line: "12. Klopt het?",
    "5 en 6".
    """
    match = _BARE.pattern.match(text, start)
    if match is None:
        return None
    label = _with_numbers(replace(_made("question", match, index, start), word=False), match)
    if label is None or label.numbers[0] == 0:
        return None
    rest = text[match.end() :]
    behind = _WORD_BEHIND.find(rest) if start == 0 and label.stop else None
    if behind is not None:
        kind: Side = "question" if behind["word"] == "Vraag" else "answer"
        end = match.end() + behind.end()
        return replace(label, kind=kind, end=end, word=True, alone=end >= len(text))
    apart = label.stop or rest[:1] == " "
    if rest and (len(label.numbers) > 1 or not apart or not _TEXT_MAY_BEGIN.match(rest.lstrip())):
        return None
    return label


def begins_with_rest_of_label(text: str, numbers: Sequence[int]) -> bool:
    """True if a text of the question or answer with these numbers begins with what seems to be its
    label, or a part of it: "(1)", "antwoord 1 Ja.".
    """
    match = _REST_OF_LABEL.find(text)
    if match is None:
        return False
    number = match["number"] or match["alone"]
    return number is None or int(number) in numbers


def count_question_labels(line: str) -> int:
    """Count the possible labels of questions in a line, at its beginning and after sentences."""
    at_start, inside = _LISTED
    return (at_start.find(line) is not None) + len(inside.pattern.findall(line))

"""Recognising headings: of a party's section, of an answer, of a topic."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.paragraphs import join_lines
from kamer_tui.parsing.blocks.widths import room_needed
from kamer_tui.sources.lines import Line

_MOST_LINES = 4
_LONGEST_TOPIC = 160
_LONGEST_NAME = 60
_NEAR = 10
_CUT_SHORT = 0.85
"""A line that would be so short of its neighbours with one word more ends what it is part of."""

_NUMBERS = r"\d{1,4}[a-z]?(?:\s*(?:,|en|t/m)\s*\d{1,4}[a-z]?)*"
_BY = r"(?:\s+(?:van|namens|door)\s+(?P<by>[^:?!]{1,160}?))?\s*(?P<colon>:|$)\s*"
_LABEL_START = re.compile(
    rf"(?P<numbers>{_NUMBERS})\s*[.):]?\s+(?:Antwoord|Reactie|Beantwoording)", re.IGNORECASE
)
_LABEL = re.compile(
    rf"(?P<label>{_NUMBERS})\s*[.):]?\s+(?:Antwoord(?:en)?|Reactie|Beantwoording){_BY}",
    re.IGNORECASE,
)
_UNNUMBERED_START = re.compile(r"(?:Antwoord|Reactie|Beantwoording)", re.IGNORECASE)
_UNNUMBERED = lazy_pattern(rf"(?:Antwoord(?:en)?|Reactie|Beantwoording){_BY}", re.IGNORECASE)
_NUMBER = re.compile(r"\d+")
_COUNTED = r"(?:[IVX]+\.?\s+|[A-Z]\.\s+|\d{1,2}\.?\s+)?"
_PARTY_FIRST = frozenset("VIOBviob0123456789Xx")
"""With what such a heading begins, or the sign that counts it does; that may be any "A." too."""
_PARTY_START = re.compile(rf"{_COUNTED}(?:Vragen|Inbreng|Opmerkingen|Bijdrage)\b", re.IGNORECASE)
_PARTY = re.compile(
    rf"{_COUNTED}(?:"
    r"(?:Vragen|Opmerkingen|Bijdrage|Inbreng)(?:\s+en\s+(?:opmerkingen|vragen))?"
    r"\s+(?:van(?:uit)?|door|gesteld\s+door|namens)|Inbreng)\s+(?P<who>.+?)"
    r"(?:,?\s+(?:en|met|alsmede)\s+(?:de\s+)?(?:reacties?|antwoord(?:en)?|beantwoording)\b.*"
    r"|\s+aan\s+(?:de|het)\s+.*)?",
    re.IGNORECASE,
)
_PARTY_ALONE = re.compile(
    r"(?:(?:De\s+)?(?:leden\s+van\s+)?de\s+|(?:De\s+)?leden\s+)?(?P<who>[A-Z0-9][^.,:;?!]{0,40}-fractie"
    r"|(?:Fractie|Leden)\s+van\s+(?:de\s+|het\s+)?[A-Z0-9][^.,:;?!]{0,40})"
)
"""Shorter headings of a party's section: "VVD-fractie", "Fractie van de PVV"."""
_WHO_PATTERNS = (
    r"(?:[Dd]e\s+)?(?:[Ll]eden\s+van\s+)?(?:de\s+|het\s+)?[Ff]racties?"
    r"(?:\s+van\s+(?:de\s+|het\s+)?|[-–]|\s+(?=[A-Z0-9]))(?P<names>.+)",
    r"(?:[Dd]e\s+)?(?:[Ff]ractie)?(?:[Ll]eden\s+van\s+)?(?:de\s+|het\s+)?"
    r"(?P<names>\S.*?)[-\s–]fracties?",
    r"(?:[Dd]e\s+)?(?:[Ff]ractie)?[Ll]eden\s+van\s+(?:de\s+|het\s+)?(?P<names>.+)",
    r"(?:[Hh]et\s+)?[Ll]id\s+(?P<names>.+)",
    r"(?:de\s+)?(?P<names>(?:Groep|Lijst|Partij)\s+.+)",
)
_WHO = tuple(lazy_pattern(pattern) for pattern in _WHO_PATTERNS)
_WHO_IN_CAPITALS = tuple(lazy_pattern(pattern, re.IGNORECASE) for pattern in _WHO_PATTERNS)
_CAPITALS = re.compile(r"\b(?:DE|HET|LEDEN|FRACTIES?|LID|VAN)\b")
_BETWEEN_NAMES = re.compile(
    r"\s*,\s*(?:(?:de|DE)\s+)?|\s+(?:en|EN)\s+(?:(?:van|VAN)\s+)?(?:(?:de|DE)\s+)?"
)
_SUSPENDED = re.compile(r"-\s*(?:,|en\s)", re.IGNORECASE)
_NO_NAME = frozenset({"de", "het", "een", "alle"})
_TOPIC_START = re.compile(r"[A-ZÀ-Ý0-9«“‘\"'(]")
_SENTENCE_INSIDE = re.compile(r"[a-z]{3}[.?!]\s+[A-Z]")
_OPENS_SENTENCE = lazy_pattern(
    r"(?:De|Het|Deze|Zij|Ook|Als|In|Op|Bij|Met|Graag|Allereerst|Een|Dit|Wat|Hoe|Waarom|Kan|Kunt"
    r"|Kunnen|Welke|Is|Zijn|Er|Voor|Naar|Verder|Voorts|Daarnaast|Klopt|Wanneer|Heeft|Wil|Deelt) "
)
_NO_TOPIC = re.compile(
    r"(?:De|Deze|Het|Ook de|Daarnaast|Verder|Voorts)\s+(?:aan het woord zijnde\s+)?(?:leden|lid)\b"
)


class AnswerLabel(NamedTuple):
    """The heading of an answer ("19. Antwoord van het kabinet:"), over ``lines`` lines; ``rest``
    is where the answer begins on the last of them, or None where it begins below.
    """

    numbers: tuple[int, ...]
    label: str
    answered_by: str | None
    lines: int
    text: str
    rest: int | None


class PartyHeading(NamedTuple):
    """The heading of a party's section ("Vragen en opmerkingen van de leden van de
    Noorderpartij-fractie"), over ``lines`` lines.
    """

    names: tuple[str, ...]
    lines: int


def answer_label(lines: Sequence[Line], index: int, hyphens: Hyphens) -> AnswerLabel | None:
    """The answer's heading with its number that begins at this line, or None."""
    first = lines[index].text
    if not first[0].isdigit() or _LABEL_START.match(first) is None:
        return None
    return _label(lines, index, hyphens, _LABEL)


def unnumbered_label(lines: Sequence[Line], index: int, hyphens: Hyphens) -> AnswerLabel | None:
    """The answer's heading without a number ("Antwoord van de Minister:") that begins at this
    line, or None.  It stands where a paragraph can begin.
    """
    first = lines[index].text
    if first[0] not in "ARBarb" or _UNNUMBERED_START.match(first) is None or first[0].islower():
        return None
    if index and not (_ends_block(lines, index) or ends_sentence(lines[index - 1].text)):
        return None
    return _label(lines, index, hyphens, _UNNUMBERED)


def _label(
    lines: Sequence[Line], index: int, hyphens: Hyphens, pattern: re.Pattern[str]
) -> AnswerLabel | None:
    for count in _extents(lines, index):
        text = join_lines(lines[index : index + count], hyphens)
        match = pattern.match(text)
        if match is None:
            continue
        if match.group("colon"):
            rest = _rest(lines[index + count - 1].text, text, match.end())
        elif match.end() == len(text) and (
            _stands_alone(lines, index, count)
            or (pattern is _UNNUMBERED and count == 1 and _begins_anew(lines, index + 1))
        ):
            rest = None
        else:
            continue
        printed = match.group("label") if pattern is _LABEL else ""
        by = match.group("by")
        heading = text[: match.end()].rstrip()
        return AnswerLabel(
            expand_numbers(printed), printed, by.strip() if by else None, count, heading, rest
        )
    return None


def expand_numbers(printed: str) -> tuple[int, ...]:
    """Read "5, 6 en 7" and "4 t/m 7" as numbers, each once, in the order printed."""
    numbers: list[int] = []
    end = 0
    for match in _NUMBER.finditer(printed):
        number = int(match.group())
        if "t/m" in printed[end : match.start()] and numbers and number - numbers[-1] < 500:
            numbers.extend(range(numbers[-1] + 1, number))
        numbers.append(number)
        end = match.end()
    return tuple(dict.fromkeys(numbers))


def _rest(last: str, text: str, end: int) -> int | None:
    remaining = text[end:]
    if not remaining:
        return None
    # The remaining words are the last line's end, as printed there.
    offset = last.find(":")
    return offset + 1 + len(last[offset + 1 :]) - len(last[offset + 1 :].lstrip())


def party_heading(lines: Sequence[Line], index: int, hyphens: Hyphens) -> PartyHeading | None:
    """The heading of a party's section that begins at this line, or None."""
    first = lines[index].text
    if ends_sentence(first):
        return None
    may_open = first[0] in _PARTY_FIRST or first[1:2] == "."
    if not may_open or _PARTY_START.match(first) is None:
        return _short_party_heading(lines, index)
    found: PartyHeading | None = None
    for count in _extents(lines, index):
        text = join_lines(lines[index : index + count], hyphens)
        if ends_sentence(text):
            return found
        match = _PARTY.fullmatch(text)
        names = party_names(match.group("who")) if match is not None else ()
        if names:
            found = PartyHeading(names, count)
            if _ends_block(lines, index + count) or _is_cut_short(lines, index + count):
                return found
            if _OPENS_SENTENCE.match(lines[index + count].text):
                return found
            if text.lower().endswith("fractie"):
                return found
    return found


def _short_party_heading(lines: Sequence[Line], index: int) -> PartyHeading | None:
    text = lines[index].text
    if "ractie" not in text and "eden van" not in text:
        return None
    match = _PARTY_ALONE.fullmatch(text)
    if match is None or not (index == 0 or _ends_block(lines, index)):
        return None
    if not _ends_block(lines, index + 1):
        return None
    names = party_names(match.group("who"))
    return PartyHeading(names, 1) if names else None


def party_names(who: str) -> tuple[str, ...]:
    """The parties that "de leden van de SP- en PvdA-fractie" names; none where it names none."""
    for pattern in _WHO_IN_CAPITALS if _CAPITALS.search(who) else _WHO:
        match = pattern.fullmatch(who.strip())
        if match is None:
            continue
        printed = match.group("names")
        several = (
            "fracties" in who.lower()
            or _SUSPENDED.search(printed) is not None
            or who.lower().count("-fractie") > 1
        )
        parts = _BETWEEN_NAMES.split(printed) if several else [printed]
        names = tuple(part.strip(" -–").removesuffix("-fractie") for part in parts)
        if all(map(_is_name, names)):
            return names
    return ()


def _is_name(text: str) -> bool:
    return (
        0 < len(text) <= _LONGEST_NAME
        and (text[0].isupper() or text[0].isdigit())
        and text.lower() not in _NO_NAME
        and "-fractie" not in text.lower()
    )


def is_topic(lines: Sequence[Line], text: str) -> bool:
    """Whether a block by itself looks like a heading: short, no sentence, no stop."""
    if len(lines) > _MOST_LINES or len(text) > _LONGEST_TOPIC or ends_sentence(text):
        return False
    if text[-1] in ",-–" or "?" in text or _TOPIC_START.match(text) is None:
        return False
    return _SENTENCE_INSIDE.search(text) is None and _NO_TOPIC.match(text) is None


def _stands_alone(lines: Sequence[Line], index: int, count: int) -> bool:
    """Whether lines are a block by themselves and begin like a heading, numbered or not."""
    return (
        (index == 0 or _ends_block(lines, index) or _is_cut_short(lines, index))
        and (_ends_block(lines, index + count) or _is_cut_short(lines, index + count))
        and (
            not lines[index].text[0].isdigit()
            or re.match(r"[\d\s,ent/m]+[.):]", lines[index].text) is not None
        )
    )


def _begins_anew(lines: Sequence[Line], index: int) -> bool:
    """Whether a text begins at the line."""
    return index < len(lines) and _TOPIC_START.match(lines[index].text) is not None


def _extents(lines: Sequence[Line], index: int) -> range:
    """How many lines a heading that begins here may take."""
    count = 1
    while count < _MOST_LINES and not _ends_block(lines, index + count):
        count += 1
    return range(1, count + 1)


def _ends_block(lines: Sequence[Line], index: int) -> bool:
    if index >= len(lines):
        return True
    line, above = lines[index], lines[index - 1]
    return line.after_gap or line.page != above.page or line.bold != above.bold


def _is_cut_short(lines: Sequence[Line], index: int) -> bool:
    """Whether the line before left so much room that it ends a heading or a paragraph."""
    if index >= len(lines):
        return True
    near = lines[max(0, index - _NEAR) : index + _NEAR]
    needed = room_needed(lines[index - 1], lines[index])
    return needed < _CUT_SHORT * max(len(line.text) for line in near)

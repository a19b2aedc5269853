"""When something is promised for, as Dutch writes it ("voor het zomerreces", "eind 2034", "binnen
zes weken"), and the period that it stands for, where that can be told.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from kamer_tui.language.dates import MONTHS
from kamer_tui.language.numbers import WORDS
from kamer_tui.language.patterns import Rule, anywhere
from kamer_tui.understanding.promising import periods
from kamer_tui.understanding.promising.periods import ORDINALS, SEASONS, Period

_CASE = re.IGNORECASE
_OF_MONTHS = tuple(month[1:] for month in MONTHS)
_OF_SEASONS = tuple(season[1:] for season in SEASONS)
"""What a text holds in which these are, which may begin with a capital."""
_MONTH = rf"(?P<month>{'|'.join(MONTHS)})(?![^\W\d_])"
_OF_YEAR = (
    r"(?:[ ](?:van[ ])?(?:het[ ]jaar[ ])?"
    r"(?P<year>(?:19|20)[0-9]{2}|(?:dit|volgend|komend)[ ]jaar)\b)?"
)
_HOW = (
    r"(?P<how>uiterlijk(?:[ ](?:in|op|voor|eind|aan[ ]het[ ]eind(?:e)?[ ]van))?"
    r"|v[oó]{2}r(?:[ ](?:het[ ])?einde?(?:[ ]van)?)?|na(?:[ ]afloop[ ]van)?|vanaf|tot|begin|medio"
    r"|half|(?:(?:aan|tegen)[ ]het[ ])?einde?(?:[ ]van)?|in[ ](?:de[ ]loop|het[ ]begin)[ ]van"
    r"|in|tijdens|gedurende|rond|omstreeks|per|op|tegen|nog|later)"
)
_WHICH = r"(?P<which>(?:(?:het|de|dit|deze|komend|volgend|aankomend|aanstaand)e?[ ]){0,2})"


class Moment(NamedTuple):
    """When, as written in ``text[start:end]`` of a sentence, and the period if it can be told."""

    text: str
    start: int
    end: int
    period: Period | None


DAY = anywhere(
    "by, on or after a day",
    rf"\b{_HOW}[ ](?P<day>[0-9]{{1,2}})[ ]{_MONTH}{_OF_YEAR}",
    ("voor 1 oktober", "uiterlijk op 3 april 2034"),
    ("de brief van 3 april 2034", "voor oktober"),
    hints=_OF_MONTHS,
    flags=_CASE,
)
MONTH = anywhere(
    "in, before or after a month",
    rf"\b{_HOW}[ ](?:{_WHICH}(?:maand[ ])?){_MONTH}{_OF_YEAR}",
    ("in oktober", "eind maart 2034", "voor eind mei"),
    ("de brief van maart", "in mijn brief"),
    hints=_OF_MONTHS,
    flags=_CASE,
)
QUARTER = anywhere(
    "in a quarter or a half of a year",
    rf"""\b(?:{_HOW}[ ])?(?:(?:het|de)[ ])?(?P<ordinal>{"|".join(ORDINALS)})[ ]
        (?P<part>kwartaal|helft|halfjaar){_OF_YEAR}
        |\b(?:in[ ])?Q(?P<digit>[1-4])[ ](?P<its_year>\d{{4}})\b""",
    ("in het tweede kwartaal van 2034", "de eerste helft van volgend jaar", "in Q3 2034"),
    ("een kwartaal",),
    seen="ministries' letters",
    hints=("kwartaal", "helft", "halfjaar", "Q", "q"),
    flags=_CASE,
)
SEASON = anywhere(
    "in, before or after a season",
    rf"""\b(?:{_HOW}[ ])?(?P<which>(?:het|de|dit|deze|komend|komende|volgend|volgende|aankomend
        |aanstaande)[ ]|(?<=voor[ ])|(?<=na[ ]))(?:vroege[ ]|late[ ])?
        (?P<season>{"|".join(SEASONS)}){_OF_YEAR}\b""",
    ("in het najaar", "na de zomer", "dit voorjaar", "voor de zomer van 2034"),
    ("de zomerdijk", "een koude zomer"),
    seen="ministries' letters",
    hints=_OF_SEASONS,
    flags=_CASE,
)
RECESS = anywhere(
    "before or after a recess",
    rf"\b{_HOW}[ ](?:het[ ](?:aanstaande[ ]|komende[ ])?)?(?P<recess>\w*reces){_OF_YEAR}\b",
    ("voor het zomerreces", "na het kerstreces", "voor het reces"),
    "het zomerreces",
    seen="reports",
    hints=("reces",),
    flags=_CASE,
)
YEAR = anywhere(
    "in a year, or at its beginning, middle or end",
    rf"""\b{_HOW}[ ](?:(?:het|de)[ ])?(?:(?:begin|einde?)[ ]van[ ])?
        (?P<year>20[0-9]{{2}}\b|(?:dit|het|volgend|komend)[ ](?:kalender)?jaar\b)""",
    ("eind 2034", "nog dit jaar", "voor het einde van het jaar", "begin volgend jaar"),
    ("sinds 2034", "in 20 jaar"),
    hints=("20", "jaar"),
    flags=_CASE,
)
WITHIN = anywhere(
    "within so many days, weeks or months",
    rf"""\bbinnen[ ](?P<number>[0-9]{{1,3}}|een|één|enkele|{"|".join(WORDS)})[ ]
        (?P<unit>dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar)\b""",
    ("binnen zes weken", "binnen 3 maanden", "binnen enkele weken"),
    "binnen de gemeente",
    hints=("innen ",),
    flags=_CASE,
)
_BEFORE = r"(?:voor|vóór|voorafgaand[ ]aan|met|bij|op|rond|na)"
_CONDITION = r"(?:zodra|wanneer|nadat|als[ ](?:de|het|er|dat|dit|deze))[ ][^.,;?!]{3,90}(?=[,.]|$)"
_DONE = (
    r"(?:afronding|afloop|ommekomst|ontvangst|publicatie|oplevering|vaststelling)"
    r"(?:[ ](?:van|daarvan|hiervan))?"
    r"(?:[ ](?:het|de|dit|deze|dat|die|een)[ ](?:[\w-]+e[ ])?[\w-]+)?"
)
LOOSE = anywhere(
    "when, in words that tell no period",
    rf"""\b(?:zo[ ](?:spoedig|snel)[ ]mogelijk|op[ ](?:zeer[ ])?korte[ ]termijn|binnenkort|spoedig
        |binnen[ ]afzienbare[ ](?:tijd|termijn)|te[ ]zijner[ ]tijd|later[ ]dit[ ]jaar
        |(?:(?:in|de)[ ]){{0,2}}komende[ ](?:week|weken|maand|maanden|periode|tijd)
        |(?:deze|volgende)[ ](?:week|maand)|{_CONDITION}|na[ ](?:[\w-]+[ ])?{_DONE}
        |{_BEFORE}[ ](?:het[ ]|de[ ])?(?:\w*debat|[\w-]*behandeling|Prinsjesdag|Miljoenennota
        |Voorjaarsnota|Najaarsnota))""",
    ("zo spoedig mogelijk", "na afronding van het onderzoek", "zodra het veer weer vaart."),
    ("mogelijk", "na de brug"),
    seen="ministries' letters",
    hints=(
        *("mogelijk", "termijn", "innenkort", "poedig", "afzienbare", "te zijner tijd", "ater dit"),
        *("omende", "week", "maand", "zodra", "Zodra", "anneer", "adat", "als ", "Als "),
        *("afronding", "afloop", "ommekomst", "ontvangst", "publicatie", "oplevering"),
        *("vaststelling", "debat", "behandeling", "Prinsjesdag", "nota"),
    ),
    flags=_CASE,
)


_EARLIEST, _LATEST = "1900", "2100"
"""Years of other documents are misread."""
_READERS: tuple[tuple[Rule, Callable[[re.Match[str], str | None], Period | None] | None], ...] = (
    (DAY, periods.of_day),
    (MONTH, periods.of_month),
    (QUARTER, periods.of_quarter),
    (SEASON, periods.of_season),
    (RECESS, periods.of_recess),
    (YEAR, periods.of_year),
    (WITHIN, periods.of_within),
    (LOOSE, None),
)


def moments_in(sentence: str, today: str | None) -> Iterator[Moment]:
    """Yield when a sentence says that something will be, those whose period can be told first;
    those that were over on the day ``today`` (ISO 8601) are left out.
    """
    if today is not None and not _EARLIEST <= today < _LATEST:
        today = None
    taken: list[tuple[int, int]] = []
    later: list[Moment] = []
    for rule, period_of in _READERS:
        for found in rule.each(sentence):
            start, end = found.span()
            if any(start < last and first < end for first, last in taken):
                continue
            taken.append((start, end))
            period = period_of(found, today) if period_of else None
            moment = Moment(found[0], start, end, period)
            if period is None:
                later.append(moment)
            elif not (today and period.last and period.last < today):
                yield moment
    yield from later

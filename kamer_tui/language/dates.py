"""Dates in Dutch, and the parliamentary year in which a date falls."""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)
_DAY_AND_MONTH = rf"\b(\d{{1,2}})\s+({'|'.join(MONTHS)})\s*"
_DATE = anywhere(
    "date with the month as a word",
    rf"{_DAY_AND_MONTH}(\d{{4}})",
    ("op 3 april 2032", "3 April 2032", "3 april2032"),
    ("3 april jl.", "april 2032"),
    seen="everywhere",
    flags=re.IGNORECASE,
)
_DAY = anywhere(
    "day of the last year that had it",
    rf"{_DAY_AND_MONTH}jl\b",
    "6 november jl.",
    ("6 november 2031", "november jl."),
    seen="ministries' letters",
    flags=re.IGNORECASE,
)
_NUMERIC = anywhere(
    "date in digits",
    r"\b(\d{1,2})-(\d{1,2})-(\d{4})\b",
    "d.d. 03-04-2032",
    ("2032-04-03", "3-4-32"),
)
_FEBRUARY, _SHORT_MONTHS = 2, (4, 6, 9, 11)
_SEPTEMBER, _TUESDAY = 9, 1


def iso_date(text: str) -> str | None:
    """The first date of a text ("3 april 2032", "03-04-2032") in ISO 8601, or None."""
    found: list[tuple[int, str]] = []
    for match in _DATE.pattern.finditer(text):
        month = month_number(match.group(2))
        found.append((match.start(), _iso(int(match.group(3)), month, int(match.group(1)))))
    for match in _NUMERIC.pattern.finditer(text):
        date = _iso(int(match.group(3)), int(match.group(2)), int(match.group(1)))
        found.append((match.start(), date))
    return next((date for _, date in sorted(found) if date), None)


def last_before(text: str, iso: str | None) -> str | None:
    """Read the first day without a year in a text, or None: "6 november jl." is the latest
    6 November that is not after the date ``iso``.
    """
    match = _DAY.find(text)
    if match is None or iso is None:
        return None
    day, month = int(match.group(1)), month_number(match.group(2))
    year = int(iso[:4])
    for candidate in (_iso(year, month, day), _iso(year - 1, month, day)):
        if candidate and candidate <= iso:
            return candidate
    return None


def month_number(name: str) -> int:
    """The number of a month by its name; 0 for what is none, though it looks like one ("aprıl")."""
    name = name.casefold()
    return MONTHS.index(name) + 1 if name in MONTHS else 0


def parliamentary_year(iso: str) -> str:
    """Give the parliamentary year of a date: "2024-11-06" falls in "2024–2025".  It begins on the
    third Tuesday of September (Grondwet, article 65).
    """
    import datetime  # takes longer to import than a date to read

    date = datetime.date.fromisoformat(iso)
    first = datetime.date(date.year, _SEPTEMBER, 1)
    opening = first + datetime.timedelta(days=(_TUESDAY - first.weekday()) % 7 + 14)
    begins = date.year if date >= opening else date.year - 1
    return f"{begins}–{begins + 1}"


def _iso(year: int, month: int, day: int) -> str:
    """Write a date in ISO 8601; "" for a day that no calendar has, such as 31 April."""
    if not (year and 1 <= month <= len(MONTHS) and 1 <= day <= days_of_month(year, month)):
        return ""
    return f"{year:04}-{month:02}-{day:02}"


def days_of_month(year: int, month: int) -> int:
    """Count the days of a month: 29 of February 2032."""
    if month == _FEBRUARY:
        return 29 if year % 4 == 0 and (year % 100 != 0 or year % 400 == 0) else 28
    return 30 if month in _SHORT_MONTHS else 31

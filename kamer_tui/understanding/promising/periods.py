"""The period that words like "voor het zomerreces", "eind 2034", "binnen zes weken" stand for.

A season is taken as widely as people use it: from the first day of its months to its last by the
calendar, so that autumn is 1 September to 20 December.  Of the recesses of the House, those in
summer and at Christmas can be told to some days; the others can't be told.  The beginning, the
middle and the end of a year or a month are its thirds.  Where no year is named it is the next that
is to come, counted from a day (``today``, in ISO 8601): without one, nothing can be told.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kamer_tui.language.dates import days_of_month, month_number
from kamer_tui.language.numbers import WORDS

SEASONS = {
    **dict.fromkeys(("voorjaar", "lente"), ("03-01", "03-21", "05-31", "06-20")),
    "zomer": ("06-01", "07-10", "08-31", "09-20"),
    **dict.fromkeys(("najaar", "herfst"), ("09-01", "09-21", "11-30", "12-20")),
}
"""By month and day: the first day on which a season may be said to begin and the last, and the same
of its end.  The House's summer begins with its recess.
"""
_RECESSES = {"zomerreces": ("07-10", "08-29"), "kerstreces": ("12-23", "01-06")}
"""The last day on which a recess begins, and the first on which it ends, by month and day."""
ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "laatste": 4}
ORDINALS |= {f"{digit}{end}": digit for digit in range(1, 5) for end in ("e", "de", "ste")}
_BEFORE = ("voor", "vóór", "tot")
_LAST_DAYS = ("31", "28", "31", "30", "31", "30", "31", "31", "30", "31", "30", "31")


class Period(NamedTuple):
    """From its first day to its last, in ISO 8601; None where it is open."""

    first: str | None
    last: str | None


def of_day(found: re.Match[str], today: str | None) -> Period | None:
    """Of "voor 1 oktober 2034": until 30 September."""
    month, day = month_number(found["month"]), int(found["day"])
    part = f"{month:02}-{day:02}"
    return _placed(found, (part, part), today) if month else None


def of_month(found: re.Match[str], today: str | None) -> Period | None:
    """Of "eind maart": from 21 to 31 March."""
    month = month_number(found["month"])
    if month == 0:
        return None
    parts = (
        ("01", "10"),
        ("11", "20"),
        ("21", _LAST_DAYS[month - 1]),
        ("01", _LAST_DAYS[month - 1]),
    )
    first, last = parts[_third(found["how"])]
    return _placed(found, (f"{month:02}-{first}", f"{month:02}-{last}"), today)


def of_quarter(found: re.Match[str], today: str | None) -> Period | None:
    """Of "in het tweede kwartaal van 2034": from 1 April to 30 June; of a half of a year too."""
    number = int(found["digit"] or ORDINALS.get((found["ordinal"] or "").casefold(), 0))
    months = 6 if (found["part"] or "").casefold().startswith("h") else 3
    last = min(number * months, 12)
    if number == 0:
        return None
    days = f"{last - months + 1:02}-01", f"{last:02}-{_LAST_DAYS[last - 1]}"
    return _placed(found, days, today)


def of_season(found: re.Match[str], today: str | None) -> Period | None:
    """Of "in het najaar": from 1 September to 20 December."""
    begins, begun, ends, ended = SEASONS.get(found["season"].casefold(), ("",) * 4)
    how = (found["how"] or "").casefold()
    if how in _BEFORE:
        return _placed(found, (begun, begun), today) if begun else None
    days = (ends, ends) if how.startswith("na") else (begins, ended)
    return _placed(found, days, today) if begun else None


def of_recess(found: re.Match[str], today: str | None) -> Period | None:
    """Of "voor het zomerreces": until 9 July."""
    days = _RECESSES.get(found["recess"].casefold())
    how = found["how"].casefold()
    if days is None or not how.startswith(("v", "na", "uiterlijk")):
        return None
    day = days[how.startswith("na")]
    return _placed(found, (day, day), today)


def of_year(found: re.Match[str], today: str | None) -> Period | None:
    """Of "eind 2034": from 1 September to 31 December."""
    parts = (("01-01", "04-30"), ("05-01", "08-31"), ("09-01", "12-31"), ("01-01", "12-31"))
    return _placed(found, parts[_third(found["how"])], today)


def of_within(found: re.Match[str], today: str | None) -> Period | None:
    """Of "binnen zes weken": from today to six weeks on; a month is taken for 31 days."""
    word = found["number"].casefold()
    number = int(word) if word.isdigit() else WORDS.get(word, 1)
    if today is None or word == "enkele":
        return None
    unit = found["unit"][:1].casefold()
    return Period(today, _shifted(today, number * {"d": 1, "w": 7, "j": 366}.get(unit, 31)))


def _third(how: str | None) -> int:
    """Which third "begin", "medio" and "eind" name: 0, 1 or 2; 3 for a whole."""
    how = (how or "").casefold()
    if how in ("begin", "in het begin van"):
        return 0
    if how in ("medio", "half"):
        return 1
    return 2 if how.startswith(("eind", "aan het eind", "tegen het eind", "uiterlijk eind")) else 3


def _placed(found: re.Match[str], days: tuple[str, str], today: str | None) -> Period | None:
    """The period of a year's days, by the year that is named, or else the next that is to come."""
    year = _year_of(found, days, today)
    if year is None:
        return None
    length = days_of_month(year, int(days[1][:2]))
    if not 1 <= int(days[1][3:]) <= length + (days[0] != days[1]):
        return None
    first, last = f"{year}-{days[0]}", f"{year}-{days[1]}"
    if days[1] == "02-28" != days[0]:
        last = f"{year}-02-{length}"
    how = _how(found)
    if how in _BEFORE:
        return Period(None, _shifted(first, -1))
    if how.startswith(("voor", "vóór", "uiterlijk")):
        return Period(None, last)
    if how.startswith("na"):
        return Period(_shifted(last, 1), None)
    return Period(first, None) if how == "vanaf" else Period(first, last)


def _year_of(found: re.Match[str], days: tuple[str, str], today: str | None) -> int | None:
    """The year that is named ("2034", "volgend jaar"), or else the first whose days are ahead."""
    parts = found.groupdict()
    named = (parts.get("year") or parts.get("its_year") or "").casefold()
    if named.isdigit():
        return int(named)
    if today is None:
        return None
    this_year = int(today[:4])
    if named or (parts.get("which") or "").casefold().startswith(("dit", "deze")):
        return this_year + named.startswith(("volgend", "komend"))
    if parts.get("ordinal"):
        return this_year
    ahead = today[5:] < days[0] if _how(found) in _BEFORE else today[5:] <= days[1]
    return this_year if ahead else this_year + 1


def _how(found: re.Match[str]) -> str:
    return (found["how"] or "").casefold()


def _shifted(iso: str, days: int) -> str:
    """The day so many days after a day."""
    import datetime  # takes longer to import than all that is read here

    return (datetime.date.fromisoformat(iso) + datetime.timedelta(days=days)).isoformat()

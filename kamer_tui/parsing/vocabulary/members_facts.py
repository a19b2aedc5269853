"""The facts of members' questions: who asked and answered, when, and under which number.

They stand in the heading of the Aanhangsel, in a ministry's letter (heading, date, first sentence,
signature), or above the questions alone.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from kamer_tui.document.model import Member, Metadata
from kamer_tui.language.dates import iso_date, last_before, parliamentary_year
from kamer_tui.language.patterns import anywhere
from kamer_tui.parsing.vocabulary import members_headings as headings
from kamer_tui.parsing.vocabulary.groups_asking import parties_ask
from kamer_tui.parsing.vocabulary.members import members, offices
from kamer_tui.parsing.vocabulary.signatures import represented, signatures

_NEAR, _BEFORE, _HEAD = 80, 60, 240
"""In characters: how far a date may stand after its word ("ingezonden"), how far before the words
"vragen van", and how far above the subject of a letter its date stands."""
_MINISTER = r"(?:[Mm]inister|[Ss]taats?secretaris)"

_ANSWERED_ON = anywhere(
    "the day on which an answer was received",
    r"\b[Oo]ntvangen\b\s*(?:op\s+)?\d",
    ("(ontvangen 3 mei 2032)", "Ontvangen op 3 mei"),
    "ontvangen wij 3 brieven",
    seen="ministries' letters; the Aanhangsel",
)
_DATED = anywhere(
    "the date of a letter",
    r"^\s*(?:[Dd]atum:?\s*|(?:Den[ ]Haag|[’']s-Gravenhage),?[ ])(?=\d)",
    ("Datum 3 mei 2032", "datum: 3 mei", "Datum3 mei 2032", "Den Haag, 3 mei 2032"),
    ("De datum 3 mei", "2500 EA Den Haag"),
    seen="ministries' letters",
    flags=re.MULTILINE,
)
_HAS_SUBJECT = anywhere(
    "a letter's subject, below its date",
    r"^\s*(?:Betreft|Onderwerp)\b",
    ("Betreft: veren", "Onderwerp"),
    "Dit betreft veren",
    seen="ministries' letters",
    flags=re.MULTILINE,
)
_YOUR_LETTER = anywhere(
    "the chamber's letter with the questions, and its date",
    r"\b[Uu]w\s+(?:brief|verzoek)\b[^.\n\d]{0,40}?\s(?:van|d\.d\.)\s+(?=\d)",
    ("In antwoord op uw brief van 5 mei 2032", "uw brief met kenmerk d.d. 5 mei"),
    "uw brief over 5 veren",
    seen="ministries' letters",
)
_HEADED = anywhere(
    "who answers, in the heading above the answers",
    rf"""\b(?:Antwoord(?:en)?|Beantwoording|Reactie)\s+ (?:van|door)\s+ (?:de\s+)?
        (?P<by> {_MINISTER}\b [^?\n]{{0,400}}? ) ,?\s+(?:op|van)\s+ (?:de\s+)?
        (?:schriftelijke\s+|mondelinge\s+)? (?:[Kk]amer)?[Vv]ra(?:gen|ag)\b""",
    (
        "Antwoorden van de minister van Veren op Kamervragen van",
        "Beantwoording door de minister, mede namens de staatssecretaris, van de vragen",
    ),
    "Beantwoording van de vragen van de minister",
    seen="ministries' letters",
)
_OF_A_LETTER = anywhere(
    "the words of a letter that answers",
    r"^(?:Geachte|Hierbij|Bijgaand|In[ ]antwoord[ ]op[ ]uw[ ]brief)\b",
    ("Geachte voorzitter,", "In antwoord op uw brief van 5 mei"),
    "De geachte leden",
    seen="ministries' letters",
    flags=re.MULTILINE,
)
_HAVE = ("heeft", "hebben")
_SESSION = anywhere(
    "the parliamentary year",
    r"[Vv]ergaderjaar\s+(\d{4})\s?[–-]\s?(\d{4})",
    "Vergaderjaar 2031–2032",
    "vergaderjaar 2031",
)
_SENATE = anywhere(
    "the Eerste Kamer's own document",
    r"^Eerste[ ]Kamer[ ]der[ ]Staten-Generaal",
    "Eerste Kamer der Staten-Generaal",
    "Aan de Eerste Kamer der Staten-Generaal",
    flags=re.MULTILINE,
)


def facts(front: str, closing: str, lines: Sequence[str], has_answers: bool) -> Metadata:
    """Read the document's facts (numbers, session, who asked and answered, when) in the text before
    the questions, ``front``, and in the text after the last answer, ``closing``; ``lines`` are
    those of both, with "" for a gap.
    """
    answered = headings.ANSWERED.find(front) or headings.ANSWERED.find(closing)
    received = _ANSWERED_ON.find(front) or _ANSWERED_ON.find(closing)
    is_letter = _OF_A_LETTER.find(front) is not None
    asked = _asked_facts(front)
    answered_on = _date(received) or _date_of_letter(front, asked.asked_on)
    if asked.asked_on is None:
        asked = asked._replace(asked_on=_day_before_words(front, answered_on))
    answered_by: tuple[str, ...] = ()
    if answered is not None:
        answered_by = offices(" ".join(answered["by"].split()))
    elif has_answers or is_letter or answered_on is not None:
        answered_by = _answerers(front, closing, lines)
    printed = _SESSION.find(front) if headings.OFFICIAL.find(front) else None
    session = f"{printed[1]}–{printed[2]}" if printed is not None else None
    if session is None and answered_on is not None and received is not None:
        session = parliamentary_year(answered_on)
    number, identifier = _numbers(front, session, has_answers or bool(answered_by) or is_letter)
    kind = answered["kind"] if answered is not None else asked.kind
    return asked._replace(
        identifier=identifier,
        number=number,
        session=session,
        kind=None if answered is None and (has_answers or is_letter) else kind,
        answered_by=answered_by,
        answered_on=answered_on,
    )


def _asked_facts(front: str) -> Metadata:
    """Read who asks whom about what, and the day that is printed with a word for it."""
    asked_on = _date(headings.ASKED_ON.find(front)) or _date(_YOUR_LETTER.find(front))
    best = headings.find_asked(front) or headings.find_named(front)
    group = parties_ask(front) if best is None or not members(best.who) else None
    if group is not None:
        return Metadata(
            title=group.about or None,
            kind="Vragen",
            asked_by=group.asked_by,
            asked_of=offices(group.whom),
            asked_on=asked_on,
        )
    if best is None:
        return Metadata(asked_on=asked_on)
    asked_by = members(best.who)
    names = {one.name for one in asked_by}
    same = [
        one for one in headings.all_asked(front) if not names.isdisjoint(_names(members(one.who)))
    ] or [best]
    return Metadata(
        title=" ".join(best.about.split()).strip(" :.") or None,
        kind="Vragen",
        asked_by=_together([asked_by, *(members(one.who) for one in same)]),
        asked_of=_most([offices(one.whom) for one in same if one.whom]),
        asked_on=asked_on,
    )


def _most(found: Sequence[tuple[str, ...]]) -> tuple[str, ...]:
    """Choose what most places print, of equals the first; a filing name may have it wrong."""
    return Counter(found).most_common(1)[0][0] if found else ()


def _names(found: Iterable[Member]) -> set[str]:
    return {one.name for one in found}


def _together(found: Sequence[Sequence[Member]]) -> tuple[Member, ...]:
    """Put together the members that several places name, each with the party that most of them
    print.
    """
    printed: dict[str, Counter[str]] = {}
    for members_there in found:
        for one in members_there:
            printed.setdefault(one.name, Counter()).update([one.party] if one.party else [])
    return tuple(
        Member(name, parties.most_common(1)[0][0] if parties else None)
        for name, parties in printed.items()
    )


def _day_before_words(front: str, answered_on: str | None) -> str | None:
    """Read the day before the words about who asks: "Op 5 mei 2032 heeft het lid …"."""
    best = headings.find_asked(front)
    starts = [] if best is None else [best.start]
    starts += [one.start for one in headings.all_asked(front) if front.startswith(_HAVE, one.start)]
    for start in starts:
        before = front[max(0, start - _BEFORE) : start].rpartition("\n")[2]
        day = iso_date(before) or last_before(before, answered_on)
        if day is not None:
            return day
    return None


def _date(word: re.Match[str] | None) -> str | None:
    """Read the date after a word ("ingezonden", "ontvangen", "Datum") that was found."""
    return iso_date(word.string[word.start() :][:_NEAR]) if word is not None else None


def _date_of_letter(front: str, asked_on: str | None) -> str | None:
    """Read the letter's date: of several that which stands above its subject, since the head of
    another page may bear an older one, and none from before the questions.
    """
    found: list[tuple[bool, bool, str]] = []
    for word in _DATED.each(front):
        date = iso_date(front[word.end() :][:_NEAR])
        if date is not None:
            near = front[word.start() :][:_HEAD]
            above = _DATED.find(near[1:])
            near = near[: above.start() + 1] if above is not None else near
            late = asked_on is None or date >= asked_on
            found.append((late, _HAS_SUBJECT.find(near) is not None, date))
    return max(found, key=lambda one: one[:2])[2] if found else None


def _answerers(front: str, closing: str, lines: Sequence[str]) -> tuple[str, ...]:
    """Read the offices that answer, in the heading above the answers and in the signature, and
    those in whose name they do ("mede namens").
    """
    headed = [match["by"] for match in _HEADED.each(front)][:1]
    signed = signatures(lines)
    also = represented(f"{front}\n{closing}") if headed or signed else []
    found: dict[str, str] = {}
    for one in (office for each in (*headed, *signed, *also) for office in offices(each)):
        found.setdefault(one.casefold(), one)
    # A line's end may have cut a field: "Minister van Bos, Hei".
    return tuple(one for key, one in found.items() if not any(map(_goes_on(key), found)))


def _goes_on(office: str) -> Callable[[str], bool]:
    """Make the test whether another office is this one with more of its field."""
    return lambda other: other.startswith((f"{office}, ", f"{office} en "))


def _numbers(front: str, session: str | None, answered: bool) -> tuple[str | None, str | None]:
    """Read the printed number and make the official publication's identifier of it: for the
    Aanhangsel "ah-tk-20232024-2210" ("ah-ek" in the Eerste Kamer), for questions that wait for
    their answers "kv-tk-2024Z18885".
    """
    appendix = headings.APPENDIX_NUMBER.find(front)
    if appendix is not None:
        number = appendix[1] or appendix[2]
        if session is None:
            return number, None
        chamber = "ek" if _SENATE.find(front) else "tk"
        return number, f"ah-{chamber}-{session.replace('–', '')}-{number}"
    asked = headings.CHAMBER_NUMBER.find(front)
    if asked is None:
        return None, None
    number = asked[1] + asked[2]
    return number, None if answered else f"kv-tk-{number}"

"""Promises (toezeggingen): sentences of an answer in which the House is told that it will be
informed, or will be sent or offered something, by who answers: "Zij zal de Kamer daarover
informeren.", "Ik stuur uw Kamer in het najaar een brief.", "Dat zeg ik toe.".

No promise is what was done ("is geïnformeerd"), what is done now ("Hierbij stuur ik u …") or always
("wordt jaarlijks geïnformeerd"), what was said elsewhere ("In de brief is aangegeven dat …"), and
what only others will do.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from kamer_tui.document.model import Document, Exchange
from kamer_tui.document.pages import pages_in
from kamer_tui.language.dates import iso_date
from kamer_tui.understanding.promising import words
from kamer_tui.understanding.promising.moments import Moment, moments_in
from kamer_tui.understanding.promising.periods import Period
from kamer_tui.understanding.said import said_in

_FARTHEST = 250
"""In characters: who promises, and what is promised, stand so near to the verb."""
_BACK = " terug"
_NEAR = 12
"""In characters: "u" stands so near to "ontvangt", and "worden" to "geïnformeerd"."""


class Promise(NamedTuple):
    """A sentence of an answer that promises something to the House.

    ``text`` is the sentence without footnote marks, ``start`` and ``end`` its place in the answer's
    paragraph with that index, ``page`` the one on which it begins.  ``who`` will do it and ``when``
    are as written ("Zij", "in het najaar"); ``period`` is when, if that can be told.
    """

    text: str
    who: str | None
    when: str | None
    period: Period | None
    paragraph: int
    start: int
    end: int
    page: int


def promises_of(document: Document, exchange: Exchange) -> tuple[Promise, ...]:
    """The promises of an exchange's answer, in order."""
    return promises_on(exchange, _date_of(document))


@lru_cache(maxsize=4096)
def promises_on(exchange: Exchange, today: str | None) -> tuple[Promise, ...]:
    """The promises of an exchange's answer that was given on a day, in ISO 8601, if it is known."""
    return tuple(_promises(exchange, today))


def _promises(exchange: Exchange, today: str | None) -> Iterator[Promise]:
    for sentence in said_in(exchange):
        found = promised_in(sentence.read, today)
        if found is not None:
            who, moment = found
            when, period = (moment.text, moment.period) if moment else (None, None)
            index, text, start, end = sentence
            page = pages_in(exchange.answer[index], start, start + 1)[0]
            yield Promise(text, who, when, period, index, start, end, page)


def _date_of(document: Document) -> str | None:
    """The day on which a document's answers were given, in ISO 8601."""
    known = document.metadata
    return known.answered_on or iso_date(known.date or "")


def promised_in(text: str, today: str | None) -> tuple[str | None, Moment | None] | None:
    """Who promises something in a sentence, and when it will be; None if nothing is promised."""
    if not (words.TO_THE_HOUSE.find(text) or words.I_PROMISE.find(text) or _BACK in text):
        return None
    for way in (_in_so_many_words, _as_what_will_be, _as_what_is_done, _as_meant, _as_announced):
        who = way(text, today)
        if who is not None:
            if words.SAID_BEFORE.find(text):
                return None
            return who or None, next(moments_in(text, today), None)
    return None


def _in_so_many_words(text: str, _today: str | None) -> str | None:
    """Who promises: "Dat zeg ik toe."; as in the others "" if it isn't said who, None if nothing is
    promised in this way.
    """
    found = words.I_PROMISE.find(text)
    if found is None:
        return None
    start = text.lower().find("zeg", found.start())
    return _who_around(text, start, start + len("zeg"))


def _as_what_will_be(text: str, today: str | None) -> str | None:
    """Who will deliver something: "Ik zal de Kamer informeren."."""
    if words.HERE.find(text):
        return None
    back = _is_told_to_come_back(text, today)
    ways = (_by_will(text, found.start(), found.end(), back) for found in words.WILL.each(text))
    return next((who for who in ways if who is not None), None)


def _by_will(text: str, start: int, end: int, back: bool) -> str | None:
    """Who will deliver something by what "zal" at a place begins; ``back``: to come back to what is
    asked is to do so.
    """
    clause = text[end : end + _FARTHEST]
    before = text[max(0, start - _FARTHEST) : start].rpartition(",")[2]
    for rule in (words.TO_DELIVER, words.DELIVERED):
        for verb in rule.each(clause):
            between, behind = clause[: verb.start()], clause[verb.end() :]
            if words.NOT.find(between) or not (
                words.TO_THE_HOUSE.find(before + text[start:end] + between)
                or words.BEHIND.find(behind)
                or (back and verb[0].startswith("terug"))
            ):
                continue
            passive = " worden" in clause[: verb.end() + _NEAR]
            if rule is words.TO_DELIVER and not passive:
                who = _who_around(text, start, end)
                if who:
                    return who
            elif not passive and verb[0] != "gaan":
                continue
            elif not words.DONE.find(between) and not words.BY_OTHERS.find(clause):
                return ""
    return None


def _as_what_is_done(text: str, today: str | None) -> str | None:
    """Who does something of which the time is to come: "Daarover informeer ik u in het najaar."."""
    found = words.PRESENT.find(text)
    if found is None or _is_none(text):
        return None
    if words.INCOMPLETE.find(text[found.start() :]):
        return None
    promised = words.TO_THE_HOUSE.find(text) is not None
    if found["verb"].lower().startswith("kom"):
        promised = _is_told_to_come_back(text, today) or (promised and _BACK in text)
    return _who_around(text, found.start(), found.end()) if promised else None


def _as_meant(text: str, _today: str | None) -> str | None:
    """Who means to do something: "Ik streef ernaar u in het najaar te informeren."."""
    if not words.INTENDED.find(text) or not words.TO_THE_HOUSE.find(text) or _is_none(text):
        return None
    found = words.MEANS_TO.find(text)
    if found is None or not words.TO_DELIVER.find(text[found.end() :]):
        return None
    who = words.ANYONE.find(found[0])
    return who[0] if who else ""


def _as_announced(text: str, today: str | None) -> str | None:
    """Who does something at a time to come, or "": "De Kamer ontvangt in het najaar een brief."."""
    found = words.OF_THE_PRESENT.find(text)
    if found is None or _is_none(text) or words.BY_OTHERS.find(text):
        return None
    if words.MAY_BE.find(text) or words.INCOMPLETE.find(text[found.start() :]):
        return None
    word = found[0].lower()
    if word == "komt" and _is_told_to_come_back(text, today):
        return _who_around(text, found.start(), found.end()) or None
    if not words.TO_THE_HOUSE.find(text):
        return None
    if not words.YET_TO_COME.find(text) and not _is_told(text, today):
        return None
    if word.startswith("word"):
        clause = text[found.end() :]
        delivered = words.DELIVERED.find(clause)
        return "" if delivered and not words.DONE.find(clause[: delivered.start()]) else None
    if word in ("ontvangt", "ontvangen", "krijgt"):
        near = text[max(0, found.start() - _NEAR) : found.end() + _NEAR]
        return "" if words.TO_THE_HOUSE.find(near) else None
    if word == "gaat":
        return "" if words.BEHIND.find(text[found.end() :]) else None
    return _who_beside(text, found.start(), found.end()) or None


def _is_none(text: str) -> bool:
    """True if what is done is done not, now or always."""
    return any(rule.find(text) for rule in (words.NOT, words.HERE, words.ALWAYS))


def _is_told_to_come_back(text: str, today: str | None) -> bool:
    """True if a sentence says that something will be come back to, and when."""
    return _BACK in text and _is_told(text, today)


def _is_told(text: str, today: str | None) -> bool:
    """True if a sentence says when something will be."""
    return next(moments_in(text, today), None) is not None


def _who_around(text: str, start: int, end: int) -> str:
    """Who does what a verb at a place says, as written right behind it or before it; or ""."""
    beside = _who_beside(text, start, end)
    before = None if beside else words.WHO_BEFORE.find(text[max(0, start - _FARTHEST) : start])
    return str(before["who"]) if before else beside


def _who_beside(text: str, start: int, end: int) -> str:
    """Who stands right before or behind a verb at a place; or ""."""
    found = words.WHO_BESIDE.find(text[max(0, start - _FARTHEST) : start])
    found = found or words.WHO_AFTER.find(text[end : end + _FARTHEST])
    return str(found["who"]) if found else ""

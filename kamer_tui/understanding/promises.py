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
from kamer_tui.document.spoken import Sentence, spoken
from kamer_tui.language.dates import iso_date
from kamer_tui.understanding.promising import words
from kamer_tui.understanding.promising.moments import Moment, moments_in
from kamer_tui.understanding.promising.periods import Period

_FARTHEST = 160
"""In characters: whom it is promised stands so near to the verb that promises."""


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
    for index, paragraph in enumerate(exchange.answer):
        for sentence in spoken(paragraph):
            found = promised_in(sentence, today)
            if found is not None:
                who, moment = found
                when, period = (moment.text, moment.period) if moment else (None, None)
                page = pages_in(paragraph, sentence.start, sentence.start + 1)[0]
                yield Promise(sentence.text, who, when, period, index, *sentence[1:], page)


def _date_of(document: Document) -> str | None:
    """The day on which a document's answers were given, in ISO 8601."""
    known = document.metadata
    return known.answered_on or iso_date(known.date or "")


def promised_in(sentence: Sentence, today: str | None) -> tuple[str | None, Moment | None] | None:
    """Who promises something in a sentence, and when it will be; None if nothing is promised."""
    text = sentence.text
    if (
        not words.TO_THE_HOUSE.find(text)
        and not words.I_PROMISE.find(text)
        and not words.PRESENT.find(text)
    ):
        return None
    found = _who_promises(text, today)
    if found is None or words.SAID_BEFORE.find(text):
        return None
    return found[0], next(moments_in(text, today), None)


def _who_promises(text: str, today: str | None) -> tuple[str | None] | None:
    """Who promises something in a sentence, which may be told by none of its words."""
    if words.I_PROMISE.find(text):
        return (_who_around(text, text.lower().find("zeg")),)
    for will in words.WILL.each(text):
        found = _delivered(text, will.start(), will.end())
        if found is not None:
            return found
    if words.HEREBY.find(text):
        return None
    present = words.PRESENT.find(text)
    if present and not words.NOT.find(text):
        comes = present["verb"].lower().startswith("kom")
        if comes and " terug" in text and (words.TO_THE_HOUSE.find(text) or _is_told(text, today)):
            return (_who_around(text, present.start(), present.end()),)
        if not comes and words.TO_THE_HOUSE.find(text):
            return (_who_around(text, present.start(), present.end()),)
    means = words.MEANS_TO.find(text)
    if (
        means
        and words.INTENDED.find(text)
        and words.TO_THE_HOUSE.find(text)
        and not words.NOT.find(text)
    ):
        verb = words.TO_DELIVER.find(text[means.end() :])
        if verb is not None:
            who = words.ANYONE.find(means[0])
            return (who[0] if who else None,)
    return _announced(text, today)


def _delivered(text: str, start: int, end: int) -> tuple[str | None] | None:
    """Who will deliver something to the House by what "zal" at a place begins, or None."""
    clause = text[end:]
    for rule in (words.TO_DELIVER, words.DELIVERED):
        for verb in rule.each(clause):
            between = clause[: verb.start()]
            near = text[max(0, start - _FARTHEST) : end + verb.start()]
            to_the_house = words.TO_THE_HOUSE.find(near) or words.BEHIND.find(clause[verb.end() :])
            if words.NOT.find(between) or not to_the_house:
                continue
            passive = rule is words.DELIVERED or " worden" in clause[: verb.end() + 12]
            who = _who_around(text, start, end)
            if passive and (words.DONE.find(between) or words.BY_OTHERS.find(text)):
                continue
            if passive or who is not None:
                return (None if passive else who,)
    return None


def _announced(text: str, today: str | None) -> tuple[str | None] | None:
    """Who is said to deliver something by a verb of the present with a time that is to come."""
    house, verb = words.TO_THE_HOUSE.find(text), words.OF_THE_PRESENT.find(text)
    if house is None or verb is None or words.NOT.find(text) or words.BY_OTHERS.find(text):
        return None
    if words.MAY_BE.find(text) or not _is_told(text, today):
        return None
    word = verb[0].lower()
    if word.startswith("word"):
        delivered = words.DELIVERED.find(text)
        if delivered is None or words.DONE.find(text[: delivered.start()]):
            return None
        return (None,)
    if word in ("ontvangt", "ontvangen", "krijgt"):
        near = text[max(0, verb.start() - 12) : verb.end() + 12]
        return (None,) if words.TO_THE_HOUSE.find(near) else None
    who = _who_around(text, verb.start(), verb.end())
    return None if who is None else (who,)


def _is_told(text: str, today: str | None) -> bool:
    """True if a sentence says when something will be."""
    return next(moments_in(text, today), None) is not None


def _who_around(text: str, start: int, end: int | None = None) -> str | None:
    """Who does what a verb at a place says, as written right behind it or before it."""
    end = start + 3 if end is None else end
    behind = words.WHO_AFTER.find(text[end : end + _FARTHEST])
    if behind is not None:
        return behind["who"]
    before = words.WHO_BEFORE.find(text[max(0, start - _FARTHEST) : start])
    return before["who"] if before is not None else None

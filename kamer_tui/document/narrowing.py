"""Narrow a Document to the exchanges of a selection."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from kamer_tui.document.model import Document, Exchange, Topic
from kamer_tui.document.search.folding import fold_query
from kamer_tui.document.selection import Numbers, Selection, SelectionError
from kamer_tui.document.short_names import short_names
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

_SLASH = re.compile(r"\s{0,20}/\s{0,20}")
_NEAREST = 3


def choose(document: Document, selection: Selection) -> list[int]:
    """The indexes of the exchanges that fit the selection, in reading order.

    Raises SelectionError where nothing fits, or where the document lacks a number, party or topic;
    it names the nearest that are there.
    """
    fits = [_with_numbers(document, selection.numbers)]
    if selection.parties:
        names = set(party_names(document, selection.parties))
        fits.append({i for i, exchange in _numbered(document) if names & set(exchange.parties)})
    if selection.topic is not None:
        titles = _topics_with(document, selection.topic)
        fits.append({i for i, exchange in _numbered(document) if exchange.topic in titles})
    if selection.search is not None:
        from kamer_tui.document.search.whole import found_in  # only where one searches

        fits.append(set(found_in(document, selection.search).texts()))
    if selection.places is not None:
        fits.append(set(selection.places))
    indexes = sorted(set.intersection(*fits))
    if not indexes and not _by_party_alone(selection):
        raise SelectionError(_("No question fits this selection."))
    return indexes


def narrow(document: Document, selection: Selection) -> Document:
    """The document with only the exchanges that fit, and what belongs to them.

    Raises SelectionError as ``choose`` does.
    """
    if selection.is_everything:
        return document
    return keep(document, choose(document, selection), party_names(document, selection.parties))


def keep(document: Document, indexes: Collection[int], parties: Collection[str] = ()) -> Document:
    """The document with only the exchanges at those indexes, the parties that ask them, their
    topics and footnotes; the parties that are named here stay besides.

    Metadata, front matter and leftovers stay too; an exchange keeps its references from and to
    exchanges that are left out.
    """
    kept = sorted(set(indexes))
    exchanges = tuple(document.exchanges[index] for index in kept)
    asking = {name for exchange in exchanges for name in exchange.parties}.union(parties)
    kept_parties = tuple(party for party in document.parties if party.name in asking)
    narrowed = replace(
        document,
        parties=kept_parties,
        topics=tuple(_kept_topics(document, kept)),
        exchanges=exchanges,
    )
    marked = set(narrowed.footnotes_of(narrowed.paragraphs()))
    return replace(narrowed, footnotes=tuple(note for note in document.footnotes if note in marked))


def party_names(document: Document, names: Iterable[str]) -> list[str]:
    """The document's names of the parties that a user typed: in any case, with or without accents
    and "-fractie", or by the short name.

    Raises SelectionError, with the nearest names, for a party that the document lacks.
    """
    known = {fold_query(party.name): party.name for party in document.parties}
    shortened = short_names(party.name for party in document.parties)
    short = {fold_query(form): name for name, form in shortened.items()}
    found: list[str] = []
    for name in names:
        wanted = fold_query(name)
        match = known.get(wanted) or known.get(wanted.removesuffix("-fractie")) or short.get(wanted)
        if match is None:
            raise SelectionError(
                _("There is no party “{name}” here; there are: {names}.").format(
                    name=clean_name(name), names=_nearest(wanted, known)
                )
            )
        found.append(match)
    return found


def _numbered(document: Document) -> Iterable[tuple[int, Exchange]]:
    return enumerate(document.exchanges)


def _by_party_alone(selection: Selection) -> bool:
    """True if only parties were chosen: even one without questions may have remarks."""
    return bool(selection.parties) and selection._replace(parties=()).is_everything


def _with_numbers(document: Document, numbers: Numbers) -> set[int]:
    """The indexes of the exchanges with those numbers.  A range may have gaps, but not be empty."""
    if numbers.ranges is None:
        return set(range(len(document.exchanges)))
    found: set[int] = set()
    for first, last in numbers.ranges:
        within = {
            index
            for index, exchange in _numbered(document)
            if any(first <= number <= last for number in exchange.numbers)
        }
        if not within:
            raise SelectionError(_unknown_number(document, first, last))
        found |= within
    return found


def _unknown_number(document: Document, first: int, last: int) -> str:
    """The message that a number or range is not there, with the nearest numbers."""
    known = sorted(document.positions)
    if not known:
        return _("This document has no numbered questions.")
    near = sorted(sorted(known, key=lambda number: abs(number - first))[:_NEAREST])
    message = (
        _("There is no question {number}; the nearest are {near}.")
        if first == last
        else _("There are no questions {number}; the nearest are {near}.")
    )
    return message.format(
        number=first if first == last else f"{first}-{last}", near=", ".join(map(str, near))
    )


def _topics_with(document: Document, text: str) -> set[str]:
    """The titles of the topics that contain the text; spaces around a slash don't count."""
    wanted = _SLASH.sub("/", fold_query(text))
    titles = {exchange.topic for exchange in document.exchanges if exchange.topic is not None}
    known = {_SLASH.sub("/", fold_query(title)): title for title in sorted(titles)}
    found = {title for title in titles if wanted in _SLASH.sub("/", fold_query(title))}
    if not wanted or not found:
        if not known:
            raise SelectionError(_("This document has no topics."))
        raise SelectionError(
            _("There is no topic with “{text}” here; the nearest are: {names}.").format(
                text=clean_name(text), names=_nearest(wanted, known)
            )
        )
    return found


def _nearest(wanted: str, known: dict[str, str]) -> str:
    """The names nearest to the wanted one, or all where none is near, on one line."""
    from difflib import get_close_matches  # only where a name is not known

    near = get_close_matches(wanted, known, n=_NEAREST) or known
    return clean_name(", ".join(known[key] for key in near))


def _kept_topics(document: Document, kept: list[int]) -> Iterable[Topic]:
    """The topics with an exchange that is kept; ``first`` is its index among those kept."""
    ends = [topic.first for topic in document.topics[1:]] + [len(document.exchanges)]
    for topic, end in zip(document.topics, ends, strict=False):
        for place, index in enumerate(kept):
            if topic.first <= index < end and document.exchanges[index].topic == topic.title:
                yield topic._replace(first=place)
                break

"""Below an answer: what is said where it only refers to, where it leads, and what leads to it."""

from __future__ import annotations

from itertools import islice

from kamer_tui.document.model import Document, Exchange
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.page import Writer
from kamer_tui.translation import _
from kamer_tui.understanding.chains import Chain, chains_of
from kamer_tui.understanding.referring import only_refers

INDENT = 4
MOST_ROWS = 3
MOST_CHAINS = 3
"""An answer that refers to more exchanges than these shows what the first of them say."""
LONGEST_BEGINNING = 500
"""Characters of an answer that may be shown elsewhere: more than the rows hold."""
ARROW = " → "


def add_what_is_said(writer: Writer, document: Document, exchange: Exchange) -> None:
    """Below an answer that only refers, add the beginning of what is said there."""
    if only_refers(exchange) is None:
        return
    chains = [chain for chain in chains_of(document, exchange) if chain.end != "missing"]
    told: set[int] = set()
    for chain in islice(chains, MOST_CHAINS):
        if chain.said is None:
            if chain.end == "circle":
                round_it = ARROW.join(map(str, (exchange.number, *chain.numbers)))
                words = _("Nothing is said there: it goes round, {numbers}")
                writer.line(words.format(numbers=round_it), ink="quiet", indent=INDENT, space=1)
            continue
        if chain.said not in told:
            told.add(chain.said)
            _add_beginning(writer, document, chain, chain.said)


def _add_beginning(writer: Writer, document: Document, chain: Chain, said: int) -> None:
    """Add the first lines of the answer at which a chain says something."""
    number = str(said)
    lead = _("{number} answers").format(number=number)
    if chain.via:
        lead += _(" (by way of {numbers})").format(numbers=ARROW.join(map(str, chain.via)))
    if further := chain.numbers[chain.numbers.index(said) + 1 :]:
        lead += _(" (refers on to {numbers})").format(numbers=ARROW.join(map(str, further)))
    other = document.find(said)
    text = _beginning(other) if other is not None else ""
    writer.quoted(lead + ":", number, text, indent=INDENT, most=MOST_ROWS)


def _beginning(exchange: Exchange) -> str:
    """The first words of an answer, without footnote marks."""
    parts: list[str] = []
    for paragraph in exchange.answer:
        done = 0
        for mark in paragraph.marks:
            parts.append(paragraph.text[done : mark.start])
            done = mark.end
        parts.append(paragraph.text[done:] + " ")
        if sum(map(len, parts)) > LONGEST_BEGINNING:
            break
    return "".join(parts)[:LONGEST_BEGINNING].rstrip()


def add_references(writer: Writer, contents: Contents, exchange: Exchange) -> None:
    """Add, below the answer, the exchanges that it refers to, those that refer to it, and those
    whose answers have the same words.
    """
    refers, mentioned, same = _("Refers to"), _("Referred to by"), _("Same words")
    width = max(len(refers), len(mentioned), len(same)) + 1
    numbers = dict.fromkeys(reference.number for _side, reference in exchange.references())
    alike = _with_the_same_words(contents, exchange)
    for label, listed in (
        (refers, numbers),
        (mentioned, exchange.mentioned_by),
        (same, alike),
    ):
        for position, number in enumerate(dict.fromkeys(listed)):
            other = contents.document.find(number)
            writer.entry_line(
                (label if not position else "").ljust(width),
                str(number),
                contents.headline(number) if other else _("not in this document"),
                resolved=other is not None,
                space=0 if position else 1,
                outgoing=label is refers,
            )


def _with_the_same_words(contents: Contents, exchange: Exchange) -> list[int]:
    """The numbers of the exchanges whose answers share words with this one, as far as known."""
    place = contents.document.positions.get(exchange.number)
    if place is None or not contents.is_understood:
        return []
    exchanges = contents.document.exchanges
    return [exchanges[one.place].number for one in contents.understood.partners(place)]

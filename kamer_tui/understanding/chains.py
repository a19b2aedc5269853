"""Chains of references: an answer that refers to an answer that refers to another one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from kamer_tui.document.model import Document, Exchange
from kamer_tui.understanding.referring import only_refers

End = Literal["end", "circle", "missing"]
LONGEST = 50
"""Steps: longer chains are not followed to their end."""


class Chain(NamedTuple):
    """Where a reference leads: the answer to the first of the ``numbers`` refers to the second, and
    so on.  ``said`` is the first of them whose answer says something itself, if any does.

    The ``end`` of a chain is an answer that refers to none; or it comes back to where it has been
    (that number is then its last); or leads to a question that the document has not.
    """

    numbers: tuple[int, ...]
    said: int | None
    end: End

    @property
    def via(self) -> tuple[int, ...]:
        """The numbers before the one where something is said: their answers only refer."""
        return self.numbers if self.said is None else self.numbers[: self.numbers.index(self.said)]


def chains_of(document: Document, exchange: Exchange) -> tuple[Chain, ...]:
    """The chain of each number that an exchange's answer refers to, in order."""
    known: dict[int, tuple[tuple[int, ...], End]] = {}
    here = frozenset((exchange.number,))
    return tuple(
        Chain(numbers, _said(document, numbers), end)
        for numbers, end in (
            _longest(document, number, here, known) for number in _targets(exchange)
        )
    )


def chain_of(document: Document, exchange: Exchange) -> tuple[int, ...]:
    """The longest chain from an exchange, its own number first: (48, 36, 31)."""
    chains = (chain.numbers for chain in chains_of(document, exchange))
    return (exchange.number, *max(chains, key=len, default=()))


def _longest(
    document: Document,
    number: int,
    before: frozenset[int],
    known: dict[int, tuple[tuple[int, ...], End]],
) -> tuple[tuple[int, ...], End]:
    """The longest chain from a number on, after those ``before``; the first of equally long ones.
    ``known`` are the chains from exchanges that were followed already.
    """
    exchange = document.find(number)
    if exchange is None:
        return (number,), "missing"
    if exchange.number in before:
        return (number,), "circle"
    if exchange.number not in known:
        longest: tuple[tuple[int, ...], End] = ((), "end")
        if len(before) < LONGEST:
            for target in _targets(exchange):
                chain = _longest(document, target, before | {exchange.number}, known)
                longest = max(longest, chain, key=lambda one: len(one[0]))
        known[exchange.number] = longest
    numbers, end = known[exchange.number]
    return (number, *numbers), end


def _targets(exchange: Exchange) -> Iterator[int]:
    """The numbers that an exchange's answer refers to, each once, in order."""
    found = (reference.number for part in exchange.answer for reference in part.references)
    return iter(dict.fromkeys(found))


def _said(document: Document, numbers: tuple[int, ...]) -> int | None:
    for number in numbers:
        exchange = document.find(number)
        if exchange is not None and exchange.answer and only_refers(exchange) is None:
            return number
    return None

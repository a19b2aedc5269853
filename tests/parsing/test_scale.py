"""Work grows with the size of a text and no faster, whatever the text."""

from __future__ import annotations

import random
import sys
import time
from collections.abc import Callable
from functools import partial
from types import FrameType

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.generation import generate_report

SIZES = (60, 240)
MOST_CALLS = 1.1
"""Calls per line may grow by a tenth where the text grows fourfold; so do words in a document."""
MOST_TIME = 2.5
"""And the time per line by so much: generous, since machines are busy."""


def novel(paragraphs: int) -> str:
    chance = random.Random(7)
    words = ["".join(chance.choices("aeinorst", k=chance.randint(2, 10))) for _ in range(800)]
    lines = []
    for _ in range(paragraphs):
        lines += [" ".join(chance.choices(words, k=11)) for _ in range(8)]
        lines += [f"{chance.choice(words)}.", ""]
    return "\n".join(lines)


def questions_only(count: int) -> str:
    heading = "Vragen en opmerkingen van de leden van de Molenpartij-fractie"
    return f"{heading}\n\n" + "Waarom draait de molen van Aarle niet?\n\n" * count


def answers_only(count: int) -> str:
    return "".join(f"{number}. Antwoord van de Minister:\n\n" for number in range(1, count + 1))


def one_long_line(count: int) -> str:
    return "Waarom draait de molen van Aarle niet, vragen de leden? " * count


TEXTS: dict[str, Callable[[int], str]] = {
    "a report": generate_report,
    "a novel": novel,
    "questions without answers": lambda size: questions_only(size * 10),
    "headings only": lambda size: answers_only(size * 10),
    "one line": lambda size: one_long_line(size * 10),
    "hyphens": lambda size: "de molen-\nwieken van Aarle-\n" * size * 5,
    "numbers": lambda size: "".join(f"{number}\n" for number in range(size * 10)),
    "pages": lambda size: "1\n\fmolen1\n\n1 wiek\n" * size * 3,
}


def read(text: str) -> Document:
    return parse(pages_of_text(text))


def calls(action: Callable[[], object]) -> int:
    """How many functions are called, those written in C too."""
    count = 0

    def note(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(note)
    try:
        action()
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("kind", TEXTS)
def test_calls_grow_with_the_text(kind: str) -> None:
    found = []
    for size in SIZES:
        text = TEXTS[kind](size)
        found.append(calls(partial(read, text)) / len(text))
    assert found[1] <= MOST_CALLS * found[0]


@pytest.mark.parametrize("kind", TEXTS)
def test_time_grows_with_the_text(kind: str) -> None:
    """Time of the processor, not of the clock: what a regular expression does is no call."""
    found = []
    for size in SIZES:
        text = TEXTS[kind](size)
        times = []
        for _ in range(3):
            start = time.process_time()
            read(text)
            times.append(time.process_time() - start)
        found.append(min(times) / len(text))
    assert found[1] <= MOST_TIME * found[0]

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


FAST = 0.25
"""Seconds: what takes less is not compared."""

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


HOSTILE: dict[str, str] = {
    "numbers": "1, ",
    "footnotes": "1 a\n\n",
    "footnotes with marks": "de molen1\n\n1 a\n\n",
    "lists of parties": "Die leden van fracties van A’- alsook van fractie van Zaï &91Ý én ",
    "parties": "namens de fractie van A\n",
    "parties in capitals": "VRAGEN VAN DE LEDEN VAN DE A{}-FRACTIE\n\nWaarom?\n\n",
    "parties, each new": "De leden van de fractie van A{} vragen waarom.\n\n",
    "who joins whom": "De leden van de A{}-fractie sluiten zich aan bij de B{}-fractie en ",
    "labels with numbers": "Antwoord1 ",
    "short questions": "Waarom?\n",
    "hyphens": "’s-\n",
    "blanks": "Vragen van het lid A over" + " " * 4800 + "\n",
    "references": "{}\nWaarom?\n\nAntwoord\nZie het antwoord op vraag {}.\n\n",
}
"""What is repeated; "{}" is a number that rises."""


def repeated(unit: str, size: int) -> str:
    """So many characters of the unit, with a number in each."""
    return "".join(unit.replace("{}", str(n)) for n in range(1, size // len(unit) + 1))


def seconds(text: str) -> float:
    """The processor's time to read the text, the least of several tries."""
    times = []
    for _ in range(3):
        start = time.process_time()
        read(text)
        times.append(time.process_time() - start)
        if times[-1] < FAST:
            break
    return min(times)


@pytest.mark.parametrize("kind", HOSTILE)
def test_no_text_takes_longer_than_its_size_wants(kind: str) -> None:
    """Four times the text may take four times as long, and some more: machines are busy."""
    unit = HOSTILE[kind]
    small, large = (seconds(repeated(unit, size)) for size in (40_000, 160_000))
    assert large <= max(FAST, 4 * MOST_TIME * small)


def marks_and_notes(count: int) -> str:
    """Marks one behind the other on a line, and their notes below it."""
    marked = "".join(f"molen.{number} " for number in range(1, count + 1))
    return marked + "\n\n" + "".join(f"{number} Noot.\n" for number in range(1, count + 1))


def test_many_marks_on_one_line_are_not_all_looked_at_for_each_note() -> None:
    read(marks_and_notes(40))  # compiles the patterns
    small, large = (seconds(marks_and_notes(count)) for count in (200, 800))
    assert large <= max(2 * FAST, 4 * MOST_TIME * small)


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

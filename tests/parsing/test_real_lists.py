"""Real lists of questions and answers, as a program took their text out of the PDF, against the
pairs of question and answer that were taken out of them otherwise.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from kamer_tui.document.model import Document, Exchange
from kamer_tui.parsing import parse
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.text import pages_of_bytes
from tests.support.conservation import unlike

_NO_LETTER = re.compile(r"\[\^[^\]]+\]|[\W\d_]+")
_BEGINNING = 40
"""In letters: a question of which not so many are found is missing."""


@pytest.fixture(scope="module")
def names(lists: Path) -> list[str]:
    return sorted(path.name for path in lists.glob("*.txt"))


@cache
def read(path: Path) -> tuple[Pages, Document]:
    pages = pages_of_bytes(path.read_bytes(), path.name)
    return pages, parse(pages)


def letters(text: str) -> str:
    return _NO_LETTER.sub("", text).lower()


def questions(exchange: Exchange) -> Iterator[str]:
    """The question, or each of those that are answered together."""
    one: list[str] = []
    for part in exchange.question:
        if part.label is not None and one:
            yield letters("".join(one))
            one = []
        one.append(part.text)
    yield letters("".join(one))


def test_nothing_of_them_is_lost_or_moved(lists: Path, names: list[str]) -> None:
    assert names
    wrong = {name: unlike(*read(lists / name)) for name in names}
    assert {name: faults for name, faults in wrong.items() if faults} == {}


def test_they_are_known_for_lists(lists: Path, names: list[str]) -> None:
    others = [name for name in names if read(lists / name)[1].genre != "list"]
    # A letter that answers what was asked in a meeting, without labels.
    assert len(others) <= len(names) // 60, others


def test_their_questions_are_whole(lists: Path) -> None:
    pairs: dict[str, list[tuple[str, str, str]]] = json.loads((lists / "pairs.json").read_text())
    asked = [(name, letters(question)) for name in pairs for _, question, _ in pairs[name]]
    found = {
        name: {one for exchange in read(lists / name)[1].exchanges for one in questions(exchange)}
        for name in pairs
    }
    exact = sum(question in found[name] for name, question in asked)
    missing = sum(
        not any(question[:_BEGINNING] in one for one in found[name]) for name, question in asked
    )
    assert exact >= 0.97 * len(asked)
    assert missing <= 0.01 * len(asked)

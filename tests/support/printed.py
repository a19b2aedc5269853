"""Printed documents of any genre, from fixtures: pieces in the order in which they are printed.

A fixture's ``printed`` names each piece by its kind and by how its text begins; the text itself is
in the ``document``, once.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.support.rendering import Kind, Print, print_rows, rows_of
from tests.support.report import FIXTURES, read_fixture

_MARK = re.compile(r"\[\^\w+\]")
_GIVEN_WHOLE = frozenset({"heading", "topic", "label"})


@dataclass(frozen=True, slots=True)
class Piece:
    """A heading, a label or a paragraph, as it is printed."""

    kind: Kind
    text: str


@dataclass(frozen=True, slots=True)
class Printed:
    """A document as it is printed, but for widths and pages."""

    footer: str
    pieces: tuple[Piece, ...]
    footnotes: Mapping[str, str]


def read_printed(name: str) -> tuple[Printed, dict[str, Any]]:
    """What the fixture of that name prints, and the document that it must be read as."""
    fixture = read_fixture(path_of(name))
    printed, document = fixture["printed"], fixture["document"]
    texts = list(_texts(document))
    pieces = tuple(
        Piece(kind, beginning if kind in _GIVEN_WHOLE else _text(beginning, texts))
        for piece in printed["pieces"]
        for kind, beginning in piece.items()
    )
    footnotes = {note["label"]: note["text"] for note in document["footnotes"]}
    return Printed(printed["footer"], pieces, footnotes), document


def path_of(name: str) -> Path:
    """The fixture of that name."""
    return FIXTURES / f"{name}.yaml"


def render_printed(printed: Printed, how: Print) -> str:
    """The document as text."""
    chance = random.Random(how.seed)
    rows = [
        row
        for before, piece in zip([None, *printed.pieces], printed.pieces, strict=False)
        for row in rows_of(
            piece.text,
            piece.kind,
            how,
            chance,
            gap=before is None or before.kind != "label",
        )
    ]
    return print_rows(rows, printed.footer, printed.footnotes, how)


def _text(beginning: str, texts: list[str]) -> str:
    """The one text of the document that begins so or is so, or the words themselves."""
    if beginning in texts:
        return beginning
    found = {text for text in texts if text.startswith(beginning)}
    if len(found) > 1:
        raise ValueError(f"{beginning!r} begins several texts: {sorted(found)}")
    return found.pop() if found else beginning


def _texts(document: Mapping[str, Any]) -> Iterator[str]:
    yield from document["front_matter"]
    for party in document["parties"]:
        yield from party["introduction"]
        yield from party["remarks"]
    for exchange in document["exchanges"]:
        yield from exchange["question"]
        yield from exchange["answer"]


def unwrapped(printed: Printed, between: str) -> str:
    """The document as programs take it out of a text file: a line for each paragraph, no footnotes,
    ``between`` them."""
    pieces = (_MARK.sub("", piece.text) for piece in printed.pieces)
    return between.join(pieces) + "\n"

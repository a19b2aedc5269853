"""The screens as they are seen, compared with pictures of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kamer_tui.reader.app import ReaderApp
from kamer_tui.reader.terminal.opening import opening_of
from tests.builders import document
from tests.reader.driving import opened

Compare = Callable[..., bool]


def sample(*, at: int | None = None, dark: bool = True) -> ReaderApp:
    """The reader of the sample, the document already there."""
    opening = opening_of(None, None)
    opening.start()
    assert opening.wait(30)
    return ReaderApp(opening, at=at, dark=dark)


@pytest.mark.parametrize(
    ("size", "keys", "dark"),
    [
        pytest.param((120, 40), (), True, id="wide"),
        pytest.param((80, 24), ("tab",), False, id="medium"),
        pytest.param((40, 12), (), True, id="narrow"),
        pytest.param((200, 50), ("z",), False, id="zoom"),
        pytest.param((120, 30), ("slash", *"stalling", "enter", "n"), True, id="search"),
        pytest.param((120, 30), ("tab", "f"), False, id="letters"),
        pytest.param((80, 24), ("t", "t", "space", "J", "slash", *"zeppelin"), True, id="nothing"),
    ],
)
def test_the_sample(
    size: tuple[int, int], keys: tuple[str, ...], dark: bool, snap_compare: Compare
) -> None:
    assert snap_compare(sample(at=14, dark=dark), terminal_size=size, press=keys)


def test_a_text_without_questions(snap_compare: Compare) -> None:
    lines = [
        "Aan de Voorzitter van de Tweede Kamer",
        "",
        "Geachte Voorzitter,",
        "Hierbij de kaart.",
    ]
    app = ReaderApp(opened(document(leftovers=[line for line in lines if line])))
    assert snap_compare(app, terminal_size=(80, 12))

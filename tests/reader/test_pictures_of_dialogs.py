"""Dialogs as they are seen; a picture that differs shows what has changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from kamer_tui.reader.application import ReaderApp
from kamer_tui.reader.screens.choosing import Choice, ChoosingScreen
from tests.builders import small_report
from tests.reader.dialogs import DialogApp
from tests.reader.driving import opened

if TYPE_CHECKING:
    from collections.abc import Callable

    Compare = Callable[..., bool]


def reader() -> ReaderApp:
    return ReaderApp(opened(small_report()), at=3)


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
def test_help(snap_compare: Compare, size: tuple[int, int]) -> None:
    assert snap_compare(reader(), press=["question_mark"], terminal_size=size)


def test_help_on_paper(snap_compare: Compare) -> None:
    app = ReaderApp(opened(small_report()), at=3, dark=False)
    assert snap_compare(app, press=["question_mark"], terminal_size=(120, 40))


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder whose name is the same in every run: home."""
    monkeypatch.chdir(Path.home())
    return Path.home()


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
def test_export(snap_compare: Compare, folder: Path, size: tuple[int, int]) -> None:
    keys = ["space", "J", "space", "e", "tab", "right"]
    assert snap_compare(reader(), press=keys, terminal_size=size)


def test_export_over_an_existing_file(snap_compare: Compare, folder: Path) -> None:
    (folder / "kst-99999-1-vraag-3.md").touch()

    app = reader()
    keys = ["e", "enter", "wait:300"]
    assert snap_compare(app, press=keys, terminal_size=(80, 24))


def test_palette(snap_compare: Compare) -> None:
    keys = ["ctrl+p", *"part", "wait:500"]
    assert snap_compare(reader(), press=keys, terminal_size=(80, 24))


def test_choosing(snap_compare: Compare) -> None:
    choices = [Choice("9", "Hoe staat het met de planning?"), Choice("22", "Welke wachten nog?")]
    app = DialogApp(lambda: ChoosingScreen("Genoemd in", choices))
    assert snap_compare(app, press=["j"], terminal_size=(80, 24))

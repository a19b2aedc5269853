"""Dialogs as they are seen; a picture that differs shows what has changed.

All but the palette, which asks the reading screen what there is, stand over nothing: so a picture
changes only with its own dialog.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import OptionList

from kamer_tui.reader.app import ReaderApp
from kamer_tui.reader.screens.choosing import Choice, ChoosingScreen
from kamer_tui.reader.screens.export import ExportScreen
from kamer_tui.reader.screens.help import HelpScreen
from kamer_tui.reader.views.colours import DARK, LIGHT
from kamer_tui.reader.views.exporting import select
from tests.builders import small_report
from tests.reader.dialogs import DialogApp
from tests.reader.driving import opened

Compare = Callable[..., bool]


@pytest.mark.parametrize(
    ("size", "theme"),
    [((40, 12), DARK), ((80, 24), DARK), ((120, 40), DARK), ((120, 40), LIGHT)],
)
def test_help(snap_compare: Compare, size: tuple[int, int], theme: str) -> None:
    assert snap_compare(DialogApp(HelpScreen, theme), terminal_size=size)


@pytest.fixture
def folder(monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that is called the same in every run: home."""
    monkeypatch.chdir(Path.home())
    return Path.home()


def exporting() -> ExportScreen:
    return ExportScreen(select(small_report(), [0, 1, 3]))


@pytest.mark.parametrize("size", [(40, 12), (80, 24)])
def test_export(snap_compare: Compare, folder: Path, size: tuple[int, int]) -> None:
    assert snap_compare(DialogApp(exporting), press=["tab", "right"], terminal_size=size)


def test_export_over_an_existing_file(snap_compare: Compare, folder: Path) -> None:
    (folder / "kst-99999-1-vragen-1-2_4-5.md").touch()
    keys = [*["backspace"] * 2, "enter", "wait:300"]  # of the free name that is proposed, "-2"
    assert snap_compare(DialogApp(exporting, LIGHT), press=keys, terminal_size=(80, 24))


def test_palette(snap_compare: Compare) -> None:
    app = ReaderApp(opened(small_report()), at=3)

    async def find(pilot: Pilot[None]) -> None:
        await pilot.press("ctrl+p", *"duin")
        for _look in range(200):  # the list is shown a little later
            await pilot.app.workers.wait_for_complete()
            await pilot.pause(0.05)
            if any(found.option_count for found in pilot.app.screen.query(OptionList)):
                break
        await pilot.pause(0.2)

    assert snap_compare(app, run_before=find, terminal_size=(80, 24))


def test_choosing(snap_compare: Compare) -> None:
    choices = [Choice("9", "Hoe staat het met de planning?"), Choice("22", "Welke wachten nog?")]
    app = DialogApp(lambda: ChoosingScreen("Genoemd in", choices))
    assert snap_compare(app, press=["j"], terminal_size=(80, 24))

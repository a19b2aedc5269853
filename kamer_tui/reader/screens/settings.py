"""The settings file in the user's own editor, while the reader stands aside."""

from __future__ import annotations

import os

from kamer_tui.editor import EditorError, editor_of, failed
from kamer_tui.export.writing import WritingError
from kamer_tui.reader.core.desk import Desk
from kamer_tui.reader.core.events import Tell
from kamer_tui.reader.screens.address import AddressScreen
from kamer_tui.reader.screens.showing import StateScreen
from kamer_tui.reader.terminal.editing import run_editor
from kamer_tui.reader.views.exporting import shown_path
from kamer_tui.reader.views.first_settings import write_first
from kamer_tui.reader.views.settable import understood
from kamer_tui.settings.file import read_file, settings_path
from kamer_tui.translation import _


def edit_settings(screen: StateScreen, desk: Desk) -> None:
    """Have the user edit the settings; say what is wrong with them, or when they hold."""
    screen.run_worker(_edit(screen, desk), group="settings", exclusive=True)


async def _edit(screen: StateScreen, desk: Desk) -> None:
    path = settings_path()
    try:
        editor = editor_of(os.environ)[0]
        if not path.exists():
            write_first(path)
        if status := await run_editor(screen.app, path, os.environ):
            raise failed(editor, status)
    except (EditorError, WritingError, OSError) as error:
        screen.app.push_screen(AddressScreen(_("Settings"), str(error), str(path)))
        return
    _settings, wrong = understood(read_file(path))
    said = _("{path}: it holds when the reader is started again")
    desk.send(Tell(wrong or said.format(path=shown_path(path))))

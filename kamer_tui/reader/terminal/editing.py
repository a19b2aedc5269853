"""A text in the user's own editor, while the reader stands aside."""

from __future__ import annotations

import asyncio
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from textual.app import App, SuspendNotSupported

from kamer_tui.editor import EditorError, editor_of, signals_left_to_it, unusable
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name, clean_text


async def run_editor(app: App[Any], path: Path, environment: Mapping[str, str]) -> int:
    """Have the user's editor open a file while the reader stands aside; return the status with
    which it ends.  Raises EditorError where it can't be run.
    """
    words = [*editor_of(environment), str(path)]
    failure: OSError | None = None
    status = 0
    try:
        with app.suspend(), signals_left_to_it():
            # Textual does not take the terminal again where anything is raised meanwhile.
            try:
                status = await asyncio.to_thread(subprocess.call, words)
            except OSError as error:
                failure = error
    except SuspendNotSupported:
        raise EditorError(_("The editor can't be run here.")) from None
    if failure is not None:
        raise unusable(words[0], failure)
    return status


class Editing:
    """A text in a file of its own, to be edited; the file goes with ``close``."""

    def __init__(self, text: str) -> None:
        """Raises EditorError where the file can't be written."""
        try:
            self._folder = Path(tempfile.mkdtemp(prefix="kamer-tui-"))
            self._path = self._folder / "notitie.txt"
            self._path.write_text(f"{text}\n" if text else "", encoding="utf-8")
        except OSError as error:
            raise EditorError(_told(error)) from None

    def text(self) -> str | None:
        """The text as it stands in the file; None where it can't be read."""
        try:
            read = self._path.read_bytes().decode("utf-8", "replace")
        except OSError:
            return None
        return clean_text(read).replace("\f", "\n").rstrip("\n")

    async def run(self, app: App[object], environment: Mapping[str, str]) -> None:
        """Run the editor until it ends.  Raises EditorError where it can't be run, or fails."""
        status = await run_editor(app, self._path, environment)
        if status:
            raise EditorError(
                _("{editor} ended with {status}; the note is as it was.").format(
                    editor=clean_name(editor_of(environment)[0]), status=status
                )
            )

    def close(self) -> None:
        """Remove the file."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _told(error: OSError) -> str:
    return clean_name(error.strerror or str(error))

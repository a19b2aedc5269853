"""A text in the user's own editor, while the reader stands aside."""

from __future__ import annotations

import asyncio
import contextlib
import shlex
import shutil
import signal
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from textual.app import App, SuspendNotSupported

from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name, clean_text

_USUAL = ("sensible-editor", "editor", "nano", "vi")
"""Editors that are there on most systems, where the user named none."""
_LEFT_TO_IT = ("SIGINT", "SIGQUIT")
"""Signals of the terminal that are meant for the editor."""


class EditingError(Exception):
    """The editor did not give a text back; one line says why."""


def editor_of(environment: Mapping[str, str]) -> list[str]:
    """The words of the user's editor: VISUAL, else EDITOR, else a usual one.  Raises EditingError
    where there is none.
    """
    for name in ("VISUAL", "EDITOR"):
        named = environment.get(name, "").strip()
        if named:
            try:
                return shlex.split(named)
            except ValueError:  # a quote that is not closed
                return [named]
    for name in _USUAL:
        if found := shutil.which(name):
            return [found]
    raise EditingError(_("No editor: set the variable VISUAL or EDITOR."))


class Editing:
    """A text in a file of its own, to be edited; the file goes with ``close``."""

    def __init__(self, text: str) -> None:
        """Raises EditingError where the file can't be written."""
        try:
            self._folder = Path(tempfile.mkdtemp(prefix="kamer-tui-"))
            self._path = self._folder / "notitie.txt"
            self._path.write_text(f"{text}\n" if text else "", encoding="utf-8")
        except OSError as error:
            raise EditingError(_told(error)) from None

    def text(self) -> str | None:
        """The text as it stands in the file; None where it can't be read."""
        try:
            read = self._path.read_bytes().decode("utf-8", "replace")
        except OSError:
            return None
        return clean_text(read).replace("\f", "\n").rstrip("\n")

    async def run(self, app: App[object], environment: Mapping[str, str]) -> None:
        """Run the editor until it ends.  Raises EditingError where it can't be run, or fails."""
        words = [*editor_of(environment), str(self._path)]
        try:
            with app.suspend(), _signals_left_to_it():
                status = await asyncio.to_thread(subprocess.call, words)
        except SuspendNotSupported:
            raise EditingError(_("The editor can't be run here.")) from None
        except OSError as error:
            raise EditingError(f"{clean_name(words[0])}: {_told(error)}") from None
        if status:
            raise EditingError(
                _("{editor} ended with {status}; the note is as it was.").format(
                    editor=clean_name(words[0]), status=status
                )
            )

    def close(self) -> None:
        """Remove the file."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _told(error: OSError) -> str:
    return clean_name(error.strerror or str(error))


@contextlib.contextmanager
def _signals_left_to_it() -> Iterator[None]:
    """While inside, what the terminal sends to all of the job does nothing here; Ctrl-Z stops this
    program with the editor.
    """
    before = {}
    for name in _LEFT_TO_IT:
        number = getattr(signal, name, None)
        if number is not None:
            before[number] = signal.signal(number, lambda *_: None)
    stop = getattr(signal, "SIGTSTP", None)
    if stop is not None:
        before[stop] = signal.signal(stop, signal.SIG_DFL)
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)

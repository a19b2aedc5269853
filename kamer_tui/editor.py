"""The user's own editor, and the file that it is to open."""

from __future__ import annotations

import contextlib
import os
import shlex
import shutil
import signal
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

VARIABLES = ("VISUAL", "EDITOR")
"""They name the editor; the first that is set does."""
_USUAL = ("sensible-editor", "editor", "nano", "vi")
"""Editors that are there on most systems, where the user named none."""
_LEFT_TO_IT = ("SIGINT", "SIGQUIT")
"""Signals of the terminal that are meant for the editor."""


class EditorError(Exception):
    """The editor can't be run, or failed; one line says why and what to do."""


def editor_of(environment: Mapping[str, str]) -> list[str]:
    """The words of the user's editor: VISUAL, else EDITOR, else a usual one.  Raises EditorError
    where there is none.
    """
    for name in VARIABLES:
        named = environment.get(name, "").strip()
        if named:
            try:
                return shlex.split(named)
            except ValueError:  # a quote that is not closed
                return [named]
    for name in _USUAL:
        if found := shutil.which(name):
            return [found]
    raise EditorError(_("No editor: set the variable VISUAL or EDITOR."))


def edit(path: Path, environment: Mapping[str, str] | None = None) -> None:
    """Have the user's editor open a file, and wait until it ends.  Raises EditorError where it
    can't be run, or ends with a failure.
    """
    editor = editor_of(os.environ if environment is None else environment)
    try:
        with signals_left_to_it():
            status = subprocess.call([*editor, str(path)])
    except OSError as error:
        raise unusable(editor[0], error) from None
    if status:
        raise failed(editor[0], status)


def unusable(editor: str, error: OSError) -> EditorError:
    """The error of an editor that can't be run."""
    reason = clean_name(error.strerror or str(error))
    said = _("{editor} can't be run: {reason}. Set the variable VISUAL or EDITOR.")
    return EditorError(said.format(editor=clean_name(editor), reason=reason))


def failed(editor: str, status: int) -> EditorError:
    """The error of an editor that ended with a status of failure."""
    said = _("{editor} ended with status {status}.")
    return EditorError(said.format(editor=clean_name(editor), status=status))


@contextlib.contextmanager
def signals_left_to_it() -> Iterator[None]:
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

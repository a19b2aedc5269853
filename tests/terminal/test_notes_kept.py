"""What was said to be kept is kept, however the program ends."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from kamer_tui.sample import SAMPLE
from kamer_tui.store.database import Store
from kamer_tui.store.notes import Note, all_notes
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.restored import assert_restored

COMMAND = (*PROGRAM, SAMPLE)
READY = r"\d+ questions"


def kept() -> list[Note]:
    """All notes, as another program finds them."""
    return list(all_notes(Store.of_user()))


def typed(terminal: PseudoTerminal, text: str) -> None:
    """Open the dialog, and type a text."""
    terminal.press("i")
    terminal.wait_for("Esc keeps")
    terminal.send(text.encode())
    terminal.wait_for(text)


def test_what_is_said_to_be_kept_is_there_after_a_kill() -> None:
    with PseudoTerminal(COMMAND) as terminal:
        terminal.wait_for(READY)
        for number in ("1", "14"):
            terminal.press(*number, "enter")
            typed(terminal, f"notitie {number}")
            terminal.press("escape")
            terminal.wait_for(f"Note to question {number} kept")
        os.kill(terminal.process, signal.SIGKILL)
        terminal.wait()
    assert [(note.exchange, note.text) for note in kept()] == [
        ("1", "notitie 1"),
        ("14", "notitie 14"),
    ]
    with PseudoTerminal(COMMAND) as terminal:
        terminal.wait_for(READY)
        terminal.press(*"14", "enter")
        terminal.wait_for("✎ NOTE")
        terminal.press("q")
        terminal.wait()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP", "SIGINT"])
def test_a_note_that_is_being_written_is_kept_at_a_signal(name: str) -> None:
    with PseudoTerminal(COMMAND) as terminal:
        terminal.wait_for(READY)
        typed(terminal, "half af")
        os.kill(terminal.process, signal.Signals[name])
        terminal.wait()
        assert_restored(terminal)
    assert [note.text for note in kept()] == ["half af"]


def test_a_note_that_is_being_written_is_kept_where_the_terminal_goes() -> None:
    with PseudoTerminal(COMMAND) as terminal:
        terminal.wait_for(READY)
        typed(terminal, "half af")
        terminal.hang_up()
        terminal.end_of_process()
    assert [note.text for note in kept()] == ["half af"]


def test_the_users_editor_has_the_terminal_and_gives_it_back(tmp_path: Path) -> None:
    editor = tmp_path / "editor"
    editor.write_text('#!/bin/sh\necho "EDITOR HERE"; read line; printf "%s\\n" "$line" > "$1"\n')
    editor.chmod(0o755)
    with PseudoTerminal(COMMAND, environment={"EDITOR": str(editor)}) as terminal:
        terminal.wait_for(READY)
        typed(terminal, "eerst")
        terminal.send(b"\x0f")
        terminal.wait_for("EDITOR HERE")
        terminal.send(b"uit de editor\r")
        terminal.wait_for(r"Esc keeps")
        terminal.wait_for("uit de editor")
        terminal.press("escape")
        terminal.wait_for("Note to question 1 kept")
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)
    assert [note.text for note in kept()] == ["uit de editor"]

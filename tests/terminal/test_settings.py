"""The settings in a real terminal: the editor, and no colours."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

from kamer_tui.settings.file import settings_path
from tests.support.settings import put_settings
from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.restored import assert_restored

F2 = b"\x1bOQ"
EDITOR = """
import sys
print("THE EDITOR HAS THE TERMINAL", flush=True)
input()
with open(sys.argv[1], "a") as file:
    file.write("zoon = ''\\n")
"""


def test_the_editor_has_the_terminal_and_the_reader_goes_on_and_tells(tmp_path: Path) -> None:
    editor = tmp_path / "editor.py"
    editor.write_text(EDITOR, encoding="utf-8")
    environment = {"EDITOR": f"{sys.executable} {editor}", "VISUAL": ""}
    with PseudoTerminal((*PROGRAM, "--sample"), environment=environment) as terminal:
        terminal.wait_for("1 of 30")
        terminal.send(F2)
        terminal.wait_for("THE EDITOR HAS THE TERMINAL")
        terminal.press("enter")
        terminal.wait_for(r"settings\.toml:\d+: there is no setting “keys\.zoon”; did you mean")
        terminal.press("j")
        terminal.wait_for("2 of 30")
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)
    assert settings_path().read_text(encoding="utf-8").startswith("# Settings of kamer-tui")


def test_where_no_editor_can_be_run_the_path_is_shown_and_one_reads_on() -> None:
    environment = {"VISUAL": "no-such-editor"}
    with PseudoTerminal((*PROGRAM, "--sample"), environment=environment) as terminal:
        terminal.wait_for("1 of 30")
        terminal.send(F2)
        terminal.wait_for("no-such-editor can't be run: ")
        assert str(settings_path())[:30] in terminal.screen.text
        terminal.press("escape", "j")
        terminal.wait_for("2 of 30")
        terminal.press("q")
        assert terminal.wait() == 0
        assert_restored(terminal)


@pytest.mark.parametrize("theme", ["auto", "light"])
def test_no_colour_goes_to_a_terminal_for_which_none_is_asked(theme: str) -> None:
    put_settings(f'theme = "{theme}"\n')
    environment = {"NO_COLOR": "1"}
    with PseudoTerminal((*PROGRAM, "--sample"), environment=environment) as terminal:
        terminal.wait_for("1 of 30")
        terminal.press("j", "?", "escape", "q")
        assert terminal.wait() == 0
        styles = re.findall(rb"\x1b\[([0-9;]*)m", bytes(terminal.output))
        numbers = {number for style in styles for number in style.split(b";")}
        assert numbers & {b"38", b"48", *(b"%d" % code for code in range(30, 38))} == set()
        assert b"7" in numbers


def test_keys_of_ones_own_are_taken_from_a_real_terminal() -> None:
    put_settings('[keys]\nnext = ["Ctrl-n", "F8"]\nquit = "Ctrl-x"\n')
    with PseudoTerminal((*PROGRAM, "--sample")) as terminal:
        terminal.wait_for("1 of 30")
        terminal.send(b"\x0e")
        terminal.wait_for("2 of 30")
        terminal.send(b"\x1b[19~")
        terminal.wait_for("3 of 30")
        terminal.send(b"\x18")
        assert terminal.wait() == 0
        assert_restored(terminal)

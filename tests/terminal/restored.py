"""Whether a terminal is as it was before the program had it."""

from __future__ import annotations

from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.screen import LINE_WRAP, SHOW_CURSOR


def what_is_left(terminal: PseudoTerminal) -> list[str]:
    """What the program has left otherwise than it found it, in words."""
    found = []
    if terminal.attributes != terminal.found:
        found.append(f"attributes: {terminal.attributes}, before: {terminal.found}")
    modes = terminal.screen.modes
    if modes != {SHOW_CURSOR, LINE_WRAP}:
        found.append(f"modes: {sorted(modes)}")
    if terminal.screen.kitty_flags:
        found.append(f"flags of kitty: {terminal.screen.kitty_flags}")
    if terminal.screen.link:
        found.append(f"a link without end: {terminal.screen.link!r}")
    return found


def assert_restored(terminal: PseudoTerminal) -> None:
    """The terminal is as it was: attributes, main screen, cursor, no mouse reports, and so on."""
    assert what_is_left(terminal) == []

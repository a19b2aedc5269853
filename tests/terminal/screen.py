"""The screen of an emulated terminal."""

from __future__ import annotations

import contextlib

import pyte

from tests.terminal.sequences import Token, Tokens

SYNCHRONIZED_OUTPUT = 2026
ALTERNATE_SCREEN = 1049
SHOW_CURSOR = 25
LINE_WRAP = 7
FOCUS = 1004
PASTE = 2004
MOUSE_MODES = frozenset({9, 1000, 1001, 1002, 1003, 1005, 1006, 1015, 1016})

_PASSED_ON = frozenset(b"@ABCDEFGHJKLMPXdefgmr`")
"""The control sequences, by final byte, that the emulator knows and that change the picture."""


class Screen:
    """What a person sees of a program's output, and the modes that it has set.

    What stands between the begin and the end of a synchronized update is shown at its end.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self._screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._tokens = Tokens()
        self._shown: dict[int, object] = {}
        self.modes: set[int] = {SHOW_CURSOR, LINE_WRAP}
        self.kitty_flags = 0
        """The sets of flags of kitty's keyboard protocol that were pushed and not popped."""
        self.link = b""
        """The address of the link that was begun and not ended."""

    def feed(self, data: bytes) -> None:
        """Take in output."""
        for token in self._tokens.feed(data):
            if token.kind == "csi":
                self._control(token)
            elif token.kind == "osc" and token.body.startswith(b"8;"):
                self.link = token.body.split(b";", 2)[-1]
            elif token.kind in ("text", "control"):
                self._pass_on(token)

    def _control(self, token: Token) -> None:
        body = token.body
        if body.startswith(b"?") and body[-1] in b"hl" and body[1:-1].replace(b";", b"").isdigit():
            for mode in map(int, body[1:-1].split(b";")):
                if body.endswith(b"h"):
                    self.modes.add(mode)
                else:
                    self.modes.discard(mode)
                if mode == ALTERNATE_SCREEN:
                    self._screen.erase_in_display(2)
        elif body.endswith(b"u") and body[:1] in (b"<", b">"):
            self.kitty_flags += 1 if body.startswith(b">") else -1
        elif body[:1] not in (b"<", b"=", b">", b"?") and body[-1] in _PASSED_ON:
            self._pass_on(token)

    def _pass_on(self, token: Token) -> None:
        # pyte fails on parameters that no program writes, but the echo of random keys does.
        with contextlib.suppress(TypeError, UnboundLocalError):
            self._stream.feed(token.data)

    def resize(self, columns: int, rows: int) -> None:
        """Change the size; what was shown is kept as far as it fits."""
        self._screen.resize(lines=rows, columns=columns)
        self._shown.clear()

    def changed(self) -> bool:
        """Whether a person sees anything else, letters or colours, than at the last call."""
        if SYNCHRONIZED_OUTPUT in self.modes:
            return False
        changed = False
        for row in sorted(self._screen.dirty):
            cells = {
                column: cell
                for column, cell in self._screen.buffer[row].items()
                if cell != self._screen.default_char
            }
            if self._shown.get(row, {}) != cells:
                self._shown[row] = cells
                changed = True
        self._screen.dirty.clear()
        return changed

    @property
    def columns(self) -> int:
        """The width in cells."""
        return self._screen.columns

    @property
    def rows(self) -> int:
        """The height in lines."""
        return self._screen.lines

    @property
    def lines(self) -> list[str]:
        """The rows as text, without the blanks at their ends."""
        return [line.rstrip() for line in self._screen.display]

    @property
    def text(self) -> str:
        """The whole screen as text."""
        return "\n".join(self.lines)

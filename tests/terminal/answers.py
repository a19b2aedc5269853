"""What a terminal answers to the questions that programs ask it.

A program that gets no answer waits until its patience ends, which would be measured as slowness.
Sources: ECMA-48 (DSR), xterm's "Control Sequences" (DA1, XTVERSION, DECRQM, OSC 10 and 11).
"""

from __future__ import annotations

import re

from tests.terminal.screen import SYNCHRONIZED_OUTPUT
from tests.terminal.sequences import Token

DARK = "1a1a/1b1b/2626"
LIGHT = "ffff/ffff/ffff"

_MODE_REQUEST = re.compile(rb"\?(\d+)\$p")


def answer(token: Token, background: str) -> bytes:
    """Return what the terminal writes back; nothing where the token asks nothing.

    ``background`` is the colour as X11 writes it, without ``rgb:``.
    """
    if token.kind == "osc":
        foreground = LIGHT if background == DARK else DARK
        colour = {b"10;?": foreground, b"11;?": background}.get(token.body)
        return f"\x1b]{token.body[:2].decode()};rgb:{colour}\x1b\\".encode() if colour else b""
    if token.kind != "csi":
        return b""
    request = _MODE_REQUEST.fullmatch(token.body)
    if request is not None:
        mode = int(request[1])
        # 2: known and not set; 0: not known.
        return f"\x1b[?{mode};{2 if mode == SYNCHRONIZED_OUTPUT else 0}$y".encode()
    return {
        b"c": b"\x1b[?62;22c",
        b"0c": b"\x1b[?62;22c",
        b">c": b"\x1b[>1;1;0c",
        b">q": b"\x1bP>|kamer_tui tests\x1b\\",
        b"5n": b"\x1b[0n",
        b"6n": b"\x1b[1;1R",
        b"?996n": b"\x1b[?997;1n" if background == DARK else b"\x1b[?997;2n",
    }.get(token.body, b"")

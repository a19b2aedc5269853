"""Pieces of what a terminal sends become Textual's messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from textual import events, messages
from textual._xterm_parser import XTermParser
from textual.message import Message

from kamer_tui.reader.terminal.input import Piece
from kamer_tui.reader.terminal.key_names import Named, key_of, keys_of
from kamer_tui.reader.terminal.messages import Burst, Run

MANY = 16
"""So many keys at once are a burst: nobody types them, and nobody sees what each one does."""

FARTHEST = 10_000
"""Columns or rows; the mouse is nowhere beyond."""

_MOUSE = re.compile(r"\x1b\[<(?:\d\d?|1[01]\d|12[0-7]);\d{1,6};\d{1,6}[Mm]")
"""Buttons from 128 on are the thumb's, and nothing is bound to them."""
_CURSOR = re.compile(r"\x1b\[\d+;\d+R")
_SYNCHRONIZED = re.compile(r"\x1b\[\?2026;[1-4]\$y")


class Keyboard:
    """Makes messages of pieces.  What it does not know, or Textual fails on, becomes none."""

    def __init__(self) -> None:
        self._parser = XTermParser()

    def messages(self, pieces: Iterator[Piece]) -> Iterator[Message]:
        """The messages for what came at once, in its order."""
        runs: list[Run] = []
        for piece in pieces:
            if piece.kind == "text":
                runs += (Run(*key_of(one), len([*same])) for one, same in groupby(piece.text))
                continue
            for message in self._of(piece):
                if not isinstance(message, Message):
                    _add(runs, *message)
                else:
                    yield from _as_keys(runs)
                    runs = []
                    yield message
        yield from _as_keys(runs)

    def _of(self, piece: Piece) -> Iterator[Message | Named]:
        """The message, or the names of the keys, that a piece stands for."""
        sequence = piece.text
        if piece.kind == "paste":
            yield events.Paste(sequence)
        elif sequence == "\x1b":
            yield "escape", "\x1b"
        elif sequence == "\x1b[I":
            yield events.AppFocus()
        elif sequence == "\x1b[O":
            yield events.AppBlur()
        elif _SYNCHRONIZED.fullmatch(sequence):
            yield messages.TerminalSupportsSynchronizedOutput()
        elif _MOUSE.fullmatch(sequence):
            moved = self._parser.parse_mouse_code(sequence)
            if isinstance(moved, events.MouseEvent) and max(moved.x, moved.y) < FARTHEST:
                yield moved
        elif not _CURSOR.fullmatch(sequence):  # the cursor's place: nobody asked for it
            yield from keys_of(sequence)


def _add(runs: list[Run], name: str, character: str | None) -> None:
    if runs and runs[-1].name == name:
        runs[-1] = runs[-1]._replace(times=runs[-1].times + 1)
    else:
        runs.append(Run(name, character, 1))


def _as_keys(runs: list[Run]) -> Iterator[Message]:
    if sum(run.times for run in runs) >= MANY:
        yield Burst(runs)
        return
    for name, character, times in runs:
        for _ in range(times):
            yield events.Key(name, character)

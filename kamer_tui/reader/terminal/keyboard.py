"""Pieces of what a terminal sends become Textual's messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from textual import events, messages
from textual._xterm_parser import XTermParser
from textual.events import InputEvent
from textual.message import Message

from kamer_tui.reader.terminal.input import Piece
from kamer_tui.reader.terminal.key_names import Named, key_of, keys_of
from kamer_tui.reader.terminal.messages import MANY, MOST_CHANGES, Burst, Run

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
        found = self._found(pieces)
        runs = [one for one in found if isinstance(one, Run)]
        if len(runs) > MOST_CHANGES:
            # What else stands among them is of the same wrong paste.
            yield from (one for one in found if isinstance(one, Message) and not _is_input(one))
            yield Burst(runs)
            return
        is_burst = sum(run.times for run in runs) >= MANY
        for is_run, group in groupby(found, key=lambda one: isinstance(one, Run)):
            if is_run and is_burst:
                yield Burst([one for one in group if isinstance(one, Run)])
                continue
            for one in group:
                if isinstance(one, Message):
                    yield one
                else:
                    yield from (events.Key(one.name, one.character) for _ in range(one.times))

    def _found(self, pieces: Iterator[Piece]) -> list[Message | Run]:
        """The messages and the keys that the pieces stand for, in their order."""
        found: list[Message | Run] = []
        for piece in pieces:
            if piece.kind == "text":
                found += (Run(*key_of(one), len([*same])) for one, same in groupby(piece.text))
                continue
            for one in self._of(piece):
                if isinstance(one, Message):
                    found.append(one)
                else:
                    _add(found, *one)
        return found

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


def _add(found: list[Message | Run], name: str, character: str | None) -> None:
    last = found[-1] if found else None
    if isinstance(last, Run) and last.name == name:
        found[-1] = last._replace(times=last.times + 1)
    else:
        found.append(Run(name, character, 1))


def _is_input(message: Message) -> bool:
    return isinstance(message, InputEvent | events.Paste)

"""What a terminal sends, taken apart: characters, whole sequences, pastes.

The grammar is that of ECMA-48 (5.4: control sequences; 5.6: control strings), with what terminals
send besides: SS3 (ESC O) for keys, ESC before a key held with Alt, xterm's old mouse reports
(ESC [ M and three bytes of any value), and rxvt's keys that end with "$".  Whatever is none of
these (bytes that are no UTF-8, reports that nobody asked for, sequences that break off) is passed
over: nothing that a terminal sends is an error, and no part of a sequence is taken for keys.
"""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from collections.abc import Iterator
from typing import Literal, NamedTuple

ESCAPE_DELAY = 0.1
"""Seconds after which an ESC is the key of that name: a terminal sends its sequences at once."""

SEQUENCE_DELAY = 0.5
"""Seconds of silence after which an unfinished sequence is given up."""

PASTE_DELAY = 1.0
"""Seconds of silence after which a few bytes are keys, though the end of a paste never came."""

LONGEST_SEQUENCE = 64
"""Bytes; a longer one is no key."""

LONGEST_HELD = 4096
LARGEST_PASTE = 1024 * 1024
"""Bytes of an unfinished sequence, and of a paste, that are kept."""

_FEW = 16
_CONTROL_C = (b"\x03", b"\x1b[99;5u")
"""Alone it is a key, also where the end of a paste is still to come."""

_PASTE_BEGINS, _PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"

_SEQUENCE = re.compile(
    rb"\x1b(?:"
    rb"(?P<mouse>\[M[\x00-\xff]{3})"
    rb"|(?P<keys>\[\[[A-E]|\[(?:3|7|8|23|24)\$|\[(?![M\[])[ -?]*[@-~]|O[ -~])"
    rb"|(?P<string>[\]PX^_])"
    rb"|(?P<alt>[\x00-\x1a\x1c-NQ-WYZ\\`-\x7f])"
    rb"|(?P<unfinished>\Z|O\Z|\[(?:\Z|\[\Z|M[\x00-\xff]{0,2}\Z|(?![M\[])[ -?]*\Z))"
    rb"|(?P<broken>\[\[|\[[ -?]*|O|)"
    rb")"
)
_TEXT = re.compile(rb"[^\x1b]+")
_STRING_BODY = re.compile(rb"[^\x00-\x1f\x7f]*")
_STRING_ENDS = re.compile(rb"\x07|\x1b\\")


class Piece(NamedTuple):
    """Characters, each a key; a whole sequence (ESC alone is the key); or the text of a paste."""

    kind: Literal["text", "sequence", "paste"]
    text: str


class TerminalInput:
    """Takes apart what comes in; a sequence, or a character, may be cut anywhere.

    Times are in seconds, of any clock that goes on.
    """

    def __init__(self) -> None:
        self._held = b""
        self._last = 0.0
        self._in_string = False
        self._paste: bytearray | None = None
        self._decoder = getincrementaldecoder("utf-8")("ignore")

    def patience(self, now: float) -> float | None:
        """Seconds until ``tick`` may have something to do; None where nothing is unfinished."""
        if self._paste is not None or not (self._held or self._in_string):
            return None
        delay = ESCAPE_DELAY if self._held == b"\x1b" else SEQUENCE_DELAY
        return max(0.0, self._last + delay - now)

    def feed(self, data: bytes, now: float) -> Iterator[Piece]:
        """Take in bytes that came at that time; yield what is complete."""
        yield from self.tick(now)
        if self._paste is not None and (
            data in _CONTROL_C or (now - self._last > PASTE_DELAY and len(data) <= _FEW)
        ):
            yield from self._end_paste()
        self._last = now
        data = self._held + data
        self._held = b""
        position = 0
        while position < len(data):
            if self._paste is not None:
                position, ended = self._take_paste(data, position)
                if ended:
                    yield from self._end_paste()
            elif self._in_string:
                position = self._skip_string(data, position)
            elif data[position] == 0x1B:
                piece, position = self._take_sequence(data, position)
                if piece is not None:
                    yield piece
            else:
                match = _TEXT.match(data, position)
                assert match is not None
                position = match.end()
                text = self._decoder.decode(match.group())
                if text:
                    yield Piece("text", text)

    def tick(self, now: float) -> Iterator[Piece]:
        """Yield the key that a lone ESC is by now; give up what stays unfinished."""
        silent = now - self._last
        if self._held and self._paste is None:
            if self._held == b"\x1b" and silent >= ESCAPE_DELAY:
                self._held = b""
                yield Piece("sequence", "\x1b")
            elif silent >= SEQUENCE_DELAY:
                self._held = b""
        if self._in_string and silent >= SEQUENCE_DELAY:
            self._in_string = False
            self._held = b""

    def _take_sequence(self, data: bytes, position: int) -> tuple[Piece | None, int]:
        """The sequence at that position, or None for one that is no key; and where it ends."""
        self._decoder.reset()
        match = _SEQUENCE.match(data, position)
        assert match is not None
        whole, end = match.group(), match.end()
        match match.lastgroup:
            case "unfinished":
                if len(whole) <= LONGEST_HELD:
                    self._held = whole
            case "string":
                self._in_string = True
            case "keys" if whole == _PASTE_BEGINS:
                self._paste = bytearray()
            case "keys" | "alt" if len(whole) <= LONGEST_SEQUENCE:
                return Piece("sequence", whole.decode("ascii")), end
            case "broken" if whole == b"\x1b" and data[end : end + 1] == b"\x1b":
                return Piece("sequence", "\x1b"), end
        return None, end

    def _skip_string(self, data: bytes, position: int) -> int:
        """Pass over a control string; return where it ends.  It ends at what can't be in one, too:
        such are the keys of a user who pressed Alt-].
        """
        body = _STRING_BODY.match(data, position)
        assert body is not None
        if body.end() == len(data):
            return len(data)
        if data[body.end() :] == b"\x1b":
            self._held = b"\x1b"
            return len(data)
        self._in_string = False
        ends = _STRING_ENDS.match(data, body.end())
        return body.end() if ends is None else ends.end()

    def _take_paste(self, data: bytes, position: int) -> tuple[int, bool]:
        """Keep what is pasted; return where it ends, and whether the paste ends there."""
        assert self._paste is not None
        ends = data.find(_PASTE_ENDS, position)
        stop = ends if ends >= 0 else len(data) - _beginning_at_end(data[position:])
        room = LARGEST_PASTE - len(self._paste)
        self._paste += data[position : min(stop, position + room)]
        if ends >= 0:
            return ends + len(_PASTE_ENDS), True
        self._held = data[stop:]
        return len(data), False

    def _end_paste(self) -> Iterator[Piece]:
        pasted, self._paste, self._held = self._paste, None, b""
        if pasted:
            yield Piece("paste", pasted.decode("utf-8", "ignore").replace("\0", ""))


def _beginning_at_end(data: bytes) -> int:
    """How many bytes at the end may be the beginning of a paste's end."""
    for length in range(len(_PASTE_ENDS) - 1, 0, -1):
        if data.endswith(_PASTE_ENDS[:length]):
            return length
    return 0

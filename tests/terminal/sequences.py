"""What a program writes to a terminal, taken apart: text, control characters and sequences.

The grammar is that of ECMA-48 (control functions, section 5.4: control sequences; section 8.3:
control strings), with BEL as a further end of an OSC, as xterm has it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Kind = Literal["text", "control", "csi", "osc", "string", "escape"]

_TOKEN = re.compile(
    rb"\x1b\[(?P<csi>[0-?]*[ -/]*[@-~])"
    rb"|\x1b\](?P<osc>[^\x07\x1b]*)(?:\x07|\x1b\\)"
    rb"|\x1b(?P<string>[PX^_][^\x1b]*)\x1b\\"
    rb"|\x1b(?P<escape>[ -/]*[0-OQ-WYZ\\`-~])"
    rb"|(?P<control>[\x00-\x1f\x7f])"
    rb"|(?P<text>[^\x00-\x1f\x7f]+)"
)
_UNFINISHED = re.compile(rb"\x1b(?:[ -/]*|\[[0-?]*[ -/]*|[\]PX^_][^\x07\x1b]*\x1b?)\Z")


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of output: ``body`` is without what introduces and ends it, ``data`` is with that."""

    kind: Kind
    body: bytes
    data: bytes


class Tokens:
    """Takes output apart as it comes in; a sequence may be cut anywhere."""

    def __init__(self) -> None:
        self._rest = b""

    def feed(self, data: bytes) -> Iterator[Token]:
        """Yield the tokens that are complete; an unfinished sequence is kept for the next call.

        A lone ESC that begins nothing known is a control character.
        """
        data = self._rest + data
        unfinished = _UNFINISHED.search(data)
        self._rest = b"" if unfinished is None else unfinished.group()
        end = len(data) - len(self._rest)
        position = 0
        while position < end:
            match = _TOKEN.match(data, position, end)
            # The class of control characters and that of text leave nothing unmatched.
            assert match is not None
            kind = match.lastgroup
            assert kind is not None
            yield Token(_KINDS[kind], match[kind], match.group())
            position = match.end()


_KINDS: dict[str, Kind] = {
    "text": "text",
    "control": "control",
    "csi": "csi",
    "osc": "osc",
    "string": "string",
    "escape": "escape",
}


def tokens(data: bytes) -> list[Token]:
    """Take a whole output apart."""
    return list(Tokens().feed(data))

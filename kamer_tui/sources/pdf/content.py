"""The content of a PDF page as operators with their operands.

The language is that of ISO 32000-1:2008, 7.2 (lexical conventions) and 7.8.2 (content streams).
Only what text needs is read: dictionaries are passed over, images inside the stream are skipped.
A damaged stream gives the operators that can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Array = list[float | bytes | str]
Operand = float | bytes | str | Array
"""A number, a string, a name without its slash, or an array of these."""

OPERATORS = frozenset(
    b"b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K"
    b" k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz"
    b" v w W W* y ' \"".split()
)
"""All that a page's content may have (ISO 32000-1:2008, annex A)."""
# No part of a pattern may match one text in two ways: a hostile stream would take for ever.
_NUMBER = rb"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"
_OPERATOR_WORD = rb"[A-Za-z'\"][A-Za-z0-9*'\"]*"
_TOKEN = re.compile(
    rb"\s*(?:"
    rb"(" + _NUMBER + rb"(?:\s+" + _NUMBER + rb")*)"
    rb"(?:\s+(" + _OPERATOR_WORD + rb")|(?=[\s()<>\[\]{}/%]|\Z))"
    rb"|\(([^()\\\r]*)\)(?:\s*(" + _OPERATOR_WORD + rb"))?"
    rb"|(" + _OPERATOR_WORD + rb")"
    rb"|(\[)"
    rb"|(\])(?:\s*(" + _OPERATOR_WORD + rb"))?"
    rb"|/([^\s()<>\[\]{}/%]*)"
    rb"|(\()"
    rb"|<([0-9A-Fa-f\s]*)>"
    rb"|([+-.\d][^\s()<>\[\]{}/%]*)"
    rb"|%[^\r\n]*"
    rb")"
)
"""A token, or one with the operator that follows it: ``12 0 Td``, ``(text) Tj``, ``] TJ``."""
_NUMBERS, _AFTER_NUMBERS, _STRING, _AFTER_STRING, _OPERATOR = range(1, 6)
_OPENING, _CLOSING, _AFTER_CLOSING, _NAME, _NESTED, _HEXADECIMAL, _ODD = range(6, 13)
"""The groups of the pattern; the last one that took part tells which kind of token it is."""
_WITH_NUMBERS = frozenset({_NUMBERS, _AFTER_NUMBERS})
_WITH_STRING = frozenset({_STRING, _AFTER_STRING})
_WITH_CLOSING = frozenset({_CLOSING, _AFTER_CLOSING})
_WITH_OPERATOR = frozenset({_AFTER_NUMBERS, _AFTER_STRING, _AFTER_CLOSING, _OPERATOR})
_IN_STRING = re.compile(rb"[()\\\r]")
_IMAGE_DATA = re.compile(rb"\sID\s")
_IMAGE_END = re.compile(rb"\sEI(?=\s|\Z)")
_NAME_CODE = re.compile(r"#([0-9A-Fa-f]{2})")
_NUMBER_START = re.compile(rb"[+-]*(\d*\.?\d*)")
_OCTAL = re.compile(rb"[0-7]{1,3}")
_ESCAPES = {
    **{b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"},
    **{b"\n": b"", b"\r": b""},
}


def operations(content: bytes) -> Iterator[tuple[bytes, list[Operand]]]:
    """Yield each operator with the operands before it."""
    operands: list[Operand] = []
    array: Array | None = None
    position: int | None = 0
    while position is not None:
        start, position = position, None
        for match in _TOKEN.finditer(content, start):
            kind = match.lastindex
            if kind in _WITH_NUMBERS:
                numbers = map(float, match[_NUMBERS].split())
                (operands if array is None else array).extend(numbers)
            elif kind in _WITH_STRING:
                (operands if array is None else array).append(match[_STRING])
            elif kind in _WITH_CLOSING:
                if array is not None:
                    operands.append(array)
                array = None
            elif kind == _OPENING:
                array = []
            elif kind is not None and kind != _OPERATOR:
                value, position = _rare_operand(kind, match)
                (operands if array is None else array).append(value)
            if kind in _WITH_OPERATOR:
                operator = match[kind]
                if operator == b"BI":
                    position = _after_image(content, match.end())
                yield operator, operands
                operands, array = [], None
            if position is not None:
                break


def _rare_operand(kind: int, token: re.Match[bytes]) -> tuple[float | bytes | str, int | None]:
    """The value of a token that is neither a plain number nor a plain string; where the content
    goes on after it, if that is not the token's end.
    """
    written = token[kind]
    if kind == _NAME:
        return _name(written), None
    if kind == _NESTED:
        return _string(token.string, token.end())
    if kind == _HEXADECIMAL:
        return _hexadecimal(written), None
    return _odd_number(written), None


def _name(raw: bytes) -> str:
    name = raw.decode("latin-1")
    if "#" in name:
        name = _NAME_CODE.sub(lambda match: chr(int(match.group(1), 16)), name)
    return name


def _hexadecimal(raw: bytes) -> bytes:
    digits = b"".join(raw.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _odd_number(raw: bytes) -> float:
    """The number that a malformed one begins with: -1.5 of "--1.5", 0 of "0.00-1", 1 of "1e-3"."""
    match = _NUMBER_START.match(raw)
    digits = match.group(1) if match is not None else b""
    if digits in (b"", b"."):
        return 0.0
    return -float(digits) if raw.startswith(b"-") else float(digits)


def _string(content: bytes, position: int) -> tuple[bytes, int]:
    """The string whose opening bracket is before the position, and the place after its end."""
    pieces: list[bytes] = []
    depth = 1
    while (match := _IN_STRING.search(content, position)) is not None:
        pieces.append(content[position : match.start()])
        sign = match.group()
        position = match.end()
        if sign == b"\\":
            piece, position = _escaped(content, position)
            pieces.append(piece)
            continue
        if sign == b"\r":
            pieces.append(b"\n")
            position += content[position : position + 1] == b"\n"
            continue
        depth += 1 if sign == b"(" else -1
        if not depth:
            return b"".join(pieces), position
        pieces.append(sign)
    return b"".join([*pieces, content[position:]]), len(content)


def _escaped(content: bytes, position: int) -> tuple[bytes, int]:
    """The bytes that a backslash before the position stands for, and the place after them."""
    octal = _OCTAL.match(content, position)
    if octal is not None:
        return bytes([int(octal.group(), 8) & 0xFF]), octal.end()
    sign = content[position : position + 1]
    end = position + 1
    if sign == b"\r" and content[end : end + 1] == b"\n":
        end += 1
    return _ESCAPES.get(sign, sign), end


def _after_image(content: bytes, position: int) -> int:
    """The place after an image that stands in the stream itself."""
    data = _IMAGE_DATA.search(content, position)
    if data is None:
        return len(content)
    end = _IMAGE_END.search(content, data.end() - 1)
    return len(content) if end is None else end.end()

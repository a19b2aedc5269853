"""The content of a PDF page as operators with their operands.

The language is that of ISO 32000-1:2008, 7.2 (lexical conventions) and 7.8.2 (content streams).
Only what text needs is told apart: dictionaries are passed over, images inside the stream are
skipped.  A damaged stream gives the operators that can be read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Union

Operand = Union[float, bytes, str, "list[float | bytes | str]"]
"""A number, a string, a name without its slash, or an array of these."""

# No part of a pattern may match one text in two ways: a hostile stream would take for ever.
_NUMBER = rb"[+-]?(?:\d+(?:\.\d*)?|\.\d+)"
_TOKEN = re.compile(
    rb"(?P<numbers>" + _NUMBER + rb"(?:\s+" + _NUMBER + rb")*(?=[\s()<>\[\]{}/%]|\Z))"
    rb"|\((?P<string>[^()\\\r]*)\)"
    rb"|(?P<operator>[A-Za-z'\"][A-Za-z0-9*'\"]*)"
    rb"|(?P<array>\[)"
    rb"|(?P<closing>\])"
    rb"|/(?P<name>[^\s()<>\[\]{}/%]*)"
    rb"|(?P<nested>\()"
    rb"|<(?P<hex>[0-9A-Fa-f\s]*)>"
    rb"|(?P<odd>[+-.\d][^\s()<>\[\]{}/%]*)"
    rb"|%[^\r\n]*"
)
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
    array: list[float | bytes | str] | None = None
    position: int | None = 0
    while position is not None:
        start, position = position, None
        for match in _TOKEN.finditer(content, start):
            kind = match.lastgroup
            value: float | bytes | str
            if kind == "numbers":
                numbers = map(float, match.group().split())
                (operands if array is None else array).extend(numbers)
                continue
            if kind == "operator":
                operator = match.group()
                if operator == b"BI":
                    position = _after_image(content, match.end())
                yield operator, operands
                operands, array = [], None
                if position is not None:
                    break
                continue
            if kind == "string":
                value = match.group("string")
            elif kind == "array":
                array = []
                continue
            elif kind == "closing":
                if array is not None:
                    operands.append(array)
                    array = None
                continue
            elif kind == "name":
                value = _name(match.group("name"))
            elif kind == "nested":
                value, position = _string(content, match.end())
            elif kind == "hex":
                value = _hexadecimal(match.group("hex"))
            elif kind == "odd":
                value = _odd_number(match.group("odd"))
            else:  # a comment
                continue
            (operands if array is None else array).append(value)
            if position is not None:
                break


def _name(raw: bytes) -> str:
    name = raw.decode("latin-1")
    if "#" in name:
        name = _NAME_CODE.sub(lambda match: chr(int(match.group(1), 16)), name)
    return name


def _hexadecimal(raw: bytes) -> bytes:
    digits = b"".join(raw.split())
    return bytes.fromhex((digits + b"0" * (len(digits) % 2)).decode("ascii"))


def _odd_number(raw: bytes) -> float:
    """What writers of PDF have put for a number ("--1.5", "0.00-1", "1e-3"), as far as it goes."""
    match = _NUMBER_START.match(raw)
    digits = match.group(1) if match is not None else b""
    if digits in (b"", b"."):
        return 0.0
    return -float(digits) if raw.startswith(b"-") else float(digits)


def _string(content: bytes, position: int) -> tuple[bytes, int]:
    """The string whose opening bracket is before the position, and where it ends."""
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
    """What a backslash before the position stands for, and where that ends."""
    octal = _OCTAL.match(content, position)
    if octal is not None:
        return bytes([int(octal.group(), 8) & 0xFF]), octal.end()
    sign = content[position : position + 1]
    end = position + 1
    if sign == b"\r" and content[end : end + 1] == b"\n":
        end += 1
    return _ESCAPES.get(sign, sign), end


def _after_image(content: bytes, position: int) -> int:
    """Past an image that stands in the stream itself."""
    data = _IMAGE_DATA.search(content, position)
    if data is None:
        return len(content)
    end = _IMAGE_END.search(content, data.end() - 1)
    return len(content) if end is None else end.end()

"""YAML front matter: the block at the head of a Markdown file that says where it came from, and
what of the document its text doesn't show.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

Value = str | None | Sequence[str] | Mapping[str, "Value"]
"""The value of a key: a text, None, a list of texts, or a mapping with keys of its own."""

_ESCAPED = re.compile(
    r'["\\\u2028\u2029]|[^\x20-\x7e\xa0-\ud7ff\uf900-\ufffd\U00010000-\U0010ffff]'
)
"""Written as escapes: quotes, the backslash, and what YAML 1.2 (ch. 5.1) calls not printable."""


def front_matter(values: Mapping[str, Value]) -> str:
    """The values as YAML 1.2 between lines of ``---``; every text is quoted."""
    return "---\n" + "".join(_lines(values, "")) + "---\n"


def quoted(text: str) -> str:
    """The text as a double-quoted YAML scalar on one line."""
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _escape(found: re.Match[str]) -> str:
    character = found[0]
    if character in '"\\':
        return "\\" + character
    code = ord(character)
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _lines(values: Mapping[str, Value], indentation: str) -> list[str]:
    lines: list[str] = []
    for key, value in values.items():
        if isinstance(value, Mapping):
            lines += [f"{indentation}{key}:\n", *_lines(value, indentation + "  ")]
        else:
            lines.append(f"{indentation}{key}: {_scalar(value)}\n")
    return lines


def _scalar(value: str | Sequence[str] | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, str):
        return quoted(value)
    return "[" + ", ".join(quoted(text) for text in value) + "]"


_BLOCK = re.compile(r"---\n((?:[^\n]*\n){0,200}?)---\n")
"""So many lines at the most; this program writes some forty."""
_LINE = re.compile(r"(?:  )?(\w+): ?(.*)")
_TEXT = re.compile(r'"(?:[^"\\]|\\.)*"')
_LONG_ESCAPE = re.compile(r"\\(?:U([0-9a-f]{8})|.)")


def read_front_matter(text: str) -> tuple[dict[str, Value], str] | None:
    """The values at the head of a text, as ``front_matter`` writes them, and the text below; None
    where there is no such block.  Keys of a mapping inside it stand among the others.
    """
    block = _BLOCK.match(text)
    if block is None:
        return None
    values: dict[str, Value] = {}
    for line in block[1].splitlines():
        found = _LINE.fullmatch(line)
        if found is None:
            return None
        texts = [_unquoted(one) for one in _TEXT.findall(found[2])]
        if found[2].startswith("["):
            values[found[1]] = texts
        else:
            values[found[1]] = texts[0] if texts else None
    return values, text[block.end() :]


def _unquoted(scalar: str) -> str:
    """The text of a double-quoted scalar; "" where it is none."""
    try:
        plain: object = json.loads(_LONG_ESCAPE.sub(_short, scalar))
    except ValueError:
        return ""
    return plain if isinstance(plain, str) else ""


def _short(found: re.Match[str]) -> str:
    """An escape with eight digits as JSON writes it."""
    code = int(found[1], 16) if found[1] else 0
    return json.dumps(chr(code))[1:-1] if 0 < code < 0x110000 else found[0]

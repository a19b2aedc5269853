"""YAML front matter: the block at the head of a Markdown file that says where it came from."""

from __future__ import annotations

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

"""Lines of text folded to a width, for a terminal or a pipe."""

from __future__ import annotations

import textwrap

INDENT = "    "
"""What stands before the lines below a title."""


def folded(line: str, width: int | None) -> str:
    """The line, folded at blanks where it is wider; None is as wide as it is."""
    if width is None:
        return line
    return textwrap.fill(
        line, width, subsequent_indent=INDENT, break_long_words=False, break_on_hyphens=False
    )

"""Furniture that the form of the source marks up."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.parsing.lines.furniture.printed import Printed


def furniture(printed: Printed) -> Iterator[int]:
    """Yield the numbers of the lines that the source says are furniture."""
    return (line.number for page in printed.pages for line in page if line.role == "furniture")

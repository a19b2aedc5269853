"""A block: a paragraph or a heading with the lines that it is made of."""

from __future__ import annotations

from dataclasses import dataclass

from kamer_tui.document.model import Paragraph
from kamer_tui.sources.lines import Line


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or a heading in a paragraph's form, with its lines."""

    lines: tuple[Line, ...]
    paragraph: Paragraph
    heading: bool

"""A block: a paragraph or a heading with the lines that it is made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kamer_tui.document.model import Heading, Paragraph
from kamer_tui.sources.lines import Line


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph with the lines of which it was made; ``heading``: it looks like a heading."""

    lines: tuple[Line, ...]
    paragraph: Paragraph
    heading: bool

    @property
    def text(self) -> str:
        """The text of its paragraph."""
        return self.paragraph.text

    def as_heading(self) -> Heading:
        """Make a heading of the model of it."""
        return Heading(self.text, self.paragraph.page, self.paragraph.lines)


def paragraphs(blocks: Iterable[Block]) -> list[Paragraph]:
    """List the paragraphs of the blocks."""
    return [block.paragraph for block in blocks]

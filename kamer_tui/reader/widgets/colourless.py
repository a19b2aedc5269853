"""Without colours, where ``NO_COLOR`` asks for none: what a ground tells is told by reversing.

Textual's own filter for it draws in greys, which are colours to a terminal; with none, the bar of
the cursor would be gone.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from kamer_tui.reader.views.colours import Colours


class Colourless(LineFilter):
    """Takes the colours out of what is drawn.  What stands on another ground than text and bars do
    is reversed; the row of the cursor in a pane without the focus is bold.
    """

    def __init__(self, colours: Callable[[], Colours]) -> None:
        """``colours`` gives those of the theme in force."""
        super().__init__()
        self._colours = colours

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without colours."""
        colours = self._colours()
        return [
            Segment(text, None if style is None else _without(style, colours), control)
            for text, style, control in segments
        ]


@lru_cache(maxsize=1024)
def _without(style: Style, colours: Colours) -> Style:
    plain = style.without_color
    if style.bgcolor is None or style.bgcolor.triplet is None:
        return plain
    ground = style.bgcolor.triplet.hex
    if ground == colours.resting:
        return plain + Style(bold=True)
    return plain if ground in (colours.ground, colours.panel) else plain + Style(reverse=True)

"""The list of parties, with the number of their exchanges."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from kamer_tui.reader.views.party_rows import IN_FORCE, PartyRow
from kamer_tui.reader.views.wrapping import clipped
from kamer_tui.reader.widgets.listing import CURSOR, Listing
from kamer_tui.reader.widgets.painting import strip_of


class PartyList(Listing[PartyRow]):
    """The list of parties; the party whose exchanges are shown has a sign and is bold."""

    NARROW = 14
    """Below this many columns the names are short."""

    DEFAULT_CSS = """
    PartyList { border-right: solid $line; }
    """

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self.chosen: str | None = None

    @property
    def name_width(self) -> int:
        """The columns of the longest name with its count, and of the line at its right."""
        return max((cell_len(f"{row.name}{row.total}") + 5 for row in self.rows), default=0)

    def choose(self, party: str | None) -> None:
        """Mark the party whose exchanges are shown."""
        if party != self.chosen:
            self.chosen = party
            self.redraw()

    def row_strip(self, row: int, part: int, width: int, base: Style) -> Strip:
        """Draw a party: the name at the left, the count at the right."""
        one = self.rows[row]
        in_force = one.party == self.chosen
        here = row == self.cursor
        sign = CURSOR if here else IN_FORCE if in_force else " "
        if in_force:
            base = base + Style(bold=True)
        count = f"{one.total}"
        room = width - 2 - len(count) - 1
        name = clipped(one.short_name if width < self.NARROW else one.name, room)
        gap = " " * max(1, room + 1 - cell_len(name))
        barred = here and self.has_focus
        quiet = base if barred else base + self.inks["quiet"]
        accent = Style(color=self.colours.accent)
        segments = [
            Segment(sign, base if barred else base + accent),
            Segment(name, base),
            Segment(gap + count, quiet),
            Segment(" ", base),
        ]
        return strip_of(segments, width, base)

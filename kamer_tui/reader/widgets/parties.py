"""The list of parties, with the number of their exchanges."""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from kamer_tui.reader.views.party_rows import IN_FORCE, PartyRow
from kamer_tui.reader.views.wrapping import clipped
from kamer_tui.reader.widgets.listing import CURSOR, Listing
from kamer_tui.reader.widgets.painting import strip_of

PATCH = "▎"
"""Bears a party's colour."""


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
        self.colours_of_parties: Mapping[str, str] = {}
        """The user's colours, by the names of parties in small letters."""

    @property
    def name_width(self) -> int:
        """The columns of the longest name with its count, and of the line at its right."""
        around = 6 if self.colours_of_parties else 5
        return max((cell_len(f"{row.name}{row.total}") + around for row in self.rows), default=0)

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
        patch = self._patch(one, base)
        count = f"{one.total}"
        room = width - 2 - len(count) - 1 - len(patch)
        name = clipped(one.short_name if width < self.NARROW else one.name, room)
        gap = " " * max(1, room + 1 - cell_len(name))
        barred = here and self.has_focus
        quiet = base if barred else base + self.inks["quiet"]
        accent = Style(color=self.colours.accent)
        segments = [
            Segment(sign, base if barred else base + accent),
            *patch,
            Segment(name, base),
            Segment(gap + count, quiet),
            Segment(" ", base),
        ]
        return strip_of(segments, width, base)

    def _patch(self, row: PartyRow, base: Style) -> list[Segment]:
        """A column in the party's colour; a blank one for other parties, where any has a colour."""
        if not self.colours_of_parties:
            return []
        names = (row.party or "", row.short_name)
        found = (self.colours_of_parties.get(name.lower()) for name in names)
        colour = next(filter(None, found), None)
        if colour is None or self.app.no_color:
            return [Segment(" ", base)]
        return [Segment(PATCH, base + Style(color=colour))]

"""The list of questions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from kamer_tui.reader.views.question_rows import SEEN, SELECTED, QuestionRow, RowStyles
from kamer_tui.reader.views.wrapping import clipped, wrapped
from kamer_tui.reader.widgets.listing import CURSOR, Listing
from kamer_tui.reader.widgets.painting import lit, nowhere, strip_of

COUNT_WIDTH = 2
MOST_COUNTED = 99
"""A larger number of hits is shown as this one."""


class QuestionList(Listing[QuestionRow]):
    """The entries of a document, under the headings of parties and topics."""

    NARROW = 30
    """Below this many columns a row has no room for more than one sign and no air around it."""

    DEFAULT_CSS = """
    QuestionList { border-right: solid $line; }
    """

    def __init__(self, styles: RowStyles | None, *, id: str) -> None:
        """``styles`` tell how an entry is shown; they are asked when its row comes into sight."""
        super().__init__(id=id)
        self._styles = styles
        self._row_of: dict[int, int] = {}
        self._number_width = 1
        self.selected: Collection[int] = frozenset()
        self.visited: Collection[int] = frozenset()
        self.empty = ""
        self.counts: Mapping[int, int] = {}
        self._found_in: Callable[[str], Iterable[tuple[int, int]]] = nowhere

    def show(self, rows: list[QuestionRow], entry: int, number_width: int) -> None:
        """Show other rows, the cursor on the entry."""
        self._row_of = {row.entry: line for line, row in enumerate(rows) if row.kind == "entry"}
        self._number_width = number_width
        self.set_rows(rows, self._row_of.get(entry, -1))

    def move_to(self, entry: int) -> None:
        """Put the cursor on the entry."""
        self.move_cursor(self._row_of.get(entry, -1))

    def mark(self, selected: Collection[int], visited: Collection[int]) -> None:
        """Show which entries are selected, and which were read before."""
        had_states, before = self._have_states, self.selected
        self.selected, self.visited = selected, visited
        if selected is not before or had_states != self._have_states:
            self.redraw()

    @property
    def _have_states(self) -> bool:
        """True if a row other than the cursor's may tell that it is selected or was read."""
        return bool(self.selected) or len(self.visited) > 1

    def light_up(
        self, counts: Mapping[int, int], found_in: Callable[[str], Iterable[tuple[int, int]]]
    ) -> None:
        """Show how often each entry has what is searched for, and light it up where it stands in a
        row; no counts show the signs again.
        """
        if counts is not self.counts and (counts or self.counts):
            self.counts, self._found_in = counts, found_in
            self.redraw()

    def row_strip(self, row: QuestionRow, line: int, width: int, base: Style) -> Strip:
        """Draw a row."""
        inks = self.inks
        if row.kind == "blank":
            return Strip.blank(width, base)
        if row.kind != "entry":
            ink = inks["number" if row.kind == "heading" else "label"]
            text = f" {clipped(row.text, width - 2)}"
            return strip_of(lit(text, self._found_in(text), inks, base + ink), width, base)
        return self._entry_strip(row, line, width, base)

    def _entry_strip(self, row: QuestionRow, line: int, width: int, base: Style) -> Strip:
        """Draw a question's row: its number and signs, and what is asked."""
        styles = self._styles
        assert styles is not None
        inks, style = self.inks, styles.of(row.entry)
        barred = line == self.cursor and self.has_focus
        quiet = base if barred else base + inks["quiet"]
        accent = base if barred else base + Style(color=self.colours.accent)
        here = line == self.cursor
        state = SELECTED if row.entry in self.selected else ""
        if not state and row.entry in self.visited and not here:
            state = SEEN
        number = f"{style.number:>{self._number_width}}"
        sign = style.sign
        if self.counts:  # how often it is found says more than any sign
            sign = f"{min(self.counts.get(row.entry, 0), MOST_COUNTED) or '':>{COUNT_WIDTH}}"
        if width < self.NARROW:
            if not self.counts:
                sign = (state if state == SELECTED else sign or state) or " "
            elif state == SELECTED:
                sign = f"{SELECTED}{sign} "
            else:
                sign = f" {sign} "
            head = [
                Segment(CURSOR if here else " ", accent),
                Segment(number, quiet),
                Segment(sign, accent if sign[0] == SELECTED or self.counts else quiet),
            ]
            used = 1 + len(sign) + len(number)
        else:
            states = f" {state or ' '}" if self._have_states else " " * bool(self.counts)
            signs = sign or " " if self.counts or styles.have_signs else ""
            head = [
                Segment(f"{CURSOR if here else ' '} ", accent),
                Segment(number, quiet),
                Segment(states, accent if state == SELECTED else quiet),
                Segment(f"{signs} ", accent if self.counts else quiet),
            ]
            used = 3 + len(number) + len(states) + len(signs)
        used += len(style.lead)
        room = width - used - 1
        text = clipped(styles.text(row.entry, room), room)
        ink = quiet if style.quiet else base
        body = lit(text, self._found_in(text), inks, ink)
        return strip_of([*head, Segment(style.lead, quiet), *body], width, base)

    def line_strip(self, line: int, width: int) -> Strip:
        """Draw a line; an empty list tells why it is empty."""
        if not self.rows and self.empty:
            rows = list(wrapped(self.empty, max(1, width - 2)))
            if 1 <= line <= len(rows):
                start, end = rows[line - 1]
                quiet = self.ground + self.inks["quiet"]
                return strip_of([Segment(" " + self.empty[start:end], quiet)], width, self.ground)
        return super().line_strip(line, width)

"""The list of questions."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from kamer_tui.reader.views.noting import NOTE
from kamer_tui.reader.views.question_rows import SEEN, SELECTED, QuestionRow, RowStyles, RowText
from kamer_tui.reader.views.row_lines import MOST_LINES, lines_a_row
from kamer_tui.reader.views.wrapping import ELLIPSIS, clipped, wrapped
from kamer_tui.reader.widgets.listing import CURSOR, Listing
from kamer_tui.reader.widgets.painting import lit, lit_between, nowhere, strip_of

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
        self._most_lines = 1
        """The lines that a row may take."""
        self.lines_set: int | None = None
        """So many it may take whatever room there is, if any."""
        self.selected: Collection[int] = frozenset()
        self.visited: Collection[int] = frozenset()
        self.noted: Collection[int] = frozenset()
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
        if had_states != self._have_states:
            self.rearrange()
        elif selected is not before:
            self.redraw()

    def put_notes(self, noted: Collection[int]) -> None:
        """Show which entries have notes of the user's."""
        if noted != self.noted:
            self.noted = noted
            self.rearrange()

    @property
    def _have_states(self) -> bool:
        """True if a row other than the cursor's may tell that it is selected, noted or was read."""
        return bool(self.selected or self.noted) or len(self.visited) > 1

    def _state_of(self, entry: int, *, here: bool) -> str:
        """What the user did with an entry: selected it, wrote a note to it, read it."""
        if entry in self.selected:
            return SELECTED
        if entry in self.noted:
            return NOTE
        return SEEN if entry in self.visited and not here else ""

    def light_up(
        self, counts: Mapping[int, int], found_in: Callable[[str], Iterable[tuple[int, int]]]
    ) -> None:
        """Show how often each entry has what is searched for, and light it up where it stands in a
        row; no counts show the signs again.
        """
        if counts is not self.counts and (counts or self.counts):
            self.counts, self._found_in = counts, found_in
            self.rearrange()

    def look_again(self) -> None:
        """Show the signs of what is understood by now."""
        if self._styles is not None:
            self._styles.look_again()
            self.rearrange()

    # How many lines the rows take

    def make_room(self) -> None:
        """Let rows take as many lines as there is room for."""
        if self.lines_set is not None:
            self._most_lines = self.lines_set
        else:
            self._most_lines = lines_a_row(len(self.rows), self.lines_in_sight, self._needed)

    def _needed(self, most: int) -> int:
        self._most_lines = most
        return sum(map(self.lines_of, range(len(self.rows))))

    def lines_of(self, row: int) -> int:
        """The lines that a row takes."""
        one = self.rows[row]
        if self._most_lines == 1 or one.kind != "entry":
            return 1
        return len(self._text_of(one.entry, self.size.width).lines)

    def _text_of(self, entry: int, width: int) -> RowText:
        assert self._styles is not None
        return self._styles.text(entry, width - self._head_width(width) - 1, self._most_lines)

    def _head_width(self, width: int) -> int:
        """The columns of the number and the signs."""
        assert self._styles is not None
        if width < self.NARROW:
            return 1 + self._number_width + (COUNT_WIDTH + 2 if self.counts else 1)
        states = 2 * self._have_states + bool(self.counts)
        signs = COUNT_WIDTH if self.counts else self._styles.have_signs
        return 3 + self._number_width + states + signs

    # Drawing

    def row_strip(self, row: int, part: int, width: int, base: Style) -> Strip:
        """Draw one of a row's lines."""
        one, inks = self.rows[row], self.inks
        if one.kind == "blank":
            return Strip.blank(width, base)
        if one.kind != "entry":
            ink = inks["number" if one.kind == "heading" else "label"]
            text = f" {clipped(one.text, width - 2)}"
            return strip_of(lit(text, self._found_in(text), inks, base + ink), width, base)
        assert self._styles is not None
        style, said = self._styles.of(one.entry), self._text_of(one.entry, width)
        quiet = base if row == self.cursor and self.has_focus else base + inks["quiet"]
        start, end, cut = said.lines[part]
        segments = self._head(row, part, width, base, quiet)
        if part == 0:
            segments.append(Segment(said.text[: said.lead], quiet))
            start = min(said.lead, end)
        found = self._found_in(said.text)
        ink = quiet if style.quiet else base
        segments += lit_between(said.text, start, end, found, inks, ink)
        if cut:
            segments.append(Segment(ELLIPSIS, ink))
        return strip_of(segments, width, base)

    def _head(self, row: int, part: int, width: int, base: Style, quiet: Style) -> list[Segment]:
        """What stands before a question's headline: its number and its signs, on the first line;
        the cursor beside them all.
        """
        assert self._styles is not None
        entry, here = self.rows[row].entry, row == self.cursor
        accent = base if here and self.has_focus else base + Style(color=self.colours.accent)
        cursor = Segment(CURSOR if here else " ", accent)
        if part:
            return [cursor, Segment(" " * (self._head_width(width) - 1), base)]
        style = self._styles.of(entry)
        state = self._state_of(entry, here=here)
        number = Segment(f"{style.number:>{self._number_width}}", quiet)
        sign = style.sign
        if self.counts:  # how often it is found says more than any sign
            sign = f"{min(self.counts.get(entry, 0), MOST_COUNTED) or '':>{COUNT_WIDTH}}"
        if width < self.NARROW:
            if not self.counts:
                sign = (state if state in (SELECTED, NOTE) else sign or state) or " "
            elif state == SELECTED:
                sign = f"{SELECTED}{sign} "
            else:
                sign = f" {sign} "
            loud = sign[0] in (SELECTED, NOTE) or self.counts
            return [cursor, number, Segment(sign, accent if loud else quiet)]
        states = f" {state or ' '}" if self._have_states else ""
        states += " " * bool(self.counts)
        signs = sign or " " if self.counts or self._styles.have_signs else ""
        return [
            cursor,
            Segment(" ", accent),
            number,
            Segment(states, accent if state in (SELECTED, NOTE) else quiet),
            Segment(f"{signs} ", accent if self.counts else quiet),
        ]

    def line_strip(self, line: int, width: int) -> Strip:
        """Draw a line; an empty list tells why it is empty."""
        if not self.rows and self.empty:
            rows = list(wrapped(self.empty, max(1, width - 2)))
            place = line // MOST_LINES
            if 1 <= place <= len(rows):
                start, end = rows[place - 1]
                quiet = self.ground + self.inks["quiet"]
                return strip_of([Segment(" " + self.empty[start:end], quiet)], width, self.ground)
        return super().line_strip(line, width)

"""A page in rows: its layout, its places, and what of it is in sight."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from rich.cells import cell_len
from textual.geometry import Size

from kamer_tui.reader.core.events import ANSWER, TOP
from kamer_tui.reader.core.page import Page, Span
from kamer_tui.reader.views.folding import Arranged, Spot, arranged
from kamer_tui.reader.views.wrapping import APART, TextRow, clipped, fitting, row_at, wrapped
from kamer_tui.reader.widgets.painting import nowhere
from kamer_tui.reader.widgets.pane import LinePane
from kamer_tui.settings.model import MEASURE

MARGIN = 2
TITLE_ROWS = 2
FAR = 10**6
"""More rows than any page has: what a pane has that is not shown yet."""
LOW = 12
"""In fewer rows the line under the title gives way to the text."""
CONTEXT = 2


class PagePane(LinePane):
    """A page in lines of a readable length, under a title that stays.  Each row shows a place of a
    block: so places, links and hits stay what they are at every size.
    """

    def __init__(self, fold_key: str, *, id: str) -> None:
        """``fold_key`` is the key that folds and unfolds the question, as the user knows it."""
        super().__init__(id=id)
        self.page = Page()
        self.centred = False
        self.most_columns = MEASURE
        """The most columns of a line of text."""
        self.plain = False
        self._fold_key = fold_key
        self._unfolded = False
        self._sought: Spot | None = None
        """A place that is shown also where it is in a folded question."""
        self._arranged = Arranged([])
        self._awaited: tuple[int, int, bool] | None = None
        """What to scroll to once the pane, which is hidden at first, has a size."""
        self._title: list[str] = []
        self._under_title = ""
        self.found_in: Callable[[str], Iterable[tuple[int, int]]] = nowhere
        """Tells which spans of a line in the title are to be lit up."""
        self._overlays: Mapping[int, Sequence[Span]] = {}
        self._letters: Mapping[int, str] = {}
        self._chosen = -1
        self._wrapped_for = Size()
        self._sized = False

    # Showing

    def show(
        self, page: Page, overlays: Mapping[int, Sequence[Span]], *, unfolded: bool = False
    ) -> None:
        """Show a page, the first line of its answer in sight; ``overlays`` are the spans of hits,
        by block; ``unfolded``, the question is whole.
        """
        self.page = page
        self._overlays = overlays
        self._letters = {}
        self._chosen = -1
        self._unfolded = unfolded
        self._sought = None
        self._awaited = None
        self._wrap()
        self.scroll_lines_to(self._arranged.landing)
        self.redraw()

    def add(self, page: Page) -> None:
        """Show a page that has more below the answer; one stays where one is."""
        self.page = page
        self._arrange()
        self.redraw()

    def unfold(self, unfolded: bool) -> None:
        """Show the whole question, or what is asked in it."""
        self._unfolded = unfolded
        self._sought = None
        self._wrap()
        self.redraw()

    def light_up(self, overlays: Mapping[int, Sequence[Span]]) -> None:
        """Show other hits in the same page."""
        self._overlays = overlays
        self.redraw()

    def choose(self, link: int) -> None:
        """Show a link as chosen, and bring it in sight."""
        self._chosen = link
        if 0 <= link < len(self.page.links):
            found = self.page.links[link]
            self.bring_in_sight(found.block, found.start)
        self.redraw()

    def put_letters(self, letters: Mapping[int, str]) -> None:
        """Put a letter on each of these links, or on none."""
        self._letters = letters
        self.redraw()

    def _wrap(self) -> None:
        self._wrapped_for = self.size
        self._title = self._wrapped_title()
        low = self.size.height < LOW
        self._under_title = "" if low else self._parts()
        self.fixed = len(self._title) + (1 if self._under_title else 0) + (1 if self._title else 0)
        if self.size.height - self.fixed < 3:
            self.fixed = min(len(self._title[:1]), max(0, self.size.height - 1))
        self._arrange()

    def _arrange(self) -> None:
        """Lay out the rows anew."""
        self._arranged = arranged(
            self.page,
            self.measure,
            self.lines_in_sight if self.size.height else FAR,
            unfolded=self._unfolded,
            sought=self._sought,
            key=self._fold_key,
        )
        self.set_line_count(len(self._rows))

    @property
    def _rows(self) -> list[TextRow]:
        return self._arranged.rows

    @property
    def folds(self) -> bool:
        """True if the question can be folded and unfolded: it does not fit above its answer."""
        return self._arranged.folds

    def _wrapped_title(self) -> list[str]:
        """The title in at most two rows."""
        room = self.measure - self._number_width
        rows = list(wrapped(self.page.title, room)) if self.page.title else []
        lines = [self.page.title[start:end] for start, end in rows[:TITLE_ROWS]]
        if len(rows) > TITLE_ROWS:
            lines[-1] = clipped(self.page.title[rows[TITLE_ROWS - 1][0] :], room)
        return lines

    def _parts(self) -> str:
        """The line under the title: the parts that fit, and always the place in the document."""
        where = self.page.where
        room = self.measure - (cell_len(where) + len(APART) if where else 0)
        return APART.join(part for part in (fitting(self.page.parts, room), where) if part)

    @property
    def _number_width(self) -> int:
        return len(self.page.number) + 3 if self.page.number else 0

    @property
    def left(self) -> int:
        """The columns before the text."""
        margin = MARGIN if self.size.width >= 24 else 1 if self.size.width > 8 else 0
        if self.centred:
            margin = max(margin, (self.size.width - self.most_columns) // 2)
        return margin

    @property
    def measure(self) -> int:
        """The columns of the text; the most that it can have before the pane has a size."""
        if not self.size.width:
            return self.most_columns
        return max(1, min(self.most_columns, self.size.width - self.left - 1))

    # Places

    def place(self) -> tuple[int, int]:
        """The paragraph, and the character in it, of the first text in sight: 0, 0 is where one
        lands, the first line of the answer in sight.
        """
        if self._awaited:
            return self._awaited[:2]
        top = round(self.scroll_y)
        if top == self._arranged.landing:
            return 0, 0
        if not top:
            return TOP, 0
        for row in self._rows[top:]:
            if row.block >= 0 and self.page.blocks[row.block].paragraph >= 0:
                block = self.page.blocks[row.block]
                return block.paragraph, block.place(row.start)
        return 0, 0

    def scroll_to_place(self, paragraph: int, character: int, at_top: bool) -> None:
        """Bring a place in sight, as the first line if ``at_top``."""
        if not self.page.blocks:
            return
        self._awaited = None if self._wrapped_for.height else (paragraph, character, at_top)
        if paragraph in (TOP, ANSWER):
            self.scroll_lines_to(0 if paragraph == TOP else self._answer_row)
            return
        if at_top and not paragraph and not character:
            self.scroll_lines_to(self._arranged.landing)
            return
        block = self.page.block_of(paragraph)
        place = self.page.blocks[block].shown(character)
        if at_top:
            self.scroll_lines_to(row_at(self._rows, block, place))
        else:
            self.bring_in_sight(block, place)

    @property
    def _answer_row(self) -> int:
        """The row of the answer's label."""
        return row_at(self._rows, self.page.answer[0], 0) if self.page.answer else 0

    @property
    def at_answer(self) -> bool:
        """True if the answer's label is at the top, or as near as it can be."""
        return round(self.scroll_y) == min(self._answer_row, round(self.max_scroll_y))

    def at_end(self, direction: int) -> bool:
        """True if it can be scrolled no further, down (1) or up (-1)."""
        top = round(self.scroll_y)
        return top >= round(self.max_scroll_y) if direction > 0 else top <= 0

    def bring_in_sight(self, block: int, place: int) -> None:
        """Scroll as little as brings that place in sight, with some lines around it; a place in the
        question, if it can be, together with the first line of the answer.
        """
        if block in self.page.question:
            self._seek(block, place)
        row = row_at(self._rows, block, place)
        top = round(self.scroll_y)
        height = self.lines_in_sight
        context = min(CONTEXT, (height - 1) // 2)
        if row < top + context:
            self.scroll_lines_to(max(0, row - context))
        elif row >= top + height - context:
            self.scroll_lines_to(row - height + 1 + context)

    def _seek(self, block: int, place: int) -> None:
        """Show that place of the question, also where the question is folded."""
        if self.folds and not self._unfolded:
            self._sought = (block, place)
            self._arrange()
            self.redraw()
        landing = self._arranged.landing
        row = row_at(self._rows, block, place)
        if landing <= row < landing + self.lines_in_sight:
            self.scroll_lines_to(landing)

    def scroll_by_lines(self, lines: int) -> None:
        """Scroll on, or back."""
        self.scroll_lines_to(max(0, round(self.scroll_y) + lines))

    def links_in_sight(self) -> list[int]:
        """The indexes of the links whose beginning is in sight, from the top."""
        top = round(self.scroll_y)
        found: list[int] = []
        for row in self._rows[top : top + self.lines_in_sight]:
            for index, link in enumerate(self.page.links):
                if link.block == row.block and row.start <= link.start < row.end:
                    found.append(index)
        return found

    def on_resize(self) -> None:
        """Wrap the text anew; the first text in sight stays the first."""
        if not self._sized:
            self._sized = True
            if self._wrapped_for == self.size:  # drawn already
                self.scroll_to_place(*(self._awaited or (0, 0, True)))
                self.post_message(self.Scrolled())
                return
        goal = self._awaited or (*self.place(), True)
        self._wrap()
        self.scroll_to_place(*goal)
        self.post_message(self.Scrolled())
        self.redraw()

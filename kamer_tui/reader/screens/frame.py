"""The frame of a screen: panes for parties, questions and answer between a title and a foot."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.geometry import NULL_OFFSET, Region, Size, Spacing
from textual.layout import Layout, WidgetPlacement
from textual.screen import Screen
from textual.widget import Widget

from kamer_tui.reader.core.columns import MEDIUM, WIDE, Chosen, Columns, columns_of
from kamer_tui.reader.views.question_rows import RowStyles
from kamer_tui.reader.widgets.answer import AnswerPane
from kamer_tui.reader.widgets.bars import FootBar, TitleBar
from kamer_tui.reader.widgets.pane import LinePane
from kamer_tui.reader.widgets.parties import PartyList
from kamer_tui.reader.widgets.questions import QuestionList
from kamer_tui.settings.model import DEFAULTS, Settings

NULL_SPACING = Spacing()


class SideBySide(Layout):
    """The panes from left to right; one alone has the whole width."""

    name = "side by side"

    def __init__(self, screen: PaneScreen) -> None:
        self._screen = screen

    def arrange(
        self, parent: Widget, children: list[Widget], size: Size, greedy: bool = True
    ) -> list[WidgetPlacement]:
        """Give each pane in sight its columns, and all rows."""
        parent.pre_layout(self)
        screen = self._screen
        if len(children) == 1:
            widths = [size.width]
        else:
            columns = screen.columns_at(size.width)
            panes = (screen.parties, screen.questions, screen.answer)
            width_of = dict(zip(panes, columns, strict=True))
            widths = [width_of.get(child, 0) for child in children if isinstance(child, LinePane)]
        placements, left = [], 0
        for child, width in zip(children, widths, strict=False):
            region = Region(left, 0, width, size.height)
            placements.append(WidgetPlacement(region, NULL_OFFSET, NULL_SPACING, child))
            left += width
        return placements


class PaneScreen(Screen[None]):
    """The panes in their places, in three layouts by width."""

    DEFAULT_CSS = """
    PaneScreen { background: $background; }
    PaneScreen #title { dock: top; }
    PaneScreen #foot { dock: bottom; }
    PaneScreen.-narrow LinePane { display: none; border: none; }
    PaneScreen.-away #parties { display: none; }
    PaneScreen.-alone LinePane { display: none; border: none; }
    PaneScreen.-narrow LinePane.-here { display: block; }
    PaneScreen.-alone LinePane.-here { display: block; }
    """
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012 - Textual declares it so
        (0, "-narrow"),
        (MEDIUM, "-medium"),
        (WIDE, "-wide"),
    ]
    AUTO_FOCUS = ""

    def __init__(self, styles: RowStyles | None, fold_key: str) -> None:
        """``styles`` tell how an entry is shown in the list, if it is to have any; ``fold_key`` is
        the key that folds and unfolds a question, as the user knows it.
        """
        super().__init__()
        self.title_bar = TitleBar(id="title")
        self.parties = PartyList(id="parties")
        self.questions = QuestionList(styles, id="questions")
        self.answer = AnswerPane(fold_key, id="answer")
        self.foot = FootBar(id="foot")
        self.chosen = Chosen()
        self.settings = DEFAULTS
        self._panes_layout = SideBySide(self)

    def show_as_set(self, settings: Settings) -> None:
        """Have the panes as the user set them."""
        self.settings = settings
        self.answer.most_columns = settings.measure
        self.questions.lines_set = settings.row_lines
        self.parties.colours_of_parties = {
            name.lower(): colour for name, colour in settings.party_colours.items()
        }

    @property
    def layout(self) -> Layout:
        """How title, panes and foot are laid out."""
        return self._panes_layout

    @property
    def is_narrow(self) -> bool:
        """True if one pane at a time has the whole screen."""
        return self.has_class("-narrow")

    def columns_at(self, total: int) -> Columns:
        """How wide the panes are in a screen of so many columns."""
        return columns_of(
            total,
            self.parties.name_width,
            self.chosen,
            away=self.has_class("-away"),
            measure=self.answer.most_columns,
        )

    def arrange_panes(self, chosen: Chosen, *, away: bool) -> None:
        """Give the panes the columns that the user chose; ``away``, without the parties."""
        if chosen != self.chosen or away != self.has_class("-away"):
            self.chosen = chosen
            self.set_class(away, "-away")
            self.answer.refresh(layout=True)  # a child: else the screen keeps its arrangement

    def compose(self) -> ComposeResult:
        """Title, panes and foot."""
        yield self.title_bar
        yield self.parties
        yield self.questions
        yield self.answer
        yield self.foot

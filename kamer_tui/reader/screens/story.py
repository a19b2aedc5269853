"""The dialog that asks for the story's file, into which clips go."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Button, Input, Label

from kamer_tui.export.writing import WritingError
from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.reader.views.clips import PROPOSED, choose_file
from kamer_tui.reader.views.exporting import path_of, shown_path
from kamer_tui.reader.widgets.field import Field
from kamer_tui.translation import _


class ChosenStory(NamedTuple):
    """The file that was chosen; and what is to be told where that can't be kept."""

    path: Path
    problem: str = ""


class StoryScreen(Dialog[ChosenStory | None]):
    """Asks for the file; an error is shown in the dialog, and the text that was typed stays."""

    DEFAULT_CSS = """
    StoryScreen Horizontal { height: auto; }
    StoryScreen .name { width: auto; min-width: 9; color: $quiet; text-style: bold; }
    StoryScreen #what { width: 1fr; margin-bottom: 1; }
    StoryScreen #file { width: 1fr; background: $panel; background-tint: $panel 0%; }
    StoryScreen #file:focus { background: $resting; }
    StoryScreen #folder { width: 1fr; color: $quiet; text-wrap: nowrap; text-overflow: ellipsis; }
    StoryScreen #message {
        width: 1fr; height: auto; margin-top: 1; color: $accent; display: none;
    }
    StoryScreen #message.-said { display: block; }
    StoryScreen #buttons { margin-top: 1; }
    StoryScreen Button {
        margin-right: 2; padding: 0 1; min-width: 0; background: $panel; color: $foreground;
        text-style: none; background-tint: $panel 0%; tint: $panel 0%;
    }
    StoryScreen Button:hover { background: $resting; }
    StoryScreen Button:focus {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
    }
    StoryScreen.-low #what { margin-bottom: 0; }
    StoryScreen.-low #message, StoryScreen.-low #buttons { margin-top: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "choose", show=False)]
    AUTO_FOCUS = "#file"
    VERTICAL_BREAKPOINTS = [(0, "-low"), (14, "-high")]  # noqa: RUF012 - Textual declares it so

    def __init__(self, story: Path | None) -> None:
        """``story`` is the file that clips go into so far, if any."""
        super().__init__()
        self._story = story

    def compose(self) -> ComposeResult:
        """What the file is for, its name and folder, a message, and two buttons."""
        with VerticalScroll(id="frame", can_focus=False):
            yield Label(
                _("Clips are added at the end of this file; you may edit it meanwhile."),
                id="what",
                markup=False,
            )
            with Horizontal():
                yield Label(_("File"), classes="name", markup=False)
                name = _(PROPOSED) if self._story is None else shown_path(self._story)
                yield Field(name, id="file", compact=True, select_on_focus=False)
            with Horizontal():
                yield Label("", classes="name")
                yield Label("", id="folder", markup=False)
            yield Label("", id="message", markup=False)
            with Horizontal(id="buttons"):
                yield Button(_("Choose"), id="yes", compact=True)
                yield Button(_("Cancel"), id="no", compact=True)

    def on_mount(self) -> None:
        """Write on the frame."""
        if not self.query("#file"):  # closed before it was made
            return
        self.put_title(_("The story's file"), _("Esc closes · Enter chooses · Tab goes on"))
        self.query_one("#file", Input).cursor_blink = False
        self._show_folder()

    def _show_folder(self) -> None:
        """Show the folder of the file."""
        try:
            folder = shown_path(path_of(self.query_one("#file", Input).value).parent)
        except (WritingError, OSError):
            folder = ""
        said = _("in {folder}").format(folder=folder) if folder else ""
        self.query_one("#folder", Label).update(Content(said))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Show the folder of what is typed."""
        event.stop()
        self._say("")
        self._show_folder()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Choose the name that stood there at Enter."""
        event.stop()
        self._choose(event.value)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Choose, or close."""
        event.stop()
        if event.button.id == "no":
            self.action_close()
        else:
            self.action_choose()

    def action_choose(self) -> None:
        """Choose the file with that name."""
        self._choose(self.query_one("#file", Input).value)

    def _choose(self, name: str) -> None:
        path, problem = choose_file(name)
        if path is None:
            self._say(problem)
            self.query_one("#file", Input).focus()
        else:
            self.dismiss(ChosenStory(path, problem))

    def _say(self, message: str) -> None:
        for label in self.query("#message").results(Label):
            label.set_class(bool(message), "-said")
            label.update(Content(message))

"""The dialog that exports questions to a file."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.timer import Timer
from textual.widgets import Button, Input, Label, RadioButton, RadioSet

from kamer_tui.export import FORMATS, Format, format_for
from kamer_tui.export.writing import AlreadyThereError, WritingError
from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.reader.views.exporting import (
    ExportSelection,
    free_name,
    path_of,
    shown_path,
    with_format,
    write,
)
from kamer_tui.reader.widgets.field import Field
from kamer_tui.reader.widgets.tick import Tick
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

SHOWN_FORMATS = {
    "markdown": "Markdown",
    "json": "JSON",
    "csv": "CSV",
    "html": "HTML",
    "docx": "Word",
}
"""The names of formats, which are the same in every language."""

CHOSEN, NOT_CHOSEN = "●", "○"
PATIENCE = 0.3
"""Seconds of writing after which the dialog says that it writes."""


class FormatButton(RadioButton):
    """A format, with a sign that shows without colour whether it is chosen."""

    BUTTON_LEFT = BUTTON_RIGHT = ""
    BUTTON_INNER = NOT_CHOSEN

    def on_mount(self) -> None:
        """Show the sign of the first value: Textual sets that without calling the watcher."""
        self._show_sign()

    def watch_value(self) -> None:
        """Show the sign of the new value."""
        self._show_sign()
        super().watch_value()

    def _show_sign(self) -> None:
        self.BUTTON_INNER = CHOSEN if self.value else NOT_CHOSEN
        self.refresh()


class FormatChoice(RadioSet):
    """The formats in a row; an arrow chooses at once, and Enter exports."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "screen.export", show=False),
        Binding("down,right,j,l", "next_button", show=False),
        Binding("up,left,k,h", "previous_button", show=False),
    ]

    def action_next_button(self) -> None:
        """Choose the next one."""
        super().action_next_button()
        self._choose()

    def action_previous_button(self) -> None:
        """Choose the previous one."""
        super().action_previous_button()
        self._choose()

    def _choose(self) -> None:
        if self.pressed_button is not None:  # else it is only being set up
            self.action_toggle_button()


class ExportScreen(Dialog[Path | None]):
    """Asks for a file and a format, and writes; the result is the path that was written.

    An error is shown in the dialog, and the text that was typed stays.  A file that exists is
    replaced only after a question, to which a further Enter answers no.
    """

    DEFAULT_CSS = """
    ExportScreen Horizontal { height: auto; }
    ExportScreen .name { width: auto; min-width: 9; color: $quiet; text-style: bold; }
    ExportScreen #what {
        width: 1fr; margin-bottom: 1; text-wrap: nowrap; text-overflow: ellipsis;
    }
    ExportScreen #file { width: 1fr; background: $panel; background-tint: $panel 0%; }
    ExportScreen #file:focus { background: $resting; }
    ExportScreen #folder { width: 1fr; color: $quiet; text-wrap: nowrap; text-overflow: ellipsis; }
    ExportScreen RadioSet { layout: horizontal; height: 1; width: 1fr; background: $background; }
    ExportScreen RadioSet:focus { background-tint: $background 0%; }
    ExportScreen.-slim RadioSet { layout: grid; grid-size: 3; grid-columns: 11 7 6; height: 2; }
    ExportScreen FormatButton { width: auto; margin-right: 2; }
    ExportScreen.-slim FormatButton { margin-right: 0; padding: 0; }
    ExportScreen #format FormatButton > .toggle--button {
        color: $quiet; background: transparent; text-style: none;
    }
    ExportScreen #format FormatButton.-on > .toggle--button { color: $accent; }
    ExportScreen #format FormatButton > .toggle--label { background: transparent; }
    ExportScreen #format:focus FormatButton.-selected > .toggle--label {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
    }
    ExportScreen #message {
        width: 1fr; height: auto; margin-top: 1; color: $accent; display: none;
    }
    ExportScreen #message.-said { display: block; }
    ExportScreen #buttons { margin-top: 1; }
    ExportScreen #yes, ExportScreen #no {
        margin-right: 2; padding: 0 1; min-width: 0; background: $panel; color: $foreground;
        text-style: none; background-tint: $panel 0%; tint: $panel 0%;
    }
    ExportScreen #yes:hover, ExportScreen #no:hover { background: $resting; }
    ExportScreen #yes:focus, ExportScreen #no:focus {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
    }
    ExportScreen.-slim.-told #where { display: none; }
    ExportScreen.-low #what { margin-bottom: 0; }
    ExportScreen.-low #message, ExportScreen.-low #buttons { margin-top: 0; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [Binding("ctrl+s", "export", show=False)]
    AUTO_FOCUS = "#file"
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (70, "-wide")]  # noqa: RUF012 - Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-low"), (12, "-high")]  # noqa: RUF012 - Textual declares it so

    def __init__(
        self, selection: ExportSelection, format_name: str = "markdown", *, with_notes: bool = False
    ) -> None:
        """The form and ``with_notes`` are what is proposed."""
        super().__init__()
        self._with_notes = with_notes
        self._selection = selection
        self._format = FORMATS[format_name]
        self._asked: Path | None = None
        """The existing file for which the dialog asks whether to replace it."""
        self._writing = False
        self._timer: Timer | None = None

    def compose(self) -> ComposeResult:
        """The selection, the file, the formats, a message, and two buttons."""
        with VerticalScroll(id="frame", can_focus=False):
            yield Label(self._selection.describe(), id="what", markup=False)
            with Horizontal():
                yield Label(_("File"), classes="name", markup=False)
                yield Field(
                    self._proposed(self._format),
                    id="file",
                    compact=True,
                    select_on_focus=False,
                )
            with Horizontal(id="where"):
                yield Label("", classes="name")
                yield Label("", id="folder", markup=False)
            with Horizontal():
                yield Label(_("Format"), classes="name", markup=False)
                with FormatChoice(id="format", compact=True):
                    for made in FORMATS.values():
                        label = Content(SHOWN_FORMATS.get(made.name, made.name))
                        yield FormatButton(label, made is self._format, id=made.name)
            if self._selection.has_notes:
                with Horizontal():
                    yield Label("", classes="name", markup=False)
                    yield Tick(
                        Content(_("with your notes")), self._with_notes, id="notes", compact=True
                    )
            yield Label("", id="message", markup=False)
            with Horizontal(id="buttons"):
                yield Button(_("Export"), id="yes", compact=True)
                yield Button(_("Cancel"), id="no", compact=True)

    def on_mount(self) -> None:
        """Write on the frame, and put the cursor before the ending of the file's name."""
        if not self.query("#file"):  # closed before it was made
            return
        self.put_title(_("Export"), _("Esc closes · Enter exports · Tab goes on"))
        line = self._line
        line.cursor_blink = False
        line.cursor_position = len(line.value) - len(self._format.suffix)
        self._show_folder()

    def _proposed(self, made: Format) -> str:
        """A name for the file that none has yet."""
        return free_name(self._selection.file_name(made))

    @property
    def _line(self) -> Input:
        return self.query_one("#file", Input)

    def _say(self, message: str) -> None:
        self.set_class(bool(message), "-told")
        for label in self.query("#message").results(Label):  # none any more once it is closed
            label.set_class(bool(message), "-said")
            label.update(Content(message))

    def _show_folder(self) -> None:
        """Show the folder of the file."""
        try:
            folder = shown_path(path_of(self._line.value).parent)
        except (WritingError, OSError):
            folder = ""
        said = _("in {folder}").format(folder=folder) if folder else ""
        self.query_one("#folder", Label).update(Content(said))

    # Typing and choosing

    def on_input_changed(self, event: Input.Changed) -> None:
        """Take the format of the name's ending, where a format has it."""
        event.stop()
        self._ask_nothing()
        made = format_for(Path(event.value.strip()).suffix)
        if made is not None and made is not self._format:
            self._format = made
            with self.prevent(RadioSet.Changed):
                self.query_one(f"#{made.name}", RadioButton).value = True
        self._show_folder()

    def on_radio_set_changed(self, event: RadioSet.Changed) -> None:
        """Give the name the ending of the format."""
        event.stop()
        made = FORMATS[event.pressed.id or ""]
        if made is self._format:
            return
        name = self._line.value
        is_ours = name == self._proposed(self._format)
        self._format = made
        self._line.value = self._proposed(made) if is_ours else with_format(name, made)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Export to the name that stood there at Enter, even if more was typed since."""
        event.stop()
        self._export(event.value)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Answer the question whether to replace a file, else export or close."""
        event.stop()
        if event.button.id == "no":
            self.action_close()
        elif self._asked is not None:
            self._begin(self._asked, force=True)
        else:
            self.action_export()

    def action_close(self) -> None:
        """Answer no to the question whether to replace a file, else close."""
        if self._asked is not None:
            self._ask_nothing()
            self._line.focus()
        else:
            self.dismiss(None)

    # Writing

    def action_export(self) -> None:
        """Write to the file with that name, unless it exists."""
        self._export(self._line.value)

    def _export(self, name: str) -> None:
        try:
            path = path_of(name)
        except WritingError as error:
            self._fail(str(error))
        else:
            self._begin(path, force=False)

    def _begin(self, path: Path, *, force: bool) -> None:
        if not self._writing:
            self._writing = True
            self._timer = self.set_timer(PATIENCE, lambda: self._say(_("Writing…")))
            self.run_worker(self._write(path, self._format, force=force), exclusive=True)

    async def _write(self, path: Path, made: Format, *, force: bool) -> None:
        """Write in a thread: a long document, or a slow disk, takes a while."""
        try:
            wanted = any(tick.value for tick in self.query("#notes").results(Tick))
            selection = self._selection.with_notes(wanted)
            await asyncio.to_thread(write, selection, made, path, force=force)
        except AlreadyThereError:
            self._stop_waiting()
            self._ask(path)
        except WritingError as error:
            self._stop_waiting()
            self._fail(str(error))
        else:
            self._stop_waiting()
            self.dismiss(path)

    def _stop_waiting(self) -> None:
        self._writing = False
        if self._timer is not None:
            self._timer.stop()
        self._say("")

    def _fail(self, message: str) -> None:
        self._ask_nothing()
        self._say(message)
        self._line.focus()

    def _ask(self, path: Path) -> None:
        """Ask whether to replace the file; the cursor is on no."""
        self._asked = path
        self._say(_("{path} exists already.").format(path=clean_name(path.name)))
        self._name_buttons(_("Overwrite it"), _("Leave it"))
        self.query_one("#no", Button).focus()

    def _ask_nothing(self) -> None:
        self._say("")
        if self._asked is not None:
            self._asked = None
            self._name_buttons(_("Export"), _("Cancel"))

    def _name_buttons(self, yes: str, no: str) -> None:
        for button, label in (("#yes", yes), ("#no", no)):
            named = self.query_one(button, Button)
            named.label = Content(label)
            named.refresh(layout=True)

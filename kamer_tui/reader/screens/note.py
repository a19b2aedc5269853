"""The dialog in which a note is written."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, NamedTuple

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.css.query import NoMatches
from textual.widgets import Button, Label

from kamer_tui.editor import EditorError
from kamer_tui.reader.screens.dialog import Dialog
from kamer_tui.reader.terminal.editing import Editing
from kamer_tui.reader.terminal.work import Work
from kamer_tui.reader.widgets.note_field import NoteField
from kamer_tui.reader.widgets.tick import Tick
from kamer_tui.store.database import StoreError
from kamer_tui.store.notes import Note
from kamer_tui.store.rescue import rescue
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_line

LOOK = 0.01
"""Seconds between two looks whether the note is kept."""
PATIENCE = 0.3
"""Seconds of keeping after which the dialog says that it does."""
PATIENCE_AT_END = 0.8
"""Seconds to wait for another writer where the program ends."""
FIRST_KEY, KEYS = 2, 4
"""F2 is the key of the first mark; so many marks have one, as the field has the keys from F6 on."""


class KeptNote(NamedTuple):
    """What came of the dialog: the note, None where it was removed; and all notes to the document
    as they are by then, None where they can't be read.
    """

    note: Note | None
    notes: tuple[Note, ...] | None


Keep = Callable[[Note, float | None], KeptNote]
"""Keeps a note, and returns what came of it; waits so many seconds for another writer, or as long
as usual.  Raises StoreError.
"""


class NoteScreen(Dialog[KeptNote | None]):
    """A note being written.  Whatever closes it keeps the note first; one without a text and marks
    is removed.  Where it can't be kept the dialog stays, and says why.

    The result is None where nothing was changed, or where the user let go of it.
    """

    DEFAULT_CSS = """
    NoteScreen { align: center bottom; }
    NoteScreen > #frame { width: 84; height: 16; max-height: 100%; }
    NoteScreen #sentence {
        width: 1fr; height: auto; max-height: 2; color: $quiet; text-overflow: ellipsis;
    }
    NoteScreen #message { width: 1fr; height: auto; max-height: 3; color: $accent; display: none; }
    NoteScreen #message.-said { display: block; }
    NoteScreen #marks { height: auto; margin-top: 1; }
    NoteScreen #buttons { height: 1; margin-top: 1; }
    NoteScreen.-slim #marks { layout: vertical; }
    NoteScreen.-low #marks, NoteScreen.-low #buttons { margin-top: 0; }
    NoteScreen.-low #sentence { max-height: 1; }
    NoteScreen Button {
        margin-right: 2; padding: 0 1; min-width: 0; background: $panel; color: $foreground;
        text-style: none; background-tint: $panel 0%; tint: $panel 0%;
    }
    NoteScreen Button:hover { background: $resting; }
    NoteScreen Button:focus {
        background: $block-cursor-background; color: $block-cursor-foreground; text-style: bold;
    }
    NoteScreen .failed { display: none; }
    NoteScreen.-failed .failed { display: block; }
    NoteScreen.-failed #editor { display: none; }
    """
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+s", "close", show=False, priority=True),
        Binding("ctrl+o", "edit", show=False, priority=True),
        *(Binding(f"f{FIRST_KEY + at}", f"tick({at})", show=False) for at in range(KEYS)),
    ]
    AUTO_FOCUS = "#text"
    HORIZONTAL_BREAKPOINTS = [(0, "-slim"), (70, "-wide")]  # noqa: RUF012 - Textual declares it so
    VERTICAL_BREAKPOINTS = [(0, "-low"), (16, "-high")]  # noqa: RUF012 - Textual declares it so

    def __init__(self, title: str, note: Note, marks: Sequence[str], keep: Keep) -> None:
        """``marks`` are those that are offered; ``title`` says what the note belongs to."""
        super().__init__()
        self._title = clean_line(title)
        self._note = note
        self._marks = tuple(dict.fromkeys((*marks, *note.marks)))
        self._keep = keep
        self._work: Work[KeptNote] | None = None
        self._waited = 0.0
        self._editing: Editing | None = None
        self._is_over = False

    def compose(self) -> ComposeResult:
        """The sentence, the text, the marks, a message, and buttons."""
        with Vertical(id="frame"):
            if self._note.sentence:
                yield Label(f"«{self._note.sentence}»", id="sentence", markup=False)
            yield NoteField(
                self._note.text, id="text", highlight_cursor_line=False, max_checkpoints=500
            )
            with Horizontal(id="marks"):
                for at, mark in enumerate(self._marks):
                    label = Content(f"F{FIRST_KEY + at} {mark}" if at < KEYS else mark)
                    yield Tick(label, mark in self._note.marks, id=f"mark-{at}", compact=True)
            yield Label("", id="message", markup=False)
            with Horizontal(id="buttons"):
                yield Button(_("Keep"), id="keep", compact=True)
                yield Button(_("Editor"), id="editor", compact=True)
                yield Button(_("Copy"), id="copy", classes="failed", compact=True)
                yield Button(_("Close without keeping"), id="drop", classes="failed", compact=True)

    def on_mount(self) -> None:
        """Write on the frame; the cursor stands at the text's end."""
        if not self.query("#text"):  # closed before it was made
            return
        self.put_title(self._title, _("Esc keeps · Ctrl-o editor · Tab goes on"))
        field = self._field
        field.cursor_blink = False
        field.move_cursor(field.document.end)

    @property
    def _field(self) -> NoteField:
        return self.query_one(NoteField)

    @property
    def written(self) -> Note:
        """The note as it stands in the dialog; while the editor has it, as that has written it."""
        try:
            ticks = [tick.value for tick in self.query(Tick)]
            text = self._field.text
        except NoMatches:  # it is not made yet, or closed
            return self._note
        if self._editing is not None and (edited := self._editing.text()) is not None:
            text = edited
        marks = tuple(mark for mark, on in zip(self._marks, ticks, strict=False) if on)
        return self._note._replace(text=text.strip("\n").rstrip(), marks=marks)

    @property
    def _is_changed(self) -> bool:
        written, note = self.written, self._note
        return (written.text, written.marks) != (note.text.strip("\n").rstrip(), note.marks)

    # What keys and buttons do

    def action_tick(self, at: int) -> None:
        """Tick the mark at that place, or not."""
        for tick in self.query(f"#mark-{at}").results(Tick):
            tick.value = not tick.value

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """Keep, edit, copy, or let go."""
        event.stop()
        match event.button.id:
            case "keep":
                self.action_close()
            case "editor":
                self.action_edit()
            case "copy":
                self.app.copy_to_clipboard(self.written.text)
                self._say(_("The note was sent to the terminal's clipboard"))
            case "drop":
                self._end(None)

    def action_edit(self) -> None:
        """Give the text to the user's editor."""
        if self._editing is None and self._work is None:
            self.run_worker(self._edit(), exclusive=True)

    async def _edit(self) -> None:
        try:
            self._editing = Editing(self._field.text)
            await self._editing.run(self.app, os.environ)
            edited = self._editing.text()
        except EditorError as error:
            self._say(str(error))
        else:
            if edited is not None and edited != self._field.text.rstrip("\n"):
                self._field.text = edited
                self._field.move_cursor(self._field.document.end)
        finally:
            editing, self._editing = self._editing, None
            if editing is not None:
                editing.close()
        self.app.refresh(layout=True)

    # Keeping

    def action_close(self) -> None:
        """Keep the note, and close once it is kept."""
        if self._work is not None or self._editing is not None:
            return
        if not self._is_changed:
            self._end(None)
            return
        self._waited = 0.0
        self._work = Work(partial(self._keep, self.written, None))
        self._look()

    def _look(self) -> None:
        """Close if the note is kept; tell where it can't be."""
        if self._work is None or self._is_over:
            return
        if not self._work.wait(0 if self._waited else LOOK):
            self._waited += LOOK
            if self._waited > PATIENCE:
                self._say(_("Keeping it…"))
            self.set_timer(LOOK, self._look)
            return
        work, self._work = self._work, None
        try:
            self._end(work.result())
        except StoreError as error:
            self.add_class("-failed")
            self._say(str(error))
            self._field.focus()

    def _say(self, message: str) -> None:
        for label in self.query("#message").results(Label):
            label.set_class(bool(message), "-said")
            label.update(Content(message))

    def _end(self, result: KeptNote | None) -> None:
        self._is_over = True
        self.dismiss(result)

    def keep_at_end(self) -> str:
        """Keep what is written as the program ends, in a file of its own where the database can't
        take it; return what is to be told then, if anything.
        """
        if self._is_over:
            return ""
        self._is_over = True
        if self._work is not None:
            if self._work.wait(PATIENCE_AT_END):
                try:
                    self._work.result()
                except StoreError as error:
                    return _rescued(self.written, str(error))
                return ""
            return _rescued(self.written, _("another program is writing"))
        if not self._is_changed:
            return ""
        try:
            self._keep(self.written, PATIENCE_AT_END)
        except StoreError as error:
            return _rescued(self.written, str(error))
        return ""


def _rescued(note: Note, reason: str) -> str:
    """Put a note into a file of its own; return what is to be told of it."""
    about = "\n".join(filter(None, (f"{note.document}, {note.exchange}", note.sentence)))
    text = "\n\n".join(filter(None, (about, " · ".join(note.marks), note.text)))
    path = rescue(f"{text}\n")
    if path is None:
        return _("The note was not kept ({reason}). It said: {text}").format(
            reason=reason, text=clean_line(note.text)
        )
    return _("The note was not kept ({reason}). It stands in {path}.").format(
        reason=reason, path=clean_line(str(path))
    )

"""The desk at which a document is read: what commands can see of the screen, and what their
effects may do to it.

The reading screen is the desk; nothing in ``core`` knows more of a screen than these protocols.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, Protocol

from kamer_tui.reader.core.columns import Columns
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.effects import (
    ChooseNote,
    ChooseStory,
    Consequence,
    CopyText,
    Dialog,
    Do,
    FollowLink,
    GoToDocument,
    LetChoose,
    NextTheme,
    OpenAddress,
    OpenDialog,
    Press,
    PutClip,
    Quit,
    Say,
    Scroll,
    ScrollScreen,
    ShowLibrary,
    Suspend,
    TakeClipBack,
    TypeCharacter,
    WriteNote,
)
from kamer_tui.reader.core.events import Event, KeyPress, Place, Tell
from kamer_tui.reader.core.page import Page
from kamer_tui.reader.core.picking import Passage
from kamer_tui.reader.core.state import State


class Sight(Protocol):
    """The part of a situation that depends on the size of the screen and on the scrolling."""

    def here(self) -> Place:
        """The reader's place: the first text in sight."""

    def columns(self) -> Columns:
        """How wide the panes are side by side."""

    def height(self) -> int:
        """The lines that the focused pane shows at once."""

    def text_height(self) -> int:
        """The lines of the text that are shown at once; 0 where a list has the whole screen."""

    def at_end_of_text(self, direction: Literal[-1, 1]) -> bool:
        """True if nothing more of the text can be scrolled into sight: below (1), or above (-1)."""

    def at_answer(self) -> bool:
        """True if the answer's label is at the top, or as near as it can be."""

    def page(self) -> Page:
        """The page of the entry that is read."""

    def folds(self) -> bool:
        """True if the question can be folded and unfolded: it does not fit above its answer."""

    def links_in_sight(self) -> Sequence[int]:
        """The indexes of the page's links that are in sight, from the top."""

    def marked(self) -> Sequence[Passage]:
        """The parts of the document's text that the mouse selected."""

    def selected_text(self) -> str | None:
        """The text that the mouse selected."""


class Situation(NamedTuple):
    """All that decides what a command does."""

    contents: Contents
    state: State
    sight: Sight


class Desk(Protocol):
    """What consequences may do to the screen."""

    def send(self, event: Event) -> None:
        """Change the state, and show what changed."""

    def do(self, command: str) -> None:
        """Do the command with this id."""

    def press(self, key: KeyPress) -> bool:
        """Do what a key means in the mode; return False for a key that is left to Textual."""

    def follow(self, link: int) -> None:
        """Follow the link with this index."""

    def let_choose(self, links: Sequence[int]) -> None:
        """Let the user choose which of the links to follow."""

    def scroll_answer(self, lines: int) -> None:
        """Scroll the answer by so many lines."""

    def type_character(self, character: str) -> None:
        """Put a character into the search field."""

    def open_address(self, url: str) -> None:
        """Open a document's address in the browser, or show it."""

    def copy_text(self, text: str, said: str) -> None:
        """Send a text to the terminal's clipboard, and say so."""

    def open_dialog(self, dialog: Dialog) -> None:
        """Open a dialog over the panes."""

    def go_to_document(self, step: int) -> None:
        """Go to the next (1) or the previous (-1) open document, or back (0) to the one from which
        a link led here.
        """

    def show_library(self) -> None:
        """Show which documents there are to read."""

    def write_note(self, wanted: WriteNote) -> None:
        """Let the user write a note, or change one."""

    def put_clip(self, wanted: PutClip) -> None:
        """Put a text into the story's file."""

    def take_clip_back(self) -> None:
        """Take the last clip out of it again."""

    def choose_story(self) -> None:
        """Let the user choose that file."""

    def choose_note(self, entry: int) -> None:
        """Let the user choose which note of an entry to change, or to write another one."""

    def next_theme(self) -> None:
        """Show everything in other colours."""

    def suspend(self) -> None:
        """Stop the program until the shell has it go on."""

    def leave(self) -> None:
        """End the program."""


def carry_out(desk: Desk, consequence: Consequence) -> None:
    """Have the desk do what an event or an effect says."""
    match consequence:
        case Do(command):
            desk.do(command)
        case Press(key):
            desk.press(key)
        case Scroll(lines) | ScrollScreen(lines):
            desk.scroll_answer(lines)
        case Say(message):
            desk.send(Tell(message))
        case FollowLink(link):
            desk.follow(link)
        case LetChoose(links):
            desk.let_choose(links)
        case TypeCharacter(character):
            desk.type_character(character)
        case OpenAddress(url):
            desk.open_address(url)
        case CopyText(text, said):
            desk.copy_text(text, said)
        case OpenDialog(dialog):
            desk.open_dialog(dialog)
        case GoToDocument(step):
            desk.go_to_document(step)
        case ShowLibrary():
            desk.show_library()
        case WriteNote() | ChooseNote() | PutClip() | TakeClipBack() | ChooseStory():
            _add_to_the_users_own(desk, consequence)
        case NextTheme():
            desk.next_theme()
        case Suspend():
            desk.suspend()
        case Quit():
            desk.leave()
        case _:
            desk.send(consequence)


def _add_to_the_users_own(
    desk: Desk, wanted: WriteNote | ChooseNote | PutClip | TakeClipBack | ChooseStory
) -> None:
    match wanted:
        case WriteNote():
            desk.write_note(wanted)
        case ChooseNote(entry):
            desk.choose_note(entry)
        case PutClip():
            desk.put_clip(wanted)
        case TakeClipBack():
            desk.take_clip_back()
        case ChooseStory():
            desk.choose_story()

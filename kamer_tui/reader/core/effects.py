"""Effects: what a key or a command does besides changing the state, as values.

``desk.carry_out`` has the screen carry them out.
"""

from typing import Literal, NamedTuple

from kamer_tui.reader.core.events import Event, KeyPress

Dialog = Literal[
    "compare", "export", "help", "palette", "marks", "overview", "same-words", "settings"
]


class Do(NamedTuple):
    """Do the command with this id."""

    command: str


class Press(NamedTuple):
    """Press a key that came too early."""

    key: KeyPress


class FollowLink(NamedTuple):
    """Follow the link with this index in the page."""

    link: int


class LetChoose(NamedTuple):
    """Let the user choose which of these links to follow: by letter where the screen can show all
    of them, else in a dialog.
    """

    links: tuple[int, ...]


class Scroll(NamedTuple):
    """Scroll the answer by so many lines."""

    lines: int


class ScrollScreen(NamedTuple):
    """Scroll the answer by so many lines, which are about a screen: what comes after the end of
    the text is another question, so that the next key may mean something else.
    """

    lines: int


class TypeCharacter(NamedTuple):
    """Put a character into the search field, and search for the text that it then holds."""

    character: str


class Say(NamedTuple):
    """Show a message in the foot."""

    message: str


class OpenAddress(NamedTuple):
    """Open a document's address in the browser, or show it."""

    url: str


class CopyText(NamedTuple):
    """Send a text to the terminal's clipboard, and say so in the foot."""

    text: str
    said: str


class OpenDialog(NamedTuple):
    """Open a dialog over the panes."""

    dialog: Dialog


class GoToDocument(NamedTuple):
    """Go to the next (1) or the previous (-1) of the open documents; 0 goes back to the one from
    which a link led here.
    """

    step: int


class ShowLibrary(NamedTuple):
    """Show which documents there are to read."""


class WriteNote(NamedTuple):
    """Let the user write a note to the exchange of an entry, or to a sentence of it; or change the
    note with that id.
    """

    entry: int
    sentence: str = ""
    note: int | None = None


class PutClip(NamedTuple):
    """Put a text, of an entry, into the story's file; ``what`` tells the user what it is."""

    entry: int
    text: str
    what: str


class TakeClipBack(NamedTuple):
    """Take the last clip out of the story's file again."""


class ChooseStory(NamedTuple):
    """Let the user choose the story's file."""


class ChooseNote(NamedTuple):
    """Let the user choose which note of an entry to change, or to write another one."""

    entry: int


class NextTheme(NamedTuple):
    """Show everything in the colours of the next theme."""


class Suspend(NamedTuple):
    """Stop the program until the shell has it go on."""


class Quit(NamedTuple):
    """End the program."""


Effect = (
    Do | Press | FollowLink | LetChoose | Scroll | ScrollScreen | TypeCharacter | Say
    | OpenAddress | CopyText | OpenDialog | WriteNote | ChooseNote
    | PutClip | TakeClipBack | ChooseStory | GoToDocument | ShowLibrary | NextTheme | Suspend | Quit
)  # fmt: skip

OUTWARD = (
    FollowLink, LetChoose, Scroll, ScrollScreen, TypeCharacter,
    OpenAddress, CopyText, OpenDialog, WriteNote, ChooseNote,
    PutClip, TakeClipBack, ChooseStory, GoToDocument, ShowLibrary, NextTheme, Suspend, Quit,
)  # fmt: skip
"""The effects that do more than change the state, or have another effect do it."""

_EFFORTS: dict[type, int] = {
    ScrollScreen: 1, CopyText: 5, OpenAddress: 5, NextTheme: 10, Suspend: 10,
    LetChoose: 25, OpenDialog: 60, WriteNote: 60, ChooseNote: 60, ChooseStory: 60,
    PutClip: 20, TakeClipBack: 20, GoToDocument: 60, ShowLibrary: 60,
}  # fmt: skip


def effort_of(effect: Event | Effect) -> int:
    """How much is to be done for it, where that is far more than for a change of the state: a key
    of a field or a dialog is 1.
    """
    return _EFFORTS.get(type(effect), 0)


Consequence = Event | Effect
Consequences = tuple[Consequence, ...]
"""What follows from a key or a command, in this order."""

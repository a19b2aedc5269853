"""Every command of the reader, once: bindings, palette, help and the README's keys come from here.

A command's id is also the id of its binding, so that users can give it other keys
(``textual.app.App.set_keymap``); ``actions.Actions`` has what it does.
"""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.reader.core.events import Pane
from kamer_tui.translation import N_


class Command(NamedTuple):
    """One thing a reader can do.

    ``keys`` are Textual's names; ``label`` says what it does and ``section`` where the help lists
    it; ``foot`` is a word for the screen's foot, shown where the focus is in one of ``panes``.
    The texts are looked up when they are shown.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    section: str
    foot: str = ""
    panes: tuple[Pane, ...] = ()


MOVE = N_("Moving")
GO = N_("Going to")
SEARCH = N_("Searching and selecting")
TAKE = N_("Taking along")
VIEW = N_("View")
SECTIONS = (MOVE, GO, SEARCH, TAKE, VIEW)

_LISTS: tuple[Pane, ...] = ("parties", "questions")
_BOTH: tuple[Pane, ...] = ("questions", "answer")
_ALL: tuple[Pane, ...] = ("parties", "questions", "answer")

COMMANDS: tuple[Command, ...] = (
    Command("down", ("j", "down"), N_("down in the list; scroll the text"), MOVE),
    Command("up", ("k", "up"), N_("up in the list; scroll the text"), MOVE),
    Command("page_down", ("pagedown",), N_("a screen down"), MOVE),
    Command("page_up", ("pageup",), N_("a screen up"), MOVE),
    Command("half_down", ("ctrl+d",), N_("half a screen down"), MOVE),
    Command("half_up", ("ctrl+u",), N_("half a screen up"), MOVE),
    Command("home", ("home",), N_("to the top"), MOVE),
    Command("end", ("end",), N_("to the bottom"), MOVE),
    Command("next_pane", ("tab",), N_("to the next pane"), MOVE),
    Command("previous_pane", ("shift+tab",), N_("to the previous pane"), MOVE),
    Command("pane_right", ("l", "right"), N_("to the pane at the right"), MOVE),
    Command("pane_left", ("h", "left"), N_("to the pane at the left"), MOVE),
    Command(
        "enter",
        ("enter",),
        N_("show only this party; read this question; follow the chosen link"),
        MOVE,
        N_("choose"),
        ("parties",),
    ),
    Command("next", ("J",), N_("next question, from any pane"), GO),
    Command("previous", ("K",), N_("previous question, from any pane"), GO),
    Command("next_party", ("right_square_bracket",), N_("next party"), GO),
    Command("previous_party", ("left_square_bracket",), N_("previous party"), GO),
    Command("first", ("g",), N_("first question; top of the text"), GO),
    Command("last", ("G",), N_("last question; bottom of the text"), GO),
    Command("follow", ("o",), N_("follow the first or the chosen link"), GO, N_("follow"), _BOTH),
    Command("next_link", ("full_stop",), N_("choose the next link"), GO),
    Command("previous_link", ("comma",), N_("choose the previous link"), GO),
    Command("letters", ("f",), N_("put a letter on every link in sight; follow the one typed"), GO),
    Command("mentions", ("b",), N_("those that refer to this question"), GO),
    Command("back", ("backspace", "H"), N_("back to where you were"), GO, N_("back"), _BOTH),
    Command("forward", ("L",), N_("forward again"), GO),
    Command(
        "search", ("slash",), N_("search in questions and answers"), SEARCH, N_("search"), _ALL
    ),
    Command("next_hit", ("n",), N_("next place found"), SEARCH),
    Command("previous_hit", ("N",), N_("previous place found"), SEARCH),
    Command("escape", ("escape",), N_("clear the search; give up what was begun"), SEARCH),
    Command("select", ("space",), N_("select this question, or not"), SEARCH, N_("select"), _BOTH),
    Command("select_shown", ("a",), N_("select all that are shown"), SEARCH),
    Command("select_none", ("A",), N_("select none; search in all parties"), SEARCH),
    Command(
        "export", ("e",), N_("export the selection, or this question"), TAKE, N_("export"), _ALL
    ),
    Command("copy", ("y",), N_("copy this question as Markdown"), TAKE),
    Command("zoom", ("z",), N_("the answer alone, and back"), VIEW),
    Command("theme", ("t",), N_("another theme"), VIEW),
    Command("help", ("question_mark",), N_("all keys"), VIEW, N_("all keys"), _ALL),
    Command("palette", ("ctrl+p",), N_("all commands, to be searched"), VIEW),
    Command("quit", ("q",), N_("quit"), VIEW),
)

_SHOWN_KEYS = {
    "down": "↓",
    "up": "↑",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "home": "Home",
    "end": "End",
    "tab": "Tab",
    "shift+tab": "Shift-Tab",
    "enter": "⏎",
    "escape": "Esc",
    "backspace": "⌫",
    "right_square_bracket": "]",
    "left_square_bracket": "[",
    "full_stop": ".",
    "comma": ",",
    "slash": "/",
    "question_mark": "?",
}


def shown_key(key: str) -> str:
    """How a key is written for the reader; ``space`` is a word of the language."""
    if key.startswith("ctrl+"):
        return f"Ctrl-{key[5:]}"
    return _SHOWN_KEYS.get(key, key)


def command(id: str) -> Command:
    """The command with that id; raises KeyError where there is none."""
    return _BY_ID[id]


_BY_ID = {one.id: one for one in COMMANDS}

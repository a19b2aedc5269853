"""The commands of the reader: what each does, its keys, and its words.

A row of ``COMMANDS`` is all that a command needs: bindings, foot, help, palette and the README's
table of keys are made from the registry of these rows.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kamer_tui.reader.core.actions import (
    FAR,
    Action,
    always,
    copy,
    enter,
    escape,
    go_back,
    go_forward,
    go_to_edge,
    go_to_hit,
    go_to_pane,
    move,
    move_screens,
    step_party,
)
from kamer_tui.reader.core.desk import Situation
from kamer_tui.reader.core.effects import NextTheme, OpenDialog, Quit
from kamer_tui.reader.core.events import BeginTyping, Pane, Select, StepQuestion, Zoom
from kamer_tui.reader.core.link_actions import choose_link, follow, go_to_mentions, put_letters
from kamer_tui.translation import N_, _

LAST = 99


class FootWord(NamedTuple):
    """A word for a command in the foot of the screen, shown ``when`` that is true.

    Where room is short the words with the lowest ``gives_way`` leave first.  Words stand in the
    order of the commands; those with a higher ``place`` come after the others.
    """

    word: str
    when: Callable[[Situation], bool]
    gives_way: int = LAST
    place: int = 0


class Command(NamedTuple):
    """One thing that the reader can do.

    ``keys`` are Textual's names for keys; ``label`` says in the help, the palette and the README
    what ``does`` does, and ``section`` is where the help lists it.  Labels and words are marked
    for translation here, and translated where they are shown.
    """

    id: str
    keys: tuple[str, ...]
    label: str
    section: str
    does: Action
    foot: tuple[FootWord, ...] = ()


def in_panes(
    *panes: Pane, needs: Callable[[Situation], bool] | None = None
) -> Callable[[Situation], bool]:
    """True in these panes while nothing is searched for, and only if ``needs`` is true."""
    return lambda situation: (
        situation.state.search is None
        and situation.state.pane in panes
        and (needs is None or needs(situation))
    )


def in_search(*, found: bool | None = None) -> Callable[[Situation], bool]:
    """True while something is searched for: ``found``, not found, or either."""

    def when(situation: Situation) -> bool:
        search = situation.state.search
        return search is not None and found in (None, len(search.hits) > 0)

    return when


def _nothing_found_in_party(situation: Situation) -> bool:
    return situation.state.party is not None and in_search(found=False)(situation)


def _has_links(situation: Situation) -> bool:
    return bool(situation.sight.page().links)


def _has_been_elsewhere(situation: Situation) -> bool:
    return bool(situation.state.back)


def _has_exchanges(situation: Situation) -> bool:
    return bool(situation.contents.entry_of_exchange)


_ALL: tuple[Pane, ...] = ("parties", "questions", "answer")
_TEXTS: tuple[Pane, ...] = ("questions", "answer")

MOVE = N_("Moving")
GO = N_("Going to")
SEARCH = N_("Searching and selecting")
TAKE = N_("Taking along")
VIEW = N_("View")
SECTIONS = (MOVE, GO, SEARCH, TAKE, VIEW)

COMMANDS: tuple[Command, ...] = (
    Command("down", ("j", "down"), N_("down in the list; scroll the text"), MOVE, move(1)),
    Command("up", ("k", "up"), N_("up in the list; scroll the text"), MOVE, move(-1)),
    Command("page_down", ("pagedown",), N_("a screen down"), MOVE, move_screens(1)),
    Command("page_up", ("pageup",), N_("a screen up"), MOVE, move_screens(-1)),
    Command("half_down", ("ctrl+d",), N_("half a screen down"), MOVE, move_screens(0.5)),
    Command("half_up", ("ctrl+u",), N_("half a screen up"), MOVE, move_screens(-0.5)),
    Command("home", ("home",), N_("to the top"), MOVE, move(-FAR)),
    Command("end", ("end",), N_("to the bottom"), MOVE, move(FAR)),
    Command("next_pane", ("tab",), N_("to the next pane"), MOVE, go_to_pane(1, round_the_end=True)),
    Command(
        "previous_pane",
        ("shift+tab",),
        N_("to the previous pane"),
        MOVE,
        go_to_pane(-1, round_the_end=True),
    ),
    Command(
        "pane_right",
        ("l", "right"),
        N_("to the pane at the right"),
        MOVE,
        go_to_pane(1, round_the_end=False),
    ),
    Command(
        "pane_left",
        ("h", "left"),
        N_("to the pane at the left"),
        MOVE,
        go_to_pane(-1, round_the_end=False),
    ),
    Command(
        "enter",
        ("enter",),
        N_("show only this party; read this question; follow the chosen link"),
        MOVE,
        enter,
        (FootWord(N_("choose"), in_panes("parties")),),
    ),
    Command("next", ("J",), N_("next question, from any pane"), GO, always(StepQuestion(1))),
    Command(
        "previous", ("K",), N_("previous question, from any pane"), GO, always(StepQuestion(-1))
    ),
    Command("next_party", ("right_square_bracket",), N_("next party"), GO, step_party(1)),
    Command("previous_party", ("left_square_bracket",), N_("previous party"), GO, step_party(-1)),
    Command("first", ("g",), N_("first question; top of the text"), GO, go_to_edge(last=False)),
    Command("last", ("G",), N_("last question; bottom of the text"), GO, go_to_edge(last=True)),
    Command(
        "follow",
        ("o",),
        N_("follow the first or the chosen link"),
        GO,
        follow,
        (FootWord(N_("follow"), in_panes(*_TEXTS, needs=_has_links), gives_way=5),),
    ),
    Command("next_link", ("full_stop",), N_("choose the next link"), GO, choose_link(1)),
    Command("previous_link", ("comma",), N_("choose the previous link"), GO, choose_link(-1)),
    Command(
        "letters",
        ("f",),
        N_("put a letter on every link in sight; follow the one typed"),
        GO,
        put_letters,
    ),
    Command("mentions", ("b",), N_("those that refer to this question"), GO, go_to_mentions),
    Command(
        "back",
        ("backspace", "H"),
        N_("back to where you were"),
        GO,
        go_back,
        (FootWord(N_("back"), in_panes(*_TEXTS, needs=_has_been_elsewhere), gives_way=4),),
    ),
    Command("forward", ("L",), N_("forward again"), GO, go_forward),
    Command(
        "search",
        ("slash",),
        N_("search in questions and answers"),
        SEARCH,
        always(BeginTyping()),
        (FootWord(N_("search"), in_panes(*_ALL)),),
    ),
    Command(
        "next_hit",
        ("n",),
        N_("next place found"),
        SEARCH,
        go_to_hit(1),
        (FootWord(N_("next"), in_search(found=True)),),
    ),
    Command(
        "previous_hit",
        ("N",),
        N_("previous place found"),
        SEARCH,
        go_to_hit(-1),
        (FootWord(N_("previous"), in_search(found=True), gives_way=6),),
    ),
    Command(
        "escape",
        ("escape",),
        N_("clear the search; give up what was begun"),
        SEARCH,
        escape,
        (FootWord(N_("clear"), in_search(), place=1),),
    ),
    Command(
        "select",
        ("space",),
        N_("select this question, or not"),
        SEARCH,
        always(Select("this")),
        (FootWord(N_("select"), in_panes(*_TEXTS, needs=_has_exchanges), gives_way=7),),
    ),
    Command(
        "select_shown",
        ("a",),
        N_("select all that are shown"),
        SEARCH,
        always(Select("shown")),
        (FootWord(N_("select all"), in_search(found=True)),),
    ),
    Command(
        "select_none",
        ("A",),
        N_("select none; search in all parties"),
        SEARCH,
        always(Select("none")),
        (FootWord(N_("in all parties"), _nothing_found_in_party),),
    ),
    Command(
        "export",
        ("e",),
        N_("export the selection, or this question"),
        TAKE,
        always(OpenDialog("export")),
        (FootWord(N_("export"), in_panes(*_ALL), gives_way=2),),
    ),
    Command("copy", ("y",), N_("copy this question as Markdown"), TAKE, copy),
    Command("zoom", ("z",), N_("the answer alone, and back"), VIEW, always(Zoom())),
    Command("theme", ("t",), N_("another theme"), VIEW, always(NextTheme())),
    Command(
        "help",
        ("question_mark",),
        N_("all keys"),
        VIEW,
        always(OpenDialog("help")),
        (
            FootWord(N_("all keys"), in_panes(*_ALL)),
            FootWord(N_("all keys"), in_search(), place=2),
        ),
    ),
    Command(
        "palette",
        ("ctrl+p",),
        N_("all commands, to be searched"),
        VIEW,
        always(OpenDialog("palette")),
    ),
    Command("quit", ("q",), N_("quit"), VIEW, always(Quit())),
)


class Registry:
    """The commands with their keys as the user bound them."""

    def __init__(
        self, commands: Sequence[Command] = COMMANDS, keys: Mapping[str, str] | None = None
    ) -> None:
        """``keys`` are the user's own: Textual's name of a key, and the id of a command.  A key
        that another command has is taken from it.  Raises KeyError for an id that no command has.
        """
        own = keys or {}
        self.commands = tuple(commands)
        self._by_id = {command.id: command for command in self.commands}
        self._command_of = {key: command.id for command in self.commands for key in command.keys}
        self._command_of.update((key, self._by_id[id].id) for key, id in own.items())
        self._keys_of: dict[str, list[str]] = {id: [] for id in self._by_id}
        for key in (*own, *(key for key in self._command_of if key not in own)):
            self._keys_of[self._command_of[key]].append(key)
        words = ((command, word) for command in self.commands for word in command.foot)
        self.foot: tuple[tuple[Command, FootWord], ...] = tuple(
            sorted(words, key=lambda one: one[1].place)
        )
        """The words for the foot, in their order."""

    def command(self, id: str) -> Command:
        """The command with that id; raises KeyError where there is none."""
        return self._by_id[id]

    def command_of(self, key: str) -> str | None:
        """The id of the command that a key is bound to."""
        return self._command_of.get(key)

    def bound(self) -> Iterator[tuple[str, Command]]:
        """Each key that is bound, with its command."""
        return ((key, self._by_id[id]) for key, id in self._command_of.items())

    def keys_of(self, id: str) -> tuple[str, ...]:
        """The keys of a command, the user's own first."""
        return tuple(self._keys_of[id])

    def words_of_keys(self, id: str) -> tuple[str, ...]:
        """The keys of a command as they are shown to the user, in the user's language."""
        return tuple(_("Space") if key == "space" else shown_key(key) for key in self._keys_of[id])

    def word_of_key(self, id: str) -> str:
        """The first key of a command as it is shown to the user; empty where it has none."""
        return next(iter(self.words_of_keys(id)), "")


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
    """A key's name as users know it, such as "Ctrl-d" for ``ctrl+d``; letters stay themselves.
    ``space`` stays too: it is a word of the language.
    """
    if key.startswith("ctrl+"):
        return f"Ctrl-{key[5:]}"
    return _SHOWN_KEYS.get(key, key)


REGISTRY = Registry()
"""The commands with the keys that they have by default."""

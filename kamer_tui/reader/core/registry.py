"""The form of a command, and the registry, which knows the commands and their keys."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import NamedTuple

from kamer_tui.reader.core.actions import Action
from kamer_tui.reader.core.desk import Situation
from kamer_tui.translation import _

LAST = 99


class FootWord(NamedTuple):
    """A word for a command in the foot of the screen, there while ``when`` is true.

    What matters most stands first and stays longest where room is short: the words with the
    lowest ``gives_way`` leave first.  Those with a higher ``place`` stand behind the others.  The
    key of the command ``beside`` is shown too: one word for "J K".
    """

    word: str
    when: Callable[[Situation], bool]
    gives_way: int = LAST
    place: int = 0
    beside: str = ""


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


class Registry:
    """The commands with their keys as the user bound them."""

    def __init__(self, commands: Sequence[Command], keys: Mapping[str, str] | None = None) -> None:
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
        self.foot: tuple[tuple[Command, FootWord], ...] = tuple(
            (command, word) for command in self.commands for word in command.foot
        )
        """The words for the foot."""

    def with_keys(self, keys: Mapping[str, tuple[str, ...]]) -> Registry:
        """The commands with other keys, by the commands' ids, in place of those that they have."""
        if not keys:
            return self
        return Registry([one._replace(keys=keys.get(one.id, one.keys)) for one in self.commands])

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
        return tuple(map(_word_of, self._keys_of[id]))

    def word_of_key(self, id: str) -> str:
        """The first key of a command as it is shown to the user; empty where it has none."""
        keys = self._keys_of[id]
        return _word_of(keys[0]) if keys else ""


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
    "right_curly_bracket": "}",
    "left_curly_bracket": "{",
    "full_stop": ".",
    "comma": ",",
    "equals_sign": "=",
    "slash": "/",
    "question_mark": "?",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "f2": "F2",
}


def shown_key(key: str) -> str:
    """A key's name as users know it, such as "Ctrl-d" for ``ctrl+d``; letters stay themselves.
    ``space`` stays too: it is a word of the language.

    >>> shown_key("ctrl+shift+semicolon"), shown_key("f2"), shown_key("insert")
    ('Ctrl-Shift-;', 'F2', 'Insert')
    """
    if len(key) == 1 or key in _SHOWN_KEYS or key == "space":
        return _SHOWN_KEYS.get(key, key)
    *held, base = key.split("+")
    if len(base) > 1 and base not in _SHOWN_KEYS:
        from kamer_tui.settings.keys import written_key

        base = written_key(base)
        base = base.capitalize() if base.isalnum() else base
    return "-".join((*(one.capitalize() for one in held), _SHOWN_KEYS.get(base, base)))


def _word_of(key: str) -> str:
    return _("Space") if key == "space" else shown_key(key)

"""The rows of the help: the keys of a command, or of two that belong together, and what they do."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kamer_tui.reader.core.registry import Command, Registry
from kamer_tui.translation import N_, _

PAIRS: tuple[tuple[str, str, str], ...] = (
    ("down", "up", N_("down, up in the list; scroll the text")),
    ("page_down", "page_up", N_("scroll the text, then the next question")),
    ("half_down", "half_up", N_("half a screen of text down, up")),
    ("home", "end", N_("to the top, to the bottom")),
    ("next_pane", "previous_pane", N_("to the next, the previous pane")),
    ("pane_left", "pane_right", N_("to the pane at the left, at the right")),
    ("next", "previous", N_("next, previous question, from any pane")),
    ("next_party", "previous_party", N_("next, previous party")),
    ("first", "last", N_("first, last in the list; ends of text")),
    ("next_link", "previous_link", N_("choose the next, the previous link")),
    ("back", "forward", N_("back to where you were, forward again")),
    ("next_document", "previous_document", N_("next, previous open document")),
    ("next_hit", "previous_hit", N_("next, previous place found")),
    ("copy", "cite", N_("copy this or what is marked; cite it")),
    ("clip", "take_clip_back", N_("clip into the story's file; take it back")),
    ("wider", "narrower", N_("this pane wider, narrower")),
    ("theme", "settings", N_("another theme; settings, in your editor")),
)
"""Commands that go two ways, or belong together, and have one row."""


class HelpRow(NamedTuple):
    """Keys or signs, and their meaning.  Each key has the id of the command that a click on it
    does, if any; a click on the text does that of the first.
    """

    keys: tuple[tuple[str, str], ...]
    text: str

    @property
    def commands(self) -> tuple[str, ...]:
        """The commands that the row tells of, each once."""
        return tuple(dict.fromkeys(command for _key, command in self.keys if command))


def told(keys: str, text: str) -> HelpRow:
    """A row that no command belongs to."""
    return HelpRow(((keys, ""),), text)


def rows_of_commands(registry: Registry, commands: Sequence[Command]) -> list[HelpRow]:
    """A row for each command, or for two that belong together and both have keys."""
    rows: list[HelpRow] = []
    done: set[str] = set()
    pair_of = {id: pair for pair in PAIRS for id in pair[:2]}
    ids = {one.id for one in commands}
    for one in commands:
        first, second, text = pair_of.get(one.id, (one.id, one.id, one.label))
        if not all(id in ids and registry.keys_of(id) for id in (first, second)):
            first, second, text = one.id, one.id, one.label
        if one.id not in done:
            done |= {first, second}
            rows.append(HelpRow(_keys(registry, first, second), _(text)))
    return rows


def _keys(registry: Registry, first: str, second: str) -> tuple[tuple[str, str], ...]:
    """The keys of a command; or of two, each beside the other's where they have as many."""
    ours, theirs = ([(key, id) for key in registry.words_of_keys(id)] for id in (first, second))
    if first == second:
        return tuple(ours)
    if len(ours) != len(theirs):
        return *ours, *theirs
    return tuple(key for pair in zip(ours, theirs, strict=True) for key in pair)

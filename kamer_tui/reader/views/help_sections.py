"""The help's texts: every key, every sign, the mouse, and how to search."""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.document.search.examples import QUERY_EXAMPLES
from kamer_tui.reader.core.commands import GO, REGISTRY, SEARCH, SECTIONS
from kamer_tui.reader.core.registry import Command, Registry
from kamer_tui.reader.views.party_rows import IN_FORCE
from kamer_tui.reader.views.question_rows import ONLY_REFERS, OPEN, REFERS, SEEN, SELECTED
from kamer_tui.translation import N_, _

SIGNS: tuple[tuple[str, str], ...] = (
    (SELECTED, N_("selected, to be exported")),
    (SEEN, N_("read before")),
    (ONLY_REFERS, N_("the answer only refers to another one")),
    (REFERS, N_("refers to other questions")),
    (OPEN, N_("not answered")),
    (IN_FORCE, N_("the party whose questions are shown")),
)
MOUSE: tuple[tuple[str, str], ...] = (
    (N_("click"), N_("shows a party or a question; follows a link; does what the foot says")),
    (N_("drag"), N_("sets pane widths; scrolls; selects text")),
    (N_("wheel"), N_("scrolls")),
)
PAIRS: tuple[tuple[str, str, str], ...] = (
    ("down", "up", N_("down, up in the list; scroll the text")),
    ("page_down", "page_up", N_("scroll the text, then the next question")),
    ("half_down", "half_up", N_("half a screen of text down, up")),
    ("home", "end", N_("to the top, to the bottom")),
    ("next_pane", "previous_pane", N_("to the next, the previous pane")),
    ("pane_left", "pane_right", N_("to the pane at the left, at the right")),
    ("next", "previous", N_("next, previous question, from any pane")),
    ("next_party", "previous_party", N_("next, previous party")),
    ("first", "last", N_("first, last question; ends of the text")),
    ("next_link", "previous_link", N_("choose the next, the previous link")),
    ("back", "forward", N_("back to where you were, forward again")),
    ("next_hit", "previous_hit", N_("next, previous place found")),
    ("wider", "narrower", N_("this pane wider, narrower")),
)
"""Commands that go two ways, and have one row."""


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


class HelpSection(NamedTuple):
    """Rows under a heading."""

    title: str
    rows: tuple[HelpRow, ...]


def help_sections(registry: Registry = REGISTRY) -> list[HelpSection]:
    """All sections of the help, in the user's language."""
    sections: list[HelpSection] = []
    for section in SECTIONS:
        rows = _rows(registry, [one for one in registry.commands if one.section == section])
        if section == GO:
            text = _("go to question 14; at once where no longer number is possible")
            rows.insert(0, _told(f"14 {registry.word_of_key('enter')}".rstrip(), text))
        sections.append(HelpSection(_(section), tuple(rows)))
        if section == SEARCH:
            sections.append(HelpSection(_("On the search line"), _queries(registry)))
    signs = tuple(_told(sign, _(text)) for sign, text in SIGNS)
    mouse = tuple(_told(_(what), _(text)) for what, text in MOUSE)
    return [*sections, HelpSection(_("Signs"), signs), HelpSection(_("Mouse"), mouse)]


def _told(keys: str, text: str) -> HelpRow:
    """A row that no command belongs to."""
    return HelpRow(((keys, ""),), text)


def _rows(registry: Registry, commands: list[Command]) -> list[HelpRow]:
    """A row for each command, or for two that belong together and both have keys."""
    rows: list[HelpRow] = []
    told: set[str] = set()
    pair_of = {id: pair for pair in PAIRS for id in pair[:2]}
    ids = {one.id for one in commands}
    for one in commands:
        first, second, text = pair_of.get(one.id, (one.id, one.id, one.label))
        if not all(id in ids and registry.keys_of(id) for id in (first, second)):
            first, second, text = one.id, one.id, one.label
        if one.id not in told:
            told |= {first, second}
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


def _queries(registry: Registry) -> tuple[HelpRow, ...]:
    """How to search, and what keys do on the search line."""
    rows = [_told(_(example), _(text)) for example, text in QUERY_EXAMPLES]
    tab, enter = registry.word_of_key("next_pane"), registry.word_of_key("enter")
    escape = registry.word_of_key("escape")
    if tab:
        rows.append(_told(tab, _("take the word that is offered")))
    rows.append(_told(f"{enter}  {escape}".strip(), _("keep what is found; give it up")))
    return tuple(rows)

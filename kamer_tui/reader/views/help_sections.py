"""The help's texts: every key, every sign, the mouse, and how to search."""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.document.search.examples import QUERY_EXAMPLES
from kamer_tui.reader.core.commands import GO, REGISTRY, SEARCH, SECTIONS
from kamer_tui.reader.core.registry import Registry
from kamer_tui.reader.views.help_rows import HelpRow, rows_of_commands, told
from kamer_tui.reader.views.noting import NOTE
from kamer_tui.reader.views.party_rows import IN_FORCE
from kamer_tui.reader.views.question_rows import (
    ONLY_REFERS,
    OPEN,
    PROMISE,
    REFERS,
    SAME_WORDS,
    SEEN,
    SELECTED,
)
from kamer_tui.translation import N_, _

SIGNS: tuple[tuple[str, str], ...] = (
    (SELECTED, N_("selected, to be exported")),
    (SEEN, N_("read before")),
    (NOTE, N_("you have a note to it")),
    (ONLY_REFERS, N_("the answer only refers to another one")),
    (REFERS, N_("refers to other questions")),
    (OPEN, N_("not answered")),
    (PROMISE, N_("the answer promises something")),
    (SAME_WORDS, N_("has the same words as another answer")),
    (IN_FORCE, N_("the party whose questions are shown")),
)
MOUSE: tuple[tuple[str, str], ...] = (
    (N_("click"), N_("shows, follows, does what the foot says")),
    (N_("drag"), N_("sets pane widths; scrolls; selects text")),
    (N_("wheel"), N_("scrolls")),
)


class HelpSection(NamedTuple):
    """Rows under a heading."""

    title: str
    rows: tuple[HelpRow, ...]


def help_sections(registry: Registry = REGISTRY) -> list[HelpSection]:
    """All sections of the help, in the user's language."""
    sections: list[HelpSection] = []
    for section in SECTIONS:
        rows = rows_of_commands(
            registry, [one for one in registry.commands if one.section == section]
        )
        if section == GO:
            enter = registry.word_of_key("enter")
            text = _("go to question 14")
            if enter:
                text = _("go to question 14; {enter} only where needed").format(enter=enter)
            rows.insert(0, told(f"14 {enter}".rstrip(), text))
        sections.append(HelpSection(_(section), tuple(rows)))
        if section == SEARCH:
            sections.append(HelpSection(_("On the search line"), _queries(registry)))
    signs = tuple(told(sign, _(text)) for sign, text in SIGNS)
    mouse = tuple(told(_(what), _(text)) for what, text in MOUSE)
    return [*sections, HelpSection(_("Signs"), signs), HelpSection(_("Mouse"), mouse)]


def _queries(registry: Registry) -> tuple[HelpRow, ...]:
    """How to search, and what keys do on the search line."""
    rows = [told(_(example), _(text)) for example, text in QUERY_EXAMPLES]
    tab, enter = registry.word_of_key("next_pane"), registry.word_of_key("enter")
    escape = registry.word_of_key("escape")
    if tab:
        rows.append(told(tab, _("take the word that is offered")))
    rows.append(told(f"{enter}  {escape}".strip(), _("keep what is found; give it up")))
    return tuple(rows)

"""The help's texts: every key, every sign, and the mouse."""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.reader.core.commands import GO, REGISTRY, SECTIONS
from kamer_tui.reader.core.registry import Registry
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
    (N_("wheel"), N_("scrolls")),
)


class HelpRow(NamedTuple):
    """Keys or a sign, and their meaning; a click on the row does its ``command``, if any."""

    keys: str
    text: str
    command: str = ""


class HelpSection(NamedTuple):
    """Rows under a heading."""

    title: str
    rows: tuple[HelpRow, ...]


def help_sections(registry: Registry = REGISTRY) -> list[HelpSection]:
    """All sections of the help, in the user's language."""
    sections = []
    for section in SECTIONS:
        rows = [
            HelpRow("  ".join(registry.words_of_keys(one.id)), _(one.label), one.id)
            for one in registry.commands
            if one.section == section
        ]
        if section == GO:
            text = _("go to question 14; at once where no longer number is possible")
            rows.insert(0, HelpRow(f"14 {registry.word_of_key('enter')}".rstrip(), text))
        sections.append(HelpSection(_(section), tuple(rows)))
    signs = tuple(HelpRow(sign, _(text)) for sign, text in SIGNS)
    mouse = tuple(HelpRow(_(what), _(text)) for what, text in MOUSE)
    return [*sections, HelpSection(_("Signs"), signs), HelpSection(_("Mouse"), mouse)]

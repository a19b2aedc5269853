"""Below an answer: where it leads, and what leads to it."""

from __future__ import annotations

from kamer_tui.document.model import Exchange
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.page import Writer
from kamer_tui.translation import _


def add_references(writer: Writer, contents: Contents, exchange: Exchange) -> None:
    """Add, below the answer, the exchanges that it refers to and those that refer to it."""
    refers, mentioned = _("Refers to"), _("Mentioned in")
    width = max(len(refers), len(mentioned)) + 1
    numbers = dict.fromkeys(reference.number for _side, reference in exchange.references())
    for label, listed in ((refers, numbers), (mentioned, exchange.mentioned_by)):
        for position, number in enumerate(dict.fromkeys(listed)):
            other = contents.document.find(number)
            writer.entry_line(
                (label if not position else "").ljust(width),
                str(number),
                contents.headline(number) if other else _("not in this document"),
                resolved=other is not None,
                space=0 if position else 1,
                outgoing=label is refers,
            )

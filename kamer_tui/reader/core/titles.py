"""What an entry is called that is no exchange, on a screen and without one."""

from __future__ import annotations

from kamer_tui.document.part_names import name_of_part
from kamer_tui.reader.core.contents import NO_QUESTION, Contents, Entry
from kamer_tui.translation import _


def title_of(contents: Contents, entry: Entry) -> str:
    """The title of an entry that is no exchange, in the user's language."""
    match entry.kind:
        case "text" | "exchange":
            return _("The text")
        case "notes":
            return _(NO_QUESTION)
        case part:
            return name_of_part(contents.document, part)

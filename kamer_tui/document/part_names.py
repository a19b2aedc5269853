"""What the texts between a document's exchanges are called."""

from __future__ import annotations

from typing import Literal

from kamer_tui.document.model import Document
from kamer_tui.translation import _

Part = Literal["front", "introduction", "remark", "footnotes", "leftovers"]


def name_of_part(document: Document, part: Part) -> str:
    """The name of a text that is no exchange, for the user."""
    match part:
        case "front":
            return _("About this document")
        case "introduction":
            return _("Introduction")
        case "remark":
            return _("Remark")
        case "footnotes":
            return _("Footnotes without a mark")
        case "leftovers":
            return _("Without a place ({count})").format(count=len(document.leftovers))

"""The occasion of an export: of which selection it is made, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.document.selection import Selection

if TYPE_CHECKING:
    from datetime import date

    from kamer_tui.document.model import Document
    from kamer_tui.store.notes import Noted


class Occasion(NamedTuple):
    """The making of one export; the document that comes with it is narrowed to ``selection``
    already; it was ``whole`` before, or is that itself where this is None.  ``notes`` are the
    user's to that document, where they are asked for.  ``day`` is None for today; with ``data``,
    Markdown has what it doesn't show of the document at its head.
    """

    selection: Selection = Selection()
    day: date | None = None
    data: bool = False
    whole: Document | None = None
    notes: Noted | None = None

"""What an export tells besides the document: when it was made, and of which selection."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from kamer_tui.document.selection import Selection


@dataclass(frozen=True, slots=True)
class Occasion:
    """The making of one export.

    ``selection`` is what the document was narrowed to; the document handed over with it is
    already narrowed.
    """

    selection: Selection = field(default_factory=Selection)
    day: date = field(default_factory=date.today)

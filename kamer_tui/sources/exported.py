"""What an export of this program says of the document that it was made of."""

from __future__ import annotations

from typing import NamedTuple

from kamer_tui.document.markdown_form import NOBODY as NOBODY
from kamer_tui.document.markdown_form import PagesOf
from kamer_tui.document.model import Genre, Numbering


class ExportedExchange(NamedTuple):
    """What an export says of an exchange beside its texts."""

    numbers: tuple[int, ...]
    label: str
    answered_by: str | None = None
    doubt: str | None = None
    pages: PagesOf | None = None


class Exported(NamedTuple):
    """What an export of this program says of the document that it was made of.  ``exchanges`` are
    in the order of the lines with the role "label"; ``parties`` are all that it has.
    """

    genre: Genre | None
    numbering: Numbering
    parties: tuple[str, ...]
    exchanges: tuple[ExportedExchange, ...]

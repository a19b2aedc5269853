"""A Document becomes Markdown, JSON or CSV.

``FORMATS`` is the one table of them; a new format is a module and a line here.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from kamer_tui.document.model import Document
from kamer_tui.export.csv_form import render_csv
from kamer_tui.export.json_form import render_json
from kamer_tui.export.markdown import render_markdown
from kamer_tui.export.occasion import Occasion

__all__ = ["FORMATS", "Format", "Occasion", "format_for"]


@dataclass(frozen=True, slots=True)
class Format:
    """A form of export: its name on the command line, the usual ending of a file's name, and
    what turns a (narrowed) document into text.
    """

    name: str
    suffix: str
    render: Callable[[Document, Occasion], str]


FORMATS: dict[str, Format] = {
    made.name: made
    for made in (
        Format("markdown", ".md", render_markdown),
        Format("json", ".json", render_json),
        Format("csv", ".csv", render_csv),
    )
}


def format_for(suffix: str) -> Format | None:
    """The format that a file with that ending usually has, or None."""
    for made in FORMATS.values():
        if made.suffix == suffix.lower():
            return made
    return FORMATS["markdown"] if suffix.lower() == ".markdown" else None

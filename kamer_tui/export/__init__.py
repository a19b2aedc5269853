"""A Document becomes Markdown, JSON, CSV, a web page or a Word file.

``FORMATS`` is the one table of them; a new format is a module, a function here and a line there.
Each module is imported when its format is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.export.occasion import Occasion

if TYPE_CHECKING:
    from kamer_tui.document.model import Document

__all__ = ["FORMATS", "Format", "Occasion", "format_for"]


class Format(NamedTuple):
    """A form of export: its name on the command line, the usual ending of a file's name, and the
    function that makes text, or bytes, of a document, which is narrowed already.
    """

    name: str
    suffix: str
    render: Callable[[Document, Occasion], str | bytes]


def _markdown(document: Document, occasion: Occasion) -> str:
    from kamer_tui.export.markdown import render_markdown

    return render_markdown(document, occasion)


def _json(document: Document, occasion: Occasion) -> str:
    from kamer_tui.export.json_form import render_json

    return render_json(document, occasion)


def _csv(document: Document, occasion: Occasion) -> str:
    from kamer_tui.export.csv_form import render_csv

    return render_csv(document, occasion)


def _html(document: Document, occasion: Occasion) -> str:
    from kamer_tui.export.html_form import render_html

    return render_html(document, occasion)


def _docx(document: Document, occasion: Occasion) -> bytes:
    from kamer_tui.export.docx_form import render_docx

    return render_docx(document, occasion)


FORMATS: dict[str, Format] = {
    made.name: made
    for made in (
        Format("markdown", ".md", _markdown),
        Format("json", ".json", _json),
        Format("csv", ".csv", _csv),
        Format("html", ".html", _html),
        Format("docx", ".docx", _docx),
    )
}


def format_for(suffix: str) -> Format | None:
    """The format that a file with that ending usually has, or None."""
    for made in FORMATS.values():
        if made.suffix == suffix.lower():
            return made
    others = {".markdown": FORMATS["markdown"], ".htm": FORMATS["html"]}
    return others.get(suffix.lower())

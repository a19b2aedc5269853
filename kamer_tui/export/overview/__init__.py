"""The overview of a document as text, Markdown, CSV, JSON and as a picture.

``FORMS`` is the one table of them; each module is imported when its form is asked for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamer_tui.understanding.overview import Overview


def _text(overview: Overview, width: int | None) -> str:
    from kamer_tui.export.overview.text import render_text

    return render_text(overview, width)


def _markdown(overview: Overview, _width: int | None) -> str:
    from kamer_tui.export.overview.markdown import render_markdown

    return render_markdown(overview)


def _csv(overview: Overview, _width: int | None) -> str:
    from kamer_tui.export.overview.rows import render_csv

    return render_csv(overview)


def _json(overview: Overview, _width: int | None) -> str:
    from kamer_tui.export.overview.as_json import render_json

    return render_json(overview)


def _svg(overview: Overview, _width: int | None) -> str:
    from kamer_tui.export.overview.picture import render_svg

    return render_svg(overview)


FORMS: dict[str, Callable[[Overview, int | None], str]] = {
    "text": _text,
    "markdown": _markdown,
    "csv": _csv,
    "json": _json,
    "svg": _svg,
}
"""From a form's name to the function that writes an overview in it; the width is for text."""
ENDINGS = {".txt": "text", ".md": "markdown", ".csv": "csv", ".json": "json", ".svg": "svg"}
"""The form that a file with that ending has."""

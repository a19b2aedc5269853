"""How long an exchange takes to become a page with its question folded, apart from drawing it."""

from __future__ import annotations

import time

from kamer_tui.document.model import Document
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.views.folding import arranged
from kamer_tui.reader.views.pages import page_of

COLUMNS, ROWS = 37, 18
"""Of the text in a terminal of 80 columns and 24 rows."""
MOST = 400
"""Exchanges that are measured of a document."""


def measure(document: Document) -> list[float]:
    """Milliseconds for each of the document's exchanges, as far as ``MOST``: its headline, what is
    asked in it, and its rows.
    """
    contents = Contents(document)
    entries = list(contents.entry_of_exchange.values())
    times: list[float] = []
    for entry in entries[:: max(1, len(entries) // MOST)]:
        begin = time.perf_counter()
        page = page_of(contents, entry)
        arranged(page, COLUMNS, ROWS, unfolded=False, sought=None, key="v")
        times.append(1000 * (time.perf_counter() - begin))
    return times

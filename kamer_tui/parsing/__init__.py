"""Pages of lines become a Document; nothing here knows a file format or a screen.

``CHAIN`` is the table of contents: every line of a document goes through these steps, in this
order, and is taken by one of them.  The floors, each of which knows only those before it:
``vocabulary``, ``lines``, ``blocks``, ``structure``, ``genres``, ``assembly``; then the chain.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from kamer_tui.document.model import Document, Genre
from kamer_tui.parsing import steps
from kamer_tui.parsing.chain import Draft, Step, run
from kamer_tui.sources.lines import Pages
from kamer_tui.translation import N_

if TYPE_CHECKING:  # few ask for a trace
    from kamer_tui.document.trace import TracedStep

CHAIN: tuple[Step, ...] = (
    Step(
        N_("line breaks"),
        N_("cut a text that lost its line breaks, where labels and headings stand"),
        "parsing/lines/line_breaks",
        steps.line_breaks,
    ),
    Step(
        N_("page ends"),
        N_("end a page at the official footer, where the text has no form feeds"),
        "parsing/lines/page_ends",
        steps.page_ends,
    ),
    Step(
        N_("furniture"),
        N_("set apart running heads, footers, page numbers and the colophon"),
        "parsing/lines/furniture",
        steps.furniture,
    ),
    Step(
        N_("footnotes"),
        N_("set apart the footnotes, and find their marks in the text"),
        "parsing/lines/footnotes",
        steps.footnotes,
    ),
    steps.WORDS,
    Step(
        N_("table of contents"),
        N_("find the headings that are listed before the document"),
        "parsing/lines/contents_table",
        steps.table_of_contents,
    ),
    Step(
        N_("kind"),
        N_("read the title: a bill or a motion holds no questions"),
        "parsing/vocabulary/document_kinds",
        steps.kind,
    ),
    Step(
        N_("genre"),
        N_("weigh the evidence: the first row of the table that holds decides"),
        "parsing/genres/evidence",
        steps.genre,
    ),
    Step(
        N_("turns"),
        N_("make blocks, tell question from answer and who asks, by the genre's recipe"),
        "parsing/genres",
        steps.turns,
    ),
    steps.COLLECTION,
    Step(
        N_("facts"),
        N_("read what the document says of itself: number, title, date"),
        "parsing/assembly/metadata",
        steps.facts,
    ),
    steps.CONNECTIONS,
    steps.LEFTOVERS,
)


def parse(
    pages: Pages,
    genre: Genre | None = None,
    progress: Callable[[int, int], None] | None = None,
    trace: list[TracedStep] | None = None,
) -> Document:
    """Take the pages through the chain, to a Document.  ``genre`` forces one, without weighing the
    evidence; ``progress`` is called with the number of lines read and the number of all lines; each
    step appends to ``trace`` a record of the lines that it took.
    """
    chain = CHAIN
    if pages.exported is not None and genre in (None, pages.exported.genre):
        from kamer_tui.parsing import exported

        chain = exported.CHAIN
    return run(chain, Draft(pages, genre, progress), trace)

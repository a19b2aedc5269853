"""Parsing: pages of lines become a Document.  Nothing here knows a file format or a screen.

``CHAIN`` is the table of contents: every line of a document goes through these steps, in this
order, and is claimed by one of them.  The floors, each of which knows those before it only:
``vocabulary`` (how documents write things), ``lines`` (which lines are the text's own), ``blocks``
(paragraphs and headings), ``structure`` (questions with their answers), ``genres`` (by what each
genre is known, and how it is read), ``assembly`` (the Document).
"""

from __future__ import annotations

from collections.abc import Callable

from kamer_tui.document.model import Document, Genre
from kamer_tui.document.trace import TracedStep
from kamer_tui.parsing import steps
from kamer_tui.parsing.chain import Draft, Step, run
from kamer_tui.sources.lines import Pages

CHAIN: tuple[Step, ...] = (
    Step("line breaks", "cut a text that lost them where signs stand", steps.line_breaks),
    Step("page ends", "without form feeds, the official footer ends a page", steps.page_ends),
    Step("furniture", "set apart running heads, footers, page numbers, colophon", steps.furniture),
    Step("footnotes", "set apart the footnotes, and find their marks in the text", steps.footnotes),
    Step("words", "learn how the document writes its words, for line-end hyphens", steps.words),
    Step("kind", "read what the title says; a bill or a motion holds no questions", steps.kind),
    Step("genre", "weigh the evidence: the first row of the table that holds", steps.genre),
    Step("turns", "tell question from answer and who asks, by the genre's recipe", steps.turns),
    Step("collection", "make parties, topics and exchanges", steps.collection),
    Step("facts", "read what the document says of itself: number, title, date", steps.facts),
    Step("connections", "resolve references, mentions and footnotes", steps.connections),
    Step("leftovers", "show every line that nobody claimed", steps.leftovers),
)


def parse(
    pages: Pages,
    genre: Genre | None = None,
    progress: Callable[[int, int], None] | None = None,
    trace: list[TracedStep] | None = None,
) -> Document:
    """Understand the pages.  ``genre`` forces one instead of weighing the evidence; ``progress`` is
    called with the number of lines done and of all lines; to ``trace`` is added what each step did.
    """
    return run(CHAIN, Draft(pages, genre, progress), trace)

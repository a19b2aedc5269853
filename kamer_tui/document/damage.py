"""What a user is told of a document whose file is damaged."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kamer_tui.document.model import Document
from kamer_tui.document.ranges import written
from kamer_tui.translation import ngettext


def told_damage(
    document: Document, ngettext: Callable[[str, str, int], str] = ngettext
) -> Iterator[str]:
    """Yield a line that names the pages that are missing or broken, if there are any; ``ngettext``
    looks up the words.
    """
    pages = document.damaged_pages
    if pages:
        yield ngettext(
            "damaged page, of which text may be missing or wrong: {pages}",
            "damaged pages, of which text may be missing or wrong: {pages}",
            len(pages),
        ).format(pages=written(pages))

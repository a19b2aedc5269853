"""What a user is told of facts that a file marks up otherwise than its text says."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.document.model import Document
from kamer_tui.translation import _


def told_contradictions(document: Document) -> Iterator[str]:
    """Yield a line for each fact of which the file says two things."""
    for one in document.contradictions:
        yield _("{fact}: the file marks up “{marked}”, its text says “{said}”").format(
            fact=_(one.fact), marked=one.marked, said=one.said
        )

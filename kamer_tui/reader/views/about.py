"""The facts of a document: what it says of itself, and how it was read."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.document.contradictions import told_contradictions
from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.document.model import Document
from kamer_tui.document.ranges import written
from kamer_tui.translation import _


def facts_of(document: Document) -> Iterator[tuple[str, str]]:
    """Each fact that is known of the document, as its name and its value."""
    metadata = document.metadata
    number = ""
    if metadata.dossier and metadata.number:
        number = _("Kamerstuk {dossier}, nr. {number}").format(
            dossier=metadata.dossier, number=metadata.number
        )
    askers = (member.printed for member in metadata.asked_by)
    genre = _(GENRE_NAMES[document.genre]) if document.genre else ""
    if genre and document.genre_reason:
        genre = _("{genre}, recognised by: {reason}").format(
            genre=genre, reason=_(document.genre_reason)
        )
    facts = (
        (_("Title"), metadata.title),
        (_("Kind"), metadata.kind),
        (_("Number"), number or metadata.identifier),
        (_("Session"), metadata.session),
        (_("Date"), metadata.date),
        (_("Asked by"), ", ".join(askers)),
        (_("Asked of"), ", ".join(metadata.asked_of)),
        (_("Asked on"), metadata.asked_on),
        (_("Answered by"), ", ".join(metadata.answered_by)),
        (_("Answered on"), metadata.answered_on),
        (_("Parts"), " · ".join(heading.text for heading in document.headings)),
        (_("Read as"), genre),
        (_("Numbers"), "" if document.numbering == "printed" else _("given here; none is printed")),
        (_("File"), document.source.name),
        (_("Damaged pages"), written(document.damaged_pages)),
    )
    yield from ((name, value) for name, value in facts if value)
    yield from ((_("Contradiction"), told) for told in told_contradictions(document))

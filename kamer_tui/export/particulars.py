"""What stands at the head of every export: who asked whom, when, and what the document is."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.document.model import Document, Metadata
from kamer_tui.translation import _


def kind_of(document: Document) -> str | None:
    """What kind of document it calls itself, else what it was read as."""
    if document.metadata.kind or document.genre is None:
        return document.metadata.kind
    return _(GENRE_NAMES[document.genre])


def number_of(metadata: Metadata) -> str | None:
    """The document's number, as one cites it."""
    if metadata.dossier and metadata.number:
        return _("Kamerstuk {dossier}, nr. {number}").format(
            dossier=metadata.dossier, number=metadata.number
        )
    return metadata.identifier


def asking_of(metadata: Metadata) -> Iterator[str]:
    """Who asked whom and who answered, with the dates: what members' questions tell."""
    askers = (
        f"{member.name} ({member.party})" if member.party else member.name
        for member in metadata.asked_by
    )
    facts = (
        (_("Asked by"), ", ".join(askers)),
        (_("Asked of"), ", ".join(metadata.asked_of)),
        (_("Asked on"), metadata.asked_on),
        (_("Answered by"), ", ".join(metadata.answered_by)),
        (_("Answered on"), metadata.answered_on),
    )
    yield from (f"{name}: {value}" for name, value in facts if value)

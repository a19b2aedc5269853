"""Facts for the head of every export: kind and number of the document, who asked whom, when."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kamer_tui.document import markdown_form as form
from kamer_tui.document.citation import dutch_date
from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.document.model import Document, Metadata
from kamer_tui.translation import _


def kind_of(document: Document, say: Callable[[str], str] = _) -> str | None:
    """The kind that the document calls itself, else the name of its genre, as ``say`` says it."""
    if document.metadata.kind or document.genre is None:
        return document.metadata.kind
    return say(GENRE_NAMES[document.genre])


def date_of(metadata: Metadata) -> str | None:
    """The document's date, as it is cited."""
    return dutch_date(metadata.date) if metadata.date else None


def number_of(metadata: Metadata) -> str | None:
    """The document's number as it is cited: "Kamerstuk 36450, nr. 6", else its identifier."""
    if metadata.dossier and metadata.number:
        return form.KAMERSTUK.format(dossier=metadata.dossier, number=metadata.number)
    return metadata.identifier


def asking_of(metadata: Metadata, say: Callable[[str], str] = _) -> Iterator[str]:
    """Yield who asked whom, who answered, and when, as members' questions print it; ``say`` looks
    up the words.
    """
    askers = (member.printed for member in metadata.asked_by)
    facts = (
        (say(form.ASKED_BY), ", ".join(askers)),
        (say(form.ASKED_OF), ", ".join(metadata.asked_of)),
        (say(form.ASKED_ON), metadata.asked_on),
        (say(form.ANSWERED_BY), ", ".join(metadata.answered_by)),
        (say(form.ANSWERED_ON), metadata.answered_on),
    )
    yield from (f"{name}: {value}" for name, value in facts if value)

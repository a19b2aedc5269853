"""Facts that the form of the source marks up, against those that the text says: a date that XML
gives in figures, and words.  What is marked up is the best evidence; where the text says otherwise
a contradiction is noted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kamer_tui.document.model import Contradiction, Member, Metadata
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.translation import N_

_FACTS = {
    "identifier": N_("identifier"),
    "dossier": N_("number of the dossier"),
    "number": N_("number"),
    "session": N_("session"),
    "date": N_("date"),
    "asked_on": N_("date of the questions"),
    "answered_on": N_("date of the answers"),
}
_ASKERS = N_("members who ask")
_WITHOUT_DOSSIER = lazy_pattern(r"(?:kst|blg)-\d{6,}")
"""An identifier that says nothing of dossier and number."""


def all_askers(said: Sequence[Member], known: Sequence[Member]) -> tuple[Member, ...]:
    """The members who ask: those that the text says, or those marked up where they are more."""
    return tuple(known) if len(known) > len(said) else tuple(said)


def with_known(said: Metadata, known: Metadata) -> Metadata:
    """The facts marked up, and all others as the text says them; what is the same but for blanks
    and dashes is written as in the text.
    """
    changed: dict[str, Any] = {
        name: value
        for name, value in known._asdict().items()
        if isinstance(value, str) and value and not _same(value, getattr(said, name))
    }
    # The title in the text may go on where the marked one is cut.
    if said.title:
        changed.pop("title", None)
    askers = all_askers(said.asked_by, known.asked_by)
    return said._replace(**changed)._replace(asked_by=askers)


def contradictions(said: Metadata, known: Metadata) -> Iterator[Contradiction]:
    """Give the facts of which the text says another than is marked up."""
    for name, fact in _FACTS.items():
        marked, text = getattr(known, name), getattr(said, name)
        if not marked or not text or _same(marked, text):
            continue
        if name != "identifier" or not _WITHOUT_DOSSIER.fullmatch(marked):
            yield Contradiction(fact, marked, text)
    marked, text = _names(known.asked_by), _names(said.asked_by)
    if marked and text and not {*map(_plain, marked)} <= {*map(_plain, text)}:
        yield Contradiction(_ASKERS, ", ".join(marked), ", ".join(text))


def _names(members: Sequence[Member]) -> list[str]:
    return [member.name for member in members]


def _same(one: str, other: str | None) -> bool:
    return other is not None and _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())

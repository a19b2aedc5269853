"""Facts that the form of the source marks up, against those that the text says: a date that XML
gives in figures, and words.  What is marked up is the best evidence; where the text says otherwise
a contradiction is noted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from kamer_tui.document.model import Contradiction, Exchange, Member, Metadata
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.parsing.vocabulary.members import offices
from kamer_tui.sources.lines import Line
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
_TITLE = N_("title")
_ASKED_OF = N_("who is asked")
_ANSWERED_BY = N_("who answers")
_QUESTIONS = N_("number of questions")
_LOOKED_AT = 4
"""Lines from the first of a question on: its label, and its text."""
_WITHOUT_DOSSIER = lazy_pattern(r"(?:kst|blg)-\d{6,}")
"""An identifier that says nothing of dossier and number."""
_OF_QUESTIONS = lazy_pattern(r"(?:ah|kv)-[te]k-(?:(\d{8})-)?(\w{1,12})")
"""An identifier of members' questions, with its session, if it has one, and its number."""


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
    return said._replace(**changed)._replace(
        asked_by=all_askers(said.asked_by, known.asked_by),
        asked_of=said.asked_of or _offices(known.asked_of),
        answered_by=said.answered_by or known.answered_by,
    )


def contradictions(said: Metadata, known: Metadata) -> Iterator[Contradiction]:
    """Give the facts of which the text says another than is marked up."""
    for name, fact in _FACTS.items():
        marked, text = getattr(known, name), getattr(said, name)
        if not marked or not text or _same(marked, text):
            continue
        if name != "identifier" or not _WITHOUT_DOSSIER.fullmatch(marked):
            yield Contradiction(fact, marked, text)
    yield from _of_identifier(known.identifier or "", known, said)
    if known.title and said.title and not _within(known.title, said.title):
        yield Contradiction(_TITLE, known.title, said.title)
    yield from _askers(said.asked_by, known.asked_by)
    for fact, marked_names, names in (
        (_ASKED_OF, _offices(known.asked_of), said.asked_of),
        (_ANSWERED_BY, known.answered_by, said.answered_by),
    ):
        joined = ", ".join(names)
        if joined and not all(_within(one, joined) for one in marked_names):
            yield Contradiction(fact, ", ".join(marked_names), joined)


def _of_identifier(identifier: str, *metadata: Metadata) -> Iterator[Contradiction]:
    """Contradictions of the session and number in the identifier of members' questions, "17" in
    "ah-tk-20332034-17", with those that stand apart.
    """
    found = _OF_QUESTIONS.fullmatch(identifier)
    if found is None:
        return
    for name, marked in (("session", found[1]), ("number", found[2])):
        told = next(filter(None, (getattr(one, name) for one in metadata)), None)
        # "2033Z00017" is another count than that of the appendix.
        if not marked or not told or _same(marked, told):
            continue
        if _is_of_the_chamber(marked) == _is_of_the_chamber(told):
            yield Contradiction(_FACTS[name], marked, told)


def _is_of_the_chamber(number: str) -> bool:
    return "Z" in number.upper()


def contradicted_count(lines: Sequence[Line], exchanges: Sequence[Exchange]) -> list[Contradiction]:
    """The numbers of questions, where more are marked up in the lines than were found: two of them
    became one.
    """
    marked = sum(line.opens and _opens_question(lines, place) for place, line in enumerate(lines))
    found = sum(len(exchange.numbers) for exchange in exchanges)
    return [Contradiction(_QUESTIONS, str(marked), str(found))] if marked > found > 0 else []


def _opens_question(lines: Sequence[Line], place: int) -> bool:
    """True if a question, not an answer, opens at a place: its label or its text."""
    roles = (line.role for line in lines[place : place + _LOOKED_AT])
    return next((role for role in roles if role != "label"), None) == "question"


def _askers(said: Sequence[Member], known: Sequence[Member]) -> Iterator[Contradiction]:
    """A contradiction where a member who is marked up is not named, or with another party."""
    parties = {_plain(member.name): _plain(member.party or "") for member in said}
    for member in known:
        party = parties.get(_plain(member.name)) if parties else ""
        if party is None or (party and member.party and party != _plain(member.party)):
            yield Contradiction(_ASKERS, _told(known), _told(said))
            return


def _told(members: Sequence[Member]) -> str:
    return ", ".join(one.printed for one in members)


def _offices(marked: Sequence[str]) -> tuple[str, ...]:
    """The offices that are marked up, each by itself."""
    return tuple(office for one in marked for office in offices(one) or (one,))


def _within(one: str, other: str) -> bool:
    """True if one text has the letters of the other in it."""
    return _plain(one) in _plain(other) or _plain(other) in _plain(one)


def _same(one: str, other: str | None) -> bool:
    return other is not None and _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())

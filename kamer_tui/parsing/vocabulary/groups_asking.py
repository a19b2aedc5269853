"""Questions that parties ask as such, with no member named, in a heading.

"Kamervragen van De Brug over veren"; "Betreft: Beantwoording vragen van de fracties van de
Duinpartij en De Brug inzake veren".  Such an asker is carried as a member whose name is the
party's.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kamer_tui.document.model import Member
from kamer_tui.language.patterns import anywhere, whole
from kamer_tui.parsing.vocabulary import members_headings as headings
from kamer_tui.parsing.vocabulary.members import OF_A_PARTY
from kamer_tui.parsing.vocabulary.parties import party_names

_LONGEST_FRONT = 20_000
"""In characters: so much of a document is searched."""
_ANSWERING = r"(?:[Nn]adere\s+)?(?:[Aa]ntwoord(?:en)?|[Bb]eantwoording|[Rr]eactie|[Uu]itstel)\b"
_HEADS = (
    r"(?:(?:Betreft|Onderwerp)\b:?\s*)?"
    rf"(?:{_ANSWERING}(?:\s+(?:beantwoording|van|op|de|het|aan)){{0,3}}\s+)?"
    r"(?:(?:[Aa]anvullende|[Nn]adere|[Ss]chriftelijke)\s+)?"
)
_ASK = anywhere(
    "who asks about what in a heading, be it a party",
    rf"""^(?:>\s)?{_HEADS} (?P<word>(?:[Kk]amer)?[Vv]ra(?:gen|ag))\s+
        (?P<of>(?:gesteld\s+)?(?:van|door)\s+)?
        (?P<who>(?:(?!{headings.ABOUT}|{headings.TO})[^?.:\n()]){{2,200}}) {headings.WHOM}
        {headings.ABOUT} {headings.REST}""",
    (
        "Kamervragen van De Brug over veren",
        "Betreft: Beantwoording vragen van de fractie van De Brug aan de Minister inzake veren",
        "Schriftelijke vragen Duinpartij over veren",
    ),
    ("De vragen van De Brug over veren", "Vragen en antwoorden", "Vragen over veren"),
    seen="ministries' letters",
    flags=re.MULTILINE,
)
_NAMES = whole(
    "names of parties alone, or what only a party has: an article before its name",
    rf"""(?:(?:de|het)\s+)?{OF_A_PARTY} (?: (?:,|\s+en)\s+ (?:van\s+)? (?:(?:de|het)\s+)?
        {OF_A_PARTY} ){{0,20}} | (?:de|het)\s+[A-ZÀ-Ý][\w’-]+""",
    ("De Brug", "de Duinpartij, GBC en De Brug", "de Veldunie"),
    ("Spaak", "de commissie", "de Kamer van Veren"),
)
_NO_PARTY = whole(
    "what asks, and is no party",
    r"""(?:de|het)\s+ (?: Kamer | Tweede | Eerste | Commissie | Staten | Raad | Rekenkamer
        | Minister\w* | Staatssecretaris\w* | Ombudsman | Leden | Lid )\b .*""",
    ("de Kamer", "de Rekenkamer"),
    ("de Kamerpartij", "De Brug"),
)
_BETWEEN = anywhere(
    "what parts names of parties",
    r"(?:,|\s+en)\s+(?:van\s+)?",
    ("de Duinpartij, De Brug", "De Brug en van de Duinpartij"),
    "De Brug",
)


class PartiesAsk(NamedTuple):
    """What a heading says of questions that parties ask: the parties, ``whom`` they ask and about
    what, as printed.
    """

    asked_by: tuple[Member, ...]
    whom: str
    about: str


def parties_ask(text: str) -> PartiesAsk | None:
    """Find the first heading, at the beginning of a line, that says that parties ask: "Kamervragen
    van De Brug over veren".
    """
    for match in _ASK.each(text[:_LONGEST_FRONT]):
        names = _parties(" ".join(match["who"].split()))
        if names:
            asked_by = tuple(Member(name, name) for name in dict.fromkeys(names))
            return PartiesAsk(asked_by, match["whom"] or "", headings.subject(match["about"]))
    return None


def _parties(who: str) -> tuple[str, ...]:
    """Read the parties in the words about who asks: "de fracties van de Duinpartij en De Brug"."""
    if "ractie" in who or who.startswith("de leden van "):
        return party_names(who)
    if _NAMES.find(who) is None or _NO_PARTY.find(who) is not None:
        return ()
    return tuple(_without_article(name) for name in _BETWEEN.pattern.split(who))


def _without_article(name: str) -> str:
    """Leave out a small article: "de Duinpartij" is "Duinpartij", "De Brug" stays."""
    return name.removeprefix("de ").removeprefix("het ")

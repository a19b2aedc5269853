"""What the lines below an export's title say, where its front matter was left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from kamer_tui.document import markdown_form as form
from kamer_tui.document.genre_names import GENRE_NAMES, genre_of_kind
from kamer_tui.document.model import Genre, Member, Metadata, Numbering
from kamer_tui.language.dates import iso_date
from kamer_tui.translation import in_every_language

_SESSION = re.compile(r"\d{4}\s?[–-]\s?\d{4}")
_DATE = re.compile(r"\d{1,2} [a-z]+ \d{4}")
_IDENTIFIER = re.compile(r"[a-z]{1,4}-[\w-]{0,60}\d[\w-]{0,60}")
_BETWEEN_NAMES = re.compile(r", (?=(?:de |het )?(?:[Vv]ice|[Mm]inister|[Ss]taatssecretaris)|\W)")
"""Between the names of offices: "Minister van Onderwijs, Cultuur en Wetenschap" is one."""
_MEMBER = re.compile(r"(.+?)(?: \(([^()]+)\))?")


class Facts(NamedTuple):
    """The facts of a document, and its genre if a line names it."""

    metadata: Metadata
    genre: Genre | None
    numbering: Numbering = "printed"


def facts_of_lines(title: str, lines: Sequence[str]) -> Facts:
    """Read the facts in the lines below the title, or in a title that is the document's number."""
    metadata, genre = Metadata(), None
    asking = {
        word: fact
        for fact in _ASKING
        for word in (*in_every_language(fact), *form.FORMER.get(fact, ()))
    }
    numbered_here = in_every_language(form.NUMBERED_HERE)
    kamerstuk = _kamerstuk()
    genres = {name: one for one, word in GENRE_NAMES.items() for name in in_every_language(word)}
    numbering: Numbering = "printed"
    is_number = kamerstuk.fullmatch(title) or _IDENTIFIER.fullmatch(title)
    if is_number:
        lines = (title, *lines)
    for part in (part for line in lines for part in line.split(form.BETWEEN)):
        name, _, value = part.partition(": ")
        if fact := asking.get(name):
            metadata = _with_asking(metadata, fact, value)
        elif part in genres:
            genre = genres[part]
        elif part in numbered_here:
            numbering = "assigned"
        elif _DATE.fullmatch(part) and (date := iso_date(part)):
            metadata = metadata._replace(date=date)
        elif _SESSION.fullmatch(part):
            metadata = metadata._replace(session=part)
        elif found := kamerstuk.fullmatch(part):
            dossier, number = found["dossier"], found["number"]
            identifier = f"kst-{re.sub(r'[ -]+', '-', dossier.replace(' ', '', 1))}-{number}"
            metadata = metadata._replace(dossier=dossier, number=number, identifier=identifier)
        elif _IDENTIFIER.fullmatch(part):
            number = part.rpartition("-")[2] if part.startswith("ah-") else metadata.number
            metadata = metadata._replace(identifier=part, number=number)
        elif metadata.kind is None:
            metadata = metadata._replace(kind=part)
    if not is_number and metadata.kind is genre is None and genre_of_kind(title):
        metadata = metadata._replace(kind=title)
    elif not is_number:
        metadata = metadata._replace(title=title)
    if genre is None:
        genre = genre_of_kind(metadata.kind or "") or "report"
    genre = "members-questions" if metadata.asked_by else genre
    return Facts(metadata, genre, numbering)


_ASKING = (form.ASKED_BY, form.ASKED_OF, form.ASKED_ON, form.ANSWERED_BY, form.ANSWERED_ON)


def _with_asking(metadata: Metadata, fact: str, value: str) -> Metadata:
    """The facts and one of who asked whom, and when."""
    names = tuple(_BETWEEN_NAMES.split(value))
    if fact == form.ASKED_BY:
        names = tuple(value.split(", "))
        members = (_MEMBER.fullmatch(name) for name in names)
        asked_by = tuple(Member(one[1], one[2]) for one in members if one is not None)
        return metadata._replace(asked_by=asked_by)
    if fact == form.ASKED_OF:
        return metadata._replace(asked_of=names)
    if fact == form.ANSWERED_BY:
        return metadata._replace(answered_by=names)
    if fact == form.ASKED_ON:
        return metadata._replace(asked_on=value)
    return metadata._replace(answered_on=value)


def _kamerstuk() -> re.Pattern[str]:
    """What a document's number is cited like, which is Dutch in every language."""
    cited = re.escape(form.KAMERSTUK)
    for name, value in (("dossier", ".+?"), ("number", "[^ ]+")):
        cited = cited.replace(re.escape("{" + name + "}"), f"(?P<{name}>{value})")
    return re.compile(cited)


def parties_of(sections: Sequence[tuple[Sequence[int], str]]) -> tuple[str, ...]:
    """The parties, in their order; ``sections`` are the places of those of each section, and its
    heading.  A name may have a comma in it, which a heading of several doesn't show.
    """
    found = {places[0]: heading for places, heading in sections if len(places) == 1}
    for places, heading in sections:
        rest = heading
        for index, place in enumerate(places):
            following = ", " if index + 1 < len(places) else ""
            known = found.get(place)
            if known is None or not rest.startswith(known):
                later = found.get(places[index + 1]) if following else None
                end = rest.find(f", {later}") if later else rest.find(", ")
                known = rest if end < 0 or not following else rest[:end]
            found.setdefault(place, known)
            rest = rest.removeprefix(known).removeprefix(following)
    return tuple(found[place] for place in sorted(found))

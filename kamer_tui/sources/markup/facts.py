"""The facts that the official XML and HTML mark up: number, dossier, dates, who asks whom."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamer_tui.document.model import Member, Metadata
from kamer_tui.sources.markup.tree import Element, name_of, text_of

_IDENTIFIER = re.compile(
    r"(?:officielebekendmakingen\.nl/(?:[\w.-]*/){0,9}|^)"
    r"((?:kst|ah-(?:tk|ek)|kv-(?:tk|ek)|blg|h-(?:tk|ek)|nds-tk)-\w+(?:-\w+)*)",
    re.IGNORECASE,
)
_DATE = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})$")
_SESSION = re.compile(r"\b(\d{4})\s*[-–/]\s*(\d{4})\b")
_IN_THE_APPENDIX = re.compile(r"\d{1,5}")
_OF_THE_CHAMBER = re.compile(r"\d{4}Z\d{5}")
_REPLIES = frozenset({"antwoord", "mededeling"})
"""What a statement of members' questions is of, where they are answered, or a notice is given."""


def facts_of_xml(root: Element) -> Metadata:
    """The facts that an XML of officielebekendmakingen.nl marks up."""
    named = {
        one.get("name", ""): one.get("content", "")
        for one in root.iter("{*}meta")
        if one.get("name") and one.get("content")
    }
    session = _first(map(_session, _lines_of(root, "vergaderjaar", "vergjaar")))
    number, identifier = _numbers_of_questions(root, session)
    return Metadata(
        identifier=_first(map(identifier_in, named.values())) or identifier,
        dossier=_first(_texts(root, "dossiernr")) or _first(_texts(root, "onderw", "nummer")),
        number=_first(_texts(root, "ondernummer"))
        or number
        or _first(_texts(root, "stuk", "nummer")),
        session=session,
        title=_first(_texts(root, "kamervraagonderwerp")),
        date=_first(_dates(root, "datumtekst")),
        asked_by=tuple(dict.fromkeys(_askers(root))),
        asked_of=tuple(dict.fromkeys(_marked(root, "vraag", "organisatie"))),
        asked_on=_first(_dates(root, "vraag")),
        answered_by=tuple(dict.fromkeys(_marked(root, "antwoord", "naam"))),
        answered_on=_first(_dates(root, "antwoord")),
    )


def identifier_in(text: str) -> str | None:
    """The identifier in an address of the official site, or a text that is one: "kst-99999-1"."""
    found = _IDENTIFIER.search(text.strip())
    return found[1] if found else None


def _texts(root: Element, *names: str) -> Iterator[str]:
    """The texts of the elements of the last name that stand right in those of the names before."""
    for element in root.iter(f"{{*}}{names[-1]}"):
        parent = element.getparent()
        if len(names) == 1 or (parent is not None and name_of(parent) == names[0]):
            yield text_of(element)


def _lines_of(root: Element, said: str, name: str = "") -> Iterator[str]:
    """The lines of the title page that say this of the paper; the texts of the elements of that
    name.
    """
    if name:
        yield from _texts(root, name)
    for one in root.iter("{*}tekstregel"):
        if one.get("inhoud") == said:
            yield text_of(one)


def _numbers_of_questions(root: Element, session: str | None) -> tuple[str | None, str | None]:
    """The number of members' questions and the identifier made of it: "17" in the Aanhangsel of a
    session is "ah-tk-20332034-17", and "2033Z00001" without answers "kv-tk-2033Z00001".
    """
    number = _first(_texts(root, "kamervraagnummer")) or _first(_texts(root, "vraagnummer"))
    if number is None:
        return None, None
    statements = root.iter("{*}kamervraagomschrijving")
    replied = any(one.get("type") in _REPLIES for one in statements)
    kinds = list(_lines_of(root, "documenttype"))
    kind = any(one.lower().startswith("aanhangsel") for one in kinds) if kinds else replied
    chambers = [*_lines_of(root, "kameraanduiding"), *_lines_of(root, "kamernummer")]
    chamber = "ek" if any(one.startswith(("Eerste", "1")) for one in chambers) else "tk"
    if _OF_THE_CHAMBER.fullmatch(number):
        return number, None if replied else f"kv-{chamber}-{number}"
    if not _IN_THE_APPENDIX.fullmatch(number):
        return None, None
    if session is None or not kind:
        return number, None
    return number, f"ah-{chamber}-{session.replace('–', '')}-{number}"


def _session(text: str) -> str | None:
    found = _SESSION.search(text)
    return f"{found[1]}–{found[2]}" if found else None


def _dates(root: Element, where: str) -> Iterator[str | None]:
    """The dates in the statement of members' questions of that type, or in an element so called."""
    if where == "datumtekst":
        around = list(root.iter("{*}datumtekst"))
    else:
        statements = root.iter("{*}kamervraagomschrijving")
        around = [one for one in statements if one.get("type") == where]
    for element in around:
        for date in element.iter("{*}datum"):
            found = _DATE.match(date.get("isodatum", "").strip())
            if found:
                yield "-".join(found.groups())


def _marked(root: Element, kind: str, name: str) -> Iterator[str]:
    """The texts of the elements of a name in the statements of members' questions of a type."""
    for statement in root.iter("{*}kamervraagomschrijving"):
        if statement.get("type") == kind:
            yield from filter(None, map(_name_in, statement.iter(f"{{*}}{name}")))


def _name_in(element: Element) -> str:
    """The text of an element, of a person's name without the first name."""
    parts = (text_of(one) for one in element if name_of(one) != "voornaam")
    return " ".join(filter(None, parts)) or text_of(element)


def _askers(root: Element) -> Iterator[Member]:
    """The members whose names the statement of the question marks up, each with the party that the
    next bracket names.
    """
    for statement in root.iter("{*}kamervraagomschrijving"):
        if statement.get("type") != "vraag":
            continue
        waiting: list[str] = []
        for element in statement.iter("{*}naam", "{*}politiek"):
            if name_of(element) == "naam":
                name = _name_in(element)
                waiting.append(name[:1].upper() + name[1:])
            else:
                yield from (Member(name, text_of(element)) for name in waiting)
                waiting = []
        yield from (Member(name) for name in waiting)


def _first(found: Iterator[str | None]) -> str | None:
    return next(filter(None, found), None)

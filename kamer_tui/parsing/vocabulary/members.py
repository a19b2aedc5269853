"""Members who ask, of whom, and who answers, as members' questions name them.

"het lid Erkens (VVD)", "de leden Ellian (VVD) en Paternotte (D66)", "Kathmann en Van der Lee
(beiden GroenLinks-PvdA)"; "de Ministers van Oevers en van Bruggen en Sluizen";
"Minister Hermans (Klimaat en Groene Groei), mede namens de Minister van Financiën".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.document.model import Member
from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern, whole

_LONGEST_NAME = 60
_OFFICE = r"(?:[Mm]inister|[Ss]taats?secretaris)"
_NAME_PART = r"(?:\w[\w.'’-]*|['’][tsn])"

_GROUP = anywhere(
    "members with their party in brackets",
    r"(?P<names>[^()]+?)\s*\((?P<party>[^()]*)\)",
    "de leden Spaak en Veldman (Duinpartij)",
    "de leden Spaak en Veldman",
    seen="ministries' letters; the Aanhangsel",
)
_ALL = beginning(
    "in the brackets: the party is that of all",
    r"(?:beiden|beide|allen|allemaal|alle[ ]\w+)\s+(?:van\s+(?:de\s+|het\s+)?)?",
    ("beiden Duinpartij", "allen van de Duinpartij"),
    ("Duinpartij", "Allerbelang"),
    seen="ministries' letters",
    flags=re.IGNORECASE,
)
_LEADING = beginning(
    "words before the name of a member",
    r"""^(?:\s*,)?\s*(?:en\s+)?
        (?:(?:van\s+)?(?:het\s+|de\s+)?(?:Kamer)?(?:lid|leden)\s+)?""",
    ("het lid Spaak", ", en de leden Spaak"),
    seen="ministries' letters; the Aanhangsel",
)
_NAME = whole(
    "a name",
    rf"{_NAME_PART}(?:\s+{_NAME_PART})*",
    ("Van der Veldman", "’t Spaak"),
    ("(Spaak)", "Spaak: vragen"),
    seen="ministries' letters; the Aanhangsel",
)
_INITIALS = whole(
    "initials behind a name: Spaak, C.J.L. van",
    r"(?:[A-Z]\.?)+(?:[ ][a-z’']+)*",
    ("C.J.L. van", "AB"),
    "Spaak",
)
_OFFICE_START = anywhere(
    "the place where an office begins",
    rf"(?:,|;|\ben\b|^|\bnamens\b|\baan\b)\s*(?:de\s+|het\s+)?(?={_OFFICE})",
    ("Minister van Veren", "gesteld aan de Staatssecretaris"),
    ("Oud-minister", "van de Minister"),
    seen="ministries' letters; the Aanhangsel",
    flags=re.IGNORECASE,
)
_SEVERAL = beginning(
    "an office that several hold",
    r"(?P<office>[Mm]inister|[Ss]taats?secretaris)(?:s|sen)\s+(?P<of>van|voor)\s+",
    ("Ministers van Veren en van Duinen", "staatssecretarissen van Veren"),
    ("Minister van Veren", "Ministers"),
    seen="the Aanhangsel",
)
_NEXT_OF = anywhere(
    "what parts the fields of several",
    r"\s*(?:,|\ben\b)\s*(?:de\s+)?(?=(?:van|voor)\s+[A-Z])",
    (" en van Duinen", ", de voor Veren"),
    " en Duinen",
    seen="the Aanhangsel",
)
_LINKS = (
    anywhere(
        "a comma or small words at an office's end",
        r"(?:,|;|\ben\b|\s|\bde\b|\bhet\b)+$",
        "Minister van Veren, en de",
        "Minister van Veren",
    ),
    anywhere(
        "words at an office's end that lead to the next one",
        r"[\s,]*(?:\b(?:en|mede|namens|ook|aan)\b\s*)+(?:de|het)?$",
        "Minister van Veren, mede namens de",
        "Minister van Veren",
        seen="ministries' letters; the Aanhangsel",
    ),
)
_SEPARATOR = lazy_pattern(r"\s*,\s*(?:en\s+)?|\s+en\s+")
_OFFICE_ALONE = lazy_pattern(_OFFICE)
_OF = lazy_pattern(r"\s+(?:van|voor)\s.+$")


def members(text: str) -> tuple[Member, ...]:
    """Read the members that a text names after "het lid" or "de leden", each with its party.  A
    party in brackets is that of the member before it; the only one in a text is that of all.
    """
    found: list[Member] = []
    end = 0
    groups = list(_GROUP.each(text))
    for match in groups:
        names = _LEADING.pattern.sub("", match.group("names"))
        party = " ".join(match.group("party").split())
        everyone = _ALL.find(party)
        if everyone is not None:
            party = party[everyone.end() :]
        parts = _names(names)
        for index, name in enumerate(parts):
            own = everyone is not None or len(groups) == 1 or index == len(parts) - 1
            found.append(Member(name, party if own and party else None))
        end = match.end()
    rest = _LEADING.pattern.sub("", text[end:])
    found.extend(Member(name) for name in _names(rest))
    return tuple(dict.fromkeys(found))


def _names(text: str) -> list[str]:
    """Split a list of members into their names: "Kathmann en Van der Lee"."""
    return [
        name
        for part in _SEPARATOR.split(text)
        for name in (" ".join(_LEADING.pattern.sub("", part).split()).strip(" .,:;"),)
        if name
        and len(name) <= _LONGEST_NAME
        and _NAME.find(name)
        and not _INITIALS.find(name)
        and any(letter.isupper() for letter in name)
    ]


def parties(asked_by: Sequence[Member]) -> tuple[str, ...]:
    """List the parties that ask, each once; a member without a printed party is listed by name."""
    return tuple(dict.fromkeys(member.party or member.name for member in asked_by))


def offices(text: str) -> tuple[str, ...]:
    """Read the ministers and state secretaries that a text names, one by one, each with a capital:
    "Ministers van A en van B" is "Minister van A" and "Minister van B".
    """
    starts = [match.end() for match in _OFFICE_START.each(text)]
    if not starts:
        return ()
    found: list[str] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        office = text[start:end]
        if end < len(text):
            office = _without_link(office)
        office = office.strip(" ,;.:")
        several = _SEVERAL.find(office)
        if several is None:
            found.append(office)
            continue
        parts = _NEXT_OF.pattern.split(office[several.start("of") :])
        found.extend(f"{several.group('office')} {part.strip()}" for part in parts)
        if len(parts) == 1:
            found[-1] = office
    found = [one for one in found if one]
    # In "de Minister en Staatssecretaris van A" both are of A.
    for index in range(len(found) - 2, -1, -1):
        of = _OF.search(found[index + 1])
        if _OFFICE_ALONE.fullmatch(found[index]) and of is not None:
            found[index] += of.group()
    return tuple(dict.fromkeys(one[0].upper() + one[1:] for one in found))


def _without_link(office: str) -> str:
    """Leave out the words that lead to the next office: ", mede namens de"."""
    office = office.rstrip()
    for link in _LINKS:
        office = link.pattern.sub("", office)
    return office.rstrip(" ,;")

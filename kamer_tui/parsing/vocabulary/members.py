"""Members who ask, of whom, and who answers, as members' questions name them.

"het lid Erkens (VVD)", "de leden Ellian (VVD) en Paternotte (D66)", "Kathmann en Van der Lee
(beiden GroenLinks-PvdA)"; "de Ministers van Oevers en van Bruggen en Sluizen";
"Minister Hermans (Klimaat en Groene Groei), mede namens de Minister van Financiën".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.document.model import Member

_GROUP = re.compile(r"(?P<names>[^()]+?)\s*\((?P<party>[^()]*)\)")
_ALL = re.compile(
    r"(?:beiden|beide|allen|allemaal|alle \w+)\s+(?:van\s+(?:de\s+|het\s+)?)?", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s*,\s*(?:en\s+)?|\s+en\s+")
_LEADING = re.compile(
    r"^(?:\s*,)?\s*(?:en\s+)?(?:(?:van\s+)?(?:het\s+|de\s+)?(?:Kamer)?(?:lid|leden)\s+)?"
)
_NAME = re.compile(r"(?:\w[\w.'’-]*|['’][tsn])(?:\s+(?:\w[\w.'’-]*|['’][tsn]))*")
_INITIALS = re.compile(r"(?:[A-Z]\.?)+(?: [a-z’']+)*")
"""Behind a name: "Dam, C.J.L. van"."""
_LONGEST_NAME = 60

_OFFICE = r"(?:[Mm]inister|[Ss]taats?secretaris)"
_OFFICE_START = re.compile(
    r"(?:,|;|\ben\b|^|\bnamens\b|\baan\b)\s*(?:de\s+|het\s+)?(?=" + _OFFICE + r")", re.IGNORECASE
)
_SEVERAL = re.compile(
    r"(?P<office>[Mm]inister|[Ss]taats?secretaris)(?:s|sen)\s+(?P<of>van|voor)\s+"
)
_NEXT_OF = re.compile(r"\s*(?:,|\ben\b)\s*(?:de\s+)?(?=(?:van|voor)\s+[A-Z])")
_OFFICE_ALONE = re.compile(_OFFICE)
_OF = re.compile(r"\s+(?:van|voor)\s.+$")


def members(text: str) -> tuple[Member, ...]:
    """The members a text names after "het lid" or "de leden", each with the party printed; the
    only party printed is that of all.
    """
    found: list[Member] = []
    end = 0
    groups = list(_GROUP.finditer(text))
    for match in groups:
        names = _LEADING.sub("", match.group("names"))
        party = " ".join(match.group("party").split())
        everyone = _ALL.match(party)
        if everyone is not None:
            party = party[everyone.end() :]
        parts = _names(names)
        for index, name in enumerate(parts):
            own = everyone is not None or len(groups) == 1 or index == len(parts) - 1
            found.append(Member(name, party if own and party else None))
        end = match.end()
    rest = _LEADING.sub("", text[end:])
    found.extend(Member(name) for name in _names(rest))
    return tuple(dict.fromkeys(found))


def _names(text: str) -> list[str]:
    return [
        name
        for part in _SEPARATOR.split(text)
        for name in (" ".join(_LEADING.sub("", part).split()).strip(" .,:;"),)
        if name
        and len(name) <= _LONGEST_NAME
        and _NAME.fullmatch(name)
        and not _INITIALS.fullmatch(name)
        and any(letter.isupper() for letter in name)
    ]


def parties(asked_by: Sequence[Member]) -> tuple[str, ...]:
    """The parties that ask, each once; a member without a printed party stands for it."""
    return tuple(dict.fromkeys(member.party or member.name for member in asked_by))


def offices(text: str) -> tuple[str, ...]:
    """The ministers and state secretaries that a text names, each by itself, as printed but for a
    capital: "Ministers van A en van B" is "Minister van A" and "Minister van B".
    """
    starts = [match.end() for match in _OFFICE_START.finditer(text)]
    if not starts:
        return ()
    found: list[str] = []
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        piece = text[start:end]
        if end < len(text):
            piece = _without_link(piece)
        piece = piece.strip(" ,;.:")
        several = _SEVERAL.match(piece)
        if several is None:
            found.append(piece)
            continue
        parts = _NEXT_OF.split(piece[several.start("of") :])
        found.extend(f"{several.group('office')} {part.strip()}" for part in parts)
        if len(parts) == 1:
            found[-1] = piece
    found = [one for one in found if one]
    # "de Minister en Staatssecretaris van A" are both of A.
    for index in range(len(found) - 2, -1, -1):
        of = _OF.search(found[index + 1])
        if _OFFICE_ALONE.fullmatch(found[index]) and of is not None:
            found[index] += of.group()
    return tuple(dict.fromkeys(one[0].upper() + one[1:] for one in found))


def _without_link(piece: str) -> str:
    """Without the words that lead to the next office: ", mede namens de"."""
    piece = re.sub(r"(?:,|;|\ben\b|\s|\bde\b|\bhet\b)+$", "", piece.rstrip())
    piece = re.sub(r"[\s,]*(?:\b(?:en|mede|namens|ook|aan)\b\s*)+(?:de|het)?$", "", piece)
    return piece.rstrip(" ,;")

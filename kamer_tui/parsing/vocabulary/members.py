"""Members who ask, of whom, and who answers, as members' questions name them.

"het lid Erkens (VVD)", "de leden Ellian (VVD) en Paternotte (D66)", "Kathmann en Van der Lee
(beiden GroenLinks-PvdA)"; "de Ministers van Oevers en van Bruggen en Sluizen";
"Minister Hermans (Klimaat en Groene Groei), mede namens de Minister van Financiën".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from kamer_tui.document.model import Member
from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern, whole

_LONGEST_NAME = 60
_LONGEST = 2000
"""In characters: members and offices are read in the beginning of a longer text."""
_LONGEST_LINK = 100
"""In characters: words that lead from an office to the next."""
_OFFICE = r"(?:[Mm]inister|[Ss]taats?secretaris|[Aa]mbtgenoot)"
_NAME_PART = r"(?:\w[\w.'’-]*|['’][tsn])"
OF_A_PARTY = (
    r"(?:(?:De|Het|Lijst|Groep)\s[A-ZÀ-Ý][\w-]+|[A-ZÀ-Ý][\w-]*partij"
    r"|[A-Z][\w-]{0,30}[A-Z0-9][\w-]{0,30})"
)
"""A name that is a party's, and no member's, by its form: "De Brug", "Duinpartij", "GBC"."""
_COMBINING = {
    **{"´": "\u0301", "`": "\u0300", "¨": "\u0308", "ˆ": "\u0302", "˜": "\u0303"},
    **{"¸": "\u0327", "ˇ": "\u030c", "˘": "\u0306", "˙": "\u0307", "˚": "\u030a"},
}
"""Accents that stand loose behind their letter, as programs take them out of a PDF."""

_GROUP = anywhere(
    "members with their party in brackets",
    r"(?:^|(?<=[()]))(?P<names>[^()]+?)(?<!\s)\s*\((?P<party>[^()]*)\)",
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
_FOR_GROUP = anywhere(
    "the group in whose name a member asks",
    r""",?\s*(?:mede\s+)?namens\s+(?:de\s+)?
        (?: (?:leden\s+van\s+)?(?:de\s+)?fractie\s+van\s+(?:de\s+|het\s+)?
            (?P<of>[A-ZÀ-Ý][^(),]{0,60}) | (?P<group>[A-ZÀ-Ý][\w/-]{0,40})-fractie )""",
    ("Spaak, namens de fractie van de Duinpartij", "Spaak namens de Duinpartij-fractie"),
    "Spaak (Duinpartij), mede namens het lid Veldman",
    seen="the Eerste Kamer",
)
_IN_OTHER_BRACKETS = anywhere(
    "a party in square brackets or braces behind a name",
    r"(?<=\w)\s*[\[{](?P<party>[A-ZÀ-Ý][^\[\]{}()]{0,60})[\]}]",
    ("Spaak [De Brug]", "Spaak {Duinpartij}"),
    ("Spaak[^1]", "Spaak (De Brug)"),
)
_OF_PARTY = anywhere(
    "the party behind a name, without brackets: of a group, or a name that is no surname's part",
    rf"""(?<=\w)\s+van\s+(?:de\s+|het\s+)? (?:
        (?:[Ff]ractie|[Pp]artij)\s+(?:van\s+)?(?:de\s+|het\s+)?(?P<of>[A-ZÀ-Ý][^(),]{{0,60}}?)
        | (?P<group>[A-ZÀ-Ý][\w/ -]{{0,40}}?)-fractie
        | (?P<party>{OF_A_PARTY}) ) (?=$|\s*[,;:]|\s+en\s)""",
    (
        *("Spaak van De Brug", "Spaak van de fractie van De Brug", "A van de Duinpartij en B"),
        *("Spaak van GBC", "Spaak van de De Brug-fractie"),
    ),
    ("Kees van Dijk", "Van De Brug", "Spaak van der Veldman", "Spaak (Duinpartij)"),
)
_OF_FRACTION = beginning(
    "in the brackets: words before the party's name",
    r"(?:(?:van\s+)?de\s+)?[Ff]ractie\s+(?:van\s+(?:de\s+|het\s+)?)?",
    ("fractie De Brug", "de fractie van de Duinpartij"),
    "De Brug",
)
_LEADING = beginning(
    "words before the name of a member",
    r"""^(?:\s*[,/&])?\s*(?:(?:en|evenals|alsmede|(?:mede\s+)?namens)\s+|en(?=[A-ZÀ-Ý]))?
        (?:(?:van\s*)?(?:[Hh]et\s*|[Dd]e\s*)?(?:Kamer)?(?:lid|leden)(?:\s+|(?=[A-ZÀ-Ý])))?
        (?:(?:mevrouw|mw\.|de\s+heer|dhr\.)\s+)?""",
    (
        "het lid Spaak",
        ", en de leden Spaak",
        "/ Spaak",
        *("het lid mevrouw Spaak", "Het lid Spaak"),
        "mede namens het lid Spaak",
        "de ledenSpaak",
    ),
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
    rf"(?:,|;|\ben\b|^|\bnamens\b|\baan\b)\s*(?:de\s+|het\s+|mijn\s+)?(?={_OFFICE})",
    ("Minister van Veren", "gesteld aan de Staatssecretaris"),
    ("Oud-minister", "van de Minister"),
    seen="ministries' letters; the Aanhangsel",
    flags=re.IGNORECASE,
)
_SEVERAL = beginning(
    "an office, or one that several hold, and its field",
    r"(?P<office>[Mm]inister|[Ss]taats?secretaris)(?P<several>s|sen)?\s+(?P<of>van|voor)\s+",
    ("Ministers van Veren en van Duinen", "staatssecretarissen van Veren", "Minister van Veren"),
    ("Minister Spaak", "Ministers"),
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
        r"(?:,|;|\ben\b|\s|\b[Dd]e\b|\bhet\b|\bmijn\b)+$",
        ("Minister van Veren, en de", "Minister van Veren, De"),
        "Minister van Veren",
    ),
    anywhere(
        "words at an office's end that lead to the next one",
        r"[\s,]*(?:\b(?:en|mede|namens|ook|aan)\b\s*)+(?:de|het|mijn)?$",
        "Minister van Veren, mede namens de",
        "Minister van Veren",
        seen="ministries' letters; the Aanhangsel",
    ),
)
_SEPARATOR = lazy_pattern(r"\s*,\s*(?:en\s+)?|\s+en\s+|\s*;\s*|\s+(?:alsmede|evenals)\s+")
_AT_NAMES_END = anywhere(
    "signs behind a name, and the words for those who ask with the member",
    r"(?:\s+c\.\s?s\.)?[ .,:;]*$",
    ("Spaak c.s.", "Spaak:", "Spaak"),
    seen="the Aanhangsel",
)
_OFFICE_ALONE = lazy_pattern(_OFFICE)
_OF = lazy_pattern(r"\s+(?:van|voor)\s.+$")


def members(text: str) -> tuple[Member, ...]:
    """Read the members that a text names after "het lid" or "de leden", each with its party.  A
    party in brackets is that of all members since the last bracket; of two parties in one bracket
    the first is that of the first member, and so on.
    """
    text = _IN_OTHER_BRACKETS.pattern.sub(r" (\g<party>)", with_accents(text[:_LONGEST]))
    text, group = _without_group(text)
    text = _OF_PARTY.pattern.sub(_bracketed, text)
    found: list[Member] = []
    end = 0
    for match in _GROUP.each(text):
        names = _names(_LEADING.pattern.sub("", match.group("names")))
        party = " ".join(match.group("party").split())
        everyone = _ALL.find(party)
        if everyone is not None:
            party = party[everyone.end() :]
        party = _OF_FRACTION.pattern.sub("", party)
        several = _SEPARATOR.split(party.removeprefix("respectievelijk "))
        if everyone is not None or len(several) < 2 or len(several) != len(names):
            several = [party] * len(names)
        found.extend(
            Member(name, own.strip() or None) for name, own in zip(names, several, strict=True)
        )
        end = match.end()
    rest = _LEADING.pattern.sub("", text[end:])
    found.extend(Member(name) for name in _names(rest))
    return tuple(dict.fromkeys(Member(one.name, one.party or group) for one in found))


def _without_group(text: str) -> tuple[str, str | None]:
    """Take the group in whose name members ask out of a text; give the rest, and the group."""
    match = _FOR_GROUP.find(text)
    if match is None:
        return text, None
    return text[: match.start()] + text[match.end() :], match["of"] or match["group"]


def _bracketed(match: re.Match[str]) -> str:
    """Put the party behind a name in brackets: " van De Brug" is " (De Brug)"."""
    return f" ({(match['of'] or match['group'] or match['party']).strip()})"


def with_accents(text: str) -> str:
    """Write a letter and the loose accent behind it as one letter: "Kostic´" is "Kostić"."""
    if not any(accent in text for accent in _COMBINING):
        return text
    written = ""
    for sign in text:
        joined = unicodedata.normalize("NFC", written[-1:] + _COMBINING.get(sign, sign))
        if sign in _COMBINING and len(joined) == 1 and written:
            written = written[:-1] + joined
        else:
            written += sign
    return written


def _names(text: str) -> list[str]:
    """Split a list of members into their names: "Kathmann en Van der Lee"."""
    return [
        name
        for part in _SEPARATOR.split(text)
        for name in (_bare(part),)
        if name
        and len(name) <= _LONGEST_NAME
        and _NAME.find(name)
        and not _INITIALS.find(name)
        and any(letter.isupper() for letter in name)
    ]


def _bare(text: str) -> str:
    """Leave out what stands before and behind a name: "en het lid Spaak c.s." is "Spaak"."""
    return _AT_NAMES_END.pattern.sub("", " ".join(_LEADING.pattern.sub("", text).split()))


def parties(asked_by: Sequence[Member]) -> tuple[str, ...]:
    """List the parties that ask, each once; a member without a printed party is listed by name."""
    return tuple(dict.fromkeys(member.party or member.name for member in asked_by))


def offices(text: str) -> tuple[str, ...]:
    """Read the ministers and state secretaries that a text names, one by one, each with a capital:
    "Ministers van A en van B" is "Minister van A" and "Minister van B".
    """
    text = text[:_LONGEST]
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
        parts = _NEXT_OF.pattern.split(office[several.start("of") :]) if several else []
        if several is None or len(parts) == 1:
            found.append(office)
            continue
        found.extend(f"{several.group('office')} {part.strip()}" for part in parts)
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
    start, end = office[:-_LONGEST_LINK], office[-_LONGEST_LINK:]
    for link in _LINKS:
        end = link.pattern.sub("", end)
    return (start + end).rstrip(" ,;")

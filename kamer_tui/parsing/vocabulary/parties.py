"""Names of parties: where a text names them, and when two names are one party.

Names come from the document: the phrase makes a word a party's name ("X-fractie", "fractie van X",
"het lid X"); there is no list of parties.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, lazy_pattern, whole
from kamer_tui.parsing.vocabulary import words as w

_LONGEST_NAME = 60
_LONGEST_ACRONYM = 6
_SHORTEST_WORD = 5
"""A shorter name in capitals is an abbreviation."""
_SMALL = frozenset({"van", "voor", "de", "het", "der", "den", "en", "of", "in", "op", "te", "ter"})
_ARTICLES = frozenset({"de", "het", "der", "den"})
_NO_NAME = frozenset({"de", "het", "een", "alle"})

# A name is one capitalised word or several ("Lijst Van Dam"); below it, lists of names.
_BETWEEN = r"(?:van[ ]der|van[ ]den|van[ ]de|van[ ]het|van|voor[ ]de|voor[ ]het|voor|der|den)"
_WORD = r"(?:\d{1,2})?[A-ZÀ-Ý][\w’']*(?:[-/&](?:\d{1,2})?[A-ZÀ-Ý][\w’']*)*"
_NAME = rf"(?:[A-ZÀ-Ý][a-zà-ÿ’']+[ ](?:{_BETWEEN}[ ])?){{0,8}}{_WORD}(?:[ ]\d\d)?"
_FRACTIE = r"(?:[-– ](?:fractie)?leden|(?:[ ]?[-–]|[ ])[Ff]racties?|-)"
_ARTICLE = r"(?:de[ ]|het[ ]|[’']t[ ])?"
_ITEM = rf"{_NAME}{_FRACTIE}?"
_COMMA = r"(?:,[ ]en[ ]|[ ]en[ ]|[ ]én[ ]|[ ]alsmede[ ]|[ ]alsook[ ]|,[ ])(?:die[ ])?(?:van[ ])?"
_OF_WHOM = rf"(?:{w.MEMBERS}[ ]van[ ]{_ARTICLE})?(?:fracties?[ ]van[ ]{_ARTICLE}|fractie[- ])?"
_AND = rf"{_COMMA}{_ARTICLE}{_OF_WHOM}"
_LIST = rf"{_ITEM}(?:{_AND}{_ITEM}){{0,30}}"
_OF_FRACTIE = rf"(?:[Ff]racties?[ ]van[ ]{_ARTICLE}|[Ff]ractie[-– ])"
_SPEAKING = r"(?:(?:hier[ ])?aan[ ]het[ ]woord[ ]zijnde[ ]|genoemde[ ]|overige[ ])?"
_OF = rf"(?:van|behorende?[ ]tot)[ ]{_ARTICLE}{_SPEAKING}"
_PARTICLE = r"(?:[Vv]an[ ]|[Vv]an[ ]der[ ]|[Vv]an[ ]den[ ]|[Dd]e[ ])?"

_PHRASE = anywhere(
    "a place that names parties or members as such",
    rf"""\b[Dd](?:e|ie)[ ]{_SPEAKING}(?P<members>(?:fractie|Kamer)?leden)[ ]{_OF}
            (?:{_OF_FRACTIE}(?P<of_fractie>{_LIST})|(?P<of>{_LIST}))
        |\b[Dd]e[ ]{_SPEAKING}{_OF_FRACTIE}(?P<fractie>{_LIST})
        |\b[Dd]e[ ](?P<named>{_NAME}(?:-|[-– ][Ff]ractie)(?:{_AND}{_ITEM}){{0,30}})(?<=ractie)
        |\b(?:[Hh]et[ ](?:Kamer)?lid|Kamerlid)[ ](?P<member>{_PARTICLE}{_NAME})
        |\b[Dd]e[ ](?P<group>(?:Groep|Lijst|Fractie|Partij)[ ]{_NAME})""",
    ("De leden van de Duinpartij- en De Brug-fractie", "het lid Van Dam", "de Groep Terpstra"),
    ("De leden vragen", "de brug"),
    seen="notes",
)
_WHOLE_LIST = whole(
    "nothing but names",
    rf"(?:{_OF_FRACTIE})?(?:{_LIST}|(?:[Vv]an[ ]|[Vv]an[ ]der[ ])?{_NAME})(?:[- ][Ff]racties?)?",
    ("Duinpartij- en De Brug-fractie", "fractie van D10"),
    ("Duinpartij vraagt", "over de brug"),
)
_NO_PARTY = whole(
    "names of what is no party",
    r"""(?:.*\b)?(?:Kamer|Raad|Commissie|Staten|Staten-Generaal|Unie|Parlement|Minister
        |Ministerie|Staatssecretaris|Hof|Afdeling|Vereniging|Stichting|Bestuur|College|Rijk
        |Koninkrijk)\b.*""",
    ("Raad van Duinen", "Eerste Kamer"),
    ("Duinpartij", "Rijksbelang"),
)
_TO = r"(?:de\s+|het\s+)?"
_LEADING = rf"(?:[Dd]e\s+)?(?:[Ll]eden\s+van\s+)?{_TO}"
_CAPITALISED = anywhere(
    "words of a heading in capitals that are no names",
    r"\b(?:VAN|VOOR|DE|HET|DER|DEN|EN|LEDEN|LID|FRACTIES?)\b",
    ("VAN DE DUINPARTIJ", "DUIN-FRACTIE"),
    "DUINPARTIJ",
)
_WHO = tuple(
    whole(f"{name}, in a heading", who, yes, "kosten van de brug")
    for name, who, yes in (
        (
            "the group of a party, named after it",
            rf"{_LEADING}[Ff]racties?(?:\s+van\s+{_TO}|[-–]|\s+(?=[A-Z0-9]))(?P<names>.+)",
            "de fractie van de Duinpartij",
        ),
        (
            "the group of a party, named before it",
            r"(?:[Dd]e\s+)?(?:[Ff]ractie)?(?:[Ll]eden\s+van\s+)?(?:de\s+|het\s+)?"
            r"(?P<names>\S.*?)[-\s–]fracties?",
            "de leden van de Duinpartij-fractie",
        ),
        (
            "the members of a party",
            rf"(?:[Dd]e\s+)?(?:[Ff]ractie)?[Ll]eden\s+van\s+{_TO}(?P<names>.+)",
            "de leden van De Brug",
        ),
        ("a member", r"(?:[Hh]et\s+)?[Ll]id\s+(?P<names>.+)", "het lid Spaak"),
        (
            "a group",
            r"(?:de\s+)?(?P<names>(?:Groep|GROEP|Lijst|LIJST|Partij|PARTIJ)\s+.+)",
            "de Groep Terpstra",
        ),
    )
)
_BETWEEN_NAMES = whole(
    "what parts the names of a heading",
    r"\s*,\s*(?:(?:de|DE)\s+)?|\s+(?:en|EN)\s+(?:(?:van|VAN)\s+)?(?:(?:de|DE)\s+)?",
    (", de ", " EN VAN DE ", " en "),
    " van de ",
)
_SEPARATOR = lazy_pattern(_AND, re.VERBOSE)
_GROUP_AT_END = lazy_pattern(rf"(?:{_FRACTIE}){{1,3}}$", re.VERBOSE)
_SUSPENDED = lazy_pattern(r"-\s*(?:,|en\s)", re.IGNORECASE)
_NOT_OF_THE_NAME = anywhere(
    "small words before a name, in lower case",
    r"^(?:(?:de|het|groep|fractie|lid)[ -])+",
    ("de groep van dam", "fractie-van dam"),
    "duinpartij",
)
_WORDS = lazy_pattern(r"\d+|[A-ZÀ-Ý]?[a-zà-ÿ’']+|[A-ZÀ-Ý]+(?![a-z])")
_LETTERS = lazy_pattern(r"\w+")
_JOINED = lazy_pattern(r"[-/&]")


class PartyPhrase(NamedTuple):
    """A place where a text names parties or members: "de leden van X" at ``text[start:end]``.

    ``sure``: the phrase shows that these are parties ("de X-fractie"); "de leden van X" may speak
    of an association.
    """

    names: tuple[str, ...]
    start: int
    end: int
    sure: bool


class PartyNames:
    """The parties of one document, each under the name that it prints first.

    "fractie van de PvdA" and "PvdA-fractie" give the same name; so do a name in full and its
    initials ("Nieuw Sociaal Contract", "NSC").
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._printed: list[str] = []
        """The names, each once, in the order in which they were first printed."""
        self._by_key: dict[str, int] = {}
        self._by_acronym: dict[str, int] = {}
        """The place of the first of them with that key, and with those initials."""
        self._sure: set[str] = set()
        self._phrases: dict[str, tuple[PartyPhrase, ...]] = {}
        """The phrases of each text read so far: a text is read twice, to learn and to attribute."""

    def copy(self) -> PartyNames:
        """Copy the names, so that more can be added without changing these."""
        same = PartyNames()
        same._names, same._sure = dict(self._names), set(self._sure)
        same._printed = list(self._printed)
        same._by_key, same._by_acronym = dict(self._by_key), dict(self._by_acronym)
        same._phrases = self._phrases
        return same

    def name(self, printed: str) -> str:
        """Give the name under which the document first printed this party."""
        key = _key(printed)
        if key not in self._names:
            same = self._same(printed)
            self._names[key] = printed if same is None else same
            if same is None:
                self._by_key[key] = len(self._printed)
                for initials in _acronyms(printed):
                    self._by_acronym.setdefault(initials, len(self._printed))
                self._printed.append(printed)
        return self._names[key]

    def learn(self, text: str) -> None:
        """Remember the names in a text that are surely names of parties: "de SP-fractie"."""
        for phrase in self._read(text):
            if phrase.sure:
                self._sure.update(_key(self.name(name)) for name in phrase.names)

    def knows(self, printed: str) -> bool:
        """True if some text learned so far surely names this as a party."""
        key = _key(printed)
        return key in self._names and _key(self._names[key]) in self._sure

    def phrases(self, text: str) -> list[PartyPhrase]:
        """Find the places where a text names parties: the phrase is sure, or each name is known or
        an abbreviation ("D66").
        """
        return [
            phrase
            for phrase in self._read(text)
            if phrase.sure
            or all(self.knows(name) or _is_abbreviation(name) for name in phrase.names)
        ]

    def mentioned(self, text: str) -> tuple[str, ...]:
        """List all parties in a text, those that speak and those spoken of."""
        found = (name for phrase in self.phrases(text) for name in phrase.names)
        return tuple(dict.fromkeys(self.name(name) for name in found))

    def _read(self, text: str) -> tuple[PartyPhrase, ...]:
        """Find the phrases of a text once, and keep them."""
        if text not in self._phrases:
            self._phrases[text] = tuple(party_phrases(text))
        return self._phrases[text]

    def _same(self, printed: str) -> str | None:
        """Find the known name of which this is the long or the short form."""
        places = [self._by_key.get(initials) for initials in _acronyms(printed)]
        known = [p for p in (self._by_acronym.get(_key(printed)), *places) if p is not None]
        return self._printed[min(known)] if known else None


def party_phrases(text: str) -> Iterator[PartyPhrase]:
    """Find the places where a text may name parties, in order; the document may know better."""
    if "ract" not in text and "le" not in text and "lid" not in text and "Groep" not in text:
        return
    for match in _PHRASE.pattern.finditer(text):
        kind = match.lastgroup or ""
        if kind == "members":
            kind = "of"
        printed = match.group(kind)
        names = tuple(dict.fromkeys(_names(printed)))
        if not names:
            continue
        surely = (
            kind in ("of_fractie", "fractie", "named", "group", "member")
            or "ractie" in printed
            or printed.startswith(("Groep ", "Lijst ", "Partij "))
            or (match.group("members") or "").startswith("fractie")
        )
        yield PartyPhrase(names, match.start(), match.end(), surely)


def names_in_list(text: str) -> tuple[str, ...]:
    """Read the names of a text of names alone ("SP- en PvdA-fractie", "D66"), or none."""
    if _WHOLE_LIST.find(text.strip()) is None:
        return ()
    return tuple(dict.fromkeys(_names(text.strip())))


def party_names(who: str) -> tuple[str, ...]:
    """Read the parties in the ``who`` of a heading: "de leden van de SP- en PvdA-fractie"."""
    who = who.strip()
    plain = with_small_words(who)
    for rule in _WHO:
        match = rule.find(plain)
        if match is None:
            continue
        printed = who[match.start("names") : match.end("names")]
        several = (
            "fracties" in who.lower()
            or _SUSPENDED.search(printed) is not None
            or who.lower().count("-fractie") > 1
        )
        parts = _BETWEEN_NAMES.pattern.split(printed) if several else [printed]
        names = tuple(part.strip(" -–").removesuffix("-fractie") for part in parts)
        if all(map(_may_be_name, names)):
            return names
    return ()


def with_small_words(heading: str) -> str:
    """Write the small words of a heading in capitals small: "DE LEDEN VAN DE SP" becomes "de leden
    van de SP".
    """
    return _CAPITALISED.pattern.sub(lambda match: match.group().lower(), heading)


class Spelling:
    """How the texts of a document spell names that its headings print in capitals."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts
        self._written: dict[int, dict[str, Counter[str]]] = {}
        """By the number of words, how often each spelling of so many words is written."""

    def of(self, name: str) -> str:
        """Spell a name in capitals as most of the texts do: "DUINPARTIJ" becomes "Duinpartij"."""
        if not _SHORTEST_WORD <= len(name) <= _LONGEST_NAME or not name.isupper():
            return name
        count = len(_LETTERS.findall(name))
        if count not in self._written:
            self._written[count] = self._spellings(count)
        found = self._written[count].get(name.casefold())
        return found.most_common(1)[0][0] if found else name

    def _spellings(self, count: int) -> dict[str, Counter[str]]:
        found: dict[str, Counter[str]] = {}
        for text in self._texts:
            words = [match.span() for match in _LETTERS.finditer(text)]
            for (start, _), (_, end) in zip(words, words[count - 1 :], strict=False):
                if text[start].isupper() and end - start <= _LONGEST_NAME:
                    written = text[start:end]
                    if not written.isupper():
                        found.setdefault(written.casefold(), Counter())[written] += 1
        return found


def _names(printed: str) -> Iterator[str]:
    """Split a list into names, without "-fractie" and without names of no party ("Raad van …")."""
    for part in _SEPARATOR.split(printed):
        name = _GROUP_AT_END.sub("", part).strip(" -–’'")
        if name and len(name) <= _LONGEST_NAME and _NO_PARTY.find(name) is None:
            yield name


def _may_be_name(text: str) -> bool:
    return (
        0 < len(text) <= _LONGEST_NAME
        and (text[0].isupper() or text[0].isdigit())
        and text.lower() not in _NO_NAME
        and "-fractie" not in text.lower()
    )


def _is_abbreviation(name: str) -> bool:
    """True if a name is one word with two capitals or digits ("PvdA", "D66", "GroenLinks")."""
    return sum(character.isupper() or character.isdigit() for character in name) > 1 and (
        " " not in name
    )


def _key(printed: str) -> str:
    """Make the same key of all spellings of a name: "Groep Van Dam" and "fractie-Van Dam"."""
    parts = sorted(_JOINED.split(_NOT_OF_THE_NAME.pattern.sub("", printed.casefold())))
    return "".join(character for character in "".join(parts) if character.isalnum())


def _acronyms(name: str) -> set[str]:
    """Make the possible initials of a name: of "Lijst van de Veren" "lvdv", "lvv" and "lv"."""
    words = _WORDS.findall(name)
    if len(words) < 2:
        return set()
    forms = (
        words,
        [word for word in words if word.lower() not in _ARTICLES],
        [word for word in words if word.lower() not in _SMALL],
    )
    found = {
        "".join(word if word.isdigit() else word[0] for word in form).casefold() for form in forms
    }
    return {form for form in found if 2 <= len(form) <= _LONGEST_ACRONYM}

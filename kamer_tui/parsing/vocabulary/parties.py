"""Who asks, read from the words of a text: "De leden van de SP- en PvdA-fractie vragen …".

Names of parties come from the document.  A word is a party's name by the phrase it stands in
("X-fractie", "fractie van X", "het lid X"), never because a list knows it.  A text without such a
phrase ("Deze leden vragen …", "Kan de regering …") is by whoever asked before; that is for its
reader to carry on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kamer_tui.language.patterns import lazy_pattern

_PLAIN = r"[A-ZÀ-Ý][a-zà-ÿ’']+"
"""A capitalised word: a name may go on after it."""
_WORD = r"(?:\d{1,2})?[A-ZÀ-Ý][\w’']*(?:[-/&](?:\d{1,2})?[A-ZÀ-Ý][\w’']*)*"
_NAME = (
    rf"(?:{_PLAIN} (?:(?:van der|van den|van de|van het|van|voor de|voor het|voor|der|den) )?)*"
    rf"{_WORD}(?: \d\d)?"
)
_FRACTIE = r"(?:[-– ](?:fractie)?leden|(?: ?[-–]| )[Ff]racties?|-)"
_ARTICLE = r"(?:de |het |[’']t )?"
_ITEM = rf"{_NAME}{_FRACTIE}?"
_AND = (
    r"(?:, en | en | én | alsmede | alsook |, )(?:die )?(?:van )?"
    rf"{_ARTICLE}(?:(?:fractie)?leden van {_ARTICLE})?(?:fracties? van {_ARTICLE}|fractie[- ])?"
)
_LIST = rf"{_ITEM}(?:{_AND}{_ITEM})*"
_OF_FRACTIE = rf"(?:[Ff]racties? van {_ARTICLE}|[Ff]ractie[-– ])"
_SPEAKING = r"(?:aan het woord zijnde |hier aan het woord zijnde |genoemde |overige )?"
_PHRASE = lazy_pattern(
    rf"\b(?:[Dd]e|[Dd]ie) {_SPEAKING}(?P<members>(?:fractie|Kamer)?leden) "
    rf"(?:van|behorende? tot) {_ARTICLE}{_SPEAKING}"
    rf"(?:{_OF_FRACTIE}(?P<of_fractie>{_LIST})|(?P<of>{_LIST}))"
    rf"|\b[Dd]e {_SPEAKING}{_OF_FRACTIE}(?P<fractie>{_LIST})"
    rf"|\b(?:[Dd]e )(?P<named>{_NAME}(?:-|[-– ][Ff]ractie)(?:{_AND}{_ITEM})*)(?<=ractie)"
    r"|\b(?:[Hh]et (?:Kamer)?lid|Kamerlid) "
    rf"(?P<member>(?:[Vv]an |[Vv]an der |[Vv]an den |[Dd]e )?{_NAME})"
    rf"|\b[Dd]e (?P<group>(?:Groep|Lijst|Fractie|Partij) {_NAME})"
)
_WHOLE_LIST = lazy_pattern(
    rf"(?:{_OF_FRACTIE})?(?:{_LIST}|(?:[Vv]an |[Vv]an der )?{_NAME})(?:[- ][Ff]racties?)?"
)
_SEPARATOR = lazy_pattern(_AND)
_NO_NAME = lazy_pattern(
    r"(?:.*\b)?(?:Kamer|Raad|Commissie|Staten|Staten-Generaal|Unie|Parlement|Minister|Ministerie"
    r"|Staatssecretaris|Hof|Afdeling|Vereniging|Stichting|Bestuur|College|Rijk|Koninkrijk)\b.*"
)
_AFTER_PREPOSITION = lazy_pattern(
    r"\b(?:door|van|met|aan|als|namens|naar|voor|bij|op|over|tot|tussen|onder|dan|volgens|richting"
    r"|jegens|ook|zoals|behalve|in) $",
    re.IGNORECASE,
)
_JOINTLY = lazy_pattern(
    r"\b(?:mede (?:sprekende? )?namens|samen met|gezamenlijk met|tezamen met|alsook) $"
)
_SENTENCE_START = lazy_pattern(r"(?:^|[.?!:;][»”’\")\]]?(?:\[\^\w+\])*\s+)$")
_JOINS = lazy_pattern(
    r"\b(?:sluiten|sluit|sloten|sloot)\b[^.?!]{0,120}?\bzich\b[^.?!]*?\baan\b"
    r"|\bzich\b[^.?!]{0,120}?\b(?:aansluiten|aangesloten|aan te sluiten)\b"
)
_CARRIED_ON = lazy_pattern(
    r"\b(?:[Dd]eze|[Dd]ie|[Dd]ezelfde|[Vv]oornoemde|[Gg]enoemde|[Ee]erdergenoemde"
    r"|[Dd]e (?:hier )?aan het woord zijnde|[Dd]e voornoemde|[Dd]e genoemde) "
    r"(?:fractie)?(?:leden|fracties?)\b|\b[Dd]it (?:Kamer)?lid\b|\bZij\b"
)
_SMALL = frozenset({"van", "voor", "de", "het", "der", "den", "en", "of", "in", "op", "te", "ter"})
_ARTICLES = frozenset({"de", "het", "der", "den"})
_LONGEST_ACRONYM = 6


@dataclass(frozen=True, slots=True)
class PartyPhrase:
    """A place where a text names parties or members as such: ``text[start:end]``.

    ``sure`` tells that the phrase itself says that these are parties; "de leden van de VNG" does
    not.
    """

    names: tuple[str, ...]
    start: int
    end: int
    sure: bool


@dataclass(frozen=True, slots=True)
class Joining:
    """Parties that join others' questions; ``whose`` are the others, none for "deze vragen"."""

    names: tuple[str, ...]
    whose: tuple[str, ...]
    about: str


@dataclass(frozen=True, slots=True)
class Asking:
    """Who asks in a text: the parties named as those who speak, whether whoever spoke before
    speaks first, and the parties that join.
    """

    names: tuple[str, ...]
    carried_on: bool
    joining: tuple[Joining, ...]


class PartyNames:
    """The parties of one document: the same party written in two ways is one.

    "fractie van de PvdA" and "PvdA-fractie" give the same name; so do a name in full and its
    initials ("Nieuw Sociaal Contract", "NSC").  The form that the document prints first stands.
    """

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._sure: set[str] = set()

    def copy(self) -> PartyNames:
        """The same parties, in a book of its own that may be added to."""
        same = PartyNames()
        same._names, same._sure = dict(self._names), set(self._sure)
        return same

    def name(self, printed: str) -> str:
        """The name under which the document's party is known."""
        key = _key(printed)
        if key not in self._names:
            self._names[key] = self._same(printed) or printed
        return self._names[key]

    def learn(self, text: str) -> None:
        """Take up the names that a text surely names as parties."""
        for phrase in party_phrases(text):
            if phrase.sure:
                self._sure.update(_key(self.name(name)) for name in phrase.names)

    def knows(self, printed: str) -> bool:
        """Whether the document surely names this as a party somewhere."""
        key = _key(printed)
        return key in self._names and _key(self._names[key]) in self._sure

    def mentioned(self, text: str) -> tuple[str, ...]:
        """All parties that a text names, whoever speaks in it."""
        found = (
            name for phrase in party_phrases(text) if self._counts(phrase) for name in phrase.names
        )
        return tuple(dict.fromkeys(self.name(name) for name in found))

    def asking(self, text: str) -> Asking:
        """Who asks in this text of the asking side."""
        speaking: dict[str, None] = {}
        joining: list[Joining] = []
        phrases = [one for one in party_phrases(text) if self._counts(one)]
        carried_on = _carries_on_first(text, phrases)
        for index, phrase in enumerate(phrases):
            before = text[: phrase.start]
            starts = _SENTENCE_START.search(before) is not None
            if not starts and _JOINTLY.search(before) and speaking:
                pass
            elif not starts and _AFTER_PREPOSITION.search(before) and len(before.split()) > 2:
                continue
            names = tuple(self.name(name) for name in phrase.names)
            joined = self._joined(text, phrase, phrases[index + 1 :])
            if joined is not None:
                joining.append(Joining(names, *joined))
            elif not speaking or starts or _JOINTLY.search(before):
                if carried_on and not starts and not _JOINTLY.search(before):
                    continue
                speaking.update(dict.fromkeys(names))
        return Asking(tuple(speaking), carried_on, tuple(joining))

    def _counts(self, phrase: PartyPhrase) -> bool:
        return phrase.sure or all(
            self.knows(name) or _is_abbreviation(name) for name in phrase.names
        )

    def _joined(
        self, text: str, phrase: PartyPhrase, following: list[PartyPhrase]
    ) -> tuple[tuple[str, ...], str] | None:
        """Whose questions these parties join and about what, or None where they join none."""
        end = re.search(r"[.?!](?:\s|$)", text[phrase.end :])
        stop = phrase.end + end.start() if end else len(text)
        clause = text[phrase.end : stop]
        if not (found := _JOINS.search(clause)):
            return None
        if any(one.end <= phrase.end + found.start() for one in following):
            # Others stand nearer to the verb: it is they who join.
            return None
        whose = tuple(
            self.name(name) for one in following if one.start < stop for name in one.names
        )
        last = max((one.end for one in following if one.start < stop), default=0)
        rest = text[last:stop] if last else clause[found.end() :]
        about = re.search(r"\b(?:over|inzake|omtrent|betreffende|ten aanzien van)\b(.*)", rest)
        return whose, about.group(1).strip() if about else ""

    def _same(self, printed: str) -> str | None:
        """A known name of which this is the long or the short form."""
        for known in dict.fromkeys(self._names.values()):
            if _key(printed) in _acronyms(known) or _key(known) in _acronyms(printed):
                return known
        return None


def party_phrases(text: str) -> Iterator[PartyPhrase]:
    """The places where a text names parties, in order."""
    if "ract" not in text and "le" not in text and "lid" not in text and "Groep" not in text:
        return
    for match in _PHRASE.finditer(text):
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
    """The names of a text that is nothing but names ("SP- en PvdA-fractie", "D66"), or none."""
    if _WHOLE_LIST.fullmatch(text.strip()) is None:
        return ()
    return tuple(dict.fromkeys(_names(text.strip())))


def carries_on(text: str) -> bool:
    """Whether a text says that whoever spoke before speaks on ("Deze leden …")."""
    return _CARRIED_ON.search(text) is not None


def _carries_on_first(text: str, phrases: list[PartyPhrase]) -> bool:
    match = _CARRIED_ON.search(text)
    return match is not None and (not phrases or match.start() < phrases[0].start)


def _names(printed: str) -> Iterator[str]:
    for part in _SEPARATOR.split(printed):
        name = re.sub(rf"(?:{_FRACTIE})+$", "", part).strip(" -–’'")
        if name and len(name) <= 60 and _NO_NAME.fullmatch(name) is None:
            yield name


def _is_abbreviation(name: str) -> bool:
    """Whether a name has more capitals than a word has ("PvdA", "D66", "GroenLinks")."""
    return sum(character.isupper() or character.isdigit() for character in name) > 1 and (
        " " not in name
    )


def _key(printed: str) -> str:
    """What the ways to write one name have in common."""
    plain = re.sub(r"^(?:(?:de|het|groep|fractie|lid)[ -])+", "", printed.casefold())
    parts = sorted(re.split(r"[-/&]", plain))
    return "".join(character for character in "".join(parts) if character.isalnum())


def _acronyms(name: str) -> set[str]:
    """The initials by which a name in several words, or of several capitals, goes."""
    words = re.findall(r"\d+|[A-ZÀ-Ý]?[a-zà-ÿ’']+|[A-ZÀ-Ý]+(?![a-z])", name)
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

"""The verb of a clause as members ask it: "of het veer stopt", "welke plannen er besproken worden".

Where it isn't sure which word is the verb, none is.
"""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from kamer_tui.document.finite_verbs import LAST, PARTICLES, PLURAL, SURE, parted

MARKS = ",.;:?!…"
PREPOSITIONS = frozenset(
    [
        *("aan", "bij", "binnen", "door", "in", "met", "naar", "onder", "op", "over", "per"),
        *("sinds", "tegen", "tot", "tussen", "uit", "van", "vanaf", "voor"),
    ]
)
_OPENS_A_CLAUSE = frozenset(
    [
        *("die", "dat", "omdat", "zodat", "terwijl", "doordat", "nadat", "voordat", "indien"),
        *("wanneer", "hoe", "wat", "wie", "welke", "welk", "als", "alvorens", "hetgeen", "of"),
        *("aangezien", "mits", "tenzij", "opdat", "hoewel", "waar", "waarbij", "waarin"),
        *("waaraan", "waarmee", "waarop", "waarvan", "waarvoor", "waardoor", "waarom"),
        *("waarover", "waarvoor", "waaronder", "waaruit", "waartoe", "zolang", "nu"),
    ]
)
_OPENS_BEHIND_A_COMMA = frozenset(("mocht", "mochten", "om"))
"""Words that open a clause, or an infinitive's, where a comma stands before them."""
_MAY_STAND_IN_A_CLAUSE = frozenset(("dat", "die", "als", "of", "nu"))
"""Words that open a clause, or only point, compare or join."""
_ENDS_OF_PARTICIPLES = ("d", "t", "en")
_BEGINS_OF_PARTICIPLES = ("ge", "be", "ver", "ont", "her", "er")
_PARTICIPLES = frozenset(
    [
        *("voorzien", "overwogen", "onderzocht", "voltooid", "overtuigd", "gedaan", "gegaan"),
        *("gestaan", "gezien", "herzien", "toegestaan", "voldaan", "vergaan", "aangedaan"),
        *("ingegaan", "uitgegaan", "omgegaan", "overgegaan", "toegedaan", "voorgedaan"),
    ]
)
_NOUNS_LIKE_PARTICIPLES = frozenset(
    [
        *("beleid", "bericht", "besluit", "gebied", "geduld", "geld", "geweld", "gezicht"),
        *("verleden", "gebouwen", "gegevens", "gevolgen", "belangen", "besluiten", "berichten"),
        *("verzoeken", "gebieden", "gedachten"),
    ]
)
_ALSO_NOUNS = {
    "wil": ("de", "een", "politieke", "vrije", "goede", "eigen", "laatste"),
    "laat": ("te", "zo", "hoe", "erg"),
}
"""Verbs, but after these words."""
_JOIN = frozenset(("en", "maar", "of"))
AND = frozenset(("en", "maar"))
_OPENS = "«“‘("
_CLOSES = "»”’)"


class Word(NamedTuple):
    """A word of a clause: as it stands, in lower case without signs, and without what stands apart
    from a verb; ``quoted`` within quotes or brackets.
    """

    said: str
    plain: str
    verb: str
    quoted: bool


def words_of(text: str) -> list[Word]:
    """The words of a text."""
    words: list[Word] = []
    depth = 0
    for said in text.split():
        opened = sum(said.count(sign) for sign in _OPENS)
        plain = said.strip(MARKS + "«“‘(»”’)").lower()
        verb = parted(plain)[0]
        if plain in _ALSO_NOUNS and words and words[-1].plain not in _ALSO_NOUNS[plain]:
            verb = "kan"
        words.append(Word(said, plain, verb, bool(depth or opened)))
        depth = max(depth + opened - sum(said.count(sign) for sign in _CLOSES), 0)
    return words


def verb_before_more(rest: list[Word]) -> tuple[int, int] | None:
    """Of clauses that "en" joins the place of the first one's verb, and where that clause ends."""
    for place, word in enumerate(rest):
        if word.plain in AND and not word.quoted and place:
            found = verb_of(rest[:place])
            if found is not None and _ends(rest[:place], found):
                return found, place
    return None


def _ends(words: list[Word], place: int) -> bool:
    """True if the clause ends with its verb, but for what belongs to it."""
    return all(
        word.verb in LAST or is_participle(word.plain) or word.plain.endswith("en")
        for word in words[place + 1 :]
    )


def is_participle(word: str) -> bool:
    """True if a word looks like a participle: "besproken", "opgeleid"."""
    if word in _PARTICIPLES:
        return True
    if word in _NOUNS_LIKE_PARTICIPLES or not word.endswith(_ENDS_OF_PARTICIPLES):
        return False
    if word.startswith(_BEGINS_OF_PARTICIPLES):
        return True
    return any(word.startswith(particle + "ge") for particle in PARTICLES)


def verb_of(rest: list[Word]) -> int | None:
    """The place of the verb of a clause in its words; None if it isn't sure."""
    opening = [
        place
        for place, word in enumerate(rest)
        if place and not word.quoted and _opens_a_clause(word, rest[place - 1])
    ]
    for place, word in enumerate(rest[: (*opening, len(rest))[0]]):
        if word.said.endswith(",") and word.plain.endswith("en") and word.verb in LAST:
            found = _verb_in(rest[: place + 1])
            if found is not None:
                return found
    for end in (*opening, len(rest)):
        found = _verb_in(rest[:end])
        if found is not None:
            aside = any(word.said.endswith(",") or _may_be_verb(word) for word in rest[:found])
            unsure = _goes_on(rest, found, end) or (aside and opening and end > opening[0])
            return None if unsure else found
        may_stand = end < len(rest) and rest[end].plain in _MAY_STAND_IN_A_CLAUSE
        if not may_stand or _sure(rest[:end]) or _plural(rest[:end]):
            return None
    return None


def _opens_a_clause(word: Word, before: Word) -> bool:
    """True if another clause begins with the word, as far as it and the one before tell."""
    behind_a_comma = word.plain in _OPENS_BEHIND_A_COMMA and before.said.endswith(",")
    return behind_a_comma or word.plain in _OPENS_A_CLAUSE


def _goes_on(rest: list[Word], verb: int, end: int) -> bool:
    """True if another verb is joined to the one at that place: "is of kan zijn"."""
    after = rest[end : end + 2]
    joined = len(after) > 1 and after[0].plain == "of" and verb == end - 1
    return joined and (after[1].verb in SURE or after[1].verb in PLURAL)


def _sure(words: list[Word]) -> list[int]:
    return [place for place, word in enumerate(words) if not word.quoted and word.verb in SURE]


def _plural(words: list[Word]) -> list[int]:
    """The places of verbs in the plural that may belong to another."""
    return [
        place
        for place, word in enumerate(words)
        if not word.quoted
        and word.verb in PLURAL
        and (word.plain != "zijn" or _is_verb_zijn(words, place))
        and (not place or words[place - 1].plain != "te")
    ]


def _may_be_verb(word: Word) -> bool:
    """True if a word that isn't known looks like a verb: "eindigt"."""
    plain = word.plain
    return (
        plain.endswith("t")
        and len(plain) > _SHORT_WORD
        and word.said.islower()
        and not (word.quoted or is_participle(plain) or plain.endswith(_ENDS_OF_NOUNS))
        and word.verb not in SURE
    )


_SHORT_WORD = 4
"""In letters."""
_ENDS_OF_NOUNS = (
    *("iteit", "heid", "acht", "icht", "recht", "ment", "ent", "ant", "ist", "aat", "uit"),
    *("net", "ket", "oot", "oet", "arkt", "art", "enst", "inst", "unst", "ekst", "ost"),
)


def _is_verb_zijn(words: list[Word], place: int) -> bool:
    """True if "zijn" is the verb, and not "his"."""
    if place and words[place - 1].plain in PREPOSITIONS:
        return False
    return place + 1 == len(words) or (
        is_participle(words[place + 1].plain)
        or words[place + 1].plain in PREPOSITIONS
        or words[place + 1].plain in ("om", "als")
        or words[place].said.endswith(",")
        or (place > 0 and is_participle(words[place - 1].plain))
    )


def _joins(words: list[Word], verbs: list[int]) -> bool:
    """True if "en" may join two clauses, each with a verb of these or one that may be."""
    if verbs[0] + 1 < len(words) and words[verbs[0] + 1].plain in _JOIN:
        return True
    return any(
        word.plain in AND and min(verbs) < place < max(verbs) and not word.quoted
        for place, word in enumerate(words)
    )


def _verb_in(words: list[Word]) -> int | None:
    """The place of the verb among words of which none opens another clause."""
    sure = _sure(words)
    plural = _plural(words)
    if sure and any(
        _may_be_verb(word) and words[place + 1].plain in AND
        for place, word in enumerate(words[: sure[0]])
    ):
        return None
    if sure:
        if len(sure) > 1 or _joins(words, [sure[0], *plural]):
            return None
        return sure[0]
    if plural:
        near = all(later - place <= 2 for place, later in pairwise(plural))
        return plural[0] if near else None
    ends = [
        place
        for place, word in enumerate(words)
        if word.verb in LAST and not word.quoted and may_end_a_clause(words, place)
    ]
    return ends[0] if len(ends) == 1 else None


def may_end_a_clause(words: list[Word], place: int) -> bool:
    """True if a word that may be a verb stands where that of the clause does: at the end, or before
    a preposition, and not behind another verb or what makes it a noun.
    """
    before = words[place - 1] if place else words[place]
    if place and (before.verb in LAST or before.verb in PLURAL or before.plain in _BEFORE_A_NOUN):
        return False
    if place + 1 == len(words):
        return words[place].said[-1:] not in _CLOSES
    ahead = words[place + 1].plain
    return words[place].plain.endswith("en") and ahead in PREPOSITIONS and ahead != "van"


_BEFORE_A_NOUN = frozenset(("te", "het", "de", "een", "en", "of", "hun", "uw", "deze", "die"))

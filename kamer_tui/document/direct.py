"""Clauses that members ask indirectly, as they would be asked directly.

"Zij vragen welke maatregelen er besproken worden." asks "Welke maatregelen worden er besproken?":
the words are the same, but the verb stands before what is asked about.  Where it isn't sure which
word is the verb, or where it is to stand, there is no such form.
"""

from __future__ import annotations

from kamer_tui.document.clause_verb import (
    AND,
    MARKS,
    PREPOSITIONS,
    Word,
    is_participle,
    may_end_a_clause,
    verb_before_more,
    verb_of,
    words_of,
)
from kamer_tui.document.finite_verbs import LAST, PLURAL, SURE, parted

_WHETHER = frozenset(("of", "dat"))
_ASKS_ALONE = frozenset(("waarom", "wanneer", "waar", "wie", "wat", "hoe"))
_ASKS_OF = frozenset(("welke", "welk", "hoeveel", "hoeverre", "wiens"))
_DEGREES = frozenset(
    [
        *("groot", "hoog", "laag", "lang", "snel", "vaak", "ver", "veel", "zwaar", "breed"),
        *("oud", "realistisch", "waarschijnlijk", "effectief", "belangrijk", "goed"),
    ]
)
_BEGINS_A_SUBJECT = frozenset(
    [
        *("de", "het", "een", "er", "deze", "dit", "die", "dat", "hij", "zij", "ze", "u", "men"),
        *("we", "wij", "zich", "uw", "hun", "haar", "onze", "ons", "geen", "alle", "beide"),
        *("niet", "nog", "nu", "ook", "al", "reeds", "dan", "wel", "momenteel", "precies"),
        *("hier", "hierin", "hierbij", "hiervoor", "hiertoe", "hiermee", "daar", "daarin"),
        *("daarbij", "daarvoor", "daarmee", "hieraan", "daaraan", "hierover", "daarover"),
        *("nodig", "mogelijk", "beschikbaar", "betrokken"),
    ]
)
_WAYS = frozenset(("wijze", "manier", "mate", "termijn", "grond", "moment", "momenten"))
"""Nothing belongs to these but the question word before them."""
_ENDS_OF_ADJECTIVES = ("e", "eel", "ief", "lijk", "aal", "isch", "extra")
_LONGEST_PHRASE = 5
"""In words: what is asked for ("op welke concrete wijze") is no longer."""


def direct(clause: str) -> str | None:
    """The clause as a question of its own, with a capital; None where that isn't sure.

    >>> direct("welke maatregelen er besproken worden.")
    'Welke maatregelen worden er besproken?'
    >>> direct("of en hoe dorpen een veer zullen kiezen?")
    'Zullen dorpen een veer kiezen, en hoe?'
    """
    words = words_of(clause.rstrip(" .?!"))
    for place, word in enumerate(words):
        if word.said == "of," or (place and words[place - 1].said.endswith("?")):
            words = words[:place]
            break
    words[-1:] = [one._replace(said=one.said.rstrip("?")) for one in words[-1:]]
    if len(words) > 3 and words[0].plain == "of" and words[1].plain in ("en", "of"):
        asked = words[2].plain
        made = _made([words[0], *words[3:]]) if asked in _ASKS_ALONE else None
        return f"{_capitalised(made)}, {words[1].plain} {asked}?" if made else None
    parts = _joined(words)
    made = _made(parts[0])
    if made is None:
        return None
    said = [made]
    for part in parts[1:]:
        more = _made(part[1:])
        if more is None:
            break
        said.append(f"{part[0].said} {more}")
    return _capitalised(" ".join(said)).rstrip(",;: ") + "?"


def is_clause(text: str) -> bool:
    """True if a text begins as a clause that is asked, and has no infinitive instead of a verb
    ("hoe het veer te behouden").
    """
    words = words_of(text)
    first = [word.plain for word in words[:2]]
    if first[:1] != ["of"] and not _asks(first):
        return False
    verbs = any(word.verb in SURE or word.verb in PLURAL for word in words)
    return verbs or all(word.plain != "te" for word in words)


def _asks(first: list[str]) -> bool:
    """True if the first two words of a text open a clause that is asked."""
    if first and first[0] in PREPOSITIONS:
        first = first[1:]
    asks = first[0] if first else ""
    return asks in _ASKS_ALONE or asks in _ASKS_OF or (asks != "waarde" and asks[:4] == "waar")


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _joined(words: list[Word]) -> list[list[Word]]:
    """The clauses that "en" joins, each but the first with its "en" before it."""
    parts: list[list[Word]] = []
    begin = 0
    for place in range(1, len(words) - 2):
        if words[place].plain not in AND or words[place].quoted:
            continue
        ahead = words[place + 1].plain
        after = words[place + 2].plain
        if (
            (ahead in _ASKS_ALONE or ahead in ("of", "welke", "welk", "dat", "hoeveel"))
            or (ahead in PREPOSITIONS and after in ("welke", "welk", "hoeverre"))
            or (ahead == "zo" and after in ("ja", "nee", "niet"))
        ):
            parts.append(words[begin:place])
            begin = place
    return [*parts, words[begin:]]


def _made(words: list[Word]) -> str | None:
    """The words of one clause with the verb before what is asked about, or None."""
    if len(words) < 2:
        return None
    first = _phrase(words)
    if first is None or first >= len(words):
        return None
    asked = [] if words[0].plain in _WHETHER else words[:first]
    rest = words[first:]
    place = verb_of(rest)
    if place is None:
        before_more = verb_before_more(rest)
        if before_more is None:
            return None
        place, end = before_more
        rest = rest[:end]
    plain, apart = parted(rest[place].plain)
    said = rest[place].said
    marks = said[len(said.rstrip(MARKS)) :]
    before = [word.said for word in rest[:place]]
    if apart:
        before.append(apart)
    if before:
        before[-1] += marks
    after = [word.said for word in rest[place + 1 :]]
    return " ".join([*(word.said for word in asked), plain, *before, *after])


def _phrase(words: list[Word]) -> int | None:
    """How many words say what is asked for: one of "hoe het gaat", two of "welke plannen er zijn";
    None if it isn't sure.
    """
    first, second = words[0].plain, words[1].plain
    if first in _WHETHER:
        return 1
    if first == "in" and second == "hoeverre":
        return 2
    start = 1 if first in PREPOSITIONS else 0
    if words[start].plain in ("welke", "welk", "hoeveel"):
        return _noun_phrase(words, start + 1)
    if start:
        return 2 if second in ("wie", "wat") else None
    if first == "hoe":
        return _manner(words)
    if first in _ASKS_ALONE or (first.startswith("waar") and first != "waarschijnlijk"):
        if second == "en" and len(words) > 3 and words[2].plain in _ASKS_ALONE:
            return 3
        return None if (first, second) == ("wat", "voor") else 1
    return None


def _manner(words: list[Word]) -> int | None:
    """How many words say how: "hoe" alone, or "hoe vaak"."""
    second = words[1]
    if second.plain in _DEGREES:
        return 2
    if second.plain == "en" and len(words) > 3 and words[2].plain in _ASKS_ALONE:
        return 3
    sure = (
        second.plain in _BEGINS_A_SUBJECT
        or second.verb in SURE
        or second.verb in PLURAL
        or second.plain in PREPOSITIONS
        or second.said[:1].isupper()
        or second.plain.endswith(("s", "en"))
    )
    return 1 if sure else None


def _noun_phrase(words: list[Word], start: int) -> int | None:
    """Where what is asked for ends, before what the clause is about begins."""
    if words[start].plain in _BEGINS_A_SUBJECT or words[start].plain in _WAYS:
        return start + (words[start].plain in _WAYS)
    if len(words) > start + 3 and words[start + 1].plain == "en":
        start += 2
    for place in range(start + 1, min(start + _LONGEST_PHRASE, len(words))):
        word = words[place]
        if word.plain in _BEGINS_A_SUBJECT or word.said[:1].isupper():
            return place
        if word.plain in SURE or word.plain in PLURAL or is_participle(word.plain):
            return place
        if word.verb in LAST and may_end_a_clause(words, place):
            return place
        before = words[place - 1].plain
        if not before.endswith(_ENDS_OF_ADJECTIVES):
            ahead = words[place + 1].verb if place + 1 < len(words) else ""
            return place if ahead in SURE or ahead in PLURAL else None
    return None

"""The words most particular to a question: what to call it by, where what it asks only points.

A phrase is what stands between an article or a preposition and the next function word, at most
three words: "Patriot-luchtafweersysteem", "verhoogde kansen".  Names and long words, and words that
come back, tell more than others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from kamer_tui.language.words import NO_CONTENT, words

_OPENING = """
    aan aangaande bij binnen de door een het in inzake met naar omtrent onder op over per rond
    rondom tot tussen uit van vanuit voor
"""
_OPENS = frozenset(_OPENING.split())
_GENERAL = """
    aandacht aangaan aangaande aangenomen aanraking aanstaande aantal acht afgelopen afweging
    algemene ark artikel aspecten basis bedoeld bedoelt beeld behandeling bekend belang belangrijk
    belangstelling benieuwd beoordeling bepaalde bericht bespreken besproken bestaande beste
    betekenen betekent betrekking bijdrage bijdragen bijeenkomst bijvoorbeeld bijzondere binnen
    circa combinatie conclusie concreet concrete concretere constatering criterium daadwerkelijk
    daartoe dag dagen deel delen denk denken denkt derde dezelfde dit doen eerste eigen ervan ervoor
    extra fase feit feitelijk functioneren gaan gaat gebied gebruikelijk gedaan gedachte gekomen
    gekozen gemaakt genoeg genomen gepubliceerde gespecificeerd gesteld getroffen geval gevallen
    gewijzigde geworden graag groep grond groot grote hand heel hele herinneren hoeveel hoofddoel
    houden huidige interesse inzet inzetten jaar jaren kader kern kijkt klopt komende komt kort
    korte krijgen krijgt laatste land landen legt leidt licht lijn lukt maakt maand maar maatregel
    maatregelen maken mate meerderheid mening ministerie ministeries mogelijk mogelijke
    mogelijkheden mogelijkheid moment momenten naam nadere name namelijk nauwe nauwelijks nederland
    nederlandse nemen nieuw nieuwe nodig noodzaak nut onderdeel onderschrijft onderwerp onderzoek
    ontwikkelingen oordeel oplossing opmerking opmerkingen opzicht opzichte orde overig overige
    overzicht percentage plaats plaatsvinden positie praktijk probleem problematiek problemen
    procedures proces programma punt punten rapport recent recente rede reden redenen redenering
    rekenkamer resultaat rijk rol rondom situatie slot soort specificeren specifiek specifieke
    speelt spelen sprake staan staat standpunt stap stappen steeds stelling stelt suggestie tekst
    termijn tijd tijde tijdens toegelicht toekomst toelichting twee tweede uitgebreide uitspraak
    update uren uur vaak vele verband verder verdere verlengde verloop verlopen verschillend
    verschillende verstandig verwacht verwachten verwachting verzoek voldoende volgend volstrekt
    voorgenomen voortgang vorige vorm vraagstuk waarvoor wanneer week weergegeven weg weken wellicht
    werk werkwijze worden zaken zeer zeggen zet zetten zien ziet zojuist zorg zorgen zorgt
"""
GENERAL = frozenset(_GENERAL.split())
"""Words that may stand in any question, whatever it is about."""
_ENDING = """
    aangeeft aanpassen achten alleen bereiken betalen bevestigen bieden blijft blijven concludeert
    concluderen constateren doet echter eens geeft gelezen gesteld geven hebben horen immers
    inderdaad juist kunnen laat laten leest lezen menen merken moeten mogen neemt onderschrijven
    reeds rekenen stellen steunen terwijl vaak veroordelen vinden vindt volgens zelfs zodat
"""
_ENDS = frozenset(_ENDING.split())
"""Words that end a phrase, though they tell something."""
_TOKEN = re.compile(r"«[^»]{1,60}»|[^\W_][\w’'./-]*[^\W_]|[^\W_]|[^\w\s]")
_A_LETTER = re.compile(r"[^\W\d_]")
_POINTS = re.compile(
    r"(?:waar|daar|hier)(?:aan|bij|door|in|mee|na|naar|om|onder|op|over|toe|uit|van|voor)?"
)
_ADJECTIVE = re.compile(
    r"(?:ieve|[^i]ele|iële|ale|sche|[^i]aire|[^er]ende|eerde|ige|lijke|bare|ente|ante|[^n]nse|ese|idse|uitse|private|isch|[^w]elijk|baar|loos|matig|ieke|[^o]zame|enste|erende|\w{4}end"
    r"|[^u]rse|ste|oude|nieuwe|hoge|lage|sterke|grote|kleine|vrije|brede|nauwe|losse|hele|goede|lagere"
    r"|hogere|[^aeiou]ere)$"
)
_PARTICIPLE = re.compile(
    r"(?:ge|ver|be|ont|uit|aan|af|op|her|boven|over|in|voor)\w{3,}[dt]e(?<!eente)(?<!iede)(?<!oorde)"
)
"""How many adjectives end that stand before a noun, and few nouns."""
_LEAST_WEIGHT = 1.4
"""A phrase that tells less is of no use: a short word that comes but once."""
_LONGEST = 34
_LONGEST_NAME = 3
"""In words: more names in a row are not one."""
_MEMBERS = ("fractie", "fractieleden", "fracties", "leden")


class _Phrase(NamedTuple):
    """A phrase of a text, and how much it tells."""

    text: str
    weight: float


def most_particular(text: str, *, beside: str = "", common: frozenset[str] = frozenset()) -> str:
    """The phrase of a text that tells most of what it is about; "" if there is none.

    It has no word of ``beside``, and where possible none of those ``common`` in the document.
    """
    counts = Counter(words(text))
    known = frozenset(words(beside))
    phrases = tuple(dict.fromkeys(_phrases(text)))
    for passed_over in (known | common, known):
        weighed = [_weighed(phrase, counts, passed_over) for phrase in phrases]
        found = max(weighed, key=lambda phrase: phrase.weight, default=None)
        if found and found.weight >= _LEAST_WEIGHT:
            return found.text
    return ""


def _phrases(text: str) -> Iterator[str]:
    """Yield what stands between an article or a preposition and the next function word."""
    tokens = [found[0] for found in _TOKEN.finditer(text)]
    chunk: list[str] = []
    opens = ""
    for place, token in enumerate(tokens):
        if opens and is_telling(token.lower()) and _A_LETTER.match(token):
            chunk.append(token)
            continue
        if token == "en" and chunk and _both_names(chunk[-1:], tokens[place + 1 : place + 2]):
            chunk.append(token)
            continue
        if chunk:
            yield _phrase(chunk, opens)
        if token[0] == "«" and len(token) > 1:
            yield token
        chunk = []
        opens = token.lower() if token.lower() in _OPENS else ""
    if chunk:
        yield _phrase(chunk, opens)


def _both_names(before: list[str], after: list[str]) -> bool:
    return all(token[0].isupper() and not _ADJECTIVE.search(token) for token in before + after)


def is_telling(word: str) -> bool:
    """True if a word in lower case can be part of what a question is about."""
    return (
        word not in NO_CONTENT
        and word not in _ENDS
        and word not in _OPENS
        and not word.isdigit()
        and _POINTS.fullmatch(word) is None
    )


def _phrase(chunk: list[str], opens: str) -> str:
    """The words of the chunk that are surely one phrase: names, or adjectives and a noun (the noun
    alone after "het" and "een"), or the first word; "" where only adjectives are left.
    """
    while len(chunk) > 1 and chunk[0].lower() in GENERAL:
        chunk = chunk[1:]
    last = 0
    while last < len(chunk) and (chunk[last] == "en" or chunk[last][0].isupper()):
        last += 1
    if last and not _ADJECTIVE.search(chunk[last - 1]):
        return " ".join(chunk[: min(last, _LONGEST_NAME)]).removesuffix(" en")
    last = max(last - 1, 0)
    while last < len(chunk) and _is_adjective(chunk[last]):
        last += 1
    if last == len(chunk):
        return ""
    if opens in ("het", "een") and not chunk[0][0].isupper():
        return chunk[last]
    return " ".join(chunk[: last + 1])


def _is_adjective(word: str) -> bool:
    """True if a word that stands before another may be an adjective."""
    return bool(_ADJECTIVE.search(word) or _PARTICIPLE.fullmatch(word.lower()))


def _weighed(phrase: str, counts: Counter[str], known: frozenset[str]) -> _Phrase:
    """How much a phrase tells: long words, names, and what comes back; nothing where its last word
    may be in any question, is known, or names members.
    """
    said = words(phrase)
    last = phrase.rpartition(" ")[2]
    if len(phrase) > _LONGEST or not said or said[-1] in known or said[-1] in GENERAL:
        return _Phrase(phrase, 0)
    if any(member in last.lower() for member in _MEMBERS):
        return _Phrase(phrase, 0)
    weight = 0.8 if last[0].isupper() else 2.0 if phrase[0] == "«" else 0.0
    for word in said:
        if word not in GENERAL and word not in known:
            weight += min(counts[word], 3) * 0.5 + min(len(word), 16) / 8
    return _Phrase(phrase, weight)


def named_in(text: str, noun: str) -> str:
    """What a pointing word with this noun points to in the text before it: "luchtafweersysteem" for
    the noun "systeem", "Duin en Veldman" for "dorpen" ("dorpen als Duin en Veldman"); "" if it is
    not told.
    """
    plain = noun.lower()
    stem = plain.removesuffix("en").removesuffix("s")
    if len(stem) < _SHORTEST_STEM or (plain in GENERAL and plain not in _NAMED_BY_EXAMPLE):
        return ""
    best = ""
    tokens = [found[0] for found in _TOKEN.finditer(text)]
    for place, token in enumerate(tokens):
        word = token.lower()
        if (
            plain not in _NAMED_BY_EXAMPLE
            and len(word) > len(noun)
            and word.removesuffix("en").removesuffix("s").endswith(stem)
        ):
            best = token
        elif word in ("als", "zoals") and plain in _NAMED_BY_EXAMPLE:
            best = _names(tokens[place + 1 : place + 8]) or best
    return best


def _names(tokens: list[str]) -> str:
    """The names with which the tokens begin: "Duin, Veldman"."""
    names: list[str] = []
    for token in tokens:
        if token[0].isupper():
            names.append(token)
        elif token not in (",", "en"):
            break
    return ", ".join(names[:2])


_SHORTEST_STEM = len("land")
_NAMED_BY_EXAMPLE = frozenset(("landen",))

"""The words most particular to a question: what to call it by, where what it asks only points.

A phrase is what stands between an article or a preposition and the next function word, at most
three words: "Patriot-luchtafweersysteem", "verhoogde kansen".  Names and long words, and words that
come back, tell more than others.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from kamer_tui.language.words import NO_CONTENT, words

_OPENING = """
    aan aangaande bij binnen de door een het in inzake met naar omtrent onder op over per rond
    rondom tot tussen uit van vanuit voor haar hun onze richting
"""
_OPENS = frozenset(_OPENING.split())
_GENERAL = """
    aandacht aangaan aangaande aangenomen aanraking aanstaande aantal acht afgelopen afweging
    afzonderlijke algemene ark artikel aspecten basis bedoeld bedoelt beeld behandeling bekend
    belang belangrijk belangstelling benieuwd beoordeling bepaalde bericht bespreken besproken
    bestaande beste betekenen betekent betreffende betrekking bijdrage bijdragen bijeenkomst
    bijvoorbeeld bijzondere binnen bovengenoemde circa combinatie conclusie concreet concrete
    concretere constatering criterium daadwerkelijk daartoe dag dagen deel delen denk denken denkt
    derde dergelijk dergelijke dezelfde dit diverse doelstelling doen eerste eigen ervan ervoor
    extra fase feit feitelijk fors forse functioneren gaan gaat gebied gebruikelijk geconstateerde
    gedaan gedachte gekomen gekozen gemaakt genoeg genoemde genomen gepubliceerde gespecificeerd
    gesteld gestelde getroffen geval gevallen gewijzigde geworden graag groep grond groot grote hand
    heel hele herinneren hoeveel hoofddoel houden huidige inleiding interesse inzet inzetten jaar
    jaren kader kern kijkt klopt komende komt kort korte krijgen krijgt laatste land landen legt
    leidt licht lijn lukt maakt maand maar maatregel maatregelen maken mate meerderheid mening
    ministerie ministeries mogelijk mogelijke mogelijkheden mogelijkheid moment momenten naam nadere
    name namelijk nauwe nauwelijks nederland nederlandse nemen nieuw nieuwe nodig noodzaak nut
    onderdeel onderschrijft onderwerp onderzoek ontwikkelingen oordeel oplossing opmerking
    opmerkingen opzicht opzichte orde overig overige overzicht percentage plaats plaatsvinden
    positie praktijk probleem problematiek problemen procedures proces programma punt punten rapport
    recent recente rede reden redenen redenering rekenkamer resultaat rijk rol rondom situatie slot
    sommige soort specificeren specifiek specifieke speelt spelen sprake staan staat standpunt stap
    stappen steeds stelling stelt suggestie talrijke tekst termijn tijd tijde tijdens toegelicht
    toekomst toelichting twee tweede uitgebreide uitspraak update uren uur vaak vele verband verder
    verdere verlengde verloop verlopen verschillend verschillende verstandig verwacht verwachten
    verwachting verzoek voldoende volgend volstrekt voorgenomen voorgeschiedenis voortgang vorige
    vorm vraagstuk waarvoor wanneer week weergegeven weg weken wellicht werk werkwijze worden zaken
    zeer zeggen zet zetten zien ziet zogenaamde zojuist zorg zorgen zorgt zulke
"""
GENERAL = frozenset(_GENERAL.split())
"""Words that may stand in any question, whatever it is about."""
_NO_LABEL = """
    aanbeveling aanbevelingen aanleiding achtergrond afdeling agenda artikelen beantwoording
    bedragen behandeling belangen belemmeringen beoordelaar bestrijding bijna bondgenoten bottleneck
    buitenland burgers categorie commissaris conclusies controle controles details discipline
    documentatie doelen effectiviteit euro handelen handen hoofdlijnen initiatief instellingen
    instrument invulling jaarverslag kabinetsbeleid kabinetsinzet kabinetsperiode kamerleden
    kerntaken kinderen koppeling lidstaten memorie miljard miljoen miljoenen nabijheid nederlanders
    oorzaak oorzaken opdracht organisatie organisaties overheid parlement partijen patronen principe
    publicaties rechtmatigheid resultaten rijksdienst samenwerken slotwet speerpunt stichting
    tegengaan toekenning uitvoering uitzondering verkregen verslag voeten voorbereiding vooruitgang
    voorwaarden waarnemer wetsvoorstel wijzigingen
"""
_NO_LABELS = frozenset(_NO_LABEL.split())
"""Words that tell something where they are read, but not before the question."""
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
    r"(?:ieel|ueel|[^ers]traal|tionaal|eraal|ociaal|ieve|[^i]ele|iële|ale|sche|[^i]aire|[^er]ende|eerde|ige|lijke|bare|ente|ante|[^n]nse|ese|idse|uitse|private|isch|[^w]elijk|baar|loos|matig|ieke|[^o]zame|enste|erende|\w{4}end"
    r"|[^u]rse|ste|oude|nieuwe|hoge|lage|sterke|grote|kleine|vrije|brede|nauwe|losse|hele|goede|lagere"
    r"|hogere|[^aeiou]ere)$"
)
_PARTICIPLE = re.compile(
    r"(?:ge|ver|be|ont|uit|aan|af|op|her|boven|over|in|voor)\w{3,}[dt]e(?<!eente)(?<!iede)(?<!oorde)"
)
"""How many adjectives end that stand before a noun, and few nouns."""
_NOUN_IN_E = re.compile(
    r"(?:ie|[mgdn]te|rve|role|ode|yse|ine|ose|ade|ude|ffe|mme|age|ance|ure|euse|ase|ide|tte)$"
)
"""How nouns end that look like an adjective before a noun: "gemeente", "methode"."""
_LEAST_WEIGHT = 1.4
"""A phrase that tells less is of no use: a short word that comes but once."""
_WEIGHT_OF_COMMON = 0.35
_WEIGHT_AFTER = {
    **dict.fromkeys(("over", "omtrent", "inzake", "rond", "rondom", "aangaande"), 1.3),
    **dict.fromkeys(("van", "tussen", "bij", "met"), 0.9),
    **dict.fromkeys(("door", "binnen"), 0.7),
}
"""What follows "over" is spoken of; what follows "van" belongs to the word before it."""
_WEIGHT_OF_THE_SECOND = 0.6
"""Of two phrases that are joined the second tells what the first is about."""
_LESS_A_SENTENCE = 0.12
_LEAST_OF_A_SENTENCE = 0.5
"""A phrase tells less with each sentence that follows, but not less than this."""
_LESS_AT_THE_END = 0.25
"""What is spoken of stands first."""
LONGEST = 35
"""In characters: longer than this no phrase is."""
_LONGEST_NAME = 4
"""In words: more names in a row are not one."""
_JOIN = "aan bij en in met naar op over richting tegen van voor"
_JOINING = frozenset(_JOIN.split())
_CUTS_A_NAME = ("-", "&", "+")
"""Signs after which a name goes on: "Water- en Weginspectie"."""
_ENDS_A_SENTENCE = (".", "?", "!")
_MEMBERS = ("fractie", "fractieleden", "fracties", "leden")


class _Phrase(NamedTuple):
    """A phrase of a text: its words from token ``start`` up to token ``end``, after which sentence
    end of the text it stands, what opens it, and if it goes on to the next function word.
    """

    text: str
    start: int
    end: int
    sentence: int
    opens: str
    whole: bool


def most_particular(
    text: str,
    *,
    beside: str = "",
    common: frozenset[str] = frozenset(),
    longest: int = LONGEST,
) -> str:
    """The phrase of a text that tells most of what it is about; "" if there is none.

    It has at most ``longest`` characters, and no word of ``beside``; those ``common`` in the
    document tell less than others, and the last sentences more than those before them.  Two
    phrases that stand together are one ("versterking van de oever").
    """
    known = frozenset(words(beside))
    counts = Counter(words(text))
    found = [(match[0], match.start(), match.end()) for match in _TOKEN.finditer(text)]
    phrases = list(_phrases([token for token, _start, _end in found]))
    last = phrases[-1].sentence if phrases else 0
    weights = []
    best, most = "", 0.0
    for phrase in phrases:
        fits = len(phrase.text) <= longest
        weight = _weight(phrase, counts, known, common) if fits else 0.0
        near = max(1 - _LESS_A_SENTENCE * (last - phrase.sentence), _LEAST_OF_A_SENTENCE)
        weights.append(weight * near * (1 - _LESS_AT_THE_END * phrase.start / len(found)))
        if weights[-1] > most:
            best, most = phrase.text, weights[-1]
    for place, (first, second) in enumerate(pairwise(phrases)):
        joined = weights[place] + weights[place + 1] * _WEIGHT_OF_THE_SECOND
        if (
            first.opens == "vanuit"
            or joined <= most
            or not (weights[place] and weights[place + 1] and second.whole)
        ):
            continue
        if _join([token.lower() for token, _start, _end in found[first.end : second.start]]):
            whole = text[found[first.start][1] : found[second.end - 1][2]]
            if len(whole) <= longest:
                best, most = whole, joined
    return best


def _join(between: list[str]) -> bool:
    """True if the words between two phrases make them one: "van", "van de", "en"."""
    if len(between) not in (1, 2) or between[0] not in _JOINING:
        return False
    return len(between) == 1 or between[1] in ("de", "het", "een")


def _phrases(tokens: list[str]) -> Iterator[_Phrase]:
    """Yield what stands between an article or a preposition and the next function word."""
    chunk: list[str] = []
    opens = ""
    start = sentence = 0
    for place, token in enumerate([*tokens, "."]):
        lower = token.lower()
        if opens and is_telling(lower) and _A_LETTER.match(token):
            start = start if chunk else place
            chunk.append(token)
            continue
        if token == "en" and chunk and _both_names(chunk[-1:], tokens[place + 1 : place + 2]):
            chunk.append(token)
            continue
        if (
            chunk
            and token not in _CUTS_A_NAME
            and not _names_a_ministry(tokens[max(start - 3, 0) : start])
        ):
            first, last = _bounds(chunk, opens)
            if first < last:
                text = " ".join(chunk[first:last])
                whole = last == len(chunk)
                yield _Phrase(text, start + first, start + last, sentence, opens, whole)
        if token[0] == "«" and len(token) > 1:
            yield _Phrase(token, place, place + 1, sentence, opens, whole=True)
        sentence += token in _ENDS_A_SENTENCE
        chunk = []
        opens = lower if lower in _OPENS else ""


def _both_names(before: list[str], after: list[str]) -> bool:
    return all(token[0].isupper() and not _ADJECTIVE.search(token) for token in before + after)


def _names_a_ministry(before: list[str]) -> bool:
    """True if the tokens before a name make it a ministry's: "de Minister van"."""
    return any(token.lower().startswith(("minister", "staatssecretaris")) for token in before)


def is_telling(word: str) -> bool:
    """True if a word in lower case can be part of what a question is about."""
    return (
        word not in NO_CONTENT
        and word not in _ENDS
        and word not in _OPENS
        and not word.isdigit()
        and _POINTS.fullmatch(word) is None
    )


def _bounds(chunk: list[str], opens: str) -> tuple[int, int]:
    """Where in the chunk the words begin and end that are surely one phrase: names, or adjectives
    and a noun (the noun alone after "het" and "een"), or the first word; the same place twice where
    only adjectives are left, or the noun says nothing.
    """
    first = 0
    while first < len(chunk) - 1 and chunk[first].lower() in GENERAL:
        if not _is_adjective(chunk[first], opens, followed=True) and chunk[first + 1].islower():
            return 0, 0
        first += 1
    last = first
    while last < len(chunk) and (chunk[last] == "en" or chunk[last][0].isupper()):
        last += 1
        if chunk[last - 1].rpartition("-")[2].islower() and "-" in chunk[last - 1]:
            break
    if last > first and not _ADJECTIVE.search(chunk[last - 1]):
        return (first, last) if last - first <= _LONGEST_NAME else (0, 0)
    last = max(last - 1, first)
    while last < len(chunk) and _is_adjective(chunk[last], opens, last + 1 < len(chunk)):
        last += 1
    if last == len(chunk) or (opens == "het" and chunk[last].endswith("en")):
        return 0, 0
    if opens in ("het", "een") and not chunk[first][0].isupper():
        first = last
    return first, last + 1


def _is_adjective(word: str, opens: str, followed: bool) -> bool:
    """True if a word that opens a phrase, and may be followed by another, may be an adjective."""
    if _ADJECTIVE.search(word) or _PARTICIPLE.fullmatch(word.lower()):
        return True
    singular = opens in ("het", "een") and word.endswith("en")
    inflected = word.endswith("e") and _NOUN_IN_E.search(word) is None
    return followed and word.islower() and (singular or inflected)


def _weight(
    phrase: _Phrase, counts: Counter[str], known: frozenset[str], common: frozenset[str]
) -> float:
    """How much a phrase tells: long words, names, and what comes back; nothing where its last word
    may be in any question, is known, or names members.
    """
    text = phrase.text
    said = words(text)
    last = text.rpartition(" ")[2]
    if not said or said[-1] in known:
        return 0.0
    if said[-1] in GENERAL or said[-1] in _NO_LABELS:
        return 0.0
    if any(member in last.lower() for member in _MEMBERS):
        return 0.0
    name = 0.8 if last[0].isupper() else 2.0 if text[0] == "«" else 0.0
    telling = [word for word in said if word not in GENERAL and word not in known]
    tells = [min(counts[word], 3) * 0.5 + min(len(word), 16) / 8 for word in telling]
    if name + sum(tells) < _LEAST_WEIGHT:
        return 0.0
    weight = name + sum(
        weight * (_WEIGHT_OF_COMMON if word in common else 1)
        for word, weight in zip(telling, tells, strict=True)
    )
    return weight * _WEIGHT_AFTER.get(phrase.opens, 1)


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

"""The words with which members lead in what they ask, and which say nothing of the subject.

"Bent u het ermee eens dat het veer te duur is?" is about a veer that is too dear.  A rule takes the
lead-in with what follows as ``rest``; where it has a ``keep``, that stands before the rest.  They
stand one behind the other ("Kan de Minister" – "een update geven over" – "de ontwikkelingen
rondom"), so that ``without_lead_ins`` takes one after the other away.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from kamer_tui.document.addressed import (
    ADDRESSED,
    AFTER,
    AFTER_HOW,
    CAN,
    DAT,
    MAY,
    NAMED,
    OF_WHOM,
    PLANNED,
    POINTING,
    REST,
    TELLING,
    TOLD,
    WHAT_KIND,
)
from kamer_tui.document.asked_that import asked_that
from kamer_tui.document.direct import direct, is_clause
from kamer_tui.document.infinitives import infinitive
from kamer_tui.document.question_words import GOVERNMENT, QUESTION_WORD
from kamer_tui.language.patterns import Rule, beginning
from kamer_tui.language.words import content_words

_CASE = re.IGNORECASE
_MOST_LEAD_INS = 8
_FEWEST_WORDS = 3
"""Fewer say nothing on their own: "Kent u het artikel?"."""

_PARTS_OF_TOLD = """
    update verzicht oelicht nzicht eactie eflectie nderbouw chatting chets ppreciatie ordeel
    oorbeeld itsplitsing ndicatie itleg psomming ijst eeld eging uiding
"""
_WAYS_OF_TELLING = """
    toezeggen Toezeggen bevestigen Bevestigen aangeven Aangeven uitsluiten Uitsluiten garanderen
    Garanderen erkennen Erkennen verklaren Verklaren toelichten Toelichten onderbouwen
    Onderbouwen uitleggen Uitleggen
"""
_ANY = (
    beginning(
        "a word that joins a sentence to the one before",
        rf"""^(?:(?:en|maar|dus|ook|tot\sslot|ten\sslotte|verder|daarnaast|tevens|voorts|overigens
            |vervolgens|kortom|bovendien|allereerst|concreet),?\s
            |of\s(?=(?:is|zijn|heeft|hebben|wordt|worden|kan|kunnen)\s(?:er|het|de|dit|dat|u)\b))
            (?P<rest>(?:{MAY}|{QUESTION_WORD}|is|zijn|bent|heeft|hebben|deelt|ziet|wordt|worden)
            \s.+)$""",
        ("En hoe dan verder?", "Tot slot, kan de Minister dat noemen?", "Of is het veer dicht?"),
        ("Enkele leden", "Of zijn veer vaart"),
        flags=_CASE,
    ),
    beginning(
        "something to be told, and on what",
        rf"""^{WHAT_KIND}{TOLD}\s(?:(?:te|kan|kunnen|wil)\s)?(?:{TELLING}\s)?
            (?:te\s)?(?:over|van(?!\s(?:{GOVERNMENT}))|op|in|ten\saanzien\svan
            |met\sbetrekking\stot|omtrent|rondom)\s{REST}""",
        ("Een update geven over het veer?", "Een nadere toelichting op de kosten."),
        ("Een overzicht?", "De reactie viel mee."),
        hints=tuple(_PARTS_OF_TOLD.split()),
        flags=_CASE,
    ),
    beginning(
        "something to be told that",
        rf"""^(?:(?:nader|verder|ook|expliciet)\s)?(?:toezeggen|bevestigen|aangeven|uitsluiten
            |garanderen|erkennen|verklaren|toelichten|onderbouwen|uitleggen)
            ,?\s(?:(?P<keep>dat)\s|(?={QUESTION_WORD})){REST}""",
        ("Toezeggen dat het veer blijft?", "Nader toelichten waarom het veer stopt?"),
        "Toezeggen?",
        hints=tuple(_WAYS_OF_TELLING.split()),
        flags=_CASE,
    ),
    beginning(
        "the fact that, and what is left of other lead-ins",
        rf"""^(?:(?:over\s|van\s)?het\s(?:feit|gegeven)
            |(?:het\s)?(?:er(?:mee)?\s|hiermee\s)?(?:ook\s)?(?:mee\s)?eens{OF_WHOM}
            |van\s(?:mening|oordeel)|ervan|(?:er)?voor\ste\szorgen|zorg\ste\sdragen),?\s{DAT}""",
        ("Het feit dat het veer stopt?", "Eens dat het stopt?", "Ervoor te zorgen dat het stopt?"),
        "Het feit is bekend.",
        hints=(" dat ",),
        flags=_CASE,
    ),
    beginning(
        "what is left of being willing",
        rf"""^(?:bereid|voornemens|van\splan)(?:\som|\ster\splekke\som)?
            \s(?!(?:om\s)?{POINTING}){REST}""",
        "Bereid om een brug te bouwen?",
        ("Bereid dat te doen, en wanneer?", "Bereid om dat te doen, en wanneer?"),
        hints=("ereid", "oornemens", "an plan"),
        flags=_CASE,
    ),
    beginning(
        "how things stand",
        rf"""^(?:de|het)\s(?:(?:recente|huidige|laatste|actuele|diplomatieke|verdere)\s){{0,3}}
            (?:ontwikkelingen|stand\svan\szaken|situatie|voortgang|status)\s
            (?:omtrent|rondom|betreffende|inzake|rond|met\sbetrekking\stot|ten\saanzien\svan
            |aangaande)\s{REST}""",
        ("De recente ontwikkelingen omtrent het veer?", "De stand van zaken rondom de brug."),
        "De situatie van het veer",
        hints=(
            "omtrent",
            "rondom",
            "betreffende",
            "inzake",
            "rond ",
            "met betrekking tot",
            "ten aanzien van",
            "aangaande",
        ),
        flags=_CASE,
    ),
)

_IS_IT = beginning(
    "is it so",
    rf"""^(?:is\s(?:het\s)?(?:(?:dan|ook|nog|wel)\s)?(?:waar|juist|zo|correct|mogelijk|denkbaar)
        |klopt\shet(?:\s(?:bericht|nieuws|beeld))?|hoe\s(?:kan|komt)\shet(?:\szijn)?
        |kan\s(?:er\s)?worden\s(?:uitgesloten|bevestigd|gegarandeerd)
        |hoe\s(?:kan|is|valt)\s(?:het\s)?(?:te\sverklaren|verklaard\sworden|worden\sverklaard)
        ),?\s{DAT}""",
    ("Is het waar dat het veer stopt?", "Hoe kan verklaard worden dat het stopt?"),
    "Is het veer duur?",
    flags=_CASE,
    hints=(" dat ",),
)
_IS_TOLD = beginning(
    "can something be told of",
    rf"""^kan\s(?:er\s)?{WHAT_KIND}{TOLD}\s(?:[\w-]+\s){{0,3}}?(?:worden\s)?
        (?:gegeven|verstrekt|gedeeld)\s(?:worden\s)?(?:van|over|op)\s{REST}""",
    "Kan er een overzicht per dorp worden gegeven van de veren?",
    "Kan er een brug worden gebouwd?",
    flags=_CASE,
    hints=("gegeven", "verstrekt", "gedeeld"),
)
_IS_THERE = beginning(
    "is there question of something",
    rf"^is\ser\s(?:ook\s|dan\s|al\s)?sprake\svan\s{REST}",
    "Is er ook sprake van een nieuwe brug?",
    "Is er een brug?",
    flags=_CASE,
    hints=("sprake van",),
)
_IS_IT_KNOWN = beginning(
    "is it known",
    rf"^is\s(?:het\s)?(?:bij\su\s|u\s|al\s|reeds\s)?bekend\s(?={QUESTION_WORD}){REST}",
    ("Is bekend wat het veer kost?", "Is het bij u bekend of de brug open gaat?"),
    "Is het veer bekend in Duin?",
    flags=_CASE,
    hints=("bekend",),
)
_WHAT_IS = beginning(
    "what is the something of something",
    r"""^wat\s(?:is|zijn|was|waren)\s(?P<rest>(?:de|het|uw)\s
        (?!\w+\svan\splan\b|minister|staatssecretaris|kabinet|regering)
        (?:[\w-]+\s){1,3}?(?:van|voor|om|dat|die|tussen|op|over|bij|in|met|achter)\s\S.+)$""",
    ("Wat is de oorzaak van het lek?", "Wat zijn de kosten van de brug?"),
    ("Wat is de Minister van plan?", "Wat is Duin van plan met de brug?", "Wat is de brug?"),
    flags=_CASE,
    hints=("Wat ", "wat "),
)
_HOW_IS_IT = beginning(
    "how is it with something",
    rf"^hoe\sstaat\shet(?:\s\w+)?\smet\s(?!{POINTING}){NAMED}",
    "Hoe staat het met de plannen van Duin?",
    "Hoe staat het veer ervoor?",
    flags=_CASE,
    hints=("staat het",),
)
_VIEW = beginning(
    "what is the view of the government on something",
    rf"""^wat\sis\s(?:uw|(?:de|het)\s(?:\w+\s)?(?=\w+\svan\s{GOVERNMENT}\s))\s?
        (?:oordeel|reactie|mening|opvatting|visie|inzet|appreciatie|standpunt|inschatting)
        (?:\svan\s{GOVERNMENT})?\s(?:over|op|van(?!\s{GOVERNMENT})|als\shet\sgaat\som|bij|ten\saanzien\svan)
        \s(?:(?:het\sfeit\s)?(?P<keep>dat)\s)?{REST}""",
    ("Wat is uw reactie op het plan?", "Wat is de inzet van de Minister bij het overleg?"),
    "Wat is de reactie van Spaak op het plan?",
    flags=_CASE,
    hints=("Wat is", "wat is"),
)
_AND_A_CLAUSE = beginning(
    "what is asked for, and a clause that is asked as well",
    r"""^(?P<first>(?:de|het|een)\s[^.?!;:,]{12,160}?),?\sen\s(?:of|hoe|waarom|wanneer|welke?)\s
        (?:de|het|een|er|u|zij|hij|deze|dit)\s.+$""",
    "De kosten van het veer en of de regering die kan dragen.",
    ("De kosten en hoe.", "Hoe gaat het veer varen en of de brug opent"),
    flags=_CASE,
    hints=(" en of ", " en hoe ", " en waarom ", " en wanneer ", " en welk"),
)
LEAD_INS: dict[str, tuple[Rule, ...]] = {
    "is": (_IS_IT, _IS_THERE, _IS_IT_KNOWN),
    "klopt": (_IS_IT,),
    "kan": (_IS_IT, _IS_TOLD),
    "hoe": (_IS_IT, _HOW_IS_IT),
    "wat": (_VIEW, _WHAT_IS),
    **dict.fromkeys(("en", "maar", "dus", "ook", "tot", "ten", "verder", "daarnaast"), _ANY[:1]),
    **dict.fromkeys(("tevens", "voorts", "overigens", "vervolgens", "kortom"), _ANY[:1]),
    **dict.fromkeys(("bovendien", "allereerst", "concreet", "of"), _ANY[:1]),
    "": _ANY[1:],
}
"""From the first word of a sentence to the lead-ins that it may have; "" stands for any word."""


class _LeadIn(NamedTuple):
    """A lead-in, what follows it, and the word that is to stand before that; ``asks`` is the verb
    that is put to ``whom``.  What only ``joins`` a sentence to the one before leaves it as it is.
    """

    said: str
    rest: str
    keep: str = ""
    asks: str = ""
    whom: str = ""
    joins: bool = False


def without_lead_ins(sentence: str, indirect: bool = False) -> str:
    """The sentence without the words that lead in what is asked, with a capital: "Bent u het ermee
    eens dat het veer te duur is?" is "Is het veer te duur?"; whole where little would be left.

    What is asked ``indirect``, as a clause ("of het veer stopt"), is asked directly ("Stopt het
    veer?"), or where that isn't sure, has "…" before it.
    """
    willing: Collection[str] = ()
    for _ in range(_MOST_LEAD_INS):
        found = _lead_in(sentence)
        if found is None:
            break
        if found.keep.lower() == "dat":
            return asked_that(found.said, found.rest, found.asks, found.whom)
        if found.keep:
            return _capitalised(f"{found.keep} {found.rest}")
        sentence = found.rest
        willing = _WILLING_WORDS.intersection(found.said.lower().replace(",", " ").split())
        indirect = indirect if found.joins else is_clause(sentence)
    if willing and " te " in sentence:
        return _capitalised(infinitive(sentence) or f"Bereid {sentence}")
    if indirect and is_clause(sentence):
        return direct(sentence) or f"…{sentence[:1].lower()}{sentence[1:]}"
    if more := _AND_A_CLAUSE.find(sentence):
        sentence = more["first"] + sentence[len(sentence.rstrip(".?!")) :]
    return _capitalised(sentence)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lead_in(sentence: str) -> _LeadIn | None:
    """The first lead-in of the sentence; None if it has none."""
    first = sentence.partition(" ")[0].lower().rstrip(",")
    for rule in (*LEAD_INS.get(first, ()), *LEAD_INS[""]):
        found = rule.find(sentence)
        if found and _says_something(found["rest"]):
            said = sentence[: found.start("rest")]
            keep = found.groupdict().get("keep") or ""
            return _LeadIn(said, found["rest"], keep, joins=rule is _ANY[0])
    addressed = ADDRESSED.find(sentence) if first in _FIRST_WORDS else None
    if addressed is None:
        return None
    asks = addressed["asks"].lower()
    way, _, verb = asks.rpartition(" ")
    for rule in AFTER_HOW.get(verb, ()) if way.startswith("op ") else AFTER.get(asks, ()):
        found = rule.find(addressed["rest"])
        if found and _says_something(found["rest"]):
            planned = way and rule in (*CAN, PLANNED)
            keep = way if planned else found.groupdict().get("keep") or ""
            said = sentence[: addressed.start("rest") + found.start("rest")]
            return _LeadIn(said, found["rest"], keep, asks, addressed["whom"])
    return None


_FIRST_WORDS = frozenset(asks.partition(" ")[0] for asks in AFTER) | {"op"}
_WILLING_WORDS = frozenset(("bereid", "voornemens", "plan"))


def _says_something(rest: str) -> bool:
    return rest.count(" ") >= _FEWEST_WORDS - 1 or len(content_words(rest)) > 1

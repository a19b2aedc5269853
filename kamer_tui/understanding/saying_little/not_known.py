"""Sentences of an answer that say that it is not known: "Dat is mij niet bekend.", "Hierover zijn
geen cijfers beschikbaar.", "Dat wordt niet bijgehouden.", "Wij hebben dit niet onderzocht.".  That
no signs or cases are known is an answer; so is that others, or some, don't know something.
"""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere
from kamer_tui.understanding.speaking import CLOSE, FAR, GAP, NEAR, WE

_CASE = re.IGNORECASE
_FIGURES = (
    r"(?:cijfers|kerncijfers|gegevens|cijfermateriaal|data|informatie|registratie|statistieken"
    r"|aantallen|overzicht(?:en)?|uitsplitsing(?:en)?|totaaloverzicht|onderzoeksgegevens|beeld)"
)
_COUNTS = r"(?:registratie|overzicht|cijfers|gegevens|statistieken)"
_ESTIMATE = (
    r"(?:\w*overzicht|\w*schatting|prognose|raming|verwachting|cijfers|gegevens|aantal(?:len)?"
    r"|percentage|bedrag(?:en)?|termijn|uitsplitsing|inzicht|beeld|datum)"
)
_WORDS = r"(?:[^\s.;:?!]+[ ])"
_SOME = r"(?:(?!met\b)[\w-]+[ ]){0,4}?"
_BE = r"(?:is|zijn|was|waren|blijft|blijven)"
_WHICH = (
    r"(?:of|hoe\w*|wat|wie|welke?|wanneer|waar\w*|(?:in|tot|met|voor|op)[ ](?:hoeverre|welke?))"
)
_GIVE_WORDS = (
    *("geven", "maken", "doen", "noemen", "uitspreken", "verstrekken", "leveren", "aanleveren"),
)
_GIVE = rf"(?:{'|'.join(_GIVE_WORDS)})"
_TELL_WORDS = (
    *("zeggen", "aangeven", "aangegeven", "inschatten", "ingeschat", "schatten", "bepalen"),
    *("bepaald", "achterhalen", "achterhaald", "becijferen", "becijferd", "kwantificeren"),
    *("gekwantificeerd", "berekenen", "berekend", "nagaan", "nagegaan", "vaststellen"),
    *("specificeren", "beoordelen", "voorspellen", "voorspeld", "gezegd"),
)
_TELL = rf"(?:{'|'.join(_TELL_WORDS)})"
_TO_TELL = (
    rf"(?:te[ ]{_TELL}|in[ ]te[ ]schatten|aan[ ]te[ ]geven|na[ ]te[ ]gaan|vast[ ]te[ ]stellen"
    r"|uit[ ]te[ ]splitsen|helder[ ]te[ ]krijgen|inzichtelijk[ ]te[ ]maken)"
)
_KEPT_WORDS = (
    *("bijgehouden", "geregistreerd", "gemonitord", "vastgelegd", "gepubliceerd", "verzameld"),
    *("geadministreerd", "uitgesplitst", "gemeten", "opgeslagen", "in kaart gebracht"),
)
_KEPT = rf"(?:{'|'.join(_KEPT_WORDS)})".replace(" ", "[ ]")
_LOOKED_WORDS = (
    *("onderzocht", "aangetroffen", "geanalyseerd", "naar gekeken", "bekeken", "beoordeeld"),
    *("getoetst", "meegenomen"),
)
_LOOKED = rf"(?:{'|'.join(_LOOKED_WORDS)})".replace(" ", "[ ]")
_OF_BEELD = (" beeld", "(beeld", "-beeld", "Beeld")  # no "voorbeeld"
_OF_FIGURES = (
    *("ijfer", "egevens", "data", "Data", "nformatie", "egistratie", "tatistieken", "antallen"),
    *("verzicht", "itsplitsing", *_OF_BEELD),
)
_OF_ESTIMATES = (
    *("verzicht", "chatting", "rognose", "aming", "erwachting", "ijfers", "egevens", "antal"),
    *("ercentage", "edrag", "ermijn", "itsplitsing", "nzicht", *_OF_BEELD, "atum"),
)
_OF_TELLING = (
    *(f"te {word}" for word in (*_TELL_WORDS, "geven", "gaan", "stellen", "splitsen", "krijgen")),
    "te maken",
)
"""What a text holds in which those words are, which may begin with a capital."""
_UNSEEN = r"(?:niet|onvoldoende|beperkt)[ ]inzichtelijk"

RULES = (
    anywhere(
        "something is not known",
        rf"""\b{_BE}\b[ ](?:(?!met\b){_WORDS}){{0,10}}?(?:niet[ ](?:(?!mee\b)[\w-]+[ ])?bekend
            |onbekend)\b(?![ ](?:met|bij|onder|geraakt)\b)
            |\b(?:omdat|aangezien|nu|daar|maar|{_WHICH})\b{GAP}
            \bniet[ ](?:precies[ ]|exact[ ])?bekend[ ](?:is|zijn|was)\b""",
        (
            "Dat is mij niet bekend.",
            "Hoe vaak dat voorkomt is op dit moment niet bekend.",
            "De redenen zijn onbekend.",
            "Dat lukt niet omdat niet bekend is hoeveel boten er zijn.",
        ),
        (
            "Daar ben ik niet mee bekend.",
            "Een boot waarvan de eigenaar onbekend was.",
            "Er zijn geen gevallen bekend.",
            "Het veer is niet bekend bij Duiners.",
        ),
        seen="everywhere",
        hints=("bekend",),
        also=("niet ", "nbekend"),
        flags=_CASE,
    ),
    anywhere(
        "something is not clear yet, or can't be seen",
        rf"""\b{_BE}[ ]{_WORDS}{{0,6}}?nog[ ](?:niet[ ]duidelijk|onduidelijk),?[ ]{_WHICH}\b
            |\b{_BE}[ ]{_WORDS}{{0,4}}?{_UNSEEN},?[ ]{_WHICH}\b|\b{_UNSEEN}[ ]is\b""",
        (
            "Het is nog niet duidelijk wanneer de brug opengaat.",
            "Momenteel is niet inzichtelijk in welke mate dat lukt.",
        ),
        ("De brief is onduidelijk.", "Duidelijk is welke boot dat is."),
        seen="lists of the Algemene Rekenkamer; ministries' letters",
        hints=("niet duidelijk", "nduidelijk", "inzichtelijk"),
        flags=_CASE,
    ),
    anywhere(
        "there are no figures",
        rf"""\b(?:is|zijn|was|waren|bestaat|bestaan)\b[ ]{_WORDS}{{0,8}}?geen[ ]{_SOME}
            (?:{_FIGURES}|\w*onderzoek)\b
            (?=[ ](?:over|van|naar|waar\w*|beschikbaar|bekend|voorhanden|gedaan|verricht)\b
            |[,.]|$)
            |\b(?:is|bestaat)[ ]{_WORDS}{{0,4}}?geen[ ](?:[\w-]+[ ])?inzicht[ ]in\b(?![ ]en\b)""",
        (
            "Hierover zijn geen cijfers beschikbaar.",
            "Er bestaat geen landelijk overzicht.",
            "Daarover is geen nadere informatie bekend.",
        ),
        ("Er zijn geen gegevens gelekt.", "Er zijn geen signalen bekend."),
        seen="ministries' letters; lists of the Algemene Rekenkamer",
        hints=(*_OF_FIGURES, "nderzoek", "nzicht"),
        also=("geen ",),
        flags=_CASE,
    ),
    anywhere(
        "figures are not there",
        rf"""\b{_FIGURES}\b[^.?!;,]{{0,60}}?\b{_BE}\b[ ]{_SOME}
            niet[ ](?:[\w-]+[ ]){{0,2}}?(?:beschikbaar|voorhanden|aanwezig)\b
            |\b(?:{_COUNTS}|informatie)\b[^.?!;,]{{0,40}}?\bontbre(?:ekt|ken)\b
            |\b(?:heeft|hebben)\b[ ]{_WORDS}{{0,4}}?geen[ ]{_SOME}{_COUNTS}\b
            (?=[ ](?:over|van|waar\w*|beschikbaar)\b|[,.]|$)""",
        (
            "Deze cijfers zijn niet beschikbaar.",
            "Gegevens daarover ontbreken.",
            "Duin heeft daarover geen cijfers.",
        ),
        ("Deze boten zijn niet beschikbaar.", "Duin heeft geen gegevens gelekt."),
        hints=_OF_FIGURES,
        also=("beschikbaar", "voorhanden", "aanwezig", "ontbre", "geen "),
        flags=_CASE,
    ),
    anywhere(
        "who answers has no figures or no view of something",
        rf"""\b(?:{WE}[ ](?:heb|hebben|heeft)|(?:heb|hebben|heeft)[ ]{WE})\b[ ]
            {_WORDS}{{0,8}}?geen[ ]{_SOME}(?:{_FIGURES}|zicht|inzicht|kennis)\b
            |\b{_FIGURES}\b{NEAR}\b(?:heb|hebben|heeft|beschik\w*)[ ]{WE}[ ]niet\b(?=[.,]|$)
            |\bbeschik(?:t|ken)?\b{NEAR}\b(?:niet[ ]over\b{CLOSE}|over[ ]geen[ ]{_SOME}
            |over[ ](?:onvoldoende|te[ ]weinig)[ ])\b{_FIGURES}\b""",
        (
            "Daar heb ik geen zicht op.",
            "Wij beschikken niet over gegevens per dorp.",
            "Het kabinet heeft geen cijfers over de brug.",
            "Die gegevens heb ik niet.",
        ),
        (
            "Wij beschikken niet over een boot.",
            "Het kabinet heeft geen bezwaar.",
            "Duin heeft geen zicht op zee.",
        ),
        seen="lists of the Algemene Rekenkamer",
        hints=(*_OF_FIGURES, "zicht", "kennis"),
        also=("heb", "Heb", "heeft", "Heeft", "eschik"),
        flags=_CASE,
    ),
    anywhere(
        "something is not kept or counted",
        rf"""\b(?:wordt|worden|is|zijn|werd|werden)\b[ ]{_WORDS}{{0,8}}?
            (?:niet|geen[ ](?:[\w-]+[ ]){{0,3}}?{_COUNTS})[ ]{_WORDS}{{0,4}}?{_KEPT}\b(?![ ]als\b)
            |\bniet[ ](?:[\w-]+[ ]){{0,3}}?{_KEPT}[ ](?:wordt|worden|is|zijn)\b
            |\bgeen[ ](?:[\w-]+[ ]){{0,3}}?{_COUNTS}[ ](?:wordt[ ])?bijgehouden\b""",
        (
            "Dat wordt niet centraal bijgehouden.",
            "Het heeft geen nut, omdat geen aparte registratie wordt bijgehouden.",
            "Het aantal boten wordt door de dorpen niet geregistreerd.",
        ),
        ("Dat wordt bijgehouden.", "De wacht wordt niet gehouden."),
        seen="ministries' letters",
        hints=_KEPT_WORDS,
        also=("niet ", "geen "),
        flags=_CASE,
    ),
    anywhere(
        "someone does not keep or count something",
        rf"""\b(?:registre(?:er|ert|ren)|monitor(?:t|en))\b{NEAR}\bniet\b
            |\bhoud(?:t|en)?\b{GAP}\b(?:niet|geen[ ](?:[\w-]+[ ]){{0,3}}?{_COUNTS})\b{CLOSE}\bbij\b
            |\b(?:niet|geen)\b{GAP}\b(?:bijhoudt|bijhouden|registreert)\b
            |\b(?:kan|kunnen)\b{GAP}\bgeen[ ](?:[\w-]+[ ])?{_COUNTS}\b{GAP}\baanleveren\b""",
        (
            "De politie registreert dat niet.",
            "Duin houdt geen cijfers bij.",
            "Duin kan geen betrouwbare cijfers aanleveren.",
        ),
        ("De politie registreert dat.", "Hij houdt niet van bijen."),
        seen="ministries' letters",
        hints=("egistre", "onitor", "houd", "Houd", "leveren"),
        also=("egistre", "onitor", " bij", "bijhoud", "leveren"),
        flags=_CASE,
    ),
    anywhere(
        "it is not possible to tell",
        rf"""\b(?:niet[ ]|on)mogelijk\b{GAP}
            (?:\b(?:{_ESTIMATE}|uitspraak|antwoord)\b{GAP}\bte[ ]{_GIVE}|\b{_TO_TELL})\b
            |\b(?:is|zijn|valt|vallen)\b{GAP}\bniet\b{NEAR}\b{_TO_TELL}\b""",
        (
            "Het is niet mogelijk om een overzicht te geven.",
            "Dat is nu niet te zeggen.",
            "Hoeveel boten komen is nog niet in te schatten.",
        ),
        ("Het is niet mogelijk om een cursus te geven.", "Dat is te zeggen."),
        seen="notes; ministries' letters",
        hints=("niet mogelijk", "nmogelijk", *_OF_TELLING),
        also=("mogelijk", "niet "),
        flags=_CASE,
    ),
    anywhere(
        "who answers can't tell",
        rf"""\b(?:(?:kan|kunnen)[ ](?:[\w-]+[ ]){{0,3}}?{WE}|{WE}[ ](?:kan|kunnen))\b
            {GAP}\b(?:niet\b{GAP}\b{_TELL}|geen[ ]{_SOME}{_ESTIMATE}\b{GAP}\b{_GIVE})\b
            |\bkan(?:[ ]op[ ]dit[ ]moment|[ ](?:thans|nu|nog|daarom|dus)){{0,2}}
            [ ]niet[ ](?:[\w-]+[ ]){{0,3}}?worden[ ]{_TELL}\b""",
        (
            "Wij kunnen niet aangeven hoeveel dat is.",
            "Ik kan daar geen schatting van geven.",
            "Dat kan nu niet worden aangegeven.",
        ),
        (
            "Dat kan ik niet uitsluiten.",
            "Dat kan ik niet bevestigen.",
            "Ik kan geen boot geven.",
        ),
        seen="lists of the Algemene Rekenkamer",
        hints=(*_TELL_WORDS, *_OF_ESTIMATES),
        also=(*_TELL_WORDS, *_GIVE_WORDS),
        flags=_CASE,
    ),
    anywhere(
        "who answers can't give an estimate, or does not know",
        rf"""\b{_ESTIMATE}\b{GAP}\b(?:kan|kunnen)[ ]{WE}\b{NEAR}\bniet\b{CLOSE}\b{_GIVE}\b
            |\b(?:kan|kunnen)[ ]{WE}[ ](?:[\w-]+[ ]){{0,6}}?{_ESTIMATE}[ ]niet[ ]{_GIVE}\b
            |\b(?:{WE}[ ]weet|weet[ ]{WE})\b{CLOSE}\bniet(?:[ ]{_WHICH}\b|[.]?$)""",
        (
            "Een schatting van de kosten kan ik niet geven.",
            "Na de storm kunnen wij dat inzicht niet geven.",
            "Het kabinet weet niet of dat kan.",
        ),
        (
            "Een schatting kan ik geven.",
            "Wie dat niet weet, vraagt het.",
            "U weet niet of dat kan.",
        ),
        seen="lists of the Algemene Rekenkamer",
        hints=(*_OF_ESTIMATES, "weet", "Weet"),
        also=("niet",),
        flags=_CASE,
    ),
    anywhere(
        "an estimate can't be given",
        rf"""\b{_ESTIMATE}\b{NEAR}\b(?:(?:is|zijn|valt)\b{NEAR}\bniet[ ](?:te[ ]{_GIVE}|mogelijk)
            |(?:kan|kunnen)\b{NEAR}\bniet\b{CLOSE}\b(?:gemaakt|gegeven|genoemd))\b
            |\b(?:cijfers|gegevens)\b{NEAR}\bzijn[ ]er[ ](?:[\w-]+[ ])?niet\b""",
        (
            "Een precieze schatting is niet te geven.",
            "Die uitsplitsing kan niet worden gemaakt.",
            "Cijfers zijn er niet.",
        ),
        ("Een korting is niet te geven.", "De schatting is gemaakt."),
        hints=_OF_ESTIMATES,
        also=("niet",),
        flags=_CASE,
    ),
    anywhere(
        "who answers has not looked into it",
        rf"""\b(?:{WE}[ ](?:heb|hebben|heeft)|(?:heb|hebben|heeft)[ ]{WE})\b(?:
            {GAP}\bgeen[ ](?:[\w-]+[ ]){{0,3}}?(?:onderzoek|analyse)\b{GAP}
            \b(?:gedaan|verricht|uitgevoerd|ingesteld|gepleegd|naar|uitgezet)
            |{FAR}\bniet[ ](?:[\w-]+[ ]){{0,2}}?{_LOOKED}
            |{FAR}\bniet[ ](?:kunnen[ ]{_TELL}|(?:betrokken|meegenomen)[ ]in[ ]ons))\b""",
        (
            "Wij hebben dit niet onderzocht.",
            "Hier hebben we geen onderzoek naar gedaan.",
            "Wij hebben dat niet kunnen nagaan.",
            "Wij hebben daar in dit onderzoek niet naar gekeken.",
            "Het kabinet heeft geen specifiek onderzoek verricht naar de brug.",
        ),
        ("De boten zijn niet onderzocht.", "Wij hebben de brug onderzocht."),
        seen="lists of the Algemene Rekenkamer",
        hints=(
            *(*_LOOKED_WORDS, "betrokken in", "meegenomen in", "onderzoek", "analyse"),
            *(f"kunnen {word}" for word in _TELL_WORDS),
        ),
        also=("hebben ", "heb ", "heeft "),
        flags=_CASE,
    ),
    anywhere(
        "the question was not looked into",
        rf"""\bniet[ ]door[ ]ons[ ]onderzocht\b
            |\b(?:dit|dat)[ ](?:is|werd)[ ](?:[\w-]+[ ]){{0,3}}?niet[ ](?:[\w-]+[ ])?onderzocht\b
            |^[^.?!;]{{0,40}}\bvraag[ ]{_WHICH}\b{FAR}\bniet[ ]onderzocht\b
            |\b{WE}\b{FAR}\bniet[ ](?:heb|hebben|heeft)[ ]onderzocht\b
            |\bbuiten\b{CLOSE}\b(?:ons|onze)[ ]\w*onderzoek
            |\bgeen[ ](?:onder)?deel\b{NEAR}\b(?:ons|onze)[ ]\w*(?:onderzoek|beoordeling)""",
        (
            "Dat is niet door ons onderzocht.",
            "De vraag of dat kan is niet onderzocht.",
            "Omdat wij dat niet hebben onderzocht, blijft dat open.",
            "De boten maakten geen deel uit van ons onderzoek.",
            "Dat valt buiten de reikwijdte van ons onderzoek.",
        ),
        ("De boten zijn niet onderzocht.", "Buiten is het koud."),
        seen="lists of the Algemene Rekenkamer",
        hints=("onderzocht", "onderzoek", "beoordeling"),
        flags=_CASE,
    ),
)
_SIGNS = (
    "niet",
    "geen ",
    "nbekend",
    "nmogelijk",
    "nduidelijk",
    "inzichtelijk",
    "ontbre",
    "eschik",
    "uiten ",
)
BY_WHAT_IS_KNOWN = anywhere(
    "what is known does not allow an answer",
    r"""\b(?:op[ ](?:basis|grond)|aan[ ]de[ ]hand)[ ]van[ ](?:[\w-]+[ ]){0,4}?
        (?:\w*onderzoek|rapport|gegevens|informatie|cijfers)\b
        |\b(?:in|binnen|vanuit)[ ](?:ons|dit)[ ]\w*onderzoek\b
        |\bniet[ ](?:hebben|is)[ ]onderzocht\b|\bwaren[ ]er[ ]niet[ ]op[ ]gericht\b""",
    ("op basis van ons onderzoek", "aan de hand van ons rapport", "dat niet hebben onderzocht"),
    ("op grond van afspraken", "lopende het onderzoek"),
    seen="lists of the Algemene Rekenkamer",
    hints=("onderzo", "rapport", "gegevens", "informatie", "cijfers"),
    flags=_CASE,
)
UNKNOWN_TO_OTHERS = anywhere(
    "only if it is not known, or what another one does not know",
    r"""^(?:indien|als|mocht|zolang)\b[^.?!;,]{0,60}?\b(?:niet|geen|onbekend)\b
        |^wanneer\b[^.?!;,]{0,60}?\b(?:niet|geen|onbekend)\b[^.?!;,]{0,40},
        |\b(?:door|voor)[ ]de[ ](?:minister|staatssecretaris)\b""",
    ("Als dat niet bekend is, kunt u bellen.", "Voor de Minister is dat niet te zien."),
    ("Dat is niet bekend.", "Wanneer de brug opengaat is niet bekend."),
    flags=_CASE,
)


def is_not_known(sentence: str) -> bool:
    """True if a sentence of an answer says that it is not known: "Dat is mij niet bekend."."""
    for sign in _SIGNS:  # not each rule's by itself: most sentences have none
        if sign in sentence:
            break
    else:
        return False
    return any(rule.find(sentence) for rule in RULES) and UNKNOWN_TO_OTHERS.find(sentence) is None


def lacks_what_is_known(sentence: str) -> bool:
    """True if a sentence that gives no answer says that what is known does not allow one: "Op basis
    van ons onderzoek kunnen wij deze vraag niet beantwoorden.".
    """
    return BY_WHAT_IS_KNOWN.find(sentence) is not None

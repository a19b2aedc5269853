"""Sentences of an answer that say that it is not known: "Dat is mij niet bekend.", "Hierover zijn
geen cijfers beschikbaar.", "Dat wordt niet bijgehouden.", "Wij hebben dit niet onderzocht.".  That
no signs or cases are known is an answer; so is that others, or some, don't know something.
"""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere
from kamer_tui.understanding.speaking import GAP, SPEAKER

_CASE = re.IGNORECASE
_FIGURES = (
    r"(?:cijfers|kerncijfers|gegevens|cijfermateriaal|data|informatie|registratie|statistieken"
    r"|aantallen|overzicht(?:en)?|uitsplitsing(?:en)?|totaaloverzicht|onderzoeks?gegevens|beeld)"
)
_VIEW = rf"(?:{_FIGURES}|zicht|inzicht|kennis|weet)"
_ESTIMATE = (
    r"(?:\w*overzicht|\w*schatting|prognose|raming|verwachting|uitspra(?:ak|ken)|cijfers|gegevens"
    r"|aantal(?:len)?|percentage|bedrag(?:en)?|termijn|uitsplitsing|antwoord|inzicht|beeld|datum)"
)
_WHAT = r"(?:of|hoe\w*|wat|wie|welke?|wanneer|waar\w*|(?:in|tot|met|voor|op)[ ](?:hoeverre|welke?))"
_ADVERBS = r"(?:(?!met\b)[\w-]+[ ]){0,4}?"
_TELL = (
    r"(?:zeggen|aangeven|aangegeven|inschatten|ingeschat|schatten|bepalen|bepaald|achterhalen"
    r"|achterhaald|becijferen|becijferd|kwantificeren|gekwantificeerd|berekenen|berekend|nagaan"
    r"|nagegaan|vaststellen|specificeren|beoordelen|voorspellen|voorspeld|gezegd)"
)
_TO_TELL = (
    r"(?:in[ ]te[ ]schatten|aan[ ]te[ ]geven|na[ ]te[ ]gaan|vast[ ]te[ ]stellen"
    r"|helder[ ]te[ ]krijgen|inzichtelijk[ ]te[ ]maken)"
)
_KEPT = (
    r"(?:bijgehouden|geregistreerd|gemonitord|vastgelegd|gepubliceerd|verzameld|geadministreerd"
    r"|uitgesplitst|gemeten|opgeslagen)"
)
_DONE = r"(?:gedaan|verricht|uitgevoerd|ingesteld|gepleegd|naar|uitgezet)"

RULES = (
    anywhere(
        "something is not clear yet, or can't be seen",
        rf"""\b(?:is|zijn|blijft)[ ](?:[^\s.;:?!]+[ ]){{0,6}}?nog[ ](?:niet[ ]duidelijk|onduidelijk),?
            [ ]{_WHAT}\b
            |\b(?:is|zijn)[ ](?:[^\s.;:?!]+[ ]){{0,4}}?(?:niet|onvoldoende|beperkt)[ ]inzichtelijk,?
            [ ]{_WHAT}\b|\b(?:niet|onvoldoende|beperkt)[ ]inzichtelijk[ ]is\b
            |\b(?:kan|kunnen)\b{GAP}\bgeen[ ](?:[\w-]+[ ])?(?:cijfers|gegevens)\b{GAP}\baanleveren\b""",
        (
            *("Het is nog niet duidelijk wanneer de brug opengaat.", "Duin kan geen cijfers aanleveren"),
            *("Momenteel is niet inzichtelijk in welke mate dat lukt.",),
        ),
        ("De brief is onduidelijk.", "Duidelijk is welke boot dat is."),
        seen="lists of the Algemene Rekenkamer; ministries' letters",
        hints=("duidelijk", "inzichtelijk", "aanleveren"),
        flags=_CASE,
    ),
    anywhere(
        "something is not known",
        rf"""\b(?:is|zijn|was|waren|blijft|bleef)\b[ ](?:(?!met\b)[^\s.;:?!]+[ ]){{0,10}}?
            (?:niet[ ](?:[\w-]+[ ])?bekend|onbekend)\b(?![ ](?:met|bij|onder|geraakt)\b)
            |\b(?:dat|omdat|aangezien|nu|daar|maar|of|hoeveel|wat|welke?)\b{GAP}
            \bniet[ ](?:precies[ ]|exact[ ])?bekend[ ](?:is|zijn|was)\b""",
        (
            *("Dat is mij niet bekend.", "Hoe vaak dat voorkomt is niet bekend."),
            *("De redenen zijn onbekend.", "omdat niet bekend is hoeveel boten er zijn"),
        ),
        (
            *("Daar ben ik niet bekend mee.", "Een boot waarvan de eigenaar onbekend was."),
            *("Er zijn geen gevallen bekend.", "Het veer is niet bekend bij Duiners."),
        ),
        seen="everywhere",
        hints=("niet ", "nbekend"),
        flags=_CASE,
    ),
    anywhere(
        "there are no figures",
        rf"""\b(?:is|zijn|was|waren|bestaat|bestaan)\b[ ](?:[^\s.;?!]+[ ]){{0,8}}?
            geen[ ]{_ADVERBS}(?:{_FIGURES}|\w*onderzoek)\b
            (?=[ ](?:over|van|naar|waar\w*|beschikbaar|bekend|voorhanden|gedaan)\b|[,.]|$)""",
        (
            *("Hierover zijn geen cijfers beschikbaar.", "Er bestaat geen landelijk overzicht."),
            "Daarover is geen nadere informatie bekend.",
        ),
        ("Er zijn geen gegevens gelekt.", "Er zijn geen signalen bekend."),
        seen="ministries' letters; lists of the Algemene Rekenkamer",
        hints=("geen ",),
        flags=_CASE,
    ),
    anywhere(
        "figures are not there",
        rf"""\b{_FIGURES}\b[^.?!;,]{{0,60}}?\b(?:is|zijn|waren)\b[ ]{_ADVERBS}
            niet[ ](?:[\w-]+[ ]){{0,2}}?(?:beschikbaar|voorhanden|aanwezig|bekend)\b
            |\b(?:cijfers|gegevens|informatie|statistieken)\b[^.?!;,]{{0,40}}?
            \bontbre(?:ekt|ken)\b""",
        ("Deze cijfers zijn niet beschikbaar.", "Gegevens daarover ontbreken."),
        ("Deze boten zijn niet beschikbaar.", "Deze cijfers zijn beschikbaar."),
        hints=("niet ", "ontbre"),
        flags=_CASE,
    ),
    anywhere(
        "who answers has no figures or no view of something",
        rf"""\b(?:{SPEAKER}[ ](?:heb|hebben|heeft)|(?:heb|hebben|heeft)[ ]{SPEAKER})\b
            [ ](?:[^\s.;?!]+[ ]){{0,8}}?geen[ ]{_ADVERBS}{_VIEW}\b
            |\bbeschik(?:t|ken)?\b[^.?!;]{{0,40}}?\bniet[ ]over\b[^.?!;]{{0,30}}?\b{_FIGURES}\b
            |\bbeschik(?:t|ken)?\b[^.?!;]{{0,40}}?\bover[ ]geen[ ]{_ADVERBS}{_FIGURES}\b""",
        (
            *("Daar heb ik geen zicht op.", "Wij beschikken niet over gegevens per dorp."),
            "Het kabinet heeft geen cijfers over de brug.",
        ),
        ("Wij beschikken niet over een boot.", "Het kabinet heeft geen bezwaar."),
        seen="lists of the Algemene Rekenkamer",
        hints=("geen ", "niet over "),
        flags=_CASE,
    ),
    anywhere(
        "something is not kept or counted",
        rf"""\b(?:wordt|worden|is|zijn|werd|werden)\b[ ](?:[^\s.;?!]+[ ]){{0,8}}?
            (?:niet|geen[ ](?:[\w-]+[ ]){{0,3}}?(?:registratie|overzicht|cijfers|gegevens))[ ]
            (?:[^\s.;?!]+[ ]){{0,4}}?{_KEPT}\b
            |\bniet[ ](?:[\w-]+[ ]){{0,3}}?{_KEPT}[ ](?:wordt|worden|is|zijn)\b
            |\bgeen[ ](?:[\w-]+[ ]){{0,3}}?(?:registratie|overzicht)[ ](?:wordt[ ])?bijgehouden\b""",
        (
            *("Dat wordt niet centraal bijgehouden.", "geen aparte registratie wordt bijgehouden"),
            "Het aantal boten wordt door de dorpen niet geregistreerd.",
        ),
        ("Dat wordt bijgehouden.", "De wacht wordt niet gehouden."),
        seen="ministries' letters",
        hints=("niet ", "geen "),
        flags=_CASE,
    ),
    anywhere(
        "someone does not keep or count something",
        r"""\b(?:registreert|registreren|registreer|monitort|monitoren)\b[^.?!;]{0,40}?\bniet\b
            |\b(?:houd|houdt|houden)\b[^.?!;]{0,80}?\b(?:niet|geen[ ](?:[\w-]+[ ]){0,3}?
            (?:overzicht|registratie|cijfers|gegevens))\b[^.?!;]{0,30}?\bbij\b
            |\b(?:niet|geen)\b[^.?!;]{0,80}?\b(?:bijhoudt|bijhouden|registreert)\b""",
        ("De politie registreert dat niet.", "Duin houdt geen cijfers bij."),
        ("De politie registreert dat.", "Hij houdt niet van bijen."),
        seen="ministries' letters",
        hints=("registre", "monitor", "ou"),
        flags=_CASE,
    ),
    anywhere(
        "it is not possible to tell",
        rf"""\b(?:niet|on)[ ]?mogelijk\b[^.?!;]{{0,40}}?\bom\b[^.?!;]{{0,80}}?(?:\b{_ESTIMATE}\b
            [^.?!;]{{0,80}}?\bte[ ](?:geven|maken|doen|noemen|verstrekken|leveren)|\bte[ ]{_TELL}|{_TO_TELL})\b
            |\b(?:is|zijn|valt|vallen)\b[^.?!;]{{0,80}}?\bniet\b[^.?!;]{{0,40}}?
            \b(?:te[ ]{_TELL}|{_TO_TELL})\b""",
        (
            *("Het is niet mogelijk om een overzicht te geven.", "Dat is nu niet te zeggen."),
            *("Hoeveel boten komen is nog niet in te schatten.", "valt niet te bepalen"),
        ),
        ("Het is niet mogelijk om een cursus te geven.", "Dat is te zeggen."),
        seen="notes; ministries' letters",
        hints=("mogelijk", "niet "),
        flags=_CASE,
    ),
    anywhere(
        "who answers can't tell",
        rf"""\b(?:(?:kan|kunnen)[ ](?:[\w-]+[ ]){{0,3}}?{SPEAKER}|{SPEAKER}[ ](?:kan|kunnen))\b
            (?:{GAP}\bniet\b[^.?!;]{{0,120}}?\b{_TELL}|{GAP}\bgeen[ ]{_ADVERBS}{_ESTIMATE}\b
            [^.?!;]{{0,80}}?\b(?:geven|maken|doen|noemen|uitspreken|verstrekken|leveren))\b
            |\bkan(?:[ ]op[ ]dit[ ]moment|[ ](?:thans|nu|nog|daarom|dus)){{0,2}}
            [ ]niet[ ](?:[\w-]+[ ]){{0,3}}?worden[ ]{_TELL}\b""",
        (
            *("Wij kunnen niet aangeven hoeveel dat is.", "Ik kan daar geen schatting van geven."),
            *("Dat kan nu niet worden aangegeven.", "Een raming kan ik niet nagaan."),
        ),
        ("Dat kan ik niet uitsluiten.", "Dat kan ik niet bevestigen.", "Ik kan geen boot geven."),
        seen="lists of the Algemene Rekenkamer",
        hints=("niet ", "geen "),
        flags=_CASE,
    ),
    anywhere(
        "an estimate is what who answers can't give",
        rf"""\b{_ESTIMATE}\b{GAP}\b(?:kan|kunnen)[ ]{SPEAKER}\b[^.?!;]{{0,40}}?\bniet\b
            [^.?!;]{{0,30}}?\b(?:geven|maken|doen|noemen)\b
            |\b(?:kan|kunnen)[ ]{SPEAKER}[ ](?:[\w-]+[ ]){{0,6}}?{_ESTIMATE}[ ]niet[ ](?:geven|maken|doen)\b
            |\b(?:{SPEAKER}[ ]weet|weet[ ]{SPEAKER})\b[^.?!;]{{0,20}}?\bniet[ ]
            (?:of|hoe\w*|welke?|wat|wie|wanneer|waar\w*)\b""",
        (
            *("Een schatting van de kosten kan ik niet geven.", "Het kabinet weet niet of dat kan."),
            "Na de storm kunnen wij dat inzicht niet geven.",
        ),
        ("Een schatting kan ik geven.", "Wie dat niet weet, vraagt het.", "De burgers weten niet wie."),
        seen="lists of the Algemene Rekenkamer",
        hints=("niet ",),
        flags=_CASE,
    ),
    anywhere(
        "who answers has not looked into it",
        rf"""\b(?:{SPEAKER}[ ](?:heb|hebben|heeft)|(?:heb|hebben|heeft)[ ]{SPEAKER})\b
            (?:{GAP}\bgeen[ ](?:[\w-]+[ ]){{0,3}}?(?:onderzoek|analyse)\b{GAP}\b{_DONE}
            |[^.?!;]{{0,220}}?\bniet[ ](?:[\w-]+[ ]){{0,2}}?(?:onderzocht|aangetroffen|geanalyseerd)
            |[^.?!;]{{0,160}}?\bniet[ ](?:kunnen[ ](?:nagaan|vaststellen|achterhalen|beoordelen|onderzoeken)
            |(?:betrokken|meegenomen)[ ]in[ ]ons[ ]onderzoek))\b
            |\bniet[ ]door[ ]ons[ ]onderzocht\b|^[^.?!;]{{0,40}}\bvra(?:ag|gen)\b{GAP}\bniet[ ]onderzocht\b""",
        (
            *("Wij hebben dit niet onderzocht.", "Hier hebben we geen onderzoek naar gedaan."),
            *("Wij hebben dat niet kunnen nagaan.", "De vraag of dat kan is niet onderzocht."),
            "Het kabinet heeft geen specifiek onderzoek verricht naar de brug.",
        ),
        ("De boten zijn niet onderzocht.", "Wij hebben de brug onderzocht."),
        seen="lists of the Algemene Rekenkamer",
        hints=("onderzo", "anal", "aangetroffen", "nagaan", "stellen", "halen", "oordelen"),
        flags=_CASE,
    ),
)
BY_WHAT_IS_KNOWN = anywhere(
    "what is known does not allow an answer",
    r"""\b(?:op[ ](?:basis|grond)|aan[ ]de[ ]hand)[ ]van[ ](?:[\w-]+[ ]){0,4}?
        (?:\w*onderzoek|rapport|gegevens|informatie|cijfers)\b
        |\b(?:in|binnen|vanuit)[ ](?:ons|dit)[ ]\w*onderzoek\b
        |\bniet[ ]hebben[ ]onderzocht\b|\bniet[ ]is[ ]onderzocht\b|\bwaren[ ]er[ ]niet[ ]op[ ]gericht\b""",
    ("op basis van ons onderzoek", "aan de hand van ons rapport", "omdat we dat niet hebben onderzocht"),
    ("op grond van afspraken", "lopende het onderzoek"),
    seen="lists of the Algemene Rekenkamer",
    hints=("onderzo", "rapport", "gegevens", "informatie", "cijfers"),
    flags=_CASE,
)
UNDER_A_CONDITION = anywhere(
    "only if it is not known, or what another one does not know",
    r"""^(?:indien|als|wanneer|mocht|zolang)\b[^.?!;,]{0,60}?\b(?:niet|geen|onbekend)\b
        |\b(?:door|voor)[ ]de[ ](?:minister|staatssecretaris)\b""",
    ("Als dat niet bekend is, kunt u bellen.", "voor de Minister is niet te zien"),
    "Dat is niet bekend.",
    flags=_CASE,
)


def is_not_known(sentence: str) -> bool:
    """True if a sentence of an answer says that it is not known: "Dat is mij niet bekend."."""
    if not any(rule.find(sentence) for rule in RULES):
        return False
    return UNDER_A_CONDITION.find(sentence) is None

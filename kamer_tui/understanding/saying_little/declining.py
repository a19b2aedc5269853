"""Sentences of an answer that decline to answer: "Daarover doe ik geen mededelingen.", "Daar treed
ik niet in.".  What is answered with a no ("Dat kan ik niet uitsluiten.", "Daartoe zie ik geen
aanleiding.") is said; so is what is left aside only at length, and what others said nothing of.
"""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere
from kamer_tui.understanding.speaking import ANSWERER, CLOSE, GAP, NEAR, WE

_CASE = re.IGNORECASE
_SOME = r"(?:(?!met\b)[\w-]+[ ]){0,3}?"
_STATEMENTS = r"(?:mededeling(?:en)?|uitspra(?:ak|ken)|uitlating(?:en)?)"
_CAN = r"(?:kan|kunnen|wil|willen|zal|zullen|mag|mogen)"
_NOW = rf"(?:{_CAN}|doe|doet|doen|wordt|worden)"
_GO_INTO = r"(?:ingaan|ingegaan|in[ ](?:te[ ])?gaan)"
_SINGLE_CASES = (
    r"(?:vragen|(?:individuele|specifieke|afzonderlijke|concrete)[ ](?:gevallen|zaken|casus\w*"
    r"|dossiers?|situaties?|instellingen|personen|bedrijven))"
)
_SAYING = (
    r"(?:oordeel|oordelen|beoordelen|uitspra\w+|uitlating\w*|mededeling\w*|commentaar|reageren"
    r"|antwoord|beantwoorden|zeggen|in[ ]te[ ]gaan|treden|vooruit[ ]te[ ]lopen)"
)
_TOLD = r"(?:geven|gegeven|verstrekken|verstrekt|delen|gedeeld|verschaffen)"

RULES = (
    anywhere(
        "no statements are made",
        rf"""\b{_NOW}\b{GAP}\bgeen[ ]{_SOME}{_STATEMENTS}\b
            |\bgeen[ ]{_SOME}{_STATEMENTS}\b{GAP}\b{_NOW}\b""",
        (
            "Over de brug worden geen mededelingen gedaan.",
            "Ik doe daarover geen uitspraken.",
            "Ik moet daarover geen nadere uitspraken doen.",
        ),
        ("Het plan bevat geen uitspraak over de brug.", "Er waren geen mededelingen."),
        seen="reports",
        hints=("mededeling", "uitspra", "uitlating"),
        flags=_CASE,
    ),
    anywhere(
        "who answers can't or won't go into something",
        rf"""\b(?:{_CAN}[ ](?:daarom[ ]|hier[ ]|daar[ ])?{ANSWERER}|{ANSWERER}[ ]{_CAN}
            |(?:kan|kunnen|zal|wordt)(?={GAP}\b(?:worden[ ]in|ingegaan)))\b
            {GAP}\bniet\b{GAP}\b{_GO_INTO}\b""",
        (
            "Op de plannen van Duin kan het kabinet niet ingaan.",
            "Ik kan niet op losse gevallen ingaan.",
            "Daar kan niet op worden ingegaan.",
            "Ik wil daar verder niet op ingaan.",
        ),
        ("De regel zal niet ingaan.", "Duin wil niet ingaan op het aanbod."),
        seen="reports; ministries' letters",
        hints=("ingaan", "ingegaan", "in gaan", "in te gaan"),
        flags=_CASE,
    ),
    anywhere(
        "who answers goes not into something",
        rf"""\b(?:(?:ga|gaat|gaan)[ ]{ANSWERER}|{ANSWERER}[ ](?:ga|gaat|gaan))\b
            {NEAR}\bniet\b{NEAR}\bin\b(?=[ ]op\b|[,.]|$)""",
        ("Daar ga ik niet op in.", "Het kabinet gaat niet in op losse gevallen."),
        ("Ik ga niet in de boot.", "Daar ga ik op in."),
        hints=("niet ",),
        also=(" ga ", " ga,", " gaat", " gaan", "(ga", "Ga"),
        flags=_CASE,
    ),
    anywhere(
        "questions about single cases are not gone into",
        rf"\b(?:{_CAN}|gaat?|gaan)\b{NEAR}\bniet\b{GAP}\bin(?:gaan)?[ ]op[ ]{_SINGLE_CASES}\b",
        ("De bank kan niet ingaan op vragen over klanten.", "gaat niet in op individuele zaken"),
        ("De bank kan ingaan op vragen.", "gaat niet in op het aanbod"),
        seen="ministries' letters",
        hints=("in op ", "ingaan op "),
        also=("niet ",),
        flags=_CASE,
    ),
    anywhere(
        "who answers does not run ahead of something",
        rf"""\bniet\b{GAP}\bvooruit[ ]?(?:te[ ]?)?(?:lopen|gelopen)\b
            |\b(?:loopt?\b|lopen[ ]{WE}[ ]){NEAR}\bniet\b{NEAR}\bvooruit\b""",
        (
            "Ik kan niet vooruitlopen op het besluit.",
            "Daar loop ik niet op vooruit.",
            "Daar kan nu niet op worden vooruitgelopen.",
            "Ik wil er niet op vooruit lopen.",
        ),
        ("Zonder vooruit te lopen op het besluit is het antwoord ja.", "Het veer loopt niet."),
        seen="ministries' letters",
        hints=("vooruit",),
        flags=_CASE,
    ),
    anywhere(
        "who answers does not step in",
        rf"""\btre(?:ed|edt|den)\b{NEAR}\bniet\b{CLOSE}\bin\b(?![ ](?:werking|dienst))
            |\bniet\b{GAP}\b(?:in[ ]|te[ ])?treden[ ]in\b(?![ ](?:werking|dienst))
            |\bniet\b{GAP}\bin[ ](?:[\w-]+[ ]){{0,5}}?(?:te[ ])?treden\b
            |\bniet\b{NEAR}\b(?:daar|hier)in[ ]te[ ]treden\b""",
        (
            "Daar treed ik niet in.",
            "Ik kan niet in die beoordeling treden.",
            "Het kabinet treedt niet in het oordeel.",
            "Het past mij niet daarin te treden.",
        ),
        ("De wet treedt niet in werking.", "Zij treden niet op."),
        seen="ministries' letters",
        hints=("treed", "treden"),
        flags=_CASE,
    ),
    anywhere(
        "no comment is given",
        rf"""\bgeen[ ](?:[\w-]+[ ]){{0,2}}?commentaar\b
            |\b(?:geef|geeft|geven|past|{_CAN})\b{GAP}\bgeen[ ]inhoudelijke?[ ]
            (?:reactie|antwoord|oordeel)\b
            |\bonthoud(?:t|en)?\b{CLOSE}\b(?:mij|zich|ons)\b{NEAR}\bvan[ ](?:[\w-]+[ ]){{0,3}}?
            (?:commentaar|oordeel|uitspraken|uitlatingen|reactie)\b""",
        (
            "Daarop geef ik geen commentaar.",
            "Ik onthoud mij van een oordeel.",
            "Ik kan daarop geen inhoudelijke reactie geven.",
        ),
        ("Zij vroegen de dorpen zich te onthouden van steun.", "De commentaren zijn gelezen."),
        hints=("ommentaar", "nhoudelijk", "nthoud"),
        also=("ommentaar", "reactie", "ntwoord", "oordeel", "uitspraken", "uitlatingen"),
        flags=_CASE,
    ),
    anywhere(
        "who answers does not speak of something, or react to it",
        rf"""\b{_CAN}\b{GAP}\b(?:mij|zich|ons)\b{NEAR}\bniet\b{NEAR}\buitlaten\b
            |\blaat\b{CLOSE}\b(?:mij|zich)\b{CLOSE}\bniet\b{NEAR}\buit(?:[ ]over\b|[.]?$)
            |\b(?:{WE}[ ]reage(?:er|ert|ren)|reage(?:er|ert|ren)[ ]{WE})\b{CLOSE}\bniet\b""",
        (
            "Daarover kan ik mij niet uitlaten.",
            "Het kabinet laat zich niet uit over losse gevallen.",
            "Op uitgelekte stukken reageert het kabinet niet.",
        ),
        ("Zij laten zich niet uit het veld slaan.", "De schipper reageert niet."),
        hints=("uitlaten", "laat", "Laat", "eage"),
        also=(" mij", " zich", " ons", "eage"),
        flags=_CASE,
    ),
    anywhere(
        "who answers has no judgement",
        rf"""\b(?:geef|geven|vel|vellen|heb|hebben|heeft|spreek|spreekt|spreken|{_CAN})\b{GAP}
            \bgeen[ ](?:[\w-]+[ ])?(?:waarde)?oordeel\b(?!{GAP}\b(?:verbonden|gevraagd)\b)""",
        ("Wij hebben hierover geen oordeel.", "Daarover kan ik geen oordeel geven."),
        ("Aan de opmerking heeft hij geen oordeel verbonden.", "Het oordeel is klaar."),
        seen="lists of the Algemene Rekenkamer",
        hints=("oordeel",),
        flags=_CASE,
    ),
    anywhere(
        "it is not up to who answers to say",
        rf"\bniet[ ]?aan[ ](?:mij|ons|Nederland|{ANSWERER})\b{NEAR}\bom\b{GAP}\b{_SAYING}\b",
        ("Het is niet aan mij om daarover te oordelen.", "niet aan ons om uitlatingen te doen"),
        ("Het is niet aan mij om de brug te bouwen.", "Het is aan Duin om te oordelen."),
        seen="ministries' letters",
        hints=("niet aan ", "nietaan "),
        also=(
            *("oordel", "oordeel", "uitspra", "uitlating", "mededeling", "commentaar", "reageren"),
            *("antwoord", "zeggen", "in te gaan", "treden", "vooruit te lopen"),
        ),
        flags=_CASE,
    ),
    anywhere(
        "it is not fitting to say",
        rf"""\bpast\b{NEAR}\bniet\b{GAP}\b{_SAYING}\b
            |\bniet[ ](?:passend|gepast)\b{NEAR}\bom\b{GAP}\b{_SAYING}\b""",
        ("Het past mij niet daarover te oordelen.", "Ik acht het niet gepast om te reageren."),
        ("Dat past niet in de begroting.", "Het is niet gepast om te hard te varen."),
        hints=("past niet", "past mij", "past ons", "past het", "gepast", "passend"),
        flags=_CASE,
    ),
    anywhere(
        "it is up to another to answer the question",
        rf"""\baan[ ](?:[^\s.;?!]+[ ]){{1,14}}?om[ ](?:deze|die|uw|de)[ ]vra(?:ag|gen)[ ]
            (?:[\w-]+[ ])?te[ ]beantwoorden\b
            |\bvra(?:ag|gen)\b(?={GAP}\bbeantwoord){NEAR}\b(?:alleen|slechts|beste?)\b{NEAR}\bdoor\b
            |\been[ ]vraag[ ](?:voor|aan)[ ](?:de|het)\b
            |\bvra(?:ag|gen)\b{NEAR}\b(?:aan|tot)\b{GAP}\b(?:te[ ]stellen
            |gesteld[ ](?:te[ ])?worden|gericht[ ](?:kunnen[ ]|te[ ])?worden)\b""",
        (
            "Het is aan de Minister om deze vraag te beantwoorden.",
            "Deze vraag zou aan Duin gericht kunnen worden.",
            "Deze vraag kan het beste beantwoord worden door het dorp.",
            "Dat is een vraag voor de Minister van Vaart.",
            "Ik raad u aan om die vraag aan Duin te stellen.",
        ),
        ("Het is aan de Minister om de brug te bouwen.", "De vragen zijn aan Duin gesteld."),
        seen="lists of the Algemene Rekenkamer",
        hints=(
            *("eantwoord", "een vraag voor", "een vraag aan", "te stellen", "gesteld worden"),
            *("gesteld te worden", "gericht"),
        ),
        also=("vra",),
        flags=_CASE,
    ),
    anywhere(
        "nothing can be said of it, or no details are given",
        rf"""\b{_CAN}\b{GAP}(?:\bniets\b{NEAR}\b(?:zeggen|melden|meedelen|mededelen)\b
            |\bgeen[ ]{_SOME}(?:details|bijzonderheden|nadere[ ]informatie)\b{NEAR}\b{_TOLD}\b
            |\bgeen[ ]informatie\b{NEAR}\b(?:delen|gedeeld|verstrekken|verstrekt)\b)""",
        ("Daarover kan ik niets zeggen.", "Ik kan geen nadere details verstrekken."),
        ("Er is niets te melden.", "Zij geven geen details."),
        hints=("niets ", "details", "bijzonderheden", "informatie"),
        also=("niets ", "geen "),
        flags=_CASE,
    ),
    anywhere(
        "who answers makes something not public",
        rf"""\b{WE}\b{CLOSE}\bniet[ ]openbaar[ ]ma(?:ak|akt|ken)\b
            |\b(?:kan|kunnen)[ ]{WE}\b{GAP}\b(?:vertrouwelijk|geheim)\w*\b
            {GAP}\bniet\b{NEAR}\b(?:delen|verstrekken|openbaar)\b""",
        (
            "Dat is gevoelig, en iets dat wij niet openbaar maken.",
            "Daarom kan ik dit vertrouwelijke stuk niet met u delen.",
        ),
        ("De brief is niet openbaar.", "Wij maken de brief openbaar."),
        seen="lists of the Algemene Rekenkamer",
        hints=("niet openbaar", "ertrouwelijk", "eheim"),
        flags=_CASE,
    ),
    anywhere(
        "no answer is given to the question",
        rf"""\bgeen[ ](?:[\w-]+[ ])?antwoord\b(?={GAP}\b(?:geven|gegeven|mogelijk)\b)
            |\b(?:kan|kunnen|wil)\b{GAP}\bgeen[ ](?:[\w-]+[ ])?antwoord\b
            |\b(?:kan|kunnen)\b{GAP}\bniet[ ]{_SOME}(?:worden[ ])?beantwoord(?:en)?\b
            |\bvra(?:ag|gen)\b{GAP}\bniet\b{NEAR}\bbeantwoord(?:en)?[ ](?:kan|kunnen|worden)\b""",
        (
            "Ik kan op deze vraag geen antwoord geven.",
            "Deze vraag kan niet worden beantwoord.",
            "De vraag wie betaalt kunnen wij niet beantwoorden.",
        ),
        ("De vraag is niet eerder beantwoord.", "Het antwoord is nee."),
        seen="ministries' letters; lists of the Algemene Rekenkamer",
        hints=(" antwoord", "beantwoord"),
        also=("geen ", "niet"),
        flags=_CASE,
    ),
)
_SIGNS = (
    "niet",
    "iets ",
    "geen ",
    "Geen ",
    "nthoud",
    "stellen",
    "gesteld",
    "gericht",
    "beantwoord",
    "een vraag ",
)
_OFFER = r"(?:aanbod|verzoek|uitnodiging|oproep)"
NOT_DECLINED = anywhere(
    "it is declined at length only, or was so; an offer is declined; it is told who does it",
    rf"""\bniet[ ]{_SOME}(?:in[ ]detail|uitgebreid|uitputtend)\b|\bniet[ ]binnen\b|,[ ]maar[ ]aan\b
        |\b(?:kon|konden|deed|deden|wilden?)\b(?:[ ](?:doen|ingaan|geven)\b
        |(?=[^.?!;,]{{0,60}}\b(?:geen|niet)\b))
        |\bin(?:gaan)?[ ]op[ ](?:[\w-]+[ ]){{0,2}}?(?:{_OFFER}|\d{{1,2}}[ ]\w+)\b
        |\bop[ ](?:het|dit|dat|die|de)[ ]{_OFFER}\b""",
    (
        "Hierop kan het kabinet niet in detail ingaan.",
        "Zij konden geen uitspraken doen.",
        "De regel zal niet ingaan op 3 april.",
        "Zij gaat niet in op dat aanbod.",
        "Het is niet aan mij om dat te beoordelen, maar aan het dorp.",
    ),
    "Hierop kan het kabinet niet ingaan.",
    flags=_CASE,
)


def declines(sentence: str) -> bool:
    """True if a sentence of an answer declines: "Daar treed ik niet in."."""
    for sign in _SIGNS:  # not each rule's by itself: most sentences have none
        if sign in sentence:
            break
    else:
        return False
    return any(rule.find(sentence) for rule in RULES) and NOT_DECLINED.find(sentence) is None

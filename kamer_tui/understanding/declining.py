"""Sentences of an answer that decline to answer: "Daarover doe ik geen mededelingen.", "Daar treed
ik niet in.".  What is answered with a no ("Dat kan ik niet uitsluiten.", "Daartoe zie ik geen
aanleiding.") is said; so is what others keep silent about in the past.
"""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere
from kamer_tui.understanding.speaking import ANSWERER, GAP

_CASE = re.IGNORECASE
_STATEMENTS = r"(?:mededeling(?:en)?|uitspra(?:ak|ken)|uitlating(?:en)?)"
_SOME = r"(?:(?!met\b)[\w-]+[ ]){0,3}?"
_NOW = r"(?:kan|kunnen|kunt|wil|willen|zal|zullen|mag|mogen|ga|gaan|doe|doet|doen|word(?:t|en))"

RULES = (
    anywhere(
        "no statements are made: they can't, or won't be",
        rf"""\b{_NOW}\b{GAP}\bgeen[ ]{_SOME}{_STATEMENTS}\b
            |\bgeen[ ]{_SOME}{_STATEMENTS}\b{GAP}\b{_NOW}\b""",
        (
            *("Over de brug worden geen mededelingen gedaan.", "Ik doe daarover geen uitspraken."),
            *("Over het veer kan ik geen nadere uitspraken doen.", "daar geen uitspraken over doen"),
        ),
        ("Het plan bevat geen uitspraak over de brug.", "Er waren geen mededelingen."),
        seen="reports",
        hints=("een ",),
        flags=_CASE,
    ),
    anywhere(
        "who answers does not go into something",
        rf"""\b(?:(?:kan|kunnen|wil|willen|zal|zullen|ga|gaan|mag)\b[ ](?:daarom[ ])?{ANSWERER}\b
            |{ANSWERER}[ ](?:kan|kunnen|wil|willen|zal|zullen|mag)\b
            |(?:kan|zal|wordt)\b(?={GAP}\b(?:worden[ ]in|ingegaan)))
            (?:{GAP}\b)?niet\b{GAP}\b(?:in[ ]?gaan|in[ ]?gegaan|in[ ]te[ ]gaan)\b""",
        (
            *("Op de plannen van Duin kan het kabinet niet ingaan.", "Ik kan niet op de zaak ingaan"),
            *("Daar kan niet op worden ingegaan.", "Ik wil daar verder niet op ingaan."),
        ),
        ("De regel zal niet ingaan.", "Duin wil niet ingaan op het aanbod."),
        seen="reports; ministries' letters",
        hints=("iet ",),
        flags=_CASE,
    ),
    anywhere(
        "who answers goes not into something",
        rf"""\b(?:(?:ga|gaat|gaan)[ ]{ANSWERER}|{ANSWERER}[ ](?:ga|gaat|gaan))\b
            [^.?!;]{{0,60}}?\bniet\b[^.?!;]{{0,40}}?\bin\b(?=[ ]op\b|[,.]|$)""",
        ("Daar ga ik niet op in.", "Het kabinet gaat niet in op losse gevallen."),
        ("Ik ga niet in de boot.", "Daar ga ik op in."),
        hints=("iet ",),
        flags=_CASE,
    ),
    anywhere(
        "questions about single cases are not gone into",
        rf"""\b(?:kan|kunnen|gaat?|gaan|wil|willen)\b[^.?!;]{{0,60}}?\bniet\b{GAP}\bin(?:gaan)?[ ]op[ ]
            (?:vragen|(?:individuele|specifieke|afzonderlijke|concrete)[ ]
            (?:gevallen|zaken|casus\w*|dossiers?|situaties?|instellingen|personen|bedrijven))\b""",
        ("De bank kan niet ingaan op vragen over klanten.", "gaat niet in op individuele zaken"),
        ("De bank kan ingaan op vragen.", "gaat niet in op het aanbod"),
        seen="ministries' letters",
        hints=("iet ",),
        flags=_CASE,
    ),
    anywhere(
        "nothing is said before something is done",
        rf"""\bniet\b[^.?!;]{{0,80}}?\bvooruit[ ]?(?:te[ ])?(?:lopen|gelopen)\b
            |\bloopt?\b{GAP}\bniet\b[^.?!;]{{0,40}}?\bvooruit\b
            |\blopen[ ](?:wij|we)\b[^.?!;]{{0,40}}?\bniet\b[^.?!;]{{0,40}}?\bvooruit\b""",
        (
            *("Ik kan niet vooruitlopen op het besluit.", "Daar loop ik niet op vooruit."),
            *("Daar kan nu niet op worden vooruitgelopen.", "Ik wil er niet op vooruit lopen."),
        ),
        ("Zonder vooruit te lopen op het besluit is het antwoord ja.", "Het veer loopt niet."),
        seen="ministries' letters",
        hints=("vooruit",),
        flags=_CASE,
    ),
    anywhere(
        "who answers does not step in",
        r"""\btre(?:ed|edt|den)\b[^.?!;]{0,60}?\bniet\b[^.?!;]{0,30}?\bin\b(?![ ]werking|[ ]dienst)
            |\bniet\b[^.?!;]{0,80}?\b(?:in[ ]|te[ ])?treden[ ]in\b(?![ ]werking|[ ]dienst)
            |\bniet\b[^.?!;]{0,80}?\bin[ ](?:[\w-]+[ ]){0,5}?(?:te[ ])?treden\b
            |\bniet\b[^.?!;]{0,40}?\b(?:daar|hier)in[ ]te[ ]treden\b""",
        (
            *("Daar treed ik niet in.", "Ik kan niet in die beoordeling treden."),
            *("Het kabinet treedt niet in het oordeel.", "Het past mij niet daarin te treden"),
        ),
        ("De wet treedt niet in werking.", "Zij treden niet op."),
        seen="ministries' letters",
        hints=("treed", "treden"),
        flags=_CASE,
    ),
    anywhere(
        "no comment is given",
        r"""\bgeen[ ](?:[\w-]+[ ]){0,2}?commentaar\b
            |\b(?:geven|geef|geeft|kan|kunnen|past)\b[^.?!;]{0,80}?\bgeen[ ]inhoudelijke?[ ]
            (?:reactie|antwoord|oordeel)\b
            |\bonthoud(?:t|en)?\b[^.?!;]{0,30}?\b(?:mij|zich|ons)\b[^.?!;]{0,40}?\bvan[ ]
            (?:[\w-]+[ ]){0,3}?(?:commentaar|oordeel|uitspraken|uitlatingen|reactie)\b""",
        (
            *("Daarop geef ik geen commentaar.", "Ik onthoud mij van een oordeel."),
            *("Ik kan daarop geen inhoudelijke reactie geven.",),
        ),
        ("Zij vroegen de dorpen zich te onthouden van steun.", "De commentaren zijn gelezen."),
        flags=_CASE,
        hints=("ommentaar", "nhoudelijk", "onthoud", "Onthoud"),
    ),
    anywhere(
        "who answers has no judgement",
        rf"""\b(?:geef|geven|vel|vellen|heb|hebben|heeft|kan|kunnen|spreek|spreekt|spreken|wil)\b
            [^.?!;]{{0,80}}?\bgeen[ ](?:[\w-]+[ ])?(?:waarde)?oordeel\b
            (?!{GAP}\b(?:verbonden|verbindt|gevraagd)\b)""",
        ("Wij hebben hierover geen oordeel.", "Daarover kan ik geen oordeel geven."),
        ("Aan de opmerking heeft hij geen oordeel verbonden.", "Het oordeel is klaar."),
        seen="lists of the Algemene Rekenkamer",
        hints=("oordeel",),
        flags=_CASE,
    ),
    anywhere(
        "it is not up to who answers to say",
        rf"""\bniet[ ]aan[ ](?:mij|ons|Nederland|{ANSWERER})\b[^.?!;]{{0,60}}?\bom\b{GAP}
            \b(?:oordel\w*|beoordelen|uitspra\w+|uitlating\w*|mededeling\w*|commentaar|reageren
            |in[ ]te[ ]gaan|beantwoorden|antwoord|treden|zeggen|vooruit[ ]te[ ]lopen)\b""",
        ("Het is niet aan mij om daarover te oordelen.", "niet aan het kabinet om uitlatingen te doen"),
        ("Het is niet aan mij om de brug te bouwen.", "Het is aan Duin om te oordelen."),
        seen="ministries' letters",
        hints=("niet aan ",),
        flags=_CASE,
    ),
    anywhere(
        "it is up to another to answer the question",
        r"""\baan[ ](?:[^\s.;?!]+[ ]){1,14}?om[ ](?:deze|die|uw|de)[ ]vra(?:ag|gen)[ ]
            (?:[\w-]+[ ])?te[ ]beantwoorden\b
            |\bvra(?:ag|gen)\b[^.?!;]{0,60}?\b(?:aan|tot)\b[^.?!;]{0,90}?
            \b(?:te[ ]stellen|gesteld[ ](?:te[ ])?worden|gericht[ ](?:kunnen[ ]|te[ ])?worden)\b""",
        (
            *("Het is aan de Minister om deze vraag te beantwoorden.",),
            *("Deze vraag zou aan Duin gericht kunnen worden.", "om die vraag aan Duin te stellen"),
        ),
        ("Het is aan de Minister om de brug te bouwen.", "De vragen zijn aan Duin gesteld."),
        seen="lists of the Algemene Rekenkamer",
        hints=("vra",),
        flags=_CASE,
    ),
    anywhere(
        "nothing can be said of it, or no details are given",
        rf"""\b(?:kan|kunnen|wil|willen|mag|mogen)\b[^.?!;]{{0,80}}?(?:\bniets\b[^.?!;]{{0,60}}?
            \b(?:zeggen|melden|meedelen|mededelen)\b
            |\bgeen[ ]{_SOME}(?:details|bijzonderheden|nadere[ ]informatie)\b
            [^.?!;]{{0,60}}?\b(?:geven|gegeven|verstrekken|verstrekt|delen|gedeeld|verschaffen)\b)""",
        ("Daarover kan ik niets zeggen.", "Ik kan geen nadere details verstrekken."),
        ("Er is niets te melden.", "Zij geven geen details."),
        hints=("niets ", "geen "),
        flags=_CASE,
    ),
    anywhere(
        "who answers makes something not public",
        rf"""\b(?:ik|wij|we|het[ ]kabinet)\b[^.?!;]{{0,30}}?\bniet[ ]openbaar[ ]ma(?:ak|akt|ken)\b
            |\b(?:kan|kunnen)[ ](?:ik|wij|we|het[ ]kabinet)\b{GAP}\b(?:vertrouwelijk\w*|geheim\w*)\b
            {GAP}\bniet\b[^.?!;]{{0,40}}?\b(?:delen|verstrekken|openbaar)\b""",
        ("Dat is gevoelig en iets dat wij niet openbaar maken.",),
        ("De brief is niet openbaar.", "Wij maken de brief openbaar."),
        seen="lists of the Algemene Rekenkamer",
        hints=("openbaar", "ertrouwelijk", "eheim"),
        flags=_CASE,
    ),
)
NO_ANSWER = anywhere(
    "no answer to the question",
    rf"""\bgeen[ ](?:[\w-]+[ ])?antwoord\b(?={GAP}\b(?:geven|gegeven|mogelijk)\b)
        |\b(?:kan|kunnen|wil)\b{GAP}\bgeen[ ](?:[\w-]+[ ])?antwoord\b
        |\b(?:kan|kunnen)\b{GAP}\bniet[ ](?:[\w-]+[ ]){{0,3}}?(?:worden[ ])?beantwoord(?:en)?\b
        |\bvra(?:ag|gen)\b{GAP}\bniet\b[^.?!;]{{0,60}}?\bbeantwoord(?:en)?[ ](?:kan|kunnen|worden)\b""",
    (
        *("Ik kan op deze vraag geen antwoord geven.", "Deze vraag kan niet worden beantwoord."),
        *("De vraag wie betaalt kunnen wij niet beantwoorden.",),
    ),
    ("De vraag is niet eerder beantwoord.", "Het antwoord is nee."),
    seen="ministries' letters; lists of the Algemene Rekenkamer",
    hints=("ntwoord",),
    flags=_CASE,
)
NOT_DECLINED = anywhere(
    "it is declined at length only, was so in the past, or is an offer or a date that is declined",
    r"""\bniet[ ](?:[\w-]+[ ]){0,3}?(?:in[ ]detail|uitgebreid|uitputtend)\b|\bniet[ ]binnen\b
        |\b(?:kon|konden|deed|deden|wilden?)\b(?:[ ](?:doen|ingaan|geven)\b
        |[^.?!;,]{0,60}?\b(?:geen|niet)\b)
        |\bin(?:gaan)?[ ]op[ ](?:[\w-]+[ ]){0,2}?(?:aanbod|verzoek|uitnodiging|oproep|\d{1,2}[ ]\w+)\b
        |\bop[ ](?:het|dit|dat|die|de)[ ](?:aanbod|verzoek|uitnodiging|oproep)\b""",
    (
        *("Hierop kan het kabinet niet in detail ingaan.", "Zij konden geen uitspraken doen."),
        *("De regel zal niet ingaan op 3 april.", "Zij gaat niet in op dat aanbod."),
    ),
    "Hierop kan het kabinet niet ingaan.",
    flags=_CASE,
)


def declines(sentence: str) -> bool:
    """True if a sentence of an answer declines: "Daar treed ik niet in."."""
    if not any(rule.find(sentence) for rule in RULES) and not NO_ANSWER.find(sentence):
        return False
    return NOT_DECLINED.find(sentence) is None

"""The rules of promises: who will do something, what is done for the House, and what is no promise
though it looks like one.
"""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere, beginning
from kamer_tui.understanding.speaking import GAP, HOUSE, NEAR

_CASE = re.IGNORECASE
_NAME = r"(?:(?-i:[A-Z])[\w-]*,?|en|van|voor|der|de|het)"
_OFFICE = (
    r"(?:(?:de|mijn|onze)[ ])?(?:(?:collega|ambtgenoot|opvolger)[ -])?(?:minister(?!ie)"
    r"(?:-president)?|staatssecretaris|bewindspersoon|bewindslieden|collega|ambtgenoot|opvolger)"
    rf"(?:[ ](?:van|voor)(?:[ ]{_NAME}){{1,12}}|[ ](?-i:[A-Z])[\w-]+)?"
)
WHO = rf"(?:ik|wij|we|zij|hij|het[ ]kabinet|de[ ]regering|mijn[ ]ministerie|{_OFFICE})"

WILL = anywhere(
    "something will be",
    r"""\b(?:zal|zullen|ga(?=[ ]ik\b)|(?<=\bik[ ])ga|gaan(?=[ ]wij\b)
        |(?<=naar[ ]verwachting[ ])kan)\b""",
    ("Ik zal komen.", "Dan ga ik komen."),
    "Zij gaan varen.",
    hints=(
        *("zal", "Zal", "zullen", "Zullen", "ga ik", "Ga ik", "ik ga", "Ik ga", "gaan wij"),
        *("Gaan wij", "erwachting kan"),
    ),
    flags=_CASE,
)
TO_THE_HOUSE = anywhere(
    "the House, or a letter to it",
    rf"\b(?:{HOUSE}|een[ ](?:[\w-]+[ ])?Kamerbrief|per[ ]brief)\b",
    ("aan uw Kamer", "Ik zal u schrijven.", "de Staten-Generaal"),
    ("kamers", "Kamerlid"),
    hints=(
        "Kamer",
        "kamer",
        " u ",
        " u,",
        " u.",
        "U ",
        "taten-",
        "parlement",
        "ommissie",
        "er brief",
    ),
    flags=_CASE,
)
TO_DELIVER = anywhere(
    "to inform, to send, to offer, to come back to",
    r"""\b(?:informeren|inlichten|berichten|rapporteren|(?:toe|door|op)?sturen|(?:toe)?zenden
        |aanbieden|voorleggen|delen|verstrekken|melden|schrijven|terugkomen|terug[ ]te[ ]komen
        |uitnodigen|toekomen|meenemen|betrekken|opnemen|ingaan|toelichten|laten[ ]weten|doorgeleiden
        |(?:ter[ ]beschikking|beschikbaar)[ ]stellen|(?<=Kamer[ ])komen
        |(?:toe[ ]te[ ](?:kunnen[ ])?(?:sturen|zenden)|aan[ ]te[ ](?:kunnen[ ])?bieden)
        |op[ ]de[ ]hoogte[ ](?:te[ ])?(?:stellen|brengen|houden))\b""",
    ("de Kamer informeren", "u op de hoogte houden", "toe te kunnen sturen"),
    ("de informatie", "besturen"),
    flags=_CASE,
)
BEHIND = beginning(
    "the House, behind the verb",
    rf"(?:[ ][^\s.,;?!]+){{0,8}}?[ ](?:aan|naar|bij|met|die|dat)[ ]{HOUSE}\b",
    (" aan uw Kamer.", " in de brief die u voor de zomer ontvangt"),
    (", zoals u weet", " zoals ik u schreef"),
    flags=_CASE,
)
DELIVERED = anywhere(
    "informed, sent, offered: by whom is not said",
    r"""\b(?:geïnformeerd|ingelicht|bericht|gerapporteerd|(?:toe|door|op)?gestuurd|verstuurd
        |(?:toe)?gezonden|verzonden|aangeboden|voorgelegd|gedeeld|verstrekt|gemeld|teruggekoppeld
        |teruggekomen|doorgeleid|beschikbaar[ ]gesteld|(?<=Kamer[ ])gaan
        |op[ ]de[ ]hoogte[ ](?:gesteld|gebracht|gehouden))\b""",
    ("worden geïnformeerd", "wordt naar uw Kamer gestuurd"),
    "de gestuurde brief",
    flags=_CASE,
)
_VERBS_ALONE = ("informeer", "stuur", "zend", "rapporteer")
_VERBS_OF_MINE = (
    *("bericht", "bied", "leg", "kom", "nodig", "verstrek", "stel", "breng", "houd", "doe"),
)
_VERBS_OF_OURS = ("informeren", "berichten", "sturen", "zenden", "bieden", "komen", "houden")
_I_DO, _WE_DO = (rf"(?:{'|'.join(verbs)})" for verbs in (_VERBS_OF_MINE, _VERBS_OF_OURS))
PRESENT = anywhere(
    "who answers informs, sends or comes back to",
    rf"""\b(?P<verb>{"|".join(_VERBS_ALONE)}|{_I_DO}(?=[ ]ik\b)|(?<=\bik[ ]){_I_DO}
        |deel(?=[ ]ik\b{GAP}\bmet[ ]{HOUSE}\b)|(?<=\bik[ ])deel(?={GAP}\bmet[ ]{HOUSE}\b)
        |{_WE_DO}(?=[ ](?:wij|we)\b)|(?<=\bwij[ ]){_WE_DO}|(?<=\bwe[ ]){_WE_DO})\b""",
    ("Ik stuur uw Kamer een brief.", "Daarover informeer ik u.", "kom ik daarop terug"),
    ("De brieven sturen zij.", "Dat stuurt niemand.", "een bericht"),
    hints=(
        *(hint for verb in _VERBS_ALONE for hint in (f" {verb} ", f" {verb},", f" {verb}.")),
        *(f"{verb.capitalize()} " for verb in _VERBS_ALONE),
        *(hint for verb in (*_VERBS_OF_MINE, "deel") for hint in (f"{verb[1:]} ik", f"k {verb}")),
        *(f"{verb[1:]} w" for verb in _VERBS_OF_OURS),
        *(hint for verb in _VERBS_OF_OURS for hint in (f"ij {verb}", f"we {verb}", f"We {verb}")),
    ),
    flags=_CASE,
)
OF_THE_PRESENT = anywhere(
    "a verb of the present that needs a time to be a promise",
    r"""\b(?:wordt|worden|informeert|stuurt|zendt|biedt|rapporteert|komt|ontvangt|ontvangen
        |krijgt|gaat)\b(?!$|[.,;])""",
    ("De Kamer wordt geïnformeerd.", "De Kamer ontvangt een brief."),
    "De Kamer werd geïnformeerd.",
    hints=(
        "ord",
        "nformeert",
        "tuurt",
        "endt",
        "iedt",
        "apporteert",
        "omt",
        "ntvang",
        "rijgt",
        "aat",
    ),
    flags=_CASE,
)
I_PROMISE = anywhere(
    "who answers promises in so many words",
    rf"""\bzeg\b{GAP}\btoe\b|\b(?:{WHO}[ ]zeg(?:t|gen)|zeg(?:t|gen)[ ]{WHO})\b
        {GAP}\btoe\b|\b(?:doe|doet)[ ](?:{WHO}[ ])?(?:[\w-]+[ ]){{0,3}}?toezegging\b
        |\btoe[ ]te[ ]zeggen\b""",
    ("Dat zeg ik toe.", "Het kabinet zegt u toe te komen.", "Ik doe u de toezegging"),
    ("De dorpen zeggen steun toe.", "De toezegging is nagekomen."),
    hints=(" zeg", "(zeg", "Zeg", "doe ", "doet ", "Doe ", "Doet "),
    also=("toe",),
    flags=_CASE,
)
MEANS_TO = anywhere(
    "who answers means to, or expects to",
    rf"""\b(?:{WHO}[ ](?:verwacht|verwachten|streeft?|streven|hoopt?|beoogt?|zegt?|ben|is|zijn)
        |(?:verwacht|verwachten|streeft?|streven|hoopt?|beoogt?|ben|is|zijn)[ ]{WHO}
        |het[ ]streven[ ]is|de[ ]verwachting[ ]is|het[ ]voornemen[ ]is|is[ ]het[ ]streven)\b""",
    ("Ik streef ernaar u te informeren.", "Het streven is de Kamer te informeren."),
    "De dorpen verwachten een brief.",
    flags=_CASE,
)
INTENDED = anywhere(
    "an intention, and what is meant to be done",
    r"\b(?:verwacht|streef|streven|hoop|beoog|bereid|voornemens|van[ ]plan|voornemen)\w*\b",
    ("Ik ben voornemens dat te doen.", "Ik hoop u te informeren."),
    "Ik ben blij u te zien.",
    hints=("erwacht", "tre", "hoop", "Hoop", "eoog", "ereid", "oornemen", "an plan"),
    flags=_CASE,
)
DONE = anywhere(
    "a participle that tells what was done",
    r"\b(?:heb|hebben|heeft|had|hadden|is|zijn|was|waren|werd|werden|ben|bent)\b[^.?!;,]{0,80}$",
    ("de Kamer is daarover ", "De Minister heeft de Kamer "),
    ("de Kamer zal daarover ", "heeft, zo zal de Kamer "),
    flags=_CASE,
)
_SAID = (
    r"(?:aangegeven|gemeld|aangekondigd|toegezegd|geschreven|laten[ ]weten|vermeld|gesteld"
    r"|bevestigd|opgemerkt)"
)
_ASKED = (
    r"(?:gevraagd|verzocht|verzoekt|verzoeken|aanbevolen|aanbeveling|schrijft[ ]voor|bepaalt"
    r"|vereist)"
)
SAID_BEFORE = anywhere(
    "it was said elsewhere, or is asked, that something will be",
    rf"""\b(?:(?:heb|hebben|heeft|is|werd|wordt)\b{NEAR}\b{_SAID}|{_ASKED})\b,?
        (?:[ ](?:[\w-]+[ ]){{0,6}}?(?:dat|om)\b|[ ]de[ ](?:Kamer|Tweede)\b)""",
    (
        "In de brief is aangegeven dat de Kamer iets krijgt.",
        "De motie verzoekt de regering om de Kamer te informeren.",
    ),
    ("Zoals toegezegd zal ik u schrijven.", "Ik zal u laten weten hoe dat afloopt."),
    flags=_CASE,
)
HERE = anywhere(
    "it is done with the answer itself",
    r"""\b(?:hierbij|bijgaand|bijgevoegd|hiermee|hieronder|onderstaand\w*|als[ ]bijlage
        |(?:met|in)[ ]deze[ ](?:brief|antwoorden|beantwoording))\b""",
    ("Hierbij stuur ik u de brief.", "Hieronder zal ik op uw vragen ingaan."),
    "Ik stuur u de brief.",
    hints=(
        *("ierbij", "ijgaand", "ijgevoegd", "iermee", "ieronder", "nderstaand", "ls bijlage"),
        *("eze brief", "eze antwoord", "eze beantwoord"),
    ),
    flags=_CASE,
)
ALWAYS = anywhere(
    "it is done always, or is but a way of speaking",
    r"""\b(?:jaarlijks|halfjaarlijks|periodiek|regelmatig|(?:elk|ieder)[ ](?:half)?jaar|excuses
        |mede|mee[ ]dat|dank)\b""",
    ("Ik informeer u jaarlijks.", "Ik deel u mede dat"),
    "Ik informeer u nader.",
    hints=(
        *("aarlijks", "eriodiek", "egelmatig", "lk jaar", "lk half", "eder jaar", "eder half"),
        *("xcuses", "mede", "Mede", "ee dat", "ank"),
    ),
    flags=_CASE,
)
INCOMPLETE = beginning(
    "a verb that means something else without its other part",
    rf"""(?!(?:stel|breng|houd\w*)\b{GAP}\b(?:op[ ]de[ ]hoogte|beschikking|beschikbaar|in[ ]kennis
        |geïnformeerd)\b|leg\b{GAP}\bvoor\b(?:[ ]aan\b|[.,]|$)|doe\b{GAP}\btoekomen\b
        |bied\w*\b{GAP}\baan\b|nodig\b{GAP}\buit\b)(?:stel|breng|houd|leg|doe|bied|nodig)""",
    ("stel uw Kamer voor dat te doen", "breng dit onder uw aandacht"),
    ("stel u op de hoogte", "bied uw Kamer de brief aan", "stuur u een brief"),
    hints=("tel", "reng", "oud", "eg", "oe", "ied", "odig"),
    flags=_CASE,
)
NOT = anywhere(
    "it will not be",
    r"\b(?:niet(?![ ](?:alleen|eerder|later))|geen|nooit)\b",
    "Ik zal u daarover niet informeren.",
    ("Ik zal u niet later informeren dan mei.", "Ik zal u informeren."),
    hints=("niet", "Niet", "geen", "Geen", "ooit"),
    flags=_CASE,
)
YET_TO_COME = anywhere(
    "it is to come, though no time is said",
    r"""\b(?:nader|nog(?![ ]steeds)|separaat|afzonderlijk|in[ ](?:de|een)[ ]
        (?:volgende|eerstvolgende|komende)[ ][\w-]+)\b""",
    ("wordt nader geïnformeerd", "wordt in de volgende brief geïnformeerd"),
    "wordt nog steeds geïnformeerd",
    hints=("ader", "nog", "Nog", "eparaat", "fzonderlijk", "olgende", "omende"),
    flags=_CASE,
)
MAY_BE = anywhere(
    "it can or ought to be",
    r"\b(?:moet|moeten|dient|dienen|kan|kunnen|zou|zouden|mag|mogen|hoort|behoort)\b",
    "De Kamer moet worden geïnformeerd.",
    "De Kamer wordt geïnformeerd.",
    flags=_CASE,
)
BY_OTHERS = anywhere(
    "another one will do it",
    rf"""\bdoor[ ](?!mij\b|ons\b|middel\b|(?i:{WHO})\b)(?:de[ ]|het[ ])?
        (?:[A-Z]\w+|\w+[ ](?:worden|zal))""",
    ("wordt door Duin geïnformeerd", "zal door het dorp worden geïnformeerd"),
    ("wordt door mij geïnformeerd", "zal door de Minister worden geïnformeerd"),
    hints=("door ",),
)
WHO_BESIDE = anywhere(
    "who does it, right before the verb",
    rf"(?:^|[ (,])(?P<who>{WHO})[ ]$",
    ("De Minister van Vaart ", "Ik "),
    "Ik vind dat ",
    flags=_CASE,
)
WHO_BEFORE = anywhere(
    "who will do it, before the verb",
    rf"""(?:^|[ (,])(?P<who>{WHO})(?![\w-])
        (?:[ ](?!dat\b|of\b|die\b|en\b)[\w’'-]+){{0,14}}[ ]?$""",
    ("De Minister van Vaart ", "waarover ik de Kamer voor de zomer "),
    ("Duin ", "ik verwacht dat Duin "),
    flags=_CASE,
)
WHO_AFTER = anywhere(
    "who will do it, behind the verb",
    rf"^[ ]?(?P<who>{WHO})(?![\w-])",
    (" ik de Kamer", " het kabinet u"),
    " Duin de Kamer",
    flags=_CASE,
)
ANYONE = anywhere(
    "who will do it, wherever it stands",
    WHO,
    ("Ik hoop", "is de Minister"),
    "Duin hoopt",
    flags=_CASE,
)

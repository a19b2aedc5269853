"""Score a paragraph without a label, by who speaks in it: beside the signs of ``wording``, the
parties that it names, wishes without a question mark, and verbs of the government.
"""

from __future__ import annotations

from functools import lru_cache

from kamer_tui.language.patterns import anywhere, beginning
from kamer_tui.language.sentences import sentences
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.parsing.vocabulary.asking import NOBODY, Asking, carries_on
from kamer_tui.parsing.vocabulary.wording import Sign, added, asks, score, speaks_of_members

_NAMED, _CARRIED_ON, _ENDS_WITH_MARK, _ASKS_NOTHING = 1.5, 0.5, 1.0, -6.0
"""Weights: a party is named; the members before speak on; the last sign is a question mark; a text
neither asks nor opens with members."""
_QUESTIONS_AS_NOUN = anywhere(
    "questions that one has, or joins, and does not ask",
    r"""\b(?:de|deze|die|enkele|enige|volgende|aantal|diverse|verschillende|nadere|aanvullende
        |kritische|veel|vele|meerdere|meer|hun|haar|geen|wat|paar|eerdere|overige|resterende|zoveel
        |schriftelijke|feitelijke|concrete|twee|drie|vier|vijf|zes)(?:[ ][a-zà-ÿ]+e)?[ ]vragen\b
        (?![ ](?:zich|of|waarom|in[ ]hoeverre|de[ ]regering|het[ ]kabinet|de[ ][Mm]inister)\b)
        |\b(?:hebben|heeft|stellen|stelt|leggen|legt)\b(?:[ ][\w-]+){0,5}?[ ]vragen
        (?=[ ](?:over|en|bij|aan|voor|van|omtrent|inzake|met[ ]betrekking)\b|[.,;:]|$)""",
    ("enkele technische vragen", "hebben nog vragen over de brug"),
    ("deze leden vragen", "enkele vragen of dat kan"),
    seen="notes; texts that programs take out of a PDF",
)
_ASKS_IN_ITEMS = anywhere(
    "questions follow in a list",
    r"\b(?:vragen|vraagt|verzoeken|verzoekt|weten|vernemen)\b[^.?!]{0,1000}:$",
    "Deze leden vragen de minister:",
    "De vragen: geen.",
    hints=(":",),
)
_REQUESTS = anywhere(
    "a wish, or a request that is told again, without a question mark",
    rf"""\b(?:ontvangen|zien|vernemen|horen|ontvangt|vragen|vraagt)\b[^.?!]{{0,60}}
            \b(?:graag|toelichting|reactie|reflectie|antwoord|overzicht)\b
        |\b[Gg]raag[ ](?:een|nader|nadere|meer|inzicht|uitleg|toelichting|reactie|aandacht)\b
        |\b(?:vroeg|vroegen|gevraagd|informeerden?|verzocht|verzochten)\b[^.?!]{{0,160}}?
            \b{w.WHETHER}\b|\bwilden?[ ](?:\w+[ ]){{0,4}}weten\b
        |\b(?:verzoekt|verzoeken)[ ](?:om|de|het|zij|deze|daarom|hierbij)\b
        |\bkan[ ](?:de|hij|zij)[ ][^.?!]{{0,40}}(?:toelichten|aangeven|uiteenzetten)""",
    ("ontvangen graag een toelichting", "De leden vroegen naar de brug", "Graag een reactie."),
    ("Graag gedaan", "vragen en opmerkingen"),
    hints=(
        *("vra", "raag", "zien", "horen", "ontvang", "vernem", "vroeg", "verzo", "informeer"),
        *("wilde", "kan "),
    ),
)
_ANSWERER_FIRST = beginning(
    "who answers is the first word",
    rf"{w.ANSWERER}\b",
    ("De regering deelt", "Ik zie"),
    ("De regeringspartijen", "Deze leden"),
)
_ANSWERER_AFTER_VERB = beginning(
    "who answers is the subject of a sentence that opens otherwise",
    rf"""{w.CAPITAL}[\w-]*(?:[ ][\w-]+){{0,3}}?
        [ ](?:heeft|heb|hebben|dankt?|zal|wil|gaat?|beantwoordt?|geeft?)[ ]{w.ANSWERER}\b""",
    ("Graag geeft de regering", "Over de brug heb ik"),
    ("Heeft de regering", "De leden danken de minister"),
    hints=(" ",),
)
_ANSWERS = (
    anywhere(
        "to answer, of the government",
        r"""\b(?:antwoord(?:t|en|de)?|beantwoord(?:t|en|de)?|reage(?:er|ert|ren)
            |zegg?e?n?[ ]toe)\b[^.?!]{0,60}\b(?:regering|ik|kabinet|minister|staatssecretaris)\b""",
        ("Hierop antwoordt de minister", "reageert het kabinet"),
        "het antwoord. De minister",
        hints=("antwoord", "reage", "toe"),
    ),
    anywhere(
        "the government, and what it does",
        rf"""\b{w.ANSWERER}[ ](?:deelt?|ben|is[ ]van[ ]mening|acht|meent?|zie[tn]?|hecht|wijst?
            |dankt?|merk(?:t|en)?[ ]op|onderschrijft?|antwoordt?|verwijst?|hoopt?|licht|zal
            |zegt?)\b""",
        ("Het kabinet deelt die zorg", "en ik zie"),
        ("Deelt het kabinet die zorg?", "De minister deelde"),
        hints=(" ",),
    ),
    anywhere(
        "the question or the answer itself",
        r"""\b(?:[Hh]et|[Dd]eze|[Dd]ie)[ ](?:antwoord|vraag|vragen)\b[^.?!]{0,60}
            \b(?:luidt|beantwoord)""",
        ("Het antwoord luidt", "Deze vragen worden samen beantwoord"),
        "Het antwoord. Dat luidt",
        hints=("luidt", "beantwoord"),
    ),
    anywhere(
        "how it is answered",
        r"""\b(?:terecht|bevestigend|ontkennend)\b|^(?:Hierop|Daarop|Hiervoor|Graag[ ]licht)\b
            |\b[Ii]n[ ](?:antwoord|reactie)[ ](?:op|hierop)\b""",
        ("bevestigend", "Hierop zijn", "in reactie op de leden"),
        ("Wat is hierop uw reactie?", "terechtgekomen"),
        hints=(
            "terecht",
            "bevestigend",
            "ontkennend",
            "Hier",
            "Daarop",
            "Graag",
            "antwoord",
            "reactie",
        ),
    ),
)
_OPENS_ANSWER = beginning(
    "the first words of an answer",
    r"(?:Ja|Nee|Neen)[,.;]|(?:Hierop|Dit[ ]antwoord|Het[ ]antwoord|Deze[ ]vra(?:ag|gen))\b",
    ("Ja, dat klopt", "Het antwoord luidt"),
    ("Jaren later", "Deze leden"),
)
_PAST = anywhere(
    "what members did before",
    r"\b(?:vroegen|vroeg|merkten[ ]op|stelden|informeerden|wezen|gaven[ ]aan)\b",
    "De leden vroegen",
    "De leden vragen",
    hints=("vroeg", "merkten", "stelden", "informeerden", "wezen", "gaven"),
)
_SPEAKS_ON = beginning(
    "who spoke before speaks on",
    r"""(?:(?:Ook|Voorts|Verder|Daarnaast|Tevens|Tot[ ]slot|Vervolgens|Bovendien|Ten[ ]slotte)\b
            ,?[ ])?(?:\w+[ ])?
        (?:[Zz]ij|[Dd]eze[ ]leden|[Dd]ezelfde[ ]leden|[Dd]eze[ ]fractie|[Dd]it[ ]lid)\b""",
    ("Voorts vragen zij", "Deze leden"),
    ("De leden van De Brug", "Ook de minister"),
)
_ANSWERER_SIGNS = (Sign(-1.5, _ANSWERER_FIRST), Sign(-6.0, _ANSWERER_AFTER_VERB))
"""Signs in a text without a question mark."""
_ANSWERS_IT = -2.0
_FEW_WORDS = 40
"""In characters: a text of few words is often like another one, and its score is kept."""
_ASKED_ON, _ASKED_BEFORE = Sign(2.5, _SPEAKS_ON), Sign(-2.5, _PAST)


def score_of_speech(text: str, asking: Asking) -> float:
    """Score a text by its words and by who is ``asking`` in it: above 0 for a question, below 0 for
    an answer.
    """
    if len(text) <= _FEW_WORDS and asking is NOBODY:
        return _score_of_few_words(text)
    return _score(text, asking)


@lru_cache(maxsize=512)
def _score_of_few_words(text: str) -> float:
    """Score a text that names nobody who asks."""
    return _score(text, NOBODY)


def _score(text: str, asking: Asking) -> float:
    found, asks, marks = score(text), asks_something(text), "?" in text
    if asking.names or asking.joining:
        found += _NAMED
    if asking.carried_on and not asking.names:
        found += _CARRIED_ON
    if text.endswith("?"):
        found += _ENDS_WITH_MARK
    if not marks:
        found = added(found, _ANSWERER_SIGNS, text)
    if _answers(text):
        found += _ANSWERS_IT
    if not asks and not _opens_with_members(text):
        found += _ASKS_NOTHING
    if asks:
        return added(found, (_ASKED_ON,), text)
    return found if marks else added(found, (_ASKED_BEFORE,), text)


@lru_cache(maxsize=64)  # several functions ask the same of a text, one after the other
def asks_something(text: str) -> bool:
    """True if a text of the asking side asks something, also by a wish ("Graag een toelichting") or
    above a list ("Deze leden vragen:"); "hebben enkele vragen" asks nothing.
    """
    if "?" in text:
        return asks(text)
    plain = _QUESTIONS_AS_NOUN.pattern.sub("", text) if " vragen" in text else text
    if _ASKS_IN_ITEMS.find(plain) is not None:
        return True
    return asks(plain) or _REQUESTS.find(plain) is not None


def _opens_with_members(text: str) -> bool:
    """True if the first sentence speaks of members ("Deze leden …", "het lid Spaak …")."""
    if not any(word in text for word in ("leden", "lid", "fractie", "Zij")):
        return False
    first = sentences(text)[0]
    return carries_on(first) or speaks_of_members(first)


def answers_within(text: str) -> bool:
    """True if a text asks, and its next sentence speaks of no members: it repeats a question and
    answers it.
    """
    parts = sentences(text)
    asking = [index for index, part in enumerate(parts) if "?" in part or asks_something(part)]
    if not asking or asking[-1] + 1 >= len(parts):
        return False
    rest = parts[asking[-1] + 1]
    return not carries_on(rest) and not speaks_of_members(rest)


def answers_first(text: str) -> bool:
    """True if a text begins like an answer: "De regering …", "Ja, …", "Hierop …"."""
    return (_ANSWERER_FIRST.find(text) or _OPENS_ANSWER.find(text)) is not None or _answers(text)


def _answers(text: str) -> bool:
    """True if a text has a wording of the answering side: "Het kabinet deelt die zorg"."""
    return any(rule.find(text) is not None for rule in _ANSWERS)

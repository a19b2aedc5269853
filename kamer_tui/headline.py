"""What an exchange really asks, and other short forms that a list has room for.

The wordings are those of Dutch parliamentary questions: who asks ("De leden van de X-fractie
vragen de Minister …") and how politely ("Kan de Minister aangeven …") say nothing of what is
asked and are passed over; what follows is shown as the text has it, never rewritten.

No pattern here repeats what may itself repeat without a bound: a hostile text costs time in
proportion to its length, like any other.
"""

from __future__ import annotations

import re

from kamer_tui.model import Exchange, Paragraph
from kamer_tui.patterns import lazy_pattern
from kamer_tui.sentences import sentences

_QUESTION_WORD = (
    r"(?:of|hoe\w*|wat|welke?|wie|wiens|wanneer|waar|waarom|(?<!,\s)waar\w+|"
    r"(?:in|op|met|voor|aan|door|naar|van|uit|over|tot|onder|per|bij|binnen|sinds|vanaf|tegen)"
    r"\s(?:hoeverre|welke?|wat|wie|hoeveel))\b"
)
_AUXILIARY = r"(?:kan|kunt|kunnen|wil|wilt|willen|zou|zoudt|zouden|is|zijn|bent)"
_POLITE = lazy_pattern(
    rf"^(?:[\w,:]+\s){{0,3}}?{_AUXILIARY}\s(?P<asked>[^?.;:]{{1,90}}?)\b"
    r"(?:aangeven|geven|gegeven|aangegeven|toelichten|toegelicht|lichten|uiteenzetten|zetten|"
    r"uitleggen|leggen|zeggen|vertellen|schetsen|verduidelijken|verhelderen|delen|beschrijven|"
    r"onderbouwen|motiveren|duiden|verklaren|informeren|weten|(?:in)?gaan|reflecteren|reageren)\b"
    rf"(?P<between>[^?.;:]{{0,40}}?)\s(?P<rest>{_QUESTION_WORD}.+)$",
    re.IGNORECASE,
)
_POLITE_ABOUT = lazy_pattern(
    rf"^{_AUXILIARY}\s(?P<asked>[^?.;:]{{1,90}}?)\b(?:ingaan|reflecteren|reageren)"
    r"(?P<between>)\sop\s(?P<rest>(?:de|het)\s.+)$",
    re.IGNORECASE,
)
_CLAUSE_WITHIN = lazy_pattern(r"\b(?:dat|die|of|hoe|wat|welke?|wie|wanneer)\b", re.IGNORECASE)
_ASKS_CLAUSE = lazy_pattern(
    r"\b(?:vragen|vraagt|vroegen|vraag|weten|vernemen|verneemt|horen|hoort|benieuwd|nieuwsgierig)\b"
    rf"(?:[^?;:]{{0,140}}?),?\s(?P<rest>{_QUESTION_WORD}.+)$",
    re.IGNORECASE,
)
_ASKS_FOR = lazy_pattern(
    r"\b(?:vragen|vraagt|benieuwd|nieuwsgierig|vernemen|ontvangen|zien|horen|willen|verzoeken|"
    r"verzoekt)\b[^?;:.,]{0,100}?\s(?:naar|om|graag)\s"
    r"(?P<rest>(?:de|het|een|meer|nadere|hun|zijn|haar)\s.+)$",
    re.IGNORECASE,
)
_ASKS_AFTER_COLON = lazy_pattern(
    r"\bvra(?:ag|gen)\b[^:?]{0,200}:\s(?P<rest>[^?]{1,300}\?.*)$", re.IGNORECASE
)
_STATES = lazy_pattern(
    r"\b(?:leden|fractie|fractieleden|lid|zij|groep)\b[^,;:.?]{0,60}?\s"
    r"(?:lezen|leest|constateren|constateert|merken|merkt|zien|ziet|vinden|vindt|begrijpen|"
    r"begrijpt|menen|meent|wijzen|wijst|stellen|stelt|horen|hoort)"
    r"(?:\s\w+){0,3}?\sdat\s(?P<rest>.+)$",
    re.IGNORECASE,
)
_WHO_ASKS = lazy_pattern(
    r"\b(?:leden|lid|fracties?|fractieleden|aanwezigen|groep|lijst|zij|ze)\b", re.IGNORECASE
)
_ASKS_WITHOUT_MARK = lazy_pattern(
    r"(?:kan|kunt|kunnen|wil|wilt|is|zijn|bent|heeft|hebben|deelt|erkent|klopt|"
    rf"{_QUESTION_WORD})\s",
    re.IGNORECASE,
)
_POINTS_BACK = (
    r"zo (?:ja|nee|niet)\b.*",
    r"indien (?:ja|nee|niet)\b.*",
    r"(?:deelt|delen|onderschrijft|herkent|erkent) .{1,50} (?:deze|die|dit|dat) \w+"
    r"(?: van deze leden)?",
    r"is (?:dat|dit) (?:zo|juist|waar|correct|het geval)",
    r"klopt (?:dat|dit)(?: beeld)?",
    r"is .{1,50}(?:hiermee|daarmee)(?: het)? eens",
    r"(?:kan|kunt|kunnen|wil|wilt) .{0,50}?\b(?:dit|dat|deze|hier\w*|daar\w*) (?:\w+ ){0,4}"
    r"(?:toelichten|ingaan|reflecteren|reageren|bevestigen|bevestigd worden|uitleggen|aangeven)",
    r"waarom(?: wel| niet| wel of niet)?",
)
_ONLY_POINTS_BACK = lazy_pattern(rf"(?:{'|'.join(_POINTS_BACK)})\s?\?{{1,3}}$", re.IGNORECASE)
_CLOSING = ")»”’\"'"


def headline(exchange: Exchange) -> str:
    """What the exchange really asks, on one line and whole; empty where it has no question.

    That is the first sentence with a question mark that does not merely point back ("Deelt de
    Minister deze mening?"), else what follows a verb of asking, else the question's first words.
    """
    spoken = [
        sentence
        for paragraph in exchange.question
        for sentence in sentences(_without_marks(paragraph))
    ]
    questions = [sentence for sentence in spoken if sentence.rstrip(_CLOSING).endswith("?")]
    for sentence in questions:
        if not _ONLY_POINTS_BACK.match(sentence):
            return _asked(sentence) or _capitalised(sentence)
    for sentence in spoken:
        if sentence not in questions and (asked := _asked(sentence)):
            return asked
    if questions:
        return questions[0]
    for sentence in spoken:
        if _ASKS_WITHOUT_MARK.match(sentence):
            return sentence
    for sentence in spoken:
        if stated := _STATES.search(sentence):
            return _capitalised(stated["rest"])
    return spoken[0] if spoken else ""


def _asked(sentence: str) -> str | None:
    """What the sentence asks, without who asks and how politely; None if it says nothing of it."""
    for pattern in (_POLITE, _POLITE_ABOUT):
        found = pattern.match(sentence)
        if found and not _CLAUSE_WITHIN.search(found["asked"] + found["between"]):
            return _capitalised(found["rest"])
    if after_colon := _ASKS_AFTER_COLON.search(sentence):
        return _capitalised(after_colon["rest"])
    for pattern in (_ASKS_CLAUSE, _ASKS_FOR):
        found = pattern.search(sentence)
        if found and _WHO_ASKS.search(sentence[: found.start("rest")]):
            rest = _capitalised(found["rest"])
            return _asked(rest) or rest
    return None


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _without_marks(paragraph: Paragraph) -> str:
    """The paragraph's text as one reads it aloud: without its footnote marks."""
    text = paragraph.text
    for mark in sorted(paragraph.marks, key=lambda mark: mark.start, reverse=True):
        text = text[: mark.start] + text[mark.end :]
    return " ".join(text.split())


_OF_A_REFERENCE = """
    aan antwoord antwoorden beantwoorden beantwoording bij daarvoor de deze door eerder eerdere en
    eveneens gegeven graag het hetgeen hierboven hiervoor ik in is kabinet kortheidshalve leden
    minister naar ons onder ook op regering reactie staatssecretaris t tevens u van verwezen
    verwijs verwijst verwijzen voor vraag vragen wij wordt worden zie ziet
"""
_WORDS_OF_A_REFERENCE = frozenset(_OF_A_REFERENCE.split())
_WORD = lazy_pattern(r"\w+")


def only_refers(exchange: Exchange) -> int | None:
    """The number that the answer sends the reader to, where it says nothing else; else None.

    Where it names several ("zie de vragen 11 en 12") that is the first.
    """
    first: int | None = None
    for paragraph in exchange.answer:
        rest = paragraph.text
        for reference in sorted(paragraph.references, key=lambda found: found.start, reverse=True):
            rest = rest[: reference.start] + " " + rest[reference.end :]
        if first is None and paragraph.references:
            first = min(paragraph.references, key=lambda found: found.start).number
        words = {word.lower() for word in _WORD.findall(rest)}
        if paragraph.marks or not words <= _WORDS_OF_A_REFERENCE:
            return None
    return first

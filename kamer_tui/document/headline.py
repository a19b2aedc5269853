"""What an exchange really asks, and other short forms that a list has room for.

The wordings are those of Dutch parliamentary questions: who asks ("De leden van de X-fractie
vragen de Minister …") and how politely ("Kan de Minister aangeven …") say nothing of what is
asked and are passed over; what follows is shown as the text has it, never rewritten.

No pattern here repeats what may itself repeat without a bound: a hostile text costs time in
proportion to its length, like any other.
"""

from __future__ import annotations

import re

from kamer_tui.document.model import Exchange, Paragraph
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.language.sentences import sentences

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

_GOVERNMENT = (
    r"(?:u|(?:de|het|deze)\s(?:demissionaire?\s|betrokken\s|verantwoordelijke\s)?"
    r"(?:minister-president|ministers?|staatssecretaris(?:sen)?|kabinet|regering|"
    r"bewindspersoon|bewindspersonen|bewindslieden|initiatiefnemers?))"
)
_BY_THE_WAY = (
    r"(?:\s(?:ook|tevens|nog|dan|al|verder|daarnaast|eveneens|wel|alsnog|nader|vervolgens|"
    r"overigens|bovendien|tot slot|ten slotte)){0,3}"
)
_TO_GOVERNMENT = rf"\s{_GOVERNMENT}{_BY_THE_WAY}\s"
_NAMED_WORDS = r"(?:(?:de|het|een|uw)\b|[«“‘'\"]).+"
_NAMED = rf"(?P<rest>{_NAMED_WORDS})$"
_LEADS = {
    "hoe": lazy_pattern(
        r"^hoe\s(?:oordeelt|oordelen|denkt|denken|kijkt|kijken|beoordeelt|beoordelen|duidt|duiden|"
        rf"waardeert|waarderen){_TO_GOVERNMENT}(?:over\s|aan\stegen\s|naar\s)?{_NAMED}",
        re.IGNORECASE,
    ),
    "wat": lazy_pattern(
        rf"^wat\s(?:(?:vindt|vinden){_TO_GOVERNMENT}van\s|"
        rf"is\suw\s(?:oordeel|reactie|mening|opvatting)\s(?:over|op)\s){_NAMED}",
        re.IGNORECASE,
    ),
    "kennis": lazy_pattern(
        rf"^(?:(?:heeft|hebt|hebben){_TO_GOVERNMENT}kennis\s?genomen\svan\s|"
        rf"(?:kent|kennen){_TO_GOVERNMENT}){_NAMED}",
        re.IGNORECASE,
    ),
    "is": lazy_pattern(
        rf"^(?:bent|is|zijn){_TO_GOVERNMENT}(?:"
        rf"(?:bekend\smet|op\sde\shoogte\svan)\s(?P<known>{_NAMED_WORDS})|"
        r"(?P<rest>(?:bereid|voornemens|van\splan|van\smening)\s.+)|"
        r"het\s(?:er\s)?(?:ook\s)?(?:mee|met\s[^?,]{1,60}?)?\s?(?P<agreed>eens\sdat\s.+))$",
        re.IGNORECASE,
    ),
    "kan": lazy_pattern(
        rf"^(?:kan|kunt|kunnen|wil|wilt|willen|zou|zouden){_TO_GOVERNMENT}"
        r"(?P<rest>(?!(?:dit|dat|deze|die|hier\w*|daar\w*|zich|er)\b)\S+\s\S+\s\S.*)$",
        re.IGNORECASE,
    ),
}
"""How one asks the government for its view, its knowledge, or for something to be done: what
comes after it tells one question from the next.
"""
_LEAD_OF = {
    **dict.fromkeys(("heeft", "hebt", "hebben", "kent", "kennen"), "kennis"),
    **dict.fromkeys(("bent", "is", "zijn"), "is"),
    **dict.fromkeys(("kan", "kunt", "kunnen", "wil", "wilt", "willen", "zou", "zouden"), "kan"),
    "hoe": "hoe",
    "wat": "wat",
}
"""Which of them a sentence with that first word may be, so that no other is compiled for it."""

_GOES_ON = lazy_pattern(r"^(?:en|maar|dus),?\s", re.IGNORECASE)
_FEWEST_WORDS = 3
"""Fewer say nothing on their own: "Kent u het artikel?"."""

_OF_POINTING_BACK = """
    aan beoordeelt bent bereid bericht berichtgeving beeld bevestigen bevinding bevindingen
    bewindspersoon bij conclusie conclusies constatering constateringen daar daarin daarmee
    daarnaar daarop daarover daartegen daarvan de deelt delen denkt dezen die dit dat deze duidt
    een eens en erkent erkennen fractie gaan gaat gedachte geval hebben heeft herkent het hier
    hierin hiermee hiernaar hierop hierover hiertegen hiervan hij hoe hoeverre idee in inschatting
    is juist kabinet kan kijkt klopt kritiek kunnen kunt leden lezing lid lijn mee meegaan mening
    met minister mogelijk naar observatie of onderschrijft ook oordeel oordeelt op opmerking
    opmerkingen oproep opvatting over punt reactie reageert reageren redenering regering signaal
    signalen staatssecretaris standpunt stelling suggestie tegen u uitspraak uitspraken uw van
    vindt visie voor voorstel waarom wat wil willen wilt ziet zij zijn zit zo zorg zorgen zou
"""
_WORDS_OF_POINTING_BACK = frozenset(_OF_POINTING_BACK.split())
_POINTS = lazy_pattern(r"\b(?:dit|dat|deze|dezen|die|hier\w*|daar\w*)\b", re.IGNORECASE)
_ENDS_A_QUOTATION = lazy_pattern(r"(?:[»”]|(?<=\w)[.!]?['’\"])\s?\?{1,3}$")
_OPENS_A_QUOTATION = lazy_pattern(r"[«“‘]|(?:^|[\s(])['\"]")


def headline(exchange: Exchange) -> str:
    """What the exchange really asks, on one line and whole; empty where it has no question.

    That is the first sentence with a question mark that does not merely point back ("Deelt de
    Minister deze mening?"), else what follows a verb of asking, else what the last sentence says
    that such a question points back to, else the question's first words.
    """
    spoken = [
        sentence
        for paragraph in exchange.question
        for sentence in _with_whole_quotations(sentences(_without_marks(paragraph)))
    ]
    pointing: list[int] = []
    for index, sentence in enumerate(spoken):
        if _is_question(sentence):
            asked = _asked(sentence) or _capitalised(sentence)
            if not _points_back(sentence) and not _points_back(asked):
                return _without_lead(asked)
            pointing.append(index)
    for index, sentence in enumerate(spoken):
        if not _is_question(sentence) and (asked := _asked(sentence) or ""):
            if not _points_back(asked):
                return asked
            pointing.append(index)
    if pointing:
        return _pointed_at(spoken, min(pointing))
    for sentence in spoken:
        if _ASKS_WITHOUT_MARK.match(sentence):
            return _without_lead(sentence)
    for sentence in spoken:
        if stated := _STATES.search(sentence):
            return _capitalised(stated["rest"])
    return spoken[0] if spoken else ""


def _is_question(sentence: str) -> bool:
    return sentence.rstrip(_CLOSING).endswith("?")


def _pointed_at(spoken: list[str], index: int) -> str:
    """What the sentence at that index points back to: what it or the one before it states, else
    the one before it; the sentence itself where that is too short.
    """
    sentence, before = spoken[index], spoken[max(index - 1, 0)]
    for one in (sentence, before):
        if stated := _STATES.search(one):
            return _capitalised(stated["rest"])
    if before.count(" ") >= 2 * _FEWEST_WORDS - 1:
        return before
    return _asked(sentence) or sentence


def _points_back(sentence: str) -> bool:
    """Whether the sentence says nothing without the ones before it."""
    if _ONLY_POINTS_BACK.match(sentence):
        return True
    words = (word.lower() for word in _WORD.findall(sentence))
    return _POINTS.search(sentence) is not None and _WORDS_OF_POINTING_BACK.issuperset(words)


def _with_whole_quotations(spoken: list[str]) -> list[str]:
    """The sentences, with those put together that one quotation runs through to a question mark."""
    whole: list[str] = []
    opened = 0
    for sentence in spoken:
        opens = _OPENS_A_QUOTATION.search(sentence) is not None
        if not opens and opened < len(whole) and _ENDS_A_QUOTATION.search(sentence):
            sentence = " ".join((*whole[opened:], sentence))
            del whole[opened:]
        if opens:
            opened = len(whole)
        whole.append(sentence)
    return whole


def _without_lead(sentence: str) -> str:
    """The sentence without the words that ask the government for its view of what follows."""
    sentence = _GOES_ON.sub("", sentence)
    lead = _LEAD_OF.get(sentence.partition(" ")[0].lower())
    if lead and (found := _LEADS[lead].match(sentence)):
        rest = next(filter(None, found.groups()))
        if rest.count(" ") >= _FEWEST_WORDS - 1:
            return _capitalised(rest)
    return _capitalised(sentence)


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

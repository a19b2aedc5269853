"""Score a text by its wording: members who ask and ministers who answer use different words.

A score is a sum of weights: above 0 the words are those of the asking side, below 0 those of the
answering side.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from kamer_tui.language.patterns import Rule, anywhere, beginning, lazy_pattern
from kamer_tui.parsing.vocabulary import words as w


class Sign(NamedTuple):
    """A wording of the asking side (``weight`` > 0) or of the answering side (< 0); if ``also`` is
    given, it counts only in a text in which that is found too.
    """

    weight: float
    rule: Rule
    also: Rule | None = None


_HEAD = 110
"""In characters: the head of a text, in which it names its subject."""
_A_MARK, _FURTHER_MARK, _MOST_FURTHER, _NO_MARK = 2.5, 0.5, 4, -0.8
"""Weights of the first question mark outside quotations, of each further one (up to 4), and of a
text without any."""
_THESE_LATER, _SPEAK_FIRST, _SPEAK_LATER = 1.5, 2.0, 1.5
"""Weights of members: named after the head; subject of the first or of a later sentence."""
_ASKS_IN_WORDS, _ADDRESSED, _BY_WHO_ANSWERS = 1.0, 1.0, -2.0
"""Weights: a request ("vragen of"); a question that opens with "Kunt"; the answerer comes first."""

_MEMBERS = anywhere(
    "members or their groups",
    r"\b(?:leden|lid|fractieleden|fracties?)\b",
    ("het lid Spaak", "de Duinpartij-fractie"),
    "de leiding",
    seen="notes",
)
_THESE_MEMBERS = anywhere(
    "members as the subject",
    rf"""\b(?:[Dd]eze|[Dd]e|[Zz]ij|genoemde|voornoemde)[ ](?:[\w-]+[ ]){{0,4}}?{w.MEMBERS}\b
        | -leden\b""",
    ("Deze leden lezen dat", "de aan het woord zijnde leden", "De Duinpartij-leden"),
    ("alle leden", "het lid Spaak"),
    seen="texts that programs take out of a PDF",
)
_MEMBERS_SPEAK = anywhere(
    "members as the first words of a sentence",
    rf"""(?:^|(?<=[.?!»][ ]))
        (?:Deze[ ]leden|De[ ](?:[\w-]+[ ])?{w.MEMBERS}[ ]van|De[ ][\w-]+-{w.MEMBERS})\b""",
    ("De leden van De Brug vragen", "Dat kan. Deze leden lezen"),
    "Volgens deze leden",
    seen="texts that programs take out of a PDF",
)
_MEMBERS_DO = anywhere(
    "verbs of members",
    r"""\b(?:vragen|vraagt|verzoeken|verzoekt|vernemen|verneemt|willen[ ](?:\w+[ ]){0,3}weten
        |benieuwd|horen[ ]graag|hoort[ ]graag|willen[ ]graag|wil[ ]graag|lezen|constateren
        |maken[ ]zich|onderschrijven|vinden|steunen|achten|hechten|zien|merken[ ]op|wijzen)\b""",
    ("vernemen graag", "willen van u weten"),
    ("antwoordt", "verwijst"),
)
_OF_ASKING = anywhere(
    "a request without a question mark",
    rf"""\b(?:vraagt|vragen|verzoekt|verzoeken)\b.{{0,160}}?\b(?:{w.WHETHER}|zich)\b
        |\bbenieuwd\b|\bvern(?:emen|eemt)\b|\b(?:willen|wil|zouden)\b.{{0,60}}\bweten\b
        |\b(?:horen|hoort)[ ]graag\b|\b(?:stellen|stelt)\b.{{0,40}}\bde[ ]vraag\b
        |,[ ](?:zo[ ])?(?:vragen|vraagt)[ ](?:de|deze|het|zij)[ ]""",
    ("vragen de minister of dat kan", "zouden graag weten", "waarom, zo vragen deze leden"),
    "hebben enkele vragen.",
    seen="notes",
    hints=("vraag", "vragen", "verzoek", "benieuwd", "vern", "weten", " graag"),
)
_WHO_ASKS = anywhere(
    "who can ask, in a sentence",
    r"leden\b|lid\b|fractie|\b[Zz]ij\b",
    ("de leden", "Zij vragen"),
    ("lidmaatschap", "De regering"),
    seen="notes",
    hints=("leden", "lid", "fractie", "Zij", "zij"),
)
_ADDRESS = beginning(
    "a question addressed to who answers",
    r"""(?:Kan|Kunt|Is|Zijn|Deelt|Hoe|Wat|Welke?|Waarom|Wanneer|Zo[ ]ja|Zo[ ]nee|In[ ]hoeverre
        |Op[ ]welke|Wie|Waar|Hoeveel|Klopt|Bent|Heeft|Wordt|Worden|Gaat|Wil|Ziet|Acht|Bestaat)\b""",
    ("Kunt u dat toelichten?", "Zo ja, hoe?"),
    ("De kosten?", "Kanalen?"),
)
_ANSWERING = anywhere(
    "an answer points to other answers or to the chamber",
    r"""\b(?:verwij(?:s|st|zen)\b[^.]{0,80}\b(?:antwoord|beantwoording)
        |[Zz]ie[ ](?:ook[ ]|voorts[ ]|verder[ ]|hiervoor[ ]|daarvoor[ ])*
        (?:het|mijn|de)[ ](?:antwoord|beantwoording)
        |uw[ ]Kamer|antwoord(?:en)?[ ]op[ ](?:de[ ])?vra)""",
    ("Ik verwijs naar het antwoord", "zie ook het antwoord", "uw Kamer"),
    "De leden wachten op antwoord",
    hints=("antwoord", "uw Kamer"),
)
_FIRST_PERSON = anywhere(
    "somebody says I",
    r"\b(?:[Ii]k|mijn|mij)\b",
    ("Ik zie", "mijn ministerie"),
    "mijnen",
    hints=("ik", "Ik", "mij"),
)
_YES_OR_NO = beginning(
    "a short answer first",
    r"(?:Ja|Nee|Neen|Jawel)[,.!;]",
    ("Ja, dat klopt", "Neen."),
    "Ja zeggen",
    hints=("Ja", "Nee"),
)
_INTRODUCES = anywhere(
    "a party opens its contribution: takes note, thanks, announces questions",
    r"""kennis\s?genomen|\bdank(?:en|t|zeggen)?\b
        |\bmet[ ](?:\w+[ ])?(?:interesse|belangstelling|waardering|zorg)\b
        |\b(?:enkele|volgende|aantal|nog|nadere|diverse)[ ](?:\w+[ ]){0,2}(?:vragen|opmerkingen)\b
        |\bvragen[ ]en[ ]opmerkingen\b|\bgeen[ ](?:verdere[ ])?vragen\b""",
    ("hebben kennisgenomen van", "met veel belangstelling", "hebben nog enkele vragen"),
    ("vragen de minister", "de gedachte"),
    seen="reports",
)
_QUOTED = lazy_pattern(r"«[^»]{0,1000}»")
_SENTENCE = lazy_pattern(r"[^.?!]+")

_MEMBERS_FIRST = (
    Sign(4.0, _THESE_MEMBERS, _MEMBERS_DO),
    Sign(3.0, _THESE_MEMBERS),
    Sign(2.0, _MEMBERS),
)
"""Members in the head of a text: the first of these that holds counts."""
_ANSWER_SIGNS = (Sign(-2.5, _ANSWERING), Sign(-1.5, _FIRST_PERSON), Sign(-4.0, _YES_OR_NO))


def score(text: str, answered_by: str | None = None) -> float:
    """Score a text by its words: above 0 for a question, below 0 for an answer.  ``answered_by`` is
    the office that answers, if known: a text that opens with it is an answer.
    """
    marks = _QUOTED.sub("", text).count("?")
    found = _A_MARK + _FURTHER_MARK * min(marks - 1, _MOST_FURTHER) if marks else _NO_MARK
    head, members = text[:_HEAD], "leden" in text
    if members or "lid" in head or "fractie" in head:
        first = next((sign.weight for sign in _MEMBERS_FIRST if _holds(sign, head, text)), 0.0)
        if not first and members and _THESE_MEMBERS.find(text):
            first = _THESE_LATER
        found += first
    if members and (speaking := _MEMBERS_SPEAK.find(text)):
        found += _SPEAK_LATER if speaking.start() else _SPEAK_FIRST
    if _asks_in_words(text):
        found += _ASKS_IN_WORDS
    if marks and _ADDRESS.find(text):
        found += _ADDRESSED
    found = added(found, _ANSWER_SIGNS, text)
    if answered_by and text.lower().startswith(answered_by.lower()):
        found += _BY_WHO_ANSWERS
    return found


def added(total: float, signs: tuple[Sign, ...], text: str) -> float:
    """Add to a score the weights of those signs that are found in a text."""
    for sign in signs:
        if _holds(sign, text, text):
            total += sign.weight
    return total


def _holds(sign: Sign, head: str, text: str) -> bool:
    """True if a sign is found in the head of a text, and what it needs ``also`` in the text."""
    return sign.rule.find(head) is not None and (sign.also is None or bool(sign.also.find(text)))


@lru_cache(maxsize=64)  # several functions ask the same of a text, one after the other
def _asks_in_words(text: str) -> bool:
    """True if members ask in a sentence without a question mark: "vragen de minister of …"."""
    return _WHO_ASKS.find(text) is not None and any(
        _WHO_ASKS.find(sentence) is not None and _OF_ASKING.find(sentence) is not None
        for sentence in _SENTENCE.findall(text)
    )


def asks(text: str) -> bool:
    """True if a text asks: with a question mark outside quotations, or in words ("vragen of")."""
    return "?" in _QUOTED.sub("", text) or _asks_in_words(text)


def speaks_in_person(text: str) -> bool:
    """True if a text says "I", outside quotations."""
    return _FIRST_PERSON.find(_QUOTED.sub("", text)) is not None


def speaks_of_members(text: str) -> bool:
    """True if a text speaks of members or their groups."""
    return _MEMBERS.find(text) is not None


def introduces(text: str) -> bool:
    """True if a text opens a party's contribution: thanks, takes note, announces questions."""
    return _INTRODUCES.find(text) is not None

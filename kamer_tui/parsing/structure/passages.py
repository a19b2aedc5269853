"""Passages: a text's paragraphs and headings, each with who speaks in it and for which side.

For genres in which nothing is printed above a question or an answer: there the words alone tell
who asks and who answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kamer_tui.document.model import Heading, Paragraph, Side
from kamer_tui.language.sentences import sentences
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.worded import is_item
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.labels import label_alone
from kamer_tui.parsing.vocabulary.part_headings import part_heading
from kamer_tui.parsing.vocabulary.parties import Asking, PartyNames, carries_on
from kamer_tui.sources.lines import Line

_ANSWERERS = (
    r"(?:[Dd]e (?:regering|[Mm]inister|[Ss]taatssecretaris|bewinds\w+|initiatiefnemers?)"
    r"|[Hh]et kabinet|[Ii]k|[Ww]ij|[Oo]ndergetekende)"
)
_ANSWERER_FIRST = re.compile(rf"{_ANSWERERS}\b")
_ANSWERER_AFTER_VERB = re.compile(
    r"[A-ZÀ-Ý][\w-]*(?: [\w-]+){0,3}? "
    r"(?:heeft|heb|hebben|dankt?|zal|wil|gaat?|beantwoordt?|geeft?) "
    rf"{_ANSWERERS}\b"
)
"""Whoever answers is the subject of a sentence that opens otherwise ("Graag geeft de regering")."""
_ANSWERS = re.compile(
    rf"\b(?:antwoord(?:t|en|de)?|beantwoord(?:t|en|de)?|reage(?:er|ert|ren)|zegg?e?n? toe)\b"
    r"[^.?!]{0,60}\b(?:regering|ik|kabinet|minister|staatssecretaris)\b"
    rf"|\b{_ANSWERERS} (?:deelt?|ben|is van mening|acht|meent?|zie(?:t|n)?|merk(?:t|en)? op"
    r"|onderschrijf(?:t)?|hecht|wijst?|dankt?|antwoordt?|verwijst?|hoop|hoopt|licht|zal|zeg(?:t)?)\b"
    r"|\b(?:[Hh]et|[Dd]eze|[Dd]ie) (?:antwoord|vraag|vragen)\b[^.?!]{0,60}\b(?:luidt|beantwoord)"
    r"|\b(?:terecht|bevestigend|ontkennend)\b|^(?:Hierop|Daarop|Hiervoor|Graag licht)\b"
    r"|\b[Ii]n (?:antwoord|reactie) (?:op|hierop)\b"
)
_OF_ASKING = re.compile(
    r"\b(?:ontvangen|zien|vernemen|horen|ontvangt|vragen|vraagt)\b[^.?!]{0,60}\b(?:graag|toelichting"
    r"|reactie|reflectie|antwoord|overzicht)\b"
    r"|\b[Gg]raag (?:een|nader|nadere|meer|inzicht|uitleg|toelichting|reactie|aandacht)\b"
    r"|\b(?:vroeg|vroegen|gevraagd|informeerden?|verzocht|verzochten)\b[^.?!]{0,160}?\b(?:of|hoe|wat|welke?"
    r"|waarom|wanneer|naar|om|wie|waar|hoeveel|in hoeverre)\b|\bwilden? (?:\w+ ){0,4}weten\b"
    r"|\b(?:verzoekt|verzoeken) (?:om|de|het|zij|deze|daarom|hierbij)\b"
    r"|\bkan (?:de|hij|zij) [^.?!]{0,40}(?:toelichten|aangeven|uiteenzetten)"
)
_ASKS_IN_ITEMS = re.compile(r"\b(?:vragen|vraagt|verzoeken|verzoekt|weten|vernemen)\b[^.?!]*:$")
_QUESTIONS_AS_NOUN = re.compile(
    r"\b(?:de|deze|die|enkele|enige|volgende|aantal|diverse|verschillende|nadere|aanvullende"
    r"|kritische|veel|vele|meerdere|meer|hun|haar|geen|wat|paar|eerdere|overige|resterende|zoveel"
    r"|schriftelijke|feitelijke|concrete|twee|drie|vier|vijf|zes)(?: [a-zà-ÿ]+e)? vragen\b"
    r"(?! (?:zich|of|waarom|in hoeverre|de regering|het kabinet|de [Mm]inister)\b)"
    r"|\b(?:hebben|heeft|stellen|stelt|leggen|legt)\b(?: [\w-]+){0,5}? vragen"
    r"(?= (?:over|en|bij|aan|voor|van|omtrent|inzake|met betrekking)\b|[.,;:]|$)"
)
_PAST = re.compile(r"\b(?:vroegen|vroeg|merkten op|stelden|informeerden|wezen|gaven aan)\b")
_SPEAKS_ON = re.compile(
    r"(?:(?:Ook|Voorts|Verder|Daarnaast|Tevens|Tot slot|Vervolgens|Bovendien|Ten slotte)\b,? )?"
    r"(?:\w+ )?(?:[Zz]ij|[Dd]eze leden|[Dd]ezelfde leden|[Dd]eze fractie|[Dd]it lid)\b"
)
_DOUBTFUL = 0.75
_ITALIC = 3.0


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, a heading, or the label of a question or an answer, with its lines.

    ``score`` says how much its words speak for the asking (> 0) or the answering side (< 0);
    ``asks`` whether it asks something; ``asking`` who speaks, where it is of the asking side.
    """

    lines: tuple[Line, ...]
    paragraph: Paragraph
    heading: bool
    score: float
    asks: bool
    asking: Asking
    label: Side | None = None

    @property
    def text(self) -> str:
        """The paragraph's text."""
        return self.paragraph.text

    @property
    def is_question(self) -> bool:
        """Whether it is rather the asking side's."""
        return self.score > 0

    @property
    def is_doubtful(self) -> bool:
        """Whether its words hardly tell whose it is."""
        return abs(self.score) < _DOUBTFUL

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list, which goes with what stands before it."""
        return is_item(self.text)

    def as_heading(self) -> Heading:
        """The same as a heading of the model."""
        return Heading(self.text, self.paragraph.page, self.paragraph.lines)


def read_passages(
    blocks: Sequence[Block], names: PartyNames, *, followed: bool = False
) -> list[Passage]:
    """The blocks with who speaks in them; all names of parties are learned first.  The last block
    is a heading only where it is ``followed`` by a text.
    """
    for block in blocks:
        if not block.heading:
            names.learn(block.paragraph.text)
    for block in blocks:
        if block.heading:
            names.learn(block.paragraph.text)
    nobody = Asking((), False, ())
    passages: list[Passage] = []
    for index, block in enumerate(blocks):
        text = block.paragraph.text
        last = not followed and index + 1 == len(blocks)
        heading = block.heading and (not last or _opens_part(text))
        label = label_alone(text)
        if heading or label is not None:
            passages.append(
                Passage(block.lines, block.paragraph, heading, 0.0, False, nobody, label)
            )
            continue
        asking = names.asking(text)
        score = leaning(text, asking)
        if all(line.italic for line in block.lines):
            # What is repeated of a question is often set in italics.
            score += _ITALIC
        asks = asks_something(text)
        passages.append(Passage(block.lines, block.paragraph, False, score, asks, asking))
    return passages


def _opens_part(text: str) -> bool:
    """Whether a text heads a numbered part, which may stand empty."""
    part = part_heading(text)
    return part is not None and part.numbered


@lru_cache(maxsize=64)  # asked several times of a text, by each who weighs it
def asks_something(text: str) -> bool:
    """Whether a text of the asking side asks something; to have or to join questions is not to
    ask them.
    """
    if "?" in text:
        return wording.asks(text)
    plain = _QUESTIONS_AS_NOUN.sub("", text)
    if _ASKS_IN_ITEMS.search(plain) is not None:
        return True
    return wording.asks(plain) or _OF_ASKING.search(plain) is not None


def leaning(text: str, asking: Asking) -> float:
    """How much a text's words speak for the asking (> 0) or the answering side (< 0)."""
    score = wording.leaning(text)
    spoken_by_members = bool(asking.names or asking.joining)
    if spoken_by_members:
        score += 1.5
    if asking.carried_on and not asking.names:
        score += 0.5
    if text.endswith("?"):
        score += 1.0
    if _ANSWERER_FIRST.match(text) and "?" not in text:
        score -= 1.5
    if _ANSWERER_AFTER_VERB.match(text) and "?" not in text:
        score -= 6.0
    if _ANSWERS.search(text):
        score -= 2.0
    if not asks_something(text) and not _opens_with_members(text):
        score -= 6.0
    if _SPEAKS_ON.match(text) and asks_something(text):
        score += 2.5
    elif _PAST.search(text) and "?" not in text and not asks_something(text):
        score -= 2.5
    return score


def _opens_with_members(text: str) -> bool:
    """Whether members are spoken of in the first sentence."""
    first = sentences(text)[0] if text else ""
    return carries_on(first) or wording.speaks_of_members(first)


def answers_within(text: str) -> bool:
    """Whether a text that repeats a question goes on with its answer."""
    parts = sentences(text)
    asking = [index for index, part in enumerate(parts) if "?" in part or asks_something(part)]
    if not asking or asking[-1] + 1 >= len(parts):
        return False
    rest = parts[asking[-1] + 1]
    return not carries_on(rest) and not wording.speaks_of_members(rest)


def answers_first(text: str) -> bool:
    """Whether a text begins as an answer does: whoever answers is its subject, or "Ja, …"."""
    return (
        _ANSWERER_FIRST.match(text) is not None
        or re.match(r"(?:Ja|Nee|Neen)[,.;]", text) is not None
        or re.match(r"(?:Hierop|Het antwoord|Dit antwoord|Deze vra(?:ag|gen))\b", text) is not None
        or _ANSWERS.search(text) is not None
    )

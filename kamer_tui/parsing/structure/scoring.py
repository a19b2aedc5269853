"""Score each block of a text: who speaks in it, and for which side.

For genres in which nothing is printed above a question or an answer: there the words alone tell
who asks and who answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from kamer_tui.document.model import Heading, Side
from kamer_tui.language.sentences import sentences
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.worded import is_item
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.labels import label_alone
from kamer_tui.parsing.vocabulary.part_headings import part_heading
from kamer_tui.parsing.vocabulary.parties import Asking, PartyNames, carries_on

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
"""The answering side after the verb: "Graag geeft de regering"."""
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
class ScoredBlock(Block):
    """A block with the evidence of who speaks in it.

    ``score`` says how much its words speak for the asking (> 0) or the answering side (< 0);
    ``asks`` whether it asks something; ``asking`` who speaks, where it is of the asking side.
    ``label`` is the side that it labels ("Antwoord"), if it is nothing but a label.
    """

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
        """True if it is rather the asking side's."""
        return self.score > 0

    @property
    def is_doubtful(self) -> bool:
        """True if its words hardly tell whose it is."""
        return abs(self.score) < _DOUBTFUL

    @property
    def is_item(self) -> bool:
        """True if it is an item of a list, which goes with the text above it."""
        return is_item(self.text)

    def as_heading(self) -> Heading:
        """The same as a heading of the model."""
        return Heading(self.text, self.paragraph.page, self.paragraph.lines)


_NOBODY = Asking((), False, ())


def score_blocks(
    blocks: Sequence[Block], names: PartyNames, *, followed: bool = False
) -> list[ScoredBlock]:
    """Score the blocks of a text, after ``names`` has learned all parties in them.  The last block
    is a heading only where it is ``followed`` by a text.
    """
    for headings in (False, True):
        for block in blocks:
            if block.heading == headings:
                names.learn(block.paragraph.text)
    return [_scored(block, names, may_head=followed or block is not blocks[-1]) for block in blocks]


def _scored(block: Block, names: PartyNames, *, may_head: bool) -> ScoredBlock:
    lines, paragraph, text = block.lines, block.paragraph, block.paragraph.text
    heading = block.heading and (may_head or _opens_part(text))
    label = label_alone(text)
    if heading or label is not None:
        return ScoredBlock(lines, paragraph, heading, 0.0, False, _NOBODY, label)
    asking = names.asking(text)
    score = leaning(text, asking)
    if all(line.italic for line in lines):
        # What is repeated of a question is often set in italics.
        score += _ITALIC
    return ScoredBlock(lines, paragraph, False, score, asks_something(text), asking)


def _opens_part(text: str) -> bool:
    """True if a text heads a numbered part, which may stand empty."""
    part = part_heading(text)
    return part is not None and part.numbered


@lru_cache(maxsize=64)  # asked several times of a text, by each who weighs it
def asks_something(text: str) -> bool:
    """True if a text of the asking side asks something; a party that has questions, or joins those
    of others, does not ask yet.
    """
    if "?" in text:
        return wording.asks(text)
    plain = _QUESTIONS_AS_NOUN.sub("", text)
    if _ASKS_IN_ITEMS.search(plain) is not None:
        return True
    return wording.asks(plain) or _OF_ASKING.search(plain) is not None


def leaning(text: str, asking: Asking) -> float:
    """Score the words of a text: > 0 for the asking side, < 0 for the answering one."""
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
    """True if the first sentence speaks of members."""
    first = sentences(text)[0] if text else ""
    return carries_on(first) or wording.speaks_of_members(first)


def answers_within(text: str) -> bool:
    """True if a text that repeats a question goes on with its answer."""
    parts = sentences(text)
    asking = [index for index, part in enumerate(parts) if "?" in part or asks_something(part)]
    if not asking or asking[-1] + 1 >= len(parts):
        return False
    rest = parts[asking[-1] + 1]
    return not carries_on(rest) and not wording.speaks_of_members(rest)


def answers_first(text: str) -> bool:
    """True if a text begins as an answer does: "De minister …", "Ja, …", "Hierop …"."""
    return (
        _ANSWERER_FIRST.match(text) is not None
        or re.match(r"(?:Ja|Nee|Neen)[,.;]", text) is not None
        or re.match(r"(?:Hierop|Het antwoord|Dit antwoord|Deze vra(?:ag|gen))\b", text) is not None
        or _ANSWERS.search(text) is not None
    )

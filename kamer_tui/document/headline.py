"""The headline of an exchange: the question that it really asks, on one line of a list.

Who asks ("De leden van de X-fractie vragen de Minister …") and how politely ("Kan de Minister
aangeven …") say nothing of the subject and are passed over; the words after them are shown as
they are, never rewritten.
"""

from __future__ import annotations

from kamer_tui.document import question_words as words
from kamer_tui.document.model import Exchange, Paragraph
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.language.sentences import sentences

_CLOSING = ")»”’\"'"
_FEWEST_WORDS = 3
"""Fewer say nothing on their own: "Kent u het artikel?"."""
_WORD = lazy_pattern(r"\w+")


def headline(exchange: Exchange) -> str:
    """The question that the exchange really asks, on one line and whole; "" if it has none.

    That is the first sentence with a question mark that does not only point back ("Deelt de
    Minister deze mening?"); else the words after a verb of asking; else the statement to which
    such a question points back; else the first sentence.
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
        if words.ASKS_WITHOUT_MARK.find(sentence):
            return _without_lead(sentence)
    for sentence in spoken:
        if stated := words.STATES.find(sentence):
            return _capitalised(stated["rest"])
    return spoken[0] if spoken else ""


def _is_question(sentence: str) -> bool:
    return sentence.rstrip(_CLOSING).endswith("?")


def _pointed_at(spoken: list[str], index: int) -> str:
    """The statement that the sentence at that index points back to, in itself or in the sentence
    before; else the sentence before, or where that is too short the sentence itself.
    """
    sentence, before = spoken[index], spoken[max(index - 1, 0)]
    for one in (sentence, before):
        if stated := words.STATES.find(one):
            return _capitalised(stated["rest"])
    if before.count(" ") >= 2 * _FEWEST_WORDS - 1:
        return before
    return _asked(sentence) or sentence


def _points_back(sentence: str) -> bool:
    """True if the sentence says nothing without the ones before it."""
    if any(rule.find(sentence) for rule in words.ONLY_POINTS_BACK):
        return True
    said = (word.lower() for word in _WORD.findall(sentence))
    points = words.POINTS_BACK.find(sentence) is not None
    return points and words.WORDS_OF_POINTING_BACK.issuperset(said)


def _with_whole_quotations(spoken: list[str]) -> list[str]:
    """The sentences, those of one quotation joined where a question mark follows it."""
    whole: list[str] = []
    opened = 0
    for sentence in spoken:
        opens = words.OPENS_A_QUOTATION.find(sentence) is not None
        if not opens and opened < len(whole) and words.ENDS_A_QUOTATION.find(sentence):
            sentence = " ".join((*whole[opened:], sentence))
            del whole[opened:]
        if opens:
            opened = len(whole)
        whole.append(sentence)
    return whole


def _without_lead(sentence: str) -> str:
    """The sentence without the words that ask the government for its view of the rest."""
    sentence = words.GOES_ON.pattern.sub("", sentence)
    lead = words.LEAD_OF.get(sentence.partition(" ")[0].lower())
    if lead and (found := words.LEADS[lead].find(sentence)):
        rest = next(filter(None, found.groups()))
        if rest.count(" ") >= _FEWEST_WORDS - 1:
            return _capitalised(rest)
    return _capitalised(sentence)


def _asked(sentence: str) -> str | None:
    """The question in the sentence, without who asks and how politely; None if none is found."""
    for rule in words.POLITE:
        found = rule.find(sentence)
        if found and not words.BEGINS_A_CLAUSE.find(found["asked"] + found["between"]):
            return _capitalised(found["rest"])
    if after_colon := words.ASKS_AFTER_COLON.find(sentence):
        return _capitalised(after_colon["rest"])
    for rule in words.ASKS:
        found = rule.find(sentence)
        if found and words.WHO_ASKS.find(sentence[: found.start("rest")]):
            rest = _capitalised(found["rest"])
            return _asked(rest) or rest
    return None


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _without_marks(paragraph: Paragraph) -> str:
    """The paragraph's text without its footnote marks."""
    text = paragraph.text
    for mark in sorted(paragraph.marks, key=lambda mark: mark.start, reverse=True):
        text = text[: mark.start] + text[mark.end :]
    return " ".join(text.split())


def only_refers(exchange: Exchange) -> int | None:
    """The number of the question to which the answer refers, if it does nothing else; of several
    ("zie de vragen 11 en 12") the first.
    """
    first: int | None = None
    for paragraph in exchange.answer:
        rest = paragraph.text
        for reference in sorted(paragraph.references, key=lambda found: found.start, reverse=True):
            rest = rest[: reference.start] + " " + rest[reference.end :]
        if first is None and paragraph.references:
            first = min(paragraph.references, key=lambda found: found.start).number
        said = {word.lower() for word in _WORD.findall(rest)}
        if paragraph.marks or not said <= words.WORDS_OF_A_REFERENCE:
            return None
    return first

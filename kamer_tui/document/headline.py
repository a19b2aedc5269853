"""The headline of an exchange: the question that it really asks, on one line of a list.

Who asks ("De leden van de X-fractie vragen de Minister …") and how politely ("Kan de Minister
aangeven …") say nothing of the subject and are passed over; the words after them are shown as
they are, with the verb where a question has it.  Where they point to what is out of sight ("Krijgt
deze focus …?"), what they point to stands before them, or what else is most particular to the
question.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kamer_tui.document import question_words as words
from kamer_tui.document.asking_sentences import ends_in_its_mark, is_asking, is_curious
from kamer_tui.document.infinitives import infinitive
from kamer_tui.document.lead_ins import without_lead_ins
from kamer_tui.document.model import Exchange
from kamer_tui.document.particular import GENERAL, LONGEST, most_particular, named_in
from kamer_tui.document.spoken import spoken
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.language.words import content_words

IN_SIGHT = 30
"""In characters: what a list shows of a headline where it has little room."""
_LEFT_OUT = "…"
"""Stands before a clause that isn't sure to be a question of its own."""
_QUOTES = (("«", "»"), ("“", "”"), ("‘", "’"))
_FEWEST_CONTENT_WORDS = 2
"""Fewer in sight don't let one find the question."""
_FEWEST_WORDS = 6
"""In words: a shorter sentence says little."""
_FEWEST_IN_A_QUESTION = 3
"""In words: fewer are no clause ("naar sector of regio?")."""
_LONGEST_FROM_BEFORE = 22
"""In characters: what another question is about leaves room for what this one asks."""
_MOST_OF_A_WORD = 5
"""In letters: a word that is cut after these can be read."""
_FEWEST_LETTERS = 8
"""A subject of fewer tells less than what it would stand before."""
_LONG_WORD = 12
"""In letters: such a word tells as much as two."""
_FURTHEST_SENTENCES = 6
"""Before the one that asks: those further back are about something else."""
_WORD = lazy_pattern(r"\w+")


class _Candidate(NamedTuple):
    """What may be the headline: the words of the sentence with that index that ask something."""

    text: str
    sentence: int
    points_back: bool


class _Asked(NamedTuple):
    """What a sentence asks, and whether that is a clause of it ("of het veer stopt")."""

    text: str
    indirect: bool


def headline(
    exchange: Exchange, before: Iterable[Exchange] = (), common: frozenset[str] = frozenset()
) -> str:
    """The question that the exchange really asks, on one line and whole; "" if it has none.

    That is the first sentence that asks something, tells at once what it is about and points to
    nothing out of sight; else what such a sentence points to, with the sentence behind it; else
    the statement to which it points back; else the first sentence.  ``before`` are the
    exchanges before it by the same members, the nearest first, to which its words may point;
    ``common`` are words that stand in many questions of the document, and tell little.
    """
    said = [
        _without_who_asks(sentence.text)
        for paragraph in exchange.question
        for sentence in spoken(paragraph)
    ]
    candidates = []
    for candidate in _candidates(said):
        whole = not candidate.text.startswith(_LEFT_OUT)
        if whole and _is_good(candidate, common) and not words.POINTS.find(candidate.text):
            return candidate.text
        candidates.append(candidate)
    for good in (_is_fair, _is_good):
        for candidate in candidates:
            if good(candidate, common):
                return candidate.text
    if candidates:
        best = min(candidates, key=lambda one: (one.points_back, not tells(one.text, fewest=1)))
        return _with_subject(best, said, exchange, before, common)
    for sentence in said:
        if stated := words.STATES.find(sentence):
            return f"Dat {stated['rest']}"
    return said[0] if said else ""


def tells(text: str, width: int = IN_SIGHT, fewest: int = _FEWEST_CONTENT_WORDS) -> bool:
    """True if a headline says what it is about, and points to nothing, in the first ``width``
    characters.
    """
    if words.POINTS.find(_in_sight(text, width)):
        return False
    return _telling(text, width) >= fewest


def _is_good(candidate: _Candidate, common: frozenset[str]) -> bool:
    """True if the words tell enough in sight, of which one isn't common, and point to nothing."""
    text = candidate.text
    return not candidate.points_back and tells(text) and not common.issuperset(_telling_words(text))


def _is_fair(candidate: _Candidate, common: frozenset[str]) -> bool:
    """True if the words have a long one in sight that isn't common, and point to nothing at all."""
    if candidate.points_back or words.POINTS.find(candidate.text):
        return False
    long = {word for word in _telling_words(candidate.text) if len(word) >= _LONG_WORD}
    return not common.issuperset(long)


def _telling(text: str, width: int = IN_SIGHT) -> int:
    """How many words in sight say what it is about."""
    return len(_telling_words(text, width))


def _telling_words(text: str, width: int = IN_SIGHT) -> set[str]:
    """The words in sight that say what it is about."""
    return {word for word in content_words(_in_sight(text, width)) if word not in GENERAL}


def _in_sight(text: str, width: int) -> str:
    """The words that stand in the first characters, the last one where most of it does."""
    if len(text) <= width:
        return text
    before = text.rfind(" ", 0, width - 1) + 1
    end = text.find(" ", width - 1)
    if width - 1 - before < _MOST_OF_A_WORD:
        return text[:before]
    return text[:end] if end > 0 else text


def _candidates(said: list[str]) -> Iterator[_Candidate]:
    """What may be the headline: questions first, then what else members ask for."""
    for index, sentence in enumerate(said):
        if ends_in_its_mark(sentence) or (
            words.ASKS_WITHOUT_MARK.find(sentence) and is_asking(sentence)
        ):
            asked = _asked(sentence) or _Asked(sentence, indirect=False)
            points = _points_back(sentence) or _points_back(asked.text)
            yield _Candidate(without_lead_ins(*asked), index, points)
    for index, sentence in enumerate(said):
        asks = not ends_in_its_mark(sentence) and (is_asking(sentence) or is_curious(sentence))
        if asks and (indirectly := _asked(sentence)):
            text = without_lead_ins(*indirectly)
            yield _Candidate(text, index, _points_back(indirectly.text))


def _with_subject(
    best: _Candidate,
    said: list[str],
    exchange: Exchange,
    before: Iterable[Exchange],
    common: frozenset[str],
) -> str:
    """The words that ask, with what they point to before them, or what the question is about."""
    text = best.text
    if best.points_back and (statement := _statement(said, best.sentence)):
        return f"{statement}: {_uncapitalised(text, said[best.sentence])}"
    if best.points_back and (earlier := _earlier(said, best.sentence)):
        return f"{earlier}: {_uncapitalised(text, said[best.sentence])}"
    if words.OF_THE_QUESTIONS.find(said[best.sentence]):
        return text
    places = _places(best, said, before)
    asked_by = " ".join(exchange.parties)
    pointing = words.POINTS_TO.find(text)
    subject = named_in(" ".join(said[: best.sentence]), pointing["noun"]) if pointing else ""
    for place, beside, longest in places:
        enough = _telling(f"{subject}: {text}") >= _FEWEST_CONTENT_WORDS
        if subject and enough:
            break
        known = f"{beside} {asked_by} {subject}"
        found = most_particular(place, beside=known, common=common, longest=longest)
        if 0 <= text.find(found) < IN_SIGHT - _MOST_OF_A_WORD:
            continue
        subject = f"{subject}, {found}" if subject and found else subject or found
        if found:
            break
    points = words.POINTS.find(_in_sight(text, IN_SIGHT)) is not None
    if not subject and (points or not _telling(text)):
        subject = words.NUMBER_OF_A_HEADING.pattern.sub("", exchange.topic or "")
    named = f"{_capitalised(subject)}: {_uncapitalised(text, said[best.sentence])}"
    return named if subject and (points or _tells_more(subject, named, text, common)) else text


def _tells_more(subject: str, named: str, text: str, common: frozenset[str]) -> bool:
    """True if more words in sight say what it is about, first of all of those not common; a text
    with a word that does is worth more than a short subject, and with two than any.
    """
    ours, others = _telling_words(named), _telling_words(text)
    enough = len(others) >= _FEWEST_CONTENT_WORDS or len(subject) < _FEWEST_LETTERS
    if others and enough and not words.POINTS.find(text):
        return False
    return (len(ours - common), len(ours)) > (len(others - common), len(others))


def _places(
    best: _Candidate, said: list[str], before: Iterable[Exchange]
) -> list[tuple[str, str, int]]:
    """Where to look for what is most particular to the question, each with the words that tell
    nothing more there, and how long it may be: its own words first, where they don't point to what
    was said before.
    """
    text = best.text
    sight = _in_sight(text, IN_SIGHT)
    before_it = said[max(best.sentence - _FURTHEST_SENTENCES, 0) : best.sentence]
    told, own = (" ".join(before_it), text, LONGEST), (text, sight, LONGEST)
    if best.points_back or words.POINTS.find(sight):
        return [told, own, *((_question(one), text, _LONGEST_FROM_BEFORE) for one in before)]
    return [own, told]


def _question(exchange: Exchange) -> str:
    return " ".join(paragraph.text for paragraph in exchange.question)


def _statement(said: list[str], index: int) -> str:
    """The statement to which the sentence at that index points back, in itself or in the one
    before; "" if there is none.
    """
    for sentence in said[max(index - 1, 0) : index + 1][::-1]:
        if stated := words.STATES.find(sentence):
            return f"Dat {stated['rest'].rstrip(' .?!')}"
    return ""


def _earlier(said: list[str], index: int) -> str:
    """The sentence before the one at that index, without its stop, if it tells at once what it is
    about; "" if it doesn't.
    """
    earlier = said[index - 1].rstrip(" .") if index else ""
    if earlier.count(" ") < _FEWEST_WORDS - 1 or ends_in_its_mark(earlier) or not tells(earlier):
        return ""
    return "" if words.WHO_ASKS.find(_in_sight(earlier, IN_SIGHT)) else earlier


def _points_back(sentence: str) -> bool:
    """True if the sentence says nothing without the ones before it."""
    if any(rule.find(sentence) for rule in words.ONLY_POINTS_BACK):
        return True
    said = (word.lower() for word in _WORD.findall(sentence))
    points = words.POINTS_BACK.find(sentence) is not None
    return points and words.WORDS_OF_POINTING_BACK.issuperset(said)


def _asked(sentence: str) -> _Asked | None:
    """The question in the sentence, without who asks and how politely; None if none is found."""
    for rule in words.POLITE:
        found = rule.find(sentence)
        clause = found and words.BEGINS_A_CLAUSE.find(found["asked"] + found["between"])
        if found and not clause and found["rest"].count(" ") >= _FEWEST_IN_A_QUESTION - 1:
            return _Asked(_capitalised(found["rest"]), rule is words.POLITE[0])
    after_colon = words.ASKS_AFTER_COLON.find(sentence)
    if after_colon and not _in_a_quotation(sentence[: after_colon.start()]):
        return _Asked(_capitalised(after_colon["rest"]), indirect=False)
    for rule in words.ASKS:
        found = rule.find(sentence)
        if found and words.WHO_ASKS.find(sentence[: found.start("rest")]):
            between = sentence[found.start() : found.start("rest")]
            if rule is words.ASKS[0]:
                return _Asked(_capitalised(found["rest"]), indirect=True)
            if not words.BEGINS_A_CLAUSE.find(between):
                rest = infinitive(found["rest"]) if between.endswith(" om ") else None
                return _Asked(_capitalised(rest or found["rest"]), indirect=False)
    return None


def _without_who_asks(sentence: str) -> str:
    """A question without the members that it says to ask it: "Komt er een brug, vragen de leden,
    en wanneer?".
    """
    found = words.INSERTED.find(sentence)
    if found is None or not is_asking(found["before"]):
        return sentence
    return found["before"] + found["after"]


def _in_a_quotation(text: str) -> bool:
    """True if a quotation that begins in the text doesn't end there: "het bericht «Veer stopt"."""
    return any(text.rfind(opens) > text.rfind(closes) for opens, closes in _QUOTES)


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]


def _uncapitalised(text: str, sentence: str) -> str:
    """The text with a small letter, unless its first word is written with a capital within the
    sentence that it is taken from.
    """
    text = text.removeprefix(_LEFT_OUT)
    first = _WORD.match(text)
    if first is None or first[0] in sentence.split(" ")[1:] or first[0][1:] != first[0][1:].lower():
        return text
    return text[:1].lower() + text[1:]

"""Sentences of the text that is read, and the choice of some that follow each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kamer_tui.document.model import Paragraph
from kamer_tui.document.pages import pages_in
from kamer_tui.document.spoken import spoken
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import (
    GrowSentences,
    PickSentence,
    Place,
    StepAsk,
    StepSentence,
)
from kamer_tui.reader.core.modes import SentencesMode
from kamer_tui.reader.core.state import State
from kamer_tui.understanding.asking import asks_of


class Passage(NamedTuple):
    """``text[start:end]`` of the paragraph with that index of an entry, as ``Place`` counts them;
    ``text`` is it without the marks of footnotes.
    """

    paragraph: int
    start: int
    end: int
    text: str


PickEvent = PickSentence | StepSentence | StepAsk | GrowSentences


def paragraphs_of(contents: Contents, entry: int) -> Sequence[Paragraph]:
    """The document's paragraphs in the entry: of an exchange, question before answer."""
    if not 0 <= entry < len(contents.entries):
        return ()
    exchange = contents.exchange(entry)
    if exchange is None:
        return contents.paragraphs(contents.entries[entry])
    return (*exchange.question, *exchange.answer)


def page_at(contents: Contents, place: Place) -> int:
    """The page on which the words at a place stand; at the beginning, that of the entry."""
    paragraphs = paragraphs_of(contents, place.entry)
    exchange = contents.exchange(place.entry)
    if exchange is not None and (place.paragraph < 0 or place[1:] == (0, 0)):
        return exchange.page
    if not paragraphs:
        return exchange.page if exchange else 1
    if place.paragraph >= len(paragraphs):  # below the text
        return pages_in(paragraphs[-1])[-1]
    character = max(0, place.character)
    return pages_in(paragraphs[max(0, place.paragraph)], character, character + 1)[0]


def sentences_of(contents: Contents, entry: int) -> list[Passage]:
    """The sentences of the entry, in reading order."""
    return [
        Passage(index, sentence.start, sentence.end, sentence.text)
        for index, paragraph in enumerate(paragraphs_of(contents, entry))
        for sentence in spoken(paragraph)
    ]


def passage_of(paragraph: Paragraph, index: int, start: int, end: int) -> Passage:
    """``text[start:end]`` of the paragraph, which has that index in its entry."""
    text, done = "", start
    for mark in sorted(paragraph.marks, key=lambda mark: mark.start):
        if start <= mark.start and mark.end <= end:
            text += paragraph.text[done : mark.start]
            done = mark.end
    return Passage(index, start, end, text + paragraph.text[done:end])


def picked(contents: Contents, state: State) -> list[Passage]:
    """The sentences that are chosen."""
    if not isinstance(state.mode, SentencesMode):
        return []
    return sentences_of(contents, state.entry)[state.mode.first : state.mode.last + 1]


def pick(contents: Contents, state: State, event: PickEvent) -> State:
    """The state after an event that chooses sentences."""
    sentences = sentences_of(contents, state.entry)
    if not sentences:
        return state
    if isinstance(event, PickSentence):
        first = last = _nearest(contents, state.entry, sentences, event)
    elif not isinstance(state.mode, SentencesMode):
        return state
    else:
        first, last = state.mode.first, state.mode.last
        end = len(sentences) - 1
        if isinstance(event, StepAsk):
            first = last = _next_ask(contents, state.entry, sentences, first, event.by)
        elif isinstance(event, StepSentence):
            first = last = max(0, min(end, (last if event.by > 0 else first) + event.by))
        else:
            last = max(first, min(end, last + event.by))
    exchange = contents.exchange(state.entry)
    unfolded = state.unfolded
    in_question = exchange is not None and sentences[first].paragraph < len(exchange.question)
    if in_question and state.entry not in unfolded:
        unfolded |= {state.entry}
    return state._replace(mode=SentencesMode(first, last), pane="answer", unfolded=unfolded)


def asks_picked(contents: Contents, state: State) -> list[Passage]:
    """The sentences of the question that are chosen."""
    exchange = contents.exchange(state.entry)
    count = len(exchange.question) if exchange is not None else 0
    return [one for one in picked(contents, state) if one.paragraph < count]


def _next_ask(
    contents: Contents, entry: int, sentences: Sequence[Passage], current: int, by: int
) -> int:
    """The index of the next or the previous sentence in which the question asks, round the end; the
    current one where none does.
    """
    exchange = contents.exchange(entry)
    places = {(ask.paragraph, ask.start) for ask in asks_of(exchange)} if exchange else set()
    asking = [at for at, one in enumerate(sentences) if (one.paragraph, one.start) in places]
    if not asking:
        return current
    if by > 0:
        return next((at for at in asking if at > current), asking[0])
    return next((at for at in reversed(asking) if at < current), asking[-1])


def _nearest(
    contents: Contents, entry: int, sentences: Sequence[Passage], event: PickSentence
) -> int:
    """The first sentence in sight; from the beginning of an exchange, the first of the answer."""
    here = (event.here.paragraph, event.here.character)
    exchange = contents.exchange(entry)
    if exchange is not None and exchange.answer:
        here = max(here, (len(exchange.question), 0))
    for index, sentence in enumerate(sentences):
        if (sentence.paragraph, sentence.end) > here:
            return index
    return len(sentences) - 1

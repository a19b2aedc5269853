"""What an answer says little of, and what it promises: marks, each with the sentence that is its
reason.  A mark is a fact with its words; whether an answer is a good one is for its reader.

- ``open``: there is no answer; its reason is the sentence of a minister's notice that postpones it.
- ``yes``, ``no``: the answer says only yes, only no, or, to several questions, only both.
- ``only-refers``: it does nothing but refer elsewhere.
- ``declines``, ``unknown``: a sentence of it declines to answer, or says that it is not known.
- ``promise``: a sentence of it promises the House something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Literal, NamedTuple

from kamer_tui.document.model import Document, Exchange, Side
from kamer_tui.document.notice import postponement_of
from kamer_tui.understanding.promises import promises_of
from kamer_tui.understanding.referring import only_refers, only_refers_elsewhere
from kamer_tui.understanding.said import Said, said_in
from kamer_tui.understanding.saying_little.bare_answers import verdict_of
from kamer_tui.understanding.saying_little.declining import declines
from kamer_tui.understanding.saying_little.not_known import is_not_known, lacks_what_is_known

Kind = Literal["open", "yes", "no", "only-refers", "declines", "unknown", "promise"]


class Mark(NamedTuple):
    """A mark of an exchange, and the sentence that is its reason, without footnote marks.

    The sentence is ``text[start:end]`` of the paragraph with that index of the ``side``; where it
    stands in a notice, or is "" since there is none, ``side`` is None.
    """

    kind: Kind
    text: str
    side: Side | None
    paragraph: int
    start: int
    end: int


def marks_of(document: Document, exchange: Exchange) -> tuple[Mark, ...]:
    """The marks of an exchange: first what its whole answer is, then its sentences in order."""
    if not exchange.answer:
        return (Mark("open", postponement_of(document), None, 0, 0, 0),)
    promises = [
        Mark("promise", one.text, "answer", one.paragraph, one.start, one.end)
        for one in promises_of(document, exchange)
    ]
    return (*_marks_of_answer(exchange), *promises)


def kinds_of(document: Document, exchange: Exchange) -> tuple[Kind, ...]:
    """The kinds of an exchange's marks, each once."""
    return tuple(dict.fromkeys(mark.kind for mark in marks_of(document, exchange)))


@lru_cache(maxsize=4096)
def _marks_of_answer(exchange: Exchange) -> tuple[Mark, ...]:
    """The marks of an exchange that has an answer, but for its promises."""
    sentences = said_in(exchange)
    if only_refers(exchange) is not None or only_refers_elsewhere(exchange):
        return (_mark("only-refers", sentences[0]),)
    silent = tuple(_silent(sentences))
    return silent or tuple(_bare(sentences))


def _silent(sentences: Iterable[Said]) -> Iterator[Mark]:
    """The sentences that decline to answer, or say that something is not known."""
    for sentence in sentences:
        text = sentence.read
        declined = declines(text)
        if is_not_known(text) or (declined and lacks_what_is_known(text)):
            yield _mark("unknown", sentence)
        elif declined:
            yield _mark("declines", sentence)


def _bare(sentences: Iterable[Said]) -> Iterator[Mark]:
    """A yes and a no, with the first sentence that says it, if no sentence says anything else."""
    found: dict[Kind, Mark] = {}
    for sentence in sentences:
        verdict = verdict_of(sentence.text)
        if verdict is None:
            return
        found.setdefault(verdict, _mark(verdict, sentence))
    yield from found.values()


def _mark(kind: Kind, sentence: Said) -> Mark:
    return Mark(kind, sentence.text, "answer", sentence.paragraph, sentence.start, sentence.end)

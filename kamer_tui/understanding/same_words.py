"""Answers that say the same words: what the field calls text reuse.

Two answers *share words* when a window of 12 words, of which at least 4 are content words, stands
in both; or when the whole of the shorter one, of at least 8 words with at least 3 content words,
stands in the other.  Length alone doesn't tell: more than half of the runs of 12 words that two
answers have in common are formulae ("verwijst de Minister naar de beantwoording van de vragen van
de leden van").

The index takes time that grows with the number of words.  How much an answer shares with others is
worked out when it is asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kamer_tui.document.model import Document, Paragraph
from kamer_tui.understanding.word_runs import (
    RUN,
    RUN_CONTENT,
    Run,
    Vocabulary,
    Words,
    covered,
    shared_runs,
)

WINDOW = 12
"""In words: a run of these stands in two answers that share words."""
WINDOW_CONTENT = 4
"""So many of the words of a window are content words."""
MOST = 20
"""So many of the answers with which one shares words are told: those with the longest runs."""
_MOST_COMPARED = 30
"""Of more, those are compared that share most windows."""
_MOST_HAVING = 400
"""Of the answers in which one window stands, so many are looked at: more have it as a formula."""
_A_STEP = 1_000
"""In words: about so many are taken into the index in one step."""


class Shared(NamedTuple):
    """What an answer shares with the one at this place.

    ``run`` is the longest run of words that stands in both, in words, which begins with the word
    ``start`` of the first answer; ``ratio`` the share of the shorter answer's words that stand in
    shared runs of at least 8 words with 3 content words, which the field calls containment;
    ``words`` how many words these are.
    """

    place: int
    run: int
    ratio: float
    words: int
    start: int


class _Whole(NamedTuple):
    """A short answer's whole text: the answers that consist of it, and all in which it stands."""

    answers: list[int]
    within: list[int]


class Index:
    """Answers by the windows of words that stand in them.  Ask when all ``steps`` are done."""

    def __init__(self, answers: Iterable[Sequence[Paragraph]]) -> None:
        self._answers = tuple(answers)
        self._vocabulary = Vocabulary()
        self._words: list[Words] = []
        self._windows: dict[bytes, int | list[int]] = {}
        self._wholes: dict[bytes, _Whole] = {}
        self._wholes_in: dict[int, list[bytes]] = {}
        self._lengths: dict[bytes, set[int]] = {}
        """From the first 8 words of short answers to how many words these have."""
        self._sharing: set[int] = set()
        self._shared: tuple[tuple[int, range | None], list[tuple[int, list[Run]]]] | None = None
        """What was asked last of one answer, and the runs that it shares with each other one."""

    def steps(self) -> Iterator[None]:
        """Take all answers into the index; yields after every millisecond or so."""
        done = 0
        for take_in in (self._take_in, self._find_wholes_in):
            for index in range(len(self._answers)):
                take_in(index)
                done += self._words[index].length
                if done >= _A_STEP:
                    done = 0
                    yield

    def _take_in(self, index: int) -> None:
        """Put an answer's windows where those of the answers before it are."""
        words = self._vocabulary.words_of(self._answers[index])
        self._words.append(words)
        windows = self._windows
        is_short = True
        for _start, window in words.windows(WINDOW, WINDOW_CONTENT):
            is_short = False
            known = windows.setdefault(window, index)
            if isinstance(known, list):
                if known[-1] != index:
                    known.append(index)
                    self._sharing.add(index)
            elif known != index:
                windows[window] = [known, index]
                self._sharing.update((known, index))
        if is_short and words.length >= RUN and words.content[-1] >= RUN_CONTENT:
            self._wholes.setdefault(words.numbers, _Whole([], [])).answers.append(index)
            self._lengths.setdefault(words.run(0, RUN), set()).add(words.length)

    def _find_wholes_in(self, index: int) -> None:
        """Find the short answers that stand whole in an answer, its own included."""
        words = self._words[index]
        found: dict[bytes, None] = {}
        for start, window in words.windows(RUN) if self._lengths else ():
            for length in self._lengths.get(window, ()):
                whole = words.run(start, length)
                if whole in self._wholes:
                    found[whole] = None
        for whole in found:
            within = self._wholes[whole].within
            within.append(index)
            if len(within) > 1:
                self._sharing.update((within[0], index))
        if found:
            self._wholes_in[index] = list(found)

    def shares(self, index: int) -> bool:
        """True if the answer with that index shares words with another one."""
        return index in self._sharing

    def shared_by(self, index: int, among: range | None = None) -> tuple[Shared, ...]:
        """What an answer shares with others, or with those ``among`` whose indexes are these: the
        longest run first, at most 20.
        """
        if index not in self._sharing:
            return ()
        own = self._words[index]
        found = []
        for other, runs in self._runs_shared(index, among):
            theirs = self._words[other]
            if runs:
                if own.length <= theirs.length:
                    said = covered(((run.first, run.length) for run in runs), own)
                else:
                    said = covered(((run.second, run.length) for run in runs), theirs)
                ratio = said / min(own.length, theirs.length)
                longest = max(runs, key=lambda run: run.length)
                found.append(Shared(other, longest.length, ratio, said, longest.first))
        found.sort(key=lambda one: (-one.run, -one.ratio, one.place))
        return tuple(found[:MOST])

    def words_shared(self, index: int, among: range) -> int:
        """How many words of an answer stand in runs that it shares with any of those ``among``."""
        shared = self._runs_shared(index, among)
        runs = [(run.first, run.length) for _other, runs in shared for run in runs]
        return covered(runs, self._words[index])

    def _runs_shared(self, index: int, among: range | None) -> list[tuple[int, list[Run]]]:
        """The answers that share most windows with that one, each with the runs shared with it."""
        asked = (index, among)
        if self._shared is None or self._shared[0] != asked:
            places = self._words[index].places()
            most = self._candidates(index, among).most_common(_MOST_COMPARED)
            runs = [(other, shared_runs(places, self._words[other])) for other, _times in most]
            self._shared = (asked, runs)
        return self._shared[1]

    def word_count(self, index: int) -> int:
        """How many words the answer with that index has."""
        return self._words[index].length

    def _candidates(self, index: int, among: range | None) -> Counter[int]:
        """The answers that share words with that one, and in how many windows."""
        times: Counter[int] = Counter()
        for _start, window in self._words[index].windows(WINDOW, WINDOW_CONTENT):
            known = self._windows[window]
            if isinstance(known, list):
                times.update(known[:_MOST_HAVING])
        for whole in self._wholes_in.get(index, ()):
            is_all = self._words[index].numbers == whole
            answers = self._wholes[whole]
            times.update((answers.within if is_all else answers.answers)[:_MOST_HAVING])
        del times[index]
        if among is not None:
            return Counter({one: count for one, count in times.items() if one in among})
        return times


class Similar(NamedTuple):
    """An exchange whose answer shares words with another's: its first number, the longest run of
    words, and the share of the shorter answer's words.
    """

    number: int
    run: int
    ratio: float


def whole_index(answers: Iterable[Sequence[Paragraph]]) -> Index:
    """The index of answers, with all steps done."""
    index = Index(answers)
    for _step in index.steps():
        pass
    return index


def index_of(document: Document) -> Index:
    """The index of a document's answers, whose indexes are those of the exchanges; no step done."""
    return Index([exchange.answer for exchange in document.exchanges])


def similar_to(document: Document, index: Index, place: int) -> tuple[Similar, ...]:
    """The exchanges whose answers share words with that of the one at that place, the longest run
    first.
    """
    return tuple(
        Similar(document.exchanges[one.place].number, one.run, one.ratio)
        for one in index.shared_by(place)
    )

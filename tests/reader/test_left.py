"""A document opens again as it was left, and says what of that its text does not have any more."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.document.model import Document, Metadata
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import (
    Filter,
    Focus,
    GoTo,
    ListAgain,
    NextHit,
    Place,
    SearchFor,
    Select,
    Step,
    Unfold,
)
from kamer_tui.reader.core.left import Reopened, left, reopened
from kamer_tui.reader.core.mark_filters import CellFilter
from kamer_tui.reader.core.state import State, opening
from kamer_tui.reader.core.update import update
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLE
from kamer_tui.sources.files import read_file
from kamer_tui.sources.text import pages_of_bytes
from kamer_tui.store.documents import Kept
from kamer_tui.store.identity import identity_of, outline_of
from tests.builders import document, exchange
from tests.support.markup import html_of
from tests.support.pdf.of_document import manuscript_of_document
from tests.support.pdf.own import print_manuscript
from tests.support.word import word_of

QUESTIONS = (
    "Hoeveel plaatsen komen er bij in kleine kernen, en wanneer is dat klaar?",
    "Waarom is de stalling in Duindorp 's avonds dicht?",
    "Kan de Minister zeggen wat het beheer per plaats kost?",
    "Wie betaalt het vervoer van Noorderhaven naar het eiland Veldoog?",
    "Welke gemeenten hebben de bakfiets verboden?",
)
PARTIES = ("Noorderpartij", "Noorderpartij", "De Brug", "De Brug", "Duinpartij")


def made(*numbers: int, renumbered: bool = False) -> Document:
    """A document of these of the questions."""
    exchanges = [
        exchange(
            place if renumbered else number,
            QUESTIONS[number - 1],
            f"Over {number} is nog niets te zeggen.",
            party=PARTIES[number - 1],
        )
        for place, number in enumerate(numbers or range(1, 6), 1)
    ]
    return document(*exchanges, metadata=Metadata(identifier="kst-99999-1"))


def kept(contents: Contents, state: State, here: Place | None = None) -> Kept:
    place = left(contents, state, here or Place(state.entry))
    return Kept(place, outline_of(contents.document))


def after(contents: Contents, *events: object) -> State:
    state = opening(contents)
    for event in events:
        state = update(contents, state, event)  # type: ignore[arg-type]
    return state


def entry(contents: Contents, number: int) -> int:
    found = contents.entry_of_number(number)
    assert found is not None
    return found


def label(contents: Contents, one: int) -> str:
    exchange = contents.exchange(one)
    return exchange.label if exchange is not None else ""


def labels(contents: Contents, entries: frozenset[int]) -> list[str]:
    return [label(contents, one) for one in sorted(entries)]


def again(kept: Kept, *numbers: int, at: int | None = None) -> tuple[Contents, Reopened]:
    contents = Contents(made(*numbers))
    return contents, reopened(contents, kept, at)


def read() -> Kept:
    """How it is left by one who read 4 within De Brug, with 2 and 4 selected."""
    contents = Contents(made())
    state = after(
        contents,
        GoTo(Place(entry(contents, 2)), Place(1)),
        Select("this"),
        Filter("De Brug"),
        GoTo(Place(entry(contents, 4)), Place(2)),
        Select("this"),
        Unfold(),
        Focus("answer"),
    )
    return kept(contents, state, Place(state.entry, 1, 5))


def test_all_is_as_it_was_left() -> None:
    contents, (state, _listed, _narrow) = again(read())
    assert label(contents, state.entry) == "4"
    assert state.target == Place(state.entry, 1, 5)
    assert (state.party, state.party_row, state.pane) == ("De Brug", 2, "answer")
    assert labels(contents, frozenset(state.shown) & contents.exchange_of_entry.keys()) == [
        "3",
        "4",
    ]
    assert labels(contents, state.selected) == ["2", "4"]
    assert labels(contents, state.unfolded) == ["4"]
    assert {"1", "2", "4"} <= set(labels(contents, state.visited))
    assert state.message == "Where you left off"


def test_what_is_left_again_is_the_same() -> None:
    first = read()
    contents, (state, listed, _narrow) = again(first)
    assert left(contents, state, state.target or Place(0), listed) == first.place


def test_a_document_left_at_its_beginning_says_nothing() -> None:
    contents = Contents(made())
    _contents, (state, _listed, _narrow) = again(kept(contents, opening(contents)))
    assert state == opening(contents)


def test_a_changed_text_keeps_what_fits_and_says_what_does_not() -> None:
    contents, (state, _listed, _narrow) = again(read(), 1, 3, 5)
    assert label(contents, state.entry) == "3"
    assert state.selected == frozenset()
    assert state.message == "Not in this text: question 4, 2 selected questions"


def test_a_party_that_asks_nothing_any_more_is_told_and_everything_listed() -> None:
    contents, (state, _listed, _narrow) = again(read(), 1, 2, 5)
    assert state.party is None
    assert len(state.shown) == len(contents.entries)
    assert state.message == "Not in this text: question 4, De Brug, 1 selected question"
    assert labels(contents, state.selected) == ["2"]


def test_questions_with_other_numbers_are_known_by_what_they_ask() -> None:
    contents = Contents(made(2, 4, renumbered=True))
    state = reopened(contents, read()).state
    assert label(contents, state.entry) == "2"
    assert labels(contents, state.selected) == ["1", "2"]


def test_a_number_that_is_asked_for_wins() -> None:
    contents, (state, _listed, _narrow) = again(read(), at=1)
    assert label(contents, state.entry) == "1"
    assert (state.party, state.target, state.pane) == (None, None, "questions")
    assert labels(contents, state.selected) == ["2", "4"]
    _contents, (state, _listed, _narrow) = again(read(), at=99)
    assert state.message == "There is no question 99"


@pytest.mark.parametrize("form", ["docx", "pdf", "html"])
def test_a_document_left_as_a_text_opens_there_in_another_form(form: str, tmp_path: Path) -> None:
    text = load(SAMPLE)
    contents = Contents(text)
    state = after(
        contents,
        GoTo(Place(entry(contents, 9)), Place(1)),
        Select("this"),
        GoTo(Place(entry(contents, 14)), Place(1)),
        Select("this"),
    )
    first = kept(contents, state, Place(state.entry, 1, 3))
    manuscript = manuscript_of_document(text, pages_of_bytes(*read_file(SAMPLE)))
    written = {
        "docx": lambda: word_of(manuscript, "styles"),
        "pdf": lambda: print_manuscript(manuscript),
        "html": lambda: html_of(manuscript, "plain"),
    }
    path = tmp_path / f"stuk.{form}"
    path.write_bytes(written[form]())
    other = load(path)
    assert identity_of(other) == identity_of(text)
    contents = Contents(other)
    state = reopened(contents, first).state
    assert label(contents, state.entry) == "14"
    assert state.target == Place(state.entry, 1, 3)
    assert labels(contents, state.selected) == ["9", "14"]
    assert state.message == "Where you left off"


def test_a_text_that_is_no_exchange_is_found_again() -> None:
    contents = Contents(made())
    state = after(contents, Step(-1))
    assert contents.exchange(state.entry) is None
    _contents, (state, _listed, _narrow) = again(kept(contents, state))
    assert state.entry == 0


def test_a_search_is_made_again_and_one_stays_where_one_was() -> None:
    contents = Contents(made())
    state = after(contents, SearchFor("niets", Place(-1)), NextHit(1, Place(0)))
    there = label(contents, state.entry)
    contents, (state, listed, _narrow) = again(kept(contents, state))
    assert listed.query == "niets"
    state = update(contents, state, ListAgain(*listed))
    assert state.search is not None
    assert state.search.query == "niets"
    assert label(contents, state.entry) == there
    assert state.search.hit is not None
    assert state.search.hit.text == state.entry
    assert state.message == "Where you left off"


def test_a_list_that_was_narrowed_meanwhile_is_left_as_it_is() -> None:
    contents = Contents(made())
    state = after(contents, SearchFor("bakfiets", Place(-1)))
    assert update(contents, state, ListAgain("open", "beheer")) is state


def test_a_cell_of_the_overview_is_listed_again() -> None:
    contents = Contents(made())
    cell = CellFilter(None, frozenset({entry(contents, 3), entry(contents, 4)}))
    state = opening(contents)._replace(mark=cell, entry=entry(contents, 3))
    contents, (state, listed, _narrow) = again(kept(contents, state))
    state = update(contents, state, ListAgain(*listed))
    assert labels(contents, frozenset(state.shown)) == ["3", "4"]


def test_what_the_list_is_still_to_be_narrowed_to_is_not_forgotten() -> None:
    contents = Contents(made())
    first = kept(contents, after(contents, SearchFor("beheer", Place(-1))))
    contents, (state, listed, _narrow) = again(first)
    assert left(contents, state, Place(state.entry), listed).query == "beheer"

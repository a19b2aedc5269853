"""How a document was left is kept under its identity, and fits what is still the same."""

from __future__ import annotations

import os
from pathlib import Path

from kamer_tui.document.model import Document, Exchange, Metadata
from kamer_tui.store.database import Store
from kamer_tui.store.documents import Place, keep, kept_of, known_documents
from kamer_tui.store.identity import fitting, identity_of, keys_of, outline_of
from tests.builders import document, exchange


def asked(label: str, question: str) -> Exchange:
    return exchange(int(label), question)


def made(*exchanges: Exchange, identifier: str | None = "kst-99999-1") -> Document:
    return document(*exchanges, metadata=Metadata(identifier=identifier))


QUESTIONS = (
    asked("1", "Hoeveel plaatsen komen er bij in kleine kernen, en wanneer is dat klaar?"),
    asked("2", "Waarom is de stalling in Duindorp 's avonds dicht?"),
    asked("3", "Kan de Minister zeggen wat het beheer per plaats kost?"),
)


def test_the_same_publication_is_one_whatever_file_it_comes_from() -> None:
    assert identity_of(made(*QUESTIONS)) == identity_of(made()) == "kst-99999-1"


def test_without_an_identifier_the_text_tells() -> None:
    one = made(*QUESTIONS, identifier=None)
    assert identity_of(one).startswith("sha256:")
    assert identity_of(one) == identity_of(made(*QUESTIONS, identifier=None))
    assert identity_of(one) != identity_of(made(*QUESTIONS[:2], identifier=None))


def test_a_label_that_stands_twice_makes_two_keys() -> None:
    assert keys_of(made(QUESTIONS[0], QUESTIONS[0], QUESTIONS[1])) == ("1", "1#2", "2")


def test_how_it_was_left_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    assert kept_of(store, "kst-99999-1") is None
    place = Place("2", 1, 30, "answer", "De Brug", "open", "kernen", ("1",), ("2",), ("1", "2"))
    keep(store, made(*QUESTIONS), Path("stuk.pdf"), place)
    kept = kept_of(Store(tmp_path), "kst-99999-1")
    assert kept is not None
    assert kept.place == place
    assert fitting(kept.outline, made(*QUESTIONS)) == {"1": 0, "2": 1, "3": 2}


def test_a_changed_text_keeps_what_still_fits() -> None:
    kept = outline_of(made(*QUESTIONS))
    again = made(
        asked("1", "Hoeveel plaatsen komen er bij in klei-ne kernen en wanneer is dat klaar?"),
        asked("2", "Wie betaalt het vervoer van Noorderhaven naar het eiland Veldoog?"),
        asked("4", "Kan de Minister zeggen wat het beheer per plaats kost?"),
    )
    assert fitting(kept, again) == {"1": 0, "3": 2}


def test_the_documents_read_before_are_those_last_opened_first(tmp_path: Path) -> None:
    store = Store(tmp_path)
    for identifier in ("kst-99999-1", "kst-99999-2", "kst-99999-1"):
        keep(store, made(*QUESTIONS, identifier=identifier), None, Place("1", seen=("1", "3")))
    assert [(one.identity, one.exchanges, one.seen) for one in known_documents(store)] == [
        ("kst-99999-1", 3, 2),
        ("kst-99999-2", 3, 2),
    ]


def test_a_place_that_this_program_does_not_know_is_as_if_it_were_not_there(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path)
    keep(store, made(*QUESTIONS), None, Place("2"))
    with store.writing() as connection:
        connection.execute(
            'UPDATE document SET place = \'{"exchange": 3, "seen": "x", "later": 1}\''
        )
    kept = kept_of(store, "kst-99999-1")
    assert kept is not None
    assert kept.place == Place()


def left(store: Store, place: Place, *exchanges: Exchange, path: Path | None = None) -> None:
    keep(store, made(*exchanges), path, place)


def kept(store: Store) -> Place:
    found = kept_of(store, "kst-99999-1")
    assert found is not None
    return found.place


def test_what_one_reader_has_seen_another_at_the_same_time_does_not_forget(tmp_path: Path) -> None:
    one, other = Store(tmp_path), Store(tmp_path)
    left(one, Place("1", seen=("1", "2")), *QUESTIONS)
    left(other, Place("3", seen=("3",)), *QUESTIONS)
    assert kept(one) == Place("3", seen=("1", "2", "3"))


def test_what_was_selected_and_is_not_in_another_form_comes_back_with_the_first(
    tmp_path: Path,
) -> None:
    store = Store(tmp_path)
    left(store, Place("1", selected=("1", "3"), seen=("1", "3")), *QUESTIONS)
    other = asked("3", "Wie betaalt het vervoer van Noorderhaven naar het eiland Veldoog?")
    left(store, Place("3", selected=("1",), seen=("1",)), QUESTIONS[0], other)
    (known,) = known_documents(store)
    assert (known.exchanges, known.seen) == (2, 1)
    place = kept(store)
    assert len(place.selected) == 2
    found = kept_of(store, "kst-99999-1")
    assert found is not None
    places = fitting(found.outline, made(*QUESTIONS))
    assert [places[key] for key in place.selected] == [0, 2]
    left(store, Place("1", selected=("1", "3")), *QUESTIONS)
    assert kept(store).selected == ("1", "3")


def test_a_selection_that_was_dropped_stays_dropped(tmp_path: Path) -> None:
    store = Store(tmp_path)
    left(store, Place("1", selected=("1", "3")), *QUESTIONS)
    left(store, Place("1", selected=("3",)), *QUESTIONS)
    assert kept(store).selected == ("3",)


def test_who_begins_anew_keeps_nothing_of_before(tmp_path: Path) -> None:
    store = Store(tmp_path)
    left(store, Place("1", selected=("1",), seen=("1", "2")), *QUESTIONS)
    keep(store, made(*QUESTIONS), None, Place("2", seen=("2",)), anew=True)
    assert kept(store) == Place("2", seen=("2",))


def test_what_another_reader_selects_and_drops_meanwhile_stays_so(tmp_path: Path) -> None:
    store = Store(tmp_path)
    left(store, Place("1", selected=("1", "2"), unfolded=("1",)), *QUESTIONS)
    opened = kept(store)
    other = opened._replace(exchange="2", selected=("2", "3"), unfolded=())
    keep(store, made(*QUESTIONS), None, other, opened)
    mine = opened._replace(exchange="3", selected=("1",), unfolded=("1", "3"))
    keep(store, made(*QUESTIONS), None, mine, opened)
    assert kept(store) == Place("3", selected=("3",), unfolded=("3",))


def test_who_was_not_shown_a_selection_adds_to_it(tmp_path: Path) -> None:
    store = Store(tmp_path)
    left(store, Place("1", selected=("1",)), *QUESTIONS)
    keep(store, made(*QUESTIONS), None, Place("2", selected=("2",)), Place("1"))
    assert kept(store) == Place("2", selected=("1", "2"))


def test_a_path_that_is_no_text_is_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    path = tmp_path / os.fsdecode(b"stuk-\xe9.txt")
    left(store, Place("1"), *QUESTIONS, path=path)
    assert known_documents(store)[0].path == path
    left(store, Place("1"), *QUESTIONS)  # by standard input
    assert known_documents(store)[0].path == path

from __future__ import annotations

import pytest

from kamer_tui.document.narrowing import choose, keep, narrow, party_names
from kamer_tui.document.selection import Numbers, Selection, SelectionError, read_numbers
from tests.builders import document, exchange, small_report


@pytest.mark.parametrize(
    ("text", "ranges"),
    [
        ("14", ((14, 14),)),
        ("1,3-5", ((1, 1), (3, 5))),
        (" 1 , 3 - 5 ", ((1, 1), (3, 5))),
        ("all", None),
        ("ALL", None),
    ],
)
def test_numbers_are_read(text: str, ranges: tuple[tuple[int, int], ...] | None) -> None:
    assert read_numbers(text) == Numbers(ranges)


@pytest.mark.parametrize(
    "text", ["", "x", "1,", "5-3", "-3", "1-2-3", "1 2", "٣", "1" * 5000, "1;2", "\x1b[31m1"]
)
def test_anything_else_is_one_clear_clean_line(text: str) -> None:
    with pytest.raises(SelectionError) as caught:
        read_numbers(text)
    message = str(caught.value)
    assert "1,3-5" in message
    assert message.isprintable()
    assert len(message) < 400


def numbers_of(selection: Selection) -> list[str]:
    return [each.label for each in narrow(small_report(), selection).exchanges]


@pytest.mark.parametrize(
    ("selection", "labels"),
    [
        (Selection(), ["1", "2", "3", "4 en 5", "6"]),
        (Selection(read_numbers("2")), ["2"]),
        (Selection(read_numbers("5,1")), ["1", "4 en 5"]),
        (Selection(read_numbers("4-900")), ["4 en 5", "6"]),
        (Selection(parties=("LIJST VELDMAN",)), ["3", "4 en 5"]),
        (Selection(parties=("lv", "Duinpartij-fractie")), ["3", "4 en 5", "6"]),
        (Selection(topic="stallingen / KERNEN"), ["1", "2"]),
        (Selection(topic="kost"), ["3"]),
        (Selection(search="CAFE"), ["6"]),
        (Selection(read_numbers("1-3"), parties=("Noorderpartij",), search="beheer"), ["2"]),
    ],
)
def test_narrowing_takes_what_fits_every_part(selection: Selection, labels: list[str]) -> None:
    assert numbers_of(selection) == labels


@pytest.mark.parametrize(
    ("selection", "says"),
    [
        (Selection(read_numbers("8")), ["8", "6"]),
        (Selection(read_numbers("70-80")), ["70-80", "6"]),
        (Selection(parties=("Noordpartij",)), ["Noordpartij", "Noorderpartij"]),
        (Selection(parties=("xyz",)), ["xyz", "Noorderpartij", "Duinpartij", "De Brug"]),
        (Selection(topic="Stalingen/kernen"), ["Stalingen/kernen", "Stallingen/kernen"]),
        (Selection(search="xyz"), ["fits"]),
        (Selection(search="  "), ["empty"]),
        (Selection(read_numbers("1"), parties=("Duinpartij",)), ["fits"]),
    ],
)
def test_what_is_not_there_is_told_with_what_is_near(selection: Selection, says: list[str]) -> None:
    with pytest.raises(SelectionError) as caught:
        narrow(small_report(), selection)
    for word in says:
        assert word in str(caught.value)


def test_unknown_name_reaches_the_message_clean() -> None:
    with pytest.raises(SelectionError) as caught:
        party_names(small_report(), ["\x1b]0;x\x07\nNoord\u202e"])
    assert str(caught.value).isprintable()


def test_narrowing_keeps_what_the_exchanges_need_and_no_more() -> None:
    whole = small_report()
    narrowed = narrow(whole, Selection(read_numbers("3")))
    assert [party.name for party in narrowed.parties] == ["Lijst Veldman"]
    assert [note.label for note in narrowed.footnotes] == ["2"]
    assert [(topic.title, topic.first) for topic in narrowed.topics] == [("Kosten", 0)]
    assert narrowed.exchanges[0].mentioned_by == (1, 2)
    assert narrowed.front_matter == whole.front_matter
    assert narrowed.metadata == whole.metadata
    assert [topic.first for topic in narrow(whole, Selection(read_numbers("2-3"))).topics] == [0, 1]


def test_footnote_of_a_kept_introduction_is_kept() -> None:
    narrowed = narrow(small_report(), Selection(read_numbers("2")))
    assert [note.label for note in narrowed.footnotes] == ["3"]


def test_party_that_asks_nothing_has_its_remarks() -> None:
    narrowed = narrow(small_report(), Selection(parties=("de brug",)))
    assert narrowed.exchanges == ()
    assert [party.name for party in narrowed.parties] == ["De Brug"]


def test_a_number_printed_twice_selects_both_and_a_place_selects_one() -> None:
    made = document(exchange(1, "Een?"), exchange(1, "Twee?"), exchange(2))
    assert choose(made, Selection(read_numbers("1"))) == [0, 1]
    assert [each.question[0].text for each in keep(made, [1]).exchanges] == ["Twee?"]


def test_document_without_questions_says_so() -> None:
    with pytest.raises(SelectionError, match="no numbered questions"):
        narrow(document(), Selection(read_numbers("1")))


def test_numbers_print_as_they_are_typed() -> None:
    assert str(read_numbers("1,3-5")) == "1,3-5"
    assert str(read_numbers("all")) == "all"

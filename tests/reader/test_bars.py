"""The line below: which keys it shows, and what gives way where room is short."""

from __future__ import annotations

from kamer_tui.reader.views.bar_texts import FootItem, fitting_keys
from tests.builders import document, exchange, small_report
from tests.reader.driving import reading

ITEMS = [
    FootItem("down", "j k", "question"),
    FootItem("next", "14 ⏎", "go to"),
    FootItem("search", "/", "search"),
    FootItem("help", "?", "all keys"),
]


def test_all_keys_have_words_where_there_is_room() -> None:
    assert fitting_keys(ITEMS, 80) == (ITEMS, True)
    assert fitting_keys(ITEMS, 55) == (ITEMS, True)


def test_words_give_way_first_and_the_help_last() -> None:
    assert fitting_keys(ITEMS, 30) == (ITEMS, False)
    kept, worded = fitting_keys(ITEMS, 12)
    assert not worded
    assert [item.key for item in kept] == ["14 ⏎", "/", "?"]
    assert [item.key for item in fitting_keys(ITEMS, 3)[0]] == ["?"]
    assert fitting_keys(ITEMS, 1) == ([], False)


async def test_only_keys_that_do_something_here_are_shown() -> None:
    async with reading(document(exchange(1, party="A"))) as reader:
        assert "follow" not in reader.foot
        assert "back" not in reader.foot
    async with reading(small_report(), at=1) as reader:
        assert "o follow" in reader.foot
        assert "back" not in reader.foot
        await reader.press("o")
        assert "⌫ back" in reader.foot
        await reader.press("shift+tab")
        assert "⏎ choose" in reader.foot


async def test_at_most_seven_keys_are_shown() -> None:
    async with reading(small_report(), size=(200, 20), at=1) as reader:
        await reader.press("o")
        assert len(reader.screen.foot.items) == 7


async def test_the_title_tells_the_document_and_where_one_is() -> None:
    async with reading(small_report(), at=3) as reader:
        assert reader.title.startswith(" Kamerstuk 99 999, nr. 1 · Verslag van een schriftelijk")
        assert reader.title.rstrip().endswith("5 questions · p. 2/3")
        await reader.pilot.resize_terminal(50, 20)
        await reader.press("tab")
        assert reader.title.startswith(" 3/5 · Lijst Veldman")
        assert reader.title.rstrip().endswith("p. 2/3")


async def test_how_far_one_has_read_is_told() -> None:
    long = [f"Alinea {number}." for number in range(60)]
    async with reading(document(exchange(1, answer=long, party="A")), size=(100, 24)) as reader:
        assert "%" in reader.foot
        assert "100 %" not in reader.foot
        await reader.press("tab", "G")
        assert "100 %" in reader.foot


async def test_how_far_one_has_read_is_told_only_where_the_text_is_seen() -> None:
    async with reading(size=(40, 12)) as reader:
        await reader.press("j")
        assert "%" not in reader.foot
        await reader.press("tab")
        assert "%" in reader.foot


async def test_where_nothing_is_found_no_place_in_the_list_is_told() -> None:
    async with reading(size=(80, 24)) as reader:
        await reader.press("/", *"zeppelinx", "enter")
        assert "Nothing found" in reader.foot
        assert "of 0" not in reader.foot

"""The line below: which keys it shows, and what gives way where room is short."""

from __future__ import annotations

import re

import pytest

from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.reader.core.events import Filter
from kamer_tui.reader.views.bar_texts import FootItem, fitting_keys
from tests.builders import document, exchange, small_report
from tests.reader.driving import reading

ITEMS = [
    FootItem("search", "/", "search", 80),
    FootItem("next", "14 ⏎", "go to", 50),
    FootItem("down", "j k", "question", 10),
    FootItem("help", "?", "all keys"),
]


def test_all_keys_stand_with_their_words_where_there_is_room() -> None:
    assert fitting_keys(ITEMS, 80) == ITEMS
    assert fitting_keys(ITEMS, 49) == ITEMS


@pytest.mark.parametrize("room", range(50))
def test_a_key_that_does_not_fit_leaves_with_its_word_and_the_least_leaves_first(room: int) -> None:
    kept = fitting_keys(ITEMS, room)
    text = "   ".join(f"{item.key} {item.word}" for item in kept)
    assert len(text) <= room
    gone = [item for item in ITEMS if item not in kept]
    for item in gone:
        above = [one for one in kept if one.gives_way > item.gives_way]
        shown = "   ".join(f"{one.key} {one.word}" for one in [*above, item])
        assert len(shown) > room, "it would have fitted"


def test_the_key_of_the_help_leaves_last() -> None:
    assert [item.key for item in fitting_keys(ITEMS, 25)] == ["/", "?"]
    assert [item.key for item in fitting_keys(ITEMS, 10)] == ["?"]
    assert fitting_keys(ITEMS, 7) == []


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (80, 24), (120, 40), (200, 50)])
async def test_in_the_list_the_foot_names_what_reads_and_at_every_size_whole(
    size: tuple[int, int],
) -> None:
    async with reading(small_report(), size=size, at=2) as reader:
        if reader.pane() != "questions":
            await reader.press("shift+tab")
        assert reader.foot.strip().startswith("⏎ read")
        assert "? all keys" in reader.foot
        if size[0] >= 80:
            assert "y copy   e export" in reader.foot
        words = {f"{item.key} {item.word}" for item in reader.screen.foot.items}
        for shown in re.split(r" {3,}", reader.foot.strip()):
            assert shown in words or re.fullmatch(r"\d+ of \d+", shown)


async def test_the_number_in_the_foot_is_one_that_is_there() -> None:
    for count, jump in ((30, "14 ⏎ go to"), (6, "6 ⏎ go to"), (1, "")):
        made = document(*(exchange(one, party="A") for one in range(1, count + 1)))
        async with reading(made, size=(120, 40)) as reader:
            shown = [item for item in re.split(r" {3,}", reader.foot) if "go to" in item]
            assert shown == [jump] * bool(jump)


async def test_while_searching_the_foot_names_the_keys_that_go_on() -> None:
    async with reading(small_report(), size=(80, 24)) as reader:
        await reader.press("/", *"vraag", "enter")
        assert "J K question   n N place found" in reader.foot
        await reader.pilot.resize_terminal(100, 24)
        assert "Esc clear" in reader.foot


async def test_each_key_in_the_foot_can_be_clicked() -> None:
    async with reading(small_report(), size=(120, 40), at=1) as reader:
        await reader.pilot.click("#foot", offset=(reader.foot.index("⏎ read") + 3, 0))
        await reader.pilot.pause()
        assert reader.pane() == "answer"


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


async def test_the_title_tells_the_document_and_where_one_is() -> None:
    async with reading(small_report(), at=3) as reader:
        assert reader.title.startswith(" Kamerstuk 99 999, nr. 1 · Verslag van een schriftelijk")
        assert reader.title.rstrip().endswith("5 questions · p. 2/3")
        await reader.pilot.resize_terminal(50, 20)
        await reader.press("tab")
        assert reader.title.startswith(" 3/5 · Lijst Veldman")
        assert reader.title.rstrip().endswith("p. 2/3")


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (200, 50)])
async def test_the_bar_beside_the_text_and_nothing_else_tells_how_far_one_has_read(
    size: tuple[int, int],
) -> None:
    long = [f"Alinea {number}." for number in range(60)]
    async with reading(document(exchange(1, answer=long, party="A")), size=size) as reader:
        while reader.pane() != "answer":
            await reader.press("tab")
        assert reader.drawn[-2].endswith(" ")
        await reader.press("G")
        assert reader.drawn[-2].endswith("▐")
        assert "%" not in reader.foot


async def test_a_message_and_the_keys_stand_apart_from_the_place_in_the_list() -> None:
    for width in range(80, 120, 3):
        async with reading(small_report(), size=(width, 24), at=2) as reader:
            await reader.press("t")
            assert re.search(r" {3}2 of 5 $", reader.foot)


async def test_where_nothing_is_found_no_place_in_the_list_is_told() -> None:
    async with reading(size=(80, 24)) as reader:
        await reader.press("/", *"zeppelinx", "enter")
        assert "Nothing found" in reader.foot
        assert "of 0" not in reader.foot


async def test_a_filter_is_named_and_esc_clears_one_thing_a_press() -> None:
    async with reading(small_report(), size=(100, 24), at=3) as reader:
        await reader.press("h", "j", "j", "enter")
        party = reader.state.party
        assert party is not None
        count = reader.screen.contents.counts[party]
        assert f"{party} · {count} of 5 · p. " in reader.title
        assert "Esc all parties" in reader.foot
        await reader.press("/", *"vraag", "enter", "escape")
        assert reader.state.search is None
        assert reader.state.party == party
        await reader.press("escape")
        assert reader.state.party is None
        assert f"{party} ·" not in reader.title
        await reader.press("backspace")
        assert f"{party} · {count} of 5 · p. " in reader.title


async def test_a_filter_is_named_where_one_pane_has_the_screen() -> None:
    async with reading(small_report(), size=(50, 20), at=3) as reader:
        reader.screen.send(Filter("Lijst Veldman"))
        await reader.pilot.pause()
        assert reader.title.startswith(" only Lijst Veldman · 1/")


async def test_with_a_selection_it_is_asked_once_before_the_end() -> None:
    async with reading(small_report(), at=1) as reader:
        await reader.press(" ", "J", " ", "q")
        assert not reader.app.is_over
        assert "2 selected; q again quits" in reader.foot
        await reader.press("J")
        assert reader.number == "3"
        assert "again" not in reader.foot
        await reader.press("q", "escape", "q")
        assert not reader.app.is_over
        await reader.press("q")
        assert reader.app.is_over


async def test_without_a_selection_it_ends_at_once() -> None:
    async with reading(small_report(), at=1) as reader:
        await reader.press("q")
        assert reader.app.is_over


async def test_a_wrong_paste_that_ends_with_q_asks_where_there_is_a_selection() -> None:
    async with reading(small_report(), at=1) as reader:
        await reader.press(" ")
        reader.screen.tell_of_passing_over("q")
        await reader.pilot.pause()
        assert not reader.app.is_over
        assert "1 selected; q again quits" in reader.foot


def test_ctrl_z_stands_among_the_keys() -> None:
    assert REGISTRY.command_of("ctrl+z") == "suspend"
    assert REGISTRY.word_of_key("suspend") == "Ctrl-z"

"""The small list in which one of a few is chosen."""

from __future__ import annotations

import pytest
from textual.widgets import OptionList

from kamer_tui.reader.screens.choosing import Choice, ChoosingScreen
from tests.builders import document, exchange
from tests.reader.dialogs import NOTHING_YET, DialogApp, seen
from tests.reader.driving import reading

NUMBERED = [Choice("3", "Wie betaalt?"), Choice("22", "Wanneer?"), Choice("29", "Waarom?")]
NAMED = [Choice(f"Thema {letter}", "rustig") for letter in "abcdefghijkl"]


def numbered() -> ChoosingScreen:
    return ChoosingScreen("Genoemd in", NUMBERED)


def named() -> ChoosingScreen:
    return ChoosingScreen("Thema", NAMED, chosen=2)


@pytest.mark.parametrize(
    ("keys", "result"),
    [
        (("enter",), 0),
        (("j", "enter"), 1),
        (("down", "down", "up", "enter"), 1),
        (("j", "k", "enter"), 0),
        (("G", "enter"), 2),
        (("G", "g", "enter"), 0),
        (("k", "enter"), 2),
        (("escape",), None),
        (("q",), None),
        (("3",), 0),
        (("2", "9"), 2),
        (("2", "enter"), 1),
        (("9", "enter"), 0),
        (("2", "3"), 0),
        (("2", "j", "2", "2"), 1),
    ],
)
async def test_numbers_are_chosen_by_keys(keys: tuple[str, ...], result: int | None) -> None:
    app = DialogApp(numbered)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        assert app.result == result


@pytest.mark.parametrize(
    ("keys", "result"), [(("enter",), 2), (("4",), 3), (("1", "2"), 11), (("1", "enter"), 0)]
)
async def test_names_are_chosen_by_their_place(keys: tuple[str, ...], result: int) -> None:
    app = DialogApp(named)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()
        assert app.result == result


async def test_nothing_is_chosen_while_a_longer_number_is_possible() -> None:
    app = DialogApp(numbered)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.press("2")
        await pilot.pause()
        assert app.result is NOTHING_YET
        assert app.screen.query_one(OptionList).highlighted == 1


async def test_a_row_is_clicked() -> None:
    app = DialogApp(numbered)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(OptionList, offset=(6, 2))
        await pilot.pause()
        assert app.result == 1


async def test_a_click_beside_it_chooses_nothing() -> None:
    app = DialogApp(numbered)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(offset=(1, 1))
        await pilot.pause()
        assert app.result is None


@pytest.mark.parametrize(("width", "cut"), [(40, True), (80, False)])
async def test_counts_stand_in_a_column_and_a_label_gives_way(width: int, cut: bool) -> None:
    labels = ("kort", "een label dat veel langer dan de andere is")
    choices = [Choice(label, count) for label, count in zip(labels, ("7", "58"), strict=True)]
    app = DialogApp(lambda: ChoosingScreen("Toon alleen", choices))
    async with app.run_test(size=(width, 12)) as pilot:
        await pilot.pause()
        first, second = (
            line for line in seen(app).split("\n") if "kort" in line or "een l" in line
        )
        assert first.index("7") == second.index("58") + 1
        assert ("…" in second) is cut


HOSTILE = [Choice("[red]rood[/]", "\x1b]0;x\x07[@click=app.quit]een\nregel\u202e"), Choice("[/]")]


async def test_names_are_shown_as_they_stand_and_clean() -> None:
    app = DialogApp(lambda: ChoosingScreen("[b]\x07\u202e", HOSTILE))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        text = seen(app)
        assert "[b]" in text
        assert "1 [red]rood[/]" in text
        assert "[@click=app.quit]een regel" in text
        assert "2 [/]" in text
        assert not {"\x1b", "\x07", "\u202e"} & set(text)


async def test_a_long_list_scrolls_on_a_small_screen() -> None:
    app = DialogApp(named)
    async with app.run_test(size=(40, 12)) as pilot:
        await pilot.pause()
        assert "Thema l" not in seen(app)
        await pilot.press("G")
        await pilot.pause()
        assert "12 Thema l" in seen(app)


async def test_of_more_mentions_than_the_screen_shows_one_is_chosen_from_a_list() -> None:
    others = [exchange(number, answer="Zie vraag 40.", party="A") for number in range(1, 40)]
    target = exchange(40, mentioned_by=tuple(range(1, 40)), party="A")
    async with reading(document(*others, target), at=40, size=(80, 24)) as reader:
        await reader.press("b")
        assert isinstance(reader.app.screen, ChoosingScreen)
        assert "Referred to by" in reader.text
        await reader.press("2", "7")
        assert reader.number == "27"
        await reader.press("backspace", "b", "escape")
        assert reader.number == "40"

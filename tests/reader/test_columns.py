"""How wide the panes are, the parties put away, and the bar that shows the place."""

from __future__ import annotations

import pytest

from kamer_tui.reader.core.columns import MOST_LIST, Chosen, columns_of
from tests.builders import document, exchange, small_report
from tests.reader.driving import Reader, reading


@pytest.mark.parametrize("total", range(80, 300, 7))
@pytest.mark.parametrize(
    "chosen", [Chosen(), Chosen(1, 1), Chosen(500, 500), Chosen(None, 30), Chosen(12, None)]
)
def test_the_panes_always_fill_the_screen_and_stay_readable(total: int, chosen: Chosen) -> None:
    for away in (False, True):
        columns = columns_of(total, 19, chosen, away=away)
        assert sum(columns) == total
        assert columns.answer >= 24
        assert columns.questions >= 16
        assert (columns.parties == 0) is away


def test_a_wide_screen_gives_the_list_what_the_text_cannot_use() -> None:
    columns = columns_of(200, 19, Chosen())
    assert columns.answer == 94, "ninety columns of text and the blanks around them"
    assert columns.questions == 87
    assert columns_of(300, 19, Chosen()).questions == max(MOST_LIST, 281 * 2 // 5)


@pytest.mark.parametrize("size", [(80, 24), (100, 30), (120, 40), (200, 50)])
async def test_p_puts_the_parties_away_and_back(size: tuple[int, int]) -> None:
    async with reading(small_report(), size=size) as reader:
        before = reader.text
        await reader.press("p")
        assert not reader.screen.parties.display
        widths = reader.screen.questions.region.width + reader.screen.answer.region.width
        assert widths == size[0]
        await reader.press("tab", "tab")
        assert reader.pane() == "questions", "Tab passes the parties over"
        await reader.press("h")
        assert reader.pane() == "questions"
        await reader.press("p")
        assert reader.text == before


async def test_from_the_parties_p_leads_to_the_questions() -> None:
    async with reading(small_report(), size=(80, 24)) as reader:
        await reader.press("h", "p")
        assert reader.pane() == "questions"
        assert not reader.screen.parties.display


async def test_on_a_narrow_screen_p_goes_to_the_parties_and_away() -> None:
    async with reading(small_report(), size=(40, 12)) as reader:
        await reader.press("p")
        assert reader.pane() == "parties"
        await reader.press("p")
        assert reader.pane() == "questions"
        await reader.press("p")
        assert reader.pane() == "parties"


async def test_what_has_no_parties_says_so() -> None:
    async with reading(document(leftovers=["Geachte Voorzitter,"])) as reader:
        await reader.press("p")
        assert "This document has no parties" in reader.foot


def widths(reader: Reader) -> list[int]:
    """The columns of the three panes."""
    screen = reader.screen
    return [pane.region.width for pane in (screen.parties, screen.questions, screen.answer)]


async def test_panes_are_made_wider_and_narrower_by_key_and_keep_it() -> None:
    async with reading(small_report()) as reader:
        parties, questions, answer = widths(reader)
        await reader.press(">", ">")
        assert widths(reader) == [parties, questions + 8, answer - 8]
        await reader.press("tab", ">")
        assert widths(reader) == [parties, questions + 4, answer - 4]
        await reader.press("tab", "<")
        assert widths(reader)[0] == parties - 4
        await reader.pilot.resize_terminal(60, 20)
        await reader.pilot.resize_terminal(120, 40)
        await reader.pilot.pause()
        assert widths(reader)[:2] == [parties - 4, questions + 4]
        await reader.press("tab", *"<" * 40)
        assert widths(reader)[1] == 16
        await reader.press(">")
        assert widths(reader)[1] == 20, "no key is lost beyond the bound"


async def drag(reader: Reader, start: tuple[int, int], end: tuple[int, int]) -> None:
    """Drag the mouse from one place of the screen to another."""
    await reader.pilot.mouse_down(offset=start)
    await reader.pilot.hover(offset=end)
    await reader.pilot.mouse_up(offset=end)
    await reader.pilot.pause()


async def test_the_mouse_drags_the_line_between_two_panes() -> None:
    async with reading(small_report()) as reader:
        parties, questions, _answer = widths(reader)
        line = parties + questions - 1
        await drag(reader, (line, 10), (line + 9, 12))
        assert widths(reader)[1] == questions + 9
        await drag(reader, (parties - 1, 10), (parties + 3, 10))
        assert widths(reader)[0] == parties + 4
        assert reader.number == "1", "nothing was clicked"


def bar(reader: Reader, pane: str) -> list[int]:
    """The rows of a pane at whose end the bar stands."""
    region = reader.screen.query_one(f"#{pane}").region
    lines = reader.drawn[region.y : region.bottom]
    return [row for row, line in enumerate(lines) if "▐" in line[region.x : region.right]]


async def test_a_bar_shows_the_place_in_text_and_list_and_is_dragged() -> None:
    long = [f"Alinea {number}." for number in range(90)]
    many = document(*(exchange(number, answer=long, party="A") for number in range(1, 300)))
    async with reading(many, size=(100, 24)) as reader:
        assert len(bar(reader, "questions")) == 1
        assert bar(reader, "questions")[0] <= 1
        text = bar(reader, "answer")
        assert text
        await reader.press("G")
        rows = len(reader.column("questions"))
        assert bar(reader, "questions") == [rows - 1]
        screen = reader.screen
        edge = screen.questions.region.right - 2
        await drag(reader, (edge, screen.questions.region.bottom - 1), (edge, 1))
        assert screen.questions.scroll_y == 0
        assert reader.number == "299", "the mouse scrolls; it chooses nothing"
        below = screen.answer.region.bottom - 1
        await reader.pilot.click(offset=(99, below))
        await reader.pilot.pause()
        assert screen.answer.at_end(1) or screen.answer.scroll_y > 50
        assert not screen.get_selected_text()


async def test_what_is_in_sight_as_a_whole_has_no_bar() -> None:
    async with reading(small_report(), size=(120, 60)) as reader:
        assert not any(bar(reader, pane) for pane in ("parties", "questions", "answer"))

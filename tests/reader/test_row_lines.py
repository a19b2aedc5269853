"""Rows of two or three lines in the list of questions, where there is room."""

from __future__ import annotations

import re

import pytest
from textual.events import MouseScrollDown
from textual.geometry import Size

from kamer_tui.document.model import Document
from kamer_tui.reader.views.row_lines import MOST_LINES, ROWS_AT_ONCE, lines_a_row
from kamer_tui.reader.widgets.listing import Listing
from tests.builders import document, exchange
from tests.reader.driving import Reader, reading
from tests.reader.test_mouse import click, place

LONG = "Krijgt plein {number} een stalling voor fietsen van forensen bij het station aan zee?"


def asked(count: int) -> Document:
    """So many questions with headlines that no row of one line has room for."""
    return document(*(exchange(one, LONG.format(number=one)) for one in range(1, count + 1)))


def barred(reader: Reader) -> list[int]:
    """The lines of the list on which the cursor's bar stands."""
    return [y for y, line in enumerate(reader.column("questions")) if line.startswith("▌")]


def numbers(reader: Reader) -> list[int]:
    """The numbers in the list's number column, from the top."""
    heads = [re.match(r"[▌ ] ?(\d+) ", line) for line in reader.column("questions")]
    return [int(head[1]) for head in heads if head]


def test_a_list_has_as_many_lines_a_row_as_fit_and_a_tall_pane_more_than_a_low_one() -> None:
    def needed(most: int) -> int:
        return 8 * most

    assert [lines_a_row(8, height, needed) for height in (8, 15, 16, 23, 24)] == [1, 1, 2, 2, 3]
    heights = (ROWS_AT_ONCE, 2 * ROWS_AT_ONCE, 3 * ROWS_AT_ONCE, 9 * ROWS_AT_ONCE)
    assert [lines_a_row(900, height, needed) for height in heights] == [1, 2, 3, MOST_LINES]


def test_of_a_list_that_cannot_fit_no_row_is_measured() -> None:
    def needed(_most: int) -> int:
        raise AssertionError("rows out of sight are not measured")

    assert lines_a_row(2000, 40, needed) == 2


async def test_few_questions_show_what_is_asked_over_several_lines() -> None:
    async with reading(asked(2), size=(80, 24)) as reader:
        shown = " ".join(line.strip("▌ │") for line in reader.column("questions"))
        assert "1 Krijgt plein 1 een stalling voor fietsen van" in " ".join(shown.split())
        assert numbers(reader) == [1, 2]
        assert len(barred(reader)) == MOST_LINES


async def test_many_questions_have_a_line_each_unless_the_screen_is_tall() -> None:
    async with reading(asked(60), size=(80, 24)) as reader:
        assert len(barred(reader)) == 1
        await reader.pilot.resize_terminal(80, 44)
        await reader.pilot.pause()
        assert len(barred(reader)) == 2
        await reader.pilot.resize_terminal(80, 24)
        await reader.pilot.pause()
        assert len(barred(reader)) == 1


async def test_a_search_that_finds_few_gives_their_rows_more_lines() -> None:
    async with reading(asked(60), size=(80, 24)) as reader:
        await reader.press("slash", *"plein 41", "enter")
        assert numbers(reader)[-1] == 41
        assert len(barred(reader)) == MOST_LINES


async def test_a_click_on_any_line_of_a_row_chooses_it() -> None:
    for line in range(MOST_LINES):
        async with reading(asked(4), size=(80, 24)) as reader:
            column, row = place(reader, "questions", " 3 Krijgt")
            await reader.pilot.click("#questions", offset=(column + 4, row + line))
            await reader.pilot.pause()
            assert reader.number == "3"
            assert barred(reader) == [row, row + 1, row + 2]


async def test_the_row_of_the_cursor_is_in_sight_with_all_its_lines() -> None:
    async with reading(asked(60), size=(80, 44)) as reader:
        for key, number in (("J", 2), ("G", 60), ("K", 59), ("g", 0), ("end", 60), ("home", 0)):
            await reader.press(key)
            assert reader.number == (str(number) if number else "")
            assert number == 0 or len(barred(reader)) == 2
        for number in range(1, 60):
            await reader.press("J")
            assert reader.number == str(number)
            assert len(barred(reader)) == 2
        for _number in range(58, 0, -1):
            await reader.press("K")
            assert len(barred(reader)) == 2


async def test_the_last_row_can_be_scrolled_into_sight_and_the_bar_ends_at_the_bottom() -> None:
    async with reading(asked(60), size=(80, 44)) as reader:
        assert reader.drawn[1][: reader.screen.questions.region.right].endswith("▐│")
        for _turn in range(60):
            await reader.pilot._post_mouse_events([MouseScrollDown], "#questions", offset=(9, 9))
        assert numbers(reader)[-1] == 60
        assert reader.drawn[-2][: reader.screen.questions.region.right].endswith("▐│")
        await click(reader, "questions", "60 ")
        assert reader.number == "60"


async def test_a_key_in_a_long_list_works_out_only_the_rows_that_come_in_sight() -> None:
    async with reading(asked(900), size=(80, 44)) as reader:
        styles = reader.screen.questions._styles
        assert styles is not None
        before = styles.text.cache_info().misses
        for _press in range(10):
            await reader.press("J")
        assert styles.text.cache_info().misses - before <= 12
        before = styles.text.cache_info().misses
        await reader.press("G")
        assert styles.text.cache_info().misses - before <= 44


async def test_what_is_searched_for_is_lit_up_where_a_headline_goes_on() -> None:
    async with reading(asked(2), size=(80, 24)) as reader:
        await reader.press("slash", *"forens", "enter")
        row = place(reader, "questions", "forens")[1]
        assert row > 1
        region = reader.screen.questions.region
        segments = reader.screen.questions.render_lines(region.reset_offset)[row]
        lit = [one for one in segments if one.text == "forens"]
        assert lit, "the word is a segment of its own"
        assert lit[0].style != next(iter(segments)).style


async def test_lines_that_are_looked_up_while_the_pane_is_narrow_are_not_drawn_when_it_is_wide(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = document(*(exchange(one, f"Komt er een brug bij {one}?") for one in range(1, 61)))
    async with reading(made, size=(120, 50)) as reader:
        questions = reader.screen.questions
        height = questions.size.height
        with monkeypatch.context() as meanwhile:
            meanwhile.setattr(Listing, "size", Size(22, height))
            questions.scroll_y = 5
            questions.redraw_row(6)
        questions.redraw()
        await reader.pilot.pause()
        assert "Komt er een brug bij 9?" in reader.text
        assert numbers(reader) == sorted(set(numbers(reader)))

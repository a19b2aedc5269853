"""All of it by mouse too."""

from __future__ import annotations

import pytest
from textual.events import MouseDown, MouseScrollDown, MouseScrollUp

from kamer_tui.reader.core.events import Filter
from kamer_tui.reader.terminal.messages import Burst, Run
from kamer_tui.reader.widgets.answer import AnswerPane
from kamer_tui.reader.widgets.listing import Listing
from kamer_tui.reader.widgets.search_line import SearchLine
from tests.builders import small_report
from tests.reader.driving import Reader, reading


def place(reader: Reader, pane: str, text: str) -> tuple[int, int]:
    """Where a text stands in a pane: column and row."""
    for row, line in enumerate(reader.column(pane)):
        if text in line:
            return line.index(text), row
    raise AssertionError(f"{text!r} is not to be seen in {pane}")


async def click(reader: Reader, pane: str, text: str) -> None:
    """Click on a text."""
    await reader.pilot.click(f"#{pane}", offset=place(reader, pane, text))
    await reader.pilot.pause()


async def test_a_click_on_a_question_reads_it() -> None:
    async with reading(small_report()) as reader:
        await click(reader, "questions", "Wat kost een plek")
        assert reader.number == "3"
        assert reader.pane() == "questions"
        assert "Dat verschilt." in reader.text


async def test_a_click_on_a_heading_changes_nothing() -> None:
    async with reading(small_report()) as reader:
        await click(reader, "questions", "Kosten")
        assert reader.number == "1"


async def test_a_click_on_a_party_filters() -> None:
    async with reading(small_report()) as reader:
        await click(reader, "parties", "Duinpartij")
        assert reader.state.party == "Duinpartij"
        assert reader.number == "6"
        await click(reader, "parties", "All")
        assert reader.state.party is None


async def test_one_pane_at_a_time_clicks_lead_on_and_the_title_back() -> None:
    async with reading(small_report(), size=(50, 20)) as reader:
        await reader.press("h", "h")
        await click(reader, "parties", "Lijst Veldman")
        assert reader.state.party == "Lijst Veldman"
        assert reader.pane() == "questions"
        await click(reader, "questions", "Geldt dat ook")
        assert reader.number == "4 en 5"
        assert reader.pane() == "answer"
        for pane in ("questions", "parties", "parties"):
            await reader.pilot.click("#title")
            await reader.pilot.pause()
            assert reader.pane() == pane
    async with reading(small_report()) as reader:
        await reader.pilot.click("#title")
        await reader.pilot.pause()
        assert reader.pane() == "questions"


async def test_a_click_on_a_link_follows_it() -> None:
    async with reading(small_report(), at=1) as reader:
        await click(reader, "answer", "vraag 3")
        assert reader.number == "3"
        assert reader.pane() == "answer"


async def test_a_click_below_the_answer_goes_to_the_one_that_is_listed() -> None:
    async with reading(small_report(), at=3) as reader:
        await click(reader, "answer", "Hoe wordt het beheer betaald")
        assert reader.number == "2"


async def test_a_click_beside_the_text_gives_the_pane_the_focus() -> None:
    async with reading(small_report()) as reader:
        await reader.pilot.click("#answer", offset=(5, 30))
        await reader.pilot.pause()
        assert reader.pane() == "answer"
        assert reader.screen.answer.has_focus
        await reader.pilot.click("#parties", offset=(5, 30))
        await reader.pilot.pause()
        assert reader.pane() == "parties"


async def test_a_click_on_a_key_of_the_foot_does_what_the_key_does() -> None:
    async with reading(small_report()) as reader:
        await click(reader, "foot", "select")
        assert len(reader.state.selected) == 1
        await click(reader, "foot", "search")
        await reader.type("bakfiets")
        await reader.press("enter")
        assert reader.number == "4 en 5"
        await click(reader, "foot", "clear")
        assert reader.state.search is None


async def test_the_wheel_scrolls_the_pane_under_it() -> None:
    async with reading(size=(120, 20)) as reader:
        before, listed = reader.column("answer"), reader.column("questions")
        pilot = reader.pilot
        for _turn in range(2):
            await pilot._post_mouse_events([MouseScrollDown], "#answer", offset=(9, 9))
        after = reader.column("answer")
        assert after[4:] != before[4:]
        assert after[0] == before[0], "the title stays"
        assert reader.column("questions") == listed
        for _turn in range(2):
            await pilot._post_mouse_events([MouseScrollUp], "#answer", offset=(9, 9))
        assert reader.column("answer") == before


async def test_text_is_selected_with_the_mouse_and_copied() -> None:
    async with reading(small_report(), at=1) as reader:
        column, row = place(reader, "answer", "Dat zijn er")
        pilot = reader.pilot
        await pilot.mouse_down("#answer", offset=(column, row))
        await pilot.hover("#answer", offset=(column + len("Dat zijn er") - 1, row))
        await pilot.mouse_up("#answer", offset=(column + len("Dat zijn er") - 1, row))
        await pilot.pause()
        assert reader.screen.get_selected_text() == "Dat zijn er"
        await reader.press("y")
        assert reader.app.clipboard == (
            "Dat zijn er\n\nKamerstukken II 2026/27, 99999, nr. 1, p. 1\n"
            "https://zoek.officielebekendmakingen.nl/kst-99999-1.html"
        )
        assert "The selected text was sent to the terminal's clipboard" in reader.foot


@pytest.mark.parametrize("together", [False, True])
async def test_a_selection_is_of_its_own_text_and_gone_with_it(together: bool) -> None:
    async with reading(small_report(), at=1) as reader:
        column, row = place(reader, "answer", "Dat zijn er")
        pilot = reader.pilot
        await pilot.mouse_down("#answer", offset=(0, row - 3))
        await pilot.hover("#answer", offset=(column + 20, row + 1))
        await pilot.mouse_up("#answer", offset=(column + 20, row + 1))
        await pilot.pause()
        assert reader.screen.get_selected_text()
        if together:
            keys = [Run("J", "J", 1), Run("Y", "Y", 1), Run("y", "y", 1)]
            pilot.app.post_message(Burst(keys))
            await pilot.pause()
        else:
            await reader.press("J", "Y", "y")
        assert reader.number == "2"
        assert reader.screen.get_selected_text() is None
        assert reader.app.clipboard.startswith("### Vraag 2 · ")


async def test_text_under_scrolled_lines_is_selected_as_it_stands_there() -> None:
    async with reading(size=(120, 16)) as reader:
        await reader.press("tab", "pagedown")
        row = 8
        line = reader.column("answer")[row]
        words = line.strip().removeprefix("▎").strip()
        column = line.index(words)
        pilot = reader.pilot
        await pilot.mouse_down("#answer", offset=(column, row))
        await pilot.hover("#answer", offset=(column + len(words) - 1, row))
        await pilot.mouse_up("#answer", offset=(column + len(words) - 1, row))
        await pilot.pause()
        assert reader.screen.get_selected_text() == words
        await reader.press("ctrl+c")
        assert reader.app.clipboard == words
        assert reader.app.is_running
        assert reader.screen.get_selected_text() is None
        await reader.press("ctrl+c")
        assert (reader.app.is_running, reader.app.return_code) == (False, 130)


async def test_a_click_on_a_row_means_the_row_that_was_seen() -> None:
    async with reading(small_report()) as reader:
        questions = reader.screen.questions
        entries = [row for row in questions.rows if reader.screen.contents.exchange(row.entry)]
        first, last = entries[0], entries[-1]
        questions.post_message(Listing.Clicked(last))  # of Duinpartij
        reader.screen.send(Filter("Noorderpartij", reader.screen.here()))
        await reader.pilot.pause()
        assert reader.number == "1", "it is not shown any more"
        questions.post_message(Listing.Clicked(first))
        reader.screen.send(Filter(None, reader.screen.here()))
        reader.screen.do("last")
        await reader.pilot.pause()
        assert reader.number == "1"


async def test_a_click_on_a_link_means_the_page_that_was_seen() -> None:
    async with reading(small_report(), at=1) as reader:
        answer = reader.screen.answer
        answer.post_message(AnswerPane.Followed(answer.page, 0))
        reader.screen.do("next")
        await reader.pilot.pause()
        assert reader.number == "2", "and not where its own first link leads"


async def test_what_the_mouse_selected_stays_so_on_a_narrower_screen() -> None:
    async with reading(small_report(), at=1) as reader:
        column, row = place(reader, "answer", "Dat zijn er")
        pilot = reader.pilot
        await pilot.mouse_down("#answer", offset=(column + 25, row))
        await pilot.hover("#answer", offset=(column + 45, row))
        await pilot.mouse_up("#answer", offset=(column + 45, row))
        for width in (60, 20, 3, 1, 120):
            await pilot.resize_terminal(width, 40)
            await pilot.pause()
        assert reader.screen.get_selected_text()
        assert "Dat zijn er" in reader.text


async def test_a_press_where_something_was_just_taken_away_does_nothing() -> None:
    async with reading(small_report()) as reader:
        await reader.press("/")
        app = reader.pilot.app
        x, y = app.screen.query_one(SearchLine).content_region.offset
        widget, _region = app.screen.get_widget_at(x, y)
        around = widget.parent
        assert around is not None
        widget._detach()  # as Textual does it before it draws the screen without it
        await app.on_event(MouseDown(None, x, y, 0, 0, 1, False, False, False, x, y))
        widget._attach(around)
        assert app.screen.get_widget_at(x, y)[0] is widget

"""The command palette: commands, numbers and parties, found by typing."""

from __future__ import annotations

import pytest
from rich.style import Style
from textual.events import Click
from textual.widgets import OptionList

from kamer_tui.reader.core.commands import COMMANDS, REGISTRY
from kamer_tui.reader.core.registry import Command
from kamer_tui.reader.screens.palette import Palette
from kamer_tui.translation import use_language
from tests.builders import document, exchange, small_report
from tests.reader.driving import Reader, reading


async def opened_palette(reader: Reader, typed: str = "") -> list[str]:
    """Open the palette, type, and return what it offers."""
    await reader.press("ctrl+p")
    assert isinstance(reader.app.screen, Palette)
    await reader.type(typed)
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()
    return offered(reader)


def offered(reader: Reader) -> list[str]:
    options = reader.app.screen.query_one(OptionList).options
    return [" ".join(str(option.prompt).split()) for option in options]


async def chosen(reader: Reader) -> None:
    await reader.press("enter")
    await reader.pilot.pause()
    assert reader.app.screen is reader.screen


def line_of(command: Command) -> str:
    """How the palette offers a command: its key, if it has one, and what it does."""
    return f"{REGISTRY.word_of_key(command.id)} {command.label}".lstrip()


async def test_it_offers_the_readers_commands_with_their_keys_and_nothing_else() -> None:
    async with reading(small_report()) as reader:
        found = await opened_palette(reader)
        assert "e export the selection, or this question" in found
        assert "Space select this question, or not" in found
        for command in COMMANDS:
            said = [offer for offer in found if offer == line_of(command)]
            assert len(said) == (command.id != "palette"), command.id
        parties = ["Noorderpartij", "Lijst Veldman", "Duinpartij", "De Brug"]
        first = found.index("show only Noorderpartij")
        assert found[first : first + len(parties) + 1] == [
            *(f"show only {party}" for party in parties),
            "show all parties",
        ]
        assert len(found) == len(COMMANDS) - 1 + len(parties) + 1
        assert "j down in the list; scroll the text" in found[first:]


async def test_what_moves_does_so_in_the_pane_that_one_was_in() -> None:
    async with reading(size=(120, 20)) as reader:
        await reader.press("tab")
        before = reader.column("answer")
        await opened_palette(reader, "a screen down")
        await chosen(reader)
        assert reader.pane() == "answer"
        assert reader.column("answer")[5:] != before[5:]
        assert reader.number == "1"


async def test_a_command_is_found_by_some_of_its_letters_and_done() -> None:
    async with reading(small_report()) as reader:
        found = await opened_palette(reader, "answ alone")
        assert found == ["z the answer alone, and back"]
        await chosen(reader)
        assert reader.state.zoomed


async def test_it_speaks_dutch() -> None:
    async with reading(small_report()) as reader:
        use_language("nl")
        found = await opened_palette(reader, "kopieer deze")
        assert found == ["y kopieer deze vraag, of gekozen tekst"]


async def test_a_number_goes_to_its_question_and_back_again() -> None:
    async with reading(small_report()) as reader:
        found = await opened_palette(reader, "4")
        assert found[0] == "4 Geldt dat ook voor bakfietsen?"
        await chosen(reader)
        assert reader.number == "4 en 5"
        await reader.press("backspace")
        assert reader.number == "1"


async def test_numbers_that_begin_so_are_offered_shortest_first() -> None:
    many = document(*(exchange(number, f"Vraagt u dit {number}?") for number in range(1, 121)))
    async with reading(many) as reader:
        found = await opened_palette(reader, "1")
        assert [text.split()[0] for text in found[:10]] == [
            *("1", "10", "11", "12", "13", "14", "15", "16", "17", "18")
        ]


async def test_a_party_is_found_and_shown() -> None:
    async with reading(small_report()) as reader:
        found = await opened_palette(reader, "veldman")
        assert found[0] == "show only Lijst Veldman"
        await chosen(reader)
        assert reader.state.party == "Lijst Veldman"
        await opened_palette(reader, "show all parties")
        await chosen(reader)
        assert reader.state.party is None


@pytest.mark.parametrize("typed", ["zzqx", "777", "[red]"])
async def test_where_nothing_is_found_it_says_so_and_does_nothing(typed: str) -> None:
    async with reading(small_report()) as reader:
        state = reader.state
        assert await opened_palette(reader, typed) == ["Nothing by that name"]
        await chosen(reader)
        assert reader.state == state


async def test_names_are_no_markup() -> None:
    hostile = document(
        exchange(1, "Klopt [red]dit[/] wel?", party="[@click=app.bell]Boze[/] partij"),
        exchange(2, party="[/]"),
    )
    async with reading(hostile) as reader:
        found = await opened_palette(reader, "boze")
        assert found[0] == "show only [@click=app.bell]Boze[/] partij"
        await reader.press("escape")
        assert "1 Klopt [red]dit[/] wel?" in await opened_palette(reader, "1")
        await reader.press("escape")
        assert "show only [/]" in await opened_palette(reader)


async def test_escape_closes_it() -> None:
    async with reading(small_report()) as reader:
        await opened_palette(reader, "quit")
        await reader.press("escape")
        assert reader.app.screen is reader.screen
        assert reader.app.is_running


async def test_an_offer_is_clicked() -> None:
    async with reading(small_report()) as reader:
        await opened_palette(reader, "answer alone")
        await reader.pilot.click(OptionList, offset=(5, 0))
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen
        assert reader.state.zoomed


@pytest.mark.parametrize("size", [(40, 12), (3, 2), (200, 50)])
async def test_any_size_will_do(size: tuple[int, int]) -> None:
    async with reading(small_report(), size=size) as reader:
        await opened_palette(reader, "2")
        await chosen(reader)
        assert reader.number == "2"


async def test_what_opens_something_of_its_own_does_so() -> None:
    async with reading(small_report()) as reader:
        await opened_palette(reader, "search in questions")
        await chosen(reader)
        await reader.type("bakfiets")
        assert reader.number == "4 en 5"
        await reader.press("escape")
        await opened_palette(reader, "all keys")
        await reader.press("enter")
        await reader.pilot.pause()
        assert "Signs" in reader.text


async def test_a_click_beyond_the_screens_edge_is_left_alone() -> None:
    async with reading(small_report()) as reader:
        await opened_palette(reader)
        palette = reader.app.screen
        beyond = Click(palette, 400, 400, 0, 0, 1, False, False, False, 400, 400)
        palette.post_message(beyond)
        await reader.pilot.pause()
        assert reader.app.screen is palette
        await reader.press("escape")
        assert reader.app.screen is reader.screen


async def test_one_that_is_closed_before_it_is_made_is_no_fault() -> None:
    async with reading(small_report()) as reader:
        app = reader.app
        reader.screen.action_do("palette")
        palette = app.screen_stack[-1]
        assert isinstance(palette, Palette)
        assert not palette.is_mounted
        app.pop_screen()
        await reader.pilot.pause()
        assert app.screen is reader.screen
        await opened_palette(reader)


async def test_words_topics_and_documents_are_found_and_gone_to() -> None:
    async with reading(small_report()) as reader:
        assert "4 Geldt dat ook voor bakfietsen?" in await opened_palette(reader, "bakfiets")
        await chosen(reader)
        assert reader.number == "4 en 5"
        assert "Kosten" in await opened_palette(reader, "kosten")
        await reader.press("escape")
        found = await opened_palette(reader, "kst-99998-12")
        assert [text.split()[0] for text in found[:2]] == ["1", "3"]
        address = "https://zoek.officielebekendmakingen.nl/kst-99998-12.html"
        assert found[2:] == [f"open kst-99998-12 {address}"]
        await reader.press("escape")
        assert f"open kst-99998-12 {address}" in await opened_palette(reader, "99998")


async def test_an_address_is_not_cut() -> None:
    for size in ((80, 24), (120, 40)):
        async with reading(small_report(), size=size) as reader:
            await opened_palette(reader, "kst-99998-12")
            assert "https://zoek.officielebekendmakingen.nl/kst-99998-12.html" in reader.text


async def test_this_document_can_be_opened_too() -> None:
    async with reading(small_report()) as reader:
        found = await opened_palette(reader, "kst-99999")
        assert any(one.startswith("open kst-99999-1 https://") for one in found)


async def test_a_topic_that_comes_back_is_offered_once_with_its_numbers() -> None:
    made = document(
        exchange(1, party="A", topic="Rekken"),
        exchange(2, party="A", topic="Lampen"),
        exchange(3, party="B", topic="Rekken"),
    )
    async with reading(made) as reader:
        found = await opened_palette(reader, "rekken")
        assert [one for one in found if "Rekken" in one] == ["Rekken · 1, 3"]


async def test_words_stand_above_scattered_letters() -> None:
    made = document(exchange(1, "Komen er zaken?", topic="Zaken"), exchange(2, topic="Lampen"))
    async with reading(made) as reader:
        found = await opened_palette(reader, "zaken")
        assert found[0] == "Zaken"
        await reader.press("escape")
        loose = await opened_palette(reader, "exsel")
        assert loose[0].startswith("e export the selection")


async def test_a_double_click_chooses_once() -> None:
    async with reading(small_report()) as reader:
        await opened_palette(reader, "answer alone")
        await reader.pilot.double_click(OptionList, offset=(5, 0))
        await reader.pilot.pause()
        assert reader.app.screen is reader.screen
        assert reader.state.zoomed


async def test_a_click_on_what_is_offered_no_more_is_left_alone() -> None:
    async with reading(small_report()) as reader:
        count = len(await opened_palette(reader))
        offers = reader.app.screen.query_one(OptionList)
        x, y = offers.region.offset
        for option in (0, 2, count - 1, count):
            style = Style(meta={"option": option})
            offers.post_message(Click(offers, 0, 0, 0, 0, 1, False, False, False, x, y, style))
        offers.clear_options()
        await reader.pilot.pause()
        assert offers.screen is reader.app.screen
        await reader.press("escape")
        assert reader.app.screen is reader.screen


async def test_keys_of_the_list_after_it_is_gone_are_left_alone() -> None:
    async with reading(small_report()) as reader:
        await opened_palette(reader)
        palette = reader.app.screen
        await palette.query_one(OptionList).remove()
        await reader.press("down", "up", "pagedown", "pageup", "ctrl+end", "escape")
        assert reader.app.screen is reader.screen

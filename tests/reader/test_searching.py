"""Searching as one types, and selecting."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from kamer_tui.document.model import Document
from kamer_tui.reader.core.contents import AT_ONCE, Contents
from kamer_tui.reader.screens.showing import LONG, SELDOM
from kamer_tui.reader.widgets.pane import LinePane
from tests.builders import document, exchange, footnote, small_report
from tests.reader.driving import reading


async def test_what_is_typed_is_found_at_once_and_counted() -> None:
    async with reading(small_report()) as reader:
        await reader.press("/")
        await reader.type("beheer")
        assert "1/1" in reader.foot
        assert reader.number == "2"
        assert len(reader.state.shown) == 1
        assert "Duinpartij · " not in "\n".join(reader.column("questions"))


async def test_case_and_accents_make_no_difference() -> None:
    async with reading(small_report()) as reader:
        await reader.press("/")
        await reader.type("BELGIE")
        assert reader.number == "3"
        await reader.press("enter")
        assert "«BELGIE» 1/1" in reader.foot


async def test_enter_keeps_the_search_and_n_goes_from_hit_to_hit() -> None:
    made = document(
        exchange(1, "Een veiling?", "Geen veiling.", party="A"),
        exchange(2, "Iets anders?", "Ja.", party="A"),
        exchange(3, "Nog een veiling?", "Nee.", party="A"),
    )
    async with reading(made) as reader:
        await reader.press("/")
        await reader.type("veiling")
        await reader.press("enter")
        assert "«veiling» 1/3" in reader.foot
        await reader.press("n")
        assert (reader.number, "«veiling» 2/3" in reader.foot) == ("1", True)
        await reader.press("n")
        assert (reader.number, "«veiling» 3/3" in reader.foot) == ("3", True)
        await reader.press("n")
        assert (reader.number, "«veiling» 1/3" in reader.foot) == ("1", True)
        await reader.press("N")
        assert (reader.number, "«veiling» 3/3" in reader.foot) == ("3", True)


async def test_hits_are_lit_up_and_the_current_one_more() -> None:
    made = document(exchange(1, "Een veiling of een veiling?", "Geen veiling.", party="A"))
    async with reading(made) as reader:
        await reader.press("/")
        await reader.type("veiling")
        pane = reader.screen.answer
        found = [
            segment.style.bgcolor.name
            for y in range(pane.fixed, pane.size.height)
            for segment in pane.render_line(y)
            if segment.text == "veiling" and segment.style and segment.style.bgcolor
        ]
        assert len(found) == 3
        assert found[1] == found[2] != found[0]


async def test_arrows_while_typing_go_from_hit_to_hit() -> None:
    async with reading() as reader:
        await reader.press("/")
        await reader.type("stalling")
        first = reader.state.search
        await reader.press("down")
        assert first is not None
        assert reader.state.search is not None
        assert reader.state.search.current == first.current + 1
        await reader.press("up")
        assert reader.state.search.current == first.current


async def test_escape_gives_up_and_goes_back_to_where_the_search_began() -> None:
    async with reading(at=14) as reader:
        before = len(reader.state.shown)
        await reader.press("/")
        await reader.type("bakfiets")
        assert reader.number != "14"
        await reader.press("escape")
        assert reader.number == "14"
        assert reader.state.search is None
        assert len(reader.state.shown) == before
        assert reader.screen.questions.has_focus


async def test_escape_after_enter_clears_the_search_and_stays() -> None:
    async with reading(at=14) as reader:
        await reader.press("/")
        await reader.type("bakfiets")
        await reader.press("enter")
        found = reader.number
        await reader.press("escape")
        assert reader.state.search is None
        assert reader.number == found
        await reader.press("backspace")
        assert reader.number == "14"


async def test_keys_that_are_commands_elsewhere_are_letters_in_the_search() -> None:
    async with reading() as reader:
        await reader.press("/")
        await reader.type("q 14 j?")
        assert reader.app.is_running
        assert reader.state.search is not None
        assert reader.state.search.query == "q 14 j?"


async def test_going_elsewhere_keeps_the_search() -> None:
    async with reading() as reader:
        await reader.press("/")
        await reader.type("stalling")
        await reader.press("tab")
        assert reader.screen.answer.has_focus
        assert reader.state.search is not None
        hit = reader.state.search.current + 1
        assert f"«stalling» {hit}/" in reader.foot
        await reader.press("j", "n")
        assert f"«stalling» {hit + 1}/" in reader.foot


async def test_searching_again_begins_with_the_same_words() -> None:
    async with reading() as reader:
        await reader.press("/")
        await reader.type("stalling")
        await reader.press("enter", "/")
        assert "stalling" in reader.foot
        await reader.type("fiets")
        assert reader.state.search is not None
        assert reader.state.search.query == "fiets"


async def test_nothing_found_says_what_one_can_do() -> None:
    async with reading(small_report()) as reader:
        await reader.press("/")
        await reader.type("zeppelin")
        await reader.press("enter")
        listed = " ".join(" ".join(reader.column("questions")).replace("│", " ").split())
        assert listed == "Nothing found for «zeppelin». Esc clears the search."
        assert "Nothing found for «zeppelin»" in reader.foot
        await reader.press("escape")
        assert "Nothing found" not in reader.text


async def test_nothing_found_in_a_party_can_be_searched_for_in_all() -> None:
    async with reading(small_report(), at=6) as reader:
        await reader.press("shift+tab", "end", "up", "enter")
        assert reader.state.party == "Duinpartij"
        await reader.press("/")
        await reader.type("bakfiets")
        await reader.press("enter")
        shown = " ".join(" ".join(reader.column("questions")).replace("│", " ").split())
        assert "A searches in all parties" in shown
        await reader.press("A")
        assert reader.state.party is None
        assert reader.number == "4 en 5"


async def test_next_hit_without_a_search_says_how_to_search() -> None:
    async with reading(small_report()) as reader:
        await reader.press("n")
        assert "/ searches" in reader.foot


async def test_a_jump_out_of_the_search_lists_everything_again() -> None:
    async with reading(small_report()) as reader:
        await reader.press("/")
        await reader.type("bakfiets")
        await reader.press("enter", "1")
        assert reader.number == "1"
        assert reader.state.search is None
        assert "all questions are listed again" in reader.foot


async def test_selecting_this_all_and_none() -> None:
    async with reading(small_report()) as reader:
        await reader.press("space")
        assert "■ 1" in reader.foot
        await reader.press("j")
        assert any("1 ■" in line for line in reader.column("questions"))
        await reader.press("a")
        assert "■ 5" in reader.foot
        await reader.press("space")
        assert "■ 4" in reader.foot
        await reader.press("A")
        assert "■" not in reader.text


async def test_all_that_is_found_can_be_selected() -> None:
    async with reading(small_report()) as reader:
        await reader.press("/")
        await reader.type("vraag")
        await reader.press("enter", "a", "escape")
        found = {
            reader.screen.contents.document.exchanges[index].label
            for index in (
                reader.screen.contents.exchange_of_entry[entry] for entry in reader.state.selected
            )
        }
        assert found == {"1", "3"}


async def test_what_is_no_question_is_searched_too() -> None:
    async with reading(small_report()) as reader:
        for words, title in (
            ('"danken voor', "Introduction"),
            ('"overwegen een motie', "Remark"),
            ('"zonder plaats', "Without a place"),
        ):
            await reader.press("/")
            await reader.type(words)
            assert "1/1" in reader.foot
            assert title in reader.column("answer")[0]
            await reader.press("escape")


async def test_a_text_without_questions_is_searched() -> None:
    lines = [f"Regel {number} van de brief." for number in range(200)]
    async with reading(document(leftovers=lines)) as reader:
        await reader.press("/")
        await reader.type('"regel 150')
        assert "1/1" in reader.foot
        assert "Regel 150 van de brief." in reader.text
        await reader.press("enter", "escape")
        assert "Regel 150 van de brief." in reader.text


def ferries() -> Document:
    return document(
        exchange(1, "Vaart de avondpont?", "Ja.", party="Duinpartij", topic="Veren"),
        exchange(2, "Wat kost de pont, en hoe oud is de pont?", "Niets.", party="Duinpartij"),
        exchange(3, "Is het nieuw?", "De boot is nieuw.[^1]", party="De Brug", topic="Veren"),
        exchange(4, "Is de steiger open?", "De pont legt aan.", party="De Brug"),
        footnotes=[footnote("1", "De pont is van 1931.")],
    )


async def test_the_list_keeps_its_order_and_counts_the_hits() -> None:
    async with reading(ferries()) as reader:
        await reader.press("/")
        await reader.type("pont")
        rows = [re.findall(r"\d+", line) for line in reader.column("questions")]
        assert [row for row in rows if len(row) == 2] == [
            ["1", "1"], ["2", "2"], ["3", "1"], ["4", "1"],
        ]  # fmt: skip
        await reader.type("jes")
        await reader.press("escape")
        rows = [re.findall(r"\d+", line) for line in reader.column("questions")]
        assert not any(len(row) == 2 for row in rows)


async def test_next_question_goes_to_its_first_hit_and_next_hit_goes_on_from_there() -> None:
    async with reading(ferries()) as reader:
        await reader.press("/")
        await reader.type("pont")
        await reader.press("enter")
        seen = []
        for key in ("J", "n", "n", "K", "J", "J", "N"):
            await reader.press(key)
            search = reader.state.search
            assert search is not None
            seen.append((key, reader.number, search.current + 1))
        assert seen == [
            ("J", "2", 2),
            ("n", "2", 3),
            ("n", "3", 4),
            ("K", "2", 2),
            ("J", "3", 4),
            ("J", "4", 5),
            ("N", "3", 4),
        ]


async def test_from_a_question_that_one_went_to_otherwise_the_next_hit_is_its_first() -> None:
    async with reading(ferries()) as reader:
        await reader.press("/")
        await reader.type("pont")
        await reader.press("enter", "j", "j")
        assert (reader.number, "«pont» 5" in reader.foot) == ("3", True)
        await reader.press("n")
        assert (reader.number, "«pont» 4/5" in reader.foot) == ("3", True)
        await reader.press("j", "N")
        assert (reader.number, "«pont» 4/5" in reader.foot) == ("3", True)


async def test_hits_are_lit_up_in_footnotes_titles_and_topics_too() -> None:
    async with reading(ferries(), at=3) as reader:
        await reader.press("/")
        await reader.type("pont veren")
        await reader.press("enter")

        def lit(pane: LinePane) -> list[str]:
            grounds = [
                (segment.text, segment.style.bgcolor)
                for y in range(pane.size.height)
                for segment in pane.render_line(y)
                if segment.style
            ]
            usual = Counter(ground for _text, ground in grounds).most_common(1)[0][0]
            return [text for text, ground in grounds if ground != usual]

        assert {"pont", "Veren"} <= set(lit(reader.screen.answer))
        assert "Veren" in lit(reader.screen.questions)


async def test_where_nothing_is_found_the_text_is_where_the_search_began() -> None:
    async with reading(ferries(), at=3) as reader:
        await reader.press("/")
        await reader.type("steiger")
        assert reader.number == "4"
        await reader.type("xq")
        assert reader.number == "3"
        assert reader.column("questions")[0].strip(" │") == ""


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_the_nearest_word_is_offered_and_tab_takes_it(size: tuple[int, int]) -> None:
    async with reading(ferries(), size=size) as reader:
        await reader.press("/")
        await reader.type("steigr")
        assert "«steiger» (1)" in reader.foot
        assert reader.foot.rstrip().endswith("Tab")
        await reader.press("tab")
        assert reader.number == "4"
        assert "/ steiger" in reader.foot
        assert "1/1" in reader.foot
        await reader.type("s")
        assert "steigers" in reader.foot


async def test_what_is_offered_is_taken_after_enter_and_by_a_click_too() -> None:
    async with reading(ferries()) as reader:
        await reader.press("/")
        await reader.type("steigr")
        await reader.press("enter")
        assert "Did you mean «steiger» (1)?" in reader.foot
        assert "Tab takes it" in " ".join(reader.text.replace("│", " ").split())
        await reader.press("tab")
        assert "«steiger» 1/1" in reader.foot
        await reader.press("/")
        await reader.type("avondpint")
        await reader.pilot.click("#found")
        await reader.pilot.pause()
        assert reader.state.search is not None
        assert reader.state.search.query == "avondpont"


async def test_without_an_offer_tab_goes_on_to_the_next_pane() -> None:
    async with reading(ferries()) as reader:
        await reader.press("/")
        await reader.type("pont")
        await reader.press("tab")
        assert reader.pane() == "answer"
        assert reader.state.search is not None


async def test_a_wrong_query_says_what_is_wrong_as_one_types() -> None:
    async with reading(ferries()) as reader:
        await reader.press("/")
        await reader.type("partei:")
        assert "1/" not in reader.foot
        await reader.type("Brug")
        assert "did you mean partij:" in reader.foot
        await reader.press("enter")
        assert "did you mean partij:" in reader.foot


@pytest.mark.parametrize("typed", ['"', "-", "party:", "in:answer"])
async def test_what_asks_for_nothing_yet_leaves_the_list_as_it_is(typed: str) -> None:
    async with reading(ferries(), at=3) as reader:
        before = reader.state.shown
        await reader.press("/")
        await reader.type(typed)
        assert reader.state.shown == before
        assert reader.number == "3"


async def test_fields_list_what_fits_and_j_goes_through_it() -> None:
    async with reading(ferries()) as reader:
        await reader.press("/")
        await reader.type("partij:brug")
        await reader.press("enter")
        assert reader.number == "3"
        await reader.press("J")
        assert reader.number == "4"
        await reader.press("n")
        assert reader.number == "3"


async def test_the_index_of_a_long_document_is_there_before_one_searches() -> None:
    made = document(*(exchange(one, f"Wie telt rij {one}?") for one in range(1, LONG + 2)))
    async with reading(made) as reader:
        for _wait in range(200):
            if reader.screen.contents.is_ready_to_search:
                break
            await reader.pilot.pause(0.05)
        assert reader.screen.contents.is_ready_to_search


async def test_right_after_a_key_no_part_of_the_index_is_made_for_later() -> None:
    async with reading(small_report()) as reader:
        await reader.press("J")
        reader.screen._be_ready_to_search(SELDOM)
        assert len(list(reader.screen.contents._parts_of_index)) == 4, "all are still to be made"


def test_the_index_is_made_in_parts_between_which_keys_come() -> None:
    contents = Contents(
        document(*(exchange(one, f"Wie telt rij {one}?") for one in range(1, 4 * AT_ONCE)))
    )
    parts = 1
    while contents.be_readier_to_search():
        parts += 1
    assert parts >= 4
    assert len(contents.find("rij", None)) == 4 * AT_ONCE - 1


def test_a_search_that_does_not_wait_for_the_index_finds_the_same() -> None:
    made = document(*(exchange(one, f"Wie telt rij {one}?") for one in range(1, 4 * AT_ONCE)))
    contents = Contents(made)
    contents.be_readier_to_search()
    assert len(contents.find("rij", None)) == 4 * AT_ONCE - 1
    assert not contents.be_readier_to_search()

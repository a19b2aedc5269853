"""Searching as one types, and selecting."""

from __future__ import annotations

from tests.builders import document, exchange, small_report
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
            for y in range(pane.size.height)
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

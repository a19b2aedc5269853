"""What a key means in each mode, without a screen."""

from __future__ import annotations

import pytest

from kamer_tui.reader.core.events import Edge, Filter, Focus, KeyPress, Place, Step, StepQuestion
from kamer_tui.reader.core.modes import (
    LETTERS,
    DigitsMode,
    LettersMode,
    ReadingMode,
    TypingMode,
)
from kamer_tui.reader.views.bar_texts import message_of
from tests.builders import document, exchange, small_report
from tests.reader.headless import HeadlessDesk


def many() -> HeadlessDesk:
    """A document in which 1 may go on to be 14."""
    return HeadlessDesk(document(*(exchange(number, party="A") for number in (1, 2, 3, 14, 15))))


def typing(*keys: str) -> HeadlessDesk:
    """A search being typed, in a field that takes letters."""
    desk = HeadlessDesk(small_report(), at=2)
    desk.type("/")
    desk.show_field()
    desk.type(*keys)
    return desk


# Reading


def test_while_reading_a_key_is_the_command_that_it_is_bound_to() -> None:
    desk = many()
    assert desk.type("j")
    assert desk.number == 2
    assert desk.type("?", "q")
    assert desk.done == [("dialog", "help"), ("quit",)]


def test_while_reading_a_key_that_is_not_bound_is_left_to_textual() -> None:
    desk = many()
    assert not desk.type("f12")
    assert not desk.type("x")
    assert desk.mode() == ReadingMode()


@pytest.mark.parametrize("pane", ["parties", "questions", "answer"])
def test_while_reading_a_digit_begins_a_number_in_any_pane(pane: str) -> None:
    desk = many()
    desk.type(*{"parties": ["h"], "questions": [], "answer": ["l"]}[pane], "1")
    assert desk.mode() == DigitsMode("1")
    assert (desk.number, desk.pane()) == (1, pane)


def test_while_reading_keys_move_in_the_pane_that_has_the_focus() -> None:
    desk = many()
    desk.type("h", "j")
    assert (desk.state.party_row, desk.number) == (1, 1)
    desk.type("enter")
    assert desk.state.party == "A"
    desk.type("l", "enter")
    assert desk.pane() == "answer"
    desk.type("j", "pagedown", "ctrl+u", "g")
    assert [effect[1] for effect in desk.done if isinstance(effect, tuple)] == [
        *(1, 10, -5, -(10**9))
    ]


def test_an_enter_just_after_a_jump_reads_the_question() -> None:
    desk = many()
    desk.type("l", "1", "4", "enter")
    assert (desk.number, desk.pane()) == (14, "answer")
    assert desk.mode() == ReadingMode()
    desk = many()
    desk.type("1", "4", "enter")
    assert (desk.number, desk.pane()) == (14, "answer")
    desk = many()
    desk.type("h", "1", "4", "enter")
    assert (desk.state.party, desk.pane()) == (None, "answer"), "it filters nothing"


def test_an_enter_some_time_after_a_jump_is_for_the_pane() -> None:
    desk = many()
    desk.type("1", "4", "enter", every=1.0)
    assert desk.pane() == "answer"


@pytest.mark.parametrize("key", ["j", "f12", "/", "f"])
def test_an_enter_after_another_key_than_the_jump_is_not_passed_over(key: str) -> None:
    desk = many()
    desk.type("1", "4", key)
    if key == "/":
        desk.show_field()
        desk.type("enter")
    assert desk.mode() == ReadingMode()
    desk.type("enter")
    assert desk.pane() == "answer"


def test_an_event_that_no_key_made_does_not_use_up_the_enter_after_a_jump() -> None:
    desk = many()
    desk.type("1", "4")
    desk.send(Focus("parties"))
    desk.type("enter")
    assert (desk.state.party, desk.pane()) == (None, "answer")


# Digits


def test_a_number_is_typed_corrected_and_gone_to() -> None:
    desk = many()
    desk.type("1", "backspace")
    assert desk.mode() == ReadingMode()
    desk.type("1", "5")
    assert desk.number == 15
    desk.type("1", "enter")
    assert desk.number == 1
    desk.type("enter")
    assert desk.pane() == "answer", "nothing is left of the number"


def test_a_number_that_no_question_has_is_told() -> None:
    desk = many()
    desk.type("9", "9")
    assert desk.mode() == DigitsMode("99")
    assert message_of(desk.state) == "go to 99…  ⏎"
    desk.type("enter")
    assert message_of(desk.state) == "There is no question 99"
    assert (desk.number, desk.mode()) == (1, ReadingMode())


def test_escape_gives_a_number_up_and_nothing_else() -> None:
    desk = many()
    desk.type("z", "1", "escape")
    assert desk.mode() == ReadingMode()
    assert desk.state.zoomed
    desk.type("escape")
    assert not desk.state.zoomed


@pytest.mark.parametrize("key", ["j", "J", "tab", "G", "z", "space", "right_square_bracket"])
def test_another_command_gives_a_number_up(key: str) -> None:
    desk = many()
    desk.type("1", key)
    assert desk.mode() == ReadingMode()


def test_a_number_stays_while_the_text_is_scrolled() -> None:
    desk = many()
    desk.type("l", "1", "j", "4")
    assert desk.number == 14


def test_a_number_has_at_most_six_digits() -> None:
    desk = many()
    desk.type(*"12345678")
    assert desk.mode() == DigitsMode("123456")


def test_where_nothing_has_a_number_digits_begin_none() -> None:
    desk = HeadlessDesk(document(leftovers=["Een regel."]))
    assert desk.type("1")
    assert isinstance(desk.state.mode, ReadingMode)
    assert desk.state.digits == ""


# Letters


def test_a_letter_follows_its_link_and_ends_the_letters() -> None:
    desk = HeadlessDesk(small_report(), at=2)
    desk.type("f")
    mode = desk.state.mode
    assert isinstance(mode, LettersMode)
    assert list(mode.letters.items())[:2] == [(0, "a"), (1, "b")]
    assert "Type the letter" in message_of(desk.state)
    desk.type("b")
    assert (desk.number, desk.mode()) == (3, ReadingMode())
    desk.type("H")
    assert desk.number == 2


@pytest.mark.parametrize("key", ["escape", "enter", "x", "q", "1", "down", "space"])
def test_any_other_key_ends_the_letters_and_does_nothing_more(key: str) -> None:
    desk = HeadlessDesk(small_report(), at=2)
    desk.type("f")
    before = desk.state
    assert desk.type(key)
    assert desk.state == before._replace(mode=ReadingMode())
    assert desk.done == []


def test_only_links_in_sight_have_letters() -> None:
    desk = HeadlessDesk(small_report(), at=2)
    desk.in_sight = [1]
    desk.type("f")
    assert desk.mode() == LettersMode((1,))
    desk.in_sight = []
    desk.type("escape", "f")
    assert desk.mode() == ReadingMode()
    assert desk.state.message == "No links in sight"


def test_links_beyond_the_last_letter_have_none() -> None:
    mode = LettersMode(tuple(range(100)))
    assert len(mode.letters) == len(LETTERS)
    assert mode.link_of("Z") == 51
    assert mode.link_of(None) is None


def test_letters_take_the_place_of_a_number() -> None:
    desk = HeadlessDesk(small_report(), at=2)
    desk.type("9", "f")
    assert isinstance(desk.state.mode, LettersMode)
    assert desk.state.digits == ""


@pytest.mark.parametrize("event", [Step(1), StepQuestion(1), Edge(True, Place(0))])
def test_letters_end_where_another_page_is_shown(event: Step | StepQuestion | Edge) -> None:
    desk = HeadlessDesk(small_report(), at=2)
    desk.type("f")
    desk.send(event)
    assert desk.mode() == ReadingMode()


def test_letters_stay_where_the_page_does() -> None:
    desk = HeadlessDesk(small_report(), at=2)
    desk.type("f")
    desk.send(Filter(None))
    assert isinstance(desk.state.mode, LettersMode)


def test_several_that_refer_to_this_one_are_to_be_chosen_from() -> None:
    desk = HeadlessDesk(small_report(), at=3)
    desk.type("b")
    links = [desk.page().links[link].target for link in desk.done[0][1]]  # type: ignore[index]
    assert links == ["1", "2"]
    assert desk.pane() == "answer"


# Typing


def test_keys_before_the_field_is_there_are_kept_and_then_pressed_in_their_order() -> None:
    desk = HeadlessDesk(small_report(), at=2)
    assert desk.type("/", *"bakf", "q", "backspace")
    assert isinstance(desk.state.mode, TypingMode)
    assert [key.name for key in desk.state.mode.early] == [*"bakfq", "backspace"]
    assert desk.state.search is None
    desk.show_field()
    assert desk.mode() == TypingMode(ready=True)
    assert desk.field == "bakfq"
    assert desk.done == []


def test_a_kept_key_may_end_the_typing_and_the_next_are_commands() -> None:
    desk = HeadlessDesk(small_report(), at=2)
    desk.type("/", *"vraag", "enter", "n", "q")
    desk.show_field()
    assert desk.mode() == ReadingMode()
    assert desk.current_hit() == 0, "the one after the last"
    assert desk.done == [("quit",)]


def test_a_kept_key_may_begin_to_type_anew_and_the_rest_is_kept_for_the_new_field() -> None:
    desk = HeadlessDesk(small_report(), at=2)
    desk.type("/", "x", "escape", "/", *"bak")
    desk.show_field()
    assert desk.mode() == TypingMode(early=tuple(_keys(desk, "bak")))
    desk.field = ""
    desk.show_field()
    assert desk.field == "bak"


def _keys(desk: HeadlessDesk, letters: str) -> list[KeyPress]:
    assert isinstance(desk.state.mode, TypingMode)
    times = {key.name: key.at for key in desk.state.mode.early}
    return [KeyPress(letter, letter, times[letter]) for letter in letters]


def test_while_typing_letters_digits_and_signs_go_into_the_field() -> None:
    desk = typing(*"q14j?n/")
    assert desk.field == "q14j?n/"
    assert desk.state.search is not None
    assert desk.state.search.query == desk.field
    assert desk.done == []


def test_while_typing_enter_keeps_what_was_found() -> None:
    desk = typing(*"bakfiets", "enter")
    assert desk.mode() == ReadingMode()
    assert desk.state.search is not None
    assert desk.number == 4
    assert desk.pane() == "questions"


def test_while_typing_escape_gives_the_search_up() -> None:
    desk = typing(*"bakfiets")
    assert desk.number == 4
    desk.type("escape")
    assert desk.mode() == ReadingMode()
    assert (desk.state.search, desk.number) == (None, 2)


def test_while_typing_arrows_go_from_hit_to_hit() -> None:
    desk = typing(*"vraag")
    assert desk.current_hit() == 1, "the first at or after question 2"
    desk.type("down")
    assert desk.current_hit() == 0
    desk.type("up")
    assert desk.current_hit() == 1
    assert desk.mode() == TypingMode(ready=True)


@pytest.mark.parametrize("key", ["backspace", "left", "home", "delete", "ctrl+u", "pageup"])
def test_while_typing_other_keys_are_left_to_the_field(key: str) -> None:
    desk = typing("a")
    before = desk.state
    assert not desk.type(key)
    assert desk.state == before


def test_beginning_to_type_takes_the_place_of_a_number() -> None:
    desk = many()
    desk.type("1", "/")
    assert desk.state.digits == ""
    desk.show_field()
    desk.type("enter", "4")
    assert desk.state.digits == "4"


def test_beginning_to_type_twice_keeps_what_is_typed() -> None:
    desk = typing("a")
    desk.do("search")
    assert desk.mode() == TypingMode(ready=True)

"""Moving through lists and panes, and going from question to question."""

from __future__ import annotations

import pytest

from kamer_tui.document.model import Paragraph, Party
from tests.builders import document, exchange, small_report
from tests.reader.driving import reading


async def test_the_first_question_is_read_first() -> None:
    async with reading() as reader:
        assert reader.number == "1"
        assert "30 questions" in reader.title
        assert "QUESTION" in reader.text
        assert "ANSWER by de Minister" in reader.text


async def test_a_number_can_be_asked_for_at_the_start() -> None:
    async with reading(at=14) as reader:
        assert reader.number == "14"


async def test_a_number_that_is_not_there_is_told_at_the_start() -> None:
    async with reading(at=777) as reader:
        assert reader.number == "1"
        assert "There is no question 777" in reader.foot


@pytest.mark.parametrize(("key", "back"), [("j", "k"), ("down", "up"), ("J", "K")])
async def test_one_question_on_and_back(key: str, back: str) -> None:
    async with reading() as reader:
        await reader.press(key, key)
        assert reader.number == "3"
        await reader.press(back)
        assert reader.number == "2"


async def test_capital_letters_go_on_from_the_text() -> None:
    async with reading() as reader:
        await reader.press("tab", "J")
        assert reader.number == "2"
        assert reader.pane() == "answer"
        await reader.press("j")
        assert reader.number == "2"


async def test_capital_letters_pass_over_what_asks_nothing() -> None:
    async with reading() as reader:
        numbers = []
        for _ in range(30):
            numbers.append(reader.number)
            await reader.press("J")
        assert numbers == [str(number) for number in range(1, 31)]
        assert reader.number == "30"
        await reader.press("1", "enter", "K")
        assert reader.number == "1"
        await reader.press("k")
        assert reader.number == "", "the introduction, by a smaller step"
        await reader.press("J")
        assert reader.number == "1"


async def test_first_and_last() -> None:
    async with reading() as reader:
        await reader.press("G")
        assert reader.state.entry == reader.state.shown[-1]
        await reader.press("g")
        assert reader.state.entry == reader.state.shown[0]


async def test_panes_go_round_with_tab_and_end_with_l() -> None:
    async with reading() as reader:
        seen = []
        for _ in range(4):
            await reader.press("tab")
            seen.append(reader.pane())
        assert seen == ["answer", "parties", "questions", "answer"]
        await reader.press("l", "right")
        assert reader.pane() == "answer"
        await reader.press("h", "left", "h")
        assert reader.pane() == "parties"
        await reader.press("shift+tab")
        assert reader.pane() == "answer"
        assert reader.screen.answer.has_focus


async def test_a_jump_waits_where_a_longer_number_is_possible() -> None:
    async with reading() as reader:
        await reader.press("1")
        assert reader.number == "1"
        assert "go to 1" in reader.foot
        await reader.press("4")
        assert reader.number == "14"
        await reader.press("1", "enter")
        assert reader.number == "1"


@pytest.mark.parametrize("pane", ["parties", "questions", "answer"])
async def test_enter_after_a_number_that_was_gone_to_at_once_reads_it(pane: str) -> None:
    async with reading(small_report(), at=3) as reader:
        await reader.press(*{"parties": ["h"], "questions": [], "answer": ["l"]}[pane])
        await reader.press("1")
        lines = reader.column("answer")[2:]
        await reader.press("enter")  # in the answer to 1 stands a link
        assert (reader.number, reader.pane()) == ("1", "answer")
        assert reader.column("answer")[2:] == lines
        assert reader.state.party is None


async def test_enter_some_time_after_a_jump_is_for_the_pane(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kamer_tui.reader.core.modes.ENTER_OF_A_NUMBER", 0.0)
    async with reading(small_report(), at=3) as reader:
        await reader.press("1", "enter")
        assert reader.pane() == "answer"


async def test_a_jump_can_be_corrected_and_given_up() -> None:
    async with reading() as reader:
        await reader.press("2", "backspace", "1", "escape")
        assert reader.number == "1"
        assert reader.state.digits == ""
        assert "…" not in reader.foot


async def test_a_jump_to_no_question_says_so() -> None:
    async with reading() as reader:
        await reader.press("3", "9", "enter")
        assert reader.number == "1"
        assert "There is no question 39" in reader.foot


async def test_back_returns_to_the_line_that_was_read() -> None:
    long = [f"Antwoord alinea {number}, zie vraag 2." for number in range(40)]
    made = document(exchange(1, answer=long, party="A"), exchange(2, party="A"))
    async with reading(made, size=(100, 20)) as reader:
        await reader.press("tab", "pagedown", "pagedown")
        before = reader.column("answer")
        await reader.press("2")
        assert reader.number == "2"
        await reader.press("backspace")
        assert reader.number == "1"
        assert reader.column("answer")[4:] == before[4:]
        await reader.press("L")
        assert reader.number == "2"
        await reader.press("H")
        assert reader.number == "1"


async def test_there_is_nothing_before_the_beginning() -> None:
    async with reading(small_report()) as reader:
        await reader.press("backspace")
        assert "This is where you began" in reader.foot
        await reader.press("L")
        assert "Nothing further on" in reader.foot


async def test_parties_filter_the_list() -> None:
    async with reading(small_report()) as reader:
        await reader.press("shift+tab", "down", "down", "enter")
        assert reader.state.party == "Lijst Veldman"
        assert reader.number == "3"
        list_of_questions = "\n".join(reader.column("questions"))
        assert "Wat kost een plek in België?" in list_of_questions
        assert "Geldt dat ook" in list_of_questions
        assert "beheer" not in list_of_questions
        assert reader.pane() == "questions"
        await reader.press("shift+tab", "up", "up", "enter")
        assert reader.state.party is None
        assert len(reader.state.shown) > 5


async def test_brackets_go_from_party_to_party() -> None:
    async with reading(small_report()) as reader:
        await reader.press("]")
        assert reader.number == "3"
        await reader.press("]")
        assert reader.number == "6"
        await reader.press("[")
        assert reader.number == "3"


async def test_brackets_pass_by_what_a_party_says_before_its_first_question() -> None:
    introduction = (Paragraph("Deze leden hebben nog enkele vragen.", 1),)
    parties = [Party(name, introduction) for name in ("Noorderpartij", "Duinpartij", "De Brug")]
    made = document(
        exchange(1, party="Noorderpartij"),
        exchange(2, party="Duinpartij"),
        exchange(3, party="Duinpartij"),
        parties=parties,
    )
    async with reading(made) as reader:
        await reader.press("]")
        assert reader.number == "2"
        await reader.press("]")
        assert reader.number == ""
        assert "De Brug" in reader.text
        await reader.press("[", "[")
        assert reader.number == "1"

"""Landing on the answer: its first line is in sight, however long the question is."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.document.model import Document
from kamer_tui.reader.core.events import KeyPress
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLES
from tests.builders import document, exchange, small_report
from tests.reader.driving import Reader, reading

SIZES = [(40, 12), (80, 24), (120, 40)]
LONG_QUESTION = [
    "De leden van de Noorderpartij lezen dat er te weinig rekken staan. " * 6,
    "Klopt het dat het beheer bij de gemeenten ligt? " + "Zij wijzen op de kosten. " * 12,
    "Wie betaalt de rekken op het plein? Zie ook vraag 2. Zo nee, waarom staan die er niet?",
]
LONG_ANSWER = ["De gemeenten betalen het beheer. " * 20, "Het Rijk betaalt de bouw. " * 20]


def long_report() -> Document:
    """Four exchanges; the questions of the first and the third are longer than most screens."""
    return document(
        exchange(1, LONG_QUESTION, LONG_ANSWER),
        exchange(2, "Wie betaalt de bouw?", LONG_ANSWER),
        exchange(3, LONG_QUESTION, "Dat weet niemand.", uncertain="the answer may be longer"),
        exchange(4, "Komt er een brug?", "Nee."),
    )


def has_landed(reader: Reader) -> bool:
    """True if the first line of the answer is in sight, below the answer's label."""
    page = reader.screen.answer.page
    first = page.blocks[page.answer[1]].text
    lines = [line.strip() for line in reader.column("answer")]
    labels = [at for at, line in enumerate(lines) if line.startswith("ANSWER")]
    following = lines[labels[0] + 1] if labels and labels[0] + 1 < len(lines) else ""
    return following != "" and first.startswith(following.removeprefix("▎").strip())


async def see_every_answer(made: Document, size: tuple[int, int]) -> list[str]:
    """Go through all questions by ``J`` and again by their numbers; return those of the exchanges
    whose answer is not in sight.
    """
    missed = []
    async with reading(made, size=size) as reader:
        if reader.screen.is_narrow and reader.pane() != "answer":
            await reader.press("tab")
        for one in made.exchanges:
            if reader.number != one.label or not has_landed(reader):
                missed.append(f"J {one.label}")
            await reader.press("J")
        for one in made.exchanges[:-2:5]:
            await reader.press("K")
            if not has_landed(reader):
                missed.append(f"K before {one.label}")
            await reader.press(*str(one.number), "enter")
            if reader.number != one.label or not has_landed(reader):
                missed.append(f"number {one.label}")
    return missed


@pytest.mark.parametrize("size", SIZES)
async def test_the_answer_is_in_sight_after_every_jump(size: tuple[int, int]) -> None:
    assert await see_every_answer(long_report(), size) == []
    assert await see_every_answer(small_report(), size) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("sample", sorted(SAMPLES))
async def test_the_answer_is_in_sight_in_all_samples(sample: str, size: tuple[int, int]) -> None:
    assert await see_every_answer(load(SAMPLES[sample]), size) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["kst-28676-396.txt", "kst-36450-6.pdf"])
async def test_the_answer_is_in_sight_in_real_documents(
    documents: Path, name: str, size: tuple[int, int]
) -> None:
    assert await see_every_answer(load(documents / name), size) == []


async def test_a_long_question_is_folded_to_what_is_asked_and_unfolded() -> None:
    async with reading(long_report(), size=(80, 24)) as reader:
        await reader.press("tab")
        folded = reader.column("answer")
        assert any("3 asked · 23 more lines  v" in line for line in folded), folded
        assert "1 Klopt het dat het beheer" in reader.text
        await reader.press("v")
        assert "De leden van de Noorderpartij lezen" in "\n".join(reader.column("answer"))
        assert not has_landed(reader)
        await reader.press("v")
        assert reader.column("answer") == folded


async def test_a_question_that_fits_has_nothing_to_unfold() -> None:
    async with reading(long_report(), at=4) as reader:
        before = reader.column("answer")
        await reader.press("v")
        assert reader.column("answer") == before
        assert "The whole question is shown" in reader.foot


async def test_an_unfolded_question_stays_so_and_one_lands_on_its_answer_all_the_same() -> None:
    async with reading(long_report(), size=(80, 24)) as reader:
        await reader.press("v", "J", "K")
        assert reader.number == "1"
        assert has_landed(reader)
        assert "more lines" not in reader.text
        await reader.press("3")
        assert "more lines" in reader.text, "the other question is folded"


async def test_going_back_to_the_top_of_an_unfolded_question_is_exact() -> None:
    async with reading(long_report(), size=(80, 24)) as reader:
        await reader.press("v")
        whole = reader.column("answer")
        await reader.press("2", "backspace")
        assert reader.column("answer") == whole


async def test_the_label_of_a_folded_question_unfolds_it_when_clicked() -> None:
    async with reading(long_report(), size=(80, 24)) as reader:
        await reader.press("tab")
        folded = reader.column("answer")
        at = next(line for line, text in enumerate(folded) if "QUESTION" in text)
        for _ in range(2):
            await reader.pilot.click("#answer", offset=(4, at))
            await reader.pilot.pause()
            assert (reader.column("answer") == folded) is (_ == 1)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("words", ["te weinig rekken", "op de kosten", "niet?"])
async def test_a_hit_in_a_folded_question_is_in_sight_with_the_answer(
    words: str, size: tuple[int, int]
) -> None:
    async with reading(long_report(), size=size) as reader:
        await reader.type("/" + words)
        await reader.press("enter")
        if reader.screen.is_narrow:
            await reader.press("enter")  # from the list of what is found on to the text
        assert reader.number == "1"
        for _ in range(12):
            assert words.split()[-1] in reader.text
            assert has_landed(reader)
            hit = reader.state.search.hit if reader.state.search else None
            assert hit is not None
            if hit.part == "answer":
                break
            await reader.press("n")


async def test_the_chosen_link_of_a_folded_question_is_in_sight() -> None:
    async with reading(long_report(), size=(80, 24)) as reader:
        assert "Zie ook vraag 2" not in reader.text
        await reader.press(".")
        assert "Zie ook vraag 2" in reader.text
        assert has_landed(reader)
        await reader.press("o")
        assert reader.number == "2"


async def test_places_of_a_folded_page_outlive_another_size() -> None:
    async with reading(long_report(), size=(80, 24)) as reader:
        await reader.press("tab", "j", "j", "j")
        place = reader.screen.here()
        await reader.pilot.resize_terminal(110, 24)
        await reader.pilot.resize_terminal(80, 24)
        await reader.pilot.pause()
        assert reader.screen.here() == place


# To the answer and back


async def test_enter_in_the_text_goes_to_the_answer_and_back() -> None:
    async with reading(long_report(), size=(80, 24)) as reader:
        await reader.press("enter")
        landed = reader.column("answer")
        await reader.press("enter")
        assert reader.column("answer")[3].strip() == "ANSWER  by de Minister"
        await reader.press("enter")
        assert reader.column("answer") == landed
        await reader.press("v", "j", "j")
        asked = reader.column("answer")
        await reader.press("enter")
        assert has_landed(reader)
        await reader.press("enter")
        assert reader.column("answer") == asked


async def test_enter_where_everything_is_in_sight_moves_nothing() -> None:
    async with reading(long_report(), at=4) as reader:
        await reader.press("enter")
        lines = reader.column("answer")
        for _ in range(2):
            await reader.press("enter")
            assert (reader.number, reader.column("answer")) == ("4", lines)


@pytest.mark.parametrize("pane", ["parties", "questions", "answer"])
@pytest.mark.parametrize(("down", "up"), [("pagedown", "pageup"), ("ctrl+d", "ctrl+u")])
async def test_the_text_is_scrolled_from_every_pane_and_leads_on_at_its_end(
    pane: str, down: str, up: str
) -> None:
    async with reading(long_report(), size=(80, 24)) as reader:
        await reader.press(*{"parties": ["h"], "questions": [], "answer": ["l"]}[pane])
        numbers = [reader.number]
        while numbers[-1] != "4" and len(numbers) < 60:
            await reader.press(down)
            numbers.append(reader.number)
        assert list(dict.fromkeys(numbers)) == ["1", "2", "3", "4"]
        assert numbers.count("1") > 2, "the text was scrolled first"
        assert reader.pane() == pane
        await reader.press(up)
        assert (reader.number, has_landed(reader)) == ("3", True)


async def test_many_screens_at_once_are_as_many_one_by_one() -> None:
    async with reading(long_report(), size=(80, 24)) as reader:
        seen = []
        for _ in range(7):
            await reader.press("pagedown")
            seen.append((reader.number, reader.column("answer")))
        await reader.press("g", "J")
        for _ in range(7):
            await reader.press("pageup")
        screen = reader.screen
        key = KeyPress("pagedown")
        with screen.held():
            times = 7
            while times:
                taken, _effort = screen.take_run(key, times)
                times -= taken
        await reader.pilot.pause()
        assert (reader.number, reader.column("answer")) == seen[-1]


async def test_where_a_list_has_the_whole_screen_its_rows_are_moved_by() -> None:
    async with reading(size=(60, 20)) as reader:
        await reader.press(*["h"] * (reader.pane() == "answer"), "g", "pagedown")
        assert reader.pane() == "questions"
        assert reader.state.shown.index(reader.state.entry) > 5


@pytest.mark.parametrize("keys", [("3",), ("1", "backspace", "3"), ("3", "enter")])
async def test_where_one_pane_has_the_whole_screen_a_jump_shows_the_text(
    keys: tuple[str, ...],
) -> None:
    async with reading(long_report(), size=(40, 12)) as reader:
        await reader.press(*["h"] * (reader.pane() == "answer"), *keys)
        assert (reader.number, reader.pane()) == ("3", "answer")
        assert has_landed(reader)

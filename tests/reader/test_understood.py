"""What is understood of the answers, as the reader shows it: signs, the filter by mark, the same
words side by side, the overview, and the words of what is asked in the answer.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from textual.widgets import DataTable, Input, Static

from kamer_tui.document.model import Document
from kamer_tui.reader.core.understood import Understood
from kamer_tui.reader.screens.comparing import ComparingScreen
from kamer_tui.reader.screens.overview import OverviewScreen
from kamer_tui.reader.screens.same_words import SameWordsScreen
from tests.builders import document, exchange
from tests.reader.driving import Reader, reading

FERRY = "De avondpont vaart sinds maart elk halfuur naar Oudeveer, ook op zondagen en feestdagen."


def ferries() -> Document:
    return document(
        exchange(1, "Vaart de avondpont ook op zondag?", f"Ja. {FERRY}", topic="Veer/ponten"),
        exchange(2, "Wie betaalt de steiger?", "De gemeente Oudeveer.", topic="Steigers"),
        exchange(3, "Hoe vaak vaart de pont?", FERRY, party="Duinpartij", topic="Veer / ponten"),
        exchange(4, "Wat kost de brug?", "Zie het antwoord op vraag 2.", party="Duinpartij"),
        exchange(5, "Wanneer komt de brug?", (), party="Duinpartij"),
        exchange(
            6,
            "Komt er een overzicht?",
            "Ik zal de Kamer voor de zomer informeren.",
            party="De Brug",
        ),
    )


def row_of(reader: Reader, number: int) -> str:
    """The row of a question in the list."""
    beginning = re.compile(rf"[ ▌]*{number}\b")
    rows = reader.column("questions")
    return next((row for row in rows if beginning.match(row)), "\n".join(rows))


async def test_a_row_has_a_sign_for_what_its_answer_does() -> None:
    async with reading(ferries()) as reader:
        assert "=" in row_of(reader, 1)
        assert "=" not in row_of(reader, 2)
        assert "=" in row_of(reader, 3)
        assert "→2" in row_of(reader, 4)
        assert "○" in row_of(reader, 5)
        assert "!" in row_of(reader, 6)


async def test_an_answer_says_which_others_have_its_words() -> None:
    async with reading(ferries()) as reader:
        assert "Same words 3" in reader.text
        await reader.press("J")
        assert "Same words" not in reader.text


async def test_no_key_waits_until_all_is_understood(monkeypatch: pytest.MonkeyPatch) -> None:
    lull = "kamer_tui.reader.screens.showing.FIRST_LULL"
    monkeypatch.setattr(lull, 3600)
    async with reading(ferries()) as reader:
        screen = reader.screen
        screen.contents.__dict__["understood"] = Understood(screen.contents.document)
        screen.questions.look_again()
        await reader.pilot.pause()
        assert "=" not in row_of(reader, 1)
        assert "○" in row_of(reader, 5)
        await reader.press("j")
        assert reader.number == "2"
        monkeypatch.setattr(lull, 0)
        screen.understand()
        await reader.pilot.pause(1.5)
        assert "=" in row_of(reader, 1)


async def test_the_list_is_narrowed_to_answers_with_a_mark() -> None:
    async with reading(ferries()) as reader:
        await reader.press("m")
        assert "1 all answers 6" in reader.text
        assert "2 without an answer 1" in reader.text
        assert "3 only refers 1" in reader.text
        assert "5 same words 2" in reader.text
        assert "6 promises 1" in reader.text
        await reader.press("5")
        assert "same words · 2 of 6" in reader.title
        assert [reader.screen.contents.exchange(one).number for one in reader.state.shown] == [1, 3]  # type: ignore[union-attr]
        await reader.press("escape")
        assert len(reader.state.shown) > 5
        assert "same words" not in reader.title


async def test_a_party_and_a_mark_narrow_the_list_together_and_going_back_restores_both() -> None:
    async with reading(ferries()) as reader:
        await reader.press("m", "5")
        await reader.press("]")
        await reader.press("]")
        await reader.press("h", "j", "j", "enter")
        assert "Duinpartij · same words · 1 of 6" in reader.title
        assert reader.number == "3"
        await reader.type("2")
        assert reader.number == "2"
        assert "same words" not in reader.title
        await reader.press("backspace")
        assert "Duinpartij · same words · 1 of 6" in reader.title
        await reader.press("escape")
        assert "Duinpartij · 3 of 6" in reader.title
        await reader.press("escape")
        assert "6 questions" in reader.title


async def test_a_search_stays_within_the_mark() -> None:
    async with reading(ferries()) as reader:
        await reader.press("m", "5", "slash")
        await reader.type("pont")
        assert {reader.screen.contents.exchange(one).number for one in reader.state.shown} <= {1, 3}  # type: ignore[union-attr]


async def test_the_same_words_stand_side_by_side_and_lead_there() -> None:
    async with reading(ferries()) as reader:
        await reader.press("equals_sign")
        assert isinstance(reader.app.screen, SameWordsScreen)
        assert "1 and 3 · 14 words in a row · 100 % of the shorter answer" in reader.text
        beside = next(line for line in reader.lines if "Duinpartij" in line)
        assert "Noorderpartij" in beside
        await reader.press("enter")
        assert reader.number == "3"
        await reader.press("backspace")
        assert reader.number == "1"


async def test_on_a_narrow_screen_they_stand_one_under_the_other() -> None:
    async with reading(ferries(), size=(60, 24)) as reader:
        await reader.press("equals_sign")
        lines = [line for line in reader.lines if "Duinpartij" in line or "Noorderpartij" in line]
        assert len(lines) == 2


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (40, 12)])
async def test_what_both_say_is_in_sight_at_once(size: tuple[int, int]) -> None:
    def padded(begins: str) -> list[str]:
        return [f"Een eigen zin nummer {number} van {begins}." for number in range(30)]

    made = document(
        exchange(1, "Vaart de pont?", [*padded("Punt"), FERRY, *padded("Regel")]),
        exchange(2, "En op zondag?", [*padded("Lid"), *padded("Deel"), FERRY], party="Duinpartij"),
    )
    async with reading(made, size=size) as reader:
        await reader.press("equals_sign")
        beginnings = [line for line in reader.lines if "De avondpont" in line]
        found = sum(line.count("De avondpont") for line in beginnings)
        assert found == 2, "\n".join(reader.lines)
        assert len(beginnings) == (1 if size[0] >= 100 else 2)
        assert "Noorderpartij" in reader.text
        assert "Duinpartij" in reader.text
        before = reader.text
        await reader.press("k", "k", "j", "j")
        assert reader.text == before
        await reader.press("G", "k", "g")
        assert "nummer 0 van Punt" in reader.text
        assert "nummer 0 van Lid" in reader.text


async def test_a_frame_says_whole_keys_how_to_close_it_first() -> None:
    for width, told in ((40, "Esc closes · Enter goes there"), (80, "Tab: table and list")):
        async with reading(ferries(), size=(width, 12)) as reader:
            await reader.press("O")
            lowest = next(line for line in reversed(reader.lines) if "╯" in line)
            assert told in lowest
            assert "…" not in lowest


async def test_what_a_cell_counts_stands_below_its_party() -> None:
    async with reading(ferries(), size=(120, 30)) as reader:
        await reader.press("O")
        head = next(line for line in reader.lines if "Topic" in line)
        row = next(line for line in reader.lines if "Steigers" in line)
        end = head.index("Noorderpartij") + len("Noorderpartij")
        assert row[end - 2 : end] == " 1"


async def test_an_answer_whose_words_stand_nowhere_else_says_so() -> None:
    async with reading(ferries(), at=2) as reader:
        await reader.press("equals_sign")
        assert "No other answer shares words" in reader.foot


async def test_the_overview_leads_to_the_questions_of_a_cell() -> None:
    async with reading(ferries()) as reader:
        await reader.press("O")
        await reader.pilot.pause(0.5)
        assert isinstance(reader.app.screen, OverviewScreen)
        assert "6 questions" in reader.text
        table = reader.app.screen.query_one(DataTable)
        assert table.has_focus
        await reader.press("l", "l", "enter")
        assert "Duinpartij · Veer/ponten · 1 of 6" in reader.title
        assert reader.number == "3"
        assert len(reader.state.shown) == 1
        await reader.press("backspace")
        assert "6 questions" in reader.title
        assert reader.number == "1"


async def test_a_cell_without_a_topic_leads_to_exactly_its_questions() -> None:
    async with reading(ferries()) as reader:
        await reader.press("O")
        await reader.pilot.pause(0.5)
        await reader.press("l", "l", "j", "j", "enter")
        assert "Duinpartij · without a topic · 2 of 6" in reader.title
        assert reader.number == "4"
        await reader.press("m", "escape")  # its list stands over it as well
        await reader.press("escape")
        assert "Duinpartij · 3 of 6" in reader.title


async def test_the_overview_lists_promises_and_leads_to_them() -> None:
    async with reading(ferries(), size=(80, 24)) as reader:
        await reader.press("O")
        await reader.pilot.pause(0.5)
        assert "! 6" in reader.text
        await reader.press("tab", "enter")
        assert reader.number == "6"


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (200, 50), (20, 5)])
async def test_the_overview_fits_every_screen(size: tuple[int, int]) -> None:
    async with reading(ferries(), size=size) as reader:
        await reader.press("O")
        await reader.pilot.pause(0.5)
        await reader.press("j", "l", "tab", "j", "escape")
        assert reader.number == "1"


async def test_the_overview_of_nine_parties_is_in_sight_at_80_columns() -> None:
    parties = ["Noorderpartij", "Duinpartij", "Lijst Veldman", "Groep Terpstra", "De Brug"]
    parties += ["Veerpartij", "Stadspartij", "Waterpartij", "Heidepartij"]
    asked = [
        exchange(number, "Wie betaalt de steiger?", "Zie het antwoord op vraag 1.", party=party)
        for number, party in enumerate(parties * 6, 1)
    ]
    async with reading(document(*asked), size=(80, 24)) as reader:
        await reader.press("O")
        await reader.pilot.pause(0.5)
        table = reader.app.screen.query_one(DataTable)
        assert table.virtual_size.width <= table.scrollable_content_region.width
        assert "together" in reader.text
        assert "6→6" in reader.text


async def test_another_document_is_compared_from_the_palette(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    text = f"Hoe vaak vaart de pont?\n\n1. Antwoord van de Minister:\n\nInderdaad. {FERRY}\n"
    head = "Vragen en opmerkingen van de leden van de Veerpartij-fractie"
    path.write_text(f"{head}\n\n{text}", encoding="utf-8")
    async with reading(ferries(), at=2) as reader:
        reader.screen.do("compare")
        await reader.pilot.pause()
        assert isinstance(reader.app.screen, ComparingScreen)
        reader.app.screen.query_one(Input).value = str(path)
        await reader.press("enter")
        for _look in range(100):
            await reader.pilot.pause(0.1)
            if "Reading" not in reader.text:
                break
        assert "1 = 1 · 14 words in a row" in reader.text
        await reader.press("j", "enter")
        assert reader.number == "3"


@pytest.mark.parametrize("name", ["weg.txt", "-", "~niemand-zo/a.txt", "."])
async def test_a_document_that_cannot_be_compared_is_told(name: str) -> None:
    async with reading(ferries(), at=2) as reader:
        reader.screen.do("compare")
        await reader.pilot.pause()
        reader.app.screen.query_one(Input).value = name
        await reader.press("enter")
        for _look in range(100):
            await reader.pilot.pause(0.05)
            if "Reading" not in reader.text:
                break
        assert isinstance(reader.app.screen, ComparingScreen)
        told = reader.app.screen.query_one("#told", Static).content
        assert str(told).strip()
        await reader.press("escape")
        assert reader.number == "2"


async def test_the_words_of_what_is_asked_are_told_and_lit_in_the_answer() -> None:
    async with reading(ferries()) as reader:
        await reader.press("s", "tab")
        assert "in the answer: Vaart, avondpont · not in it: zondag" in reader.foot
        await reader.press("escape")
        assert "in the answer" not in reader.foot

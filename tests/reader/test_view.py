"""What is seen: the three layouts, zoom, themes, copying, and entries that are no questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamer_tui.document.model import Heading, Metadata, Reading
from kamer_tui.reader.views.colours import THEMES
from kamer_tui.translation import use_language
from tests.builders import answered_together, document, exchange, party, small_report
from tests.reader.driving import reading


async def test_a_wide_screen_has_three_panes() -> None:
    async with reading(size=(110, 30)) as reader:
        assert "Noorderpartij   8" in "\n".join(reader.column("parties"))
        assert "Wie betaalt het beheer" in "\n".join(reader.column("questions"))
        assert "QUESTION" in "\n".join(reader.column("answer"))


async def test_a_medium_screen_has_short_names_of_parties() -> None:
    async with reading(size=(80, 24)) as reader:
        parties = reader.column("parties")
        assert reader.screen.parties.size.width <= 10
        assert any(line.strip(" ▌▸│").startswith("NP") for line in parties)
        assert not any("Noorderpartij" in line for line in parties)
        assert "QUESTION" in "\n".join(reader.column("answer"))


async def test_a_narrow_screen_has_one_pane_at_a_time() -> None:
    async with reading(size=(60, 20)) as reader:
        assert reader.screen.answer.region.width == 60
        assert "QUESTION" in reader.text
        await reader.press("tab")
        assert reader.screen.parties.region.width == 60
        assert reader.column("parties")[0].endswith(" 30"), "the counts stand at the right"
        assert "QUESTION" not in reader.text
        await reader.press("tab")
        assert reader.screen.questions.region.width == 60
        assert "QUESTION" not in reader.text
        await reader.press("enter")
        assert "QUESTION" in reader.text


async def test_zoom_shows_the_answer_alone_in_the_middle_and_back() -> None:
    async with reading(size=(200, 40)) as reader:
        await reader.press("z")
        lines = reader.column("answer")
        text = [line for line in lines if line.strip()]
        assert reader.screen.answer.region.width == 200
        assert all(len(line.strip()) <= 90 for line in text)
        assert all(line.startswith(" " * 50) for line in text)
        assert not reader.screen.questions.display
        await reader.press("J")
        assert reader.number == "2"
        await reader.press("z")
        assert reader.screen.questions.display
        await reader.press("z", "escape")
        assert reader.screen.questions.display


async def test_a_line_of_text_has_at_most_ninety_columns() -> None:
    async with reading(size=(240, 40)) as reader:
        assert max(len(line.strip()) for line in reader.column("answer")) <= 90
        assert max(len(line.strip()) for line in reader.column("answer")) > 70


async def test_themes_follow_one_another_and_are_told() -> None:
    async with reading() as reader:
        names = []
        for _palette in THEMES:
            await reader.press("t")
            names.append(reader.app.theme)
            assert "Theme: " in reader.foot
        assert set(names) == {palette.name for palette in THEMES}
        grounds = {palette.ground for palette in THEMES}
        assert len(grounds) == len(THEMES)


async def test_the_theme_is_that_of_the_terminal() -> None:
    async with reading(dark=False) as reader:
        assert not reader.app.current_theme.dark
    async with reading(dark=True) as reader:
        assert reader.app.current_theme.dark


async def test_a_change_of_theme_is_seen_everywhere() -> None:
    async with reading(dark=True) as reader:
        await reader.press("t")
        light = next(palette for palette in THEMES if palette.name == reader.app.theme)
        strips = reader.app.screen._compositor.render_strips()
        grounds = {
            segment.style.bgcolor.name
            for strip in strips
            for segment in strip
            if segment.style and segment.style.bgcolor
        }
        allowed = {light.ground, light.panel, light.cursor, light.resting}
        assert grounds <= allowed


async def test_copying_sends_the_exchange_as_markdown_to_the_terminal() -> None:
    async with reading(small_report(), at=2) as reader:
        await reader.press("y")
        assert "Kan de Minister aangeven hoe het beheer wordt betaald?" in reader.app.clipboard
        assert "Zie het antwoord op de vragen 1 en 3." in reader.app.clipboard
        assert reader.app.clipboard.startswith("#")
        assert "Question 2 was sent to the terminal's clipboard" in reader.foot


async def test_question_and_answer_are_told_apart_by_label_and_bar() -> None:
    async with reading(small_report(), at=6) as reader:
        lines = reader.column("answer")
        asked = [line for line in lines if "Wanneer is de café-stalling klaar?" in line]
        question = asked[-1]
        answer = next(line for line in lines if "In 2027." in line)
        assert len(asked) == 2, "once as the title, once as the question"
        assert lines.index(question) < lines.index(answer)
        assert "  ANSWER  by de Minister" in lines
        assert answer.startswith("  ▎ In 2027.")
        assert question.startswith("    Wanneer")


async def test_where_it_leads_is_listed_below() -> None:
    async with reading(small_report(), at=3) as reader:
        assert "Referred to by 1 Stallingen/kernen: hoeveel zijn dat" in reader.text
        assert "2 Hoe wordt het beheer betaald?" in reader.text
        assert "² Zie de bijlage." in reader.text
        await reader.press("2")
        assert "Refers to 1 Stallingen/kernen: hoeveel zijn dat" in reader.text


async def test_what_is_not_certain_is_told() -> None:
    made = document(exchange(1, uncertain="the seam is a guess", party="A"))
    async with reading(made) as reader:
        assert "Not certain: the seam is a guess" in reader.text


async def test_signs_tell_what_a_question_is() -> None:
    made = document(
        exchange(1, "Wie betaalt?", "Zie vraag 2.", party="A"),
        exchange(2, "Wat kost het?", "Veel.", party="A"),
        exchange(3, "Hoe lang duurt het?", (), party="A"),
    )
    async with reading(made) as reader:
        await reader.press("j", "space", "j")
        listed = [line.rstrip(" │") for line in reader.column("questions")]
        assert any("→2 Wie betaalt?" in line for line in listed)
        assert any("■" in line and "Wat kost het?" in line for line in listed)
        assert any("○" in line and "Hoe lang duurt het?" in line for line in listed)
        assert any("·" in line and "→2 Wie betaalt?" in line for line in listed)
        assert "No answer in this document." in reader.text


async def test_all_that_is_no_question_has_a_line_in_the_list() -> None:
    async with reading(small_report(), size=(120, 50)) as reader:
        listed = "\n".join(reader.column("questions"))
        for title in ("About this document", "Introduction", "Remark", "Without a place (1)"):
            assert title in listed
        await reader.press("g")
        assert "Verslag van een schriftelijk overleg" in "\n".join(reader.column("answer"))
        await reader.press("G")
        assert "een regel zonder plaats" in reader.text
        await reader.press("shift+tab", "end", "enter")
        assert reader.state.party == "De Brug"
        assert "De leden van De Brug hebben geen vragen." in reader.text


async def test_a_footnote_that_nothing_marks_is_shown() -> None:
    made = document(exchange(1, party="A"), footnotes=small_report().footnotes[1:2])
    async with reading(made) as reader:
        await reader.press("G")
        assert "Footnotes without a mark" in reader.text
        assert "² Zie de bijlage." in reader.text


async def test_a_text_without_questions_is_shown_whole() -> None:
    lines = [f"Regel {number} van de brief." for number in range(60)]
    async with reading(document(leftovers=lines)) as reader:
        assert reader.text.count("No questions and answers recognised. The text is below.") == 1
        assert "no questions" in reader.title
        assert "Regel 0 van de brief." in reader.text
        await reader.press("G")
        assert "Regel 59 van de brief." in reader.text
        await reader.press("tab", "h", "space", "o", "b", "]", "[", "J", "K", "1", "enter", "a")
        assert reader.pane() == "answer"
        await reader.press("y")
        assert reader.app.clipboard.count("Regel") == 60


async def test_lines_without_a_place_stand_apart_where_they_did_in_the_source() -> None:
    made = document(leftovers=["Geachte Voorzitter,", "De pont vaart weer.", "Ook op zondag."])
    first, second, third = made.leftovers
    made = replace(made, leftovers=(first, second._replace(apart=True), third))
    async with reading(made) as reader:
        rows = [row.strip() for row in reader.lines]
        start = rows.index("Geachte Voorzitter,")
        assert rows[start : start + 4] == [
            "Geachte Voorzitter,", "", "De pont vaart weer.", "Ook op zondag."
        ]  # fmt: skip


async def test_what_a_text_without_questions_looks_like_is_told() -> None:
    made = replace(document(leftovers=["Geachte Voorzitter,"]), resembles="a letter")
    async with reading(made) as reader:
        assert (
            "No questions and answers recognised: this looks like a letter. The text is below."
            in reader.text
        )


async def test_the_option_with_which_a_text_has_questions_is_told() -> None:
    made = replace(document(leftovers=["1. Vaart de pont?"]), reading=Reading("list", 6))
    sentence = "Read as list of questions and answers (--genre list) it has 6 questions."
    async with reading(made) as reader:
        assert sentence in reader.text
    use_language("nl")
    async with reading(made) as reader:
        assert "Gelezen als lijst van vragen en antwoorden (--genre list) zijn er 6" in reader.text


async def test_an_empty_file_is_told() -> None:
    async with reading(document()) as reader:
        assert "Nothing to read: the file has no text." in reader.text
        await reader.press("j", "k", "G", "/", "x", "escape", "y", "z", "o")
        assert reader.app.is_running


MARKUP = (
    "[red]rood[/red]", "[@click=app.quit]klik[/]", "[b", "$accent", "[/]", "\\[x]",
    "[link=file:///etc/passwd]hier[/link]", ":smile:",
)  # fmt: skip


@pytest.mark.parametrize("text", MARKUP)
async def test_markup_in_a_text_is_shown_as_it_stands(text: str) -> None:
    made = document(
        exchange(1, f"Wat is {text}?", f"Dat is {text}.", party=f"P {text}", topic=f"T {text}"),
        parties=[party(f"P {text}", [f"Inleiding {text}."])],
        leftovers=[f"Over {text}"],
    )
    async with reading(made, size=(160, 30)) as reader:
        answer = " ".join(" ".join(reader.column("answer")).split())
        assert f"Wat is {text}?" in answer
        assert f"Dat is {text}." in answer
        assert f"T {text}" in " ".join(reader.column("questions"))
        await reader.press("/")
        await reader.type(text)
        await reader.press("enter")
        assert text in reader.foot
        await reader.press("escape", "G")
        assert f"Over {text}" in reader.text


async def test_what_the_document_says_of_itself_is_shown() -> None:
    async with reading(small_report()) as reader:
        await reader.press("g")
        told = " ".join(" ".join(reader.column("answer")).split())
        assert "About this document" in told
        assert "Number Kamerstuk 99 999, nr. 1" in told
        assert "Date 12 oktober 2026" in told
        assert "Read as report of a written consultation" in told
        assert "File verslag.txt" in told
        assert "Parts" not in told
        assert "Numbers" not in told


async def test_parties_that_ask_together_stand_together_and_each_finds_it() -> None:
    made = document(
        exchange(1, party=("Noorderpartij", "De Brug")),
        exchange(2, party="De Brug"),
    )
    async with reading(made) as reader:
        listed = "\n".join(reader.column("questions"))
        assert "Noorderpartij, De Brug · 1" in listed
        assert "De Brug · 1" in listed
        await reader.press("shift+tab", "j", "j", "enter")
        assert reader.state.party == "De Brug"
        assert len(reader.state.shown) == 2
        await reader.press("shift+tab", "k", "enter")
        assert reader.state.party == "Noorderpartij"
        assert len(reader.state.shown) == 1


async def test_numbers_that_are_not_printed_are_told_to_be_ours() -> None:
    async with reading(replace(small_report(), numbering="assigned")) as reader:
        assert "5 questions, numbered here" in reader.title
        await reader.press("g")
        assert "Numbers given here; none is printed" in reader.text


async def test_a_notice_without_questions_is_shown_as_what_it_is() -> None:
    notice = replace(document(front_matter=["De Minister vraagt uitstel."]), genre="report")
    async with reading(notice) as reader:
        assert "This document has no questions. Its text is below." in reader.text
        assert "De Minister vraagt uitstel." in reader.text
        assert not reader.screen.questions.display


async def test_headings_of_the_document_itself_are_shown() -> None:
    headings = (Heading("I Vragen van de fracties", 1), Heading("II Reactie van de Minister", 2))
    async with reading(replace(small_report(), headings=headings)) as reader:
        await reader.press("g")
        told = " ".join(" ".join(reader.column("answer")).split())
        assert "Parts I Vragen van de fracties · II Reactie van de Minister" in told


async def test_questions_that_are_answered_together_have_their_numbers_before_them() -> None:
    made = document(exchange(1), answered_together())
    async with reading(made, size=(80, 24)) as reader:
        await reader.press("J")
        lines = [line.strip() for line in reader.column("answer") if line.strip()]
        at = lines.index("QUESTION")
        assert lines[at + 1 : at + 4] == [
            "5. Wie betaalt het beheer?",
            "En wie niet?",
            "6. Zie vraag 1: wie beheert het?",
        ]
        await reader.type("/beheert")
        await reader.press("enter", "o")
        assert reader.number == "1"


async def test_a_notice_is_seen_with_every_question_that_it_leaves_open() -> None:
    front = [
        "Vragen van het lid Veldman (De Brug) over fietsenrekken.",
        "Mededeling van Minister Terpstra (ontvangen 3 maart 2032).",
        "Mededeling",
        "Het tellen van de rekken vraagt meer tijd.",
    ]
    made = document(
        exchange(1, answer=[]),
        exchange(2, answer=[]),
        front_matter=front,
        metadata=Metadata(kind="Mededeling", answered_by=("Minister Terpstra",)),
    )
    made = replace(made, genre="members-questions")
    async with reading(made) as reader:
        for _question in made.exchanges:
            lines = [line.strip() for line in reader.column("answer") if line.strip()]
            at = lines.index("No answer in this document.")
            assert lines[at + 1 : at + 3] == [
                "NOTICE  by Minister Terpstra",
                "Het tellen van de rekken vraagt meer tijd.",
            ]
            await reader.press("J")
    async with reading(replace(made, exchanges=(exchange(1), made.exchanges[1]))) as reader:
        await reader.press("J")
        assert "No answer in this document." in reader.text
        assert "NOTICE" not in reader.text


@pytest.mark.parametrize("size", [(40, 12), (60, 20), (79, 24)])
async def test_a_narrow_screen_opens_with_the_text(size: tuple[int, int]) -> None:
    async with reading(small_report(), size=size, at=3) as reader:
        assert reader.pane() == "answer"
        assert "Dat verschilt." in reader.text


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
async def test_enter_on_a_party_leads_on_to_its_questions(size: tuple[int, int]) -> None:
    async with reading(small_report(), size=size) as reader:
        while reader.pane() != "parties":
            await reader.press("tab")
        await reader.press("down", "down", "enter")
        assert reader.state.party == "Lijst Veldman"
        assert reader.pane() == "questions"
        assert "Wat kost een plek" in "\n".join(reader.column("questions"))


@pytest.mark.parametrize("pane", ["answer", "parties", "questions"])
async def test_a_search_on_a_narrow_screen_shows_what_it_finds_and_returns(pane: str) -> None:
    async with reading(small_report(), size=(40, 12)) as reader:
        while reader.pane() != pane:
            await reader.press("tab")
        await reader.press("/", *"plek")
        assert "Wat kost een plek" in "\n".join(reader.column("questions"))
        assert reader.foot.startswith(" /") or "plek" in reader.text
        await reader.press("escape")
        assert reader.pane() == pane
        assert reader.number == "1"
        assert len(reader.state.shown) > 5
        await reader.press("/", *"plek", "enter", "enter")
        assert reader.pane() == "answer"
        assert reader.number == "3"


async def test_space_selects_nothing_that_is_not_in_sight() -> None:
    async with reading(small_report(), size=(40, 12)) as reader:
        await reader.press("tab")
        assert reader.pane() == "parties"
        await reader.press("space")
        assert not reader.state.selected
        assert "No question is in sight here" in reader.foot

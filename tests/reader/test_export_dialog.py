"""The export dialog: what, where, in which format; nothing is overwritten unasked."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest
from textual.widgets import Input

from kamer_tui.document.model import Metadata, Source
from kamer_tui.export import FORMATS
from kamer_tui.reader.screens.export import ExportScreen
from kamer_tui.reader.views.exporting import safe_name, select, with_format
from kamer_tui.translation import use_language
from tests.builders import document, exchange, small_report
from tests.reader.driving import Reader, reading


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder that one works in, with nothing in it."""
    working = tmp_path / "werk"
    working.mkdir()
    monkeypatch.chdir(working)
    return working


def dialog(reader: Reader) -> ExportScreen:
    screen = reader.app.screen
    assert isinstance(screen, ExportScreen)
    return screen


def is_open(reader: Reader) -> bool:
    return isinstance(reader.app.screen, ExportScreen)


def name_in(reader: Reader) -> str:
    return dialog(reader).query_one("#file", Input).value


async def settled(reader: Reader) -> None:
    """Wait until what is written in a thread is written."""
    await reader.app.workers.wait_for_complete()
    await reader.pilot.pause()


async def named(reader: Reader, name: str) -> None:
    """Give the file another name."""
    await reader.press("end", "ctrl+u")
    await reader.type(name)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


# What is taken, and how it is called


async def test_the_question_that_is_read_is_exported(folder: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await reader.press("e")
        assert "Question 3" in reader.text
        assert name_in(reader) == "kst-99999-1-vraag-3.md"
        await reader.press("enter")
        await settled(reader)
        assert not is_open(reader)
        assert f"Exported to {folder}/kst-99999-1-vraag-3.md"[:40] in reader.foot
    text = (folder / "kst-99999-1-vraag-3.md").read_text(encoding="utf-8")
    assert "Wat kost een plek in België?" in text
    assert "Hoeveel zijn dat er?" not in text
    assert 'id="vraag-3"' in text


async def test_a_name_is_proposed_that_no_file_has_yet(folder: Path) -> None:
    for name in ("kst-99999-1-vraag-3.md", "kst-99999-1-vraag-3-2.md", "kst-99999-1-vraag-3.json"):
        (folder / name).touch()
    async with reading(small_report(), at=3) as reader:
        await reader.press("e")
        assert name_in(reader) == "kst-99999-1-vraag-3-3.md"
        await reader.press("tab", "right")
        assert name_in(reader) == "kst-99999-1-vraag-3-2.json"


@pytest.mark.parametrize(("size", "presses"), [((40, 12), 4), ((80, 24), 4)])
async def test_word_and_web_pages_are_offered_at_every_size(
    folder: Path, size: tuple[int, int], presses: int
) -> None:
    async with reading(small_report(), at=3, size=size) as reader:
        await reader.press("e")
        for word in ("Markdown", "JSON", "CSV", "HTML", "Word"):
            assert word in reader.text
        await reader.press("tab", *["right"] * presses)
        assert name_in(reader) == "kst-99999-1-vraag-3.docx"
        await reader.press("enter")
        await settled(reader)
    assert (folder / "kst-99999-1-vraag-3.docx").read_bytes().startswith(b"PK")


async def test_the_selection_goes_before_the_question_that_is_read(folder: Path) -> None:
    async with reading(small_report(), at=1) as reader:
        await reader.press("space", "J", "space", "J", "J", "space", "K", "e")
        assert "3 questions: 1–2, 4–5" in reader.text
        assert name_in(reader) == "kst-99999-1-vragen-1-2_4-5.md"
        await reader.press("enter")
        await settled(reader)
        assert len(reader.state.selected) == 3, "the selection is kept"
    text = (folder / "kst-99999-1-vragen-1-2_4-5.md").read_text(encoding="utf-8")
    assert "Geldt dat ook voor bakfietsen?" in text
    assert "Wat kost een plek" not in text


async def test_all_of_them_are_the_whole_document_with_what_has_no_place(folder: Path) -> None:
    async with reading(small_report()) as reader:
        await reader.press("a", "e")
        assert "The whole document: 5 questions" in reader.text
        await reader.press("enter")
        await settled(reader)
    assert "een regel zonder plaats" in (folder / "kst-99999-1.md").read_text(encoding="utf-8")


async def test_a_document_without_questions_is_exported_whole(folder: Path) -> None:
    letter = document(front_matter=["Geachte voorzitter,", "Hierbij zend ik u het overzicht."])
    async with reading(letter) as reader:
        await reader.press("e")
        assert "The whole document: 0 questions" in reader.text
        await reader.press("enter")
        await settled(reader)
    assert "het overzicht" in (folder / "verslag.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("given", "safe"),
    [
        ("kst-28676-396", "kst-28676-396"),
        ("../../etc/passwd", "etc-passwd"),
        ("/abs", "abs"),
        ("~/.bashrc", "bashrc"),
        ("-rf", "rf"),
        (".", ""),
        ("café\x1b]0;x\x07\u202e[red] né", "cafe-0-x-red-ne"),
        ("日本", ""),
        ("a" * 300, "a" * 80),
        ("a" * 79 + ".b", "a" * 79),
        ("con\\aux:nul", "con-aux-nul"),
    ],
)
def test_a_name_from_a_document_is_made_safe(given: str, safe: str) -> None:
    assert safe_name(given) == safe


def test_a_document_proposes_no_folder_and_no_long_name() -> None:
    many = document(*(exchange(number) for number in range(1, 200)))
    selection = select(many, range(0, 199, 2))
    name = selection.file_name(FORMATS["json"])
    assert re.fullmatch(r"verslag-vragen-1_3_5[0-9_]*_enz\.json", name)
    assert len(name) < 64
    hostile = document(exchange(1), exchange(2), metadata=Metadata(identifier="../../x/\x07y"))
    assert select(hostile, [0]).file_name(FORMATS["csv"]) == "x-y-vraag-1.csv"
    nameless = document(exchange(1))
    object.__setattr__(nameless, "source", Source("…", "text", "0" * 64, 1))
    assert select(nameless, []).file_name(FORMATS["csv"]) == "kamer-tui.csv"


# The format


async def test_arrows_choose_the_format_and_the_ending_goes_with_it(folder: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await reader.press("e")
        assert "● Markdown" in reader.text
        await reader.press("tab", "right")
        assert "● JSON" in reader.text
        assert "○ Markdown" in reader.text
        assert name_in(reader) == "kst-99999-1-vraag-3.json"
        await reader.press("right")
        assert name_in(reader) == "kst-99999-1-vraag-3.csv"
        await reader.press("left", "enter")
        await settled(reader)
        assert not is_open(reader)
    made = json.loads((folder / "kst-99999-1-vraag-3.json").read_text(encoding="utf-8"))
    assert [one["numbers"] for one in made["exchanges"]] == [[3]]


async def test_a_format_is_clicked(folder: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await reader.press("e")
        await reader.pilot.click("#csv")
        await reader.pilot.pause()
        assert name_in(reader) == "kst-99999-1-vraag-3.csv"
        await reader.pilot.click("#yes")
        await settled(reader)
    assert names(folder) == ["kst-99999-1-vraag-3.csv"]
    assert (folder / "kst-99999-1-vraag-3.csv").read_text(encoding="utf-8").startswith("document,")


async def test_an_ending_that_is_typed_chooses_the_format(folder: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await reader.press("e")
        await named(reader, "uit.csv")
        assert "● CSV" in reader.text
        assert "○ Markdown" in reader.text
        await reader.press("enter")
        await settled(reader)
    assert (folder / "uit.csv").read_text(encoding="utf-8").startswith("document,")


@pytest.mark.parametrize(
    ("name", "format_name", "after"),
    [
        ("a.md", "json", "a.json"),
        ("a.MARKDOWN", "csv", "a.csv"),
        ("a", "csv", "a.csv"),
        ("a.txt", "csv", "a.txt"),
        ("kst-1.2.md", "json", "kst-1.2.json"),
        ("map.md/a.json", "markdown", "map.md/a.md"),
        ("map/", "csv", "map/"),
        ("", "csv", ""),
    ],
)
def test_only_an_ending_of_a_format_is_changed(name: str, format_name: str, after: str) -> None:
    assert with_format(name, FORMATS[format_name]) == after


# What is there already


@pytest.fixture
def taken(folder: Path) -> Path:
    path = folder / "kst-99999-1-vraag-3.md"
    path.write_text("van mij", encoding="utf-8")
    return path


async def asked(reader: Reader) -> None:
    await reader.press("e")
    await named(reader, "kst-99999-1-vraag-3.md")
    await reader.press("enter")
    await settled(reader)
    assert "kst-99999-1-vraag-3.md exists already." in reader.text


async def test_an_existing_file_is_left_alone_by_a_second_enter(taken: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await asked(reader)
        assert "Overwrite it" in reader.text
        await reader.press("enter")
        await settled(reader)
        assert is_open(reader)
        assert "exists already" not in reader.text
        assert name_in(reader) == taken.name
    assert taken.read_text(encoding="utf-8") == "van mij"


async def test_an_existing_file_is_overwritten_when_that_is_chosen(taken: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await asked(reader)
        await reader.press("shift+tab", "enter")
        await settled(reader)
        assert not is_open(reader)
    assert "Wat kost een plek in België?" in taken.read_text(encoding="utf-8")
    assert names(taken.parent) == [taken.name], "no temporary file is left"


async def test_escape_says_no_and_then_closes(taken: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await asked(reader)
        await reader.press("escape")
        assert is_open(reader)
        await reader.press("escape")
        assert not is_open(reader)
    assert taken.read_text(encoding="utf-8") == "van mij"


async def test_yes_is_said_to_one_name_only(taken: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await asked(reader)
        other = taken.parent / "ander.md"
        other.write_text("ook van mij", encoding="utf-8")
        await reader.press("escape")
        await named(reader, "ander.md")
        await reader.press("enter")
        await settled(reader)
        assert "ander.md exists already." in reader.text
    assert other.read_text(encoding="utf-8") == "ook van mij"


# What goes wrong


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("nergens/uit.md", "the folder does not exist"),
        ("map", "map is a folder; name a file in it."),
        ("map/", "map/ is a folder; name a file in it."),
        ("bestand/uit.md", "a part of the path is no folder"),
        ("dicht/uit.md", "permission denied"),
        ("pijp", "pijp is no ordinary file"),
        ("x" * 260 + ".md", "the name is too long"),
        ("~nobody-of-that-name/uit.md", "there is no such user"),
        (" ", "Name a file to write to."),
        ("[red]/uit[/].md", "[red]/uit[/].md can't be written"),
    ],
)
async def test_what_goes_wrong_is_told_and_nothing_typed_is_lost(
    folder: Path, name: str, told: str
) -> None:
    (folder / "map").mkdir()
    (folder / "bestand").write_text("x", encoding="utf-8")
    (folder / "dicht").mkdir(mode=0o500)
    os.mkfifo(folder / "pijp")
    before = names(folder)
    if name.startswith("dicht") and os.geteuid() == 0:
        (folder / "dicht").chmod(0o700)
        name, told = "/proc/uit.md", "can't be written"
    async with reading(small_report(), at=3) as reader:
        await reader.press("e")
        dialog(reader).query_one("#file", Input).value = name
        await reader.press("enter")
        await settled(reader)
        assert told in reader.text.replace("│ │ ", "")
        assert name_in(reader) == name
        assert reader.app.focused is dialog(reader).query_one("#file")
        # And it can be mended.
        await named(reader, "goed.md")
        await reader.press("enter")
        await settled(reader)
        assert not is_open(reader)
    assert names(folder) == sorted([*before, "goed.md"])


async def test_the_home_folder_may_be_written_short(folder: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await reader.press("e")
        await named(reader, "~/uit.md")
        assert "in ~" in reader.text
        await reader.press("enter")
        await settled(reader)
        assert "Exported to ~/uit.md" in reader.foot
    assert (Path.home() / "uit.md").exists()
    assert names(folder) == []


async def test_cancel_writes_nothing(folder: Path) -> None:
    async with reading(small_report(), at=3) as reader:
        await reader.press("e")
        await reader.pilot.click("#no")
        await reader.pilot.pause()
        assert not is_open(reader)
    assert names(folder) == []


@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 40)])
@pytest.mark.parametrize("language", ["en", "nl"])
async def test_all_of_it_is_in_sight(size: tuple[int, int], language: str, taken: Path) -> None:
    async with reading(small_report(), at=3, size=size) as reader:
        use_language(language)
        await reader.press("e")
        words = {"en": ("Export", "Cancel"), "nl": ("Exporteren", "Annuleren")}[language]
        for word in ("CSV", "kst-99999-1-vraag-3-2.md", *words):
            assert word in reader.text
        await named(reader, taken.name)
        await reader.press("enter")
        await settled(reader)
        words = {"en": ("Overwrite it", "Leave it"), "nl": ("Overschrijven", "Laten staan")}[
            language
        ]
        for word in words:
            assert word in reader.text


async def test_a_long_selection_takes_one_line() -> None:
    many = document(*(exchange(number) for number in range(1, 120)))
    keys = ("space", "J", "J") * 30
    async with reading(many, size=(40, 12)) as reader:
        await reader.press(*keys, "e")
        assert "30 questions: 1, 3, 5" in reader.text
        assert "Cancel" in reader.text


async def test_any_size_will_do() -> None:
    async with reading(small_report(), at=3) as reader:
        await reader.press("e")
        for width, height in ((40, 12), (200, 50), (3, 2), (1, 1), (80, 5), (80, 24)):
            await reader.pilot.resize_terminal(width, height)
            await reader.pilot.pause()
        assert "Question 3" in reader.text

"""Notes are written, shown, found and listed; nothing that was typed is lost."""

from __future__ import annotations

import sqlite3
import stat
from pathlib import Path

import pytest
from textual.events import Paste

from kamer_tui.document.model import Metadata
from kamer_tui.reader.screens.note import NoteScreen
from kamer_tui.reader.screens.noting import NotingScreen
from kamer_tui.store.database import FILE, Store
from kamer_tui.store.folders import data_folder
from kamer_tui.store.identity import anchor_of
from kamer_tui.store.notes import Note, all_notes, write_note
from tests.builders import document, exchange
from tests.reader.driving import Reader, reading

ASKED = "Hoeveel plaatsen komen er in Duindorp bij?"
LETTER = document(
    exchange(1, [f"De leden lezen over stallingen. {ASKED} Wanneer is dat?"], "Vijftig."),
    exchange(2, "Wie betaalt het beheer van de pont naar Veldoog?", "De gemeenten."),
    exchange(3, "Waarom is de brug bij Noorderhaven dicht?", "Vanwege onderhoud."),
    metadata=Metadata(identifier="kst-99999-1"),
)


def kept() -> list[Note]:
    """All notes, as another program finds them."""
    return list(all_notes(Store.of_user()))


def note_to(number: int, text: str, *marks: str, sentence: str = "") -> Note:
    """A note that was kept before."""
    asked = LETTER.exchanges[number - 1]
    made = write_note(
        Store.of_user(),
        Note(None, "kst-99999-1", str(number), anchor_of(asked), sentence, text, marks),
    )
    assert made is not None
    return made


async def notes_read(reader: Reader) -> None:
    """Have the notes read now."""
    reader.screen.read_notes()
    work = reader.screen._reading_notes
    if work is not None:
        work.wait(5)
        reader.screen._look_for_notes()
    await reader.pilot.pause()


async def put(reader: Reader, text: str) -> None:
    """Paste a text where the cursor is."""
    reader.app.post_message(Paste(text))
    await reader.pilot.pause()


async def closed(reader: Reader) -> None:
    """Wait until the dialog has kept its note."""
    for _ in range(200):
        if reader.app.screen is reader.screen:
            break
        await reader.pilot.pause(0.01)
    assert reader.app.screen is reader.screen
    await reader.pilot.pause()


async def test_a_note_is_written_shown_and_kept() -> None:
    async with reading(LETTER) as reader:
        await reader.press("i")
        await put(reader, "nog eens vragen")
        await reader.press("enter", "S", "p", "a", "a", "k", "escape")
        await closed(reader)
        assert [(note.exchange, note.text) for note in kept()] == [("1", "nog eens vragen\nSpaak")]
        assert "Note to question 1 kept" in reader.foot
        answer = reader.column("answer")
        label = next(at for at, line in enumerate(answer) if "✎ NOTE" in line)
        assert label > next(at for at, line in enumerate(answer) if "Vijftig." in line)
        assert [line.strip() for line in answer[label + 1 : label + 3]] == [
            "nog eens vragen",
            "Spaak",
        ]
        assert any("1 ✎" in line for line in reader.column("questions"))


@pytest.mark.parametrize("key", ["escape", "ctrl+s"])
async def test_a_note_is_changed_and_an_empty_one_is_removed(key: str) -> None:
    note_to(1, "oud", "opvolgen")
    async with reading(LETTER) as reader:
        await notes_read(reader)
        assert "opvolgen" in reader.text
        await reader.press("i")
        await put(reader, " en nieuw")
        await reader.press(key)
        await closed(reader)
        assert [(note.text, note.marks) for note in kept()] == [("oud en nieuw", ("opvolgen",))]
        await reader.press("i", "f3")
        await reader.press("ctrl+a", "ctrl+k", key)
        await closed(reader)
        assert kept() == []
        assert "The note was removed" in reader.foot
        assert "✎" not in reader.text


async def test_ready_marks_are_ticked_by_key_and_by_mouse() -> None:
    async with reading(LETTER, size=(80, 24)) as reader:
        await reader.press("i", "f2")
        await reader.pilot.click("#mark-1")
        await reader.press("ctrl+s")
        await closed(reader)
        assert [note.marks for note in kept()] == [("niet beantwoord", "opvolgen")]
        assert "niet beantwoord · opvolgen" in reader.text


async def test_a_click_on_keep_or_beside_the_dialog_keeps_it() -> None:
    async with reading(LETTER) as reader:
        for number, where in (("1", "#keep"), ("2", None)):
            await reader.press(number, "i", "a")
            await reader.pilot.click(where, offset=(1, 1) if where is None else (2, 0))
            await closed(reader)
        assert [note.exchange for note in kept()] == ["1", "2"]


async def test_a_note_belongs_to_the_sentence_that_is_chosen() -> None:
    async with reading(LETTER) as reader:
        await reader.press("s", "tab", "i")
        assert f"«{ASKED}»" in reader.text
        await put(reader, "geen getal")
        await reader.press("escape")
        await closed(reader)
        assert [note.sentence for note in kept()] == [ASKED]
        await reader.press("i")  # the exchange has none of its own: it is asked which
        assert "another note" in reader.text
        await reader.press("2", "b", "escape")
        await closed(reader)
        assert [(note.sentence, note.text) for note in kept()] == [(ASKED, "geen getal"), ("", "b")]
        await reader.press("s", "tab", "i", "!", "escape")
        await closed(reader)
        assert [note.text for note in kept()] == ["geen getal!", "b"]


async def test_a_note_in_the_text_is_clicked_to_change_it() -> None:
    note_to(1, "oud")
    async with reading(LETTER) as reader:
        await notes_read(reader)
        column = reader.screen.query_one("#answer").region
        row = next(at for at, line in enumerate(reader.lines) if "✎ NOTE" in line)
        at = reader.lines[row].index("✎", column.x)
        await reader.pilot.click(offset=(at, row))
        assert isinstance(reader.app.screen, NoteScreen)
        await reader.press("escape")
        await closed(reader)
        assert "kept" not in reader.foot


async def test_notes_wait_for_a_chosen_link_without_looking_all_the_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kamer_tui.reader.screens.noting.FIRST", 3600)
    note_to(1, "nabellen")
    made = document(
        exchange(1, [LETTER.exchanges[0].question[0].text], "Zie het antwoord op vraag 2."),
        *LETTER.exchanges[1:],
        metadata=LETTER.metadata,
    )
    async with reading(made) as reader:
        await reader.press("tab", "full_stop")
        looks = 0
        look = NotingScreen._look_for_notes

        def counted(screen: NotingScreen) -> None:
            nonlocal looks
            looks += 1
            look(screen)

        monkeypatch.setattr(NotingScreen, "_look_for_notes", counted)
        reader.screen.read_notes()
        await reader.pilot.pause(1)
        assert reader.state.link >= 0
        assert 1 <= looks <= 8
        assert "nabellen" not in reader.text
        await reader.press("escape")
        await reader.pilot.pause(1)
        assert "nabellen" in reader.text


async def test_the_list_is_narrowed_to_what_has_notes() -> None:
    note_to(2, "x")
    async with reading(LETTER) as reader:
        await notes_read(reader)
        await reader.press("m")
        assert "with notes" in reader.text
        await reader.press("7")
        assert [reader.screen.contents.exchange(entry) for entry in reader.state.shown] == [
            LETTER.exchanges[1]
        ]
        await reader.press("i", "f7", "backspace", "escape")
        await closed(reader)
        assert reader.number == "2"


async def test_notes_are_found_and_only_they_with_in_notes() -> None:
    note_to(3, "pont navragen", "opvolgen")
    async with reading(LETTER) as reader:
        await notes_read(reader)
        await reader.press("/")
        await put(reader, "pont")
        assert len(reader.state.shown) == 2
        await reader.press("escape", "/")
        await put(reader, "in:notes pont")
        assert (reader.number, len(reader.state.shown)) == ("3", 1)
        await reader.press("escape", "/")
        await put(reader, "in:notitie opvolg*")
        assert (reader.number, len(reader.state.shown)) == ("3", 1)


async def test_a_note_whose_question_is_gone_stands_at_the_end() -> None:
    write_note(
        Store.of_user(),
        Note(None, "kst-99999-1", "9", "waaromrijdtdetreinniet", text="oude vraag"),
    )
    async with reading(LETTER) as reader:
        await notes_read(reader)
        assert "1 note of yours has no question" in reader.foot
        await reader.press("G")
        assert "oude vraag" in reader.text
        assert "to question 9" in reader.text
        await reader.press("i", "f7", "backspace", "escape")
        await closed(reader)
        assert kept() == []


async def test_what_can_not_be_kept_is_told_and_stays_in_the_dialog() -> None:
    folder = data_folder()
    folder.mkdir(parents=True)
    (folder / FILE).write_text("dit is geen database\n" * 50)
    async with reading(LETTER) as reader:
        await reader.press("i")
        await put(reader, "kostbaar")
        await reader.press("escape")
        for _ in range(100):
            if "damaged" in reader.text:
                break
            await reader.pilot.pause(0.01)
        assert "damaged" in reader.text
        assert "kostbaar" in reader.text
        await reader.pilot.click("#copy")
        assert reader.app.clipboard == "kostbaar"
        (folder / FILE).unlink()
        await reader.press("ctrl+s")
        await closed(reader)
        assert [note.text for note in kept()] == ["kostbaar"]


async def test_what_is_typed_is_kept_when_the_program_ends() -> None:
    async with reading(LETTER) as reader:
        await reader.press("i")
        await put(reader, "half af")
        reader.app.end(129)
        await reader.pilot.pause()
    assert [note.text for note in kept()] == ["half af"]
    assert reader.app.told_at_end == []


async def test_what_can_not_be_kept_at_the_end_goes_to_a_file(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("kamer_tui.reader.screens.note.PATIENCE_AT_END", 0.05)
    note_to(2, "van voor")
    other = sqlite3.connect(data_folder() / FILE, isolation_level=None)
    async with reading(LETTER) as reader:
        await reader.press("i")
        await put(reader, "half af")
        other.execute("BEGIN IMMEDIATE")
        reader.app.end(129)
        await reader.pilot.pause()
    other.close()
    (file,) = data_folder().glob("not-kept-*.txt")
    assert "half af" in file.read_text()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert str(file) in reader.app.told_at_end[0]


async def test_a_long_text_is_pasted_whole_also_where_it_comes_as_keys() -> None:
    from kamer_tui.reader.terminal.messages import Burst, Run

    lines = [f"regel {number} van een lange notitie" for number in range(300)]
    keys = []
    for line in lines:
        keys += [Run("space" if letter == " " else letter, letter, 1) for letter in line]
        keys.append(Run("enter", "\r", 1))
    async with reading(LETTER) as reader:
        await reader.press("i")
        reader.app.post_message(Burst(keys))
        await reader.pilot.pause(0.2)
        await reader.press("escape")
        await closed(reader)
        assert kept()[0].text.split("\n") == lines


@pytest.mark.parametrize("fails", [False, True])
async def test_the_users_editor_gets_the_text_and_gives_it_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, fails: bool
) -> None:
    editor = tmp_path / "my editor"
    ends = "exit 1" if fails else "exit 0"
    editor.write_text(f'#!/bin/sh\ncat "$2" > {tmp_path}/got\nprintf "a\\nb\\n" > "$2"\n{ends}\n')
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", f'"{editor}" -x')
    monkeypatch.setattr("textual.drivers.headless_driver.HeadlessDriver.can_suspend", True)
    async with reading(LETTER) as reader:
        await reader.press("i")
        await put(reader, "eerst")
        await reader.press("ctrl+o")
        for _ in range(300):
            if (tmp_path / "got").exists() and reader.app.screen.query("#text"):
                await reader.pilot.pause(0.01)
                if not fails and "b" in reader.app.screen.query_one("#text").text:  # type: ignore[attr-defined]
                    break
                if fails and "ended with 1" in reader.text:
                    break
            await reader.pilot.pause(0.01)
        assert (tmp_path / "got").read_text() == "eerst\n"
        await reader.press("escape")
        await closed(reader)
        assert [note.text for note in kept()] == ["eerst" if fails else "a\nb"]


async def test_the_dialog_fits_a_small_screen() -> None:
    async with reading(LETTER, size=(40, 12)) as reader:
        await reader.press("i")
        await put(reader, "kort")
        for words in ("kort", "F2 niet beantwoord", "F3 opvolgen", "Keep"):
            assert words in reader.text
        await reader.press("escape")
        await closed(reader)


async def test_no_note_is_written_where_there_is_no_question() -> None:
    async with reading(LETTER) as reader:
        await reader.press("g", "i")
        assert "go to one first" in reader.foot
        assert not data_folder().exists()


async def test_an_export_has_the_notes_where_that_is_ticked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    note_to(1, "navragen")
    async with reading(LETTER, size=(80, 24)) as reader:
        await notes_read(reader)
        for file, ticks in (("zonder.md", False), ("met.md", True)):
            await reader.press("1", "e", "ctrl+a", "ctrl+k")
            await put(reader, file)
            assert "[ ] with your notes" in reader.text
            if ticks:
                await reader.pilot.click("#notes")
                assert "[x] with your notes" in reader.text
            await reader.press("ctrl+s")
            await closed(reader)
            assert ("navragen" in (tmp_path / file).read_text()) is ticks
        await reader.press("2", "e")
        assert "with your notes" not in reader.text

"""Each Word file that can't be read gives one clear line and exit status 2; the others are read."""

from __future__ import annotations

import contextlib
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kamer_tui.reading.loading import load
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.markup.word import pages_of_word
from tests.support import hostile_word
from tests.support.word import paragraph, table, text

LONGEST = 120

DAMAGED = "is damaged or no whole file"
HARM = "it may be made to do harm"

CASES: dict[str, tuple[Callable[[], bytes], str]] = {
    "an old Word": (hostile_word.old, "save it as .docx or PDF"),
    "a password": (hostile_word.with_password, "save it without a password"),
    "encrypted parts": (hostile_word.encrypted_entries, "save it without a password"),
    "half a file": (lambda: hostile_word.SOUND[:800], DAMAGED),
    "all but its end": (lambda: hostile_word.SOUND[:-30], DAMAGED),
    "a spreadsheet": (
        lambda: hostile_word.other_zip("[Content_Types].xml", "xl/workbook.xml"),
        "is a spreadsheet or a presentation",
    ),
    "a zip": (lambda: hostile_word.other_zip("brief.txt"), "without a text document in it"),
    "no text": (lambda: hostile_word.with_text(paragraph()), "holds no text"),
    "no body": (lambda: hostile_word.with_part("word/document.xml", b"<d/>"), DAMAGED),
    "no XML": (lambda: hostile_word.with_part("word/document.xml", b"kade"), DAMAGED),
    "a bomb": (lambda: hostile_word.bomb(100), HARM),
    "a bomb in parts": (lambda: hostile_word.many_parts_of(30), HARM),
    "very many parts": (lambda: hostile_word.many_entries(6_000), HARM),
    "entities of entities": (lambda: hostile_word.entities("bomb"), DAMAGED),
    "an entity from outside": (lambda: hostile_word.entities("outside"), DAMAGED),
    "10^6 elements in each other": (lambda: hostile_word.nested(10**6), DAMAGED),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_refused_in_one_line(case: str, tmp_path: Path) -> None:
    make, expected = CASES[case]
    path = tmp_path / "brief.docx"
    path.write_bytes(make())
    done = subprocess.run(
        [sys.executable, "-m", "kamer_tui", "check", str(path), "--language", "en"],
        capture_output=True,
        timeout=LONGEST,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, ""), done.stderr
    (line,) = done.stderr.splitlines()
    assert line.startswith("brief.docx: ")
    assert expected in line


@pytest.mark.parametrize("depth", [50, 120, 240])
@pytest.mark.parametrize("name", ["sdt", "ins", "tbl", "p", "r"])
def test_what_is_deep_is_read_or_refused(name: str, depth: int) -> None:
    with contextlib.suppress(UnreadableError):
        pages_of_word(hostile_word.nested(depth, name), "brief.docx")


def test_tables_deep_in_tables_are_read() -> None:
    body = paragraph("Ja.")
    for _ in range(60):
        body = f"<w:tbl><w:tr><w:tc>{body}</w:tc></w:tr></w:tbl>"
    assert pages_of_word(hostile_word.with_text(body), "brief.docx").lines[0].text == "Ja."


def test_a_program_in_a_file_is_not_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "brief.docm"
    path.write_bytes(hostile_word.with_part("word/vbaProject.bin", b"\x00" * 1000))
    assert load(path).leftovers[0].text == "Ja."


def test_a_word_file_by_another_name_is_read(tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_bytes(hostile_word.SOUND)
    assert load(path).source.format == "docx"


def test_what_a_file_refers_to_outside_is_left_there() -> None:
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        b'<Relationship Id="rId1" Type="x/numbering" Target="file:///etc/hostname"'
        b' TargetMode="External"/><Relationship Id="rId2" Type="x/styles"'
        b' Target="../../../../etc/hostname"/></Relationships>'
    )
    content = hostile_word.with_part("word/_rels/document.xml.rels", relations)
    assert pages_of_word(content, "brief.docx").lines[0].text == "Ja."


def test_reading_takes_time_in_proportion_to_the_text() -> None:
    body = table(f"<w:tr><w:tc>{paragraph(text('kade ') * 3)}</w:tc></w:tr>" * 10_000)
    assert len(pages_of_word(hostile_word.with_text(body), "brief.docx").lines) == 10_000


@pytest.mark.parametrize("what", ["<w:r><w:br/></w:r>", "<w:r><w:t> </w:t><w:br/></w:r>"])
def test_a_million_line_ends_without_text_are_nothing(what: str) -> None:
    content = hostile_word.with_text(paragraph(what * 300_000 + text("Ja.")))
    assert [line.text for line in pages_of_word(content, "brief.docx").lines] == ["Ja."]

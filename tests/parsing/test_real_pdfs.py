"""Facts of real PDFs: those of the press, which are not part of the project."""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from kamer_tui.parsing.lines.footnotes import split_footnotes
from kamer_tui.parsing.lines.furniture import split_furniture
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.pdf.pages import read_pdf_file

PAGES = {
    "kst-36450-6.pdf": 31,
    "aanhangsel/ah-tk-20232024-878.pdf": 4,
    "aanhangsel/ah-tk-20232024-1314.pdf": 2,
    "aanhangsel/ah-tk-20232024-1786.pdf": 6,
    "aanhangsel/ah-tk-20232024-1949.pdf": 2,
    "aanhangsel/ah-tk-20232024-1999.pdf": 1,
    "aanhangsel/ah-tk-20232024-2210.pdf": 5,
    "aanhangsel/ah-tk-20232024-2367.pdf": 3,
    "other-kinds/brief-werkprogramma-atr.pdf": 1,
    "other-kinds/voorstel-36450.pdf": 5,
}
FOOTNOTES = {
    "kst-36450-6.pdf": [*range(1, 29), 1],
    "aanhangsel/ah-tk-20232024-878.pdf": [1, 2],
    "aanhangsel/ah-tk-20232024-1314.pdf": [1, 2],
    "aanhangsel/ah-tk-20232024-1786.pdf": list(range(1, 17)),
    "aanhangsel/ah-tk-20232024-1949.pdf": [1],
    "aanhangsel/ah-tk-20232024-1999.pdf": [1],
    "aanhangsel/ah-tk-20232024-2210.pdf": [1, 2],
    "aanhangsel/ah-tk-20232024-2367.pdf": [1, 2, 3, 4],
    "other-kinds/brief-werkprogramma-atr.pdf": [],
    "other-kinds/voorstel-36450.pdf": [],
}
MARKED_TWICE = {"kst-36450-6.pdf": [1]}
"""The annex has a table in which two cells have the mark of its one footnote."""


@pytest.fixture(params=PAGES)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def path(documents: Path, name: str) -> Path:
    return documents / name


@pytest.fixture
def pages(path: Path) -> Pages:
    return read_pdf_file(path.read_bytes(), path.name)


def test_its_pages_are_counted(pages: Pages, name: str) -> None:
    assert pages.count == PAGES[name]
    assert {line.page for line in pages.lines} == set(range(1, PAGES[name] + 1))


def test_no_character_is_unknown(pages: Pages) -> None:
    assert not [line.text for line in pages.lines if "\N{REPLACEMENT CHARACTER}" in line.text]


def test_each_page_has_its_footer_and_the_first_one_emblem_and_colophon(pages: Pages) -> None:
    _, furniture = split_furniture(pages.lines)
    footers = [one for one in furniture if one.text.startswith("Tweede Kamer, vergaderjaar")]
    assert [one.page for one in footers] == list(range(1, pages.count + 1))
    others = [one for one in furniture if one not in footers]
    assert {one.page for one in others} == {1}
    assert [re.sub(r"[\d-]+", "0", one.text) for one in others] == [
        *("0", re.sub(r"[\d-]+", "0", others[1].text), "ISSN 0 0 0", "’s0Gravenhage 0")
    ]
    assert re.fullmatch(r"(?:kst|ah-tk)-[\d-]+", others[1].text)


def test_footnotes_and_their_marks_are_found(pages: Pages, name: str) -> None:
    body, _ = split_furniture(pages.lines)
    text, notes = split_footnotes(body)
    assert [int(note.label) for note in notes] == FOOTNOTES[name]
    marked = [int(line.text[start:end]) for line in text for start, end in line.marks]
    assert marked == FOOTNOTES[name] + MARKED_TWICE.get(name, [])


def test_body_notes_and_furniture_are_all_lines(pages: Pages) -> None:
    body, furniture = split_furniture(pages.lines)
    text, notes = split_footnotes(body)
    numbers = [line.number for line in text] + [one.line for one in furniture]
    numbers += [line.number for note in notes for line in note.lines]
    assert sorted(numbers) == [line.number for line in pages.lines]


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext is not installed")
def test_every_word_is_there_that_another_reader_sees(path: Path, pages: Pages) -> None:
    run = subprocess.run(["pdftotext", str(path), "-"], capture_output=True, check=True)
    assert words(run.stdout.decode()) == words("\n".join(line.text for line in pages.lines))


def words(text: str) -> Counter[str]:
    """The letters of a text's words, without the spaces and hyphens that line ends change."""
    text = unicodedata.normalize("NFC", text)
    return Counter("".join(text.split()).replace("-", ""))

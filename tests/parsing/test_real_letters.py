"""Real letters of ministries in Word: each answers all questions of members; nothing is lost."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.word import pages_of_word
from tests.support.conservation import unlike

_TEXT = re.compile(r"<w:t(?: [^>]*)?>([^<]*)<")
_ENTITIES = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&apos;": "'", "&quot;": '"'}


def read(folder: Path, letters: bool = True) -> Iterator[tuple[Path, Pages, Document]]:
    for path in sorted(folder.glob("letter*.docx" if letters else "*.docx")):
        pages = pages_of_word(path.read_bytes(), path.name)
        yield path, pages, parse(pages)


def test_nothing_is_lost_or_invented(word_files: Path) -> None:
    for path, pages, document in read(word_files, letters=False):
        assert unlike(pages, document) == [], path.name


def test_every_word_of_the_text_is_read(word_files: Path) -> None:
    for path, pages, _ in read(word_files, letters=False):
        with zipfile.ZipFile(path) as opened:
            xml = opened.read("word/document.xml").decode()
        xml = re.sub(r"<mc:Fallback>.*?</mc:Fallback>", "", xml, flags=re.DOTALL)
        text = "".join(_TEXT.findall(xml))
        for entity, sign in _ENTITIES.items():
            text = text.replace(entity, sign)
        shown = Counter("".join("".join(line.text.split()) for line in pages.lines))
        assert not Counter("".join(text.split())) - shown, path.name


def test_questions_are_numbered_from_one_and_each_is_answered(word_files: Path) -> None:
    for path, _, document in read(word_files):
        assert document.genre == "members-questions", path.name
        numbers = sorted(number for one in document.exchanges for number in one.numbers)
        assert numbers == list(range(1, len(numbers) + 1)), path.name
        assert len(numbers) > 4, path.name
        assert all(one.question and one.answer for one in document.exchanges), path.name
        assert document.leftovers == (), path.name


def test_the_letterhead_says_who_asks_and_when_they_were_answered(word_files: Path) -> None:
    for path, _, document in read(word_files):
        metadata = document.metadata
        assert metadata.asked_by, path.name
        assert metadata.answered_on, path.name
        assert re.fullmatch(r"20\d\dZ\d{5}", metadata.number or ""), path.name


def test_each_mark_has_its_note(word_files: Path) -> None:
    for path, _, document in read(word_files):
        labels = [note.label for note in document.footnotes]
        assert len(labels) == len(set(labels)), path.name
        assert {label for one in document.exchanges for label in one.footnotes} <= set(labels)

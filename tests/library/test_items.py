"""What is offered: files, folders, and documents that were read before."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.document.model import Metadata
from kamer_tui.library.folders import documents_in, paths_of
from kamer_tui.library.items import (
    Item,
    fitting,
    items_of_paths,
    items_read_before,
    place_of,
    with_document,
)
from kamer_tui.store.database import Store
from kamer_tui.store.documents import Place, keep
from kamer_tui.store.notes import Note, write_note
from tests.builders import document, exchange

STUK = document(
    exchange(1), exchange(2), metadata=Metadata("kst-99999-1", title="Stallingen", kind="Verslag")
)


def test_a_folder_offers_its_documents_by_name_and_nothing_hidden(tmp_path: Path) -> None:
    for name in ("b.pdf", "A.DOCX", "c.txt", "foto.jpg", ".d.txt", "e"):
        (tmp_path / name).write_text("")
    (tmp_path / "map.txt").mkdir()
    assert [path.name for path in documents_in(tmp_path)] == ["A.DOCX", "b.pdf", "c.txt"]
    assert next(paths_of([tmp_path / "e", tmp_path])).name == "e"


def test_a_file_that_is_named_twice_is_offered_once(tmp_path: Path) -> None:
    path = tmp_path / "stuk.txt"
    other = tmp_path / "ander.txt"
    found = items_of_paths([path, other, path])
    assert [item.name for item in found] == ["stuk.txt", "ander.txt"]


def test_what_was_read_before_comes_with_what_was_kept(tmp_path: Path) -> None:
    store, path = Store(tmp_path / "data"), tmp_path / "stuk.txt"
    path.write_text("")
    keep(store, STUK, path, Place("2", seen=("1", "2")))
    keep(store, document(exchange(1)), tmp_path / "weg.txt", Place("1"))
    for marks in (("opvolgen",), ("opvolgen", "niet beantwoord"), ()):
        write_note(store, Note(None, "kst-99999-1", "1", "", text="bel", marks=marks))
    gone, item = items_read_before(store)
    assert (gone.is_there, item.is_there) == (False, True)
    assert (item.title, item.kind, item.exchanges, item.seen) == ("Stallingen", "Verslag", 2, 2)
    assert (item.notes, item.marks) == (3, (("opvolgen", 2), ("niet beantwoord", 1)))
    again = with_document(Item(tmp_path / "stuk.pdf", "stuk.pdf"), STUK, {item.identity: item})
    assert (again.seen, again.notes, again.title) == (2, 3, "Stallingen")
    assert place_of("kst-99999-1", [Item(None), again]) == 1
    assert place_of("", [Item(None), again]) is None


@pytest.mark.parametrize(
    ("words", "found"),
    [("", (0, 1)), ("enquete", (1,)), ("VERSLAG", (0,)), ("verslag stall", (0,)), ("bus", ())],
)
def test_words_narrow_the_list_whatever_their_accents(words: str, found: tuple[int, ...]) -> None:
    items = [
        Item(Path("a.txt"), "a.txt", title="Stallingen", kind="Verslag"),
        Item(Path("b.txt"), "b.txt", title="De enquête"),
    ]
    assert fitting(items, words) == found

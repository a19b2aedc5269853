"""What the cache keeps, gives back and never trusts."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from pathlib import Path

import platformdirs
import pytest

import kamer_tui
from kamer_tui.document.model import Document
from kamer_tui.reading import cache as module
from kamer_tui.reading.cache import Cache, Key
from kamer_tui.reading.encoding import encode
from tests.builders import document, exchange, small_report

DOCUMENT = small_report()
KEY = Key(DOCUMENT.source.sha256, None)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "caches" / "kamer-tui"


@pytest.fixture
def cache(folder: Path) -> Cache:
    return Cache(folder)


def entries(folder: Path) -> list[Path]:
    return sorted(folder.iterdir()) if folder.exists() else []


def numbered(number: int) -> tuple[Key, Document]:
    made = document(exchange(number))
    sha256 = f"{number:064}"
    return Key(sha256, None), replace(made, source=made.source._replace(sha256=sha256))


def test_a_document_is_given_back(cache: Cache) -> None:
    assert cache.fetch(KEY) is None
    cache.store(KEY, encode(DOCUMENT))
    assert cache.fetch(KEY) == DOCUMENT


def test_another_content_or_genre_is_another_entry(cache: Cache) -> None:
    cache.store(KEY, encode(DOCUMENT))
    assert cache.fetch(Key("1" * 64, None)) is None
    assert cache.fetch(Key(KEY.sha256, "note")) is None


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package in the place of the program's own, with one rule in it."""
    package = tmp_path / "kamer_tui"
    (package / "parsing" / "genres").mkdir(parents=True)
    (package / "parsing" / "genres" / "report.py").write_text("rule = 1\n")
    monkeypatch.setattr(module, "_PACKAGE", package)
    return package


def test_another_program_is_another_entry(cache: Cache, package: Path) -> None:
    cache.store(KEY, encode(DOCUMENT))
    assert cache.fetch(KEY) == DOCUMENT
    (package / "parsing" / "genres" / "report.py").write_text("rule = 10\n")
    assert cache.fetch(KEY) is None


def test_a_module_that_moves_makes_another_program(cache: Cache, package: Path) -> None:
    cache.store(KEY, encode(DOCUMENT))
    (package / "parsing" / "vocabulary").mkdir()
    moved = package / "parsing" / "vocabulary" / "report.py"
    (package / "parsing" / "genres" / "report.py").rename(moved)
    assert cache.fetch(KEY) is None
    (package / "new_room").mkdir()
    before = module._program()
    (package / "new_room" / "rules.py").write_text("rule = 2\n")
    assert module._program() != before


def test_a_package_in_an_archive_keeps_nothing(
    cache: Cache, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PACKAGE", Path(module.__file__) / "kamer_tui")
    cache.store(KEY, encode(DOCUMENT))
    assert cache.fetch(KEY) is None
    assert entries(folder) == []


def test_every_module_that_may_understand_a_file_is_part_of_the_key() -> None:
    """All of the tree but the rooms that show: no list has to follow when a module moves."""
    state = module._program()
    package = Path(kamer_tui.__file__).parent
    showing = {"check", "export", "reader"}
    for path in package.rglob("*.py"):
        place = path.relative_to(package).as_posix()
        if place.split("/")[0] not in {*showing, "sample"}:
            assert f"\n{place} {path.stat().st_size} {path.stat().st_mtime_ns}" in state, path
    for room in showing:
        assert f"\n{room}/" not in state


def damage(path: Path, kind: str) -> None:
    content = path.read_bytes()
    head, _, encoded = content.partition(b"\n")
    changed = {
        "empty": b"",
        "half": content[: len(content) // 2],
        "a byte": content[:-5] + bytes([content[-5] ^ 1]) + content[-4:],
        "longer": content + b"x",
        "foreign": b"\x80\x04\x95 a pickle, perhaps",
        "no head": encoded,
        "another head": head.replace(b"form 1", b"form 9") + b"\n" + encoded,
    }[kind]
    path.write_bytes(changed)


@pytest.mark.parametrize(
    "kind", ["empty", "half", "a byte", "longer", "foreign", "no head", "another head"]
)
def test_a_damaged_entry_is_ignored_and_replaced(cache: Cache, folder: Path, kind: str) -> None:
    cache.store(KEY, encode(DOCUMENT))
    damage(entries(folder)[0], kind)
    assert cache.fetch(KEY) is None
    assert entries(folder) == []
    cache.store(KEY, encode(DOCUMENT))
    assert cache.fetch(KEY) == DOCUMENT


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="files have no owner here")
def test_an_entry_of_another_user_is_ignored(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    cache.store(KEY, encode(DOCUMENT))
    other = os.getuid() + 1
    monkeypatch.setattr(os, "getuid", lambda: other)
    assert cache.fetch(KEY) is None


def test_an_entry_of_another_file_is_ignored(cache: Cache, folder: Path) -> None:
    cache.store(KEY, encode(DOCUMENT))
    other = Key("1" * 64, None)
    entries(folder)[0].rename(folder / f"{other.digest}.document")
    assert cache.fetch(other) is None


def test_an_entry_that_is_signed_but_unsound_is_ignored(cache: Cache) -> None:
    for unsound in (
        encode(DOCUMENT).replace(b"beheer", b"b\x1b[2Jer"),
        encode(replace(DOCUMENT, source=DOCUMENT.source._replace(sha256="1" * 64))),
        b"no document",
    ):
        cache.store(KEY, unsound)
        assert cache.fetch(KEY) is None


def test_only_the_user_may_read_it(cache: Cache, folder: Path) -> None:
    cache.store(KEY, encode(DOCUMENT))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert [stat.S_IMODE(path.stat().st_mode) for path in entries(folder)] == [0o600]


def test_links_and_pipes_are_left_alone(cache: Cache, folder: Path, tmp_path: Path) -> None:
    cache.store(KEY, encode(DOCUMENT))
    path = entries(folder)[0]
    elsewhere = tmp_path / "elsewhere"
    path.rename(elsewhere)
    path.symlink_to(elsewhere)
    assert cache.fetch(KEY) is None
    path.unlink()
    os.mkfifo(path)
    assert cache.fetch(KEY) is None
    assert elsewhere.exists()


def test_what_was_not_used_for_longest_goes_first(
    cache: Cache, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = len(encode(numbered(1)[1])) + 300
    monkeypatch.setattr(module, "MAXIMUM_CACHE_BYTES", 3 * size)
    for number in (1, 2, 3):
        key, made = numbered(number)
        cache.store(key, encode(made))
        path = folder / f"{key.digest}.document"
        os.utime(path, (number, number))
    assert cache.fetch(numbered(1)[0]) is not None  # used again: 2 is now the oldest
    key, made = numbered(4)
    cache.store(key, encode(made))
    assert [cache.fetch(numbered(number)[0]) is not None for number in (1, 2, 3, 4)] == [
        True,
        False,
        True,
        True,
    ]


def test_there_are_not_too_many_entries(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAXIMUM_CACHE_ENTRIES", 2)
    for number in range(1, 6):
        key, made = numbered(number)
        cache.store(key, encode(made))
    assert cache.contents().entries == 2


def test_what_is_too_large_is_not_kept(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MAXIMUM_CACHE_BYTES", 100)
    cache.store(KEY, encode(DOCUMENT))
    assert cache.contents().entries == 0


def test_an_unfinished_part_is_taken_away_in_time(cache: Cache, folder: Path) -> None:
    folder.mkdir(parents=True)
    old, young = (folder / f"{letter * 32}.part" for letter in "ab")
    for path in (old, young):
        path.write_bytes(b"half a docu")
    os.utime(old, (0, 0))
    cache.store(KEY, encode(DOCUMENT))
    assert (old.exists(), young.exists()) == (False, True)


def test_clearing_takes_entries_and_nothing_else(cache: Cache, folder: Path) -> None:
    cache.store(KEY, encode(DOCUMENT))
    mine = folder / "notes.document"
    mine.write_text("of somebody else")
    size = cache.contents().bytes
    cleared = cache.clear()
    assert (cleared.entries, cleared.bytes) == (1, size)
    assert cache.contents().entries == 0
    assert entries(folder) == [mine]
    assert cache.clear().entries == 0


@pytest.mark.parametrize("home", ["/home/spaak", "/", ""])
@pytest.mark.parametrize("caches", ["/var/caches", "", None])
def test_the_folder_is_where_the_platform_has_it(
    home: str, caches: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if caches is not None:
        monkeypatch.setenv("XDG_CACHE_HOME", caches)
    folder = Path(platformdirs.user_cache_dir("kamer-tui", appauthor=False))
    assert Cache.of_user().contents().folder == folder


def test_nothing_is_kept_where_one_happens_to_be(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As where a user has no home folder, and older platformdirs leave the "~" as it is."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.delenv("HOME", raising=False)
    monkeypatch.setattr("platformdirs.user_cache_dir", lambda *_, **__: "~/.cache/kamer-tui")
    cache = Cache.of_user()
    cache.store(KEY, encode(DOCUMENT))
    assert cache.fetch(KEY) is None
    assert entries(tmp_path) == []


def test_a_cache_that_is_no_folder_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "kamer-tui"
    path.write_text("a file")
    for cache in (Cache(path), Cache(path / "deeper")):
        cache.store(KEY, encode(DOCUMENT))
        assert cache.fetch(KEY) is None
        assert cache.contents().entries == cache.clear().entries == 0
    assert path.read_text() == "a file"


def test_a_full_disk_does_no_harm(
    cache: Cache, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", full)
        cache.store(KEY, encode(DOCUMENT))
    assert entries(folder) == []
    assert cache.fetch(KEY) is None


def test_a_folder_that_may_not_be_written_does_no_harm(cache: Cache, folder: Path) -> None:
    folder.mkdir(parents=True)
    folder.chmod(0o500)
    cache.store(KEY, encode(DOCUMENT))
    folder.chmod(0o700)
    # The system's administrator may write everywhere.
    assert len(entries(folder)) == (1 if os.getuid() == 0 else 0)

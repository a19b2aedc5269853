"""Clips are appended to the story's file, which is the user's: never rewritten, nothing half."""

from __future__ import annotations

import multiprocessing
import os
import stat
from pathlib import Path

import pytest

from kamer_tui.store.clippings import (
    Clip,
    ClippingError,
    choose_story,
    last_clips,
    put,
    remember,
    story_of,
    take_back,
)
from kamer_tui.store.database import Store

KEPT = "kamer_tui.store.clippings"


def clip(path: Path, text: str = "> Vijftig.\n\n*Kamerstukken*\n") -> Clip:
    return Clip(path, "kst-99999-1", "14", text)


def clipped(store: Store, path: Path, text: str) -> Clip:
    made = put(clip(path, text))
    remember(store, made)
    return made


def test_the_story_is_the_file_that_was_chosen_last(tmp_path: Path) -> None:
    store = Store(tmp_path / "data")
    assert story_of(store) is None
    for name in ("een.md", "twee.md", "een.md"):
        choose_story(store, tmp_path / name)
    assert story_of(Store(tmp_path / "data")) == tmp_path / "een.md"
    assert not (tmp_path / "een.md").exists()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "a\n"),
        ("x", "x\n\na\n"),
        ("x\n", "x\n\na\n"),
        ("x\n\n", "x\n\na\n"),
        ("één\r\n", "één\r\n\na\n"),
    ],
)
def test_a_clip_stands_behind_a_blank_line(tmp_path: Path, before: str, after: str) -> None:
    path = tmp_path / "verhaal.md"
    path.write_bytes(before.encode())
    made = put(clip(path, "\na\n\n"))
    assert path.read_bytes() == after.encode()
    assert path.read_bytes().endswith(made.text.encode())


def test_what_one_writes_by_hand_in_between_stays(tmp_path: Path) -> None:
    store, path = Store(tmp_path / "data"), tmp_path / "verhaal.md"
    clipped(store, path, "een")
    path.write_text(path.read_text().replace("een", "eigen kop\n\neen"))
    clipped(store, path, "twee")
    with path.open("a") as file:
        file.write("eigen slot zonder regeleinde")
    clipped(store, path, "drie")
    assert path.read_text() == ("eigen kop\n\neen\n\ntwee\neigen slot zonder regeleinde\n\ndrie\n")


def test_the_last_clips_are_taken_back_one_by_one(tmp_path: Path) -> None:
    store, path = Store(tmp_path / "data"), tmp_path / "verhaal.md"
    path.write_text("begin")
    clipped(store, path, "een")
    clipped(store, path, "twee")
    for left in ("begin\n\neen\n", "begin"):
        (last,) = last_clips(store, path)
        take_back(store, last)
        assert path.read_text() == left
    assert last_clips(store, path) == ()


def test_a_clip_that_was_changed_or_written_after_is_left(tmp_path: Path) -> None:
    store, path = Store(tmp_path / "data"), tmp_path / "verhaal.md"
    for change in (lambda text: text + "\n", lambda text: text[:-3], lambda _text: ""):
        clipped(store, path, "een")
        changed = change(path.read_text())
        path.write_text(changed)
        (last,) = last_clips(store, path)
        with pytest.raises(ClippingError, match="Not taken back"):
            take_back(store, last)
        assert path.read_text() == changed


def test_a_file_that_is_gone_is_told_and_made_anew_by_the_next_clip(tmp_path: Path) -> None:
    store, path = Store(tmp_path / "data"), tmp_path / "verhaal.md"
    clipped(store, path, "een")
    path.unlink()
    (last,) = last_clips(store, path)
    with pytest.raises(ClippingError, match="not there any more"):
        take_back(store, last)
    assert not path.exists()
    clipped(store, path, "twee")
    assert path.read_text() == "twee\n"


def test_only_ordinary_files_are_written_links_to_them_too(tmp_path: Path) -> None:
    (tmp_path / "echt.md").write_text("x\n")
    (tmp_path / "link.md").symlink_to("echt.md")
    (tmp_path / "nul.md").symlink_to("/dev/null")
    (tmp_path / "rond.md").symlink_to("rond.md")
    os.mkfifo(tmp_path / "pijp.md")
    put(clip(tmp_path / "link.md", "a"))
    assert (tmp_path / "echt.md").read_text() == "x\n\na\n"
    assert (tmp_path / "link.md").is_symlink()
    for path in ("nul.md", "rond.md", "pijp.md", ".", "nergens/verhaal.md"):
        for act in (
            lambda path: put(clip(path)),
            lambda path: choose_story(Store(tmp_path / "data"), path),
        ):
            with pytest.raises(ClippingError) as told:
                act(tmp_path / path)
            assert "\n" not in str(told.value)
    assert stat.S_ISFIFO((tmp_path / "pijp.md").stat().st_mode)


@pytest.mark.parametrize("part", [0, 1, 5])
def test_a_full_disk_leaves_nothing_half(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, part: int
) -> None:
    path = tmp_path / "verhaal.md"
    path.write_text("begin\n")
    write = os.write

    def full(file: int, data: bytes) -> int:
        if not part:
            raise OSError(28, "No space left on device")
        return write(file, data[:part])

    monkeypatch.setattr(f"{KEPT}.os.write", full)
    with pytest.raises(ClippingError, match="no space left"):
        put(clip(path))
    monkeypatch.undo()
    assert path.read_text() == "begin\n"


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_read_only_file_is_told(tmp_path: Path) -> None:
    path = tmp_path / "verhaal.md"
    path.write_text("begin\n")
    path.chmod(0o444)
    with pytest.raises(ClippingError, match="permission denied"):
        put(clip(path))


def _many(path: Path, name: str) -> None:
    for number in range(30):
        put(clip(path, f"{name} {number}\n\n" + name * 2000))


def test_several_readers_at_once_lose_nothing_and_mix_nothing(tmp_path: Path) -> None:
    path = tmp_path / "verhaal.md"
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_many, args=(path, name)) for name in "abc"]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    parts = path.read_text().strip("\n").split("\n\n")
    found = {parts[at]: parts[at + 1] for at in range(0, len(parts), 2)}
    assert found == {f"{name} {number}": name * 2000 for name in "abc" for number in range(30)}

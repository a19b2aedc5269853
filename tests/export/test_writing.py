from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from kamer_tui.export.writing import AlreadyThereError, WritingError, write_file


def failing(error: BaseException) -> Callable[..., None]:
    """A function that raises the error, whatever it is called with."""

    def fail(*_: object, **__: object) -> None:
        raise error

    return fail


def test_new_file_is_written_as_utf8_with_the_users_permissions(tmp_path: Path) -> None:
    path = tmp_path / "uit.md"
    before = os.umask(0o027)
    try:
        write_file(path, "België\n")
    finally:
        os.umask(before)
    assert path.read_bytes() == "België\n".encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_existing_file_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "uit.md"
    path.write_text("oud")
    with pytest.raises(AlreadyThereError, match="--force"):
        write_file(path, "nieuw")
    assert path.read_text() == "oud"
    assert list(tmp_path.iterdir()) == [path]


def test_forced_file_is_replaced_and_keeps_its_permissions(tmp_path: Path) -> None:
    path = tmp_path / "uit.md"
    path.write_text("oud")
    path.chmod(0o604)
    write_file(path, "nieuw", force=True)
    assert path.read_text() == "nieuw"
    assert stat.S_IMODE(path.stat().st_mode) == 0o604


def test_forced_file_need_not_exist(tmp_path: Path) -> None:
    write_file(tmp_path / "uit.md", "x", force=True)
    assert (tmp_path / "uit.md").read_text() == "x"


def test_link_is_followed_and_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    target, link = tmp_path / "elders" / "echt.md", tmp_path / "link.md"
    target.write_text("oud")
    link.symlink_to(target)
    with pytest.raises(AlreadyThereError):
        write_file(link, "nieuw")
    write_file(link, "nieuw", force=True)
    assert link.is_symlink()
    assert target.read_text() == "nieuw"


def test_link_to_nothing_yet_makes_what_it_points_to(tmp_path: Path) -> None:
    link = tmp_path / "link.md"
    link.symlink_to(tmp_path / "echt.md")
    write_file(link, "x")
    assert link.is_symlink()
    assert (tmp_path / "echt.md").read_text() == "x"


@pytest.mark.parametrize("force", [False, True])
def test_folder_device_and_circle_are_refused(tmp_path: Path, force: bool) -> None:
    pipe, circle = tmp_path / "pijp", tmp_path / "rond"
    os.mkfifo(pipe)
    circle.symlink_to(circle)
    for path in (tmp_path, pipe, circle, Path(os.devnull)):
        with pytest.raises(WritingError) as caught:
            write_file(path, "x", force=force)
        assert str(path) in str(caught.value)
    assert sorted(tmp_path.iterdir()) == sorted([pipe, circle])


@pytest.mark.parametrize(
    ("name", "reason"),
    [("er/niet/uit.md", "folder does not exist"), ("x" * 300, "too long")],
)
def test_path_that_can_not_be_is_one_line(tmp_path: Path, name: str, reason: str) -> None:
    with pytest.raises(WritingError, match=reason):
        write_file(tmp_path / name, "x")
    assert list(tmp_path.iterdir()) == []


def test_file_in_the_place_of_a_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "bestand").write_text("x")
    with pytest.raises(WritingError, match="no folder"):
        write_file(tmp_path / "bestand" / "uit.md", "x")


def test_hostile_name_reaches_the_message_clean(tmp_path: Path) -> None:
    with pytest.raises(WritingError) as caught:
        write_file(tmp_path / "niet\x1b]0;x\x07\n\u202e" / "uit.md", "x")
    assert str(caught.value).isprintable()


@pytest.mark.parametrize("force", [False, True])
@pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "vol"), KeyboardInterrupt()])
def test_failure_half_way_leaves_everything_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException, force: bool
) -> None:
    path = tmp_path / "uit.md"
    if force:
        path.write_text("oud")
    monkeypatch.setattr(os, "fsync", failing(error))
    with pytest.raises((WritingError, KeyboardInterrupt)):
        write_file(path, "nieuw", force=force)
    assert list(tmp_path.iterdir()) == ([path] if force else [])
    assert not force or path.read_text() == "oud"


@pytest.mark.parametrize("links", [True, False])
def test_file_that_appears_meanwhile_is_not_overwritten(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    path = tmp_path / "uit.md"
    monkeypatch.setattr(os, "fsync", lambda _: path.write_text("van een ander"))
    if not links:
        monkeypatch.setattr(os, "link", failing(OSError(errno.EPERM, "no links")))
    with pytest.raises(AlreadyThereError):
        write_file(path, "nieuw")
    assert path.read_text() == "van een ander"
    assert list(tmp_path.iterdir()) == [path]


def test_file_system_without_links_is_written_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "link", failing(OSError(errno.EPERM, "no links")))
    write_file(tmp_path / "uit.md", "x")
    assert (tmp_path / "uit.md").read_text() == "x"
    assert list(tmp_path.iterdir()) == [tmp_path / "uit.md"]

"""The story's file of clippings: a Markdown file of the user's, to which clips are appended.

The user may edit it at the same time: it is never rewritten, and nothing is taken from it but a
last clip that stands at its end as it was put there.
"""

from __future__ import annotations

import contextlib
import errno
import os
import stat
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from kamer_tui.store.database import Store
from kamer_tui.store.documents import moment
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

PATIENCE = 2.0
"""Seconds to wait while another reader writes to the file."""
_TRY = 0.02
_BLANK_LINE = b"\n\n"


class ClippingError(Exception):
    """The file can't be written, or a clip not be taken back: one line that says why."""


class Clip(NamedTuple):
    """A clip: the file that it was put into, the identity of its document, the key of its exchange
    (empty for another text), and exactly what was put there.
    """

    story: Path
    document: str
    exchange: str
    text: str
    id: int | None = None
    written_at: str = ""


# The story


def story_of(store: Store) -> Path | None:
    """The file that was chosen last; None where none ever was.  Raises StoreError."""
    rows = store.read("SELECT path FROM story ORDER BY chosen DESC LIMIT 1", kinds=(str,))
    return Path(rows[0][0]) if rows else None


def choose_story(store: Store, path: Path) -> Path:
    """Choose the file for the clips to come, and return its whole path; it is made with the first
    clip.  Raises ClippingError for what is no ordinary file, and StoreError.
    """
    path = path.absolute()
    with _told(path):
        _checked(path)
    with store.writing() as connection:
        (last,) = connection.execute("SELECT max(chosen) FROM story").fetchone()
        connection.execute(
            "INSERT OR REPLACE INTO story VALUES (?, ?)", (str(path), (last or 0) + 1)
        )
    return path


def last_clips(store: Store, story: Path, most: int = 1) -> tuple[Clip, ...]:
    """The last clips that were put into a file and not taken back, the newest first.  Raises
    StoreError.
    """
    rows = store.read(
        "SELECT story, document, exchange, text, id, written_at FROM clip"
        " WHERE story = ? ORDER BY id DESC LIMIT ?",
        str(story),
        most,
        kinds=(str, str, str, str, int, str),
    )
    return tuple(Clip(Path(row[0]), *row[1:]) for row in rows)


# Clips


def put(clip: Clip) -> Clip:
    """Append a clip to its file, a blank line before it, and return it with exactly what was put
    there.  It is on the disk then; where it can't be, the file is as it was.  Raises ClippingError.
    """
    with _told(clip.story), _opened(clip.story, create=True) as file:
        size = os.fstat(file).st_size
        end = os.pread(file, len(_BLANK_LINE), max(0, size - len(_BLANK_LINE)))
        lead = b"" if not size or end == _BLANK_LINE else b"\n" if end.endswith(b"\n") else b"\n\n"
        data = lead + clip.text.strip("\n").encode("utf-8", "replace") + b"\n"
        _append(file, data, size)
        _sync_folder(clip.story)
    return clip._replace(text=data.decode("utf-8"))


def remember(store: Store, clip: Clip) -> None:
    """Keep that a clip was put into its file, so that it can be taken back.  Raises StoreError."""
    with store.writing() as connection:
        connection.execute(
            "INSERT INTO clip (story, document, exchange, text, written_at) VALUES (?, ?, ?, ?, ?)",
            (str(clip.story), clip.document, clip.exchange, clip.text, moment()),
        )


def take_back(store: Store, clip: Clip) -> None:
    """Take a clip from the end of its file, if it stands there as it was put.  Raises ClippingError
    where it does not, or the file can't be written, and StoreError.
    """
    data = clip.text.encode("utf-8")
    with _told(clip.story), _opened(clip.story, create=False) as file:
        size = os.fstat(file).st_size
        if size < len(data) or os.pread(file, len(data), size - len(data)) != data:
            raise ClippingError(
                _("Not taken back: {path} has other words at its end by now.").format(
                    path=clean_name(str(clip.story))
                )
            )
        if os.fstat(file).st_size != size:  # somebody has just written
            raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))
        os.ftruncate(file, size - len(data))
        os.fsync(file)
    with store.writing() as connection:
        connection.execute("DELETE FROM clip WHERE id = ?", (clip.id,))


def _append(file: int, data: bytes, size: int) -> None:
    """Write at the end, all of it or nothing."""
    written = 0
    try:
        written = os.write(file, data)
        if written < len(data):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        os.fsync(file)
    except OSError:
        # Only if nothing but this was written since.
        if written and os.fstat(file).st_size == size + written:
            with contextlib.suppress(OSError):
                os.ftruncate(file, size)
        raise


def _checked(path: Path) -> Path:
    """The file that a path leads to, links followed.  Raises ClippingError where that is no
    ordinary file, or has no folder to be made in.
    """
    name = clean_name(str(path))
    try:
        target = path.resolve()
    except RuntimeError:  # a circle of links, in Python 3.10 to 3.12
        raise OSError(errno.ELOOP, os.strerror(errno.ELOOP)) from None
    if target.is_dir():
        raise ClippingError(_("{path} is a folder; name a file in it.").format(path=name))
    if os.path.lexists(target) and not target.is_file():
        raise ClippingError(_("{path} is no ordinary file; it is left alone.").format(path=name))
    if not target.exists() and not target.parent.is_dir():
        raise ClippingError(_("{path} can't be made: there is no such folder.").format(path=name))
    return target


@contextlib.contextmanager
def _opened(path: Path, *, create: bool) -> Iterator[int]:
    """The file, open and locked against other readers."""
    target = _checked(path)
    flags = os.O_RDWR | os.O_APPEND | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    file = os.open(target, flags | (os.O_CREAT if create else 0), 0o666)
    try:
        if not stat.S_ISREG(os.fstat(file).st_mode):
            raise ClippingError(
                _("{path} is no ordinary file; it is left alone.").format(
                    path=clean_name(str(path))
                )
            )
        _lock(file)
        yield file
    finally:
        os.close(file)


def _lock(file: int) -> None:
    """Wait until no other reader writes to it; raise OSError where one goes on too long."""
    if sys.platform == "win32":
        return
    import fcntl

    until = time.monotonic() + PATIENCE
    while True:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > until:
                raise
            time.sleep(_TRY)
        except OSError:  # a file system without locks
            return
        else:
            return


def _sync_folder(path: Path) -> None:
    """Have the file's name on the disk too, where the system can."""
    with contextlib.suppress(OSError):
        folder = os.open(path.resolve().parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


@contextlib.contextmanager
def _told(path: Path) -> Iterator[None]:
    """Make one line of what the system says."""
    try:
        yield
    except OSError as error:
        reasons = {
            errno.ENOENT: _("it is not there any more"),
            errno.EACCES: _("permission denied"),
            errno.EPERM: _("permission denied"),
            errno.EROFS: _("the file system is read-only"),
            errno.ENOSPC: _("there is no space left"),
            errno.EDQUOT: _("there is no space left"),
            errno.EAGAIN: _("another program is writing"),
            errno.ELOOP: _("its links go round in a circle"),
        }
        reason = reasons.get(error.errno or 0) or clean_name(error.strerror or str(error))
        raise ClippingError(
            _("{path} is as it was: {reason}.").format(path=clean_name(str(path)), reason=reason)
        ) from None

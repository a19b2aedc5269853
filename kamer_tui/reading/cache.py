"""Documents of files that were read before, kept in the user's cache folder.

The key of an entry is made of the file's content, the genre that was asked for, and the program
that read it: sizes and times of its modules, so that a changed parser never gets a Document that
another one made.  An entry is never trusted: it is used only if it is this user's, a plain file,
whole (by its checksum) and a sound Document; else it counts as missing and is replaced.  Whatever
fails here, the file itself can still be read: nothing raises.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import sys
import time
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import kamer_tui
from kamer_tui import __version__
from kamer_tui.untrusted import (
    MAXIMUM_CACHE_BYTES,
    MAXIMUM_CACHE_ENTRIES,
    MAXIMUM_DOCUMENT_BYTES,
)

if TYPE_CHECKING:
    from kamer_tui.document.model import Document, Genre

_FOLDER = "kamer-tui"
_NAME = b"kamer-tui cache, form 1"
_ENDING = ".document"
_PART = ".part"
_KEY_LENGTH, _PART_LENGTH = 64, 32
"""Hexadecimal digits in the name of an entry, and of one that is being written."""
_DIGITS = frozenset("0123456789abcdef")
_ABANDONED = 3600
"""Seconds after which a part that was never finished is removed."""

_CAREFUL = sum(getattr(os, name, 0) for name in ("O_NOFOLLOW", "O_NONBLOCK", "O_BINARY"))
"""Neither follow a link nor wait for a pipe."""
_KNOWN_FILE = os.O_RDONLY | _CAREFUL
_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | _CAREFUL

_PACKAGE = Path(kamer_tui.__file__).parent
_SHOWING = frozenset({"check", "export", "locale", "reader", "sample"})
"""Folders of the package that only show a Document.  All others are part of the key, a new one
without being named anywhere.
"""


class Key(NamedTuple):
    """The file's content (by its ``sha256``) and the genre it is read as."""

    sha256: str
    genre: Genre | None

    @property
    def digest(self) -> str:
        """The key and the program's state as one hash.  Raises OSError where that state can't be
        seen, as in an archive.
        """
        parts = "\n".join((self.sha256, self.genre or "", _program()))
        return hashlib.sha256(parts.encode("utf-8", "surrogateescape")).hexdigest()


class Contents(NamedTuple):
    """The cache's folder, and how many entries of how many bytes it holds."""

    folder: Path
    entries: int
    bytes: int


class Cache:
    """A folder of entries."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @classmethod
    def of_user(cls) -> Cache:
        """The cache in the platform's folder for caches of this user."""
        folder = _linux_folder()
        if folder is None:
            import platformdirs

            folder = Path(platformdirs.user_cache_dir(_FOLDER, appauthor=False))
        # Without a home the path is relative, and nothing is kept in the current folder.
        return cls(folder if folder.is_absolute() else Path(os.devnull) / "kamer-tui")

    @property
    def folder(self) -> Path:
        """The folder, which need not be there."""
        return self._folder

    def fetch(self, key: Key) -> Document | None:
        """The document that is kept under the key, or None."""
        try:
            digest = key.digest
        except OSError:
            return None
        path = self._path(digest)
        content = _read(path, len(_NAME) + MAXIMUM_DOCUMENT_BYTES + 1024)
        if content is None:
            return None
        document = _opened(content, digest)
        if document is not None and document.source.sha256 != key.sha256:
            document = None
        with contextlib.suppress(OSError):
            if document is None:
                path.unlink()
            else:
                os.utime(path)
        return document

    def store(self, key: Key, encoded: bytes) -> None:
        """Keep an encoded document under the key, and drop the oldest entries beyond the limits."""
        if len(encoded) > MAXIMUM_CACHE_BYTES // 2:
            return
        with contextlib.suppress(OSError):
            digest = key.digest
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._write(self._path(digest), _head(digest, encoded) + encoded)
            self._drop()

    def contents(self) -> Contents:
        """Count the entries."""
        sizes = [status.st_size for _, status in self._entries()]
        return Contents(self._folder, len(sizes), sum(sizes))

    def clear(self) -> Contents:
        """Remove all entries; return how much that was.  Other files in the folder stay."""
        count = size = 0
        for path, status in [*self._entries(), *self._parts()]:
            with contextlib.suppress(OSError):
                path.unlink()
                if path.suffix == _ENDING:
                    count, size = count + 1, size + status.st_size
        return Contents(self._folder, count, size)

    def _path(self, digest: str) -> Path:
        return self._folder / (digest + _ENDING)

    def _write(self, path: Path, content: bytes) -> None:
        part = self._folder / (os.urandom(_PART_LENGTH // 2).hex() + _PART)
        descriptor = os.open(part, _NEW_FILE, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
            part.replace(path)
        except BaseException:
            with contextlib.suppress(OSError):
                part.unlink()
            raise

    def _drop(self) -> None:
        """Remove the entries that were used longest ago, beyond the limits."""
        entries = sorted(self._entries(), key=lambda entry: entry[1].st_mtime, reverse=True)
        size = 0
        for count, (path, status) in enumerate(entries, 1):
            size += status.st_size
            if count > MAXIMUM_CACHE_ENTRIES or size > MAXIMUM_CACHE_BYTES:
                path.unlink(missing_ok=True)
        for path, status in self._parts():
            if time.time() - status.st_mtime > _ABANDONED:
                path.unlink(missing_ok=True)

    def _entries(self) -> Iterator[tuple[Path, os.stat_result]]:
        return self._files(_ENDING, _KEY_LENGTH)

    def _parts(self) -> Iterator[tuple[Path, os.stat_result]]:
        """Entries that are being written, or that a process left behind when it was killed."""
        return self._files(_PART, _PART_LENGTH)

    def _files(self, ending: str, length: int) -> Iterator[tuple[Path, os.stat_result]]:
        """The plain files that this program names so: so many hexadecimal digits and the ending;
        with their status.
        """
        with contextlib.suppress(OSError), os.scandir(self._folder) as found:
            for entry in found:
                digits = entry.name.removesuffix(ending)
                ours = len(digits) == length and set(digits) <= _DIGITS
                if ours and entry.name != digits and entry.is_file(follow_symlinks=False):
                    with contextlib.suppress(OSError):
                        yield Path(entry.path), entry.stat(follow_symlinks=False)


def _linux_folder() -> Path | None:
    """The folder that platformdirs would name, where the environment of Linux tells it already."""
    home = Path(os.environ.get("HOME", ""))
    caches = Path(os.environ.get("XDG_CACHE_HOME") or home / ".cache")
    on_linux = sys.platform == "linux" and "ANDROID_ROOT" not in os.environ
    return caches / _FOLDER if on_linux and caches.is_absolute() else None


def _head(digest: str, encoded: bytes) -> bytes:
    """The first line of an entry: its form, the digest of its key, the checksum of the rest."""
    checksum = hashlib.sha256(encoded).hexdigest().encode("ascii")
    return b" ".join((_NAME, digest.encode("ascii"), checksum)) + b"\n"


def _opened(content: bytes, digest: str) -> Document | None:
    """The document of an entry; None where it isn't whole, sound and of that key."""
    head, _, encoded = content.partition(b"\n")
    if head + b"\n" != _head(digest, encoded):
        return None
    from kamer_tui.reading.encoding import DamagedError, decode

    try:
        return decode(encoded)
    except DamagedError:
        return None


def _read(path: Path, largest: int) -> bytes | None:
    """The content of a file, if it is a plain one of this user, not larger than that; else None."""
    try:
        with open(os.open(path, _KNOWN_FILE), "rb") as file:  # noqa: PTH123 - a path has no flags
            status = os.fstat(file.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > largest:
                return None
            if hasattr(os, "getuid") and status.st_uid != os.getuid():
                return None
            return file.read(largest)
    except OSError:
        return None


def _program() -> str:
    """The state of the program that makes a Document of a file: place, size and time of each
    module, and of the PDF library.  A folder that can't be listed raises OSError: nothing may be
    kept then.
    """
    parts = [__version__, str(_PACKAGE), *sorted(_modules(_PACKAGE, ""))]
    library = find_spec("pdfminer")
    if library is not None and library.origin is not None:
        parts.append(_state("pdfminer", Path(library.origin).stat()))
    return "\n".join(parts)


def _modules(folder: Path, place: str) -> Iterator[str]:
    """The state of each module in a folder of the package and in the folders inside it; ``place``
    is where the folder stands in the package ("parsing/").
    """
    with os.scandir(folder) as found:
        for entry in found:
            if entry.name.endswith(".py"):
                yield _state(place + entry.name, entry.stat())
            elif entry.is_dir(follow_symlinks=False) and not (
                entry.name == "__pycache__" or (not place and entry.name in _SHOWING)
            ):
                yield from _modules(folder / entry.name, f"{place}{entry.name}/")


def _state(name: str, status: os.stat_result) -> str:
    return f"{name} {status.st_size} {status.st_mtime_ns}"

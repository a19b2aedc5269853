"""The content of a file or of standard input, and which source can read it."""

from __future__ import annotations

import contextlib
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import IO

from kamer_tui.sources.errors import SourceError
from kamer_tui.translation import _
from kamer_tui.untrusted import MAXIMUM_FILE_BYTES, clean_name

_SIGNATURE = b"%PDF-"
_AT_ONCE = 1 << 20
_TICK = 0.1
_SIGNATURE_WITHIN = 1024
"""Viewers accept the signature among so many first bytes (ISO 32000-1:2008, annex H, note 13)."""


def read_file(path: Path) -> tuple[bytes, str]:
    """The content and the name of a file.  Raises SourceError where it can't be read."""
    name = clean_name(path.name) or clean_name(str(path))
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            raise SourceError(_("{name}: is a folder; give a file.").format(name=name))
        if not stat.S_ISREG(mode):
            raise SourceError(
                _("{name}: is not a regular file; use '-' to read a stream.").format(name=name)
            )
        with path.open("rb") as file:
            content = file.read(MAXIMUM_FILE_BYTES + 1)
    except FileNotFoundError:
        raise SourceError(
            _("{name}: no such file; check the path.").format(name=clean_name(str(path)))
        ) from None
    except PermissionError:
        raise SourceError(
            _("{name}: may not be read; check its permissions.").format(name=name)
        ) from None
    except (OSError, ValueError) as error:
        reason = clean_name(getattr(error, "strerror", None) or str(error))
        raise SourceError(
            _("{name}: can't be read ({reason}); check the path.").format(name=name, reason=reason)
        ) from None
    return _bounded(content, name), name


def read_standard_input(waiting: Callable[[], None] | None = None) -> tuple[bytes, str]:
    """Read standard input to its end.  Raises SourceError where it can't be read, or there is too
    much of it.

    ``waiting`` is called while nothing comes, every tenth of a second; an exception that it raises
    ends the reading.
    """
    name = _("standard input")
    try:
        if sys.stdin is None:  # closed before the program started
            raise OSError(_("it is closed"))
        content = _everything(waiting)
    except OSError as error:
        raise SourceError(
            _("{name}: can't be read ({reason}); send it a document, or name a file.").format(
                name=name, reason=clean_name(error.strerror or str(error))
            )
        ) from None
    return _bounded(content, name), name


def _everything(waiting: Callable[[], None] | None) -> bytes:
    """All of standard input, or more of it than may be."""
    parts, size = [], 0
    # Without a buffer: Python could not end while a thread waits for one.
    stream = getattr(sys.stdin.buffer, "raw", sys.stdin.buffer)
    while size <= MAXIMUM_FILE_BYTES:
        if waiting is not None:
            _wait(stream, waiting)
        part = stream.read(_AT_ONCE)
        if part is None:  # a stream that doesn't wait has nothing now
            _wait(stream, waiting or _go_on)
            continue
        if not part:
            break
        parts.append(part)
        size += len(part)
    return b"".join(parts)


def _go_on() -> None:
    """Nobody has something to do while nothing comes."""


def _wait(stream: IO[bytes], waiting: Callable[[], None]) -> None:
    """Wait until something can be read; where the system can't tell, the reading itself waits."""
    import select

    with contextlib.suppress(OSError, ValueError):
        while not select.select([stream], [], [], _TICK)[0]:
            waiting()


def is_pdf(content: bytes) -> bool:
    """True if the content of a file begins as a PDF does."""
    return _SIGNATURE in content[:_SIGNATURE_WITHIN]


def _bounded(content: bytes, name: str) -> bytes:
    if len(content) > MAXIMUM_FILE_BYTES:
        raise SourceError(
            _("{name}: is larger than {size} MB; give a smaller file.").format(
                name=name, size=MAXIMUM_FILE_BYTES // 1024**2
            )
        )
    return content

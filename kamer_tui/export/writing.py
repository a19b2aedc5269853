"""Write an export to a file, whole or not at all, and never by accident over another one."""

from __future__ import annotations

import atexit
import contextlib
import errno
import os
import stat
from pathlib import Path

from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

_NEW_FILE = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


_MOST = 1000
"""Names that are tried, to find one that is not taken."""


class WritingError(Exception):
    """A file that can't be written; its text is one clean line in the user's language."""


class AlreadyThereError(WritingError):
    """The path exists, and overwriting was not asked for."""


def write_file(path: Path, content: str | bytes, *, force: bool = False) -> None:
    """Write bytes, or a text as UTF-8, to the path; what exists is replaced only with ``force``.

    It goes to a temporary file in the same folder, which then takes the path's place in one
    step: a reader of the path sees the old file or the new one.  A symbolic link is followed, and
    the file that it points to is replaced; its permissions stay.

    Raises WritingError, and AlreadyThereError for what exists; nothing is left behind then.
    """
    try:
        _write(path, content if isinstance(content, bytes) else content.encode("utf-8"), force)
    except OSError as error:
        raise WritingError(
            _("{path} can't be written: {reason}.").format(
                path=clean_name(str(path)), reason=_reason(error)
            )
        ) from error


def free_path(path: Path) -> Path:
    """The path, or where it is taken the first like it that is not: "vragen-2.md"."""
    if not os.path.lexists(path):
        return path
    others = (path.with_name(f"{path.stem}-{number}{path.suffix}") for number in range(2, _MOST))
    return next((other for other in others if not os.path.lexists(other)), path)


def _write(path: Path, content: bytes, force: bool) -> None:
    target = _target(path, force)
    # In the same folder: only within a file system does a file change its name in one step.
    temporary = target.parent / f".kamer-tui-{os.urandom(8).hex()}.part"
    # Where the program is to end at once, only what is registered is done.
    atexit.register(_remove, temporary)
    try:
        with os.fdopen(os.open(temporary, _NEW_FILE, 0o600), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_permissions(target))
        if force:
            temporary.replace(target)
        else:
            _take_free_name(temporary, target)
    finally:
        # Also on Ctrl-C: the temporary file goes, unless it has taken the target's place.
        _remove(temporary)
        atexit.unregister(_remove)


def _remove(temporary: Path) -> None:
    with contextlib.suppress(OSError):
        temporary.unlink()


def _target(path: Path, force: bool) -> Path:
    """The file to write, symbolic links followed.  Raises WritingError where it can't be written
    to, or is there already.
    """
    name = clean_name(str(path))
    try:
        target = path.resolve()
    except RuntimeError as error:  # a circle of links, in Python 3.10 to 3.12
        raise OSError(errno.ELOOP, "") from error
    if target.is_dir():
        raise WritingError(_("{path} is a folder; name a file in it.").format(path=name))
    # A pipe's name in /dev/fd leads to no path.
    if (path.exists() and not path.is_file()) or (os.path.lexists(target) and not target.is_file()):
        raise WritingError(_("{path} is no ordinary file; it is left alone.").format(path=name))
    if target.exists() and not force:
        raise _already_there(path)
    return target


def _take_free_name(temporary: Path, target: Path) -> None:
    """Give the temporary file the target's name, unless another file took that name meanwhile."""
    try:
        os.link(temporary, target)
    except FileExistsError as error:
        raise _already_there(target) from error
    except OSError as error:
        if error.errno not in (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS):
            raise
        # A file system without hard links, such as FAT: the name is taken first, then filled.
        try:
            target.touch(exist_ok=False)
        except FileExistsError as taken:
            raise _already_there(target) from taken
        temporary.replace(target)


def _already_there(path: Path) -> AlreadyThereError:
    return AlreadyThereError(
        _("{path} exists already; it is replaced only with --force. {free} is free.").format(
            path=clean_name(str(path)), free=clean_name(free_path(path).name)
        )
    )


def _permissions(target: Path) -> int:
    """The permissions of the target if it is there, else those of a new file under the umask."""
    try:
        return stat.S_IMODE(target.stat().st_mode)
    except FileNotFoundError:
        umask = os.umask(0o077)
        os.umask(umask)
        return 0o666 & ~umask


def _reason(error: OSError) -> str:
    """The reason, in the user's language if it is a common one."""
    reasons = {
        errno.ENOENT: _("the folder does not exist"),
        errno.ENOTDIR: _("a part of the path is no folder"),
        errno.EACCES: _("permission denied"),
        errno.EPERM: _("permission denied"),
        errno.EROFS: _("the file system is read-only"),
        errno.ENOSPC: _("there is no space left"),
        errno.EDQUOT: _("there is no space left"),
        errno.ENAMETOOLONG: _("the name is too long"),
        errno.ELOOP: _("its links go round in a circle"),
    }
    code = error.errno or 0
    return reasons.get(code) or clean_name(os.strerror(code) if code else str(error))

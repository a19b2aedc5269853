"""Where the modules are that the process that reads a file needs: all that it may read."""

# ruff: noqa: PTH100, PTH109, PTH114, PTH118, PTH119, PTH120
# The process would import pathlib for this alone.

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

_PROGRAM = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_ROOT, _NAME = os.path.split(_PROGRAM)
_STANDARD = os.path.dirname(os.path.abspath(os.__file__))

_LIBRARIES = (
    *("pdfminer", "charset_normalizer", "cryptography", "cffi"),
    *("lxml", "markdown_it", "mdurl"),
)
"""The packages that reading a file takes, and those that they take."""

_SYSTEM = ("/etc/ld.so.cache", "/lib", "/lib64", "/usr/lib", "/usr/lib64", "/nix/store")
"""Where Linux looks for what modules written in C, and conversions of old encodings, are made
with; the last is one distribution's only place.
"""


def folders_of_modules() -> list[str]:
    """The entries of ``sys.path`` that hold modules that the process needs.

    Not those of a script or of ``PYTHONPATH`` that hold other things, nor the current folder, which
    ``python -m kamer_tui`` puts in front, unless the program itself is in it.
    """
    entries = [entry for entry in sys.path if entry]
    if entries and entries[0] == sys.path[0] == _current() != _ROOT:
        del entries[0]
    entries = [entry for entry in entries if _standard(entry) or _holds(entry)]
    return entries if _ROOT in entries else [_ROOT, *entries]


def readable(entries: list[str]) -> Iterator[str]:
    """The folders that the process may read, given the entries of its ``sys.path``.

    Of a folder in which the program lies as its authors have it, beside other things, that is the
    program alone; it is more than the entries where they lead, by links, to modules elsewhere.
    """
    yield os.path.realpath(_STANDARD)
    for entry in entries:
        if entry == _ROOT and not any(map(os.path.isdir, _inside(entry, _LIBRARIES))):
            yield _PROGRAM
        else:
            yield entry
        for package in _inside(entry, (_NAME, *_LIBRARIES)):
            start = os.path.join(package, "__init__.py")
            if os.path.islink(package) or os.path.islink(start):
                yield os.path.dirname(os.path.realpath(start))


def of_system() -> Iterator[str]:
    """Places of the system's own libraries, and of those that came with this Python, which the
    kernel must let modules written in C load; Python itself reads nothing there.
    """
    yield from _SYSTEM
    yield os.path.dirname(os.path.realpath(_STANDARD))


def _standard(entry: str) -> bool:
    """Whether it is of Python's own modules: a folder, or what may be in their place, a zip."""
    if os.name == "nt":  # in several folders beside each other, of which none is by its name
        return True
    within = os.path.join(entry, "").startswith(os.path.join(_STANDARD, ""))
    packed = "python{}{}.zip".format(*sys.version_info)
    return within or os.path.basename(entry) in (packed, "lib-dynload")


def _holds(entry: str) -> bool:
    return any(map(os.path.isdir, _inside(entry, (_NAME, *_LIBRARIES))))


def _inside(entry: str, names: tuple[str, ...]) -> Iterator[str]:
    return (os.path.join(entry, name) for name in names)


def _current() -> str | None:
    try:
        return os.getcwd()
    except OSError:  # it was removed
        return None

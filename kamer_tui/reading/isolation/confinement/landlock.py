"""Landlock: the kernel keeps the process, and all that it may start, to some folders."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterable
from stat import S_ISDIR
from struct import pack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamer_tui.reading.isolation.confinement.kernel import Kernel

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_TELL_VERSION = 1
_BENEATH_A_PATH = 1

_READ_FILE, _READ_FOLDER = 1 << 2, 1 << 3
_FILES = ((1, 0x1FFF), (2, 1 << 13), (3, 1 << 14), (5, 1 << 15))
"""Rights to files by the version that brought them: all that make, change, read, start or remove
one; to move one to another folder; to cut one short; to steer devices."""

_NETWORK = ((4, 0b11),)
"""Likewise, to a port of TCP: to be called at one, and to call one."""

_SCOPES = ((6, 0b11),)
"""Likewise, to what is outside: an abstract socket's name, and signals to processes."""


def restrict(kernel: Kernel, paths: Iterable[str]) -> int:
    """Let the process read no file but those that are, or are below, the paths, and take away all
    else that this kernel's Landlock knows; gives its version.  Raises OSError where there is none.
    """
    version = kernel.call(_CREATE_RULESET, 0, 0, _TELL_VERSION)
    handled = pack("QQQ", *(_known(rights, version) for rights in (_FILES, _NETWORK, _SCOPES)))
    rules = kernel.call_with(_CREATE_RULESET, (), handled, len(handled))
    try:
        for path in paths:
            with contextlib.suppress(FileNotFoundError, NotADirectoryError, PermissionError):
                _allow_to_read(kernel, rules, path)
        kernel.forgo_privileges()
        kernel.call(_RESTRICT_SELF, rules, 0)
    finally:
        os.close(rules)
    return version


def _known(rights: Iterable[tuple[int, int]], version: int) -> int:
    """The rights that a version knows; a kernel refuses others."""
    return sum(right for since, right in rights if since <= version)


def _allow_to_read(kernel: Kernel, rules: int, path: str) -> None:
    place = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        whole = S_ISDIR(os.fstat(place).st_mode)
        rule = pack("=Qi", _READ_FILE | (_READ_FOLDER if whole else 0), place)
        kernel.call_with(_ADD_RULE, (rules, _BENEATH_A_PATH), rule, 0)
    finally:
        os.close(place)

"""Calls of the Linux kernel for which Python has no function.

``ctypes`` makes them.  No package does it better: ``landlock`` knows Landlock alone and has no
release but trial ones, ``pyseccomp`` has had none for years, and both kinds of bindings to
libseccomp need that library, which few systems have.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from signal import SIGKILL
from typing import NamedTuple

_SET_SIGNAL_AT_PARENTS_DEATH, _SET_NO_NEW_PRIVILEGES = 1, 38
_SET_FILTER, _WITHOUT_SLOWING_DOWN = 1, 1 << 2

_ENVIRONMENT = 47
"""The place of ``env_start``, with ``env_end`` behind it, after the name in /proc/self/stat
(proc(5), fields 50 and 51).
"""


class Machine(NamedTuple):
    """How a kind of processor numbers the kernel's calls: what seccomp calls it, the numbers
    of ``prctl`` and ``seccomp``, and which of the two columns of numbers in ``seccomp`` is its own.
    """

    seccomp_name: int
    prctl: int
    seccomp: int
    column: int


_MACHINES = {
    "x86_64": Machine(0xC000003E, 157, 317, 0),
    "aarch64": Machine(0xC00000B7, 167, 277, 1),
}


class Kernel:
    """The kernel, and the machine on which it runs."""

    def __init__(self, machine: Machine) -> None:
        known = set(sys.modules)
        from ctypes import CDLL, addressof, c_long, create_string_buffer, get_errno, memset

        self.machine = machine
        self._call = CDLL(None, use_errno=True).syscall
        self._call.argtypes, self._call.restype = (c_long,) * 7, c_long
        self._errno: Callable[[], int] = get_errno
        self._buffer, self._address = create_string_buffer, addressof
        self._fill: Callable[[int, int, int], int] = memset
        # Whoever gets at the process shall not find in its hands what calls any address.
        for name in set(sys.modules) - known:
            if name.partition(".")[0] in ("ctypes", "_ctypes"):
                del sys.modules[name]

    def wipe_environment(self) -> None:
        """Overwrite the variables that the process, or the one that it is a copy of, was started
        with: they stay in its memory, whatever becomes of ``os.environ``, and are shown in /proc.
        """
        with open("/proc/self/stat", "rb") as file:  # noqa: PTH123 - pathlib is not imported
            fields = file.read().rpartition(b")")[2].split()
        start, end = int(fields[_ENVIRONMENT]), int(fields[_ENVIRONMENT + 1])
        if 0 < start < end:
            self._fill(start, 0, end - start)
        for name, value in os.environ.items():
            os.putenv(name, value)

    def call(self, number: int, *arguments: int) -> int:
        """What the call gives.  Raises OSError where the kernel refuses or doesn't know it."""
        result: int = self._call(number, *arguments, *(0,) * (6 - len(arguments)))
        if result < 0:
            raise OSError(self._errno(), os.strerror(self._errno()))
        return result

    def call_with(self, number: int, before: tuple[int, ...], block: bytes, *after: int) -> int:
        """The same with the address of a block of memory among the arguments."""
        buffer = self._buffer(block, len(block))
        return self.call(number, *before, self._address(buffer), *after)

    def end_with_parent(self) -> None:
        """Have the process killed when the one that started it ends, however that comes about."""
        self.call(self.machine.prctl, _SET_SIGNAL_AT_PARENTS_DEATH, SIGKILL)

    def forgo_privileges(self) -> None:
        """Never gain more by a program that is started: the kernel asks for that first."""
        self.call(self.machine.prctl, _SET_NO_NEW_PRIVILEGES, 1)

    def set_filter(self, count: int, instructions: bytes) -> None:
        """Have each call from here on judged by a filter of so many instructions."""
        from struct import pack

        buffer = self._buffer(instructions, len(instructions))
        program = pack("HxxxxxxQ", count, self._address(buffer))
        try:
            self.call_with(self.machine.seccomp, (_SET_FILTER, _WITHOUT_SLOWING_DOWN), program)
        except OSError:  # a kernel that knows no guessing of the processor's that it could forbid
            self.call_with(self.machine.seccomp, (_SET_FILTER, 0), program)


def kernel() -> Kernel | None:
    """The kernel; None on another system, or a kind of machine whose numbers aren't known here."""
    # Android ends a process that makes a call that it doesn't know.
    if sys.platform != "linux" or hasattr(sys, "getandroidapilevel"):
        return None
    machine = _MACHINES.get(os.uname().machine) if sys.maxsize > 2**32 else None
    try:
        return Kernel(machine) if machine is not None else None
    except (ImportError, OSError, AttributeError):  # a Python without ctypes
        return None

"""Seccomp: the kernel refuses the process every call but those that reading a document takes.

The calls that are allowed are listed, not those that are refused: what nobody has thought of, and
what kernels learn, is refused.  A call that is newer than the C library must be able to do without
is answered as by a kernel that doesn't know it, any other with "not permitted".
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from errno import ENOSYS, EPERM
from struct import pack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kamer_tui.reading.isolation.confinement.kernel import Kernel, Machine

_ABSENT = -1
_CALLS = {
    # on what is open
    "read": (0, 63),
    "write": (1, 64),
    "close": (3, 57),
    "fstat": (5, 80),
    "poll": (7, _ABSENT),
    "lseek": (8, 62),
    "pread64": (17, 67),
    "readv": (19, 65),
    "writev": (20, 66),
    "dup": (32, 23),
    "dup2": (33, _ABSENT),
    "getdents64": (217, 61),
    "fadvise64": (221, 223),
    "ppoll": (271, 73),
    "dup3": (292, 24),
    "close_range": (436, 436),
    # whether a file is there, and where
    "stat": (4, _ABSENT),
    "lstat": (6, _ABSENT),
    "access": (21, _ABSENT),
    "getcwd": (79, 17),
    "readlink": (89, _ABSENT),
    "newfstatat": (262, 79),
    "readlinkat": (267, 78),
    "faccessat": (269, 48),
    "statx": (332, 291),
    "faccessat2": (439, 439),
    # the process's own memory
    "mmap": (9, 222),
    "mprotect": (10, 226),
    "munmap": (11, 215),
    "brk": (12, 214),
    "mremap": (25, 216),
    "madvise": (28, 233),
    # its own signals, threads, locks and end
    "rt_sigaction": (13, 134),
    "rt_sigprocmask": (14, 135),
    "rt_sigreturn": (15, 139),
    "sched_yield": (24, 124),
    "exit": (60, 93),
    "sigaltstack": (131, 132),
    "futex": (202, 98),
    "sched_getaffinity": (204, 123),
    "set_tid_address": (218, 96),
    "restart_syscall": (219, 128),
    "exit_group": (231, 94),
    "set_robust_list": (273, 99),
    "membarrier": (324, 283),
    "rseq": (334, 293),
    # who and where it is, and when
    "nanosleep": (35, 101),
    "getpid": (39, 172),
    "uname": (63, 160),
    "gettimeofday": (96, 169),
    "getrlimit": (97, 163),
    "getrusage": (98, 165),
    "sysinfo": (99, 179),
    "times": (100, 153),
    "getuid": (102, 174),
    "getgid": (104, 176),
    "geteuid": (107, 175),
    "getegid": (108, 177),
    "gettid": (186, 178),
    "time": (201, _ABSENT),
    "clock_gettime": (228, 113),
    "clock_getres": (229, 114),
    "clock_nanosleep": (230, 115),
    "getcpu": (309, 168),
    "getrandom": (318, 278),
}
"""Calls that do no harm, with their numbers on x86_64 and on aarch64."""

_OPEN, _OPENAT, _IOCTL, _FCNTL, _TGKILL = (2, _ABSENT), (257, 56), (16, 29), (72, 25), (234, 131)
_SETRLIMIT, _PRLIMIT = (160, 164), (302, 261)
"""Calls that do harm with some arguments; they are judged by these."""

_FIRST_NEW = 424
"""From this number on, machines number calls alike; a C library does without each of them."""

_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
_IOCTLS = (0x5401, 0x5451, 0x5450)
"""Asking whether it is a terminal; setting, and not, that a program doesn't inherit it."""

_FCNTLS = (0, 1, 2, 3, 1030)
"""A second number for what is open, its flags; not whom to signal about it."""

_PROCESSOR_TIME = 0
"""The limit that may be set: it is raised with each page of a PDF."""

_ALLOW, _REFUSE, _END = 0x7FFF0000, 0x00050000, 0x80000000
_NUMBER, _MACHINE, _ARGUMENTS = 0, 4, 16
"""Where these are in what a filter is given; both kinds of machine have low bytes first."""

_LOAD, _IF_EQUAL, _IF_AT_LEAST, _IF_ANY_OF, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06

_Instruction = tuple[int, int, int, int]
"""Code, how many to skip if true, how many if not, and a value."""


def restrict(kernel: Kernel) -> None:
    """Refuse what isn't needed from here on.  Raises OSError where the kernel has no seccomp."""
    instructions = list(_filter(kernel.machine, os.getpid()))
    packed = b"".join(pack("HBBI", *each) for each in instructions)
    kernel.forgo_privileges()
    kernel.set_filter(len(instructions), packed)


def _filter(machine: Machine, process: int) -> Iterator[_Instruction]:
    # A call in the way of another machine (32 bits) has other numbers: nothing here makes one.
    yield _LOAD, 0, 0, _MACHINE
    yield _IF_EQUAL, 1, 0, machine.seccomp_name
    yield _RETURN, 0, 0, _END
    yield _LOAD, 0, 0, _NUMBER
    for numbers in _CALLS.values():
        if numbers[machine.column] != _ABSENT:
            yield from _if_called(numbers[machine.column], [(_RETURN, 0, 0, _ALLOW)])
    for numbers, judged in _judged(process):
        if numbers[machine.column] != _ABSENT:
            yield from _if_called(numbers[machine.column], judged)
    yield _IF_AT_LEAST, 1, 0, _FIRST_NEW
    yield _RETURN, 0, 0, _REFUSE | EPERM
    yield _RETURN, 0, 0, _REFUSE | ENOSYS


def _if_called(number: int, what: list[_Instruction]) -> list[_Instruction]:
    return [(_IF_EQUAL, 0, len(what), number), *what]


def _judged(process: int) -> Iterator[tuple[tuple[int, int], list[_Instruction]]]:
    """Each call that is judged by its arguments, with what judges it."""
    yield _OPEN, _unless_any_of(1, _WRITING)
    yield _OPENAT, _unless_any_of(2, _WRITING)
    yield _IOCTL, _if_one_of(1, _IOCTLS)
    yield _FCNTL, _if_one_of(1, _FCNTLS)
    yield _TGKILL, _if_one_of(0, (process,))
    yield _SETRLIMIT, _if_one_of(0, (_PROCESSOR_TIME,))
    yield _PRLIMIT, _limits_of_its_own()


def _if_one_of(argument: int, values: tuple[int, ...]) -> list[_Instruction]:
    """Allowed if the argument, a number of 32 bits, is one of the values."""
    tests = [(_IF_EQUAL, len(values) - at, 0, value) for at, value in enumerate(values)]
    return [
        (_LOAD, 0, 0, _low(argument)),
        *tests,
        (_RETURN, 0, 0, _REFUSE | EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _unless_any_of(argument: int, bits: int) -> list[_Instruction]:
    """Allowed if the argument has none of the bits."""
    return [
        (_LOAD, 0, 0, _low(argument)),
        (_IF_ANY_OF, 0, 1, bits),
        (_RETURN, 0, 0, _REFUSE | EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _limits_of_its_own() -> list[_Instruction]:
    """Allowed to look at the process's own limits (process 0), and to set the processor's time."""
    process, which, new = _low(0), _low(1), _low(2)
    return [
        (_LOAD, 0, 0, process),
        (_IF_EQUAL, 0, 6, 0),
        (_LOAD, 0, 0, which),
        (_IF_EQUAL, 5, 0, _PROCESSOR_TIME),
        (_LOAD, 0, 0, new),
        (_IF_EQUAL, 0, 2, 0),
        (_LOAD, 0, 0, new + 4),
        (_IF_EQUAL, 1, 0, 0),
        (_RETURN, 0, 0, _REFUSE | EPERM),
        (_RETURN, 0, 0, _ALLOW),
    ]


def _low(argument: int) -> int:
    """Where the low half of an argument is."""
    return _ARGUMENTS + 8 * argument

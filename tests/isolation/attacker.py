"""What carries out attacks in the process that reads a file: its text is run there before the work
of that process begins, as a library would be that somebody has changed.

It stands in for the reader of texts: where the doors are closed and the file's content would be
read, that content is a table of attacks, and the reason why there is no document is what came of
each.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from errno import EACCES, ENOSYS, EPERM
from typing import Any, NoReturn

NUMBERS = {
    "name_to_handle_at": (303, 264),
    "open_by_handle_at": (304, 265),
    "openat2": (437, 437),
    "memfd_create": (319, 279),
    "renameat2": (316, 276),
    "linkat": (265, 37),
    "symlinkat": (266, 36),
    "unlinkat": (263, 35),
    "mknodat": (259, 33),
    "mkdirat": (258, 34),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "fchownat": (260, 54),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "removexattr": (197, 14),
    "truncate": (76, 45),
    "mount": (165, 40),
    "umount2": (166, 39),
    "pivot_root": (155, 41),
    "chroot": (161, 51),
    "unshare": (272, 97),
    "setns": (308, 268),
    "open_tree": (428, 428),
    "fsopen": (430, 430),
    "inotify_init1": (294, 26),
    "fanotify_init": (300, 262),
    "flock": (73, 32),
    "socket": (41, 198),
    "socketpair": (53, 199),
    "clone": (56, 220),
    "clone3": (435, 435),
    "execve": (59, 221),
    "execveat": (322, 281),
    "kill": (62, 129),
    "tkill": (200, 130),
    "tgkill": (234, 131),
    "rt_sigqueueinfo": (129, 138),
    "rt_tgsigqueueinfo": (297, 240),
    "pidfd_open": (434, 434),
    "pidfd_send_signal": (424, 424),
    "pidfd_getfd": (438, 438),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "process_madvise": (440, 440),
    "kcmp": (312, 272),
    "prlimit64": (302, 261),
    "setpriority": (141, 140),
    "sched_setaffinity": (203, 122),
    "sched_setscheduler": (144, 119),
    "ioprio_set": (251, 30),
    "setpgid": (109, 154),
    "setsid": (112, 157),
    "setuid": (105, 146),
    "capset": (126, 91),
    "prctl": (157, 167),
    "seccomp": (317, 277),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "io_uring_setup": (425, 425),
    "userfaultfd": (323, 282),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "shmget": (29, 194),
    "msgget": (68, 186),
    "semget": (64, 190),
    "mq_open": (240, 180),
    "reboot": (169, 142),
    "init_module": (175, 105),
    "kexec_load": (246, 104),
    "syslog": (103, 116),
    "sethostname": (170, 161),
    "settimeofday": (164, 170),
    "timer_create": (222, 107),
    "swapon": (167, 224),
    "acct": (163, 89),
    "quotactl": (179, 60),
    "landlock_create_ruleset": (444, 444),
}
"""The numbers of calls on x86_64 and on aarch64."""

MODULES = (
    *("_posixsubprocess", "ctypes", "importlib.machinery", "io", "mmap", "multiprocessing.context"),
    *("pty", "resource", "shutil", "signal", "socket", "sqlite3", "stat", "subprocess", "tempfile"),
    "urllib.request",
)
"""What is loaded before the doors are closed, to attack with."""

REFUSALS = (EPERM, EACCES, ENOSYS)


def arm(mode: str, names: dict[str, Any]) -> None:
    """Put the attacks where the reader of texts is.  What confines the process is all that does
    ("both"), the "kernel", that by "seccomp" alone, the "hook" or "nothing".
    """
    from kamer_tui.reading.isolation import child, confinement
    from kamer_tui.reading.isolation.confinement import landlock

    def unknown(*_: object) -> NoReturn:
        raise OSError(ENOSYS, "a kernel without Landlock")

    if mode == "seccomp":
        vars(landlock)["restrict"] = unknown
    if mode in ("kernel", "seccomp"):
        vars(confinement)["refuse_events"] = lambda _folders: None
    elif mode == "hook":
        vars(confinement)["_confined_by_kernel"] = lambda *_: []
    closing: Callable[[int], list[str]] = confinement.close_doors
    if mode == "nothing":
        closing = lambda _parent: []  # noqa: E731
    confined: list[str] = []

    def close(parent: int) -> list[str]:
        confined.extend(closing(parent))
        return confined

    vars(child)["close_doors"] = close
    space = namespace(names, with_modules=mode != "hook")

    def carry_out(content: bytes, _name: str) -> NoReturn:
        from kamer_tui.sources.errors import UnreadableError

        found = {name: outcome(attack, space) for name, attack in json.loads(content).items()}
        reason: Any = json.dumps({"confined": confined, "found": found})
        raise UnreadableError(reason)

    child._PLAIN_READERS["text"] = lambda: carry_out


def namespace(names: dict[str, Any], *, with_modules: bool) -> dict[str, Any]:
    """What an attack finds: its aims, and modules that were imported in time."""
    space: dict[str, Any] = {"os": os, "sys": sys, **names}
    if with_modules:
        for name in MODULES:
            space[name.partition(".")[0]] = __import__(name)
        ctypes = space["ctypes"]
        space["libc"] = ctypes.CDLL(None, use_errno=True)
        space["call"] = caller(space["libc"], ctypes)
        space["ctypes_error"], space["fork_exec"] = loading_error, fork_exec
        space["owner"] = lambda number, process: by_c(space, "fcntl", number, 8, process)
        space["ioctl"] = lambda number, what: by_c(space, "ioctl", number, what, b"x")
        space["path"] = lambda name: ctypes.c_char_p(os.fsencode(name))
    return space


def outcome(attack: str, space: dict[str, Any]) -> str:
    """ "through" and what was got, or the error."""
    here = dict(space)
    try:
        exec(attack, here)
    except BaseException as error:
        return f"{type(error).__name__}: {error}"[:200]
    got = here.get("got", True)
    return f"through: {got!r:.80}" if got else "nothing"


def caller(libc: Any, ctypes: Any) -> Callable[..., object]:
    """A function that makes a call of the kernel by its name.  What the kernel refuses raises; an
    error of another kind tells that the call was not refused, but wrong.
    """
    column = {"x86_64": 0, "aarch64": 1}[os.uname().machine]

    def call(name: str, *arguments: object) -> object:
        whole = [ctypes.c_long(each) if isinstance(each, int) else each for each in arguments]
        result = libc.syscall(ctypes.c_long(NUMBERS[name][column]), *whole)
        if result == -1:
            number = ctypes.get_errno()
            if number in REFUSALS:
                raise PermissionError(number, os.strerror(number))
            return f"not refused: {os.strerror(number)}"
        return f"done: {result}"

    return call


def by_c(space: dict[str, Any], function: str, *arguments: object) -> str:
    """What the C library's function does; raises where it is refused."""
    if space["libc"][function](*arguments) == -1:
        number = space["ctypes"].get_errno()
        if number in REFUSALS:
            raise PermissionError(number, os.strerror(number))
        return f"not refused: {os.strerror(number)}"
    return "done"


def loading_error(name: str) -> str:
    """Why a file is no library, which tells that it was read."""
    import ctypes

    try:
        ctypes.CDLL(name)
    except OSError as error:
        return str(error)
    return ""


def fork_exec(command: str) -> int:
    """Start a program without what is audited."""
    import _posixsubprocess

    receiving, sending = os.pipe()
    newer = sys.version_info >= (3, 11)
    start: Any = _posixsubprocess.fork_exec
    number: int = start(
        *([b"/bin/sh", b"-c", command.encode()], [b"/bin/sh"], True, (sending,), None, None),
        *(-1, -1, -1, -1, -1, -1, receiving, sending, False, False),
        *((-1,) if newer else ()),
        *(None, None, None, -1, None),
        *((False,) if newer else ()),
    )
    return number

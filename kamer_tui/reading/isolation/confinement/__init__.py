"""What the process that reads a file gives up: endless memory and time, files, network.

The system's limits (``resource``) hold whatever the process does, on systems that have them.  So
does the ``kernel`` where it is Linux with ``landlock`` and ``seccomp``.  The audit ``hook`` refuses
events of Python code, everywhere.
"""

from __future__ import annotations

import contextlib
import math
import os
import sys
from types import ModuleType

from kamer_tui.reading.isolation.confinement.hook import refuse_events
from kamer_tui.reading.isolation.folders import of_system, readable

_MOST_FILES = 32
"""Files open at once: the streams, and modules that are being loaded."""


def limit(memory: int, seconds: int) -> None:
    """Limit the memory (bytes) and the processor's time (seconds), where the system can."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _set_limit(resource, "RLIMIT_AS", memory)
    _set_limit(resource, "RLIMIT_CORE", 0)
    # At the first limit the process ends by SIGXCPU, which says why; at the second by SIGKILL.
    _set_limit(resource, "RLIMIT_CPU", seconds, seconds + 1)


def allow_time(seconds: float) -> None:
    """Set the first limit on the processor's time, counted from the process's start."""
    try:
        import resource
    except ImportError:  # Windows
        return
    _, last = resource.getrlimit(resource.RLIMIT_CPU)
    first = math.ceil(seconds)
    if last != resource.RLIM_INFINITY:
        # Below the last one, at which SIGKILL would not say why.
        first = min(first, last - 1)
    _set_limit(resource, "RLIMIT_CPU", first, last)


def close_doors(parent: int = 0) -> list[str]:
    """Refuse from here on every file but the program's own modules and tables, the network and
    other processes.  Gives the names of what refuses: "Landlock 7", "seccomp", "audit hook".

    The process ends with the one that started it; at once where ``parent``, the number of that
    one, is told and is not its parent any more.
    """
    if sys.platform == "linux":
        # Before no file can be written: Python keeps what it makes of a module's source.
        import kamer_tui.reading.isolation.confinement.kernel
        import kamer_tui.reading.isolation.confinement.landlock
        import kamer_tui.reading.isolation.confinement.seccomp  # noqa: F401
    try:
        import resource
    except ImportError:  # Windows
        pass
    else:
        _set_limit(resource, "RLIMIT_FSIZE", 0)
        _set_limit(resource, "RLIMIT_NPROC", 0)
        _set_limit(resource, "RLIMIT_NOFILE", _MOST_FILES)
    folders = list(readable(sys.path))
    confined = _confined_by_kernel(folders, parent)
    refuse_events(folders)
    return [*confined, "audit hook"]


def _confined_by_kernel(folders: list[str], parent: int) -> list[str]:
    """Have the kernel refuse what it can; gives the names of what does so.  A kernel that is too
    old, or forbids it as some containers do, refuses nothing.
    """
    if sys.platform != "linux":
        return []
    from kamer_tui.reading.isolation.confinement import landlock, seccomp
    from kamer_tui.reading.isolation.confinement.kernel import kernel

    found = kernel()
    confined: list[str] = []
    if found is not None:
        with contextlib.suppress(OSError):
            found.end_with_parent()
            # It may have ended before the kernel was asked to tell.
            if parent and os.getppid() != parent:
                os._exit(1)
        with contextlib.suppress(OSError, ValueError, IndexError):
            found.wipe_environment()
        with contextlib.suppress(OSError):
            confined.append(f"Landlock {landlock.restrict(found, (*folders, *of_system()))}")
        with contextlib.suppress(OSError):
            seccomp.restrict(found)
            confined.append("seccomp")
    return confined


def _set_limit(resource: ModuleType, name: str, value: int, last: int | None = None) -> None:
    """Set a limit, no higher than its hard limit; one that the system lacks or forbids to set
    stays as it is.
    """
    kind = getattr(resource, name, None)
    if kind is None:
        return
    with contextlib.suppress(ValueError, OSError):
        _, hard = resource.getrlimit(kind)
        last = value if last is None else last
        if hard != resource.RLIM_INFINITY:
            value, last = min(value, hard), min(last, hard)
        resource.setrlimit(kind, (value, last))

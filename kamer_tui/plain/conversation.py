"""Where the lines of a session come from, and where its answers go."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
from collections.abc import Iterator, Sequence

from kamer_tui.export.plain_text import fold, line_width
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

PROMPT = ": "
"""Short, always the same, and hardly ever read aloud."""

LONGEST = 10_000
"""Characters of a line; what is longer is cut off."""


class Verbatim(str):
    """Text to be copied: its lines are never folded, and blank ones stay."""

    __slots__ = ()


class EndedError(Exception):
    """The answers go nowhere any more; its text says why, and is empty where whoever read them has
    had enough.
    """


class Conversation:
    """Lines of the user's, and answers to them, over standard input and standard output.

    Where both are a terminal, a line can be edited, with those before it; lines from a pipe have no
    prompt.
    """

    def __init__(self, *, hears: bool = True) -> None:
        """Nobody says anything where it does not ``hear``."""
        self.hears = hears and sys.stdin is not None
        self.is_typed = self.hears and sys.stdin.isatty()
        """True if a person types the lines."""
        self._edits = self.is_typed and sys.stdout.isatty()
        if self.hears:
            reconfigure = getattr(sys.stdin, "reconfigure", None)
            if reconfigure is not None:
                reconfigure(errors="replace")
        if self._edits:
            _prepare_editing()

    def ask(self, prompt: str = PROMPT) -> str | None:
        """The next line; None where none comes any more."""
        if not self.hears:
            return None
        *above, prompt = prompt.split("\n")
        self.say(above)
        prompt = prompt if prompt.endswith(" ") else f"{prompt} "
        try:
            if self._edits:
                sys.stdout.flush()
                return input(prompt)[:LONGEST]
            if self.is_typed and sys.stderr is not None:
                with contextlib.suppress(OSError):
                    sys.stderr.write(prompt)
                    sys.stderr.flush()
            line = sys.stdin.readline(LONGEST)
            rest = line
            while rest and not rest.endswith("\n"):  # what is longer is no command
                rest = sys.stdin.readline(LONGEST)
            return line.rstrip("\n") if line else None
        except (EOFError, OSError):  # the terminal may be gone
            return None

    def say(self, lines: Sequence[str]) -> None:
        """Put the lines out, folded to a terminal's width; "" is a blank line there.  Raises
        EndedError.
        """
        if sys.stdout is None:
            raise EndedError(_("it is closed"))
        width = line_width(sys.stdout)
        try:
            for line in lines:
                if line or width is not None:
                    folded = line if isinstance(line, Verbatim) else fold(line, width)
                    sys.stdout.write(f"{folded}\n")
                    sys.stdout.flush()
        except BrokenPipeError:
            raise EndedError from None
        except OSError as error:
            raise EndedError(clean_name(error.strerror or _("it is closed"))) from None

    def end_line(self) -> None:
        """Begin a new line, after what was typed or put out in part."""
        if self.is_typed:
            self.say(["", ""] if line_width(sys.stdout) is None else [""])


@contextlib.contextmanager
def interruptible() -> Iterator[None]:
    """While inside, each Ctrl-C raises KeyboardInterrupt, and the program can go on."""
    before = signal.getsignal(signal.SIGINT)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def hear_terminal() -> bool:
    """Take lines from the terminal where standard input was the document; False where there is no
    terminal.
    """
    try:
        terminal = os.open("/dev/tty", os.O_RDWR)
    except OSError:
        return False
    os.dup2(terminal, 0)
    os.close(terminal)
    sys.stdin = open(0, encoding="utf-8", errors="replace", closefd=False)  # noqa: SIM115
    return True


def _prepare_editing() -> None:
    """Let lines be edited, by nothing that a terminal would show otherwise than as text."""
    try:
        import readline
    except ImportError:  # Python may be built without it
        return
    for setting in ("enable-bracketed-paste off", "bell-style none", "enable-meta-key off"):
        readline.parse_and_bind(f"set {setting}")

"""What a command gives: a text for standard output and an exit status, or a file."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import NamedTuple, TextIO

from kamer_tui.command_line.arguments import Arguments
from kamer_tui.command_line.usage import UsageError
from kamer_tui.saying import let_go_of, say
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

DONE, FOUND, WRONG, INTERRUPTED = 0, 1, 2, 130
"""Exit statuses: success; ``check`` found something, ``search`` nothing; wrong use or input;
Ctrl-C.
"""

_STANDARD_OUTPUT = ("-", "/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")
"""Names of standard output, which stays open where it is."""


class Result(NamedTuple):
    """A command's text for standard output, and its exit status."""

    text: str
    status: int = DONE


def written(content: str | bytes, arguments: Arguments) -> Result:
    """What is to go to standard output; nothing where the content went to a file."""
    path = arguments.output
    if path is None or str(path) in _STANDARD_OUTPUT:
        if isinstance(content, bytes):
            raise UsageError(_("A Word file goes to a file: name one with -o PATH."))
        # An export is UTF-8, whatever the terminal's encoding.
        never_fail_on_a_character(sys.stdout, "utf-8")
        return Result(content)
    if arguments.file is not None and _same(path, arguments.file):
        raise UsageError(
            _("{path} is the document itself; name another file.").format(
                path=clean_name(str(path))
            )
        )
    from kamer_tui.export.writing import WritingError, write_file

    try:
        write_file(path, content, force=arguments.force)
    except WritingError as error:
        raise UsageError(str(error)) from None
    return Result("")


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False


def put_out(result: Result) -> int:
    """Write the result.  It is no failure if the reader of a pipe ends early, as ``head`` does."""
    if not result.text:
        return result.status
    try:
        if sys.stdout is None:  # closed before the program started
            raise OSError
        sys.stdout.write(result.text)
        sys.stdout.flush()
    except BrokenPipeError:
        let_go_of(sys.stdout)
    except OSError as error:
        if sys.stdout is not None:
            let_go_of(sys.stdout)
        return wrong(
            _("Standard output can't be written: {reason}.").format(
                reason=clean_name(error.strerror or _("it is closed"))
            )
        )
    return result.status


def wrong(message: str) -> int:
    """Say what is wrong, and give the status for it."""
    say(message)
    return WRONG


def never_fail_on_a_character(stream: TextIO, encoding: str | None = None) -> None:
    """Write “?” for a character that the stream's encoding lacks."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding=encoding, errors="replace")

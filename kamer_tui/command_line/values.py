"""How the values of options and arguments are read, and which are told to be wrong."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kamer_tui.command_line.usage import UsageError, unknown_value
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

_HIGHEST_NUMBER = 999_999_999


def a_file(word: str) -> Path:
    """A file's path.  Raises UsageError for an empty one."""
    if not word:
        raise UsageError(_("The name of a file is empty; give its path."))
    return Path(word)


def an_output(word: str) -> Path:
    """The path of a file to write.  Raises UsageError for a folder's."""
    path = a_file(word)
    if word.endswith("/"):  # which a path forgets
        raise UsageError(_("{path} is a folder; name a file in it.").format(path=clean_name(word)))
    return path


def clear_or_not(word: str) -> bool:
    """Whether all is to be cleared.  Raises UsageError for any other word."""
    if word != "clear":
        raise UsageError(unknown_value("cache", word, ("clear",)))
    return True


def a_number(word: str) -> int:
    """The number of a question.  Raises UsageError where it is none."""
    # Python makes no number of thousands of digits.
    digits = word.lstrip("0")[:10] if word.isascii() and word.isdecimal() else ""
    if digits and int(digits) <= _HIGHEST_NUMBER:
        return int(digits)
    raise UsageError(
        _("--at: “{word}” is not the number of a question; give one such as 14.").format(
            word=clean_name(word)
        )
    )


class OneOf:
    """Takes one of the ``choices`` for an option's or argument's value."""

    def __init__(self, option: str, choices: Sequence[str]) -> None:
        self.option, self.choices = option, choices

    def __call__(self, word: str) -> str:
        """The word.  Raises UsageError for one that is none of them."""
        if word not in self.choices:
            raise UsageError(unknown_value(self.option, word, self.choices))
        return word

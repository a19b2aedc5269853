"""Wrong use of the command line: its errors, each one line in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

PROGRAM = "kamer-tui"


class UsageError(Exception):
    """Wrong use; the text is one clean line in the user's language: what is wrong, what to do."""


def unknown_value(option: str, word: str, choices: Iterable[str]) -> str:
    """The message that an option has no such value."""
    return _("{option}: “{word}” is not known; give one of {choices}.").format(
        option=option, word=clean_name(word), choices=", ".join(choices)
    )


def wrong_value(error: argparse.ArgumentError) -> str:
    """The message for the errors that argparse itself finds: an option without its value, or with
    one that it does not take.
    """
    option = clean_name(error.argument_name or "")
    if option in (
        "--force",
        "--trace",
        "--plain",
        "--fresh",
        "--data/--no-data",
        "--notes/--no-notes",
        "--init",
        "--edit",
        "-h/--help",
        "--version",
    ):
        return _("{option} takes no value.").format(option=option)
    return _("{option} needs a value; one that begins with “-” is joined to it by “=”.").format(
        option=option
    )

"""The parser that each command has one of: its help in the user's language, the options that many
commands share, and errors that are raised.

argparse's own words are English, and none of them is shown.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable
from typing import Any, NoReturn

from kamer_tui import __version__
from kamer_tui.command_line.usage import PROGRAM, UsageError
from kamer_tui.command_line.values import OneOf, a_file
from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.translation import LANGUAGES, _
from kamer_tui.untrusted import clean_name

# argparse looks its own words up in the system's catalogues.
vars(argparse)["_"] = str

LANGUAGE = "--language"
GENRES = tuple(GENRE_NAMES)
TELLING_FORMATS = ("text", "json")


class Asked(Exception):  # noqa: N818 - not an error
    """The help or the version was asked for: the text to print."""


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """The help, with its first word in the user's language."""

    def __init__(self, prog: str, **_kept: Any) -> None:
        super().__init__(prog, max_help_position=28, width=96)

    def add_usage(
        self,
        usage: str | None,
        actions: Iterable[argparse.Action],
        groups: Iterable[argparse._MutuallyExclusiveGroup],
        prefix: str | None = None,
    ) -> None:
        """Add the usage lines."""
        super().add_usage(usage, actions, groups, _("usage: ") if prefix is None else prefix)


class _Say(argparse.Action):
    """``--help`` and ``--version``: argparse's own print at once, and fail where standard output
    is closed; these raise the text.
    """

    def __init__(self, say: Callable[[], str], **options: Any) -> None:
        super().__init__(nargs=0, default=argparse.SUPPRESS, **options)
        self._say = say

    def __call__(self, *_given: object) -> NoReturn:
        """Raise the text."""
        raise Asked(self._say())


def _version() -> str:
    return f"{PROGRAM} {__version__}\n"


class Parser(argparse.ArgumentParser):
    """A parser that raises UsageError, with its help in the user's language."""

    def __init__(self, usage: str, description: str, epilog: str | None = None) -> None:
        super().__init__(
            prog=PROGRAM,
            usage=usage,
            description=description,
            epilog=epilog,
            formatter_class=_Formatter,
            add_help=False,
            allow_abbrev=False,
            exit_on_error=False,
        )
        self.color = False  # from Python 3.14 on; help is plain text
        self.add = self.add_argument_group(_("arguments and options")).add_argument

    def error(self, message: str) -> NoReturn:
        """Raise argparse's own message; no option here leads to one."""
        raise UsageError(clean_name(message))

    def file(self, *, needed: bool = True) -> None:
        """Add FILE."""
        text = _("the document; “-” reads standard input")
        if not needed:
            text = _("the document, else the built-in sample; “-” reads standard input")
        self.add("file", metavar="FILE", nargs="?", type=a_file, help=text)

    def genre(self) -> None:
        """Add ``--genre``, which every command with a FILE has."""
        self.add(
            "--genre",
            type=OneOf("--genre", GENRES),
            metavar="GENRE",
            help=_("read it as this genre: {names}").format(names=", ".join(GENRES)),
        )

    def text_or_json(self) -> None:
        """Add ``--format`` of the commands that tell something, in words or for scripts."""
        self.add(
            "--format",
            type=OneOf("--format", TELLING_FORMATS),
            metavar="|".join(TELLING_FORMATS),
            help=_("the form; text where none is given"),
        )

    def common(self) -> None:
        """Add the options that every command has."""
        self.add(LANGUAGE, metavar="|".join(LANGUAGES), help=_("the language of the program"))
        self.add("-h", "--help", action=_Say, say=self.format_help, help=_("show this help"))
        self.add("--version", action=_Say, say=_version, help=_("show the version"))

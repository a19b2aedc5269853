"""What may be typed after ``kamer-tui``: commands and options, their help, and what is wrong use.

Everything said here is in the user's language and on one line where it is an error; argparse's own
words are English and many lines, so that none of them is let through.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NamedTuple, NoReturn, get_args

from kamer_tui import __version__
from kamer_tui.document.model import Genre
from kamer_tui.translation import LANGUAGES, _, use_language
from kamer_tui.untrusted import clean_name

# argparse looks its own words up in the system's catalogues, though none of them is shown here.
vars(argparse)["_"] = str

PROGRAM = "kamer-tui"
GENRES: tuple[Genre, ...] = get_args(Genre)
EXPORT_FORMATS = ("markdown", "json", "csv")
CHECK_FORMATS = ("text", "json")
_HIGHEST_NUMBER = 999_999_999
_LANGUAGE = "--language"


class UsageError(Exception):
    """Wrong use; its text is one clean line in the user's language: what is wrong, what to do."""


class Asked(Exception):  # noqa: N818 - no error
    """Help or the version was asked for; its text is what there is to say."""


class Arguments(NamedTuple):
    """What the user asks for.  ``file`` is None for the built-in sample, ``-`` is standard input.

    ``numbers``, ``party``, ``topic`` and ``search`` are as typed, to be read with the document.
    """

    command: str
    file: Path | None
    language: str
    genre: Genre | None = None
    sample: Genre | None = None
    at: int | None = None
    numbers: str = "all"
    party: tuple[str, ...] = ()
    topic: str | None = None
    search: str | None = None
    format: str | None = None
    output: Path | None = None
    force: bool = False
    clear: bool = False
    trace: bool = False


def read_arguments(words: Sequence[str]) -> Arguments:
    """Understand the command line, and choose the language of everything that is said from here.

    Raises Asked for ``--help`` and ``--version``, and UsageError.
    """
    language = use_language(_language(words))
    command, rest = _command(words)
    parser = _PARSERS[command]()
    try:
        # Options may stand between FILE and NUMBERS; after “--”, which argparse's intermixed way
        # does not know, there are none.
        parse = parser.parse_known_args if "--" in rest else parser.parse_known_intermixed_args
        found, unknown = parse(rest)
    except argparse.ArgumentError as error:
        raise UsageError(_wrong_value(error)) from None
    if unknown:
        raise UsageError(_too_much(unknown[0], command, getattr(found, "file", None)))
    values = {"file": None} | vars(found) | {"command": command, "language": language}
    if command not in ("read", "cache") and found.file is None:
        raise UsageError(
            _("“{command}” needs a FILE; see “{program} {command} --help”.").format(
                command=command, program=PROGRAM
            )
        )
    if command == "show" and found.numbers is None:
        raise UsageError(_("“show” needs NUMBERS after FILE: 14, or 1,3-5, or all."))
    if command == "read" and found.sample is not None and found.file is not None:
        raise UsageError(_("Give a FILE or --sample, not both."))
    values["party"] = tuple(values.get("party") or ())
    return Arguments(**values)


def _language(words: Sequence[str]) -> str | None:
    """The language that is asked for, wherever that stands; None for the locale's.

    Looked for before all else, since what is wrong with the rest is told in it.
    """
    chosen: str | None = None
    for place, word in enumerate(words):
        name, equals, value = word.partition("=")
        if word == "--":
            break
        if name == _LANGUAGE and (equals or place + 1 < len(words)):
            chosen = value if equals else words[place + 1]
    if chosen is not None and chosen not in LANGUAGES:
        use_language()
        raise UsageError(_unknown(_LANGUAGE, chosen, LANGUAGES))
    return chosen


def _command(words: Sequence[str]) -> tuple[str, list[str]]:
    """The command, and the words without it.  Only ``--language`` may stand before it."""
    place = 0
    while place < len(words) and words[place].partition("=")[0] == _LANGUAGE:
        place += 1 if "=" in words[place] else 2
    if place < len(words) and words[place] in _PARSERS and words[place] != "read":
        return words[place], [*words[:place], *words[place + 1 :]]
    return "read", list(words)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    """Help whose first word is in the user's language."""

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
    """An option that asks for a text and no more.  argparse's own print it themselves, and fail
    where standard output is closed.
    """

    def __init__(self, say: Callable[[], str], **options: Any) -> None:
        super().__init__(nargs=0, default=argparse.SUPPRESS, **options)
        self._say = say

    def __call__(self, *_given: object) -> NoReturn:
        """Raise what there is to say."""
        raise Asked(self._say())


def _version() -> str:
    return f"{PROGRAM} {__version__}\n"


class _Parser(argparse.ArgumentParser):
    """A parser that raises UsageError, and whose help is in the user's language."""

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
        """Raise what argparse says of itself; nothing that is used here does."""
        raise UsageError(clean_name(message))

    def file(self, *, needed: bool = True) -> None:
        """Take a FILE, and how to read it."""
        text = _("the document; “-” reads standard input")
        if not needed:
            text = _("the document, else the built-in sample; “-” reads standard input")
        self.add("file", metavar="FILE", nargs="?", type=_file, help=text)

    def genre(self) -> None:
        """Take the option that every command with a FILE has."""
        self.add(
            "--genre",
            type=_one_of("--genre", GENRES),
            metavar="GENRE",
            help=_("read it as this genre: {names}").format(names=", ".join(GENRES)),
        )

    def common(self) -> None:
        """Take the options that every command has."""
        self.add(_LANGUAGE, metavar="|".join(LANGUAGES), help=_("the language of the program"))
        self.add("-h", "--help", action=_Say, say=self.format_help, help=_("show this help"))
        self.add("--version", action=_Say, say=_version, help=_("show the version"))


def _reading() -> _Parser:
    commands = (
        ("show", _("print exchanges as plain text")),
        ("export", _("write exchanges as Markdown, JSON or CSV")),
        ("check", _("tell what was understood, and what was not")),
        ("cache", _("tell which documents are kept, or clear them away")),
    )
    listed = "\n".join(f"  {PROGRAM} {name:<8} {text}" for name, text in commands)
    parser = _Parser(
        f"{PROGRAM} [FILE] [--at N] [--genre GENRE] [--sample [GENRE]]",
        _("Read Dutch parliamentary questions and answers in the terminal."),
        _("commands:") + f"\n{listed}\n\n" + _help_of_commands(),
    )
    parser.file(needed=False)
    parser.add("--at", type=_number, metavar="N", help=_("begin at question N"))
    parser.add(
        "--sample",
        type=_sample,
        nargs="?",
        const="report",
        metavar="GENRE",
        help=_("open the built-in sample of this genre"),
    )
    parser.genre()
    parser.common()
    return parser


def _help_of_commands() -> str:
    return "\n".join(
        (
            _("“{program} COMMAND --help” tells more of a command.").format(program=PROGRAM),
            _("A file that has a command's name is opened as ./{name}.").format(name="show"),
        )
    )


def _showing() -> _Parser:
    parser = _Parser(
        f"{PROGRAM} show FILE NUMBERS [--genre GENRE]",
        _("Print exchanges as plain text, for a pipe, a pager or a screen reader."),
    )
    parser.file()
    parser.add("numbers", metavar="NUMBERS", nargs="?", help=_("14, or 1,3-5, or all"))
    parser.genre()
    parser.common()
    return parser


def _exporting() -> _Parser:
    parser = _Parser(
        f"{PROGRAM} export FILE [--only NUMBERS] [--party NAME]… [--topic TEXT]\n"
        "         [--search TEXT] [--format markdown|json|csv] [-o PATH] [--force]",
        _("Write exchanges as Markdown, JSON or CSV, to standard output or to a file."),
    )
    parser.file()
    add = parser.add
    add("--only", dest="numbers", default="all", metavar="NUMBERS", help=_("14, or 1,3-5, or all"))
    add("--party", action="append", metavar="NAME", help=_("only of this party; may be repeated"))
    add("--topic", metavar="TEXT", help=_("only under topics with this text"))
    add("--search", metavar="TEXT", help=_("only with this text in question or answer"))
    add(
        "--format",
        type=_one_of("--format", EXPORT_FORMATS),
        metavar="|".join(EXPORT_FORMATS),
        help=_("the form; without it as the ending of PATH says, else Markdown"),
    )
    add("-o", "--output", type=_file, metavar="PATH", help=_("the file to write"))
    add("--force", action="store_true", help=_("replace PATH where it exists"))
    parser.genre()
    parser.common()
    return parser


def _checking() -> _Parser:
    parser = _Parser(
        f"{PROGRAM} check FILE [--format text|json] [--trace] [--genre GENRE]",
        _("Tell what was understood of a document, and what was not."),
        _("The exit status is 1 where something was not understood, else 0."),
    )
    parser.file()
    parser.add(
        "--format",
        type=_one_of("--format", CHECK_FORMATS),
        metavar="|".join(CHECK_FORMATS),
        help=_("the form; text where none is given"),
    )
    parser.add(
        "--trace", action="store_true", help=_("tell too which step took which lines, and as what")
    )
    parser.genre()
    parser.common()
    return parser


def _caching() -> _Parser:
    parser = _Parser(
        f"{PROGRAM} cache [clear]",
        _("Tell where PDFs that were read before are kept, how many and how large; or clear them."),
    )
    parser.add(
        "clear", nargs="?", type=_clear, default=False, metavar="clear", help=_("take all away")
    )
    parser.common()
    return parser


_PARSERS: dict[str, Callable[[], _Parser]] = {
    "read": _reading,
    "show": _showing,
    "export": _exporting,
    "check": _checking,
    "cache": _caching,
}


def _file(word: str) -> Path:
    if not word:
        raise UsageError(_("The name of a file is empty; give its path."))
    return Path(word)


def _clear(word: str) -> bool:
    if word != "clear":
        raise UsageError(_unknown("cache", word, ("clear",)))
    return True


def _number(word: str) -> int:
    if word.isascii() and word.isdecimal() and 0 < int(word[:10]) <= _HIGHEST_NUMBER:
        return int(word)
    raise UsageError(
        _("--at: “{word}” is not the number of a question; give one such as 14.").format(
            word=clean_name(word)
        )
    )


def _one_of(option: str, choices: Sequence[str]) -> Callable[[str], str]:
    def checked(word: str) -> str:
        if word not in choices:
            raise UsageError(_unknown(option, word, choices))
        return word

    return checked


def _sample(word: str) -> str:
    from kamer_tui.sample import SAMPLES

    return _one_of("--sample", tuple(SAMPLES))(word)


def _unknown(option: str, word: str, choices: Iterable[str]) -> str:
    return _("{option}: “{word}” is not known; give one of {choices}.").format(
        option=option, word=clean_name(word), choices=", ".join(choices)
    )


def _wrong_value(error: argparse.ArgumentError) -> str:
    """An option without its value, or a value for one that takes none: all that is left to
    argparse to find.
    """
    option = clean_name(error.argument_name or "")
    if option in ("--force", "--trace", "-h/--help", "--version"):
        return _("{option} takes no value.").format(option=option)
    return _("{option} needs a value; one that begins with “-” is joined to it by “=”.").format(
        option=option
    )


def _too_much(word: str, command: str, file: Path | None) -> str:
    """What is wrong with a word that has no place, with what was meant by it perhaps."""
    from difflib import get_close_matches

    shown = clean_name(word)
    help_of = PROGRAM if command == "read" else f"{PROGRAM} {command}"
    if word.startswith("-"):
        options = [name for each in _PARSERS[command]()._actions for name in each.option_strings]
        near = get_close_matches(word.partition("=")[0], options, n=1)
        if near:
            return _("There is no option {word}; did you mean {near}?").format(
                word=shown, near=near[0]
            )
        return _("There is no option {word}; see “{help} --help”.").format(word=shown, help=help_of)
    meant = get_close_matches(str(file), [name for name in _PARSERS if name != "read"], n=1)
    if command == "read" and meant:
        return _("There is no command “{word}”; did you mean “{near}”?").format(
            word=clean_name(str(file)), near=meant[0]
        )
    return _("“{word}” is too much here; see “{help} --help”.").format(word=shown, help=help_of)

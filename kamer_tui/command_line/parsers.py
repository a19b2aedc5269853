"""The options of each command, their help, and how their values are read.

All of it is in the user's language; argparse's own words are English, and none of them is shown.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

from kamer_tui import __version__
from kamer_tui.command_line.usage import PROGRAM, UsageError, unknown_value
from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.document.search.examples import QUERY_EXAMPLES
from kamer_tui.translation import LANGUAGES, _
from kamer_tui.untrusted import clean_name

# argparse looks its own words up in the system's catalogues.
vars(argparse)["_"] = str

LANGUAGE = "--language"
_GENRES = tuple(GENRE_NAMES)
_EXPORT_FORMATS = ("markdown", "json", "csv", "html", "docx")
_CHECK_FORMATS = ("text", "json")
_OVERVIEW_FORMATS = ("text", "markdown", "csv", "json", "svg")
_MARKS = ("open", "yes", "no", "only-refers", "declines", "unknown", "promise", "same-words")
_HIGHEST_NUMBER = 999_999_999


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
        self.add("file", metavar="FILE", nargs="?", type=_file, help=text)

    def genre(self) -> None:
        """Add ``--genre``, which every command with a FILE has."""
        self.add(
            "--genre",
            type=_one_of("--genre", _GENRES),
            metavar="GENRE",
            help=_("read it as this genre: {names}").format(names=", ".join(_GENRES)),
        )

    def text_or_json(self) -> None:
        """Add ``--format`` of the commands that tell something, in words or for scripts."""
        self.add(
            "--format",
            type=_one_of("--format", _CHECK_FORMATS),
            metavar="|".join(_CHECK_FORMATS),
            help=_("the form; text where none is given"),
        )

    def common(self) -> None:
        """Add the options that every command has."""
        self.add(LANGUAGE, metavar="|".join(LANGUAGES), help=_("the language of the program"))
        self.add("-h", "--help", action=_Say, say=self.format_help, help=_("show this help"))
        self.add("--version", action=_Say, say=_version, help=_("show the version"))


def _reading() -> Parser:
    commands = (
        ("show", _("print exchanges as plain text")),
        ("search", _("print what is found, exchange by exchange, best first")),
        ("export", _("write exchanges as Markdown, JSON, CSV, HTML or Word")),
        ("overview", _("tell on one page who asked what, and what was answered and promised")),
        ("compare", _("tell what of one document’s answers stands in another’s")),
        ("check", _("tell what was understood, and what was not")),
        ("cache", _("tell which documents are kept, or clear them away")),
    )
    listed = "\n".join(f"  {PROGRAM} {name:<8} {text}" for name, text in commands)
    parser = Parser(
        f"{PROGRAM} [FILE…|FOLDER] [--at N] [--genre GENRE] [--sample [GENRE]]",
        _("Read Dutch parliamentary questions and answers in the terminal."),
        _("commands:") + f"\n{listed}\n\n" + _help_of_commands(),
    )
    parser.add(
        "files",
        metavar="FILE",
        nargs="*",
        type=_file,
        help=_("the document, several, or a folder; else those read before; “-” is standard input"),
    )
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
            _("“{program} COMMAND --help” tells more about a command.").format(program=PROGRAM),
            _("A file that has a command's name is opened as ./{name}.").format(name="show"),
        )
    )


def _showing() -> Parser:
    parser = Parser(
        f"{PROGRAM} show FILE NUMBERS [--genre GENRE]",
        _("Print exchanges as plain text, for a pipe, a pager or a screen reader."),
    )
    parser.file()
    parser.add("numbers", metavar="NUMBERS", nargs="?", help=_("14, or 1,3-5, or all"))
    parser.genre()
    parser.common()
    return parser


def _searching() -> Parser:
    parser = Parser(
        f"{PROGRAM} search FILE QUERY [--format text|json] [--genre GENRE]",
        _("Print what is found, exchange by exchange, best first."),
        _help_of_queries() + "\n\n" + _("The exit status is 1 where nothing is found, else 0."),
    )
    parser.file()
    parser.add("query", metavar="QUERY", nargs="*", help=_("what to look for, as told below"))
    parser.text_or_json()
    parser.genre()
    parser.common()
    return parser


def _help_of_queries() -> str:
    rows = [(example, _(text)) for example, text in QUERY_EXAMPLES]
    width = max(len(_(example)) for example, _text in rows)
    listed = "\n".join(f"  {_(example):<{width}}  {text}" for example, text in rows)
    return _("a query:") + f"\n{listed}"


def _exporting() -> Parser:
    parser = Parser(
        f"{PROGRAM} export FILE [--only NUMBERS] [--party NAME]… [--topic TEXT]\n"
        "         [--search QUERY] [--mark KIND]… [--data] [-o PATH] [--force]\n"
        "         [--format markdown|json|csv|html|docx]",
        _("Write exchanges as Markdown, JSON, CSV, HTML or Word, to standard output or to a file."),
    )
    parser.file()
    add = parser.add
    add("--only", dest="numbers", default="all", metavar="NUMBERS", help=_("14, or 1,3-5, or all"))
    add("--party", action="append", metavar="NAME", help=_("only of this party; may be repeated"))
    add("--topic", metavar="TEXT", help=_("only under topics with this text"))
    add("--search", metavar="QUERY", help=_("only where this is found, as “search” finds it"))
    add(
        "--mark",
        action="append",
        type=_one_of("--mark", _MARKS),
        metavar="KIND",
        help=_("only answers of this kind; may be repeated: {kinds}").format(
            kinds=", ".join(_MARKS)
        ),
    )
    add(
        "--format",
        type=_one_of("--format", _EXPORT_FORMATS),
        metavar="|".join(_EXPORT_FORMATS),
        help=_("the form; without it as the ending of PATH says, else Markdown"),
    )
    add(
        "--data",
        action="store_true",
        help=_("put the facts of the document, as YAML, at the head of Markdown"),
    )
    add("-o", "--output", type=_output, metavar="PATH", help=_("the file to write"))
    add("--force", action="store_true", help=_("replace PATH where it exists"))
    parser.genre()
    parser.common()
    return parser


def _checking() -> Parser:
    parser = Parser(
        f"{PROGRAM} check FILE [--format text|json] [--trace] [--genre GENRE]",
        _("Tell what was understood of a document, and what was not."),
        _("The exit status is 1 where something was not understood, else 0."),
    )
    parser.file()
    parser.text_or_json()
    parser.add(
        "--trace", action="store_true", help=_("tell too which step took which lines, and as what")
    )
    parser.genre()
    parser.common()
    return parser


def _summing_up() -> Parser:
    parser = Parser(
        f"{PROGRAM} overview FILE [--format text|markdown|csv|json] [--svg]\n"
        "         [-o PATH] [--force] [--genre GENRE]",
        _(
            "Tell on one page who asked how much about what, how much was answered, which answers "
            "say little or the same, and what was promised."
        ),
    )
    parser.file()
    parser.add(
        "--format",
        type=_one_of("--format", _OVERVIEW_FORMATS),
        metavar="|".join(_OVERVIEW_FORMATS),
        help=_("the form; without it as the ending of PATH says, else text"),
    )
    parser.add(
        "--svg",
        dest="format",
        action="store_const",
        const="svg",
        help=_("as a picture for a report"),
    )
    parser.add("-o", "--output", type=_output, metavar="PATH", help=_("the file to write"))
    parser.add("--force", action="store_true", help=_("replace PATH where it exists"))
    parser.genre()
    parser.common()
    return parser


def _comparing() -> Parser:
    parser = Parser(
        f"{PROGRAM} compare A B [--format text|json] [--genre GENRE]",
        _("Tell what of A’s answers stands in B’s, answer by answer, most shared words first."),
        _(
            "Two answers share words where 12 words in a row stand in both, "
            "of which 4 say what it is about."
        ),
    )
    parser.add(
        "file", metavar="A", nargs="?", type=_file, help=_("a document; “-” reads standard input")
    )
    parser.add(
        "other", metavar="B", nargs="?", type=_file, help=_("the document to compare it with")
    )
    parser.text_or_json()
    parser.genre()
    parser.common()
    return parser


def _caching() -> Parser:
    parser = Parser(
        f"{PROGRAM} cache [clear]",
        _("Tell where documents read before are kept, how many and how large; or clear them."),
    )
    parser.add(
        "clear", nargs="?", type=_clear, default=False, metavar="clear", help=_("clear all of them")
    )
    parser.common()
    return parser


PARSERS: dict[str, Callable[[], Parser]] = {
    "read": _reading,
    "show": _showing,
    "search": _searching,
    "export": _exporting,
    "check": _checking,
    "overview": _summing_up,
    "compare": _comparing,
    "cache": _caching,
}


def _file(word: str) -> Path:
    if not word:
        raise UsageError(_("The name of a file is empty; give its path."))
    return Path(word)


def _output(word: str) -> Path:
    path = _file(word)
    if word.endswith("/"):  # which a path forgets
        raise UsageError(_("{path} is a folder; name a file in it.").format(path=clean_name(word)))
    return path


def _clear(word: str) -> bool:
    if word != "clear":
        raise UsageError(unknown_value("cache", word, ("clear",)))
    return True


def _number(word: str) -> int:
    # Python makes no number of thousands of digits.
    digits = word.lstrip("0")[:10] if word.isascii() and word.isdecimal() else ""
    if digits and int(digits) <= _HIGHEST_NUMBER:
        return int(digits)
    raise UsageError(
        _("--at: “{word}” is not the number of a question; give one such as 14.").format(
            word=clean_name(word)
        )
    )


def _one_of(option: str, choices: Sequence[str]) -> Callable[[str], str]:
    def checked(word: str) -> str:
        if word not in choices:
            raise UsageError(unknown_value(option, word, choices))
        return word

    return checked


def _sample(word: str) -> str:
    from kamer_tui.sample import SAMPLES

    return _one_of("--sample", tuple(SAMPLES))(word)

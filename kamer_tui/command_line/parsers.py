"""The commands: what each does, its options and their help, in the user's language."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from kamer_tui.command_line.parser import GENRES, Parser
from kamer_tui.command_line.usage import PROGRAM
from kamer_tui.command_line.values import OneOf, a_file, a_number, an_output, clear_or_not
from kamer_tui.document.search.examples import QUERY_EXAMPLES
from kamer_tui.translation import _

_EXPORT_FORMATS = ("markdown", "json", "csv", "html", "docx")
_OVERVIEW_FORMATS = ("text", "markdown", "csv", "json", "svg")
_MARKS = ("open", "yes", "no", "only-refers", "declines", "unknown", "promise", "same-words")
SHELLS = ("bash", "zsh", "fish")


def command_texts() -> tuple[tuple[str, str], ...]:
    """The commands, each with what it does."""
    return (
        ("show", _("print exchanges as plain text")),
        ("search", _("print what is found, exchange by exchange, best first")),
        ("export", _("write exchanges as Markdown, JSON, CSV, HTML or Word")),
        ("overview", _("tell on one page who asked what, and what was answered and promised")),
        ("compare", _("tell what of one document’s answers stands in another’s")),
        ("check", _("tell what was understood, and what was not")),
        ("notes", _("list your notes, over all documents")),
        ("clippings", _("tell or choose the file that clips go into")),
        ("cache", _("tell which documents are kept, or clear them away")),
        ("completion", _("print the script by which Tab completes a line in bash, zsh or fish")),
        ("config", _("tell what is set and where, or write and edit the settings")),
    )


def _reading() -> Parser:
    listed = "\n".join(f"  {PROGRAM} {name:<10} {text}" for name, text in command_texts())
    parser = Parser(
        f"{PROGRAM} [FILE…|FOLDER] [--at N] [--fresh] [--genre GENRE]\n"
        "         [--sample [GENRE]] [--plain]",
        _("Read Dutch parliamentary questions and answers in the terminal."),
        _("commands:") + f"\n{listed}\n\n" + _help_of_commands(),
    )
    parser.add(
        "files",
        metavar="FILE",
        nargs="*",
        type=a_file,
        help=_("the document, several, or a folder; else those read before; “-” is standard input"),
    )
    parser.add("--at", type=a_number, metavar="N", help=_("begin at question N"))
    parser.add("--fresh", action="store_true", help=_("begin at the start, not where it was left"))
    parser.add(
        "--sample",
        type=OneOf("--sample", GENRES),
        nargs="?",
        const="report",
        metavar="GENRE",
        help=_("open the built-in sample of this genre"),
    )
    parser.add(
        "--plain",
        action="store_true",
        help=_("without a full screen: a command a line, for screen readers and dumb terminals"),
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
        "         [--search QUERY] [--mark KIND]… [--notes] [--data] [-o PATH] [--force]\n"
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
        type=OneOf("--mark", _MARKS),
        metavar="KIND",
        help=_("only answers of this kind; may be repeated: {kinds}").format(
            kinds=", ".join(_MARKS)
        ),
    )
    add(
        "--format",
        type=OneOf("--format", _EXPORT_FORMATS),
        metavar="|".join(_EXPORT_FORMATS),
        help=_("the form; without it as the ending of PATH says, else Markdown"),
    )
    add(
        "--data",
        action=argparse.BooleanOptionalAction,
        help=_("put the facts of the document, as YAML, at the head of Markdown"),
    )
    add(
        "--notes",
        action=argparse.BooleanOptionalAction,
        help=_("with your own notes, set apart as such"),
    )
    add("-o", "--output", type=an_output, metavar="PATH", help=_("the file to write"))
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
        type=OneOf("--format", _OVERVIEW_FORMATS),
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
    parser.add("-o", "--output", type=an_output, metavar="PATH", help=_("the file to write"))
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
        "file", metavar="A", nargs="?", type=a_file, help=_("a document; “-” reads standard input")
    )
    parser.add(
        "other", metavar="B", nargs="?", type=a_file, help=_("the document to compare it with")
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
        "clear",
        nargs="?",
        type=clear_or_not,
        default=False,
        metavar="clear",
        help=_("clear all of them"),
    )
    parser.common()
    return parser


def _completing() -> Parser:
    parser = Parser(
        f"{PROGRAM} completion {'|'.join(SHELLS)}",
        _(
            "Print the script by which Tab completes commands, options and files, and the "
            "numbers, parties, topics and marks of the file on the line."
        ),
        _("once, for the shell that you use:")
        + f"""
  bash  echo 'eval "$({PROGRAM} completion bash)"' >> ~/.bashrc
  zsh   echo 'eval "$({PROGRAM} completion zsh)"' >> ~/.zshrc
  fish  {PROGRAM} completion fish > ~/.config/fish/completions/{PROGRAM}.fish

"""
        + _("In ~/.zshrc it stands below the line with compinit."),
    )
    parser.add(
        "shell",
        metavar="SHELL",
        nargs="?",
        type=OneOf("completion", SHELLS),
        help=_("one of {names}").format(names=", ".join(SHELLS)),
    )
    parser.common()
    return parser


def _noting() -> Parser:
    parser = Parser(
        f"{PROGRAM} notes [--search WORDS] [--format text|json]",
        _("List your notes, over all documents, each with its document and how to open it."),
        _("The exit status is 1 where nothing is found, else 0."),
    )
    parser.add("--search", metavar="WORDS", help=_("only notes in which this is found"))
    parser.text_or_json()
    parser.common()
    return parser


def _configuring() -> Parser:
    parser = Parser(
        f"{PROGRAM} config [--init | --edit]",
        _("Tell every setting, its value, and where that comes from."),
        _("The exit status is 2 where something is wrong with the settings file, else 0."),
    )
    parser.add("--init", action="store_true", help=_("write a settings file with comments"))
    parser.add("--edit", action="store_true", help=_("open the settings file in your editor"))
    parser.common()
    return parser


def _clipping() -> Parser:
    parser = Parser(
        f"{PROGRAM} clippings [FILE] [--undo]",
        _("Tell which file clips go into, with the last of them; choose another; take one back."),
    )
    parser.add("file", metavar="FILE", nargs="?", type=an_output, help=_("the file to choose"))
    parser.add("--undo", action="store_true", help=_("take the last clip out of the file again"))
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
    "notes": _noting,
    "clippings": _clipping,
    "cache": _caching,
    "completion": _completing,
    "config": _configuring,
}

"""The manual page ``kamer-tui.1``, of the texts of ``--help`` and of the reader's commands.

It is written by ``python -m tests.manual`` for each language, and installed with the package.
"""

from __future__ import annotations

import argparse
import re
import textwrap
from collections.abc import Iterable, Sequence

from kamer_tui import __version__
from kamer_tui.command_line.parsers import PARSERS
from kamer_tui.command_line.usage import PROGRAM
from kamer_tui.translation import N_, _

EXIT_STATUSES: tuple[tuple[str, str], ...] = (
    ("0", N_("All is done.")),
    (
        "1",
        N_(
            "“check” found something that was not understood, or “search” or “notes” found nothing."
        ),
    ),
    (
        "2",
        N_(
            "Wrong use, or a file that can’t be read or written; standard error has one line on it."
        ),
    ),
    ("130", N_("Ended by Ctrl-C.")),
    ("128+n", N_("Ended by signal n: 143 is SIGTERM.")),
)
"""Each exit status of the program, and when it is given."""

FILES: tuple[tuple[str, str], ...] = (
    (
        "~/.cache/kamer-tui/",
        N_("Documents that were read before, so that a second reading is quick; may be removed."),
    ),
    (
        "~/.local/share/kamer-tui/",
        N_("What is the user’s own: where each document was left, and notes."),
    ),
    (
        "~/.config/kamer-tui/settings.toml",
        N_("The settings; “{program} config --init” writes one with comments."),
    ),
)
"""Where the program keeps files on Linux, and what they are."""

ENVIRONMENT: tuple[tuple[str, str], ...] = (
    (
        "LANGUAGE, LC_ALL, LC_MESSAGES, LANG",
        N_("The language of the program, English or Dutch, unless --language says which."),
    ),
    ("COLUMNS", N_("The width of lines that are printed, also into a pipe.")),
    ("NO_COLOR", N_("If set, nothing is coloured.")),
    ("COLORFGBG", N_("Tells whether the screen is dark or light, where the terminal does not.")),
    ("VISUAL, EDITOR", N_("The editor of notes and settings.")),
    ("XDG_CACHE_HOME, XDG_DATA_HOME, XDG_CONFIG_HOME", N_("Other places for the files above.")),
)
"""The variables of the environment that make a difference, and which."""

EXAMPLES: tuple[tuple[str, str], ...] = (
    (f"{PROGRAM} verslag.pdf --at 14", N_("Open a document at question 14.")),
    (
        f"COLUMNS=80 {PROGRAM} show verslag.pdf 14,20-22 | less -R",
        N_("Read some answers in a pager."),
    ),
    (
        f"{PROGRAM} search verslag.pdf 'sancties -olie'",
        N_("Print where “sancties” stands, and “olie” does not."),
    ),
    (
        f"{PROGRAM} export verslag.pdf --party D66 -o d66.md",
        N_("Write what one party asked, with the answers, as Markdown."),
    ),
    (
        f"{PROGRAM} export verslag.pdf --mark open --format csv",
        N_("Make a table of the questions without an answer."),
    ),
)
"""Command lines, and what they are for."""

DATE = "2026-11-28"
"""The day on which what stands here, and not in the help, was last changed."""

_COMMON = frozenset({"genre", "language", "help", "version"})
"""Options that are told of once, for all commands."""
_ESCAPES = {
    **{"\\": r"\[rs]", "-": r"\-", "'": r"\[aq]", "`": r"\[ga]"},
    **{"^": r"\[ha]", "~": r"\[ti]", '"': r"\[dq]"},
}
_WIDTH = 60
"""Letters of a line of the source, of which escapes make more."""
_SPECIAL = re.compile(r"[\\'`^~\"-]|[^\x00-\x7f]")


def manual() -> str:
    """The page in the language that was chosen, as the source that ``man`` reads."""
    return "\n".join(_page()) + "\n"


def _page() -> list[str]:
    parser = PARSERS["read"]()
    return [
        r".\" Written by python -m tests.manual.",
        f'.TH KAMER\\-TUI 1 "{DATE}" "{_escaped(PROGRAM)} {__version__}"',
        ".nh",  # neither hyphens nor wide gaps in what one may want to type
        ".ad l",
        *_section(_("NAME"), [f"{_escaped(PROGRAM)} \\- {_start(parser.description)}"]),
        *_section(_("SYNOPSIS"), _synopsis()),
        *_section(_("DESCRIPTION"), _description()),
        *_section(_("OPTIONS"), _options(parser._actions)),
        *_section(_("COMMANDS"), _commands()),
        *_section(_("KEYS"), _keys()),
        *_section(_("EXIT STATUS"), _told(EXIT_STATUSES)),
        *_section(_("FILES"), _told(FILES)),
        *_section(_("ENVIRONMENT"), _told(ENVIRONMENT)),
        *_section(_("EXAMPLES"), _examples()),
    ]


def _escaped(text: str) -> str:
    """The text as roff prints it letter by letter, on any machine."""
    found = _SPECIAL.sub(lambda one: _ESCAPES.get(one[0]) or f"\\[u{ord(one[0]):04X}]", text)
    return f"\\&{found}" if found.startswith(".") else found


def _text(text: str) -> list[str]:
    """A paragraph's lines, which roff fills again."""
    lines = textwrap.wrap(text, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return [_escaped(line) for line in lines]


def _start(text: str | None) -> str:
    """A sentence as NAME has it: without its full stop."""
    return _escaped((text or "").rstrip("."))


def _section(title: str, lines: Iterable[str]) -> list[str]:
    return [f".SH {_quoted(title)}", *lines]


def _part(title: str, lines: Iterable[str]) -> list[str]:
    return [f".SS {_quoted(title)}", *lines]


def _quoted(title: str) -> str:
    return f'"{_escaped(title)}"'


def _item(tag: str, text: str) -> list[str]:
    """A tag that is roff already, with the text beside or below it."""
    return [".TP", tag, *_text(text)]


def _told(rows: Iterable[tuple[str, str]]) -> list[str]:
    return [
        line
        for tag, text in rows
        for line in _item(f"\\fB{_escaped(tag)}\\fR", _(text).replace("{program}", PROGRAM))
    ]


def _synopsis() -> list[str]:
    usages = [" ".join((make().usage or "").split()) for make in PARSERS.values()]
    return [line for usage in usages for line in (_usage(usage), ".br")][:-1]


def _usage(usage: str) -> str:
    """The program and its command in bold, what is to be filled in as it is."""
    words = usage.split(" ")
    bold = 2 if len(words) > 1 and words[1] in PARSERS else 1
    head, rest = " ".join(words[:bold]), " ".join(words[bold:])
    return f"\\fB{_escaped(head)}\\fR {_escaped(rest)}".rstrip()


def _description() -> list[str]:
    read = _("Read Dutch parliamentary questions and answers in the terminal.")
    texts = (
        _(
            "It finds who asks what, and what was answered, in the official PDF, XML or web page, "
            "in a Word file, in Markdown, or in the document as text."
        ),
        _(
            "Commands print to standard output, messages go to standard error. Into a pipe all is "
            "plain text, a paragraph on one line unless COLUMNS says where lines end; “less” shows "
            "it the same with and without -R."
        ),
        _("Every command with a FILE takes --genre; every command takes --language and --help.")
        + " "
        + _("A file that has a command's name is opened as ./{name}.").format(name="show"),
    )
    return [*_text(read), *(line for text in texts for line in (".PP", *_text(text)))]


def _options(actions: Sequence[argparse.Action], left_out: Iterable[str] = ()) -> list[str]:
    lines: list[str] = []
    for action in actions:
        if action.dest not in left_out:
            lines += _item(_tag(action), action.help or "")
    return lines


def _tag(action: argparse.Action) -> str:
    value = action.metavar if isinstance(action.metavar, str) else ""
    if not action.option_strings:
        return f"\\fI{_escaped(value)}\\fR"
    names = ", ".join(f"\\fB{_escaped(name)}\\fR" for name in action.option_strings)
    shown = f"[{value}]" if action.nargs == "?" else value
    return f"{names} \\fI{_escaped(shown)}\\fR" if value else names


def _commands() -> list[str]:
    lines: list[str] = []
    for name, make in PARSERS.items():
        if name != "read":
            parser = make()
            usage = " ".join((parser.usage or "").split())
            lines += _part(name, [_usage(usage), ".PP", *_text(parser.description or "")])
            lines += _options(parser._actions, _COMMON)
            lines += _epilog(parser.epilog or "")
    return lines


def _epilog(text: str) -> list[str]:
    """What stands below the options: lines that are set in stay as they are."""
    lines: list[str] = []
    literal = False
    for line in text.splitlines():
        set_in = line.startswith("  ")
        if set_in != literal and line:
            lines += [".PP", ".nf"] if set_in else [".fi", ".PP"]
            literal = set_in
        elif line and not set_in:
            lines.append(".PP")
        if line:
            lines += [_escaped(line)] if set_in else _text(line)
    return [*lines, ".fi"] if literal else lines


def _keys() -> list[str]:
    from kamer_tui.reader.core.commands import REGISTRY, SECTIONS
    from kamer_tui.reader.core.registry import shown_key

    lines: list[str] = []
    for section in SECTIONS:
        rows = [
            line
            for command in REGISTRY.commands
            if command.section == section
            for line in _item(
                ", ".join(
                    f"\\fB{_escaped(shown_key(key))}\\fR" for key in REGISTRY.keys_of(command.id)
                ),
                _(command.label),
            )
        ]
        lines += _part(_(section), rows)
    return lines


def _examples() -> list[str]:
    return [
        line
        for words, text in EXAMPLES
        for line in (".TP", _escaped(_(text)), f"\\fB{_escaped(words)}\\fR")
    ]

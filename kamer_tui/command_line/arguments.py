"""Read the command line: ``read_arguments`` makes Arguments of the words after ``kamer-tui``.

Annotations are not postponed here: to make a class of so many values takes three times as long
then.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.command_line.parser import LANGUAGE
from kamer_tui.command_line.parsers import PARSERS, SHELLS
from kamer_tui.command_line.usage import PROGRAM, UsageError, unknown_value, wrong_value
from kamer_tui.settings.file import SettingsFile, read_file
from kamer_tui.translation import LANGUAGES, _, use_label_language, use_language
from kamer_tui.untrusted import clean_name

if TYPE_CHECKING:
    from kamer_tui.document.model import Genre


_WITHOUT_FILE = ("read", "cache", "config", "completion", "notes", "clippings")
"""The commands that need no FILE."""


class Arguments(NamedTuple):
    """The command line as it was understood.

    ``file`` is None where none is named; ``-`` is standard input.  ``files`` are those to choose
    from in the reader, and folders; ``other`` is the file that it is compared with.  ``numbers``,
    ``party``, ``topic``, ``search`` and ``query`` are as typed, since it takes the document to
    understand them.  ``asked_language`` is that of the option, ``language`` the one that holds;
    ``settings`` is what the user's file has.
    """

    command: str
    file: Path | None
    language: str
    genre: "Genre | None" = None
    sample: "Genre | None" = None
    at: int | None = None
    numbers: str = "all"
    party: tuple[str, ...] = ()
    topic: str | None = None
    search: str | None = None
    mark: tuple[str, ...] = ()
    query: str = ""
    format: str | None = None
    output: Path | None = None
    force: bool = False
    clear: bool = False
    trace: bool = False
    data: bool | None = None
    fresh: bool = False
    notes: bool | None = None
    undo: bool = False
    other: Path | None = None
    files: tuple[Path, ...] = ()
    shell: str | None = None
    init: bool = False
    edit: bool = False
    asked_language: str | None = None
    settings: SettingsFile | None = None
    plain: bool = False


def read_arguments(words: Sequence[str]) -> Arguments:
    """Understand the command line, and choose the language of all messages from here on.

    Raises Asked for ``--help`` and ``--version``, and UsageError.
    """
    settings = read_file()
    asked = _language(words, settings.language)
    language = use_language(asked or settings.language)
    use_label_language(asked or settings.export_language)
    command, rest = split_command(words)
    parser = PARSERS[command]()
    without: list[str] = []
    if command == "search":
        rest, without = _words_to_leave_out(rest)
    try:
        # Options may stand between FILE and NUMBERS.  After “--” there are none, but argparse's
        # intermixed parsing does not know it.
        parse = parser.parse_known_args if "--" in rest else parser.parse_known_intermixed_args
        found, unknown = parse(rest)
    except argparse.ArgumentError as error:
        raise UsageError(wrong_value(error)) from None
    if unknown:
        raise UsageError(_too_much(unknown[0], command))
    values = {"file": None} | vars(found) | {"command": command, "language": language}
    values |= {"settings": settings, "asked_language": asked}
    if command not in _WITHOUT_FILE and values["file"] is None:
        raise UsageError(
            _("“{command}” needs a FILE; see “{program} {command} --help”.").format(
                command=command, program=PROGRAM
            )
        )
    if command == "compare":
        if found.other is None:
            raise UsageError(_("“compare” needs two files, A and B."))
        if str(found.file) == str(found.other) == "-":
            raise UsageError(_("Standard input can be one of the two files, not both."))
    if command == "completion" and found.shell is None:
        raise UsageError(_("“completion” needs a SHELL: {names}.").format(names=", ".join(SHELLS)))
    if command == "show" and found.numbers is None:
        raise UsageError(_("“show” needs NUMBERS after FILE: 14, or 1,3-5, or all."))
    if command == "search":
        values["query"] = " ".join((*found.query, *without))
        if not values["query"].strip():
            raise UsageError(_("“search” needs a QUERY after FILE, such as “sancties olie”."))
    if command == "read":
        files = values["files"] = tuple(found.files)
        values["file"] = _the_one(files)
        if values["file"] is None and files and (found.at or found.genre):
            raise UsageError(_("--at and --genre go with one FILE."))
        if found.plain and files and values["file"] is None:
            raise UsageError(_("--plain reads one FILE, no folder and not several."))
        if found.sample is not None and files:
            raise UsageError(_("Give a FILE or --sample, not both."))
    for name in ("party", "mark"):
        values[name] = tuple(values.get(name) or ())
    return Arguments(**values)


def _the_one(files: Sequence[Path]) -> Path | None:
    """The file that is to be read, where one is named and it is no folder.  Raises UsageError where
    a command was meant, or where standard input is one of several.
    """
    if len(files) == 1:
        return None if files[0].is_dir() else files[0]
    if any(str(file) == "-" for file in files):
        raise UsageError(_("Standard input is read alone, not among other files."))
    if files and not files[0].exists() and (near := _near_command(files[0])):
        raise UsageError(_no_command(files[0], near))
    return None


def _near_command(file: Path) -> str:
    """The command whose name is nearly that of the file; "" if none is."""
    from difflib import get_close_matches

    meant = get_close_matches(str(file), [name for name in PARSERS if name != "read"], n=1)
    return meant[0] if meant else ""


def _no_command(file: Path, near: str) -> str:
    return _("There is no command “{word}”; did you mean “{near}”?").format(
        word=clean_name(str(file)), near=near
    )


def _language(words: Sequence[str], otherwise: str | None) -> str | None:
    """The value of ``--language``, wherever it stands; None for the locale's language.

    It is found first, since errors in the other words are told in it; one in the value itself, in
    the language that holds ``otherwise``.
    """
    chosen: str | None = None
    for place, word in enumerate(words):
        name, equals, value = word.partition("=")
        if word == "--":
            break
        if name == LANGUAGE and (equals or place + 1 < len(words)):
            chosen = value if equals else words[place + 1]
    if chosen is not None and chosen not in LANGUAGES:
        use_language(otherwise)
        raise UsageError(unknown_value(LANGUAGE, chosen, LANGUAGES))
    return chosen


def split_command(words: Sequence[str]) -> tuple[str, list[str]]:
    """The command and the other words.  Only ``--language`` may stand before the command."""
    place = 0
    while place < len(words) and words[place].partition("=")[0] == LANGUAGE:
        place += 1 if "=" in words[place] else 2
    if place < len(words) and words[place] in PARSERS and words[place] != "read":
        return words[place], [*words[:place], *words[place + 1 :]]
    return "read", list(words)


def _words_to_leave_out(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words of a search without those such as "-oil", which are no options; and these."""
    end = words.index("--") if "--" in words else len(words)
    kept: list[str] = []
    without: list[str] = []
    for place, word in enumerate(words):
        leaves_out = place < end and len(word) > 2 and word[0] == "-" != word[1]
        (without if leaves_out else kept).append(word)
    return kept, without


def _too_much(word: str, command: str) -> str:
    """The message on a word too much, with the option or command that was perhaps meant."""
    from difflib import get_close_matches

    shown = clean_name(word)
    help_of = PROGRAM if command == "read" else f"{PROGRAM} {command}"
    if word.startswith("-"):
        options = [name for each in PARSERS[command]()._actions for name in each.option_strings]
        near = get_close_matches(word.partition("=")[0], options, n=1)
        if near:
            return _("There is no option {word}; did you mean {near}?").format(
                word=shown, near=near[0]
            )
        return _("There is no option {word}; see “{help} --help”.").format(word=shown, help=help_of)
    return _("“{word}” does not belong here; see “{help} --help”.").format(word=shown, help=help_of)

"""Completion on the command line of bash, zsh and fish, by argcomplete.

``script`` is what the user's shell is given once.  From then on the shell runs the program for each
press of Tab, with the line typed so far in the environment; ``complete`` answers it.
"""

from __future__ import annotations

import argparse
import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from kamer_tui.command_line.arguments import split_command
from kamer_tui.command_line.parser import LANGUAGE
from kamer_tui.command_line.parsers import PARSERS, command_texts
from kamer_tui.command_line.usage import PROGRAM
from kamer_tui.translation import LANGUAGES, _, ngettext, use_language

if TYPE_CHECKING:
    from kamer_tui.document.model import Document

Values = dict[str, str]
"""What a word may be, each with what it is, in a few words for the shells that show these."""

_LONGEST = 2.0
"""Seconds that a document may take to be read; a PDF that was read before takes far less."""
_MOST = 2_000
"""Values that a shell is given at most."""


class _TooLongError(Exception):
    """Reading the document takes longer than one waits for a completion."""


def script(shell: str) -> str:
    """The script that makes ``bash``, ``zsh`` or ``fish`` complete the program's command line."""
    from argcomplete.shell_integration import shellcode

    return shellcode([PROGRAM], use_defaults=False, shell=shell).strip() + "\n"


def complete() -> NoReturn:
    """Tell the shell how the line may go on, and end the process: without a word where something
    fails, since it would stand in the midst of what is being typed.
    """
    try:
        _complete()
    finally:
        os._exit(1)


def _complete() -> None:
    from argcomplete.completers import SuppressCompleter
    from argcomplete.finders import CompletionFinder
    from argcomplete.lexers import split_line

    use_language()
    line = os.environ["COMP_LINE"]
    _quote, _prefix, _suffix, words, _place = split_line(line, int(os.environ["COMP_POINT"]))
    CompletionFinder()(
        completing_parser([*words[1:]]),
        always_complete_options=False,
        validator=_begins,
        default_completer=SuppressCompleter(),
    )


def _begins(value: str, typed: str) -> bool:
    return value.casefold().startswith(typed.casefold())


def completing_parser(words: list[str]) -> argparse.ArgumentParser:
    """The parser for a line of which these words stand before the one that is being typed, its
    arguments with the values that they may have.
    """
    command, _rest = split_command(words)
    parser = PARSERS[command]()
    for action in parser._actions:
        if action.nargs == "?" and not action.option_strings:
            # Else argparse takes an argument for left out where an option stands before it.
            action.nargs = None
        values = _values_of(action)
        if values is not None:
            vars(action)["completer"] = values
    if command == "read":
        return parser
    above = argparse.ArgumentParser(prog=PROGRAM, add_help=False)
    above.add_argument(LANGUAGE)
    made: Any = lambda **_given: parser  # noqa: E731 - argparse asks for a class
    above.add_subparsers(parser_class=made).add_parser(command)
    return above


def _values_of(action: argparse.Action) -> Callable[..., Values] | None:
    """What gives the values of an option or argument; None where they can't be known."""
    dest, choices = action.dest, getattr(action.type, "choices", None)
    if dest == "files":
        return _first_or_files
    if dest in ("file", "other", "output"):
        return lambda prefix, **_given: files(prefix)
    if dest in _OF_DOCUMENT:
        return _of_document(_OF_DOCUMENT[dest], choices or ())
    if dest == "clear":
        choices = ("clear",)
    if dest == "language":
        choices = LANGUAGES
    if choices is not None:
        return lambda **_given: dict.fromkeys(choices, "")
    return None


def _first_or_files(prefix: str, parsed_args: argparse.Namespace, **_given: Any) -> Values:
    """Commands and files for the first word, files for those behind it."""
    commands = {} if getattr(parsed_args, "files", None) else dict(command_texts())
    return commands | files(prefix)


def files(prefix: str) -> Values:
    """The files and folders whose path begins as typed, with “/” behind folders.  Hidden ones are
    told where a dot was typed.
    """
    folder, slash, name = prefix.rpartition("/")
    found: dict[str, str] = {}
    try:
        with os.scandir(Path(folder + slash or ".").expanduser()) as entries:
            for entry in entries:
                if entry.name.startswith(".") and not name.startswith("."):
                    continue
                found[folder + slash + entry.name + ("/" if entry.is_dir() else "")] = ""
    except OSError:
        return {}
    return {path: found[path] for path in sorted(found)[:_MOST]}


def _of_document(
    values: Callable[[Document, str], Values], otherwise: Iterable[str]
) -> Callable[..., Values]:
    """Values that the document on the line has; the others where none is, or it can't be read."""

    def of_document(prefix: str, parsed_args: argparse.Namespace, **_given: Any) -> Values:
        document = _read(parsed_args)
        if document is None:
            return dict.fromkeys(otherwise, "")
        return values(document, prefix)

    return of_document


def _read(line: argparse.Namespace) -> Document | None:
    """The document on the line; None where none is, it can't be read, or that takes too long."""
    from kamer_tui.reading.loading import load
    from kamer_tui.sources.errors import SourceError

    path = getattr(line, "file", None) or next(iter(getattr(line, "files", None) or ()), None)
    if not isinstance(path, Path) or not path.expanduser().is_file():
        return None
    end = time.monotonic() + _LONGEST

    def still_waited_for(_done: int, _of: int) -> None:
        if time.monotonic() > end:
            raise _TooLongError

    try:
        return load(path.expanduser(), getattr(line, "genre", None), still_waited_for)
    except (SourceError, _TooLongError):
        return None


def _questions(document: Document, _prefix: str) -> Values:
    """The numbers of the questions, each with its headline."""
    from kamer_tui.document.headlines import Headlines

    headlines = Headlines(document)
    numbered = list(enumerate(document.exchanges))[:_MOST]
    return {str(exchange.number): headlines.of(index) for index, exchange in numbered}


def _numbers(document: Document, prefix: str) -> Values:
    """NUMBERS: what is typed before the last comma or dash stays."""
    end = max(prefix.rfind(","), prefix.rfind("-")) + 1
    everything = {} if end else {"all": _questions_counted(len(document.exchanges))}
    questions = _questions(document, prefix)
    return everything | {prefix[:end] + number: text for number, text in questions.items()}


def _parties(document: Document, _prefix: str) -> Values:
    return {
        party.name: _questions_counted(
            sum(party.name in exchange.parties for exchange in document.exchanges)
        )
        for party in document.parties
    }


def _topics(document: Document, _prefix: str) -> Values:
    titles = [exchange.topic for exchange in document.exchanges if exchange.topic]
    return {title: _questions_counted(titles.count(title)) for title in dict.fromkeys(titles)}


def _marks(document: Document, _prefix: str) -> Values:
    """The kinds of marks that answers of the document have."""
    from kamer_tui.understanding.mark_names import MARK_NAMES, SHARES_WORDS
    from kamer_tui.understanding.marked import SAME_WORDS, marked

    found: dict[str, str] = {}
    for kind, name in (*MARK_NAMES.items(), (SAME_WORDS, SHARES_WORDS)):
        places = marked(document, [kind])
        if places:
            found[kind] = f"{_(name)}, {_questions_counted(len(places))}"
    return found


def _questions_counted(count: int) -> str:
    return ngettext("{count} question", "{count} questions", count).format(count=count)


_OF_DOCUMENT: dict[str, Callable[[Document, str], Values]] = {
    "at": _questions,
    "numbers": _numbers,
    "party": _parties,
    "topic": _topics,
    "mark": _marks,
}
"""What gives the values of the options and arguments, by name, that the document tells."""

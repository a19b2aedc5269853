"""The command line: ``kamer-tui``.

Results go to standard output, messages to standard error.  Each command imports the modules that
it needs itself, so that the help comes at once and no command waits for modules of another one.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from kamer_tui.command_line.arguments import Arguments, read_arguments
from kamer_tui.command_line.output import (
    DONE,
    FOUND,
    INTERRUPTED,
    Result,
    never_fail_on_a_character,
    put_out,
    written,
    wrong,
)
from kamer_tui.command_line.parser import Asked
from kamer_tui.command_line.usage import PROGRAM, UsageError
from kamer_tui.ending import EndedBySignal, ended_by, signals_end_it
from kamer_tui.saying import say
from kamer_tui.translation import _, ngettext
from kamer_tui.untrusted import clean_name

if TYPE_CHECKING:
    from pathlib import Path

    from kamer_tui.document.model import Document
    from kamer_tui.document.selection import Selection
    from kamer_tui.document.trace import TracedStep
    from kamer_tui.library.items import Item

_SELDOM_USED: dict[str, tuple[str, ...]] = {"inspect": ()}
"""What ``dataclasses`` imports for a look at a class without a docstring."""


def main(words: Sequence[str] | None = None) -> int:
    """Do what the command line asks, by default the process's own; return the exit status."""
    if "_ARGCOMPLETE" in os.environ:  # by the script of completion
        from kamer_tui.command_line.completion import complete

        complete()
    for stream in (sys.stdout, sys.stderr):
        never_fail_on_a_character(stream)
    try:
        with signals_end_it():
            return _run(sys.argv[1:] if words is None else words)
    except KeyboardInterrupt:
        return INTERRUPTED
    except EndedBySignal as ended:
        return ended.status
    except MemoryError:
        return wrong(_("There is not enough memory for it."))
    except Exception as error:  # the last resort: no input and no use of the program leads here
        status = ended_by(error)
        if status is not None:
            return status
        from kamer_tui.crash import report_crash

        return wrong(report_crash(error))
    finally:
        if words is None:
            gc.freeze()  # Python would look through the whole document for garbage as it ends


def _run(words: Sequence[str]) -> int:
    from kamer_tui.sources.errors import SourceError
    from kamer_tui.sources.stand_ins import put_stand_ins

    try:
        try:
            arguments = read_arguments(words)
        except Asked as asked:
            return put_out(Result(str(asked)))
        if arguments.command == "read":
            return _read(arguments)
        # A document's objects all stay: looking through them for garbage finds next to none.
        gc.set_threshold(50_000, 50, 100)
        gc.enable()
        put_stand_ins(_SELDOM_USED)
        result = _COMMANDS[arguments.command](arguments)
    except (SourceError, UsageError) as error:
        return wrong(str(error))
    return put_out(result)


def _read(arguments: Arguments) -> int:
    if arguments.plain:
        from kamer_tui.plain.run import run as run_plain

        chosen = (arguments.file, arguments.at, arguments.genre, arguments.sample)
        return run_plain(*chosen, fresh=arguments.fresh)
    # Textual draws on standard error; its drawing is no result for a pipe.
    if not (os.isatty(1) and os.isatty(2)):
        raise UsageError(
            _("The reader needs a terminal; “{program} show FILE all” prints plain text.").format(
                program=PROGRAM
            )
        )
    if os.environ.get("TERM") == "dumb":
        raise UsageError(
            _(
                "The terminal can't show the reader: read with “{program} --plain FILE”, "
                "or print with “{program} show FILE all”."
            ).format(program=PROGRAM)
        )
    from kamer_tui.reader.run import run

    path = arguments.file
    library = _library(arguments.files) if path is None and arguments.files else None
    if arguments.sample is not None:
        from kamer_tui.sample import SAMPLES

        path = SAMPLES[arguments.sample]
    return run(
        path,
        at=arguments.at,
        genre=arguments.genre,
        language=arguments.language,
        library=library,
        fresh=arguments.fresh,
        settings=arguments.settings,
    )


def _library(words: Sequence[Path]) -> Sequence[Item]:
    """The documents to choose from: the files that are named, and those in the folders."""
    from kamer_tui.library.folders import paths_of
    from kamer_tui.library.items import items_of_paths

    try:
        items = items_of_paths(paths_of(words))
    except OSError as error:
        raise UsageError(
            _("{path}: can't be listed: {reason}.").format(
                path=clean_name(str(error.filename)), reason=clean_name(error.strerror or "")
            )
        ) from None
    if not items:
        raise UsageError(
            _("{path}: holds no document; name a file, or another folder.").format(
                path=clean_name(str(words[0]))
            )
        )
    return items


def _show(arguments: Arguments) -> Result:
    from kamer_tui.document.selection import Selection, read_numbers

    with _selecting():
        selection = Selection(read_numbers(arguments.numbers))
        document = _narrowed(_document(arguments), selection)
    from kamer_tui.export.plain_text import line_width, render_plain_text

    return Result(render_plain_text(document, selection, line_width(sys.stdout)))


def _search(arguments: Arguments) -> Result:
    from kamer_tui.document.search.whole import asks_for_notes, search
    from kamer_tui.export.found import render_found, render_found_as_json, told_nothing

    with _selecting():
        document = _document(arguments)
        notes: dict[int, list[str]] = {}
        if asks_for_notes(arguments.query):
            from kamer_tui.command_line.noting import lines_of_notes

            notes = lines_of_notes(document)
        found = search(document, arguments.query, notes)
    if arguments.format == "json":
        text = render_found_as_json(found)
    else:
        from kamer_tui.export.plain_text import line_width

        bold = sys.stdout is not None and sys.stdout.isatty()
        bold = bold and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
        text = render_found(found, line_width(sys.stdout), bold=bold)
    if not found.something:
        say(told_nothing(found))
    return Result(text, DONE if found.something else FOUND)


def _export(arguments: Arguments) -> Result:
    from kamer_tui.document.selection import Selection, read_numbers
    from kamer_tui.export import FORMATS, Occasion, format_for
    from kamer_tui.settings.exports import settings_of_exports

    path = arguments.output
    settings, problems = settings_of_exports(arguments.settings)
    for line in problems:
        say(line)
    form = FORMATS[arguments.format] if arguments.format else None
    if form is None and path is not None:
        form = format_for(path.suffix)
    form = form or FORMATS[settings.export_format]
    with _selecting():
        selection = Selection(
            read_numbers(arguments.numbers), arguments.party, arguments.topic, arguments.search
        )
        whole = _document(arguments)
        if arguments.search is not None and "in:" in arguments.search.lower():
            from kamer_tui.command_line.noting import with_found_notes

            selection = with_found_notes(whole, selection)
        if arguments.mark:
            from kamer_tui.understanding.marked import marked

            places = marked(whole, arguments.mark)
            if selection.places is not None:
                places &= selection.places
            selection = selection._replace(places=places)
        document = _narrowed(whole, selection)
    data = settings.export_data if arguments.data is None else arguments.data
    occasion = Occasion(selection, data=data, whole=whole)
    if settings.export_notes if arguments.notes is None else arguments.notes:
        from kamer_tui.command_line.noting import notes_to

        occasion = occasion._replace(notes=notes_to(whole).within(whole, document))
    content = form.render(document, occasion)
    return written(content, arguments)


def _notes(arguments: Arguments) -> Result:
    from kamer_tui.command_line.noting import listed_notes

    with _selecting():
        text, found = listed_notes(arguments.search, as_json=arguments.format == "json")
    return Result(text, DONE if found or arguments.search is None else FOUND)


def _clippings(arguments: Arguments) -> Result:
    from kamer_tui.command_line.clipping import told_clippings

    return Result(told_clippings(arguments.file, undo=arguments.undo))


def _config(arguments: Arguments) -> Result:
    from kamer_tui.command_line.configuring import configure

    return configure(arguments)


@contextlib.contextmanager
def _selecting() -> Iterator[None]:
    """Make wrong use of a selection that can't be made."""
    from kamer_tui.document.selection import SelectionError

    try:
        yield
    except SelectionError as error:
        raise UsageError(str(error)) from None


def _narrowed(document: Document, selection: Selection) -> Document:
    """The document with what was selected; imports no more than a whole one needs."""
    if selection.is_everything:
        return document
    from kamer_tui.document.narrowing import narrow

    return narrow(document, selection)


def _check(arguments: Arguments) -> Result:
    from kamer_tui.check import findings, findings_as_json, findings_as_text

    trace: list[TracedStep] | None = [] if arguments.trace else None
    found = findings(_document(arguments, trace))
    as_form = findings_as_json if arguments.format == "json" else findings_as_text
    return Result(as_form(found, trace), FOUND if found.something else DONE)


def _overview(arguments: Arguments) -> Result:
    from kamer_tui.export.overview import ENDINGS, FORMS
    from kamer_tui.export.plain_text import line_width
    from kamer_tui.understanding.overview import Overview

    path = arguments.output
    form = arguments.format or (ENDINGS.get(path.suffix.lower()) if path is not None else None)
    overview = Overview(_document(arguments))
    width = line_width(sys.stdout) if path is None else None
    text = FORMS[form or "text"](overview, width)
    return Result(text) if form in (None, "text") and path is None else written(text, arguments)


def _compare(arguments: Arguments) -> Result:
    from kamer_tui.export.compared import render_comparison, render_comparison_as_json
    from kamer_tui.understanding.comparing import compare

    found = compare(_document(arguments), _document(arguments._replace(file=arguments.other)))
    if arguments.format == "json":
        return Result(render_comparison_as_json(found))
    from kamer_tui.export.plain_text import line_width

    return Result(render_comparison(found, line_width(sys.stdout)))


def _cache(arguments: Arguments) -> Result:
    from kamer_tui.reading.cache import Cache

    cache = Cache.of_user()
    found = cache.clear() if arguments.clear else cache.contents()
    counted = ngettext("{count} document", "{count} documents", found.entries)
    held = f"{counted.format(count=found.entries)}, {found.bytes / 1000:.0f} kB"
    if arguments.clear:
        held = _("cleared: {held}").format(held=held)
    return Result(f"{clean_name(str(found.folder))}\n{held}\n")


def _completion(arguments: Arguments) -> Result:
    from kamer_tui.command_line.completion import script

    assert arguments.shell is not None
    return Result(script(arguments.shell))


_COMMANDS: dict[str, Callable[[Arguments], Result]] = {
    "show": _show,
    "search": _search,
    "export": _export,
    "check": _check,
    "overview": _overview,
    "compare": _compare,
    "notes": _notes,
    "clippings": _clippings,
    "cache": _cache,
    "completion": _completion,
    "config": _config,
}


def _document(arguments: Arguments, trace: list[TracedStep] | None = None) -> Document:
    from kamer_tui.reading.loading import load
    from kamer_tui.reading.password import with_password

    path = arguments.file
    assert path is not None
    return with_password(
        lambda password: load(path, arguments.genre, password=password, trace=trace)
    )

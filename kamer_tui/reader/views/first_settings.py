"""The settings file as it is first written, with what the reader's commands and themes are."""

from __future__ import annotations

from pathlib import Path

from kamer_tui.reader.views.settable import colours_of_first, known
from kamer_tui.settings.template import template
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name


def write_first(path: Path) -> None:
    """Write a settings file with comments, in which nothing is set; its folder is made.  Raises
    WritingError where it can't be written, or is there.
    """
    from kamer_tui.export.writing import WritingError, write_file

    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        said = _("{path} can't be made: {reason}.")
        reason = clean_name(error.strerror or str(error))
        raise WritingError(said.format(path=clean_name(str(path.parent)), reason=reason)) from None
    write_file(path, template(known(), colours_of_first()))

"""The selection to export: its description, its file's name, and the writing of the file."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from kamer_tui.document.model import Document
from kamer_tui.document.narrowing import keep
from kamer_tui.document.selection import Numbers, Selection
from kamer_tui.export import Format, Occasion, format_for
from kamer_tui.export.writing import WritingError, free_path, write_file
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.state import State
from kamer_tui.translation import _, ngettext
from kamer_tui.untrusted import clean_name

if TYPE_CHECKING:
    from kamer_tui.store.notes import Noted

LONGEST_NAME = 80
LONGEST_NUMBERS = 32

_UNSAFE = re.compile(r"[^A-Za-z0-9._-]+")


@dataclass(frozen=True, slots=True)
class ExportSelection:
    """Exchanges to export: the document narrowed to them, and the occasion, which names them in the
    file.
    """

    document: Document
    occasion: Occasion
    notes: Noted | None = None
    """The user's notes to these, which are exported where that is asked for."""

    @property
    def has_notes(self) -> bool:
        """True if there are any notes to these."""
        return self.notes is not None and bool(self.notes.by_place or self.notes.astray)

    def with_notes(self, wanted: bool) -> ExportSelection:
        """The same, to be exported with the user's notes, or without."""
        notes = self.notes if wanted else None
        return replace(self, occasion=self.occasion._replace(notes=notes))

    @property
    def count(self) -> int:
        """How many exchanges."""
        return len(self.document.exchanges)

    def describe(self) -> str:
        """Say which questions these are, as "2 questions: 4, 7"."""
        numbers = self.occasion.selection.numbers
        if numbers.ranges is None:
            return ngettext(
                "The whole document: {count} question",
                "The whole document: {count} questions",
                self.count,
            ).format(count=self.count)
        return ngettext("Question {numbers}", "{count} questions: {numbers}", self.count).format(
            count=self.count, numbers=str(numbers).replace(",", ", ").replace("-", "–")
        )

    def file_name(self, made: Format) -> str:
        """A name for the file, as ``kst-99999-1-vragen-4_7.md``."""
        metadata, source = self.document.metadata, self.document.source
        name = safe_name(metadata.identifier or PurePath(source.name).stem) or "kamer-tui"
        numbers = self.occasion.selection.numbers
        if numbers.ranges is None:
            return f"{name}{made.suffix}"
        which = str(numbers).replace(",", "_")
        if len(which) > LONGEST_NUMBERS:
            which = f"{which[:LONGEST_NUMBERS].rpartition('_')[0]}_enz"
        word = "vraag" if which.isdigit() else "vragen"
        return f"{name}-{word}-{which}{made.suffix}"


def free_name(name: str) -> str:
    """The name, or where a file has it already the first like it that none has."""
    try:
        taken = path_of(name)
        return name[: len(name) - len(taken.name)] + free_path(taken).name
    except (WritingError, OSError):
        return name


def select(document: Document, indexes: Collection[int]) -> ExportSelection:
    """Select the exchanges at these indexes; no index, or all, selects the whole document."""
    if not indexes or len(set(indexes)) == len(document.exchanges):
        return ExportSelection(document, Occasion())
    narrowed = keep(document, indexes)
    numbers = sorted({number for one in narrowed.exchanges for number in one.numbers})
    selection = Selection(numbers=Numbers(tuple(_ranges(numbers))))
    return ExportSelection(narrowed, Occasion(selection, whole=document))


def selected_by(contents: Contents, state: State, *, data: bool = False) -> ExportSelection:
    """The exchanges that are selected, else the one that is read, else the whole document; with
    ``data``, Markdown has the facts of the document at its head.
    """
    entries = state.selected or {state.entry}
    exchange_of_entry = contents.exchange_of_entry
    chosen = select(
        contents.document,
        sorted(exchange_of_entry[one] for one in entries if one in exchange_of_entry),
    )
    chosen = replace(chosen, occasion=chosen.occasion._replace(data=data))
    if contents.noted is None:
        return chosen
    return replace(chosen, notes=contents.noted.within(contents.document, chosen.document))


def _ranges(numbers: Iterable[int]) -> Iterable[tuple[int, int]]:
    """The first and the last of every run of numbers without a gap: (4, 6) of 4, 5, 6."""
    first = last = None
    for number in numbers:
        if last is not None and number == last + 1:
            last = number
            continue
        if first is not None and last is not None:
            yield first, last
        first = last = number
    if first is not None and last is not None:
        yield first, last


def safe_name(name: str) -> str:
    """A document's name made safe as part of a file's name: letters without their accents, digits,
    dots and dashes; never a hidden file, an option or a folder.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii")
    return _UNSAFE.sub("-", plain).strip(".-_")[:LONGEST_NAME].rstrip(".-_")


def with_format(name: str, made: Format) -> str:
    """The name with the format's ending; an ending that no format has stays."""
    path = PurePath(name)
    if not name.strip() or name.endswith("/"):
        return name
    if format_for(path.suffix) is not None:
        return name[: -len(path.suffix)] + made.suffix
    return name if path.suffix else name + made.suffix


def path_of(name: str) -> Path:
    """The path that a user typed; ``~`` is the home folder.  Raises WritingError."""
    name = name.strip()
    if not name:
        raise WritingError(_("Name a file to write to."))
    try:
        path = Path(name).expanduser()
    except RuntimeError as error:  # ``~name`` of an unknown user
        raise WritingError(
            _("{path}: there is no such user.").format(path=clean_name(name))
        ) from error
    if name.endswith("/") or not path.name:
        raise WritingError(
            _("{path} is a folder; name a file in it.").format(path=clean_name(name))
        )
    return path


def shown_path(path: Path) -> str:
    """The whole path as it is shown to the user, the home folder as ``~``."""
    path = path.absolute()
    try:
        return clean_name(str(Path("~") / path.relative_to(Path.home())))
    except (ValueError, RuntimeError):
        return clean_name(str(path))


def write(selection: ExportSelection, made: Format, path: Path, *, force: bool) -> None:
    """Write the selection to a file, whole or not at all.  Raises WritingError, and
    AlreadyThereError for a path that exists unless ``force`` is given.
    """
    write_file(path, made.render(selection.document, selection.occasion), force=force)

"""The documents that are offered, and what is known of each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.untrusted import clean_name

if TYPE_CHECKING:
    from kamer_tui.document.model import Document
    from kamer_tui.store.database import Store


class Item(NamedTuple):
    """A document that is offered.

    ``path`` is None for the built-in sample.  ``identity`` is empty until the document was read,
    by this program at any time; ``kind`` is as it says of itself, else the name of its genre.
    ``seen`` of its ``exchanges`` were looked at; ``marks`` are the user's, with their counts.
    ``problem`` says on one line why it can't be read.
    """

    path: Path | None
    name: str = ""
    identity: str = ""
    title: str = ""
    kind: str = ""
    date: str = ""
    exchanges: int = 0
    seen: int = 0
    notes: int = 0
    marks: tuple[tuple[str, int], ...] = ()
    problem: str = ""

    @property
    def is_known(self) -> bool:
        """True if there is nothing more to find out: it was read, or can't be."""
        return bool(self.identity or self.problem)

    @property
    def is_there(self) -> bool:
        """True if its file is there still."""
        return self.path is not None and self.path.is_absolute() and self.path.is_file()


SAMPLE = Item(None)


def items_of_paths(paths: Iterable[Path]) -> tuple[Item, ...]:
    """An item for each file, in their order; of a file that is named twice, one."""
    found: dict[Path, Path] = {}
    for path in paths:
        found.setdefault(path.absolute(), path)
    return tuple(Item(path, clean_name(path.name)) for path in found.values())


def items_read_before(store: Store) -> tuple[Item, ...]:
    """The documents that were read, the last opened first, also those whose file is gone, and those
    that had none: the sample, and standard input; at last those of which notes alone are kept.
    Raises StoreError.
    """
    from kamer_tui.store.documents import known_documents
    from kamer_tui.store.notes import all_notes

    counts: Counter[str] = Counter()
    marks: dict[str, Counter[str]] = {}
    for note in all_notes(store):
        counts[note.document] += 1
        marks.setdefault(note.document, Counter()).update(note.marks)
    read = {
        known.identity: Item(
            known.path,
            clean_name(known.path.name),
            known.identity,
            *(known.title, known.kind, known.date, known.exchanges, known.seen),
        )
        for known in known_documents(store)
    }
    found = {
        identity: Item(Path(), identity=identity) for identity in counts if identity not in read
    }
    return tuple(
        item._replace(
            notes=counts[item.identity], marks=tuple(marks.get(item.identity, Counter()).items())
        )
        for item in (read | found).values()
    )


def with_kept(items: Sequence[Item], before: Mapping[str, Item]) -> Iterator[Item]:
    """The items with what was kept of them since: how far they were read, notes and marks."""
    for item in items:
        kept = before.get(item.identity, item)
        seen = min(kept.seen, item.exchanges)
        yield item._replace(seen=seen, notes=kept.notes, marks=kept.marks)


def with_document(item: Item, document: Document, before: Mapping[str, Item]) -> Item:
    """The item once its document was read; what was kept of it stands in ``before``, by identity:
    the same publication may have been read from another file.
    """
    from kamer_tui.store.identity import identity_of

    identity, metadata = identity_of(document), document.metadata
    kept = before.get(identity, SAMPLE)
    return item._replace(
        identity=identity,
        title=metadata.title or "",
        kind=metadata.kind or document.genre or "",
        date=metadata.answered_on or metadata.date or "",
        exchanges=len(document.exchanges),
        seen=min(kept.seen, len(document.exchanges)),
        notes=kept.notes,
        marks=kept.marks,
        problem="",
    )


def place_of(identity: str, items: Sequence[Item]) -> int | None:
    """The place of the document with that identity among the items."""
    return next((at for at, one in enumerate(items) if identity and one.identity == identity), None)


def fitting(items: Sequence[Item], words: str) -> tuple[int, ...]:
    """The places of the items that have each of the words in their title, kind, date or name,
    whatever their case and accents.
    """
    from kamer_tui.document.search.folding import fold

    wanted = fold(words).split()
    texts = (fold(" ".join((one.title, one.kind, one.date, one.name))) for one in items)
    return tuple(place for place, text in enumerate(texts) if all(word in text for word in wanted))

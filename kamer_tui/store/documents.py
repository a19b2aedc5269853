"""The documents that were read, and how each was left."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, NamedTuple

from kamer_tui.document.model import Document
from kamer_tui.store.database import Store
from kamer_tui.store.identity import identity_of, outline_of


class Place(NamedTuple):
    """How a document was left.  Exchanges are named by their keys (``identity.keys_of``).

    ``exchange`` is the one that was read, None for another entry; ``paragraph`` and ``character``
    are of a ``reader.core.events.Place``.
    """

    exchange: str | None = None
    paragraph: int = 0
    character: int = 0
    pane: str = "questions"
    party: str | None = None
    mark: str | None = None
    query: str = ""
    selected: tuple[str, ...] = ()
    unfolded: tuple[str, ...] = ()
    seen: tuple[str, ...] = ()


class KnownDocument(NamedTuple):
    """A document that was read before; ``opened_at`` is a time in UTC, ISO 8601; ``notes`` are
    counted.
    """

    identity: str
    title: str
    kind: str
    date: str
    path: Path
    exchanges: int
    seen: int
    opened_at: str
    notes: int


class Kept(NamedTuple):
    """How a document was left, and its exchanges as they were: keys with their anchors."""

    place: Place
    outline: Mapping[str, str]


def kept_of(store: Store, identity: str) -> Kept | None:
    """How the document was left; None where it was never read.  Raises StoreError."""
    rows = store.read("SELECT place, outline FROM document WHERE identity = ?", identity)
    if not rows:
        return None
    place, outline = rows[0]
    return Kept(_place_from(place), _texts_from(outline))


def keep(store: Store, document: Document, path: Path | None, place: Place) -> None:
    """Keep how a document is left, and that it was opened from that path (None: the sample, or
    standard input).  Raises StoreError.
    """
    metadata = document.metadata
    with store.writing() as connection:
        (last,) = connection.execute("SELECT max(opened) FROM document").fetchone()
        # The order is counted, not read off a clock: that may go back.
        connection.execute(
            "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                identity_of(document),
                metadata.title or "",
                metadata.kind or "",
                metadata.answered_on or metadata.date or "",
                "" if path is None else str(path.absolute()),
                len(document.exchanges),
                len(place.seen),
                (last or 0) + 1,
                moment(),
                json.dumps(outline_of(document), ensure_ascii=False),
                json.dumps(place._asdict(), ensure_ascii=False),
            ),
        )


def known_documents(store: Store) -> tuple[KnownDocument, ...]:
    """The documents that were read, the last opened first.  Raises StoreError."""
    rows = store.read(
        "SELECT identity, title, kind, date, path, exchanges, seen, opened_at,"
        " (SELECT count(*) FROM note WHERE note.document = identity)"
        " FROM document ORDER BY opened DESC"
    )
    return tuple(
        KnownDocument(identity, title, kind, date, Path(path), exchanges, seen, opened_at, notes)
        for identity, title, kind, date, path, exchanges, seen, opened_at, notes in rows
    )


def moment() -> str:
    """The time by the clock, in UTC, as it is kept."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def _place_from(text: str) -> Place:
    """A place as it was kept; what this program does not know of it is left out."""
    values = _object(text)
    known = {
        name: _sound(values.get(name), default) for name, default in Place._field_defaults.items()
    }
    return Place(**known)


def _sound(value: object, default: object) -> Any:
    """The value if it is of the kind of the default, else the default."""
    match default:
        case tuple():
            return tuple(map(str, value)) if isinstance(value, list) else default
        case int():
            return value if isinstance(value, int) else default
        case str():
            return value if isinstance(value, str) else default
        case _:
            return value if isinstance(value, str) else None


def _texts_from(text: str) -> dict[str, str]:
    return {key: value for key, value in _object(text).items() if isinstance(value, str)}


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}

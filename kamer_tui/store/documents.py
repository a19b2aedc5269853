"""The documents that were read, and how each was left.

Annotations are not postponed here: to make a class with many of them takes half as long again then.
"""

import json
import os
from collections.abc import Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, NamedTuple

from kamer_tui.document.model import Document
from kamer_tui.store.database import Store
from kamer_tui.store.identity import fitting, identity_of, keys_of, outline_of

MOST_OTHERS = 2_000
"""Questions that are not in a text and are kept with it, at most."""


class Place(NamedTuple):
    """How a document was left.  Exchanges are named by their keys (``identity.keys_of``), other
    texts as the reader names them.

    ``exchange`` is the one that was read, None for another text, which is then ``text``;
    ``paragraph`` and ``character`` are of a ``reader.core.events.Place``.  ``narrow``, one pane had
    the whole screen.  ``mark`` is the name of a filter; or "cell", for what one party asks about a
    ``topic``: the exchanges of ``cell``.  ``source`` tells of which text it is, in which form it
    was understood.
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
    text: str = ""
    texts_seen: tuple[str, ...] = ()
    topic: str | None = None
    cell: tuple[str, ...] = ()
    narrow: bool = False
    source: str = ""


class KnownDocument(NamedTuple):
    """A document that was read before.  ``kind`` is as it says of itself, else the name of its
    genre; ``opened_at`` is a time in UTC, ISO 8601; ``notes`` are counted.
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
    query = "SELECT place, outline FROM document WHERE identity = ?"
    rows = store.read(query, identity, kinds=(str, str))
    return _kept(*rows[0]) if rows else None


def keep(
    store: Store,
    document: Document,
    path: Path | None,
    place: Place,
    base: Place | None = None,
    *,
    anew: bool = False,
) -> None:
    """Keep how a document is left, and that it was opened from that path (None: the sample, or
    standard input).  Raises StoreError.

    What was seen before stays seen, and what of the selection is not in this text is kept for a
    text that has it.  ``base`` is how the reader last knew it to be kept: what another one has
    selected or dropped since then stays so.  ``anew`` keeps nothing of what was there.
    """
    metadata, outline = document.metadata, outline_of(document)
    identity = identity_of(document)
    with store.writing() as connection:
        # The order is counted, not read off a clock: that may go back.
        (last,) = connection.execute("SELECT max(opened) FROM document").fetchone()
        query = "SELECT place, outline, path FROM document WHERE identity = ?"
        before = connection.execute(query, (identity,)).fetchone()
        known_path = "" if before is None else before[2]
        seen = set(place.seen)
        if before is not None and not anew:
            place, outline = _with(_kept(*before[:2]), place, document, outline, base)
            seen = set(place.seen) & set(keys_of(document))
        connection.execute(
            "INSERT OR REPLACE INTO document VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                identity,
                metadata.title or "",
                metadata.kind or document.genre or "",
                metadata.answered_on or metadata.date or "",
                known_path if path is None else _as_text(path),
                len(document.exchanges),
                len(seen),
                (last if isinstance(last, int) else 0) + 1,
                moment(),
                json.dumps(dict(outline), ensure_ascii=False),
                json.dumps(place._asdict()),
            ),
        )


def _with(
    kept: Kept, place: Place, document: Document, outline: Mapping[str, str], base: Place | None
) -> tuple[Place, Mapping[str, str]]:
    """A place with what stays of the one kept before, and the outline with what is not in this
    text.
    """
    before = kept.place
    fits = fitting(kept.outline, document, {*before.seen, *before.selected, *before.unfolded})
    keys = tuple(outline)
    outline = dict(outline)
    others: dict[str, str] = {}
    for key in (*before.selected, *before.seen)[:MOST_OTHERS]:
        if key not in fits and key in kept.outline and key not in others:
            name = key
            while name in outline:
                name += "'"
            outline[name] = kept.outline[key]
            others[key] = name

    def joined(
        mine: tuple[str, ...], theirs: tuple[str, ...], known: tuple[str, ...] | None
    ) -> tuple[str, ...]:
        there = {keys[fits[key]] for key in theirs if key in fits}
        last = there if known is None else set(known)
        here = (there - (last - set(mine))) | (set(mine) - last)
        elsewhere = (others[key] for key in theirs if key in others)
        return (*(key for key in keys if key in here), *elsewhere)

    return (
        place._replace(
            seen=joined(place.seen, before.seen, ()),
            selected=joined(place.selected, before.selected, base and base.selected),
            unfolded=joined(place.unfolded, before.unfolded, base and base.unfolded),
        ),
        outline,
    )


def known_documents(store: Store) -> tuple[KnownDocument, ...]:
    """The documents that were read, the last opened first.  Raises StoreError."""
    rows = store.read(
        "SELECT identity, title, kind, date, path, exchanges, seen, opened_at,"
        " (SELECT count(*) FROM note WHERE note.document = identity)"
        " FROM document ORDER BY opened DESC",
        kinds=(str, str, str, str, (str, bytes), int, int, str, int),
    )
    return tuple(
        KnownDocument(identity, title, kind, date, Path(os.fsdecode(path)), *counted)
        for identity, title, kind, date, path, *counted in rows
    )


def _as_text(path: Path) -> str | bytes:
    """A path as it is kept: bytes where it is no text."""
    text = str(path)
    try:
        text.encode()
    except UnicodeEncodeError:
        return os.fsencode(text)
    return text


def moment() -> str:
    """The time by the clock, in UTC, as it is kept."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def _kept(place: str, outline: str) -> Kept:
    return Kept(_place_from(place), _texts_from(outline))


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
        case bool():
            return value is True
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
    except (ValueError, TypeError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}

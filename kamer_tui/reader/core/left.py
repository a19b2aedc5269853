"""How a document is left, and how it opens again: what of that still fits its text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, cast

from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.events import PANES, Pane, Place
from kamer_tui.reader.core.state import State, is_alone, opening
from kamer_tui.translation import _, ngettext

if TYPE_CHECKING:
    from kamer_tui.reader.core.mark_filters import ListFilter
    from kamer_tui.store.documents import Kept
    from kamer_tui.store.documents import Place as Left


A_LITTLE = 20
"""Exchanges before one that is not there any more, among which one that is there is looked for."""


class Listed(NamedTuple):
    """What the list was narrowed to besides a party: it takes a while to work that out."""

    mark: ListFilter | None = None
    query: str = ""


class Reopened(NamedTuple):
    """The state in which a document opens; ``listed`` is what the list is narrowed to once it is
    shown; ``narrow`` as in the state when it was left, None where it was not.
    """

    state: State
    listed: Listed = Listed()
    narrow: bool | None = None


def left(contents: Contents, state: State, here: Place, listed: Listed | None = None) -> Left:
    """How the document is left at a place; ``listed`` is what the list is still to be narrowed
    to.
    """
    from kamer_tui.reader.core.mark_filters import CellFilter
    from kamer_tui.store.documents import Place as Left
    from kamer_tui.store.identity import keys_of, source_of

    keys = keys_of(contents.document)
    exchanges = contents.exchange_of_entry

    def keys_at(entries: Iterable[int]) -> tuple[str, ...]:
        return tuple(keys[exchanges[entry]] for entry in sorted(entries) if entry in exchanges)

    if listed is None or state.mark is not None or state.search is not None:
        listed = Listed(state.mark, state.search.query if state.search is not None else "")
    mark, cell = listed.mark, None
    if isinstance(mark, CellFilter):
        mark, cell = None, mark
    exchange = exchanges.get(state.entry)
    return Left(
        exchange=None if exchange is None else keys[exchange],
        text="" if exchange is not None else _name_of_text(contents, state.entry),
        paragraph=here.paragraph,
        character=here.character,
        pane=state.pane,
        narrow=state.narrow,
        source=source_of(contents.document),
        party=state.party,
        mark="cell" if cell is not None else mark,
        topic=cell.topic if cell is not None else None,
        cell=keys_at(cell.entries) if cell is not None else (),
        query=listed.query,
        selected=keys_at(state.selected),
        unfolded=keys_at(state.unfolded),
        seen=keys_at(state.visited),
        texts_seen=tuple(
            _name_of_text(contents, entry) for entry in sorted(state.visited - exchanges.keys())
        ),
    )


def reopened(contents: Contents, kept: Kept, number: int | None = None) -> Reopened:
    """How the document opens again; at the question with that number, where there is one, else
    where it was left.  The message tells what of what was kept is not in the text any more.
    """
    from kamer_tui.store.identity import fitting, keys_of, source_of

    place = kept.place
    asked = filter(None, (place.exchange,))
    keys = {*asked, *place.selected, *place.unfolded, *place.seen, *place.cell}
    document = contents.document
    if place.source and place.source == source_of(document):
        fits = {key: at for at, key in enumerate(keys_of(document))}
    else:
        fits = fitting(kept.outline, document, keys)
    fresh = opening(contents, number)
    is_known = number is not None and contents.entry_of_number(number) is not None
    entry, target, told = _where(contents, kept, fits)
    if is_known:
        told = []
    if is_known or entry is None:
        entry, target = fresh.entry, None
    party = place.party if place.party in contents.counts else None
    if place.party is not None and party is None:
        told.append(place.party)
    if entry < 0 or not contents.is_of(entry, party):
        party = None

    def entries_of(names: Iterable[str]) -> frozenset[int]:
        return frozenset(contents.entry_of_exchange[fits[key]] for key in names if key in fits)

    selected = entries_of(place.selected)
    lost = sum(key not in fits for key in place.selected)
    if lost:
        told.append(
            ngettext("{count} selected question", "{count} selected questions", lost).format(
                count=lost
            )
        )
    texts = {_name_of_text(contents, one): one for one in _texts(contents)}
    seen = {texts[name] for name in place.texts_seen if name in texts} | {entry} - {-1}
    pane: Pane = next((one for one in PANES if one == place.pane), fresh.pane)
    state = fresh._replace(
        entry=entry,
        target=target,
        party=party,
        party_row=0 if party is None else [*contents.counts].index(party or "") + 1,
        shown=contents.shown(party),
        pane=fresh.pane if is_known else pane,
        selected=selected,
        unfolded=entries_of(place.unfolded),
        visited=entries_of(place.seen) | seen,
        message=fresh.message or _told(told),
    )
    if state.pane != "answer" and is_alone(contents, state):
        state = state._replace(pane="answer")
    if not state.message and not is_known and (entry != fresh.entry or selected or party):
        state = state._replace(message=_("Where you left off"))
    return Reopened(state, _listed(place, entries_of(place.cell)), place.narrow)


def _told(missing: Sequence[str]) -> str:
    """What the foot tells of what is not there; nothing where all is."""
    return _("Not in this text: {things}").format(things=", ".join(missing)) if missing else ""


def _where(
    contents: Contents, kept: Kept, fits: dict[str, int]
) -> tuple[int | None, Place | None, list[str]]:
    """The entry where the document was left, and the place in it; where it is not there any more,
    the last exchange before it that is; and what is to be told of that.
    """
    from kamer_tui.reader.core.picking import paragraphs_of

    place = kept.place
    if place.exchange is None:
        named = (one for one in _texts(contents) if _name_of_text(contents, one) == place.text)
        entry = next(named, None)
    elif place.exchange in fits:
        entry = contents.entry_of_exchange[fits[place.exchange]]
    else:
        told = [_("question {number}").format(number=place.exchange.partition("#")[0])]
        return _before(contents, kept), None, told
    if entry is None:
        return None, None, []
    paragraphs = paragraphs_of(contents, entry)
    paragraph, character = place.paragraph, place.character
    if 0 <= paragraph < len(paragraphs):
        character = character if 0 <= character < len(paragraphs[paragraph].text) else 0
    elif paragraph > 0:  # footnotes, and what else stands below the text
        paragraph, character = min(paragraph, len(paragraphs) + len(contents.document.footnotes)), 0
    is_landing = not paragraph and not character
    return entry, None if is_landing else Place(entry, paragraph, character), []


def _before(contents: Contents, kept: Kept) -> int | None:
    """The entry of an exchange a little before the one that was read."""
    from kamer_tui.store.identity import fitting

    keys, lost = list(kept.outline), kept.place.exchange
    if lost is None or lost not in keys:
        return None
    before = keys[: keys.index(lost)][-A_LITTLE:]
    found = fitting(kept.outline, contents.document, before)
    return contents.entry_of_exchange[found[[*found][-1]]] if found else None


def _listed(place: Left, cell: frozenset[int]) -> Listed:
    from kamer_tui.reader.core.mark_filters import FILTER_WORDS, CellFilter, MarkFilter

    mark: ListFilter | None = None
    if place.mark == "cell" and cell:
        mark = CellFilter(place.topic, cell)
    elif place.mark in FILTER_WORDS:
        mark = cast("MarkFilter", place.mark)
    return Listed(mark, place.query)


def _texts(contents: Contents) -> Iterable[int]:
    """The entries that are no exchanges."""
    return (one for one in range(len(contents.entries)) if one not in contents.exchange_of_entry)


def _name_of_text(contents: Contents, entry: int) -> str:
    """The name under which an entry that is no exchange is known again."""
    if not 0 <= entry < len(contents.entries):
        return ""
    one = contents.entries[entry]
    first = str(one.first) if one.first else ""
    return " ".join(filter(None, (one.kind, one.party, first)))

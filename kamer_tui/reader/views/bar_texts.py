"""What the title and the foot say."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.reader.core.commands import COMMANDS, shown_key
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.state import State
from kamer_tui.reader.widgets.bars import FootItem
from kamer_tui.translation import _, ngettext

MOST_KEYS = 7


def name_of_document(contents: Contents) -> tuple[str, ...]:
    """The document's number, kind and title; its file's name where it has none of them."""
    metadata = contents.document.metadata
    number = ""
    if metadata.dossier and metadata.number:
        number = _("Kamerstuk {dossier}, nr. {number}").format(
            dossier=metadata.dossier, number=metadata.number
        )
    parts = (number or metadata.identifier or "", metadata.kind or "", metadata.title or "")
    return parts if any(parts) else (contents.document.source.name,)


def title_of_document(
    contents: Contents, state: State, *, narrow: bool
) -> tuple[tuple[str, ...], str]:
    """The parts of the title, and what stands at its right."""
    document = contents.document
    exchange = contents.exchange(state.entry)
    page = _("p. {page}/{pages}").format(
        page=exchange.page if exchange else 1, pages=document.source.pages
    )
    if narrow and exchange is not None:
        count = len(document.exchanges)
        position = contents.entries[state.entry].exchange + 1
        return (f"{position}/{count}", ", ".join(exchange.parties), exchange.topic or ""), page
    count = len(document.exchanges)
    questions = _("no questions")
    if count:
        questions = ngettext("{count} question", "{count} questions", count).format(count=count)
    if document.numbering == "assigned" and count:
        questions = _("{questions}, numbered here").format(questions=questions)
    where = f"{questions} · {page}" if exchange else questions
    return name_of_document(contents), where


def foot_of(
    contents: Contents, state: State, *, links: bool, letters: bool
) -> tuple[FootItem, ...]:
    """The keys that matter where the focus is, and now: following wants links, going back wants
    somewhere to go.
    """
    if letters or state.digits:
        return ()
    if state.search is not None:
        return tuple(_foot_of_search(state))
    move = _("text") if state.pane == "answer" else _("question")
    if state.pane == "parties":
        move = _("party")
    items = [FootItem("down", "j k", move)]
    if state.pane != "parties" and contents.numbers:
        items.append(FootItem("next", "14 ⏎", _("go to")))
    missing = {"follow": not links, "back": not state.back, "select": not contents.of_exchange}
    for command in COMMANDS:
        if state.pane in command.panes and not missing.get(command.id):
            key = _("Space") if command.keys[0] == "space" else shown_key(command.keys[0])
            items.append(FootItem(command.id, key, _(command.foot)))
    return tuple(items[-MOST_KEYS:])


def _foot_of_search(state: State) -> Iterator[FootItem]:
    if state.search is not None and len(state.search.hits):
        yield FootItem("next_hit", "n", _("next"))
        yield FootItem("previous_hit", "N", _("previous"))
        yield FootItem("select_shown", "a", _("select all"))
    elif state.party is not None:
        yield FootItem("select_none", "A", _("in all parties"))
    yield FootItem("escape", "Esc", _("clear"))
    yield FootItem("help", "?", _("all keys"))


def where_of(contents: Contents, state: State, percentage: int | None, *, narrow: bool) -> str:
    """How many are selected, which of the list this is, and how far one has read; where it is
    narrow the title tells which of the list.
    """
    parts: list[str] = []
    if state.selected:
        parts.append(f"■ {len(state.selected)}")
    if not narrow and contents.exchange(state.entry) is not None:
        place, count = _place_in_list(contents, state)
        if count:
            parts.append(_("{place} of {count}").format(place=place, count=count))
    if percentage is not None:
        parts.append(f"{percentage} %")
    return " · ".join(parts)


def _place_in_list(contents: Contents, state: State) -> tuple[int, int]:
    """Which of the exchanges in the list this is, and how many there are."""
    if len(state.shown) == len(contents.entries):  # a long list is not gone through for a key
        return contents.of_entry[state.entry] + 1, len(contents.of_entry)
    listed = [entry for entry in state.shown if entry in contents.of_entry]
    return listed.index(state.entry) + 1 if state.entry in listed else 0, len(listed)


def going_on(state: State, *, letters: bool) -> str:
    """What has been begun and waits for a key, or what is searched for."""
    if letters:
        return _("Type a letter to follow its link, or Esc")
    if state.digits:
        return _("go to {digits}…  ⏎").format(digits=state.digits)
    if state.search is not None and not len(state.search.hits):
        return _("Nothing found for «{query}»").format(query=state.search.query)
    if state.search is not None:
        return f"«{state.search.query}» {found(state)}"
    return ""


def found(state: State) -> str:
    """Which of the places found is shown, and how many there are."""
    if state.search is None:
        return ""
    count = len(state.search.hits)
    return f"{state.search.current + 1 if count else 0}/{count}"

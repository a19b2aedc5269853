"""The texts of the title bar and the foot bar."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from rich.cells import cell_len

from kamer_tui.document.ranges import written
from kamer_tui.reader.core.commands import REGISTRY
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.desk import Situation
from kamer_tui.reader.core.events import Place
from kamer_tui.reader.core.mark_filters import words_of
from kamer_tui.reader.core.modes import DigitsMode, LeavingMode, LettersMode, SentencesMode
from kamer_tui.reader.core.picking import asks_picked, page_at
from kamer_tui.reader.core.registry import LAST, Registry
from kamer_tui.reader.core.state import Search, State
from kamer_tui.translation import _, ngettext

MOST_DAMAGED = 10
"""Columns for the numbers of damaged pages; where they need more, they are counted."""
EXAMPLE = 14
"""The number that shows how to jump, where there is one."""
BETWEEN_KEYS = 3
"""Columns between two keys of the foot."""


class FootItem(NamedTuple):
    """A key and what it does here.  Where room is short, the lowest ``gives_way`` leaves first;
    those with a higher ``place`` stand behind the others.
    """

    command: str
    key: str
    word: str
    gives_way: int = LAST
    place: int = 0

    @property
    def size(self) -> int:
        """The columns of the key and its word."""
        return cell_len(self.key) + 1 + cell_len(self.word)


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
    contents: Contents, state: State, here: Place, *, narrow: bool
) -> tuple[tuple[str, ...], str]:
    """The parts of the title, and the text at its right."""
    document = contents.document
    exchange = contents.exchange(state.entry)
    page = _("p. {page}/{pages}").format(
        page=page_at(contents, here) if exchange else 1, pages=document.source.pages
    )
    damaged = _damaged(document.damaged_pages)
    if narrow and exchange is not None:
        count = len(document.exchanges)
        position = contents.entries[state.entry].exchange + 1
        if filters := _filters(state):
            mine, listed = _place_in_list(contents, state)
            only = _("only {party}").format(party=filters)
            return (f"{only} · {mine}/{listed}", exchange.topic or ""), page + damaged
        return (
            f"{position}/{count}",
            ", ".join(exchange.parties),
            exchange.topic or "",
        ), page + damaged
    count = len(document.exchanges)
    questions = _("no questions")
    if count:
        questions = ngettext("{count} question", "{count} questions", count).format(count=count)
    if document.numbering == "assigned" and count:
        questions = _("{questions}, numbered here").format(questions=questions)
    if filters := _filters(state):
        mine = contents.counts.get(state.party or "", 0)
        if state.mark is not None:
            mine = len(contents.shown(state.party, state.mark))
        questions = _("{place} of {count}").format(place=mine, count=count)
        questions = f"{filters} · {questions}"
    where = f"{questions} · {page}" if exchange else questions
    return name_of_document(contents), where + damaged


def _words_in_answer(contents: Contents, state: State) -> list[str]:
    """Which words of the chosen sentences of the question stand in the answer, and which don't."""
    exchange, asked = contents.exchange(state.entry), asks_picked(contents, state)
    if exchange is None or not asked or not exchange.answer:
        return []
    from kamer_tui.understanding.asked_words import asked_words  # only where one asks for it

    found = asked_words((one.text for one in asked), exchange.answer)
    told = []
    if found.there:
        told.append(_("in the answer: {words}").format(words=", ".join(found.there)))
    if found.missing:
        told.append(_("not in it: {words}").format(words=", ".join(found.missing)))
    return told


def _filters(state: State) -> str:
    """What the list is narrowed to, in words; nothing where it is not."""
    parts = [state.party or ""]
    if state.mark is not None:
        parts.append(words_of(state.mark))
    return " · ".join(filter(None, parts))


def _damaged(pages: Sequence[int]) -> str:
    """What the title says of pages that are missing or broken, behind a dot; or nothing."""
    if not pages:
        return ""
    told = written(pages)
    if cell_len(told) <= MOST_DAMAGED:
        return " · " + _("damaged: p. {pages}").format(pages=told)
    return " · " + ngettext("{count} page damaged", "{count} pages damaged", len(pages)).format(
        count=len(pages)
    )


def foot_of(registry: Registry, situation: Situation) -> tuple[FootItem, ...]:
    """The keys that do something here, what matters most first: those of the commands with a word
    for the foot, and the number that can be typed.
    """
    state = situation.state
    if isinstance(state.mode, LettersMode | DigitsMode):
        return ()
    if isinstance(state.mode, SentencesMode):
        return _among_sentences(registry)
    items: list[FootItem] = []
    numbers = situation.contents.numbers
    if state.search is None and state.pane != "parties" and len(numbers) > 1:
        number = EXAMPLE if EXAMPLE in situation.contents.document.positions else numbers[-1]
        jump = f"{number} {registry.word_of_key('enter')}".rstrip()
        items.append(FootItem("next", jump, _("go to"), 50))
    for command, word in registry.foot:
        if word.when(situation) and registry.word_of_key(command.id):
            ids = (command.id, *filter(None, (word.beside,)))
            keys = " ".join(filter(None, map(registry.word_of_key, ids)))
            items.append(FootItem(command.id, keys, _(word.word), word.gives_way, word.place))
    return tuple(sorted(items, key=lambda item: (item.place, -item.gives_way)))


def _among_sentences(registry: Registry) -> tuple[FootItem, ...]:
    """The keys that choose other sentences, and copy them."""
    words = (
        (("copy",), _("copy and cite"), LAST),
        (("down", "up"), _("others"), 3),
        (("next", "previous"), _("more, fewer"), 2),
        (("next_pane",), _("next that asks"), 0),
        (("clip",), _("clip"), -1),
        (("note",), _("note"), -2),
        (("escape",), _("cancel"), 1),
    )
    keys = (
        (commands[0], " ".join(filter(None, map(registry.word_of_key, commands))), word, least)
        for commands, word, least in words
    )
    return tuple(FootItem(*item) for item in keys if item[1])


def fitting_keys(items: Sequence[FootItem], room: int) -> list[FootItem]:
    """As many of the keys as fit into so many columns, each with its word, what matters most first.
    A key that leaves is still in the help, whose own key leaves last.
    """
    kept: set[FootItem] = set()
    for item in sorted(items, key=lambda item: -item.gives_way):
        size = item.size + (BETWEEN_KEYS if kept else 0)
        if size <= room:
            kept.add(item)
            room -= size
    return [item for item in items if item in kept]


def where_of(contents: Contents, state: State, *, narrow: bool) -> str:
    """How many are selected, and the place in the list, which on a narrow screen the title has.
    How much of the text has been in sight is told by the bar beside it.
    """
    parts: list[str] = []
    if state.selected:
        parts.append(f"■ {len(state.selected)}")
    if not narrow and contents.exchange(state.entry) is not None:
        place, count = _place_in_list(contents, state)
        if count:
            parts.append(_("{place} of {count}").format(place=place, count=count))
    return " · ".join(parts)


def _place_in_list(contents: Contents, state: State) -> tuple[int, int]:
    """The place of this exchange among those in the list, and their number."""
    if len(state.shown) == len(contents.entries):  # a long list is not gone through for a key
        return contents.exchange_of_entry[state.entry] + 1, len(contents.exchange_of_entry)
    listed = [entry for entry in state.shown if entry in contents.exchange_of_entry]
    return listed.index(state.entry) + 1 if state.entry in listed else 0, len(listed)


def message_of(
    state: State, registry: Registry = REGISTRY, contents: Contents | None = None
) -> str:
    """The message of the last event; else what was begun and waits for a key, or the search."""
    if state.message:
        return state.message
    if state.widened:
        return _("Shown outside the filter: all questions are listed again")
    if isinstance(state.mode, LettersMode):
        return _("Type the letter of a link, or Esc")
    if isinstance(state.mode, LeavingMode):
        count = len(state.selected)
        asked = ngettext(
            "{count} selected; {key} again quits", "{count} selected; {key} again quits", count
        )
        return asked.format(count=count, key=registry.word_of_key("quit"))
    if isinstance(state.mode, SentencesMode):
        count = state.mode.last - state.mode.first + 1
        told = ngettext("{count} sentence", "{count} sentences", count).format(count=count)
        words = [] if contents is None else _words_in_answer(contents, state)
        return " · ".join((told, *words))
    if state.digits:
        return _("go to {digits}…  ⏎").format(digits=state.digits)
    if state.search is None:
        return ""
    if state.search.problem:
        return state.search.problem
    if state.search.finds_nothing:
        nothing = _("Nothing found for «{query}»").format(query=state.search.query)
        return f"{nothing}. {told_offer(state.search)}" if state.search.offer else nothing
    return f"«{state.search.query}» {count_of_hits(state)}"


def told_offer(search: Search) -> str:
    """The word that was perhaps meant, and in how many texts it stands."""
    if search.offer is None:
        return ""
    return _("Did you mean «{word}» ({count})?").format(
        word=search.offer.word, count=search.offer.texts
    )


def told_while_typing(state: State) -> tuple[str, ...]:
    """What the search line says beside the text that is typed, the longest form first."""
    search = state.search
    if search is None:
        return ("",)
    if search.problem:
        return (search.problem,)
    if search.offer is not None:
        short = f"«{search.offer.word}» ({search.offer.texts})? Tab"
        return f"{told_offer(search)} Tab", short
    return (count_of_hits(state),)


def count_of_hits(state: State) -> str:
    """The place of the current hit among all, as "3/12"; only their number on another page."""
    if state.search is None or state.search.hits.query.is_empty:
        return ""
    count, hit = len(state.search.hits), state.search.hit
    if hit is not None and hit.text != state.entry:
        return str(count)
    return f"{state.search.current + 1 if count else 0}/{count}"

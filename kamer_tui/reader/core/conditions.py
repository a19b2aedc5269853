"""In which situations a command has a word in the foot."""

from __future__ import annotations

from collections.abc import Callable

from kamer_tui.reader.core.desk import Situation
from kamer_tui.reader.core.events import Pane


def in_panes(
    *panes: Pane, needs: Callable[[Situation], bool] | None = None
) -> Callable[[Situation], bool]:
    """True in these panes while nothing is searched for, and only if ``needs`` is true."""
    return lambda situation: (
        situation.state.search is None
        and situation.state.pane in panes
        and (needs is None or needs(situation))
    )


def in_search(*, found: bool | None = None) -> Callable[[Situation], bool]:
    """True while something is searched for: ``found``, not found, or either."""

    def when(situation: Situation) -> bool:
        search = situation.state.search
        return search is not None and found in (None, not search.finds_nothing)

    return when


def in_list(situation: Situation) -> bool:
    """True in the list of questions, if it has any."""
    return situation.state.pane == "questions" and bool(situation.state.shown)


def in_answer(situation: Situation) -> bool:
    """True in the text of an exchange, where no link is chosen."""
    state = situation.state
    is_exchange = situation.contents.exchange(state.entry) is not None
    return state.pane == "answer" and state.link < 0 and is_exchange


def is_filtered(situation: Situation) -> bool:
    """True if Esc shows all parties again."""
    state = situation.state
    clears = state.search is None and not state.zoomed and state.link < 0
    return clears and state.mark is None and state.party is not None


def is_marked(situation: Situation) -> bool:
    """True if Esc shows all answers again."""
    state = situation.state
    clears = state.search is None and not state.zoomed and state.link < 0
    return clears and state.mark is not None


def has_found(situation: Situation) -> bool:
    """True unless something is searched for in vain."""
    return not in_search(found=False)(situation)


def nothing_found_in_party(situation: Situation) -> bool:
    """True if nothing is found in what the filters show."""
    state = situation.state
    is_filtered = state.party is not None or state.mark is not None
    return is_filtered and in_search(found=False)(situation)


def has_offer(situation: Situation) -> bool:
    """True if another search is offered where nothing is found."""
    search = situation.state.search
    return search is not None and search.offer is not None


def has_links(situation: Situation) -> bool:
    """True if something on the page leads elsewhere."""
    return any(link.outgoing for link in situation.sight.page().links)


def has_been_elsewhere(situation: Situation) -> bool:
    """True if there is a place to go back to."""
    return bool(situation.state.back or situation.state.came_from)


def has_exchanges(situation: Situation) -> bool:
    """True if the document has questions."""
    return bool(situation.contents.entry_of_exchange)

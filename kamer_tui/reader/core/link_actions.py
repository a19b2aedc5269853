"""The actions of the commands about links: follow one, choose one, put letters on them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kamer_tui.reader.core.desk import Situation
from kamer_tui.reader.core.effects import (
    Consequences,
    FollowLink,
    LetChoose,
    OpenAddress,
    Say,
    WriteNote,
)
from kamer_tui.reader.core.events import ChooseLink, Focus, GoTo, Place, PutLetters
from kamer_tui.reader.core.modes import LETTERS
from kamer_tui.translation import _


def follow(situation: Situation) -> Consequences:
    """Follow the chosen link, else the first that leads out: to a question, else anywhere."""
    links = situation.sight.page().links
    chosen = situation.state.link
    if 0 <= chosen < len(links):
        return follow_link(situation, chosen)
    outgoing = [at for at, link in enumerate(links) if link.outgoing]
    if not outgoing:
        return (Say(_("This question refers to nothing")) if links else _no_links(),)
    to_questions = (at for at in outgoing if links[at].kind == "exchange")
    return follow_link(situation, next(to_questions, outgoing[0]))


def follow_link(situation: Situation, index: int) -> Consequences:
    """Go where a link leads, or open its address."""
    page = situation.sight.page()
    if not 0 <= index < len(page.links):
        return ()
    link = page.links[index]
    if link.kind == "document":
        return (OpenAddress(link.target),)
    if link.kind == "note":
        return (WriteNote(situation.state.entry, note=int(link.target.partition(":")[2])),)
    if link.kind == "exchange":
        entry = situation.contents.entry_of_number(int(link.target))
        return () if entry is None else (GoTo(Place(entry), situation.sight.here()),)
    block = page.block_of_footnote(link.target)
    if block is None:
        return (Say(_("There is no footnote {label}").format(label=link.target)),)
    place = Place(situation.state.entry, page.blocks[block].paragraph)
    return (GoTo(place, situation.sight.here()),)


def choose_link(step: int) -> Callable[[Situation], Consequences]:
    """Choose the next (1) or the previous (-1) link, round the end."""

    def action(situation: Situation) -> Consequences:
        count = len(situation.sight.page().links)
        if not count:
            return (_no_links(),)
        link = situation.state.link
        return (ChooseLink((link + step) % count if link >= 0 else 0 if step > 0 else count - 1),)

    return action


def put_letters(situation: Situation) -> Consequences:
    """Put a letter on every link in sight."""
    found = situation.sight.links_in_sight()
    return (PutLetters(tuple(found)),) if found else (Say(_("No links in sight")),)


def go_to_mentions(situation: Situation) -> Consequences:
    """Go to the exchange that refers to this one; where there are several, ask which."""
    exchange = situation.contents.exchange(situation.state.entry)
    numbers = {str(number) for number in exchange.mentioned_by} if exchange else set()
    page = situation.sight.page()
    places = {
        link.target: at
        for at, link in reversed([*enumerate(page.links)])
        if link.target in numbers and not link.outgoing
    }
    found = tuple(sorted(places.values()))
    if not found:
        return (Say(_("No other answer refers to this question")),)
    return (FollowLink(found[0]),) if len(found) == 1 else (Focus("answer"), LetChoose(found))


def have_letters(links: Sequence[int], in_sight: Sequence[int]) -> bool:
    """True if each of the links is in sight, and there are letters enough to reach it."""
    return set(links) <= set(in_sight[: len(LETTERS)])


def _no_links() -> Say:
    return Say(_("This text has no links"))

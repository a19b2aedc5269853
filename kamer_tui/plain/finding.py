"""The commands that search, and that narrow the list: to a party, to a kind of answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from kamer_tui.document.narrowing import party_names
from kamer_tui.document.search.folding import fold_query
from kamer_tui.document.selection import SelectionError
from kamer_tui.plain.session import Session
from kamer_tui.plain.telling import Part, title_line, told_numbers
from kamer_tui.reader.core.events import EndSearch, Filter, FilterMark, NextHit, SearchFor
from kamer_tui.reader.core.mark_filters import FILTER_WORDS, MarkFilter
from kamer_tui.reader.core.moving import remember
from kamer_tui.translation import _, ngettext
from kamer_tui.untrusted import clean_line, clean_name

if TYPE_CHECKING:
    from kamer_tui.document.search.hits import Hit

ALL = "*"
"""Behind a command that narrows the list: all of them again."""


def search(session: Session, words: str) -> Part:
    """Search for the words, and tell the first place; without words, end the search."""
    if not words:
        if session.state.search is None:
            return [_("Nothing is searched for yet: “/word” searches.")]
        session.happen(EndSearch())
        return [_("The search is over; {shown}.").format(shown=session.told_list())]
    query = clean_line(words)
    session.happen(EndSearch())
    here, before = session.here, session.state
    session.happen(SearchFor(query, here))
    found = session.state.search
    if found is None or found.problem or found.finds_nothing:
        told = _why_nothing(session, query)
        session.happen(EndSearch(give_up=True))
        return told
    if session.state.entry != before.entry:
        back = remember(before.back, before, here)
        session.state = session.state._replace(back=back, forward=())
    asked = [session.contents.exchange(entry) for entry in found.hits.texts()]
    labels = [one.label for one in asked if one is not None]
    places = ngettext("{count} place", "{count} places", len(found.hits))
    texts = ngettext("{count} question", "{count} questions", len(labels)).format(count=len(labels))
    head = f"{places.format(count=len(found.hits))}; {texts}"
    if labels:
        head += f": {told_numbers(labels)}"
    if others := len(asked) - len(labels):
        more = ngettext("{count} other text", "{count} other texts", others)
        head += f"; {more.format(count=others)}"
    return [f"{head}.", *_told_hit(session, with_title=True)]


def _why_nothing(session: Session, query: str) -> Part:
    """Why nothing was found, and the word that was perhaps meant."""
    found = session.state.search
    if found is None:
        return [_("The text to search for is empty.")]
    if found.problem:
        return [found.problem]
    told = _("Nothing found for «{query}»").format(query=clean_name(query))
    if session.state.party is not None or session.state.mark is not None:
        told = _("{told} among {shown}").format(told=told, shown=session.told_list())
    lines = [f"{told}."]
    if found.offer is not None:
        lines.append(
            _("Did you mean «{word}» ({count})?").format(
                word=clean_name(found.offer.word), count=found.offer.texts
            )
        )
    return lines


def next_hit(session: Session, _words: str) -> Part:
    """Go to the next place that was found."""
    return _hit(session, 1)


def previous_hit(session: Session, _words: str) -> Part:
    """Go to the previous place that was found."""
    return _hit(session, -1)


def _hit(session: Session, direction: Literal[-1, 1]) -> Part:
    search = session.state.search
    if search is None:
        return [_("Nothing is searched for yet: “/word” searches.")]
    before, entry = search.current, session.state.entry
    was_there = search.hit is not None and search.hit.text == entry
    session.happen(NextHit(direction, session.here))
    after = session.state.search
    lines = []
    if after is not None and was_there and (after.current - before) * direction < 0:
        lines.append(_("From the beginning again.") if direction > 0 else _("From the end."))
    return [*lines, *_told_hit(session, with_title=session.state.entry != entry)]


def _told_hit(session: Session, *, with_title: bool) -> Part:
    """The place that was found: which of how many, where, and the words around it."""
    search = session.state.search
    hit = search.hit if search is not None else None
    if search is None or hit is None:
        return []
    lines = [title_line(session.contents, hit.text)] if with_title else []
    place = _("place {position} of {count}").format(
        position=search.current + 1, count=len(search.hits)
    )
    around = _around(session, hit)
    words = f"{_side(session, hit)}; {place}"
    words = f"{words[:1].upper()}{words[1:]}"
    session.heard = session.heard and not with_title
    return [*lines, f"{words}: {around}" if around else f"{words}."]


def _side(session: Session, hit: Hit) -> str:
    """In what the place stands."""
    if not hit.end:
        return _("above the text")
    if hit.part == "note":
        return _("in your note")
    if hit.part == "footnote":
        return _("in a footnote")
    if session.contents.exchange(hit.text) is None:
        return _("in the text")
    return _("in the question") if hit.part == "question" else _("in the answer")


def _around(session: Session, hit: Hit) -> str:
    """The words around a place."""
    from kamer_tui.document.search.snippets import snippets

    made = snippets(session.contents.search_index.texts[hit.text], [hit], 1)
    return made[0].text if made else ""


# Narrowing the list


def parties(session: Session, words: str) -> Part:
    """List the parties; show only the questions of the one that is named."""
    counts = session.contents.counts
    if not counts:
        return [_("This document has no parties") + "."]
    if not words:
        count = ngettext("{count} party", "{count} parties", len(counts)).format(count=len(counts))
        return [
            _("{parties}; “p NAME” shows the questions of one.").format(parties=count),
            *(f"{name}: {_questions(asked)}" for name, asked in counts.items()),
        ]
    if words == ALL:
        session.happen(Filter(None, session.here))
        return [f"{session.told_list()}."]
    try:
        name = _party(session, words)
    except SelectionError as error:
        return [str(error)]
    session.happen(Filter(name, session.here))
    return _told_narrowed(session)


def _questions(count: int) -> str:
    return ngettext("{count} question", "{count} questions", count).format(count=count)


def _party(session: Session, words: str) -> str:
    """The party that is meant: its name, its short name, or how one name alone begins.  Raises
    SelectionError.
    """
    wanted = fold_query(words)
    begin = [name for name in session.contents.counts if fold_query(name).startswith(wanted)]
    if len(begin) == 1:
        return begin[0]
    return party_names(session.document, [words])[0]


def _told_narrowed(session: Session) -> Part:
    """How many questions the list has, and which."""
    asked = map(session.contents.exchange, session.state.shown)
    labels = [one.label for one in asked if one is not None]
    told = session.told_list()
    return [f"{told}: {told_numbers(labels)}." if labels else f"{told}."]


def marks(session: Session, words: str) -> Part:
    """Tell how many answers are of which kind; show only those of one kind."""
    kinds: list[MarkFilter] = list(FILTER_WORDS)
    places = {kind: session.contents.shown(None, kind) for kind in kinds}
    if not words:
        lines = [_("Kinds of answers; “m 1” shows those of the first.")]
        for at, kind in enumerate(kinds, 1):
            lines.append(f"{at}. {_(FILTER_WORDS[kind])}: {_questions(len(places[kind]))}")
        return lines
    if words == ALL:
        session.happen(FilterMark(None, session.here))
        return [f"{session.told_list()}."]
    wanted = fold_query(words)
    meant = [
        kind
        for at, kind in enumerate(kinds, 1)
        if words == str(at) or wanted in (kind, fold_query(_(FILTER_WORDS[kind])))
    ]
    if not meant:
        return [_("There is no such kind; “m” lists them.")]
    if not places[meant[0]]:
        none = _("{kind}: no question").format(kind=_(FILTER_WORDS[meant[0]]))
        return [f"{none}."]
    session.happen(FilterMark(meant[0], session.here))
    return _told_narrowed(session)


def all_questions(session: Session, _words: str) -> Part:
    """Put the search and the filters aside."""
    session.happen(EndSearch())
    session.happen(FilterMark(None, session.here))
    session.happen(Filter(None, session.here))
    return [f"{session.told_list()}."]

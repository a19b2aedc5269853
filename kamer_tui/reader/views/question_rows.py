"""The rows of the list of questions: entries, and headings over them."""

from __future__ import annotations

from collections import Counter
from functools import cached_property, lru_cache
from itertools import groupby
from typing import Literal, NamedTuple

from kamer_tui.document.headlines import apart
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.state import State
from kamer_tui.reader.core.titles import title_of
from kamer_tui.reader.views.bar_texts import told_offer
from kamer_tui.reader.views.wrapping import rows_within
from kamer_tui.translation import _
from kamer_tui.understanding.referring import only_refers

SELECTED, SEEN, ONLY_REFERS, REFERS, OPEN = "■", "·", "→", "›", "○"
SAME_WORDS, PROMISE = "=", "!"
LONGEST_NUMBER = 6
RAGGED = 4
"""Columns that stay empty, on average, where a headline goes on to its next line."""
NEIGHBOURS = 24
"""So many questions, one after the other, are told apart where their headlines look alike."""


class QuestionRow(NamedTuple):
    """A row: an entry, a heading over the entries below it, or a blank line; ``text`` is the
    heading's.
    """

    kind: Literal["entry", "heading", "subheading", "blank"]
    entry: int = -1
    text: str = ""


class RowStyle(NamedTuple):
    """How an entry is shown in its row: its number, its sign, and its headline, with what stands
    before that in quiet letters (``lead``; "→12 " where the answer only refers).
    """

    number: str
    sign: str
    text: str
    quiet: bool = False
    lead: str = ""


class RowText(NamedTuple):
    """What an entry's row says, and the bounds of its lines; an ellipsis follows a line that is
    cut.  The first ``lead`` characters are quiet letters before the headline.
    """

    text: str
    lead: int
    lines: tuple[tuple[int, int, bool], ...]


_BLANK = QuestionRow("blank")


def rows_of_list(contents: Contents, state: State) -> list[QuestionRow]:
    """The entries that are shown, with a heading over each party (or parties that ask together)
    and each topic, and a blank line between two groups.  A party's introduction or remark that no
    question stands with has no heading: its own row names the party.
    """
    rows: list[QuestionRow] = []
    headings = _Headings(contents, state)
    above: tuple[QuestionRow, ...] = ()
    alone_before = False
    for index in state.shown:
        alone = state.party is None and index in contents.alone
        here = () if alone else headings.over(index, above)
        if here is not above or alone is not alone_before:
            if rows:
                rows.append(_BLANK)
            common = 0
            while common < min(len(here), len(above)) and here[common] == above[common]:
                common += 1
            rows += here[common:]
            above, alone_before = here, alone
        rows.append(QuestionRow("entry", index))
    return rows


class _Headings:
    """The headings in a list; parties have headings only where there are several."""

    def __init__(self, contents: Contents, state: State) -> None:
        groups = contents.group_of
        asking = [groups[index] for index in state.shown if index in contents.exchange_of_entry]
        self._contents = contents
        self._with_parties = state.party is None and len(contents.groups) > 1
        self._counts = Counter(asking)
        self._sections = Counter(group for group, _ in groupby(asking))
        self._made: dict[tuple[str, str | None], tuple[QuestionRow, ...]] = {}

    def over(self, index: int, above: tuple[QuestionRow, ...]) -> tuple[QuestionRow, ...]:
        """The headings over an entry, the outer one first; the entry before it has ``above``."""
        group, topic = self._contents.group_of[index], self._contents.topic_of[index]
        made = self._made.get((group, topic))
        if made is None:
            made = self._made[group, topic] = self._make(group, topic)
        if made == above:
            return above
        if index not in self._contents.exchange_of_entry and group:
            # An introduction or a remark belongs to the topic before it.
            texts = {row.text for row in above}
            return above if all(row.text in texts for row in made) else made
        return made

    def _make(self, group: str, topic: str | None) -> tuple[QuestionRow, ...]:
        """A party over its topic; a topic over the party where the document goes by topic."""
        if not self._with_parties or not group:
            return (QuestionRow("subheading", text=topic),) if topic else ()
        # A party that has several sections would show its whole count over each of them.
        count = self._counts[group] if self._sections[group] == 1 else 0
        party = f"{group} · {count}" if count else group
        if not topic:
            return (QuestionRow("heading", text=party),)
        outer, inner = (topic, party) if self._contents.by_topic else (party, topic)
        return QuestionRow("heading", text=outer), QuestionRow("subheading", text=inner)


def short_label(numbers: tuple[int, ...]) -> str:
    """The numbers of an exchange for the list's narrow column: "14", "5–7", "5,9", "5+"."""
    if len(numbers) == 1:
        return str(numbers[0])
    if numbers[-1] - numbers[0] == len(numbers) - 1:
        text = f"{numbers[0]}–{numbers[-1]}"
    else:
        text = ",".join(map(str, numbers))
    return text if len(text) <= LONGEST_NUMBER else f"{numbers[0]}+"


def number_width(contents: Contents) -> int:
    """The columns that the longest number in the list takes."""
    return max((len(short_label(one.numbers)) for one in contents.document.exchanges), default=1)


def why_empty(state: State) -> str:
    """Tell why the list has no rows, and which keys help."""
    search, party = state.search, state.party
    if search is None:
        return _("No questions here")
    if search.problem:
        return search.problem
    if search.offer is not None:
        nothing = _("Nothing found for «{query}»").format(query=search.query)
        keys = _("Tab takes it; Esc clears the search.")
        return f"{nothing}. {told_offer(search)} {keys}"
    if party is None:
        return _("Nothing found for «{query}». Esc clears the search.").format(query=search.query)
    return _(
        "Nothing found for «{query}» in {party}. Esc clears the search; A searches in all parties."
    ).format(query=search.query, party=party)


class RowStyles:
    """How each entry is shown; worked out when its row comes into sight, and kept."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self.of = lru_cache(maxsize=4096)(self._style)
        self.text = lru_cache(maxsize=4096)(self._text)
        self._apart = lru_cache(maxsize=512)(self._texts_of_neighbours)

    @cached_property
    def have_signs(self) -> bool:
        """True if any row of the document has a sign."""
        return any(map(self._sign, range(len(self._contents.document.exchanges))))

    def _text(self, entry: int, width: int, most: int) -> RowText:
        """What an entry's row says in at most so many lines of that many columns."""
        lead = self.of(entry).lead
        room = width * most - RAGGED * (most - 1) - len(lead)
        headline = self._headline(entry, room)
        # To be wrapped the lead is a word of digits: an arrow is measured and wrapped otherwise.
        wrapped_as = f"{'0' * (len(lead) - 1)} {headline}" if lead else headline
        lines = rows_within(wrapped_as, width, most)
        return RowText(f"{lead}{headline}", len(lead), tuple(lines))

    def _headline(self, entry: int, room: int) -> str:
        """A headline without the beginning that it shares with a neighbour's where the two look
        alike as far as they show in so many columns.
        """
        index = self._contents.exchange_of_entry.get(entry)
        if index is None:
            return self.of(entry).text
        return self._apart(index // NEIGHBOURS, room)[index % NEIGHBOURS]

    def _texts_of_neighbours(self, block: int, width: int) -> list[str]:
        entries = self._contents.entry_of_exchange
        last = min((block + 1) * NEIGHBOURS, len(entries))
        texts = [self.of(entries[one]).text for one in range(block * NEIGHBOURS, last)]
        return apart(texts, width) if width > 0 else texts

    def _style(self, index: int) -> RowStyle:
        contents = self._contents
        exchange = contents.exchange(index)
        if exchange is None:
            title = title_of(contents, contents.entries[index])
            if index in contents.alone and len(contents.groups) > 1:
                title = f"{contents.group_of[index]} · {title}"
            return RowStyle("", "", title, quiet=True)
        target = only_refers(exchange) if exchange.answer else None
        lead = "" if target is None else f"{ONLY_REFERS}{target} "
        text = contents.headline_of(index)
        sign = self._sign(contents.exchange_of_entry[index])
        return RowStyle(short_label(exchange.numbers), sign, text, lead=lead)

    def look_again(self) -> None:
        """Forget the signs: more is understood by now."""
        self.of.cache_clear()
        self.text.cache_clear()
        self.__dict__.pop("have_signs", None)

    def _sign(self, place: int) -> str:
        """What matters most of an answer: it is not there, promises something, has the same words
        as another one, or refers to others beside what else it says.
        """
        exchange = self._contents.document.exchanges[place]
        if not exchange.answer:
            return OPEN
        if self._contents.is_understood:
            filters = self._contents.understood.filters_of(place)
            if "promise" in filters:
                return PROMISE
            if "same-words" in filters:
                return SAME_WORDS
        refers = any(reference.resolved for _side, reference in exchange.references())
        return REFERS if refers and only_refers(exchange) is None else ""

"""The rows of the list of questions, and how an entry looks in it."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Literal

from kamer_tui.headline import headline, only_refers
from kamer_tui.reader.contents import Contents
from kamer_tui.reader.pages import title_of
from kamer_tui.reader.state import State
from kamer_tui.reader.widgets.questions import ONLY_REFERS, OPEN, REFERS, Look, QuestionRow
from kamer_tui.translation import _

_BLANK = QuestionRow("blank")
LONGEST_NUMBER = 6


def rows_of_list(contents: Contents, state: State) -> list[QuestionRow]:
    """The entries with headings above those of a party (or several that ask together) and of a
    topic, each group apart.  What a party says where it asks nothing has no heading: its own line
    has the party's name.
    """
    rows: list[QuestionRow] = []
    above: tuple[QuestionRow, ...] = ()
    alone_before = False
    grouping = _Grouping(contents, state) if state.party is None else None
    for index in state.shown:
        alone = grouping is not None and index in contents.without_questions
        if alone:
            headings: tuple[QuestionRow, ...] = ()
            apart = not alone_before
        else:
            headings = _headings(contents, index, grouping)
            if contents.exchange(index) is None and contents.group(index):
                # what is no question stands below the topic before it
                texts = {row.text for row in above}
                headings = above if all(row.text in texts for row in headings) else headings
            apart = headings != above or alone_before
        if rows and apart:
            rows.append(_BLANK)
        common = 0
        while common < min(len(headings), len(above)) and headings[common] == above[common]:
            common += 1
        rows += headings[common:]
        rows.append(QuestionRow("entry", index))
        above, alone_before = headings, alone
    return rows


def _headings(
    contents: Contents, index: int, grouping: _Grouping | None
) -> tuple[QuestionRow, ...]:
    """The headings above the entry, the outer one first: the party and then the topic, or the
    other way round where the document goes topic by topic.
    """
    party = grouping.party(index) if grouping else ""
    topic = _topic_of(contents, index)
    texts = (topic, party) if grouping and grouping.by_topic and topic else (party, topic)
    kinds: tuple[Literal["heading", "subheading"], ...] = ("heading", "subheading")
    if not party:
        kinds = ("subheading", "subheading")
    made = zip(kinds, texts, strict=True)
    return tuple(QuestionRow(kind, text=text) for kind, text in made if text)


class _Grouping:
    """The headings of the parties in a list of all of them."""

    def __init__(self, contents: Contents, state: State) -> None:
        self._contents = contents
        exchanges = [index for index in state.shown if contents.exchange(index)]
        self._counts = Counter(map(contents.group, exchanges))
        self._sections = Counter(group for group, _ in groupby(exchanges, contents.group))
        changes = [
            (_topic_of(contents, before), _topic_of(contents, after))
            for before, after in pairwise(exchanges)
            if contents.group(before) != contents.group(after)
        ]
        self.by_topic = 2 * sum(a is not None and a == b for a, b in changes) > len(changes)
        """Whether the parties speak chapter by chapter, as in a note, and not one by one."""

    def party(self, index: int) -> str:
        """Who asks, and how much; not how much where the party comes back."""
        group = self._contents.group(index)
        if not group or len(self._contents.groups) < 2:
            return ""
        count = self._counts[group]
        return f"{group} · {count}" if count and self._sections[group] == 1 else group


def _topic_of(contents: Contents, index: int) -> str | None:
    exchange = contents.exchange(index)
    return exchange.topic if exchange else None


def short_label(numbers: tuple[int, ...]) -> str:
    """The numbers answered together, in a list's narrow column: "14", "5–7", "5+"."""
    if len(numbers) == 1:
        return str(numbers[0])
    if numbers[-1] - numbers[0] == len(numbers) - 1:
        text = f"{numbers[0]}–{numbers[-1]}"
    else:
        text = ",".join(map(str, numbers))
    return text if len(text) <= LONGEST_NUMBER else f"{numbers[0]}+"


def number_width(contents: Contents) -> int:
    """The columns that the longest number takes in the list."""
    return max((len(short_label(one.numbers)) for one in contents.document.exchanges), default=1)


class Looks:
    """How each entry looks in the list; worked out when its row comes into sight, and kept."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        self.of = lru_cache(maxsize=4096)(self._look)

    def _look(self, index: int) -> Look:
        contents = self._contents
        exchange = contents.exchange(index)
        if exchange is None:
            title = title_of(contents, contents.entries[index])
            if index in contents.without_questions and len(contents.groups) > 1:
                title = f"{contents.group(index)} · {title}"
            return Look("", "", title, quiet=True)
        number = short_label(exchange.numbers)
        if not exchange.answer:
            return Look(number, OPEN, headline(exchange))
        target = only_refers(exchange)
        if target is not None:
            words = _("refers to {number}").format(number=target)
            return Look(number, ONLY_REFERS, words, quiet=True)
        refers = any(reference.resolved for _side, reference in exchange.references())
        return Look(number, REFERS if refers else "", headline(exchange))

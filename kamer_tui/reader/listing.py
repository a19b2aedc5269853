"""The rows of the list of questions, and how an entry looks in it."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from kamer_tui.headline import headline, only_refers
from kamer_tui.reader.contents import Contents
from kamer_tui.reader.pages import title_of
from kamer_tui.reader.state import State
from kamer_tui.reader.widgets.questions import ONLY_REFERS, OPEN, REFERS, Look, QuestionRow
from kamer_tui.translation import _

_BLANK = QuestionRow("blank")
LONGEST_NUMBER = 6


def rows_of_list(contents: Contents, state: State) -> list[QuestionRow]:
    """The entries with a heading above those of a party (or several that ask together) and of a
    topic, each group apart.
    """
    rows: list[QuestionRow] = []
    in_group = ""
    in_topic: str | None = None
    counts = Counter(contents.group(index) for index in state.shown if contents.exchange(index))
    with_groups = state.party is None and len(contents.groups) > 1
    exchanges = contents.document.exchanges
    for index in state.shown:
        entry = contents.entries[index]
        group = contents.group(index)
        topic = exchanges[entry.exchange].topic if entry.kind == "exchange" else None
        new_group = with_groups and group != in_group
        new_topic = topic != in_topic and entry.kind == "exchange"
        if rows and (new_group or (new_topic and (topic or in_topic))):
            rows.append(_BLANK)
        if new_group:
            if group:
                count = counts[group]
                rows.append(QuestionRow("party", text=f"{group} · {count}" if count else group))
            in_group, in_topic = group, None
        if new_topic or (new_group and topic):
            in_topic = topic
            if topic:
                rows.append(QuestionRow("topic", text=topic))
        rows.append(QuestionRow("entry", index))
    return rows


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
            return Look("", "", title_of(contents, contents.entries[index]), quiet=True)
        number = short_label(exchange.numbers)
        if not exchange.answer:
            return Look(number, OPEN, headline(exchange))
        target = only_refers(exchange)
        if target is not None:
            words = _("refers to {number}").format(number=target)
            return Look(number, ONLY_REFERS, words, quiet=True)
        refers = any(reference.resolved for _side, reference in exchange.references())
        return Look(number, REFERS if refers else "", headline(exchange))

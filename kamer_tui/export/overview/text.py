"""The overview as text: for a terminal, a pipe, a pager.

Where the table of parties and topics is too wide, the parties have their short names; where that
is too wide as well, each topic has its parties below it.
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence

from kamer_tui.document.headlines import Headlines
from kamer_tui.document.short_names import short_names
from kamer_tui.export.folded import INDENT
from kamer_tui.export.overview import facts
from kamer_tui.export.shared_words import told_shared
from kamer_tui.translation import _, ngettext
from kamer_tui.understanding.overview import Overview

_NARROWEST_TITLE = 16
_WIDEST_TITLE = 44
_GAP = "  "


def render_text(overview: Overview, width: int | None = None) -> str:
    """The overview in lines of at most ``width`` columns; as wide as it is where that is None."""
    blocks = [
        [
            *_folded(facts.title(overview.document), width),
            *_folded(" · ".join(facts.told(overview, ngettext)), width),
        ]
    ]
    if overview.document.exchanges:
        blocks.append(list(_table(overview, width) or _by_topic(overview, width)))
    for one in facts.listed_marks(overview, _):
        blocks.append(_folded(f"{one.word}: {', '.join(one.numbers)}", width))
    if promises := list(_promises(overview, width)):
        blocks.append([_(facts.PROMISES), *promises])
    if pairs := list(_pairs(overview, width)):
        blocks.append([_(facts.SAME_WORDS), *pairs])
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _table(overview: Overview, width: int | None) -> list[str]:
    """The table with its legend: with whole names and signs, with short names, or without signs;
    nothing where that is too wide too.
    """
    names = [name or _(facts.NO_PARTY) for name in overview.parties]
    short = short_names(names)
    short_heads = [short[name] for name in names]
    for heads, with_signs in ((names, True), (short_heads, True), (short_heads, False)):
        cells = _cells(overview, with_signs=with_signs)
        columns = [
            max(map(len, (head, *(row[place] for row in cells))))
            for place, head in enumerate(heads)
        ]
        room = _WIDEST_TITLE
        if width is not None:
            rest = len(_GAP) * len(columns) + len(" │ ") + len(_(facts.TOGETHER))
            room = width - sum(columns) - rest
        if room >= _NARROWEST_TITLE:
            named = names if heads is not names else []
            return [
                *_lines(overview, heads, columns, cells, min(room, _WIDEST_TITLE)),
                *_legend(overview, named, short, width, with_signs=with_signs),
            ]
    return []


def _cells(overview: Overview, *, with_signs: bool) -> list[list[str]]:
    """The texts of the table: a row for each topic, and those of the sums."""
    rows = [
        [
            facts.cell_text(overview, overview.cells.get((party, topic)), with_signs=with_signs)
            for party in overview.parties
        ]
        for topic in overview.topics
    ]
    for sums in facts.sums(overview):
        rows.append([str(sums.of[party]) for party in overview.parties])
    return rows


def _lines(
    overview: Overview,
    heads: Sequence[str],
    columns: Sequence[int],
    cells: Sequence[Sequence[str]],
    room: int,
) -> Iterator[str]:
    sums = facts.sums(overview)
    titles = [topic or _(facts.NO_TOPIC) for topic in overview.topics]
    titles += [_(one.word) for one in sums]
    lasts = [str(overview.questions_about(topic)) for topic in overview.topics]
    lasts += [str(one.together) for one in sums]
    size = min(room, max(map(len, titles)))
    together = _(facts.TOGETHER)

    def line(title: str, texts: Sequence[str], last: str) -> str:
        shown = "".join(
            _GAP + text.rjust(column) for text, column in zip(texts, columns, strict=True)
        )
        return f"{_cut(title, size).ljust(size)}{shown} │ {last.rjust(len(together))}"

    yield line(_(facts.TOPIC), heads, together)
    for place, (title, row, last) in enumerate(zip(titles, cells, lasts, strict=True)):
        if place == len(overview.topics):
            yield ""
        yield line(title, row, last)


def _cut(text: str, size: int) -> str:
    return text if len(text) <= size else text[: size - 1].rstrip() + "…"


def _legend(
    overview: Overview,
    names: Sequence[str],
    short: dict[str, str],
    width: int | None,
    *,
    with_signs: bool,
) -> Iterator[str]:
    """The short names, and the signs that are there."""
    if told := "; ".join(f"{short[name]}: {name}" for name in names if short[name] != name):
        yield ""
        yield from _folded(told, width)
    signs = facts.signs_there(overview)
    if signs and with_signs:
        yield ""
        yield from _folded("; ".join(f"{sign} {_(word)}" for sign, word in signs), width)


def _by_topic(overview: Overview, width: int | None) -> Iterator[str]:
    for topic in overview.topics:
        yield from _folded(topic or _(facts.NO_TOPIC), width)
        for party in overview.parties:
            cell = overview.cells.get((party, topic))
            if cell is not None:
                name = party or _(facts.NO_PARTY)
                numbers = ", ".join(facts.labels(overview, cell.places))
                text = facts.cell_text(overview, cell)
                yield from _folded(f"{INDENT}{name}: {text} ({numbers})", width)


def _promises(overview: Overview, width: int | None) -> Iterator[str]:
    for place, promise in overview.promises:
        label = overview.document.exchanges[place].label
        page = _("p. {page}").format(page=promise.page)
        when = f" · {promise.when}" if promise.when else ""
        yield from _folded(f"{INDENT}{label} · {page}{when} · “{promise.text}”", width)


def _pairs(overview: Overview, width: int | None) -> Iterator[str]:
    headlines = Headlines(overview.document)
    for first, second, shared in overview.pairs:
        one, other = facts.labels(overview, (first, second))
        told = told_shared(shared.run, shared.ratio, _, ngettext)
        line = f"{INDENT}{one} = {other} · {told} · {headlines.of(first)}"
        yield line if width is None else _cut(line, width)


def _folded(line: str, width: int | None) -> list[str]:
    if width is None:
        return [line]
    begin = line[: len(line) - len(line.lstrip())]
    return textwrap.wrap(line, width, subsequent_indent=begin + "  ", break_on_hyphens=False) or [
        ""
    ]

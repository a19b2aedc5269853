"""The overview's table as a picture (SVG 1.1) that can be put into a report.

Each cell has the number of questions, its signs, and two bars for the words asked and answered.
The bars differ by their outline as well as by colour; the numbers stand for themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape

from kamer_tui.export.overview import facts
from kamer_tui.translation import label, nlabel
from kamer_tui.understanding.overview import Cell, Overview

_TITLE, _COLUMN, _ROW, _MARGIN, _LINE = 300, 92, 44, 24, 18
"""In pixels: the column of topics, one of a party, a row, the margin, a line of text."""
_BAR = 76
_LETTER = 0.58
"""The width of a letter, as a share of its size; sans-serif letters are about as wide."""
_INK, _QUIET, _RULE, _ANSWERED = "#1a1a1a", "#595959", "#bdbdbd", "#1f5a91"
_FONT = "font-family=\"system-ui, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif\""


def render_svg(overview: Overview) -> str:
    """The table as an SVG picture, its labels in the language of labels."""
    columns = len(overview.parties) + 1
    width = max(2 * _MARGIN + _TITLE + _COLUMN * columns, 640)
    above = _wrapped(facts.title(overview.document), width - 2 * _MARGIN, 18)
    below = _wrapped(" · ".join(facts.told(overview, nlabel)), width - 2 * _MARGIN, 13)
    legend = _wrapped(_legend(overview), width - 2 * _MARGIN, 12)
    top = _MARGIN + 24 * len(above) + _LINE * len(below) + 12
    table = top + _ROW
    bottom = table + _ROW * (len(overview.topics) + 1)
    height = bottom + _LINE * (len(legend) + 1) + _MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}" role="img" {_FONT}>',
        f"<title>{_written(facts.title(overview.document))}</title>",
        f'<rect width="{width}" height="{height}" fill="#ffffff"/>',
        *(_text(_MARGIN, _MARGIN + 24 * at + 14, one, 18, "bold") for at, one in enumerate(above)),
        *(
            _text(_MARGIN, _MARGIN + 24 * len(above) + _LINE * at + 12, one, 13)
            for at, one in enumerate(below)
        ),
        *_heads(overview, top),
        *_rows(overview, table),
        *(
            _text(_MARGIN, bottom + _LINE * (at + 1) + 6, one, 12, colour=_QUIET)
            for at, one in enumerate(legend)
        ),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _legend(overview: Overview) -> str:
    signs = [f"{sign} {label(word)}" for sign, word in facts.signs_there(overview)]
    bars = f"▭ {label(facts.WORDS_ASKED)}; ▬ {label(facts.WORDS_ANSWERED)}"
    return "; ".join((bars, *signs))


def _heads(overview: Overview, top: float) -> Iterator[str]:
    """The parties above their columns, each on two lines at most."""
    names = [name or label(facts.NO_PARTY) for name in overview.parties]
    for at, name in enumerate((*names, label(facts.TOGETHER))):
        left = _left(at)
        lines = _wrapped(name, _COLUMN - 8, 12)
        shown = lines if len(lines) <= 2 else [lines[0], _cut(" ".join(lines[1:]), _COLUMN - 8, 12)]
        for line, text in enumerate(shown):
            y = top + _ROW - 10 - 15 * (len(shown) - 1 - line)
            yield _text(left + 4, y, text, 12, "bold")
    yield _text(_MARGIN, top + _ROW - 10, label(facts.TOPIC), 12, "bold")


def _rows(overview: Overview, table: float) -> Iterator[str]:
    most = max(
        (max(cell.words_asked, cell.words_answered) for cell in overview.cells.values()), default=1
    )
    right = _left(len(overview.parties) + 1)
    for row, topic in enumerate(overview.topics):
        y = table + _ROW * row
        yield _rule(y, right)
        title = topic or label(facts.NO_TOPIC)
        yield _text(_MARGIN, y + 26, _cut(title, _TITLE - 12, 13), 13, full=title)
        for at, party in enumerate(overview.parties):
            cell = overview.cells.get((party, topic))
            if cell is None:
                yield _text(_left(at) + 4, y + 26, facts.NONE, 13, colour=_QUIET)
            else:
                yield from _cell(overview, cell, _left(at) + 4, y, most)
        yield _text(right - _COLUMN + 4, y + 26, str(overview.questions_about(topic)), 13, "bold")
    y = table + _ROW * len(overview.topics)
    yield _rule(y, right)
    yield _text(_MARGIN, y + 26, label(facts.TOGETHER), 13, "bold")
    for at, party in enumerate(overview.parties):
        yield _text(_left(at) + 4, y + 26, str(overview.party_counts[party]), 13, "bold")
    count = str(len(overview.document.exchanges))
    yield _text(right - _COLUMN + 4, y + 26, count, 13, "bold")


def _cell(overview: Overview, cell: Cell, left: float, y: float, most: int) -> Iterator[str]:
    count, _blank, signs = facts.cell_text(overview, cell).partition(" ")
    yield _text(left, y + 20, count, 15, "bold")
    yield _text(left + 9 * len(count) + 6, y + 20, signs, 11, colour=_INK)
    asked, answered = (
        max(1.5, _BAR * words / max(1, most)) for words in (cell.words_asked, cell.words_answered)
    )
    told = (
        f"{label(facts.WORDS_ASKED)}: {cell.words_asked}; "
        f"{label(facts.WORDS_ANSWERED)}: {cell.words_answered}"
    )
    yield (
        f"<g><title>{_written(told)}</title>"
        f'<rect x="{left}" y="{y + 26}" width="{asked:.1f}" height="5" fill="#ffffff" '
        f'stroke="{_INK}" stroke-width="1"/>'
        f'<rect x="{left}" y="{y + 34}" width="{answered:.1f}" height="5" '
        f'fill="{_ANSWERED}"/></g>'
    )


def _left(column: int) -> int:
    return _MARGIN + _TITLE + _COLUMN * column


def _rule(y: float, right: float) -> str:
    return f'<line x1="{_MARGIN}" y1="{y}" x2="{right}" y2="{y}" stroke="{_RULE}"/>'


def _text(
    x: float,
    y: float,
    text: str,
    size: int,
    weight: str = "normal",
    *,
    colour: str = _INK,
    full: str = "",
) -> str:
    """A text; ``full`` is told where one points at it."""
    told = f"<title>{_written(full)}</title>" if full and full != text else ""
    return (
        f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{colour}">'
        f"{told}{_written(text)}</text>"
    )


def _written(text: str) -> str:
    return escape(text)


def _wrapped(text: str, room: float, size: int) -> list[str]:
    """The text in lines that fit into so many pixels."""
    lines: list[str] = []
    most = max(4, int(room / (size * _LETTER)))
    for word in _pieces(text.split(), most):
        if lines and len(lines[-1]) + 1 + len(word) <= most:
            lines[-1] += f" {word}"
        else:
            lines.append(word)
    return lines


def _pieces(words: Iterable[str], most: int) -> Iterator[str]:
    """The words, those too long for a line in pieces."""
    for word in words:
        for start in range(0, len(word), most):
            yield word[start : start + most]


def _cut(text: str, room: float, size: int) -> str:
    most = max(2, int(room / (size * _LETTER)))
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"

"""Page ends of a text that kept no other sign of them: the official footer ends a page."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from kamer_tui.parsing.furniture import official_footers
from kamer_tui.sources.lines import Line, Pages


def with_page_ends(pages: Pages) -> Pages:
    """The pages of a text without page breaks, told by the official footers in it."""
    if pages.count != 1 or pages.format != "text":
        return pages
    footers = _ends(pages.lines)
    if not footers or footers == {pages.lines[-1].number}:
        return pages
    page, after_footer = 1, False
    lines = []
    for line in pages.lines:
        page += after_footer
        gap = line.after_gap and not after_footer
        lines.append(line._replace(page=page, after_gap=gap))
        after_footer = line.number in footers
    return replace(pages, count=page, lines=tuple(lines))


def _ends(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that end a page: its footer, or the page's number below that."""
    footers = official_footers(lines)
    ends = set(footers)
    for line, following in itertools.pairwise(lines):
        if line.number in footers and following.text.isdigit() and line.text[-1].isalpha():
            ends.remove(line.number)
            ends.add(following.number)
    return ends

"""Page ends of a text that kept no other sign of them: the official footer ends a page."""

from __future__ import annotations

from dataclasses import replace

from kamer_tui.parsing.furniture import official_footers
from kamer_tui.sources.lines import Pages


def with_page_ends(pages: Pages) -> Pages:
    """The pages of a text without page breaks, told by the official footers in it."""
    if pages.count != 1 or pages.format != "text":
        return pages
    footers = official_footers(pages.lines)
    if not footers or footers == {pages.lines[-1].number}:
        return pages
    page, after_footer = 1, False
    lines = []
    for line in pages.lines:
        page += after_footer
        gap = line.after_gap and not after_footer
        lines.append(replace(line, page=page, after_gap=gap))
        after_footer = line.number in footers
    return replace(pages, count=page, lines=tuple(lines))

"""What stands below a page that is missing or broken begins anew: no text goes on across it."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.sources.lines import Line


def begin_after_damage(lines: Sequence[Line], damaged: Sequence[int]) -> list[Line]:
    """Have a paragraph begin with the first line after each damaged page: the sentence before it
    ended somewhere on that page.
    """
    found = list(lines)
    broken = set(damaged)
    last_broken, page = False, 0
    for index, line in enumerate(found):
        if line.page == page:
            continue
        # Pages between two that have text may be missing.
        last_broken = any(one in broken for one in range(page, line.page)) if page else False
        page = line.page
        if last_broken:
            found[index] = line._replace(begins=True, after_gap=True)
    return found

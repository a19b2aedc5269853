"""The pages of a text, the usual size of its type, and the common beginning of two texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kamer_tui.sources.lines import Line


def by_page(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Give the lines of one page after the other."""
    page: list[Line] = []
    for line in lines:
        if page and page[-1].page != line.page:
            yield page
            page = []
        page.append(line)
    if page:
        yield page


def usual_size(lines: Iterable[Line]) -> float | None:
    """Find the size, in points, in which most of a text is set; None for a text without layout."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.size is not None and not line.turned:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else None


def common_start(one: Sequence[str], other: Sequence[str]) -> int:
    """Count the first characters of two texts, or the first lines of two pages, that are equal."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))

"""The pages of a text, the size of its type, and what two texts have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from kamer_tui.sources.lines import Line


def by_page(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of one page after the other."""
    page: list[Line] = []
    for line in lines:
        if page and page[-1].page != line.page:
            yield page
            page = []
        page.append(line)
    if page:
        yield page


def usual_size(lines: Iterable[Line]) -> float | None:
    """The size in which most of the text is set; None where the source knows no sizes."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if line.size is not None and not line.turned:
            sizes[line.size] += len(line.text)
    return sizes.most_common(1)[0][0] if sizes else None


def common_start(one: Sequence[str], other: Sequence[str]) -> int:
    """How many first characters of two texts, or first lines of two pages, are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((i for i, (a, b) in pairs if a != b), min(len(one), len(other)))

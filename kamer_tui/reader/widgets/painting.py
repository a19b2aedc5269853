"""Text with inks becomes segments for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from itertools import pairwise

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from kamer_tui.reader.core.page import Ink, Span

Inks = Mapping[Ink, Style]


Address = tuple[int, int, str]
"""The characters from start to end of a text, and the address to which they are a link."""


def painted(
    text: str,
    start: int,
    end: int,
    spans: Iterable[Span],
    inks: Inks,
    base: Style,
    addresses: Iterable[Address] = (),
) -> list[Segment]:
    """``text[start:end]`` in the base style and the inks of the spans; later spans are on top.
    What leads to an address is a link of the terminal's own (OSC 8).
    """
    over = [(*span[:2], inks[span[2]]) for span in spans if span[0] < end and span[1] > start]
    for first, last, address in addresses:
        if first < end and last > start:
            over.append((first, last, Style(link=address)))
    if not over:
        return [Segment(text[start:end], base)]
    cuts = {start, end}
    for first, last, _style in over:
        cuts.add(max(first, start))
        cuts.add(min(last, end))
    places = sorted(cuts)
    segments: list[Segment] = []
    for first, last in pairwise(places):
        style = base
        for span_start, span_end, one in over:
            if span_start <= first and last <= span_end:
                style = style + one
        segments.append(Segment(text[first:last], style))
    return segments


def nowhere(_text: str) -> tuple[tuple[int, int], ...]:
    """The spans of a text to be lit up while nothing is searched for: none."""
    return ()


def lit(text: str, spans: Iterable[tuple[int, int]], inks: Inks, base: Style) -> list[Segment]:
    """A text with the spans where something was found lit up."""
    return lit_between(text, 0, len(text), spans, inks, base)


def lit_between(
    text: str, start: int, end: int, spans: Iterable[tuple[int, int]], inks: Inks, base: Style
) -> list[Segment]:
    """``text[start:end]`` with the spans of the text where something was found lit up."""
    return painted(text, start, end, [(*span, "hit") for span in spans], inks, base)


def strip_of(segments: list[Segment], width: int, base: Style) -> Strip:
    """The segments as one line of exactly that many cells."""
    used = sum(cell_len(segment.text) for segment in segments)
    if used < width:
        segments.append(Segment(" " * (width - used), base))
        return Strip(segments, width)
    strip = Strip(segments, used)
    return strip.crop(0, width) if used > width else strip

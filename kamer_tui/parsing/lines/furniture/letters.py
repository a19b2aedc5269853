"""The reference block of a letter ("Ons kenmerk", "Uw referentie"), in a text without layout, where
its lines stand between those of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kamer_tui.language.patterns import beginning
from kamer_tui.parsing.lines.furniture.printed import Printed
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.sources.lines import Line

REFERENCE = beginning(
    "reference of a letter",
    r"(?: Ons | Uw | Onze )[ ](?: kenmerk | referentie ) \b | Kenmerk \b",
    ("Ons kenmerk", "Uw referentie 2032-118", "Kenmerk"),
    ("Kenmerkend", "Ons verslag"),
    seen="ministries' letters",
    flags=re.IGNORECASE,
)
OF_THE_TEXT = beginning(
    "short line of the text, however often it returns",
    rf"(?:{w.QUESTION}|{w.ANSWER}|Ja|Nee|Neen|Zie)\b|\d{{1,3}}[.)]?(?:\s|$)",
    ("Antwoord 3", "12.", "Nee."),
    ("Ons kenmerk", "2032-118"),
)
_LEAST = 2
"""Pages with a reference, or with a line of the block.  With 1, lines of a report's text that names
its reference once are furniture."""
_MOST_PAGES = 0.6
"""Share of the pages after the first: a line of the block stands on as many."""
_NARROW = 0.6
"""Share of the text's width: a line of the block is narrower."""


def reference_blocks(printed: Printed) -> Iterator[int]:
    """Find the lines of a letter's reference block on the pages after the first: narrow lines that
    return on most pages, in a letter that prints its reference on several.  A line that ends like
    a sentence belongs to the block only below another line of it.
    """
    pages = printed.pages
    if printed.usual or sum(any(map(_says_reference, page)) for page in pages) < _LEAST:
        return
    lengths = sorted(len(line.text) for page in pages for line in page)
    narrow = _NARROW * lengths[len(lengths) * 9 // 10]
    on_pages: dict[str, set[int]] = {}
    for page in pages:
        for line in page:
            if len(line.text) < narrow and "?" not in line.text:
                on_pages.setdefault(line.text, set()).add(line.page)
    least = max(_LEAST, round(_MOST_PAGES * (len(pages) - 1)))
    repeated = {
        text
        for text, where in on_pages.items()
        if len(where) >= least and not OF_THE_TEXT.pattern.match(text)
    }
    for page in pages[1:]:
        inside = False
        for line in page:
            found = line.text in repeated or _is_joined(line.text, repeated)
            inside = found and (inside or line.text[-1] not in ".;:")
            if inside:
                yield line.number


def _is_joined(text: str, repeated: set[str]) -> bool:
    """True if a line is two of the block, which stand on lines of their own on other pages: "Onze
    referentie 2032-118".
    """
    label = REFERENCE.pattern.match(text)
    return (
        label is not None and label[0] in repeated and text[label.end() :].strip(" :") in repeated
    )


def _says_reference(line: Line) -> bool:
    """True if a line begins with "Ons kenmerk" or the like."""
    return line.text[0] in "OUKouk" and REFERENCE.pattern.match(line.text) is not None

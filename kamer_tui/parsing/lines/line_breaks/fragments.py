"""A fragment of a long line, and the places where sentences and titles end in a text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, lazy_pattern
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.vocabulary.headings import is_topic
from kamer_tui.sources.lines import Line

NEAR = 500
"""In characters: how far back a title or a sentence's end is looked for."""
_LONGEST_TOPIC = 110
SENTENCE_END = anywhere(
    "end of a sentence on a long line, with no space lost or one",
    r"""(?<= [.?!»”:)] ) (?:\d{1,2}\.?)? \s+ (?= [A-ZÀ-Ý«] )
    | (?<= [a-zà-ÿ)»\d][.?!] ) (?= [A-ZÀ-Ý«] )""",
    ("Dat klopt. De molen", "Klopt dat?Ja.", "langs de vaart.12 De molen"),
    ("de molens van Spaak", "4.200 molens"),
)
_ABBREVIATED = lazy_pattern(r"(?:\b(?:nr|nrs|mr|dr|drs|ca|bijv|art|jl|resp|blz)|\b[A-Z])\.$")


class Fragment(NamedTuple):
    """A fragment of the source's line ``row``, which becomes a line of its own.

    ``kind`` says of what: "text", "heading", "title", "answer" (its label), "number", "note",
    "head" or "page" (its footer).  ``apart``: a gap stands above the line; ``unsure``: it was cut
    by words alone.
    """

    row: Line
    text: str
    kind: str = "text"
    apart: bool = True
    unsure: bool = False

    def part(self, text: str, kind: str = "text", *, apart: bool = True) -> Iterator[Fragment]:
        """Make a fragment of a part of the text; none of blanks."""
        stripped = text.strip()
        if stripped:
            yield Fragment(self.row, stripped, kind, apart)

    def as_line(self, number: int) -> Line:
        """Make a line of the fragment, with this number."""
        return self.row.numbered(number)._replace(
            text=self.text, after_gap=self.apart, unsure=self.unsure
        )


def sentence_ends(text: str) -> Iterator[int]:
    """Find where the second and each further sentence of a text begins."""
    for match in SENTENCE_END.pattern.finditer(text):
        if _ABBREVIATED.search(text[max(0, match.start() - 8) : match.start()]) is None:
            yield match.end()


def title_at_end(text: str) -> str:
    """Read the title with which a text ends, after a sentence: "Molens" of "Ja. Molens"; or ""."""
    text = text.rstrip()[-NEAR:]
    if not text or ends_sentence(text):
        return ""
    title = text[max(sentence_ends(text), default=0) :].strip()
    return title if len(title) <= _LONGEST_TOPIC and is_topic(title) else ""

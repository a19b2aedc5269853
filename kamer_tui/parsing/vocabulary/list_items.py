"""The signs with which items of a list begin: "– de dijk", "b) de brug"."""

from __future__ import annotations

from kamer_tui.language.patterns import beginning

SIGN = r"(?:[–•▪●*-]|[a-z]\)|[a-z]\.|\d{1,2}[.)]|\(?[ivx]+\))\s"
_SIGNED = beginning(
    "an item of a list, where lines are joined to paragraphs",
    SIGN,
    ("– de dijk bij Aarle;", "b) de brug", "(ii) het veer", "3. De sluis"),
    ("de dijk bij Aarle", "12 dijken", "-2 graden"),
    seen="everywhere",
)
_SIGNED_PARAGRAPH = beginning(
    "a paragraph that is an item, also where no blank follows; a number with a stop is a chapter's",
    r"(?: [–•▪●*·-] | \(?[a-z]\) | [a-z]\. | \d{1,2}\) | \(?[ivx]+\) | o[ ] ) \s* (?=\S)",
    ("– de dijk", "•de brug", "(b) het veer", "o de sluis"),
    ("de dijk", "3. De sluis", "oever"),
)


def begins_item(line: str) -> bool:
    """True if a line begins an item: "– de dijk", "3. De sluis"."""
    return len(line) > 1 and _SIGNED.find(line) is not None


def is_item(paragraph: str) -> bool:
    """True if a paragraph is an item, also without a blank after its sign ("•de brug"); a number
    with a full stop is a chapter's.
    """
    return len(paragraph) > 1 and _SIGNED_PARAGRAPH.find(paragraph) is not None

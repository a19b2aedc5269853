"""Notices: members' questions that can't be answered within three weeks are printed with a
"Mededeling" by the minister, above or below them: the answers come later, and why.
"""

from __future__ import annotations

import re

from kamer_tui.document.model import Document, Paragraph
from kamer_tui.document.spoken import spoken
from kamer_tui.language.patterns import anywhere, beginning

_HEADING = beginning(
    "the heading of a notice",
    r"mededeling(?:[.:]?$|\s(?:van|namens)\b)",
    ("Mededeling", "Mededeling van de Staatssecretaris"),
    ("Mededelingen", "Mededeling over de brug"),
    flags=re.IGNORECASE,
)
_POSTPONES = anywhere(
    "answers come later",
    r"""\bniet\b[^.?!;]{0,60}?\b(?:binnen|tijdig|op[ ]tijd)\b[^.?!;]{0,160}?beantwoord
        |\b(?:niet[ ]mogelijk|niet[ ]haalbaar|niet[ ]lukt|meer[ ]tijd|uitstel)\b
        |\b(?:later|nadere)\b[^.?!;]{0,80}?\bbeantwoord""",
    (
        "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
        "Het is niet mogelijk deze vragen binnen drie weken te beantwoorden.",
    ),
    ("De vragen zijn beantwoord in een brief.",),
    seen="the press since 2008",
    flags=re.IGNORECASE,
)


def notice_of(document: Document) -> tuple[Paragraph, ...]:
    """The text of a notice without its heading; empty for any other document."""
    kind = document.metadata.kind or ""
    if document.genre != "members-questions" or not _HEADING.find(kind):
        return ()
    if any(exchange.answer for exchange in document.exchanges):
        return ()
    headings = [
        index
        for index, paragraph in enumerate(document.front_matter)
        if _HEADING.find(paragraph.text)
    ]
    return document.front_matter[headings[-1] + 1 :] if headings else ()


def postponement_of(document: Document) -> str:
    """The sentence of a notice that postpones the answers; "" if there is none."""
    for paragraph in notice_of(document):
        for sentence in spoken(paragraph):
            if _POSTPONES.find(sentence.text):
                return sentence.text
    return ""

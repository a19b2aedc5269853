"""What frames the questions: title, letterhead and date before them, signatures after them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kamer_tui.parsing.blocks.worded import is_chapter
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.vocabulary.part_headings import (
    is_committees_letter,
    part_heading,
    section_parties,
)
from kamer_tui.parsing.vocabulary.parties import PartyNames

_OFFICE = re.compile(
    r"(?:(?:De|Het|Namens de|Mede namens de) )?(?:[\w-]+ )?(?:voorzitter|ondervoorzitter|griffier"
    r"|adjunct-griffier|minister(?:-president)?|staatssecretaris|minister van staat"
    r"|commissiesecretaris)\b(?:[^.?!:;]|\b[A-Z]\.){0,160}",
    re.IGNORECASE,
)
_NAME = (
    r"(?:(?:(?:[A-Z][a-z]?\.)+|(?:van|der|den|de|te|ten|ter|’t|'t|el|al)) ?)*"
    r"[A-ZÀ-Ý][\w’'-]+(?: (?:(?:van|der|den|de|te|ten|ter|el|al) )*[A-ZÀ-Ý][\w’'-]+){0,2}"
)
_SIGNED = re.compile(
    r"(?:(?:[Dd]e|[Hh]et|Namens de|Mede namens de) )?(?:[\w-]+ ){0,2}(?:voorzitters?"
    r"|ondervoorzitter|griffier|adjunct-griffier|[Mm]inister(?:-[Pp]resident)?|[Ss]taatssecretaris)"
    rf"\b[^?!:;]{{0,220}}, ?(?P<name>{_NAME})"
)
"""An office and, after a comma, the name of who holds it."""
_GREETING = re.compile(r"(?:Hoogachtend|Met vriendelijke groet|Met de meeste hoogachting),?.*")
_TITLE_LINE = re.compile(
    r"(?:Nr\b|Vastgesteld|Ontvangen|Vergaderjaar|\d{2} ?\d{3}\b|Tweede Kamer|Eerste Kamer|Aan de\b"
    r"|Aan\b|Den Haag|’s-Gravenhage|Datum|Betreft|Bijlage|Geachte|[A-Z]{1,2}\d?$|[A-Z]{1,2}\d? )"
)
_ANNEX = re.compile(r"(?:BIJLAGEN?|Bijlagen?|ANNEX|Annex)(?:\s+(?:\d{1,2}|[IVX]+|[A-D]))?\s*:?")
_LOOKING_FORWARD = re.compile(
    r"\b(?:commissies?|leden)\b[^.?!]*\bz(?:ien|iet)\b[^.?!]*\b(?:tegemoet|uit naar)\b",
    re.IGNORECASE,
)
_MOST_HEADINGS = 3


def is_closing(blocks: Sequence[ScoredBlock], index: int) -> bool:
    """Whether a signature, greeting or annex begins here: the questions are over."""
    block = blocks[index]
    text = block.text
    if _ANNEX.fullmatch(text) or _GREETING.fullmatch(text):
        return True
    if is_signature(text):
        return True
    first = block.lines[0].text if block.lines else text
    if len(block.lines) in (2, 3) and first.endswith(",") and _OFFICE.fullmatch(first):
        # The office, and the name below it.
        return len(text) < 200 and not text.endswith((".", "?"))
    if len(text) > 200 or _OFFICE.fullmatch(text) is None or text.endswith("?"):
        return False
    if text.endswith(",") or re.search(r",\s(?:[A-Z]\.\s?)+[\w ’'-]+$", text):
        return True
    # A printed name follows.
    following = blocks[index + 1] if index + 1 < len(blocks) else None
    return following is None or (len(following.text) < 40 and not following.text.endswith("."))


def closing_from(blocks: Sequence[ScoredBlock], start: int) -> int:
    """Where a signature, greeting or annex begins, from ``start`` on; the end where none does."""
    return next((at for at in range(start, len(blocks)) if is_closing(blocks, at)), len(blocks))


def is_signature(text: str) -> bool:
    """Whether a text is an office with the name of who holds it."""
    return _SIGNED.fullmatch(text) is not None


def is_letterhead(text: str) -> bool:
    """Whether a text is of what stands above a letter: to whom, where, when, about what."""
    return _TITLE_LINE.match(text) is not None and text[-1] not in ".?"


def looks_forward(text: str) -> bool:
    """Whether a committee closes its letter: it looks forward to the answers."""
    return "commissie" in text and _LOOKING_FORWARD.search(text) is not None


def begins(blocks: Sequence[ScoredBlock], names: PartyNames) -> int:
    """The place of the first block that is no front matter: the committee's letter, a section,
    or a party that speaks, with the headings right above it.
    """
    for index, block in enumerate(blocks):
        if block.heading and is_committees_letter(block.text):
            return index
    for index, block in enumerate(blocks):
        if block.heading:
            if section_parties(block.text, names) or part_heading(block.text):
                return headings_above(blocks, index)
        elif block.asking.names and block.score > 0:
            return headings_above(blocks, index)
    return len(blocks)


def headings_above(blocks: Sequence[ScoredBlock], index: int) -> int:
    """Where the headings begin that stand right above a place."""
    start = index
    while start > 0 and index - start < _MOST_HEADINGS:
        above = blocks[start - 1]
        after_comma = start > 1 and blocks[start - 2].text.endswith(",")
        if (
            not above.heading
            or _TITLE_LINE.match(above.text)
            or after_comma
            or is_signature(above.text)
        ):
            break
        if above.text.isupper() and not is_chapter(above.text) and len(above.text) > 40:
            break
        start -= 1
    return start

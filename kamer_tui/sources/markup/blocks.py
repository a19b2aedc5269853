"""Blocks of a document with markup become lines.

A form's own module walks its elements and gives ``Block``s in reading order: a paragraph, a
heading, an item of a list with its number as shown, a row of a table, a footnote.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from kamer_tui.document.model import Format, Member, Metadata
from kamer_tui.sources.lines import Line, Pages, Role
from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS, clean_line, clean_text

_BLANKS = re.compile(r"\s+")
_LEAST_LINE = 50
"""In characters: a shorter paragraph may be a line of an address or a title."""
_LINKED = frozenset({"html", "xml"})
"""The forms in which links and elements tell the marks of footnotes."""
_ITEM = re.compile(r"(?:[a-z]{1,2}|[ivx]{1,5})[.)]\s|o\s")
"""What an item of a list begins with, of what begins in lower case."""


class Run(NamedTuple):
    """Text in one type; ``mark`` is True where it is the mark of a footnote.  A line feed in
    ``text`` ends the line; whether the paragraph ends too, the lines' words tell.
    """

    text: str
    bold: bool = False
    italic: bool = False
    mark: bool = False


class Block(NamedTuple):
    """A paragraph or the like; ``begins`` is None where the form only guesses that one begins."""

    runs: tuple[Run, ...]
    level: int | None = None
    """Of a heading, from 1."""
    role: Role | None = None
    label: str = ""
    """Of the first block of a footnote, and of a question among several."""
    page: int = 1
    left: float | None = None
    begins: bool | None = True
    opens: bool = False
    """The first block of what is marked up as a question or an answer."""


def goes_on(previous: Block, block: Block) -> bool:
    """True if a paragraph goes on with the sentence of the one before: its author, or what copied
    it, ended a line where no paragraph ends.  An item of a list, "a) de kade", does not.
    """
    before, text = _text(previous), _text(block)
    return (
        len(before) >= _LEAST_LINE
        and (before[-1].isalpha() or before[-1] == ",")
        and text[:1].islower()
        and _ITEM.match(text) is None
        and previous.level is block.level is None
        and previous.role == block.role
    )


def _text(block: Block) -> str:
    return "".join(run.text for run in block.runs).strip()


def without_label(runs: tuple[Run, ...], label: str, *, typed: bool = False) -> tuple[Run, ...]:
    """The text of a note, which may repeat its label in brackets, "[1] De Duinbode", or alone, or,
    where an author ``typed`` it, above a blank: "1 De Duinbode".
    """
    place = next((place for place, run in enumerate(runs) if run.text.strip()), None)
    if not label or place is None:
        return runs
    text = runs[place].text.lstrip()
    alone = text.rstrip() == label and any(run.text.strip() for run in runs[place + 1 :])
    plain = alone or (typed and text[len(label) :][:1].isspace())
    for sign in (f"[{label}]", f"({label})", f"{label})", *([label] if plain else ())):
        rest = text.removeprefix(sign)
        if rest != text and (rest.strip() or alone):
            return (*runs[:place], runs[place]._replace(text=rest.lstrip()), *runs[place + 1 :])
    return runs


def pages_of_blocks(
    blocks: Iterable[Block],
    name: str,
    made_of: Format,
    content: bytes,
    known: Metadata | None = None,
    *,
    linked: bool = True,
) -> Pages:
    """The pages of a document; lines are numbered in the order of the blocks.  ``known`` are the
    facts as the form marks them up, which are cleaned here like all text.  Marks are ``linked``
    where nothing but the mark of a footnote is read as one.
    """
    lines: list[Line] = []
    for block in blocks:
        for line in _lines(block):
            sure = linked and made_of in _LINKED and bool(line.marks)
            lines.append(line._replace(number=len(lines) + 1, linked=sure))
    count = max((line.page for line in lines), default=1)
    digest = hashlib.sha256(content).hexdigest()
    return Pages(name, made_of, digest, count, tuple(lines), _cleaned(known or Metadata()))


def _cleaned(known: Metadata) -> Metadata:
    asked_by = tuple(
        Member(clean_line(one.name), one.party and clean_line(one.party)) for one in known.asked_by
    )
    cleaned: dict[str, Any] = {"asked_by": asked_by}
    for field, value in known._asdict().items():
        if isinstance(value, str):
            cleaned[field] = clean_line(value) or None
        elif field not in cleaned and value:
            cleaned[field] = tuple(filter(None, map(clean_line, value)))
    return known._replace(**cleaned)


def _lines(block: Block) -> Iterator[Line]:
    """The lines of one block: more than one where it has line feeds or is very long."""
    begins, first, above, face = block.begins, True, "", (False, False)
    for runs in _rows(block.runs):
        text, marks = _joined(runs)
        if not text:
            # An empty line parts paragraphs.
            begins = begins if first else True
            continue
        printed = [run for run in runs if run.text.strip() and not run.mark]
        bold = bool(printed) and all(run.bold for run in printed)
        italic = bool(printed) and all(run.italic for run in printed)
        if above and begins is False:
            begins = _begins_below(above, text, other_face=(bold, italic) != face)
        for piece, spans in _pieces(text, marks):
            yield Line(
                piece,
                block.page,
                0,
                after_gap=first or bool(above and begins),
                left=block.left,
                bold=bold,
                italic=italic,
                marks=spans,
                begins=begins,
                level=block.level,
                role=block.role,
                opens=block.opens and first,
                label=clean_line(block.label) if first else "",
            )
            begins, first = None if block.begins is None else False, False
        above, face = text, (bold, italic)


def _begins_below(above: str, text: str, *, other_face: bool) -> bool | None:
    """Whether a paragraph begins with a line below another in one block: "Ja." below "Antwoord 1".
    None where neither the type nor the words tell.
    """
    if other_face:
        return True
    if above[-1] in ",-–" or text[0].islower():
        return False
    return True if above[-1] in ".?!:;»”" else None


def _rows(runs: Iterable[Run]) -> Iterator[list[Run]]:
    """The runs of each line: cut at line feeds."""
    row: list[Run] = []
    for run in runs:
        # A soft hyphen shows only where a line ends, and no line of a block ends at one.
        text = clean_text(run.text.replace("\xad", ""))
        head, *others = text.replace("\f", "\n").split("\n")
        row.append(run._replace(text=head))
        for other in others:
            yield row
            row = [run._replace(text=other)]
    yield row


def _joined(runs: Iterable[Run]) -> tuple[str, tuple[tuple[int, int], ...]]:
    """The text of a line with single blanks, and where its marks are."""
    text, marks = "", list[tuple[int, int]]()
    for run in runs:
        part = _BLANKS.sub(" ", run.text)
        if run.mark:
            label = part.strip()
            if label:
                text = text.rstrip()
                marks.append((len(text), len(text) + len(label)))
                text += label
            continue
        text += part.lstrip() if not text or text.endswith(" ") else part
    return text.rstrip(), tuple(marks)


def _pieces(
    text: str, marks: tuple[tuple[int, int], ...]
) -> Iterator[tuple[str, tuple[tuple[int, int], ...]]]:
    """The text with its marks, cut at blanks into pieces no longer than a line may be."""
    start = 0
    while start < len(text):
        end = len(text)
        if end - start > MAXIMUM_LINE_CHARACTERS:
            blank = text.rfind(" ", start + 1, start + MAXIMUM_LINE_CHARACTERS)
            end = blank if blank > 0 else start + MAXIMUM_LINE_CHARACTERS
        inside = tuple((a - start, b - start) for a, b in marks if start <= a and b <= end)
        yield text[start:end].rstrip(), inside
        start = end + 1 if text[end : end + 1] == " " else end

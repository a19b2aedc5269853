"""Tables become blocks, row by row; one of questions and answers knows which cell is which."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from kamer_tui.sources.lines import Role
from kamer_tui.sources.markup.blocks import Block, Run

Cell = list[Block]
Row = list[Cell]

_HEADINGS: tuple[tuple[Role, re.Pattern[str]], ...] = (
    ("label", re.compile(r"(?:vraag[ -]?)?(?:nr|no|nummer|volgnr|volgnummer)|#", re.IGNORECASE)),
    ("question", re.compile(r"(?:de )?(?:vraag|vragen|vraagstelling)\b.{0,60}", re.IGNORECASE)),
    (
        "answer",
        re.compile(r"(?:het )?(?:antwoord(?:en)?|beantwoording|reactie)\b.{0,60}", re.IGNORECASE),
    ),
    (
        "asker",
        re.compile(
            r"(?:partij|fractie|vragensteller)(?:en|s|\((?:s|en)\))?|gesteld door", re.IGNORECASE
        ),
    ),
    (
        "topic",
        re.compile(
            r"(?:onderwerp|thema|hoofdstuk|paragraaf|artikel|beleidsartikel|rubriek|onderdeel)",
            re.IGNORECASE,
        ),
    ),
    (
        "furniture",
        re.compile(
            r"(?:blz|blad|bladzijde|pag|pagina|bijlage|t/m|van|tot)[. ]*"
            r"(?:\(?(?:van|tot|t/m)[.)]*)?",
            re.IGNORECASE,
        ),
    ),
)
"""What a column holds, by its heading: numbers, questions, answers, who asks, what it is about, and
pages that they are about.
"""
_HEADS: tuple[Role, ...] = ("asker", "topic")
_NUMBER = re.compile(r"\(?\d{1,4}[a-z]?[.):]?")
_NUMBERED = re.compile(r"(?:vraag )?\d{1,4}[a-z]?[.):]?\s", re.IGNORECASE)
_MOSTLY = 0.8
_LEAST_ROWS = 2


def rows_as_blocks(rows: Sequence[Row]) -> list[Block]:
    """The blocks of a table's rows.  A row of which each cell holds one block is one block; cells
    that hold several follow each other, and so do questions and answers.
    """
    filled = [row for row in rows if any(row)]
    found: list[Block] = []
    roles = roles_by_heading(filled[0]) if filled else None
    headings: list[str] = []
    if roles is not None:
        headings = list(map(_text, filled[0]))
    else:
        roles = roles_by_content(filled)
    for row in filled:
        # The headings stand once more where the table goes on on another page.
        if headings and list(map(_text, row)) == headings:
            found += [block._replace(role="furniture") for block in row_as_blocks(row)]
        else:
            found += row_as_blocks(row) if roles is None else _parted(row, roles)
    return found


def row_as_blocks(row: Row) -> list[Block]:
    """The blocks of a row whose columns say nothing."""
    filled = [cell for cell in row if cell]
    if len(filled) < 2 or any(len(cell) > 1 for cell in filled):
        return [block for cell in filled for block in cell]
    first = filled[0][0]
    runs = list(first.runs)
    for (block,) in filled[1:]:
        runs += [Run(" "), *block.runs]
    return [first._replace(runs=tuple(runs))]


def roles_by_heading(row: Row) -> list[Role | None] | None:
    """What the columns hold by their headings, if these are of questions: "Nr.", "Vraag",
    "Antwoord".
    """
    roles = [_role_by_heading(_text(cell)) for cell in row]
    questions = roles.count("question")
    told = roles.count("answer") == 1 or roles.count("label") == 1
    if questions != 1 or not told or roles.count("answer") > 1:
        return None
    last: Role | None = None
    for place, role in enumerate(roles):
        if role in ("question", "answer"):
            last = role
        elif role is None:
            # Whatever else a row says goes with what stands before it.
            roles[place] = last
    return roles


def _role_by_heading(text: str) -> Role | None:
    heading = text.strip(" .:")
    return next((role for role, pattern in _HEADINGS if pattern.fullmatch(heading)), None)


def roles_by_content(rows: Sequence[Row]) -> list[Role | None] | None:
    """What the columns hold where they have no headings: a number, what asks, and its answer; or
    what asks, mostly with a number, and its answer.
    """
    count = max((len(row) for row in rows), default=0)
    whole = [[_text(cell).strip() for cell in row] for row in rows if len(row) == count]
    if not 2 <= count <= 3 or len(whole) < max(_LEAST_ROWS, _MOSTLY * len(rows)):
        return None
    least = _MOSTLY * len(whole)
    answers = sum(bool(row[-1]) for row in whole)
    if count == 3:
        numbers = sum(bool(_NUMBER.fullmatch(row[0])) for row in whole)
        asks = sum("?" in row[1] for row in whole)
        return ["label", "question", "answer"] if min(numbers, asks, answers) >= least else None
    numbered = all(bool(_NUMBERED.match(row[0])) for row in whole)
    asks = sum("?" in row[0] if numbered else row[0].endswith("?") for row in whole)
    told = sum(not row[1].endswith("?") for row in whole)
    return ["question", "answer"] if min(asks, answers, told) >= least else None


def _parted(row: Row, roles: Sequence[Role | None]) -> Iterator[Block]:
    """The blocks of a row, each as what its column holds.  A cell over the whole row is a heading
    of the rows below.
    """
    if len(row) < len(roles) and sum(map(bool, row)) < 2:
        yield from row_as_blocks(row)
        return
    # Who asks, and what about, stands above the number, whichever column is the first.
    columns = sorted(zip_longest(row, roles), key=lambda column: column[1] not in _HEADS)
    for cell, role in columns:
        for block in cell or ():
            # A footnote of the cell stays one.
            yield block if block.role is not None else block._replace(role=role)


def _text(cell: Cell) -> str:
    return " ".join("".join(run.text for run in block.runs) for block in cell)

"""Tell the footnotes from the text: programs set them as quotations, lists, or paragraphs at the
foot of a page; Markdown itself as "[^1]: …".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kamer_tui.sources.markup.blocks import Block, Run, goes_on
from kamer_tui.sources.markup.markdown.pieces import Piece

_MARK = re.compile(r"(?<=[^\s\[\]])\[(?:\^([\w-]{1,20})|(\d{1,3}) ?)\]")
"""The mark of a footnote in the text: "sluis[^1]", and "sluis[1 ]" as older programs write it."""
_RAISED = re.compile(r"[\s\[\](),;]{0,4}\d{1,3}(?:[\s\[\](),;]{1,6}\d{1,3})*[\s\[\](),;]{0,4}")
"""The marks of footnotes, raised: "1", "[1]", "1, 2"."""
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_FIGURE = re.compile(r"(?<=[^\W\d_]|[.,;:?!)»”]) ?(\d{1,3})(?=[\s.,;:?!)]|$)")
"""A figure in the text that may be a mark."""
_LABEL = re.compile(r"\d{1,4}")
_DEFINED = re.compile(r"\[\^([\w-]{1,20})\]:\s*")
_LABELLED = re.compile(r"(?:- )?(?:\[(\d{1,3}) ?\]:?|(\d{1,3})([.)])?)(?:\s+|$)")
_PAGE_NUMBER = re.compile(r"(?:pagina |blz\. )?\d{1,4}(?: ?(?:van|/) ?\d{1,4})?", re.IGNORECASE)
_MOST_BELOW = 4
"""In blocks: footers and the like between the last footnote and the end of its page."""
_MOST_MISSING = 3
"""A program may lose notes: so much higher is the label of the next that it has, at the most."""
_UNIT = re.compile(r"(?<![^\W\d_])[kdcm]?m$")
"""What is raised after these is a power: "km2"."""
_LONGEST_BELOW = 120
"""In characters."""


class _Label(NamedTuple):
    """The label that a block begins with; its text begins at ``end`` of the run at ``run``."""

    text: str
    run: int
    end: int
    certain: bool = False
    listed: bool = False
    """"3." and "3)", as items of any list have them."""
    apart: bool = False
    """In brackets or raised, as no item of a list has it."""


def with_notes(pieces: Sequence[Piece]) -> Iterator[Block]:
    """The blocks, footnotes with role and label, their marks set apart in the text."""
    labels = [_label_of(piece) for piece in pieces]
    defined = {
        label.text for label in labels if label is not None and (label.certain or label.apart)
    }
    notes = _Notes(pieces, labels, defined).found()
    known = {label.text for label in notes.values()}
    above: Piece | None = None
    for index, piece in enumerate(pieces):
        block = piece.block
        label = notes.get(index)
        if label is not None:
            runs = _after(block.runs, label)
            yield block._replace(runs=runs, role="note", label=label.text, begins=True)
            continue
        if above is not None and _goes_on(above, piece):
            block = block._replace(begins=False)
        yield block._replace(runs=tuple(_marked(block.runs, known)))
        if block.role is None:
            above = piece


def _goes_on(above: Piece, piece: Piece) -> bool:
    """True if a paragraph goes on with the sentence of the one above: a page ended in it."""
    return (
        piece.block.begins is None
        and not (above.heading or piece.heading or piece.apart)
        and goes_on(above.block, piece.block)
    )


class _Notes:
    """Goes through the blocks and takes those for notes whose marks stand above them."""

    def __init__(
        self, pieces: Sequence[Piece], labels: Sequence[_Label | None], defined: set[str]
    ) -> None:
        self._pieces = pieces
        self._labels = labels
        self._defined = defined
        self._at_foot = _feet(pieces, labels)
        self._between = _between(pieces, labels)

    def found(self) -> dict[int, _Label]:
        """The notes by the places of their blocks."""
        found: dict[int, _Label] = {}
        pending: Counter[str] = Counter()
        plain = set[str]()
        last = 0
        for index, (piece, label) in enumerate(zip(self._pieces, self._labels, strict=True)):
            if label is not None and (
                self._is_note(piece, label, pending, index, last)
                or (label.text in plain and _is_next(piece, label, last))
            ):
                found[index] = label
                pending[label.text] = 0
                last = int(label.text) if label.text.isdecimal() else last
            else:
                pending.update(_marks_of(piece.block.runs))
                if self._between:
                    plain.update(_FIGURE.findall(_text(piece.block.runs)))
        return found

    def _is_note(
        self, piece: Piece, label: _Label, pending: Counter[str], index: int, last: int
    ) -> bool:
        """True if a block with a label is a note; ``last`` is the label of the note before."""
        if label.certain or index in self._between:
            return True
        if label.listed and label.text in self._defined:
            # An item of a list; the note has another form.
            return False
        if not pending[label.text] or piece.block.role is not None:
            return False
        follows = int(label.text) == 1 or 0 < int(label.text) - last <= _MOST_MISSING
        if not follows and (last or not piece.apart):
            return False
        if label.listed:
            return self._at_foot.get(index, False)
        return piece.apart or index in self._at_foot


def _is_next(piece: Piece, label: _Label, last: int) -> bool:
    """True if a block is the note after that with the label ``last``, where a program left marks
    and notes as figures of the text.
    """
    asks = _text(piece.block.runs).rstrip().endswith("?")
    return not label.listed and label.text == str(last + 1) and not asks and last > 0


def _between(pieces: Sequence[Piece], labels: Sequence[_Label | None]) -> set[int]:
    """The places of blocks with labels, one after the other, in the midst of a sentence: it goes on
    below them, where no page is told from the next.
    """
    found = set[int]()
    start = 0
    for index, label in enumerate(labels):
        if label is not None and not label.listed:
            continue
        inside = range(start, index)
        if (
            start
            and inside
            and _goes_on(pieces[start - 1], pieces[index])
            and _counts(labels, inside)
        ):
            found.update(inside)
        start = index + 1
    return found


def _counts(labels: Sequence[_Label | None], places: range) -> bool:
    """True if the labels at these places are numbers, each one more than the last."""
    said = [label.text for place in places if (label := labels[place]) is not None]
    numbers = [int(text) for text in said if text.isdecimal()]
    return numbers == list(range(numbers[0], numbers[0] + len(said))) if numbers else False


def _feet(pieces: Sequence[Piece], labels: Sequence[_Label | None]) -> dict[int, bool]:
    """The places of blocks with labels between which and the end of their page stands nothing but
    others and a few short blocks; True where a rule or the page's number ends it, and not only the
    text.  Where two have the same label, it is the last.
    """
    found: dict[int, bool] = {}
    below, ruled = 0, False
    seen = set[str]()
    for index in range(len(pieces) - 1, -1, -1):
        piece, label = pieces[index], labels[index]
        text = _text(piece.block.runs).strip()
        if piece.ends_page or _PAGE_NUMBER.fullmatch(text):
            below, ruled = 0, True
            seen.clear()
        if label is not None and below <= _MOST_BELOW:
            if label.text not in seen:
                found[index] = ruled
            seen.add(label.text)
        elif len(text) > _LONGEST_BELOW:
            below = _MOST_BELOW + 1
        else:
            below += 1
    return found


def _label_of(piece: Piece) -> _Label | None:
    """The label of a footnote with which a block begins."""
    runs = piece.block.runs
    first = next((place for place, run in enumerate(runs) if run.text.strip(" -")), None)
    if first is None or piece.heading:
        return None
    run = runs[first]
    if piece.note:
        return _linked(runs, first, piece.note)
    if run.mark:
        label = run.text.translate(_PLAIN).strip(" []")
        followed = _text(runs[first + 1 :]).strip()
        if not _LABEL.fullmatch(label) or not followed:
            return None
        return _Label(label, first, len(run.text), apart=True)
    if found := _DEFINED.match(run.text):
        return _Label(found[1], first, found.end(), certain=True)
    found = _LABELLED.match(run.text)
    if found and (run.text[found.end() :] or _text(runs[first + 1 :]).strip()):
        listed, apart = found[3] is not None, found[1] is not None
        return _Label(found[1] or found[2], first, found.end(), listed=listed, apart=apart)
    return None


def _linked(runs: Sequence[Run], first: int, label: str) -> _Label:
    """The label of a note with a link back to its mark, behind the sign of its item: "1. "."""
    sign = _LABELLED.match(runs[first].text)
    named = sign is not None and label in (sign[1], sign[2])
    return _Label(label, first, sign.end() if sign is not None and named else 0, certain=True)


def _after(runs: Sequence[Run], label: _Label) -> tuple[Run, ...]:
    """The runs of a note without its label."""
    first = runs[label.run]
    rest = first._replace(text=first.text[label.end :], mark=False)
    others = (run._replace(mark=False) for run in runs[label.run + 1 :])
    return tuple(run for run in (rest, *others) if run.text)


def _marks_of(runs: Sequence[Run]) -> Iterator[str]:
    """The labels of what may be marks."""
    before = ""
    for run in runs:
        if run.mark and not _UNIT.search(before):
            yield from _labels_in(run)
        before = run.text
    for found in _MARK.finditer(_text(runs)):
        yield found[1] or found[2]


def _marked(runs: Sequence[Run], known: set[str]) -> Iterator[Run]:
    """The runs; marks are set apart where a note of theirs is known, and are plain text else."""
    before = ""
    for run in runs:
        if run.mark:
            power = _UNIT.search(before) is not None
            yield from _raised(run, set() if power else known)
        else:
            start = 0
            above = before[-1:]
            for found in _MARK.finditer(above + run.text):
                place, end = found.start() - len(above), found.end() - len(above)
                label = found[1] or found[2]
                if label in known:
                    yield run._replace(text=run.text[start:place])
                    yield Run(label, run.bold, run.italic, mark=True)
                    start = end
            yield run._replace(text=run.text[start:])
        before = run.text


def _labels_in(run: Run) -> list[str]:
    """The labels of the marks in raised text: "1", "[1]", "1, 2", "¹"."""
    text = run.text.translate(_PLAIN)
    return re.findall(r"\d{1,3}", text) if _RAISED.fullmatch(text) else []


def _raised(run: Run, known: set[str]) -> Iterator[Run]:
    """The marks in raised text, each by itself."""
    labels = _labels_in(run)
    if labels and all(label in known for label in labels):
        for label in labels:
            yield run._replace(text=label)
    else:
        yield run._replace(mark=False)


def _text(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)

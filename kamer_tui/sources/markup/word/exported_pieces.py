"""The pieces of an export of this program as a Word file, as the reader of exports takes them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from kamer_tui.document import markdown_form as form
from kamer_tui.sources.markup.blocks import Run
from kamer_tui.sources.markup.exported import Kind, Piece
from kamer_tui.sources.markup.package import Element
from kamer_tui.sources.markup.word.names import attribute, below, child, children, name_of

_HEADINGS = {f"Heading{level}": level for level in range(form.TITLE, form.DEEPEST + 1)}
_KINDS: dict[str, Kind] = {"Quote": "quote", "ListBullet": "item"}
_EMPHASISED = frozenset({"Subtitle", "Citation"})
_OF_A_MARK = "FootnoteReference"
_KNOWN = frozenset({*_HEADINGS, *_KINDS, *_EMPHASISED, ""})


def exported_pieces(body: Element, notes: Mapping[str, Element]) -> Sequence[Piece]:
    """The pieces of a file that is an export, with the texts of its ``notes`` by their ids; none of
    another file, or one that was changed by hand: an export has nothing but its own paragraphs, and
    anchors of its own.
    """
    names = (attribute(one, "name") or "" for one in body.iter("{*}bookmarkStart"))
    if not any(form.number_of_anchor(name.replace("_", "-")) for name in names):
        return ()
    pieces: list[Piece] = []
    labels: dict[str, str] = {}
    for element in body:
        style = _style_of(element)
        if name_of(element) == "sectPr":
            continue
        if name_of(element) != "p" or style not in _KNOWN:
            return ()
        anchors = (attribute(one, "name") or "" for one in children(element, "bookmarkStart"))
        named = tuple(anchor.replace("_", "-") for anchor in anchors)
        level = _HEADINGS.get(style, 0)
        kind: Kind = "heading" if level else _KINDS.get(style, "text")
        runs = tuple(_runs(element, labels))
        pieces.append(Piece(kind, runs, level, named, emphasised=style in _EMPHASISED))
    titles = sum(piece.level == form.TITLE for piece in pieces)
    if titles != 1:
        return ()
    return [*pieces, *(_note(notes[one], label) for one, label in labels.items() if one in notes)]


def _style_of(paragraph: Element) -> str:
    style = below(paragraph, "pPr", "pStyle")
    return (attribute(style) or "") if style is not None else ""


def _runs(paragraph: Element, labels: dict[str, str]) -> Iterator[Run]:
    """The text of a paragraph; ``labels`` gets those of its marks, by the ids of their notes."""
    for element in paragraph:
        if name_of(element) == "hyperlink":
            yield from _runs(element, labels)
        elif name_of(element) == "r":
            text = "".join(one.text or "" for one in children(element, "t"))
            mark = child(element, "footnoteReference")
            if mark is not None:
                which = attribute(mark, "id") or ""
                text = labels[which] = text or which
            yield Run(text, mark=mark is not None or _is_of_mark(element))


def _is_of_mark(run: Element) -> bool:
    style = below(run, "rPr", "rStyle")
    return style is not None and attribute(style) == _OF_A_MARK


def _note(note: Element, label: str) -> Piece:
    """A note, without the label above its text; it is named by that, as its marks are."""
    runs = [
        run for one in children(note, "p") for run in _runs(one, {}) if run.text and not run.mark
    ]
    if runs:
        runs[0] = runs[0]._replace(text=runs[0].text.removeprefix(" "))
    return Piece("note", tuple(runs), label=label)

"""The pieces of an export of this program as a web page, as the reader of exports takes them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamer_tui.document import markdown_form as form
from kamer_tui.sources.markup.blocks import Run
from kamer_tui.sources.markup.exported import Kind, Piece
from kamer_tui.sources.markup.tree import Element, name_of, text_of

_HEADINGS = {f"h{level}": level for level in range(form.TITLE, form.DEEPEST + 1)}
_EMPHASISED = frozenset({"about", "citation"})
_AROUND: dict[str, tuple[Kind, str]] = {
    "blockquote": ("quote", "p"),
    "ul": ("item", "li"),
    "section": ("note", "p"),
}
"""What holds paragraphs in an export, what they are, and the name of their elements."""
_NOTE = re.compile(r"noot-(.{1,60})")


def exported_pieces(root: Element) -> Sequence[Piece]:
    """The pieces of a page that is an export; none of another page, or one that was changed by
    hand: an export has nothing but its own elements, and anchors of its own.
    """
    body = root.find("body")
    if body is None or not _is_whole(root):
        return ()
    pieces: list[Piece] = []
    for element in body:
        found = _pieces(element)
        if found is None:
            return ()
        pieces += found
    titles = sum(piece.kind == "heading" and piece.level == form.TITLE for piece in pieces)
    named = any(map(form.number_of_anchor, (one for piece in pieces for one in piece.anchors)))
    return pieces if titles == 1 and named else ()


def _is_whole(root: Element) -> bool:
    """True if a page says that it has no scripts, as an export does."""
    says = (one.get("http-equiv", "").lower() for one in root.iter("meta"))
    return "content-security-policy" in says


def _pieces(element: Element) -> list[Piece] | None:
    """The pieces of an element of the page; None if no export has such a one."""
    name = name_of(element)
    if name in _HEADINGS:
        inside = [one.get("id") for one in element.iter("a")]
        anchors = tuple(filter(None, (element.get("id"), *inside)))
        return [Piece("heading", _runs(element), _HEADINGS[name], anchors)]
    if name == "p":
        emphasised = element.get("class") in _EMPHASISED
        return [Piece("text", _runs(element), emphasised=emphasised)]
    kind, inner = _AROUND.get(name, ("text", ""))
    if not inner or any(name_of(one) != inner for one in element):
        return None
    return [_note(one) if kind == "note" else Piece(kind, _runs(one)) for one in element]


def _note(element: Element) -> Piece:
    """A note, without the label above its text; it is named by that, as its marks are."""
    sign = element[0] if len(element) else None
    if sign is None or name_of(sign) != "sup":
        return Piece("note", _runs(element))
    return Piece("note", tuple(_behind(element, sign)), label=text_of(sign))


def _behind(element: Element, sign: Element) -> Iterator[Run]:
    yield Run((sign.tail or "").removeprefix(" "))
    for one in sign.itersiblings():
        yield from _inline(one)


def _runs(element: Element) -> tuple[Run, ...]:
    """The text of a paragraph or a heading, with its marks."""
    runs = [Run(element.text or "")]
    for one in element:
        runs += _inline(one)
    return tuple(run for run in runs if run.text)


def _inline(element: Element) -> Iterator[Run]:
    marked = name_of(element) == "sup" and any(
        _NOTE.fullmatch((one.get("href") or "").removeprefix("#")) for one in element.iter("a")
    )
    yield Run("".join(element.itertext()), mark=marked)
    yield Run(element.tail or "")

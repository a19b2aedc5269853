"""What makes a document, and an exchange of it, the same one again.

A document is known by its official identifier, whatever file it comes from; without one, by its
text.  An exchange is known by its number as printed and by the beginning of its question.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from kamer_tui.document.model import Document, Exchange

BY_TEXT = "sha256:"
"""How the identity of a document begins that has no identifier."""
ANCHOR = 80
"""Letters and digits of a question that are kept to know it again."""
AHEAD = 5 * ANCHOR
"""Characters of a paragraph that are looked at for them."""
ALIKE = 0.75
"""The ratio of ``SequenceMatcher`` from which two beginnings are of the same question, read from
two files: another hyphen or a letter that a scanner lost makes less of a difference.
"""

PIECE = 8
"""Letters in a row of which two long beginnings that are alike have some in common."""


def identity_of(document: Document) -> str:
    """The name under which the user's own is kept for a document: "kst-28676-396", or
    "sha256:…" of its text where it has no identifier.
    """
    if document.metadata.identifier:
        return document.metadata.identifier
    text = "\n".join(anchor_of(exchange) for exchange in document.exchanges)
    text = text or document.source.sha256
    import hashlib  # which takes milliseconds to load, and few documents need

    return f"{BY_TEXT}{hashlib.sha256(text.encode()).hexdigest()}"


def source_of(document: Document) -> str:
    """What tells a text, and how it was understood: with the same one, keys mean the same."""
    source = document.source
    return f"{source.sha256} {document.genre} {len(document.exchanges)}" if source.sha256 else ""


def keys_of(document: Document) -> tuple[str, ...]:
    """A name for each exchange: its label; behind it "#2" for the second of the same label."""
    times: dict[str, int] = {}
    keys = []
    for exchange in document.exchanges:
        count = times[exchange.label] = times.get(exchange.label, 0) + 1
        keys.append(exchange.label if count == 1 else f"{exchange.label}#{count}")
    return tuple(keys)


def anchor_of(exchange: Exchange) -> str:
    """The beginning of its question, or of its answer where nothing is asked: small letters and
    digits alone, since blanks, hyphens and signs differ from file to file.
    """
    found = ""
    for paragraph in exchange.question or exchange.answer:
        text = _without_marks(paragraph.text[:AHEAD]).casefold()
        found += "".join(filter(str.isalnum, text))
        if len(found) >= ANCHOR:
            break
    return found[:ANCHOR]


def _without_marks(text: str) -> str:
    """The text without the marks of footnotes; no pattern, to compile which takes a while."""
    first, *rest = text.split("[^")
    return first + "".join(one.partition("]")[2] for one in rest)


def outline_of(document: Document) -> Mapping[str, str]:
    """Each exchange's key, with its anchor.  The last one is kept: it is asked for time and again,
    and takes a while of a long document.
    """
    global _last
    if _last is None or _last[0] is not document:
        anchors = map(anchor_of, document.exchanges)
        _last = document, dict(zip(keys_of(document), anchors, strict=True))
    return _last[1]


_last: tuple[Document, Mapping[str, str]] | None = None


def fitting(
    kept: Mapping[str, str], document: Document, keys: Collection[str] | None = None
) -> dict[str, int]:
    """For each key that was kept with its anchor, or of these ``keys`` alone, the place in
    ``Document.exchanges`` of the same question: of that number and the same or a like beginning,
    else of the same beginning under another number.  Keys that fit nothing are left out.
    """
    here = outline_of(document)
    places = {key: place for place, key in enumerate(here)}
    by_anchor = {anchor: places[key] for key, anchor in reversed([*here.items()])}
    found = {}
    for key in kept if keys is None else keys:
        anchor = kept.get(key)
        if anchor is None:
            continue
        if key in here and _alike(anchor, here[key]):
            found[key] = places[key]
        elif anchor in by_anchor:
            found[key] = by_anchor[anchor]
    return found


def _alike(one: str, other: str) -> bool:
    if one == other:
        return True
    pieces = range(0, len(one) - PIECE, PIECE // 2)
    if len(one) > 3 * PIECE and not any(one[at : at + PIECE] in other for at in pieces):
        return False
    from difflib import SequenceMatcher  # only where a text has changed

    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE

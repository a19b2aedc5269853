"""Parsing: pages of lines become a Document.

The stages stand in ``parse`` in their order.  Nothing here knows a file format or a screen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from kamer_tui.document.model import (
    Document,
    Footnote,
    Furniture,
    Genre,
    Leftover,
    Metadata,
    Paragraph,
    Source,
)
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.assembly.connect import connect
from kamer_tui.parsing.assembly.metadata import find_metadata, find_metadata_in_lines, merged
from kamer_tui.parsing.assembly.parts import Body, GenreRules
from kamer_tui.parsing.blocks.joining import join_lines, make_paragraph, place_marks
from kamer_tui.parsing.blocks.paragraphs import split_paragraphs
from kamer_tui.parsing.blocks.widths import LONGEST_LINE
from kamer_tui.parsing.genres import rules_of
from kamer_tui.parsing.lines.footnotes import RawFootnote, split_footnotes
from kamer_tui.parsing.lines.furniture import split_furniture
from kamer_tui.parsing.lines.page_ends import with_page_ends
from kamer_tui.parsing.vocabulary.document_kinds import (
    Kind,
    kind_of_signs,
    kind_of_title,
    kind_of_words,
)
from kamer_tui.parsing.vocabulary.references import find_documents
from kamer_tui.sources.lines import Line, Pages
from kamer_tui.translation import N_

_FORCED = N_("it was asked for")
_FIRST_LINES = 60


def parse(
    pages: Pages,
    genre: Genre | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Document:
    """Understand the pages.  ``genre`` forces one instead of recognising it; ``progress`` is called
    with the number of lines done and of all lines.
    """
    pages = with_page_ends(_with_line_breaks(pages))
    on_page = Counter(line.page for line in pages.lines)
    page_lines = tuple(on_page[page] for page in range(1, pages.count + 1))
    source = Source(pages.name, pages.format, pages.sha256, pages.count, page_lines)
    text, furniture = split_furniture(pages.lines)
    text, raw_footnotes = split_footnotes(text)
    body = Body(tuple(text), Hyphens(line.text for line in text))
    kind = kind_of_title(body.texts)
    rules, reason = _rules(body, genre, kind)
    if rules is None:
        kind = kind or kind_of_words(body.texts) or kind_of_signs(body.texts)
        return Document(
            source,
            None,
            resembles=kind.name if kind else None,
            metadata=_metadata(_first_page(body), body, furniture),
            leftovers=_leftovers(pages.lines),
        )

    def done(lines: int) -> None:
        if progress is not None:
            progress(lines, len(body.lines))

    parts = rules.assemble(body, done)
    footnotes = tuple(_footnote(raw, body.hyphens) for raw in raw_footnotes)
    document = Document(
        source,
        rules.name,
        reason,
        None,
        merged(parts.metadata, _metadata(parts.front_matter, body, furniture)),
        parts.numbering,
        tuple(parts.front_matter),
        tuple(parts.headings),
        tuple(parts.parties),
        tuple(parts.topics),
        tuple(parts.exchanges),
        footnotes,
        furniture,
    )
    document = connect(document)
    placed = set(document.source_lines())
    return replace(
        document,
        leftovers=_leftovers([line for line in pages.lines if line.number not in placed]),
    )


def _with_line_breaks(pages: Pages) -> Pages:
    """The pages; what finds the lines of a text that lost its line breaks few texts need."""
    if pages.format != "text" or all(len(line.text) <= LONGEST_LINE for line in pages.lines):
        return pages
    from kamer_tui.parsing.lines.line_breaks import with_line_breaks

    return with_line_breaks(pages)


def _rules(
    body: Body, genre: Genre | None, kind: Kind | None
) -> tuple[GenreRules | None, str | None]:
    """The rules of the genre, and what it was told by; (None, None) where it is none."""
    if genre is None and kind is not None and not kind.may_hold_questions:
        return None, None
    best: tuple[float, str, GenreRules] | None = None
    for rules in rules_of(genre):
        seen = rules.recognise(body)
        if seen is not None and (best is None or seen.strength > best[0]):
            best = seen.strength, seen.reason, rules
            if seen.strength >= 1:
                break
    if best is not None:
        _, reason, rules = best
        return rules, reason if genre is None else _FORCED
    return (next(rules_of(genre)), _FORCED) if genre is not None else (None, None)


def _metadata(front: Sequence[Paragraph], body: Body, furniture: Sequence[Furniture]) -> Metadata:
    found = find_metadata(front, furniture)
    if found.identifier is not None and found.title and found.kind:
        return found
    return merged(found, find_metadata_in_lines(body.lines))


def _first_page(body: Body) -> list[Paragraph]:
    """The paragraphs of the first page, for what they tell of the document."""
    lines = [line for line in body.lines if line.page == body.lines[0].page][:_FIRST_LINES]
    return [make_paragraph(group, body.hyphens) for group in split_paragraphs(lines, None)]


def _leftovers(lines: Iterable[Line]) -> tuple[Leftover, ...]:
    return tuple(Leftover(line.text, line.page, line.number, line.after_gap) for line in lines)


def _footnote(raw: RawFootnote, hyphens: Hyphens) -> Footnote:
    text, _ = place_marks(join_lines(raw.lines, hyphens, raw.text_start))
    return Footnote(
        raw.label,
        text,
        raw.lines[0].page,
        tuple(line.number for line in raw.lines),
        find_documents(text),
    )

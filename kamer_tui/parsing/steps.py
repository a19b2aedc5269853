"""The steps of the chain: each takes a draft, has one floor do its work, and notes the result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from kamer_tui.document.model import (
    Document,
    Exchange,
    Footnote,
    Metadata,
    Paragraph,
    Reading,
    Source,
)
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.assembly.collector import collected
from kamer_tui.parsing.assembly.connect import connect
from kamer_tui.parsing.assembly.metadata import find_metadata, find_metadata_in_lines, merged
from kamer_tui.parsing.assembly.parts import Parts
from kamer_tui.parsing.blocks.joining import join_lines, make_paragraph, place_marks
from kamer_tui.parsing.blocks.paragraphs import split_paragraphs
from kamer_tui.parsing.chain import Draft, Place, Step
from kamer_tui.parsing.genres import evidence
from kamer_tui.parsing.lines.footnotes import numbers_of_notes, split_by_form
from kamer_tui.parsing.lines.furniture import forms_of_lines, split_furniture
from kamer_tui.parsing.lines.line_breaks import with_line_breaks
from kamer_tui.parsing.lines.page_ends import with_page_ends
from kamer_tui.parsing.lines.wrapped_again import width_of_second_wrapping
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.endings import doubt_torn
from kamer_tui.parsing.structure.page_pieces import doubt_page_pieces
from kamer_tui.parsing.structure.turn import Turn
from kamer_tui.parsing.vocabulary.document_kinds import (
    kind_of_signs,
    kind_of_title,
    kind_of_words,
)
from kamer_tui.parsing.vocabulary.references import find_documents
from kamer_tui.sources.lines import Line
from kamer_tui.translation import N_

_FORCED = N_("it was asked for")
_FIRST_LINES = 60


def line_breaks(draft: Draft) -> Draft:
    """Cut a text that lost its line breaks."""
    pages = with_line_breaks(draft.pages)
    found = "" if pages is draft.pages else f"{len(draft.pages.lines)} → {len(pages.lines)}"
    return draft._replace(
        pages=pages, found=found, wrapped_at=width_of_second_wrapping(draft.pages)
    )


def page_ends(draft: Draft) -> Draft:
    """End pages at the official footer where the text has no form feeds."""
    pages = with_page_ends(draft.pages)
    return draft._replace(pages=pages, lines=pages.lines, found=str(pages.count))


def furniture(draft: Draft) -> Draft:
    """Set apart the lines that belong to the page: running heads, footers, page numbers."""
    forms = forms_of_lines(draft.lines)
    lines, found = split_furniture(draft.lines, forms)
    draft = draft._replace(lines=tuple(lines), furniture=found, found=str(len(found)))
    return draft.claim((Place(N_("furniture"), forms[one.line]), [one.line]) for one in found)


def footnotes(draft: Draft) -> Draft:
    """Set the footnotes apart and mark where the text refers to them."""
    lines, forms = split_by_form(draft.lines)
    notes = tuple(note for found in reversed(forms.values()) for note in found)
    draft = draft._replace(lines=tuple(lines), notes=notes, found=str(len(notes)))
    return draft.claim(
        (Place(N_("footnote"), form), numbers)
        for form, found in forms.items()
        for numbers in numbers_of_notes(found)
    )


def words(draft: Draft) -> Draft:
    """Learn the document's words, for hyphens at line ends, and make the body of its lines."""
    if draft.pages.damaged:
        from kamer_tui.parsing.lines.after_damage import begin_after_damage

        draft = draft._replace(lines=tuple(begin_after_damage(draft.lines, draft.pages.damaged)))
    marked_up = draft.pages.exported is None
    if marked_up and any(line.role == "question" for line in draft.lines):
        from kamer_tui.parsing.lines.marked_tables import without_tables_in_answers

        draft = draft._replace(lines=tuple(without_tables_in_answers(draft.lines)))
    if any(line.level for line in draft.lines):
        from kamer_tui.parsing.lines.marked_headings import with_others_plain

        draft = draft._replace(lines=tuple(with_others_plain(draft.lines, draft.pages.format)))
    hyphens = Hyphens(line.text for line in draft.lines)
    return draft._replace(body=Body(draft.lines, hyphens, draft.pages.known))


def table_of_contents(draft: Draft) -> Draft:
    """Count the headings in the table of contents; its lines stay in the text, for the recipes."""
    return draft._replace(found=str(len(draft.text.contents) or ""))


def kind(draft: Draft) -> Draft:
    """Read the title: "VOORSTEL VAN WET" is a bill, which holds no questions."""
    found = kind_of_title(draft.text.texts)
    return draft._replace(kind=found, found=found.name if found else "")


def genre(draft: Draft) -> Draft:
    """Weigh the evidence for each genre; a document of another kind has none."""
    if draft.asked is None and draft.kind is not None and not draft.kind.may_hold_questions:
        return draft
    row = evidence.weigh(draft.text, draft.asked)
    return draft._replace(evidence=row, found=row.sign if row else "")


def turns(draft: Draft) -> Draft:
    """Tell question from answer and who asks, by the genre's recipe."""
    if draft.evidence is None:
        return draft
    whole = len(draft.lines)

    def done(lines: int) -> None:
        if draft.progress is not None:
            draft.progress(lines, whole)

    account = draft.evidence.read(draft.text, done)
    doubt_torn(account)
    read = [entry for entry in account.entries if isinstance(entry, Turn)]
    doubt_page_pieces(read, draft.lines, (one.text for one in draft.furniture))
    return draft._replace(account=account)


def collection(draft: Draft) -> Draft:
    """Make parties, topics and exchanges of the account."""
    if draft.account is None:
        return draft._replace(parts=Parts())
    parts = collected(draft.account)
    draft = draft._replace(parts=parts, found=str(len(parts.exchanges)))
    return draft.claim(parts.lines())


def facts(draft: Draft) -> Draft:
    """Read what the document says of itself: number, title, date, who asks whom."""
    body = draft.text
    front = draft.collected.front_matter if draft.evidence is not None else _first_page(body)
    found = find_metadata(front, draft.furniture)
    if found.identifier is None or not found.title or not found.kind:
        found = merged(found, find_metadata_in_lines(body.lines))
    found = merged(draft.collected.metadata, found)
    known = draft.pages.known
    if known == Metadata():
        return draft._replace(metadata=found)
    from kamer_tui.parsing.structure.known import contradicted_count, contradictions, with_known

    counted = contradicted_count(body.lines, draft.collected.exchanges)
    told = (*contradictions(found, known), *counted)
    return draft._replace(metadata=with_known(found, known), contradictions=told)


def _cuts(lines: Iterable[Line]) -> Iterator[tuple[int, int]]:
    """Where the lines' numbers and those of the file's lines don't go up together."""
    apart = 0
    for line in lines:
        of_file = line.cut_from or line.number
        if line.number - of_file != apart:
            yield line.number, of_file
            apart = line.number - of_file


def connections(draft: Draft) -> Draft:
    """Make the Document, and resolve its references: "vraag 3" becomes a link to question 3.

    Without a genre, the Document has the whole text as leftovers, and the kind that it resembles;
    where nothing stands beside furniture and notes, these are the text.
    """
    pages, parts, row = draft.pages, draft.collected, draft.evidence
    on_page = Counter(line.page for line in pages.lines)
    page_lines = tuple(on_page[page] for page in range(1, pages.count + 1))
    cuts = tuple(_cuts(pages.lines))
    source = Source(
        pages.name,
        pages.format,
        pages.sha256,
        pages.count,
        page_lines,
        cuts,
        draft.wrapped_at,
    )
    if row is None:
        texts = draft.text.texts
        other = draft.kind or kind_of_words(texts) or kind_of_signs(texts)
        if not draft.lines or kind_of_signs(texts) is not None:
            draft = draft._replace(claims={}, furniture=(), notes=())
        document = Document(
            source,
            None,
            resembles=other.name if other else None,
            metadata=draft.metadata,
            footnotes=tuple(_footnotes(draft)),
            furniture=draft.furniture,
            damaged_pages=pages.damaged,
            reading=_reading(draft),
            contradictions=draft.contradictions,
        )
        return draft._replace(document=document)
    document = Document(
        source,
        row.genre,
        row.reason if draft.asked is None else _FORCED,
        None,
        draft.metadata,
        parts.numbering,
        tuple(parts.front_matter),
        tuple(parts.headings),
        tuple(parts.parties),
        tuple(parts.topics),
        tuple(_exchanges(draft)),
        tuple(_footnotes(draft)),
        draft.furniture,
        damaged_pages=pages.damaged,
        contradictions=draft.contradictions,
    )
    return draft._replace(document=connect(document))


def leftovers(draft: Draft) -> Draft:
    """Add each line that no step claimed to the Document, in paragraphs that are left over, so that
    it is shown.
    """
    assert draft.document is not None, "made by the step before"
    numbers = [line.number for line in draft.pages.lines if line.number not in draft.claims]
    if not numbers:
        return draft
    from kamer_tui.parsing.assembly.leftovers import leftovers_of

    left = tuple(leftovers_of(draft.text, draft.pages.lines, frozenset(numbers)))
    document = replace(draft.document, leftovers=left)
    draft = draft._replace(document=document, found=str(len(left)))
    return draft.claim((N_("leftover"), one.lines) for one in left)


def _exchanges(draft: Draft) -> Sequence[Exchange]:
    """Give the exchanges, marked where the file is damaged."""
    exchanges = draft.collected.exchanges
    if not draft.pages.damaged:
        return exchanges
    from kamer_tui.parsing.assembly.damage import mark_damaged

    return mark_damaged(exchanges, draft.lines, draft.pages.damaged)


def _reading(draft: Draft) -> Reading | None:
    """Find how a text of no genre could be read, unless its title says that it asks nothing."""
    if draft.kind is not None and not draft.kind.may_hold_questions:
        return None
    from kamer_tui.parsing.genres.reading import likeliest_reading

    return likeliest_reading(draft.text)


def _footnotes(draft: Draft) -> Iterable[Footnote]:
    """Make footnotes of the Document: lines joined, marks placed, references found."""
    for note, numbers in zip(draft.notes, numbers_of_notes(draft.notes), strict=True):
        text, _ = place_marks(join_lines(note.lines, draft.text.hyphens, note.text_start))
        yield Footnote(note.label, text, note.lines[0].page, numbers, find_documents(text))


def _first_page(body: Body) -> list[Paragraph]:
    """Make paragraphs of the first page, from which number, title and date can be read."""
    lines = [line for line in body.lines if line.page == body.lines[0].page][:_FIRST_LINES]
    return [make_paragraph(group, body.hyphens) for group in split_paragraphs(lines, None)]


# Steps of every chain.
WORDS = Step(
    N_("words"),
    N_("learn how the document writes its words, for hyphens at line ends"),
    "language/hyphens",
    words,
)
COLLECTION = Step(
    N_("collection"),
    N_("make parties, topics and exchanges"),
    "parsing/assembly/collector",
    collection,
)
CONNECTIONS = Step(
    N_("connections"),
    N_("resolve references, mentions and footnotes"),
    "parsing/assembly/connect",
    connections,
)
LEFTOVERS = Step(
    N_("leftovers"), N_("show every line that no step took"), "parsing/steps", leftovers
)

"""Findings as plain text, for a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kamer_tui.check.counted import counted_in
from kamer_tui.check.findings import Findings, Hints
from kamer_tui.check.trace import trace_as_text
from kamer_tui.document.contradictions import told_contradictions
from kamer_tui.document.damage import told_damage
from kamer_tui.document.genre_names import GENRE_NAMES
from kamer_tui.document.notice import notice_of
from kamer_tui.document.ranges import written, written_ranges
from kamer_tui.document.reading import told_reading
from kamer_tui.document.trace import TracedStep
from kamer_tui.translation import _, ngettext
from kamer_tui.understanding.mark_names import MARK_NAMES, SHARES_WORDS

_PAGES_IN_ROW = 20
_MOST_LEFTOVERS = 20
"""More lines without a place are counted, not shown; the JSON form has them all."""
_LONGEST_SHOWN = 80
"""In characters: so much of a paragraph is shown."""


def findings_as_text(found: Findings, trace: Sequence[TracedStep] | None = None) -> str:
    """The findings as lines of text: what was understood, what was not, and the trace if given."""
    text = _findings(found)
    return text if trace is None else f"{text}\n{trace_as_text(trace)}"


def _findings(found: Findings) -> str:
    lines = [*_title(found), "", _("Understood")]
    if found.hints is not None:
        lines += _table(_understood_of_nothing(found, found.hints))
        lines += ["", _("Not understood"), "  " + _("No questions and answers were recognised.")]
        lines += _sentences(found, found.hints)
        lines += [f"  {line}" for line in _without_text(found)] if found.hints.lines else []
        lines += [f"  {line}" for line in told_contradictions(found.document)]
        return "\n".join(lines) + "\n"
    lines += _table(_understood(found))
    lines += ["", _("Not understood")]
    lines += [f"  {line}" for line in _open(found)] or [
        "  " + _("nothing: every line has its place")
    ]
    return "\n".join(lines) + "\n"


def _title(found: Findings) -> Iterator[str]:
    metadata = found.document.metadata
    parts = [found.document.source.name, metadata.identifier, metadata.kind, metadata.title]
    yield " · ".join(part for part in parts if part)


def _table(rows: Iterable[tuple[str, str]]) -> list[str]:
    rows = list(rows)
    width = max(len(name) for name, _ in rows)
    return [f"  {name:{width}}  {value}" for name, value in rows]


def _understood(found: Findings) -> Iterator[tuple[str, str]]:
    document = found.document
    numbers = sorted(document.positions)
    printed = {
        "printed": _("numbers as printed"),
        "assigned": _("numbers assigned, none are printed"),
    }[document.numbering]
    span = f" ({numbers[0]}–{numbers[-1]}; {printed})" if numbers else ""
    yield _("genre"), _(GENRE_NAMES[document.genre]) if document.genre else "—"
    if document.genre_reason:
        yield _("recognised by"), _(document.genre_reason)
    yield from _pages(found)
    yield _("questions"), f"{len(document.exchanges)}{span}"
    counts = ", ".join(f"{name} {count}" for name, count in found.party_counts().items())
    yield _("parties"), f"{len(document.parties)}" + (f" ({counts})" if counts else "")
    yield _("topics"), str(len(document.topics))
    yield _("footnotes"), str(len(document.footnotes))
    references = str(len(found.references))
    if found.unresolved:
        references = _("{count}, {unresolved} of them unresolved").format(
            count=references, unresolved=len(found.unresolved)
        )
    yield _("references"), references
    identifiers = sorted({each.identifier for each in found.documents})
    listed = f" ({', '.join(identifiers)})" if identifiers else ""
    yield _("other documents"), f"{len(identifiers)}{listed}"
    counted = counted_in(document)
    yield _("asking sentences"), str(counted.asks)
    does = [f"{_(MARK_NAMES[kind])} {count}" for kind, count in counted.marks.items()]
    if counted.sharing:
        does.append(f"{_(SHARES_WORDS)} {counted.sharing}")
    yield _("answers"), ", ".join(does) or "—"


def _pages(found: Findings) -> Iterator[tuple[str, str]]:
    """How many pages there are, and how many lines were read on each."""
    counts = found.document.source.page_lines
    yield _("pages"), str(found.document.source.pages)
    if len(counts) < 2:
        return
    name = _("lines on each")
    for start in range(0, len(counts), _PAGES_IN_ROW):
        row = counts[start : start + _PAGES_IN_ROW]
        pages = _("p. {page}").format(page=f"{start + 1}–{start + len(row)}")
        yield name, f"{pages}: {' '.join(map(str, row))}"
        name = ""


def _understood_of_nothing(found: Findings, hints: Hints) -> Iterator[tuple[str, str]]:
    yield from _pages(found)
    yield _("lines of text"), str(hints.lines)
    yield _("lines with a question mark"), str(hints.asking)
    yield _("headings of parties"), str(hints.party_headings)
    yield _("headings of answers"), str(hints.answer_headings)


def _sentences(found: Findings, hints: Hints) -> Iterator[str]:
    """Sentences for a text without recognised questions: what it looks like, what it lacks."""
    if not hints.lines:
        yield "  " + _("The file is empty: it holds no line of text.")
        return
    if found.document.resembles:
        yield "  " + _("This looks like {kind}.").format(kind=_(found.document.resembles))
    yield from (f"  {line}" for line in told_reading(found.document))
    if not hints.answer_headings:
        yield "  " + _("No line looks like the heading of an answer (“19. Antwoord van …”).")
    if not hints.party_headings:
        yield "  " + _("No line looks like the heading of a party (“Vragen … van de leden van …”).")
    yield "  " + _("The reader shows the text as it is; every line of it is kept.")


def _without_text(found: Findings) -> Iterator[str]:
    yield from told_damage(found.document)
    if found.wrapped_at:
        yield _(
            "the lines look wrapped again at about {width} characters: paragraphs, footnotes and "
            "labels may stand in the wrong place"
        ).format(width=found.wrapped_at)
    pages = found.pages_without_text
    if pages:
        yield ngettext(
            "page without text (blank, or a picture of text): {pages}",
            "pages without text (blank, or pictures of text): {pages}",
            len(pages),
        ).format(pages=written(pages))


def _open(found: Findings) -> Iterator[str]:
    """One line for each thing that is open."""
    yield from _without_text(found)
    yield from told_contradictions(found.document)
    yield from (_(doubt) for doubt in found.heading)
    if found.gaps:
        yield _("numbers that are not there: {numbers}").format(numbers=written_ranges(found.gaps))
    if found.repeats:
        yield _("numbers that stand more than once: {numbers}").format(
            numbers=", ".join(map(str, found.repeats))
        )
    if found.out_of_order:
        yield _("numbers lower than the one before: {numbers}").format(
            numbers=", ".join(map(str, found.out_of_order))
        )
    for pointing in found.unresolved:
        place = (
            _("question {label}, p. {page}").format(label=pointing.label, page=pointing.page)
            if pointing.label is not None
            else _("p. {page}").format(page=pointing.page)
        )
        yield _("{place}: “{text}” points to question {number}, which is not there").format(
            place=place, text=pointing.text, number=pointing.number
        )
    for note in found.notes_without_mark:
        yield _("p. {page}: footnote {label} is marked nowhere").format(
            page=note.page, label=note.label
        )
    for label, page in found.marks_without_note:
        yield _("p. {page}: footnote {label} is marked but not there").format(
            page=page, label=label
        )
    if found.notes_missing:
        yield _("footnotes that are not there: {numbers}").format(
            numbers=written(found.notes_missing)
        )
    for paragraph in found.asked_in_front:
        yield _("p. {page}: members ask, and it stands outside of the questions: {text}").format(
            page=paragraph.page, text=_shortened(paragraph.text)
        )
    yield from _unanswered(found)
    for exchange in found.uncertain:
        if exchange.uncertain is not None:
            yield _("question {label}, p. {page}: uncertain: {why}").format(
                label=exchange.label, page=exchange.page, why=_(exchange.uncertain)
            )
    for left in found.leftovers[:_MOST_LEFTOVERS]:
        yield _("p. {page}, line {line}, has no place: {text}").format(
            page=left.page,
            line=found.document.source.file_line(left.lines[0]),
            text=left.text,
        )
    more = sum(len(left.lines) for left in found.leftovers[_MOST_LEFTOVERS:])
    if more > 0:
        yield ngettext(
            "and {count} more line without a place",
            "and {count} more lines without a place",
            more,
        ).format(count=more)


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"


def _unanswered(found: Findings) -> Iterator[str]:
    """One line for all questions without an answer, which may be all that there are."""
    count = len(found.unanswered)
    if count and count == len(found.document.exchanges):
        if notice_of(found.document):
            yield _("no question has an answer here: the document is a notice")
        else:
            yield _("no question has an answer here")
    elif count:
        yield ngettext(
            "question without an answer: {questions}",
            "questions without an answer: {questions}",
            count,
        ).format(
            questions=", ".join(
                _("{label} (p. {page})").format(label=exchange.label, page=exchange.page)
                for exchange in found.unanswered
            )
        )

"""The page of each kind of entry, made of blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kamer_tui.document.citation import cited_pages
from kamer_tui.document.contradictions import told_contradictions
from kamer_tui.document.model import Document, Exchange, Footnote
from kamer_tui.document.notice import notice_of
from kamer_tui.document.pages import pages_of_exchange
from kamer_tui.document.reading import told_reading
from kamer_tui.reader.core.contents import Contents, Entry
from kamer_tui.reader.core.page import Excerpt, Ink, Page, Span, Writer
from kamer_tui.reader.core.picking import asks_picked, picked
from kamer_tui.reader.core.searching import place_of
from kamer_tui.reader.core.state import State
from kamer_tui.reader.core.titles import title_of
from kamer_tui.reader.views.about import facts_of
from kamer_tui.reader.views.noting import add_notes, astray_page
from kamer_tui.reader.views.references import add_references, add_what_is_said
from kamer_tui.translation import _
from kamer_tui.understanding.asking import asks_of

if TYPE_CHECKING:
    from kamer_tui.understanding.marks import Mark

QUESTION_INDENT = 2
ANSWER_INDENT = 2


def page_of(contents: Contents, index: int) -> Page:
    """The page of the entry with that index; an empty one where there is none."""
    if not 0 <= index < len(contents.entries):
        return Page()
    entry = contents.entries[index]
    if entry.kind == "exchange":
        return _exchange_page(contents, index, contents.document.exchanges[entry.exchange])
    if entry.kind == "notes":
        return astray_page(contents.notes_of(index))
    return _other_page(contents, entry)


def hits_in(contents: Contents, state: State, page: Page) -> dict[int, list[Span]]:
    """The search's hits in the page of the state's entry, by the index of their block."""
    search = state.search
    if search is None or state.entry < 0:
        return {}
    spans: dict[int, list[Span]] = {}
    for position in search.hits.positions_in(state.entry):
        hit = search.hits[position]
        block = page.block_of(place_of(contents, hit).paragraph)
        shown = page.blocks[block].shown
        ink: Ink = "current-hit" if position == search.current else "hit"
        spans.setdefault(block, []).append((shown(hit.start), shown(hit.end), ink))
    return spans


def lit_in(contents: Contents, state: State, page: Page) -> dict[int, list[Span]]:
    """What is lit up in the page, by the index of its block: hits, chosen sentences, and, where the
    question asks in these, their words in the answer; and the sentences for which it has the mark
    that the list is narrowed to.
    """
    spans = hits_in(contents, state, page)
    for one in picked(contents, state):
        block = page.block_of(one.paragraph)
        shown = page.blocks[block].shown
        spans.setdefault(block, []).append((shown(one.start), shown(one.end), "selection"))
    for reason in _reasons(contents, state):
        block = page.answer[1 + reason.paragraph]
        shown = page.blocks[block].shown
        spans.setdefault(block, []).append((shown(reason.start), shown(reason.end), "hit"))
    exchange = contents.exchange(state.entry)
    if exchange is not None and (asked := asks_picked(contents, state)):
        from kamer_tui.understanding.asked_words import asked_words  # only where one asks for it

        found = asked_words((one.text for one in asked), exchange.answer)
        for place in found.places:
            block = page.block_of(len(exchange.question) + place.paragraph)
            shown = page.blocks[block].shown
            spans.setdefault(block, []).append((shown(place.start), shown(place.end), "hit"))
    return spans


def _reasons(contents: Contents, state: State) -> Iterator[Mark]:
    """The sentences of the answer for which it is in a list that is narrowed to a mark."""
    place = contents.exchange_of_entry.get(state.entry)
    if state.mark is None or place is None:
        return
    from kamer_tui.reader.core.understood import filter_of  # only where one asks for it

    for mark in contents.understood.marks(place):
        if mark.side == "answer" and filter_of(mark) == state.mark:
            yield mark


def _exchange_page(contents: Contents, index: int, exchange: Exchange) -> Page:
    document, writer = contents.document, Writer()
    if exchange.uncertain:
        writer.line(_("Not certain: {why}").format(why=_(exchange.uncertain)), ink="quiet", hang=2)
    first = len(writer.blocks)
    writer.label(_("QUESTION"), space=1 if exchange.uncertain else 0)
    if exchange.question:
        writer.paragraphs(exchange.question, indent=QUESTION_INDENT)
    else:
        writer.line(_("No question found."), ink="quiet", indent=QUESTION_INDENT)
    question = writer.since(first)
    first = len(writer.blocks)
    who = _("by {who}").format(who=exchange.answered_by) if exchange.answered_by else ""
    writer.label(_("ANSWER"), who, ink="answer")
    if exchange.answer:
        writer.paragraphs(exchange.answer, indent=ANSWER_INDENT, barred=True)
    else:
        writer.line(_("No answer in this document."), ink="quiet", indent=ANSWER_INDENT)
        _notice(writer, document)
    answer = writer.since(first)
    if notes := contents.notes_of(index):
        add_notes(writer, notes)
    add_what_is_said(writer, document, exchange)
    add_references(writer, contents, exchange)
    _footnotes(writer, document.footnotes_of((*exchange.question, *exchange.answer)))
    page = writer.page(
        exchange.label,
        contents.headline_of(index) or _("No question found."),
        (", ".join(exchange.parties), exchange.topic),
        cited_pages(pages_of_exchange(exchange)),
    )
    page = page._replace(question=question, answer=answer)
    return page._replace(asks=tuple(_asks(page, exchange)))


def _asks(page: Page, exchange: Exchange) -> Iterable[Excerpt]:
    """The places, in the page, of the sentences in which the exchange asks."""
    for ask in asks_of(exchange):
        index = page.question[1 + ask.paragraph]
        block = page.blocks[index]
        start = block.shown(ask.start) if ask.start else 0  # with the number printed before it
        yield Excerpt(index, start, block.shown(ask.end))


def _notice(writer: Writer, document: Document) -> None:
    """Add the notice that says why there is no answer, if the document has one."""
    notice = notice_of(document)
    if notice:
        by = document.metadata.answered_by
        writer.label(_("NOTICE"), _("by {who}").format(who=", ".join(by)) if by else "")
        writer.paragraphs(notice, indent=ANSWER_INDENT)


def _other_page(contents: Contents, entry: Entry) -> Page:
    document = contents.document
    if entry.kind == "text":
        return _text_page(document)
    writer = Writer()
    paragraphs = contents.paragraphs(entry)
    where = _("p. {page}").format(page=paragraphs[0].page) if paragraphs else ""
    match entry.kind:
        case "leftovers":
            writer.line(_("These lines of the file found no place elsewhere."), ink="quiet")
            writer.plain(document.leftovers, space=1)
        case "footnotes":
            writer.line(_("No text has the marks of these footnotes."), ink="quiet")
            _footnotes(writer, document.unmarked_footnotes())
        case _:
            if not contents.entry_of_exchange:
                words = _("This document has no questions. Its text is below.")
                if notice_of(document):
                    words = _("This is a notice; the questions are not in it. Its text is below.")
                writer.line(words, ink="number")
            space = 0 if contents.entry_of_exchange else 1
            writer.paragraphs(paragraphs, indent=QUESTION_INDENT, first_space=space)
            _footnotes(writer, document.footnotes_of(paragraphs))
    if entry.kind == "front":
        writer.facts(facts_of(document), space=1 if paragraphs else 0)
    return writer.page("", title_of(contents, entry), (entry.party,), where)


def _text_page(document: Document) -> Page:
    """The page of a document in which no questions were recognised: all of its text."""
    writer = Writer()
    if not document.front_matter and not document.leftovers:
        words = _("Nothing to read: the file has no text. Is it the right one?")
    elif document.resembles:
        words = _(
            "No questions and answers recognised: this looks like {kind}. The text is below."
        ).format(kind=_(document.resembles))
    else:
        words = _("No questions and answers recognised. The text is below.")
    writer.line(words, ink="number", space=1)
    for sentence in (*told_reading(document), *told_contradictions(document)):
        writer.line(sentence)
    writer.paragraphs(document.front_matter, indent=0, first_space=1)
    writer.plain(document.leftovers, space=1)
    _footnotes(writer, document.footnotes)
    return writer.page("", "", (), "")


def _footnotes(writer: Writer, notes: Iterable[Footnote]) -> None:
    """Add the footnotes, below the text."""
    for position, note in enumerate(notes):
        writer.footnote(note.label, note.text, note.documents, 0 if position else 1)

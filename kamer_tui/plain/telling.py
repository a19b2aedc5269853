"""The words in which a question, and any other text of a document, is told: what matters most
first, nothing by signs or by columns.

A text is told in parts, each a list of lines; "" stands between two paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kamer_tui.document.model import Document, Exchange, Paragraph
from kamer_tui.document.notice import notice_of
from kamer_tui.document.pages import has_pages, pages_of, pages_of_exchange
from kamer_tui.document.ranges import as_ranges
from kamer_tui.export.plain_text import texts_of
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.state import State
from kamer_tui.reader.core.titles import title_of
from kamer_tui.translation import _, ngettext
from kamer_tui.understanding.asking import asks_of
from kamer_tui.understanding.chains import chains_of
from kamer_tui.understanding.mark_names import MARK_NAMES, SHARES_WORDS
from kamer_tui.understanding.referring import only_refers

Part = list[str]

BEGINNING = 300
"""Characters of an answer that is told below one that only refers to it."""
MOST_NUMBERS = 20
"""Numbers that are told of many questions."""


def title_line(contents: Contents, entry: int) -> str:
    """The number and the headline of a question: "14. Places in small towns: how many"; of another
    text what it is, and whose.
    """
    exchange = contents.exchange(entry)
    if exchange is None:
        one = contents.entries[entry]
        return ", ".join(filter(None, (title_of(contents, one), one.party)))
    headline = contents.headline_of(entry) or _("No question found.")
    return f"{exchange.label}. {headline}"


def told_pages(document: Document, pages: Iterable[int]) -> str:
    """Pages in words: "page 6", "pages 6 to 7"; "" where the document's are not known."""
    known = sorted(set(pages))
    if not known or not has_pages(document):
        return ""
    ranges = []
    for first, last in as_ranges(known):
        if last - first > 1:
            ranges.append(_("{first} to {last}").format(first=first, last=last))
        else:
            ranges += map(str, range(first, last + 1))
    return ngettext("page {pages}", "pages {pages}", len(known)).format(pages=", ".join(ranges))


def told_numbers(numbers: Sequence[int | str]) -> str:
    """The numbers of questions: "4, 7, 9", and of many how many more there are."""
    told = ", ".join(map(str, numbers[:MOST_NUMBERS]))
    more = len(numbers) - MOST_NUMBERS
    return told if more <= 0 else _("{numbers} and {count} more").format(numbers=told, count=more)


def place_in_list(contents: Contents, state: State) -> str:
    """Which of the questions that are shown it is: "3 of 7"; "" where it is none."""
    asked = [one for one in state.shown if one in contents.exchange_of_entry]
    if state.entry not in asked:
        return ""
    return _("{position} of {count}").format(
        position=asked.index(state.entry) + 1, count=len(asked)
    )


def signs_of(contents: Contents, entry: int) -> list[str]:
    """What the reader tells by signs: that an answer only refers, promises, is not there …"""
    place = contents.exchange_of_entry.get(entry)
    if place is None:
        return []
    exchange = contents.document.exchanges[place]
    understood = contents.understood
    while not understood.knows_words:
        understood.work(1)
    found = {mark.kind for mark in understood.marks(place)}
    signs = [_(MARK_NAMES[kind]) for kind in MARK_NAMES if kind in found]
    targets = dict.fromkeys(one.number for text in exchange.answer for one in text.references)
    if only_refers(exchange) is not None:
        refers = _(MARK_NAMES["only-refers"])
        told = _("only refers, to {numbers}").format(numbers=", ".join(map(str, targets)))
        signs = [told if one == refers else one for one in signs]
    if understood.shares(place):
        signs.append(_(SHARES_WORDS))
    return signs


def parts_of(contents: Contents, state: State, own: Sequence[str], *, whole: bool) -> list[Part]:
    """The entry that is read, in parts: first what stands at its head, what is asked, and the first
    paragraph of the answer; then paragraph by paragraph; then where it leads.

    ``own`` is what the user did with it ("selected"); of the question only what is asked in it is
    told, unless the ``whole`` of it is wanted.
    """
    exchange = contents.exchange(state.entry)
    if exchange is None:
        return _parts_of_text(contents, state.entry)
    head = [title_line(contents, state.entry), _about(contents, state, exchange)]
    if signs := [*signs_of(contents, state.entry), *own]:
        told = "; ".join(signs)
        head.append(f"{told[:1].upper()}{told[1:]}.")
    if exchange.uncertain:
        head.append(_("Uncertain: {why}").format(why=_(exchange.uncertain)))
    if whole or [ask.text for ask in asks_of(exchange)] != [contents.headline_of(state.entry)]:
        head += told_question(exchange, whole=whole)  # else the headline has told it
    answer = list(_answer(contents.document, exchange))
    parts = [[*filter(None, head), *answer[:1]], *(["", text] for text in answer[1:])]
    leads = [*_leads(contents.document, exchange), *_notes(contents, state.entry)]
    return [*parts, leads] if leads else parts


def _about(contents: Contents, state: State, exchange: Exchange) -> str:
    pages = told_pages(contents.document, pages_of_exchange(exchange))
    parties = ", ".join(exchange.parties)
    place = place_in_list(contents, state)
    return "; ".join(filter(None, (parties, exchange.topic, pages, place)))


def told_question(exchange: Exchange, *, whole: bool) -> Part:
    """What is asked: the whole question, or the sentences of it that ask."""
    question = list(texts_of(exchange.question))
    if not question:
        return [_("No question found.")]
    asks = asks_of(exchange)
    told = [
        (exchange.question[ask.paragraph].prefix if not ask.start else "") + ask.text
        for ask in asks
    ]
    if whole or not told or " ".join(told) == " ".join(question):
        return _with_label(_("Question:"), question)
    label = _("Asked:")
    return [f"{label} {told[0]}", *told[1:]]


def _with_label(label: str, texts: Sequence[str]) -> Part:
    """The paragraphs, the first behind its label."""
    lines = [f"{label} {texts[0]}"]
    for text in texts[1:]:
        lines += ["", text]
    return lines


def _answer(document: Document, exchange: Exchange) -> Iterator[str]:
    """The paragraphs of the answer, the first behind its label."""
    texts = list(texts_of(exchange.answer))
    if not texts:
        yield _("There is no answer in this document.")
        texts = list(texts_of(notice_of(document)))
        label = _("Notice:")
    elif exchange.answered_by:
        label = _("Answer by {name}:").format(name=exchange.answered_by)
    else:
        label = _("Answer:")
    if texts:
        yield f"{label} {texts[0]}"
        yield from texts[1:]


def _leads(document: Document, exchange: Exchange) -> Iterator[str]:
    """What is said where it only refers to, where it leads, what leads to it, and its footnotes."""
    if only_refers(exchange) is not None:
        said = (chain.said for chain in chains_of(document, exchange))
        for number in dict.fromkeys(one for one in said if one is not None):
            other = document.find(number)
            if other is not None:
                text = _beginning(" ".join(texts_of(other.answer)))
                yield _("{number} answers").format(number=number) + f": {text}"
    found = dict.fromkeys((one.number, one.resolved) for _side, one in exchange.references())
    if found:
        numbers = ", ".join(
            str(number) if there else _("{number} (not there)").format(number=number)
            for number, there in found
        )
        yield _("Refers to: {numbers}").format(numbers=numbers)
    if exchange.mentioned_by:
        numbers = ", ".join(map(str, exchange.mentioned_by))
        yield _("Referred to by: {numbers}").format(numbers=numbers)
    others = dict.fromkeys(one.identifier for one in document.documents_of(exchange))
    if others:
        yield _("Other documents: {names}").format(names=", ".join(others))
    yield from _footnotes(document, (*exchange.question, *exchange.answer))


def _beginning(text: str) -> str:
    """The first words of a text."""
    if len(text) <= BEGINNING:
        return text
    return text[: text.rfind(" ", 0, BEGINNING) + 1 or BEGINNING].rstrip() + " …"


def _footnotes(document: Document, paragraphs: Iterable[Paragraph]) -> Iterator[str]:
    for note in document.footnotes_of(paragraphs):
        yield _("Footnote {label}: {text}").format(label=note.label, text=note.text)


def _notes(contents: Contents, entry: int) -> Iterator[str]:
    """The user's own notes."""
    for note in contents.notes_of(entry):
        from kamer_tui.store.notes import lines_of  # only where there are notes

        label = _("Note:")
        if note.sentence:
            label = _("Note to “{sentence}”:").format(sentence=note.sentence)
        elif contents.entries[entry].kind == "notes":
            label = _("Note to {number}:").format(number=note.exchange.partition("#")[0])
        first, *others = lines_of(note) or ("",)
        yield f"{label} {first}"
        yield from others


def _parts_of_text(contents: Contents, entry: int) -> list[Part]:
    """A text that is no question, in parts."""
    document, one = contents.document, contents.entries[entry]
    paragraphs = contents.paragraphs(one)
    head = [title_line(contents, entry), told_pages(document, pages_of(paragraphs))]
    if one.kind == "text" and not paragraphs:
        head.append(_("Nothing to read: the file has no text. Is it the right one?"))
    if one.kind == "footnotes":
        notes = document.unmarked_footnotes()
        texts = [_("Footnote {label}: {text}").format(label=n.label, text=n.text) for n in notes]
    else:
        texts = list(texts_of(paragraphs))
    parts = [[*filter(None, head), *texts[:1]], *(["", text] for text in texts[1:])]
    notes_below = [] if one.kind == "footnotes" else list(_footnotes(document, paragraphs))
    if one.kind == "front":
        from kamer_tui.reader.views.about import facts_of

        notes_below += [f"{name}: {value}" for name, value in facts_of(document)]
    notes_below += _notes(contents, entry)
    return [*parts, notes_below] if notes_below else parts

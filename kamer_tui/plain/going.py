"""The commands that go from place to place: numbers, links, back, parties, the list."""

from __future__ import annotations

from typing import Literal

from kamer_tui.plain.session import Session
from kamer_tui.plain.telling import Part, title_line
from kamer_tui.reader.core.events import Edge, StepParty, StepQuestion, Travel
from kamer_tui.reader.core.state import no_such_question
from kamer_tui.reader.core.update import MAXIMUM_DIGITS
from kamer_tui.translation import _, ngettext
from kamer_tui.untrusted import clean_name

LINES = 10
"""So many questions are listed at once."""


def jump(session: Session, digits: str) -> Part:
    """Go to the question with that number."""
    number = digits.lstrip("0") or "0"
    known = len(number) <= MAXIMUM_DIGITS
    entry = session.contents.entry_of_number(int(number)) if known else None
    if entry is not None:
        return session.go(entry)
    told = no_such_question(clean_name(number))
    numbers = session.contents.numbers
    if not numbers:
        return [f"{told}."]
    there = _("{first} to {last}").format(first=numbers[0], last=numbers[-1])
    return [_("{told}; there are {numbers}.").format(told=told, numbers=there)]


def read_on(session: Session, _words: str) -> Part:
    """Tell what comes next."""
    return session.read_on()


def again(session: Session, _words: str) -> Part:
    """Tell this text again."""
    return session.tell()


def whole(session: Session, _words: str) -> Part:
    """Tell this text with the whole of its question."""
    return session.tell(whole_question=True)


def next_question(session: Session, _words: str) -> Part:
    """Go to the next question."""
    return _step(session, 1)


def previous_question(session: Session, _words: str) -> Part:
    """Go to the previous question."""
    return _step(session, -1)


def _step(session: Session, by: Literal[-1, 1]) -> Part:
    before = session.state.entry
    session.happen(StepQuestion(by))
    if session.state.entry != before:
        return session.tell()
    return [_("This is the last one.") if by > 0 else _("This is the first one.")]


def next_party(session: Session, _words: str) -> Part:
    """Go to the first question of the next party."""
    return _step_party(session, 1)


def previous_party(session: Session, _words: str) -> Part:
    """Go to the first question of the previous party."""
    return _step_party(session, -1)


def _step_party(session: Session, by: Literal[-1, 1]) -> Part:
    before = session.state.entry
    session.happen(StepParty(by, session.here))
    if session.state.entry != before:
        return session.tell()
    return [_("This is the last party.") if by > 0 else _("This is the first party.")]


def first(session: Session, _words: str) -> Part:
    """Go to the first text of the list."""
    session.happen(Edge(False, session.here))
    return session.tell()


def last(session: Session, _words: str) -> Part:
    """Go to the last text of the list."""
    session.happen(Edge(True, session.here))
    return session.tell()


def back(session: Session, _words: str) -> Part:
    """Go back to where one was."""
    if not session.state.back:
        return [_("This is where you began") + "."]
    return _travel(session, -1)


def forward(session: Session, _words: str) -> Part:
    """Go forward again."""
    if not session.state.forward:
        return [_("Nothing further on") + "."]
    return _travel(session, 1)


def _travel(session: Session, direction: Literal[-1, 1]) -> Part:
    before = session.told_list()
    session.happen(Travel(direction, session.here))
    after = session.told_list()
    told = session.tell()
    return told if before == after else [f"{after}.", *told]


def where(session: Session, _words: str) -> Part:
    """Tell where one is."""
    return session.where()


def bit_by_bit(session: Session, _words: str) -> Part:
    """Tell texts a paragraph at a time from here on, or whole again."""
    session.bit_by_bit = not session.bit_by_bit
    if session.bit_by_bit:
        return [_("A paragraph at a time; Enter reads on.")]
    return [_("Whole texts.")]


def list_questions(session: Session, _words: str) -> Part:
    """List the questions from this one on."""
    contents, shown = session.contents, session.state.shown
    start = shown.index(session.state.entry) if session.state.entry in shown else 0
    lines = [title_line(contents, entry) for entry in shown[start:]]
    return [f"{session.told_list()}.", *session.list_on(lines, LINES)]


# Links


def follow(session: Session, words: str) -> Part:
    """Follow the first link to another question, or the one with that place among the links."""
    links = _links(session)
    if not links:
        return [_("This text refers to nothing.")]
    if not words:
        questions = [at for at, (number, _told) in enumerate(links) if number is not None]
        at = questions[0] if questions else 0
    elif words.isdecimal() and len(words) <= MAXIMUM_DIGITS and 0 < int(words) <= len(links):
        at = int(words) - 1
    else:
        count = ngettext("There is {count} link here.", "There are {count} links here.", len(links))
        return [count.format(count=len(links))]
    number, told = links[at]
    return [told] if number is None else session.go(session.contents.entry_of_number(number) or 0)


def list_links(session: Session, _words: str) -> Part:
    """List the links of this text."""
    links = _links(session)
    if not links:
        return [_("This text refers to nothing.")]
    count = ngettext("{count} link:", "{count} links:", len(links)).format(count=len(links))
    return [count, *(f"o {at}: {told}" for at, (_number, told) in enumerate(links, 1))]


def _links(session: Session) -> list[tuple[int | None, str]]:
    """Where this text leads, each once: the number of a question, or None, and what is told of
    it.
    """
    document, contents = session.document, session.contents
    if session.state.entry < 0:
        return []
    exchange = session.exchange
    if exchange is None:
        paragraphs = contents.paragraphs(contents.entries[session.state.entry])
    else:
        paragraphs = (*exchange.question, *exchange.answer)
    found: list[tuple[int | None, str]] = []
    for paragraph in paragraphs:
        here: list[tuple[int, int | None, str]] = []
        for reference in paragraph.references:
            entry = contents.entry_of_number(reference.number)
            if entry is not None:
                told = title_line(contents, entry)
                here.append((reference.start, reference.number, told))
        for other in paragraph.documents:
            here.append((other.start, None, f"{other.identifier}: {other.url}"))
        here.sort(key=lambda one: one[0])
        found += [(number, told) for _start, number, told in here]
    for note in document.footnotes_of(paragraphs):
        found += [(None, f"{other.identifier}: {other.url}") for other in note.documents]
    return list(dict.fromkeys(found))


def mentions(session: Session, _words: str) -> Part:
    """Go to the question that refers to this one; where there are several, list them."""
    exchange = session.exchange
    numbers = exchange.mentioned_by if exchange is not None else ()
    entries = [session.contents.entry_of_number(number) for number in numbers]
    known = list(dict.fromkeys(entry for entry in entries if entry is not None))
    if not known:
        return [_("No other answer refers to this question") + "."]
    if len(known) == 1:
        return session.go(known[0])
    count = _("{count} questions refer to this one; a number goes there.").format(count=len(known))
    return [count, *(title_line(session.contents, entry) for entry in known)]


def same_words(session: Session, _words: str) -> Part:
    """Tell which answers share words with this one."""
    place = session.place
    shared = session.contents.understood.partners(place) if place is not None else ()
    if not shared:
        return [_("No other answer shares words with this one") + "."]
    count = ngettext(
        "{count} answer shares words with this one; its number goes there.",
        "{count} answers share words with this one; a number goes there.",
        len(shared),
    ).format(count=len(shared))
    lines = [count]
    for one in shared:
        title = title_line(session.contents, session.contents.entry_of_exchange[one.place])
        told = _("{words} words in a row, {percent} percent of the shorter answer").format(
            words=one.run, percent=round(one.ratio * 100)
        )
        lines.append(f"{title.rstrip('.')}: {told}.")
    return lines


def overview(session: Session, _words: str) -> Part:
    """Tell how much was asked and answered, who asked, and what was promised."""
    from kamer_tui.export.overview.facts import told
    from kamer_tui.understanding.overview import Overview

    found = Overview(session.document)
    lines = told(found, ngettext)
    lines += [_party_line(name, count) for name, count in session.contents.counts.items()]
    lines += [
        _("Promise in {number}: {text}").format(
            number=session.document.exchanges[one.place].label, text=one.promise.text
        )
        for one in found.promises
    ]
    return lines


def _party_line(name: str, count: int) -> str:
    told = ngettext("{count} question", "{count} questions", count).format(count=count)
    return f"{name}: {told}"

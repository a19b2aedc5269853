"""The commands that take something out: select, export, copy, cite; and the user's notes."""

from __future__ import annotations

from kamer_tui.document.citation import cite, official_address
from kamer_tui.document.narrowing import choose
from kamer_tui.document.pages import pages_of, pages_of_exchange
from kamer_tui.document.selection import Selection, SelectionError, read_numbers
from kamer_tui.plain.conversation import Verbatim
from kamer_tui.plain.session import Session
from kamer_tui.plain.telling import Part
from kamer_tui.reader.core.events import Select
from kamer_tui.translation import _, ngettext
from kamer_tui.untrusted import clean_name, clean_text

# Selecting


def add(session: Session, words: str) -> Part:
    """Select this question, or those with these numbers."""
    return _select(session, words, add=True)


def drop(session: Session, words: str) -> Part:
    """Select this question, or those with these numbers, no more."""
    return _select(session, words, add=False)


def _select(session: Session, words: str, *, add: bool) -> Part:
    entries = session.contents.entry_of_exchange
    if words:
        try:
            numbers = Selection(read_numbers(words))
            meant = frozenset(entries[one] for one in choose(session.document, numbers))
        except SelectionError as error:
            return [str(error)]
    elif session.place is None:
        return [_("This is no question; only questions are selected.")]
    else:
        meant = frozenset((session.state.entry,))
    selected = session.state.selected
    selected = selected | meant if add else selected - meant
    session.state = session.state._replace(selected=selected)
    return [session.told_selection()]


def select_shown(session: Session, _words: str) -> Part:
    """Select all questions that are shown."""
    session.happen(Select("shown"))
    return [session.told_selection()]


def select_none(session: Session, _words: str) -> Part:
    """Select no question."""
    session.state = session.state._replace(selected=frozenset())
    return [session.told_selection()]


# Export


def export(session: Session, words: str) -> Part:
    """Write the selection, else this question, to a file whose name is given or asked for."""
    return _export(session, words, notes=False)


def export_with_notes(session: Session, words: str) -> Part:
    """The same, with the user's notes."""
    return _export(session, words, notes=True)


def _export(session: Session, words: str, *, notes: bool) -> Part:
    from kamer_tui.export import FORMATS, format_for
    from kamer_tui.export.writing import AlreadyThereError, WritingError, free_path
    from kamer_tui.reader.views import exporting

    chosen = exporting.selected_by(session.contents, session.state).with_notes(notes)
    what = chosen.describe()
    if notes and chosen.has_notes:
        what = _("{what}, with your notes").format(what=what)
    markdown = FORMATS["markdown"]
    name = words
    if not name:
        proposed = exporting.free_name(chosen.file_name(markdown))
        question = _("{what}. Enter takes {name}.").format(what=what, name=proposed)
        answer = session.ask("\n".join((question, _("File:"))))
        if answer is None:
            return [_("Nothing was written.")]
        name = answer.strip() or proposed
    name = exporting.with_format(name, markdown)
    try:
        path = exporting.path_of(name)
        made = format_for(path.suffix)
        if made is None:
            endings = ", ".join(one.suffix for one in FORMATS.values())
            return [_("Nothing was written: a name ends in {endings}.").format(endings=endings)]
        exporting.write(chosen, made, path, force=False)
    except AlreadyThereError:
        return [
            _("Nothing was written: {path} exists already; {free} is free.").format(
                path=clean_name(path.name), free=clean_name(free_path(path).name)
            )
        ]
    except WritingError as error:
        return [str(error)]
    session.exported = session.state.selected
    return [_("Written: {path}. {what}.").format(path=exporting.shown_path(path), what=what)]


# Copying


def copy(session: Session, _words: str) -> Part:
    """Give this question as Markdown, with its citation, to be copied."""
    exchange = session.exchange
    if exchange is None:
        return [_("This is no question; only questions are given as Markdown.")]
    from kamer_tui.export.markdown import render_exchange

    return [Verbatim(render_exchange(session.document, exchange).rstrip("\n"))]


def citation(session: Session, _words: str) -> Part:
    """Tell how the words of this text are cited, and the document's address."""
    exchange = session.exchange
    if exchange is not None:
        pages = pages_of_exchange(exchange)
    elif session.state.entry >= 0:
        contents = session.contents
        pages = pages_of(contents.paragraphs(contents.entries[session.state.entry]))
    else:
        pages = ()
    address = official_address(session.document, min(pages, default=None))
    return [Verbatim(line) for line in (cite(session.document, pages), address) if line]


# Clippings


def clip(session: Session, words: str) -> Part:
    """Put this question into the story's file; a file that is named becomes the story's, and one is
    asked for where none is yet.
    """
    exchange, place = session.exchange, session.place
    if exchange is None or place is None:
        return [_("This is no question; only questions are clipped.")]
    from kamer_tui.reader.core.clipping import clip_of
    from kamer_tui.reader.views.clips import PROPOSED, choose_file, put_clip

    wanted = clip_of(session.contents, session.state.entry, exchange)
    told: list[str] = []
    story = None
    if words:
        story, problem = choose_file(words)
        told = [problem] if problem else []
        if story is None:
            return told
    done = put_clip(session.document, place, wanted, story)
    if done.needs_story:
        answer = session.ask(_("A file for clips, such as {name}:").format(name=_(PROPOSED)))
        if not (answer or "").strip():
            return [_("Nothing was clipped.")]
        return clip(session, (answer or "").strip())
    return [*told, f"{done.message}."]


def unclip(_session: Session, _words: str) -> Part:
    """Take the last clip out of the story's file again."""
    from kamer_tui.reader.views.clips import take_clip_back

    return [f"{take_clip_back(None).message}."]


# Notes


def note(session: Session, words: str) -> Part:
    """Tell the note to this question; add a text to it, or with "-" remove it."""
    place = session.place
    if place is None:
        return [_("This is no question; only questions have notes.")]
    if words == "-":
        return session.change_notes(session.notes.remove, place)
    if not words:
        known = session.notes.lines_of(place)
        question = _("Note:") if not known else _("Add to it:")
        answer = session.ask("\n".join((*known, question)))
        words = (answer or "").strip()
        if not words:
            return [_("Nothing was added.")]
    text = clean_text(words)
    return session.change_notes(lambda at: session.notes.add(at, text), place)


def leave(session: Session, _words: str) -> Part | None:
    """End; with a selection that was not exported, ask once."""
    state = session.state
    is_safe = state.is_kept or state.selected == session.exported
    if state.selected and not is_safe and not session.is_leaving:
        session.is_leaving = True
        count = len(state.selected)
        told = ngettext(
            "{count} question is selected and not exported; q again ends.",
            "{count} questions are selected and not exported; q again ends.",
            count,
        )
        return [told.format(count=count)]
    return None

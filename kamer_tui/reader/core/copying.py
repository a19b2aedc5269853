"""The actions that take words out of the reader: copy them, and cite them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from kamer_tui.document.citation import cite, official_address
from kamer_tui.document.pages import pages_in, pages_of, pages_of_exchange
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.desk import Situation
from kamer_tui.reader.core.effects import Consequences, CopyText, Say
from kamer_tui.reader.core.events import EndSentences, PickSentence
from kamer_tui.reader.core.modes import SentencesMode
from kamer_tui.reader.core.picking import Passage, paragraphs_of, picked
from kamer_tui.translation import _, ngettext


def copy(situation: Situation) -> Consequences:
    """Send to the terminal's clipboard, with its citation, what is marked: the sentences that are
    chosen, or what the mouse selected; else the exchange as Markdown.  A terminal does not tell
    whether it took it.
    """
    contents, state = situation.contents, situation.state
    if passages := picked(contents, state):
        said = ngettext(
            "{count} sentence was sent to the terminal's clipboard, with its citation",
            "{count} sentences were sent to the terminal's clipboard, with their citation",
            len(passages),
        ).format(count=len(passages))
        return _copied(contents, state.entry, passages, said), EndSentences()
    marked = situation.sight.marked()
    if marked:
        said = _("The selected text was sent to the terminal's clipboard, with its citation")
        return (_copied(contents, state.entry, marked, said),)
    if selected := situation.sight.selected_text():
        said = _("The selected text was sent to the terminal's clipboard")
        return (CopyText(selected, said),)
    exchange = contents.exchange(state.entry)
    if exchange is None:
        said = _("This text was sent to the terminal's clipboard")
        return (CopyText(situation.sight.page().text, said),)
    from kamer_tui.export.markdown import render_exchange

    said = _("Question {number} was sent to the terminal's clipboard, as Markdown")
    text = render_exchange(contents.document, exchange)
    return (CopyText(text, said.format(number=exchange.label)),)


def copy_citation(situation: Situation) -> Consequences:
    """Send the citation to the terminal's clipboard: of what is marked, else of this exchange."""
    contents, state = situation.contents, situation.state
    passages = picked(contents, state) or situation.sight.marked()
    cited = cite(contents.document, _pages(contents, state.entry, passages))
    said = _("Sent to the terminal's clipboard: {citation}").format(citation=cited)
    copied = CopyText(cited, said)
    return (copied, EndSentences()) if isinstance(state.mode, SentencesMode) else (copied,)


def pick_sentences(situation: Situation) -> Consequences:
    """Choose a sentence of the text, the first in sight; keys choose others from there."""
    if not paragraphs_of(situation.contents, situation.state.entry):
        return (Say(_("There is no text here to choose sentences of")),)
    return (PickSentence(situation.sight.here()),)


def cited_passages(contents: Contents, entry: int, passages: Sequence[Passage]) -> str:
    """The passages as the document has them, each paragraph on a line of its own; then their
    citation, and the address at which they are published.
    """
    quoted = quoted_passages(contents, entry, passages)
    source = "\n".join(filter(None, (quoted.citation, quoted.address)))
    return "\n\n".join((*quoted.paragraphs, source))


class Quoted(NamedTuple):
    """Words of the document, paragraph by paragraph, and where they stand."""

    paragraphs: tuple[str, ...]
    citation: str
    address: str | None


def quoted_passages(contents: Contents, entry: int, passages: Sequence[Passage]) -> Quoted:
    """The passages as the document has them, their citation and address."""
    paragraphs = groupby(passages, key=lambda passage: passage.paragraph)
    texts = (" ".join(one.text for one in together) for _, together in paragraphs)
    pages = _pages(contents, entry, passages)
    address = official_address(contents.document, min(pages, default=None))
    return Quoted(tuple(texts), cite(contents.document, pages), address)


def _copied(contents: Contents, entry: int, passages: Sequence[Passage], said: str) -> CopyText:
    return CopyText(cited_passages(contents, entry, passages), said)


def _pages(contents: Contents, entry: int, passages: Sequence[Passage]) -> tuple[int, ...]:
    """The pages on which the passages stand; without any, those of the whole entry."""
    paragraphs = paragraphs_of(contents, entry)
    if not passages:
        exchange = contents.exchange(entry)
        return pages_of_exchange(exchange) if exchange else pages_of(paragraphs)
    return tuple(
        page for one in passages for page in pages_in(paragraphs[one.paragraph], one.start, one.end)
    )

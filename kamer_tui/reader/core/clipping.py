"""The actions about clippings: put one into the story's file, take it back, choose the file."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.document.model import Exchange
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.copying import quoted_passages
from kamer_tui.reader.core.desk import Situation
from kamer_tui.reader.core.effects import Consequences, PutClip, Say
from kamer_tui.reader.core.events import EndSentences
from kamer_tui.reader.core.modes import SentencesMode
from kamer_tui.reader.core.picking import Passage, paragraphs_of, passage_of, picked
from kamer_tui.translation import _, ngettext

DIGITS_OF_SUM = 8
"""So much of a file's checksum names a document that has no identifier."""


def clip(situation: Situation) -> Consequences:
    """Put into the story's file what is marked, the sentences that are chosen or what the mouse
    selected, else the exchange, or the text that is read; each with its citation and address.
    """
    contents, state = situation.contents, situation.state
    entry, exchange = state.entry, contents.exchange(state.entry)
    if passages := picked(contents, state):
        what = ngettext("{count} sentence", "{count} sentences", len(passages))
        clipped = _quotation(contents, entry, passages, what.format(count=len(passages)))
        return clipped, EndSentences()
    if marked := situation.sight.marked():
        return (_quotation(contents, entry, marked, _("the selected text")),)
    if exchange is None:
        texts = enumerate(paragraphs_of(contents, entry))
        passages = [passage_of(one, index, 0, len(one.text)) for index, one in texts]
        if not passages:
            return (Say(_("There is no text here to clip")),)
        return (_quotation(contents, entry, passages, _("this text")),)
    clipped = clip_of(contents, entry, exchange)
    return (clipped, EndSentences()) if isinstance(state.mode, SentencesMode) else (clipped,)


def clip_of(contents: Contents, entry: int, exchange: Exchange) -> PutClip:
    """A clip of a question with its answer, cited."""
    from kamer_tui.export.markdown import render_exchange

    document = contents.document
    name = document.metadata.identifier or document.source.sha256[:DIGITS_OF_SUM]
    text = render_exchange(document, exchange, footnotes_of=f"{name}-")
    return PutClip(entry, text, _("question {number}").format(number=exchange.label))


def _quotation(contents: Contents, entry: int, passages: Sequence[Passage], what: str) -> PutClip:
    from kamer_tui.export.markdown import render_quotation

    return PutClip(entry, render_quotation(*quoted_passages(contents, entry, passages)), what)

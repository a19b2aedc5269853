"""The action that writes a note."""

from __future__ import annotations

from kamer_tui.reader.core.desk import Situation
from kamer_tui.reader.core.effects import ChooseNote, Consequences, Say, WriteNote
from kamer_tui.reader.core.events import EndSentences
from kamer_tui.reader.core.picking import picked
from kamer_tui.translation import _


def write_note(situation: Situation) -> Consequences:
    """Write a note to the sentences that are chosen, else to this exchange; where it has one,
    change that.  Where it has others, the user chooses.
    """
    contents, state = situation.contents, situation.state
    notes = contents.notes_of(state.entry)
    is_exchange = contents.exchange(state.entry) is not None
    if not is_exchange and not notes:
        return (Say(_("Notes are written to questions: go to one first")),)
    if passages := picked(contents, state):
        sentence = " ".join(passage.text for passage in passages)
        own = next((note.id for note in notes if note.sentence == sentence), None)
        return EndSentences(), WriteNote(state.entry, sentence, own)
    if not notes:
        return (WriteNote(state.entry),)
    if len(notes) == 1 and not (is_exchange and notes[0].sentence):
        return (WriteNote(state.entry, note=notes[0].id),)
    return (ChooseNote(state.entry),)

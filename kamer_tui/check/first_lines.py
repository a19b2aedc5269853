"""What the first lines of members' questions name, and what was not found of it.

Where "Vragen van het lid …" stands above the questions and nobody asks, or a ministry's letter was
read without a party or a title, the heading has a form that is not known.
"""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.document.model import Document
from kamer_tui.parsing.vocabulary.first_lines import (
    has_bracket,
    is_of_a_letter,
    is_too_long,
    may_hold_party,
    may_name_asked,
    names_askers,
    speaks_of_questions,
)
from kamer_tui.translation import N_

NO_ASKER = N_("the first lines name a member who asks, and nobody was found who asks")
NO_LETTER_ASKER = N_("a letter answers questions, and nobody was found who asks")
NO_TITLE = N_("the first lines name a member who asks, and about what was not found")
NO_PARTY = N_("a member who asks has no party, and a bracket stands behind the name")
MAY_HOLD_PARTY = N_("the name of a member who asks may be, or hold, that of a party")
NO_ANSWERER = N_("a letter answers, and who signs it was not found")
LONG_TITLE = N_("the title goes on into a letter's fixed words, or is very long")

NO_ONE_ASKED = N_("nobody was found who is asked, and the title names a minister to whom")

_FIRST_LINES = 40


def heading_doubts(document: Document) -> Iterator[str]:
    """Tell what the first lines name and the facts lack, as messages to be translated."""
    if document.genre not in ("members-questions", "list"):
        return
    texts = [paragraph.text for paragraph in document.front_matter[:_FIRST_LINES]]
    texts += [one.text for one in document.leftovers[:_FIRST_LINES]]
    named = names_askers(texts)
    metadata = document.metadata
    is_letter = document.genre != "list" and is_of_a_letter(texts)
    if not metadata.asked_by and (named or is_letter or any(map(speaks_of_questions, texts))):
        yield NO_ASKER if named else NO_LETTER_ASKER
    if metadata.asked_by and not metadata.title:
        yield NO_TITLE
    if any(one.party is None and has_bracket(texts, one.name) for one in metadata.asked_by):
        yield NO_PARTY
    if may_hold_party([one.name for one in metadata.asked_by if one.party is None]):
        yield MAY_HOLD_PARTY
    answers = any(exchange.answer for exchange in document.exchanges)
    if is_letter and answers and metadata.asked_by and not metadata.answered_by:
        yield NO_ANSWERER
    if metadata.title and not metadata.asked_of and may_name_asked(metadata.title):
        yield NO_ONE_ASKED
    if metadata.title and is_too_long(metadata.title, texts):
        yield LONG_TITLE

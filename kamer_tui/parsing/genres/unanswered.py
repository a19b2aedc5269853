"""Questions that nobody has answered yet: the report of a committee on a bill (verslag, voorlopig
verslag, nader verslag) and the parties' contributions to a written consultation (inbreng).

The parties ask in sections of their own, or in paragraphs that name them, under chapters or topics;
there is no answer.  Every question is a turn without an answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.chapters import chapters_called_as_parts
from kamer_tui.parsing.structure.framing import begins, is_closing
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.structure.turn import Account
from kamer_tui.parsing.structure.walk import Walk
from kamer_tui.parsing.vocabulary.document_kinds import kind_of_title, kind_of_words
from kamer_tui.parsing.vocabulary.label_lines import label_alone
from kamer_tui.parsing.vocabulary.letters import looks_forward
from kamer_tui.parsing.vocabulary.part_headings import part_heading, section_parties
from kamer_tui.parsing.vocabulary.parties import PartyNames

_FEW = 2
_NEARLY_ALL = 0.7


def names_its_kind(body: Body) -> bool:
    """True if the title is that of a document with questions, parties ask, and nobody answers."""
    if body.kind is None or not _only_asks(body):
        return False
    asked, sections = _asked_and_sections(body)
    return bool(asked or sections)


def has_sections(body: Body) -> bool:
    """True if at least two parties have sections, two blocks ask, and there is no answer."""
    return _only_asks(body) and min(_asked_and_sections(body)) >= _FEW


def members_speak(body: Body) -> bool:
    """True if members of several parties speak in nearly all blocks, and there is no answer; False
    for a letter, which may repeat each party's words.
    """
    if not _only_asks(body) or kind_of_title(body.texts) or kind_of_words(body.texts):
        return False
    return _members_speak(body.scored, body.names())


def _only_asks(body: Body) -> bool:
    """True if parties are named, and there is no heading, label or part of answers."""
    return body.kind != "note" and not heads_answers(body) and body.names_a_party


def _asked_and_sections(body: Body) -> tuple[int, int]:
    """Count the blocks of a party that ask, and the headings that open a party's section."""
    blocks, names = body.scored, body.names()
    asked = sum(bool(block.asking.names) and block.asks for block in blocks)
    sections = sum(block.heading and bool(section_parties(block.text, names)) for block in blocks)
    return asked, sections


def _members_speak(blocks: Sequence[ScoredBlock], names: PartyNames) -> bool:
    """True if members of several parties ask, and nearly all blocks are theirs."""
    spoken = [one for one in blocks[begins(blocks, names) :] if not one.heading]
    of_members = [one for one in spoken if one.asking.names or one.asking.carried_on]
    parties = {name for one in of_members for name in one.asking.names}
    asked = sum(one.asks for one in of_members)
    return (
        len(parties) >= _FEW
        and asked >= _FEW
        and len(of_members) > _FEW
        and len(of_members) >= _NEARLY_ALL * len(spoken)
    )


def heads_answers(body: Body, *, empty_too: bool = False) -> bool:
    """True if an answer has a label, or a part is headed as the answers; a part without any text
    counts only if ``empty_too``.
    """
    if body.answer_headings or any(label_alone(line.text) == "answer" for line in body.lines):
        return True
    return any(
        part.side == "answers" and (below or empty_too) and index not in body.contents
        for index, part, below in body.parts
    )


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read the questions of all parties, as turns without an answer."""
    account = Account()
    blocks, names = body.scored_outside()
    walk = Walk(account, names)
    start = begins(blocks, names)
    walk.front(blocks[:start])
    account.front(body.table_of_contents())
    below: list[ScoredBlock] = []
    closed = False
    chapters = chapters_called_as_parts(blocks)
    for index, block in enumerate(blocks[start:], start):
        section = section_parties(block.text, names) if block.heading else ()
        may_head_part = block.heading and not section and index not in chapters
        part = part_heading(block.text) if may_head_part else None
        heads = bool(section) or part is not None
        closes = not heads and (closed or is_closing(blocks, index) or looks_forward(block.text))
        if not block.heading and not closes:
            below.append(block)
            continue
        walk.ask_all(below)
        below = []
        if closes:
            closed = closed or not looks_forward(block.text)
            walk.front([block])
        elif part is not None:
            closed = part.side != "questions"
            account.close_topic()
            walk.speakers.enter(())
            account.part(block.as_heading())
        else:
            closed = False
            walk.head(block.as_heading())
    walk.ask_all(below)
    progress(len(body.lines))
    return account

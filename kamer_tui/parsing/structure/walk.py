"""Fill an account block by block: with questions, texts of parties and headings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kamer_tui.document.model import Heading
from kamer_tui.parsing.blocks.block import Block, paragraphs
from kamer_tui.parsing.structure.scoring import ScoredBlock
from kamer_tui.parsing.structure.speakers import Speakers, Statement, joinings, read_statements
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.vocabulary.part_headings import part_heading, section_parties
from kamer_tui.parsing.vocabulary.parties import PartyNames


class Walk:
    """Write the blocks of a text into an account, and remember who speaks from one to the next."""

    def __init__(self, account: Account, names: PartyNames) -> None:
        self.account = account
        self.names = names
        self.speakers = Speakers()

    def front(self, blocks: Iterable[Block]) -> None:
        """Write text of the document itself."""
        self.account.front(paragraphs(blocks))

    def ask_all(self, blocks: Iterable[ScoredBlock], doubt: str | None = None) -> None:
        """Write text of parties, the questions in it as turns without an answer."""
        for statement in read_statements(blocks, self.speakers):
            if statement.role == "question":
                self.ask([statement], doubt=doubt)
            else:
                self.say(statement)

    def say_all(self, blocks: Iterable[ScoredBlock]) -> None:
        """Write text of parties, the questions in it as remarks."""
        for statement in read_statements(blocks, self.speakers):
            self.say(statement)

    def say(self, statement: Statement) -> None:
        """Write a party's introduction or remark."""
        self.join(statement.blocks, inside=False)
        if statement.role == "introduction":
            self.account.introduce(statement.names, statement.paragraphs)
        else:
            self.account.remark(statement.names, statement.paragraphs)

    def ask(
        self,
        statements: Sequence[Statement],
        answer: Iterable[ScoredBlock] = (),
        labels: Sequence[Heading] = (),
        doubt: str | None = None,
    ) -> None:
        """Write questions as one turn, with their answer and the labels printed above both."""
        blocks = [block for statement in statements for block in statement.blocks]
        self.join(blocks, inside=True)
        names = tuple(name for statement in statements for name in statement.names)
        turn = Turn(
            paragraphs(blocks), paragraphs(answer), asked_by=names, headings=labels, doubt=doubt
        )
        self.account.turn(turn)

    def join(self, blocks: Sequence[ScoredBlock], *, inside: bool) -> None:
        """Write which parties join others, in the next turn (``inside``) or after the last one."""
        for joining in joinings(blocks, inside=inside):
            self.account.join(joining, self.account.turns, inside=inside)

    def head(self, heading: Heading) -> None:
        """Write the heading of a party's section, of a part, or of a chapter, which is a topic."""
        section = section_parties(heading.text, self.names)
        part = None if section else part_heading(heading.text)
        if section:
            self.speakers.enter(section)
            self.account.close_topic()
            self.account.head(section, heading)
        elif part is not None and part.side != "other":
            self.account.part(heading)
        else:
            self.account.open_topic(heading)

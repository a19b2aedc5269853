"""The body of a document, its lines without furniture and footnotes, and the blocks, headings and
parties read from it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from kamer_tui.document.model import Metadata
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.heading_lines import (
    AnswerLabel,
    PartyHeading,
    answer_label,
    part_headings,
    party_heading,
    unnumbered_label,
)
from kamer_tui.parsing.lines.contents_table import contents_lines
from kamer_tui.parsing.vocabulary.document_kinds import WithQuestions, kind_of
from kamer_tui.parsing.vocabulary.part_headings import PartHeading
from kamer_tui.sources.lines import Line

if TYPE_CHECKING:  # a report whose answers have headings is read without these
    from kamer_tui.document.model import Paragraph
    from kamer_tui.parsing.blocks.block import Block
    from kamer_tui.parsing.structure.scoring import ScoredBlock
    from kamer_tui.parsing.vocabulary.parties import PartyNames


T = TypeVar("T")


class Body:
    """The lines of the text itself, without furniture and footnotes, with marks noted on them.

    The evidence for the genres and the recipe read the same headings and blocks: each property is
    made at its first use, and kept.
    """

    def __init__(
        self, lines: tuple[Line, ...], hyphens: Hyphens, known: Metadata | None = None
    ) -> None:
        self.lines = lines
        self.hyphens = hyphens
        self.known = known or Metadata()
        """The facts that the form of the source marks up."""

    @cached_property
    def texts(self) -> list[str]:
        """The texts of the lines."""
        return [line.text for line in self.lines]

    @cached_property
    def kind(self) -> WithQuestions | None:
        """The kind of question-and-answer document that the title names."""
        return kind_of(self.texts)

    @cached_property
    def contents(self) -> range:
        """The places of the lines of the table of contents; empty without one."""
        return contents_lines(self.lines)

    @property
    def outside(self) -> Body:
        """The body without its table of contents; itself if it has none."""
        return self._outside if self.contents else self

    @cached_property
    def _outside(self) -> Body:
        before, after = self.lines[: self.contents.start], self.lines[self.contents.stop :]
        return Body((*before, *after), self.hyphens)

    def table_of_contents(self) -> list[Paragraph]:
        """Make a paragraph of each line of the table of contents."""
        from kamer_tui.parsing.blocks.joining import make_paragraph

        table = self.lines[self.contents.start : self.contents.stop]
        return [make_paragraph([line], self.hyphens) for line in table]

    @cached_property
    def answer_headings(self) -> dict[int, AnswerLabel]:
        """The headings of answers with numbers ("19. Antwoord:") by the place of their line."""
        found = self._headings(answer_label)
        if not found:
            return found
        from kamer_tui.parsing.structure.chapters import without_chapters

        return without_chapters(found, self.lines)

    @cached_property
    def plain_answer_headings(self) -> dict[int, AnswerLabel]:
        """The headings of answers without a number ("Antwoord van de Minister:") by place."""
        return self._headings(unnumbered_label)

    @cached_property
    def party_headings(self) -> dict[int, PartyHeading]:
        """The headings of parties' sections by the place of their line."""
        found = self._headings(party_heading)
        if not any(line.level for line in self.lines):
            return found
        from kamer_tui.parsing.structure.marked_sections import marked_sections

        return marked_sections(self.lines, found)

    def _headings(self, find: Callable[[Sequence[Line], int, Hyphens], T | None]) -> dict[int, T]:
        """Read a heading at each line; keep those found by the place of their line."""
        places = range(len(self.lines))
        found = ((place, find(self.lines, place, self.hyphens)) for place in places)
        return {place: heading for place, heading in found if heading is not None}

    @cached_property
    def parts(self) -> tuple[tuple[int, PartHeading, bool], ...]:
        """The headings of the document's parts: place, heading, whether text stands below it."""
        return tuple(part_headings(self.lines))

    @cached_property
    def names_a_party(self) -> bool:
        """True if the text names a party ("de leden van …"); a novel names none."""
        from kamer_tui.parsing.vocabulary.parties import party_phrases

        return any(True for _ in party_phrases(" ".join(line.text for line in self.lines)))

    def blocks_of(self, lines: Sequence[Line]) -> list[Block]:
        """Make the blocks of some of the lines, by the widths of the whole text."""
        return self._reader_of_blocks(lines)

    @cached_property
    def _reader_of_blocks(self) -> Callable[[Sequence[Line]], list[Block]]:
        from kamer_tui.parsing.blocks.worded import reader_of_blocks

        return reader_of_blocks(self.lines, self.hyphens)

    @cached_property
    def scored(self) -> tuple[ScoredBlock, ...]:
        """The blocks of all lines, each with its score and who speaks in it."""
        return self._read[0]

    def names(self) -> PartyNames:
        """Copy the parties that the blocks name; the caller may let the copy learn more."""
        return self._read[1].copy()

    @cached_property
    def _read(self) -> tuple[tuple[ScoredBlock, ...], PartyNames]:
        return _scored(self.blocks_of(self.lines))

    def scored_outside(self) -> tuple[tuple[ScoredBlock, ...], PartyNames]:
        """Score the blocks outside the table of contents; give them and the parties they name."""
        if not self.contents:
            return self.scored, self.names()
        before, after = self.lines[: self.contents.start], self.lines[self.contents.stop :]
        return _scored([*self.blocks_of(before), *self.blocks_of(after)])


def _scored(blocks: Sequence[Block]) -> tuple[tuple[ScoredBlock, ...], PartyNames]:
    """Score blocks; give them and the parties that they name."""
    from kamer_tui.parsing.structure.scoring import score_blocks
    from kamer_tui.parsing.vocabulary.parties import PartyNames

    names = PartyNames()
    return tuple(score_blocks(blocks, names)), names

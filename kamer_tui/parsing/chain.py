"""The chain of parsing: steps that take a draft, one after the other, to a Document.

A ``Draft`` is the document on its way.  A step takes lines for what it found; a line can be taken
once only, so that nothing of the source is lost or stands twice.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.document.model import Document, Footnote, Furniture, Genre, Metadata
from kamer_tui.parsing.assembly.parts import Parts
from kamer_tui.parsing.genres.evidence import Evidence
from kamer_tui.parsing.lines.footnotes import RawFootnote
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.turn import Account
from kamer_tui.parsing.vocabulary.document_kinds import Kind
from kamer_tui.sources.lines import Line, Pages

if TYPE_CHECKING:  # few ask for a trace
    from kamer_tui.document.trace import Claim, TracedStep

strict = False
"""Whether a second claim of a line raises.  The tests set it; for a user the first claim stands."""


class Place:
    """A place of its own for some lines: one footnote, one paragraph of a question.  ``name`` says
    as what they were taken ("footnote"), as a message for the user; ``form`` names the form of
    these that told it ("at the foot"), where there are several.
    """

    __slots__ = ("form", "name")

    def __init__(self, name: str, form: str = "") -> None:
        self.name = name
        self.form = form


class ClaimedTwiceError(Exception):
    """A step took a line that another step, or the same one, had taken before."""


class Draft(NamedTuple):
    """A document on its way: the lines that nobody has claimed yet, and what the steps so far made
    of the others.  ``asked`` is the genre that the user forces; ``progress`` is called with the
    number of lines done and of all lines.
    """

    pages: Pages
    asked: Genre | None = None
    progress: Callable[[int, int], None] | None = None
    lines: tuple[Line, ...] = ()
    claims: Mapping[int, Place] = MappingProxyType({})
    """From the number of a line to the place that it got."""
    furniture: tuple[Furniture, ...] = ()
    notes: tuple[RawFootnote, ...] = ()
    kind: Kind | None = None
    """The kind of document that its title names, where that is another one than questions."""
    evidence: Evidence | None = None
    """By what the genre is known; None where no genre reads the document."""
    body: Body | None = None
    account: Account | None = None
    parts: Parts | None = None
    metadata: Metadata = Metadata()
    footnotes: tuple[Footnote, ...] = ()
    document: Document | None = None
    found: str = ""
    """What the last step found out, for the trace; English."""

    @property
    def text(self) -> Body:
        """The body, which the step "words" made."""
        assert self.body is not None
        return self.body

    @property
    def collected(self) -> Parts:
        """The parts, which the step "collection" made."""
        assert self.parts is not None
        return self.parts

    def claim(self, places: Iterable[tuple[str | Place, Iterable[int]]]) -> Draft:
        """The draft with lines of the source taken: for each place a name, and the lines' numbers.
        The first claim of a line stands; where ``strict``, a second one raises ClaimedTwiceError.
        """
        claims = dict(self.claims)
        for name, numbers in places:
            place = name if isinstance(name, Place) else Place(name)
            for number in numbers:
                if number not in claims:
                    claims[number] = place
                elif strict:
                    raise ClaimedTwiceError(
                        f"line {number}: {place.name}, after {claims[number].name}"
                    )
        return self._replace(claims=claims)


class Step(NamedTuple):
    """A step of the chain: its name and what it does, as messages for the user; the module or
    folder of the package that does the work, and the function that has it done.
    """

    name: str
    does: str
    where: str
    apply: Callable[[Draft], Draft]


def run(chain: Sequence[Step], draft: Draft, trace: list[TracedStep] | None = None) -> Document:
    """Take the draft through the chain; what each step took is added to ``trace``, if given."""
    for step in chain:
        before = draft
        draft = step.apply(draft._replace(found="") if trace is not None else draft)
        if trace is not None:
            claims = tuple(_claims(before, draft))
            from kamer_tui.document.trace import TracedStep

            trace.append(TracedStep(step.name, step.does, draft.found, claims))
    assert draft.document is not None, "the last step makes the document"
    return draft.document


def _claims(before: Draft, after: Draft) -> Iterator[Claim]:
    """The lines that were taken between two drafts, in the source's order."""
    from kamer_tui.document.trace import Claim

    fresh = [
        line
        for line in after.pages.lines
        if line.number in after.claims and line.number not in before.claims
    ]

    def run_of(line: Line) -> tuple[int, int]:
        return id(after.claims[line.number]), line.page

    for (_, page), lines in itertools.groupby(fresh, run_of):
        first, *others = lines
        place, last = after.claims[first.number], (others or [first])[-1]
        yield Claim(place.name, place.form, page, first.number, last.number, first.text)

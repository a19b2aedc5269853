"""The chain of parsing: steps that take a draft, one after the other, to a Document.

A ``Draft`` is the document on its way.  A step takes lines for what it found; a line can be taken
once only, so that nothing of the source is lost or stands twice.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from kamer_tui.document.model import Contradiction, Document, Footnote, Furniture, Genre, Metadata
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
"""True if a second claim of a line raises, as in the tests; for a user the first claim stands."""


class Place:
    """The place in the Document that some lines got: one footnote, one paragraph of a question.

    ``name`` is the kind of the place ("footnote"), as a message for the user; ``form`` is the form
    of footnotes or furniture in which it was found ("at the foot"), or "".
    """

    __slots__ = ("form", "name")

    def __init__(self, name: str, form: str = "") -> None:
        self.name = name
        self.form = form


class ClaimedTwiceError(Exception):
    """A step took a line that another step, or the same one, had taken before."""


class Draft(NamedTuple):
    """A document on its way through the chain: each step returns it with its own field filled in.

    ``pages`` is the source; ``asked`` is the genre that the user forces; ``progress`` is called
    with the number of lines read and the number of all lines; ``lines`` are those of the text
    itself, without furniture and footnotes.
    """

    pages: Pages
    asked: Genre | None = None
    progress: Callable[[int, int], None] | None = None
    lines: tuple[Line, ...] = ()
    claims: Mapping[int, Place] = MappingProxyType({})
    """From the number of a line of the source to the place that it got."""
    furniture: tuple[Furniture, ...] = ()
    notes: tuple[RawFootnote, ...] = ()
    kind: Kind | None = None
    """The kind that the title names, of a document without questions: "a bill"; else None."""
    evidence: Evidence | None = None
    """The row of the table of evidence that decided the genre; None where no row holds."""
    body: Body | None = None
    account: Account | None = None
    parts: Parts | None = None
    metadata: Metadata = Metadata()
    contradictions: tuple[Contradiction, ...] = ()
    """Facts of which the source marks up another than its text says."""
    wrapped_at: int = 0
    """The width, in characters, at which the text looks wrapped a second time; else 0."""
    footnotes: tuple[Footnote, ...] = ()
    document: Document | None = None
    found: str = ""
    """The result of the last step, for the trace, in English: "12" footnotes, "a bill"."""

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
    """A step of the chain.  ``name`` and ``does`` are messages for the user; ``where`` is the
    module or folder that does the work; ``apply`` takes a draft through it.
    """

    name: str
    does: str
    where: str
    apply: Callable[[Draft], Draft]


def run(chain: Sequence[Step], draft: Draft, trace: list[TracedStep] | None = None) -> Document:
    """Take the draft through the chain, to the Document; append to ``trace`` each step's claims."""
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
    """Give the lines that were claimed between two drafts, in the source's order: those of one
    place on one page are one Claim.
    """
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

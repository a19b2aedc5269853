"""The trace as plain text: by which step each line of the source was taken, and as what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamer_tui.document.trace import TracedStep
from kamer_tui.translation import _

_LONGEST_TEXT = 60


def trace_as_text(trace: Sequence[TracedStep]) -> str:
    """Each step with what it does and what it found, and below it the lines that it took: page,
    numbers in the source, as what, and how the first of them begins.
    """
    lines = (line for step in trace for line in _step(step))
    return "\n".join([_("How it was read"), *lines]) + "\n"


def _step(step: TracedStep) -> Iterator[str]:
    found = f" · {step.found}" if step.found else ""
    yield f"  {_(step.name)}: {_(step.does)}{found}"
    for claim in step.claims:
        numbers = f"{claim.first}–{claim.last}" if claim.last > claim.first else str(claim.first)
        text = claim.text
        if len(text) > _LONGEST_TEXT:
            text = text[:_LONGEST_TEXT].rstrip() + "…"
        page = _("p. {page}").format(page=claim.page)
        place = f"{_(claim.place)}, {claim.form}" if claim.form else _(claim.place)
        yield f"    {page:<7} {numbers:<11} {place:<21} {text}"

"""What each kind of mark is called; untranslated."""

from __future__ import annotations

from kamer_tui.translation import N_
from kamer_tui.understanding.marks import Kind

MARK_NAMES: dict[Kind, str] = {
    "open": N_("without an answer"),
    "only-refers": N_("only refers"),
    "yes": N_("only yes"),
    "no": N_("only no"),
    "declines": N_("declines to tell"),
    "unknown": N_("not known"),
    "promise": N_("promises"),
}
"""In the order in which they are told."""
SHARES_WORDS = N_("shares words with another answer")

"""What the list can be narrowed to by what the answers say, or don't."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from kamer_tui.translation import N_

MarkFilter = Literal["open", "only-refers", "little", "same-words", "promise"]

FILTER_WORDS: Mapping[MarkFilter, str] = {
    "open": N_("without an answer"),
    "only-refers": N_("only refers"),
    "little": N_("yes, no, not told, not known"),
    "same-words": N_("same words"),
    "promise": N_("promises"),
}
"""What each filter is called, in the order in which they are offered."""

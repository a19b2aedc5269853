"""Examples of what can be searched for, for the help; messages, translated where they are shown.

See ``query``, which reads such queries.
"""

from __future__ import annotations

from kamer_tui.translation import N_

QUERY_EXAMPLES: tuple[tuple[str, str], ...] = (
    (N_("sanctions oil"), N_("both words, in any order, also inside longer words")),
    (N_('"strategic concept"'), N_("these words one after the other, as whole words")),
    (N_("safe*  -oil"), N_("words that begin so; without this word")),
    (N_("party:D66  topic:oil"), N_("asked by this party; under this topic")),
    (N_("in:question  in:answer"), N_("only in the questions; only in the answers")),
    (N_("cites:21501-20-1796"), N_("where this document is referred to")),
    (N_("by:Minister"), N_("asked or answered by this one")),
)

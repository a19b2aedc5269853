"""Examples of what can be searched for, for the help; messages, translated where they are shown.

See ``query``, which reads such queries.
"""

from __future__ import annotations

from kamer_tui.translation import N_

QUERY_EXAMPLES: tuple[tuple[str, str], ...] = (
    (N_("sanctions oil"), N_("both, also inside longer words")),
    (N_('"strategic concept"'), N_("exactly these words in a row")),
    (N_("safe*  -oil"), N_("begins so; without this word")),
    (N_("party:D66"), N_("asked by this party")),
    (N_("topic:oil"), N_("under this topic")),
    (N_("in:question  in:answer"), N_("only in questions; in answers")),
    (N_("in:notes"), N_("only in your own notes")),
    (N_("cites:21501-20-1796"), N_("refers to this document")),
    (N_("by:Minister"), N_("asked or answered by this one")),
)

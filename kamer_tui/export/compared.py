"""What of one document's answers stands in another's, as text and as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache

from kamer_tui.document.citation import cite
from kamer_tui.document.headlines import Headlines
from kamer_tui.document.model import Paragraph
from kamer_tui.document.spoken import said
from kamer_tui.export.folded import INDENT, folded
from kamer_tui.export.shared_words import told_shared
from kamer_tui.translation import _, ngettext
from kamer_tui.understanding.comparing import Comparison
from kamer_tui.understanding.differences import PlacedWord, passages, words_in
from kamer_tui.understanding.same_words import Shared

_MOST_QUOTED = 60
"""In words: a longer run is not quoted to its end."""


def render_comparison(comparison: Comparison, width: int | None = None) -> str:
    """The comparison as text: how many words are shared, and for each match the two exchanges, how
    much they share and the longest run.  Lines are folded to ``width``.
    """
    names = [
        f"{mark}  {' · '.join(dict.fromkeys((document.source.name, cite(document))))}"
        for mark, document in (("A", comparison.first), ("B", comparison.second))
    ]
    blocks = ["\n".join(folded(line, width) for line in (*names, told_of(comparison)))]
    first, second = Headlines(comparison.first), Headlines(comparison.second)
    answers = [exchange.answer for exchange in comparison.first.exchanges]
    words = cache(lambda place: words_in(answers[place]))  # an answer has many matches
    for match in comparison.matches:
        longest = _longest(answers[match.first], words(match.first), match.shared)
        lines = [
            f"A {comparison.first.exchanges[match.first].label}  {first.of(match.first)}",
            f"B {comparison.second.exchanges[match.second].label}  {second.of(match.second)}",
            INDENT + told_shared(match.shared.run, match.shared.ratio, _, ngettext),
            f"{INDENT}“{longest}”",
        ]
        blocks.append("\n".join(folded(line.rstrip(), width) for line in lines))
    return "\n\n".join(blocks) + "\n"


def told_of(comparison: Comparison) -> str:
    """How many words of the first document's answers stand in the second's."""
    return ngettext(
        "{shared} of {words} word of A’s answers stands in B’s.",
        "{shared} of {words} words of A’s answers stand in B’s.",
        comparison.words,
    ).format(shared=comparison.shared_words, words=comparison.words)


def render_comparison_as_json(comparison: Comparison) -> str:
    """The comparison as one JSON object."""
    matches = [
        {
            "a": comparison.first.exchanges[match.first].number,
            "b": comparison.second.exchanges[match.second].number,
            "run": match.shared.run,
            "ratio": round(match.shared.ratio, 4),
        }
        for match in comparison.matches
    ]
    value = {
        "shared_words": comparison.shared_words,
        "words": comparison.words,
        "matches": matches,
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def _longest(answer: Sequence[Paragraph], words: Sequence[PlacedWord], shared: Shared) -> str:
    """The longest run that both have, as the first document has it in an answer of these words."""
    length = min(shared.run, _MOST_QUOTED)
    quoted = " ".join(
        said(answer[passage.paragraph], passage.start, passage.end)
        for passage in passages(words, shared.start, length)
    )
    return f"{quoted} …" if length < shared.run else quoted

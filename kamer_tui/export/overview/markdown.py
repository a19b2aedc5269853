"""The overview as Markdown that stands on its own, its labels in the language of labels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kamer_tui.document.headlines import Headlines
from kamer_tui.export.markdown_text import escape
from kamer_tui.export.overview import facts
from kamer_tui.export.shared_words import told_shared
from kamer_tui.translation import label, nlabel
from kamer_tui.understanding.overview import Overview


def render_markdown(overview: Overview) -> str:
    """The overview: a title, its facts, the table of parties and topics, and what it lists."""
    return "\n".join(_lines(overview)).rstrip("\n") + "\n"


def _lines(overview: Overview) -> Iterator[str]:
    yield f"# {escape(facts.title(overview.document))}"
    yield ""
    yield " · ".join(facts.told(overview, nlabel))
    yield ""
    if overview.document.exchanges:
        yield from _table(overview)
    for one in facts.listed_marks(overview, label):
        yield f"**{one.word}**: {escape(', '.join(one.numbers))}"
        yield ""
    if overview.promises:
        yield f"## {label(facts.PROMISES)}"
        yield ""
        yield from _promises(overview)
        yield ""
    if overview.pairs:
        yield f"## {label(facts.SAME_WORDS)}"
        yield ""
        yield from _pairs(overview)
        yield ""


def _table(overview: Overview) -> Iterator[str]:
    names = [name or label(facts.NO_PARTY) for name in overview.parties]
    yield _row([label(facts.TOPIC), *names, label(facts.TOGETHER)])
    yield _row(["---", *("--:" for _name in names), "--:"], written=True)
    for topic in overview.topics:
        cells = [
            facts.cell_text(overview, overview.cells.get((party, topic)))
            for party in overview.parties
        ]
        together = str(overview.questions_about(topic))
        yield _row([topic or label(facts.NO_TOPIC), *cells, together])
    for one in facts.sums(overview):
        counts = [str(one.of[party]) for party in overview.parties]
        yield _row([label(one.word), *counts, str(one.together)])
    yield ""
    if signs := facts.signs_there(overview):
        yield "; ".join(f"{sign} {label(word)}" for sign, word in signs)
        yield ""


def _row(cells: Iterable[str], *, written: bool = False) -> str:
    texts = [cell if written else escape(cell).replace("|", "\\|") for cell in cells]
    return f"| {' | '.join(texts)} |"


def _promises(overview: Overview) -> Iterator[str]:
    for place, promise in overview.promises:
        parts = [
            facts.labels(overview, (place,))[0],
            label("p. {page}").format(page=promise.page),
            promise.when or "",
            f"“{promise.text}”",
        ]
        yield f"- {escape(' · '.join(filter(None, parts)))}"


def _pairs(overview: Overview) -> Iterator[str]:
    headlines = Headlines(overview.document)
    for first, second, shared in overview.pairs:
        one, other = facts.labels(overview, (first, second))
        told = told_shared(shared.run, shared.ratio, label, nlabel)
        yield f"- {escape(f'{one} = {other} · {told} · {headlines.of(first)}')}"

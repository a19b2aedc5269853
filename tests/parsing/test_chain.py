"""The chain of parsing: each line of a document is taken by one of its steps, and once only."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

import kamer_tui
from kamer_tui.document.trace import TracedStep
from kamer_tui.parsing import CHAIN, parse
from kamer_tui.parsing.chain import ClaimedTwiceError, Draft, Step, run
from kamer_tui.reading.isolation.messages import BrokenMessageError, pack_trace, unpack_trace
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLE, SAMPLES
from kamer_tui.sources.text import pages_of_text

PDF = Path(__file__).parent.parent / "fixtures" / "pdf" / "sample-press-drawn.pdf"

LETTER = """Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Geachte voorzitter,

Hierbij zend ik u het werkprogramma van de Stallingsautoriteit voor het komende jaar.

De Minister van Fietsen,
S. Spaak
"""


STEPS = ["confinement", *(step.name for step in CHAIN)]
"""Those of a file that is loaded: what its process was kept from comes first."""


def traced(path: Path | str) -> list[TracedStep]:
    trace: list[TracedStep] = []
    load(path, trace=trace)
    return trace


def taken(trace: list[TracedStep], step: str) -> Counter[str]:
    """How many lines a step took, by what it took them as."""
    found: Counter[str] = Counter()
    for traced in trace:
        for claim in traced.claims if traced.name == step else ():
            found[claim.place] += claim.last - claim.first + 1
    return found


def test_every_step_names_the_place_where_its_work_is_done() -> None:
    package = Path(kamer_tui.__file__).parent
    for step in CHAIN:
        place = package / step.where
        assert place.is_dir() or place.with_suffix(".py").is_file(), step.where
    assert len({step.name for step in CHAIN}) == len(CHAIN)


@pytest.mark.parametrize("path", SAMPLES.values(), ids=SAMPLES)
def test_every_line_of_a_sample_is_taken_once_and_by_one_step(path: Path) -> None:
    trace = traced(path)
    assert [step.name for step in trace] == STEPS
    text = path.read_text("utf-8").splitlines()
    lines = [number for number, line in enumerate(text, 1) if line.strip()]
    claims = [claim for step in trace for claim in step.claims]
    numbers = Counter(n for one in claims for n in range(one.first, one.last + 1))
    # A blank line stands between the lines of one paragraph at the end of a page.
    assert [number for number in sorted(numbers) if number in set(lines)] == lines
    assert [number for number in lines if numbers[number] != 1] == []


def test_the_trace_says_what_a_line_was_taken_as() -> None:
    trace = traced(SAMPLE)
    footnotes = [claim for step in trace if step.name == "footnotes" for claim in step.claims]
    assert {claim.form for claim in footnotes} == {"at the foot"}
    assert [(claim.page, claim.text.split()[0]) for claim in footnotes] == [
        *((2, "1"), (3, "2"), (4, "3"), (4, "4")),
        *((7, "5"), (9, "6"), (10, "7"), (11, "8")),
    ]
    genre = next(step for step in trace if step.name == "genre")
    assert genre.found == "report.answers_each_party"
    assert taken(trace, "furniture") == {"furniture": 12}
    assert taken(trace, "leftovers") == {}


def test_a_document_of_another_kind_is_left_over_as_a_whole() -> None:
    trace: list[TracedStep] = []
    document = parse(pages_of_text(LETTER, "letter.txt"), trace=trace)
    assert document.genre is None
    assert taken(trace, "leftovers") == {"leftover": 5}
    assert [one.text for one in document.leftovers][-2:] == ["De Minister van Fietsen,", "S. Spaak"]


def test_a_line_that_is_claimed_twice_is_an_error_while_the_program_is_developed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    draft = Draft(pages_of_text(LETTER, "letter.txt"))
    once = draft.claim([("heading", [1]), ("answer", [3, 5])])
    with pytest.raises(ClaimedTwiceError):
        once.claim([("question", [5])])
    with pytest.raises(ClaimedTwiceError):
        draft.claim([("question", [1, 1])])
    monkeypatch.setattr("kamer_tui.parsing.chain.strict", False)
    twice = once.claim([("question", [5, 7])])
    assert [twice.claims[number].name for number in (1, 3, 5, 7)] == [
        *("heading", "answer", "answer", "question")
    ]


def test_a_step_that_takes_a_line_once_more_is_found_by_the_chain() -> None:
    def greedy(draft: Draft) -> Draft:
        return draft.claim([("question", [1])])

    chain = (*CHAIN, Step("greedy", "take the first line once more", "", greedy))
    with pytest.raises(ClaimedTwiceError):
        run(chain, Draft(pages_of_text(LETTER, "letter.txt")))


def test_a_pdf_is_traced_by_the_process_that_reads_it() -> None:
    first, again = traced(PDF), traced(PDF)
    assert first == again, "what is kept of a PDF has no trace: it is read once more"
    assert [step.name for step in first] == STEPS
    assert taken(first, "collection")["question"] > 0
    assert unpack_trace(pack_trace(first)) == first


@pytest.mark.parametrize("body", [b"", b"1", b"[1]", b'[["a", "b", "c", [[1]]]]', b"\xff"])
def test_a_trace_that_is_none_is_told(body: bytes) -> None:
    with pytest.raises(BrokenMessageError):
        unpack_trace(body)

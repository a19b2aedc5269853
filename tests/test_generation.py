"""The generated reports that measurements and properties are made with."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.expected import report_of, texts_of, texts_of_report
from tests.support.generation import generate_report, generated_report


@pytest.mark.parametrize("exchanges", [1, 12, 61, 400])
def test_what_is_generated_is_what_is_read(exchanges: int) -> None:
    document = parse(pages_of_text(generate_report(exchanges)))
    assert [made.number for made in document.exchanges] == list(range(1, exchanges + 1))
    assert report_of(texts_of(document), texts_of_report(generated_report(exchanges))) == ""


def test_it_is_the_same_each_time_and_another_with_another_seed() -> None:
    assert generate_report(30) == generate_report(30)
    assert generated_report(30, seed=2) != generated_report(30, seed=1)


def test_it_holds_what_a_real_report_holds() -> None:
    document = parse(pages_of_text(generate_report(60)))
    assert document.footnotes
    assert len(document.parties) > 5
    assert any(made.mentioned_by for made in document.exchanges)
    assert len({made.topic for made in document.exchanges}) > 3
    longest = max(len(made.answer) for made in document.exchanges)
    assert longest > 10


def test_its_size_is_proportional_to_the_number_of_exchanges() -> None:
    small, large = len(generate_report(100)), len(generate_report(1000))
    assert 9 < large / small < 11

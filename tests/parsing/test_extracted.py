"""Text as programs take it out of the official PDF is the same Document."""

from __future__ import annotations

from typing import Any

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of, without_pages
from tests.support.extracted import flowing, placed
from tests.support.report import read_fixture, read_report

REPORT = read_report()
EXPECTED: dict[str, Any] = without_pages(read_fixture()["document"])


@pytest.mark.parametrize("seed", range(1, 11))
def test_with_places_kept_it_is_the_same_document(seed: int) -> None:
    pages = pages_of_text(placed(REPORT, seed))
    document = parse(pages)
    assert report_of(without_pages(plain_form(document)), EXPECTED) == ""
    assert unlike(pages, document) == []


@pytest.mark.parametrize("seed", range(1, 11))
def test_without_space_between_paragraphs_all_is_found(seed: int) -> None:
    """A paragraph that fills its last line can't be told from the next one then, so paragraphs
    are not compared, but who asks what, and where question and answer part.
    """
    pages = pages_of_text(flowing(REPORT, seed))
    found = without_pages(plain_form(parse(pages)))
    assert unlike(pages, parse(pages)) == []
    for key in ("genre", "metadata", "footnotes", "leftovers"):
        assert found[key] == EXPECTED[key]
    assert [party["name"] for party in found["parties"]] == [
        party["name"] for party in EXPECTED["parties"]
    ]
    assert len(found["exchanges"]) == len(EXPECTED["exchanges"])
    for one, other in zip(found["exchanges"], EXPECTED["exchanges"], strict=True):
        for key in ("numbers", "parties", "topic", "references", "mentioned_by", "documents"):
            assert one[key] == other[key], f"{key} of {other['label']}"
        if other is not EXPECTED["exchanges"][23 - 1]:  # a remark follows it
            for side in ("question", "answer"):
                assert " ".join(one[side]) == " ".join(other[side]), f"{side} {other['label']}"

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.document.model import Document, Mark, Paragraph
from kamer_tui.document.search import Hit, SearchIndex, fold
from tests.builders import document, exchange, small_report


def hits_of(made: Document, query: str) -> list[Hit]:
    return list(SearchIndex(made).find(query))


def spans(text: str, query: str, marks: tuple[Mark, ...] = ()) -> list[tuple[int, int]]:
    """Where the query stands in a document that is this one paragraph."""
    made = document(exchange(1, [Paragraph(text, 1, marks=marks)], []))
    return [(hit.start, hit.end) for hit in hits_of(made, query)]


def found(text: str, query: str) -> list[str]:
    """The pieces of the text that the query finds."""
    return [text[start:end] for start, end in spans(text, query)]


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("De Minister van België", "belgie", ["België"]),
        ("De Minister van Belgie", "BELGIË", ["Belgie"]),
        ("decomposed: Belgie\u0308 en Frankrijk", "belgië", ["Belgie\u0308"]),
        ("een grote Straße hier", "strasse", ["Straße"]),
        ("een grote Straße hier", "sse h", ["ße h"]),
        ("ße", "s", ["ß"]),
        ("eﬃciënt", "ffici", ["ﬃci"]),
        ("İstanbul en ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]),
        ("in Łódź en Ærøskøbing", "lodz en aeroskobing", ["Łódź en Ærøskøbing"]),
        ("’s-Gravenhage", "'s-gra", ["’s-Gra"]),
        ("«veiling»", '"veiling"', ["«veiling»"]),
        ("twee\u00a0woorden", "  twee   woorden ", ["twee\u00a0woorden"]),
        ("aaa", "aa", ["aa"]),
        ("niets", "iets anders", []),
        ("niets", "   ", []),
        ("", "x", []),
    ],
)
def test_query_is_found_whatever_case_accent_or_quote(
    text: str, query: str, expected: list[str]
) -> None:
    assert found(text, query) == expected


def test_footnote_mark_is_passed_over_but_a_text_that_looks_like_one_is_not() -> None:
    text = "buurlanden[^1], waarin [^9] staat"
    marks = (Mark("1", 10, 14),)
    assert [text[a:b] for a, b in spans(text, "landen, waar", marks)] == ["landen[^1], waar"]
    assert spans(text, "^1", marks) == []
    assert [text[a:b] for a, b in spans(text, "[^9]", marks)] == ["[^9]"]


@given(st.text(max_size=60), st.text(max_size=4))
def test_spans_are_in_order_within_the_text_and_hold_the_query(text: str, query: str) -> None:
    previous = 0
    for start, end in spans(text, query):
        assert previous <= start < end <= len(text)
        assert " ".join(fold(query).split()) in fold(text[start:end])
        previous = end


@given(st.text(min_size=1, max_size=20).filter(str.strip), st.text(max_size=10))
def test_a_text_finds_itself(text: str, around: str) -> None:
    plain = " ".join(text.split())
    if fold(plain).strip():
        assert spans(f"{around} {plain} {around}", plain)


def test_an_accent_that_stands_alone_is_a_character() -> None:
    assert spans("de letter ´ alleen", "r ´ a") == [(8, 13)]
    assert spans("twee  spaties", "´") == []


def test_hits_are_in_reading_order_with_model_places() -> None:
    made = small_report()
    hits = hits_of(made, "VRA")
    texts = [
        getattr(made.exchanges[hit.exchange], hit.side)[hit.paragraph].text[hit.start : hit.end]
        for hit in hits
    ]
    assert texts == ["vra", "vra", "vra"]
    assert [(hit.exchange, hit.side, hit.paragraph) for hit in hits] == [
        (0, "answer", 0),
        (1, "answer", 0),
        (2, "answer", 1),
    ]
    assert hits == sorted(hits, key=lambda hit: (hit.exchange, hit.side == "answer", hit.start))


def test_hit_never_crosses_from_one_paragraph_to_the_next() -> None:
    made = document(exchange(1, ["eerste deel", "tweede deel"], "slot"))
    assert hits_of(made, "deel tweede") == []
    assert hits_of(made, "deel slot") == []
    assert hits_of(made, "tweede deel") == [Hit(0, "question", 1, 0, 11)]


def test_search_within_some_exchanges_and_the_hits_of_each() -> None:
    made = document(exchange(1, "aa aa"), exchange(2, "aa"), exchange(3, "geen"), exchange(4, "aa"))
    index = SearchIndex(made)
    hits = index.find("aa")
    assert len(hits) == 4
    assert hits.exchanges() == [0, 1, 3]
    assert [list(hits.positions_in(place)) for place in range(4)] == [[0, 1], [2], [], [3]]
    assert [hit.exchange for hit in index.find("aa", within={3, 0})] == [0, 0, 3]
    assert [hit.start for hit in hits[0:2]] == [0, 3]


def test_query_that_halves_a_letter_counts_the_letter_once() -> None:
    made = document(exchange(1, "ßß s"), exchange(2, "ß"))
    assert [(hit.exchange, hit.start, hit.end) for hit in hits_of(made, "s")] == [
        (0, 0, 1),
        (0, 1, 2),
        (0, 3, 4),
        (1, 0, 1),
    ]


_WORDS = st.sampled_from(["ß", "de", "ﬁets", "e\u0301e\u0301n", "É", "a", "[^1]", "İ", "x y"])


@given(st.lists(st.lists(_WORDS, max_size=6).map(" ".join), min_size=1, max_size=4), _WORDS)
def test_a_text_is_searched_among_others_as_it_is_alone(texts: list[str], query: str) -> None:
    made: Document = document(*(exchange(n, text, "ja") for n, text in enumerate(texts, 1)))
    expected = [
        Hit(number, side, place, start, end)
        for number, each in enumerate(made.exchanges)
        for side, place, part in each.sides()
        for start, end in spans(part.text, query, part.marks)
    ]
    assert hits_of(made, query) == expected


def test_empty_document_has_no_hits() -> None:
    assert hits_of(document(), "x") == []

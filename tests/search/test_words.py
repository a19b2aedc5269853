"""What counts as the same word: case, accents, hyphens, spaces; and where it then stands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.document.model import Mark, Paragraph
from kamer_tui.document.search.query import read_query
from kamer_tui.document.search.within import spans_within
from kamer_tui.document.search.words import WordPlaces, words_of
from tests.builders import document, exchange
from tests.search.finding import found, hits_of, index_of, spans


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("De Minister van België", "belgie", ["België"]),
        ("De Minister van Belgie", "BELGIË", ["Belgie"]),
        ("decomposed: Belgie\u0308 en Frankrijk", "belgië", ["Belgie\u0308"]),
        ("een grote Straße hier", "strasse", ["Straße"]),
        ("ße", "s", ["ß"]),
        ("eﬃciënt", "ffici", ["ﬃci"]),
        ("İstanbul en ISTANBUL", "istanbul", ["İstanbul", "ISTANBUL"]),
        ("in Łódź en Ærøskøbing", '"lodz en aeroskobing"', ["Łódź en Ærøskøbing"]),
        ("te ’s-Gravenhage", "'s-gra", ["s-Gra"]),
        ("de foto's van Spaak", "foto’s", ["foto's"]),
        ("twee\u00a0woorden", '"  twee   woorden "', ["twee\u00a0woorden"]),
        ("aaa", "aaa", ["aaa"]),
        ("niets", "iets anders", []),
        ("niets", "   ", []),
        ("", "x", []),
    ],
)
def test_case_accents_and_quotes_make_no_difference(
    text: str, query: str, expected: list[str]
) -> None:
    assert found(text, query) == expected


@pytest.mark.parametrize(
    ("text", "query", "expected"),
    [
        ("de PONT-2031 vaart", "pont-2031", ["PONT-2031"]),
        ("de PONT 2031 vaart", "pont-2031", ["PONT 2031"]),
        ("de PONT2031 vaart", "pont-2031", ["PONT2031"]),
        ("de PONT-2031 vaart", "pont2031", ["PONT-2031"]),
        ("de PONT-2031 vaart", "pont 2031", ["PONT", "2031"]),
        ("de PONT2031 vaart", "2031 pont", ["PONT", "2031"]),
        ("de PONT2031 vaart", '"pont 2031"', ["PONT2031"]),
        ("over CO2-uitstoot", "co2 uitstoot", ["CO2", "uitstoot"]),
        ("de Veer-rederij", "veerrederij", ["Veer-rederij"]),
        ("de veerrederij", "veer-rederij", ["veerrederij"]),
        ("de veer rederij", "veer-rederij", ["veer rederij"]),
        ("de veer rederij", "veerrederij", ["veer rederij"]),
        ("de Veer rederij", "veerrederij*", ["Veer rederij"]),
        ("Veer-rederij, veer rederij", "veerrederij", ["Veer-rederij", "veer rederij"]),
        ("de veer en rederij", "veerrederij", []),
        ("een rederij, een veer", "veerrederij", []),
        ("dat er voor is", "ervoor", []),
        ("Kamerstuk 99 501-20, nr. 7", "9950120", ["99 501-20"]),
        ("Kamerstuk 99501-20, nr. 7", "9950120", ["99501-20"]),
        ("Kamerstuk 99 501, 20 jaar", "9950120", ["99 501, 20"]),
        ("in 2031 en 20", "203120", []),
        ("Kamerstuk 99 501-20, nr. 7", "99501-20", ["99 501-20"]),
        ("Kamerstuk 99501-20, nr. 7", "99 501-20", ["99501-20"]),
        ("Kamerstuk 99 501-20, nr. 7", "99501 20", ["99 501-20"]),
        ("Kamerstuk 99 501-20, nr. 7", '"kamerstuk 99501-20"', ["Kamerstuk 99 501-20"]),
        ("er zijn 4.200 plaatsen", "4200", ["4.200"]),
        ("er zijn 4 200 plaatsen", "4.200", ["4 200"]),
        ("in 2021 en 2022", "2021 2022", ["2021", "2022"]),
        ("sessie 2021–2022", '"2021 2022"', ["2021–2022"]),
        ("door de oost-\u00adwest verbinding", "oost", ["oost"]),
    ],
)
def test_hyphens_and_spaces_make_no_difference(text: str, query: str, expected: list[str]) -> None:
    assert found(text, query) == expected


def test_a_word_inside_a_compound_with_hyphens_is_found_once() -> None:
    made = document(
        exchange(1, "De oost-west-verbinding en de west-verbinding.", "Een westverbinding.")
    )
    hits = hits_of(made, "westverbinding")
    assert [(hit.part, hit.start, hit.end) for hit in hits] == [
        ("question", 8, 23),
        ("question", 30, 45),
        ("answer", 4, 18),
    ]


def test_a_footnote_mark_is_passed_over_but_what_looks_like_one_is_not() -> None:
    text = "buurlanden[^1], waarin [^9] staat"
    marks = (Mark("1", 10, 14),)
    assert [text[a:b] for a, b in spans(text, '"buurlanden waarin"', marks)] == [
        "buurlanden[^1], waarin"
    ]
    assert spans(text, "1", marks) == []
    assert [text[a:b] for a, b in spans(text, "9", marks)] == ["9"]


def test_a_phrase_never_goes_on_in_the_next_paragraph() -> None:
    made = document(exchange(1, ["eerste deel", "tweede deel"], "slot"))
    assert hits_of(made, '"deel tweede"') == []
    assert hits_of(made, '"deel slot"') == []
    assert [hit[:3] for hit in hits_of(made, '"tweede deel"')] == [(0, "question", 1)]


_WORDS = st.sampled_from(
    ["ß", "de", "ﬁets", "e\u0301e\u0301n", "É-de", "a", "[^1]", "4.200", "x-2"]
)


@given(st.lists(st.lists(_WORDS, max_size=6).map(" ".join), min_size=1, max_size=4), _WORDS)
def test_a_text_is_searched_among_others_as_it_is_alone(texts: list[str], query: str) -> None:
    made = document(
        *(
            exchange(n, [Paragraph(text, 1)], "ja", answered_by=None)
            for n, text in enumerate(texts, 1)
        )
    )
    index = index_of(made)
    hits = index.find(query)
    for number, text in enumerate(texts):
        here = [hits[one] for one in hits.positions_in(number)]
        alone = spans(text, query)
        assert [(one.start, one.end) for one in here if one.part == "question"] == alone
        assert all(one.text == number for one in here)
    assert len(hits) == len(list(hits))


@given(st.text(max_size=60))
def test_every_word_knows_its_characters(text: str) -> None:
    places = WordPlaces(text)
    assert places.words == words_of(text)
    start = 0
    for word in places.words.split():
        first, last = places.original(start, start + len(word))
        assert 0 <= first < last <= len(text)
        assert words_of(text[first:last]).replace(" ", "").count(word.replace(" ", ""))
        start += len(word) + 1


@given(st.lists(st.sampled_from("abcé-2 "), min_size=1, max_size=20).map("".join))
def test_a_text_finds_itself(text: str) -> None:
    if words_of(text):
        assert spans(f"voor {text} na", f'"{text}"')


@pytest.mark.parametrize("heading", ["De veer rederij", "De Veer-rederij"])
def test_a_heading_too_shows_where_two_words_are_typed_as_one(heading: str) -> None:
    assert spans_within(read_query("veerrederij"), heading) == [(3, len(heading))]


def test_a_topic_is_found_by_its_two_words_typed_as_one() -> None:
    made = document(exchange(1, "Hoe duur?", topic="Veer rederij"), exchange(2, "Hoe ver?"))
    assert [hit.text for hit in hits_of(made, "veerrederij")] == [0]

"""The language of queries, and what is said of one that is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.document.model import Document, Member, Metadata
from kamer_tui.document.search.query import MOST_TERMS, read_query
from tests.builders import document, exchange, footnote, small_report
from tests.search.finding import best_first, hits_of, index_of, labels, problem


def ferries() -> Document:
    """Five exchanges of two parties about ferries."""
    return document(
        exchange(1, "Vaart de avondpont?", "De avondpont vaart.", party="Duinpartij"),
        exchange(
            2,
            "Wat kost de pont?",
            "Dat staat in Kamerstuk 99 998, nr. 12.",
            party="Duinpartij",
            topic="Pont / kosten",
        ),
        exchange(3, "Is het een nieuwe pont?", "De nieuwe boot vaart.", party="De Brug"),
        exchange(
            4, "Wie vaart?", "Niemand.[^1]", party="De Brug", topic="Veren", answered_by="Terpstra"
        ),
        exchange(5, "Zie Kamerstuk 99 998, nr. 120.", "Het pontje.", party="De Brug"),
        footnotes=[footnote("1", "Zie Kamerstuk 99 997, nr. 3, over de steiger.")],
    )


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("vaart pont", ["1", "3"]),
        ("pont vaart", ["1", "3"]),
        ('"nieuwe pont"', ["3"]),
        ("«nieuwe pont»", ["3"]),
        ("“nieuwe pont”", ["3"]),
        ("„nieuwe pont”", ["3"]),
        ('"nieuwe pon"', []),
        ('"nieuwe pon', ["3"]),
        ('"nieuwe pon"*', ["3"]),
        ('"pont"', ["2", "3"]),
        ("pont*", ["2", "3", "5"]),
        ("pont", ["1", "2", "3", "5"]),
        ("pont -vaart", ["2", "5"]),
        ("pont zonder:vaart", ["2", "5"]),
        ('pont -"nieuwe boot"', ["1", "2", "5"]),
        ("-pont", ["4"]),
        ("nt", []),
        ("po", ["2", "3", "5"]),
        ("party:Duinpartij pont", ["1", "2"]),
        ("partij:brug", ["3", "4", "5"]),
        ("fractie:«De Brug»", ["3", "4", "5"]),
        ("party:Duinpartij-fractie", ["1", "2"]),
        ("-party:Duinpartij", ["3", "4", "5"]),
        ('topic:"Pont/kosten"', ["2"]),
        ("onderwerp:kost", ["2"]),
        ("in:question pont", ["1", "2", "3"]),
        ("pont in:antwoord", ["1", "5"]),
        ("in:vraag pont in:antwoord vaart", ["1", "3"]),
        ("in:vraag vaart", ["1", "4"]),
        ("in:antwoord steiger", ["4"]),
        ("in:vraag steiger", []),
        ("cites:kst-99998-12", ["2"]),
        ("verwijst:99998", ["2", "5"]),
        ("citeert:99997-3", ["4"]),
        ('cites:"99 998, nr. 12"', ["2"]),
        ("by:Terpstra", ["4"]),
        ("door:minister pont", ["1", "2", "3", "5"]),
        ("steiger", ["4"]),
        ("kosten", ["2"]),
        ("brug pont", ["3", "5"]),
    ],
)
def test_what_a_query_finds(query: str, expected: list[str]) -> None:
    assert labels(ferries(), query) == expected


def test_who_asks_is_found_by_name() -> None:
    made = document(
        exchange(1, party="De Brug"),
        metadata=Metadata(asked_by=(Member("Spaak", "De Brug"),), answered_by=("Veldman",)),
    )
    assert labels(made, "by:Spaak") == labels(made, 'door:"De Brug"') == ["1"]
    assert labels(made, "by:Veldman") == []
    assert labels(made, "by:minister") == ["1"]


def test_whole_words_come_before_beginnings_and_these_before_what_is_inside() -> None:
    made = document(
        exchange(1, "De avondpont, de avondpont en de avondpont."),
        exchange(2, "De pontons, de pontons."),
        exchange(3, "Een pont."),
        exchange(4, "Een pont en een pont."),
        exchange(5, "Een pont-kaartje."),
    )
    assert best_first(made, "pont") == ["4", "3", "5", "2", "1"]


def test_each_hit_is_counted_and_has_its_place() -> None:
    made = small_report()
    hits = index_of(made).find("kamerstuk")
    assert dict(hits.counts) == {0: 1, 2: 1}
    assert [(hit.text, hit.part, hit.position, hit.start) for hit in hits] == [
        (0, "footnote", 0, 0),
        (2, "question", 0, 21),
    ]
    assert [list(hits.positions_in(one)) for one in range(4)] == [[0], [], [1], []]


def test_what_fits_without_a_word_of_its_own_has_one_place_to_go_to() -> None:
    hits = index_of(ferries()).find("partij:brug")
    assert len(hits) == 3
    assert [hit[:3] for hit in hits] == [(2, "question", 0), (3, "question", 0), (4, "question", 0)]
    assert set(hits.counts.values()) == {0}


def test_a_document_that_is_cited_is_found_where_it_is_printed() -> None:
    made = ferries()
    assert [(hit.part, hit.start, hit.end) for hit in hits_of(made, "cites:99997-3")] == [
        ("footnote", 4, 27)
    ]


def test_words_over_a_question_count_alone_where_no_text_has_them() -> None:
    made = document(
        exchange(1, "Wat kost het?", topic="Steigers"),
        exchange(2, "Hoe oud zijn de steigers?", topic="Steigers"),
        exchange(3, "Waarom?", topic="Veerdammen"),
    )
    assert labels(made, "steigers") == ["2"]
    assert labels(made, "steigers kost") == ["1"]
    assert labels(made, "veerdammen") == ["3"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("prty:Duinpartij", "did you mean party:"),
        ("onderwep:pont", "did you mean onderwerp:"),
        ("veling:pont", "there are party:"),
        ("zzzz:pont", "there are party: topic: by: cites: in:"),
        ("party:", "party: what is to follow?"),
        ('onderwerp:""', "onderwerp: what is to follow?"),
        ("in:pont", "in:question, in:answer or in:notes"),
        ("*pont", "“*” stands at the end of a word"),
        ("?", "nothing to search for in “?”"),
        ('""', ""),
        ("party:Duinpartei", "there is Duinpartij"),
        ("topic:boten", "there is Pont / kosten, Veren"),
        ("cites:kst-99998-13", "kst-99998-12"),
        ("w " * (MOST_TERMS + 1), ""),
        (" ".join(f"w{n}" for n in range(MOST_TERMS + 1)), f"at most {MOST_TERMS}"),
    ],
)
def test_a_wrong_query_says_what_is_wrong(query: str, said: str) -> None:
    assert said in problem(query, ferries())


@pytest.mark.parametrize(
    "query",
    [
        "pont",
        '"nieuwe po',
        "-",
        "https://duinen.example/pont",
        "14:30",
        "-pont",
        "in:answer",
        "nr:",
    ],
)
def test_what_is_right_or_still_being_typed_is_left_alone(query: str) -> None:
    assert problem(query, ferries()) == ""


_PIECES = st.sampled_from(
    ['"', "«", "»", "-", "*", ":", "party:", "in:", "in:answer", "cites:", "by:", "topic:", " ",
     "pont",     "21", "501", "é", "ß", "\x00", "[red]", "zonder:", "“"]
)  # fmt: skip


@given(st.text(max_size=80) | st.lists(_PIECES, max_size=20).map("".join))
def test_no_query_is_too_wild(query: str) -> None:
    hits = index_of(ferries()).find(query)
    assert len(hits) == sum(max(1, count) for count in hits.counts.values())
    for hit in hits:
        assert hits.rank(hit.text) in (0, 1, 2)
        assert hit.text in hits.counts
    for term in read_query(query).terms:
        assert 0 <= term.start < term.end <= len(query) + 1
    assert "\n" not in hits.query.problem

"""Answers that share words: which they are, the longest run, and how much of the shorter one."""

from __future__ import annotations

import random
import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.document.model import Document
from kamer_tui.language.words import is_content_word, placed_words, words
from kamer_tui.reading.loading import load
from kamer_tui.understanding.same_words import MOST, Index, similar_to, whole_index
from tests.builders import document, exchange, paragraph
from tests.support.generation import generate_report

FERRY = "De avondpont vaart sinds maart elk halfuur naar Oudeveer, ook op zondagen en feestdagen."
"""14 words, of which 10 say what it is about."""
FORMULA = (
    "Voor het antwoord op deze vraag verwijst de Minister naar de beantwoording van de vragen van "
    "de leden over dit onderwerp."
)
"""22 words, of which one or two say what it is about."""


def pairs_of(made: Document) -> list[tuple[int, int, int]]:
    """The pairs of exchanges that share words, with their longest run, the longest first."""
    index = whole_index(one.answer for one in made.exchanges)
    found = [
        (one.number, similar.number, similar.run)
        for place, one in enumerate(made.exchanges)
        for similar in similar_to(made, index, place)
        if one.number < similar.number
    ]
    return sorted(found, key=lambda pair: (-pair[2], pair))


def by_brute_force(made: Document) -> list[tuple[int, int, int, float]]:
    """The same, and the ratio, as the rule says it: every run of every pair is looked at."""
    texts = [
        (one.number, [w for part in one.answer for w in words(part.text)]) for one in made.exchanges
    ]
    found = []
    for place, (number, text) in enumerate(texts):
        for other, second in texts[place + 1 :]:
            short, long = sorted((text, second), key=len)
            runs = _runs(short, long)
            whole = any(length == len(short) for _start, length in runs)
            if any(_has_window(short, run) for run in runs) or (
                whole and len(short) >= 8 and sum(map(is_content_word, short)) >= 3
            ):
                covered = {
                    at
                    for start, length in runs
                    if length >= 8 and sum(map(is_content_word, short[start : start + length])) >= 3
                    for at in range(start, start + length)
                }
                longest = max(length for _start, length in runs)
                found.append((number, other, longest, round(len(covered) / len(short), 6)))
    return found


def _runs(short: list[str], long: list[str]) -> list[tuple[int, int]]:
    runs = []
    for start in range(len(short)):
        for at in range(len(long)):
            if short[start] == long[at] and (
                not start or not at or short[start - 1] != long[at - 1]
            ):
                length = 0
                while (
                    start + length < len(short)
                    and at + length < len(long)
                    and short[start + length] == long[at + length]
                ):
                    length += 1
                runs.append((start, length))
    return runs


def _has_window(short: list[str], run: tuple[int, int]) -> bool:
    start, length = run
    return any(
        sum(map(is_content_word, short[at : at + 12])) >= 4
        for at in range(start, start + length - 11)
    )


def test_the_same_sentence_in_two_answers_is_found_with_its_length() -> None:
    made = document(
        exchange(1, answer=f"Ja. {FERRY} Meer is niet nodig."),
        exchange(2, answer="De brug over de Rijn blijft dicht tot en met het najaar van 2034."),
        exchange(3, answer=["Dat klopt.", FERRY]),
    )
    assert pairs_of(made) == [(1, 3, 14)]


def test_formulae_are_no_shared_words_however_long() -> None:
    made = document(exchange(1, answer=f"Ja. {FORMULA}"), exchange(2, answer=f"Nee. {FORMULA}"))
    assert pairs_of(made) == []


def test_accents_capitals_marks_and_punctuation_make_no_difference() -> None:
    other = FERRY.replace("Oudeveer,", "OUDEVÉÉR;[^1]").replace("halfuur", "hálfuur")
    assert pairs_of(document(exchange(1, answer=FERRY), exchange(2, answer=other))) == [(1, 2, 14)]


def test_a_run_goes_on_over_the_end_of_a_paragraph() -> None:
    cut = FERRY.index("ook op")
    made = document(
        exchange(1, answer=FERRY), exchange(2, answer=[FERRY[:cut].strip(), FERRY[cut:]])
    )
    assert pairs_of(made) == [(1, 2, 14)]


def test_a_short_answer_that_stands_whole_in_another_shares_its_words() -> None:
    short = "De gemeente Oudeveer betaalt de pont en de steiger."
    made = document(
        exchange(1, answer=short),
        exchange(2, answer=f"Nee. {short} Het Rijk betaalt niets."),
        exchange(3, answer="De gemeente Oudeveer betaalt de pont en de brug."),
        exchange(4, answer=short),
    )
    assert pairs_of(made) == [(1, 2, 9), (1, 4, 9), (2, 4, 9)]
    index = whole_index(one.answer for one in made.exchanges)
    assert [one.ratio for one in index.shared_by(0)] == [1, 1]
    assert [index.shares(place) for place in range(4)] == [True, True, False, True]


def test_an_answer_of_seven_words_shares_none() -> None:
    short = "Gemeente Oudeveer betaalt pont, steiger, brug, vlonder."
    assert pairs_of(document(exchange(1, answer=short), exchange(2, answer=short))) == []


def test_the_ratio_is_the_share_of_the_shorter_answer() -> None:
    rest = "Verder zijn zes andere woorden nodig."
    made = document(exchange(1, answer=f"{FERRY} {rest}"), exchange(2, answer=f"Ja. {FERRY} " * 9))
    index = whole_index(one.answer for one in made.exchanges)
    (shared,) = index.shared_by(0)
    assert shared.run == 14
    assert shared.ratio == pytest.approx(14 / 20)
    assert shared.words == 14


def test_the_strongest_twenty_are_told_the_longest_run_first() -> None:
    tail = words("en daarna nog verder langs Lage Zande, Kromhaven, Veerdam, Westerwiel, Noordkaag")
    answers = [
        f"Nummer {number}. {FERRY[:-1]} {' '.join(tail[: number % 12])}" for number in range(1, 31)
    ]
    made = document(*(exchange(n, answer=one) for n, one in enumerate(answers, start=1)))
    index = whole_index(one.answer for one in made.exchanges)
    found = similar_to(made, index, 10)
    assert len(found) == MOST
    assert found[0].number == 23
    assert all(one.run >= other.run for one, other in pairwise(found))


def test_places_that_repeat_themselves_take_no_time() -> None:
    again = "pont brug steiger vlonder dijk sluis kade haven " * 2_000
    made = document(exchange(1, answer=again), exchange(2, answer=again + FERRY))
    start = time.process_time()
    pairs_of(made)
    assert time.process_time() - start < 5


def test_what_was_worked_out_by_hand_is_found_in_real_documents(documents: Path) -> None:
    report = pairs_of(load(documents / "kst-28676-396.txt"))
    assert report == [
        *((37, 44, 56), (20, 45, 53), (19, 26, 39), (19, 55, 36), (7, 17, 24), (29, 46, 23)),
        *((8, 33, 20), (26, 27, 19), (20, 32, 15), (26, 30, 15), (27, 30, 15), (22, 47, 13)),
        *((8, 53, 12), (33, 53, 12)),
    ]
    assert pairs_of(load(documents / "kst-36450-6.pdf")) == [(38, 43, 22), (4, 35, 17)]


@pytest.mark.parametrize("seed", range(4))
def test_it_finds_what_brute_force_finds(seed: int) -> None:
    chance = random.Random(seed)
    said = words("de pont van Oudeveer vaart niet in maart en de brug is dicht want het sneeuwt")
    answers = [
        " ".join(chance.choice(said) for _ in range(chance.randrange(40)))
        + " ".join(said[: chance.randrange(16)])
        for _ in range(25)
    ]
    made = document(*(exchange(n, answer=one) for n, one in enumerate(answers, start=1)))
    index = whole_index(one.answer for one in made.exchanges)
    found = {
        (place + 1, one.place + 1, one.run, round(one.ratio, 6))
        for place in range(25)
        for one in index.shared_by(place)
        if place < one.place
    }
    assert found == set(by_brute_force(made))
    assert found


def test_the_index_is_made_in_small_steps(tmp_path: Path) -> None:
    path = tmp_path / "verslag.txt"
    path.write_text(generate_report(200), encoding="utf-8")
    index = Index(one.answer for one in load(path).exchanges)
    assert sum(1 for _step in index.steps()) > 10
    assert index.shares(0)


@given(st.text())
def test_words_with_and_without_places_are_the_same(text: str) -> None:
    assert [found.word for found in placed_words(text)] == words(text)


def test_nothing_is_shared_where_nobody_answered() -> None:
    made = document(exchange(1, answer=()), exchange(2, answer=()))
    assert pairs_of(made) == []
    assert whole_index([()]).shared_by(0) == ()
    assert whole_index([(paragraph("Ja."),)]).word_count(0) == 1

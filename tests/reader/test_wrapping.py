"""Wrapping: every character of a text is in one row, and no row is too wide."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from kamer_tui.reader.core.page import PageBlock
from kamer_tui.reader.views.wrapping import (
    clip,
    clipped,
    fitting,
    lines_of_parts,
    row_at,
    rows_of,
    whole_parts,
    wrapped,
)

texts = st.lists(
    st.text(st.sampled_from("abcé-–x日語e\u0301 1"), min_size=1, max_size=20), max_size=20
).map(lambda words: " ".join(" ".join(words).split()))


@given(texts, st.integers(1, 30), st.integers(0, 8))
def test_rows_fit_and_hold_all_of_the_text(text: str, width: int, hang: int) -> None:
    bounds = list(wrapped(text, width, hang))
    rows = [text[start:end] for start, end in bounds]
    assert "".join("".join(rows).split()) == "".join(text.split())
    for index, row in enumerate(rows):
        room = width if index == 0 else max(1, width - hang)
        assert cell_len(row) <= max(room, 2 if any(cell_len(one) == 2 for one in row) else room)
    for (_, end), (start, _) in pairwise(bounds):
        assert end <= start


def test_words_stay_whole_where_they_fit() -> None:
    text = "een twee drie vier"
    assert [text[start:end] for start, end in wrapped(text, 9)] == ["een twee", "drie vier"]


def test_a_word_may_end_at_its_hyphen_and_a_longer_one_is_cut() -> None:
    text = "GroenLinks-fractie"
    assert [text[start:end] for start, end in wrapped(text, 12)] == ["GroenLinks-", "fractie"]
    assert [text[start:end] for start, end in wrapped("abcdefgh", 3)] != []
    assert [len("abcdefgh"[start:end]) for start, end in wrapped("abcdefgh", 3)] == [3, 3, 2]


@given(texts, st.integers(1, 30))
def test_what_is_cut_fits_and_says_so(text: str, width: int) -> None:
    shown = clipped(text, width)
    assert cell_len(shown) <= width
    _, cut = clip(text, width)
    assert shown.endswith("…") == (cut or text.endswith("…"))
    if cell_len(text) <= width:
        assert shown == text


def test_a_text_is_cut_at_a_word() -> None:
    assert clipped("Hoeveel plaatsen komen erbij?", 20) == "Hoeveel plaatsen…"


def test_whole_parts_leave_from_the_last_one_and_only_the_first_is_cut() -> None:
    parts = ("Esc closes", "Enter goes there", "Tab")
    assert whole_parts(parts, 35) == "Esc closes · Enter goes there · Tab"
    assert whole_parts(parts, 34) == "Esc closes · Enter goes there"
    assert whole_parts(parts, 28) == "Esc closes"
    assert whole_parts(parts, 6) == "Esc…"
    assert whole_parts((), 6) == ""


def test_a_line_of_parts_ends_between_two_of_them() -> None:
    parts = ["6 questions", "", "2 promises", "a part that is longer than the line", "end"]
    assert lines_of_parts(parts, 24) == [
        "6 questions · 2 promises",
        "a part that is longer than the line",
        "end",
    ]


def test_parts_give_way_from_the_last_one() -> None:
    parts = ["Kamerstuk 1", "Verslag van iets", "Een titel"]
    assert fitting(parts, 80) == "Kamerstuk 1 · Verslag van iets · Een titel"
    assert fitting(parts, 36) == "Kamerstuk 1 · Verslag van iets"
    assert fitting(parts, 26) == "Kamerstuk 1 · Verslag van…"
    assert fitting(parts, 12) == "Kamerstuk 1"
    assert fitting(parts, 6) == "Kamer…"
    assert fitting(["", ""], 6) == ""


@given(st.lists(texts, min_size=1, max_size=6), st.integers(3, 40))
def test_every_place_is_on_the_row_that_shows_it(many: list[str], width: int) -> None:
    blocks = [PageBlock(text, space=index % 2) for index, text in enumerate(many)]
    rows = rows_of(blocks, width)
    for index, row in enumerate(rows):
        if row.block >= 0 and row.end > row.start:
            assert row_at(rows, row.block, row.start) == index
            assert row_at(rows, row.block, row.end - 1) == index

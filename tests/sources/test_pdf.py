"""The text of a PDF's page as lines: in reading order, whole, with place and look."""

from __future__ import annotations

import math
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.sources.lines import Line
from kamer_tui.sources.pdf.pages import read_pdf_file
from tests.support import hostile_pdf
from tests.support.pdf.bytes import make_pdf, string, text_at
from tests.support.pdf.own import width_of


def lines_of(*pages: bytes, **options: object) -> tuple[Line, ...]:
    return read_pdf_file(make_pdf(pages, **options), "x.pdf").lines  # type: ignore[arg-type]


def texts_of(*pages: bytes, **options: object) -> list[str]:
    return [line.text for line in lines_of(*pages, **options)]


def drawn(*operators: str) -> bytes:
    return "\n".join(["BT", *operators, "ET"]).encode("latin-1")


# -- words and spaces ------------------------------------------------------------------------------


def test_kerning_parts_no_word() -> None:
    page = drawn("/F1 10 Tf", "1 0 0 1 50 700 Tm", "[(V)70(ergade)-20(rjaar)]TJ")
    assert texts_of(page) == ["Vergaderjaar"]


def test_a_gap_as_wide_as_a_space_is_one() -> None:
    page = drawn("/F1 10 Tf", "1 0 0 1 50 700 Tm", "[(de)-278(leden)-250(van)]TJ")
    assert texts_of(page) == ["de leden van"]


def test_a_gap_before_the_first_letter_is_one() -> None:
    page = drawn("/F1 10 Tf", "1 0 0 1 50 700 Tm", "(wandel) Tj", "/F3 10 Tf", "[()-783(fiets)]TJ")
    (line,) = lines_of(page)
    assert line.text == "wandel fiets"
    ends = 50 + width_of("wandel", "regular", 10) + 7.83 + width_of("fiets", "italic", 10)
    assert line.right == pytest.approx(ends, abs=0.1)


def test_words_drawn_one_by_one_in_any_order_are_a_line() -> None:
    page = b"".join(
        text_at(x, 700, word, 10) for x, word in ((103, "stalling"), (50, "Waar"), (78, "is de"))
    )
    assert texts_of(page) == ["Waar is de stalling"]


def test_letters_drawn_one_by_one_are_a_word() -> None:
    places = ((50.0, "w"), (57.22, "e"), (62.78, "g"))
    assert texts_of(b"".join(text_at(x, 700, sign, 10) for x, sign in places)) == ["weg"]


def test_spaces_at_the_ends_of_strings_count_once() -> None:
    page = drawn("/F1 10 Tf", "1 0 0 1 50 700 Tm", "(de ) Tj", "( leden) Tj", "( ) Tj")
    assert texts_of(page) == ["de leden"]


def test_character_and_word_spacing_move_what_follows() -> None:
    page = drawn("/F1 10 Tf", "2 Tc", "1 0 0 1 50 700 Tm", "(VER) Tj", "(SLAG) Tj")
    assert texts_of(page) == ["VERSLAG"]
    page = drawn("/F1 10 Tf", "30 Tw", "1 0 0 1 50 700 Tm", "(a b) Tj", "(c) Tj")
    line = lines_of(page)[0]
    assert line.text == "a bc"
    # Three letters of 5.56, 5.56 and 5, a space of 2.78, and the word's spacing.
    assert line.right == pytest.approx(50 + 5.56 + 2.78 + 30 + 5.56 + 5, abs=0.1)


def test_all_operators_that_show_text() -> None:
    page = drawn(
        *("/F1 10 Tf", "12 TL", "1 0 0 1 50 700 Tm", "(een) Tj", "T* [(twee)] TJ"),
        *("(drie) '", '0 0 (vier) "', "0 -14 Td (vijf) Tj", "0 -16 TD (zes) Tj", "T* (zeven) Tj"),
    )
    lines = lines_of(page)
    assert [line.text for line in lines] == ["een", "twee", "drie", "vier", "vijf", "zes", "zeven"]
    assert [line.top for line in lines] == [142, 154, 166, 178, 192, 208, 224]


def test_what_is_drawn_further_left_goes_before() -> None:
    page = drawn("/F1 10 Tf", "1 0 0 1 150 700 Tm", "[(dijk)8000(brug)]TJ")
    assert texts_of(page) == ["brug dijk"]


def test_escapes_and_brackets_in_strings() -> None:
    page = drawn(
        *("/F1 10 Tf", "1 0 0 1 50 700 Tm", r"(een \(twee\) (drie) \\ \351\351n) Tj"),
        *("1 0 0 1 50 680 Tm", "<764965 72> Tj"),
    )
    assert texts_of(page) == ["een (twee) (drie) \\ één", "vIer"]


def test_what_is_no_text_disturbs_nothing() -> None:
    page = (
        b"q 1 0 0 rg 10 10 m 20 20 l S % (geen tekst) Tj\n/Artifact <</Type/Layout (x)>> BDC\n"
        b"BI /W 1 /H 1 /BPC 8 /CS /G ID (Tj) EI\n" + text_at(50, 700, "Tekst") + b"EMC Q"
    )
    assert texts_of(page) == ["Tekst"]


def test_a_saved_state_comes_back() -> None:
    page = (
        b"q 2 0 0 2 0 0 cm "
        + text_at(20, 300, "groot", 10)
        + b"Q "
        + text_at(40, 580, "gewoon", 10)
    )
    assert [(line.text, line.size, line.left) for line in lines_of(page)] == [
        ("groot", 20, 40),
        ("gewoon", 10, 40),
    ]


# -- characters ------------------------------------------------------------------------------------


def test_an_accent_drawn_over_a_letter_is_of_that_letter() -> None:
    page = text_at(50, 700, "Kostic", 10, "F2") + text_at(72.8, 700, "´", 10, "F2")
    assert texts_of(page) == ["Kostić"]
    page = text_at(50, 700, "Yes", 10) + text_at(58.5, 700, "¸ilveren", 10)
    assert texts_of(page) == ["Yeşilveren"]


def test_text_drawn_twice_to_look_bold_is_read_once() -> None:
    page = text_at(50, 700, "Kop", 10) + text_at(50.3, 700, "Kop", 10)
    line = lines_of(page)[0]
    assert (line.text, line.bold) == ("Kop", True)
    assert texts_of(text_at(50, 700, "ja ja", 10) + text_at(80, 700, "ja ja", 10)) == [
        "ja ja ja ja"
    ]


def test_names_of_glyphs_tell_characters() -> None:
    font = (
        "<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 1/LastChar 3/Widths[500 500 500]"
        "/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>"
        "/Encoding<</Type/Encoding/Differences[1/ffi/eacute/uni00E7]>>>>"
    )
    page = drawn("/F9 10 Tf", "1 0 0 1 50 700 Tm", "<010203> Tj")
    assert texts_of(page, font_objects={"F9": font}) == ["ffiéç"]


@pytest.mark.parametrize(
    ("letters", "expected"),
    [(b"<00660069>", "fi"), (b"<66006900>", "fi"), (b"<6600cf00>", "ffi"), (b"<6600d200>", "ffl")],
)
def test_a_ligature_that_the_font_maps_to_its_letters(letters: bytes, expected: str) -> None:
    """The wrong way round too, as a version of Ghostscript writes them."""
    content = hostile_pdf.with_fonts().replace(b"<00660069>", letters)
    content = content.replace(b"Td <0056", b"Td <0003")
    assert read_pdf_file(content, "x.pdf").lines[0].text.startswith(f"{expected}ragen en")


def test_a_glyph_that_tells_nothing_is_seen_as_such() -> None:
    font = (
        "<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 1/LastChar 2/Widths[500 500]"
        "/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>"
        "/Encoding<</Type/Encoding/Differences[1/g12/a]>>>>"
    )
    page = drawn("/F9 10 Tf", "1 0 0 1 50 700 Tm", "<0102> Tj")
    assert texts_of(page, font_objects={"F9": font}) == ["\N{REPLACEMENT CHARACTER}a"]


@pytest.mark.parametrize("code", [0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x95])
def test_codes_that_windows_leaves_unused_are_the_bullet(code: int) -> None:
    """In every encoding that is WinAnsiEncoding, or changes other codes of it."""
    page = drawn("/F9 10 Tf", "1 0 0 1 50 700 Tm", f"<{code:02x}20> Tj", "(een \\255 twee) Tj")
    font = "<</Type/Font/Subtype/TrueType/BaseFont/X/Encoding"
    for encoding in (
        "/WinAnsiEncoding",
        "<</BaseEncoding/WinAnsiEncoding/Differences[97/a/b 142/g7]>>",
    ):
        assert texts_of(page, font_objects={"F9": f"{font}{encoding}>>"}) == ["• een - twee"]


@pytest.mark.parametrize(
    ("encoding", "expected"),
    [
        ("<</BaseEncoding/WinAnsiEncoding/Differences[128/a/b/c]>>", "b"),
        ("<</BaseEncoding/WinAnsiEncoding/Differences[129/g12]>>", "\N{REPLACEMENT CHARACTER}"),
        ("/StandardEncoding", "\N{REPLACEMENT CHARACTER}"),
        ("/MacRomanEncoding", "Å"),
    ],
)
def test_a_code_that_is_used_is_no_bullet(encoding: str, expected: str) -> None:
    page = drawn("/F9 10 Tf", "1 0 0 1 50 700 Tm", "<81> Tj")
    font = f"<</Type/Font/Subtype/Type1/BaseFont/X/Encoding{encoding}>>"
    assert texts_of(page, font_objects={"F9": font}) == [expected]


def test_a_damaged_font_costs_no_page_its_text() -> None:
    page = drawn("/F9 10 Tf", "1 0 0 1 50 700 Tm", "(Leesbaar) Tj") + text_at(50, 680, "Ook dit")
    for font in (
        "<</Type/Font/Subtype/Type0/BaseFont/X>>",
        "<</Type/Font/Subtype/Type1/BaseFont/X/Widths 3/Encoding[1]>>",
        "(geen font)",
    ):
        assert "Ook dit" in texts_of(page, font_objects={"F9": font})
    damaged = "<</Type/Font/Subtype/Type3/BaseFont/X>>"
    assert texts_of(page, font_objects={"F9": damaged}) == ["Leesbaar", "Ook dit"]


def test_hostile_characters_stop_here() -> None:
    font = (
        "<</Type/Font/Subtype/Type1/BaseFont/X/FirstChar 1/LastChar 3/Widths[500 500 500]"
        "/FontDescriptor<</Type/FontDescriptor/FontName/X/Flags 4>>"
        "/Encoding<</Type/Encoding/Differences[1/uni001B/uni202E/a]>>>>"
    )
    page = drawn("/F9 10 Tf", "1 0 0 1 50 700 Tm", "<010203> Tj")
    assert texts_of(page, font_objects={"F9": font}) == ["\N{REPLACEMENT CHARACTER}a"]


# -- lines, their place and look -------------------------------------------------------------------


def test_lines_are_read_from_top_to_bottom() -> None:
    page = b"".join(text_at(50, y, f"regel {y}") for y in (640, 700, 680, 660))
    assert texts_of(page) == ["regel 700", "regel 680", "regel 660", "regel 640"]


def test_a_wider_space_than_the_usual_is_a_gap() -> None:
    page = b"".join(
        text_at(50, y, f"regel op {y}") for y in (700, 689, 678, 656, 645, 634, 623, 601, 590)
    )
    assert [line.after_gap for line in lines_of(page)] == [
        *(False, False, False, True, False, False, False, True, False)
    ]


def test_text_in_another_font_beyond_a_gap_is_a_line_of_its_own() -> None:
    page = text_at(50, 700, "Vergaderjaar 2031", 10) + text_at(221, 700, "Verslag", 10, "F3")
    assert texts_of(page) == ["Vergaderjaar 2031", "Verslag"]


def test_the_sign_before_an_item_of_a_list_is_not() -> None:
    page = text_at(50, 700, "\u2022", 10) + text_at(71, 700, "bankjes in de duinen", 10, "F3")
    assert texts_of(page) == ["\u2022 bankjes in de duinen"]


def test_the_first_line_of_a_page_stands_after_no_gap() -> None:
    lines = lines_of(text_at(50, 700, "een"), text_at(50, 400, "twee"))
    assert [(line.page, line.number, line.after_gap) for line in lines] == [
        (1, 1, False),
        (2, 2, False),
    ]


def test_place_size_and_look() -> None:
    page = (
        text_at(50, 700, "Recht", 9)
        + text_at(60, 680, "Vet", 12, "F2")
        + text_at(70, 660, "Schuin", 9, "F3")
        + text_at(80, 640, "Vet", 9, "F2")
        + text_at(97, 640, "en niet", 9)
    )
    assert [
        (line.left, line.top, line.size, line.bold, line.italic) for line in lines_of(page)
    ] == [
        (50, 142, 9, False, False),
        (60, 162, 12, True, False),
        (70, 182, 9, False, True),
        (80, 202, 9, False, False),
    ]


def test_the_room_left_on_a_line_is_up_to_where_the_widest_end() -> None:
    long, short = "Een regel van deze lengte vult de hele kolom", "Een korte"
    page = b"".join(
        text_at(50, 700 - 11 * row, short if row % 5 == 4 else long) for row in range(20)
    )
    rooms = [line.room for line in lines_of(page)]
    assert rooms[0] == 0
    assert rooms[4] is not None
    assert rooms[4] > 100


def test_raised_digits_are_marks_and_stay_with_their_word() -> None:
    page = (
        text_at(50, 700, "Dat staat in de brief", 9)
        + text_at(end := 50 + width_of("Dat staat in de brief", "regular", 9), 703.8, "12", 5.5)
        + text_at(end + 6.2, 700, ". Daarna volgt meer.", 9)
        + text_at(50, 689, "De volgende regel", 9)
    )
    lines = lines_of(page)
    assert [line.text for line in lines] == [
        "Dat staat in de brief12. Daarna volgt meer.",
        "De volgende regel",
    ]
    assert [lines[0].text[start:end] for start, end in lines[0].marks] == ["12"]
    assert lines[1].marks == ()


def test_several_marks_and_marks_in_brackets_are_each_one() -> None:
    def after(text: str, mark: str, y: float) -> bytes:
        end = 50 + width_of(text, "regular", 9)
        return text_at(50, y, text, 9) + text_at(end, y + 3.8, mark, 5.5)

    page = after("Zie", "3, 12", 700) + after("Groot is 10", "2040", 680) + after("en", "[4]", 660)
    assert [[line.text[start:end] for start, end in line.marks] for line in lines_of(page)] == [
        ["3", "12"],
        [],
        ["[4]"],
    ]


def test_text_too_small_to_be_seen_is_not_there() -> None:
    assert texts_of(text_at(50, 700, "groot") + text_at(50, 690, "klein", 0.05)) == ["groot"]
    assert texts_of(text_at(50, 700, "groot") + text_at(50, 690, "niets", 0)) == ["groot"]


def test_lowered_digits_belong_to_the_word_and_are_no_marks() -> None:
    page = (
        text_at(50, 700, "Voor CO", 9)
        + text_at(85, 697.5, "2", 6)
        + text_at(88.6, 700, "-arme ponten", 9)
    )
    line = lines_of(page)[0]
    assert line.text == "Voor CO2-arme ponten"
    assert line.marks == ()


def test_a_number_beside_its_text_is_on_its_line() -> None:
    page = text_at(55, 700, "Nr. 6", 9, "F2") + text_at(221, 700, "VERSLAG", 9, "F2")
    assert texts_of(page) == ["Nr. 6 VERSLAG"]


def test_text_beside_the_text_comes_before_it_and_parts_no_paragraph() -> None:
    page = b"".join(
        text_at(79, 700 - 13 * row, f"Regel {row} van de brief die de hele breedte vult van kolom")
        for row in range(12)
    )
    page += text_at(453, 700, "Onze referentie", 6.5, "F2") + text_at(453, 691, "AB-12", 6.5)
    texts = texts_of(page)
    assert texts[:2] == ["Onze referentie", "AB-12"]
    assert texts[2:] == [
        f"Regel {row} van de brief die de hele breedte vult van kolom" for row in range(12)
    ]


def test_an_address_and_the_smaller_text_beside_it_are_columns() -> None:
    """Though the line below them goes on across both, in two strings."""
    address = ("Aan de Voorzitter van de Tweede Kamer", "Postbus 1", "Waterstad", "Betreft bankjes")
    beside = ("Onze referentie", "AB-12", "Uw referentie", "CD-34")
    page = b"".join(
        text_at(72, 738 - 12 * row, left, 10) + text_at(390, 741 - 9 * row, right, 7)
        for row, (left, right) in enumerate(zip(address, beside, strict=True))
    )
    text = "Hierbij bied ik u de antwoorden aan op de vragen over bankjes in de duinen en "
    page += text_at(72, 640, text, 10)
    page += text_at(72 + width_of(text, "regular", 10), 640, "langs het strand", 10)
    assert texts_of(page) == [*beside, *address, f"{text}langs het strand"]


def test_two_columns_are_read_one_after_the_other_under_their_title() -> None:
    line = "een regel die de hele kolom vult"
    width = max(width_of(f"Links {row}, {line}", "regular", 9) for row in range(20))
    page = text_at(50, 740, "Een titel die over beide kolommen heen staat, van links naar rechts")
    page += text_at(50, 728, "en op een tweede regel nog verdergaat tot voorbij de linkerkolom")
    page += b"".join(
        text_at(x, 700 - 11 * row, f"{side} {row}, {line}")
        for row in range(20)
        for x, side in ((50, "Links"), (50 + width + 10, "Rechts"))
    )
    texts = texts_of(page)
    assert [text.split()[0] for text in texts] == ["Een", "en", *["Links"] * 20, *["Rechts"] * 20]


def test_the_rows_of_a_table_stay_rows() -> None:
    page = b"".join(
        text_at(x, 700 - 11 * row, cell)
        for row in range(6)
        for x, cell in ((50, f"Plaats {row}"), (200, "2030"), (300, "12"), (400, "34"))
    )
    assert texts_of(page) == [f"Plaats {row} 2030 12 34" for row in range(6)]


def test_the_rows_of_a_table_stay_rows_where_their_first_cells_are_sentences() -> None:
    page = b"".join(
        text_at(50, 700 - 14 * row, f"Zoveel ponten voeren in jaar {row} over deze ene rivier")
        + text_at(330, 700 - 14 * row, f"{row} ponten")
        + text_at(450, 700 - 14 * row, f"{row} steigers")
        for row in range(1, 9)
    )
    assert texts_of(page) == [
        f"Zoveel ponten voeren in jaar {row} over deze ene rivier {row} ponten {row} steigers"
        for row in range(1, 9)
    ]


def test_turned_text_is_kept_apart() -> None:
    page = b"".join(text_at(50, 700 - 11 * row, f"Regel {row}") for row in range(5))
    page += drawn("/F1 8 Tf", "0 1 -1 0 580 640 Tm", "(In de marge) Tj")
    lines = lines_of(page)
    assert [line.text for line in lines][-1] == "In de marge"
    assert [line.turned for line in lines] == [False] * 5 + [True]


def test_a_page_on_its_side_is_read_as_any() -> None:
    turned = b"".join(
        drawn("/F1 9 Tf", f"0 1 -1 0 {100 + 11 * row} 50 Tm", f"(Regel {row}) Tj")
        for row in range(4)
    )
    assert texts_of(turned) == [f"Regel {row}" for row in range(4)]
    lines = lines_of(turned, page_entries="/Rotate 90")
    assert [line.text for line in lines] == [f"Regel {row}" for row in range(4)]
    assert [line.left for line in lines] == [50] * 4


def test_text_outside_the_page_is_not_there() -> None:
    assert texts_of(text_at(50, 700, "erop") + text_at(700, 700, "ernaast")) == ["erop"]


# -- pages -----------------------------------------------------------------------------------------


def test_progress_tells_the_pages_read() -> None:
    seen: list[tuple[int, int]] = []
    content = make_pdf([text_at(50, 700, "x")] * 3)
    pages = read_pdf_file(content, "x.pdf", progress=lambda done, all: seen.append((done, all)))
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert (pages.count, pages.format) == (3, "pdf")


def test_pages_without_text_are_counted() -> None:
    pages = read_pdf_file(make_pdf([b"", text_at(50, 700, "x"), b""]), "x.pdf")
    assert (pages.count, [line.page for line in pages.lines]) == (3, [2])


# -- conservation ----------------------------------------------------------------------------------

_PIECES = st.lists(
    st.tuples(
        # So near to each other that much of it is on or beside one line.
        st.integers(0, 28).map(lambda step: 20 * step),
        st.integers(0, 24).map(lambda step: 600 + 3 * step),
        st.sampled_from([5.5, 6.9, 9, 12, 40]),
        st.sampled_from(["F1", "F2", "F3"]),
        st.sampled_from(["1", "12", "een", "woord", "Lange zin met woorden", "(a)", "–"]),
        st.sampled_from([0, 0, 0, 0, 90, 180, 33]),
    ),
    max_size=60,
)


@given(_PIECES)
def test_wherever_text_stands_all_of_it_is_in_one_line(
    pieces: list[tuple[int, int, float, str, str, int]],
) -> None:
    page, letters = b"", Counter[str]()
    for number, (x, y, size, font, word, angle) in enumerate(pieces):
        # No two are alike: what is drawn twice is read once.
        text = f"{word} {number:03}"
        letters.update(text.replace(" ", ""))
        cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
        page += drawn(
            f"/{font} {size} Tf",
            f"{cosine:.4f} {sine:.4f} {-sine:.4f} {cosine:.4f} {x} {y} Tm",
            string(text).decode("cp1252").replace("–", "\x96") + " Tj",
        )
    lines = lines_of(page + b"\n")
    assert Counter("".join(line.text.replace(" ", "") for line in lines)) == letters
    assert [line.number for line in lines] == list(range(1, len(lines) + 1))

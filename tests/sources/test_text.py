"""Plain text as a source: encodings, pages, lines, indentation, and what is refused."""

from __future__ import annotations

import codecs
import unicodedata
from pathlib import Path

import pytest

from kamer_tui.reading.isolation.reasons import unreadable
from kamer_tui.sources.errors import SourceError, UnreadableError
from kamer_tui.sources.files import read_file
from kamer_tui.sources.text import pages_of_bytes, pages_of_text
from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS

WORDS = "Coördinatie kost € 5, «zei» Özgür – geïnformeerd."


def texts_and_pages(text: str) -> list[tuple[str, int]]:
    return [(line.text, line.page) for line in pages_of_text(text).lines]


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("cp1252", b""),
    ],
)
def test_encodings(encoding: str, mark: bytes) -> None:
    pages = pages_of_bytes(mark + WORDS.encode(encoding), "brief.txt")
    assert [line.text for line in pages.lines] == [WORDS]


def test_letters_are_composed_and_blanks_at_the_ends_go() -> None:
    (line,) = pages_of_text(f"\t {unicodedata.normalize('NFD', WORDS)} \u00a0\n").lines
    assert line.text == WORDS


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x0b", "\x85"])
def test_line_ends(end: str) -> None:
    assert texts_and_pages(f"een{end}twee{end}") == [("een", 1), ("twee", 1)]


def test_lines_are_numbered_with_the_blank_ones_and_know_of_gaps() -> None:
    lines = pages_of_text("een\n\n\ntwee\ndrie\n").lines
    assert [(line.number, line.after_gap) for line in lines] == [(1, False), (4, True), (5, False)]


def test_a_form_feed_ends_a_page_wherever_it_stands() -> None:
    assert texts_and_pages("een\n\ftwee\fdrie\n\n\f\nvier") == [
        *(("een", 1), ("twee", 2), ("drie", 3), ("vier", 4)),
    ]


def test_no_gap_is_seen_at_a_pages_head() -> None:
    lines = pages_of_text("een\n\n\f\n\ntwee\n").lines
    assert [line.after_gap for line in lines] == [False, False]


def page_of(word: str) -> str:
    return "\n".join([f" {word} eerst", *[f"{word} regel {number}" for number in range(20)]])


def test_a_blank_at_a_lines_start_begins_a_page_where_nothing_else_is_indented() -> None:
    pages = pages_of_text("\n".join(map(page_of, ("een", "twee", "drie"))))
    assert pages.count == 3
    assert [line.text for line in pages.lines if line.text.endswith("eerst")] == [
        *("een eerst", "twee eerst", "drie eerst")
    ]
    assert {line.page for line in pages.lines if line.text.startswith("twee")} == {2}


def test_blanks_close_together_are_no_pages() -> None:
    assert pages_of_text("een\n twee\n drie\nvier\n").count == 1


def test_blanks_in_an_indented_text_are_no_pages() -> None:
    text = "\n".join(map(page_of, ("een", "twee"))) + "\n    ingesprongen\n"
    assert pages_of_text(text).count == 1


def test_indentation_is_kept_where_there_is_any() -> None:
    lines = pages_of_text("vraag\n     antwoord\n").lines
    assert [line.left for line in lines] == [0, 5]
    assert [line.left for line in pages_of_text("vraag\nantwoord\n").lines] == [None, None]


def test_indentation_counts_from_the_column_that_the_text_stands_in() -> None:
    """The press's first page has dossier and number left of the text."""
    first = "99 999" + " " * 19 + "Molens\n" + "\n".join(" " * 25 + "tekst" for _ in range(9))
    pages = pages_of_text(f"{first}\n{' ' * 30}antwoord\n\ftekst\n     antwoord\n")
    lefts = {(line.page, line.text): line.left for line in pages.lines}
    assert lefts[1, "tekst"] == lefts[2, "tekst"] == 0
    assert lefts[1, "antwoord"] == lefts[2, "antwoord"] == 5


def test_a_line_that_is_too_long_is_several_and_loses_nothing() -> None:
    words = ["molen"] * MAXIMUM_LINE_CHARACTERS
    lines = pages_of_text(" ".join(words)).lines
    assert len(lines) > 1
    assert all(len(line.text) <= MAXIMUM_LINE_CHARACTERS for line in lines)
    assert " ".join(line.text for line in lines).split() == words
    assert len({line.number for line in lines}) == len(lines)


def test_a_line_without_blanks_is_cut_where_it_must() -> None:
    lines = pages_of_text("x" * (2 * MAXIMUM_LINE_CHARACTERS + 1)).lines
    assert [len(line.text) for line in lines] == [*[MAXIMUM_LINE_CHARACTERS] * 2, 1]


@pytest.mark.parametrize("text", ["", "\n\n", " \t\n\f\n"])
def test_an_empty_text_has_one_page_or_as_many_as_it_says_and_no_lines(text: str) -> None:
    pages = pages_of_text(text)
    assert pages.lines == ()
    assert pages.count == 1


@pytest.mark.parametrize(
    "content", [bytes(range(256)) * 8, b"\x7fELF\x02\x01" + bytes(200), b"\x00" * 64]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(UnreadableError, match="binary"):
        pages_of_bytes(content, "beeld.txt")
    assert str(unreadable("beeld.txt", "binary", "text")).startswith("beeld.txt: is not a text")


def test_the_same_bytes_have_the_same_hash() -> None:
    one, other = pages_of_bytes(b"molen\n", "a"), pages_of_bytes(b"molen\n", "b")
    assert one.sha256 == other.sha256 != pages_of_bytes(b"wiek\n", "a").sha256
    assert (one.name, other.name) == ("a", "b")


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"no such file"):
        read_file(tmp_path / "weg.txt")
    with pytest.raises(SourceError, match=r"is a folder"):
        read_file(tmp_path)


_UNUSED = frozenset(b"\x81\x8d\x8f\x90\x9d")
"""The bytes that Windows-1252 leaves unused."""

_LETTER = """Vragen van het lid Veldman (Duinpartij) aan de minister van Waterstaat over \
het zand in de vaargeul (ingezonden 3 maart 2034).

Vraag 1
Kent u het bericht «Zand in
de vaargeul»?

Antwoord 1
Ja.

Vraag 2
Hoe vaak wordt er gebaggerd?

Antwoord 2
Twee keer per jaar.
"""


@pytest.mark.parametrize("errors", ["replace", "latin-1"])
def test_a_text_that_was_decoded_as_another_encoding_is_decoded_again(errors: str) -> None:
    text = "De financiën van het veer – «twee» veren, “drie” – kosten € 5 in Curaçao; het’s zo.\n"
    read = "".join(
        bytes([byte]).decode(
            "cp1252" if errors == "replace" or byte not in _UNUSED else errors, "replace"
        )
        for byte in text.encode()
    )
    assert read != text
    assert pages_of_text(read).lines == pages_of_text(text).lines


@pytest.mark.parametrize("text", ["De Ãƒ is een teken, Ã¡ ook.", "Het veer ‘Â’ vaart naar Â«»."])
def test_a_few_strange_signs_are_meant_as_they_stand(text: str) -> None:
    assert pages_of_text(text).lines[0].text == text


@pytest.mark.parametrize("hyphen", ["\u2010", "\u2011"])
def test_hyphens_at_which_no_line_ends_are_hyphens(hyphen: str) -> None:
    (line,) = pages_of_text(f"De Duinpartij{hyphen}fractie").lines
    assert line.text == "De Duinpartij-fractie"


_SPACED = """Vragen van het lid Veldman (Duinpartij) aan de minister van Waterstaat over
het zand in de vaargeul (ingezonden 3 maart 2034).

Vraag 1
Kent u het bericht dat er
zand ligt in de
vaargeul, en dat daar
niet wordt gebaggerd?

Antwoord 1
Ja, ik ken het, en ik
heb de schippers
gevraagd of zij daar
hinder van hebben.

Zij hebben geen hinder.
"""


@pytest.mark.parametrize("blank", ["\n\n", "\n  \n", "\r\n\r\n"])
def test_a_blank_line_below_each_line_parts_no_paragraphs(blank: str) -> None:
    spaced = pages_of_text(_SPACED.replace("\n", blank)).lines
    plain = pages_of_text(_SPACED).lines
    assert [(line.text, line.after_gap) for line in spaced] == [
        (line.text, line.after_gap) for line in plain
    ]
    assert [line.number for line in spaced] == [2 * line.number - 1 for line in plain]


def test_double_spaced_lines_of_a_text_without_other_blank_lines_part_nothing() -> None:
    spaced = pages_of_text(_SPACED.replace("\n\n", "\n").replace("\n", "\n\n")).lines
    assert not any(line.after_gap for line in spaced)


def test_blank_lines_between_paragraphs_that_are_lines_part_them() -> None:
    lines = [f"De schipper heeft {count} zandplaten gezien" for count in range(20)]
    assert all(line.after_gap for line in pages_of_text("\n\n".join(lines)).lines[1:])


@pytest.mark.parametrize("sign", ["> ", ">", "> > ", ">> ", ">>> "])
def test_a_text_that_a_mail_program_quotes_is_read_without_its_signs(sign: str) -> None:
    quoted = "".join(f"{sign}{row}".rstrip() + "\n" for row in _LETTER.splitlines())
    plain = pages_of_text(_LETTER)
    assert pages_of_text(quoted).lines == plain.lines
    below_a_mail = pages_of_text("Beste Sanne,\n\nZie hieronder.\n\n" + quoted)
    assert [line.text for line in below_a_mail.lines[2:]] == [line.text for line in plain.lines]


def test_a_few_lines_with_the_sign_of_quotation_keep_it() -> None:
    text = _LETTER + "\n".join(f"> {number} euro" for number in range(6))
    assert pages_of_text(text).lines[-1].text == "> 5 euro"


def test_names_of_signs_that_a_web_page_left_are_the_signs() -> None:
    text = "Vraag&nbsp;1\nKost de kade &euro; 5, na &eacute;&eacute;n jaar &ndash; of niet?\n"
    assert [line.text for line in pages_of_text(text).lines] == [
        "Vraag 1",
        "Kost de kade € 5, na één jaar – of niet?",
    ]


def test_what_looks_like_the_name_of_a_sign_stays_where_it_is_alone() -> None:
    text = "De firma Spaak &amp; Veldman schrijft &copieer; en &#1;.\n"
    assert [line.text for line in pages_of_text(text).lines] == [text.strip()]


@pytest.mark.parametrize("blank", ["\u00a0", "\u2009", "\u202f", "\u3000"])
def test_blanks_of_other_widths_are_blanks(blank: str) -> None:
    text = "Vraag 1\nVaart het veer van Oudeveer?\n"
    assert [line.text for line in pages_of_text(text.replace(" ", blank)).lines] == [
        "Vraag 1",
        "Vaart het veer van Oudeveer?",
    ]


@pytest.mark.parametrize("margin", [" ", "    ", " " * 12])
def test_a_margin_before_all_lines_is_no_indentation(margin: str) -> None:
    text = "Vraag 1\nVaart het veer?\n  Antwoord\n\nHet vaart.\n\fVraag 2\nNu ook?\n"
    moved = text.replace("\n", f"\n{margin}").replace(f"{margin}\f", f"\f{margin}")
    assert pages_of_text(margin + moved).lines == pages_of_text(text).lines

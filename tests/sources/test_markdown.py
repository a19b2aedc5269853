"""Markdown files: what is shown of them becomes lines, with what is known of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.reading.loading import load
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.forms import form_of
from kamer_tui.sources.lines import Line
from kamer_tui.sources.markup.markdown import pages_of_markdown


def lines_of(text: str) -> tuple[Line, ...]:
    return pages_of_markdown(text.encode(), "vragen.md").lines


def texts(text: str) -> list[str]:
    return [line.text for line in lines_of(text)]


def noted(text: str) -> list[tuple[str, str]]:
    """The footnotes, label and text."""
    return [(line.label, line.text) for line in lines_of(text) if line.role == "note"]


def marked(text: str) -> list[str]:
    """The footnotes' marks in the text."""
    return [line.text[start:end] for line in lines_of(text) for start, end in line.marks]


@pytest.mark.parametrize(
    "text",
    [
        "# Vragen over de sluis\n\n## Vraag 1\n\nLekt zij?\n",
        "**Vraag 1**\n\nLekt zij?\n\n**Antwoord 1**\n\nJa.\n",
        "Lekt de sluis?<sup>1</sup>\n\nJa.<sup>2</sup>\n",
        "Lekt de sluis?[^1]\n\n[^1]: De Sluiswachter\n",
        "### 1\n\n|Sluis|Lekt|\n|---|---|\n|Aarle|ja|\n",
        "1. **Lekt zij?**\n\n   Ja.\n\n2. **Waarom?**\n\n   Zij is oud.\n",
        "> **1.** Lekt zij?\n\n**Antwoord:** Ja.\n",
        "Lekt de sluis?\\[1\\]\n\nJa.\n\n\\[1\\] De Sluiswachter\n",
        "Vragen over de sluis\n====\n\nOver de kolk\n============\n\nLekt zij?\n",
        "Zie [de brief](https://example.org/a) en [de kaart](https://example.org/b).",
    ],
)
def test_certain_signs_tell_markdown_whatever_its_name(text: str) -> None:
    assert form_of(text.encode()) == "markdown"


@pytest.mark.parametrize(
    "text",
    [
        "Vraag 1\n\n- de sluis;\n- de brug.\n\n1. Lekt zij?\n2. Waarom?\n",
        "* de sluis\n* de brug\n\n-----\n\n> van: Spaak\n> aan: Veldman\n",
        "De sluis *) lekt **) en de brug #1 ook.\n#sluis #brug\n",
        "Naam | Sluis | Lekt\nAarle | ja | nee\n\n----------\n",
        "*Vraag 1*\n\nLekt de sluis [1] in Aarle [2]? Zie <https://example.org>.\n",
        "1) De sluis_van_Aarle lekt; zie artikel [2](3) en f**k.\n",
        "    Vraag 1\n        Lekt de sluis?\n    Antwoord 1\n        Ja.\n",
        "# Vragen van het lid Spaak\n\nLekt de sluis?\n",
        "==========\nVragen\n==========\n\nLekt \\[de\\] sluis?\n",
    ],
)
def test_a_plain_text_is_never_taken_for_markdown(text: str) -> None:
    assert form_of(text.encode()) == "text"


def test_headings_are_bold_lines_and_a_label_stays_a_line_of_its_own() -> None:
    lines = lines_of("## Vraag 1\n\n**Vraag 2**<br>Lekt zij?\n\nJa **wel**.\n")
    assert [(line.text, line.bold) for line in lines] == [
        ("Vraag 1", True), ("Vraag 2", True), ("Lekt zij?", False), ("Ja wel.", False),
    ]  # fmt: skip


def test_numbers_are_those_that_are_written() -> None:
    text = "1. Lekt zij?\n3. Waarom?\n\n5) Kan dat?\n\n   Zo nee, waarom niet?\n\n12\\. Wie?\n"
    assert texts(text) == [
        "1. Lekt zij?", "3. Waarom?", "5) Kan dat?", "Zo nee, waarom niet?", "12. Wie?",
    ]  # fmt: skip


def test_an_item_without_text_is_still_a_number() -> None:
    assert texts("5.\n\nKan de minister dat zeggen?") == ["5.", "Kan de minister dat zeggen?"]


def test_what_is_indented_is_no_code() -> None:
    assert texts("Antwoord\n\n        Ja, de *sluis* lekt.\n") == ["Antwoord", "Ja, de sluis lekt."]


@pytest.mark.parametrize("sign", ["²", "①", "1" * 5000, "[²]"], ids=lambda sign: ascii(sign)[:8])
def test_any_sign_may_be_raised_before_a_text(sign: str) -> None:
    text = f"Lekt zij?<sup>{sign}</sup>\n\nJa.\n\n<sup>{sign}</sup> De Sluiswachter\n"
    assert "De Sluiswachter" in " ".join(texts(text))


def test_escapes_and_entities() -> None:
    text = r"\[1\] Artikel 5\. H\*t &amp; meer &lt;5&gt;, 3 \# 4, a_b_c"
    assert texts(text) == ["[1] Artikel 5. H*t & meer <5>, 3 # 4, a_b_c"]


def test_stars_inside_words_are_stars_but_emphasis_is_none() -> None:
    assert texts("van p*st en k*fte tot **V**raag 1") == ["van p*st en k*fte tot Vraag 1"]


def test_tags_that_set_type_vanish_and_what_is_to_be_filled_in_stays() -> None:
    text = "Het <u>lid</u> <naam> zegt H<sub>2</sub>O.<br/>Punt"
    assert texts(text) == ["Het lid <naam> zegt H2O.", "Punt"]


def test_no_blank_between_a_word_in_italics_and_what_is_glued_to_it() -> None:
    assert texts("de _compliance_ -functie, de _sluis_ . En - zo") == [
        "de compliance-functie, de sluis. En - zo"
    ]


def test_a_line_of_dashes_ends_a_page_and_the_line_above_is_no_heading() -> None:
    lines = lines_of("De sluis lekt in\n-----\n\nAarle.\n\n---\n\nEen brug.")
    assert [(line.text, line.page, line.bold) for line in lines] == [
        ("De sluis lekt in", 1, False), ("Aarle.", 2, False), ("Een brug.", 2, False),
    ]  # fmt: skip


def test_headings_underlined_by_a_converter() -> None:
    lines = lines_of("De sluis\n========\n\nVraag 1\n-------\n\nLekt zij?")
    assert [(line.text, line.bold, line.page) for line in lines] == [
        ("De sluis", True, 1), ("Vraag 1", True, 1), ("Lekt zij?", False, 1),
    ]  # fmt: skip


def test_tables_row_by_row_also_where_a_program_put_rows_in_one() -> None:
    text = "|Sluis|2031|2032|\n|---|---|---|\n|Aarle<br>Beek|2<br>10|3<br>14|\n|**Totaal**|12|17|"
    assert texts(text) == ["Sluis 2031 2032", "Aarle 2 3", "Beek 10 14", "Totaal 12 17"]


def test_a_table_of_questions_and_answers_knows_which_is_which() -> None:
    text = "|Nr|Vraag|Antwoord|\n|---|---|---|\n|1|Lekt zij?|Ja.|\n|2|Waarom?|Zij is oud.|\n"
    found = [(line.text, line.role) for line in lines_of(text)]
    assert ("Lekt zij?", "question") in found
    assert ("Zij is oud.", "answer") in found


def test_what_stands_for_a_picture_is_furniture() -> None:
    text = "**==> picture [62 x 73] intentionally omitted <==**\n\n![wapen](a.png)\n\nDe sluis."
    assert [(line.text, line.role) for line in lines_of(text)] == [
        ("==> picture [62 x 73] intentionally omitted <==", "furniture"),
        ("wapen", "furniture"),
        ("De sluis.", None),
    ]


def test_the_text_of_a_picture_is_text() -> None:
    text = (
        "**----- Start of picture text -----**<br>De sluis<br>"
        "**----- End of picture text -----**<br>"
    )
    assert [(line.text, line.role) for line in lines_of(text)] == [
        ("----- Start of picture text -----", "furniture"),
        ("De sluis", None),
        ("----- End of picture text -----", "furniture"),
    ]


NOTE = "De Sluiswachter, 1 mei 2032."


@pytest.mark.parametrize(
    "text",
    [
        f"Lekt zij?[^1]\n\nJa.\n\n[^1]: {NOTE}",
        f"Lekt zij?[^1]:\n\n[^1]: {NOTE}\n\nJa.",
        f"Lekt zij?<sup>1</sup> Waarom?\n\nJa.\n\n> 1 {NOTE}\n",
        f"Lekt zij?<sup>1</sup> , en\n\nJa.\n\n- 1 {NOTE}\n\nwaarom?",
        f"Lekt zij?<sup>[1]</sup>\n\nJa.\n\n<sup>1</sup> {NOTE}",
        f"Lekt zij?[1 ]\n\nJa.\n\n1 {NOTE}\n\nh tk 20312032 1\n\n-----\n\nEn de brug?",
        f"Lekt zij?[1]\n\nJa.\n\n[1] {NOTE}",
        f"Lekt zij?\\[1\\]\n\nJa.\n\n\\[1\\] {NOTE}",
        f"Lekt zij?<sup>1</sup>\n\nJa.\n\n<sup>1</sup> _{NOTE}_\n\nPagina 1 van 3\n\nEn dan?",
        f"Lekt zij?<sup>**1**</sup>\n\nJa.\n\n1. {NOTE}\n\n-----\n\nEn dan?",
        f"Lekt zij?^1^\n\nJa.\n\n^1^ {NOTE}",
        f"Lekt zij?¹\n\nJa.\n\n¹ {NOTE}",
        f"Lekt zij?[1]: nee.\n\n[1]: {NOTE}",
        f"Lekt zij?[[1]](#footnote-1)\n\nJa.\n\n1. {NOTE} [↑](#footnote-ref-1)",
        f"Lekt zij?[\\[1\\]](#_ftn1)\n\nJa.\n\n[\\[1\\]](#_ftnref1) {NOTE}",
        f"Lekt zij?<sup>[1](#fn1)</sup>\n\nJa.\n\n1. {NOTE}[↩︎](#fnref1)\n\nEn dan?",
    ],
)
def test_a_note_and_its_mark(text: str) -> None:
    assert noted(text) == [("1", NOTE)]
    assert marked(text) == ["1"]


@pytest.mark.parametrize(
    "text",
    [
        "Een kuub is m<sup>3</sup>.\n\n3 sluizen lekken.\n",
        "Een kuub is m³.\n\n³ sluizen lekken.\n",
        "Lekt zij?<sup>1</sup>\n\n1 Lekt de sluis? Zo ja, hoe lang al, en wat doet de minister?\n"
        "\nZij lekt al jaren, zoals ook in de brief van mei stond, die de minister aan de Kamer "
        "stuurde en waarin meer stond dan hier past.\n",
        "Lekt zij?<sup>1</sup>\n\n## 1\n\nJa.\n",
        "Lekt zij?<sup>1</sup>\n\n1. de kolk;\n2. de deur.\n",
        "Lekt zij?\n\n- 1 mei: open\n- 2 mei: dicht\n",
    ],
)
def test_what_only_looks_like_a_note_is_text(text: str) -> None:
    assert noted(text) == []
    assert marked(text) == []


def test_a_list_above_the_notes_of_its_page_is_a_list() -> None:
    text = f"Lekt zij?<sup>1</sup>\n\n1. de kolk;\n2. de deur.\n\n- 1 {NOTE}\n\n-----\n\nEn dan?"
    assert noted(text) == [("1", NOTE)]
    assert texts(text)[1:3] == ["1. de kolk;", "2. de deur."]


@pytest.mark.parametrize("sign", ["-", "*", "+"])
@pytest.mark.parametrize("label", ["**Vraag 1**", "Vraag 1:", "**Antwoord:**"])
def test_a_label_is_no_item_of_a_list(sign: str, label: str) -> None:
    text = f"# Vragen\n\n{sign} {label}  \n  De sluis.\n{sign} De brug.\n\n## Meer\n"
    assert texts(text)[1:4] == [label.strip("*"), "De sluis.", "- De brug."]


def test_places_for_links_before_a_heading_are_none_of_its_words() -> None:
    text = '<span id="page-1-0"></span>## **Vraag 1**\n\n<span id="x"></span>Lekt zij?\n'
    assert texts(text) == ["Vraag 1", "Lekt zij?"]


@pytest.mark.parametrize("note", ["[1] {}", "<sup>1</sup> {}", "[^1]: {}", "1. {} [↑](#fnref1)"])
def test_a_list_is_none_of_notes_that_stand_in_another_form(note: str) -> None:
    text = f"Lekt zij?[1]\n\nJa:\n\n1. de kolk;\n\n2. de deur.\n\n{note.format(NOTE)}\n"
    assert noted(text) == [("1", NOTE)]
    assert texts(text)[2:4] == ["1. de kolk;", "2. de deur."]


def test_a_link_to_a_number_elsewhere_is_text() -> None:
    text = "Zie vraag [1](#vraag-1) en [2](https://example.org/2).\n\n1. [↑](#boven) de kolk\n"
    assert noted(text) == []
    assert texts(text) == ["Zie vraag 1 en 2.", "1. ↑ de kolk"]


def test_what_is_nested_too_deep_is_read_as_plain_text() -> None:
    text = "# Sluis\n\n**Vraag 1**\n\n" + "> " * 500 + "Lekt zij?"
    assert texts(text)[-1].endswith("> Lekt zij?")


def test_a_file_without_text() -> None:
    with pytest.raises(UnreadableError):
        lines_of("<!-- -->\n\n![](a.png)\n\n-----\n")


def test_markdown_is_read_by_a_process_of_its_own_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "vragen.txt"
    path.write_text(
        "Vragen van het lid **Spaak** (Duinpartij) aan de Minister van Waterstaat over _de sluis_ "
        "(ingezonden 2 mei 2032).\n\n"
        "#### Vraag 1\n\nLekt zij?<sup>1</sup>\n\n#### Antwoord 1\n\nJa.\n\n"
        f"> 1 {NOTE}\n"
    )
    document = load(path)
    assert document.source.format == "markdown"
    assert document.exchanges[0].question[0].text == "Lekt zij?[^1]"
    assert document.footnotes[0].text == NOTE

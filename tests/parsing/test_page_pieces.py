"""Pieces of a page in a question or an answer are told: a running head, a page's foot."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.parsing.structure import doubts
from kamer_tui.sources.text import pages_of_text

LETTER = """Vragen van het lid Spaak (Duinpartij) aan de minister van Oevers over sluizen

Vraag 1
Kent u het bericht dat de sluizen bij Oudeveer en Nieuwveer al sinds het vorige
jaar lekken, en dat de schippers daar last van hebben?

Antwoord 1
Ja, ik ken het bericht. De beheerder heeft mij laten weten dat de deuren van de
sluis bij Oudeveer zijn vervangen en dat de sluis bij Nieuwveer
{piece}wordt hersteld zodra de nieuwe deuren er zijn, wat volgens de beheerder nog een
jaar duurt.

Vraag 2
Wat kost het herstel van de sluizen, en hoe verdeelt u die kosten tussen het
Rijk en de provincie waarin de sluizen staan?

Antwoord 2
Dat kost twee miljoen. De provincie en het Rijk betalen ieder de helft, zoals
eerder is afgesproken met de beheerder van de sluizen.
"""


def uncertain(text: str) -> list[str | None]:
    """The doubts of the text's exchanges."""
    return [one.uncertain for one in parse(pages_of_text(text)).exchanges]


def with_piece(*lines: str) -> str:
    """The letter, with these lines in the middle of a sentence, as at a page's end."""
    return LETTER.format(piece="".join(f"{line}\n" for line in lines))


def test_the_letter_itself_is_sound() -> None:
    assert uncertain(LETTER.format(piece="")) == [None, None]


@pytest.mark.parametrize(
    "lines",
    [
        ("Rapport over de sluizen",),
        ("Ministerie van Oevers", "Directie Sluizen"),
        ("Onze referentie", "2031-0000765"),
        ("Datum", "3 maart 2031", "Kenmerk", "OEV/2031/77"),
    ],
)
def test_short_lines_in_the_middle_of_a_sentence_are_told(lines: tuple[str, ...]) -> None:
    assert uncertain(with_piece(*lines)) == [doubts.HOLDS_LINE, None]


@pytest.mark.parametrize(
    "piece", ["bij de haven\n", "«oude sluis»\n", "(de oude\nsluis bij de haven) "]
)
def test_a_sentence_that_goes_on_over_a_short_line_is_sound(piece: str) -> None:
    assert uncertain(LETTER.format(piece=piece)) == [None, None]


@pytest.mark.parametrize("line", ["Onze referentie", "4-3-2031 10:12", "2", "- 2 -", "CONCEPT"])
def test_lines_of_a_page_between_two_sentences_are_told(line: str) -> None:
    text = LETTER.format(piece="").replace(
        "bericht. De beheerder", f"bericht.\n{line}\nDe beheerder van de sluizen"
    )
    assert uncertain(text) == [doubts.HOLDS_LINE, None]


@pytest.mark.parametrize("line", ["Onze veren en sluizen", "4-3-2031", "2031", "2 sluizen"])
def test_other_short_lines_between_two_sentences_are_sound(line: str) -> None:
    text = LETTER.format(piece="").replace(
        "bericht. De beheerder", f"bericht.\n{line}\nDe beheerder van de sluizen"
    )
    assert uncertain(text) == [None, None]


def test_a_sentence_that_goes_on_in_another_paragraph_is_told() -> None:
    text = LETTER.format(piece="\nKamerstuk 39 999, nr. 7.\n\n")
    joined = "\n\n".join(each.replace("\n", " ") for each in text.split("\n\n"))
    assert uncertain(joined) == [doubts.INTERRUPTED, None]


@pytest.mark.parametrize("blank", [" ", "\n"])
def test_a_running_head_with_counters_in_joined_paragraphs_is_told(blank: str) -> None:
    rows = [
        "Antwoorden van het Waterbureau op vragen over de sluizen",
        "Vraag 1",
        "Lekt de sluis?",
        "Antwoord",
        f"De sluis bij Oudeveer{blank}Antwoorden over de sluizen 2/4 lekt al jaren.",
        "Vraag 2",
        "Wordt de sluis hersteld?",
        "Antwoord",
        f"De sluis wordt hersteld.{blank}Antwoorden over de sluizen 3/4",
        "Vraag 3",
        "Wat kost dat?",
        "Antwoord",
        "Dat kost twee miljoen, waarvan 2/3 voor de deuren.",
    ]
    assert None not in uncertain("\n\n".join(rows))[:2]


def test_fractions_of_a_text_are_no_counters() -> None:
    rows = [
        row
        for count in range(1, 4)
        for row in (f"Vraag {count}", "Wat kost de sluis?", "Antwoord", f"Het kost ons {count}/4.")
    ]
    rows[-1] = "Het kost ons 1/4 en 1/4."
    text = "Antwoorden van het Waterbureau op vragen over de sluizen\n\n" + "\n\n".join(rows)
    assert uncertain(text) == [None] * 3


def test_a_head_of_other_pages_before_a_question_is_told() -> None:
    head = "Antwoorden van het Waterbureau op vragen van de Kamer over sluizen"
    pages = [
        f"{head}\n\nVraag {count}\nLekt sluis {count}?\n\nAntwoord\nDe sluis lekt.\n"
        for count in range(1, 5)
    ]
    assert uncertain("\f".join(pages)) == [None] * 4
    pages[2] = pages[2].replace(f"{head}\n\nVraag 3\n", f"Vraag 3 {head} ")
    assert uncertain("\f".join(pages))[2] == doubts.HOLDS_HEAD

"""Questions and answers whose last paragraph is torn off, or belongs elsewhere, are told."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.parsing.structure import doubts
from kamer_tui.sources.text import pages_of_text
from tests.support.reading import read_whole

QUESTIONS = """\

Vraag 1
Welke sluizen zijn er?

Antwoord 1
De sluizen bij Oudeveer.

{last}

Vraag 2
Wanneer?

Antwoord 2
In mei.
"""
LIST = f"Lijst van vragen en antwoorden\n{QUESTIONS}"
LETTER = (
    "Vragen van het lid Spaak (Duinpartij) aan de minister van Oevers over sluizen\n" + QUESTIONS
)


@pytest.mark.parametrize(
    "last",
    [
        "Sluizen van de Oeverwacht, overzicht (oeverwacht.example)",
        "(vrijwillig) de sleutel lenen en",
        "De beheerder vergoedt de kosten van de sluis, de brug/",
    ],
)
def test_a_last_paragraph_that_ends_in_no_stop_is_told(last: str) -> None:
    first, second = read_whole(LETTER.format(last=last), "members-questions").exchanges
    assert (first.uncertain or "").startswith("its text ends in the middle of a sentence")
    assert second.uncertain is None


@pytest.mark.parametrize(
    "last",
    [
        "Dat zijn er twee.",
        "– de sluis bij Nieuwveer",
        "b) de sluis bij Nieuwveer",
        "Nieuwveer 12 14 16",
        "Zie het overzicht op https://oeverwacht.example/sluizen",
        "Dat zijn «de oude sluizen».",
        "Dat zijn er twee (zie de kaart).",
    ],
)
def test_other_ends_are_sound(last: str) -> None:
    assert [one.uncertain for one in read_whole(LIST.format(last=last), "list").exchanges] == [
        None,
        None,
    ]


def test_a_footer_that_was_wrapped_into_a_text_is_told() -> None:
    last = (
        "De sluizen gaan open. ah-tk-20312032-17 ISSN 0000 - 0000 ’s-Gravenhage 2032 Tweede\n"
        "Kamer, vergaderjaar 2031–2032, Aanhangsel 1 en blijven open tot de winter komt."
    )
    first, _ = read_whole(LETTER.format(last=last), "members-questions").exchanges
    assert first.uncertain == "a footer or a colophon of the press stands in its text"


def test_a_reference_to_the_appendix_is_no_footer() -> None:
    last = "Zie Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel van de Handelingen, nr. 17."
    first, _ = read_whole(LETTER.format(last=last), "members-questions").exchanges
    assert first.uncertain is None


@pytest.mark.parametrize(
    "note",
    [
        "1 Kamerstuk 36 999, nr. 12.",
        "1 Kamerstukken II, 2033/34, 36 999, nr. 12.",
        "1 Stb. 2034, 7.",
        "1 De Duinbode, 3 mei 2034, «Veer vaart niet»",
        "1 https://www.veer.example/kade",
    ],
)
def test_a_note_that_a_joined_paragraph_took_up_is_told(note: str) -> None:
    text = (
        "Vragen van het lid Spaak (De Brug) aan de Minister van Veren over veren (ingezonden 3 mei "
        f"2034).\n\nVraag 1\nVaart de veer?\n\nAntwoord 1\nJa, dat is geregeld. {note} Zij vaart "
        "elke dag.\n\nVraag 2\nWanneer?\n\nAntwoord 2\nIn mei.\n"
    )
    first, second = parse(pages_of_text(text, "vragen.txt")).exchanges
    assert first.uncertain
    assert not second.uncertain


@pytest.mark.parametrize("heading", ["Inleiding", "2. De bruggen", "Veren en wegen"])
def test_a_heading_glued_before_its_text_is_told(heading: str) -> None:
    speak = "De leden van de Duinpartij-fractie lezen dat de brug dicht is. Waarom is dat zo?"
    text = (
        "Verslag van een schriftelijk overleg\n\nVragen en opmerkingen van de leden van de "
        f"Duinpartij-fractie\n\n{{}}{speak}\n\n1. Antwoord van het kabinet:\n\nDe brug wordt "
        "geverfd, en dat duurt tot in mei.\n"
    )
    (plain,) = parse(pages_of_text(text.format(""), "verslag.txt")).exchanges
    (glued,) = parse(pages_of_text(text.format(f"{heading} "), "verslag.txt")).exchanges
    assert not plain.uncertain
    assert glued.uncertain


@pytest.mark.parametrize(
    "below",
    [
        "Vindplaatsen\n\nRapport over de sluizen, Oeverwacht 2031.",
        "Deel deze pagina\nContact\nPrivacy",
        "Verstuurd vanaf mijn telefoon",
        "Dit bericht kan informatie bevatten die niet voor u is bestemd.",
    ],
)
@pytest.mark.parametrize("text", [LETTER, LIST])
def test_what_was_put_below_the_last_answer_is_told(text: str, below: str) -> None:
    document = parse(pages_of_text(text.format(last="Dat zijn er twee.") + f"\n{below}\n"))
    assert document.exchanges[0].uncertain is None
    assert document.exchanges[1].uncertain or document.leftovers


@pytest.mark.parametrize(
    "below", ["– in juni", "Dit bericht klopt.", "Oeverwacht\n\n" + "Ja. " * 200]
)
def test_other_paragraphs_of_a_last_answer_are_sound(below: str) -> None:
    document = parse(pages_of_text(LIST.format(last="Dat zijn er twee.") + f"\n{below}\n"))
    assert document.exchanges[1].uncertain is None


@pytest.mark.parametrize("label", ["Antwoorcl 1", "antwoord", "ANTVVOORD 1"])
def test_a_spoiled_label_before_an_answer_is_told(label: str) -> None:
    text = LIST.format(last="Dat zijn er twee.").replace("Antwoord 1\n", f"{label} ")
    assert parse(pages_of_text(text)).exchanges[0].uncertain is not None


def test_a_letters_beginning_in_a_question_is_told() -> None:
    text = LIST.format(last="Dat zijn er twee.").replace("Welke sl", "Geachte leden,\n\nWelke sl")
    first, second = parse(pages_of_text(text)).exchanges
    assert (first.uncertain, second.uncertain) == (doubts.HOLDS_SALUTATION, None)

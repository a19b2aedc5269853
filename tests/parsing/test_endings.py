"""Questions and answers whose last paragraph is torn off, or belongs elsewhere, are told."""

from __future__ import annotations

import pytest

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

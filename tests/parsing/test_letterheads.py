"""What stands around ministries' letters: the column beside them, their date, who signs."""

from __future__ import annotations

import pytest

from kamer_tui.check import findings
from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text

QUESTIONS = (
    "Vraag 1\nKent u het bericht over de veren?\n\nAntwoord 1\nJa.\n\n"
    "Vraag 2\nWat gaat u doen?\n\nAntwoord 2\nIk laat de veren keuren.\n"
)
ASKED = "de vragen van het lid Spaak (Noorderpartij) over pontjes"


def read(*paragraphs: str) -> Document:
    return parse(pages_of_text("\n\n".join((*paragraphs, QUESTIONS)), "brief.txt"))


def signed(*paragraphs: str) -> list[str]:
    """Read who answers by a letter with these paragraphs below its text."""
    return list(
        read(
            "Datum 14 mei 2032\nBetreft Kamervragen over pontjes",
            f"Geachte voorzitter,\n\nHierbij zend ik u de antwoorden op {ASKED}.",
            *paragraphs,
        ).metadata.answered_by
    )


@pytest.mark.parametrize("box", ["Postbus 20061", "Postbus 20901", "POSTBUS 20301", "Postbus 2011"])
@pytest.mark.parametrize("annexes", ["Bijlage(n)\n1", "Bijlagen\n1", "Aantal bijlagen:\n1"])
def test_a_count_of_annexes_is_no_footnote(box: str, annexes: str) -> None:
    document = read(
        f"Ministerie van Veren\nKade 67\n2594 AC Den Haag\n{box}\nOnze referentie\n"
        f"VER-1234567\n{annexes}",
        "Datum 14 mei 2032\nBetreft Beantwoording vragen over pontjes",
        f"Geachte voorzitter,\n\nHierbij zend ik u de antwoorden op {ASKED}, ingezonden op "
        "5 mei 2032.",
        "De minister van Veren,\nA.B. Terpstra",
        "\f" + f"Antwoorden op {ASKED}.",
    )
    assert document.footnotes == ()
    assert document.metadata.answered_on == "2032-05-14"
    assert document.metadata.asked_on == "2032-05-05"
    assert not findings(document).something


@pytest.mark.parametrize(
    ("signature", "offices"),
    [
        ("De minister van Veren,\nA.B. Terpstra", ["Minister van Veren"]),
        (
            "de minister van Veren,\nPonten en Sluizen,\nAnna Terpstra",
            ["Minister van Veren, Ponten en Sluizen"],
        ),
        (
            "De Minister van Natte Zaken\nen Veren,\n\nY. Terpstra",
            ["Minister van Natte Zaken en Veren"],
        ),
        ("De staatssecretaris van\nVeren,\nY. Terpstra", ["Staatssecretaris van Veren"]),
        ("De minister van Veren en\nSluizen,\nY. Terpstra", ["Minister van Veren en Sluizen"]),
        ("Hoogachtend,\nDE MINISTER VAN VEREN\ndrs. K. Terpstra", ["Minister van Veren"]),
        (
            "DE MINISTER VAN NATTE ZAKEN\nEN VEREN,\ndrs. K. Terpstra",
            ["Minister van Natte Zaken en Veren"],
        ),
        (
            "DE MINISTER-PRESIDENT,\nMinister van Algemene Veren,\n\nK. Terpstra",
            ["Minister-president", "Minister van Algemene Veren"],
        ),
        ("R.A. Terpstra\nMinister van Veren en Sluizen", ["Minister van Veren en Sluizen"]),
        ("Anna van der Veldman\n\nMinister voor Ponten", ["Minister voor Ponten"]),
        ("Hoogachtend,\n\nMinister van Veren\nA.B. Terpstra", ["Minister van Veren"]),
        (
            "de staatssecretaris Ponten,\nSluizen en Veren,\nA.B. Terpstra",
            ["Staatssecretaris Ponten, Sluizen en Veren"],
        ),
        (
            "De minister van Veren,\n\nA.B. Terpstra\n\nDe staatssecretaris van Ponten,\n\nA. Veld",
            ["Minister van Veren", "Staatssecretaris van Ponten"],
        ),
        (
            "Mede namens de minister van Veren,\nde minister van Ponten",
            ["Minister van Ponten", "Minister van Veren"],
        ),
        ("Anna Terpstra", []),
    ],
)
def test_who_signs_over_lines_and_paragraphs(signature: str, offices: list[str]) -> None:
    assert signed(signature) == offices
    assert signed(*signature.split("\n")) == offices


def test_an_office_in_the_middle_of_a_sentence_signs_nothing() -> None:
    assert (
        signed("Ik heb hierover overlegd met Rijn en\nMinister van Sluizen\nverder te Veer.") == []
    )


def test_a_letters_fixed_sentence_ends_the_title_where_its_lines_have_no_gaps() -> None:
    document = read(
        f"In antwoord op uw brief deel ik u mede dat {ASKED} worden beantwoord zoals aangegeven "
        "in de bijlage.\nDe minister van Veren,\nA. Terpstra\nAntwoorden van de minister van "
        f"Veren op {ASKED} (ingezonden 5 mei 2032)"
    )
    assert document.metadata.title == "pontjes"
    assert document.metadata.asked_on == "2032-05-05"


@pytest.mark.parametrize(
    "members",
    [
        "de leden Spaak (Noorderpartij) & Veldman (De Brug)",
        "de leden Spaak (Noorderpartij)/Veldman (De Brug)",
        "het lid mevrouw Spaak (Noorderpartij) en de heer Veldman (De Brug)",
    ],
)
@pytest.mark.parametrize("of", ["van ", ""])
def test_what_may_stand_between_and_before_members(members: str, of: str) -> None:
    document = read(f"Onderwerp: Beantwoording schriftelijke vragen {of}{members} over pontjes")
    assert [(one.name, one.party) for one in document.metadata.asked_by] == [
        ("Spaak", "Noorderpartij"),
        ("Veldman", "De Brug"),
    ]

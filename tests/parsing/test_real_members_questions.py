"""Real members' questions: facts read from the page, for every file of the folder of documents."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.files import is_pdf, read_file
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.pdf.pages import read_pdf_file
from kamer_tui.sources.text import pages_of_bytes
from tests.support.conservation import unlike


def upto(last: int) -> list[str]:
    return [str(number) for number in range(1, last + 1)]


@dataclass(frozen=True)
class Facts:
    """What one reads on the page of a document."""

    file: str
    labels: list[str]
    identifier: str
    askers: list[str]
    asked: str | None
    answered: str | None
    notes: int = 0
    is_open: bool = False


AH = "aanhangsel/ah-tk-20232024-{}.pdf"
TEXT = "kamervragen-text/{}.txt"

DOCUMENTS = [
    Facts(
        AH.format(878),
        upto(7),
        "ah-tk-20232024-878",
        ["Inge vanDijk (CDA)"],
        "2023-12-13",
        "2024-01-26",
        2,
    ),
    Facts(
        AH.format(1314),
        ["1", "2", "3, 4 en 5", "6"],
        "ah-tk-20232024-1314",
        ["Mutluer (GroenLinks-PvdA)", "Kostić (PvdD)"],
        "2024-03-06",
        "2024-03-25",
        2,
    ),
    Facts(
        AH.format(1786),
        [*upto(9), "10 en 11", "12", "13", "14", "15"],
        "ah-tk-20232024-1786",
        ["Hirsch (GroenLinks-PvdA)", "Teunissen (PvdA)"],
        "2024-04-04",
        "2024-05-21",
        16,
    ),
    Facts(
        AH.format(1949),
        ["1", "2 en 3", "4", "5"],
        "ah-tk-20232024-1949",
        ["Faber-van de Klashorst (PVV)"],
        "2024-05-06",
        "2024-06-11",
        1,
    ),
    Facts(
        AH.format(1999),
        upto(3),
        "ah-tk-20232024-1999",
        ["Sneller (D66)", "Chakor (GroenLinks-PvdA)", "Van Nispen (SP)"],
        "2024-05-30",
        "2024-06-07",
        1,
        is_open=True,
    ),
    Facts(
        AH.format(2210),
        upto(13),
        "ah-tk-20232024-2210",
        ["Erkens (VVD)"],
        "2024-07-02",
        "2024-07-23",
        2,
    ),
    Facts(
        AH.format(2367),
        ["1", "2", "3, 4, 5 en 6", "7, 8, 9 10 en 11", "12"],
        "ah-tk-20232024-2367",
        ["Van der Lee (GroenLinks-PvdA)"],
        "2024-06-28",
        "2024-08-29",
        4,
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_de_leden_Ellian_e"),
        ["1", "2", "3", "4, 5, 7 en 8", "6"],
        "ah-tk-20242025-582",
        ["Ellian (VVD)", "Paternotte (D66)"],
        "2024-11-06",
        "2024-11-18",
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_de_leden_Hirsch_e_docx"),
        upto(9),
        "ah-tk-20242025-616",
        [],
        None,
        "2024-11-21",
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_de_leden_Kathmann_docx"),
        upto(12),
        "ah-tk-20242025-608",
        [],
        None,
        "2024-11-19",
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_het_lid_Beckerman_docx"),
        upto(7),
        "ah-tk-20242025-610",
        [],
        None,
        "2024-11-19",
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_het_lid_Boomsma_o"),
        ["1", "2 t/m 6"],
        "ah-tk-20242025-593",
        ["Boomsma (Nieuw Sociaal Contract)"],
        "2024-10-10",
        "2024-11-18",
        3,
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_het_lid_Boswijk_o_docx"),
        ["1,2,3,4 en 5"],
        "ah-tk-20242025-605",
        [],
        None,
        "2024-11-20",
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_het_lid_Ceder_ove_docx"),
        upto(3),
        "ah-tk-20242025-601",
        [],
        None,
        "2024-11-20",
        1,
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_het_lid_Kathmann_"),
        [*upto(7), "7", "9", "10"],
        "ah-tk-20242025-597",
        ["Kathmann (GroenLinks-PvdA)"],
        "2024-10-16",
        "2024-11-19",
        4,
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_het_lid_Martens_A"),
        ["1", "2 en 3", "4", "5 en 6", "7"],
        "ah-tk-20242025-584",
        ["Martens-America (VVD)"],
        "2024-09-27",
        "2024-11-18",
        2,
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_het_lid_Mohandis_"),
        upto(12),
        "ah-tk-20242025-559",
        ["Mohandis (GroenLinks-PvdA)"],
        "2024-10-02",
        "2024-11-14",
        6,
    ),
    Facts(
        TEXT.format("Antwoord_op_vragen_van_het_lid_Nordkamp_docx"),
        upto(6),
        "ah-tk-20242025-617",
        [],
        None,
        "2024-11-20",
    ),
    Facts(
        TEXT.format("De_Ontbossingswet_docx"),
        upto(7),
        "kv-tk-2024Z18885",
        ["Podt (D66)"],
        "2024-11-20",
        None,
        1,
        is_open=True,
    ),
    Facts(
        TEXT.format("De_situatie_van_Oeigoeren_in_Thailand_docx"),
        upto(7),
        "kv-tk-2024Z18888",
        [
            "Paternotte (D66)",
            "Van der Burg (VVD)",
            "Van der Lee (GroenLinks-PvdA)",
            "Boswijk (CDA)",
        ],
        "2024-11-20",
        None,
        1,
        is_open=True,
    ),
    Facts(
        TEXT.format("Uitstel_beantwoording_vragen_van_de_lede_docx"),
        [],
        "ah-tk-20242025-615",
        ["Gabriëls (GroenLinks-PvdA)", "Bromet (GroenLinks-PvdA)"],
        "2024-11-06",
        "2024-11-20",
    ),
    Facts(
        TEXT.format("Uitstel_beantwoording_vragen_van_het_lid"),
        upto(6),
        "ah-tk-20242025-545",
        ["Podt (D66)"],
        "2024-10-24",
        "2024-11-14",
        5,
        is_open=True,
    ),
]
TWICE = "kamervragen-text/Antwoord_op_vragen_van_het_lid_Kathmann_.txt"


@pytest.fixture(params=DOCUMENTS, ids=lambda facts: Path(facts.file).stem)
def facts(request: pytest.FixtureRequest) -> Facts:
    found: Facts = request.param
    return found


@pytest.fixture
def pages(documents: Path, facts: Facts) -> Pages:
    content, name = read_file(documents / facts.file)
    return read_pdf_file(content, name) if is_pdf(content) else pages_of_bytes(content, name)


@pytest.fixture
def document(pages: Pages) -> Document:
    return parse(pages)


def test_it_says_what_the_page_says(document: Document, facts: Facts) -> None:
    metadata = document.metadata
    assert document.genre == "members-questions"
    assert [exchange.label for exchange in document.exchanges] == facts.labels
    assert [f"{one.name} ({one.party})" for one in metadata.asked_by] == facts.askers
    assert (metadata.identifier, metadata.dossier) == (facts.identifier, None)
    assert (metadata.asked_on, metadata.answered_on) == (facts.asked, facts.answered)
    assert len(document.footnotes) == facts.notes


def test_every_question_has_its_answer(document: Document, facts: Facts) -> None:
    without = [one.label for one in document.exchanges if not one.answer]
    expected = facts.labels if facts.is_open else ["7"] if facts.file == TWICE else []
    assert without == expected
    assert all(one.question for one in document.exchanges)
    unsure = [one.label for one in document.exchanges if one.uncertain]
    assert unsure == (["7"] if facts.file == TWICE else [])


def test_nothing_is_lost_or_invented(pages: Pages, document: Document) -> None:
    assert document.leftovers == ()
    assert unlike(pages, document) == []

"""A real report of 58 exchanges, in facts and figures: read by a person, against its text."""

from __future__ import annotations

import itertools
from pathlib import Path

import pytest

from kamer_tui.document.model import Document
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing import parse
from kamer_tui.sources.files import read_file
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.text import pages_of_bytes
from tests.support.conservation import unlike

PARTIES = {
    "VVD": range(1, 10),
    "D66": range(10, 24),
    "PVV": range(24, 31),
    "CDA": range(31, 36),
    "SP": range(36, 44),
    "GroenLinks": range(44, 48),
    "Groep Van Haga": range(48, 51),
    "DENK": range(51, 54),
    "Volt": range(54, 59),
}
TOPICS = {
    1: "Rusland/Oekraïne",
    3: "NAVO 2030/Strategisch Concept",
    8: "Georgië en Oekraïne",
    9: "NAVO-partners in Azië en Oceanië",
    24: "Rusland/Oekraïne",
    26: "Strategisch Concept",
    28: "Oekraïne en Georgië – gesprek met Ministers",
    29: "NAVO-partners in Azië en Oceanië",
    36: "De NAVO en de relatie met Rusland",
    37: "De NAVO een eenheid",
    40: "Kernwapens",
    44: "Rusland en Oekraïne",
    45: "NAVO 2030 / Strategisch Concept",
    46: "Rol China",
    47: "Veiligheidsimplicaties oorlog in Oekraïne voor bredere regio",
    51: "Rusland / Oekraïne",
    52: "NAVO 2030 / Strategisch Concept",
    53: "Georgië en Oekraïne",
}
PAGES = (
    *(1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 6, 7, 8, 8, 8, 9, 9),
    *(10, 11, 11, 12, 12, 12, 13, 13, 14, 14, 15, 15, 16, 16, 16, 17, 17, 18, 18, 19),
    *(19, 19, 20, 21, 21, 22, 22, 23, 23, 23, 24, 24, 25, 25, 26, 26, 26, 27),
)
REFERENCES = {
    10: [1],
    12: [11],
    13: [11, 12],
    16: [14],
    20: [19],
    24: [2],
    33: [22],
    36: [31],
    45: [19, 20, 32],
    48: [36],
    53: [22],
    54: [2, 10],
}
DOCUMENTS = {
    7: ["kst-21501-20-1796"],
    11: ["kst-36045-44"],
    15: ["kst-21501-20-1763", "kst-35925-V-14", "kst-21501-20-1796"],
    39: ["kst-28676-395", "kst-36045-395"],
    49: ["kst-21501-28-234", "kst-36045-35"],
    52: ["kst-21501-28-240"],
}
MARKS = {11: ("1",), 15: ("2",), 17: ("3",), 19: ("4",), 49: ("5", "6")}
QUESTION_ENDS_WITH = {
    9: "krijgen?",
    10: "bieden.",
    15: "handhaven?",
    20: "NAVO-verband?",
    26: "opgenomen.",
    31: "1997.",
    34: "ministeriële.",
    39: "staten?",
    41: "Europa?",
    42: "wat?",
    48: "onduidelijk.",
    50: "klimaatverandering?",
    56: "Zuidoost-Azië?",
    57: "NAVO.",
    58: "Europa.",
}
ANSWER_ENDS_WITH = {
    2: "termijn.",
    9: "Azië.",
    11: "geïnformeerd.",
    17: "sancties[^3].",
    19: "juni[^4].",
    23: "voor.",
    25: "locatie.",
    30: "opgenomen.",
    35: "crisis.",
    39: "verdediging.",
    43: "ontwapening.",
    47: "gaten.",
    50: "spreken.",
    53: "22.",
    58: "opgenomen.",
}
PARAGRAPHS = {
    # number: paragraphs of the question, of the answer; one and one where not said
    1: (1, 2),
    2: (1, 2),
    7: (1, 2),
    8: (1, 3),
    14: (1, 3),
    17: (1, 2),
    19: (1, 2),
    20: (1, 4),
    21: (1, 2),
    22: (1, 2),
    23: (1, 2),
    26: (3, 2),
    28: (2, 1),
    29: (2, 1),
    30: (1, 3),
    31: (1, 2),
    32: (1, 2),
    36: (1, 2),
    37: (1, 3),
    40: (1, 3),
    41: (2, 1),
    42: (1, 2),
    45: (1, 3),
    48: (2, 1),
    58: (1, 2),
}
JOINED = {
    "sanctie-|instrument.": "sanctie-instrument.",
    "NAVO-EU-|samenwerking": "NAVO-EU-samenwerking",
    "informatie-|uitwisseling": "informatie-uitwisseling",
    "Nagorno-|Karabach": "Nagorno-Karabach",
    "Azerbei-|dzjan": "Azerbeidzjan",
    "Oekraïne-|crisis": "Oekraïne-crisis",
    "GroenLinks-|fractie": "GroenLinks-fractie",
    "Bosnië-|Herzegovina": "Bosnië-Herzegovina",
    "financiële-|en": "financiële- en",
}
"""Line-end hyphens that stay, or were looked at twice; all others go."""


@pytest.fixture(scope="module")
def pages(real_report: Path) -> Pages:
    return pages_of_bytes(*read_file(real_report))


@pytest.fixture(scope="module")
def report(pages: Pages) -> Document:
    return parse(pages)


def test_nothing_is_lost_or_invented(pages: Pages, report: Document) -> None:
    assert unlike(pages, report) == []
    assert report.leftovers == ()


def test_it_is_a_report_and_says_which(report: Document) -> None:
    assert (report.genre, report.numbering) == ("report", "printed")
    metadata = report.metadata
    assert (metadata.identifier, metadata.dossier, metadata.number, metadata.session) == (
        *("kst-28676-396", "28 676", "396"),
        "2021–2022",
    )
    assert (metadata.title, metadata.kind, metadata.date) == (None, None, None)
    assert report.source.pages == 27
    assert [one.text[-2:] for one in report.furniture] == ["28"]


def test_exchanges_are_numbered_and_of_their_parties(report: Document) -> None:
    assert [one.numbers for one in report.exchanges] == [(number,) for number in range(1, 59)]
    found: dict[str, list[int]] = {party: [] for party in PARTIES}
    for exchange in report.exchanges:
        (party,) = exchange.parties
        found[party].append(exchange.number)
    assert found == {party: list(numbers) for party, numbers in PARTIES.items()}
    assert [party.name for party in report.parties] == list(PARTIES)
    assert {one.answered_by for one in report.exchanges} == {"het kabinet"}
    assert {one.uncertain for one in report.exchanges} == {None}


def test_topics_hold_until_the_next_one_or_the_next_party(report: Document) -> None:
    expected: dict[int, str | None] = {}
    for numbers in PARTIES.values():
        topic = None
        for number in numbers:
            topic = TOPICS.get(number, topic)
            expected[number] = topic
    assert {one.number: one.topic for one in report.exchanges} == expected
    assert {report.exchanges[topic.first].number: topic.title for topic in report.topics} == TOPICS


def test_a_question_is_on_the_page_where_it_begins(report: Document) -> None:
    assert tuple(one.page for one in report.exchanges) == PAGES


def test_questions_and_answers_are_cut_where_they_end(report: Document) -> None:
    for number, word in QUESTION_ENDS_WITH.items():
        exchange = report.find(number)
        assert exchange is not None
        assert exchange.question[-1].text.split()[-1] == word, f"question {number}"
    for number, word in ANSWER_ENDS_WITH.items():
        exchange = report.find(number)
        assert exchange is not None
        assert exchange.answer[-1].text.split()[-1] == word, f"answer {number}"


def test_paragraphs_are_whole_across_pages(report: Document) -> None:
    assert {one.number: (len(one.question), len(one.answer)) for one in report.exchanges} == {
        number: PARAGRAPHS.get(number, (1, 1)) for number in range(1, 59)
    }


def test_introductions_are_apart_from_first_questions(report: Document) -> None:
    introduced = {party.name for party in report.parties if party.introduction}
    assert introduced == set(PARTIES) - {"PVV", "Volt"}
    for party in report.parties:
        assert all("?" not in paragraph.text for paragraph in party.introduction)
        assert len(party.introduction) <= 1


def test_the_remark_that_nobody_answers(report: Document) -> None:
    remarks = {party.name: party.remarks for party in report.parties if party.remarks}
    assert list(remarks) == ["Groep Van Haga"]
    ((remark,),) = remarks.values()
    assert "drie moties" in remark.text
    assert remark.page == 24


def test_references_and_their_inverse(report: Document) -> None:
    assert {
        one.number: [reference.number for _, reference in one.references()]
        for one in report.exchanges
        if list(one.references())
    } == REFERENCES
    assert all(
        side == "answer" and reference.resolved
        for one in report.exchanges
        for side, reference in one.references()
    )
    mentions: dict[int, list[int]] = {}
    for number, targets in REFERENCES.items():
        for target in targets:
            mentions.setdefault(target, []).append(number)
    assert {
        one.number: list(one.mentioned_by) for one in report.exchanges if one.mentioned_by
    } == mentions


def test_other_documents_in_texts_and_footnotes(report: Document) -> None:
    found = {one.number: report.documents_of(one) for one in report.exchanges}
    assert {
        number: [one.identifier for one in documents]
        for number, documents in found.items()
        if documents
    } == DOCUMENTS
    for documents in found.values():
        for one in documents:
            assert one.url == f"https://zoek.officielebekendmakingen.nl/{one.identifier}.html"


def test_footnotes_and_where_they_are_marked(report: Document) -> None:
    assert [note.label for note in report.footnotes] == ["1", "2", "3", "4", "5", "6"]
    assert [note.page for note in report.footnotes] == [5, 7, 8, 9, 23, 23]
    assert [len(note.lines) for note in report.footnotes] == [1, 1, 2, 2, 1, 1]
    assert {one.number: one.footnotes for one in report.exchanges if one.footnotes} == MARKS


def test_line_end_hyphens(pages: Pages) -> None:
    hyphens = Hyphens(line.text for line in pages.lines)
    joined: dict[str, str] = {}
    divided = 0
    lines = [line.text for line in pages.lines if not line.text.startswith("1 Kamerstuk 36")]
    for one, other in itertools.pairwise(lines):
        if one.endswith("-"):
            left, right = one.split()[-1], other.split()[0]
            divided += 1
            joined[f"{left}|{right}"] = hyphens.join(left, right)
    assert divided == 90
    plain = {key: key.replace("-|", "").replace("|", "") for key in joined}
    assert joined == {**plain, **JOINED}

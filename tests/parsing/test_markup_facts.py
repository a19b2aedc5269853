"""Where a question, an answer, a name or a date is marked up, that is the best evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamer_tui.check.as_json import findings_as_json
from kamer_tui.check.as_text import findings_as_text
from kamer_tui.check.findings import findings
from kamer_tui.document.contradictions import told_contradictions
from kamer_tui.document.model import Document, Member, Metadata
from kamer_tui.parsing import parse
from kamer_tui.reader.views.about import facts_of
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.xml import pages_of_xml
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike

ASKED = (
    '<kamervraagomschrijving type="vraag">Vragen van het lid <naam><voorvoegsels>van</voorvoegsels>'
    "<achternaam>Veldman</achternaam></naam> (<politiek>Duinpartij</politiek>) aan de <organisatie>"
    "Minister van Fietsen</organisatie> over <kamervraagonderwerp>volle rekken"
    '</kamervraagonderwerp> (ingezonden <datum isodatum="{iso}">1 oktober 2033</datum>).'
    "</kamervraagomschrijving>"
)
ANSWERED = (
    '<kamervraagomschrijving type="antwoord">Antwoord van Minister <naam><achternaam>Spaak'
    '</achternaam></naam> (Fietsen) (ontvangen <datum isodatum="2033-11-02">2 november 2033</datum>'
    ").</kamervraagomschrijving>"
)
META = (
    '<metadata><meta name="OVERHEIDop.externMetadataRecord" scheme="" content='
    '"https://zoek.officielebekendmakingen.nl/ah-tk-20332034-17/metadata.xml"/></metadata>'
)


def questions(inside: str, iso: str = "2033-10-01") -> Document:
    root = "officiele-publicatie"
    return read(
        f"<{root}>{META}<kamervragen>{ASKED.format(iso=iso)}{ANSWERED}{inside}</kamervragen></{root}>"
    )


def read(content: str) -> Document:
    pages = pages_of_xml(content.encode(), "x")
    document = parse(pages)
    assert unlike(pages, document) == []
    return document


def said(document: Document) -> list[tuple[str, list[str], list[str]]]:
    return [
        (one.label, [part.text for part in one.question], [part.text for part in one.answer])
        for one in document.exchanges
    ]


PLAIN = (
    "<vraag><nr>Vraag 1</nr><al>Vol?</al></vraag>"
    "<antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>"
)


def test_facts_are_those_marked_up() -> None:
    document = questions(PLAIN)
    facts = document.metadata
    assert document.genre == "members-questions"
    assert facts.identifier == "ah-tk-20332034-17"
    assert [member.party for member in facts.asked_by] == ["Duinpartij"]
    assert (facts.asked_on, facts.answered_on) == ("2033-10-01", "2033-11-02")
    assert facts.title == "volle rekken"
    assert facts.asked_of == ("Minister van Fietsen",)
    assert said(document) == [("1", ["Vol?"], ["Ja."])]
    assert not document.contradictions


def test_a_date_marked_up_otherwise_than_the_text_says_is_told() -> None:
    document = questions(PLAIN, iso="2033-10-11")
    assert document.metadata.asked_on == "2033-10-11"
    found = findings(document)
    assert found.something
    told = "date of the questions: the file marks up “2033-10-11”, its text says “2033-10-01”"
    assert told in findings_as_text(found)
    assert '"marked": "2033-10-11"' in findings_as_json(found)


@pytest.mark.parametrize(
    ("known", "told"),
    [
        (Metadata(title="lege stallingen"), ("title", "lege stallingen", "volle rekken")),
        (Metadata(title="volle rekken in de Duinstraat"), None),
        (
            Metadata(asked_of=("Minister van Bruggen",)),
            ("who is asked", "Minister van Bruggen", "Minister van Fietsen"),
        ),
        (Metadata(asked_of=("minister van Fietsen",)), None),
        (
            Metadata(answered_by=("Terpstra",)),
            ("who answers", "Terpstra", "Minister Spaak (Fietsen)"),
        ),
        (
            Metadata(asked_by=(Member("Veldman", "De Brug"),)),
            ("members who ask", "Veldman (De Brug)", "Veldman (Duinpartij)"),
        ),
        (Metadata(identifier="ah-tk-20332034-17", number="18"), ("number", "17", "18")),
        (Metadata(identifier="ah-tk-20332034-17", number="2033Z00018"), None),
        (
            Metadata(identifier="ah-tk-20332034-17", session="2034–2035"),
            ("session", "20332034", "2034–2035"),
        ),
    ],
)
def test_other_facts_marked_up_otherwise_are_told(
    known: Metadata, told: tuple[str, str, str] | None
) -> None:
    pages = pages_of_text(
        "Vragen van het lid Veldman (Duinpartij) aan de Minister van Fietsen over volle rekken "
        "(ingezonden 1 oktober 2033).\n\nAntwoord van Minister Spaak (Fietsen) (ontvangen 2 "
        "november 2033).\n\nVraag 1\n\nVol?\n\nAntwoord 1\n\nJa.\n",
        "x",
    )
    document = parse(replace(pages, known=known))
    assert told is None or told in document.contradictions
    assert told is not None or not document.contradictions
    for line in told_contradictions(document):
        assert line in findings_as_text(findings(document))
        assert line in [value for _, value in facts_of(document)]


def test_fewer_questions_than_are_marked_up_are_told() -> None:
    document = questions(
        "<vraag><al>Wie betaalt?</al></vraag><vraag><al>Wanneer?</al></vraag>"
        "<antwoord><al>Later.</al></antwoord>"
    )
    assert [one[1:] for one in document.contradictions] == [("2", "1")]
    together = questions(
        "<vraag><nr>Vraag 1</nr><al>Wie?</al></vraag><vraag><nr>Vraag 2</nr><al>Hoe?</al></vraag>"
        "<antwoord><nr>Antwoord 1 en 2</nr><al>Zo.</al></antwoord>"
    )
    assert not together.contradictions


def test_a_page_under_the_address_of_another_document_is_told() -> None:
    content = (
        '<!DOCTYPE html><link rel="canonical" '
        'href="https://zoek.officielebekendmakingen.nl/kst-99999-4.html">'
        "<p>99 999 Fietsenstallingen</p><p>Nr. 3 BRIEF VAN DE MINISTER VAN FIETSEN</p><p>Vol.</p>"
    )
    document = parse(pages_of_html(content.encode(), "x"))
    assert [(one.marked, one.said) for one in document.contradictions] == [
        ("kst-99999-4", "kst-99999-3")
    ]
    assert "kst-99999-4" in findings_as_text(findings(document))


def test_an_address_without_dossier_contradicts_nothing() -> None:
    content = (
        '<!DOCTYPE html><link rel="canonical" '
        'href="https://zoek.officielebekendmakingen.nl/kst-1027638.html">'
        "<p>99 999 Fietsenstallingen</p><p>Nr. 3 BRIEF VAN DE MINISTER VAN FIETSEN</p><p>Vol.</p>"
    )
    document = parse(pages_of_html(content.encode(), "x"))
    assert document.metadata.identifier == "kst-1027638"
    assert not document.contradictions


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("<nr>Vraag 1</nr>", "<nr>Antwoord 1</nr>"),
        ("<nr>Punt 1</nr>", "<nr>Reactie op punt 1</nr>"),
        ("<nr>Vraag</nr>", "<nr>Beantwoording</nr>"),
        ("", ""),
        ("<al>Vraag 1</al>", "<al>Antwoord 1</al>"),
        ("<kop><nr>1</nr><titel>Rekken</titel></kop>", "<kop><titel>Wat er gebeurt</titel></kop>"),
    ],
)
def test_questions_and_answers_are_what_is_marked_up_as_such(question: str, answer: str) -> None:
    document = questions(
        f"<vraag>{question}<al>De rekken zijn vol.</al><al>Wie betaalt?</al></vraag>"
        f"<antwoord>{answer}<al>Vraagt u dat? Ja.</al><al>1. de gemeente</al></antwoord>"
    )
    assert [(asked, answered) for _, asked, answered in said(document)] == [
        (["De rekken zijn vol.", "Wie betaalt?"], ["Vraagt u dat? Ja.", "1. de gemeente"])
    ]


def test_two_questions_without_labels_are_two() -> None:
    document = questions(
        "<vraag><al>Vol?</al></vraag><antwoord><al>Ja.</al></antwoord>"
        "<vraag><al>Wie betaalt?</al></vraag><vraag><al>Wanneer?</al></vraag>"
        "<antwoord><al>Later.</al></antwoord>"
    )
    assert [asked for _, asked, _ in said(document)] == [["Vol?"], ["Wie betaalt?", "Wanneer?"]]
    assert document.exchanges[1].uncertain


def test_a_line_that_looks_like_a_label_inside_a_question_is_its_text() -> None:
    document = questions(
        "<vraag><nr>Vraag 1</nr><al>Vol?</al><al>Vraag 2</al><al>Wie?</al></vraag>"
        "<antwoord><nr>Antwoord 1</nr><al>Ja.</al></antwoord>"
    )
    assert said(document) == [("1", ["Vol?", "Vraag 2", "Wie?"], ["Ja."])]


def test_members_whose_names_are_marked_up_all_ask() -> None:
    names = (
        "Vragen van de leden <naam><achternaam>Spaak</achternaam></naam> en <naam><achternaam>"
        "Terpstra</achternaam></naam> (beiden <politiek>De Brug</politiek>) over rekken."
    )
    document = read(
        f'<kamervragen><kamervraagomschrijving type="vraag">{names}</kamervraagomschrijving>{PLAIN}'
        "</kamervragen>"
    )
    assert document.metadata.asked_by == (Member("Spaak", "De Brug"), Member("Terpstra", "De Brug"))
    assert document.exchanges[0].parties == ("De Brug",)


def test_an_answer_to_no_question_stands_alone_among_questions_without_labels() -> None:
    document = questions(
        "<antwoord><nr>Antwoord 7</nr><al>Ja.</al></antwoord>"
        "<vraag><al>Vol?</al></vraag><antwoord><al>Nee.</al></antwoord>"
    )
    assert [(asked, answered) for _, asked, answered in said(document)] == [
        ([], ["Ja."]),
        (["Vol?"], ["Nee."]),
    ]
    assert document.exchanges[0].uncertain


HEAD = (
    "<kamervraagkop>{chamber}<tekstregel inhoud='vergaderjaar'>Vergaderjaar 2033-2034</tekstregel>"
    "{kind}</kamervraagkop><kamervraagnummer>{number}</kamervraagnummer>"
)
KIND = "<tekstregel inhoud='documenttype'>{}</tekstregel>"
SENATE = "<tekstregel inhoud='kameraanduiding'>Eerste Kamer der Staten-Generaal</tekstregel>"


@pytest.mark.parametrize(
    ("chamber", "kind", "number", "identifier"),
    [
        ("", "", "17", "ah-tk-20332034-17"),
        ("", KIND.format("Aanhangsel van de Handelingen"), "17", "ah-tk-20332034-17"),
        (SENATE, KIND.format("Aanhangsel van de Handelingen"), "3", "ah-ek-20332034-3"),
        ("", KIND.format("Handelingen"), "17", None),
        ("", "", "2033Z00001", None),
    ],
)
def test_the_number_of_members_questions_that_is_marked_up_makes_their_identifier(
    chamber: str, kind: str, number: str, identifier: str | None
) -> None:
    head = HEAD.format(chamber=chamber, kind=kind, number=number)
    asked = ASKED.format(iso="2033-10-01")
    document = read(f"<kamervragen>{head}{asked}{ANSWERED}{PLAIN}</kamervragen>")
    assert document.metadata.number == number
    assert document.metadata.identifier == identifier
    assert not document.contradictions


def test_without_a_session_or_an_answer_the_number_makes_no_identifier_of_the_appendix() -> None:
    asked = ASKED.format(iso="2033-10-01")
    for statement, identifier in ((ANSWERED, None), ("", None)):
        head = "<kamervraagnummer>17</kamervraagnummer>"
        document = read(f"<kamervragen>{head}{asked}{statement}{PLAIN}</kamervragen>")
        assert (document.metadata.number, document.metadata.identifier) == ("17", identifier)
    head = HEAD.format(chamber="", kind="", number="2033Z00001")
    unanswered = "<vraag><nr>Vraag 1</nr><al>Vol?</al></vraag>"
    document = read(f"<kamervragen>{head}{asked}{unanswered}</kamervragen>")
    assert document.metadata.identifier == "kv-tk-2033Z00001"


@pytest.mark.parametrize(
    "explanation",
    [
        "Toelichting: Deze vragen vullen die van 3 mei aan.",
        "<kop>Toelichting</kop><al>Deze vragen vullen die van 3 mei aan.</al>",
        "<al>Deze vragen vullen die van 3 mei aan.</al>",
    ],
)
def test_an_explanation_that_is_marked_up_is_a_remark_of_the_party_that_asks(
    explanation: str,
) -> None:
    for below in ("", "<al>Gedrukt op papier.</al>"):
        document = questions(f"{PLAIN}<toelicht>{explanation}</toelicht>{below}")
        (party,) = document.parties
        assert (party.name, document.exchanges[0].answer[-1].text) == ("Duinpartij", "Ja.")
        remarks = " ".join(one.text for one in party.remarks)
        assert remarks.endswith("Deze vragen vullen die van 3 mei aan.")
        assert ("Toelichting" in remarks) == ("Toelichting" in explanation)
        front = [one.text for one in document.front_matter]
        assert ("Gedrukt op papier." in front) == bool(below)


PAGE = (
    '<!DOCTYPE html><div id="main-column"><h1 class="kamervraagomschrijving_kop no-toc">Vragen van '
    "het lid Veldman (Duinpartij) aan de Minister van Fietsen over volle rekken (ingezonden 1 "
    'oktober 2033).</h1><div class="vraag"><h2 class="stuktitel no-toc">Vraag 1</h2><p>Kent u het '
    'bericht?<a class="nootnum supernote-click-ID-x" href="#ID-x">1</a> <a class="nootnum '
    'supernote-click-n2" href="#n2">2</a></p></div><div class="antwoord"><h2 class="stuktitel">'
    'Antwoord 1</h2><p>Ja.</p></div><div id="noten"><hr/><div class="voet noot">'
    '<h5 class="note-close"><a class="note-close" href="#close-ID-x">X</a> Noot</h5><sup><span '
    'class="nootnum"><a id="ID-x" name="ID-x"></a>1</span></sup><p>De Duinbode.</p></div></div>'
    "</div>"
)


def test_one_question_under_a_statement_that_is_marked_up_is_members_questions() -> None:
    document = parse(pages_of_html(PAGE.encode(), "x"))
    assert document.genre == "members-questions"
    assert document.metadata.asked_by == (Member("Veldman", "Duinpartij"),)
    assert document.metadata.asked_on == "2033-10-01"
    assert document.exchanges[0].parties == ("Duinpartij",)
    assert said(document) == [("1", ["Kent u het bericht?[^1][^2]"], ["Ja."])]


def test_a_mark_whose_note_is_missing_stays_and_is_told() -> None:
    document = parse(pages_of_html(PAGE.encode(), "x"))
    assert [note.label for note in document.footnotes] == ["1"]
    assert findings(document).marks_without_note == (("2", 1),)
    alone = PAGE.partition('<div id="noten">')[0]
    document = parse(pages_of_html(alone.encode(), "x"))
    assert said(document) == [("1", ["Kent u het bericht?[^1][^2]"], ["Ja."])]
    assert findings(document).marks_without_note == (("1", 1), ("2", 1))


def test_the_number_of_a_paper_in_the_older_xml_is_known() -> None:
    content = (
        "<kamerwrk><body><stuk><nummer>31</nummer><titel>VERSLAG</titel><al>De pont vaart.</al>"
        "</stuk></body></kamerwrk>"
    )
    assert pages_of_xml(content.encode(), "x.xml").known.number == "31"

"""The end of a letter below its last answer belongs to no answer."""

from __future__ import annotations

import pytest

from kamer_tui.check.findings import findings
from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.markup.word import pages_of_word
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike
from tests.support.word import document as word_document
from tests.support.word import paragraph, row, table

MEMBERS = """\
Antwoorden van de minister van Veren op vragen van het lid Spaak (Duinpartij) over oude veren.

Vraag 1
Kent u het bericht over de veren?

Antwoord op vraag 1
Ja.

Vraag 2
Wie betaalt de veren?

Antwoord op vraag 2
De gemeente betaalt de veren, en de provincie de steigers.

"""
LIST = """\
Antwoorden op vragen van de vaste commissie voor Veren over het rapport Oude veren.

1
Kent de minister het rapport over de veren?

Antwoord:
Ja.

2
Wie betaalt de veren?

Antwoord:
De gemeente betaalt de veren, en de provincie de steigers.

"""


UNLABELLED = LIST.replace("Antwoord:\n", "")
ANSWER = "De gemeente betaalt de veren, en de provincie de steigers."
ANNEX = "De tabel geeft van elk veer de kosten, de lengte en het jaar waarin het is gebouwd. " * 5
CLOSINGS = [
    "Hoogachtend,\n\nDe minister van Veren,\n\nS. Veldman",
    "Hoogachtend,\nDe minister van Veren,\nS. Veldman",
    "Hoogachtend,\n\nS. Veldman",
    "De minister van Veren,\n\nS. Veldman",
    "De minister van Veren,\nS. Veldman",
    "De minister van Veren, S. Veldman",
    "De minister van Veren,",
    "Met vriendelijke groet,\n\nde staatssecretaris van Veren en Ponten,\n\nA.B. van Terpstra",
    "Met vriendelijke groeten, S. Veldman",
    "De minister van Veren,\nS. Veldman\n\nDe staatssecretaris van Ponten,\nA. Spaak",
    "De minister van Veren,   De staatssecretaris van Ponten,\n\nS. Veldman   A. Spaak",
    "De staatssecretaris van Veren, Ponten\nen Vaart,\nmr. dr. A.B. van der Spaak MSc",
    "Namens het kabinet,\n\nS. Veldman\nMinister van Veren",
    "Mede namens de minister van Ponten,\n\nde minister van Veren,\n\nS. Veldman",
    "De minister van Veren,\nnamens deze,\n\nA. Spaak\nDirecteur-generaal Vaart",
    "De minister van Veren,\n\nw.g. S. Veldman",
    "(w.g.) S. Veldman",
    "Algemene Rekenkamer\n\ndrs. S. (Sanne) Spaak,\npresident\n\nA. Veldman,\nsecretaris",
    "Algemene Rekenkamer\nSanne Spaak,\nwnd. president\nArie Veldman,\nsecretaris",
    "Hoogachtend,\n\nde waarnemend president van de Algemene Rekenkamer,\n\nS. Spaak",
    "Den Haag, 3 maart 2034\n\nDe minister van Veren,\n\nS. Veldman",
    "’s-Gravenhage, 3 maart 2034\nS. Veldman",
    "Ik vertrouw erop u hiermee voldoende te hebben geïnformeerd.\n\nHoogachtend,\n\nS. Veldman",
    "Wij hopen uw Kamer met deze antwoorden voldoende te\nhebben ingelicht.\nS. Veldman, president",
    "Hiermee hoop ik uw vragen te hebben beantwoord.",
    "Hopende u hiermee naar behoren te hebben geïnformeerd,\n\nHOOGACHTEND,\n\nS. Veldman",
    "Mocht u meer willen weten, dan hoor ik dat graag.\n\nMet vriendelijke groet,\n\nS. Veldman",
    "Met verschuldigde hoogachting,\n\nS. Veldman",
    "Ik hoop hiermee uw vragen voldoende te hebben beantwoord.\n\nS. Veldman",
    "Datum: 03-03-2034\n\nnamens de Algemene Rekenkamer,\n\nS. Veldman\npresident",
    "S. Veldman / minister van Veren",
    "*Hoogachtend,*\n\n**De minister van Veren,**\n\nS. Veldman",
    "Een afschrift van deze brief zend ik aan de Eerste Kamer.\n\nHoogachtend,\n\nS. Veldman",
]
SIGNATORIES = [
    ("De minister van Veren,", "S. Veldman"),
    ("De staatssecretaris van Ponten,", "A. Spaak"),
]
FOLLOWING = ["Bijlage 1\n\n" + ANNEX, "BIJLAGE: de veren\n\n" + ANNEX, "1 Kamerstuk 99 993, nr. 7."]


@pytest.mark.parametrize("text", [MEMBERS, LIST, UNLABELLED], ids=["members", "list", "unlabelled"])
@pytest.mark.parametrize("closing", CLOSINGS)
def test_greeting_and_signature_are_no_part_of_the_last_answer(text: str, closing: str) -> None:
    pages = pages_of_text(text + closing + "\n")
    document = parse(pages)
    assert unlike(pages, document) == []
    check_closed(document, closing)


@pytest.mark.parametrize("closing", [one.split("\n\n", 1)[0] for one in CLOSINGS[1:-1]])
def test_a_closing_needs_no_gap_above_it(closing: str) -> None:
    text = MEMBERS.rstrip("\n") + "\n" + closing + "\nS. Veldman, minister\n"
    check_closed(parse(pages_of_text(text)), closing)


@pytest.mark.parametrize("following", FOLLOWING)
@pytest.mark.parametrize("closing", CLOSINGS)
def test_an_annex_or_a_note_below_the_signature_is_no_answer(closing: str, following: str) -> None:
    pages = pages_of_text(f"{MEMBERS}{closing}\n\n{following}\n")
    document = parse(pages)
    assert unlike(pages, document) == []
    check_closed(document, f"{closing}\n{following}")


@pytest.mark.parametrize("closing", CLOSINGS)
def test_a_closing_is_found_in_a_word_file(closing: str) -> None:
    # A sentence is one paragraph there.
    text = (MEMBERS + closing).replace("te\nhebben", "te hebben")
    lines = [line for line in text.split("\n") if line]
    document = parse(pages_of_word(word_document("".join(map(paragraph, lines))), "x.docx"))
    check_closed(document, closing)


def check_closed(document: Document, closing: str) -> None:
    """The last answer is the real one, and the closing is the document's own text."""
    assert [one.text for one in document.exchanges[-1].answer] == [ANSWER]
    assert document.exchanges[-1].uncertain in (None, document.exchanges[0].uncertain)
    closed = " ".join(one.text for one in document.front_matter)
    assert all(word in closed for word in closing.split())


def test_a_greeting_behind_the_last_sentence_is_told() -> None:
    pages = pages_of_text(f"{MEMBERS.rstrip()} Hoogachtend, de minister van Veren, S. Veldman\n")
    document = parse(pages)
    assert unlike(pages, document) == []
    assert findings(document).uncertain == (document.exchanges[-1],)


@pytest.mark.parametrize(
    "below",
    [
        "S. Veldman",
        "Den Haag, 3 maart 2034",
        "Minister van Veren",
        "De minister van Veren\n\nSanne Veldman",
        "Sanne Veldman\nMinister van Veren",
        "Sanne Veldman",
        "De minister van Veren,\n\nS. Veldman\n\n" + ANNEX,
        "Bijlage 1\n\n" + ANNEX,
    ],
)
def test_what_may_be_a_closing_stays_in_the_answer_and_is_told(below: str) -> None:
    document = parse(pages_of_text(f"{MEMBERS}{below}\n"))
    said = " ".join(one.text for one in document.exchanges[-1].answer)
    assert said == f"{ANSWER} {' '.join(below.split())}"
    assert findings(document).uncertain == (document.exchanges[-1],)


UNNUMBERED = """\
Lijst van vragen en antwoorden

De vaste commissie voor Veren heeft vragen voorgelegd aan de minister van Veren. De vragen zijn op
3 maart 2034 beantwoord.

Hoeveel veren varen er?

Er varen twaalf veren.

Wie betaalt de veren?

De gemeente betaalt de veren, en de provincie de steigers.

"""
LABELLED = """\
Vragen van het lid Spaak (Duinpartij) aan de minister van Veren over oude veren (ingezonden 1 mei
2034).

Antwoord van minister Veldman (Veren) (ontvangen 3 juni 2034).

Kent u het bericht over de veren?

Antwoord
Ja.

Wie betaalt de veren?

Antwoord
De gemeente betaalt de veren, en de provincie de steigers.

"""


@pytest.mark.parametrize("text", [UNNUMBERED, LABELLED], ids=["list", "labelled"])
@pytest.mark.parametrize(
    "closing", [one for one in CLOSINGS if "\n" not in one.replace("\n\n", "")]
)
def test_a_closing_below_answers_without_numbers_is_no_answer(text: str, closing: str) -> None:
    pages = pages_of_text(text + closing + "\n")
    document = parse(pages)
    assert unlike(pages, document) == []
    check_closed(document, closing)


@pytest.mark.parametrize("below", ["- de steiger\n- het veer", "Zie www.veren.example/kosten"])
def test_a_signature_stands_below_a_list_and_an_address_too(below: str) -> None:
    text = f"{MEMBERS}{below}\n\nDe minister van Veren,\n\nS. Veldman\n"
    document = parse(pages_of_text(text))
    said = " ".join(one.text for one in document.exchanges[-1].answer)
    assert said == f"{ANSWER} {' '.join(below.split())}"


def test_members_of_a_list_of_persons_do_not_sign() -> None:
    persons = "De minister van Veren,\nS. Veldman\n\nDe staatssecretaris van Ponten,\nA. Spaak"
    document = parse(pages_of_text(f"{MEMBERS}Aanwezig waren:\n\n{persons}\n"))
    said = " ".join(one.text for one in document.exchanges[-1].answer)
    assert said.endswith(" ".join(persons.split()))


def test_a_closing_between_two_letters_is_no_part_of_the_answer_above_it() -> None:
    other = "Vragen van het lid Terpstra (De Brug) aan de minister van Veren over de brug"
    second = f"{other} (ingezonden 3 mei 2034)\n\nVraag 1\nGaat de brug open?\n\nAntwoord 1\nJa.\n"
    pages = pages_of_text(f"{MEMBERS}Hoogachtend,\n\nS. Veldman\n\n2034Z04322\n\n{second}")
    document = parse(pages)
    assert unlike(pages, document) == []
    assert [one.text for one in document.exchanges[1].answer] == [ANSWER]
    assert document.exchanges[2].parties == ("De Brug",)


def test_a_greeting_in_another_answer_than_the_last_is_told() -> None:
    text = MEMBERS.replace(
        "Ja.\n", f"Ja, die brief begint zo.\nHoogachtend,\nS. Veldman\n{ANNEX}\n"
    )
    document = parse(pages_of_text(text))
    assert findings(document).uncertain == (document.exchanges[0],)


REPORT = """\
Vragen en opmerkingen van de leden van de Duinpartij-fractie

De leden van de Duinpartij-fractie vragen of er veren varen.

1. Antwoord van de Minister:

Ja.

Vragen en opmerkingen van de leden van de De Brug-fractie

De leden van de De Brug-fractie vragen wie de veren betaalt.

2. Antwoord van de Minister:

De gemeente betaalt de veren, en de provincie de steigers.

"""


@pytest.mark.parametrize("closing", [*CLOSINGS, f"{CLOSINGS[0]}\n\n{FOLLOWING[0]}"])
def test_a_closing_below_a_report_is_no_answer_and_no_partys_remark(closing: str) -> None:
    pages = pages_of_text(REPORT + closing + "\n")
    document = parse(pages)
    assert document.genre == "report"
    assert unlike(pages, document) == []
    check_closed(document, closing)
    assert not any(party.remarks for party in document.parties)


def test_a_name_below_a_report_is_told() -> None:
    document = parse(pages_of_text(f"{REPORT}S. Veldman\n"))
    assert findings(document).uncertain == (document.exchanges[-1],)


def test_a_name_below_the_last_question_is_told() -> None:
    asked = "Vragen van het lid Spaak (Duinpartij) aan de minister van Veren over de brug"
    text = (
        f"{asked} (ingezonden 3 mei 2034)\n\nVraag 1\nGaat de brug open?\n\nVraag 2\nWanneer?\n\n"
    )
    document = parse(pages_of_text(f"{text}A.B. Spaak\n"))
    assert findings(document).uncertain == (document.exchanges[1],)


def test_who_signs_in_a_table_of_a_word_file_is_no_answer() -> None:
    lines = [line for line in MEMBERS.split("\n") if line]
    offices = row("De minister van Veren,", "De staatssecretaris van Ponten,")
    names = row("S. Veldman", "A. Spaak")
    signed = table(offices, names)
    body = "".join(map(paragraph, lines)) + signed
    check_closed(parse(pages_of_word(word_document(body), "x.docx")), "Veldman Spaak")
    cells = [f"{paragraph(office)}{paragraph(name)}" for office, name in SIGNATORIES]
    body = "".join(map(paragraph, lines)) + table(row(*cells))
    check_closed(parse(pages_of_word(word_document(body), "x.docx")), "Veldman Spaak")


def test_text_below_a_greeting_that_is_no_annex_is_told() -> None:
    document = parse(pages_of_text(f"{MEMBERS}Hoogachtend,\n\nS. Veldman\n\n{ANNEX}\n"))
    assert [one.text for one in document.exchanges[-1].answer] == [ANSWER]
    assert findings(document).uncertain == (document.exchanges[-1],)


@pytest.mark.parametrize(
    "answer",
    [
        "De minister van Veren, mijn ambtgenoot, betaalt de steigers.",
        "Met vriendelijke veerlieden gaat het goed.",
        "De minister van Veren betaalt.",
        "De staatssecretaris van Ponten,\n\nheeft daarmee ingestemd.",
        "Ik verwacht uw Kamer in mei te hebben geïnformeerd.",
        "Namens het kabinet, zo is afgesproken, voer ik dit uit.",
        "Ik sprak daarover met\nde minister van Veren,\nS. Veldman, en met\nde gemeente.",
        "De leden zijn:\n- S. Veldman, voorzitter\n- A. Spaak, secretaris",
        "Bijlage 1 bevat de cijfers.",
        "De veren zijn:\n\nOudeveer\nNieuwveer\nVeer Spaak",
        "Aanwezig waren:\n\nDe minister van Veren,\n\nde gedeputeerde, en\n\nde dijkgraaf.",
    ],
)
def test_what_only_begins_like_a_closing_stays_in_the_answer(answer: str) -> None:
    document = parse(pages_of_text(MEMBERS + answer + "\n"))
    said = " ".join(one.text for one in document.exchanges[-1].answer)
    assert said.endswith(" ".join(answer.split()))
    assert not findings(document).uncertain


@pytest.mark.parametrize(
    ("sentence", "kept"),
    [
        ("Ik zie uit naar het overleg met uw Kamer.", False),
        ("Dank voor uw belangstelling voor de veren.", False),
        ("Ik ben u erkentelijk voor uw vragen.", False),
        ("Graag ga ik hierover met uw Kamer in gesprek.", True),
        ("Over de voortgang informeer ik u in het najaar.", True),
    ],
)
def test_a_sentence_to_the_reader_above_a_greeting_is_the_letters_or_told(
    sentence: str, kept: bool
) -> None:
    text = (
        "Vragen van het lid Spaak (De Brug) aan de Minister van Veren over veren (ingezonden 3 mei "
        "2034).\n\nVraag 1\nVaart de veer?\n\nAntwoord 1\nJa.\n\nVraag 2\nWanneer?\n\nAntwoord 2\n"
        f"Zij vaart in mei.\n\n{sentence}\n\nMet vriendelijke groet,\n\nDe minister van Veren,\n\n"
        "A. Spaak\n"
    )
    last = parse(pages_of_text(text, "vragen.txt")).exchanges[-1]
    answer = [paragraph.text for paragraph in last.answer]
    assert answer == ["Zij vaart in mei.", *([sentence] if kept else [])]
    assert bool(last.uncertain) == kept

from __future__ import annotations

import time

import pytest

from kamer_tui.document.headline import headline, only_refers
from tests.builders import exchange


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # who asks and what they read first is passed over
        (
            "De leden van de Noorderpartij hebben met interesse kennisgenomen van de brief. "
            "Hoeveel plaatsen komen erbij? Kan dat sneller?",
            "Hoeveel plaatsen komen erbij?",
        ),
        # how politely it is asked, too
        (
            "Kan de Minister aangeven wat het beheer kost in 2027?",
            "Wat het beheer kost in 2027?",
        ),
        (
            "Kan het kabinet nader toelichten in hoeverre de planning haalbaar is?",
            "In hoeverre de planning haalbaar is?",
        ),
        ("Kunt u uitleggen waarom er geen stalling komt?", "Waarom er geen stalling komt?"),
        (
            "Zou de Staatssecretaris kunnen aangeven op welke termijn dat gebeurt?",
            "Op welke termijn dat gebeurt?",
        ),
        (
            "Kan de Minister ingaan op de klacht dat stallingen vol zijn?",
            "De klacht dat stallingen vol zijn?",
        ),
        (
            "Kan de Minister ook ingaan op de zondag, waarop niemand aanwezig is?",
            "De zondag, waarop niemand aanwezig is?",
        ),
        # but what is asked for stays
        (
            "Kan de Minister toezeggen dat er in 2027 bewaking komt?",
            "Toezeggen dat er in 2027 bewaking komt?",
        ),
        (
            "Kan de Minister toezeggen dat hij aangeeft hoe het verder gaat?",
            "Toezeggen dat hij aangeeft hoe het verder gaat?",
        ),
        # one question after the other begins like this
        (
            "Hoe oordeelt de Minister verder over de lange rij bij stations?",
            "De lange rij bij stations?",
        ),
        (
            "Hoe beoordeelt u het plan van ProRail voor fietsen?",
            "Het plan van ProRail voor fietsen?",
        ),
        (
            "Bent u bekend met het bericht «Fietser vindt geen plek»?",
            "Het bericht «Fietser vindt geen plek»?",
        ),
        ("Heeft u kennisgenomen van het rapport Volle rekken?", "Het rapport Volle rekken?"),
        (
            "Is de Staatssecretaris bereid om nachttreinen te laten aansluiten?",
            "Bereid om nachttreinen te laten aansluiten?",
        ),
        (
            "En is het kabinet het met deze leden eens dat rekken te smal zijn?",
            "Eens dat rekken te smal zijn?",
        ),
        (
            "Kunt u de Kamer een overzicht sturen van volle stallingen?",
            "De Kamer een overzicht sturen van volle stallingen?",
        ),
        # where little would be left, or only a word that points back, it stays whole
        ("Kent u het artikel?", "Kent u het artikel?"),
        ("Kunt u deze vragen ieder apart beantwoorden?",) * 2,
        # an asking verb, with and without a question mark
        (
            "De leden van Lijst Veldman vragen het kabinet of bakfietsen ook passen?",
            "Of bakfietsen ook passen?",
        ),
        (
            "Graag vernemen zij hoe het beheer wordt betaald.",
            "Hoe het beheer wordt betaald.",
        ),
        ("Ook willen de leden van De Brug weten wie dat toetst.", "Wie dat toetst."),
        (
            "De leden zijn benieuwd naar de stand van zaken in kleine kernen.",
            "De stand van zaken in kleine kernen.",
        ),
        (
            "De leden vragen de Minister om een overzicht van de kosten.",
            "Een overzicht van de kosten.",
        ),
        (
            "Zij vragen de Minister of hij kan aangeven hoeveel plekken er zijn.",
            "Of hij kan aangeven hoeveel plekken er zijn.",
        ),
        # a question that only points back says nothing on its own
        (
            "Zij zijn vol. Deelt de Minister deze mening? Hoe wordt dat opgelost?",
            "Hoe wordt dat opgelost?",
        ),
        ("Kan de Minister dat toelichten? Wat kost het?", "Wat kost het?"),
        (
            "Zij zijn vol. Deelt de Minister deze mening?",
            "Deelt de Minister deze mening?",
        ),
        # but the statement before it does
        (
            "De leden van De Brug merken op dat rekken te smal zijn. Deelt de Minister die zorg?",
            "Rekken te smal zijn.",
        ),
        (
            "Zij stellen dat het beheer duur is. Deze leden vragen of het kabinet dat ook vindt.",
            "Het beheer duur is.",
        ),
        (
            "Het beheer is aan veel gemeenten te duur. Wat vindt de Minister daarvan?",
            "Het beheer is aan veel gemeenten te duur.",
        ),
        # a quotation is not cut where a sentence ends in it
        (
            "Wat vindt u van «Alles staat vol. Niemand ruimt op.»?",
            "«Alles staat vol. Niemand ruimt op.»?",
        ),
        ("De rij is «lang. Te lang.». Wie ruimt op?", "Wie ruimt op?"),
        # none at all
        (
            "De leden van de Duinpartij lezen dat het aantal plaatsen in dorpen achterblijft.",
            "Het aantal plaatsen in dorpen achterblijft.",
        ),
        ("Ingezonden mededeling.", "Ingezonden mededeling."),
        # no full stop where there is only an abbreviation
        ("Geldt art. 5 van de motie-Terpstra c.s. ook hier?",) * 2,
        # footnote marks are not read aloud
        ("Klopt het bericht[^1] dat dit zo is?", "Klopt het bericht dat dit zo is?"),
    ],
)
def test_headline_says_what_is_asked(question: str, expected: str) -> None:
    assert headline(exchange(1, question)) == expected


def test_headline_takes_the_question_from_a_later_paragraph() -> None:
    made = exchange(1, ["De leden lezen de brief.", "Zij danken daarvoor. Wie betaalt?"])
    assert headline(made) == "Wie betaalt?"


def test_headline_of_no_question_is_empty() -> None:
    assert headline(exchange(1, [])) == ""


@pytest.mark.parametrize(
    "piece",
    [
        "?",
        "Kan ",
        "Kan de Minister ook ",
        "vragen ",
        "vraag leden: ",
        "a. ",
        "leden lezen ",
        "of ",
        "Deelt u dit. ",
        "x»? ",
        "«x. ",
        "Kunt u ",
    ],
)
def test_headline_of_a_hostile_text_takes_time_in_proportion(piece: str) -> None:
    def seconds(count: int) -> float:
        made = exchange(1, piece * count + "x")
        start = time.process_time()
        headline(made)
        return time.process_time() - start

    small = min(seconds(2_000) for _ in range(3))
    assert seconds(20_000) < 40 * small + 0.1


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("Zie het antwoord op vraag 12.", 12),
        ("Zie vraag 12", 12),
        ("Hiervoor verwijst het kabinet naar de antwoorden op de vragen 11 en 12.", 11),
        ("Voor het antwoord op deze vraag wordt verwezen naar de beantwoording van vraag 3.", 3),
        ("Zie het antwoord op vraag 12. Dit jaar komt er meer bij.", None),
        ("Ja. Zie het antwoord op vraag 12.", None),
        ("Zie het antwoord op vraag 12 en Kamerstuk 99 998, nr. 12.", None),
        ("De gemeenten.", None),
        ("Zie het antwoord op deze vraag.", None),
    ],
)
def test_answer_that_only_refers(answer: str, number: int | None) -> None:
    assert only_refers(exchange(1, answer=answer)) == number


def test_an_answer_of_two_paragraphs_only_refers_if_both_do() -> None:
    assert only_refers(exchange(1, answer=["Zie vraag 4.", "Zie ook vraag 5."])) == 4
    assert only_refers(exchange(1, answer=["Zie vraag 4.", "Dat kost veel."])) is None
    assert only_refers(exchange(1, answer=[])) is None

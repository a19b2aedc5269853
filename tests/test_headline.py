from __future__ import annotations

import time
from pathlib import Path

import pytest

from kamer_tui.document.headline import headline
from kamer_tui.document.headlines import Headlines, apart
from kamer_tui.language.words import content_words
from kamer_tui.reading.loading import load
from tests.builders import document, exchange


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
            "Wat kost het beheer in 2027?",
        ),
        (
            "Kan het kabinet nader toelichten in hoeverre de planning haalbaar is?",
            "In hoeverre is de planning haalbaar?",
        ),
        ("Kunt u uitleggen waarom er geen stalling komt?", "Waarom komt er geen stalling?"),
        (
            "Zou de Staatssecretaris kunnen aangeven op welke termijn dat gebeurt?",
            "Op welke termijn gebeurt dat?",
        ),
        (
            "Kan de Minister ingaan op de klacht dat stallingen vol zijn?",
            "De klacht dat stallingen vol zijn?",
        ),
        (
            "Kan de Minister ook ingaan op de zondag, waarop niemand aanwezig is?",
            "De zondag, waarop niemand aanwezig is?",
        ),
        # what is promised, agreed or thought, too: the clause stays one
        (
            "Kan de Minister toezeggen dat er in 2027 bewaking komt?",
            "Komt er in 2027 bewaking?",
        ),
        (
            "Kan de Minister toezeggen dat hij aangeeft hoe het verder gaat?",
            "Geeft hij aan hoe het verder gaat?",
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
            "Nachttreinen laten aansluiten?",
        ),
        (
            "En is het kabinet het met deze leden eens dat rekken te smal zijn?",
            "Zijn rekken te smal?",
        ),
        (
            "Kunt u de Kamer een overzicht sturen van volle stallingen?",
            "Volle stallingen?",
        ),
        # lead-ins stand one behind the other
        (
            "Kan de Minister een update geven over de recente ontwikkelingen omtrent "
            "het veer naar Duin?",
            "Het veer naar Duin?",
        ),
        (
            "Deelt u de mening van de leden Spaak en Veldman dat de veerdienst moet blijven?",
            "Moet de veerdienst blijven?",
        ),
        (
            "Hoe verklaart u het feit dat de veerdienst in de winter stilligt?",
            "Dat de veerdienst in de winter stilligt: hoe verklaart u dat?",
        ),
        (
            "Wat vindt u ervan dat fietsers omrijden?",
            "Dat fietsers omrijden: wat vindt u daarvan?",
        ),
        ("Bent u het ermee eens dat fietsers omrijden?", "Rijden fietsers om?"),
        ("Klopt het dat brugwachters verdwijnen?", "Verdwijnen brugwachters?"),
        (
            "Hoe denkt de Minister de veerdienst te behouden?",
            "Hoe de veerdienst te behouden?",
        ),
        (
            "De leden vragen of de regering bereid is om brugwachters op te leiden.",
            "Brugwachters opleiden.",
        ),
        (
            "De leden vragen of de Minister de mening deelt dat brugwachters nodig blijven.",
            "Blijven brugwachters nodig?",
        ),
        ("Wat is de oorzaak van het lek in de brug?", "De oorzaak van het lek in de brug?"),
        ("Wat is de gemeente van plan met de brug?", "Wat is de gemeente van plan met de brug?"),
        (
            "Hoe kan worden verklaard dat brugwachters vertrekken?",
            "Dat brugwachters vertrekken: hoe kan dat?",
        ),
        ("Is het bij u bekend of brugwachters vertrekken?", "Vertrekken brugwachters?"),
        (
            "Kunt u inzichtelijk maken hoeveel brugwachters vertrekken?",
            "Hoeveel brugwachters vertrekken?",
        ),
        (
            "Vindt de Algemene Rekenkamer dat brugwachters nodig blijven?",
            "Blijven brugwachters nodig?",
        ),
        ("Kan er een overzicht worden gegeven van volle bruggen?", "Volle bruggen?"),
        ("Kan worden ingegaan op het sluiten van bruggen?", "Het sluiten van bruggen?"),
        ("Bent u bereid ervoor te zorgen dat bruggen opengaan?", "Gaan bruggen open?"),
        # a colon inside a quotation leads in nothing
        (
            "Bent u bekend met het bericht «Veer stopt: kan Duin zonder?»?",
            "Het bericht «Veer stopt: kan Duin zonder?»?",
        ),
        # nor does a word that only looks like a question word, or an "of" between nouns
        (
            "Kunt u uitweiden over de meest waarschijnlijke brugverbinding?",
            "Uitweiden over de meest waarschijnlijke brugverbinding?",
        ),
        (
            "Zijn brugwachters te specificeren naar dorp of regio?",
            "Zijn brugwachters te specificeren naar dorp of regio?",
        ),
        # what stands in brackets behind the mark, and a blank that is lost, hide no question
        ("Zij lezen veel. Wie betaalt de brug? (blz. 20)", "Wie betaalt de brug? (blz. 20)"),
        ("Kunt u dat toelichten?Wie betaalt de brug?", "Wie betaalt de brug?"),
        # nothing is cut out of a relative clause
        (
            "De leden vragen of het college advies geeft over plannen die de Minister naar de "
            "Kamer stuurt.",
            "Geeft het college advies over plannen die de Minister naar de Kamer stuurt?",
        ),
        # "bereid om" stays whole before a word that points
        ("Bent u bereid om dit te doen?", "Bent u bereid om dit te doen?"),
        # where little would be left, or only a word that points back, it stays whole
        ("Kent u het artikel?", "Kent u het artikel?"),
        ("Kunt u deze vragen ieder apart beantwoorden?",) * 2,
        # an asking verb, with and without a question mark
        (
            "De leden van Lijst Veldman vragen het kabinet of bakfietsen ook passen?",
            "Passen bakfietsen ook?",
        ),
        (
            "Graag vernemen zij hoe het beheer wordt betaald.",
            "Hoe wordt het beheer betaald?",
        ),
        ("Ook willen de leden van De Brug weten wie dat toetst.", "Wie toetst dat?"),
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
            "Hoeveel plekken zijn er?",
        ),
        (
            "De leden vragen de Minister te overwegen om het veer uit te breiden met een kade.",
            "Het veer uitbreiden met een kade.",
        ),
        (
            "De leden vragen of het kabinet een beschrijving kan geven van de kosten in Duin en of "
            "het kabinet die kan dragen.",
            "De kosten in Duin.",
        ),
        # members who stand within what they ask, or behind it
        (
            "Komt de brug er dit jaar vragen de leden van de Duin-fractie en wie betaalt die brug?",
            "Komt de brug er dit jaar en wie betaalt die brug?",
        ),
        (
            "Wanneer gaat het veer naar Duin varen, vragen deze leden zich af.",
            "Wanneer gaat het veer naar Duin varen.",
        ),
        ("De boot is lek. Of is er een andere oorzaak?", "Is er een andere oorzaak?"),
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
            "Dat rekken te smal zijn: deelt de Minister die zorg?",
        ),
        (
            "Zij stellen dat het beheer duur is. Deze leden vragen of het kabinet dat ook vindt.",
            "Dat het beheer duur is: vindt het kabinet dat ook?",
        ),
        (
            "Zij zijn van mening dat het beheer duur is en vragen meer. Deelt u deze analyse?",
            "Dat het beheer duur is: deelt u deze analyse?",
        ),
        (
            "Het beheer is aan veel gemeenten te duur. Wat vindt de Minister daarvan?",
            "Het beheer is aan veel gemeenten te duur: wat vindt de Minister daarvan?",
        ),
        # a quotation is not cut where a sentence ends in it
        (
            "Wat vindt u van «Alles staat vol. Niemand ruimt op.»?",
            "«Alles staat vol. Niemand ruimt op.»?",
        ),
        ("De rij is «lang. Te lang.». Wie ruimt op?", "«lang. Te lang.»: wie ruimt op?"),
        # none at all
        (
            "De leden van de Duinpartij lezen dat het aantal plaatsen in dorpen achterblijft.",
            "Dat het aantal plaatsen in dorpen achterblijft.",
        ),
        ("Ingezonden mededeling.", "Ingezonden mededeling."),
        # no full stop where there is only an abbreviation
        ("Geldt art. 5 van de motie-Terpstra c.s. ook hier?",) * 2,
        # footnote marks are not read aloud
        ("Is de fietsstraat[^1] in Duin veilig?", "Is de fietsstraat in Duin veilig?"),
    ],
)
def test_headline_says_what_is_asked(question: str, expected: str) -> None:
    assert headline(exchange(1, question)) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # the first sentence that says something and points to nothing
        (
            "Welke rol heeft Duin hierin? Wordt het? Vaart de veerdienst ook in de winter?",
            "Vaart de veerdienst ook in de winter?",
        ),
        # what a noun that points stands for
        (
            "Er komt een nieuw boekingssysteem. Is dat systeem al beproefd?",
            "Boekingssysteem: is dat systeem al beproefd?",
        ),
        (
            "Zij wijzen op landen als Noordland en Zuidland. Hoe gaan deze landen daarmee om?",
            "Noordland, Zuidland: hoe gaan deze landen daarmee om?",
        ),
        # what is most particular to the question
        (
            "De leden lezen over het hoogwater in de Terpstrapolder. Wat wordt daaraan gedaan?",
            "Hoogwater in de Terpstrapolder: wat wordt daaraan gedaan?",
        ),
        # what is said last, and first in its sentence, rather than what is said by the way
        (
            "Er vaart een veer naar het eiland. De veiligheid van de aanlegsteiger is matig door "
            "schepen uit de haven van Duinstad. Hoe wordt daarop ingezet?",
            "Veiligheid van de aanlegsteiger: hoe wordt daarop ingezet?",
        ),
        # a name is not cut, and a ministry says nothing of the matter
        (
            "Zij lezen over de Water- en Weginspectie en het Ministerie van Infrastructuur. "
            "De bruggenbouw ligt stil. Wat wordt daaraan gedaan?",
            "Bruggenbouw: wat wordt daaraan gedaan?",
        ),
        (
            "De dorpen langs de Terpstrapolder krijgen aandacht. Kunnen zij rekenen op een veer?",
            "Terpstrapolder: kunnen zij rekenen op een veer?",
        ),
        # words of its own that tell enough need no other before them
        (
            "Of de hond gewond is geraakt door de begeleider?",
            "Of de hond gewond is geraakt door de begeleider?",
        ),
        # a participle or an adjective alone says nothing
        (
            "Op basis waarvan is de conclusie getrokken dat het duur is?",
            "Op basis waarvan is de conclusie getrokken dat het duur is?",
        ),
        (
            "In hoeverre zal er volgens de Minister een rol zijn voor waterstof?",
            "Waterstof: in hoeverre zal er volgens de Minister een rol zijn voor waterstof?",
        ),
        # a request on the questions themselves is about nothing else
        (
            "Kunt u deze vragen voor het debat over de Terpstrapolder beantwoorden?",
            "Kunt u deze vragen voor het debat over de Terpstrapolder beantwoorden?",
        ),
    ],
)
def test_what_a_headline_points_to_stands_before_it(question: str, expected: str) -> None:
    assert headline(exchange(1, question)) == expected


def test_a_headline_points_to_the_question_before_by_the_same_members() -> None:
    made = document(
        exchange(1, "Komt er een veer naar de Terpstrapolder?", party="De Brug"),
        exchange(2, "Wat wordt daaraan gedaan?", party="De Brug"),
        exchange(3, "Wat wordt daaraan gedaan?", party="Duinpartij"),
    )
    headlines = Headlines(made)
    assert headlines.of(1) == "Terpstrapolder: wat wordt daaraan gedaan?"
    assert headlines.of(2) == "Wat wordt daaraan gedaan?"


def test_a_headline_that_says_nothing_has_the_topic_before_it_without_its_number() -> None:
    made = exchange(1, "Hoe wordt hieraan gewerkt?")._replace(topic="2.1 Veren")
    assert headline(made) == "Veren: hoe wordt hieraan gewerkt?"


def test_headlines_that_look_alike_leave_out_what_they_share() -> None:
    alike = [
        "Hoe beoordeelt de gemeente Duin de aanleg van een brug?",
        "Hoe beoordeelt de gemeente Duin de sluiting van het veer?",
        "Wie betaalt?",
    ]
    assert apart(alike, 30) == ["…aanleg van een brug?", "…sluiting van het veer?", "Wie betaalt?"]
    assert apart(alike, 60) == alike


def test_headlines_that_are_the_same_stay_as_they_are() -> None:
    assert apart(["Wie betaalt?", "Wie betaalt?"], 30) == ["Wie betaalt?", "Wie betaalt?"]


@pytest.mark.parametrize(
    "kind", ["kst-28676-*.txt", "kst-36450-*.pdf", "aanhangsel/*.pdf", "kamervragen-text/*.txt"]
)
def test_headlines_of_real_documents_say_something_and_look_unlike(
    documents: Path, kind: str
) -> None:
    """Ten in a hundred may say nothing in 30 columns, three may look like another."""
    silent = alike = count = 0
    for path in sorted(documents.glob(kind)):
        made = load(path)
        headlines = Headlines(made)
        shown = [headlines.of(index)[:30] for index in range(len(made.exchanges))]
        silent += sum(not content_words(text) for text in shown)
        alike += sum(shown.count(text) > 1 for text in shown)
        count += len(shown)
    assert silent <= count * 0.10
    assert alike <= count * 0.03


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
        "Deelt u de mening van ",
        "het feit dat ",
        "een update over ",
        "over de A en ",
        "zoals A ",
        "deze landen ",
        "hij-zij-",
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

from __future__ import annotations

import pytest

from kamer_tui.document.asked_that import asked_that
from kamer_tui.document.direct import direct, is_clause
from kamer_tui.document.headline import headline
from kamer_tui.document.infinitives import infinitive
from tests.builders import exchange


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("of Duin en Veldman ook zijn uitgenodigd?", "Zijn Duin en Veldman ook uitgenodigd?"),
        ("welke bruggen er besproken worden.", "Welke bruggen worden er besproken?"),
        ("hoe wordt voorkomen dat het veer stopt.", "Hoe wordt voorkomen dat het veer stopt?"),
        ("hoeveel banken bereikbaar zijn per trap", "Hoeveel banken zijn bereikbaar per trap?"),
        ("welke rol dorpen hebben bij het veer", "Welke rol hebben dorpen bij het veer?"),
        ("welke stappen nodig zijn", "Welke stappen zijn nodig?"),
        ("welk financieel risico de gemeente loopt", "Welk financieel risico loopt de gemeente?"),
        (
            "op welke wijze dorpen bijdragen aan het veer",
            "Op welke wijze dragen dorpen bij aan het veer?",
        ),
        ("hoeveel de brug kost", "Hoeveel kost de brug?"),
        ("hoe groot de kans is op een lek", "Hoe groot is de kans op een lek?"),
        ("hoe het veer zou moeten worden betaald", "Hoe zou het veer moeten worden betaald?"),
        (
            "wat de rol van Duin kan zijn bij het veer?",
            "Wat kan de rol van Duin zijn bij het veer?",
        ),
        ("waar de boten liggen, die te koop zijn.", "Waar liggen de boten, die te koop zijn?"),
        ("wie dat toetst", "Wie toetst dat?"),
        # what is joined by "en" is asked as well, or left out where it isn't sure
        (
            "hoe hij het veer ziet en hoe hij dat gaat betalen",
            "Hoe ziet hij het veer en hoe gaat hij dat betalen?",
        ),
        (
            "waarom ervoor gekozen is het veer te stoppen, mocht de winter streng worden.",
            "Waarom is ervoor gekozen het veer te stoppen, mocht de winter streng worden?",
        ),
        (
            "of het college zich zal uitlaten over het veer, om zo te kunnen varen als het kan",
            "Zal het college zich uitlaten over het veer, om zo te kunnen varen als het kan?",
        ),
        (
            "of er onnodige uitgaven zijn gedaan door het dorp",
            "Zijn er onnodige uitgaven gedaan door het dorp?",
        ),
        ("of het college dit deelt en het ook wil regelen.", "Deelt het college dit?"),
        ("of en hoe dorpen een veer zullen kiezen?", "Zullen dorpen een veer kiezen, en hoe?"),
        # what stands behind the verb stays behind it
        (
            "of het college advies geeft over plannen die Duin stuurt",
            "Geeft het college advies over plannen die Duin stuurt?",
        ),
        # a word of more than one kind is a verb only where it can be
        ("of zijn beleid werkt", "Werkt zijn beleid?"),
        ("of de politieke wil er is", "Is de politieke wil er?"),
        (
            "of het veer daarvoor voldoende ruimte biedt",
            "Biedt het veer daarvoor voldoende ruimte?",
        ),
    ],
)
def test_what_is_asked_indirectly_is_asked_directly(clause: str, expected: str) -> None:
    assert direct(clause) == expected


@pytest.mark.parametrize(
    "clause",
    [
        "of boten die de winter overleven knarsen",
        "waar het eiland gromt en de brug begint",
        "hoe sloom het veer is",
        "of het dorp, dat een brug heeft, een veer wil en een dijk heeft",
        "welke boten van Duin het dorp koopt",
    ],
)
def test_a_clause_of_which_the_verb_is_not_sure_stays_one(clause: str) -> None:
    assert direct(clause) is None


def test_a_clause_that_stays_one_begins_with_what_is_left_out() -> None:
    asked = headline(exchange(1, "Kan de Minister aangeven hoe sloom het veer naar Duin is?"))
    assert asked == "…hoe sloom het veer naar Duin is?"


def test_a_later_question_that_can_be_asked_directly_goes_before_a_clause_that_cannot() -> None:
    asked = "Kan de Minister aangeven hoe sloom het veer naar Duin is? Wie betaalt de veerdienst?"
    assert headline(exchange(1, asked)) == "Wie betaalt de veerdienst?"


def test_a_question_with_an_infinitive_is_no_clause() -> None:
    assert not is_clause("hoe de veerdienst te behouden?")
    assert is_clause("hoe de veerdienst te behouden is?")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("brugwachters op te leiden?", "brugwachters opleiden?"),
        ("als waarnemer aanwezig te zijn?", "als waarnemer aanwezig zijn?"),
        ("Duin aan te spreken en te helpen?", "Duin aanspreken en helpen?"),
        ("een brug te bouwen om te varen te stoppen", "een brug bouwen om te varen te stoppen"),
        ("daar ruimte voor te bieden?", "daar ruimte voor bieden?"),
        ("Duin te vragen zich in te zetten?", "Duin vragen zich in te zetten?"),
        ("het plan te laten gelden toe te passen?", None),
        (
            "de motie van het lid Spaak over de veren te laten varen toe te passen op Duin?",
            "de motie van het lid Spaak over de veren te laten varen toepassen op Duin?",
        ),
        ("de te nemen stappen uit te leggen?", "de te nemen stappen uitleggen?"),
    ],
)
def test_what_one_is_willing_to_do_has_no_te(text: str, expected: str | None) -> None:
    assert infinitive(text) == expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Erkent u dat het veer stopt?", "Dat het veer stopt: erkent u dat?"),
        ("Deelt u de zorg dat het veer stopt?", "Dat het veer stopt: deelt u die zorg?"),
        (
            "Hoe kijkt het kabinet aan tegen het feit dat het veer stopt?",
            "Dat het veer stopt: hoe kijkt het kabinet daartegen aan?",
        ),
        ("Kunt u uitsluiten dat het veer stopt?", "Dat het veer stopt: uit te sluiten?"),
        ("Is het mogelijk dat het veer stopt?", "Dat het veer stopt: is dat mogelijk?"),
        (
            "Kunt u toelichten dat het veer stopt?",
            "Dat het veer stopt: graag een toelichting.",
        ),
        ("Is het juist dat het veer stopt?", "Stopt het veer?"),
        ("Bent u van mening dat het veer moet blijven?", "Moet het veer blijven?"),
    ],
)
def test_what_is_asked_of_something_that_is_so_stands_behind_it(
    question: str, expected: str
) -> None:
    assert headline(exchange(1, question)) == expected


def test_a_fact_of_which_nothing_is_known_to_be_asked_is_called_one() -> None:
    assert asked_that("Over het feit ", "het veer stopt?") == "Het feit dat het veer stopt?"

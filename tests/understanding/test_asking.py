from __future__ import annotations

import time
from pathlib import Path

import pytest

from kamer_tui.document.asking_sentences import is_asking
from kamer_tui.reading.loading import load
from kamer_tui.understanding.asking import asks, asks_of
from tests.builders import exchange, paragraph


@pytest.mark.parametrize(
    "sentence",
    [
        # directly
        "Wat kost de brug?",
        "Zo ja, hoe?",
        "Wat vindt u van de kop «Vol is vol?»",
        "Kan de Minister toelichten waarom het veer niet vaart (en wie dat besloot)?",
        "Waaraan moet de brug voldoen? (bladzijde 20)",
        # without the mark
        "Hoe verhoudt dat zich tot de begroting.",
        "Zijn de bruggen na de storm nog veilig.",
        "Kan het kabinet dit bevestigen, vragen de leden van De Brug.",
        "En op welke wijze wordt het veer betaald.",
        # a request
        "Graag een reactie hierop.",
        "De leden van Lijst Veldman ontvangen graag een overzicht van de kosten.",
        "Wij zouden die aanname graag getoetst zien.",
        "Ook verneemt het lid Spaak graag of het veer blijft varen.",
        # indirectly
        "De leden van de Noorderpartij vragen of de brug opengaat.",
        "Verder vragen de leden van de Duinpartij zich af wie dat betaalt.",
        "Deze leden vragen een toelichting op de planning.",
        "Het lid Veldman vraagt de Minister naar zijn oordeel over het veer.",
        "Wij willen de Minister vragen om een nulmeting.",
        "Ook willen deze leden weten in hoeverre het dorp meebetaalt.",
        "Zij vinden dat duur en vragen de Minister het tarief te verlagen.",
        "Zij onderschrijven dat, maar vragen zich ook af hoe het zo komt.",
        "Bij de leden van De Brug komt de vraag op waar de 40 boten zijn.",
        "Toch rijst de vraag of het veer blijft.",
        "Deze leden zijn benieuwd hoe het kabinet dat ziet.",
        "De leden van Groep Terpstra verzoeken de Minister om een lijst.",
    ],
)
def test_a_sentence_asks(sentence: str) -> None:
    assert is_asking(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "De leden van De Brug hebben de volgende vragen.",
        "De leden van De Brug hebben over het veer nog vragen en een opmerking.",
        "De leden van de Duinpartij danken de Minister voor de antwoorden op de eerdere vragen.",
        "Deze leden hebben vragen bij de planning van de brug.",
        "De leden van de Duinpartij lezen dat de Minister advies kan vragen over het veer.",
        "Daarbij moet worden gevraagd wat de brug kost.",
        "Het veer vaart niet meer (waarom? zie daarvoor de brief van de gemeente Duin).",
        "Wat betreft het veer zijn deze leden tevreden.",
        "Zijn voorstel wordt door velen gesteund.",
        "Is de brug dicht, dan vaart het veer.",
        "Ook wordt vooruitgekeken naar wat dit kan betekenen.",
        "Graag willen deze leden twee moties indienen.",
        "De leden van Lijst Veldman zien de antwoorden graag tegemoet.",
        "Deze leden wijzen erop dat het veer zo vroeg vaart dat niemand het haalt.",
        "De brug is dicht.",
        "",
    ],
)
def test_a_sentence_asks_nothing(sentence: str) -> None:
    assert not is_asking(sentence)


def test_asking_sentences_are_found_with_their_paragraph_and_place() -> None:
    made = exchange(
        1,
        [
            "De leden lezen over het veer.[^1] Wat kost het?[^2] Graag een lijst[^3], per jaar.",
            "Het dorp betaalt mee. Klopt dat?",
        ],
    )
    found = asks_of(made)
    assert [(ask.paragraph, ask.text) for ask in found] == [
        (0, "Wat kost het?"),
        (0, "Graag een lijst, per jaar."),
        (1, "Klopt dat?"),
    ]
    texts = [made.question[ask.paragraph].text[ask.start : ask.end] for ask in found]
    assert texts == ["Wat kost het?[^2]", "Graag een lijst[^3], per jaar.", "Klopt dat?"]


def test_a_question_is_whole_where_it_quotes_several_sentences() -> None:
    found = list(asks([paragraph("Zij lezen. Wat vindt u van «Alles is vol. Niemand komt.»?")]))
    assert [ask.text for ask in found] == ["Wat vindt u van «Alles is vol. Niemand komt.»?"]


def test_members_who_are_curious_ask_where_they_ask_nothing_more() -> None:
    alone = "De leden van De Brug zijn benieuwd naar de kosten van het veer."
    assert len(list(asks([paragraph(alone)]))) == 1
    assert len(list(asks([paragraph(f"{alone} Dat kost veel.")]))) == 1
    both = [ask.text for ask in asks([paragraph(f"{alone} Wie betaalt dat?")])]
    assert both == ["Wie betaalt dat?"]


def count(path: Path) -> dict[int, int]:
    return {one.number: len(asks_of(one)) for one in load(path).exchanges}


def test_the_report_asks_what_one_counts_by_hand(documents: Path) -> None:
    found = count(documents / "kst-28676-396.txt")
    assert 163 <= sum(found.values()) <= 167
    by_hand = {1: 3, 2: 1, 5: 4, 10: 4, 12: 3, 20: 7, 21: 5, 31: 1, 42: 6, 53: 4}
    assert {number: found[number] for number in by_hand} == by_hand


def test_the_note_asks_what_one_counts_by_hand(documents: Path) -> None:
    found = count(documents / "kst-36450-6.pdf")
    assert 100 <= sum(found.values()) <= 104
    assert (found[14], found[21], found[46]) == (4, 2, 2)


@pytest.mark.parametrize(
    "piece",
    [
        "vragen ",
        "leden A ",
        "leden-",
        "en vragen x ",
        "willen ",
        "benieuwd ",
        "komt de vraag ",
        "zij ",
    ],
)
def test_a_hostile_text_takes_time_in_proportion(piece: str) -> None:
    def seconds(count: int) -> float:
        made = [paragraph(piece * count + "x")]
        start = time.process_time()
        list(asks(made))
        return time.process_time() - start

    small = min(seconds(2_000) for _ in range(3))
    assert seconds(20_000) < 40 * small + 0.1

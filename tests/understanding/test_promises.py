from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.document.model import Metadata
from kamer_tui.reading.loading import load
from kamer_tui.understanding.promises import Promise, promised_in, promises_of
from kamer_tui.understanding.promising.periods import Period
from tests.builders import document, exchange, paragraph

TODAY = "2034-03-04"


@pytest.mark.parametrize(
    ("sentence", "who", "when"),
    [
        ("Dat zeg ik toe.", "ik", None),
        ("Het kabinet zegt uw Kamer toe dat te bezien.", "Het kabinet", None),
        ("Zij zal de Kamer daarover schriftelijk informeren.", "Zij", None),
        ("De Kamer zal per brief over het veer worden geïnformeerd.", None, None),
        ("Ik zal uw Kamer voor 1 oktober 2034 berichten.", "Ik", "voor 1 oktober 2034"),
        ("Ik stuur uw Kamer in het najaar een plan.", "Ik", "in het najaar"),
        ("Voor de zomer ontvangt u een brief over het veer.", None, "Voor de zomer"),
        ("De resultaten worden eind 2034 met uw Kamer gedeeld.", None, "eind 2034"),
        ("Het rapport zal aan beide Kamers worden aangeboden.", None, None),
        ("De Minister van Vaart zal de Kamer een brief sturen.", "De Minister van Vaart", None),
        ("Mijn collega van Vaart zal u hierover informeren.", "Mijn collega van Vaart", None),
        ("De Kamer wordt dit voorjaar nader geïnformeerd.", None, "dit voorjaar"),
        ("Hier kom ik na de zomer op terug.", "ik", "na de zomer"),
        ("Ik streef ernaar de Kamer binnen zes weken te informeren.", "Ik", "binnen zes weken"),
        ("Ik verwacht u de brief in mei toe te kunnen sturen.", "Ik", "in mei"),
        ("Ik ben bereid de Kamer hierover te informeren.", "Ik", None),
        ("Ik nodig de leden van uw Kamer uit voor een bezoek.", "Ik", None),
        ("Ik houd uw Kamer op de hoogte.", "Ik", None),
        ("Ik zal de Minister van Vaart vragen de Kamer te informeren.", "Ik", None),
        ("Het kabinet komt hier voor de zomer op terug.", "Het kabinet", "voor de zomer"),
        ("Uw Kamer wordt hierover nader geïnformeerd.", None, None),
        ("De evaluatie gaat in mei 2035 naar uw Kamer.", None, "in mei 2035"),
        ("Bij de Voorjaarsnota wordt uw Kamer geïnformeerd.", None, "Bij de Voorjaarsnota"),
        ("Naar verwachting kan ik uw Kamer in het najaar informeren.", "ik", "in het najaar"),
        ("Ik zal dit meenemen in de brief die u voor de zomer ontvangt.", "Ik", "voor de zomer"),
        (
            "Zodra het onderzoek klaar is, zal ik de Kamer informeren.",
            "ik",
            "Zodra het onderzoek klaar is",
        ),
        (
            "Uw Kamer zal na afronding van dit onderzoek worden geïnformeerd.",
            None,
            "na afronding van dit onderzoek",
        ),
    ],
)
def test_a_sentence_promises(sentence: str, who: str | None, when: str | None) -> None:
    found = promised_in(sentence, TODAY)
    assert found is not None
    assert (found[0], found[1].text if found[1] else None) == (who, when)


@pytest.mark.parametrize(
    "sentence",
    [
        # it was done, is done now, or always
        "De Kamer is hierover geïnformeerd.",
        "Ik heb uw Kamer in het voorjaar geïnformeerd.",
        "Over het veer wordt de Kamer vertrouwelijk geïnformeerd.",
        "De Kamer wordt jaarlijks geïnformeerd.",
        "Hierbij stuur ik u het rapport.",
        "Hierbij deel ik u mede dat de vragen later worden beantwoord.",
        "Ik bied u mijn excuses aan.",
        "Op die vraag kom ik in het antwoord op vraag 3 terug.",
        "De brief die u in mei ontvangt, gaat over het veer.",
        "Zoals u weet, zal ik de schippers informeren.",
        # it was said elsewhere, is asked, or ought to be
        "In de brief is aangegeven dat de Kamer in het najaar wordt geïnformeerd.",
        "De motie verzoekt de regering de Kamer voor de zomer te informeren.",
        "Daarover moet de Kamer voor de zomer worden geïnformeerd.",
        "De wet schrijft voor dat de Kamer in mei wordt geïnformeerd.",
        # it is something else
        "Ik stel voor dat uw Kamer dit in mei bespreekt.",
        "Ik breng graag onder de aandacht van uw Kamer dat het veer vaart.",
        "Het kabinet zal over het bericht met de Kamer spreken.",
        "Ik ben bekend met het bericht dat de Kamer in mei een brief krijgt.",
        "Op de vragen van uw Kamer zal ik hieronder ingaan.",
        "De Kamer behandelt het voorstel naar verwachting in het najaar.",
        # others do it, or it is not for the House
        "Duinvaart zal de Kamer informeren.",
        "De Kamer zal door de gemeente worden geïnformeerd.",
        "De dorpen ontvangen voor de zomer een brief.",
        "Ik zal de schippers hierop aanspreken.",
        "Het kabinet zal dit onderzoeken.",
        # it is not done
        "Ik zal de Kamer daarover niet informeren.",
        "Ik informeer uw Kamer niet over losse zaken.",
        "Ik deel de zorgen van uw Kamer.",
        "",
    ],
)
def test_a_sentence_promises_nothing(sentence: str) -> None:
    assert promised_in(sentence, TODAY) is None


def test_a_promise_has_its_place_its_page_and_its_period() -> None:
    text = "Het veer vaart.[^1] Ik zal de Kamer[^2] voor het kerstreces informeren. Het is groen."
    answer = [paragraph("Eerst dit.", 4), paragraph(text, 4)._replace(breaks=((12, 5),))]
    made = exchange(7, answer=answer)
    around = document(made, metadata=Metadata(date="12 oktober 2034"))
    (promise,) = promises_of(around, made)
    assert promise == Promise(
        "Ik zal de Kamer voor het kerstreces informeren.",
        "Ik",
        "voor het kerstreces",
        Period(None, "2034-12-22"),
        1,
        20,
        71,
        5,
    )
    assert text[promise.start : promise.end].endswith("kerstreces informeren.")


def test_without_the_documents_date_only_a_period_with_its_year_is_told() -> None:
    made = exchange(1, answer=["Ik stuur u in mei een brief.", "Ik stuur u in mei 2034 een brief."])
    first, second = promises_of(document(made), made)
    assert (first.when, first.period) == ("in mei", None)
    assert (second.when, second.period) == ("in mei 2034", Period("2034-05-01", "2034-05-31"))


def test_the_promises_of_real_documents(documents: Path) -> None:
    report = load(documents / "kst-28676-396.txt")
    found = [one for each in report.exchanges for one in promises_of(report, each)]
    assert [(one.who, one.page) for one in found] == [(None, 6), ("Zij", 6)]
    letter = load(documents / "aanhangsel" / "ah-tk-20232024-1786.pdf")
    numbers = [one.number for one in letter.exchanges if promises_of(letter, one)]
    assert numbers == [4]

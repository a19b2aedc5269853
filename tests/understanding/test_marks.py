from __future__ import annotations

import time
from pathlib import Path

import pytest

from kamer_tui.document.model import Document, Metadata
from kamer_tui.reading.loading import load
from kamer_tui.understanding.marks import Kind, Mark, kinds_of, marks_of
from kamer_tui.understanding.saying_little import declining, not_known
from kamer_tui.understanding.saying_little.declining import declines
from kamer_tui.understanding.saying_little.not_known import is_not_known
from tests.builders import document, exchange


def kinds(answer: str | list[str]) -> tuple[Kind, ...]:
    made = exchange(1, answer=answer)
    return kinds_of(document(made), made)


@pytest.mark.parametrize(
    "answer",
    [
        "Ja.",
        "Ja",
        "1. Ja.",
        "Ja, dat klopt.",
        "Dat klopt.",
        "Inderdaad.",
        "Daar ben ik mee bekend.",
        "Ja, ik ben bekend met het bericht.",
        "Ja, ik heb kennisgenomen van het artikel.[^1]",
        "Ja, die mening deel ik.",
        "Ja, dat ben ik met u eens.",
        "Ja, daartoe ben ik bereid.",
        "Het antwoord op beide vragen luidt bevestigend.",
        "Ja. Dat is juist.",
        ["Ja.", "Ja."],
    ],
)
def test_an_answer_says_only_yes(answer: str | list[str]) -> None:
    assert kinds(answer) == ("yes",)


@pytest.mark.parametrize(
    "answer",
    [
        "Nee.",
        "Neen.",
        "Nee, dat is niet het geval.",
        "Nee, die mening deel ik niet.",
        "Dat klopt niet.",
        "Nee, daar is geen sprake van.",
        "Nee, inderdaad niet.",
        "Ik deel die opvatting niet.",
    ],
)
def test_an_answer_says_only_no(answer: str) -> None:
    assert kinds(answer) == ("no",)


@pytest.mark.parametrize(
    "answer",
    [
        "Ja, de brug is dicht.",
        "Ja. De brug is dicht.",
        "Ja, mits het veer vaart.",
        "Ja en nee.",
        "Zo nee, niet.",
        "Zo.",
        "Deels.",
        "Ja. Zie het antwoord op vraag 2.",
        "Ja, ik deel de zorgen over het veer.",
        "Het kabinet.",
    ],
)
def test_an_answer_says_more_than_yes_or_no(answer: str) -> None:
    assert kinds(answer) == ()


def test_several_questions_may_be_answered_with_a_yes_and_a_no() -> None:
    made = exchange(4, answer=["Ja.", "Nee, dat klopt niet."], numbers=(4, 5))
    assert marks_of(document(made), made) == (
        Mark("yes", "Ja.", "answer", 0, 0, 3),
        Mark("no", "Nee, dat klopt niet.", "answer", 1, 0, 20),
    )


@pytest.mark.parametrize(
    "answer",
    [
        "Ik kan hierover geen mededelingen doen.",
        "Over individuele gevallen doe ik geen uitspraken.",
        "Hier kan ik in het belang van het onderzoek niet op ingaan.",
        "Ik ga niet in op losse gevallen.",
        "Op individuele dossiers kan niet worden ingegaan.",
        "Het kabinet wil niet vooruitlopen op de uitkomsten van de proef.",
        "Daar treed ik niet in.",
        "Het past mij niet om daarover een oordeel te geven.",
        "Het is niet aan het kabinet om daarover te oordelen.",
        "Daarover kan ik nu niets zeggen.",
        "Over lopende zaken kan ik geen nadere informatie verstrekken.",
        "De regering onthoudt zich van een oordeel over die zaak.",
        "Ik kan op deze vraag geen antwoord geven.",
        "Het is aan de Minister van Vaart om deze vraag te beantwoorden.",
        "De brug is nieuw. Over de kosten doet het kabinet geen uitspraken. Zij is groen.",
    ],
)
def test_an_answer_declines(answer: str) -> None:
    assert kinds(answer) == ("declines",)


@pytest.mark.parametrize(
    "answer",
    [
        "Het exacte aantal is mij niet bekend.",
        "Hoeveel boten er zijn, is onbekend.",
        "Hierover heb ik geen cijfers.",
        "Er zijn geen landelijke cijfers beschikbaar over het aantal boten.",
        "Deze gegevens worden niet centraal bijgehouden.",
        "Het dorp registreert dat niet.",
        "Ik beschik niet over cijfers waaruit dit blijkt.",
        "Het kabinet heeft hier geen zicht op.",
        "Het is niet mogelijk om een overzicht te geven.",
        "Het is op dit moment niet mogelijk een schatting te maken.",
        "Wanneer de brug opengaat is nu nog niet te zeggen.",
        "Ik kan niet aangeven hoeveel boten er zijn.",
        "Nee, dat is niet bekend.",
        "Wij hebben dit niet onderzocht.",
        "Op basis van ons onderzoek kunnen wij deze vraag niet beantwoorden.",
        "Op grond van ons rapport kunnen wij daar geen uitspraken over doen.",
    ],
)
def test_an_answer_says_that_it_is_not_known(answer: str) -> None:
    assert kinds(answer) == ("unknown",)


@pytest.mark.parametrize(
    "answer",
    [
        "Dat kan ik niet uitsluiten.",
        "Ik zie geen aanleiding om de regeling aan te passen.",
        "Hierop kan het kabinet niet in detail ingaan.",
        "De NAVO beschikt niet over veerboten.",
        "Duin zal niet ingaan op dat verzoek.",
        "De maatregel kan niet ingaan voor 1 januari 2034.",
        "De wet treedt niet in werking voor 2034.",
        "Zonder vooruit te lopen op de uitkomst kan ik melden dat de brug opengaat.",
        "Het rapport bevat geen uitspraken over de veiligheid.",
        "Er zijn mij geen gevallen bekend waarin dit is voorgekomen.",
        "De regeling is nog niet bekend bij alle inwoners.",
        "Burgers zijn vaak niet bekend met deze regeling.",
        "De gegevens worden niet gedeeld met derden.",
        "Het is niet mogelijk om met het veer te betalen.",
        "Als dat niet bekend is, belt men de havenmeester.",
    ],
)
def test_an_answer_says_something(answer: str) -> None:
    assert kinds(answer) == ()


def test_a_mark_has_the_place_of_its_sentence_and_the_text_without_footnote_marks() -> None:
    made = exchange(
        1,
        answer=[
            "De brug is nieuw.",
            "Zij is groen.[^1] Over de kosten[^2] doe ik geen uitspraken.[^3] Zij vaart niet.",
        ],
    )
    (mark,) = marks_of(document(made), made)
    assert mark.kind == "declines"
    assert mark.text == "Over de kosten doe ik geen uitspraken."
    assert (mark.side, mark.paragraph) == ("answer", 1)
    text = made.answer[1].text[mark.start : mark.end]
    assert text == "Over de kosten[^2] doe ik geen uitspraken.[^3]"


def test_an_answer_may_have_several_marks() -> None:
    answer = "Hierover heb ik geen cijfers. Ik zal de Kamer in het najaar informeren."
    assert kinds(answer) == ("unknown", "promise")
    made = exchange(1, answer="Zie vraag 2.")
    assert marks_of(document(made), made) == (
        Mark("only-refers", "Zie vraag 2.", "answer", 0, 0, 12),
    )


def notice(sentence: str) -> Document:
    front = (
        "Aanhangsel",
        "Mededeling van Minister Spaak",
        "Mededeling",
        f"Ik schrijf u. {sentence}",
    )
    metadata = Metadata(kind="Mededeling")
    made = document(exchange(1, answer=[]), front_matter=front, metadata=metadata)
    return Document(
        made.source,
        "members-questions",
        metadata=metadata,
        front_matter=made.front_matter,
        exchanges=made.exchanges,
    )


def test_a_question_without_an_answer_is_open() -> None:
    made = exchange(1, answer=[])
    assert marks_of(document(made), made) == (Mark("open", "", None, 0, 0, 0),)


def test_a_question_that_a_notice_postpones_is_open_with_the_sentence_that_says_so() -> None:
    later = "De vragen kunnen niet binnen de gebruikelijke termijn worden beantwoord."
    made = notice(later)
    assert marks_of(made, made.exchanges[0]) == (Mark("open", later, None, 0, 0, 0),)
    made = notice("De vragen zijn beantwoord in een brief.")
    assert marks_of(made, made.exchanges[0]) == (Mark("open", "", None, 0, 0, 0),)


def marked(path: Path) -> dict[Kind, list[int]]:
    read = load(path)
    found: dict[Kind, list[int]] = {}
    for one in read.exchanges:
        for kind in kinds_of(read, one):
            found.setdefault(kind, []).append(one.number)
    return found


def test_the_report_has_the_marks_that_one_finds_by_hand(documents: Path) -> None:
    assert marked(documents / "kst-28676-396.txt") == {
        "declines": [10, 38, 41, 42],
        "promise": [11, 12],
        "only-refers": [13, 16, 24, 48],
    }


def test_the_note_has_the_marks_that_one_finds_by_hand(documents: Path) -> None:
    assert marked(documents / "kst-36450-6.pdf") == {
        "only-refers": [12, 13, 29, 31, 64, 85, 87, 88],
        "unknown": [22],
    }


@pytest.mark.parametrize(
    "piece",
    [
        "kan ik niet ",
        "de vraag of wij niet ",
        "zal u worden ",
        "geen cijfers is ",
        "heb ik niet onderzoek geen ",
        "wordt de Kamer voor de zomer ",
        "zie minister van A, ",
        "Ja. ",
        "Ik zal u niet. ",
    ],
)
def test_a_hostile_answer_takes_time_in_proportion(piece: str) -> None:
    def seconds(count: int) -> float:
        made = exchange(1, answer=piece * count + "x")
        around = document(made)
        start = time.process_time()
        marks_of(around, made)
        return time.process_time() - start

    small = min(seconds(500 + more) for more in range(3))
    assert seconds(5_000) < 40 * small + 0.2


def test_what_the_rules_take_as_declined_or_not_known_is_taken() -> None:
    assert [text for rule in declining.RULES for text in rule.yes if not declines(text)] == []
    assert [text for rule in not_known.RULES for text in rule.yes if not is_not_known(text)] == []

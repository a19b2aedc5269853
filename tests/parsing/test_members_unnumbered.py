"""Members' questions whose numbers a program lost, with the answers below them."""

from __future__ import annotations

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.blocks import Block, Run, pages_of_blocks
from kamer_tui.sources.text import pages_of_text
from tests.parsing.test_letterheads import ASKED
from tests.support.conservation import unlike

HEAD = (
    f"Geachte voorzitter,\n\nHierbij zend ik u de antwoorden op {ASKED}, ingezonden op 5 mei 2032."
    "\n\nHoogachtend,\n\nDE MINISTER VAN VEREN,\n\ndrs. K. Terpstra"
)
APPENDIX = (
    "AH 610\n\n2032Z15078\n\nAntwoord van minister Terpstra (Veren) (ontvangen 19 mei 2032)\n\n"
    "Zie ook Aanhangsel Handelingen, vergaderjaar 2031-2032, nr. 247"
)
TURNS = (
    (["Kent u het bericht over de veren?"], ["Ja."]),
    (
        ["Deelt u de mening dat het veer moet varen?", "Zo nee, waarom niet?"],
        ["Het veer is in mei gekeurd en het vaart weer.", "Er is in juni een tweede keuring."],
    ),
    (["Wanneer is de volgende keuring?"], ["In juni."]),
)
QUESTIONS = "\n\n".join(text for turn in TURNS for side in turn for text in side)


def read(text: str) -> Document:
    pages = pages_of_text(text, "brief.txt")
    document = parse(pages)
    assert unlike(pages, document) == []
    return document


def turns(document: Document) -> list[tuple[list[str], list[str]]]:
    return [
        ([part.text for part in one.question], [part.text for part in one.answer])
        for one in document.exchanges
    ]


@pytest.mark.parametrize("head", [HEAD, APPENDIX])
def test_questions_and_answers_without_any_label_are_read_in_turn(head: str) -> None:
    document = read(f"{head}\n\n{QUESTIONS}\n")
    assert document.genre == "members-questions"
    assert turns(document) == list(TURNS)
    assert all(one.uncertain for one in document.exchanges)
    assert document.numbering == "assigned"


@pytest.mark.parametrize("head", [HEAD, APPENDIX])
def test_a_label_of_answers_alone_tells_them(head: str) -> None:
    labelled = "\n\n".join(
        "\n\n".join([*asked, "Antwoord", *answered]) for asked, answered in TURNS
    )
    assert turns(read(f"{head}\n\n{labelled}\n")) == list(TURNS)


def test_a_greeting_below_the_last_answer_is_none_of_it() -> None:
    document = read(
        f"{APPENDIX}\n\n{QUESTIONS}\n\nHoogachtend,\n\nDe minister van Veren,\n\nK. Ter"
    )
    assert turns(document) == list(TURNS)


def test_unanswered_questions_keep_what_stands_above_them() -> None:
    document = read(
        "2032Z15078\n\n(ingezonden 5 mei 2032)\n\nVragen van het lid Spaak (Noorderpartij) aan de "
        "minister van Veren over pontjes\n\nHet veer ligt stil.\n\nKent u het bericht daarover?\n\n"
        "Er is geen brug.\n\nDeelt u de mening dat die er komt?"
    )
    assert turns(document) == [
        (["Het veer ligt stil.", "Kent u het bericht daarover?"], []),
        (["Er is geen brug.", "Deelt u de mening dat die er komt?"], []),
    ]


def typed(asks: str, above: str) -> Pages:
    """A letter in a form that knows its type: ``above`` stands over the third question."""
    blocks = [Block((Run(text),)) for text in HEAD.split("\n\n")]
    for place, (asked, answered) in enumerate(TURNS):
        texts = ([above] if place == len(TURNS) - 1 else []) + asked
        blocks += [
            Block((Run(text, bold=asks == "bold", italic=asks == "italic"),)) for text in texts
        ]
        blocks += [Block((Run(text),)) for text in answered]
    return pages_of_blocks(blocks, "brief.docx", "docx", b"")


@pytest.mark.parametrize("asks", ["bold", "italic"])
def test_the_type_tells_a_question_without_its_mark(asks: str) -> None:
    document = parse(typed(asks, "In de krant stond dat het veer stillag."))
    expected = [
        *TURNS[:-1],
        (["In de krant stond dat het veer stillag.", *TURNS[-1][0]], ["In juni."]),
    ]
    assert turns(document) == expected


@pytest.mark.parametrize("number", ["601", "2500", "4321"])
def test_a_high_number_alone_numbers_no_question(number: str) -> None:
    document = read(f"{HEAD}\n\n{number}\n\n{QUESTIONS}\n")
    assert turns(document)[-2:] == list(TURNS[-2:])


def test_a_count_of_annexes_numbers_no_question() -> None:
    document = read(f"Ministerie van Veren\nBijlagen\n1\n\n{HEAD}\n\n{QUESTIONS}\n")
    assert document.metadata.asked_by
    assert turns(document) == list(TURNS)


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("mark", ["", " 1)", "[1]"])
def test_questions_of_a_line_each_stay_apart_from_the_heading_and_each_other(
    between: str, mark: str
) -> None:
    heading = (
        "Vragen van het lid Spaak (Noorderpartij) aan de staatssecretaris van Havens, Veren en "
        "Vuurtorens over de Vuurtorenwet"
    )
    questions = [
        "Hoe kijkt u naar de voorstellen die de gemeenten voor de Vuurtorenwet hebben gedaan, en "
        "waarmee de raad van Aarle op 14 november 2031 met ruime meerderheid heeft ingestemd, na "
        f"een debat van twee dagen waarin ook de vissers werden gehoord?{mark}",
        "Bent u bekend met de oproep van de vissers om de vuurtorens aan te laten?",
        "Deelt u de mening dat deze voorstellen de veiligheid van de veren in gevaar brengen?",
    ]
    notes = [f"{mark.strip()} Gemeente Aarle, 'Brief over de vuurtorens'"] if mark else []
    parts = ["2031Z18885", "(ingezonden 20 november 2031)", heading, *questions, *notes]
    document = parse(pages_of_text(between.join(parts)))
    assert [one.parties for one in document.exchanges] == [("Noorderpartij",)] * 3
    assert [one.question[0].text[:20] for one in document.exchanges] == [
        question[:20] for question in questions
    ]
    texts = [one.text for one in document.front_matter] + [one.text for one in document.headings]
    assert heading in texts

"""Numbered questions and answers, in each of the ways desks print them.  All of it is fiction."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamer_tui.check.findings import findings
from kamer_tui.document.model import Document, Genre
from kamer_tui.parsing import parse
from kamer_tui.sources.pdf.pages import read_pdf_file
from kamer_tui.sources.text import pages_of_text
from tests.support.pdf.looks import LETTER, Block, Manuscript
from tests.support.pdf.own import print_manuscript
from tests.support.reading import read_whole, said

HEAD = """\
LIJST VAN VRAGEN EN ANTWOORDEN

De vaste commissie voor Oevers en Kades heeft een aantal vragen voorgelegd.

"""


def read(text: str, genre: Genre = "list") -> Document:
    """The document, of which nothing may be lost."""
    return read_whole(text, genre)


# -- labels ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Vraag {}", "Antwoord {}"),
        ("Vraag {}", "Antwoord"),
        ("Vraag {}", "Antwoord op vraag {}:"),
        ("Vraag {}:", "Antwoord vraag {}:"),
        ("VRAAG {}", "ANTWOORD {}"),
        ("Vraag nr. {}", "Antwoord {}:"),
        ("{}", "Antwoord:"),
        ("{}", "Antwoord"),
        ("{}.", "Antwoord {}"),
        ("{})", "Antwoord van de minister:"),
    ],
)
def test_every_way_to_label_is_known(question: str, answer: str) -> None:
    text = HEAD
    for number, (asked, said_) in enumerate(
        [
            ("Hoeveel steigers telt het land?", "Er zijn 412 steigers."),
            ("Kan de Minister dat toelichten.", "Dat kan niet."),
            ("Wie onderhoudt ze?", "Dat doet de eigenaar."),
        ],
        1,
    ):
        text += f"{question.format(number)}\n{asked}\n\n{answer.format(number)}\n{said_}\n\n"
    document = read(text)
    assert said(document) == [
        ("1", "Hoeveel steigers telt het land?", "Er zijn 412 steigers."),
        ("2", "Kan de Minister dat toelichten.", "Dat kan niet."),
        ("3", "Wie onderhoudt ze?", "Dat doet de eigenaar."),
    ]
    assert [exchange.uncertain for exchange in document.exchanges] == [None, None, None]


@pytest.mark.parametrize(
    ("printed", "numbers"),
    [
        ("2 t/m 6", (2, 3, 4, 5, 6)),
        ("2 tot en met 4", (2, 3, 4)),
        ("2–4", (2, 3, 4)),
        ("2, 3 en 4", (2, 3, 4)),
        ("2,3 en 4", (2, 3, 4)),
        ("2, 3, 4 5 en 6", (2, 3, 4, 5, 6)),
        ("2, 4 en 5", (2, 4, 5)),
        ("2 & 3", (2, 3)),
    ],
)
def test_numbers_answered_together_are_kept_as_printed(
    printed: str, numbers: tuple[int, ...]
) -> None:
    document = read(
        f"{HEAD}Vraag 1\nIs er een steiger?\n\nAntwoord 1\nJa.\n\n"
        f"Vragen {printed}\nIs hij lang? En breed?\n\nAntwoorden {printed}\nNee.\n"
    )
    assert [(one.label, one.numbers) for one in document.exchanges] == [
        ("1", (1,)),
        (printed, numbers),
    ]


@pytest.mark.parametrize(("question", "answer"), [("Vraag ", "Antwoord {}"), ("", "Antwoord")])
def test_a_number_after_those_that_skip_it(question: str, answer: str) -> None:
    text = HEAD
    for label, asked in [
        ("1, 2, 4 en 5", "Is er een steiger? Hoe lang is hij?"),
        ("3", "Is hij van hout?"),
        ("6", "Is hij van staal?"),
    ]:
        text += f"{question}{label}\n{asked}\n\n{answer.format(label)}\nJa.\n\n"
    assert [one.label for one in read(text).exchanges] == ["1, 2, 4 en 5", "3", "6"]


def test_a_label_over_two_lines() -> None:
    document = read(
        f"{HEAD}Vraag 1\nIs er een steiger?\n\nVraag 2\nIs hij lang?\n\n"
        "Antwoord op de vragen 1 en\n2:\nJa, twaalf meter.\n"
    )
    assert said(document) == [("1 en 2", "Is er een steiger? / Is hij lang?", "Ja, twaalf meter.")]


@pytest.mark.parametrize(
    "beside", [" (Noorderpartij)", " van het lid Dijk", " (blz. 12)", ", pagina 14", ":"]
)
def test_what_stands_beside_the_number_is_of_the_label(beside: str) -> None:
    document = read(
        f"{HEAD}Vraag 1{beside}\nIs er een steiger?\n\nAntwoord 1{beside}\nJa.\n\n"
        f"Vraag 2{beside}\nIs hij lang?\n\nAntwoord 2{beside}\nNee.\n"
    )
    assert said(document) == [("1", "Is er een steiger?", "Ja."), ("2", "Is hij lang?", "Nee.")]
    assert document.exchanges[0].headings[0].text == f"Vraag 1{beside}"


def test_labels_and_text_on_one_line() -> None:
    document = read(
        f"{HEAD}Vraag 1: Is er een steiger?\nAntwoord 1: Ja, sinds 2 jaar.\n"
        "Vraag 2: Is hij lang?\nAntwoord 2: Nee.\n"
    )
    assert said(document) == [
        ("1", "Is er een steiger?", "Ja, sinds 2 jaar."),
        ("2", "Is hij lang?", "Nee."),
    ]


def test_labels_without_numbers_get_them_in_order() -> None:
    document = parse(
        pages_of_text(
            f"{HEAD}Vraag:\nIs er een steiger?\n\nAntwoord:\nJa.\n\n"
            "Vraag:\nIs hij lang?\n\nAntwoord:\nNee.\n"
        ),
        "list",
    )
    assert document.numbering == "assigned"
    assert said(document) == [("1", "Is er een steiger?", "Ja."), ("2", "Is hij lang?", "Nee.")]


# -- pairing ---------------------------------------------------------------------------------------


def test_an_answer_long_after_its_question_finds_it() -> None:
    questions = "".join(f"Vraag {n}\nWat weegt steiger {n}?\n\n" for n in range(1, 21))
    answers = "".join(f"Antwoord {n}\nSteiger {n} weegt veel.\n\n" for n in range(1, 21))
    document = read(f"{HEAD}{questions}{answers}")
    assert said(document) == [
        (str(n), f"Wat weegt steiger {n}?", f"Steiger {n} weegt veel.") for n in range(1, 21)
    ]


def test_a_number_at_the_start_of_a_line_in_a_sentence_is_of_the_sentence() -> None:
    document = read(
        HEAD
        + "1. Is er een steiger?\n\nAntwoord:\nJa.\n\n"
        + "2. Is het waar dat de Minister zich beroept op het tweede lid van artikel\n"
        + "3. Wat staat daar?\n\nAntwoord:\nDat is waar.\n\n"
        + "3. Is hij oud?\n\nAntwoord:\nJa.\n\n4. Is hij van hout?\n\nAntwoord:\nNee.\n"
    )
    assert [exchange.numbers for exchange in document.exchanges] == [(1,), (2,), (3,), (4,)]
    assert said(document)[1][1].endswith("van artikel 3. Wat staat daar?")


def test_an_answer_to_a_question_that_is_not_there_says_so() -> None:
    document = read(
        f"{HEAD}Vraag 1\nIs er een steiger?\n\nAntwoord 1\nJa.\n\n"
        "Vraag 2\nIs hij lang?\n\nAntwoord 2 en 3\nNee.\n"
    )
    assert [exchange.numbers for exchange in document.exchanges] == [(1,), (2, 3)]
    assert [bool(exchange.uncertain) for exchange in document.exchanges] == [False, True]


def test_questions_apart_that_are_answered_together_are_one() -> None:
    document = read(
        f"{HEAD}Vraag 1\nIs er een steiger?\n\nVraag 2\nIs hij lang?\n\nVraag 3\nIs hij hoog?\n\n"
        "Antwoord vragen 1,2 en 3\nJa.\n\nVraag 4\nEn oud?\n\nAntwoord 4\nNee.\n"
    )
    assert said(document) == [
        ("1,2 en 3", "Is er een steiger? / Is hij lang? / Is hij hoog?", "Ja."),
        ("4", "En oud?", "Nee."),
    ]
    assert document.exchanges[0].uncertain is None
    assert [heading.text for heading in document.exchanges[0].headings] == [
        "Vraag 1",
        "Vraag 2",
        "Vraag 3",
        "Antwoord vragen 1,2 en 3",
    ]


def test_parts_of_a_number_have_answers_of_their_own() -> None:
    document = read(
        f"{HEAD}Vraag 1a\nIs er een steiger?\n\nVraag 1b\nIs hij lang?\n\n"
        "Antwoord 1a\nJa.\n\nAntwoord 1b\nNee.\n"
    )
    assert said(document) == [("1a", "Is er een steiger?", "Ja."), ("1b", "Is hij lang?", "Nee.")]


def test_questions_with_one_answer_that_names_no_number_are_unsure() -> None:
    document = read(
        f"{HEAD}1\nIs er een steiger?\n\nAntwoord\nJa.\n\n2\nIs hij lang?\n\n3\nIs hij hoog?\n\n"
        "Antwoord\nNee.\n"
    )
    assert [(one.label, one.uncertain is None) for one in document.exchanges] == [
        ("1", True),
        ("2 en 3", False),
    ]


def test_a_number_printed_twice_is_there_twice() -> None:
    document = read(
        f"{HEAD}Vraag 6\nIs er een steiger?\n\nAntwoord 6\nJa.\n\n"
        "Vraag 7\nIs hij lang?\n\nVraag 7\nIs hij lang?\n\nAntwoord 8\nNee.\n\n"
        "Vraag 9\nIs hij hoog?\n\nAntwoord 9\nOok niet.\n"
    )
    assert said(document) == [
        ("6", "Is er een steiger?", "Ja."),
        ("7", "Is hij lang?", ""),
        ("7", "Is hij lang?", "Nee."),
        ("9", "Is hij hoog?", "Ook niet."),
    ]
    assert [one.uncertain is None for one in document.exchanges] == [True, True, False, True]
    found = findings(document)
    assert found.repeats == (7,)
    assert found.gaps


def test_a_number_that_is_missing_stays_missing() -> None:
    document = read(
        f"{HEAD}75\nIs er een steiger?\n\nAntwoord\nJa.\n\n76\nIs hij lang?\n\nAntwoord\nNee.\n\n"
        "78\nIs hij hoog?\n\nAntwoord\nOok niet.\n"
    )
    assert [one.numbers for one in document.exchanges] == [(75,), (76,), (78,)]
    assert findings(document).gaps


def test_an_answer_without_a_question_says_so() -> None:
    document = read(
        f"{HEAD}Vraag 1\nIs er een steiger?\n\nAntwoord 1\nJa.\n\nAntwoord 2\nNee, geen brug.\n"
    )
    assert said(document) == [("1", "Is er een steiger?", "Ja."), ("2", "", "Nee, geen brug.")]
    assert document.exchanges[1].uncertain


# -- bare numbers that are no questions ------------------------------------------------------------


def test_items_of_a_list_in_an_answer_are_no_questions() -> None:
    document = read(
        f"{HEAD}1. Hoeveel steigers zijn er van hout?\n\nAntwoord:\nEr zijn drie soorten hout:\n"
        "1. eik;\n2. lariks;\n3. grenen.\n\n2. Is dat veel?\n\nAntwoord:\nDat hangt af van:\n"
        "1. Het weer.\n2. Het water.\n\n3. Is er een plan?\n\nAntwoord:\nJa.\n"
    )
    assert [one.label for one in document.exchanges] == ["1", "2", "3"]
    assert "grenen" in document.exchanges[0].answer[-1].text


def test_a_page_number_in_a_table_of_contents_is_no_question() -> None:
    document = read(
        f"{HEAD}Inhoud\n\nSteigers\n1\nKades\n2\nHavens\n3\n\n"
        "1\nHoeveel steigers zijn er?\n\nAntwoord\nVeel.\n\n"
        "2\nHoeveel kades?\n\nAntwoord\nMeer.\n\n"
        "3\nHoeveel havens?\n\nAntwoord\nWeinig.\n"
    )
    assert said(document) == [
        ("1", "Hoeveel steigers zijn er?", "Veel."),
        ("2", "Hoeveel kades?", "Meer."),
        ("3", "Hoeveel havens?", "Weinig."),
    ]


def test_a_line_that_happens_to_begin_with_a_number_is_no_question() -> None:
    document = read(
        f"{HEAD}1\nHoeveel steigers zijn er?\n\nAntwoord\n"
        "De telling van de waterschappen geeft er\n"
        "2 meer dan die van het ministerie. Dat komt door het stuk rivier bij kilometer\n"
        "2. Daar is dubbel geteld.\n\n2\nWordt dat hersteld?\n\nAntwoord\nJa.\n"
    )
    assert [one.label for one in document.exchanges] == ["1", "2"]


def test_words_that_look_like_a_label_are_text() -> None:
    document = read(
        f"{HEAD}Vraag 1\nIs er een steiger?\n\nAntwoord 1\nJa. Hetzelfde geldt voor\n"
        "Vraag 2 uit de vorige lijst.\n\nVraag 2\nIs hij lang?\n\nAntwoord 2\nNee.\n"
    )
    assert [one.label for one in document.exchanges] == ["1", "2"]
    assert document.exchanges[0].answer[-1].text.endswith("uit de vorige lijst.")


# -- answers without a label -----------------------------------------------------------------------


def test_answers_under_their_questions_without_any_label() -> None:
    document = read(
        f"{HEAD}1\nHoeveel steigers telt het land?\nEr zijn 412 steigers. De telling is van mei.\n"
        "2\nHoeveel zijn er van hout? En hoeveel van staal?\nEr zijn er 33 van hout.\n"
        "3\nIs er een plan?\nZie het antwoord op vraag 2.\n"
    )
    assert said(document) == [
        ("1", "Hoeveel steigers telt het land?", "Er zijn 412 steigers. De telling is van mei."),
        ("2", "Hoeveel zijn er van hout? En hoeveel van staal?", "Er zijn er 33 van hout."),
        ("3", "Is er een plan?", "Zie het antwoord op vraag 2."),
    ]


def test_bare_numbers_with_blank_lines_between_all_paragraphs() -> None:
    document = read(
        f"{HEAD}1\n\nHoeveel steigers telt het land, uitgesplitst naar provincie?\n\n"
        "Provincie Aantal\nNoord 12\nZuid 14\n\n"
        "2\n\nKlopt het dat de brug bij Dorp\n12 meter hoog is?\n\nJa.\n\n"
        "3\n\nHoe staat het met:\n\na) de steigers;\n\nb) de bruggen?\n\nGoed.\n\n"
        "4\n\nGraag een overzicht van alle havens.\n\nDat overzicht is er niet.\n\n"
        "5\n\nHoeveel havens zijn er? Graag een toelichting.\n\nEr zijn er drie:\n\n"
        "1. Dorp\n\n2. Stad\n\n3. Land\n\n"
        "6\n\nIs dat genoeg?\n\nNee.\n"
    )
    assert said(document) == [
        (
            "1",
            "Hoeveel steigers telt het land, uitgesplitst naar provincie?",
            "Provincie Aantal Noord 12 Zuid 14",
        ),
        ("2", "Klopt het dat de brug bij Dorp 12 meter hoog is?", "Ja."),
        ("3", "Hoe staat het met: / a) de steigers; / b) de bruggen?", "Goed."),
        ("4", "Graag een overzicht van alle havens.", "Dat overzicht is er niet."),
        (
            "5",
            "Hoeveel havens zijn er? Graag een toelichting.",
            "Er zijn er drie: / 1. Dorp / 2. Stad / 3. Land",
        ),
        ("6", "Is dat genoeg?", "Nee."),
    ]
    assert [bool(one.uncertain) for one in document.exchanges] == [
        *(False, False, False),
        *(True, False, False),
    ]
    assert document.topics == ()


def test_a_question_in_an_answer_makes_the_boundary_unsure() -> None:
    document = read(
        f"{HEAD}1. Hoeveel steigers telt het land?\nEr zijn er 412.\n\n"
        "2. Komen er meer?\nHet onderhoud gaat voor. Waarom dan toch nieuwe?\nOmdat het moet.\n\n"
        "3. Wie betaalt?\nDe eigenaar.\n"
    )
    assert [one.uncertain is None for one in document.exchanges] == [True, False, True]


def test_type_tells_a_question_from_its_answer_without_a_label() -> None:
    blocks: list[Block] = [Block("LIJST VAN VRAGEN EN ANTWOORDEN", "heading")]
    for number, asked, answered in [
        (1, "Hoeveel steigers telt het land? En bruggen?", "Is dat de vraag? Er zijn er 412."),
        (2, "Is er een plan?", "Waarom niet? Dat is er."),
        (3, "Wie betaalt?", "De eigenaar."),
    ]:
        blocks += [Block(str(number), "heading"), Block(asked, "question")]
        blocks.append(Block(answered, "plain"))
    printed = print_manuscript(Manuscript(tuple(blocks), {}, ""), LETTER)
    document = parse(read_pdf_file(printed, "list.pdf"), "list")
    assert said(document) == [
        ("1", "Hoeveel steigers telt het land? En bruggen?", "Is dat de vraag? Er zijn er 412."),
        ("2", "Is er een plan?", "Waarom niet? Dat is er."),
        ("3", "Wie betaalt?", "De eigenaar."),
    ]
    assert [exchange.uncertain for exchange in document.exchanges] == [None, None, None]


def test_answers_below_all_questions_under_the_same_bare_numbers() -> None:
    document = read(
        f"{HEAD}1. Zijn er steigers?\n2. Zijn ze rot?\n3. Wat gaat u doen?\n\n"
        "1. Ja, twaalf.\n2. Nee.\n3. Niets.\n"
    )
    assert said(document) == [
        ("1", "Zijn er steigers?", "Ja, twaalf."),
        ("2", "Zijn ze rot?", "Nee."),
        ("3", "Wat gaat u doen?", "Niets."),
    ]


def test_one_answer_without_the_label_that_all_others_have() -> None:
    document = read(
        f"{HEAD}Vraag 1\nIs er een steiger?\n\nAntwoord 1\nJa.\n\n"
        "Vraag 2\nIs hij lang?\n\nIk heb hem niet gemeten.\n\n"
        "Vraag 3\nIs hij hoog?\n\nAntwoord 3\nNee.\n"
    )
    assert said(document)[1] == ("2", "Is hij lang?", "Ik heb hem niet gemeten.")
    assert [one.uncertain is None for one in document.exchanges] == [True, False, True]


# -- pages -----------------------------------------------------------------------------------------


def test_a_number_at_the_foot_of_a_page_and_its_text_on_the_next() -> None:
    footer = "Tweede Kamer, vergaderjaar 2031–2032, 99 993, nr. 2"
    document = read(
        f"{HEAD}1\nHoeveel steigers zijn er?\n\nAntwoord\nVeel.1\n\n2\n\n"
        f"1 Kamerstuk 99 992, nr. 5.\n\n"
        f"{footer} 1\n\fHoeveel kades zijn er?\n\nAntwoord\nMeer.\n\n{footer} 2\n"
    )
    assert said(document) == [
        ("1", "Hoeveel steigers zijn er?", "Veel.[^1]"),
        ("2", "Hoeveel kades zijn er?", "Meer."),
    ]
    assert [note.text for note in document.footnotes] == ["Kamerstuk 99 992, nr. 5."]


def test_a_heading_inside_an_answer_stays_there_and_one_above_a_question_is_a_topic() -> None:
    document = read(
        f"{HEAD}Vraag 1\nWat kost een kade?\n\n"
        "Antwoord 1\n\nKosten\n\nDat hangt van de lengte af.\n\n"
        "Artikel 2 Havens\n\nVraag 2\nWat kost een haven?\n\nAntwoord 2\nMeer.\n"
    )
    assert said(document)[0] == ("1", "Wat kost een kade?", "Kosten / Dat hangt van de lengte af.")
    assert [one.topic for one in document.exchanges] == [None, "Artikel 2 Havens"]


def test_thousands_of_short_lines_are_an_answer() -> None:
    lines = "\n\n".join(f"Steiger {chr(65 + n % 26)}" for n in range(3000))
    document = read(
        f"{HEAD}Vraag 1\nWelke steigers zijn er?\n\nAntwoord 1\nDeze.\n\n{lines}\n\n"
        "Vraag 2\nIs dat alles?\n\nAntwoord 2\nJa.\n"
    )
    assert [one.label for one in document.exchanges] == ["1", "2"]
    assert len(document.exchanges[0].answer) + len(document.topics) + len(document.headings) == 3001


def test_two_thousand_questions_are_read_in_a_row() -> None:
    text = HEAD + "".join(
        f"{n}\nHoeveel weegt steiger {n}?\n\nAntwoord\nHij weegt {n * 3} kilo.\n\n"
        for n in range(1, 2001)
    )
    document = read(text)
    assert [one.numbers for one in document.exchanges] == [(n,) for n in range(1, 2001)]


# -- however it is set -----------------------------------------------------------------------------

_QUESTIONS_AND_ANSWERS = (
    (
        "1",
        "Hoeveel steigers telt het land, hoeveel daarvan zijn van hout en hoeveel van staal, en "
        "wie houdt dat bij?",
        (
            "Het land telt 412 steigers. Daarvan zijn er 33 van hout en 379 van staal of van een "
            "ander materiaal. De waterschappen houden dat bij.",
            "De telling wordt om het jaar herhaald, voor het laatst in mei, toen de waterstand "
            "laag genoeg was om ook de palen te bekijken.",
        ),
    ),
    (
        "2, 3 en 4",
        "Kunt u uitleggen waarom het onderhoud van de houten steigers achterloopt? Wat kost het "
        "inhalen van de achterstand? Wanneer is die ingehaald?",
        (
            "Het onderhoud loopt achter, omdat er te weinig timmerlieden zijn die in het water "
            "kunnen werken. Het inhalen kost 3,5 miljoen euro en duurt tot 2035.",
        ),
    ),
    ("6", "Is er een plan?", ("Ja.",)),
    (
        "7",
        "Bent u bereid de steigers bij de volgende telling ook op hun hoogte boven het water te "
        "beoordelen?",
        ("Zie het antwoord op vraag 3. De hoogte is te meten zodra de achterstand is ingehaald.",),
    ),
)


@given(
    width=st.integers(min_value=34, max_value=110),
    question=st.sampled_from(["Vraag {}", "Vraag {}:", "{}", "{}."]),
    answer=st.sampled_from(["Antwoord {}", "Antwoord op vraag {}:", "Antwoord", "Antwoord:"]),
    gap=st.sampled_from(["\n", "\n\n"]),
)
@settings(max_examples=120)
def test_any_width_and_any_label_give_the_same(
    width: int, question: str, answer: str, gap: str
) -> None:
    text = HEAD
    for label, asked, answered in _QUESTIONS_AND_ANSWERS:
        text += question.format(label) + gap + textwrap.fill(asked, width) + "\n\n"
        paragraphs = "\n\n".join(textwrap.fill(one, width) for one in answered)
        text += answer.format(label) + gap + paragraphs + "\n\n"
    assert said(read(text)) == [
        (label, asked, " / ".join(answered)) for label, asked, answered in _QUESTIONS_AND_ANSWERS
    ]


_ANY_LINE = st.sampled_from(
    [
        *("", "", "", "\f", "1", "2", "3.", "4)", "5, 6 en 7", "1", "2", "12", "1NOS, 3 mei"),
        *("Vraag 1", "Vraag 2", "Vraag 2 en 4", "Vraag 3: Is er een steiger?", "Vraag:", "Vraag 7"),
        *("Antwoord", "Antwoord:", "Antwoord 1", "Antwoorden 2 en 3", "Antwoord 9: Ja."),
        *("Mededeling", "Toelichting:", "Artikel 1 Steigers", "Kosten", "Is er een steiger?"),
        *("Kunt u dat toelichten? Zo nee,", "waarom niet?1", "Ja.", "Dat is zo.1 En ook dit.2"),
        *("1 Kamerstuk 99 992, nr. 5.", "2", "1) De Steigerbode", "Is hij lang? 1)", "- een punt"),
        *("Er zijn er drie. Vraag 2 Is hij lang? Antwoord 2 Nee. Vraag 3Hoe lang?Antwoord 3Zo.",),
        *(
            "Tweede Kamer, vergaderjaar 2031–2032, 99 993, nr. 2 1",
            "ah-tk-20312032-1",
            "De Minister",
        ),
        *("Vragen van het lid Riemersma (De Brug) aan de Minister van Natuur over bankjes",),
    ]
)


@given(lines=st.lists(_ANY_LINE, max_size=30))
@settings(max_examples=300)
@pytest.mark.parametrize("genre", ["list", "members-questions"])
def test_every_line_has_one_place_whatever_they_say(genre: Genre, lines: list[str]) -> None:
    pages = pages_of_text("\n".join(lines))
    document = parse(pages, genre)
    assert sorted(document.source_lines()) == [line.number for line in pages.lines]
    assert all(exchange.numbers for exchange in document.exchanges)

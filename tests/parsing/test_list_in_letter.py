"""Lists of questions that somebody else than the government answers, in a letter with the answers
as its annex; as programs take the text out of the PDF: no blank line, page counters and running
heads in the middle of sentences.
"""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.reading import read_whole as read
from tests.support.reading import said

LETTER = """Beantwoording vragen Tweede Kamer over het rapport Steigers langs het Spaarmeer
PER KOERIER
De voorzitter van de Tweede Kamer
DATUM
6 juni 2031
Geachte mevrouw Zandstra,
Hierbij zenden wij u onze antwoorden van 6 juni 2031 op de door de
vaste commissie voor Oevers gestelde vragen over het rapport Steigers langs het
Spaarmeer.
Het Oeverbureau
A. Spaak,
directeur
"""
TITLE = """Antwoorden Oeverbureau bij vragen van de Tweede Kamer over het rapport
Steigers langs het Spaarmeer
"""
HEAD = "Antwoorden Oeverbureau op vragen over rapport Steigers langs het Spaarmeer (41 288, nr. 6)"
THINGS = ("steigers", "beschoeiingen", "meerpalen", "vlonders", "aanlegplaatsen", "trappen")


def asked(thing: str) -> str:
    return (
        f"Hoeveel {thing} zijn er in het jaar 2030 door de beheerders van het meer\n"
        "nagezien, en hoeveel daarvan zijn in dat jaar vervangen?"
    )


def answered(thing: str) -> str:
    return (
        f"Volgens de opgave van de beheerders zijn er in 2030 in totaal veertig {thing} nagezien.\n"
        f"Van deze {thing} zijn er drie vervangen. Wij hebben niet onderzocht of de overige\n"
        "in het volgende jaar zijn vervangen, omdat de cijfers daarover nog niet bekend zijn."
    )


def items(label: str = "Vraag {number}\n", count: int = len(THINGS)) -> str:
    return "\n".join(
        f"{label.format(number=number)}{asked(thing)}\n{answered(thing)}"
        for number, thing in enumerate(THINGS[:count], 1)
    )


def expected(count: int = len(THINGS)) -> list[tuple[str, str, str]]:
    return [
        (str(number), asked(thing).replace("\n", " "), answered(thing).replace("\n", " "))
        for number, thing in enumerate(THINGS[:count], 1)
    ]


# -- by what a list is known -----------------------------------------------------------------------


@pytest.mark.parametrize("count", [1, 2, 3])
@pytest.mark.parametrize(
    "label",
    [
        *("Vraag {number}\n", "Vraag {number}: ", "Vraag {number}. ", "Vraag nr. {number}\n"),
        *("{number}. ", "{number}) ", "{number}.\n", "{number}\n", "VRAAG {number}\n"),
    ],
)
def test_a_list_may_have_one_question_and_any_form_of_number(count: int, label: str) -> None:
    document = read(LETTER + TITLE + items(label, count))
    assert document.genre == "list"
    assert said(document, " ") == expected(count)


@pytest.mark.parametrize(
    ("head", "asks"),
    [
        (
            "Reactie van de initiatiefnemers op de vragen van de vaste commissie voor Oevers\n"
            "De initiatiefnemers danken de commissie voor haar vragen.\n",
            "vaste commissie voor Oevers",
        ),
        (
            "Het presidium heeft de vragen die de commissie Oevers heeft gesteld over de raming\n"
            "als volgt beantwoord.\n",
            "commissie Oevers",
        ),
        (
            "De algemene commissie voor Oevers heeft vragen voorgelegd aan de Nationale\n"
            "ombudsman. Zijn antwoorden staan hieronder.\n",
            "algemene commissie voor Oevers",
        ),
        (
            "beantwoording Kamervragen over Steigers in beeld\nGeachte mevrouw Zandstra,\n"
            "Hierbij ons antwoord op de door de Vaste Kamercommissie van Oevers gestelde vraag.\n",
            "Vaste Kamercommissie van Oevers",
        ),
    ],
)
def test_a_list_may_be_asked_to_another_than_the_government(head: str, asks: str) -> None:
    document = read(head + items(count=2))
    assert document.genre == "list"
    assert [party.name for party in document.parties] == [asks]
    assert said(document, " ") == expected(2)


@pytest.mark.parametrize("count", [1, 2, 4])
@pytest.mark.parametrize("label", ["Vraag {number}\n", "{number}. ", "{number}\n"])
@pytest.mark.parametrize(
    "title",
    [
        "Antwoorden op vragen over het rapport Steigers",
        "Beantwoording feitelijke vragen rapport Steigers",
        "Vragen van de vaste commissie voor Oevers aan het Oeverbureau en de antwoorden daarop",
        "Vragen en antwoorden over het rapport Steigers",
        "Antwoord Oeverbureau op vraag van de Tweede Kamer over het rapport Steigers",
        "Bijlage: antwoorden op de vragen die zijn gesteld door de vaste commissie voor Oevers",
        "Reactie Raad voor de Oevers op Kamervragen",
        "Antwoorden van het Presidium op de vragen bij de Raming",
        "Vragen aan de initiatiefnemer bij de initiatiefnota Steigers en zijn antwoorden",
        "De commissie heeft ons vragen voorgelegd. Hieronder vindt u de antwoorden.",
    ],
)
def test_a_list_is_known_by_any_title_that_says_so(title: str, label: str, count: int) -> None:
    document = read(f"{title}\n{items(label, count)}")
    assert document.genre == "list"
    assert said(document, " ") == expected(count)


@pytest.mark.parametrize(
    "text",
    [
        LETTER + "Wij stellen drie dingen voor.\n1. De steigers nazien.\n2. De palen vervangen.\n",
        "Antwoorden op vragen van lezers\nVraag 1\nHoe oud is het meer?\nHeel oud.\n",
        "Antwoorden op vragen van de leden Spaak en Veldman aan de redactie van de Kamer\n"
        "1. Hoe oud is het meer?\nHeel oud.\n",
    ],
)
def test_other_letters_are_no_lists(text: str) -> None:
    assert parse(pages_of_text(text)).genre != "list"


# -- pages -----------------------------------------------------------------------------------------


def paged(counter: str, *, at_foot: bool = False, end: str = "\n", head: str = HEAD) -> str:
    """The letter and its annex, of which each page has fourteen lines."""
    lines = (TITLE + items()).split("\n")
    pages = [
        LETTER.rstrip("\n").split("\n"),
        *(lines[at : at + 14] for at in range(0, len(lines), 14)),
    ]
    return end.join(
        "\n".join(
            [*page, *([head] if head else []), counter.format(page=number, pages=len(pages))]
            if at_foot
            else page
            if number == 1
            else [*([head] if head else []), counter.format(page=number, pages=len(pages)), *page]
        ).replace("¬\n", "")
        for number, page in enumerate(pages, 1)
    )


@pytest.mark.parametrize("head", [HEAD, "", f"{HEAD}\nvan de Tweede Kamer"])
@pytest.mark.parametrize("end", ["\n", "\n\f"])
@pytest.mark.parametrize(
    "counter",
    [
        *("{page}/{pages}", "{page} / {pages}", "Pagina {page}/{pages}", "- {page}/{pages} -"),
        *("Pagina {page} van {pages}", "Blz. {page} van {pages}"),
        *("{page}/{pages}¬", "{page}/{pages} ¬", "{page} / {pages} ¬"),
    ],
)
def test_page_counters_and_running_heads_are_furniture(counter: str, end: str, head: str) -> None:
    document = read(paged(counter, end=end, head=head))
    assert said(document, " ") == expected()
    assert not document.leftovers
    assert document.source.pages == 4
    assert [one.page for one in document.exchanges] == [2, 2, 3, 3, 3, 4]
    last = [one.text for one in document.furniture if one.page == 4]
    assert last == [*head.split("\n")[: len(head)], counter.format(page=4, pages=4).strip(" ¬")]


def test_page_counters_may_stand_at_the_foot() -> None:
    document = read(paged("{page}/{pages}", at_foot=True))
    assert said(document, " ") == expected()
    assert [one.page for one in document.exchanges] == [2, 2, 3, 3, 3, 4]


def test_the_only_head_is_told_by_the_title() -> None:
    title = LETTER.split("\n")[0]
    document = read(f"{LETTER}{title}\n2/2 {TITLE}{items(count=2)}")
    assert said(document, " ") == expected(2)
    assert [one.text for one in document.furniture] == [title, "2/2"]


def test_answers_that_end_alike_above_the_counters_are_no_running_head() -> None:
    end = "Wij verwijzen voor de cijfers naar het jaarverslag van de beheerders."
    pages = (f"Vraag {n}\nHoeveel steigers zijn er?\nDrie.\n{end}\n{n + 1}/7" for n in range(1, 7))
    last = "".join(f"\nVraag {n}\nHoeveel palen?\nVeel.\n{end}\nDat is alles." for n in (7, 8, 9))
    document = read(LETTER + "\n".join(pages) + last)
    assert [answer for _, _, answer in said(document, " ")] == [
        *[f"Drie. {end}"] * 6,
        *[f"Veel. {end} Dat is alles."] * 3,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "1/3 van de steigers is oud.\n2/3 van de palen ook.\n",
        "Zie de steigers\n2/3 van de palen is oud.\n3/4 van de vlonders ook.\n",
        "Het overleg was op\n1/6\nen niet op\n3/6\n",
    ],
)
def test_fractions_and_dates_are_no_page_counters(text: str) -> None:
    document = read(LETTER + TITLE + items(count=1) + "\n" + text)
    assert not document.furniture
    assert document.source.pages == 1


@pytest.mark.parametrize(
    "links",
    [
        "https://example.org/a/steigers https://example.org/b/palen",
        "https://example.org/a/steigers https://example.org/a/steigers",
        "http://www.spaarmeer.example/",
    ],
)
def test_the_targets_of_links_below_a_page_are_furniture(links: str) -> None:
    answer = f"{answered('steigers')}\nZie ook www.spaarmeer.example."
    document = read(
        f"{LETTER}2/3\n{TITLE}Vraag 1\n{asked('steigers')}\n{answer}\n{links}\n3/3\n"
        f"Vraag 2\n{asked('palen')}\n{answered('palen')}"
    )
    assert said(document, " ")[0][2] == answer.replace("\n", " ")
    assert links in [one.text for one in document.furniture]


def test_an_address_that_ends_a_page_is_text() -> None:
    answer = f"{answered('steigers')}\nDe cijfers staan op de site:\nhttps://example.org/cijfers"
    document = read(
        f"{LETTER}2/3\n{TITLE}Vraag 1\n{asked('steigers')}\n{answer}\n3/3\n"
        f"Vraag 2\n{asked('palen')}\n{answered('palen')}"
    )
    assert said(document, " ")[0][2] == answer.replace("\n", " ")


# -- labels ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "form", ["{}", "{}.", "{})", "Vraag {}", "Vraag {}:", "{}. {{}}", "{} {{}}"]
)
@pytest.mark.parametrize("between", ["", " "])
def test_questions_with_sub_labels_keep_them(form: str, between: str) -> None:
    labels = [f"1{between}a", f"1{between}b", "2"]
    parts = [
        f"{form.format(label)}\n{asked(thing)}\n{answered(thing)}".replace("{}\n", "")
        for label, thing in zip(labels, THINGS, strict=False)
    ]
    document = read(LETTER + TITLE + "\n".join(parts))
    assert said(document, " ") == [
        (label, *one[1:]) for label, one in zip(labels, expected(3), strict=True)
    ]


@pytest.mark.parametrize(
    "title",
    [
        "Antwoorden Oeverbureau bij vragen van de Tweede Kamer over het rapport\n"
        "Meerpalen langs het Spaarmeer",
        "Vragen over het Meerpalenfonds (J)",
        "Vragen met betrekking tot meerpalen",
    ],
)
def test_a_title_between_the_answers_is_the_topic_of_what_follows(title: str) -> None:
    document = read(
        f"{LETTER}{TITLE}Vraag 1\n{asked('steigers')}\n{answered('steigers')}\n"
        f"{title}\nVraag 1\n{asked('beschoeiingen')}\n{answered('beschoeiingen')}\n"
    )
    assert [one[1:] for one in said(document, " ")] == [one[1:] for one in expected(2)]
    assert [one.topic for one in document.exchanges] == [None, title.replace("\n", " ")]


@pytest.mark.parametrize("form", ["{}. ", "{}) ", "{}.\n", "{} ", "{}\n"])
def test_bare_numbers_are_told_by_the_title_and_by_what_they_stand_above(form: str) -> None:
    no_mark = "Nu de directeur zegt dat het meer te vol is, is de vraag of dat anders zou kunnen."
    dossier = (
        "Waarom is het plan voor de meerpalen niet uitgevoerd zoals beloofd (Kamerstuk\n"
        "99 417, nr. 52), en merken de beheerders van het meer daar iets van?"
    )
    answers = [
        "Het plan is gestopt. Er waren drie redenen:\n1. het geld was op;\n2. het hout ook.\n"
        "Wij hebben dat gezien.",
        f"{answered('palen')} Zie artikel\n3 van de regeling van het meer.",
    ]
    questions = [no_mark, dossier, asked("vlonders")]
    document = read(
        LETTER
        + TITLE
        + "\n".join(
            f"{form.format(number)}{question}\n{answer}"
            for number, (question, answer) in enumerate(
                zip(questions, [*answers, answered("vlonders")], strict=True), 1
            )
        )
    )
    assert [one.label for one in document.exchanges] == ["1", "2", "3"]
    first, *others = document.exchanges
    assert first.question[0].text.startswith(no_mark)
    assert first.uncertain is not None
    assert [one.question[0].text for one in others] == [
        question.replace("\n", " ") for question in questions[1:]
    ]


def test_a_number_with_a_stop_begins_a_question_below_an_answer_without_one() -> None:
    text = f"1. {asked('steigers')}\nDaaruit blijkt hoe de plannen in de praktijk uitwerken\n"
    document = read(f"{LETTER}{TITLE}{text}2. {asked('palen')}\n{answered('palen')}")
    assert [one.label for one in document.exchanges] == ["1", "2"]


def test_each_word_vraag_is_a_label_though_answers_have_numbered_items() -> None:
    things = ("- 1\n1. de palen;\n2. de vlonders.", "Geen.", "Alle.")
    text = "".join(f"Vraag\n{asked(thing)}\nDit zijn zij:\n{thing}\n" for thing in things)
    document = read(f"{LETTER}{TITLE}{text}")
    assert document.numbering == "assigned"
    assert [one.numbers for one in document.exchanges] == [(1,), (2,), (3,)]


@pytest.mark.parametrize("part", ["1a. ", "1a\n"])
def test_the_first_part_of_a_question_is_no_footnote_with_a_glued_label(part: str) -> None:
    title = TITLE.replace("vragen", "vragen1")
    document = read(
        f"{LETTER}2/3\n{title}{part}{asked('steigers')}\n{answered('steigers')}\n3/3\n"
        f"{part.replace('a', 'b')}{asked('palen')}\n{answered('palen')}"
    )
    assert [one.label for one in document.exchanges] == ["1a", "1b"]


@pytest.mark.parametrize(
    ("label", "by"),
    [
        *(("Antwoord Oeverbureau:\n", "Oeverbureau"), ("Antwoord Oeverbureau: ", "Oeverbureau")),
        ("Antwoord Nationaal Oeverbureau\n", "Nationaal Oeverbureau"),
        ("Antwoord van de initiatiefnemers\n", "de initiatiefnemers"),
        ("Antwoord initiatiefnemers:\n", "initiatiefnemers"),
        ("Reactie van het Oeverbureau:\n", "het Oeverbureau"),
        *(("Reactie Oeverbureau:\n", "Oeverbureau"), ("Antwoord: ", None), ("Antwoord\n", None)),
    ],
)
def test_the_label_of_an_answer_may_name_whoever_answers(label: str, by: str | None) -> None:
    text = "".join(
        f"Vraag {number}\n{asked(thing)}\n{label}{answered(thing)}\n"
        for number, thing in enumerate(THINGS, 1)
    )
    document = read(LETTER + TITLE + text)
    assert said(document, " ") == expected()
    assert {one.answered_by for one in document.exchanges} == {by}
    assert not any(one.uncertain for one in document.exchanges)


# -- where a question ends -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "question",
    [
        "Hoe komt het dat de steigers zo oud zijn?\nHeeft de beheerder zich daarbij neergelegd, of"
        " heeft hij\ner iets aan gedaan? Zo ja, wat?",
        "Hoeveel jaar duurt het?\nAan welk jaar moeten we hierbij denken?",
        "Zijn de steigers oud?\nZo ja, wat is daarvan de reden en zijn er cijfers waaruit\n"
        "blijkt dat er meer steigers oud zijn indien er geen onderhoud is geweest\n"
        "dan als dat er wel is geweest? Kan hieruit worden afgeleid dat het meer\n"
        "geld kost om een steiger te laten liggen dan om die te onderhouden, en dat\n"
        "het ook meer tijd kost als er geen beheerder is die daarop toeziet en die\n"
        "daar ook een oordeel over heeft? Verdient onderhoud in dit opzicht de voorkeur\n"
        "boven vervangen?",
        "Wat is het verschil tussen steigers en vlonders? Kunt u dat toelichten? (bladzijde\n20)",
        "Welke zijn het oudst?\nGraag een toelichting per steiger, met het jaar\nvan bouw.",
        "Wat is het verschil tussen steigers en vlonders, en hoe oud zijn zij?\n(bladzijde 20)",
    ],
)
def test_further_questions_on_new_lines_belong_to_the_question(question: str) -> None:
    rest = f"\nVraag 2\n{asked('palen')}\n{answered('palen')}"
    for answer in (answered("steigers"), "Nee."):
        document = read(f"{LETTER}{TITLE}Vraag 1\n{question}\n{answer}{rest}")
        read_first = ("1", question.replace("\n", " "), answer.replace("\n", " "))
        assert said(document, " ")[0] == read_first


def test_a_question_without_a_question_mark_ends_with_its_first_sentence() -> None:
    asks = (
        "Welke verbeteringen ziet u in de regeling rond het vervangen van steigers en in\nhet plan."
    )
    document = read(
        f"{LETTER}{TITLE}Vraag 1\n{asks}\n{answered('steigers')}\n- de palen;\n- de vlonders.\n"
        f"Vraag 2\n{asked('palen')}\n{answered('palen')}"
    )
    assert said(document, " ")[0][1] == asks.replace("\n", " ")
    assert document.exchanges[0].uncertain


# -- what is doubtful ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "inside",
    [
        "Ziet u in de kosten de invloed van de beheerders? Heeft dat gevolgen?",
        "Hoe verklaart u de gestegen kosten bij de steigers?",
    ],
)
def test_an_answer_in_which_another_question_stands_is_uncertain(inside: str) -> None:
    document = read(
        f"{LETTER}{TITLE}Vraag 1\n{asked('steigers')}\n\n{answered('steigers')}\n\n{inside}\n\n"
        f"{answered('palen')}\n\nVraag 2\n{asked('vlonders')}\n\n{answered('vlonders')}\n"
    )
    first, second = document.exchanges
    assert first.uncertain is not None
    assert "another question" in first.uncertain
    assert second.uncertain is None


def test_an_answer_that_repeats_its_question_in_a_sentence_holds_no_other_question() -> None:
    text = f"U vraagt: waarom zijn er zo weinig? {answered('steigers')}"
    document = read(f"{LETTER}{TITLE}Vraag 1\n{asked('steigers')}\n\n{text}\n")
    assert "another question" not in (document.exchanges[0].uncertain or "")


# -- answers whose number differs ------------------------------------------------------------------


def test_an_answer_with_the_number_of_an_earlier_question_stands_with_the_one_above_it() -> None:
    text = "Vraag 1\nHoe oud is het meer?\nAntwoord 1\nOud.\nVraag 2\nHoe diep is het?\n"
    document = read(
        f"{LETTER}{TITLE}{text}Antwoord 1\nDiep.\nVraag 3\nZwemt men er?\nAntwoord 3\nJa."
    )
    assert [one[2] for one in said(document, " ")] == ["Oud.", "Diep.", "Ja."]
    assert [one.uncertain is not None for one in document.exchanges] == [True, True, False]


def test_a_second_answer_to_an_earlier_question_stays_with_it_if_the_other_has_its_own() -> None:
    text = "Vraag 1\nHoe oud is het meer?\nAntwoord 1\nOud.\nVraag 2\nHoe diep is het?\n"
    document = read(f"{LETTER}{TITLE}{text}Antwoord 1\nZeer oud.\nAntwoord 2\nDiep.\n")
    assert [one[2] for one in said(document, " ")] == ["Oud. Zeer oud.", "Diep."]


@pytest.mark.parametrize(
    "block",
    [
        "Datum\n14 september 2033\nOnze referentie\n2033-0000123\n",
        "Datum 14 september 2033\nOnze referentie 2033-0000123\n",
        "Onze referentie\n2033-0000123\nDatum\n14 september 2033\n",
    ],
)
@pytest.mark.parametrize("counter", ["Pagina {page} van 3\n", "{page}/3\n"])
def test_the_block_below_a_page_s_counter_is_furniture_in_the_middle_of_a_sentence(
    block: str, counter: str
) -> None:
    heads = [counter.format(page=page) + block for page in (1, 2, 3)]
    document = read(
        "Antwoorden op vragen van het lid Spaak (Duinpartij) over oude veren (ingezonden 4 juli "
        "2033, 2033Z12345)\nVraag 1\nKent u het bericht over de veren, en wat vindt u van de\n"
        f"{heads[0]}gevolgen daarvan voor het dorp?\nAntwoord 1\nJa.\nVraag 2\nWanneer komen er\n"
        f"{heads[1]}nieuwe veren?\nAntwoord 2\nIn 2034, zodra de werf\n{heads[2]}tijd heeft.\n"
    )
    assert said(document, " ") == [
        (
            "1",
            "Kent u het bericht over de veren, en wat vindt u van de gevolgen daarvan voor het "
            "dorp?",
            "Ja.",
        ),
        ("2", "Wanneer komen er nieuwe veren?", "In 2034, zodra de werf tijd heeft."),
    ]

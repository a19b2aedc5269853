"""Members' questions as ministries answer them in letters, and headings of any width."""

from __future__ import annotations

import pytest

from kamer_tui.check import findings, first_lines
from kamer_tui.document.model import Document, Member
from kamer_tui.parsing import parse
from kamer_tui.parsing.vocabulary.members import members, offices
from kamer_tui.parsing.vocabulary.title_page import sentence_case
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike

SPAAK = Member("Spaak", "Noorderpartij")
QUESTIONS = (
    "Vraag 1\nKent u het bericht over de veren?\n\nAntwoord op vraag 1\nJa.\n\n"
    "Vraag 2\nWat gaat u doen?\n\nAntwoord op vraag 2\nIk laat de veren keuren.\n"
)


def read(text: str) -> Document:
    return parse(pages_of_text(text, "brief.txt"))


def letter(sentence: str, *more: str) -> Document:
    """A letter with a sentence, further paragraphs, and two questions with answers."""
    return read("\n\n".join((sentence, *more, QUESTIONS)))


@pytest.mark.parametrize(
    "heading",
    [
        "Antwoorden van de minister van Veren op Kamervragen van het lid Spaak (Noorderpartij) "
        "over pontjes.",
        "Antwoord van de Minister van Veren op de schriftelijke vragen van het lid Spaak "
        "(Noorderpartij) over pontjes",
        "Beantwoording door de minister van Veren van de vragen van het lid Spaak (Noorderpartij) "
        "over pontjes",
        "Beantwoording Kamervragen lid Spaak (Noorderpartij) over pontjes",
        "Onderwerp: Beantwoording vragen van het lid Spaak (Noorderpartij) inzake pontjes",
        "Hierbij bied ik u de antwoorden aan op de vragen van het lid Spaak (Noorderpartij) over "
        "pontjes.",
        "De vragen van het lid Spaak (Noorderpartij) over pontjes worden beantwoord zoals "
        "aangegeven in de bijlage.",
        "Bijgaand treft u de antwoorden op de door het lid Spaak (Noorderpartij) gestelde vragen "
        "over pontjes.",
        "Antwoorden van de minister van Veren op\nKamervragen van het lid Spaak\n"
        "(Noorderpartij) over pontjes.",
    ],
)
def test_a_heading_is_enough_to_be_members_questions(heading: str) -> None:
    document = letter(heading)
    assert document.genre == "members-questions"
    assert document.metadata.asked_by == (SPAAK,)
    assert document.metadata.title == "pontjes"
    assert [one.parties for one in document.exchanges] == [("Noorderpartij",)] * 2


@pytest.mark.parametrize(
    "ending",
    [
        " worden beantwoord zoals aangegeven in de bijlage van deze brief.",
        " door mij, mede namens de minister van Duinen, worden beantwoord.",
        ", mede namens de minister van Duinen, toekomen.",
        " (kenmerk 2032Z12345).",
        " (ingezonden 5 mei 2032, nr. 2032Z12345).",
        ", die op 5 mei 2032 zijn ingezonden.",
        " d.d. 5 mei 2032.",
        " kunnen niet binnen de gebruikelijke termijn worden beantwoord.",
        ". Het spijt mij dat het zo lang duurde.",
        ", doe ik u hierbij toekomen.",
        ".",
    ],
)
def test_the_title_ends_where_the_letter_goes_on(ending: str) -> None:
    document = letter(
        "In antwoord op uw brief deel ik u mede dat de vragen van het lid Spaak (Noorderpartij) "
        f"over pontjes die stilliggen{ending}"
    )
    assert document.metadata.title == "pontjes die stilliggen"


def test_a_heading_is_a_better_source_than_the_sentence_above_it() -> None:
    document = letter(
        "In antwoord op uw brief van 5 juli 2032, nr. 2032Z12345, deel ik u mede dat de vragen van "
        "de leden Spaak, Van der Veldman (Noorderpartij) en ’t Hooft (De Brug) over pontjes worden "
        "beantwoord zoals aangegeven in de bijlage van deze brief.",
        "De minister van Veren,",
        "A. de Boer",
        "Antwoorden van de minister van Veren op vragen van het lid Spaak (Noorderpartij) over "
        "pontjes in het noorden.",
    )
    metadata = document.metadata
    assert metadata.title == "pontjes in het noorden"
    assert metadata.asked_by == (
        SPAAK,
        Member("Van der Veldman", "Noorderpartij"),
        Member("’t Hooft", "De Brug"),
    )
    assert metadata.number == "2032Z12345"
    assert metadata.asked_on == "2032-07-05"
    assert metadata.answered_by == ("Minister van Veren",)


def test_members_whom_the_letter_only_mentions_do_not_ask() -> None:
    document = letter(
        "Hierbij zend ik u de antwoorden op de vragen van het lid Spaak (Noorderpartij) over "
        "pontjes.",
        "Eerder antwoordde ik op vragen van het lid Veldman (Duinpartij) over bruggen.",
    )
    assert document.metadata.asked_by == (SPAAK,)
    assert document.metadata.title == "pontjes"


def test_a_party_is_spelled_as_most_places_spell_it() -> None:
    document = letter(
        "Onderwerp Beantwoording vragen van het lid Spaak (NoorderPartij) over pontjes",
        "Hierbij zend ik u de antwoorden op de vragen van het lid Spaak (Noorderpartij) over "
        "pontjes.",
        "Antwoorden op de vragen van het lid Spaak (Noorderpartij) over pontjes",
    )
    assert document.metadata.asked_by == (SPAAK,)


@pytest.mark.parametrize(
    ("letter_text", "answered_by"),
    [
        (
            "Antwoorden van de minister van Veren, mede namens de staatssecretaris van Bos, Hei "
            "en Duin, op Kamervragen van het lid Spaak (Noorderpartij) over pontjes",
            ["Minister van Veren", "Staatssecretaris van Bos, Hei en Duin"],
        ),
        (
            "Hierbij deel ik u, mede namens de minister van Bos en Hei, mee dat de vragen van het "
            "lid Spaak (Noorderpartij) over pontjes worden beantwoord.\n\nDe Minister van Veren,\n"
            "\nA. de Boer",
            ["Minister van Veren", "Minister van Bos en Hei"],
        ),
        (
            "Hierbij antwoorden wij op de vragen van het lid Spaak (Noorderpartij) over pontjes.\n"
            "\nDe minister van Veren,\nA. de Boer\n\nDe staatssecretaris van Bos en Hei,\nC. Duin",
            ["Minister van Veren", "Staatssecretaris van Bos en Hei"],
        ),
        (
            "Hierbij antwoord ik op de vragen van het lid Spaak (Noorderpartij) over pontjes.\n\n"
            "Mede namens de Minister van Bos en Hei,\n\nde Minister van Veren\n\nA. de Boer",
            ["Minister van Veren", "Minister van Bos en Hei"],
        ),
        (
            "Hierbij antwoord ik op de vragen van het lid Spaak (Noorderpartij) over pontjes.\n\n"
            "DE MINISTER VAN VEREN EN PONTEN,\n\nA. de Boer",
            ["Minister van Veren en Ponten"],
        ),
    ],
)
def test_who_answers_and_for_whom_else(letter_text: str, answered_by: list[str]) -> None:
    assert list(letter(letter_text).metadata.answered_by) == answered_by


@pytest.mark.parametrize(
    "head",
    [
        "Datum\n3 mei 2032\nOns kenmerk\n77\n\nDatum\n14 mei 2032\n\nOnderwerp\nBeantwoording",
        "Datum\n14 mei 2032\n\nOnderwerp\nBeantwoording\n\nDatum\n3 mei 2032\nOns kenmerk\n77",
        "Datum14 mei 2032\n\nBetreft: Beantwoording",
        "Datum 3 april 2032\n\nDen Haag, 14 mei 2032",
        "Den Haag, 14 mei 2032",
    ],
)
def test_the_letter_has_its_own_date_not_that_of_another_pages_head(head: str) -> None:
    document = letter(
        head,
        "In antwoord op uw brief van 20 april 2032 zend ik u de antwoorden op de vragen van het "
        "lid Spaak (Noorderpartij) over pontjes.",
    )
    assert document.metadata.answered_on == "2032-05-14"
    assert document.metadata.asked_on == "2032-04-20"


HEADING = (
    "Vragen van de leden Spaak (Noorderpartij) en Veldman c.s. (Duinpartij) aan de Ministers van "
    "Veren en van Bos, Hei en Duin over het bericht «Pont ligt stil. Alweer» van dhr. De Boer c.s. "
    "in de streek (ingezonden 5 mei 2032)."
)


def of_width(text: str, width: int) -> str:
    """Break a text into lines of a width."""
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + len(word) >= width:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    return "\n".join(lines)


@pytest.mark.parametrize("body_width", [60, 900])
@pytest.mark.parametrize("width", [30, 45, 68, 100, 400])
def test_a_heading_is_one_paragraph_whatever_the_widths(width: int, body_width: int) -> None:
    long = "De pontjes liggen stil omdat de rivier te laag staat voor de pontjes. " * 6
    answered = "Antwoord van Minister De Boer (Veren en Ponten) (ontvangen 3 juni 2032)."
    document = read(
        f"Vergaderjaar 2031–2032\nAanhangsel van de Handelingen\n997\n{of_width(HEADING, width)}\n"
        f"{of_width(answered, width)}\n"
        + "".join(
            f"Vraag {number}\nWaarom liggen de pontjes stil?\nAntwoord {number}\n"
            f"{of_width(long, body_width)}\n"
            for number in range(1, 5)
        )
    )
    assert HEADING in [paragraph.text for paragraph in document.front_matter]
    assert answered in [paragraph.text for paragraph in document.front_matter]
    metadata = document.metadata
    assert metadata.asked_by == (SPAAK, Member("Veldman", "Duinpartij"))
    assert metadata.asked_of == ("Minister van Veren", "Minister van Bos, Hei en Duin")
    assert metadata.title == (
        "het bericht «Pont ligt stil. Alweer» van dhr. De Boer c.s. in de streek"
    )
    assert metadata.answered_by == ("Minister De Boer (Veren en Ponten)",)
    assert len(document.exchanges) == 4


@pytest.mark.parametrize(
    "heading",
    [
        "Vraag van het lid Spaak (Noorderpartij) aan de Minister van Veren over pontjes "
        "(ingezonden 5 mei 2032).",
        "Vragen van het lidSpaak (Noorderpartij)aan deMinister van Veren over pontjes "
        "(ingezonden 5 mei 2032).",
        "Vragen vanhet lid Spaak (Noorderpartij) aan de Minister van Veren over pontjes"
        "(ingezonden 5 mei 2032).",
    ],
)
def test_one_question_and_glued_words(heading: str) -> None:
    metadata = read(f"2032Z12345\n\n{heading}\n\n{QUESTIONS}").metadata
    assert metadata.asked_by == (SPAAK,)
    assert metadata.asked_of == ("Minister van Veren",)
    assert metadata.title == "pontjes"


def test_questions_without_numbers_below_a_heading_without_a_full_stop() -> None:
    document = read(
        "2032Z12345\n\n(ingezonden 20 november 2032)\n\n"
        "Vragen van het lid Spaak (Noorderpartij) aan de minister van Veren over pontjes\n\n"
        "Kent u het bericht 'Pont ligt stil'?\n\n"
        "Hoe vaak lag de pont stil? Zo ja, waarom?\n\nWanneer vaart de pont weer?\n"
    )
    assert document.genre == "members-questions"
    assert document.metadata.identifier == "kv-tk-2032Z12345"
    assert document.metadata.title == "pontjes"
    assert len(document.exchanges) == 3


@pytest.mark.parametrize(
    ("printed", "found"),
    [
        ("Kostic´ (De Brug)", [("Kostić", "De Brug")]),
        ("Go¨kc¸e (De Brug) en Andre` (JA21)", [("Gökçe", "De Brug"), ("Andrè", "JA21")]),
        ("Spaak en Veldman (De Brug en JA21)", [("Spaak", "De Brug"), ("Veldman", "JA21")]),
        (
            "Spaak, Veldman en Bos (allen D10)",
            [("Spaak", "D10"), ("Veldman", "D10"), ("Bos", "D10")],
        ),
        (
            "Spaak, Veldman (D10), Bos (Lid Dam)",
            [("Spaak", "D10"), ("Veldman", "D10"), ("Bos", "Lid Dam")],
        ),
        ("Spaak c.s. (Groep Terpstra)", [("Spaak", "Groep Terpstra")]),
        ("Spaak (D10), mede namens het lid De Wit (JA21)", [("Spaak", "D10"), ("De Wit", "JA21")]),
        (
            "A.B. Spaak (D10) en D’Hondt-Van Dam (50PLUS)",
            [("A.B. Spaak", "D10"), ("D’Hondt-Van Dam", "50PLUS")],
        ),
    ],
)
def test_forms_of_names_and_parties(printed: str, found: list[tuple[str, str]]) -> None:
    assert list(members(f"de leden {printed}")) == [Member(*one) for one in found]


def test_one_word_minister_may_stand_for_two() -> None:
    assert offices("de minister van Veren en Ponten en van Bos, Hei en Duin") == (
        "Minister van Veren en Ponten",
        "Minister van Bos, Hei en Duin",
    )


# -- other forms -----------------------------------------------------------------------------------


def test_a_letter_that_asks_for_more_time_is_of_members_questions() -> None:
    document = read(
        "Datum 20 mei 2032\nBetreft Uitstel beantwoording vragen van het lid Spaak (Noorderpartij) "
        "over pontjes\n\nGeachte voorzitter,\n\nHet lukt niet de vragen binnen drie weken te "
        "beantwoorden.\n\nDe minister van Veren,\n\nA. de Boer\n"
    )
    assert document.genre == "members-questions"
    assert document.metadata.asked_by == (SPAAK,)
    assert document.metadata.answered_on == "2032-05-20"
    assert document.leftovers == ()


def test_answers_with_a_label_below_questions_without_any() -> None:
    pages = pages_of_text(
        "Antwoorden van de minister van Veren op Kamervragen van het lid Spaak (Noorderpartij) "
        "over pontjes\n\nKent u het bericht over de veren?\n\nAntwoord\nJa.\n\n"
        "De pont ligt stil.\n\nZo is het.\n\nWanneer vaart hij?\n\nAntwoord: Morgen.\n",
        "brief.txt",
    )
    document = parse(pages)
    assert [
        ([part.text for part in one.question], [part.text for part in one.answer])
        for one in document.exchanges
    ] == [
        (
            ["Kent u het bericht over de veren?"],
            ["Ja.", "De pont ligt stil.", "Zo is het."],
        ),
        (["Wanneer vaart hij?"], ["Morgen."]),
    ]
    assert all(one.uncertain for one in document.exchanges)
    assert document.metadata.answered_by == ("Minister van Veren",)
    assert unlike(pages, document) == []


def test_a_group_in_whose_name_a_member_asks_is_the_members_party() -> None:
    assert members("het lid Spaak, namens de fractie van de Duinpartij") == (
        Member("Spaak", "Duinpartij"),
    )


def test_ministers_who_sign_side_by_side() -> None:
    document = letter(
        "Hierbij zenden wij, mede namens mijn ambtgenoot van Duinen, de antwoorden op de vragen "
        "van het lid Spaak (Noorderpartij) over pontjes.",
        "De minister van Veren,          De staatssecretaris van Bos en Hei,",
    )
    assert document.metadata.answered_by == (
        "Minister van Veren",
        "Staatssecretaris van Bos en Hei",
        "Ambtgenoot van Duinen",
    )


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        ("MOTIE VAN HET LID VAN DER SPAAK C.S.", "Motie van het lid Van der Spaak c.s."),
        (
            "MOTIE VAN DE LEDEN SPAAK-DE WIT, ’T HOOFT EN VAN IJZEREN",
            "Motie van de leden Spaak-De Wit, ’t Hooft en Van IJzeren",
        ),
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "Verslag van een schriftelijk overleg"),
    ],
)
def test_a_kind_in_capitals_keeps_those_of_names(printed: str, kind: str) -> None:
    assert sentence_case(printed) == kind
    document = read(
        f"Kamerstukken\n99 999\nWaterzorg\nNr.\n439\n{printed}\nDe Kamer,\n\n"
        "gehoord de beraadslaging,\n\nen gaat over tot de orde van de dag.\n"
    )
    assert document.metadata.kind == kind
    assert document.metadata.identifier == "kst-99999-439"


# -- what check says -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "AH 610\n2032Z12345\n\nVragen gesteld door het lid Spaak aan de minister\n\n",
            [first_lines.NO_ASKER],
        ),
        (
            "AH 610\n2032Z12345\n\nVragen van het lid Spaak, Noorderpartij, aan de minister\n\n",
            [first_lines.NO_ASKER],
        ),
        (
            "AH 610\n2032Z12345\n\nGeachte voorzitter,\n\nHierbij de antwoorden.\n\n",
            [first_lines.NO_LETTER_ASKER],
        ),
        (
            "AH 610\n2032Z12345\n\nVragen van het lid Spaak (Noorderpartij) aan de Minister "
            "aangaande de pont\n\n",
            [first_lines.NO_TITLE],
        ),
        (
            "AH 610\n2032Z12345\n\nVragen van het lid Spaak [Noord] (Noorderpartij) en Veldman aan "
            "de Minister over veren (zie de bijlage) (ingezonden 5 mei 2032)\n\n",
            [first_lines.NO_PARTY],
        ),
        (
            "Hierbij bied ik u de antwoorden aan op de vragen van het lid Spaak (Noorderpartij) "
            "over veren.\n\n",
            [first_lines.NO_ANSWERER],
        ),
        (
            "AH 610\n2032Z12345\n\nVragen van het lid Spaak (Noorderpartij) aan de Minister over "
            "veren Uw kenmerk 17\n\n",
            [first_lines.LONG_TITLE],
        ),
        (
            "AH 610\n2032Z12345\n\nVragen van het lid Spaak (Noorderpartij) aan de Minister over "
            "vragen die niet worden beantwoord (ingezonden 5 mei 2032)\n\n",
            [],
        ),
        ("AH 610\n2032Z12345\nAntwoord van minister Bos (Veren) (ontvangen 5 mei 2032)\n\n", []),
    ],
)
def test_check_tells_what_the_first_lines_name_and_was_not_found(
    text: str, told: list[str]
) -> None:
    document = read(text + QUESTIONS)
    assert len(document.exchanges) == 2
    assert list(findings(document).heading) == told
    assert findings(document).something == bool(told)

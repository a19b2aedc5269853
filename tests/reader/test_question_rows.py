"""The rows of the list: headings of parties and topics, and what stands without one."""

from __future__ import annotations

from kamer_tui.document.model import Document, Exchange
from kamer_tui.reader.core.contents import Contents
from kamer_tui.reader.core.state import opening
from kamer_tui.reader.views.question_rows import RowStyles, rows_of_list
from tests.builders import document, exchange, party


def lines(made: Document) -> list[str]:
    """The list as one reads it, a heading in brackets, a subheading in parentheses."""
    contents = Contents(made)
    styles = RowStyles(contents)
    read = []
    for row in rows_of_list(contents, opening(contents)):
        if row.kind == "entry":
            style = styles.of(row.entry)
            read.append(f"{style.number} {style.text}".strip())
        else:
            form = {"heading": "[{}]", "subheading": "({})", "blank": "{}"}[row.kind]
            read.append(form.format(row.text))
    return read


def asked(number: int, by: str, topic: str | None = None) -> Exchange:
    return exchange(number, f"Wie telt rij {number}?", party=by, topic=topic)


def test_a_party_that_speaks_once_has_its_count_and_its_topics_below_it() -> None:
    made = document(
        asked(1, "De Brug", "Rekken"), asked(2, "De Brug"), asked(3, "Duinpartij", "Rekken")
    )
    assert lines(made) == [
        "About this document",
        "",
        "[De Brug · 2]",
        "(Rekken)",
        "1 Wie telt rij 1?",
        "",
        "2 Wie telt rij 2?",
        "",
        "[Duinpartij · 1]",
        "(Rekken)",
        "3 Wie telt rij 3?",
    ]


def test_where_parties_speak_chapter_by_chapter_they_stand_below_the_chapter_without_count() -> (
    None
):
    made = document(
        asked(1, "De Brug", "1. Rekken"),
        asked(2, "Duinpartij", "1. Rekken"),
        asked(3, "De Brug", "2. Lampen"),
        asked(4, "Duinpartij", "2. Lampen"),
    )
    assert lines(made) == [
        "About this document",
        "",
        "[1. Rekken]",
        "(De Brug)",
        "1 Wie telt rij 1?",
        "",
        "(Duinpartij)",
        "2 Wie telt rij 2?",
        "",
        "[2. Lampen]",
        "(De Brug)",
        "3 Wie telt rij 3?",
        "",
        "(Duinpartij)",
        "4 Wie telt rij 4?",
    ]


def test_what_a_party_says_where_it_asks_nothing_has_its_name_and_no_heading() -> None:
    made = document(
        asked(1, "De Brug"),
        asked(2, "Duinpartij"),
        parties=[party("Lijst Veldman", ["Zij lezen mee."]), party("Duinpartij", ["Zij ook."])],
    )
    assert lines(made) == [
        "About this document",
        "",
        "Lijst Veldman · Introduction",
        "Duinpartij · Introduction",
        "",
        "[De Brug · 1]",
        "1 Wie telt rij 1?",
        "",
        "[Duinpartij · 1]",
        "2 Wie telt rij 2?",
    ]


def test_with_one_party_alone_no_party_is_named() -> None:
    made = document(asked(1, "De Brug", "Rekken"), asked(2, "Duinpartij", "Rekken"))
    contents = Contents(made)
    state = opening(contents)._replace(party="De Brug", shown=contents.shown("De Brug"))
    rows = rows_of_list(contents, state)
    assert [row.text for row in rows] == ["Rekken", ""]


def test_a_remark_in_the_midst_of_a_topic_stands_below_its_heading() -> None:
    made = document(
        asked(1, "De Brug", "Rekken"), parties=[party("De Brug", remarks=["Zij lezen mee."])]
    )
    assert lines(made)[-3:] == ["(Rekken)", "1 Wie telt rij 1?", "Remark"]


def test_what_stands_before_a_chapter_is_not_below_it() -> None:
    made = document(
        asked(1, "De Brug", "1. Rekken"),
        asked(2, "Duinpartij", "1. Rekken"),
        parties=[party("De Brug", ["Zij lezen mee."])],
    )
    assert lines(made)[:6] == [
        "About this document",
        "",
        "De Brug · Introduction",
        "",
        "[1. Rekken]",
        "(De Brug · 1)",
    ]


def test_neighbours_that_look_alike_in_their_width_are_told_apart() -> None:
    asked_alike = [
        f"Hoeveel bewoners van flats klagen over lawaai door {what}?"
        for what in ("treinen", "bussen")
    ]
    contents = Contents(
        document(*(exchange(number, text) for number, text in enumerate(asked_alike, 1)))
    )
    styles = RowStyles(contents)
    entries = list(contents.entry_of_exchange.values())
    assert [styles.text(entry, 60, 1).text for entry in entries] == asked_alike
    assert [styles.text(entry, 24, 1).text for entry in entries] == ["…treinen?", "…bussen?"]


def test_a_text_between_questions_is_shown_as_it_is() -> None:
    contents = Contents(document(asked(1, "De Brug")))
    assert RowStyles(contents).text(0, 10, 1).text == RowStyles(contents).of(0).text

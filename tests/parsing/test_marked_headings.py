"""Headings that HTML and XML mark up are headings, and where there are several, nothing else is."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.xml import pages_of_xml
from tests.support.conservation import unlike

Items = Sequence[tuple[str, str]]
"""Kind and text: "1" and "2" are levels of headings, "p" is a paragraph, "b" a bold one."""
SECTION = "Vragen en opmerkingen van de leden van de {}-fractie"
PARTIES = ("Duinpartij", "Noorderpartij")
FORMS = ("html", "flat", "nested", "divisions beside each other")
_HTML = {"1": "<h2>{}</h2>", "2": "<h3>{}</h3>", "p": "<p>{}</p>", "b": "<p><b>{}</b></p>"}
_XML = {
    **{"1": "<tussenkop kopopmaak='vet'>{}</tussenkop>", "p": "<al>{}</al>"},
    **{"2": "<tussenkop kopopmaak='cur'>{}</tussenkop>"},
    **{"b": "<al><nadruk type='vet'>{}</nadruk></al>"},
}


def nested(items: Items, *, inside: bool = True) -> str:
    """Divisions in each other, or all beside each other."""
    text, open_ = "", list[str]()
    for kind, said in items:
        if kind.isdigit():
            while open_ and (open_[-1] >= kind or not inside):
                text += "</divisie>"
                open_.pop()
            open_.append(kind)
            text += f"<divisie><kop><titel>{said}</titel></kop>"
        else:
            text += _XML[kind].format(said)
    return text + "</divisie>" * len(open_)


def pages(items: Items, form: str, title: str) -> Pages:
    if form == "html":
        body = "".join(_HTML[kind].format(said) for kind, said in items)
        head = f"<h1>99 999 Fietsenstallingen</h1><h1>Nr. 1 {title}</h1>"
        return pages_of_html(f"<!DOCTYPE html><main>{head}{body}</main>".encode(), "x")
    if form == "flat":
        body = "".join(_XML[kind].format(said) for kind, said in items)
    else:
        body = nested(items, inside=form == "nested")
    head = "<dossier><dossiernr>99 999</dossiernr><titel>Fietsenstallingen</titel></dossier>"
    text = f"<kamerstuk>{head}<stuk><titel>{title}</titel>{body}</stuk></kamerstuk>"
    return pages_of_xml(text.encode(), "x")


def read(
    items: Items, form: str = "html", title: str = "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG"
) -> Document:
    made = pages(items, form, title)
    document = parse(made)
    assert unlike(made, document) == []
    return document


def report(
    section: str = SECTION,
    topics: Sequence[str] = ("Sloten", "De rekken zijn vol."),
    topic: str = "2",
    within: Items = (),
) -> list[tuple[str, str]]:
    """A report: per party and topic two questions, each with its answer and what stands within."""
    items: list[tuple[str, str]] = []
    number = 0
    for party in PARTIES:
        items.append(("1", section.format(party)))
        items.append(("p", f"De leden van de {party}-fractie hebben kennisgenomen van de brief."))
        for title in topics:
            items.append((topic, title))
            for about in ("het slot", "de pomp"):
                number += 1
                asked = f"De leden van de {party}-fractie lezen over {about}. Komt die in mei?"
                items += [("p", asked), ("p", f"{number}. Antwoord")]
                items += [
                    ("p", f"Het kabinet deelt de zorg over {about}. In mei komt die."),
                    *within,
                ]
    return items


def asked(document: Document) -> list[tuple[tuple[str, ...], str | None, int, int]]:
    """Of each question: who asks, its topic, and of how many paragraphs are question and answer."""
    return [
        (one.parties, one.topic, len(one.question), len(one.answer)) for one in document.exchanges
    ]


def expected(
    topics: Sequence[str | None] = ("Sloten", "De rekken zijn vol."), answer: int = 1
) -> list[tuple[tuple[str, ...], str | None, int, int]]:
    return [((one,), topic, 1, answer) for one in PARTIES for topic in topics for _ in range(2)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "topics",
    [("Sloten", "De rekken zijn vol."), ("Wie betaalt?", "2.1 Pompen"), ("a. Sloten", "het rek")],
)
def test_what_is_marked_up_is_a_topic_whatever_its_words(form: str, topics: tuple[str]) -> None:
    document = read(report(topics=topics), form)
    assert document.genre == "report"
    assert asked(document) == expected(topics)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    "section", [SECTION, "{}-fractie", "{}", "Leden van de {}", "2. Inbreng {}"]
)
def test_a_marked_up_name_heads_the_section_of_a_party(form: str, section: str) -> None:
    document = read(report(section), form)
    assert [party.name for party in document.parties] == [*PARTIES]
    assert asked(document) == expected()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("line", [("b", "Let op de sloten"), ("p", "Amsterdam en Utrecht")])
def test_a_short_line_that_is_not_marked_up_is_no_heading(form: str, line: tuple[str, str]) -> None:
    within = [line, ("p", "Daar staan de rekken van staal, en in mei komen er meer bij.")]
    assert asked(read(report(within=within), form)) == expected(answer=3)


@pytest.mark.parametrize("form", FORMS)
def test_a_name_in_plain_type_heads_no_section_where_sections_are_marked_up(form: str) -> None:
    within = [("p", "De Brug-fractie"), ("p", "Daar staan de rekken van staal en van beton.")]
    document = read(report(within=within), form)
    assert [party.name for party in document.parties] == [*PARTIES]
    assert [one[:2] for one in asked(document)] == [one[:2] for one in expected()]


def test_topics_may_be_bold_paragraphs_below_marked_up_sections() -> None:
    assert asked(read(report(topics=("Sloten", "Pompen"), topic="b"))) == expected(
        ("Sloten", "Pompen")
    )


@pytest.mark.parametrize("kind", ["b", "p"])
def test_the_section_of_a_party_whose_heading_is_not_marked_up_is_its_own(kind: str) -> None:
    items = [(kind if said == SECTION.format(PARTIES[1]) else one, said) for one, said in report()]
    for section in (SECTION, "{}-fractie"):
        third = [
            (one, said.replace(PARTIES[0], "Zuiderpartij")) for one, said in report(section)[:9]
        ]
        document = read([*items, *third])
        assert asked(document)[:8] == expected()
        assert document.exchanges[-1].parties == ("Zuiderpartij",)


@pytest.mark.parametrize("form", FORMS)
def test_a_chapter_above_a_partys_section_is_no_part_of_an_answer(form: str) -> None:
    items = report()
    half = len(items) // 2
    document = read([*items[:half], ("1", "3. Overig"), *items[half:]], form)
    assert asked(document) == expected()
    assert [heading.text for heading in document.headings] == ["3. Overig"]


def note(within: Items = ()) -> list[tuple[str, str]]:
    chapters = (("1", "1. Inleiding"), ("1", "2. Sloten"), ("2", "2.1 Kettingen"), ("1", "Overig"))
    items: list[tuple[str, str]] = []
    for chapter in chapters:
        items.append(chapter)
        for party in PARTIES:
            items.append(("p", f"De leden van de {party}-fractie vragen of de pomp in mei komt."))
            items.append(("p", "De regering antwoordt dat dit in mei bekend wordt gemaakt."))
            items += within
    return items


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("kind", ["b", "p"])
def test_in_a_note_marked_up_chapters_are_the_topics(form: str, kind: str) -> None:
    within = [(kind, "Let op de sloten"), ("p", "De sloten zijn van staal en komen in mei.")]
    document = read(note(within), form, "NOTA NAAR AANLEIDING VAN HET VERSLAG")
    assert document.genre == "note"
    assert [one[:2] for one in asked(document)] == [
        ((party,), chapter)
        for chapter in ("1. Inleiding", "2. Sloten", "2.1 Kettingen", "Overig")
        for party in PARTIES
    ]
    assert {(one.question[0].text[:8], len(one.answer)) for one in document.exchanges} == {
        ("De leden", 3)
    }


def split_report(topic: str, within: Items = ()) -> list[tuple[str, str]]:
    items: list[tuple[str, str]] = []
    for part, section, rest in (
        ("I Vragen en opmerkingen vanuit de fracties", SECTION, "Kan de Minister dat zeggen?"),
        (
            "II Reactie van de Minister",
            "Reactie op de vragen van de leden van de {}-fractie",
            "Ja.",
        ),
    ):
        items.append(("1", part))
        for party in PARTIES:
            items.append(("2", section.format(party)))
            for title in ("Sloten", "Pompen en kettingen"):
                items.append((topic, title))
                said = f"De leden van de {party}-fractie vragen of er in mei {title.lower()} komen."
                items.append(("p", f"{said} {rest}"))
                items += within if rest == "Ja." else ()
    return items


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("topic", ["2", "b"])
def test_in_two_parts_each_party_has_its_own_topics(form: str, topic: str) -> None:
    within = [("p", "Amsterdam en Utrecht"), ("p", "Daar komen er in juni nog meer bij.")]
    document = read(split_report(topic, within), form)
    assert document.genre == "split-report"
    assert asked(document) == [
        ((party,), title, 1, 3) for party in PARTIES for title in ("Sloten", "Pompen en kettingen")
    ]

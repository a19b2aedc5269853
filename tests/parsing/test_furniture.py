"""What the page adds to a text, told by form, by place and by repetition."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.parsing.lines.furniture import FORMS, split_furniture
from kamer_tui.parsing.lines.furniture.printed import Printed
from kamer_tui.sources.text import pages_of_text
from tests.support.reading import read_whole


def furniture(text: str) -> list[str]:
    pages = pages_of_text(text)
    body, found = split_furniture(pages.lines)
    assert len(body) + len(found) == len(pages.lines)
    return [one.text for one in found]


THINGS = ("molen", "sluis", "brug", "dijk")
PLACES = ("aan", "bij", "door", "langs", "met", "naast", "onder", "over", "tegen", "voor")


def book(page: str) -> str:
    """Pages of ten lines of text each, no two of which are alike."""
    return "\f".join(
        page.format(number=number, text="\n".join(f"{place} een {thing}" for place in PLACES))
        for number, thing in enumerate(THINGS, start=1)
    )


@pytest.mark.parametrize(
    "footer",
    [
        "Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1 28",
        "Tweede Kamer, vergaderjaar 2031-2032, 99 999 XII, nr. 12",
        "Eerste Kamer, vergaderjaar 2031–2032, 99 999, AI 3",
        "’s-Gravenhage 2032       Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1        1",
    ],
)
def test_the_official_footer_by_its_form(footer: str) -> None:
    assert furniture(f"De molen draait.\n\n{footer}\n") == [footer]


def test_a_sentence_about_the_chamber_is_text() -> None:
    assert furniture("De Tweede Kamer, vergaderjaar of niet, wil dat de molen draait.\n") == []


def test_the_colophon_and_the_number_of_the_page() -> None:
    text = (
        "De molen draait.\n\nkst-99999-1\nISSN 0000 - 0000\n’s-Gravenhage 2032\n\n"
        "Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1\n\n1\n"
    )
    assert furniture(text) == [
        *("kst-99999-1", "ISSN 0000 - 0000", "’s-Gravenhage 2032"),
        *("Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1", "1"),
    ]


@pytest.mark.parametrize(
    "colophon",
    [
        "kst-99999-1",
        "kv-tk-2032Z00017",
        "ah-tk-20312032-17\nISSN 0000 - 0000",
        "kst-99999-1\nISSN 0000 - 0000\n’s-Gravenhage 2032",
        "kst-99999-1 ISSN 0000 - 0000 ’s-Gravenhage 2032",
    ],
)
@pytest.mark.parametrize("between", ["\n", "\n\n"])
def test_the_colophon_inside_a_paragraph_that_runs_over_the_page_s_end(
    colophon: str, between: str
) -> None:
    """With and without the footer, which some programs put elsewhere."""
    text = (
        "Vragen van het lid Veldman (Duinpartij) over molens (ingezonden 5 juni 2032)\n\n"
        "Vraag 1\nHoeveel molens draaien er, en wie betaalt het"
        f"{between}{colophon}{between}beheer van de molens die niet draaien?\n\n"
        "Antwoord 1\nDat zijn er tien, en de gemeenten betalen.\n"
    )
    document = read_whole(text)
    assert [one.text for one in document.exchanges[0].question] == [
        "Hoeveel molens draaien er, en wie betaalt het beheer van de molens die niet draaien?"
    ]
    assert [line.text for line in document.furniture] == colophon.split("\n")


def test_a_list_of_publications_is_no_colophon() -> None:
    assert furniture("De brieven zijn:\n\nkst-99999-1\nkst-99998-12\n") == []
    assert furniture("Zie daarvoor de brief\nkst-99999-1.\n") == []


def test_the_chambers_number_below_its_name() -> None:
    assert furniture("Tweede Kamer der Staten-Generaal\n2\n\nVergaderjaar 2031–2032\n") == ["2"]


@pytest.mark.parametrize(
    "page",
    [
        "Ministerie van Molens\n\n{text}\n",
        "{text}\n\nblad {number} van 4\n",
        "{text}\n\n{number}\n",
        "Onze referentie 2032-118\n\n{text}\n\nPagina {number} van 4\n",
    ],
)
def test_what_returns_on_every_page(page: str) -> None:
    found = furniture(book(page))
    assert len(found) == len(THINGS) * (1 + ("referentie" in page))
    assert not any(" een " in one for one in found)


def test_what_returns_in_the_middle_of_pages_is_text() -> None:
    text = "\f".join(
        f"voor {n}\n" + f"aan {n}\n" * 5 + "Antwoord\n" + f"na {n}\n" * 6 for n in "abcd"
    )
    assert "Antwoord" not in furniture(text)


def test_a_number_that_is_not_the_pages_is_text() -> None:
    pages = [f"{thing} {place}\n" * 9 for thing in THINGS for place in PLACES[:3]]
    numbered = [
        f"{page}\n{50 if number == 7 else number}\n" for number, page in enumerate(pages, 1)
    ]
    assert furniture("\f".join(numbered)) == [*"123456", *("8", "9", "10", "11", "12")]


def test_what_ends_pages_and_stands_in_the_middle_of_them_too_is_text() -> None:
    text = "\f".join(
        f"voor {n}\n" * 5 + "Antwoord\n" + f"na {n}\n" * 5 + "Antwoord" for n in "abcd"
    )
    assert furniture(text) == []


def test_the_middle_of_a_short_page_is_no_edge() -> None:
    assert furniture("\f".join(f"voor {n}\nAntwoord\nna {n}\n" for n in "abcd")) == []


@pytest.mark.parametrize("sign", ["①", "²", "½", "一", "1" * 5000], ids=lambda s: ascii(s)[:8])
def test_a_page_may_have_any_number_below_its_footer(sign: str) -> None:
    footer = "Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1"
    page = f"{footer}\n\n{sign}\n\nDe molen draait.\n\n"
    assert read_whole(page * 2).leftovers


def test_numbers_of_pages_below_footers_that_end_in_a_number_are_furniture() -> None:
    footer = "Tweede Kamer, vergaderjaar 2031–2032, 99 993, nr. 7"
    text = "".join(
        f"Vraag {2 * page - 1}\nHoe oud is molen {page}?\n\nAntwoord\nDie is van {1600 + page}.\n\n"
        f"Vraag {2 * page}\nMaalt hij?\n\nAntwoord\nHij maalt\n\n{footer}\n\n{page}\n\nelke dag.\n"
        for page in range(1, 5)
    )
    document = parse(pages_of_text(f"LIJST VAN VRAGEN EN ANTWOORDEN\n\n{text}"))
    assert [one.label for one in document.exchanges] == [str(number) for number in range(1, 9)]
    answers = [part.text for one in document.exchanges for part in one.answer]
    assert answers[1::2] == ["Hij maalt elke dag."] * 4
    assert [one.text for one in document.furniture] == [
        piece for page in range(1, 5) for piece in (footer, str(page))
    ]


FOOTER = "Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr. 1"
LETTER = "\f".join(
    f"Ons kenmerk\n2032-118\n{thing} en nog meer woorden over de {thing}" for thing in THINGS
)


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("footer", f"De molen.\n{FOOTER}", [FOOTER]),
        ("colophon", f"De molen.\nkst-99999-1\n{FOOTER}\n1", ["kst-99999-1", "1"]),
        ("emblem", "Tweede Kamer der Staten-Generaal\n2\nDe molen.", ["2"]),
        ("page number", "De molen.\nBlad 2 van 4\n_____", ["Blad 2 van 4", "_____"]),
        ("head", "De molenaar\nAarle\nHij maalt.\fDe molenaar\nAarle", ["De molenaar", "Aarle"]),
        ("edge", book("{text}\n\n{number}"), ["1", "2", "3", "4"]),
        ("reference", LETTER, ["Ons kenmerk", "2032-118"] * 3),
        (
            "reference",
            " 2032".join(LETTER.rsplit("\n2032", 1)),
            [*("Ons kenmerk", "2032-118") * 2, "Ons kenmerk 2032-118"],
        ),
    ],
)
def test_each_form_finds_its_own_lines(form: str, text: str, found: list[str]) -> None:
    lines = pages_of_text(text).lines
    printed = {line.number: line.text for line in lines}
    find = next(one.find for one in FORMS if one.name == form)
    assert [printed[number] for number in sorted(set(find(Printed.of(lines))))] == found
    assert len({one.name for one in FORMS}) == len(FORMS)


def test_a_number_too_long_to_read_ends_no_reading() -> None:
    digits = "1" * 6000
    assert furniture(book(f"{{text}}\n\n{{number}}{digits}")) == []


@pytest.mark.parametrize("between", ["\n", "\f"], ids=["copied", "pages"])
@pytest.mark.parametrize("head", ["4-3-2034 10:12\tLekkende sluizen", "3/4/34, 10:12 AM Sluizen"])
@pytest.mark.parametrize("count", [1, 2, 4])
def test_what_a_browser_prints_around_each_page(between: str, head: str, count: int) -> None:
    address = "https://voorbeeld.example/sluizen?id=99"
    pages = [
        f"{head}\nDe {thing} is dicht.\nDat blijft zo.\n{address}\t{number}/{count}"
        for number, thing in enumerate(THINGS[:count], start=1)
    ]
    found = furniture(between.join(pages))
    expected = [
        row for number in range(1, count + 1) for row in (head, f"{address}\t{number}/{count}")
    ]
    assert found == [row.replace("\t", " ") for row in expected]


def test_an_address_or_a_moment_in_a_text_stays() -> None:
    text = "4-3-2034 10:12 gesloten\nhttps://voorbeeld.example/sluizen/1/4\nDat blijft zo.\n"
    assert furniture(text) == []

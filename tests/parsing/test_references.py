"""References to exchanges and to other documents, in the forms in which people write them."""

from __future__ import annotations

import pytest

from kamer_tui.parsing.vocabulary.references import find_documents, find_references


def numbers(text: str) -> list[int]:
    return [one.number for one in find_references(text, find_documents(text))]


def identifiers(text: str) -> list[str]:
    return [one.identifier for one in find_documents(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Zie het antwoord op vraag 7.", [7]),
        ("Zie de antwoorden op vragen 7 en 12.", [7, 12]),
        ("Zie het antwoord op de vragen 7, 8 en 12.", [7, 8, 12]),
        ("Zie ook het antwoord op vraag 7 en 12.", [7, 12]),
        ("Voor de wieken, zie vraag 7.", [7]),
        ("Dat blijkt uit de beantwoording van vraag 107.", [107]),
        ("Vraag 7 gaat daar ook over.", [7]),
        ("Zie de vragen 4 t/m 7.", [4, 5, 6, 7]),
        ("Zie de vragen 4 tot en met 6 en 9.", [4, 5, 6, 9]),
        ("Zie vraag 7 of 8, en vraag 11.", [7, 8, 11]),
        ("Zie het antwoord op vraag 7 (en op vraag 9).", [7, 9]),
        ("Zie de vragen nrs. 7 en 8.", [7, 8]),
        ("Zie de antwoorden op de vragen onder 7 en 8.", [7, 8]),
        ("Zie de vragen 41 142 en 143.", [41, 142, 143]),
        ("Zie de vragen en antwoorden 3 en 4.", [3, 4]),
        ("Zie de antwoorden op vragen 4,5,7 en 8.", [4, 5, 7, 8]),
    ],
)
def test_references(text: str, expected: list[int]) -> None:
    assert numbers(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "De vraag is of de molen draait.",
        "Wij vragen 12 miljoen euro voor de molen.",
        "De leden vragen 7 procent.",
        "De leden vragen 7,5 of meer.",
        "De minister heeft 7 vragen beantwoord.",
        "De navraag 7 leverde niets op.",
        "Zie artikel 7 en paragraaf 8.",
        "Een lijst van vragen en antwoorden 99 613 XVII Begroting van Bruggen",
        "Verslag met antwoorden 99 613 Begroting van Bruggen",
        "",
    ],
)
def test_what_is_no_reference(text: str) -> None:
    assert numbers(text) == []


def test_a_reference_knows_its_phrase_and_its_place() -> None:
    text = "Zie de antwoorden op de vragen 7, 8 en 12."
    found = find_references(text, ())
    assert {one.text for one in found} == {"vragen 7, 8 en 12"}
    assert [text[one.start : one.end] for one in found] == ["vragen 7", "8", "12"]


def test_a_range_that_runs_backwards_or_too_far_has_only_what_is_printed() -> None:
    assert numbers("Zie de vragen 9 t/m 4.") == [9, 4]
    assert numbers("Zie de vragen 1 t/m 900.") == [1, 900]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(Kamerstuk 99 998, nr. 12)", ["kst-99998-12"]),
        ("(Kamerstuk 99 997-20, nr. 1796)", ["kst-99997-20-1796"]),
        ("(Kamerstuk 99 990 XII, nr. 8)", ["kst-99990-XII-8"]),
        ("(Kamerstuk 99 990 A, nr. 31)", ["kst-99990-A-31"]),
        (
            "(Kamerstukken 99 998 en 99 996, nr. 17)",
            ["kst-99998-17", "kst-99996-17"],
        ),
        ("(Kamerstuk 99 998, nrs. 12 en 13)", ["kst-99998-12", "kst-99998-13"]),
        ("(Kamerstuk II 99 998, nr. 12)", ["kst-99998-12"]),
        ("(Kamerstuk 99998 nr. 12)", ["kst-99998-12"]),
        (
            "(Aanhangsel Handelingen, vergaderjaar 2031–2032, nr. 594)",
            ["ah-tk-20312032-594"],
        ),
        ("Zie de bijlage bij kamerstuk 99 998, nr. 12.", ["kst-99998-12"]),
        ("(Kamerstukken II, 2031/32, 99 998, nr. 12)", ["kst-99998-12"]),
        ("(Kamerstukken II, vergaderjaar 2031-2032, 99 990 XII, nr. 8)", ["kst-99990-XII-8"]),
        ("TK 2031–2032, 99 998, nr. 12", ["kst-99998-12"]),
        ("(Aanhangsel Handelingen 2031-2032, 594)", ["ah-tk-20312032-594"]),
        ("(Handelingen II 2031/32, Aanhangsel nr. 594)", ["ah-tk-20312032-594"]),
        ("Eerste Kamer, vergaderjaar 2031–2032, Aanhangsel nr. 3", ["ah-ek-20312032-3"]),
        ("(aanhangsel van de handelingen, vergaderjaar 2099/00, nr. 4)", ["ah-tk-20992100-4"]),
        ("(Kamerstukken ll 2031/32, 99 990 XII, nr. 8)", ["kst-99990-XII-8"]),
        ("(Kamerstukken II2031–32, 99 998, nr. 12)", ["kst-99998-12"]),
        ("(Kamerstukken II,vergaderjaar 2031/2032 99 998, nr. 12)", ["kst-99998-12"]),
        ("(Kamerstuk 99 998, nr. 12, nr. 13 en 15)", [f"kst-99998-{n}" for n in (12, 13, 15)]),
        ("(Kamerstuk 99 998, nr. 12 t/m 14)", ["kst-99998-12", "kst-99998-14"]),
        ("Kamerstuk 99 998, nr. 12 en 99 996, nr. 3.", ["kst-99998-12", "kst-99996-3"]),
        ("(Kamerstukken I 2031/32, 99 998, D en E)", ["kst-99998-D", "kst-99998-E"]),
        ("Zie Kamerstuk 99998-20-1796 hierover.", ["kst-99998-20-1796"]),
        ("Zie Kamerstuk 99998-XII-8.", ["kst-99998-XII-8"]),
        ("Kamervragen (Aanhangsel) 2031–2032, nr. 594", ["ah-tk-20312032-594"]),
        ("vergaderjaar 2031–2032, Aanhangsel van de Handelingen 594", ["ah-tk-20312032-594"]),
        ("Aanhangsel Handelingen,vergaderjaar 2031–2032, nr. 594", ["ah-tk-20312032-594"]),
        ("de eerdere vragen (vraagnummer 2031Z99900)", ["kv-tk-2031Z99900"]),
        ("de vragen 2031Z99900 en 2031Z 99901", ["kv-tk-2031Z99900", "kv-tk-2031Z99901"]),
        ("zie https://zoek.officielebekendmakingen.nl/kst-99998-12.html", ["kst-99998-12"]),
        ("zie kv-tk-2031Z99900 van gisteren", ["kv-tk-2031Z99900"]),
        ("(Kamerstuk 99 998, nr. 12, 3 april 2032)", ["kst-99998-12"]),
        ("(Kamerstuk 99 998, nr. 12, 5 miljoen euro)", ["kst-99998-12"]),
        ("Aanhangsel van de Handelingen 594, zonder jaar", []),
        ("Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel 3", []),
        ("Zie dossier Kamerstuk 99998-20 hierover.", []),
        ("Uw kenmerk 2031Z99900 van gisteren", []),
        ("2031Z99900", []),
        ("Zie artikel 99 998, nr. 12.", []),
        ("Het kamerstuk zelf is zoek.", []),
        ("Kamerstukken worden gedrukt.", []),
    ],
)
def test_other_documents(text: str, expected: list[str]) -> None:
    found = find_documents(text)
    assert [one.identifier for one in found] == expected
    for one in found:
        assert text[one.start : one.end] == one.text
        assert one.url == f"https://zoek.officielebekendmakingen.nl/{one.identifier}.html"


def test_a_reference_of_thousands_of_numbers_is_read_in_time_and_space_of_its_size() -> None:
    found = find_documents("Kamerstuk 99 998, nr. " + "12, " * 20_000)
    assert {one.identifier for one in found} == {"kst-99998-12"}
    assert max(len(one.text) for one in found) < 1_000


def test_a_number_of_another_document_is_no_question() -> None:
    text = "Zie vraag 7 (Kamerstuk 99 998, nr. 12) en het antwoord op vraag 8."
    assert 12 not in numbers(text)
    assert 8 in numbers(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "(Kamerstukken II, 99 123, nr. 4, nr. 5 en 6)",
            ["kst-99123-4", "kst-99123-5", "kst-99123-6"],
        ),
        ("Zie Kamerstukken ll 2031/32, 99 123 V, nr. 7.", ["kst-99123-V-7"]),
        ("Zie Kamerstukken II2031–32, 99 123, nr. 8.", ["kst-99123-8"]),
        ("Zie Kamerstukken II,vergaderjaar 2031/2032 99 123, nr. 9.", ["kst-99123-9"]),
        ("Zie Kamerstuk 99123-20-1415.", ["kst-99123-20-1415"]),
        ("Zie Kamerstuk 99 123-1415.", ["kst-99123-1415"]),
        ("Zie Kamervragen (Aanhangsel) 2031–2032, nr. 45.", ["ah-tk-20312032-45"]),
        (
            "Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel van de Handelingen 46",
            ["ah-tk-20312032-46"],
        ),
        ("met vraagnummer 2031Z12345", ["kv-tk-2031Z12345"]),
        ("de vragen (2031Z12345 en 2031Z12346)", ["kv-tk-2031Z12345", "kv-tk-2031Z12346"]),
        ("https://zoek.officielebekendmakingen.nl/kv-tk-2031Z12345.html", ["kv-tk-2031Z12345"]),
    ],
)
def test_documents_are_found_in_the_forms_that_people_write(text: str, expected: list[str]) -> None:
    assert identifiers(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Aanhangsel van de Handelingen 45", "dossier 2031Z123", "Kamerstuk 99123-20", "nr. 4 en 5"],
)
def test_no_identifier_is_made_up(text: str) -> None:
    assert find_documents(text) == ()


def test_a_dossier_behind_questions_and_answers_is_no_question() -> None:
    assert find_references("Lijst van vragen en antwoorden 99 123 V Wijziging", ()) == ()

"""Notes that were typed below a text in which their marks are raised, in web pages."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sources.markup.html import pages_of_html
from tests.support.conservation import unlike

HEAD = (
    "<h1>Vragen van het lid Spaak (Duinpartij) aan de Minister van Water over volle sluizen"
    " (ingezonden 3 mei 2033).</h1>"
)
NOTES = ("De Duinbode, 3 maart 2033.", "Kamerstuk 99 812, nr. 4.")


@pytest.mark.parametrize(
    ("mark", "note"),
    [
        ("({})", "<p>({}) {}</p>"),
        ("{})", "<p>{}) {}</p>"),
        ("[{}]", "<div>[{}] {}</div>"),
        ("{}", "<table><tr><td>{}</td><td>{}</td></tr></table>"),
        ("{}", "{} {}<br>"),
    ],
)
def test_notes_are_below_the_text_whose_raised_figures_they_repeat(mark: str, note: str) -> None:
    first, second = (f"<sup>{mark.format(number)}</sup>" for number in (1, 2))
    inside = (
        f"{HEAD}<p>Vraag 1</p><p>Kent u de sluis?{first}</p><p>Antwoord 1</p><p>Ja:</p>"
        f"<p>1. zij lekt;</p><p>2. zij is 9 m<sup>2</sup>, zie het antwoord op vraag 1.{second}</p>"
    )
    below = "".join(note.format(number, text) for number, text in enumerate(NOTES, 1))
    pages = pages_of_html(f"<!DOCTYPE html><body>{inside}<hr>{below}</body>".encode(), "x.html")
    document = parse(pages)
    assert unlike(pages, document) == []
    assert [(one.label, one.text) for one in document.footnotes] == [
        ("1", NOTES[0]),
        ("2", NOTES[1]),
    ]
    (only,) = document.exchanges
    assert [part.text for part in only.question] == ["Kent u de sluis?[^1]"]
    assert [part.text for part in only.answer] == [
        *("Ja:", "1. zij lekt;"),
        "2. zij is 9 m2, zie het antwoord op vraag 1.[^2]",
    ]

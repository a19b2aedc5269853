"""Footnotes whose labels start at 1 again, as those of a second letter or of an annex do."""

from __future__ import annotations

import csv
import io

from kamer_tui.check.findings import findings
from kamer_tui.document.narrowing import narrow
from kamer_tui.document.selection import Selection, read_numbers
from kamer_tui.export.csv_form import render_csv
from kamer_tui.export.markdown import render_markdown
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.builders import document, exchange, footnote
from tests.export.rendering import show
from tests.reader.driving import reading

PRINTED = """Lijst van vragen en antwoorden

De commissie voor Havens heeft de volgende vragen gesteld.

Vraag 1
Wanneer vaart de pont naar de overkant weer?1

Antwoord
De pont vaart weer sinds de eerste dag van maart.

1 De Oeverbode, 3 mei 2032.
\fVraag 2
Wie heeft het onderzoek naar de pont betaald?

Antwoord
De gemeente heeft het betaald, met hulp van het fonds.1

1 Jaarverslag van het fonds, 2031.
\fVraag 3
Hoeveel mensen varen er iedere dag mee?

Antwoord
Dat zijn er vierhonderd.
"""


def test_each_mark_has_the_footnote_below_it() -> None:
    made = parse(pages_of_text(PRINTED))
    assert [
        [note.text for note in made.footnotes_of((*one.question, *one.answer))]
        for one in made.exchanges
    ] == [["De Oeverbode, 3 mei 2032."], ["Jaarverslag van het fonds, 2031."], []]
    assert findings(made).notes_without_mark == ()


def test_labels_on_lines_of_their_own_start_again_too() -> None:
    apart = PRINTED.replace("1 De Oever", "1\nDe Oever").replace("1 Jaar", "1\nJaar")
    made = parse(pages_of_text(apart))
    assert [
        [note.text for note in made.footnotes_of((*one.question, *one.answer))]
        for one in made.exchanges
    ] == [["De Oeverbode, 3 mei 2032."], ["Jaarverslag van het fonds, 2031."], []]


def test_the_table_has_its_own() -> None:
    rows = list(csv.DictReader(io.StringIO(render_csv(parse(pages_of_text(PRINTED))), newline="")))
    assert [row["footnotes"] for row in rows] == [
        "1: De Oeverbode, 3 mei 2032.",
        "1: Jaarverslag van het fonds, 2031.",
        "",
    ]


def test_in_markdown_no_two_labels_are_the_same() -> None:
    shown = show(render_markdown(parse(pages_of_text(PRINTED))))
    assert shown.footnotes == {
        "1": "De Oeverbode, 3 mei 2032.",
        "note-2": "Jaarverslag van het fonds, 2031.",
    }
    assert shown.exchanges[1].answer[0].endswith("[^note-2]")


def test_a_selection_keeps_only_its_own() -> None:
    narrowed = narrow(parse(pages_of_text(PRINTED)), Selection(read_numbers("2")))
    assert [note.text for note in narrowed.footnotes] == ["Jaarverslag van het fonds, 2031."]


async def test_the_reader_shows_each_its_own() -> None:
    async with reading(parse(pages_of_text(PRINTED))) as reader:
        await reader.press("2", "enter")
        assert "¹ Jaarverslag van het fonds, 2031." in reader.text
        assert "De Oeverbode" not in reader.text


def test_one_below_which_none_stands_has_the_last() -> None:
    made = document(
        exchange(1, "Waarom?[^1]"),
        footnotes=[footnote("1", "De Oeverbode.", page=0), footnote("1", "Het boek.", page=0)],
    )
    (note,) = made.footnotes_of(made.exchanges[0].question)
    assert note.text == "Het boek."
    assert [one.text for one in made.unmarked_footnotes()] == ["De Oeverbode."]

"""Pages' counters that no run of others shows to be that."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.parsing.structure import doubts
from kamer_tui.sources.text import pages_of_text

HEAD = (
    "Antwoorden Waterbureau bij vragen van de Kamer over veren\n\nVraag 1\nVaart de veer?\n\n"
    "Antwoord\nDe veer vaart.\n\nVraag 2\nHoe laat gaat de veer"
)
END = "in de zomer?\n\nAntwoord\nOm negen uur.\n"


@pytest.mark.parametrize("counter", ["5/9", "Pagina 5/9"])
def test_a_counter_inside_a_question_is_told(counter: str) -> None:
    document = parse(pages_of_text(f"{HEAD}\nHet veer op orde\n{counter}\n{END}", "lijst.txt"))
    assert document.exchanges[1].uncertain == doubts.HOLDS_COUNTER


@pytest.mark.parametrize("text", ["op 1/3", "1/3 van de dag", "en 2031/2032"])
def test_fractions_of_a_text_are_no_counters(text: str) -> None:
    document = parse(pages_of_text(f"{HEAD}\n{text}\n{END}", "lijst.txt"))
    assert document.exchanges[1].uncertain is None

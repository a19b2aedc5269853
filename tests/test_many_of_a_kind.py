"""Documents with very many of one thing: whatever is made of them takes no longer than their size
wants.
"""

from __future__ import annotations

import contextlib
import io
import time
import zipfile

import pytest

from kamer_tui.document.headlines import Headlines
from kamer_tui.document.model import Document
from kamer_tui.document.search.whole import search
from kamer_tui.document.selection import SelectionError
from kamer_tui.export.docx_form import render_docx
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.joining import cut_paragraph, make_paragraph
from kamer_tui.sources.text import pages_of_text
from kamer_tui.understanding.asking import asks_of
from kamer_tui.understanding.chains import chains_of
from tests import builders
from tests.support.pumped_documents import used

FAST = 0.3
"""Seconds: what takes less is not compared."""
MOST = 7.0
"""Times the seconds of a quarter: four would be linear, sixteen is quadratic."""
SIZES = 15_000, 60_000
TRIES = 3
"""A machine may be busy."""

LIST = "LIJST VAN VRAGEN EN ANTWOORDEN\n\nVastgesteld 3 mei 2032\n\n"
QUESTIONS = "Aanhangsel van de Handelingen\n\n"
NOTE = (
    "NOTA NAAR AANLEIDING VAN HET VERSLAG\n\n1. Algemeen\n\n"
    "De leden van de Noorderpartij-fractie vragen waarom.\n\n"
)
_ASKED = "Vragen van het lid Spaak (De Brug) aan de Minister van Molens over wieken\n\n"


def word(number: int) -> str:
    """A word for each number: "Bb" for 27."""
    letters = ""
    while number:
        number, letter = divmod(number, 26)
        letters += chr(ord("a") + letter)
    return letters.capitalize()


MANY: dict[str, tuple[str, str, str]] = {
    "references on a line": (
        LIST + "1\nWaarom?\nAntwoord:\nZie het antwoord op de vragen ",
        "{}, ",
        "en 3.\n",
    ),
    "references beside documents": (
        LIST + "1\nWaarom?\nAntwoord:\nZie ",
        "vraag 1 en Kamerstuk 31 {}, nr. 4, en ",
        "meer.\n",
    ),
    "papers of many dossiers": (
        LIST + "1\nWaarom?\nAntwoord:\nZie ",
        "Kamerstukken " + "31 000, " * 20 + "nrs. " + "4, " * 40 + "5. ",
        "\n",
    ),
    "members who ask": (
        QUESTIONS,
        "Vragen van het lid * (Lijst *) aan de Minister van Molens over wieken\n\n"
        "Vraag {}\nWaarom?\n\nAntwoord {}\nJa.\n\n",
        "",
    ),
    "answers without questions": (
        QUESTIONS + _ASKED,
        "Vraag {}\nWaarom?{}\n\nAntwoord {}\nJa.\n{} Noot.\n\f",
        "",
    ),
    "notes without marks": (
        LIST + "1\nWaarom?\nAntwoord:\nDe molen draait niet.\n\n",
        "{} De krant van *, 3 mei 2032.\n",
        "",
    ),
    "paragraphs of a word": (
        NOTE + "Het antwoord is dit.\n\n",
        "molen\n\n",
        "",
    ),
    "lines of a letter": (
        NOTE + "Het antwoord is dit.\n\n",
        "a\n",
        "\n\nDe leden van de Duinpartij-fractie vragen waarom.\n\nDe wiek draait niet.\n",
    ),
    "blank lines below lines": (LIST + "1\nWaarom?\nAntwoord:\n", "de wiek van de molen\n\n", ""),
    "notes of one label": (
        QUESTIONS + _ASKED,
        "Vraag {}\nWaarom?1\n\nAntwoord {}\nJa.\n\n1 De krant, {} mei 2032.\n\f",
        "",
    ),
}
"""How a text begins, what is repeated, and how it ends; "{}" is a number that rises, "*" a word."""


def made(kind: str, size: int) -> str:
    """A text of about so many characters."""
    begin, again, end = MANY[kind]
    count = size // len(again)
    return (
        begin
        + "".join(again.replace("{}", str(n)).replace("*", word(n)) for n in range(1, count + 1))
        + end
    )


def all_of(document: Document) -> None:
    """Search, and work out what a reader shows."""
    for query in ("molen", '"de molen"', "in:question waarom", "by:Spaak", "e"):
        with contextlib.suppress(SelectionError):
            search(document, query)
    headlines = Headlines(document)
    for index, exchange in enumerate(document.exchanges):
        headlines.of(index)
        chains_of(document, exchange)
        asks_of(exchange)


def seconds(kind: str, size: int) -> float:
    """The processor's time for all that is made of a document."""
    pages = pages_of_text(made(kind, size))
    start = time.process_time()
    all_of(used(pages))
    return time.process_time() - start


@pytest.mark.parametrize("kind", MANY)
def test_a_document_of_many_takes_no_longer_than_its_size_wants(kind: str) -> None:
    tries = (
        seconds(kind, SIZES[1]) <= max(FAST, MOST * seconds(kind, SIZES[0])) for _ in range(TRIES)
    )
    assert any(tries)


def cut(count: int) -> float:
    """The processor's time to cut a paragraph of so many lines in its middle."""
    lines = pages_of_text("de molen van Aarle draait niet,\n" * count).lines
    hyphens = Hyphens(())
    whole = make_paragraph(lines, hyphens)
    start = time.process_time()
    first, second, _lines = cut_paragraph(lines, hyphens, whole, len(whole.text) // 2)
    assert len(first.text) + len(second.text) in (len(whole.text), len(whole.text) - 1)
    return time.process_time() - start


def test_a_paragraph_of_many_lines_is_cut_at_once() -> None:
    assert any(cut(4000) <= max(FAST, MOST * cut(1000)) for _ in range(TRIES))


def written(count: int) -> float:
    """The processor's time to write a document with so many footnotes for Word."""
    marked = " ".join(f"De molen.[^{number}]" for number in range(1, count + 1))
    notes = [
        builders.footnote(str(number), f"De krant, {number}.") for number in range(1, count + 1)
    ]
    asked = builders.exchange(1, answer=marked)
    made = builders.document(asked, footnotes=notes)
    start = time.process_time()
    content = render_docx(made)
    took = time.process_time() - start
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        assert file.read("word/footnotes.xml").count(b'w:id="') == count + 2
    return took


def test_many_footnotes_are_written_for_word_in_the_time_that_their_number_wants() -> None:
    assert any(written(8000) <= max(FAST, MOST * written(2000)) for _ in range(TRIES))

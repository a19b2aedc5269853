"""Whole documents of every genre and form, in which pump strings of the program's own patterns
stand in lines, in one line, in paragraphs, in headings, in notes and in footers.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple

from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.markdown import pages_of_markdown
from kamer_tui.sources.markup.odt import pages_of_odt
from kamer_tui.sources.markup.word import pages_of_word
from kamer_tui.sources.markup.xml import pages_of_xml
from kamer_tui.sources.text import pages_of_text
from tests.support.markdown import markdown_of
from tests.support.markup import html_of, xml_of
from tests.support.odt import odt_of
from tests.support.pdf.looks import Block, Manuscript
from tests.support.pumping import Pump
from tests.support.word import word_of

FILLING = "De wiek van de molen draait niet meer."

GENRES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "report": (
        ("Vragen en opmerkingen van de leden van de fracties en reactie van de minister",),
        (
            "Vragen en opmerkingen van de leden van de Molenpartij{}-fractie",
            "De leden van de Molenpartij{}-fractie vragen waarom. *",
            "{}. Antwoord van de Minister:",
            "*",
        ),
    ),
    "split report": (
        ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "I Vragen en opmerkingen vanuit de fracties"),
        (
            "Vragen en opmerkingen van de leden van de P{}-fractie",
            "* Waarom?",
            "II Antwoord van de Minister",
            "Vragen en opmerkingen van de leden van de P{}-fractie",
            "*",
        ),
    ),
    "note": (
        ("NOTA NAAR AANLEIDING VAN HET VERSLAG", "Inhoudsopgave", "1. Algemeen"),
        (
            "{}. Wieken en zeilen",
            "De leden van de P{}-fractie vragen naar de wiek. *",
            "Het antwoord is dit. *",
        ),
    ),
    "list": (
        ("LIJST VAN VRAGEN EN ANTWOORDEN", "Vastgesteld 3 mei 2032"),
        ("Vraag {}", "Waarom? *", "Antwoord {}", "*"),
    ),
    "questions": (
        (
            "Aanhangsel van de Handelingen",
            "Vragen van het lid Spaak (De Brug) aan de Minister van Molens over wieken",
            "Antwoord van Minister Veldman (Molens) (ontvangen 3 mei 2032)",
        ),
        ("Vraag {}", "Waarom? *", "Antwoord {}", "*"),
    ),
    "questions without numbers": (
        ("Vragen van het lid Spaak (De Brug) aan de Minister van Molens over wieken",),
        ("Vraag", "Waarom? *", "Antwoord", "*"),
    ),
    "letter": (
        ("Geachte voorzitter,", "Hierbij zend ik u de antwoorden op de vragen van het lid Spaak."),
        ("{}", "Waarom? *", "Antwoord op vraag {}", "*"),
    ),
    "none": ((), ("*", FILLING)),
}
"""Of each genre how a document begins, and what is repeated: "{}" is a number that rises, and a
pump stands for "*"."""

FORMS: dict[str, Callable[[Manuscript], Pages]] = {
    "html": lambda made: pages_of_html(html_of(made, "plain"), "a"),
    "site": lambda made: pages_of_html(html_of(made, "site"), "a"),
    "xml": lambda made: pages_of_xml(xml_of(made, "op-xsd"), "a"),
    "markdown": lambda made: pages_of_markdown(markdown_of(made, "pandoc"), "a"),
    "docx": lambda made: pages_of_word(word_of(made, "styles"), "a"),
    "odt": lambda made: pages_of_odt(odt_of(made), "a"),
}

PLACES = (
    "lines",
    "one line",
    "paragraphs",
    "headings",
    "notes",
    "footers",
    "labels",
    "in words",
    "first",
    "last",
)


class Kind(NamedTuple):
    """What a document is made of."""

    genre: str
    place: str
    pump: Pump
    form: str = "text"
    unit: int = 40

    def rows(self, size: int) -> list[str]:
        """The paragraphs and headings of a document of so many characters."""
        begins, again = GENRES[self.genre]
        if self.place in ("first", "last", "one line"):
            size //= 2
        rows, length, number = list(begins), 0, 0
        while length < size:
            number += 1
            for row in again:
                made = row.replace("{}", str(number)).replace("*", self._pumped(number))
                if self.place == "labels" and "{}" in row:
                    made += " " + self._short(number)
                if self.place == "headings" and row == again[0]:
                    rows.append(self._short(number))
                rows.append(made)
                length += len(made) + 2
        return rows

    def _short(self, number: int) -> str:
        first, body, last = self.pump
        return (first + body * (self.unit // len(body) + 1) + last).replace("\n", " ").strip()

    def _pumped(self, number: int) -> str:
        first, body, last = self.pump
        pumped = first + body * (self.unit // len(body) + 1) + last
        if self.place == "lines":
            return FILLING + "\n" + "\n".join([(first + body).strip() or "-"] * 4) + "\n" + last
        if self.place == "paragraphs":
            return pumped
        if self.place == "in words":
            return f"{FILLING[:20]} {body} {FILLING} {first}{body}"
        if self.place == "notes":
            return f"{FILLING}{number}"
        return FILLING

    def text(self, size: int) -> str:
        """The document as text."""
        first, body, last = self.pump
        rows = self.rows(size)
        much = first + body * (size // 2 // len(body)) + last
        if self.place == "one line":
            rows.append(much.replace("\n", " "))
        elif self.place == "first":
            rows[:0] = ["\n".join([first + body] * (size // 2 // (len(first + body) + 1)))]
        elif self.place == "last":
            rows += ["\n".join([first + body] * (size // 2 // (len(first + body) + 1)))]
        elif self.place == "notes":
            rows += [f"{number} {self._short(number)}" for number in range(1, len(rows) // 4)]
        if self.place == "footers":
            pages = [
                "\n\n".join(rows[at : at + 12]) + f"\n\n{self._short(at)}\n{at // 12 + 1}\n"
                for at in range(0, len(rows), 12)
            ]
            return "\f".join(pages)
        return "\n\n".join(rows) + "\n"

    def pages(self, size: int) -> Pages:
        """The document as its form's reader gives it."""
        if self.form == "text":
            return pages_of_text(self.text(size))
        blocks = tuple(_block(row) for row in self.text(size).split("\n\n") if row.strip())
        footnotes = {}
        if self.place == "notes":
            count = max(1, size // 200)
            footnotes = {str(number): self._short(number) for number in range(1, count)}
            marked = iter(footnotes)
            blocks = tuple(
                Block(f"{one.text}[^{label}]", one.kind)
                if one.kind == "plain" and (label := next(marked, ""))
                else one
                for one in blocks
            )
            footnotes = {label: text for label, text in footnotes.items() if label not in marked}
        return FORMS[self.form](Manuscript(blocks, footnotes, "kst-31000-1"))


def _block(row: str) -> Block:
    words = " ".join(row.split())
    if words.startswith(("Vraag", "Antwoord")) and len(words) < 40:
        return Block(words, "label")
    if len(words) < 90 and words.startswith(("Vragen", "1", "2", "I", "NOTA", "LIJST")):
        return Block(words, "heading")
    return Block(words, "plain")


def drawn(chance: random.Random, pumps: Sequence[Pump]) -> Kind:
    """A kind of document by chance."""
    forms = ["text"] * 5 + list(FORMS)
    return Kind(
        chance.choice(list(GENRES)),
        chance.choice(PLACES),
        chance.choice(pumps),
        chance.choice(forms),
        chance.choice((3, 40, 150)),
    )


def used(pages: Pages) -> Document:
    """Read the pages and make all that the program makes of a document."""
    from kamer_tui.check import findings, findings_as_json, findings_as_text
    from kamer_tui.document.selection import Selection
    from kamer_tui.export import FORMATS, Occasion
    from kamer_tui.export.plain_text import render_plain_text

    document = parse(pages)
    found = findings(document)
    findings_as_text(found)
    findings_as_json(found)
    everything = Selection()
    for form in FORMATS.values():
        form.render(document, Occasion(everything))
    render_plain_text(document, everything, 80)
    return document

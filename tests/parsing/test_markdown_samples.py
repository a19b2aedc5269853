"""Documents of every genre as Markdown, as programs make it, are those of their text."""

from __future__ import annotations

import re

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.forms import form_of
from kamer_tui.sources.markup.markdown import pages_of_markdown
from kamer_tui.sources.text import pages_of_text
from tests.parsing.test_word_samples import check, written
from tests.support.expected import texts_of
from tests.support.markdown import WAYS, markdown_of


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("genre", SAMPLES)
def test_markdown_is_the_document_of_the_text(genre: str, way: str) -> None:
    text, manuscript = written(genre)
    content = markdown_of(manuscript, way)
    assert form_of(content) == "markdown"
    check(pages_of_markdown(content, "x.md"), text)


@pytest.mark.parametrize("genre", SAMPLES)
def test_where_pages_end_makes_no_difference(genre: str) -> None:
    text, manuscript = written(genre)
    for seed in range(2, 6):
        content = markdown_of(manuscript, "pages", seed)
        check(pages_of_markdown(content, "x.md"), text)


@pytest.mark.parametrize(
    "fact",
    [
        "- **Publicatie:** Aanhangsel van de Handelingen (`ah-tk-20312032-17`)",
        "- **Bron:** <https://zoek.officielebekendmakingen.nl/ah-tk-20312032-17.html>",
        "**Vindplaats**: ah-tk-20312032-17",
        "* Identifier: [ah-tk-20312032-17](https://zoek.officielebekendmakingen.nl/x)",
    ],
)
def test_the_documents_own_name_in_a_list_of_facts_above_it(fact: str) -> None:
    text = (
        f"# Kamervragen over rekken\n\n{fact}\n\nVragen van het lid Spaak (Duinpartij) aan de "
        "Minister van Verkeer over rekken (ingezonden 2 mei 2032).\n\nAntwoord van Minister "
        "Veldman (Verkeer) (ontvangen 9 mei 2032).\n\n## Vraag 1\n\nHoeveel rekken zijn er?\n\n"
        "## Antwoord 1\n\nZie ook ah-tk-20312032-12.\n"
    )
    metadata = parse(pages_of_markdown(text.encode(), "x.md")).metadata
    assert (metadata.identifier, metadata.number) == ("ah-tk-20312032-17", "17")


NOTED = """
Vragen van het lid Veldman (Duinpartij) aan de Minister van Fietsen over rekken (ingezonden 2 mei
2032).

## Vraag 1

Kent u het bericht? 1

## Antwoord 1

Ja, dat ken ik. Er komen volgend jaar bij alle stations rekken 2, en de gemeenten leveren daarvoor

1 De Duinbode, 1 mei 2032.

2 Kamerstuk 99 998, nr. 3.

# {more}

## Vraag 2

Wie betaalt de {power}? 3

## Antwoord 2

De gemeente _zelf_ .

3 Aldus de wethouder.
"""


@pytest.mark.parametrize("more", ["de grond en het beheer.", "ook het beheer, als dat kan."])
def test_notes_and_page_ends_in_the_midst_of_a_sentence(more: str) -> None:
    content = NOTED.format(more=more, power="250 m2 rek")
    document = parse(pages_of_markdown(content.encode(), "x.md"))
    assert [(note.label, note.text) for note in document.footnotes] == [
        *(("1", "De Duinbode, 1 mei 2032."), ("2", "Kamerstuk 99 998, nr. 3.")),
        ("3", "Aldus de wethouder."),
    ]
    assert [part.text for one in document.exchanges for part in one.answer] == [
        "Ja, dat ken ik. Er komen volgend jaar bij alle stations rekken[^2], en de gemeenten "
        f"leveren daarvoor {more}",
        "De gemeente zelf.",
    ]
    assert [part.text for one in document.exchanges for part in one.question] == [
        *("Kent u het bericht?[^1]", "Wie betaalt de 250 m2 rek?[^3]")
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "_het advies van de raad_<sup>1</sup> _. Zij vragen_",
            "het advies van de raad1. Zij vragen",
        ),
        ("_het advies_ _(hier)_", "het advies (hier)"),
    ],
)
def test_a_blank_that_emphasis_left_before_a_full_stop_is_none(text: str, shown: str) -> None:
    content = f"{text}\n\n[^1]: De brief."
    assert pages_of_markdown(content.encode(), "x.md").lines[0].text == shown


CONTRIBUTION = """
**Inbreng verslag van een schriftelijk overleg**

De vaste commissie voor Verkeer heeft vragen over de brief van 2 mei 2032 (Kamerstuk 99 998, nr. 3).

**Inhoud**

- **Inbreng van de leden van de Duinpartij-fractie**

- **Inbreng van de leden van de Groep Terpstra**

**I Vragen en opmerkingen vanuit de fracties**

**Inbreng van de leden van de Duinpartij-fractie**

De leden van de Duinpartij-fractie vragen waar de rekken staan. Hoeveel zijn het er?

**Inbreng van de leden van de Groep Terpstra**

De leden van de Groep Terpstra lezen over geld. Kan de minister zeggen hoeveel?

**II Reactie van de minister**
"""


@pytest.mark.parametrize("sign", ["**", "## "])
def test_a_contribution_reads_as_the_same_without_stars(sign: str) -> None:
    text = re.sub(r"(?m)^\*\*(.+)\*\*$", rf"{sign}\1" + sign.strip(" #"), CONTRIBUTION)
    document = parse(pages_of_markdown(text.encode(), "x.md"))
    plain = parse(pages_of_text(CONTRIBUTION.replace("**", "")))
    assert [party.name for party in document.parties] == ["Duinpartij", "Groep Terpstra"]
    assert [one.parties for one in document.exchanges] == [("Duinpartij",), ("Groep Terpstra",)]
    assert texts_of(document)["exchanges"] == texts_of(plain)["exchanges"]

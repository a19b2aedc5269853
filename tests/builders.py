"""Documents made by hand, for tests of what reads the model.

``paragraph("Zie vraag 2.[^1]")`` finds its own marks and references, so that a test is written
as the text stands in the model.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from kamer_tui.document.model import (
    Document,
    DocumentReference,
    Exchange,
    Footnote,
    Heading,
    Leftover,
    Mark,
    Metadata,
    Paragraph,
    Party,
    Reference,
    Source,
    Topic,
)

_MARK = re.compile(r"\[\^(\w+)\]")
_REFERENCE = re.compile(r"vra(?:ag|gen) (\d+)(?: en (\d+))?")
_DOCUMENT = re.compile(r"Kamerstuk (\d\d) (\d{3}), nr\. (\d+)")


def paragraph(text: str, page: int = 1, known: Iterable[int] = range(1, 100)) -> Paragraph:
    """A paragraph with the marks, references and document references that its text shows."""
    numbers = set(known)
    references = []
    for found in _REFERENCE.finditer(text):
        ends = [(found.start(), found.end(1), found[1])]
        if found[2]:
            ends.append((found.start(2), found.end(2), found[2]))
        references += [
            Reference(int(number), found[0], start, end, int(number) in numbers)
            for start, end, number in ends
        ]
    return Paragraph(
        text,
        page,
        marks=tuple(Mark(found[1], found.start(), found.end()) for found in _MARK.finditer(text)),
        references=tuple(references),
        documents=document_references(text),
    )


def document_references(text: str) -> tuple[DocumentReference, ...]:
    """The document references that a text shows."""
    return tuple(
        DocumentReference(
            f"kst-{found[1]}{found[2]}-{found[3]}",
            found[0],
            f"https://zoek.officielebekendmakingen.nl/kst-{found[1]}{found[2]}-{found[3]}.html",
            found.start(),
            found.end(),
        )
        for found in _DOCUMENT.finditer(text)
    )


def exchange(
    number: int,
    question: str | Sequence[str | Paragraph] = "Wie betaalt het beheer?",
    answer: str | Sequence[str | Paragraph] = "De gemeenten.",
    *,
    numbers: tuple[int, ...] = (),
    label: str = "",
    party: str | tuple[str, ...] = "Noorderpartij",
    topic: str | None = None,
    page: int = 1,
    answered_by: str | None = "de Minister",
    mentioned_by: tuple[int, ...] = (),
    uncertain: str | None = None,
) -> Exchange:
    """An exchange; question and answer are one paragraph's text, or several."""
    sides = [
        tuple(
            text if isinstance(text, Paragraph) else paragraph(text, page)
            for text in ((side,) if isinstance(side, str) else side)
        )
        for side in (question, answer)
    ]
    labels = [mark.label for side in sides for part in side for mark in part.marks]
    return Exchange(
        numbers=numbers or (number,),
        label=label or str(number),
        parties=(party,) if isinstance(party, str) else party,
        topic=topic,
        question=sides[0],
        answer=sides[1],
        answered_by=answered_by,
        page=page,
        mentioned_by=mentioned_by,
        footnotes=tuple(dict.fromkeys(labels)),
        uncertain=uncertain,
    )


def answered_together() -> Exchange:
    """Questions 5 and 6 with one answer, 5 in two paragraphs, each with its own number before it;
    they stand on pages 1 and 2, the answer on 2 and 3.
    """
    asked = ("Wie betaalt het beheer?", "En wie niet?", "Zie vraag 1: wie beheert het?")
    places = zip(asked, (1, 1, 2), ("5", None, "6"), strict=True)
    return exchange(
        5,
        [paragraph(text, page)._replace(label=label) for text, page, label in places],
        [paragraph("De gemeenten.", 2), paragraph("Het Rijk niet.", 3)],
        numbers=(5, 6),
        label="5 en 6",
    )


def party(name: str, introduction: Sequence[str] = (), remarks: Sequence[str] = ()) -> Party:
    """A party with the texts of its introduction and remarks."""
    return Party(
        name,
        tuple(paragraph(text) for text in introduction),
        tuple(paragraph(text) for text in remarks),
    )


def footnote(label: str, text: str, page: int = 1) -> Footnote:
    """A footnote with the document references that its text shows."""
    return Footnote(label, text, page, documents=document_references(text))


def document(
    *exchanges: Exchange,
    parties: Sequence[Party] = (),
    footnotes: Sequence[Footnote] = (),
    front_matter: Sequence[str] = (),
    leftovers: Sequence[str] = (),
    metadata: Metadata | None = None,
    pages: int = 3,
) -> Document:
    """A report with these exchanges; parties and topics that they name are made for them."""
    known = {made.name for made in parties}
    names = dict.fromkeys(name for made in exchanges for name in made.parties if name not in known)
    topics: list[Topic] = []
    for index, made in enumerate(exchanges):
        before = exchanges[index - 1] if index else None
        if made.topic and (before is None or before.topic != made.topic):
            topics.append(Topic(made.topic, index, Heading(made.topic, made.page)))
    return Document(
        source=Source("verslag.txt", "text", "0" * 64, pages),
        genre="report" if exchanges else None,
        metadata=metadata or Metadata(),
        front_matter=tuple(paragraph(text) for text in front_matter),
        parties=(*parties, *(Party(name) for name in names)),
        topics=tuple(topics),
        exchanges=exchanges,
        footnotes=tuple(footnotes),
        leftovers=tuple(Leftover(text, 1, (line,)) for line, text in enumerate(leftovers, 1)),
    )


def small_report() -> Document:
    """Three parties, five exchanges, with references, footnotes, a remark and a leftover."""
    return document(
        exchange(
            1,
            "De leden van de Noorderpartij lezen dat er plaatsen bijkomen. Hoeveel zijn dat er?",
            "Dat zijn er 4.200.[^1] Zie ook het antwoord op vraag 3.",
            topic="Stallingen/kernen",
        ),
        exchange(
            2,
            "Kan de Minister aangeven hoe het beheer wordt betaald?",
            "Zie het antwoord op de vragen 1 en 3.",
            topic="Stallingen/kernen",
            page=2,
        ),
        exchange(
            3,
            ["Deze leden wijzen op Kamerstuk 99 998, nr. 12.", "Wat kost een plek in België?"],
            ["Dat verschilt.", "Zie vraag 77[^2] voor de bedragen."],
            topic="Kosten",
            page=2,
            party="Lijst Veldman",
            mentioned_by=(1, 2),
        ),
        exchange(
            4,
            "Geldt dat ook voor bakfietsen?",
            "Ja.",
            numbers=(4, 5),
            label="4 en 5",
            party="Lijst Veldman",
            page=3,
        ),
        exchange(6, "Wanneer is de café-stalling klaar?", "In 2027.", party="Duinpartij", page=3),
        parties=[
            party("Noorderpartij", ["De leden van de Noorderpartij danken voor de brief.[^3]"]),
            party("Lijst Veldman"),
            party("Duinpartij", remarks=["Deze leden overwegen een motie."]),
            party("De Brug", remarks=["De leden van De Brug hebben geen vragen."]),
        ],
        footnotes=[
            footnote("1", "Kamerstuk 99 998, nr. 12."),
            footnote("2", "Zie de bijlage."),
            footnote("3", "Brief van 1 mei."),
        ],
        front_matter=["Verslag van een schriftelijk overleg"],
        leftovers=["een regel zonder plaats"],
        metadata=Metadata(
            identifier="kst-99999-1",
            dossier="99 999",
            number="1",
            session="2026–2027",
            title="Fietsenstallingen bij stations",
            kind="Verslag van een schriftelijk overleg",
            date="12 oktober 2026",
        ),
    )

"""The end of a letter below its last answer belongs to no answer."""

from __future__ import annotations

import pytest

from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text
from tests.support.conservation import unlike

MEMBERS = """\
Antwoorden van de minister van Veren op vragen van het lid Spaak (Duinpartij) over oude veren.

Vraag 1
Kent u het bericht over de veren?

Antwoord op vraag 1
Ja.

Vraag 2
Wie betaalt de veren?

Antwoord op vraag 2
De gemeente betaalt de veren, en de provincie de steigers.

"""
LIST = """\
Antwoorden op vragen van de vaste commissie voor Veren over het rapport Oude veren.

1
Kent de minister het rapport over de veren?

Antwoord:
Ja.

2
Wie betaalt de veren?

Antwoord:
De gemeente betaalt de veren, en de provincie de steigers.

"""


@pytest.mark.parametrize("text", [MEMBERS, LIST], ids=["members", "list"])
@pytest.mark.parametrize(
    "closing",
    [
        "Hoogachtend,\n\nDe minister van Veren,\n\nS. Veldman",
        "Hoogachtend,\nDe minister van Veren,\nS. Veldman",
        "Hoogachtend,\n\nS. Veldman",
        "De minister van Veren,\n\nS. Veldman",
        "De minister van Veren,\nS. Veldman",
        "De minister van Veren, S. Veldman",
        "Met vriendelijke groet,\n\nde staatssecretaris van Veren en Ponten,\n\nA.B. van Terpstra",
        "De minister van Veren,\nS. Veldman\n\nDe staatssecretaris van Ponten,\nA. Spaak",
    ],
)
def test_greeting_and_signature_are_no_part_of_the_last_answer(text: str, closing: str) -> None:
    pages = pages_of_text(text + closing + "\n")
    document = parse(pages)
    assert unlike(pages, document) == []
    assert [one.text for one in document.exchanges[-1].answer] == [
        "De gemeente betaalt de veren, en de provincie de steigers."
    ]
    closed = " ".join(one.text for one in document.front_matter)
    assert all(word in closed for word in closing.split())


@pytest.mark.parametrize(
    "answer",
    [
        "De minister van Veren, mijn ambtgenoot, betaalt de steigers.",
        "Met vriendelijke veerlieden gaat het goed.",
        "De minister van Veren betaalt.",
        "De staatssecretaris van Ponten,\n\nheeft daarmee ingestemd.",
        "Aanwezig waren:\n\nDe minister van Veren,\n\nde gedeputeerde, en\n\nde dijkgraaf.",
    ],
)
def test_what_only_begins_like_a_closing_stays_in_the_answer(answer: str) -> None:
    document = parse(pages_of_text(MEMBERS + answer + "\n"))
    said = " ".join(one.text for one in document.exchanges[-1].answer)
    assert said.endswith(" ".join(answer.split()))

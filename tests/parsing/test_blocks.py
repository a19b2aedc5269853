"""Lines become blocks, where a text was not wrapped and where words alone show what is what."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.making import BlockMaker, numbered_maker
from kamer_tui.parsing.blocks.worded import read_blocks
from kamer_tui.sources.lines import Line
from kamer_tui.sources.text import pages_of_text

LONG = "De sluis bij Aarle gaat in mei open, als het water niet te hoog staat. " * 4


def lines(text: str) -> tuple[Line, ...]:
    return pages_of_text(text).lines


def made(blocks: Iterable[Block]) -> list[tuple[str, bool]]:
    return [(block.text, block.heading) for block in blocks]


def test_in_a_text_that_was_not_wrapped_a_line_is_a_paragraph() -> None:
    text = lines(f"Sluizen\nDe sluis\n{LONG}\n{LONG}\nWaarom in mei, als er dan\nniemand vaart?\n")
    maker = numbered_maker(Hyphens(()), text, None)
    assert made(maker.blocks(text)) == [
        ("Sluizen", True),
        ("De sluis", True),
        (LONG.strip(), False),
        (LONG.strip(), False),
        ("Waarom in mei, als er dan niemand vaart?", False),
    ]


def test_items_are_blocks_by_themselves_though_none_ends_in_a_sign() -> None:
    text = lines("Er zijn drie sluizen:\n– bij Aarle\n– bij Duinen,\nwaar het veer gaat\n")
    blocks = numbered_maker(Hyphens(()), text, None).blocks(text)
    assert [text for text, _ in made(blocks)] == [
        "Er zijn drie sluizen:",
        "– bij Aarle",
        "– bij Duinen, waar het veer gaat",
    ]


def test_a_text_beside_a_label_is_no_heading() -> None:
    maker = BlockMaker(Hyphens(()), None)
    (line,) = lines("Antwoord: Sluizen\n")
    assert made([maker.block([line]), maker.block([line], start=10)]) == [
        ("Antwoord: Sluizen", True),
        ("Sluizen", False),
    ]


def test_words_alone_show_labels_and_who_else_begins_to_speak() -> None:
    one = "De leden van De Brug vragen of de sluis in mei opengaat, en waarom niet eerder."
    other = "De leden van de Duinpartij vragen wat de deuren kosten en wie ze betaalt."
    answer = "De sluis gaat in mei open, omdat de deuren dan geverfd zijn."
    speech = "\n".join(textwrap.wrap(one, 40) + textwrap.wrap(other, 40))
    text = lines(f"{speech}\nAntwoord van de regering\n{answer}\n")
    assert [text for text, _ in made(read_blocks(text, Hyphens(())))] == [
        one,
        other,
        "Antwoord van de regering",
        answer,
    ]

"""Addresses on the web over the ends of lines."""

from __future__ import annotations

import pytest

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.joining import join_lines
from kamer_tui.sources.text import pages_of_text


def joined(text: str) -> str:
    return join_lines(pages_of_text(text).lines, Hyphens(()))


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Zie https://\nwww.pont.example/dienst.", "Zie https://www.pont.example/dienst."),
        ("https://pont.example/\nnieuws/het-veer", "https://pont.example/nieuws/het-veer"),
        (
            "www.pont.example/oude%20ponten\n%202030.pdf",
            "www.pont.example/oude%20ponten%202030.pdf",
        ),
        ("www.pont.example/de-oude-\nveren/", "www.pont.example/de-oude-veren/"),
        ("Zie www.pont.example/oude_\nveren/3", "Zie www.pont.example/oude_veren/3"),
        ("www.pont.example/oude\n_veren/3 en meer", "www.pont.example/oude_veren/3 en meer"),
        ("(https://pont.example/zoek?\nq=veer)", "(https://pont.example/zoek?q=veer)"),
        ("https://pont.example/zoek?q=\nveer&n=\n2", "https://pont.example/zoek?q=veer&n=2"),
        ("https://pont.example/de-veren.\npdf", "https://pont.example/de-veren.pdf"),
        ("https://www.pont.\nnl/veren", "https://www.pont.nl/veren"),
    ],
)
def test_an_address_is_whole_over_a_line_end(text: str, result: str) -> None:
    assert joined(text) == result


@pytest.mark.parametrize(
    ("text", "result"),
    [
        ("Zie https://pont.example/\nvoor meer.", "Zie https://pont.example/ voor meer."),
        ("Zie https://pont.example/\nDe pont-vaart.", "Zie https://pont.example/ De pont-vaart."),
        ("Zie www.pont.example\nwww.veer.example", "Zie www.pont.example www.veer.example"),
        ("Kent u www.pont.example?\nNee.", "Kent u www.pont.example? Nee."),
        ("Zie www.pont.example.\nDe veren", "Zie www.pont.example. De veren"),
        ("Zie www.pont.example\n& Partners", "Zie www.pont.example & Partners"),
        ("Zie en/of\nhet-veer", "Zie en/of het-veer"),
        ("Ruim 20%\n%20 is geen code", "Ruim 20% %20 is geen code"),
    ],
)
def test_what_need_not_be_one_address_is_not_made_one(text: str, result: str) -> None:
    assert joined(text) == result

"""Changing official XML and web pages at random, the same way for the same seed: letters, tags,
attributes and entities; pieces of one file in another.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Sequence

from kamer_tui.sample import SAMPLES
from tests.parsing.test_word_samples import written
from tests.support.markup import html_of, xml_of

_TAG = re.compile(r"</?[^<>]*>")
_WORDS = (
    *(
        "<al>",
        "</al>",
        "<noot id='x'>",
        "<noot.nr>1</noot.nr>",
        "<vraag>",
        "</antwoord>",
        "<table>",
    ),
    *("<tr>", "<td>", "</table>", "<li>", "<sup>1</sup>", "<a href='#x'>1</a>", "<p id='x'>"),
    *(
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?xpp x?>",
        "&euml;",
        "&amp;",
        "&x;",
        "&#0;",
        "&#x110000;",
    ),
    *("<!DOCTYPE s [<!ENTITY x 'y'>]>", "<div style='position:absolute;top:9px'>", "<pre>", "<br>"),
    *(
        "\0",
        "\f",
        "\ufeff",
        "\u202e",
        "<",
        ">",
        "&",
        '"',
        "<svg>",
        "<main>",
        "<ol start='9' type='i'>",
    ),
)
_ENCODINGS = ("utf-8", "utf-8", "utf-8", "utf-16", "latin-1", "cp1252", "utf-8-sig")


def originals() -> list[bytes]:
    """The files that are changed."""
    manuscripts = [written(genre)[1] for genre in SAMPLES]
    return [
        *(xml_of(one, way) for one in manuscripts for way in ("op-xsd", "old")),
        *(html_of(one, way) for one in manuscripts for way in ("saved", "plain", "word")),
    ]


def mutate(files: Sequence[bytes], seed: int) -> bytes:
    """One of the files, changed in a few places."""
    chance = random.Random(seed)
    text = chance.choice(files).decode()
    # Most of a long file says what a part of it says.
    text = text[: chance.choice((2_000, 8_000, len(text)))]
    for _ in range(chance.choice((1, 2, 4, 16))):
        text = chance.choice(_CHANGES)(text, chance)
    encoded = text.encode(chance.choice(_ENCODINGS), "replace")
    return encoded[: chance.randrange(len(encoded) + 1)] if chance.random() < 0.1 else encoded


def _put_in(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + chance.choice(_WORDS) + text[place:]


def _cut_out(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    return text[:place] + text[place + chance.choice((1, 5, 100)) :]


def _without_tag(text: str, chance: random.Random) -> str:
    tags = list(_TAG.finditer(text))
    if not tags:
        return text
    tag = chance.choice(tags)
    return text[: tag.start()] + text[tag.end() :]


def _other_tag(text: str, chance: random.Random) -> str:
    tags = list(_TAG.finditer(text))
    if not tags:
        return text
    tag, other = chance.choice(tags), chance.choice(tags)
    return text[: tag.start()] + other[0] + text[tag.end() :]


def _renamed(text: str, chance: random.Random) -> str:
    """Elements of one name get that of another: nothing is broken, but nothing is as it was."""
    names = sorted(set(re.findall(r"<([A-Za-z][\w.-]*)", text)))
    if len(names) < 2:
        return text
    name, other = chance.choice(names), chance.choice([*names, "onbekend"])
    return re.sub(rf"(</?){re.escape(name)}(?=[\s/>])", rf"\g<1>{other}", text)


def _nested(text: str, chance: random.Random) -> str:
    place = chance.randrange(len(text) + 1)
    depth = chance.choice((3, 100, 300))
    name = chance.choice(("al", "div", "table", "li", "x"))
    return text[:place] + f"<{name}>" * depth + "x" + f"</{name}>" * depth + text[place:]


def _again(text: str, chance: random.Random) -> str:
    start = chance.randrange(len(text) + 1)
    piece = text[start : start + chance.choice((10, 200))]
    place = chance.randrange(len(text) + 1)
    return text[:place] + piece + text[place:]


_CHANGES: tuple[Callable[[str, random.Random], str], ...] = (
    *(_put_in, _cut_out, _without_tag, _other_tag),
    *(_renamed, _renamed, _renamed, _nested, _again),
)

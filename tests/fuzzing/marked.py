"""Changing a Markdown file at random, the same way for the same seed: lines are removed, doubled
and moved, and markup is put in anywhere.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from kamer_tui.export.markdown import render_markdown
from kamer_tui.parsing import parse
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.text import pages_of_bytes
from tests.support.markdown import WAYS, markdown_of
from tests.support.pdf.of_document import manuscript_of_document

_MARKUP = (
    *("*", "**", "_", "`", "```\n", "~~", "#", "\n# ", "\n## ", "\n### ", "> ", "\n> ", "- ", "\n"),
    *(
        "1. ",
        "\n3) ",
        "[",
        "]",
        "](",
        "![",
        "[^1]",
        "[^1]: ",
        "\n[^2]: ",
        "<sup>",
        "</sup>",
        "<br>",
    ),
    *("<sup>1</sup>", "<a id=", '<a id="vraag-1"></a>', '<a id="vraag-0"></a>', "<!--", "-->"),
    *("\n-----\n", "\n---\n", "---\n", "\n=====\n", "|", "\n|---|\n", "|a|b|\n|-|-|\n|c|\n", "\\"),
    *(
        "&amp;",
        "&#0;",
        "&#x202e;",
        "\0",
        "\x1b[31m",
        "\ufeff",
        "\u202e",
        "\r\n",
        "\f",
        "\t",
        "    ",
    ),
    *("<script>", "<naam>", "https://a.example", "p. 99999999: ", "*x · p. 0*", "genre: 3\n"),
    *('footnotes: ["1", "\\U00110000"]\n', 'parties: ["', "9" * 400, "> " * 70, "- " * 70),
)


def originals() -> list[bytes]:
    """The files that are changed: each genre's sample in every way, and as an export."""
    files: list[bytes] = []
    for path in SAMPLES.values():
        pages = pages_of_bytes(path.read_bytes(), path.name)
        document = parse(pages)
        manuscript = manuscript_of_document(document, pages)
        files += [markdown_of(manuscript, way) for way in WAYS]
        files += [render_markdown(document).encode()] * 2
    return files


def mutate(files: Sequence[bytes], seed: int) -> bytes:
    """One of the files, changed in one to twelve places."""
    chance = random.Random(seed)
    lines = chance.choice(files).decode().split("\n")
    start = chance.randrange(len(lines))
    if chance.random() < 0.8:
        lines = [*lines[:30], *lines[start : start + chance.randrange(120)]]
    for _time in range(chance.randint(1, 12)):
        chance.choice(_CHANGES)(lines, chance)
    return "\n".join(lines).encode("utf-8", "replace")


def _remove(lines: list[str], chance: random.Random) -> None:
    if len(lines) > 1:
        del lines[chance.randrange(len(lines))]


def _double(lines: list[str], chance: random.Random) -> None:
    lines.insert(chance.randrange(len(lines)), chance.choice(lines))


def _insert(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    place = chance.choice((0, chance.randint(0, len(lines[at]))))
    lines[at] = lines[at][:place] + chance.choice(_MARKUP) + lines[at][place:]


def _repeat(lines: list[str], chance: random.Random) -> None:
    at = chance.randrange(len(lines))
    lines[at] += chance.choice(_MARKUP) * chance.choice((3, 30, 300))


_CHANGES: tuple[Callable[[list[str], random.Random], None], ...] = (
    *(_remove, _double, _insert, _insert, _insert, _insert, _repeat),
)

"""Markdown that was made to do harm is read in time that is proportional to its size, or refused in
one line; what is nested deeper than a document nests is read as plain text.
"""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from kamer_tui.parsing import parse
from kamer_tui.reading.encoding import decode, encode
from kamer_tui.reading.loading import load
from kamer_tui.sources.errors import SourceError
from kamer_tui.sources.markup.markdown import pages_of_markdown

HEAD = '---\nsha256: "0"\ngenre: "list"\nnumbering: "printed"\n---\n\n# Sluizen\n\n'

HOSTILE: dict[str, Callable[[int], str]] = {
    "quotations in each other": lambda size: "> " * size + "kade",
    "lists in each other": lambda size: "- " * size + "kade",
    "brackets": lambda size: "[" * size,
    "links that never end": lambda size: "[a](" * size,
    "stars": lambda size: "*a **b " * size,
    "emphasis in emphasis": lambda size: "*a b" * size + "c* " * size,
    "backquotes": lambda size: " ".join("`" * length for length in range(int(size**0.5))),
    "tags": lambda size: "<sup>" * size + "1",
    "comments that never end": lambda size: "<!-- " * size,
    "entities": lambda size: "&#x" * size,
    "a wide table": lambda size: "|a" * size + "|\n" + "|-" * size + "|\n",
    "a long table": lambda size: "|a|b|\n|-|-|\n" + "|c|d|\n" * size,
    "short cells in wide rows": lambda size: "|a" * 99 + "|\n" + "|-" * 99 + "|\n" + "|a\n" * size,
    "notes": lambda size: "kade<sup>1</sup>\n\n> 1 De Sluiswachter\n\n" * size,
    "notes in sentences": lambda size: (
        "Het onderhoud van deze sluis, die er heel lang ligt, kost\n\n1 Idem\n\nveel geld.\n\n"
        * size
    ),
    "defined notes": lambda size: "kade[^1]\n\n" + "[^1]: De Sluiswachter\n\n" * size,
    "exchanges of an export": lambda size: (
        HEAD + '### <a id="vraag-1"></a>Question 1\n\n> Hoe?\n\nZo.\n\n*x · p. 1*\n\n' * size
    ),
    "notes of an export": lambda size: f"{HEAD}## Footnotes without a mark\n\n" + "- 1: x\n" * size,
}


@pytest.mark.parametrize("what", HOSTILE)
def test_ten_times_the_text_takes_no_hundred_times_as_long(what: str) -> None:
    def seconds(size: int) -> float:
        content = HOSTILE[what](size).encode()
        gc.collect()
        gc.disable()  # else the objects of all tests before are looked through
        start = time.process_time()
        try:
            pages_of_markdown(content, "x.md")
        finally:
            gc.enable()
        return time.process_time() - start

    seconds(100)
    assert seconds(5_000) < 40 * max(seconds(500), 0.01)


def test_marks_of_a_thousand_notes_are_not_looked_for_in_the_whole_text_each_time() -> None:
    figures = "\n\n".join(" ".join(str(n * 7 % 1000) for n in range(1200)) for _ in range(80))
    notes = "\n\n".join(f"[^{n}]: Idem" for n in range(1000))
    pages = pages_of_markdown(f"{figures}\n\n{notes}".encode(), "x.md")
    start = time.process_time()
    assert sum(line.text == "Idem" for line in parse(pages).leftovers) == 1000
    assert time.process_time() - start < 20


@pytest.mark.parametrize("what", ["quotations in each other", "links that never end", "tags"])
def test_a_hundred_thousand_are_read_or_refused_in_one_line(what: str, tmp_path: Path) -> None:
    path = tmp_path / "vragen.md"
    path.write_text("# Sluizen\n\n**Vraag 1**\n\n" + HOSTILE[what](100_000))
    told = ""
    try:
        told = load(path).leftovers[0].text
    except SourceError as error:
        told = str(error)
    assert len(told.splitlines()) == 1


def test_what_an_export_says_of_itself_is_not_believed_blindly() -> None:
    content = (
        '---\nsha256: "0"\ngenre: "novel"\nnumbering: "none"\n'
        'parties: ["\\u202eA", "\\u001b[31m"]\n'
        'footnotes: "1"\ndamaged_pages: ["x", "-1"]\ntitle: "\\u202eTitel"\n---\n\n# T\n\n'
        '### <a id="vraag-999999999999"></a><a id="vraag-2"></a>Question &#x202e;2\n\n> Hoe?\n\n'
        "*p. 999999999 · Answer by &#x202e;ik*\n"
    )
    document = parse(pages_of_markdown(content.encode(), "x.md"))
    assert decode(encode(document)) == document, "which refuses what may not be shown"
    assert document.genre is None
    assert document.source.pages <= 5_000

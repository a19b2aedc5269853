"""Texts whose lines a mail program wrapped again: a full line and a short rest take turns."""

from __future__ import annotations

import textwrap

import pytest

from kamer_tui.check import findings, findings_as_json
from kamer_tui.check.as_text import findings_as_text
from kamer_tui.document.model import Document
from kamer_tui.parsing import parse
from kamer_tui.sources.text import pages_of_text

_TEXT = """\
Vragen van het lid Spaak (Noorderpartij) aan de Minister van Water over de ligplaatsen in de havens
(ingezonden 3 maart 2031).
Vraag 1
Bent u bekend met het bericht dat er in de havens aan het Oudermeer te weinig ligplaatsen zijn en
dat vissers daardoor elders moeten afmeren?1
Antwoord 1
Ja. Dat bericht ken ik, en ik heb erover gesproken met de havenmeesters van alle zes de havens aan
het meer, die mij vertelden dat het vooral in de zomer vaak te vol is voor wie er laat aankomt.
1 De Meerbode, 1 maart 2031, «Geen plaats meer voor vissers aan het Oudermeer», te vinden op de
website van de krant.
Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel      1
Vraag 2
Hoeveel ligplaatsen zijn er in de afgelopen vijf jaren verdwenen doordat steigers moesten worden
afgebroken, en hoeveel daarvan waren van de provincie zelf?2
Antwoord 2
Er zijn in die jaren 41 ligplaatsen verdwenen, waarvan er 12 bij een steiger van de provincie lagen
die niet meer te herstellen was en om die reden is weggehaald voordat er ongelukken gebeurden.
2 Zie het jaarverslag van het havenschap over 2030, waarin de ligplaatsen per haven zijn geteld en
naar hun eigenaar zijn verdeeld.
Tweede Kamer, vergaderjaar 2030–2031, Aanhangsel      2
Vraag 3
Bent u bereid om samen met de provincie en het havenschap een plan te maken voor nieuwe steigers en
de Kamer daarover voor de zomer te berichten?
Antwoord 3
Ja. Ik ben daarover met de provincie in gesprek en verwacht dat er voor de zomer een plan ligt voor
ten minste twintig nieuwe ligplaatsen, waarover ik de Kamer dan een brief zal sturen.
"""


def _wrapped(text: str, width: int) -> str:
    """The text as a mail program wraps it: each line by itself, at blanks."""
    return "\n".join(
        piece
        for line in text.split("\n")
        for piece in textwrap.wrap(line, width, break_on_hyphens=False) or [""]
    )


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}" for line in text.split("\n"))


def _read(text: str) -> Document:
    return parse(pages_of_text(text))


def _content(document: Document) -> object:
    """What is asked and answered, by whom, and the notes and the furniture."""
    return (
        [
            (
                one.label,
                one.parties,
                [paragraph.text for paragraph in one.question],
                [paragraph.text for paragraph in one.answer],
            )
            for one in document.exchanges
        ],
        [(note.label, note.text) for note in document.footnotes],
        " ".join(one.text for one in document.furniture).split(),
    )


@pytest.mark.parametrize("width", [65, 72, 76, 78])
def test_a_text_that_a_mail_program_wrapped_again_reads_as_it_was(width: int) -> None:
    assert _content(_read(_wrapped(_TEXT, width))) == _content(_read(_TEXT))


@pytest.mark.parametrize("width", [65, 72, 78])
def test_a_text_that_was_wrapped_again_in_a_quotation_reads_as_it_was(width: int) -> None:
    assert _content(_read(_quoted(_wrapped(_TEXT, width)))) == _content(_read(_TEXT))


def test_the_notes_of_a_text_that_was_wrapped_again_are_no_part_of_an_answer() -> None:
    document = _read(_wrapped(_TEXT, 72))
    assert [note.label for note in document.footnotes] == ["1", "2"]
    assert not any("Meerbode" in one.answer[-1].text for one in document.exchanges)


def test_a_line_of_a_text_that_was_wrapped_again_has_the_number_that_it_has_in_the_file() -> None:
    text = _wrapped(_TEXT, 72)
    document = _read(text)
    rows = text.split("\n")
    second = next(one for one in document.exchanges if one.label == "2")
    assert rows[second.question[0].lines[0] - 1].startswith("Hoeveel ligplaatsen")


def test_a_text_that_was_wrapped_once_keeps_its_lines() -> None:
    from kamer_tui.parsing.lines.wrapped_again import with_lines_rejoined

    paragraphs = [" ".join(_TEXT.split("\n")[first : first + 2]) for first in (6, 14, 18, 22)]
    narrow = "\n".join(textwrap.fill(one, 72) for one in paragraphs)
    pages = pages_of_text(narrow)
    assert with_lines_rejoined(pages) is pages
    pages = pages_of_text(_TEXT)
    assert with_lines_rejoined(pages) is pages


@pytest.mark.parametrize("width", [65, 72])
def test_a_label_below_a_full_line_stays_on_its_own_line(width: int) -> None:
    from kamer_tui.parsing.lines.wrapped_again import with_lines_rejoined

    lines = with_lines_rejoined(pages_of_text(_wrapped(_TEXT, width))).lines
    assert [line.text for line in lines if line.text.startswith(("Vraag ", "Antwoord "))] == [
        f"{word} {number}" for number in (1, 2, 3) for word in ("Vraag", "Antwoord")
    ]


@pytest.mark.parametrize("width", [72, 76])
def test_long_lines_are_whole_again(width: int) -> None:
    from kamer_tui.parsing.lines.wrapped_again import with_lines_rejoined

    lines = {line.text for line in with_lines_rejoined(pages_of_text(_wrapped(_TEXT, width))).lines}
    long = [line for line in _TEXT.split("\n") if len(line) > 90]
    assert len(long) > 8
    assert [line for line in long if line not in lines] == []


@pytest.mark.parametrize("width", [65, 72, 76, 78])
def test_check_says_that_the_lines_look_wrapped_again(width: int) -> None:
    for text in (_wrapped(_TEXT, width), _quoted(_wrapped(_TEXT, width))):
        found = findings(_read(text))
        assert found.something
        assert width - 3 <= found.wrapped_at <= width
        told = f"the lines look wrapped again at about {found.wrapped_at} characters"
        assert told in findings_as_text(found)
        assert f'"wrapped_at": {found.wrapped_at}' in findings_as_json(found)


def test_check_says_so_of_a_text_with_too_few_signs_to_put_its_lines_together() -> None:
    from kamer_tui.parsing.lines.wrapped_again import with_lines_rejoined

    rows = _TEXT.split("\n")
    text = "\n".join([_wrapped("\n".join(rows[:5]), 78), *textwrap.wrap(rows[7], 78)])
    pages = pages_of_text(text)
    assert with_lines_rejoined(pages) is pages
    assert findings(parse(pages)).wrapped_at


@pytest.mark.parametrize("width", [60, 72, 98])
def test_check_says_nothing_of_a_text_that_was_wrapped_once(width: int) -> None:
    paragraphs = [
        " ".join(_TEXT.split("\n")[first : first + 2]) for first in (6, 12, 15, 17, 21, 24)
    ]
    once = "\n".join(textwrap.fill(one, width) for one in paragraphs)
    for text in (_TEXT, once):
        found = findings(_read(text))
        assert not found.wrapped_at
        assert "wrapped again" not in findings_as_text(found)

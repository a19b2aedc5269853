"""Headings that the form of the source marks up: where a document has them, other lines are none.

XML, HTML, Word and ODT say which paragraphs are headings; authors may set headings as bold
paragraphs all the same.  A program that makes Markdown guesses them.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.document.model import Format
from kamer_tui.parsing.vocabulary.headings import is_chapter, opens_party_heading, parties_alone
from kamer_tui.parsing.vocabulary.label_lines import label_alone
from kamer_tui.parsing.vocabulary.part_headings import (
    heads_partys_answers,
    part_heading,
    section_parties,
)
from kamer_tui.parsing.vocabulary.parties import PartyNames, party_phrases
from kamer_tui.sources.lines import Line

NONE = 0
"""The level of a line of which it is known that it is no heading."""
_SURE: frozenset[Format] = frozenset({"xml", "html", "docx", "odt"})
_EDITED: frozenset[Format] = frozenset({"xml", "html"})
"""Who edits a text for the web marks up all headings of a kind, or sets them in type."""
_SEVERAL = 2


def with_others_plain(lines: Sequence[Line], form: Format) -> Sequence[Line]:
    """Note on lines that are no headings that they are none.

    Where several headings of topics or chapters are marked up, no other line is one; where only
    several of parties are, a line in plain type is none, but in an author's own file.  A chapter
    with its number may be one.  What is worded as the heading of a party may be one whatever is
    marked up, but for a name in plain type above what others say: text under the wrong party is
    worse than a heading too many.
    """
    if form not in _SURE or not any(line.level for line in lines):
        return lines
    parties, topics = _counts(lines)
    if parties < _SEVERAL and topics < _SEVERAL:
        return lines
    found = list(lines)
    for place, line in enumerate(lines):
        if line.level is not None:
            continue
        styled = line.bold or line.italic
        if _opens_section(line.text):
            below = lines[place + 1].text if place + 1 < len(lines) else ""
            none = parties >= _SEVERAL and not styled and _is_name_of_others(line.text, below)
        else:
            plain = form in _EDITED and not styled
            none = plain or (topics >= _SEVERAL and not is_chapter(line.text))
        if none:
            found[place] = line._replace(level=NONE)
    return found


def names_in(lines: Sequence[Line]) -> PartyNames:
    """The parties that a text surely names."""
    names = PartyNames()
    for line in lines:
        names.learn(line.text)
    return names


def parties_named(line: Line, names: PartyNames) -> tuple[str, ...]:
    """The parties of a marked-up heading that consists of known names: "Duinpartij"."""
    if not line.level or heads_partys_answers(line.text):
        return ()
    parties = section_parties(line.text, names)
    return parties if all(map(names.knows, parties)) else ()


def _counts(lines: Sequence[Line]) -> tuple[int, int]:
    """Count the headings of parties and those of topics, below the document's title: from the
    first words of or about a party, or the first question, on.
    """
    parties = topics = 0
    begun = False
    names = names_in(lines)
    for line in lines:
        begun = begun or (not line.level and _speaks(line.text))
        if not line.level or line.begins is False:
            continue
        text = line.text
        if _opens_section(text) or heads_partys_answers(text) or parties_named(line, names):
            parties += 1
            begun = True
        elif begun and label_alone(text) is None and part_heading(text) is None:
            topics += 1
    return parties, topics


def _speaks(text: str) -> bool:
    """True if somebody asks in a line, or a party is spoken of."""
    return "?" in text or next(party_phrases(text), None) is not None


def _opens_section(text: str) -> bool:
    """True if a line is worded like the heading of a party's section."""
    return opens_party_heading(text) or bool(parties_alone(text))


def _is_name_of_others(text: str, below: str) -> bool:
    """True if a line is nothing but a party's name, "Duinpartij-fractie", and the text below says
    nothing of it.
    """
    return not opens_party_heading(text) and not any(name in below for name in parties_alone(text))

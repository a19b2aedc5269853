"""Notes that say what an abbreviation stands for: "1 DVB: Dienst Veren en Bruggen"."""

from __future__ import annotations

from kamer_tui.language.patterns import beginning

_EXPLAINS = beginning(
    "a note's number, an abbreviation and what it stands for",
    r"\d{1,2}[ ][A-Z](?=[\w&]{0,12}[A-Z&])[\w&]{1,12}:[ ][A-Za-z]",
    ("1 DVB: Dienst Veren en Bruggen", "12 R&D: onderzoek"),
    ("1 Veren: zie boven", "DVB: Dienst Veren", "3 Ja: ik ken die."),
    seen="letters of the Rekenkamer",
)


def explains_letters(line: str) -> bool:
    """True if a line is a note, whose mark was not found perhaps, on an abbreviation."""
    return _EXPLAINS.find(line) is not None

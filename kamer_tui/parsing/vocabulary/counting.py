"""The numbers and letters with which a document counts its chapters: "3. Overig", "b) Agenda"."""

from __future__ import annotations

from collections.abc import Iterator

from kamer_tui.language.patterns import beginning

_COUNTED = beginning(
    "the heading of a chapter with its number or letter",
    r"""(?: (?P<sign> \d{1,2} | [IVX]{1,5} | [A-Z] ) (?: \s?[.)] | (?=[ ]) )
        | \(? (?P<small> [ivx]{1,5} | [a-z] ) [.)] )
        [ ]+ [A-ZÀ-Ý] [^?!:]{2,110} $""",
    ("3. Overig", "IV Agenda", "C. Financiële gevolgen", "b) Toezicht", "(ii) Onderhoud"),
    ("3. Antwoord van de Minister:", "3. Klopt dat?", "3. de brug", "b Toezicht"),
    seen="reports on bills",
)
_ROMAN = {"I": 1, "V": 5, "X": 10}


def counts(text: str) -> Iterator[tuple[str, int]]:
    """Give the styles in which a heading may be counted, and its number in each: "C. Overig" is
    the third by letter, or the hundredth in Roman numerals.  The styles are "1", "A", "I", "a" and
    "i".
    """
    match = _COUNTED.find(text)
    if match is None:
        return
    sign = match["sign"] or match["small"]
    if sign.isdigit():
        yield "1", int(sign)
        return
    small = sign.islower()
    letters = sign.upper()
    if len(letters) == 1:
        yield "a" if small else "A", ord(letters) - ord("A") + 1
    if set(letters) <= _ROMAN.keys():
        values = [_ROMAN[letter] for letter in letters]
        following = [*values[1:], 0]
        pairs = zip(values, following, strict=True)
        yield "i" if small else "I", sum(-one if one < after else one for one, after in pairs)

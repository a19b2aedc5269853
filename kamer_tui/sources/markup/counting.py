"""Numbers as lists and notes show them: in figures, letters, Roman."""

from __future__ import annotations

_LARGEST = 32_767
"""Larger numbers are shown as they are, whatever the form."""
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)


def in_form(count: int, form: str) -> str:
    """A number in a form of WordprocessingML: "iv" in "lowerRoman"; "4" in one not known."""
    if form == "none":
        return ""
    if not 0 < count <= _LARGEST:
        return str(count)
    if form in ("lowerRoman", "upperRoman"):
        return _cased(_roman(count), form)
    if form in ("lowerLetter", "upperLetter"):
        turns, letter = divmod(count - 1, 26)
        return _cased(chr(ord("a") + letter) * min(turns + 1, 100), form)
    if form == "decimalZero":
        return f"{count:02}"
    return f"{count}e" if form == "ordinal" else str(count)


def _cased(text: str, form: str) -> str:
    return text.upper() if form.startswith("upper") else text


def _roman(count: int) -> str:
    text = ""
    for value, sign in _ROMAN:
        times, count = divmod(count, value)
        text += sign * times
    return text

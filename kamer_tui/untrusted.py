"""Clean hostile input: text passes through here before it is used.  All limits on size are here.

Characters that never reach the model, and so no screen, export or message, by the Unicode general
categories (Unicode Standard, ch. 4.5): control (Cc), format (Cf: bidirectional controls, zero-width
characters, tags), surrogates (Cs), private use (Co), noncharacters, and others that are shown as
nothing (Default_Ignorable_Code_Point).
"""

from __future__ import annotations

import re
import unicodedata

MAXIMUM_FILE_BYTES = 64 * 1024 * 1024
"""A larger file is refused; the longest parliamentary documents known are some 20 MB as PDF."""

MAXIMUM_LINE_CHARACTERS = 20_000
"""A longer line of the source becomes several lines."""

MAXIMUM_MARKS = 30
"""A letter with more combining marks loses the others (Stream-Safe Text Format, UAX #15)."""

MAXIMUM_BLANKS = 200
"""More blanks in a row become so many; the widest lines that programs print are shorter."""

MAXIMUM_PAGES = 5_000
"""A PDF with more pages is refused; the longest parliamentary documents known have some 1,500."""

MAXIMUM_STREAM_BYTES = 64 * 1024 * 1024
"""A stream of a PDF that unpacks to more is refused; a page of text takes some 20 KB.  So is a
Word file of which the parts that are read unpack to more; a page takes some 30 KB."""

MAXIMUM_PARTS = 5_000
"""A Word or ODT file of more parts is refused; a letter has some 40."""

MAXIMUM_DOCUMENT_BYTES = 64 * 1024 * 1024
"""A document that is larger when encoded is refused; 280 pages take some 2 MB."""

MAXIMUM_MEMORY = 1024 * 1024 * 1024
"""Bytes of address space of the process that reads a file; 280 pages take some 200 MB."""

MAXIMUM_PROCESSOR_SECONDS = 300
"""Its time of the processor in all; 280 pages take some 2 s."""

PROCESSOR_SECONDS = 10.0
PDF_PROCESSOR_SECONDS_PER_PAGE = 0.1
PROCESSOR_SECONDS_PER_MEGABYTE = 10.0
"""Its time of the processor: so much, and more for each page of a PDF that was read, which takes
some 0.002 s, or for each megabyte of another file; one of text takes some 0.5 s."""

MAXIMUM_SECONDS = 600.0
"""Its time by the clock in all."""

MAXIMUM_SILENCE = 30.0
"""Seconds without a sign of progress after which it is given up."""

MAXIMUM_CACHE_BYTES = 64 * 1024 * 1024
"""The cache keeps no more; the entry that was used longest ago goes first."""

MAXIMUM_CACHE_ENTRIES = 500
"""The cache keeps no more documents."""

MAXIMUM_SETTINGS_BYTES = 256 * 1024
"""A larger settings file is not read."""

MAXIMUM_NAME_CHARACTERS = 200
"""Longer names of files or parties are cut off where they are shown."""

OFFICIAL_HOST = "zoek.officielebekendmakingen.nl"
"""Links of a document are opened only if they lead to this host."""

_LINE_END = re.compile("\r\n|[\r\x0b\x1c-\x1e\x85\u2028\u2029]")
_INVISIBLE_CHARACTERS = (
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U000e0000-\U000e0fff"
)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane << 16 | 0xFFFE)}{chr(plane << 16 | 0xFFFF)}" for plane in range(0x0E)
)
_UNWANTED = re.compile(
    "[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2"
    "\ud800-\udfff\ue000-\uf8ff\ufb00-\ufb06\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001345f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e1000-\U0010ffff"
    f"{_INVISIBLE_CHARACTERS}{_NONCHARACTERS}]"
)
_INVISIBLE = f"[{_INVISIBLE_CHARACTERS}]"
_LIGATURES = {
    0xFB00 + place: letters
    for place, letters in enumerate(("ff", "fi", "fl", "ffi", "ffl", "st", "st"))
}
"""Signs that stand for their letters: what was copied out of a PDF has them."""
_TIBETAN_VOWELS = "\u0f73\u0f75\u0f81"  # no marks themselves, but decomposed to marks
_NEVER_COMPOSED = re.compile("[\0-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*")
"""Characters that NFC leaves as they are, whatever stands beside them: a text of these, as most
are, needs no look at each character.
"""
_TOO_WIDE = re.compile(rf"[^\S\n\f]{{{MAXIMUM_BLANKS + 1},}}")
_SOFT_HYPHEN_AT_END = "\xad(?=[ \t]*(?:\n|\f|\\Z))"
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def clean_text(text: str) -> str:
    r"""Return the text in NFC with line ends as ``\n`` and page ends as ``\f``.

    Invisible characters vanish, other unwanted ones become U+FFFD, so that their place is seen; a
    soft hyphen at a line's end becomes a hyphen, a ligature its letters, and marks that no letter
    can bear become U+FFFD.
    """
    text = _with_clean_characters(text)
    if max(map(len, text.split("\n"))) <= MAXIMUM_BLANKS:  # many times as fast as the pattern
        return text
    return _TOO_WIDE.sub(lambda gap: gap[0][:MAXIMUM_BLANKS], text)


def _with_clean_characters(text: str) -> str:
    if text.isascii() and text.isprintable():
        return text
    characters = _characters(text)
    if _LINE_END.search(characters):
        text = _LINE_END.sub("\n", text)
    if _UNWANTED.search(characters):
        text = re.sub(_SOFT_HYPHEN_AT_END, "-", text)
        text = re.sub(_INVISIBLE, "", text).translate(_LIGATURES)
        text = _UNWANTED.sub(REPLACEMENT, text)
    if _NEVER_COMPOSED.fullmatch(characters):
        return text
    marks = filter(_is_mark, characters)
    if sum(map(text.count, marks)) <= MAXIMUM_MARKS:
        return unicodedata.normalize("NFC", text)
    text = unicodedata.normalize("NFC", _without_surplus_marks(text))
    return _without_surplus_marks(text)  # some marks become two


def _is_mark(character: str) -> bool:
    return unicodedata.combining(character) > 0 or character in _TIBETAN_VOWELS


def _without_surplus_marks(text: str) -> str:
    """Put one U+FFFD in the place of what a letter bears beyond ``MAXIMUM_MARKS``: to sort the
    marks of a letter, as NFC does, takes the square of their number.
    """
    # A pattern of the marks that are there: one of all marks takes twenty times as long.
    marks = "".join(filter(_is_mark, _characters(text)))
    if not marks:
        return text
    surplus = re.compile(f"[{re.escape(marks)}]{{{MAXIMUM_MARKS + 1},}}{REPLACEMENT}?")
    return surplus.sub(lambda run: run[0][:MAXIMUM_MARKS] + REPLACEMENT, text)


def is_clean(text: str) -> bool:
    r"""True if no character is in the text that ``clean_text`` removes or replaces; ``\n``, ``\t``
    and ``\f`` may be, and letters need not be composed.
    """
    characters = _characters(text)
    return _UNWANTED.search(characters) is None and _LINE_END.search(characters) is None


def _characters(text: str) -> str:
    """Each character of the text once: quick to search."""
    return "".join(set(text))


def clean_line(text: str) -> str:
    """Return the text, cleaned, on one line with single blanks."""
    return " ".join(clean_text(text).split())


def clean_name(name: str) -> str:
    """Return a name on one line that is safe to show: of a file, of an argument."""
    text = clean_line(name)
    if len(text) > MAXIMUM_NAME_CHARACTERS:
        text = text[: MAXIMUM_NAME_CHARACTERS - 1] + "…"
    return text


def is_official_address(url: str) -> bool:
    """True if the address is https and on the official host, and so may be opened."""
    host = re.escape(OFFICIAL_HOST)
    return re.fullmatch(rf"https://{host}/[A-Za-z0-9._-]+(?:#page=[0-9]{{1,5}})?", url) is not None

"""Plain text as a source: pages, lines and, where it was kept, indentation.

A page ends at a form feed; in a text without form feeds before a line that begins with a single
blank, as text copied out of the official PDF has it.  A text without either is one page.
"""

from __future__ import annotations

import hashlib
import itertools
import re
from collections.abc import Iterator

from kamer_tui.document.model import Format
from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Line, Pages
from kamer_tui.untrusted import MAXIMUM_BLANKS, MAXIMUM_LINE_CHARACTERS, clean_text

TEXT: Format = "text"
_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_SHORTEST_PAGE_LINES = 8
_LEAST_COLUMN = 15
"""Where text is indented by more characters, another column is left of it."""
_PAGE_START = re.compile(r"^ (?=\S)", re.MULTILINE)
_QUOTED = re.compile("^(?:>[ ]?)+")
_LEAST_QUOTED = 5
_ENTITY = lazy_pattern(
    "&(?:nbsp|amp|quot|apos|lt|gt|euro|deg|sect|middot|bull|hellip|[mn]dash|[lr][sda]quo|bdquo"
    "|sbquo|[A-Za-z]{1,2}(?:acute|grave|uml|circ|cedil|tilde|lig|ring)|#[0-9]{2,5}|#x[0-9a-f]{2,4});"
)
_LEAST_ENTITIES = 3
"""In a text with fewer, one may be meant as it stands."""
_GOES_ON = re.compile(r"\n[ \t]*\n[ \t]*(?=[^\W\d_A-Z]{2})")
_BROKEN_OFF = re.compile(r"[^\W\d_A-Z]{2},?\Z")
"""What stands below and above a blank line in the middle of a sentence.  With the blank line first,
it is found ten times as fast."""
_LONGEST_BROKEN_OFF = len("de,")
_BLANK_LINE = re.compile(r"\n[ \t]*\n")
_FIRST_CHARACTERS = 1000
_UNBROKEN = re.compile(r"\S[ \t]*\n\f?[ \t]*\S")
"""Two lines without a blank one between them."""
_LEAST_BROKEN_OFF, _LEAST_BROKEN_SHARE = 5, 0.1
_MOST_UNBROKEN = 0.05
"""Shares of the lines of a text in which a program put a blank line below each."""
_TWICE = re.compile("[\xc2-\xf4][\x80-\xbf\u0152-\u02dc\u2013-\u2122\ufffd]{1,3}")
"""A sign's bytes in UTF-8, each read as a sign of Windows-1252."""
_NO_SIGN_OF_DUTCH = "\u3000"
_LEAST_TWICE = 3
"""In a text with fewer, they may be meant as they stand."""
_OTHER_BLANK = re.compile("[\xa0\u1680\u2000-\u200a\u202f\u205f\u3000]")
OTHER_HYPHENS = {0x2010: "-", 0x2011: "-"}
"""Word's hyphen at which no line ends, and that of those who tell it from a minus sign."""
_MARGIN = re.compile(r"^\f?( *)\S", re.MULTILINE)
_INDENTED = re.compile(r"^[ \t]{2,}\S", re.MULTILINE)


def pages_of_bytes(content: bytes, name: str) -> Pages:
    """The pages of a file's content.  Raises UnreadableError where it is no text."""
    digest = hashlib.sha256(content).hexdigest()
    return pages_of_text(decoded(content), name, digest)


def pages_of_text(text: str, name: str = "text", sha256: str | None = None) -> Pages:
    """The pages of a text; without ``sha256`` the text's own hash is taken."""
    if sha256 is None:
        sha256 = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
    text = _OTHER_BLANK.sub(" ", clean_text(_without_entities(_decoded_again(text))))
    text = text.translate(OTHER_HYPHENS) if "\u2010" in text or "\u2011" in text else text
    lines = tuple(_from_text_column(list(_lines(_without_margin(_unquoted(text))))))
    return Pages(name, TEXT, sha256, lines[-1].page if lines else 1, lines)


def decoded(content: bytes) -> str:
    """Decode by the byte order mark, else as UTF-8, else as Windows-1252, as older texts are.
    Raises UnreadableError where it is no text.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            try:
                return content.decode(encoding)
            except UnicodeDecodeError:
                break
    if _is_binary(content):
        raise UnreadableError("binary")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _decoded_again(text: str) -> str:
    """The text with the signs for which a program left their bytes as signs of Windows-1252:
    "financiÃ«n", "â€œhet veerâ€™s".
    """
    if "\xc3" not in text and "\xe2\u20ac" not in text:
        return text
    found = _TWICE.findall(text)
    if sum(_sign_of(each) != each for each in found) < _LEAST_TWICE:
        return text
    return _TWICE.sub(lambda match: _sign_of(match[0]), text)


def _sign_of(letters: str) -> str:
    """The sign with which these letters begin, and what is behind it; or the letters themselves."""
    # A program that knows no sign for the last byte of a closing quotation mark leaves none.
    if letters.startswith("\xe2\u20ac\ufffd"):
        return "\u201d" + letters[3:]
    size = 2 if letters[0] < "\xe0" else 3 if letters[0] < "\xf0" else 4
    try:
        sign = b"".join(map(_byte_of, letters[:size])).decode("utf-8")
    except UnicodeError:
        return letters
    return sign + letters[size:] if sign < _NO_SIGN_OF_DUTCH else letters


def _byte_of(letter: str) -> bytes:
    """The byte that stands for a sign in Windows-1252; of one that it leaves unused, the same."""
    return letter.encode("latin-1" if letter < "\xa0" else "cp1252")


def _without_entities(text: str) -> str:
    """The text with the signs for which a program left HTML's names: "Vraag&nbsp;1", "&euro; 5"."""
    if text.count("&") < _LEAST_ENTITIES or len(_ENTITY.findall(text)) < _LEAST_ENTITIES:
        return text
    from html import unescape

    return _ENTITY.sub(lambda found: unescape(found[0]), text)


def _unquoted(text: str) -> str:
    """The text without the signs of quotation that a mail program puts before each line (RFC 3676,
    4.5), where most lines have them: "> Vraag 1", "> > Vraag 1", ">> Vraag 1".
    """
    if text.count("\n>") < _LEAST_QUOTED:
        return text
    rows = text.split("\n")
    quoted = sum(row.startswith(">") for row in rows)
    if quoted * 2 <= sum(1 for row in rows if row.strip()):
        return text
    return "\n".join(_QUOTED.sub("", row) if row.startswith(">") else row for row in rows)


def _without_margin(text: str) -> str:
    """The text without the blanks before each of its lines."""
    margin = min((len(blanks) for blanks in _MARGIN.findall(text)), default=0)
    return re.sub(rf"^(\f?) {{{margin}}}", r"\1", text, flags=re.MULTILINE) if margin else text


def _is_binary(content: bytes) -> bool:
    """True if there are too many NUL or other control bytes for a text in a known encoding; a stray
    one is shown as a replacement character.
    """
    head = content[: 1 << 16]
    controls = len(head) - len(head.translate(None, bytes(range(0x0E, 0x1B)) + bytes(range(8))))
    return head.count(0) * 100 > len(head) or controls * 20 > len(head)


def _lines(text: str) -> Iterator[Line]:
    """The non-blank lines of a cleaned text."""
    form_feeds = "\f" in text
    # Most texts have no two blanks beside each other, which is seen at once.
    keeps_indentation = ("  " in text or "\t" in text) and _INDENTED.search(text) is not None
    blank_starts = not form_feeds and not keeps_indentation and _pages_start_with_blank(text)
    least_gap = 2 if _is_double_spaced(text) else 1
    page, number, blanks, on_page = 1, 0, 0, False
    for row in text.split("\n"):
        for index, raw in enumerate(row.split("\f") if form_feeds else (row,)):
            if index or (blank_starts and on_page and raw[:1] == " " and raw[1:2].strip()):
                page += 1
                blanks, on_page = 0, False
            # Parsing knows blanks only.
            body = raw.strip().replace("\t", " ")
            if not body:
                number += not index
                blanks += on_page
                continue
            left = float(len(raw) - len(raw.lstrip())) if keeps_indentation else None
            for piece in _pieces(body) if len(body) > MAXIMUM_LINE_CHARACTERS else (body,):
                number += 1
                yield Line(piece, page, number, blanks >= least_gap, left)
                blanks, on_page = 0, True


def _is_double_spaced(text: str) -> bool:
    """True if a program put a blank line below each line, so that one alone parts nothing."""
    # A text that has many lines without one between them is any other, which is seen at once.
    if _BLANK_LINE.search(text, 0, _FIRST_CHARACTERS) is None:
        return False
    starts = (below.start() for below in _GOES_ON.finditer(text))
    near = MAXIMUM_BLANKS + 3  # no row of blanks is longer
    above = (text[max(0, at - near) : at].rstrip(" \t")[-_LONGEST_BROKEN_OFF:] for at in starts)
    broken = sum(1 for end in above if _BROKEN_OFF.search(end))
    if broken < _LEAST_BROKEN_OFF:
        return False
    lines = sum(1 for row in text.split("\n") if row.strip())
    unbroken = sum(1 for _ in _UNBROKEN.finditer(text))
    return broken >= _LEAST_BROKEN_SHARE * lines and unbroken <= _MOST_UNBROKEN * lines


def _from_text_column(lines: list[Line]) -> Iterator[Line]:
    """The lines, their indentation counted from the left edge of their page's text: on the press's
    first page a column of facts stands left of that.
    """
    if not lines or lines[0].left is None:  # of a text that keeps no indentation
        yield from lines
        return
    for _page, group in itertools.groupby(lines, key=lambda line: line.page):
        page = list(group)
        lefts = sorted(line.left for line in page if line.left is not None)
        column = lefts[len(lefts) // 4] if lefts else 0.0
        if column < _LEAST_COLUMN:
            yield from page
            continue
        for line in page:
            yield line._replace(left=max(0.0, (line.left or 0.0) - column))


def _pieces(text: str) -> Iterator[str]:
    """The text, cut at blanks into pieces no longer than a line may be."""
    while len(text) > MAXIMUM_LINE_CHARACTERS:
        blank = text.rfind(" ", 1, MAXIMUM_LINE_CHARACTERS)
        end = blank if blank > 0 else MAXIMUM_LINE_CHARACTERS
        yield text[:end].rstrip()
        text = text[end:].lstrip()
    if text:
        yield text


def _pages_start_with_blank(text: str) -> bool:
    """True if single blanks at the start of lines mark the pages of a text in which no line is
    indented further: they are far apart.
    """
    starts = [match.start() for match in _PAGE_START.finditer(text)]
    if not starts:
        return False
    return all(
        text.count("\n", one, other) >= _SHORTEST_PAGE_LINES
        for one, other in itertools.pairwise(starts)
    )

"""Text of the model as Markdown that reads the same when it is rendered.

The rules are those of CommonMark 0.31 and of GitHub Flavored Markdown (tables, strikethrough,
task lists), with footnotes and mathematics.  A paragraph is always written on one line, between
blank lines, so only its beginning can be taken for a block.  Nothing is escaped but what would be
taken for markup: a lone star, "[77]" and an address stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kamer_tui.export.spans import Span, pieces_of

_SIGN = re.compile(r"_+|[\\`*\[\]<~$&]")
_STAR = re.compile(r"(?<! )\*|\*(?! )")
_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,40});")
_TAG = re.compile(r"<[A-Za-z/!?]")
_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_AT_START = re.compile(
    r"\#{1,6}(?=\s|$)|>|[-+*](?=\s|$)"  # a heading, a quotation, an item of a list
    r"|(?:[-*_][ \t]*){3,}$|=+\s*$"  # a rule, or what underlines a heading
    r"|`{3}|~{3}"  # code
    r"|[0-9]{1,9}(?P<stop>[.)])(?=\s|$)"  # an item with a number
)
_HEADING_ENDS = re.compile(r"(?:^|(?<=\s))#(?=#*\s*$)")
_AFTER_A_MARK = re.compile(r"[(:]")
_LINE_ENDS = re.compile("[\t-\r\x1c-\x1e\x85\u2028\u2029]")


class _Text:
    """What the whole of a line has, of which a piece is escaped: pairs of signs are markup."""

    def __init__(self, text: str, within: str = "") -> None:
        """``within`` is the star that the line is written between."""
        self._paired = {sign for sign in "_~`$" if text.count(sign) > 1}
        if within or len(_STAR.findall(text)) > 1:
            self._paired.add("*")
        self._links = "](" in text or "][" in text
        self._defines = text.lstrip()[:1] == "[" and "]:" in text

    def escaped(self, piece: str, *, linked: bool = False) -> str:
        """A piece, a backslash before each character that would be markup; ``linked`` if it is the
        text of a link.
        """

        def escape(found: re.Match[str]) -> str:
            sign, before = found[0], piece[: found.start()][-1:]
            behind = piece[found.end() : found.end() + 1]
            if self._is_markup(sign[0], before, behind, piece, found.start(), linked):
                return "".join("\\" + character for character in sign)
            return sign

        return _SIGN.sub(escape, _LINE_ENDS.sub(" ", piece))

    def _is_markup(
        self, sign: str, before: str, behind: str, piece: str, place: int, linked: bool
    ) -> bool:
        match sign:
            case "\\":
                return not behind or behind in _PUNCTUATION
            case "&":
                return _ENTITY.match(piece, place) is not None
            case "<":
                return _TAG.match(piece, place) is not None
            case "]":
                return linked
            case "[":
                odd = behind in ("^", "!") or before == "^"
                return linked or odd or self._links or self._defines
            case "_":
                return sign in self._paired and not (before.isalnum() and behind.isalnum())
            case "*":
                return sign in self._paired and not (before == behind == " ")
        return sign in self._paired


def escape(text: str, within: str = "") -> str:
    """The text for inside a line, a backslash before every character that would be markup; a line
    in italics is written ``within`` stars.
    """
    return _Text(text, within).escaped(text)


def escape_heading(text: str) -> str:
    """The text of a heading; a ``#`` at its end would close it."""
    return _HEADING_ENDS.sub(r"\\#", escape(text.strip()))


def inline(text: str, spans: Iterable[Span], within: str = "") -> str:
    """The text as a whole line, its spans as links and footnote marks."""
    whole = _Text(text, within)
    written: list[str] = []
    after_mark = False
    for piece, span in pieces_of(text, spans):
        if span is None or (span.label is None and not piece.strip()):
            plain = whole.escaped(piece)
            if after_mark and _AFTER_A_MARK.match(plain):
                plain = "\\" + plain  # "[^1](" would be a link, "[^1]:" a footnote's text
            written.append(plain)
            after_mark = False
            continue
        if written and written[-1].endswith(("!", "^")):
            # "![" would be an image, "^[" a footnote.
            written[-1] = f"{written[-1][:-1]}\\{written[-1][-1]}"
        if span.label is not None:
            written.append(f"[^{span.label}]")
        else:
            written.append(f"[{whole.escaped(piece, linked=True)}]({span.target})")
        after_mark = span.label is not None
    return _escape_start("".join(written).strip())


def _escape_start(line: str) -> str:
    found = _AT_START.match(line)
    if not found:
        return line
    place = found.start("stop") if found["stop"] else 0
    return line[:place] + "\\" + line[place:]

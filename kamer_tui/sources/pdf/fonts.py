"""A font of a PDF: its characters, their widths, and how it looks."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import NamedTuple, TypeVar

from pdfminer.encodingdb import name2unicode
from pdfminer.pdffont import CFFFont, PDFFont, PDFUnicodeNotDefined, TrueTypeFont
from pdfminer.pdfinterp import PDFResourceManager
from pdfminer.pdftypes import PDFStream, list_value, resolve1
from pdfminer.psparser import LIT

from kamer_tui.sources.pdf import damage
from kamer_tui.sources.pdf.font_description import is_whole
from kamer_tui.untrusted import REPLACEMENT

T = TypeVar("T")

_SUBSET = re.compile(r"[A-Z]{6}\+")
_BOLD = re.compile(r"bold|black|heavy|\bdemi\b(?!-?cond)", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique|kursiv|cursief|(?<=[-,])it\b|slanted", re.IGNORECASE)
_FLAG_ITALIC = 1 << 6
_FLAG_FORCE_BOLD = 1 << 18
_USUAL_SPACE = 0.25
_USUAL = {"BaseFont": LIT("damaged"), "Encoding": LIT("WinAnsiEncoding")}
"""A font in place of one that can't be read, with the codes that most have."""
_WIN_ANSI = {
    **dict.fromkeys((0x7F, 0x81, 0x8D, 0x8F, 0x90, 0x9D), "•"),
    0xAD: "-",
}
"""Codes of WinAnsiEncoding of which the library knows nothing, or another sign (ISO 32000-1:2008,
D.2, notes 3 and 6): those that it leaves unused are the bullet, 0xAD is the hyphen once more."""
_SWAPPED = {
    "".join(chr(ord(letter) << 8) for letter in letters): letters
    for letters in ("ff", "fi", "fj", "fl", "ft", "tf", "ti", "tt")
}
_SWAPPED.update((f"\u6600{chr(ord('f') + ord(last) << 8)}", f"ff{last}") for last in "ijlt")
"""Ligatures as Ghostscript 10.00 wrote them: the letters with their bytes swapped; of three, the
sum of the last two stands for both."""
_LETTERS = {
    # Presentation forms (ligatures) stand for their letters.
    **{0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl"},
    **{0xFB05: "st", 0xFB06: "st"},
    # Hyphens that some programs draw at line ends.
    **{0x2010: "-", 0x2011: "-"},
    # Signs of lists, from the fonts Symbol and Wingdings, which have codes of their own.
    **{0xF0B7: "•", 0xF0A7: "▪", 0xF0D8: "➢", 0xF02D: "–", 0xF0FC: "✓", 0xF0A8: "◻", 0xF06F: "□"},
}


class Look(NamedTuple):
    """How a font looks; ``space`` is the width of its space in ems."""

    name: str
    bold: bool
    italic: bool
    space: float


class _Known(dict[int, T]):
    """Values of codes, each found when the code first occurs."""

    def __init__(self, find: Callable[[int], T]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, code: int) -> T:
        found = self[code] = self._find(code)
        return found


class Face:
    """A font, made quick: the library is asked once for each code.

    ``decode`` gives the text of a string, its width in ems, and the number of its characters.
    ``whole`` is False where what the file says of the font is damaged, so that it may be wrong.
    """

    def __init__(
        self, font: PDFFont, whole: bool = True, encoded: Mapping[int, str] | None = None
    ) -> None:
        self._font = font
        self.whole = whole
        self._encoded = encoded or {}
        self.vertical = font.is_vertical()
        self.multibyte = font.is_multibyte()
        self._characters = _Known(self._character)
        self._widths = _Known(self._width)
        self._own: dict[int, str] | None = None
        self.look = _look(font, self._width_of_space())
        self.decode: Callable[[bytes], tuple[str, float, int]]
        self.decode = self._decode_multibyte if self.multibyte else self._decode_bytes

    def _decode_bytes(self, data: bytes) -> tuple[str, float, int]:
        text = data.decode("latin-1").translate(self._characters)
        return text, sum(map(self._widths.__getitem__, data)), len(data)

    def _decode_multibyte(self, data: bytes) -> tuple[str, float, int]:
        codes = list(self._font.decode(data))
        text = "".join(map(self._characters.__getitem__, codes))
        return text, sum(map(self._widths.__getitem__, codes)), len(codes)

    def _character(self, code: int) -> str:
        character = self._encoded.get(code, "")
        if not character:
            try:
                character = self._font.to_unichr(code)
            except (PDFUnicodeNotDefined, KeyError, ValueError, TypeError):
                character = ""
        if not character or character == "\0":
            if self._own is None:
                before = damage.count()
                self._own = _own_encoding(self._font)
                self.whole = self.whole and before == damage.count()
            character = self._own.get(code) or REPLACEMENT
        return _SWAPPED.get(character, character).translate(_LETTERS)

    def _width(self, code: int) -> float:
        try:
            return float(self._font.char_width(code))
        except (KeyError, ValueError, TypeError):
            return 0.5

    def _width_of_space(self) -> float:
        if self.multibyte:
            return _USUAL_SPACE
        width = self._widths[32]
        return width if 0.1 < width < 1 else _USUAL_SPACE


def face_of(fonts: PDFResourceManager, objid: object, place: object) -> Face:
    """The font that is described at that place; where the description is damaged or not there, one
    with the usual codes only.
    """
    before = damage.count()
    try:
        spec = resolve1(place)
        if isinstance(spec, dict):
            font = fonts.get_font(objid, spec)
            whole = is_whole(spec) and before == damage.count()
            return Face(font, whole, _encoded(font, spec))
    except MemoryError:
        raise
    except Exception:  # a damaged description fails in any way
        pass
    return Face(fonts.get_font(objid, _USUAL), False)


def _encoded(font: PDFFont, spec: Mapping[str, object]) -> dict[int, str]:
    """The characters of codes that the font's encoding tells, and the library does not know."""
    encoding = resolve1(spec.get("Encoding"))
    own: set[object] = set()
    if isinstance(encoding, dict):
        code = 0
        for one in list_value(encoding.get("Differences", [])):
            if isinstance(one, int):
                code = one
            else:
                own.add(code)
                code += 1
        encoding = resolve1(encoding.get("BaseEncoding"))
    if encoding is not LIT("WinAnsiEncoding"):
        return {}
    mapped = getattr(font, "unicode_map", None)
    own.update(mapped.cid2unichr if mapped is not None else ())
    return {code: sign for code, sign in _WIN_ANSI.items() if code not in own}


def _look(font: PDFFont, space: float) -> Look:
    name = str(font.fontname)
    if name == "unknown":
        name = str(getattr(font, "basefont", name))
    name = _SUBSET.sub("", name)
    italic = bool(font.flags & _FLAG_ITALIC) or _ITALIC.search(name) is not None
    bold = bool(font.flags & _FLAG_FORCE_BOLD) or _BOLD.search(name) is not None
    return Look(name, bold, italic or bool(resolve1(font.italic_angle)), space)


def _own_encoding(font: PDFFont) -> dict[int, str]:
    """From codes to characters as the embedded font file names them, for codes of which the PDF
    says nothing.
    """
    compact = resolve1(font.descriptor.get("FontFile3"))
    truetype = resolve1(font.descriptor.get("FontFile2"))
    try:
        if isinstance(compact, PDFStream):
            return _names_of_compact_font(compact.get_data(), font.is_multibyte())
        if isinstance(truetype, PDFStream) and font.is_multibyte():
            program = TrueTypeFont("font", BytesIO(truetype.get_data()))
            return dict(program.create_unicode_map().cid2unichr)
    except Exception:  # a damaged font program fails in any way
        damage.add()
    return {}


def _names_of_compact_font(data: bytes, by_glyph: bool) -> dict[int, str]:
    """The characters of the glyphs of a Type 1C font, by the glyph's number or its code."""
    program = CFFFont("font", BytesIO(data))
    glyphs = {glyph: glyph for glyph in program.gid2name} if by_glyph else program.code2gid
    found: dict[int, str] = {}
    for code, glyph in glyphs.items():
        name = program.gid2name.get(glyph)
        if isinstance(name, bytes):
            name = name.decode("latin-1")
        try:
            found[code] = name2unicode(name) if name else ""
        except (KeyError, ValueError):
            continue
    return found

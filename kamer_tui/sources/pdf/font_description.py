"""Whether a PDF's description of a font is whole: the library takes what it can, and guesses the
rest, so that lines break elsewhere, or letters are others, and nobody is told.

What a description needs is in ISO 32000-1:2008, 9.6 (simple fonts) and 9.7 (composite fonts).
"""

from __future__ import annotations

from collections.abc import Mapping

from pdfminer.fontmetrics import FONT_METRICS
from pdfminer.pdftypes import PDFStream, resolve1
from pdfminer.psparser import PSLiteral

_ENCODINGS = frozenset(
    f"{name}Encoding" for name in ("Standard", "MacRoman", "WinAnsi", "PDFDoc", "MacExpert")
)
_SIMPLE = frozenset({"Type1", "MMType1", "TrueType", "Type3"})
_DESCENDANT = frozenset({"CIDFontType0", "CIDFontType2"})
_MAY_LACK = frozenset({"Encoding", "ToUnicode", "W", "DW"})
"""Entries that a font may lack, and that the reading of its text depends on."""
_OTHERS = frozenset({
    *("Type", "Subtype", "Name", "BaseFont", "FirstChar", "LastChar", "Widths", "FontDescriptor"),
    *("DescendantFonts", "CIDSystemInfo", "DW2", "W2", "CIDToGIDMap", "Metadata"),
    *("FontBBox", "FontMatrix", "CharProcs", "Resources"),
})  # fmt: skip

Spec = Mapping[str, object]


def is_whole(spec: Spec) -> bool:
    """True if nothing is missing or broken in what the file says of a font."""
    kind = _name(spec.get("Subtype"))
    if kind == "Type0":
        return _is_composite(spec)
    return kind in _SIMPLE and _is_simple(spec, kind) and _has_no_broken_key(spec)


def _is_simple(spec: Spec, kind: str) -> bool:
    base = _name(spec.get("BaseFont"))
    if not _is_encoding(spec) or not _is_map(spec, named=False):
        return False
    if kind != "Type3":
        if not base:
            return False
        if base in FONT_METRICS and not {"Widths", "FontDescriptor"} & spec.keys():
            return True  # one of the 14 fonts that every reader knows
        if not _is_descriptor(spec):
            return False
    first, last = resolve1(spec.get("FirstChar")), resolve1(spec.get("LastChar"))
    widths = resolve1(spec.get("Widths"))
    if not (isinstance(first, int) and isinstance(last, int) and isinstance(widths, list)):
        return False
    return len(widths) == last - first + 1 and all(map(_is_number, widths))


def _is_composite(spec: Spec) -> bool:
    encoding = resolve1(spec.get("Encoding"))
    if not (_name(encoding) or isinstance(encoding, PDFStream)) or not _is_map(spec, named=True):
        return False
    fonts = resolve1(spec.get("DescendantFonts"))
    font = resolve1(fonts[0]) if isinstance(fonts, list) and len(fonts) == 1 else None
    if not isinstance(font, dict) or _name(font.get("Subtype")) not in _DESCENDANT:
        return False
    system = resolve1(font.get("CIDSystemInfo"))
    if not isinstance(system, dict) or not {"Registry", "Ordering"} <= system.keys():
        return False
    if not _is_number(font.get("DW", 1000)) or not _are_widths(font.get("W", [])):
        return False
    return _is_descriptor(font) and _has_no_broken_key(spec) and _has_no_broken_key(font)


def _is_descriptor(spec: Spec) -> bool:
    """True if the font's shape is described: its name, and its flags, which tell of italics."""
    descriptor = resolve1(spec.get("FontDescriptor"))
    return (
        isinstance(descriptor, dict)
        and bool(_name(descriptor.get("FontName")))
        and isinstance(resolve1(descriptor.get("Flags")), int)
    )


def _is_encoding(spec: Spec) -> bool:
    """True if a simple font's codes are told, or nothing is said of them."""
    if "Encoding" not in spec:
        return True
    encoding = resolve1(spec["Encoding"])
    if not isinstance(encoding, dict):
        return _name(encoding) in _ENCODINGS
    if "BaseEncoding" in encoding and _name(encoding["BaseEncoding"]) not in _ENCODINGS:
        return False
    differences = resolve1(encoding.get("Differences", []))
    return isinstance(differences, list) and all(
        isinstance(one, (int, PSLiteral)) for one in map(resolve1, differences)
    )


def _is_map(spec: Spec, *, named: bool) -> bool:
    """True if the map from codes to characters is whole, or there is none; ``named``: it may be
    one that has a name.
    """
    if "ToUnicode" not in spec:
        return True
    found = resolve1(spec["ToUnicode"])
    if not isinstance(found, PDFStream):
        return named and bool(_name(found))
    return b"endcmap" in found.get_data()


def _are_widths(place: object) -> bool:
    """True for ``c [w w …]`` and ``c c w``, as often as may be."""
    items = resolve1(place)
    if not isinstance(items, list):
        return False
    numbers = 0
    for item in map(resolve1, items):
        if isinstance(item, list):
            if numbers != 1 or not all(map(_is_number, item)):
                return False
            numbers = 0
        elif _is_number(item):
            numbers = (numbers + 1) % 3
        else:
            return False
    return not numbers


def _has_no_broken_key(spec: Spec) -> bool:
    """False where an entry stands in the place of one that lacks: of the same length, and nobody
    knows it ("Enc?ding").
    """
    lacking = {len(name) for name in _MAY_LACK - spec.keys()}
    return not any(len(key) in lacking for key in spec.keys() - _MAY_LACK - _OTHERS)


def _name(place: object) -> str:
    found = resolve1(place)
    return str(found.name) if isinstance(found, PSLiteral) else ""


def _is_number(place: object) -> bool:
    return isinstance(resolve1(place), (int, float))

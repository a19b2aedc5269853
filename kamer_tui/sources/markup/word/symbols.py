"""Signs of the fonts that hold signs instead of letters: their codes mean nothing elsewhere."""

from __future__ import annotations

import re

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_SYMBOL = {
    0xB7: "•", 0xA8: "•", 0x2D: "–", 0xA3: "≤", 0xB3: "≥", 0xB0: "°", 0xB1: "±", 0xB4: "×",
    0xAE: "→", 0xAC: "←", 0xB9: "≠", 0xBB: "≈", 0xBE: "—", 0xBC: "…", 0xD7: "·", 0xA5: "∞",
    0x61: "α", 0x62: "β", 0x67: "γ", 0x64: "δ", 0x44: "Δ", 0x65: "ε", 0x6C: "λ", 0x6D: "μ",
    0x70: "π", 0x73: "σ", 0x53: "Σ", 0x77: "ω", 0x57: "Ω",
}  # fmt: skip
"""Codes of Adobe's Symbol; 0xA8, a diamond, is used as a bullet."""
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x71: "❑", 0x75: "◆", 0x76: "❖", 0xA7: "▪", 0xA8: "☐", 0x6F: "☐",
    0xFE: "☑", 0xFD: "☒", 0xFC: "✓", 0xFB: "✗", 0xD8: "➢", 0xE0: "→", 0xF0: "→", 0x9F: "•",
}  # fmt: skip
_BULLETS = frozenset("•▪●*–-—·")


def of_font(code: int, font: str) -> str:
    """The sign of a code, 0 to 255, or of the same from U+F000 on, in a font of signs."""
    signs = _WINGDINGS if font.lower().startswith(("wingdings", "webdings")) else _SYMBOL
    return signs.get(code & 0xFF, chr(code))


def as_shown(text: str, font: str = "") -> str:
    """The text with the signs that its private codes mean in that font."""
    return _PRIVATE.sub(lambda match: of_font(ord(match.group()), font), text)


def as_bullet(text: str) -> str:
    """The sign before an item of a list; one that is not known, or only a letter since its font
    draws a circle or a square there, is a bullet.
    """
    text = as_shown(text).strip()
    return text if len(text) != 1 or text in _BULLETS else "•"

"""Footnotes and endnotes of Word (ISO/IEC 29500-1, 17.11): their numbers, which Word counts, and
their texts.
"""

from __future__ import annotations

from kamer_tui.sources.markup.counting import in_form
from kamer_tui.sources.markup.package import Element
from kamer_tui.sources.markup.word.names import attribute, child, children

_FORMS = {"footnote": "decimal", "endnote": "lowerRoman"}
_SIGNS = "*†‡§"


class NoteCount:
    """Counts the marks of notes, of each kind; ``settings`` say how, and each section may."""

    def __init__(self, settings: Element | None) -> None:
        self._settings = settings
        self._section: Element | None = None
        self._counts: dict[str, int] = {}

    def enter(self, section: Element | None) -> None:
        """Count on in a section with these properties (w:sectPr)."""
        self._section = section
        for kind in _FORMS:
            if self._said(kind, "numRestart") == "eachSect":
                self._counts.pop(kind, None)

    def next_label(self, kind: str) -> str:
        """The label of the next note of that kind: "3", or "iii" of an endnote."""
        if kind not in self._counts:
            start = self._said(kind, "numStart") or ""
            first = int(start) if start.isascii() and start.isdigit() and len(start) < 6 else 1
            self._counts[kind] = first - 1
        self._counts[kind] += 1
        count, form = self._counts[kind], self._said(kind, "numFmt") or _FORMS[kind]
        if form == "chicago" and count > 0:
            turns, sign = divmod(count - 1, len(_SIGNS))
            return _SIGNS[sign] * min(turns + 1, 9)
        return in_form(count, form) or str(count)

    def _said(self, kind: str, name: str) -> str | None:
        for said_in in (self._section, self._settings):
            one = child(child(said_in, f"{kind}Pr"), name)
            if one is not None:
                return attribute(one)
        return None


def notes_of(root: Element | None, kind: str) -> dict[str, Element]:
    """The texts of the notes in a part, by their ids; a line that parts notes from text is none."""
    return {
        attribute(one, "id") or "": one
        for one in children(root, kind)
        if attribute(one, "type") in (None, "normal")
    }

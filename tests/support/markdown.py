"""Markdown as programs make it of a PDF, of Word or of a web page, written by hand: nothing here is
what the program exports or reads with.
"""

from __future__ import annotations

import html
import random
import re
from collections.abc import Iterator

from tests.support.pdf.looks import Block, Manuscript

WAYS = ("pages", "old pages", "marker", "docling", "pandoc", "word", "wrapped")
"""Of a PDF, with quotations for notes and the page's footer; of a PDF, with "[1 ]" and rules
between pages; of a PDF, with places for links, pictures, and the page's number in a rule; of a PDF
whose pages and raised figures are not told from the text; of Word or a web page, with escapes and
Markdown's own notes; of Word, bold instead of headings; wrapped at a width.
"""
_MARK = re.compile(r"\[\^(\w+)\]")
_LEVELS = {"heading": "##", "topic": "###", "label": "####"}
_TITLED = frozenset(_LEVELS)
_PICTURES = {"marker": "![](_page_0_Picture_1.jpeg)", "docling": "<!-- image -->"}
_WIDTH = 88
_BLOCKS_A_PAGE = 7


def markdown_of(manuscript: Manuscript, way: str, seed: int = 1) -> bytes:
    """A manuscript as a file, made in one of the WAYS."""
    return ("\n\n".join(_Maker(manuscript, way, seed).parts()) + "\n").encode()


class _Maker:
    def __init__(self, manuscript: Manuscript, way: str, seed: int) -> None:
        self._manuscript = manuscript
        self._way = way
        self._chance = random.Random(seed)
        self._waiting: list[str] = []
        """The labels of the notes that the page has to show at its foot."""
        self._page = 0

    def parts(self) -> Iterator[str]:
        paged = self._way in ("pages", "old pages", "marker", "docling")
        if self._way in _PICTURES:
            yield _PICTURES[self._way]
        blocks = self._manuscript.blocks
        for index, block in enumerate(blocks):
            text = self._text(block)
            full = index % _BLOCKS_A_PAGE == _BLOCKS_A_PAGE - 1 and index < len(blocks) - 1
            words = text.split(" ")
            if paged and full and block.kind in ("question", "answer") and len(words) > 16:
                middle = self._middle(words)
                yield self._marked(" ".join(words[:middle]))
                yield from self._foot()
                yield self._marked(" ".join(words[middle:]))
            else:
                yield self._marked(text)
        if paged:
            yield from self._foot()
        for label, note in self._manuscript.footnotes.items():
            if not paged:
                yield f"[^{label}]: {self._escaped(note)}"

    def _middle(self, words: list[str]) -> int:
        """Where the page ends: before a word without a capital, and not after a sentence's end."""
        places = [
            place
            for place in range(9, len(words) - 2)
            if words[place][0].islower() and words[place - 1][-1].isalpha()
        ]
        return self._chance.choice(places) if places else len(words)

    def _foot(self) -> Iterator[str]:
        self._page += 1
        notes = self._manuscript.footnotes
        for label in self._waiting:
            if self._way == "marker":
                place = f'<span id="page-{self._page - 1}-{label}"></span>'
                yield f"{place}<sup>{label}</sup> {self._escaped(notes[label])}"
            elif self._way in ("old pages", "docling"):
                yield f"{label} {self._escaped(notes[label])}"
            else:
                sign = self._chance.choice("->")
                yield f"{sign} {label} {self._escaped(notes[label])}"
        self._waiting = []
        if self._way == "old pages":
            yield "-----"
        elif self._way == "marker":
            yield f"{{{self._page}}}{48 * '-'}"
        elif self._way == "pages":
            yield self._manuscript.footer
            yield str(self._page)

    def _text(self, block: Block) -> str:
        text = self._escaped(block.text)
        text = self._opened(text, block)
        if block.kind in _TITLED:
            if self._way == "word":
                return f"**{text}**"
            if self._way == "marker":
                return f"#### **{text}**"
            if self._way == "docling":
                return f"## {text}"
            bold = self._way == "pages" and self._chance.random() < 0.5
            return f"{_LEVELS[block.kind]} " + (f"**{text}**" if bold else text)
        return self._wrapped(text) if self._way == "wrapped" else text

    def _opened(self, text: str, block: Block) -> str:
        """What would open a list or a heading is escaped by programs that escape at all."""
        if self._way == "pandoc" and block.kind not in _TITLED:
            return re.sub(r"^(\d+)\. ", r"\1\\. ", text)
        return text

    def _marked(self, text: str) -> str:
        return _MARK.sub(self._mark, text)

    def _mark(self, found: re.Match[str]) -> str:
        self._waiting.append(found[1])
        if self._way == "pages":
            return f"<sup>{found[1]}</sup>"
        if self._way == "marker":
            return f"<sup>[{found[1]}](#page-{self._page}-{found[1]})</sup>"
        if self._way == "docling":
            return found[1]
        return f"[{found[1]} ]" if self._way == "old pages" else found[0]

    def _escaped(self, text: str) -> str:
        if self._way == "docling":
            return html.escape(text, quote=False).replace("_", "\\_")
        if self._way == "pandoc":
            return re.sub(r"[*_`<>#]|\[(?!\^)|(?<!\w)\]", lambda sign: "\\" + sign[0], text)
        return text

    def _wrapped(self, text: str) -> str:
        lines = [""]
        for word in text.split(" "):
            longer = f"{lines[-1]} {word}".strip()
            # A line that begins with a number would be an item of a list.
            if len(longer) > _WIDTH and not re.match(r"[\d+#>–-]", word):
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines)

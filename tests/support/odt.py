"""ODT files written by hand, as raw XML in a zip: nothing here is what the program reads with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from xml.sax.saxutils import escape

from tests.support.pdf.looks import Block, Manuscript
from tests.support.word import packed

_NAMESPACES = " ".join(
    f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for short, name in (
        ("office", "office"),
        ("text", "text"),
        ("table", "table"),
        ("style", "style"),
        ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)
_MARK = re.compile(r"\[\^(\w+)\]")
_STYLES = (
    '<style:style style:name="Vet" style:family="text"><style:text-properties'
    ' fo:font-weight="bold"/></style:style>'
)


def paragraph(content: str, name: str = "p", more: str = "") -> str:
    """A paragraph around what is XML already."""
    return f"<text:{name}{more}>{content}</text:{name}>"


def note(label: str, words: str) -> str:
    """A footnote where it is marked."""
    return (
        f'<text:note text:note-class="footnote"><text:note-citation>{label}</text:note-citation>'
        f"<text:note-body>{paragraph(escape(words))}</text:note-body></text:note>"
    )


def document(body: str, styles: str = "", pages: str = "") -> bytes:
    """A file with that text, those styles, and those headers and footers."""

    def part(name: str, content: str) -> bytes:
        return f"<office:{name} {_NAMESPACES}>{content}</office:{name}>".encode()

    return packed(
        {
            "mimetype": b"application/vnd.oasis.opendocument.text",
            "content.xml": part(
                "document-content",
                f"<office:automatic-styles>{_STYLES}{styles}</office:automatic-styles>"
                f"<office:body><office:text>{body}</office:text></office:body>",
            ),
            "styles.xml": part(
                "document-styles",
                f'<office:master-styles><style:master-page style:name="S">{pages}'
                "</style:master-page></office:master-styles>",
            ),
        }
    )


def odt_of(manuscript: Manuscript) -> bytes:
    """A manuscript as a file: headings as headings, notes where they are marked."""
    footer = f"{escape(manuscript.footer)} <text:page-number>1</text:page-number>"
    pages = f"<style:footer>{paragraph(footer)}</style:footer>"
    return document("".join(_blocks(manuscript)), pages=pages)


def _blocks(manuscript: Manuscript) -> Iterator[str]:
    for block in manuscript.blocks:
        content = _content(block, manuscript)
        if block.kind == "heading":
            yield paragraph(content, "h", ' text:outline-level="1"')
        else:
            yield paragraph(content)


def _content(block: Block, manuscript: Manuscript) -> str:
    found, end = "", 0
    for match in _MARK.finditer(block.text):
        found += escape(block.text[end : match.start()])
        found += note(match[1], manuscript.footnotes[match[1]])
        end = match.end()
    return found + escape(block.text[end:])

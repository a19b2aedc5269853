"""The quick parser takes the same tokens and objects out of a file as the PDF library's own."""

from __future__ import annotations

from io import BytesIO

from hypothesis import given
from hypothesis import strategies as st
from pdfminer.pdfparser import PDFParser
from pdfminer.pdftypes import PDFObjRef
from pdfminer.psexceptions import PSException

from kamer_tui.sources.pdf.objects import QuickParser

TOKENS = st.sampled_from(
    [
        *(
            b"/Type",
            b"/",
            b"/A#42",
            b"/a.b-c",
            b"/Fi\xc3\xabts",
            b"<<",
            b">>",
            b"[",
            b"]",
            b"<",
            b">",
        ),
        *(b"12", b"-3", b"+4", b"0.5", b"-.5", b"5.", b".", b"-", b"--1", b"1.2.3", b"1" * 20),
        *(b"obj", b"endobj", b"R", b"null", b"true", b"false", b"trueno", b"xref", b"startxref"),
        *(
            b"(fiets)",
            b"(a(b)c)",
            b"(a\\)b)",
            b"(\\053)",
            b"()",
            b"<414>",
            b"{",
            b"}",
            b"\0",
            b"%x\n",
        ),
        *(b"/Kids[1 0 R 2 0 R]", b"<</Length 3/Type/Page>>", b"1 0 obj<</A 1>>endobj "),
    ]
)
GAPS = st.sampled_from([b"", b" ", b"\n", b"\r\n", b"  ", b"\t\0", b" " * 4090])
FILES = st.lists(st.tuples(TOKENS, GAPS), max_size=30).map(
    lambda parts: b"".join(map(b"".join, parts))
)


def shown(value: object) -> object:
    """The value in a form that can be compared."""
    if isinstance(value, PDFObjRef):
        return "reference", value.objid
    if isinstance(value, dict):
        return {name: shown(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple):
        return [shown(inner) for inner in value]
    return type(value), value


def read(parser: PDFParser, method: str) -> list[object]:
    """All that the method finds, and how it ends."""
    found: list[object] = []
    try:
        while len(found) < 200:
            found.append(shown(getattr(parser, method)()))
    except (PSException, ValueError, AssertionError) as error:
        found.append(type(error))
    return [*found, shown(parser.curstack)]


@given(FILES)
def test_the_tokens_are_the_same(content: bytes) -> None:
    quick, own = QuickParser(BytesIO(content)), PDFParser(BytesIO(content))
    assert read(quick, "nexttoken") == read(own, "nexttoken")


@given(FILES)
def test_the_objects_are_the_same(content: bytes) -> None:
    quick, own = QuickParser(BytesIO(content)), PDFParser(BytesIO(content))
    assert read(quick, "nextobject") == read(own, "nextobject")

"""Members' questions on four pages, one to a page, and what may befall such a file."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable

from tests.support.hostile_pdf import pdf, stream
from tests.support.pdf.bytes import make_pdf, text_at

SUBJECTS = ("bankjes", "stalling", "pontjes", "sluizen")
HEADING = (
    "Vragen van het lid Veldman (Duinpartij) aan de Minister van Waterstaat over",
    "de haven (ingezonden 6 november 2031).",
)


def page_lines(page: int) -> list[str]:
    """The lines on a page, from 1: a question with its answer, which ends on the next."""
    subject = SUBJECTS[page - 1]
    before = SUBJECTS[page - 2]
    return [
        *(HEADING if page == 1 else [f"en daarna gaan de {before} weer open voor iedereen."]),
        f"Vraag {page}",
        f"Hoeveel {subject} telt de haven?",
        f"Antwoord {page}",
        f"De haven telt er veertig, en de {subject} worden dit jaar geschilderd,",
    ]


def whole(*, packed_tree: bool = False) -> bytes:
    """The file as it was made.  ``packed_tree``: pages stand under two nodes, of two pages each."""
    contents = [
        b"".join(text_at(100, 700 - 12 * row, line) for row, line in enumerate(page_lines(page)))
        for page in range(1, 5)
    ]
    content = make_pdf(contents)
    return _with_nodes(content) if packed_tree else content


def _with_nodes(content: bytes) -> bytes:
    """Put a node between the tree's root and each two pages."""
    pages = re.findall(rb"(\d+) 0 R", _kids(content))
    objects = re.findall(rb"\d+ 0 obj\n(.*?)\nendobj", content, re.DOTALL)
    count = len(objects)
    for place in (0, 2):
        node = count + 1 + place // 2
        kids = b" ".join(b"%b 0 R" % page for page in pages[place : place + 2])
        objects.append(b"<</Type/Pages/Parent 2 0 R/Count 2/Kids[%b]>>" % kids)
        for page in pages[place : place + 2]:
            own = int(page) - 1
            objects[own] = objects[own].replace(b"/Parent 2 0 R", b"/Parent %d 0 R" % node)
    objects[1] = b"<</Type/Pages/Count 4/Kids[%d 0 R %d 0 R]>>" % (count + 1, count + 2)
    return pdf(objects)


def _kids(content: bytes) -> bytes:
    match = re.search(rb"/Kids\[([^\]]*)\]", content)
    assert match is not None
    return match[1]


def _page_number(content: bytes, page: int) -> bytes:
    numbers: list[bytes] = re.findall(rb"(\d+) 0 R", _kids(content))
    return numbers[page - 1]


def with_corrupt_stream(page: int) -> bytes:
    """The packed content of the page has other bytes in its middle."""
    return _in_stream(page, lambda packed: packed[:40] + b"\xff" * 30 + packed[70:])


def with_cut_stream(page: int) -> bytes:
    """The packed content of the page ends too early, its length being told rightly."""
    return _in_stream(page, lambda packed: packed[: len(packed) * 2 // 3])


def with_wrong_letter(page: int) -> bytes:
    """The content has another letter than its checksum was made of."""

    def change(packed: bytes) -> bytes:
        other = zlib.decompress(packed).replace(b"veertig", b"veerfig")
        return zlib.compress(other)[:-4] + packed[-4:]

    return _in_stream(page, change)


def _in_stream(page: int, change: Callable[[bytes], bytes]) -> bytes:
    content = whole()
    streams = list(re.finditer(rb"<</Length \d+/Filter/FlateDecode>>stream\n", content))
    start = streams[page - 1].end()
    end = content.index(b"\nendstream", start)
    changed = change(content[start:end])
    head = b"<</Length %d/Filter/FlateDecode>>stream\n" % len(changed)
    return _with_table(content[: streams[page - 1].start()] + head + changed + content[end:])


def without_content(page: int) -> bytes:
    """The page's content is an object that is not there."""
    content = whole()
    own = content.index(b"%b 0 obj" % _page_number(content, page))
    return content[:own] + re.sub(
        rb"/Contents \d+ 0 R", b"/Contents 99 0 R", content[own:], count=1
    )


def without_page(page: int) -> bytes:
    """The page itself is an object that is not there."""
    content = whole()
    number = _page_number(content, page)
    return content.replace(b"%b 0 R" % number, b"%b 0 R" % (b"9" * len(number)), 1)


def with_other_filter(page: int) -> bytes:
    """The name of the filter that packs the page's content is damaged."""
    return _at(page, b"/Filter/FlateDecode", b"/Fimter/FlateDecode")


def with_other_key(page: int) -> bytes:
    """The key under which the page has its content is damaged."""
    content = whole()
    own = content.index(b"%b 0 obj" % _page_number(content, page))
    return content[:own] + content[own:].replace(b"/Contents", b"/Comtents", 1)


def _at(page: int, old: bytes, new: bytes) -> bytes:
    content = whole()
    place = [match.start() for match in re.finditer(re.escape(old), content)][page - 1]
    return content[:place] + new + content[place + len(old) :]


def without_tree_and_page(page: int) -> bytes:
    """The tree's root and the page itself are overwritten; the other pages are there."""
    content = whole()
    number = _page_number(content, page)
    for one in (b"2", number):
        begin = b"\n%b 0 obj" % one
        content = content.replace(begin, b" " * len(begin), 1)
    return without_table(content)


def without_font() -> bytes:
    """The first font is an object that is not there; all text is in it."""
    return whole().replace(b"/F1 3 0 R", b"/F1 88 0 R")


def without_node() -> bytes:
    """The node over pages 3 and 4 is overwritten; the pages are there."""
    content = whole(packed_tree=True)
    nodes = list(re.finditer(rb"\d+ 0 obj\n<</Type/Pages/Parent", content))
    start = nodes[-1].start()
    end = content.index(b"endobj", start)
    return content[:start] + b" " * (end - start) + content[end:]


def without_table(content: bytes) -> bytes:
    """The file up to its table of objects."""
    return content[: content.rindex(b"xref\n0 ")]


def cut_in_page(page: int) -> bytes:
    """The file up to the middle of what the page draws; tree and fonts stand before it."""
    content = whole()
    streams = list(re.finditer(rb"<</Length \d+/Filter/FlateDecode>>stream\n", content))
    end = content.index(b"\nendstream", streams[page - 1].end())
    return content[: (streams[page - 1].end() + 2 * end) // 3]


def cut_in_plain_content() -> bytes:
    """A file of two pages, cut off in the content of the second, which is not packed and stands
    last.
    """
    text = b"BT /F1 9 Tf 100 700 Td (%b) Tj 0 -12 Td (%b) Tj ET"
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>"
    content = pdf(
        [
            b"<</Type/Catalog/Pages 2 0 R>>",
            b"<</Type/Pages/Count 2/Kids[4 0 R 5 0 R]>>",
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
            page + b"/Contents 6 0 R>>",
            page + b"/Contents 7 0 R>>",
            stream(text % (b"De haven is open.", b"De pont vaart.")),
            stream(text % (b"De sluis is dicht.", b"De brug gaat open.")),
        ]
    )
    return content[: content.rindex(b"De brug")]


def _with_table(content: bytes) -> bytes:
    """The file with a table of objects that is right again."""
    body = without_table(content)
    objects = [(int(found[1]), found.start()) for found in re.finditer(rb"(\d+) 0 obj\n", body)]
    table = b"".join(b"%010d 00000 n \n" % place for _, place in sorted(objects))
    size = len(objects) + 1
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n%b" % (size, table)
        + b"trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(body))
    )

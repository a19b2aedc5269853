"""The tree of an XML or HTML file, made with bounds: it may be made to do harm.

Nothing is fetched: no DTD is loaded, and of the entities that a file may name only those whose text
stands in the file itself, and the letters of HTML ("&euml;"), become text.
"""

from __future__ import annotations

import re
from html.entities import html5

from lxml import etree

from kamer_tui.sources.errors import Reason, UnreadableError

Element = etree._Element

_BYTE_ORDER_MARKS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_WIDE = ((b"<\0\0\0", "utf-32-le"), (b"\0\0\0<", "utf-32-be"), (b"<\0", "utf-16-le"))
_DECLARED = re.compile(
    rb"""<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})
    |<meta\b[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{1,40})""",
    re.IGNORECASE | re.VERBOSE,
)
_DECLARED_WITHIN = 4096
_AS_WINDOWS = frozenset({"iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii"})
"""What browsers read as Windows-1252, since files that say this mostly are (WHATWG, Encoding)."""
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]{0,400}\?>", re.IGNORECASE)
_XHTML = "http://www.w3.org/1999/xhtml"
_NAMED = re.compile(r"&([A-Za-z][A-Za-z0-9]{1,31});")
_OF_XML = frozenset({"amp", "lt", "gt", "quot", "apos"})
_NO_SIGNS = dict.fromkeys((*range(9), 11, *range(14, 32), 0xFFFE, 0xFFFF))
"""Control characters, which no XML may hold; a form feed becomes a blank."""


def decoded(content: bytes) -> str:
    """Decode by the byte order mark, by what the file says of itself, else as UTF-8, else as
    Windows-1252.
    """
    for mark, encoding in _BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, "replace")
    for start, encoding in _WIDE:
        if content.startswith(start):
            return content.decode(encoding, "replace")
    if content.startswith(b"\0<"):
        return content.decode("utf-16-be", "replace")
    found = _DECLARED.search(content[:_DECLARED_WITHIN])
    said = (found[1] or found[2]).decode("ascii", "replace").lower() if found else "utf-8"
    # A file that says UTF-16 in letters of one byte is not.
    tried = ("utf-8",) if said.startswith(("utf-16", "utf-32")) else (said, "utf-8")
    for encoding in tried:
        try:
            return content.decode("cp1252" if encoding in _AS_WINDOWS else encoding)
        except (LookupError, UnicodeError, ValueError):
            continue
    return content.decode("cp1252", "replace")


def xml_tree(text: str) -> Element:
    """The root of an XML.  Raises UnreadableError for one that is broken, names entities in each
    other until they are too much, or is nested deeper than 256 elements.
    """
    plain = _DECLARATION.sub("", _clean(text), count=1)
    plain = _NAMED.sub(_letter, plain)
    parser = etree.XMLParser(
        encoding="utf-8",
        resolve_entities="internal",
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        return etree.fromstring(plain.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(_too_much(str(error)) or "damaged") from None


def html_tree(text: str) -> Element:
    """The root of a web page, however it is written.  Raises UnreadableError for one without any
    element, or nested deeper than 256 elements.
    """
    if _XHTML in text[:_DECLARED_WITHIN]:
        try:
            return _without_namespaces(xml_tree(text))
        except UnreadableError:
            pass  # most pages that call themselves so are not
    plain = _DECLARATION.sub("", _clean(text), count=1)
    parser = etree.HTMLParser(
        encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(plain.encode("utf-8", "replace"), parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError(_too_much(str(error)) or "no-text") from None
    if root is None:
        raise UnreadableError("no-text")
    # What stands below is not in the tree.
    for entry in parser.error_log:
        if "depth" in entry.message.lower() or "huge" in entry.message.lower():
            raise UnreadableError(_too_much(entry.message) or "memory")
    return root


def _without_namespaces(root: Element) -> Element:
    for element in root.iter(etree.Element):
        element.tag = name_of(element)
    return root


def _clean(text: str) -> str:
    return text.removeprefix("\ufeff").translate(_NO_SIGNS).replace("\f", " ")


def _letter(found: re.Match[str]) -> str:
    """The letter of an entity of HTML."""
    letter = None if found[1] in _OF_XML else html5.get(f"{found[1]};")
    return "".join(f"&#{ord(sign)};" for sign in letter) if letter else found[0]


def _too_much(said: str) -> Reason | None:
    """Of what there is too much, by what the library says; None where it says something else."""
    lowered = said.lower()
    if "depth" in lowered:
        return "too-deep"
    signs = ("huge", "amplification", "loop", "limit")
    return "memory" if any(sign in lowered for sign in signs) else None


def name_of(element: Element) -> str:
    """The name of an element without its namespace, in lower case; "" for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2].rpartition(":")[2].lower() if isinstance(tag, str) else ""


def text_of(element: Element) -> str:
    """All text in an element, with single blanks."""
    return " ".join("".join(str(part) for part in element.itertext()).split())

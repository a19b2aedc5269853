"""Changing a Word or ODT file at random, the same way for the same seed.

Bytes are changed in the zip, and elements in its parts, since most changes of bytes make a part no
XML at all: they are left out, doubled, moved, renamed, put in each other, and their values changed.
"""

from __future__ import annotations

import copy
import io
import random
import zipfile
from collections.abc import Callable, Sequence

from lxml import etree

from tests.fuzzing.mutation import changed_bytes
from tests.support import hostile_word
from tests.support.odt import document as odt_document
from tests.support.odt import note
from tests.support.odt import paragraph as odt_paragraph
from tests.support.word import (
    Parts,
    document,
    field_of,
    level,
    note_mark,
    numbered,
    packed,
    paragraph,
    row,
    table,
    text,
    text_box,
)

_VALUES = ("", "0", "-1", "1", "2", "9", "10", "99999999999", "x", "%9.%1", "9" * 400, "first")
_TEXTS = ("", " ", "\n", "Vraag 7", "Antwoord", "12.", "[^1]", "\u202e", "\ud7ff\ufffd", "x" * 5000)
_DEEPEST = 300
_OFTEN_BYTES = 0.15


def originals() -> list[bytes]:
    """The files that are changed: they hold a little of everything."""
    lists = (
        '<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="L"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{level(0, "decimal", "Vraag %1")}'
        f"{level(1, 'lowerRoman', '%1.%2')}{level(2, 'bullet', 'o')}</w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2">'
        '<w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="3"/>'
        "</w:lvlOverride></w:num>"
    )
    styles = (
        '<w:style w:type="numbering" w:styleId="L"><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr>'
        '</w:pPr></w:style><w:style w:type="paragraph" w:default="1" w:styleId="S"><w:rPr><w:b/>'
        '</w:rPr></w:style><w:style w:type="paragraph" w:styleId="K"><w:name w:val="heading 1"/>'
        '<w:basedOn w:val="S"/></w:style>'
    )
    references = "".join(
        f'<w:{kind}Reference w:type="{which}" r:id="rId{name}"/>'
        for kind, which, name in (
            ("header", "first", "header1"),
            ("header", "default", "header2"),
            ("footer", "default", "footer1"),
        )
    )
    body = (
        paragraph("Antwoorden op vragen van het lid Veldman (Duinpartij)", '<w:pStyle w:val="K"/>')
        + paragraph(text_box(table(row("Datum", "3 mei 2034"))) + text("Geachte voorzitter,"))
        + paragraph("", f"<w:sectPr>{references}<w:titlePg/></w:sectPr>")
        + paragraph(text("Kent u dit?") + note_mark(2), numbered(1))
        + paragraph(text("Ja.") + note_mark(2, "endnote") + field_of("PAGE", "3"))
        + paragraph(text("oud"), '<w:rPr><w:del w:id="1"/></w:rPr>')
        + table(row("Nr", "Vraag", "Antwoord"), row("1", "Wie betaalt?", paragraph("De gemeente.")))
        + f"<w:sdt><w:sdtContent>{paragraph('Nee.', numbered(2, 1))}</w:sdtContent></w:sdt>"
    )
    parts = Parts(
        numbering=lists,
        styles=styles,
        notes={2: paragraph("De Duinbode.")},
        endnotes={2: paragraph("Idem.") + table(row("x", "y"))},
        others={
            "header1": paragraph("Ministerie van Veren"),
            "header2": paragraph("Vervolg"),
            "footer1": paragraph(field_of("PAGE", "1")),
        },
        section=references,
    )
    number = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1"'
        ' style:num-format="1"/></text:list-style>'
    )
    item = f"<text:list-item>{odt_paragraph('Wie betaalt?')}</text:list-item>"
    open_text = (
        odt_paragraph("Deel", "h", ' text:outline-level="1"')
        + f'<text:list text:style-name="L">{item}{item}</text:list>'
        + odt_paragraph("Ja." + note("1", "De Duinbode.") + "<text:line-break/><text:s/>")
        + f"<table:table><table:table-row><table:table-cell>{odt_paragraph('x')}"
        "</table:table-cell></table:table-row></table:table>"
    )
    return [document(body, parts), hostile_word.SOUND, odt_document(open_text, number)]


def mutate(files: Sequence[bytes], seed: int) -> bytes:
    """One of the files, changed in a few places."""
    chance = random.Random(seed)
    content = chance.choice(files)
    if chance.random() < _OFTEN_BYTES:
        return b"PK\x03\x04" + changed_bytes(content[4:], chance)
    with zipfile.ZipFile(io.BytesIO(content)) as opened:
        parts = {name: opened.read(name) for name in opened.namelist()}
    for _ in range(chance.choice((1, 1, 2, 3, 8))):
        name = chance.choice([name for name in parts if name != "mimetype"])
        if chance.random() < _OFTEN_BYTES:
            parts[name] = changed_bytes(parts[name], chance)
            continue
        parts[name] = _with_changed_elements(parts[name], chance)
    if chance.random() < _OFTEN_BYTES:
        del parts[chance.choice(list(parts))]
    return packed(parts)


def _with_changed_elements(content: bytes, chance: random.Random) -> bytes:
    try:
        root = etree.fromstring(content)
    except etree.XMLSyntaxError:
        return content
    for _ in range(chance.choice((1, 2, 5))):
        elements = [one for one in root.iter() if isinstance(one.tag, str) and one is not root]
        if elements:
            chance.choice(_CHANGES)(chance.choice(elements), elements, chance)
    return etree.tostring(root)


_Element = etree._Element


def _remove(one: _Element, _: list[_Element], __: random.Random) -> None:
    parent = one.getparent()
    if parent is not None:
        parent.remove(one)


def _double(one: _Element, _: list[_Element], chance: random.Random) -> None:
    parent = one.getparent()
    if parent is not None:
        for _time in range(chance.choice((1, 3, 200))):
            parent.append(_copy(one))


def _copy(one: _Element) -> _Element:
    return copy.deepcopy(one)


def _move(one: _Element, others: list[_Element], chance: random.Random) -> None:
    chance.choice(others).append(_copy(one))


def _rename(one: _Element, others: list[_Element], chance: random.Random) -> None:
    one.tag = chance.choice(others).tag


def _nest(one: _Element, _: list[_Element], chance: random.Random) -> None:
    inner = _copy(one)
    for _time in range(chance.choice((1, 10, _DEEPEST))):
        outer = etree.Element(one.tag)
        outer.append(inner)
        inner = outer
    one.append(inner)


def _value(one: _Element, _: list[_Element], chance: random.Random) -> None:
    if one.attrib:
        one.set(chance.choice(list(one.attrib)), chance.choice(_VALUES))


def _words(one: _Element, _: list[_Element], chance: random.Random) -> None:
    one.text = chance.choice(_TEXTS)


_CHANGES: tuple[Callable[[_Element, list[_Element], random.Random], None], ...] = (
    *(_remove, _double, _move, _rename, _nest, _value, _value, _words),
)

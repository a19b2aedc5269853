"""Word files written by hand, as raw XML in a zip: nothing here is what the program reads with.

``document(...)`` puts paragraphs into a file; ``word_of(manuscript, ...)`` is a whole document in
one of the ways in which people write one in Word.
"""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from tests.support.pdf.looks import Block, Manuscript

TRANSITIONAL = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
)
STRICT = (
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MARK = re.compile(r"\[\^(\w+)\]")
_SIDE_HEAD = re.compile(r"(\d\d \d{3}|Nr\. \d+) (.+)")
_NUMBERED = re.compile(r"(Vraag )?(\d+)(\. Antwoord van de Minister:)?")


def text(words: str, properties: str = "") -> str:
    """A run of text."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{look}<w:t xml:space="preserve">{escape(words)}</w:t></w:r>'


def paragraph(content: str = "", properties: str = "") -> str:
    """A paragraph around runs; plain words are made a run."""
    look = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return (
        f"<w:p>{look}{content if content.startswith('<') or not content else text(content)}</w:p>"
    )


def numbered(which: int, level: int = 0) -> str:
    """The properties of a paragraph in a list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{which}"/></w:numPr>'


def level(at: int, form: str, shown: str, start: int = 1, more: str = "") -> str:
    """A level of a list's definition."""
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>{more}'
        f'<w:lvlText w:val="{escape(shown)}"/></w:lvl>'
    )


def row(*cells: str) -> str:
    """A table's row of cells that hold paragraphs, or words."""
    inside = (cell if cell.startswith("<") else paragraph(cell) for cell in cells)
    return "<w:tr>" + "".join(f"<w:tc><w:tcPr/>{cell}</w:tc>" for cell in inside) + "</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"


def text_box(content: str) -> str:
    """A run with a text box, in the form since 2010 and the one before, as Word writes it."""
    box = f"<w:txbxContent>{content}</w:txbxContent>"
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1"'
        f' name="Vak"/><a:graphic><wps:txbx>{box}</wps:txbx></a:graphic></wp:anchor></w:drawing>'
        f"</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )


def field_of(instruction: str, result: str) -> str:
    """A field with its result."""
    sign = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
    return (
        f"{sign.format('begin')}<w:r><w:instrText> {instruction} </w:instrText></w:r>"
        f"{sign.format('separate')}{text(result)}{sign.format('end')}"
    )


def note_mark(which: int, kind: str = "footnote") -> str:
    """A run with the mark of a note."""
    return (
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr>'
        f'<w:{kind}Reference w:id="{which}"/></w:r>'
    )


@dataclass
class Parts:
    """What a file holds besides its text: each as XML, without the element around it."""

    numbering: str = ""
    styles: str = ""
    notes: Mapping[int, str] = field(default_factory=dict)
    """The paragraphs of footnotes by their ids."""
    endnotes: Mapping[int, str] = field(default_factory=dict)
    settings: str = ""
    others: Mapping[str, str] = field(default_factory=dict)
    """Headers and footers, by their kind and number ("header1"); "rIdheader1" refers to them."""
    section: str = ""


def document(body: str, parts: Parts | None = None, *, strict: bool = False) -> bytes:
    """A file with that text."""
    return packed(entries(body, parts, strict=strict))


def entries(body: str, parts: Parts | None = None, *, strict: bool = False) -> dict[str, bytes]:
    """The names and contents of a file's parts."""
    parts = parts or Parts()
    word, relations = STRICT if strict else TRANSITIONAL

    def part(name: str, content: str) -> bytes:
        return (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} xmlns:w="{word}"'
            f' xmlns:r="{relations}" xmlns:mc="urn:mc" xmlns:wp="urn:wp" xmlns:a="urn:a"'
            f' xmlns:wps="urn:wps" xmlns:v="urn:v" xmlns:m="urn:m">{content}</w:{name}>'
        ).encode()

    section = f"<w:sectPr>{parts.section}</w:sectPr>"
    files = {
        "numbering": part("numbering", parts.numbering),
        "styles": part("styles", parts.styles),
        "settings": part("settings", parts.settings),
        "footnotes": part("footnotes", _notes("footnote", parts.notes)),
        "endnotes": part("endnotes", _notes("endnote", parts.endnotes)),
    }
    for name, content in parts.others.items():
        files[name] = part("hdr" if name.startswith("header") else "ftr", content)
    found = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="xml"'
            ' ContentType="application/xml"/></Types>'
        ).encode(),
        "_rels/.rels": _relations({"word/document.xml": ("rId1", "officeDocument")}, relations),
        "word/document.xml": part("document", f"<w:body>{body}{section}</w:body>"),
        "word/_rels/document.xml.rels": _relations(
            {f"{name}.xml": (f"rId{name}", name.rstrip("123456789")) for name in files}, relations
        ),
    }
    return found | {f"word/{name}.xml": content for name, content in files.items()}


def packed(files: Mapping[str, bytes]) -> bytes:
    """A zip of files."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target:
        for name, content in files.items():
            # An ODT's first bytes are to tell what it is.
            way = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            target.writestr(zipfile.ZipInfo(name), content, way)
    return stream.getvalue()


def _relations(targets: Mapping[str, tuple[str, str]], kinds: str) -> bytes:
    inside = "".join(
        f'<Relationship Id="{name}" Type="{kinds}/{kind}" Target="{target}"/>'
        for target, (name, kind) in targets.items()
    )
    return f'<Relationships xmlns="{_PACKAGE}/relationships">{inside}</Relationships>'.encode()


def _notes(kind: str, notes: Mapping[int, str]) -> str:
    line = f'<w:{kind} w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:{kind}>'
    return line + "".join(
        f'<w:{kind} w:id="{name}">{content}</w:{kind}>' for name, content in notes.items()
    )


WAYS = ("bold", "styles", "changed", "soft", "numbered", "strict", "table")
"""Ways in which a document is written in Word: headings only bold; with styles; with tracked
changes and parts that are filled in; label and text in one paragraph; numbers that Word counts; the
strict form; the head of the paper as a table without lines."""

_STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr>
<w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/><w:basedOn w:val="Kop1"/>
<w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b w:val="0"/><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Vet"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
"""
_LOOKS = {"heading": "<w:b/>", "topic": "<w:i/>"}
_STYLED = {"heading": '<w:pStyle w:val="Kop1"/>', "topic": '<w:pStyle w:val="Kop2"/>'}


def word_of(manuscript: Manuscript, way: str, seed: int = 1) -> bytes:
    """A manuscript written in Word in one of the ``WAYS``."""
    return _Writer(manuscript, way, seed).written()


class _Writer:
    def __init__(self, manuscript: Manuscript, way: str, seed: int) -> None:
        self._manuscript = manuscript
        self._way = way
        self._chance = random.Random(seed)
        self._notes: dict[int, str] = {}
        self._lists: list[str] = []
        self._numbers: dict[str, int] = {}

    def written(self) -> bytes:
        body = "".join(self._paragraphs())
        if self._way == "changed":
            body = f"<w:sdt><w:sdtPr/><w:sdtContent>{body}</w:sdtContent></w:sdt>"
        footer = paragraph(text(self._manuscript.footer + " ") + field_of("PAGE", "1"))
        endnotes = self._way == "styles"
        parts = Parts(
            numbering="".join(self._definitions()),
            styles=_STYLES,
            notes={} if endnotes else self._notes,
            endnotes=self._notes if endnotes else {},
            settings='<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>',
            others={"footer1": footer},
            section='<w:footerReference w:type="default" r:id="rIdfooter1"/>',
        )
        return document(body, parts, strict=self._way == "strict")

    def _paragraphs(self) -> Iterator[str]:
        head: Block | None = None
        blocks = self._manuscript.blocks
        if self._way == "table":
            count = self._manuscript.masthead
            yield table(*map(self._row, blocks[:count]))
            blocks = blocks[count:]
        for block in blocks:
            if block.kind == "label" and self._way == "soft":
                if head is not None:
                    yield self._paragraph(head)
                head = block
                continue
            if head is not None:
                inside = f"{self._runs(head)}<w:r><w:br/></w:r>{self._runs(block)}"
                yield paragraph(inside)
                head = None
                continue
            if block.gap and self._chance.random() < 0.5:
                yield paragraph()
            yield self._paragraph(block)
        if head is not None:
            yield self._paragraph(head)

    def _paragraph(self, block: Block) -> str:
        match = _NUMBERED.fullmatch(block.text)
        if self._way == "numbered" and block.kind == "label" and match is not None:
            return paragraph("", self._list(match))
        styled = self._way in ("styles", "numbered")
        return paragraph(self._runs(block), _STYLED.get(block.kind, "") if styled else "")

    def _row(self, block: Block) -> str:
        """A row of the head: what stands at the side, and the rest right of it."""
        match = _SIDE_HEAD.fullmatch(block.text)
        return row(*match.groups()) if match is not None else row("", block.text)

    def _list(self, match: re.Match[str]) -> str:
        """The properties of a label that Word counts: its list goes on, or starts anew."""
        before, count, behind = match[1] or "", int(match[2]), match[3] or ""
        shown = f"{before}%1{behind}"
        if shown not in self._numbers or self._numbers[shown] + 1 != count:
            self._lists.append(f"{shown}|{count}")
        self._numbers[shown] = count
        which = max(at for at, one in enumerate(self._lists) if one.startswith(f"{shown}|"))
        return numbered(which + 1)

    def _definitions(self) -> Iterator[str]:
        shown = sorted({one.partition("|")[0] for one in self._lists})
        for index, one in enumerate(shown):
            defined = level(0, "decimal", one)
            yield f'<w:abstractNum w:abstractNumId="{index}">{defined}</w:abstractNum>'
        for number, one in enumerate(self._lists, 1):
            form, _, count = one.partition("|")
            yield (
                f'<w:num w:numId="{number}"><w:abstractNumId w:val="{shown.index(form)}"/>'
                f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{count}"/></w:lvlOverride>'
                "</w:num>"
            )

    def _runs(self, block: Block) -> str:
        plain = self._way not in ("styles", "numbered")
        look = _LOOKS.get(block.kind, "") if plain else ""
        found, end = "", 0
        for match in _MARK.finditer(block.text):
            found += self._words(block.text[end : match.start()], look)
            found += self._mark(match[1])
            end = match.end()
        return found + self._words(block.text[end:], look)

    def _mark(self, label: str) -> str:
        which = len(self._notes) + 2
        words = self._manuscript.footnotes[label]
        self._notes[which] = paragraph(f"<w:r><w:footnoteRef/></w:r>{text(' ' + words)}")
        return note_mark(which, "endnote" if self._way == "styles" else "footnote")

    def _words(self, words: str, look: str) -> str:
        """Words in runs that end anywhere, as after corrections."""
        found = ""
        while words:
            size = self._chance.randint(1, 60)
            piece, words = words[:size], words[size:]
            run = text(piece, look)
            if self._way == "changed" and self._chance.random() < 0.3:
                run = f'<w:ins w:id="1" w:author="Spaak">{run}</w:ins>'
                gone = '<w:r><w:delText xml:space="preserve">oude tekst </w:delText></w:r>'
                run += f'<w:del w:id="2" w:author="Spaak">{gone}</w:del>'
            found += run
        return found

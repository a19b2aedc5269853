"""The parts of a Word file that hardly differ from one to another (ECMA-376, part 1)."""

from __future__ import annotations

from collections.abc import Iterable

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMES = f'xmlns:w="{_WORD}" xmlns:r="{_OFFICE}/relationships"'
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_OWN = ("styles", "numbering", "settings", "footnotes")
"""The parts that belong to the text."""

CONTENT_TYPES = (
    f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" '
    'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
    + "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_TYPE}.{name}+xml"/>' for name in _OWN
    )
    + '<Override PartName="/docProps/core.xml" '
    'ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
)
RELATIONS = (
    f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="document" Type="{_OFFICE}/relationships/officeDocument" '
    'Target="word/document.xml"/>'
    f'<Relationship Id="core" Type="{_PACKAGE}/relationships/metadata/core-properties" '
    'Target="docProps/core.xml"/></Relationships>'
)
NUMBERING = (
    f'{_HEAD}<w:numbering {_NAMES}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/>'
    '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
)
SETTINGS = (
    f'{_HEAD}<w:settings {_NAMES}><w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/>'
    "</w:footnotePr></w:settings>"
)
_HEADINGS = ((1, 36), (2, 30), (3, 26), (4, 23))
"""The levels of headings, and their sizes in half points."""


def document(body: str) -> str:
    """The text, on A4."""
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1417" w:right="1417" w:bottom="1417"'
    page += ' w:left="1417" w:header="708" w:footer="708" w:gutter="0"/>'
    inside = f"<w:body>{body}<w:sectPr>{page}</w:sectPr></w:body>"
    return f"{_HEAD}<w:document {_NAMES}>{inside}</w:document>"


def footnotes(notes: str) -> str:
    """The footnotes, behind the two lines that separate them from the text."""
    lines = "".join(
        f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p>'
        "</w:footnote>"
        for number, kind in ((-1, "separator"), (0, "continuationSeparator"))
    )
    return f"{_HEAD}<w:footnotes {_NAMES}>{lines}{notes}</w:footnotes>"


def relations(links: Iterable[tuple[str, str]], *, with_parts: bool) -> str:
    """The relations of the text, or of the footnotes: addresses and their ids, which are escaped
    already or need it not.
    """
    own = "".join(
        f'<Relationship Id="{name}" Type="{_OFFICE}/relationships/{name}" Target="{name}.xml"/>'
        for name in (_OWN if with_parts else ())
    )
    linked = "".join(
        f'<Relationship Id="{number}" Type="{_OFFICE}/relationships/hyperlink" '
        f'Target="{address}" TargetMode="External"/>'
        for address, number in links
    )
    return f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{own}{linked}</Relationships>'


def core(title: str) -> str:
    """What the file says of itself."""
    return (
        f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title></cp:coreProperties>"
    )


def styles(language: str) -> str:
    """The styles, by the names that Word gives its own."""
    region = "nl-NL" if language == "nl" else "en-GB"
    headings = "".join(
        _style(
            f"Heading{level}",
            f"heading {level}",
            f'<w:keepNext/><w:spacing w:before="{480 if level < 3 else 320}" w:after="120"/>'
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f'<w:b/><w:sz w:val="{size}"/>',
        )
        for level, size in _HEADINGS
    )
    border = '<w:pBdr><w:left w:val="single" w:sz="12" w:space="8" w:color="808080"/></w:pBdr>'
    return (
        f"{_HEAD}<w:styles {_NAMES}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/>'
        f'<w:lang w:val="{region}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        '<w:spacing w:after="140" w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault>'
        "</w:docDefaults>"
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        f"</w:style>{headings}"
        + _style("Subtitle", "Subtitle", "", "<w:i/>")
        + _style("Quote", "Quote", f'{border}<w:ind w:left="360"/>', "")
        + _style("Citation", "Citation", '<w:spacing w:after="240"/>', "<w:i/>")
        + _style("ListBullet", "List Bullet", '<w:numPr><w:numId w:val="1"/></w:numPr>', "")
        + _style("FootnoteText", "footnote text", '<w:spacing w:after="0"/>', '<w:sz w:val="18"/>')
        + _style(
            "FootnoteReference", "footnote reference", "", '<w:vertAlign w:val="superscript"/>'
        )
        + _style("Hyperlink", "Hyperlink", "", '<w:color w:val="0563C1"/><w:u w:val="single"/>')
        + "</w:styles>"
    )


_RAISED = '<w:vertAlign w:val="superscript"/>'
_OF_CHARACTERS = ("FootnoteReference", "Hyperlink")


def _style(id_: str, name: str, paragraph: str, run: str) -> str:
    kind = "character" if id_ in _OF_CHARACTERS else "paragraph"
    based = "" if kind == "character" else '<w:basedOn w:val="Normal"/>'
    inside = f"<w:pPr>{paragraph}</w:pPr>" if paragraph else ""
    inside += f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{name}"/>{based}{inside}'
        "</w:style>"
    )

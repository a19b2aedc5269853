"""ODT files (OpenDocument text, ISO/IEC 26300), as LibreOffice and the official site make them."""

from __future__ import annotations

from kamer_tui.document.model import Format
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.blocks import Block, pages_of_blocks
from kamer_tui.sources.markup.odt.body import Body
from kamer_tui.sources.markup.odt.names import child, children, name_of
from kamer_tui.sources.markup.odt.styles import Styles
from kamer_tui.sources.markup.package import Element, Package

_FORM: Format = "odt"
_FURNITURE = ("header", "header-left", "footer", "footer-left")
_FIRST_ALONE = ("header-first", "footer-first")


def pages_of_odt(content: bytes, name: str) -> Pages:
    """The pages of an ODT file, as it is shown with all changes accepted.  Raises UnreadableError
    for one that is damaged, encrypted, without text, or too large when unpacked.
    """
    try:
        blocks = _blocks(Package(content))
    except RecursionError:
        raise UnreadableError("memory") from None
    pages = pages_of_blocks(blocks, name, _FORM, content)
    if not pages.lines:
        raise UnreadableError("no-text")
    return pages


def _blocks(package: Package) -> list[Block]:
    manifest = package.xml("META-INF/manifest.xml")
    if manifest is not None and next(manifest.iter("{*}encryption-data"), None) is not None:
        raise UnreadableError("encryption")
    root = package.xml("content.xml")
    text = child(child(root, "body"), "text")
    if root is None or text is None:
        raise UnreadableError("damaged")
    general = package.xml("styles.xml")
    styles = Styles([one for one in (general, root) if one is not None])
    body = Body(styles)
    shown: set[str] = set()
    found: list[Block] = []
    for page in children(child(general, "master-styles"), "master-page"):
        found += _of_page(page, styles, shown)
    return found + body.blocks(text)


def _of_page(page: Element, styles: Styles, shown: set[str]) -> list[Block]:
    """The headers and footers of a kind of page, each line once.  The header of a first page alone
    is a letterhead: text, as on paper.
    """
    head: list[Block] = []
    furniture: list[Block] = []
    for part in page:
        name = name_of(part)
        if name not in (*_FURNITURE, *_FIRST_ALONE) or part.get(_DISPLAY) == "false":
            continue
        for block in Body(styles).blocks(part):
            words = "".join(run.text for run in block.runs)
            if name == "header-first":
                head.append(block)
            elif words not in shown:
                shown.add(words)
                furniture.append(block._replace(role="furniture"))
    return head + furniture


_DISPLAY = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}display"

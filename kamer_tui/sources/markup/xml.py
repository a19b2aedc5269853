"""XML of officielebekendmakingen.nl: that since 2010 (schema op-xsd, ``officiele-publicatie``), and
that of 1995 to 2009 (``kamerwrk``); of any other XML all text, block by block.
"""

from __future__ import annotations

from itertools import count

from kamer_tui.document.model import Format
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Pages, Role
from kamer_tui.sources.markup.blocks import pages_of_blocks
from kamer_tui.sources.markup.elements import Meaning, blocks_of
from kamer_tui.sources.markup.facts import facts_of_xml
from kamer_tui.sources.markup.tree import Element, decoded, name_of, text_of, xml_tree

_FORM: Format = "xml"
_PARAGRAPHS = frozenset(
    {"al", "tekstregel", "kamervraagnummer", "vraagnummer", "dossiernr", "stuknr", "titel", "title"}
    | {"datumtekst", "subtitel", "noot.al", "nummer", "naamdossier", "onderschrift", "bijschrift"}
    | {"vergjaar", "wie", "aanhef", "opschrift", "tussenkop", "tuskop", "kop", "datum.tekst"}
    | {"term", "definitie", "definitie.al", "considerans.al", "slotformulering"}
)
_BLOCKS = frozenset(
    {"officiele-publicatie", "kamerstuk", "kamerstukkop", "dossier", "dossiernummer", "stuk"}
    | {"algemeen", "vrije-tekst", "tekst", "al-groep", "lijst", "tekst-sluiting", "bijlage"}
    | {"divisie", "box", "definitielijst", "definitie-item", "kamervragen", "kamervraagkop"}
    | {"vraag", "antwoord", "kamerwrk", "frontm", "onderw", "body", "vragen", "tgroup", "thead"}
    | {"tbody", "tfoot", "plaatje", "illustratie", "officiele-inhoud", "toelicht", "backm"}
)
_INLINE = frozenset(
    {"nadruk", "sup", "inf", "extref", "intref", "dossierref", "organisatie", "politiek", "datum"}
    | {"kamervraagonderwerp", "ondernummer", "functie", "vet", "cur", "ondlijn", "vetcur"}
)
_WORDS = frozenset({"voornaam", "voorvoegsels", "achternaam", "voorletters", "label"})
_EMPTY = frozenset({"colspec", "spanspec", "witreg", "witregel"})
_STATEMENTS = frozenset({"kamervraagomschrijving", "omschr"})
_SIDES: dict[str, Role] = {"vraag": "question", "antwoord": "answer"}
_NOTES = frozenset({"noot", "voetnoot"})
_LOOKS = ("vet", "vetcur", "cur", "ondlijn", "rom", "")
"""The looks of headings, the strongest first."""
_IN_BLOCKS = frozenset({"vragen", "kamervragen", "stuk", "body", "kamerwrk", "backm"})
"""A footnote that stands right in these stands apart from its mark."""


def pages_of_xml(content: bytes, name: str) -> Pages:
    """The pages of an XML file; a form without pages is one.  Raises UnreadableError for one that
    is broken or made to do harm.
    """
    root = xml_tree(decoded(content))
    blocks = blocks_of(root, _Vocabulary(root).meaning)
    if not blocks:
        raise UnreadableError("no-text")
    return pages_of_blocks(blocks, name, _FORM, content, facts_of_xml(root))


class _Vocabulary:
    """What the elements of a file mean."""

    def __init__(self, root: Element) -> None:
        looks = {_look(one) for one in root.iter("{*}tussenkop", "{*}tuskop")}
        self._rank = {
            look: rank for rank, look in enumerate((one for one in _LOOKS if one in looks), 1)
        }
        self._labels: dict[str, str] = {}
        self._numbers = count(1)
        notes = list(root.iter("{*}noot", "{*}voetnoot"))
        self._note_labels = {note: self._label(note) for note in notes}
        for note, label in self._note_labels.items():
            identifier = note.get("id") or note.get("nootid")
            if identifier:
                self._labels.setdefault(identifier, label)
        self._referred = {
            one.get("refid") for one in root.iter("{*}voetref", "{*}nootref") if one.get("refid")
        }

    def _label(self, note: Element) -> str:
        number = next((one for one in note if name_of(one) in ("noot.nr", "nr")), None)
        said = text_of(number) if number is not None else note.get("nr", "").strip()
        return said.strip("[]() .") or str(next(self._numbers))

    def meaning(self, element: Element) -> Meaning:
        """What an element means."""
        name = name_of(element)
        parent = element.getparent()
        around = name_of(parent) if parent is not None else ""
        if name in ("al", "nr", "kop") and around in _SIDES:
            label = name != "al"
            return Meaning("paragraph", role="label" if label else _SIDES[around])
        if name in _SIDES:
            return Meaning("block", role=_SIDES[name])
        if name in ("tussenkop", "tuskop"):
            return self._heading(element)
        if name == "kop":
            levels = sum(1 for _ in element.iterancestors("{*}divisie", "{*}bijlage"))
            return Meaning("block" if _is_title_page(parent) else "paragraph", max(1, levels))
        if around == "kop" and name in ("label", "nr", "titel") and not _is_title_page_of(parent):
            return Meaning("inline", apart=True)
        return self._note(element, name, around) or self._other(element, name, around)

    def _heading(self, element: Element) -> Meaning:
        look = _look(element)
        depth = sum(1 for _ in element.iterancestors("{*}divisie"))
        bold, italic = look in ("vet", "vetcur"), look in ("cur", "vetcur")
        return Meaning("paragraph", depth + self._rank.get(look, 1), bold=bold, italic=italic)

    def _note(self, element: Element, name: str, around: str) -> Meaning | None:
        if name in _NOTES:
            apart = around in _IN_BLOCKS or element.get("id") in self._referred
            return Meaning(
                "note", role="note", label=self._note_labels[element], in_place=not apart
            )
        if name in ("voetref", "nootref"):
            label = element.get("nr") or self._labels.get(element.get("refid", ""), "")
            return Meaning("mark", label=(label or text_of(element)).strip("[]() ."))
        if name in ("noot.nr", "nr") and around in _NOTES:
            parent = element.getparent()
            label = self._note_labels[parent] if parent is not None else ""
            # Whatever else stands in it is text of the note.
            return Meaning("left out" if text_of(element).strip("[]() .") == label else "inline")
        return None

    def _other(self, element: Element, name: str, around: str) -> Meaning:
        if name in _STATEMENTS:
            return Meaning("paragraph", role="statement")
        if name == "toelicht":
            return Meaning("block", role="remark")
        if name == "ondertekening":
            return Meaning("paragraph", role="signature")
        if name in ("naam", "functie"):
            return Meaning("paragraph" if around == "onderw" else "inline", apart=True)
        if name in ("li.nr", "ltrlabel") or (name == "nr" and around == "li"):
            return Meaning("number")
        if name == "metadata":
            return Meaning("block", role="furniture")
        if name in _EMPTY:
            return Meaning("block" if text_of(element) else "left out")
        if name in ("table", "row"):
            return Meaning("table" if name == "table" else "row")
        if name == "entry":
            return Meaning("cell")
        if name in _PARAGRAPHS:
            return Meaning("paragraph")
        if name in _BLOCKS or name == "li":
            return Meaning("block")
        if name in _WORDS:
            return Meaning("inline", apart=True)
        if name in _INLINE:
            look = element.get("type", "") if name == "nadruk" else name
            bold = True if look in ("vet", "vetcur") else None
            italic = True if look in ("cur", "vetcur") else None
            return Meaning("inline", bold=bold, italic=italic)
        return Meaning()


def _look(heading: Element) -> str:
    look = heading.get("kopopmaak") or heading.get("letat") or ""
    return look if look in _LOOKS else ""


def _is_title_page(parent: Element | None) -> bool:
    """True of the root of the older form, whose title and subtitle are paragraphs of their own."""
    return parent is not None and name_of(parent) == "kamerwrk"


def _is_title_page_of(heading: Element | None) -> bool:
    return heading is not None and _is_title_page(heading.getparent())

"""Footnotes of web pages: what the text links to from a number, wherever it was made: the official
site, Word, Google Docs, pandoc.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from typing import NamedTuple

from kamer_tui.sources.markup.tree import Element, name_of, text_of

_LABEL = re.compile(r"[\[(]?\s*(\d{1,4}|[ivxlc]{1,6}|[a-z]|[*†‡]{1,3})\s*[\])]?\.?", re.IGNORECASE)
_FIGURES = re.compile(r"[\[(]?\d{1,3}[\])]?")
_UNIT = re.compile(r"(?<![^\W\d_])[kdcm]?m\s?$")
"""What is raised after these is a power: "km2"."""
_BACK = re.compile(r"[↩↑⬆^\ufe0e\ufe0f\s]{1,6}|terug|omhoog", re.IGNORECASE)
_CALLED_NOTE = re.compile(
    r"\bnoot\b|\bnoten\b|foot-?note|end-?note|mso-element:(?:foot|end)note|doc-(?:foot|end)note"
    r"|\b_?(?:ftn|edn|fn|ftnt)\d+\b",
    re.IGNORECASE,
)
_CALLED_MARK = re.compile(
    r"\bnootnum\b|\bsupernote-click|foot-?note|end-?note|doc-noteref|#_?(?:ftn|edn|fn|ftnt)\d+$",
    re.IGNORECASE,
)
_A_NOTE = re.compile(r"\bnoot\b|\b_?(?:ftn|edn|fn|ftnt)\d")
_OUTSIDE = frozenset({"body", "html", "main", "article", "table", "tbody", "tr", "ol", "ul", "dl"})
_AROUND = frozenset({"li", "div", "p", "aside", "dt", "dd", "td", "th", "section", "blockquote"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_LOOKED_AT = 20
"""Paragraphs around a label that are looked at for its note."""
_INLINE = frozenset({"a", "sup", "span", "b", "strong", "font", "small", "em", "i"})


class Notes(NamedTuple):
    """The footnotes of a page: the label of each mark and each note, by element; ``repeated`` are
    the elements of the notes that repeat the label or lead back.  Where no note is known,
    ``typed`` is true, and the marks are the raised figures that may be marks.
    """

    marks: dict[Element, str]
    notes: dict[Element, str]
    repeated: set[Element]
    typed: bool = False


def notes_of(root: Element) -> Notes:
    """Find the footnotes and their marks."""
    called: dict[Element, bool] = {}
    order = {element: place for place, element in enumerate(root.iter())}
    targets: dict[str, Element] = {}
    for element in root.iter():
        for name in (element.get("id"), element.get("name")):
            if name and name_of(element):
                targets.setdefault(name, element)
    found = Notes({}, {}, set())
    for link in root.iter("a"):
        label = _label_of(link)
        target = targets.get((link.get("href") or "").partition("#")[2])
        if label is None:
            continue
        if target is None:
            if _is_called_mark(link):
                # Its note was left out of the page.
                found.marks[_raised(link)] = label
            continue
        note = _note_of(target, called)
        if note is None or order[note] < order[link] or _is_inside(link, note):
            continue
        found.marks[_raised(link)] = label
        found.notes.setdefault(note, label)
        if note is not target:
            found.repeated.update(_label_alone(target, note))
    for note, label in found.notes.items():
        found.repeated.update(_repeated(note, label))
    if not found.notes:
        _find_raised(root, found)
    return found if found.notes or found.marks else Notes(_raised_figures(root), {}, set(), True)


def _label_of(link: Element) -> str | None:
    """The label that a link shows, if it shows one and leads to a place in the page."""
    if "#" not in (link.get("href") or ""):
        return None
    text = text_of(link)
    found = _LABEL.fullmatch(text) if len(text) < 12 else None
    if found is None:
        return None
    plain = found[1].isdigit() or found[1][0] in "*†‡"
    return found[1] if plain or _looks_marked(link) else None


def _looks_marked(link: Element) -> bool:
    """True if a letter that is a link is raised, in brackets, or called a note."""
    parent = link.getparent()
    raised = any(name_of(one) == "sup" for one in link.iter()) or (
        parent is not None and name_of(parent) == "sup"
    )
    return raised or text_of(link)[0] in "[(" or _CALLED_NOTE.search(_called(link)) is not None


def _is_called_mark(link: Element) -> bool:
    """True if the page calls a link the mark of a footnote, wherever it leads."""
    return _CALLED_MARK.search(_called(link)) is not None


def _called(link: Element) -> str:
    return " ".join(link.get(name) or "" for name in ("class", "role", "href"))


def _raised(link: Element) -> Element:
    """The raised text that is nothing but the link, or the link."""
    parent = link.getparent()
    while parent is not None and name_of(parent) in ("sup", "span") and _is_all_of(link, parent):
        link, parent = parent, parent.getparent()
    return link


def _is_all_of(link: Element, parent: Element) -> bool:
    around = (parent.text or "") + (link.tail or "")
    return len(parent) == 1 and not around.strip()


def _note_of(target: Element, called: dict[Element, bool]) -> Element | None:
    """The note that a link leads to: what stands around the place, as far as it is called a note
    and holds no other (``called`` remembers which do); None of a heading.
    """
    note: Element | None = target
    while note is not None and name_of(note) not in _AROUND:
        if name_of(note) in _HEADINGS or name_of(note) in _OUTSIDE:
            return None
        note = note.getparent()
    if note is None:
        return None
    around = note.getparent()
    while around is not None and name_of(around) in ("div", "li", "aside", "td"):
        if around not in called:
            called[around] = _is_called_one_note(around)
        if not called[around]:
            break
        note, around = around, around.getparent()
    return _with_text(note)


def _with_text(note: Element) -> Element:
    """The note, also where the place that its mark leads to is a paragraph of the label alone."""
    around, label = note.getparent(), text_of(note)
    if name_of(note) in ("dt", "td", "th") and label and _LABEL.fullmatch(label):
        beside = note.getnext()
        return note if beside is None or name_of(beside) not in ("dd", "td") else beside
    if name_of(note) != "p" or around is None or not label or not _LABEL.fullmatch(label):
        return note
    below = note.getnext()
    alone = all(one is note or not _is_label(one) for one in islice(around, _LOOKED_AT))
    if name_of(around) in ("div", "section") and len(around) < _LOOKED_AT and alone:
        return around
    return note if below is None or name_of(below) not in _AROUND or _is_label(below) else below


def _label_alone(target: Element, note: Element) -> Iterator[Element]:
    """The paragraph above a note, or in it, that holds nothing but its label, and the target."""
    for element in (target, *target.iterancestors("p", "dt", "td", "th")):
        if element is not note and _is_label(element):
            yield element


def _is_label(element: Element) -> bool:
    return name_of(element) in _AROUND and _LABEL.fullmatch(text_of(element)) is not None


def _is_called_one_note(element: Element) -> bool:
    """True if an element is called a note, and does not hold several."""
    said = (element.get(name) or "" for name in ("class", "id", "style", "role"))
    if _CALLED_NOTE.search(" ".join(said)) is None:
        return False
    inside = (one for one in element.iter("div", "li", "aside", "p") if one is not element)
    inner = (one for one in inside if _A_NOTE.search(_said_of(one)))
    return len(list(islice(inner, 2))) < 2


def _said_of(element: Element) -> str:
    return f"{element.get('class') or ''} {element.get('id') or ''}"


def _is_inside(element: Element, other: Element) -> bool:
    return any(one is other for one in element.iterancestors())


def _repeated(note: Element, label: str) -> Iterator[Element]:
    """The elements of a note that hold its label, as its first text, or lead back to the mark."""
    for element in note.iter():
        if name_of(element) == "a" and _BACK.fullmatch(text_of(element)):
            yield element
    first = _first_with_text(note)
    while first is not None and first is not note and name_of(first) in _INLINE:
        found = _LABEL.fullmatch(text_of(first))
        if found is not None and found[1] == label:
            yield first
            return
        first = first.getparent()


def _first_with_text(note: Element) -> Element | None:
    """The element that holds a note's first text, but for headings in it."""
    for element in note.iter():
        if element.text and element.text.strip():
            if any(name_of(one) in _HEADINGS for one in (element, *element.iterancestors())):
                continue
            return element
        # Text behind an element, and not in it, is the note's own.
        if element is not note and element.tail and element.tail.strip() and not text_of(element):
            return element.getparent()
    return None


def _find_raised(root: Element, found: Notes) -> None:
    """Find notes without links: a paragraph that begins with a raised number, which the text above
    has raised too.
    """
    _set_apart(root)
    marks: dict[str, list[Element]] = {}
    for raised in root.iter("sup"):
        label = _LABEL.fullmatch(text_of(raised))
        if label is None or not label[1].isdigit():
            continue
        paragraph = next(raised.iterancestors("p", "li", "div", "td"), None)
        if paragraph is None or _first_with_text(paragraph) not in list(raised.iter()):
            marks.setdefault(label[1], []).append(raised)
        elif label[1] in marks:
            found.notes[paragraph] = label[1]
            found.repeated.add(raised)
            found.marks.update(dict.fromkeys(marks.pop(label[1]), label[1]))


def _raised_figures(root: Element) -> dict[Element, str]:
    """Find the raised figures behind words, but for powers, "km2", as they are shown: "(1)"."""
    found: dict[Element, str] = {}
    for raised in root.iter("sup"):
        shown = text_of(raised)
        if _FIGURES.fullmatch(shown) and _UNIT.search(_text_before(raised)) is None:
            found[raised] = shown
    return found


def _text_before(element: Element) -> str:
    """The text right before an element, in the same paragraph or other type."""
    before, around = element.getprevious(), element.getparent()
    if before is not None:
        return before.tail or text_of(before)
    return (around.text or "") if around is not None else ""


def _set_apart(root: Element) -> None:
    """Make a paragraph of each line that begins with a raised number, where lines end in <br>."""
    for raised in list(root.iter("sup")):
        around, before = raised.getparent(), raised.getprevious()
        if around is None or around.find("br") is None or not _LABEL.fullmatch(text_of(raised)):
            continue
        left = around.text if before is None else before.tail
        if (left or "").strip() or (before is not None and name_of(before) in _INLINE):
            continue
        line = [raised, *takewhile(lambda one: name_of(one) != "br", raised.itersiblings())]
        paragraph = around.makeelement("p")
        around.replace(raised, paragraph)
        paragraph.extend(line)

"""The official XML and HTML, and web pages as others make them, as templates filled in by hand:
nothing here is what the program reads with.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from tests.support.pdf.looks import Block, Manuscript

XML_WAYS = ("op-xsd", "old")
"""Of officielebekendmakingen.nl since 2010, and of 1995 to 2009."""
HTML_WAYS = ("site", "saved", "plain", "word", "google", "pandoc")
"""The official site's page, alone or with the site around it; headings and paragraphs alone; as
Word, Google Docs and pandoc save a web page.
"""
_MARK = re.compile(r"\[\^(\w+)\]")
_SIDE = re.compile(r"(?:Vraag|Antwoord)\s[\d ,en]+$")
_WIDTH = 70


def xml_of(manuscript: Manuscript, way: str) -> bytes:
    """A manuscript as official XML, made in one of the XML_WAYS."""
    return _Xml(manuscript, old=way == "old").made().encode()


def html_of(manuscript: Manuscript, way: str) -> bytes:
    """A manuscript as a web page, made in one of the HTML_WAYS."""
    return _Html(manuscript, way).made().encode()


def _labelled(manuscript: Manuscript) -> bool:
    """Whether it is members' questions, which have elements of their own."""
    return any("Aanhangsel van de Handelingen" in block.text for block in manuscript.blocks)


def _grouped(blocks: tuple[Block, ...]) -> Iterator[tuple[str, list[Block]]]:
    """The blocks of each question, answer ("vraag", "antwoord") and what else stands alone ("")."""
    side, group = "", list[Block]()
    for block in blocks:
        opens = block.kind == "label"
        inside = block.kind == {"vraag": "question", "antwoord": "answer"}.get(side)
        if opens or not inside:
            if group:
                yield side, group
            side, group = "", []
        if opens:
            side = "antwoord" if block.text.startswith("Antwoord") else "vraag"
        group.append(block)
        if not side:
            yield "", group
            group = []
    if group:
        yield side, group


class _Xml:
    def __init__(self, manuscript: Manuscript, *, old: bool) -> None:
        self._manuscript = manuscript
        self._old = old

    def made(self) -> str:
        if _labelled(self._manuscript):
            root = "vragen" if self._old else "kamervragen"
            return self._around(root, "\n".join(self._questions()))
        return self._around("stuk", "\n".join(map(self._block, self._manuscript.blocks)))

    def _around(self, root: str, inside: str) -> str:
        if self._old:
            return f'<kamerwrk publtype="x"><body><{root}>\n{inside}\n</{root}></body></kamerwrk>'
        inner = f"<{root}>\n{inside}\n</{root}>"
        return (
            '<?xml version="1.0" encoding="UTF-8"?>\n<officiele-publicatie><metadata><meta '
            'name="OVERHEIDop.externMetadataRecord" scheme="" content="x"/></metadata>'
            f"{inner if root == 'kamervragen' else f'<kamerstuk>{inner}</kamerstuk>'}"
            "</officiele-publicatie>"
        )

    def _questions(self) -> Iterator[str]:
        for side, group in _grouped(self._manuscript.blocks):
            if not side:
                yield self._block(group[0])
                continue
            label, *texts = group
            inside = "".join(map(self._block, texts))
            yield f"<{side}><nr>{self._text(label.text)}</nr>{inside}</{side}>"

    def _block(self, block: Block) -> str:
        text = self._text(block.text)
        if block.text.startswith("Vragen van ") and block.kind == "plain":
            return self._statement("vraag", text)
        if block.text.startswith("Antwoord van ") and block.kind == "plain":
            return self._statement("antwoord", text)
        if block.kind in ("heading", "topic"):
            look = "vet" if block.kind == "heading" else "cur"
            name, key = ("tuskop", "letat") if self._old else ("tussenkop", "kopopmaak")
            return f'<{name} {key}="{look}">{text}</{name}>'
        return f"<al>{text}</al>"

    def _statement(self, kind: str, text: str) -> str:
        if self._old:
            return f"<omschr>{text}</omschr>"
        return f'<kamervraagomschrijving type="{kind}">{text}</kamervraagomschrijving>'

    def _text(self, text: str) -> str:
        plain = _MARK.sub(self._note, escape(text, quote=False))
        # The older form has line ends of its own.
        return re.sub(r"(.{50,70}?) ", r"\1\n", plain) if self._old and "<" not in plain else plain

    def _note(self, found: re.Match[str]) -> str:
        note = escape(self._manuscript.footnotes[found[1]], quote=False)
        if self._old:
            return f'<voetref refid="v{found[1]}" nr="{found[1]}"/>' + (
                f'<voetnoot id="v{found[1]}" nr="{found[1]}"><al>{note}</al></voetnoot>'
            )
        return (
            f'<noot id="ID-{found[1]}" type="voet"><noot.nr>{found[1]}</noot.nr>'
            f"<noot.al>{note}</noot.al></noot>"
        )


class _Html:
    def __init__(self, manuscript: Manuscript, way: str) -> None:
        self._manuscript = manuscript
        self._way = way

    def made(self) -> str:
        site = self._way in ("site", "saved")
        if site and _labelled(self._manuscript):
            inside = "\n".join(self._questions())
        else:
            inside = "\n".join(map(self._block, self._manuscript.blocks))
        notes = self._notes()
        if site:
            body = f'<div id="main-column">\n{inside}\n<div id="noten"><hr/>{notes}</div></div>'
        elif self._way == "pandoc":
            around = '<section id="footnotes" class="footnotes"><hr/><ol>'
            body = f"{inside}\n{around}{notes}</ol></section>"
        else:
            body = f"{inside}\n<hr>{notes}"
        if self._way == "saved":
            body = f"{_ABOVE}{body}{_BELOW}"
        return f"<!DOCTYPE html>\n<html><head><title>x</title></head><body>\n{body}\n</body></html>"

    def _questions(self) -> Iterator[str]:
        for side, group in _grouped(self._manuscript.blocks):
            if not side:
                yield self._block(group[0])
                continue
            label, *texts = group
            inside = "".join(map(self._block, texts))
            title = self._text(label.text)
            yield (
                f'<div class="{side}"><h2 class="stuktitel no-toc"><a id="x" name="x"></a>{title}\n'
                f"   </h2>{inside}</div>"
            )

    def _block(self, block: Block) -> str:
        text = self._text(block.text)
        head = {"heading": "h2", "topic": "h3", "label": "h4"}.get(block.kind)
        if self._way == "word":
            if block.kind in ("heading", "label"):
                return f"<p class=MsoNormal><b>{text}<o:p></o:p></b></p>"
            if block.kind == "topic":
                return f"<p class=MsoNormal><i><span lang=NL>{text}</span></i></p>"
            return f"<p class=MsoNormal><span lang=NL>{text}</span></p>"
        if self._way == "google":
            if head:
                return f'<{head}><span style="font-weight:700">{text}</span></{head}>'
            return f'<p class="c0"><span style="font-weight:400">{text}</span></p>'
        return f"<{head}>{text}</{head}>" if head else f"<p>{text}</p>"

    def _text(self, text: str) -> str:
        return _MARK.sub(self._mark, escape(text))

    def _mark(self, found: re.Match[str]) -> str:
        label = found[1]
        marks = {
            "site": f'<a class="nootnum supernote-click-ID-{label}" href="#ID-{label}">{label}</a>',
            "plain": f"<sup>{label}</sup>",
            "word": (
                f'<a style="mso-footnote-id:ftn{label}" href="#_ftn{label}" name="_ftnref{label}">'
                f"<span class=MsoFootnoteReference>[{label}]</span></a>"
            ),
            "google": f'<sup><a href="#ftnt{label}" id="ftnt_ref{label}">[{label}]</a></sup>',
            "pandoc": (
                f'<a href="#fn{label}" class="footnote-ref" id="fnref{label}">'
                f"<sup>{label}</sup></a>"
            ),
        }
        return marks["site" if self._way == "saved" else self._way]

    def _notes(self) -> str:
        return "\n".join(
            self._note(label, escape(text)) for label, text in self._manuscript.footnotes.items()
        )

    def _note(self, label: str, text: str) -> str:
        notes = {
            "site": (
                '<div class="voet noot snp-mouseoffset snb-pinned notedefault" '
                f'id="supernote-note-ID-{label}"><h5 class="note-close"><a class="note-close" '
                f'href="#close-ID-{label}">X</a> Noot\n   </h5><sup><span class="nootnum">'
                f'<a id="ID-{label}" name="ID-{label}"></a>{label}</span></sup><p>{text}</p></div>'
            ),
            "plain": f"<p><sup>{label}</sup> {text}</p>",
            "word": (
                f"<div style='mso-element:footnote' id=ftn{label}><p class=MsoFootnoteText>"
                f'<a href="#_ftnref{label}" name="_ftn{label}"><span class=MsoFootnoteReference>'
                f"[{label}]</span></a> {text}</p></div>"
            ),
            "google": (
                f'<div><p class="c1"><a href="#ftnt_ref{label}" id="ftnt{label}">[{label}]</a>'
                f"<span> {text}</span></p></div>"
            ),
            "pandoc": (
                f'<li id="fn{label}"><p>{text}<a href="#fnref{label}" class="footnote-back">'
                "↩︎</a></p></li>"
            ),
        }
        return notes["site" if self._way == "saved" else self._way]


_ABOVE = """<a class="skiplink" href="#main-column">Naar de inhoud</a>
<header><div class="logo">Bekendmakingen</div><nav><ul><li><a href="/">Zoeken</a></li>
<li><a href="/lijst">Vraag 1</a></li></ul></nav></header>
<script>if (a < b) { "Antwoord 1" }</script>
<div class="technische-informatie"><h2>Technische informatie</h2><button>Delen</button></div>"""
_BELOW = """<footer><ul><li>Over deze site</li><li>Contact</li></ul></footer>
<style>p { color: red }</style>"""

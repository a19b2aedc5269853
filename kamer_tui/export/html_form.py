"""A Document as one web page that needs nothing else: headings, anchors, links, no script."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from kamer_tui.document.model import Document
from kamer_tui.export.occasion import Occasion
from kamer_tui.export.outline import Outline
from kamer_tui.export.parts import Part
from kamer_tui.export.spans import pieces_of
from kamer_tui.translation import label_language

_STYLE = """
:root { color-scheme: light dark; }
body { max-width: 42rem; margin: 2rem auto; padding: 0 1rem;
       font: 1.05rem/1.55 Georgia, "Times New Roman", serif; }
h1, h2, h3, h4 { line-height: 1.25; margin: 2em 0 .6em; font-family: system-ui, sans-serif; }
h1 { margin-top: 0; }
blockquote { margin: 1em 0; padding: 0 0 0 1em; border-left: .2em solid currentColor; }
.about, .citation { font-style: italic; }
.notes { margin-top: 3em; border-top: 1px solid currentColor; font-size: .9em; }
.own { border: 1px dashed currentColor; padding: .4em .4em .4em 1.6em; }
sup { line-height: 0; }
:target { outline: 2px solid; outline-offset: .3em; }
"""
_LINE_END = "\n"
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"})


def render_html(document: Document, occasion: Occasion | None = None) -> str:
    """The document as a page of HTML 5.  One that was narrowed leaves out front matter and
    leftovers.
    """
    occasion = occasion or Occasion()
    narrowed = not occasion.selection.is_everything
    outline = Outline(document, notes=occasion.notes)
    body = "\n".join(_blocks(outline.whole(narrowed=narrowed)))
    return (
        f'<!doctype html>\n<html lang="{label_language()}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_escaped(_POLICY)}">\n'
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>{_escaped(outline.title)}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )


def _blocks(parts: Iterable[Part]) -> Iterator[str]:
    for kind, together in groupby(parts, key=lambda part: part.kind):
        lines = [_line(part) for part in together]
        if kind == "quote":
            yield "<blockquote>\n" + "\n".join(lines) + "\n</blockquote>"
        elif kind == "item":
            yield "<ul>\n" + "\n".join(lines) + "\n</ul>"
        elif kind == "own":
            yield '<ul class="own">\n' + "\n".join(lines) + "\n</ul>"
        elif kind == "note":
            yield '<section class="notes">\n' + "\n".join(lines) + "\n</section>"
        else:
            yield from lines


def _line(part: Part) -> str:
    match part.kind:
        case "heading":
            first, *others = part.anchors or ("",)
            named = f' id="{first}"' if first else ""
            more = "".join(f'<a id="{anchor}"></a>' for anchor in others)
            return f"<h{part.level}{named}>{more}{_inline(part)}</h{part.level}>"
        case "about" | "citation":
            return f'<p class="{part.kind}">{_inline(part)}</p>'
        case "own":
            return f"<li>{'<br>'.join(map(_escaped, part.text.split(_LINE_END)))}</li>"
        case "item":
            return f"<li>{_inline(part)}</li>"
        case "note":
            sign = f"<sup>{_escaped(part.mark)}</sup>"
            return f'<p id="noot-{_escaped(part.label)}">{sign} {_inline(part)}</p>'
        case _:
            return f"<p>{_inline(part)}</p>"


def _inline(part: Part) -> str:
    """The text of a part, its spans as links."""
    written: list[str] = []
    for piece, span in pieces_of(part.text, part.spans):
        if span is None:
            written.append(_escaped(piece))
        elif span.label is not None:
            mark = _escaped(piece.removeprefix("[^").removesuffix("]"))
            written.append(f'<sup><a href="#noot-{_escaped(span.label)}">{mark}</a></sup>')
        else:
            written.append(f'<a href="{_escaped(span.target or "")}">{_escaped(piece)}</a>')
    return "".join(written)


def _escaped(text: str) -> str:
    return text.translate(_ENTITIES)

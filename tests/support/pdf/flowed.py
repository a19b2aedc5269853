"""Reports that weasyprint lays out from HTML: kerned text, ligatures, subset fonts, its own page
breaks and hyphenation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape

from weasyprint import HTML

from tests.support.hyphenation import break_places
from tests.support.pdf.looks import LETTER, LETTERHEAD, REFERENCE, Look
from tests.support.report import Report

_MARK = re.compile(r"\[\^(\w+)\]")
_SIDE_HEAD = re.compile(r"(\d\d \d{3}|Nr\. \d+) (.+)")
_COMMON = """
p { margin: 0 0 1em 0; orphans: 1; widows: 1; hyphens: manual; hyphenate-character: "-" }
p.follows { margin-top: -1em }
h1, h2, h3, p.label { break-after: avoid; margin: 0 0 1em 0; font-size: inherit; hyphens: none }
h3 { font-weight: normal; font-style: italic }
.page { break-before: page }
.note { float: footnote }
.note::footnote-call { font-size: 60%; font-style: normal; vertical-align: 0.42em; line-height: 0 }
.note::footnote-marker { content: counter(footnote) "  "; font-size: 65%; vertical-align: 0.35em;
  line-height: 0 }
"""
_PRESS = """
@page { size: 595pt 842pt; margin: 62pt 55pt 140pt 221pt;
  @footnote { margin-top: 10pt }
  @bottom-left { content: "FOOTER"; font: 9.06pt DejaVu Sans Condensed; white-space: nowrap;
    vertical-align: bottom; padding-bottom: 66pt }
  @bottom-right { content: counter(page); font: 9.06pt DejaVu Sans Condensed;
    vertical-align: bottom; padding-bottom: 66pt } }
.note { font-size: 6.9pt; line-height: 9pt; font-style: normal }
body { font: 9.06pt/10.66pt DejaVu Sans Condensed }
.answer, .label { margin-left: 28pt }
.head { margin-left: -166pt; font-weight: bold; margin-bottom: 40pt }
.head span { display: inline-block; width: 166pt }
"""
_LETTER = """
@page { size: 595pt 842pt; margin: 140pt 170pt 90pt 79pt;
  @footnote { margin-top: 8pt }
  @bottom-right-corner { content: "Pagina " counter(page) " van " counter(pages);
    font: 6.5pt DejaVu Sans Condensed; text-align: left } }
body { font: 9pt/13pt DejaVu Sans Condensed }
.note { font-size: 6.5pt; line-height: 8.5pt; font-style: normal }
.question { font-style: italic }
.beside { position: fixed; left: 374pt; top: 0; width: 120pt; font-size: 6.5pt; line-height: 9pt }
.beside p { margin: 0 }
.head { position: absolute; top: -60pt; font-size: 6.5pt }
"""


def print_report(report: Report, look: Look) -> bytes:
    """The report as a PDF."""
    letter = look is LETTER
    style = _COMMON + (_LETTER if letter else _PRESS.replace("FOOTER", report.footer))
    body = "".join(_body(report, letter))
    page = f"<html lang=nl><style>{style}</style><body>{body}</body></html>"
    content: bytes = HTML(string=page).write_pdf()
    return content


def _body(report: Report, letter: bool) -> Iterator[str]:
    *front_matter, opening = report.front_matter
    if letter:
        yield f"<div class=beside><p><b>{REFERENCE[0]}</b></p><p>{REFERENCE[1]}</p></div>"
        yield f"<p class=head>{escape(LETTERHEAD)}</p>"
    for text in front_matter:
        head = None if letter else _SIDE_HEAD.fullmatch(text)
        if head is not None:
            yield f"<p class=head><span>{head.group(1)}</span>{escape(head.group(2))}</p>"
        else:
            yield _paragraph(report, text, "plain")
    yield f"<h1 class={'page' if front_matter else 'first'}>{escape(opening)}</h1>"
    for section in report.sections:
        yield f"<h2>{escape(section.heading)}</h2>"
        for text in section.introduction:
            yield _paragraph(report, text, "question")
        topic = None
        for exchange in section.exchanges:
            if exchange.topic != topic and exchange.topic is not None:
                topic = exchange.topic
                yield f"<h3>{escape(topic)}</h3>"
            for text in exchange.question:
                yield _paragraph(report, text, "question")
            heading = f"{exchange.label}. Antwoord van {exchange.answered_by}:"
            yield f"<p class=label>{escape(heading)}</p>"
            for text in exchange.answer:
                yield _paragraph(report, text, "answer")
        for text in section.remarks:
            yield _paragraph(report, text, "question")


def _paragraph(report: Report, text: str, kind: str) -> str:
    follows = " follows" if text.startswith(report.without_gap or ("\0",)) else ""
    words = " ".join(_divisible(word) for word in text.split(" "))
    written = _MARK.sub(
        lambda match: f"<span class=note>{escape(report.footnotes[match.group(1)])}</span>", words
    )
    return f'<p class="{kind}{follows}">{written}</p>'


def _divisible(word: str) -> str:
    """The word with soft hyphens where a line may divide it."""
    if "[^" in word:
        return _escaped(word)
    pieces, start = [], 0
    for place, added in break_places(word):
        if added:
            pieces.append(word[start:place])
            start = place
    return "\xad".join(_escaped(piece) for piece in [*pieces, word[start:]])


def _escaped(text: str) -> str:
    return escape(text, quote=False)

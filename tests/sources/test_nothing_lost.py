"""Whatever a file of a form with markup is made of: each word of its text is in the lines, once,
and none that was deleted.  In what is made here "@" stands for a word, and "#" for a deleted one.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.markdown import pages_of_markdown
from kamer_tui.sources.markup.word import pages_of_word
from kamer_tui.sources.markup.xml import pages_of_xml
from tests.support.word import document

Made = st.SearchStrategy[str]
Reader = Callable[[bytes, str], Pages]

HTML = """p div x-a rek span b em a sup sub ul ol li table tr td th caption thead tbody dl dt dd
details summary figure figcaption pre blockquote section article main header footer aside nav h1 h2
h3 address form fieldset legend label button select option textarea ruby rt object audio video map
math svg text title center q ins del small code font hgroup dialog menu"""
XML = """al tekstregel titel kop divisie tussenkop nadruk sup extref noot-x lijst li li.nr table
tgroup thead row entry tbody title vraag antwoord nr kamervraagomschrijving toelicht al-groep box
plaatje bijschrift term definitie naam achternaam functie ondertekening datum metadata onbekend x.y
colspec witreg stuk stuknr tuskop label nummer bijlage"""
WORDS = ["@", " @ ", "@ ", "\n @ &amp; ", "&#x40;", "@<!-- c -->"]


def elements(names: Iterable[str], texts: Iterable[str]) -> Made:
    """Elements in elements, with text between them."""
    named, leaf = st.sampled_from(list(names)), st.sampled_from(list(texts))
    return st.recursive(
        leaf,
        lambda inner: st.lists(
            st.one_of(leaf, st.builds(lambda n, s: f"<{n}>{s}</{n}>", named, inner)), max_size=4
        ).map("".join),
        max_leaves=25,
    )


def several(parts: Made, between: str = "", most: int = 3) -> Made:
    return st.lists(parts, min_size=1, max_size=most).map(between.join)


def wrapped(*patterns: str) -> Callable[[Made], Made]:
    """What stands around a text, which is "%s" in the patterns."""
    return lambda inner: st.builds(
        lambda pattern, inside: pattern.replace("%s", inside), st.sampled_from(patterns), inner
    )


def told(made: str) -> tuple[str, int]:
    """The text with its words, and how many of them are not deleted."""
    live, gone = count(1), count(1)
    text = re.sub("@|&#x40;", lambda m: f"{'w' if m[0] == '@' else '&#x77;'}{next(live)}q", made)
    return re.sub("#(?=<)", lambda _: f"v{next(gone)}q", text), next(live) - 1


def words(read: Reader, content: str | bytes) -> Counter[str]:
    try:
        pages = read(content.encode() if isinstance(content, str) else content, "x")
    except UnreadableError:
        return Counter()
    return Counter(re.findall(r"[wv]\d+q", " ".join(line.text for line in pages.lines)))


def each_once(number: int) -> Counter[str]:
    return Counter(f"w{n}q" for n in range(1, number + 1))


@settings(max_examples=120, deadline=None)
@given(elements(HTML.split(), WORDS))
def test_no_text_of_a_web_page_is_lost(made: str) -> None:
    inside, number = told(made)
    page = f"<!DOCTYPE html><html><head><style>w9q</style></head><body>{inside}</body></html>"
    assert words(pages_of_html, page) == each_once(number)


@settings(max_examples=120, deadline=None)
@given(elements(XML.split(), [*WORDS, "<![CDATA[@]]>", "@<?xpp afbreek?>"]))
def test_no_text_of_an_xml_file_is_lost(made: str) -> None:
    inside, number = told(made)
    assert words(pages_of_xml, f"<kamerstuk>{inside}</kamerstuk>") == each_once(number)


INLINE = """@|@ |**@**|*@*|***@***|_@_|`@`|[@](https://x.example)|[@][ref]|[@]|<sup>@</sup>|<b>@</b>|
\\*@\\*|&euml;@|@<br>|@  \n|@\\\n|~~@~~|<naam @>|<span id="page-1-0"></span>@|<!-- c -->@|
![@](_page_0_Picture_1.jpeg)|<figure>@</figure>|<summary>@</summary>@|<u>@</u>, @"""
SPANS = several(st.sampled_from(INLINE.replace("|\n", "|").split("|")))
ROW = several(SPANS.map(lambda text: text.replace("\n", " ")), " | ").map("| {} |".format)
MARKED = st.one_of(
    SPANS,
    several(SPANS, "\n"),
    SPANS.map(lambda text: "## " + text.replace("\n", " ")),
    SPANS.map(lambda text: text.replace("\n", " ").strip() + "\n==="),
    st.builds("| @ | @ |\n|---|---|\n{}\n".format, several(ROW, "\n")),
    SPANS.map("<table><tr><th>@</th><td>{}</td></tr></table>".format),
    st.sampled_from(
        ["```\n@\n```", "    @", "[ref]: https://x.example '@'", "[^1]: @", "@\n-----"]
    ),
)


def indented(text: str, sign: str) -> str:
    return sign + text.replace("\n", "\n" + (sign if sign[0] == ">" else " " * len(sign)))


MARKDOWN = st.recursive(
    several(MARKED, "\n\n"),
    lambda inner: several(
        st.builds(indented, inner, st.sampled_from(["> ", "- ", "* ", "1. ", "3) "])), "\n"
    ),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None)
@given(MARKDOWN)
def test_no_text_of_a_markdown_file_is_lost(made: str) -> None:
    text, number = told(made)
    assert words(pages_of_markdown, text) == each_once(number)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "| Jaar | Rek |\n|---|---|\n| 2033 | 12 | vol | \\|dicht |",
            ["Jaar Rek", "2033 12 vol |dicht"],
        ),
        ("Een<br>twee\n===\n\nVol.", ["Een", "twee", "Vol."]),
        ("1. ```\n   vol\n   ```", ["1. vol"]),
        ("1. | Jaar |\n   |---|\n   | 2033 |", ["1.", "Jaar", "2033"]),
        ("Vol <sup>zie 1</sup>.\n\n[^1]: De brief.", ["Vol zie 1.", "De brief."]),
        ("<details><summary>Vol</summary>rek</details>", ["Vol", "rek"]),
    ],
)
def test_what_other_readers_of_markdown_leave_out_or_glue_is_read(
    text: str, lines: list[str]
) -> None:
    assert [line.text for line in pages_of_markdown(text.encode(), "x").lines] == lines


RUN = st.sampled_from(
    [
        *("<w:t>@</w:t>", "<w:tab/><w:t>@</w:t>", "<w:t>@</w:t><w:br/>"),
        *("<w:t>@</w:t><w:softHyphen/>", "<w:noBreakHyphen/><w:t>@</w:t>"),
        '<w:sym w:font="Wingdings" w:char="F0B7"/><w:t>@</w:t>',
    ]
).map("<w:r>{}</w:r>".format)
GONE = several(st.sampled_from(["<w:r><w:delText>#</w:delText></w:r>", "<w:r><w:t>#</w:t></w:r>"]))
RUNS = st.recursive(
    st.one_of(RUN, wrapped("<w:del>%s</w:del>", "<w:moveFrom>%s</w:moveFrom>")(GONE)),
    lambda inner: wrapped(
        *(f"<w:{n}>%s</w:{n}>" for n in ("hyperlink", "smartTag", "ins", "moveTo", "fldSimple")),
        "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>",
        "<w:onbekend>%s</w:onbekend>",
    )(several(inner)),
    max_leaves=6,
)
PARAGRAPH = st.one_of(several(RUNS).map("<w:p>{}</w:p>".format), RUN)
BODY = st.recursive(
    PARAGRAPH,
    lambda inner: wrapped(
        *(f"<w:{n}>%s</w:{n}>" for n in ("customXml", "ins", "moveTo", "onbekend")),
        "<w:sdt><w:sdtPr/><w:sdtContent>%s</w:sdtContent></w:sdt>",
        "<w:tbl><w:tr><w:tc>%s</w:tc><w:tc><w:p><w:r><w:t>@</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        "<w:moveFrom><w:p><w:r><w:t>#</w:t></w:r></w:p></w:moveFrom>%s",
        "<w:p><w:r><w:t>@</w:t></w:r><w:r><w:pict><v:shape><v:textbox><w:txbxContent>%s"
        "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
    )(several(inner)),
    max_leaves=6,
)


@settings(max_examples=100, deadline=None)
@given(several(BODY))
def test_no_text_of_a_word_file_is_lost_and_what_was_deleted_is_gone(made: str) -> None:
    body, number = told(made)
    assert words(pages_of_word, document(body)) == each_once(number)

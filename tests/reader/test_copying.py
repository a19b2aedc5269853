"""Words leave the reader as the document has them, with the page on which they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kamer_tui.document.model import Document, Metadata, Paragraph, Source
from kamer_tui.reader.core.modes import ReadingMode, SentencesMode
from kamer_tui.reader.terminal.outward import takes_links, told_of_clipboard
from tests.builders import document, exchange, footnote, paragraph, small_report
from tests.reader.driving import reading
from tests.reader.headless import HeadlessDesk
from tests.reader.test_mouse import place

FIRST = "Dit jaar komen er 4.200 plaatsen bij.[^1] Het beheer is voor de gemeente."
LAST = "De kelder wordt gebouwd. Het dak komt later."
HOST = "https://zoek.officielebekendmakingen.nl"
CITED = "Kamerstukken II 2031/32, 99998, nr. 4"


def printed() -> Document:
    """A document of which an answer runs over a page's end, at "Het dak"."""
    last = paragraph(LAST, 7)
    made = document(
        exchange(
            1,
            ["De leden zien volle stallingen. Komen er plaatsen bij?"],
            [paragraph(FIRST, 6), last._replace(breaks=((LAST.index("Het dak"), 8),))],
        ),
        exchange(2),
        footnotes=[footnote("1", "Zie de bijlage.")],
        metadata=Metadata("kst-99998-4", "99 998", "4", "2031–2032"),
    )
    return replace(made, source=Source("x.pdf", "pdf", "0" * 64, 9))


def copied(desk: HeadlessDesk) -> list[str]:
    return [effect[1] for effect in desk.done if isinstance(effect, tuple) and effect[0] == "copy"]


def press(*keys: str) -> HeadlessDesk:
    desk = HeadlessDesk(printed(), at=1)
    desk.type(*keys)
    return desk


@pytest.mark.parametrize(
    ("keys", "words", "pages", "page"),
    [
        ("s y", "Dit jaar komen er 4.200 plaatsen bij.", "p. 6", 6),
        ("s j y", "Het beheer is voor de gemeente.", "p. 6", 6),
        ("s j j y", "De kelder wordt gebouwd.", "p. 7", 7),
        ("s j j j y", "Het dak komt later.", "p. 8", 8),
        ("s j j j j j y", "Het dak komt later.", "p. 8", 8),
        ("s k y", "Komen er plaatsen bij?", "p. 1", 1),
        ("s j j J y", "De kelder wordt gebouwd. Het dak komt later.", "p. 7-8", 7),
        ("s j J y", "Het beheer is voor de gemeente.\n\nDe kelder wordt gebouwd.", "p. 6-7", 6),
        ("s j J J K K K y", "Het beheer is voor de gemeente.", "p. 6", 6),
    ],
)
def test_sentences_are_chosen_by_keys_and_copied_with_the_page_they_stand_on(
    keys: str, words: str, pages: str, page: int
) -> None:
    desk = press(*keys.split())
    assert copied(desk) == [f"{words}\n\n{CITED}, {pages}\n{HOST}/kst-99998-4.pdf#page={page}"]
    assert isinstance(desk.state.mode, ReadingMode), "copying ends the choice"


def test_the_citation_alone_is_that_of_the_sentences() -> None:
    assert copied(press("s", "j", "j", "j", "Y")) == [f"{CITED}, p. 8"]


@pytest.mark.parametrize("key", ["escape", "s"])
def test_escape_gives_the_choice_of_sentences_up(key: str) -> None:
    desk = press("s", "j", key)
    assert isinstance(desk.state.mode, ReadingMode)
    assert desk.state.entry == press().state.entry


def test_any_other_key_ends_the_choice_and_does_what_it_does() -> None:
    desk = press("s", "2")
    assert isinstance(desk.state.mode, ReadingMode)
    assert desk.state.entry == HeadlessDesk(printed(), at=2).state.entry


def test_where_there_is_no_answer_the_first_sentence_of_the_question_is_chosen() -> None:
    desk = HeadlessDesk(document(exchange(1, "Eén. Wie?", [])), at=1)
    desk.type("s")
    assert desk.state.mode == SentencesMode(0, 0)


def test_where_nothing_is_to_be_read_no_sentence_is_chosen() -> None:
    desk = HeadlessDesk(document(exchange(1, [], [])), at=1)
    desk.type("s")
    assert isinstance(desk.state.mode, ReadingMode)
    assert "no text" in desk.state.message


def test_a_sentence_of_a_folded_question_unfolds_it() -> None:
    desk = press("s", "k")
    assert desk.state.entry in desk.state.unfolded


async def test_the_chosen_sentence_is_in_sight_and_the_foot_tells_what_the_keys_do() -> None:
    long = " ".join(f"Dit is zin nummer {number} van het antwoord." for number in range(60))
    made = document(exchange(1, "Wie betaalt?", [long]))
    async with reading(made, at=1, size=(120, 24)) as reader:
        await reader.press("s", *"j" * 40)
        assert "zin nummer 40" in " ".join(reader.text.split())
        assert "copy and cite" in reader.foot
        await reader.press("y")
        assert reader.app.clipboard.startswith("Dit is zin nummer 40 van het antwoord.\n\n")


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (120, 40)])
async def test_the_mouse_copies_paragraphs_without_line_ends_and_indents(
    size: tuple[int, int],
) -> None:
    words = "Het beheer van de stallingen is voor rekening van de gemeenten, zoals dat al was."
    made = document(exchange(1, "Wie?", [words, "Het Rijk bouwt."]))
    async with reading(made, at=1, size=size) as reader:
        await reader.press("z")
        column, row = place(reader, "answer", "Het beheer")
        last, below = place(reader, "answer", "Het Rijk bouwt.")
        end = (last + len("Het Rijk bouwt.") - 1, below)
        await reader.pilot.mouse_down("#answer", offset=(column, row))
        await reader.pilot.hover("#answer", offset=end)
        await reader.pilot.mouse_up("#answer", offset=end)
        await reader.pilot.pause()
        assert reader.screen.get_selected_text() == f"{words}\n\nHet Rijk bouwt."
        await reader.press("y")
        assert reader.app.clipboard == f"{words}\n\nHet Rijk bouwt.\n\nverslag.txt, p. 1"
        await reader.press("Y")
        assert reader.app.clipboard == "verslag.txt, p. 1"


def test_marks_of_footnotes_are_no_words() -> None:
    text = "Dat is zo.[^1] En dit[^2] ook."
    made = document(exchange(1, [Paragraph("Wie?", 1)], [paragraph(text)]))
    desk = HeadlessDesk(made, at=1)
    desk.type("s", "J", "y")
    assert copied(desk)[0].startswith("Dat is zo. En dit ook.\n\n")


def test_an_exchange_is_copied_as_markdown_with_its_citation() -> None:
    desk = HeadlessDesk(small_report(), at=2)
    desk.do("copy")
    assert copied(desk)[0].startswith("### Vraag 2 · ")
    assert "nr. 1, p. 2](" in copied(desk)[0]


def test_inside_tmux_the_note_says_what_makes_the_text_arrive() -> None:
    assert told_of_clipboard("Copied", {}) == "Copied"
    assert told_of_clipboard("Copied", {"TMUX": "/tmp/x,1,0"}).endswith("set -g set-clipboard on")


@pytest.mark.parametrize(
    ("term", "takes"), [("xterm-256color", True), ("tmux-256color", True), ("linux", False)]
)
def test_old_terminals_get_no_links(term: str, takes: bool) -> None:
    assert takes_links({"TERM": term}) == takes


async def test_a_reference_to_a_document_is_a_link_of_the_terminal_to_the_official_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    found = paragraph("Zie Kamerstuk 99 998, nr. 12 en Kamerstuk 99 997, nr. 3.")
    bad = found.documents[1]._replace(url="https://example.org/kst-99997-3.html")
    made = document(exchange(1, [found._replace(documents=(found.documents[0], bad))]))
    async with reading(made, at=1) as reader:
        pane = reader.screen.answer
        linked = {
            segment.style.link: segment.text
            for line in range(pane.size.height)
            for segment in pane.render_line(line)
            if segment.style is not None and segment.style.link
        }
    assert set(linked) == {f"{HOST}/kst-99998-12.html"}
    assert linked.popitem()[1].startswith("Kamerstuk")


async def test_the_page_in_the_title_follows_the_scrolling() -> None:
    first = " ".join(f"Dit is zin nummer {number} van het antwoord." for number in range(40))
    second = " ".join(f"Dit is zin nummer {number} van het vervolg." for number in range(40))
    asked = "Wie betaalt het beheer van de stallingen?"
    made = document(
        exchange(1, asked, [paragraph(f"{first} {second}", 1)._replace(breaks=((len(first), 2),))])
    )
    async with reading(made, at=1, size=(80, 24)) as reader:
        assert "p. 1/3" in reader.text
        assert "p. 1-2" in reader.text
        await reader.press("z", "end")
        assert "p. 2/3" in reader.text
        await reader.press("home")
        assert "p. 1/3" in reader.text

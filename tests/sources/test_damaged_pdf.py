"""Of a damaged PDF all is read that can be, and it is told which pages lack something."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from kamer_tui.check import findings, findings_as_json
from kamer_tui.check.as_text import findings_as_text
from kamer_tui.document.model import Document
from kamer_tui.document.selection import Selection
from kamer_tui.export.markdown import render_markdown
from kamer_tui.export.plain_text import render_plain_text
from kamer_tui.parsing import parse
from kamer_tui.reading.loading import load
from kamer_tui.sources.errors import UnreadableError
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.pdf.checked import read_pdf_checked
from kamer_tui.sources.pdf.recovery import RecoveredDocument
from kamer_tui.untrusted import MAXIMUM_PAGES
from tests.reader.driving import reading
from tests.support.conservation import unlike
from tests.support.pdf import damaged
from tests.support.pdf.damaged import page_lines

OnPage = Callable[[int], bytes]


def read(content: bytes) -> Pages:
    return read_pdf_checked(content, "vragen.pdf")


def texts(pages: Pages, page: int) -> list[str]:
    return [line.text for line in pages if line.page == page]


def document_of(content: bytes) -> Document:
    """The Document, of which no line that was read may be lost."""
    pages = read(content)
    document = parse(pages)
    assert unlike(pages, document) == []
    return document


@pytest.mark.parametrize("packed_tree", [False, True])
def test_a_sound_file_has_no_damaged_page(packed_tree: bool) -> None:
    pages = read(damaged.whole(packed_tree=packed_tree))
    assert (pages.count, pages.damaged) == (4, ())
    assert [texts(pages, page) for page in range(1, 5)] == list(map(page_lines, range(1, 5)))


@pytest.mark.parametrize("page", [1, 2, 4])
@pytest.mark.parametrize(
    "make",
    [
        damaged.with_corrupt_stream,
        damaged.without_content,
        damaged.without_page,
        damaged.with_other_filter,
        damaged.with_other_key,
    ],
)
def test_a_page_that_is_lost_keeps_its_number(make: OnPage, page: int) -> None:
    pages = read(make(page))
    assert (pages.count, pages.damaged) == (4, (page,))
    for other in {1, 2, 3, 4} - {page}:
        assert texts(pages, other) == page_lines(other)
    assert texts(pages, page) == []


@pytest.mark.parametrize("page", [1, 2, 4])
def test_a_page_that_breaks_off_is_read_up_to_there(page: int) -> None:
    pages = read(damaged.with_cut_stream(page))
    assert pages.damaged == (page,)
    found = texts(pages, page)
    assert 0 < len(found) < len(page_lines(page))
    assert found == page_lines(page)[: len(found)]


def test_a_letter_that_changed_on_the_way_is_not_taken_for_sound() -> None:
    pages = read(damaged.with_wrong_letter(3))
    assert pages.damaged == (3,)
    assert "De haven telt er veerfig" in " ".join(texts(pages, 3))


def test_a_font_that_is_lost_leaves_its_text_which_may_be_wrong() -> None:
    pages = read(damaged.without_font())
    assert pages.damaged == (1, 2, 3, 4)
    assert texts(pages, 2) == page_lines(2)


@pytest.mark.parametrize("packed_tree", [False, True])
def test_a_file_that_lost_only_its_table_is_whole(packed_tree: bool) -> None:
    """Nothing of the text lacks: all of its objects are found."""
    pages = read(damaged.without_table(damaged.whole(packed_tree=packed_tree)))
    assert (pages.count, pages.damaged) == (4, ())


def test_pages_whose_node_is_lost_are_found_by_it() -> None:
    pages = read(damaged.without_node())
    assert (pages.count, pages.damaged) == (4, ())
    assert texts(pages, 4) == page_lines(4)


@pytest.mark.parametrize("page", [2, 3, 4])
def test_what_was_not_loaded_is_told_by_the_tree(page: int) -> None:
    pages = read(damaged.cut_in_page(page))
    assert (pages.count, pages.damaged) == (4, tuple(range(page, 5)))
    assert [texts(pages, one) for one in range(1, page)] == list(map(page_lines, range(1, page)))


def test_where_the_tree_is_lost_the_page_that_would_follow_is_named() -> None:
    content = damaged.cut_in_page(3).replace(b"\n2 0 obj", b"\n2 0 xyz")
    pages = read(content)
    assert (pages.count, pages.damaged) == (3, (3,))
    assert texts(pages, 1) == page_lines(1)


def test_a_content_that_is_not_packed_and_breaks_off_is_not_taken_for_whole() -> None:
    pages = read(damaged.cut_in_plain_content())
    assert (pages.count, pages.damaged) == (2, (2,))
    assert texts(pages, 1) == ["De haven is open.", "De pont vaart."]
    assert texts(pages, 2) == ["De sluis is dicht."]


def test_a_file_that_is_read_twice_never_goes_back() -> None:
    told: list[int] = []
    read_pdf_checked(damaged.without_page(2), "x.pdf", None, lambda done, of: told.append(done))
    assert len(told) == 8
    assert told == sorted(told)


def test_who_stops_the_second_reading_stops_it() -> None:
    told: list[int] = []

    def stop(done: int, of: int) -> None:
        told.append(done)
        if len(told) == 6:
            raise KeyError("enough")

    with pytest.raises(KeyError, match="enough"):
        read_pdf_checked(damaged.without_page(2), "x.pdf", None, stop)


def test_what_was_read_stays_where_looking_on_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(RecoveredDocument, "pages_found", None)
        assert read(damaged.without_page(2)).damaged == (2,)


@pytest.mark.parametrize("page", [1, 2, 4])
def test_pages_that_are_found_without_their_tree_are_not_taken_for_all(page: int) -> None:
    pages = read(damaged.without_tree_and_page(page))
    assert (pages.count, pages.damaged) == (4, (4,))
    assert len({line.page for line in pages}) == 3


def test_a_tree_that_promises_too_much_is_bounded() -> None:
    content = damaged.without_page(2).replace(b"/Count 4", b"/Count 999999999")
    with pytest.raises(UnreadableError, match="too-many-pages"):
        read(content)
    cut = damaged.cut_in_page(3).replace(b"/Count 4", b"/Count 999999999")
    with pytest.raises(UnreadableError, match="too-many-pages"):
        read(cut)
    promised = damaged.cut_in_page(3).replace(b"\n2 0 obj", b"\n2 0 xyz")
    promised = promised.replace(b"%PDF-1.7\n", b"%PDF-1.7\n1000 0 obj\n<</Linearized 1/N 99999>>\n")
    assert read(promised).count <= MAXIMUM_PAGES


def test_no_sentence_goes_on_across_a_page_that_is_lost() -> None:
    document = document_of(damaged.without_page(2))
    first = document.exchanges[0]
    assert [paragraph.text for paragraph in first.answer] == [
        "De haven telt er veertig, en de bankjes worden dit jaar geschilderd,",
        "en daarna gaan de stalling weer open voor iedereen.",
    ]


def test_the_exchanges_beside_a_page_that_is_lost_are_uncertain() -> None:
    document = document_of(damaged.without_page(2))
    assert document.damaged_pages == (2,)
    assert [(one.label, one.uncertain) for one in document.exchanges] == [
        ("1", "it stands on or beside a page that could not be read whole"),
        ("3", None),
        ("4", None),
    ]
    document = document_of(damaged.with_wrong_letter(4))
    assert [one.label for one in document.exchanges if one.uncertain] == ["3", "4"]


def test_check_names_the_pages() -> None:
    found = findings(document_of(damaged.without_page(2)))
    assert found.something
    text = findings_as_text(found)
    assert "damaged page, of which text may be missing or wrong: 2\n" in text
    assert "pages without text" not in text
    assert json.loads(findings_as_json(found))["open"]["damaged_pages"] == [2]
    many = findings_as_text(findings(document_of(damaged.cut_in_page(2))))
    assert "damaged pages, of which text may be missing or wrong: 2–4\n" in many


def test_check_names_them_too_where_no_questions_were_recognised() -> None:
    content = damaged.without_page(2)
    document = parse(read(content), "note")
    assert document.damaged_pages == (2,)
    assert "wrong: 2\n" in findings_as_text(findings(document))


def test_exports_name_them() -> None:
    document = document_of(damaged.without_page(2))
    told = "damaged page, of which text may be missing or wrong: 2"
    assert told in render_plain_text(document, Selection())
    assert "beschadigde pagina" in render_markdown(document)
    sound = document_of(damaged.whole())
    assert "damaged" not in render_plain_text(sound, Selection())
    assert "beschadigd" not in render_markdown(sound)


async def test_the_title_bar_and_the_facts_name_them() -> None:
    async with reading(document_of(damaged.without_page(2))) as reader:
        assert reader.title.rstrip().endswith("p. 1/4 · damaged: p. 2")
        await reader.press("g")
        assert "Damaged pages" in " ".join(reader.column("answer"))
        await reader.pilot.resize_terminal(40, 12)
        await reader.press("G", "tab")
        assert reader.title.rstrip().endswith("p. 4/4 · damaged: p. 2")


async def test_where_many_are_damaged_the_title_counts_them() -> None:
    document = document_of(damaged.whole())
    many = Document(
        document.source, None, leftovers=document.leftovers, damaged_pages=(1, 3, 5, 7, 9)
    )
    async with reading(many) as reader:
        assert reader.title.rstrip().endswith("5 pages damaged")


def test_a_damaged_file_comes_whole_out_of_the_process_that_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "vragen.pdf"
    path.write_bytes(damaged.cut_in_page(3))
    first = load(path)
    assert first.damaged_pages == (3, 4)
    assert load(path) == first


def test_pages_that_the_tree_counts_and_does_not_name_are_told() -> None:
    content = damaged.whole().replace(b" 12 0 R 14 0 R]", b"]".rjust(15))
    pages = read(content)
    assert (pages.count, pages.damaged) == (4, (3, 4))
    assert [texts(pages, page) for page in (1, 2)] == [page_lines(1), page_lines(2)]


def test_a_tree_that_counts_more_pages_than_can_be_keeps_those_that_it_names() -> None:
    pages = read(damaged.whole().replace(b"/Count 4", b"/Count 999999999"))
    assert (pages.count, pages.damaged) == (5, (5,))


def test_a_tree_that_ran_into_a_page_loses_no_other() -> None:
    """What stands between the tree's first page and that page's attributes is overwritten, the
    page's own text among it.
    """
    content = damaged.whole()
    start, end = content.index(b" 10 0 R 12 0 R"), content.index(b"/Type/Page/Parent")
    pages = read(content[:start] + b"]".ljust(end - start) + content[end:])
    assert [texts(pages, page) for page in range(2, 5)] == list(map(page_lines, (2, 3, 4)))
    assert 1 in pages.damaged


def test_a_tree_that_ran_into_a_page_is_told_and_gives_it_once() -> None:
    """As where the tree's object goes on with the attributes of a page that has its own too."""
    content = damaged.whole()
    start = content.index(b"/Type/Page/Parent")
    page = content[start : content.index(b">>\nendobj", start)]
    pages = read(content.replace(b"/Type/Pages/Count 4", page))
    assert [texts(pages, page) for page in range(1, 5)] == list(map(page_lines, range(1, 5)))
    assert pages.damaged

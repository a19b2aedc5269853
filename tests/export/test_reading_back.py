"""An export is opened again: the same Document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamer_tui.document import markdown_form as form
from kamer_tui.document.model import Document, Footnote, Member, Metadata, Paragraph, Party
from kamer_tui.document.narrowing import narrow
from kamer_tui.document.selection import Selection, read_numbers
from kamer_tui.export import Occasion
from kamer_tui.export.docx_form import render_docx
from kamer_tui.export.html_form import render_html
from kamer_tui.export.markdown import render_markdown
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.numbers import listed
from kamer_tui.parsing import parse
from kamer_tui.parsing.assembly.connect import connect
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.vocabulary.references import find_documents
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLES
from kamer_tui.sources.forms import form_of
from kamer_tui.sources.lines import Line
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.markdown import pages_of_markdown
from kamer_tui.sources.markup.word import pages_of_word
from kamer_tui.translation import use_label_language
from kamer_tui.untrusted import clean_text
from tests.builders import document, exchange, small_report
from tests.export.test_markdown import NASTY
from tests.support.conservation import unlike
from tests.support.expected import plain_form, report_of, texts_of


def told(document: Document) -> dict[str, Any]:
    """Everything the document says, but for the file that says it."""
    paragraphs = [
        [paragraph.label for paragraph in exchange.question] for exchange in document.exchanges
    ]
    return {
        **plain_form(document),
        "source": None,
        "labels": paragraphs,
        "pages": [form.written_pages(exchange) for exchange in document.exchanges],
        "damaged": document.damaged_pages,
    }


def read_back(made: Document) -> Document:
    content = render_markdown(made, Occasion(day=date(2026, 11, 24), data=True)).encode()
    assert form_of(content) == "markdown"
    pages = pages_of_markdown(content, "uitvoer.md")
    document = parse(pages)
    unplaced = unlike(pages, document)
    assert unplaced == [], unplaced
    return document


def assert_same(made: Document) -> None:
    assert report_of(told(read_back(made)), told(made)) == ""


@pytest.fixture(params=["en", "nl"])
def language(request: pytest.FixtureRequest) -> Iterator[str]:
    use_label_language(request.param)
    yield request.param
    use_label_language()


@pytest.mark.parametrize("genre", SAMPLES)
def test_a_sample(genre: str, language: str) -> None:
    assert_same(load(SAMPLES[genre]))


def test_real_documents(documents: Path) -> None:
    for path in sorted(path for path in documents.rglob("*") if path.suffix in (".txt", ".pdf")):
        found = report_of(told(read_back(made := load(path))), told(made))
        assert found == "", path.name


def test_a_report_with_everything(language: str) -> None:
    assert_same(connect(small_report()))


def paragraph(text: str, labels: Sequence[str], printed: str | None = None) -> Paragraph:
    """A paragraph as the parser makes it, a mark at its end for each label."""
    marks, start = [], len(text)
    for label in labels:
        marks.append((start, start + len(label)))
        start += len(label)
    line = Line(text + "".join(labels), 1, 1, marks=tuple(marks))
    made = make_paragraph([line], Hyphens([]))._replace(lines=())
    return made._replace(label=printed)


def noted(label: str, text: str, page: int) -> Footnote:
    return Footnote(label, text, page, documents=find_documents(text))


def words() -> st.SearchStrategy[str]:
    """Texts as the model holds them: clean, with single blanks."""
    piece = st.one_of(st.sampled_from(NASTY), st.text(max_size=12), st.sampled_from(WORDS))
    joined = st.lists(piece, min_size=1, max_size=6).map(" ".join)
    clean = joined.map(lambda text: " ".join(clean_text(text).split()))
    # A label in brackets is a mark: the model holds none that is a text.
    return clean.map(lambda text: text.replace("[^", "[")).filter(bool)


WORDS = [
    "zie vraag 2", "Kamerstuk 99 998, nr. 12", "1. Hoe", "p. 3: tekst", "Remarks", "The text",
    "Answer by X", "*Question 3*", "uncertain: why", "vraag-1", "5. 6. de brug", "a · b", "x, y",
]  # fmt: skip
LABELS = ["1", "1)", "2", "3", "*", "a b", "note-1", "i"]
PARTIES = ["Noorderpartij", "De Brug", "Lijst Veldman, Spaak", "Remarks", "—a", "#1"]


@st.composite
def documents_of_any_kind(draw: st.DrawFn) -> Document:
    """Documents in which texts are of any kind."""
    labels = draw(st.lists(st.sampled_from(LABELS), max_size=4))
    notes = tuple(noted(label, f"Zie {draw(words())}", 1 + at) for at, label in enumerate(labels))
    marks = st.lists(st.sampled_from([*labels, "9"]), max_size=2)
    texts = st.lists(st.builds(paragraph, words(), marks), max_size=3)
    names = draw(st.lists(st.sampled_from(PARTIES), min_size=1, max_size=4, unique=True))
    topics = st.one_of(st.none(), words())
    exchanges = []
    number = 1
    for _ in range(draw(st.integers(0, 5))):
        count = draw(st.integers(1, 3))
        numbers = tuple(range(number, number + count))
        number += draw(st.integers(0, 1)) and count
        # Among several, a text that opens with a number would be read as one that has it before.
        asked = [one for one in draw(texts) if count == 1 or not one.text[0].isdigit()]
        if count > 1 and asked and draw(st.booleans()):
            asked[0] = asked[0]._replace(label=str(numbers[0]))
        exchanges.append(
            exchange(
                numbers[0],
                asked,
                draw(texts),
                numbers=numbers,
                label=draw(st.sampled_from([listed(numbers), f"[{numbers[0]}]", "1a"])),
                party=tuple(draw(st.lists(st.sampled_from(names), max_size=2, unique=True))),
                topic=draw(topics),
                page=draw(st.integers(1, 9)),
                answered_by=draw(st.one_of(st.none(), st.just("de Minister van Groen"))),
                uncertain=draw(st.sampled_from([None, doubts.NO_ANSWER, doubts.NO_NUMBERS])),
            )
        )
    made = document(
        *exchanges,
        parties=[Party(name, tuple(draw(texts)), tuple(draw(texts))) for name in names],
        metadata=draw(
            st.builds(
                Metadata,
                identifier=st.sampled_from([None, "kst-99999-1"]),
                dossier=st.one_of(st.none(), words()),
                title=st.one_of(st.none(), words()),
                kind=st.one_of(st.none(), words()),
                date=st.sampled_from([None, "2032-05-01"]),
                number=st.sampled_from([None, "12", "A"]),
                session=st.sampled_from([None, "2031–2032"]),
                asked_on=st.sampled_from([None, "2032-05-02"]),
                answered_on=st.sampled_from([None, "2032-06-02"]),
                asked_by=st.lists(
                    st.builds(Member, words(), st.one_of(st.none(), words())), max_size=2
                ).map(tuple),
                asked_of=st.lists(words(), max_size=2).map(tuple),
                answered_by=st.lists(words(), max_size=2).map(tuple),
            )
        ),
        leftovers=draw(st.lists(words(), max_size=3)),
    )
    return connect(
        replace(
            made,
            genre=draw(st.sampled_from(list(SAMPLES))),
            numbering=draw(st.sampled_from(["printed", "assigned"])),
            front_matter=tuple(draw(texts)),
            footnotes=notes,
        )
    )


@given(documents_of_any_kind())
@settings(max_examples=25)
def test_any_document(made: Document) -> None:
    assert_same(made)


def test_by_the_process_that_reads_files(tmp_path: Path, language: str) -> None:
    made = load(SAMPLES["members-questions"])
    path = tmp_path / "uitvoer.txt"
    path.write_text(render_markdown(made, Occasion(data=True)))
    assert report_of(told(load(path)), told(made)) == ""
    assert load(path).genre_reason == "it was exported by this program"


def test_exported_again_it_is_the_same_text() -> None:
    made = load(SAMPLES["report"])
    assert render_markdown(read_back(made)) == render_markdown(made)


@pytest.mark.parametrize("genre", SAMPLES)
def test_without_its_front_matter_it_has_what_is_to_be_seen(genre: str, language: str) -> None:
    made = load(SAMPLES[genre])
    document = parse(pages_of_markdown(render_markdown(made).encode(), "uitvoer.md"))
    assert seen(document) == seen(made)


def seen(document: Document) -> dict[str, Any]:
    """What is to be seen of a document: of the pages of an exchange, those that are cited."""
    plain = told(document)
    exchanges = [{**one, "page": None} for one in plain["exchanges"]]
    return {**plain, "exchanges": exchanges, "pages": None}


def test_without_front_matter_parties_have_their_order_and_the_commas_in_their_names() -> None:
    committee, names = "commissie voor Groen, Water en Natuur", ("De Brug", "Duinpartij")
    made = connect(
        document(
            exchange(1, ["Wie betaalt?"], ["Ik."], party=("Duinpartij", committee)),
            exchange(2, ["Wanneer?"], ["Later."], party=(committee,)),
            exchange(3, ["Hoe?"], ["Zo."], party=(committee, "De Brug")),
            parties=[Party(name) for name in (*names, committee)],
            metadata=Metadata(
                asked_of=("Minister van Groen, Water en Natuur", "Staatssecretaris van Fietsen"),
                answered_by=("Minister Spaak (Groen, Water en Natuur)",),
                asked_by=(Member("Veldman", "De Brug"),),
            ),
        )
    )
    found = parse(pages_of_markdown(render_markdown(made).encode(), "uitvoer.md"))
    assert [party.name for party in found.parties] == [*names, committee]
    assert [one.parties for one in found.exchanges] == [one.parties for one in made.exchanges]
    assert found.metadata.asked_of == made.metadata.asked_of
    assert found.metadata.answered_by == made.metadata.answered_by


OLDER = Path(__file__).parents[1] / "fixtures" / "older-export.md"


@pytest.mark.parametrize("with_data", [True, False])
def test_an_export_of_the_older_form_is_read_too(*, with_data: bool) -> None:
    text = OLDER.read_text(encoding="utf-8")
    text = text if with_data else text.split("\n---\n", 1)[1]
    found = seen(parse(pages_of_markdown(text.encode(), "x.md")))
    made = seen(connect(small_report()))
    hidden = ("metadata", "genre")
    for one in (found, made):
        one.update(dict.fromkeys(hidden))
    assert report_of(found, made) == ""


def test_a_part_is_opened_as_that_part() -> None:
    selection = Selection(read_numbers("3-5"))
    made = narrow(load(SAMPLES["report"]), selection)
    text = render_markdown(made, Occasion(selection, date(2026, 11, 24), data=True))
    document = parse(pages_of_markdown(text.encode(), "deel.md"))
    assert texts_of(document)["exchanges"] == texts_of(made)["exchanges"]


def test_what_was_added_below_an_answer_by_hand_is_left_over() -> None:
    text = render_markdown(load(SAMPLES["list"]))
    place = text.rindex("\n", 0, text.index('<a id="vraag-2">')) + 1
    document = parse(pages_of_markdown(f"{text[:place]}Bellen!\n\n{text[place:]}".encode(), "x.md"))
    assert [line.text for line in document.leftovers] == ["Bellen!"]


def test_two_exports_in_one_file_are_read_as_any_markdown() -> None:
    text = render_markdown(load(SAMPLES["list"]))
    assert pages_of_markdown((text + text).encode(), "x.md").exported is None


def test_a_genre_that_is_asked_for_reads_the_text_anew() -> None:
    pages = pages_of_markdown(render_markdown(load(SAMPLES["list"])).encode(), "x.md")
    assert parse(pages, "report").genre == "report"


def without_pages(made: Document) -> dict[str, Any]:
    """What a document says that is exported without its data: its pages are those cited."""
    return {**told(made), "pages": None, "damaged": None}


def read_again(content: bytes) -> Document:
    pages = {"html": pages_of_html, "docx": pages_of_word, "markdown": pages_of_markdown}[
        form_of(content)
    ](content, "uitvoer")
    document = parse(pages)
    assert unlike(pages, document) == []
    return document


@pytest.mark.parametrize("genre", SAMPLES)
def test_an_export_in_any_form_is_read_as_that_in_markdown(genre: str, language: str) -> None:
    made = load(SAMPLES[genre])
    expected = without_pages(read_again(render_markdown(made).encode()))
    for content in (render_html(made).encode(), render_docx(made)):
        assert report_of(without_pages(read_again(content)), expected) == ""


def test_whatever_stands_in_an_export_in_any_form_is_text() -> None:
    texts = ("# Kop <b>vet</b> & *meer*", "</p><table>", "1. Ja", "Antwoord van de Minister", "[1]")
    made = document(
        *(
            exchange(number, [text, "Ja?"], [text, "Ja[^1]."])
            for number, text in enumerate(texts, 1)
        ),
        footnotes=[Footnote("1", "1 Zie <b>elders</b> & [hier](x).", 1)],
    )
    expected = texts_of(made)
    for content in (render_html(made).encode(), render_docx(made)):
        assert texts_of(read_again(content)) == expected


@pytest.mark.parametrize("changed", ["<table><tr><td>Ja</td></tr></table>", "<div>Ja</div>"])
def test_an_export_that_was_changed_by_hand_is_a_page_like_others(changed: str) -> None:
    page = render_html(small_report()).replace("</body>", f"{changed}</body>")
    pages = pages_of_html(page.encode(), "uitvoer.html")
    assert pages.exported is None
    assert pages.lines[-1].text == "Ja"

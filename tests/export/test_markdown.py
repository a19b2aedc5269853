from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from kamer_tui.document.front_matter import front_matter
from kamer_tui.document.model import (
    Document,
    Footnote,
    Mark,
    Member,
    Metadata,
    Paragraph,
    Reference,
)
from kamer_tui.document.narrowing import narrow
from kamer_tui.document.selection import Selection, read_numbers
from kamer_tui.export import Occasion
from kamer_tui.export.markdown import render_exchange, render_markdown
from kamer_tui.export.markdown_text import inline
from kamer_tui.export.spans import Span
from kamer_tui.translation import use_label_language, use_language
from kamer_tui.untrusted import clean_text
from tests.builders import (
    answered_together,
    document,
    document_references,
    exchange,
    footnote,
    party,
    small_report,
)
from tests.export.rendering import Shown, front_matter_and_body, show, words


def shown(made: Document, selection: Selection | None = None) -> Shown:
    occasion = Occasion(selection or Selection(), date(2026, 11, 24))
    return show(render_markdown(made, occasion))


def assert_same_words(made: Document, result: Shown) -> None:
    """The golden rule: rendered, an exchange's words are the model's."""
    assert len(result.exchanges) == len(made.exchanges)
    for each, read in zip(made.exchanges, result.exchanges, strict=True):
        for side, back in ((each.question, read.question), (each.answer, read.answer)):
            assert list(words(back)) == list(words([part.text for part in side if part.text]))


def assert_links_resolve(result: Shown) -> None:
    anchors = [anchor for each in result.exchanges for anchor in each.anchors]
    assert len(anchors) == len(set(anchors))
    for _, target in result.links:
        if target.startswith("#"):
            assert target[1:] in anchors
        else:
            assert target.startswith("https://zoek.officielebekendmakingen.nl/")


def test_report_is_shown_as_it_reads() -> None:
    made = small_report()
    result = shown(made)
    assert_same_words(made, result)
    assert_links_resolve(result)
    assert [level_and_text for level_and_text in result.headings if level_and_text[0] < 3] == [
        (1, "Fietsenstallingen bij stations"),
        (2, "Noorderpartij"),
        (2, "Lijst Veldman"),
        (2, "Duinpartij"),
        (2, "De Brug"),
        (2, "Niet-geplaatste regels"),
    ]
    assert [each.anchors for each in result.exchanges] == [
        ["vraag-1"],
        ["vraag-2"],
        ["vraag-3"],
        ["vraag-4", "vraag-5"],
        ["vraag-6"],
    ]
    assert result.footnotes == {
        "1": "Kamerstuk 99 998, nr. 12.",
        "2": "Zie de bijlage.",
        "3": "Brief van 1 mei.",
    }
    assert ("vragen 1", "#vraag-1") in result.links
    assert ("3", "#vraag-3") in result.links
    assert not any("77" in target for _, target in result.links)
    address = "https://zoek.officielebekendmakingen.nl/kst-99999-1.html"
    cited = "Kamerstukken II 2026/27, 99999, nr. 1, p. 2"
    assert result.links.count((cited, address)) == 2
    assert result.exchanges[1].citation == f"Antwoord van de Minister · {cited}"


def test_everything_of_a_whole_document_is_there() -> None:
    made = small_report()
    text = "\n".join(shown(made).others)
    for part in made.front_matter:
        assert part.text in text
    for asking in made.parties:
        for paragraph in (*asking.introduction, *asking.remarks):
            assert paragraph.text in text
    assert "een regel zonder plaats" in text


def test_footnotes_that_nothing_marks_are_shown_too() -> None:
    made = document(
        exchange(1, "Waarom[^1]?"),
        footnotes=[footnote("1", "Een."), footnote("1", "Nog een."), footnote("2", "*Los*.")],
    )
    result = shown(made)
    assert result.footnotes == {"1": "Een."}
    assert result.others[-2:] == ["1: Nog een.", "2: *Los*."]


def test_selection_links_only_to_what_is_exported() -> None:
    selection = Selection(read_numbers("1-2"))
    made = narrow(small_report(), selection)
    result = shown(made, selection)
    assert_same_words(made, result)
    assert {target for _, target in result.links if target[0] == "#"} == {"#vraag-1"}
    assert set(result.footnotes) == {"1", "3"}
    assert "een regel zonder plaats" not in "\n".join(result.others)


def test_one_exchange_stands_alone() -> None:
    made = small_report()
    result = show(render_exchange(made, made.exchanges[0]))
    assert result.headings == [(3, "Vraag 1 · Stallingen/kernen: hoeveel zijn dat er?")]
    assert result.footnotes == {"1": "Kamerstuk 99 998, nr. 12."}
    assert not [target for _, target in result.links if target.startswith("#")]
    assert "vraag 3" in " ".join(result.others)


def test_number_printed_twice_has_anchors_of_its_own() -> None:
    made = document(exchange(1), exchange(1), exchange(2, "Zie vraag 1?"))
    result = shown(made)
    assert_links_resolve(result)
    assert [each.anchors for each in result.exchanges] == [["vraag-1"], ["vraag-1-2"], ["vraag-2"]]


def test_parties_that_come_back_are_introduced_once() -> None:
    made = document(
        exchange(1, party="A"),
        exchange(2, party=("A", "B")),
        exchange(3, party="A"),
        parties=[party("Z", ["Z zegt niets."]), party("A", ["A opent."], ["A sluit."]), party("B")],
    )
    result = shown(made)
    assert [text for level, text in result.headings if level == 2] == ["Z", "A", "A, B", "A"]
    kind, *others = result.others
    assert kind == "verslag van een schriftelijk overleg"
    assert others == ["Z zegt niets.", "A opent.", "A sluit."]


def test_front_matter_tells_where_it_came_from() -> None:
    selection = Selection(read_numbers("1,3-5"), ("Duinpartij", "a: b"), 'x"y\\z', "# nee")
    text = render_markdown(small_report(), Occasion(selection, date(2026, 11, 24), data=True))
    told = yaml.safe_load(front_matter_and_body(text)[0])
    assert told["identifier"] == "kst-99999-1"
    assert told["title"] == "Fietsenstallingen bij stations"
    assert told["source"] == "verslag.txt"
    assert told["exported"] == "2026-11-24"
    assert told["selection"] == {
        "numbers": "1,3-5",
        "parties": ["Duinpartij", "a: b"],
        "topic": 'x"y\\z',
        "search": "# nee",
    }
    whole = render_markdown(small_report(), Occasion(day=date(2026, 11, 24), data=True))
    assert yaml.safe_load(front_matter_and_body(whole)[0])["selection"] == "all"


@given(st.text())
def test_yaml_reads_any_text_back(text: str) -> None:
    read = yaml.safe_load(front_matter({"title": text, "more": [text]}).strip("-\n"))
    assert read == {"title": text, "more": [text]}


def test_document_without_metadata_is_called_by_its_file() -> None:
    result = shown(document(exchange(1)))
    assert result.headings[0] == (1, "verslag.txt")
    assert "verslag.txt" in result.exchanges[0].citation


NASTY = [
    "*", "**vet**", "_", "__init__", "`code`", "``", "```", "~~weg~~", "~", "#", "# Kop", "## ",
    "- ", "-", "+ ", "* ", "1. ", "1) ", "12.", "> ", ">", "===", "---", "***", "| a | b |", "|",
    "[x]", "[ ] ", "[x](y)", "[x][y]", "![x](y)", "!", "![", "](", ")", "(", "[^9]", "[^1]",
    "[^1]:", "[", "]", "]:", "[a]: b", "<b>", "</b>", "<!--", "-->", "<script>", "<https://x.nl>",
    "&amp;", "&#42;", "&", "&copy", "\\", "\\*", "\\\\", "https://x.nl/a_b_c", "www.x.nl",
    "a@b.nl", "$x$", "$$", ":smile:", "@naam", "#12", "«citaat»", "’s", "€ 4.200", "België",
    "e\u0301", "漢字", "🚲", "[!NOTE]", "<details>", "\u00a0", "\u2003", ":", ": ", "://", "{#id}",
    "%", "^", "^[noot]", "''", '"', "tekst", "vraag", " ", "  ", "\t", "\n", "\n\n    code",
]  # fmt: skip
_PIECE = st.one_of(
    st.sampled_from(NASTY),
    st.text(max_size=12),
    st.sampled_from(NASTY).map(lambda text: ("plain", text)),
    st.sampled_from(["1", "2", "9", "a b", "*"]).map(lambda label: ("mark", label)),
    st.integers(1, 5).map(lambda number: ("reference", str(number))),
)


def as_paragraph(pieces: list[str | tuple[str, str]]) -> Paragraph:
    """A paragraph as the model holds it, from pieces of text, marks and references."""
    text = ""
    marks: list[Mark] = []
    references: list[Reference] = []
    for piece in pieces:
        kind, value = ("plain", piece) if isinstance(piece, str) else piece
        if kind == "mark":
            text += f"[^{value}]"
            marks.append(Mark(value, len(text) - len(value) - 3, len(text)))
        elif kind == "reference":
            text += f"vraag {value}"
            references.append(
                Reference(int(value), f"vraag {value}", len(text) - 7, len(text), resolved=True)
            )
        else:
            plain = " ".join(clean_text(value).split())
            spaced = " " if value[-1:].isspace() and text and not text.endswith(" ") else ""
            text += plain + spaced if text else plain
    return Paragraph(
        text.rstrip(" "),
        1,
        marks=tuple(marks),
        references=tuple(references),
        documents=document_references(text),
    )


_PARAGRAPH = st.lists(_PIECE, min_size=1, max_size=8).map(as_paragraph)
_SIDE = st.lists(_PARAGRAPH.filter(lambda made: made.text.strip() != ""), max_size=3)


@given(_SIDE, _SIDE, st.sampled_from(NASTY), st.sampled_from(NASTY), st.sampled_from(NASTY))
@example([as_paragraph([("mark", "1"), "(x)"])], [], "#", "x", "x")
@example(
    [as_paragraph(["!", ("mark", "1")])], [as_paragraph(["!", ("reference", "1")])], "", "", ""
)
@example([as_paragraph(["^", ("mark", "1")])], [as_paragraph(["^", ("reference", "1")])], *"   ")
@example([as_paragraph([("mark", "1"), ": x"])], [as_paragraph([("mark", "1")] * 3)], "", "", "")
@example([as_paragraph([("mark", "1"), ("reference", "2"), ("mark", "2"), "(a"])], [], "", "", "")
def test_any_text_reads_the_same_rendered_as_printed(
    question: list[Paragraph], answer: list[Paragraph], name: str, title: str, note: str
) -> None:
    known = {"1": "Een " + note, "2": note + " twee", "a b": "spatie", "*": "ster"}
    clean = " ".join(clean_text(name + "N").split())
    made = document(
        exchange(1, question, answer, party=clean, topic=" ".join((title + "T").split())),
        exchange(2),
        footnotes=[
            Footnote(label, " ".join(clean_text(text).split()), 1) for label, text in known.items()
        ],
        metadata=Metadata(title=" ".join((title + "x").split())),
    )
    result = shown(made)
    for label, plain in (("a b", "note-3"), ("*", "note-4")):
        for side in (result.exchanges[0].question, result.exchanges[0].answer):
            side[:] = [text.replace(f"[^{plain}]", f"[^{label}]") for text in side]
    assert_same_words(made, result)
    assert_links_resolve(result)
    assert " ".join(result.headings[1][1].split()) == clean
    marked = {mark.label for part in (*question, *answer) for mark in part.marks} & set(known)
    names = {"a b": "note-3", "*": "note-4"}
    assert {names.get(label, label) for label in marked} == set(result.footnotes)
    for label in marked:
        expected = next(each.text for each in made.footnotes if each.label == label)
        assert result.footnotes[names.get(label, label)].split() == expected.split()
    linked = {text for text, target in result.links if target == "#vraag-2"}
    assert linked <= {"vraag 2"}
    if any(found.number == 2 for part in (*question, *answer) for found in part.references):
        assert linked


@pytest.mark.parametrize(
    ("spans", "expected"),
    [
        ([Span(0, 5, "#a")], "[abcde](#a)fgh"),
        ([Span(0, 5, "#a"), Span(3, 8, "#b")], "[abcde](#a)[fgh](#b)"),
        ([Span(0, 8, "#a"), Span(2, 4, label="1")], "[ab](#a)[^1][efgh](#a)"),
        ([Span(2, 2, "#a")], "abcdefgh"),
        ([Span(1, 3, "#a"), Span(1, 3, "#b")], "a[bc](#a)defgh"),
    ],
)
def test_links_that_overlap_are_cut(spans: list[Span], expected: str) -> None:
    assert inline("abcdefgh", spans) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Zie https://voorbeeld.nl/x_y~z?a=1&copy=2 en www.voorbeeld.nl/de_brug.",
        "Een ster* bij [77], 4 * 5 * 6 en a < b, R&D; `los, $ 5, ~ 3 | 4, snake_case_naam.",
        "1,5 miljoen, 2.0 en #12: nee! C:\\map",
    ],
)
def test_what_is_no_markup_stays_as_it_is(text: str) -> None:
    made = document(exchange(1, text, text))
    written = render_markdown(made)
    assert f"> {text}\n\n{text}\n\n" in written
    assert_same_words(made, shown(made))


def test_labels_are_dutch_whatever_the_language_of_the_program_unless_another_is_asked_for() -> (
    None
):
    made = small_report()
    use_language("nl")
    dutch = render_markdown(made)
    use_language("en")
    assert render_markdown(made) == dutch
    try:
        use_label_language("en")
        english = render_markdown(made)
    finally:
        use_label_language()
    assert "Vraag 2 · " in dutch
    assert "Question 2 · " in english
    assert "Kamerstukken II 2026/27, 99999, nr. 1, p. 2" in english


def test_all_exchanges_have_a_heading_of_one_level_which_says_what_is_asked() -> None:
    made = document(exchange(1, topic="Beheer"), exchange(2), exchange(3, topic="Rekken"))
    result = shown(made)
    assert result.headings[2:] == [
        (3, "Beheer"),
        (4, "Vraag 1 · Wie betaalt het beheer?"),
        (3, "—"),
        (4, "Vraag 2 · Wie betaalt het beheer?"),
        (3, "Rekken"),
        (4, "Vraag 3 · Wie betaalt het beheer?"),
    ]
    levels = {level for level, _ in shown(document(exchange(1), exchange(2))).headings[2:]}
    assert levels == {3}


def test_introductions_and_remarks_are_quotations_and_no_answers() -> None:
    text = render_markdown(small_report())
    assert "\n> De leden van de Noorderpartij danken voor de brief.[^3]\n" in text
    assert "\n> De leden van De Brug hebben geen vragen.\n" in text


def test_there_is_front_matter_only_where_data_is_asked_for_and_nothing_in_it_is_empty() -> None:
    made = small_report()
    assert render_markdown(made).startswith("# Fietsenstallingen bij stations\n")
    text = render_markdown(made, Occasion(data=True))
    assert None not in yaml.safe_load(front_matter_and_body(text)[0]).values()
    assert "null" not in text
    assert "[]" not in text


def test_only_official_addresses_become_links() -> None:
    part = Paragraph(
        "Kamerstuk 99 998, nr. 1", 1, documents=document_references("Kamerstuk 99 998, nr. 1")
    )
    bad = part._replace(documents=(part.documents[0]._replace(url="javascript:alert(1)"),))
    assert [t for t, _ in shown(document(exchange(1, [part]))).links] == ["Kamerstuk 99 998, nr. 1"]
    assert shown(document(exchange(1, [bad]))).links == []


def a_notice() -> Document:
    front = ["Mededeling", "Het tellen van de rekken vraagt meer tijd."]
    made = document(
        exchange(1, party="De Brug", answer=[]),
        exchange(2, party="De Brug", answer=[]),
        front_matter=front,
        metadata=Metadata(
            kind="Mededeling",
            identifier="ah-tk-20312032-12",
            asked_by=(Member("Veldman", "De Brug"), Member("Van Houten", None)),
            asked_of=("Minister van Verkeer",),
            asked_on="2032-03-01",
            answered_by=("Minister Terpstra",),
            answered_on="2032-03-20",
        ),
    )
    return replace(made, genre="members-questions")


def test_a_part_of_members_questions_says_who_asked_whom_and_when_and_why_it_has_no_answer() -> (
    None
):
    selection = Selection(read_numbers("2"))
    result = shown(narrow(a_notice(), selection), selection)
    assert result.others == [
        "ah-tk-20312032-12",
        "Gevraagd door: Veldman (De Brug), Van Houten · Gericht aan: Minister van Verkeer · "
        "Ingezonden: 2032-03-01 · Beantwoord door: Minister Terpstra · Ontvangen: 2032-03-20",
        "Het tellen van de rekken vraagt meer tijd.",
    ]


def test_questions_that_are_answered_together_have_their_numbers_before_them() -> None:
    made = document(exchange(1), answered_together())
    result = shown(made)
    assert result.exchanges[1].question == [
        "5. Wie betaalt het beheer?",
        "En wie niet?",
        "6. Zie vraag 1: wie beheert het?",
    ]
    assert ("vraag 1", "#vraag-1") in result.links
    assert "5\\. Wie betaalt" in render_exchange(made, made.exchanges[1])


def test_a_party_of_which_nothing_is_said_has_no_heading() -> None:
    result = shown(replace(a_notice(), exchanges=()))
    assert [text for level, text in result.headings if level == 2] == []


def test_a_document_that_is_no_other_is_called_by_its_number_and_genre() -> None:
    made = document(exchange(1), metadata=Metadata(dossier="99 999", number="3", session="2031"))
    result = shown(made)
    assert result.headings[0] == (1, "Kamerstuk 99 999, nr. 3")
    assert result.others == ["verslag van een schriftelijk overleg · 2031"]


def test_a_text_in_which_nothing_was_recognised_is_called_the_text() -> None:
    result = shown(document(leftovers=["Ode aan de fiets"]))
    assert (2, "De tekst") in result.headings

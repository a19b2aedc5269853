"""A Document comes back from its bytes as it was, and no bytes make anything else of it."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamer_tui.document.model import (
    Document,
    DocumentReference,
    Exchange,
    Footnote,
    Furniture,
    Heading,
    Leftover,
    Mark,
    Metadata,
    Paragraph,
    Party,
    Reference,
    Source,
    Topic,
)
from kamer_tui.reading.encoding import DamagedError, decode, encode
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLE
from kamer_tui.untrusted import is_clean
from tests.builders import document, exchange, small_report

TEXT = st.text(
    st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]).filter(is_clean), max_size=8
)
"""No letter that is not seen, such as U+115F: sources take those out."""
POSITIVE = st.integers(min_value=1)
LINES = st.lists(POSITIVE, max_size=3).map(tuple)


def several(one: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(one, max_size=2).map(tuple)


def documents() -> st.SearchStrategy[Document]:
    """Documents with any value in every field that the model's rules allow."""
    # A span of no length fits into every text.
    span = {"start": st.just(0), "end": st.just(0)}
    reference = st.builds(DocumentReference, TEXT, TEXT, TEXT, **span)
    paragraph = st.builds(
        Paragraph,
        TEXT,
        POSITIVE,
        LINES,
        several(st.builds(Mark, TEXT, **span)),
        several(st.builds(Reference, st.integers(), TEXT, resolved=st.booleans(), **span)),
        several(reference),
        st.none() | TEXT,
        several(st.tuples(st.just(0), POSITIVE)),
    )
    heading = st.builds(Heading, TEXT, POSITIVE, LINES)
    made = {
        "source": st.builds(Source, TEXT, st.sampled_from(["text", "pdf"]), TEXT, POSITIVE, LINES),
        "front_matter": several(paragraph),
        "headings": several(heading),
        "parties": several(
            st.builds(Party, TEXT, several(paragraph), several(paragraph), several(heading))
        ),
        "topics": several(st.builds(Topic, TEXT, st.just(0), heading)),
        "exchanges": several(
            st.builds(
                Exchange,
                numbers=st.lists(st.integers(), min_size=1, max_size=3).map(tuple),
                label=TEXT,
                parties=several(TEXT),
                topic=st.none() | TEXT,
                question=several(paragraph),
                answer=several(paragraph),
                answered_by=st.none() | TEXT,
                page=POSITIVE,
                headings=several(heading),
                mentioned_by=st.lists(st.integers(), max_size=2).map(tuple),
                footnotes=several(TEXT),
                uncertain=st.none() | TEXT,
            )
        ),
        "footnotes": several(st.builds(Footnote, TEXT, TEXT, POSITIVE, LINES, several(reference))),
        "furniture": several(st.builds(Furniture, TEXT, POSITIVE, POSITIVE)),
        "leftovers": several(
            paragraph.map(
                lambda one: Leftover(one.text, one.page, one.lines or (1,), False, one.marks)
            )
        ),
        "damaged_pages": LINES,
    }
    st.register_type_strategy(str, TEXT)
    return st.builds(
        Document,
        genre=st.sampled_from(["report", "note", "list", None]),
        genre_reason=st.none() | TEXT,
        resembles=st.none() | TEXT,
        metadata=st.from_type(Metadata),
        numbering=st.sampled_from(["printed", "assigned"]),
        **made,
    )


@given(documents())
def test_a_document_comes_back_as_it_was(made: Document) -> None:
    assert decode(encode(made)) == made


def test_the_sample_comes_back_as_it_was() -> None:
    sample = load(SAMPLE)
    assert decode(encode(sample)) == sample
    assert any(found.references for each in sample.exchanges for found in each.answer)


def parts(made: Document) -> tuple[bytes, list[int], list[str]]:
    name, structure, texts = encode(made).split(b"\n", 2)
    return name, json.loads(structure), texts.decode().split("\n")


def bytes_of(name: bytes, numbers: object, texts: list[str]) -> bytes:
    return b"\n".join((name, json.dumps(numbers).encode(), "\n".join(texts).encode()))


@given(st.data())
def test_what_is_damaged_is_refused_or_a_document(data: st.DataObject) -> None:
    content = bytearray(encode(small_report()))
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        replacement = data.draw(st.binary(max_size=3) | st.sampled_from([b"9", b"-1", b","]))
        content[place : place + data.draw(st.integers(0, 3))] = replacement
    try:
        made = decode(bytes(content))
    except DamagedError:
        return
    assert decode(encode(made)) == made


@given(st.binary(max_size=200))
def test_any_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(DamagedError):
        decode(content)


@pytest.mark.parametrize("cut", [0, 1, 30, 100, 1000, -1])
def test_half_a_document_is_refused(cut: int) -> None:
    content = encode(document(exchange(1), leftovers=["de laatste regel"] * 100))
    with pytest.raises(DamagedError):
        decode(content[:cut][: len(content) - 20])


@pytest.mark.parametrize(
    "wrong",
    [True, 1.0, "1", None, [1], {"1": 1}],
    ids=["a truth", "a fraction", "a text", "nothing", "an array", "an object"],
)
def test_other_types_are_refused(wrong: object) -> None:
    name, numbers, texts = parts(small_report())
    place = numbers.index(1)
    with pytest.raises(DamagedError):
        decode(bytes_of(name, [*numbers[:place], wrong, *numbers[place + 1 :]], texts))


def test_more_than_a_document_is_refused() -> None:
    name, numbers, texts = parts(small_report())
    with pytest.raises(DamagedError):
        decode(bytes_of(name, [*numbers, 0], texts))


@pytest.mark.parametrize("hostile", ["\x1b]52;c;cm0=\x07", "\u202eachteruit", "\x9b2J", "a\rb"])
def test_characters_that_a_terminal_obeys_are_refused(hostile: str) -> None:
    name, numbers, texts = parts(small_report())
    for place in (0, len(texts) // 2, len(texts) - 1):
        changed = [*texts[:place], texts[place] + hostile, *texts[place + 1 :]]
        with pytest.raises(DamagedError):
            decode(bytes_of(name, numbers, changed))


def test_what_the_model_does_not_allow_is_refused() -> None:
    made = small_report()
    first = made.exchanges[0]
    beyond = first.answer[0]._replace(marks=(Mark("1", 3, 10_000),))
    for wrong in (
        replace(made, exchanges=(first._replace(numbers=()),)),
        replace(made, exchanges=(first._replace(answer=(beyond,)), *made.exchanges[1:])),
        replace(made, topics=(made.topics[0]._replace(first=-1),)),
        replace(made, topics=(made.topics[0]._replace(first=99),)),
        replace(made, leftovers=(Leftover("regel", 1, (0,)),)),
    ):
        with pytest.raises(DamagedError):
            decode(encode(wrong))

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest

from kamer_tui.document.model import Document, Member, Metadata
from kamer_tui.document.narrowing import keep, narrow
from kamer_tui.document.selection import Selection, read_numbers
from kamer_tui.export import Occasion
from kamer_tui.export.json_form import SCHEMA_PATH, document_as_json, render_json
from tests.builders import answered_together, document, exchange, small_report


def validated(made: Document) -> Any:
    """The document's JSON, read back and held against the published schema."""
    schema = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    read = json.loads(render_json(made))
    jsonschema.Draft202012Validator(schema).validate(read)
    return read


def test_keys_stand_in_the_order_of_the_form() -> None:
    read = validated(small_report())
    assert list(read) == [
        "schema", "source", "genre", "metadata", "numbering", "front_matter", "parties",
        "exchanges", "footnotes", "leftovers", "damaged_pages",
    ]  # fmt: skip
    assert list(read["source"]) == ["name", "format", "sha256", "pages"]
    assert list(read["metadata"]) == [
        "identifier", "dossier", "number", "session", "title", "kind", "date", "asked_by",
        "asked_of", "asked_on", "answered_by", "answered_on",
    ]  # fmt: skip
    assert list(read["parties"][0]) == ["name", "introduction", "remarks"]
    assert list(read["exchanges"][0]) == [
        "numbers", "label", "parties", "topic", "headline", "question", "answer", "answered_by",
        "page", "question_pages", "answer_pages", "question_labels", "references", "mentioned_by",
        "documents", "footnotes", "uncertain", "asks", "marks", "similar",
    ]  # fmt: skip
    assert list(read["exchanges"][0]["references"][0]) == ["number", "text", "in", "resolved"]
    assert list(read["exchanges"][0]["documents"][0]) == ["identifier", "text", "url"]


def test_an_exchange_is_told_in_full() -> None:
    read = validated(small_report())
    assert read["schema"] == "kamer-tui/1"
    assert read["exchanges"][0] == {
        "numbers": [1],
        "label": "1",
        "parties": ["Noorderpartij"],
        "topic": "Stallingen/kernen",
        "headline": "Stallingen/kernen: hoeveel zijn dat er?",
        "question": [
            "De leden van de Noorderpartij lezen dat er plaatsen bijkomen. Hoeveel zijn dat er?"
        ],
        "answer": ["Dat zijn er 4.200.[^1] Zie ook het antwoord op vraag 3."],
        "answered_by": "de Minister",
        "page": 1,
        "question_pages": [1],
        "answer_pages": [1],
        "question_labels": [None],
        "references": [{"number": 3, "text": "vraag 3", "in": "answer", "resolved": True}],
        "mentioned_by": [],
        "documents": [
            {
                "identifier": "kst-99998-12",
                "text": "Kamerstuk 99 998, nr. 12",
                "url": "https://zoek.officielebekendmakingen.nl/kst-99998-12.html",
            }
        ],
        "footnotes": ["1"],
        "uncertain": None,
        "asks": [{"paragraph": 0, "text": "Hoeveel zijn dat er?"}],
        "marks": [],
        "similar": [],
    }
    assert read["exchanges"][1]["marks"] == [
        {"kind": "only-refers", "text": "Zie het antwoord op de vragen 1 en 3."}
    ]
    assert read["exchanges"][3]["marks"] == [{"kind": "yes", "text": "Ja."}]
    assert read["exchanges"][3]["numbers"] == [4, 5]
    assert read["exchanges"][3]["label"] == "4 en 5"
    assert read["leftovers"] == [{"page": 1, "text": "een regel zonder plaats"}]
    assert read["parties"][2]["remarks"] == ["Deze leden overwegen een motie."]


def test_each_paragraph_has_its_page_and_the_number_printed_before_it() -> None:
    told = validated(document(answered_together()))["exchanges"][0]
    assert told["question_labels"] == ["5", None, "6"]
    assert (told["question_pages"], told["answer_pages"]) == ([1, 1, 2], [2, 3])
    assert told["question"][0] == "Wie betaalt het beheer?"


def test_members_questions_tell_who_asked_whom_and_when() -> None:
    made = document(
        exchange(1),
        metadata=Metadata(
            identifier="ah-tk-20262027-12",
            asked_by=(Member("Veldman", "Lijst Veldman"), Member("Terpstra")),
            asked_of=("Minister van Stallingen",),
            asked_on="2026-10-01",
            answered_on="2026-10-12",
        ),
    )
    read = validated(made)["metadata"]
    assert read["asked_by"] == [
        {"name": "Veldman", "party": "Lijst Veldman"},
        {"name": "Terpstra", "party": None},
    ]
    assert read["dossier"] is None
    assert read["asked_on"] == "2026-10-01"


def test_text_that_is_of_no_genre_is_valid_too() -> None:
    read = validated(document(leftovers=["Ode aan de fiets"]))
    assert read["genre"] is None
    assert read["exchanges"] == []


def test_narrowed_document_is_valid_and_smaller() -> None:
    read = validated(narrow(small_report(), Selection(read_numbers("3"))))
    assert [each["label"] for each in read["exchanges"]] == ["3"]
    assert [each["name"] for each in read["parties"]] == ["Lijst Veldman"]
    assert [each["label"] for each in read["footnotes"]] == ["2"]


def test_equal_documents_give_equal_bytes_and_letters_stay_readable() -> None:
    assert render_json(small_report()) == render_json(small_report())
    assert "België" in render_json(small_report())


@pytest.mark.parametrize("place", [(), ("source",), ("metadata",), ("exchanges", 0)])
def test_schema_refuses_what_is_not_of_the_form(place: tuple[str | int, ...]) -> None:
    schema = json.loads(SCHEMA_PATH.read_text(encoding="utf-8"))
    read: Any = document_as_json(small_report())
    part = read
    for key in place:
        part = part[key]
    part["more"] = 1
    with pytest.raises(jsonschema.ValidationError, match="more"):
        jsonschema.Draft202012Validator(schema).validate(read)


def test_answers_are_compared_with_those_of_the_whole_document() -> None:
    same = (
        "De avondpont vaart sinds maart elk halfuur naar Oudeveer, ook op zondagen en feestdagen."
    )
    whole = document(exchange(1, answer=f"Ja. {same}"), exchange(2, answer=same), exchange(3))
    found = {"number": 2, "run": 14, "ratio": 1.0}
    assert [one["similar"] for one in validated(whole)["exchanges"]] == [
        [found],
        [found | {"number": 1}],
        [],
    ]
    narrowed = keep(whole, [0])
    read = json.loads(render_json(narrowed, Occasion(whole=whole)))
    assert read["exchanges"][0]["similar"] == [found]

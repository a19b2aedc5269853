"""What makes reading a report hard, one by one: each must occur in the built-in sample.

A trap is found in the printed text (``SEEN``), or in what is to be read out of it (``KNOWN``, a
predicate over the expected document in JSON form).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

Fixture = dict[str, Any]

_FOOT = r"\n(?:\n\d .+(?:\n.+)*\n)?\nTweede Kamer, [^\n]+\n "
"""A page's end in the sample: perhaps footnotes, the footer, the next page's blank."""
_NOTES = r"\n\n\d .+(?:\n.+)*\n\nTweede Kamer, [^\n]+\n "
"""The same, with footnotes."""

SEEN: dict[str, str] = {
    "a page ends in a paragraph": rf"\w{_FOOT}[a-z]",
    "a page ends in a sentence, footnotes between": rf"\w{_NOTES}[a-z]",
    "a page ends in a hyphenated word": rf"[a-z]-{_FOOT}[a-z]",
    "a page ends in a hyphenated word, footnotes between": rf"[a-z]-{_NOTES}[a-z]",
    "a page ends after a paragraph, which leaves no blank line": rf"[.?]{_FOOT}[A-Z]",
    "a page begins with an answer's heading or a topic": rf"{_FOOT}(?:\d+\. Antwoord|[^.?\n]+\n\n)",
    "a footnote of two lines": r"\n\n\d [A-Z].+\n.+\n\nTweede Kamer",
    "two footnotes on a page": r"\n\n\d [A-Z].+\n(?:[a-z0-9].*\n)?\d [A-Z].+\n",
    "a mark before a comma": r"stations5, ",
    "a mark after an abbreviation": r"jl\.2, waarin",
    "a mark before a full stop": r"[a-z]\d\.",
    "a mark in an introduction": r"Stationsomgeving7\.",
    "a word that has a figure in it": r"CO2-arm",
    "a word that ends in figures": r"OV2040",
    "a road's number": r"A-12",
    "a number that belongs to the word before": r"artikel\s5\s",
    "a line that begins with a large number": r"\n\d\.\d{3} ",
    "a line that begins with a small number and a word": r"[a-z]\n\d{1,2} [a-z]",
    "a line that begins with a year": r"\n20\d\d [a-z]",
    "a bare number ends a paragraph on its own line": r" en\n\d{1,2}\.\n",
    "a hyphen that joins": r"[a-z]{3}-\n[a-z]{3}",
    "a hyphen that stays: vowels would clash": r"(?:politie-\ninzet|zone-\nindeling|data-\nuitw)",
    "a hyphen that stays: a letter word in small letters": r"(?:ov-\n|mbo-\ninst)",
    "a hyphen that stays: capitals": r"(?:NS|OV)-\n",
    "a hyphen that stays: a name before a common noun": r"[A-Z][a-z]+-\nfractie",
    "a hyphen that stays: a name in two parts": r"Noord-\n[A-Z]",
    "a suspended hyphen": r"(?:fiets|in)-\nen ",
    "a suspended hyphen inside a line": r"(?:fiets|in)- en ",
    "an accented letter in two parts": "[a-z]\u0308",
    "guillemets": r"«[^»]+»",
    "a topic of two lines": r"\n\nToegankelijkheid [^.?]+\n[a-z][^.?]+\n\nDe leden",
    "a topic with a dash": r"\n\n[A-Z][a-z]+ – [a-z ]+\n\n",
    "a topic with a slash": r"Tarieven/eerste 24 uur\n",
    "a paragraph that begins without a blank line": r"[.?]\n(?:De Minister tekent|Is er een draai)",
    "an answer that begins with No": r"Minister:\n\nNee\. ",
    "a dossier with a suffix": r"\d\d \d{3}-20, nr\. \d+",
    "a dossier with a chapter": r"\d\d \d{3} [IVX]+, nr\. \d+",
    "a dossier with a letter": r"\d\d \d{3} A, nr\. \d+",
    "two dossiers with one number": r"Kamerstukken \d\d \d{3} en \d\d \d{3}, nr\. \d+",
    "a document in parentheses": r"\(Kamerstuk\s99",
    "a document in a footnote": r"\n\d Kamerstuk",
    "a reference to one question": r"op\svraag\s\d+",
    "a reference that only says see": r"zie\svraag\s\d+",
    "a reference in the plural of two": r"op\svragen\s\d+\sen\s\d+",
    "a reference with an article to three": r"de\svragen\s\d+,\s\d+\sen\s\d+",
    "a reference in the singular to two": r"op\svraag\s\d+\sen\s\d+",
    "a reference by treatment": r"beant-?\n?woording\svan\svraag\s\d+",
    "a question without a question mark": r"\n\nDe leden [^?]+ vragen de\sMinister\shoe[^?]+:\n",
    "a question that begins with Can": r"\n\nKan de Minister",
    "a question that begins with These members": r"\n\nDeze leden",
    "a question that begins with Is": r"\n\nIs het juist",
    "a statement after the last question mark": r"\?[^?.]+\.\n\n\d+\. Antwoord",
    "an answer that asks": r"Wat gebeurt daarmee\?",
    "an answer that quotes a question": r"«[^»]+\?»",
    "a party's heading without hyphen": r"van de leden van de Groep \w+\n",
    "a party's heading with its group before the name": r"van de fractie van De Brug\n",
    "a footer on the last line": r"Tweede Kamer, vergaderjaar 2031–2032, 99 999, nr\. 1 \d+\n$",
}


def _parties(document: Fixture) -> list[tuple[Fixture, list[Fixture]]]:
    return [
        (party, [one for one in document["exchanges"] if one["parties"] == [party["name"]]])
        for party in document["parties"]
    ]


def _references(document: Fixture) -> list[Fixture]:
    return [reference for one in document["exchanges"] for reference in one["references"]]


def _folded(topic: str | None) -> str:
    return re.sub(r"\W", "", topic or "")


def _same_topic_differently(document: Fixture) -> bool:
    topics = {one["topic"] for one in document["exchanges"] if one["topic"]}
    return len({_folded(topic) for topic in topics}) < len(topics)


def _same_answers(document: Fixture) -> bool:
    answers = [tuple(one["answer"]) for one in document["exchanges"]]
    return len(set(answers)) < len(answers)


KNOWN: dict[str, Callable[[Fixture], bool]] = {
    "at least 24 exchanges": lambda document: len(document["exchanges"]) >= 24,
    "at least 5 parties": lambda document: len(document["parties"]) >= 5,
    "an introduction before a topic": lambda document: any(
        party["introduction"] and own[0]["topic"] for party, own in _parties(document)
    ),
    "an introduction directly before a question": lambda document: any(
        party["introduction"] and not own[0]["topic"] for party, own in _parties(document)
    ),
    "a section without introduction that begins with a topic": lambda document: any(
        not party["introduction"] and own[0]["topic"] for party, own in _parties(document)
    ),
    "a section without introduction and topics": lambda document: any(
        not party["introduction"] and not any(one["topic"] for one in own)
        for party, own in _parties(document)
    ),
    "topics that begin after some questions": lambda document: any(
        not own[0]["topic"] and own[-1]["topic"] for _, own in _parties(document)
    ),
    "a remark nobody answers": lambda document: any(
        party["remarks"] for party in document["parties"]
    ),
    "a topic written differently by two parties": _same_topic_differently,
    "a question of several paragraphs": lambda document: any(
        len(one["question"]) > 2 for one in document["exchanges"]
    ),
    "an answer of several paragraphs": lambda document: any(
        len(one["answer"]) > 2 for one in document["exchanges"]
    ),
    "a question that never asks with a mark": lambda document: any(
        "?" not in "".join(one["question"]) for one in document["exchanges"]
    ),
    "an answer that only refers": lambda document: any(
        one["references"] and len("".join(one["answer"])) < 90 for one in document["exchanges"]
    ),
    "an answer that speaks of the members": lambda document: any(
        "deze leden" in "".join(one["answer"]) for one in document["exchanges"]
    ),
    "a reference to a number that is not there": lambda document: any(
        not reference["resolved"] for reference in _references(document)
    ),
    "two answers in the same words": _same_answers,
    "five footnotes": lambda document: len(document["footnotes"]) >= 5,
}

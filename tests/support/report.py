"""A report as one reads it: the logical document from which text is rendered for tests.

It knows no lines and no pages.  Strings are paragraphs in the form of the model: NFC, single
spaces, footnote marks as ``[^label]``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from kamer_tui.sample import SAMPLE as SAMPLE_TEXT

FIXTURES = Path(__file__).parent.parent / "fixtures"
SAMPLE = FIXTURES / "sample.yaml"

__all__ = ["SAMPLE", "SAMPLE_TEXT", "QuestionAndAnswer", "Report", "Section", "read_report"]


@dataclass(frozen=True, slots=True)
class QuestionAndAnswer:
    """One exchange: its label ("14"), topic, texts and who answers ("de Minister")."""

    label: str
    topic: str | None
    question: tuple[str, ...]
    answer: tuple[str, ...]
    answered_by: str = "de Minister"


@dataclass(frozen=True, slots=True)
class Section:
    """What one party asks; ``heading`` as printed above it."""

    party: str
    heading: str
    introduction: tuple[str, ...]
    exchanges: tuple[QuestionAndAnswer, ...]
    remarks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Report:
    """A whole report.

    ``footer`` stands at the foot of a page, before its number.  The last paragraph of the front
    matter opens a new page.  ``without_gap`` holds beginnings of paragraphs that follow the one
    before without a blank line; ``decomposed`` words whose accents are typed as combining marks.
    """

    footer: str
    front_matter: tuple[str, ...]
    sections: tuple[Section, ...]
    footnotes: Mapping[str, str]
    without_gap: tuple[str, ...] = ()
    decomposed: tuple[str, ...] = field(default=())

    def paragraphs(self) -> Iterable[str]:
        """Every paragraph, in reading order, the footnotes last."""
        yield from self.front_matter
        for section in self.sections:
            yield from section.introduction
            for exchange in section.exchanges:
                yield from exchange.question
                yield from exchange.answer
            yield from section.remarks
        yield from self.footnotes.values()


def read_fixture(path: Path = SAMPLE) -> dict[str, Any]:
    """The fixture as it is written: ``document`` and ``printed``."""
    with path.open(encoding="utf-8") as file:
        content: dict[str, Any] = yaml.safe_load(file)
    return content


def read_report(path: Path = SAMPLE) -> Report:
    """The report that a fixture describes."""
    fixture = read_fixture(path)
    document, printed = fixture["document"], fixture["printed"]
    metadata = document["metadata"]
    return Report(
        footer=(
            f"Tweede Kamer, vergaderjaar {metadata['session']}, "
            f"{metadata['dossier']}, nr. {metadata['number']}"
        ),
        front_matter=tuple(document["front_matter"]),
        sections=tuple(
            Section(
                party=party["name"],
                heading=printed["headings"][party["name"]],
                introduction=tuple(party["introduction"]),
                exchanges=tuple(
                    QuestionAndAnswer(
                        label=exchange["label"],
                        topic=exchange["topic"],
                        question=tuple(exchange["question"]),
                        answer=tuple(exchange["answer"]),
                        answered_by=exchange["answered_by"],
                    )
                    for exchange in document["exchanges"]
                    if exchange["parties"] == [party["name"]]
                ),
                remarks=tuple(party["remarks"]),
            )
            for party in document["parties"]
        ),
        footnotes={footnote["label"]: footnote["text"] for footnote in document["footnotes"]},
        without_gap=tuple(printed["without_gap"]),
        decomposed=tuple(printed["decomposed"]),
    )

"""The overview as one JSON object."""

from __future__ import annotations

import json
from typing import Any

from kamer_tui.understanding.overview import Overview


def render_json(overview: Overview) -> str:
    """The overview as JSON, keys in a fixed order; exchanges are told by their numbers."""
    return json.dumps(overview_as_json(overview), ensure_ascii=False, indent=2) + "\n"


def overview_as_json(overview: Overview) -> dict[str, Any]:
    """The overview as a JSON object; a party or topic that is not known is null."""
    exchanges = overview.document.exchanges

    def numbers(place: int) -> tuple[int, ...]:
        return exchanges[place].numbers

    return {
        "exchanges": len(exchanges),
        "cells": [
            {
                "party": cell.party,
                "topic": cell.topic,
                "exchanges": [number for place in cell.places for number in numbers(place)],
                "words_asked": cell.words_asked,
                "words_answered": cell.words_answered,
            }
            for cell in overview.cells.values()
        ],
        "marks": {
            kind: [exchanges[place].number for place in places]
            for kind, places in overview.marks.items()
        },
        "similar": [
            [exchanges[pair.first].number, exchanges[pair.second].number] for pair in overview.pairs
        ],
        "references": overview.references,
        "asks": overview.asks,
        "promises": [
            {
                "number": exchanges[place].number,
                "text": promise.text,
                "page": promise.page,
                "when": promise.when,
            }
            for place, promise in overview.promises
        ],
    }

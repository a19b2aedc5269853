"""What a search found, for a terminal, a pipe, and as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from kamer_tui.document.headlines import Headlines
from kamer_tui.document.part_names import name_of_part
from kamer_tui.document.search.snippets import Snippet
from kamer_tui.document.search.whole import Found, Match
from kamer_tui.export.folded import INDENT, folded
from kamer_tui.translation import _, ngettext
from kamer_tui.untrusted import clean_name

_BOLD, _PLAIN = "\x1b[1m", "\x1b[22m"


def render_found(found: Found, width: int | None = None, *, bold: bool = False) -> str:
    """What was found as text, best first: number, what is asked, who asks it and how often the
    query stands there, with the first of its places below.

    Lines are folded to ``width``; ``bold`` sets off what was found, for a terminal.
    """
    headlines = Headlines(found.document)
    blocks = []
    for match in (*found.matches, *found.elsewhere):
        head = [_title(found, match, headlines), _particulars(found, match)]
        lines = [folded(line, width) for line in head if line]
        lines += [_shown(snippet, width, bold=bold) for snippet in match.snippets]
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def render_found_as_json(found: Found) -> str:
    """What was found as one JSON object: exchanges under ``matches``, best first; introductions,
    remarks and other texts under ``elsewhere``.
    """
    matches = [
        {"number": found.document.exchanges[match.exchange].number} | _as_json(match)
        for match in found.matches
    ]
    value: dict[str, Any] = {"query": found.query, "matches": matches}
    if found.elsewhere:
        value["elsewhere"] = [
            {"text": match.other, "party": match.party} | _as_json(match)
            for match in found.elsewhere
        ]
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def told_nothing(found: Found) -> str:
    """The line that nothing was found, with the word that was perhaps meant."""
    nothing = _("Nothing found for «{query}»").format(query=clean_name(found.query))
    if found.offer is None:
        return nothing + "."
    meant = _("Did you mean «{word}» ({count})?").format(
        word=clean_name(found.offer.query), count=found.offer.texts
    )
    return f"{nothing}. {meant}"


def _as_json(match: Match) -> dict[str, Any]:
    texts = [snippet.text for snippet in match.snippets]
    return {"hits": match.hits, "whole": match.whole, "snippets": texts}


def _title(found: Found, match: Match, headlines: Headlines) -> str:
    if match.other is None:
        exchange = found.document.exchanges[match.exchange]
        return f"{exchange.label}  {headlines.of(match.exchange)}".rstrip()
    return name_of_part(found.document, match.other)


def _particulars(found: Found, match: Match) -> str:
    parts: list[str] = []
    if match.other is None:
        exchange = found.document.exchanges[match.exchange]
        parts += [*exchange.parties, exchange.topic or ""]
        parts.append(_("p. {page}").format(page=exchange.page))
    else:
        parts.append(match.party or "")
    if match.hits:
        places = ngettext("{count} place", "{count} places", match.hits)
        parts.append(places.format(count=match.hits))
    return INDENT + " · ".join(filter(None, parts)) if any(parts) else ""


def _shown(snippet: Snippet, width: int | None, *, bold: bool) -> str:
    """A snippet in lines, with what was found in bold."""
    lines = []
    for start, end in _lines(snippet.text, width):
        line, done = "", start
        for first, last in snippet.found:
            first, last = max(first, done), min(last, end)
            if bold and first < last:
                line += f"{snippet.text[done:first]}{_BOLD}{snippet.text[first:last]}{_PLAIN}"
                done = last
        lines.append(f"{INDENT}{line}{snippet.text[done:end]}")
    return "\n".join(lines)


def _lines(text: str, width: int | None) -> Iterator[tuple[int, int]]:
    """The spans of a text's lines, cut at blanks where they would be wider."""
    start = 0
    room = max(1, (width or len(text) + len(INDENT)) - len(INDENT))
    while start < len(text):
        end = len(text)
        if end - start > room:
            blank = text.rfind(" ", start, start + room + 1)
            end = blank if blank > start else text.find(" ", start)
            end = end if end > start else len(text)
        yield start, end
        start = end + 1

"""Bare numbers of questions inside long lines."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from kamer_tui.language.patterns import anywhere, lazy_pattern
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.lines.line_breaks.fragments import (
    NEAR,
    Fragment,
    title_at_end,
)
from kamer_tui.parsing.vocabulary import words as w

BARE = anywhere(
    "bare number of a question in a long line",
    rf"""(?<! [\w.,(/–€%-] ) (?<! [\d][ ] ) (?: {w.QUESTION}[ ] )? \d{{1,3}}
    (?: (?: (?: ,[ ] | [ ]t/m[ ] ) \d{{1,3}} ){{0,40}} [ ]en[ ]\d{{1,3}} | [ ]t/m[ ]\d{{1,3}} )?
    [.)]? (?= \s+[A-ZÀ-Ý«] | \s*$ )""",
    ("draait. 2 De", "draait? 3, 4 en 5 Welke", "Vraag 3 Is"),
    ("de 2 molens", "€ 12,3 Miljoen"),
)
_DIGITS = lazy_pattern(r"\d+")
_LABEL_BEFORE = lazy_pattern(
    r"(?:\b(?:[Aa]ntwoord(?:en)?|\w*[Vv]ra(?:ag|gen)|[Nn]rs?\.?|[Nn]ummer|Vr\.)|\#)$"
)
_WORDED = lazy_pattern(rf"{w.QUESTION}\s\d")
_LEAST_LABELS = 2
_LEAST_NUMBERS = 3
_MOST_MISSING = 3
"""Numbers that may be missing before the first number after an answer."""

Spans = dict[int, list[tuple[int, int]]]
"""From the index of a fragment to the spans of the numbers in it."""


def at_numbers(fragments: Sequence[Fragment]) -> Iterator[Fragment]:
    """Cut at the bare numbers of questions, and at the titles above them."""
    found = _numbers(fragments)
    for index, fragment in enumerate(fragments):
        text, start, apart = fragment.text, 0, fragment.apart
        for begin, end in found.get(index, ()):
            above = text[start:begin]
            title = title_at_end(above)
            yield from fragment.part(above.rstrip()[: -len(title) or None], apart=apart)
            yield from fragment.part(title, "title")
            yield from fragment.part(text[begin:end], "number")
            start, apart = end, False
        yield from fragment.part(text[start:], fragment.kind, apart=apart)


def _numbers(fragments: Sequence[Fragment]) -> Spans:
    """Find the numbers of questions: each is one more than the last, and stands where a sentence or
    a title ends.  In a text with fewer than two answers, at least three numbers must be found, with
    stops ("2.") and as many question marks.
    """
    answers = [
        index
        for index, fragment in enumerate(fragments)
        if fragment.kind == "answer"
        or (fragment.kind == "text" and fragment.text.startswith("Antwoord"))
    ]
    numbered = any(fragments[place].text[0].isdigit() for place in answers)
    worded = sum(_WORDED.match(fragment.text) is not None for fragment in fragments)
    if numbered or worded * 2 > len(answers):
        return {}
    found: Spans = {}
    expected = 1
    for start, end in itertools.pairwise([0, *answers, len(fragments)]):
        expected = _next(fragments, range(start, end), expected, found)
    spans = [(fragments[index].text, end) for index, spans in found.items() for _, end in spans]
    if len(answers) < _LEAST_LABELS and (
        len(spans) < _LEAST_NUMBERS
        or any(text[end - 1] not in ".)" for text, end in spans)
        or sum(fragments[index].text.count("?") for index in found) < len(spans)
    ):
        return {}
    return found


def _next(fragments: Sequence[Fragment], places: range, expected: int, found: Spans) -> int:
    """Find the numbers of the questions between two answers, from the ``expected`` one on, add them
    to ``found``, and return the number that is expected next.
    """
    candidates = [
        (index, match, list(map(int, _DIGITS.findall(match.group()))))
        for index in places
        if fragments[index].kind == "text"
        for match in BARE.pattern.finditer(fragments[index].text)
        if _stands_free(fragments[index].text[max(0, match.start() - NEAR) : match.start()])
        or match.group() == "1."
    ]
    if expected == 1:
        # Numbers before the questions' 1 may count chapters of the front matter.
        firsts = [numbers[0] for _, _, numbers in candidates]
        ones = [place for place, number in enumerate(firsts) if number == 1]
        followed = [place for place in ones if 2 in firsts[place:]]
        unanswered = places.stop == len(fragments)
        candidates = candidates[max((unanswered and followed) or ones, default=0) :]
    for most in (0, _MOST_MISSING):
        before = expected
        for index, match, numbers in candidates:
            if expected <= numbers[0] <= expected + (most if expected == before else 0):
                found.setdefault(index, []).append(match.span())
                expected = numbers[-1] + 1
        if expected != before:
            break
    return expected


def _stands_free(before: str) -> bool:
    """True if a question's number can follow the text ``before``, or its end: nothing, a sentence
    or a title, but no "antwoord" or "vraag".
    """
    before = before.rstrip()
    return not before or (
        _LABEL_BEFORE.search(before[-10:]) is None
        and (ends_sentence(before) or title_at_end(before) != "")
    )

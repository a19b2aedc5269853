"""The boundary between an answer and the next question inside long lines, by their words alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kamer_tui.language.patterns import beginning
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.lines.line_breaks.fragments import Fragment, sentence_ends
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.best_boundary import best_boundary

_NO_TITLE = (
    "De|Het|Een|Deze|Dit|Dat|Die|Er|Ook|Zij|Hij|Wij|Ik|In|Op|Bij|Met|Voor|Van|Naar|Volgens|Verder"
    "|Voorts|Daarnaast|Daarbij|Zo|Als|Wat|Hoe|Kan|Is|Zijn|Wel|Nu|Uit|Door"
)
_OPENS = (
    "De|Het|Een|Deze|Dit|In|Op|Als|Zoals|Ten|Tijdens|Bij|Met|Voor|Naar|Volgens|Uit|Door|Wat|Hoe"
    "|Kan|Kunnen|Is|Zijn|Klopt|Welke|Waarom|Wanneer|Heeft|Sinds|Tot|Ook|Graag"
)
TITLED = beginning(
    "title before the first word of a sentence",
    rf"""(?P<title> (?!(?:{_NO_TITLE})[ ]) [A-ZÀ-Ý][\w’./–-]*
        (?: [ ](?!(?:is|zijn|heeft|hebben|wordt|worden|kan|zal)[ ]) [\w’/–-]+ ){{0,7}} )
    \s* (?= (?:{_OPENS})[ ][a-zà-ÿ] )""",
    ("Molens langs de vaart Hoe staat", "OnderhoudDe leden"),
    ("De molens van De Brug", "Molens is een titel. Het is"),
)
_FURTHER_SENTENCE = 0.3
"""The cost of each sentence of the question, in scores."""


def at_boundaries(fragments: Sequence[Fragment]) -> Iterator[Fragment]:
    """Cut between an answer and the next question; the fragment after the cut is unsure."""
    cuts = dict(_boundaries(fragments))
    for index, fragment in enumerate(fragments):
        place, text = cuts.get(index), fragment.text
        if place is None:
            yield fragment
            continue
        titled = TITLED.pattern.match(text, place)
        if titled is not None:
            yield from fragment.part(text[:place], fragment.kind, apart=fragment.apart)
            yield fragment._replace(text=titled.group("title").strip(), kind="title", apart=True)
            place = titled.end()
        elif place:
            yield fragment._replace(text=text[:place].rstrip())
        yield fragment._replace(text=text[place:].lstrip(), apart=True, unsure=True)


def _boundaries(fragments: Sequence[Fragment]) -> Iterator[tuple[int, int]]:
    """Find the cuts between the label of an answer and the next label: fragment and offset."""
    start: int | None = None
    for index, fragment in enumerate(fragments):
        if fragment.kind == "answer":
            if start is not None:
                boundary = _boundary(fragments, range(start + 1, index))
                if boundary is not None:
                    yield boundary
            start = index
        elif fragment.kind not in ("text", "page", "note"):
            start = None


def _boundary(fragments: Sequence[Fragment], between: range) -> tuple[int, int] | None:
    """Find the fragment and the offset of the cut: before the only sentence with a title, or at the
    best boundary of the sentences' scores; None if there is one sentence only.
    """
    places: list[tuple[int, int]] = []
    texts: list[str] = []
    for index in between:
        fragment = fragments[index]
        if fragment.kind != "text":
            continue
        begins = [0, *sentence_ends(fragment.text)]
        for begin, end in zip(begins, [*begins[1:], len(fragment.text)], strict=True):
            sentence = fragment.text[begin:end].strip()
            goes_on = not begin and texts and not fragment.apart
            if goes_on and (sentence[0].islower() or not ends_sentence(texts[-1])):
                texts[-1] = f"{texts[-1]} {sentence}"
            else:
                places.append((index, begin))
                texts.append(sentence)
    if len(texts) < 2:
        return None
    titled = [place for place, text in enumerate(texts) if place and TITLED.pattern.match(text)]
    if len(titled) == 1:
        return places[titled[0]]
    scores = [wording.score(text) for text in texts]
    return places[best_boundary(scores, 1, len(texts) - 1, cost=_FURTHER_SENTENCE).place]

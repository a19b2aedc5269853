"""The ends of Dutch sentences.

A full stop ends no sentence after an abbreviation ("nr.", "o.a."), an initial ("J. de Vries"), the
label of an item ("1. De brug", "namelijk: 1. De brug") or a small Roman number ("iv."), inside a
number ("4.200"), nor where the text goes on in lower case or with a number.
"""

from __future__ import annotations

from kamer_tui.language.dates import MONTHS
from kamer_tui.language.patterns import lazy_pattern

_WRITTEN_WITH_A_STOP = """
    a.u.b aant afd art artt bijv blz bv ca c.q c.s cf d.d dhr dr drs d.w.z e.a e.d e.g enz etc e.v
    excl fig i.c i.c.m i.h.b i.i.g i.e incl ing i.o.m i.p.v ir i.r.t i.v.m jhr jl jr kst m.a.w
    m.b.t max m.b.v mevr m.i m.i.v mln mld mr mw m.n m.u.v n.a.v nr nrs o.a o.b.v o.g.v o.i.d o.l.v
    o.m pag par plm pp prof resp sr stb stcrt t.a.v t.b.v tel t.g.v t.m t.o.v trb t/m t.w t.z.t v.a
    vgl vs zgn zg z.o.z
"""
_ABBREVIATIONS = frozenset(_WRITTEN_WITH_A_STOP.split())
_OFTEN_LAST = frozenset(("c.s", "jl", "enz", "etc", "e.d", "e.a", "o.i.d", "e.v", "jr", "sr"))
"""Abbreviations that also end sentences: they do where a capital follows ("enz. De brug")."""

_END = lazy_pattern(
    r"(?<![.?!…])(?P<signs>[.?!…]+[)»”’\"'\]]*)(?:\[\^[^\s\[\]]{1,20}\]){0,9}(?=\s|$)"
)
"""The signs that may end a sentence, with the quotes and brackets that close behind them, and a few
marks of footnotes: "zo.[^2]"."""
_INITIAL_OR_ORDINAL = lazy_pattern(r"(?:[A-Z]|[ivxlc]{1,5})[.]")
_SHORT_NUMBER = lazy_pattern(r"[0-9]{1,2}[.]")
_BEFORE_A_LABEL = lazy_pattern(r"(?:^|[:;(«“]|[^0-9\s]\s*[,–-]|[^0-9,\s]\s+(?:en|of))\s*$")
"""What stands before the label of an item: nothing, "namelijk:", "brug,", "brug en"."""
_AFTER_AN_ORDINAL = ("Lid", *(month.capitalize() for month in MONTHS))
"""How a sentence goes on after an ordinal: "artikel 5. Lid 2", "3. April"."""
_WINDOW = 40
"""The characters before a number that tell if it is a label."""
_BEFORE_A_WORD = " \t«“„\"'‘’([-"
"""Signs that open a quotation or an aside before its first word."""
_LONGEST_ABBREVIATION = 12
_LONGEST_MARK = 24
"""In characters, of a footnote's mark as paragraphs have it: "[^2]"."""
_LAST_SIGNS = lazy_pattern(r"[.?!:;…][»”’\")\]\d]*$|[.?!]»?\)?$")
"""A stop, a colon or a semicolon, with what closes it: a quote, a bracket, a footnote's mark."""
"""The last signs of those, to answer most texts without the pattern."""
_MAY_BE_LAST = frozenset('.?!:;…»”’")]0123456789')


def ends_sentence(text: str) -> bool:
    """True if a sentence can end where the text ends: "Ja.", "als volgt:", "(zie hieronder).12",
    "Ja.[^2]".
    """
    if text[-1:] not in _MAY_BE_LAST:
        return False
    while text.endswith("]") and (mark := text.rfind("[^", max(0, len(text) - _LONGEST_MARK))) >= 0:
        text = text[:mark]
    return text[-1:] in _MAY_BE_LAST and _LAST_SIGNS.search(text[-6:]) is not None


def sentences(text: str) -> list[str]:
    """Split a Dutch paragraph into its sentences; joined with single spaces they are it again."""
    return [text[start:end] for start, end in sentence_places(text)]


def sentence_places(text: str) -> list[tuple[int, int]]:
    """The places of the sentences of a Dutch paragraph: ``text[start:end]`` is each of them."""
    found: list[tuple[int, int]] = []
    start = item = 0
    for end in _END.finditer(text):
        following = text[end.end() : end.end() + 12].strip()
        signs, stop = end["signs"], end.end("signs")
        last_word = text[max(start, end.start() - _LONGEST_ABBREVIATION) : stop].split()[-1]
        if following and _goes_on(last_word, signs, following):
            continue
        if following and signs == "." and _SHORT_NUMBER.fullmatch(last_word):
            number, begin = int(last_word[:-1]), stop - len(last_word)
            before = text[max(start, begin - _WINDOW) : begin]
            if _is_label(before, following) or number == item + 1 > 1:
                item = number
                continue
        found.append((start, end.end()))
        start, item = end.end(), 0
    found.append((start, len(text)))
    return [place for place in (_stripped(text, *place) for place in found) if place[0] < place[1]]


def _stripped(text: str, start: int, end: int) -> tuple[int, int]:
    """The place without the blanks at its ends."""
    part = text[start:end]
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())


def _goes_on(last_word: str, end: str, following: str) -> bool:
    """True if the sentence goes on after ``last_word``, which ends in the signs ``end``, with the
    text ``following``: after "nr." with "4", after "enz." with "de brug".
    """
    opening = following.lstrip(_BEFORE_A_WORD)[:1] or following[0]
    if opening.islower() and not following.startswith(("'", "’")):
        return True
    if not end.startswith("."):
        return False
    word = last_word.strip(_BEFORE_A_WORD)
    abbreviation = word.partition(end)[0] if len(end) > 1 else word[:-1]
    if abbreviation.lower() in _ABBREVIATIONS:
        closing = abbreviation.lower() in _OFTEN_LAST
        return not closing or opening.isdigit() or following.startswith("(")
    return end == "." and _INITIAL_OR_ORDINAL.fullmatch(word) is not None


def _is_label(before: str, following: str) -> bool:
    """True if a number with a full stop, after the text ``before`` it in its sentence, is the label
    of an item or an ordinal: "1." before "De brug", "3." before "April".  In "vraag 14. De" it ends
    a sentence.
    """
    if following[0].isdigit() or following.startswith(_AFTER_AN_ORDINAL):
        return True
    return _BEFORE_A_LABEL.search(before) is not None

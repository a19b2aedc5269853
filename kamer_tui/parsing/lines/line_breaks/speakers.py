"""Cut long lines where a party begins to speak, and at the title of a topic above that."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kamer_tui.language.patterns import beginning, lazy_pattern, verbose
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.lines.line_breaks.fragments import (
    NEAR,
    Fragment,
    title_at_end,
)
from kamer_tui.parsing.lines.page import common_start
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.parsing.vocabulary.part_headings import part_heading

_MEMBERS_OF = rf"De[ ]{w.MEMBERS}[ ]van[ ](?:de[ ]|het[ ])?"
OPENS = (
    rf"(?: (?: (?:De|Deze)[ ](?:[a-z-]+[ ]|[A-Z][\w/-]*-)?{w.MEMBERS}"
    r"| Het[ ]lid | Vragen | Inbreng | Opmerkingen )\b )"
)
SPEAKS_ON = beginning(
    "party goes on speaking",
    OPENS,
    ("Deze leden vragen", "De D-leden", "Inbreng van"),
    ("De molens", "Deze ledenlijst"),
)
_PARTY = rf"""
    {_MEMBERS_OF} (?: fracties?[ ] | [A-Z0-9][\w/ -]{{0,40}}? (?:-fractie|\b) )
    | Het[ ]lid[ ][A-Z][\w’-]+"""
SPEAKS = beginning(
    "party begins to speak",
    _PARTY,
    ("De leden van de Duinpartij-fractie", "Het lid Spaak"),
    ("Deze leden", "Het lid vraagt"),
)
_ASKED_AGAIN = r"""
    (?: (?:De|Deze)[ ](?:[a-z-]+[ ])?leden | Dit[ ]lid | Zij )[ ](?: vragen | vraagt | verzoeken
      | verzoekt | vernemen | verneemt | willen | wil | informeren | zijn[ ]benieuwd
      | is[ ]benieuwd | horen | merken[ ]op )\b
    | Op[ ]de[ ]vra(?:ag|gen)[ ](?: of|naar|van|hoe|wat|waarom|welke|wanneer|over )\b"""
ASKED_AGAIN = beginning(
    "question repeated where it is answered",
    _ASKED_AGAIN,
    ("Deze leden vragen", "Op de vraag hoe"),
    ("Zij draaien", "Op de vragenlijst"),
)
_FURTHER = (
    r"(?: Deze[ ]leden | Zij )[ ](?: vragen | vernemen )[ ]"
    r"(?: voorts | verder | tevens | tot[ ]slot | ook )\b"
)
ASKS_FURTHER = beginning(
    "party asks a further question", _FURTHER, "Zij vragen voorts", "Zij vragen of"
)
_AMONG_ANSWERS = verbose(f"{_PARTY}|{_ASKED_AGAIN}")
_AMONG_QUESTIONS = verbose(f"{_PARTY}|{_FURTHER}")
_ANYWHERE = verbose(f"{OPENS}|{_PARTY}|{_ASKED_AGAIN}")
WHO = beginning(
    "who speaks below a heading",
    rf"(?:{_MEMBERS_OF}(?:fractie[ ]van[ ])?|Het[ ]lid[ ])(?P<who>[A-Z0-9][^.,:;?!]{{0,60}})",
    ("De leden van de fractie van De Brug vragen", "Het lid Spaak vraagt"),
    "Deze leden vragen",
)
_BEFORE_NAME = lazy_pattern(r"(?:van|het lid|Groep|Lijst|Lid) (?:de |het )?(?=[A-Z0-9])")
_SHORTEST_SENTENCE = 20


def end_of_heading(text: str, begin: int, end: int) -> int:
    """Find where the heading of a section ends, if the title of a topic follows it: the party that
    speaks below is the last word of the heading ("Vragen van het lid Spaak" | "Molens").
    """
    speaks = WHO.pattern.match(text[end : end + NEAR].lstrip())
    if speaks is None:
        return end
    heading, following = text[begin:end], speaks.group("who")
    for match in _BEFORE_NAME.finditer(heading):
        printed = heading[match.end() :]
        same = len(printed[: common_start(printed, following)].rstrip())
        if 1 < same < len(printed) and printed[same:].lstrip()[:1].isupper():
            return begin + match.end() + same
    return end


def at_speakers(fragments: Sequence[Fragment]) -> Iterator[Fragment]:
    """Cut text where a party begins to speak; in a part of answers also where a question is
    repeated, and there all fragments are unsure.
    """
    parts = [part_heading(one.text) if one.kind == "heading" else None for one in fragments]
    in_parts = any(part is not None and part.side == "answers" for part in parts)
    answering = False
    for fragment, part in zip(fragments, parts, strict=True):
        answering = answering if part is None else part.side == "answers"
        if fragment.kind != "text":
            yield fragment
            continue
        among = _AMONG_ANSWERS if answering else _AMONG_QUESTIONS if in_parts else SPEAKS.pattern
        spoken = list(_parts(fragment, among))
        unsure = answering and len(spoken) > 1
        for index, one in enumerate(spoken):
            yield one._replace(apart=one.apart if index else fragment.apart, unsure=unsure)


def _parts(fragment: Fragment, speaking: re.Pattern[str]) -> Iterator[Fragment]:
    """Cut a text where the pattern ``speaking`` follows a sentence, and around a topic's title that
    stands before words of a party.
    """
    text = fragment.text
    if "leden" not in text and "lid" not in text and "vra" not in text:
        yield fragment
        return
    start = 0
    for match in _ANYWHERE.finditer(text):
        place = match.start()
        before = text[max(start, place - NEAR) : place].rstrip()
        if not before:
            continue
        if ends_sentence(before):
            if speaking.match(text, place):
                yield from fragment.part(text[start:place])
                start = place
        elif before[-1] not in ",;-–(" and text[place - 1] != "(":
            title = title_at_end(before)
            if title:
                above = text[start:place].rstrip()
                yield from fragment.part(above[: -len(title)])
                yield from fragment.part(title, "title")
                start = place
    yield from fragment.part(text[start:])


def at_titles(fragments: Sequence[Fragment]) -> Iterator[Fragment]:
    """Cut a topic's title off the end of a fragment, if a party speaks in the next one."""
    for fragment, following in zip(fragments, [*fragments[1:], None], strict=True):
        text = fragment.text
        title = ""
        if (
            fragment.kind == "text"
            and following is not None
            and following.apart
            and SPEAKS_ON.pattern.match(following.text)
        ):
            title = title_at_end(text)
        if following is None or not title or len(text) - len(title) <= _SHORTEST_SENTENCE:
            yield fragment
            continue
        yield fragment._replace(text=text[: -len(title)].rstrip())
        end = end_of_heading(f"{title} {following.text}", 0, len(title))
        yield fragment._replace(text=title[:end].rstrip(), kind="title", apart=True)
        yield from fragment.part(title[end:], "title")

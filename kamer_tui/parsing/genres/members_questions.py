"""Written questions of members of parliament (Aanhangsel van de Handelingen, "Kamervragen").

The press prints "Vragen van de leden A (P) en B (Q) aan de Minister van C over D (ingezonden 5 juni
2024). Antwoord van Minister E (C) (ontvangen 28 juni 2024). Zie ook …"; ministries and the chamber
send "AH 610 / 2024Z15078 / Antwoord van minister …", a letter, or the questions alone.  Where a
notice ("Mededeling") stands instead of answers it is the document's own text.

The askers' parties are the parties of every exchange; a member whose party is not printed stands
for one by name.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from kamer_tui.document.model import Member, Metadata, Paragraph
from kamer_tui.language.dates import iso_date, last_before, parliamentary_year
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.block import Block, paragraphs
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.numbered import NumberedTurn, read_numbered, write_turns
from kamer_tui.parsing.structure.turn import Account, Turn
from kamer_tui.parsing.vocabulary.members import members, offices, parties
from kamer_tui.sources.lines import Line

_HEAD_LINES = 90
_FIRST_LINES = 14
_LONGEST_OPENING = 400
_AH_NUMBER = re.compile(r"^AH[ -]?\d{1,4}(?=\s+\d{4}Z|$)", re.MULTILINE)
_LONGEST_HEADING = 8
"""In lines."""
_LEAST_QUESTIONS = 2
_PUBLISHED = re.compile(
    r"(?:(?:Aanvullende|Nadere|Schriftelijke|Vervolg) ?)?(?:[Kk]amer)?[Vv]ragen (?:van|door) "
)
_ABOUT_WORD = r"\s+(?:over|betreffende|inzake)\s+"
_GLUED = r"(?:\s+|(?=[MS]))"
"""Before an office; programs glue the words of two lines ("aan deMinister")."""
# Each part ends at the first word that may begin the next: no backtracking through a long text.
_WHO = (
    r"(?P<who>(?:het\s+(?:Kamer)?lid|de\s+(?:Kamer)?leden|(?:Kamer)?lid)\s+(?!der\b|van\s+de\b)"
    rf"(?:(?!,?\s+aan\s+(?:de|het){_GLUED}|{_ABOUT_WORD}|\s+(?:schriftelijke\s+)?vragen\s)[^?\n]){{1,600}})"
)
_WHOM = rf"(?:,?\s+aan\s+(?P<whom>(?:de|het){_GLUED}(?:(?!{_ABOUT_WORD})[^?\n]){{1,600}}))?"
_ASIDE = (
    r"\s*\((?:\d{4}Z\s?\d"
    r"|(?:(?:met\s+)?(?:ons\s+|uw\s+)?kenmerk|nr|nummer|ingezonden|Aanhangsel)\b)"
)
_ASKED = re.compile(
    rf"[Vv]ragen\s+(?:van|door|gesteld\s+door)\s+{_WHO}{_WHOM}{_ABOUT_WORD}"
    r"(?P<about>[^\n]{1,1200}?)\s*\((?:[Ii]ngezonden|gesteld)\b",
)
_ASKED_OVER_PARAGRAPHS = re.compile(
    rf"[Vv]ragen\s+(?:van|door|gesteld\s+door)\s+{_WHO}{_WHOM}{_ABOUT_WORD}"
    r"(?P<about>.{1,600}?)\s*\((?:[Ii]ngezonden|gesteld)\b",
    re.DOTALL,
)
_ASKED_IN_A_PARAGRAPH = re.compile(
    rf"[Vv]ragen\s+(?:van|door|gesteld\s+door)\s+{_WHO}{_WHOM}{_ABOUT_WORD}"
    r"(?P<about>[^\n]{1,600}?)\s*(?:$|(?<=[^.][a-z)»”\"'’])\.?(?=\n|$)|,?\s+(?:met\s+kenmerk|die\b|d\.d\.|ingezonden)"
    rf"|{_ASIDE}|\.\s)",
    re.MULTILINE,
)
_HAVE_ASKED = re.compile(
    r"(?:heeft|hebben)\s+"
    rf"{_WHO}\s+(?:schriftelijke\s+)?vragen\s+gesteld{_WHOM}{_ABOUT_WORD}"
    rf"(?P<about>[^\n]{{1,600}}?)(?:\.?(?=\n|$)|{_ASIDE}|\.\s)",
    re.MULTILINE,
)
_WHOSE = re.compile(
    r"^Vragen\s+(?:van|door)\s+(?P<who>(?:het\s+(?:Kamer)?lid|de\s+(?:Kamer)?leden)\s+"
    r"[^?\n()]{1,200}\([^()\n]{1,60}\)):?(?P<whom>(?!))?(?P<about>)$",
    re.MULTILINE,
)
"""Above the questions of a member, where a debate's questions are answered in writing."""
_PLAIN_LABEL = re.compile(r"Vraag:?(?:\s|$)")
_ANSWERED = re.compile(
    r"(?:^|(?<=\s))(?P<kind>(?:Nader |Gewijzigd |Nadere )?(?:Antwoord|antwoord|Mededeling)(?:en)?)"
    r"\s+van\s+(?P<by>(?:de\s+)?(?:[Mm]inister|[Ss]taats?secretaris)\b.{1,900}?)\s*\(+\s*[Oo]ntvangen\b",
    re.DOTALL,
)
_ASKED_ON = re.compile(
    r"\b(?:[Ii]ngezonden|gesteld|toegezonden)\b\s*(?:op\s+|d\.d\.\s+)?[^.()\n]{0,40}?\b\d"
)
_ANSWERED_ON = re.compile(r"\b[Oo]ntvangen\b\s*(?:op\s+)?\d")
_DATED = re.compile(r"^\s*[Dd]atum:?\s+\d", re.MULTILINE)
_SIGNED = re.compile(
    r"^(?:De (?=[^\n]{5,160}$)|de (?=[^\n]{5,160},$))"
    r"((?:[Mm]inister|[Ss]taats?secretaris)[^\n]+?),?$",
    re.MULTILINE,
)
_ON_BEHALF_OF = re.compile(
    r"(?:Hierbij|Bijgaand|Met deze brief)\b[^.\n]{0,60}?\b(?:mede )?namens "
    r"((?:(?:de|mijn) )?(?:[Mm]inister|[Ss]taatssecretaris|ambtgenoot)[^\n]{3,300}?)"
    r",? (?:de|uw|u|mijn) (?:antwoord|beantwoording|vragen|hierbij|aan)"
)
"""For whom else a letter's sentence says that it answers."""
_NUMBER_ALONE = re.compile(r"AH[ -]?\d{1,4}|\d{1,4}|\d{4}Z\s?\d{5}")
_SIGNATURE = re.compile(r"[Dd]e (?:[Mm]inister|[Ss]taatssecretaris) (?:van|voor) [^.]+,")
_BEGINS = re.compile(
    r"(?:Schriftelijke )?[Vv]ragen (?:van (?:het|de) (?:Kamer)?(?:lid|leden)\b|gesteld door)"
    r"|Zie ook|(?:Nader |Gewijzigd )?(?:[Aa]ntwoord|Mededeling) van|Vergaderjaar \d"
    r"|Aanhangsel van de Hand|Datum:? \d|(?:Betreft|Onderwerp|Geachte|Hierbij|Hoogachtend)\b"
    rf"|{_SIGNATURE.pattern}$"
    rf"|(?:{_NUMBER_ALONE.pattern})$"
)
_LETTER = re.compile(r"^Geachte\b", re.MULTILINE)
_SESSION = re.compile(r"[Vv]ergaderjaar\s+(\d{4})\s?[–-]\s?(\d{4})")
_HEADING = re.compile(
    r"Vragen\s+gesteld\s+door\s+de\s+leden\s+der\s+Kamer|Aanhangsel\s+van\s+de\s+Handelingen$"
)
_APPENDIX_NUMBER = re.compile(
    r"^AH[ -]?(\d{1,4})(?=\s+\d{4}Z|$)|gegeven\s+antwoorden\s*\n\s*(\d{1,4})$", re.MULTILINE
)
_SENATE = re.compile(r"^Eerste Kamer der Staten-Generaal", re.MULTILINE)
_CHAMBER_NUMBER = re.compile(r"\b(\d{4}Z)\s?(\d{5})\b")
_CHAMBER_NUMBER_LINE = re.compile(r"(?:Nr\.?\s*|[Kk]enmerk:?\s*)?\d{4}Z\s?\d{5}")


def has_official_heading(body: Body) -> bool:
    """True if it has the heading of the Aanhangsel van de Handelingen."""
    return any(_HEADING.search(line.text) for line in body.lines[:_FIRST_LINES])


def has_number_of_the_appendix(body: Body) -> bool:
    """True if it opens with the number that the answers have in the chamber ("AH 610")."""
    return _AH_NUMBER.search(_head(body, "\n")[:_LONGEST_OPENING]) is not None


def names_members_and_number(body: Body) -> bool:
    """True if it says which members ask, and the chamber's number stands on a line of its own."""
    return (
        _speaks_of_members(body)
        and any(_CHAMBER_NUMBER_LINE.fullmatch(line.text) for line in body.lines[:_HEAD_LINES])
        and _asked(_head(body, " ")) is not None
    )


def names_members_and_date(body: Body) -> bool:
    """True if it says which members ask, and when that was sent, or the chamber's number."""
    return (
        _speaks_of_members(body)
        and _asked(_head(body, " ")) is not None
        and bool(_ASKED_ON.search(_head(body, "\n")) or _CHAMBER_NUMBER.search(_head(body, "\n")))
    )


def heads_questions_of_members(body: Body) -> bool:
    """True if a heading names the member whose questions follow, labelled "Vraag"."""
    return (
        _speaks_of_members(body)
        and any(_WHOSE.match(line.text) for line in body.lines[:_HEAD_LINES])
        and sum(_PLAIN_LABEL.match(line.text) is not None for line in body.lines)
        >= _LEAST_QUESTIONS
    )


def is_as_published_by_members(body: Body) -> bool:
    """True if it begins, like a text on a member's site, with who asks whom about what."""
    return (
        _speaks_of_members(body)
        and _as_published(body.lines[:_HEAD_LINES])
        and sum("?" in line.text for line in body.lines) >= _LEAST_QUESTIONS
    )


def _head(body: Body, between: str) -> str:
    return between.join(line.text for line in body.lines[:_HEAD_LINES])


def _speaks_of_members(body: Body) -> bool:
    head = _head(body, "\n")
    return "lid " in head or "leden " in head


def _as_published(head: Sequence[Line]) -> bool:
    """Whether it begins, like what members publish themselves, with who asks, of which party, of
    whom, about what.
    """
    for index in range(min(len(head), _FIRST_LINES)):
        if _PUBLISHED.match(head[index].text) is None:
            continue
        asked = _asked(" ".join(line.text for line in head[index : index + _LONGEST_HEADING]))
        if asked is not None and asked.group("whom") and "(" in asked.group("who"):
            return True
    return False


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read members' questions."""
    numbered = read_numbered(body, topics=False)
    opening = [part for block in numbered.opening for part in _heading_parts(block, body.hyphens)]
    # "Antwoord van minister … (Ontvangen …)", below all questions, with one answer to them all.
    heads = [turn.answered[0] for turn, _ in numbered.turns if _heads_answer(turn.answered)]
    turns = [
        NumberedTurn(replace(turn, answered=turn.answered[_heads_answer(turn.answered) :]), above)
        for turn, above in numbered.turns
    ]
    metadata = _metadata(
        "\n".join([*(block.text for block in opening), *(head.text for head in heads)]),
        "\n".join(block.text for block in numbered.closing),
        any(one.turn.answered for one in turns),
    )
    first = metadata.asked_by
    further = [
        member
        for _, above in turns
        for block in above
        if (asked := _asked(block.text)) is not None
        for member in members(asked.group("who"))
    ]
    metadata = metadata._replace(asked_by=tuple(dict.fromkeys((*metadata.asked_by, *further))))
    names = parties(first)
    account = Account(numbered.numbering, metadata)
    account.know(names)
    if turns:
        account.front(paragraphs(opening))
        account.front(heads)
        write_turns(account, turns, names, _askers_of)
    else:
        _without_numbers(account, opening, names)
    account.front(paragraphs(numbered.closing))
    progress(len(body.lines))
    return account


def _heads_answer(answer: Sequence[Paragraph]) -> bool:
    """Whether an answer's first paragraph says who answers, and when that was received."""
    return len(answer) > 1 and _ANSWERED.match(answer[0].text) is not None


def _askers_of(heading: str) -> tuple[str, ...]:
    """The parties of the members that a heading between the questions names."""
    asked = _asked(heading)
    return parties(members(asked.group("who"))) if asked is not None else ()


def _heading_parts(block: Block, hyphens: Hyphens) -> list[Block]:
    """The lines of a document's heading, which no space sets apart in some texts."""
    groups: list[list[Line]] = []
    for line in block.lines:
        before = groups[-1][-1].text if groups else ""
        if (
            not groups
            or _BEGINS.match(line.text)
            or _NUMBER_ALONE.fullmatch(before)
            or _SIGNATURE.fullmatch(before)
        ):
            groups.append([])
        groups[-1].append(line)
    if len(groups) < 2:
        return [block]
    return [Block(tuple(group), make_paragraph(group, hyphens), False) for group in groups]


# -- questions without numbers ---------------------------------------------------------------------


def _without_numbers(account: Account, blocks: Sequence[Block], names: tuple[str, ...]) -> None:
    """Each paragraph below the heading that ends in a question is one; none where nothing is
    asked.
    """
    start = _heading_end(blocks)
    asking = [index for index, block in enumerate(blocks) if index >= start and _asks(block.text)]
    if not asking:
        account.front(paragraphs(blocks))
        return
    account.numbering = "assigned"
    account.front(paragraphs(blocks[:start]))
    begin = start
    for index in asking:
        asked = paragraphs(blocks[begin : index + 1])
        account.turn(Turn(asked, asked_by=names))
        begin = index + 1
    account.front(paragraphs(blocks[begin:]))


def _heading_end(blocks: Sequence[Block]) -> int:
    """Past the paragraphs that say who asks, what the number is and when it was sent."""
    end = 0
    for index, block in enumerate(blocks):
        text = block.text
        if (
            _asked(text)
            or _CHAMBER_NUMBER_LINE.fullmatch(text)
            or _ANSWERED.search(text)
            or (_ASKED_ON.search(text) and len(text) < 120)
        ) and not _asks(text):
            end = index + 1
    return end


def _asks(text: str) -> bool:
    return re.search(r"\?[»”’\"')]*(?:\[\^\d+\]|\s*\d{1,2}\))*\)?$", text) is not None


# -- what the heading says -------------------------------------------------------------------------


def _asked(text: str) -> re.Match[str] | None:
    """What says who asks, of whom, about what: best where it says all, within one paragraph."""
    first: re.Match[str] | None = None
    for pattern in (_ASKED, _ASKED_IN_A_PARAGRAPH, _HAVE_ASKED, _ASKED_OVER_PARAGRAPHS, _WHOSE):
        for match in pattern.finditer(text):
            if match.group("whom"):
                return match
            if first is None or ("(" in match.group("who") and "(" not in first.group("who")):
                first = match
    return first


def _metadata(front: str, closing: str, has_answers: bool) -> Metadata:
    asked = _asked(front)
    asked_by: tuple[Member, ...] = ()
    asked_of: tuple[str, ...] = ()
    title = None
    if asked is not None:
        asked_by = members(asked.group("who"))
        asked_of = offices(asked.group("whom") or "")
        title = " ".join(asked.group("about").split()).strip(" :.") or None
    answered = _ANSWERED.search(front) or _ANSWERED.search(closing)
    answered_by = offices(" ".join(answered.group("by").split())) if answered else ()
    received = _ANSWERED_ON.search(front) or _ANSWERED_ON.search(closing)
    dated = received or _DATED.search(front)
    answered_on = iso_date(dated.string[dated.start() :][:80]) if dated else None
    if not answered and dated:
        signed_by = _SIGNED.findall(f"{front}\n{closing}")
        also = _ON_BEHALF_OF.findall(front) if signed_by else []
        answered_by = tuple(
            dict.fromkeys(one for text in (*signed_by, *also) for one in offices(text))
        )
    sent = _ASKED_ON.search(front)
    asked_on = iso_date(front[sent.start() :][:80]) if sent else None
    if asked_on is None and asked is not None:
        before = front[max(0, asked.start() - 60) : asked.start()].rpartition("\n")[2]
        asked_on = iso_date(before) or last_before(before, answered_on)
    printed = _SESSION.search(front) if _HEADING.search(front) else None
    session = f"{printed.group(1)}–{printed.group(2)}" if printed else None
    if session is None and answered_on is not None and received is not None:
        session = parliamentary_year(answered_on)
    number, identifier = _numbers(
        front, session, has_answers or bool(answered_by) or _LETTER.search(front) is not None
    )
    kind = answered.group("kind") if answered else None
    if kind is None and asked and not has_answers and not _LETTER.search(front):
        kind = "Vragen"
    return Metadata(
        identifier=identifier,
        number=number,
        session=session,
        title=title,
        kind=kind,
        asked_by=asked_by,
        asked_of=asked_of,
        asked_on=asked_on,
        answered_by=answered_by,
        answered_on=answered_on,
    )


def _numbers(front: str, session: str | None, answered: bool) -> tuple[str | None, str | None]:
    """The number printed, and the official publication's identifier: "ah-tk-20232024-2210" for the
    Aanhangsel ("ah-ek" of the Eerste Kamer), "kv-tk-2024Z18885" for questions that wait for their
    answers.
    """
    appendix = _APPENDIX_NUMBER.search(front)
    if appendix is not None:
        number = appendix.group(1) or appendix.group(2)
        if session is None:
            return number, None
        chamber = "ek" if _SENATE.search(front) else "tk"
        return number, f"ah-{chamber}-{session.replace('–', '')}-{number}"
    asked = _CHAMBER_NUMBER.search(front)
    if asked is None:
        return None, None
    number = asked.group(1) + asked.group(2)
    return number, None if answered else f"kv-tk-{number}"

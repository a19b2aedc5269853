"""Written questions of members of parliament (Aanhangsel van de Handelingen, "Kamervragen").

The press prints "Vragen van de leden A (P) en B (Q) aan de Minister van C over D (ingezonden 5 juni
2024). Antwoord van Minister E (C) (ontvangen 28 juni 2024). Zie ook …"; ministries and the chamber
send "AH 610 / 2024Z15078 / Antwoord van minister …", a letter, or the questions alone.  Where a
notice ("Mededeling") stands instead of answers it is the document's own text.

The askers' parties ask every question; a member without a printed party is listed as a party, by
name.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kamer_tui.document.model import Member, Paragraph
from kamer_tui.language.hyphens import Hyphens
from kamer_tui.language.patterns import beginning, lazy_pattern, whole
from kamer_tui.parsing.blocks.block import Block, paragraphs
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.genres.members_unnumbered import has_label, read_unnumbered
from kamer_tui.parsing.structure.body import Body
from kamer_tui.parsing.structure.known import all_askers
from kamer_tui.parsing.structure.marked_up import says_who_asks
from kamer_tui.parsing.structure.numbered import read_numbered, write_turns
from kamer_tui.parsing.structure.turn import Account
from kamer_tui.parsing.vocabulary import members_headings as headings
from kamer_tui.parsing.vocabulary import words as w
from kamer_tui.parsing.vocabulary.groups_asking import parties_ask
from kamer_tui.parsing.vocabulary.members import members, parties
from kamer_tui.parsing.vocabulary.members_facts import facts
from kamer_tui.parsing.vocabulary.members_heading_runs import heading_runs
from kamer_tui.sources.lines import Line

_HEAD_LINES = 90
_FIRST_LINES = 14
_LONGEST_OPENING = 400
_LONGEST_HEADING = 8
"""In lines."""
_LEAST_QUESTIONS = 2
_PLAIN_LABEL = lazy_pattern(r"Vraag:?(?:\s|$)")
_NUMBER = r"(?:AH[ -]?\d{1,4}|\d{1,4}|\d{4}Z\s?\d{5})"
_SIGNATURE = rf"[Dd]e[ ]{w.OFFICE}[ ](?:van|voor)[ ][^.]+,"
_EXPLAINS = beginning(
    "an explanation below the last answer",
    r"(?:Toelichting|TOELICHTING)(?::|$)",
    ("Toelichting: Deze vragen vullen eerdere vragen aan.", "Toelichting"),
    "Toelichting op de veren",
    seen="the Aanhangsel",
)
_ENDS_PART = whole(
    "a line of the heading after which another part of it begins: a number, a signature",
    rf"{_NUMBER} | {_SIGNATURE} | De[ ]{w.OFFICE}[ ](?:van|voor)(?:,?[ ](?:en|{w.CAPITAL}\w+))+",
    ("AH 610", "2032Z15078", "De Minister van Veren,", "De minister van Veren en Ponten"),
    ("AH 610 over veren", "de Minister van Veren", "De Minister van Veren antwoordt"),
    seen="ministries' letters",
)
_BEGINS_PART = beginning(
    "the beginning of a part of the heading",
    rf"""(?:Schriftelijke[ ])?[Vv]ra(?:gen|ag)[ ](?: van[ ]?(?:het|de)[ ]?(?:Kamer)?(?:lid|leden)
        | gesteld[ ]door ) | Zie[ ]ook
        | (?:Nader[ ]|Gewijzigd[ ]|Aanvullend[ ])?(?:[Aa]ntwoord|{w.NOTICE})[ ]van
        | Vergaderjaar[ ]\d | Aanhangsel[ ]van[ ]de[ ]Hand | Datum:?(?:[ ]\d|$)
        | (?: Betreft | Onderwerp | Geachte | Hierbij | Hoogachtend )\b
        | {_SIGNATURE}$ | {_NUMBER}$""",
    ("Schriftelijke vragen van het lid Spaak", "Zie ook antwoord", "Datum 3 mei", "2032Z15078"),
    ("de Minister van Veren", "2032Z15078 over"),
    seen="ministries' letters; texts that programs take out of a PDF",
)
_LETTERHEAD = beginning(
    "the beginning of a line beside or above a letter, and of its first sentence",
    r"""(?: Ministerie[ ]van | Directoraat-Generaal | Directie | Postbus | Contactpersoon
        | Projectnaam | (?:Ons|Uw)[ ]kenmerk | Bij[ ]beantwoording[ ]de[ ]datum
        | In[ ]antwoord[ ]op[ ]uw | Mede[ ]namens[ ]de )\b""",
    ("Ons kenmerk", "Directoraat-Generaal Veren", "In antwoord op uw brief"),
    ("Het kenmerk", "mede namens de minister"),
    seen="ministries' letters",
)


def has_official_heading(body: Body) -> bool:
    """True if it has the heading of the Aanhangsel van de Handelingen."""
    return any(headings.OFFICIAL.find(text) for text in body.texts[:_FIRST_LINES])


def has_number_of_the_appendix(body: Body) -> bool:
    """True if it opens with the answers' number in the Aanhangsel ("AH 610")."""
    return headings.has_number_of_the_appendix(_head(body, "\n")[:_LONGEST_OPENING])


def marks_members(body: Body) -> bool:
    """True if the form of the source marks up the statement that tells who asks, or the members,
    and their questions.
    """
    states = bool(body.known.asked_by) or any(line.role == "statement" for line in body.lines)
    return states and says_who_asks(body.lines)


def names_members_and_number(body: Body) -> bool:
    """True if it says which members ask, and the chamber's number stands on a line of its own."""
    return (
        _speaks_of_members(body)
        and any(headings.CHAMBER_NUMBER_LINE.find(text) for text in body.texts[:_HEAD_LINES])
        and _says_who_asks(body)
    )


def names_members_and_date(body: Body) -> bool:
    """True if it says which members ask, and when that was sent, or the chamber's number."""
    return (
        _speaks_of_members(body)
        and _says_who_asks(body)
        and any(
            rule.find(_head(body, "\n")) for rule in (headings.ASKED_ON, headings.CHAMBER_NUMBER)
        )
    )


def answers_members(body: Body) -> bool:
    """True if a heading or a letter's sentence says that the questions of members are answered,
    and something is asked; or that the answers come later.
    """
    if not _speaks_of_members(body):
        return False
    texts = _head_texts(body)
    if any("?" in text for text in body.texts):
        return any(map(headings.answers_members, texts))
    return any(map(headings.defers_answers, texts))


def is_asked_by_parties(body: Body) -> bool:
    """True if a heading says that parties ask, with no member named, and something is asked."""
    if not any("?" in text for text in body.texts):
        return False
    return any(parties_ask(text) is not None for text in _head_texts(body))


def _says_who_asks(body: Body) -> bool:
    """True if the head says who asks about what: in one heading, or on its lines put together."""
    return any(
        headings.find_asked(text) is not None
        for text in ("\n".join(_head_texts(body)), _head(body, " "))
    )


def _head_texts(body: Body) -> list[str]:
    """Join the lines of the head to its headings and paragraphs."""
    texts: list[str] = []
    before = ""
    for line in body.lines[:_HEAD_LINES]:
        text = line.text
        begins = line.after_gap if line.begins is None else line.begins
        if not texts or begins or _begins_part(text, before):
            texts.append(text)
        else:
            texts[-1] += f" {text}"
        before = text
    return [" ".join(texts[run.start : run.stop]) for run in heading_runs(texts)]


def heads_questions_of_members(body: Body) -> bool:
    """True if a heading names the member whose questions follow, labelled "Vraag"."""
    return (
        _speaks_of_members(body)
        and any(headings.WHOSE.find(text) for text in body.texts[:_HEAD_LINES])
        and sum(_PLAIN_LABEL.match(text) is not None for text in body.texts) >= _LEAST_QUESTIONS
    )


def is_as_published_by_members(body: Body) -> bool:
    """True if it begins like a text on a member's site: "Vragen van het lid Spaak (De Brug) aan de
    Minister over veren".
    """
    return (
        _speaks_of_members(body)
        and _as_published(body.texts[:_HEAD_LINES])
        and sum("?" in text for text in body.texts) >= _LEAST_QUESTIONS
    )


def _head(body: Body, between: str) -> str:
    return between.join(body.texts[:_HEAD_LINES])


def _speaks_of_members(body: Body) -> bool:
    head = _head(body, "\n")
    return any(word in head for word in ("lid", "leden", "mevrouw ", "de heer ", "mw. ", "dhr. "))


def _begins_part(text: str, before: str) -> bool:
    """True if another part of the heading begins with a line, below the line ``before``."""
    begins = _BEGINS_PART.find(text) or _LETTERHEAD.find(text) or _ENDS_PART.find(before)
    return begins is not None


def _as_published(head: Sequence[str]) -> bool:
    """True if a heading says who asks, of which party, whom and about what."""
    for index in range(min(len(head), _FIRST_LINES)):
        if headings.PUBLISHED.find(head[index]) is None:
            continue
        asked = headings.find_asked(" ".join(head[index : index + _LONGEST_HEADING]))
        if asked is not None and asked.whom and "(" in asked.who:
            return True
    return False


def read(body: Body, progress: Callable[[int], None]) -> Account:
    """Read members' questions; with no label at all, paragraphs that end in a question mark."""
    numbered = read_numbered(body, topics=False)
    opening = _whole_headings(
        [part for block in numbered.opening for part in _heading_parts(block, body.hyphens)],
        body.hyphens,
    )
    # Below all questions "Antwoord van minister … (Ontvangen …)" may head one answer to them all.
    heads: list[Paragraph] = []
    for turn in numbered.turns:
        if _heads_answer(turn.answered):
            heads.append(turn.answered[0])
            turn.answered = turn.answered[1:]
    metadata = facts(
        "\n".join([*(block.text for block in opening), *(head.text for head in heads)]),
        "\n".join(block.text for block in numbered.closing),
        _lines_and_gaps((*opening, *numbered.closing)),
        any(turn.answered for turn in numbered.turns) or has_label(opening, body.hyphens),
    )
    metadata = metadata._replace(asked_by=all_askers(metadata.asked_by, body.known.asked_by))
    names = parties(metadata.asked_by)
    further = [
        one for turn in numbered.turns for block in turn.above for one in _askers(block.text)
    ]
    asked_by = tuple(dict.fromkeys((*metadata.asked_by, *further)))
    account = Account(numbered.numbering, metadata._replace(asked_by=asked_by))
    account.know(names)
    if numbered.turns:
        account.front(paragraphs(opening))
        account.front(heads)
        write_turns(account, numbered.turns, names, lambda heading: parties(_askers(heading)))
    else:
        read_unnumbered(account, opening, names, body.hyphens)
    _close(account, numbered.closing, names)
    progress(len(body.lines))
    return account


def _lines_and_gaps(blocks: Sequence[Block]) -> list[str]:
    """List the lines of blocks, and "" where a paragraph begins or a gap is."""
    found: list[str] = []
    for block in blocks:
        found += [""]
        for line in block.lines:
            found += ["", line.text] if line.after_gap or line.begins else [line.text]
    return found


def _close(account: Account, closing: Sequence[Block], names: Sequence[str]) -> None:
    """Write what stands below the last answer: an explanation ("Toelichting: Deze vragen dienen ter
    aanvulling") is a remark of the party that asks, if it is one; the rest is the document's own.
    """
    start = next((i for i, block in enumerate(closing) if _explains(block)), len(closing))
    end = len(closing)
    if start < end and _is_remark(closing[start]):
        # What is marked up ends where its elements do.
        end = next((i for i in range(start, end) if not _is_remark(closing[i])), end)
    account.front(paragraphs(closing[:start]))
    if len(names) == 1:
        account.remark(names, paragraphs(closing[start:end]))
        start = end
    account.front(paragraphs(closing[start:]))


def _explains(block: Block) -> bool:
    return _is_remark(block) or _EXPLAINS.find(block.text) is not None


def _is_remark(block: Block) -> bool:
    return block.lines[0].role == "remark"


def _heads_answer(answer: Sequence[Paragraph]) -> bool:
    """True if an answer's first paragraph says who answers, and when that was received."""
    return len(answer) > 1 and headings.ANSWERED.pattern.match(answer[0].text) is not None


def _askers(heading: str) -> tuple[Member, ...]:
    """Read the members that a heading between the questions names."""
    asked = headings.find_asked(heading)
    return members(asked.who) if asked is not None else ()


def _heading_parts(block: Block, hyphens: Hyphens) -> list[Block]:
    """Cut a block of the document's heading into its parts (number, title, date, letter), for texts
    without gaps between them.
    """
    groups: list[list[Line]] = []
    for line in block.lines:
        before = groups[-1][-1].text if groups else ""
        if not groups or _begins_part(line.text, before):
            groups.append([])
        groups[-1].append(line)
    if len(groups) < 2:
        return [block]
    return [Block(tuple(group), make_paragraph(group, hyphens), False) for group in groups]


def _whole_headings(blocks: Sequence[Block], hyphens: Hyphens) -> list[Block]:
    """Make one block of the blocks of each heading, which line widths or a page's end parted."""
    found: list[Block] = []
    for run in heading_runs([block.text for block in blocks]):
        lines = [line for place in run for line in blocks[place].lines]
        found.append(
            blocks[run.start]
            if len(run) == 1
            else Block(tuple(lines), make_paragraph(lines, hyphens), False)
        )
    return found

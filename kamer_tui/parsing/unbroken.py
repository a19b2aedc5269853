"""Text that lost its line breaks, as some programs take it out of a PDF or a Word file.

A whole document, a page, or a paragraph with the headings around it stands on one line.  It is cut
here, before anything else reads it, where the genres' own signs stand: the press's footer, the
numbered headings of answers, the headings of parts and of parties' sections, labels, and the words
with which a party begins to speak.  The pieces are lines of their own then; not a sign is added,
and none but space is dropped.  A piece that was cut where its words alone tell that something new
begins says that this isn't sure (``Line.unsure``).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kamer_tui.parsing import wording
from kamer_tui.parsing.headings import is_topic
from kamer_tui.parsing.measure import ends_sentence
from kamer_tui.parsing.part_headings import part_heading
from kamer_tui.patterns import lazy_pattern
from kamer_tui.sources.lines import Line, Pages
from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS

_LONG = 250
"""No print has lines of so many characters: each is a paragraph at the least."""
_MORE_THAN_A_PARAGRAPH = 1500
_MOST_OF_THE_TEXT = 0.5
_CUT_BY_SIZE = MAXIMUM_LINE_CHARACTERS // 2
"""A source cuts longer lines itself, anywhere: the pieces belong together."""
_HEAD = 3000
"""In characters: how far a document's head reaches at the most."""
_LONGEST_TOPIC = 110
_FURTHER_SENTENCE = 0.3

_SESSION = r"\d{4}\s?[-–]\s?\d{4}"
_FOOTER = lazy_pattern(
    rf"(?P<own>(?:Tweede|Eerste) Kamer, vergaderjaar {_SESSION}, "
    r"(?:Aanhangsel|\d{2} \d{3}(?:-\d{1,3}|-?[ ]?[IVX]+[A-E]?(?![\w]))?(?: \(R\d{3,4}\))?"
    r"(?: en \d{2} \d{3})*, (?:nr\. \d{1,4}[a-z]?|[A-Z]{1,2}(?![a-z]))))(?:\s(?P<page>\d{1,4}))?"
)
_COLOPHON = lazy_pattern(
    r"(?:kst|ah-tk|ah-ek|blg)-[\w-]*\d(?=\s|ISSN|$)|ISSN \d{4}\s*[-–]\s*\d{3}[\dX]"
    r"|’s-Gravenhage \d{4}(?=\s*$)"
)
_IN_HEAD = lazy_pattern(
    r"^\s*(?:Tweede|Eerste) Kamer der Staten-Generaal(?:\s+[12](?=\s))?"
    rf"|Vergaderjaar {_SESSION}|Aanhangsel van de Handelingen"
    r"|Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden"
    r"|(?:Nr\. \d{1,4}[a-z]?|(?<=\s)[A-Z]{1,2}) [A-Z]{4,}(?:[ -][A-Z]{2,})*(?![a-z])"
    r"|(?:Vastgesteld|Ontvangen) \d{1,2} [a-z]+ \d{4}"
    r"|De (?:adjunct-)?(?:voorzitter|griffier) van de (?:vaste )?commissie\b[^,.]{0,80},"
    r"\s?[A-Z][\w’-]+"
    r"|Vragen van (?:de leden|het lid) [^?]{20,900}?\(ingezonden [^)]{6,30}\)\.?"
)
_RECEIVED = (
    r"Antwoord van (?:[Dd]e )?(?:[Mm]inister|[Ss]taatssecretaris)[^?]{3,400}?"
    r"\(ontvangen [^)]{6,30}\)\.?(?:\s*Zie ook Aanhangsel[^?]{5,60}?, nr\. \d{1,4}\.?)?"
)
_NUMBERS = r"\d{1,3}[a-z]?(?:(?:,\s?| en | t/m )\d{1,3}[a-z]?)*"
_ANSWER = (
    rf"(?<!\d){_NUMBERS}\s?[.)]\s?(?:Antwoord(?:en)?|Reactie|Beantwoording)"
    r"(?: van [^.:?!]{1,140})?:"
    r"|(?<![\w,;] )(?<!\w)(?:Antwoord(?:en)?|Reactie)(?: van (?:de|het) [^.:?!]{1,140})?:"
    r"|(?<=[?»])\s*(?:Antwoord|Mededeling)(?=\s*[A-ZÀ-Ý«]|\s\d[\d.,]*\s(?!en |t/m |tot )[a-z])"
    r"|(?<=[.!] )(?:Antwoord|Mededeling)(?= [A-ZÀ-Ý«])"
)
_OPENS = r"(?:(?:De|Deze) (?:[a-z-]+ )?(?:fractie)?leden|Het lid|Vragen|Inbreng|Opmerkingen)\b"
_COUNTED = r"(?:(?<![\w-])(?:[IVX]{1,4}|[A-D]|\d)[.)]?\s)?"
_ALL = r"(?:de |alle )?(?:verschillende )?(?:fracties|FRACTIES)(?!\s+van)(?![a-z])"
_MEMBERS_OF = r"(?:(?:de |het )?(?:leden|lid) van (?:de |het )?|het lid |(?=de fractie))"
_ANSWERED_TOO = r"(?: en (?:de )?(?:reactie|antwoord)\b[^.?!:]{0,70}?(?=\s*" + _OPENS + r"|$))?"
_MINISTRY = (
    r"(?: (?:van|voor) [A-Z][\w-]+(?:(?:,? en |, | )(?!De |Het |Deze |Vragen |Reactie |Antwoord "
    r"|Ik |In |Op |Met |Hierbij |Graag |Allereerst )[A-Z][\w-]+)*)?"
)
_HEADING = (
    rf"{_COUNTED}(?:Vragen en opmerkingen|VRAGEN EN OPMERKINGEN|Inbreng|INBRENG)"
    rf" (?:vanuit|van|VANUIT|VAN) (?:DE )?{_ALL}"
    r"(?: en (?:de )?(?:reactie|antwoord)"
    r"(?: van de (?:bewindsperso\w+|[Mm]inister|[Ss]taatssecretaris)"
    rf"{_MINISTRY})?)?"
    rf"|{_COUNTED}(?:Vragen en opmerkingen|Opmerkingen en vragen|Inbreng|Bijdrage|Vragen)"
    rf" (?:van(?:uit)?|door|namens) {_MEMBERS_OF}"
    rf"(?:(?!{_OPENS})[^.?!:;]){{1,70}}?(?:-fracties?(?![a-z-])|(?=\s*{_OPENS}))"
    rf"{_ANSWERED_TOO}"
    r"|(?<![\w-])(?:I{1,3}|IV|[A-D]|[2-4])[.)]?\s(?:Antwoord(?:en)?|Reacties?|Beantwoording"
    r"|ANTWOORD|REACTIE)(?:\s?/\s?[Rr]eactie| en reactie)? (?:van|VAN) (?:de|het|DE|HET)"
    rf" (?:\w*[Mm]inisters?|[Ss]taatssecretaris|bewindsperso\w+|kabinet|regering|[A-Z]+){_MINISTRY}"
    r"|(?<![\w-])(?:III|IV|C|3)[.)]?\s(?:Volledige agenda|Overig)"
)
_IN_CONTENTS = r"(?: \d{1,3}(?=\s(?:[IVX]{1,4}|[A-D]|\d)[.)]?\s[A-Z]))?"
"""The page of a heading in a table of contents: another heading follows it."""
_LABEL = (
    r"(?<=[.?!»:)\]\d])\s*(?=(?:Vraag|Vragen)\s\d{1,3}\b)"
    r"|(?<=[.?!»:)\]\d])\s*(?=Antwoord(?:en)?\s(?:op\s)?(?:(?:de\s)?vra(?:ag|gen)\s)?\d{1,3}(?!\d))"
)
_STRUCTURE = lazy_pattern(
    rf"(?P<received>{_RECEIVED})|(?P<answer>{_ANSWER})|(?P<heading>(?:{_HEADING}){_IN_CONTENTS})|(?P<label>{_LABEL})"
)
_SPEAK_WORDS = (
    r"De (?:fractie)?leden van (?:de |het )?(?:fracties? |[A-Z0-9][\w/ -]{0,40}?(?:-fractie|\b))"
    r"|Het lid [A-Z][\w’-]+"
)
_SPEAK = lazy_pattern(_SPEAK_WORDS)
_SPEAK_ON = lazy_pattern(_OPENS)
_ASK_ON_WORDS = (
    r"(?:(?:De|Deze) (?:[a-z-]+ )?leden|Dit lid|Zij) (?:vragen|vraagt|verzoeken|verzoekt|vernemen"
    r"|verneemt|willen|wil|informeren|zijn benieuwd|is benieuwd|horen|merken op)\b"
)
_ASK_ON_OR_SPEAK = lazy_pattern(f"{_SPEAK_WORDS}|{_ASK_ON_WORDS}")
_WHO = lazy_pattern(
    r"De (?:fractie)?leden van (?:de |het )?(?:fractie van )?(?P<who>[A-Z0-9][^.,:;?!]{0,60})"
)
_BOUNDARY = lazy_pattern(
    r"(?<=[.?!»”:)])(?:\d{1,2}\.?)?\s+(?=[A-ZÀ-Ý«])|(?<=[a-zà-ÿ)»\d][.?!])(?=[A-ZÀ-Ý«])"
)
_NO_BOUNDARY = lazy_pattern(r"(?:\b(?:nr|nrs|mr|dr|drs|ca|bijv|art|jl|resp|blz)|\b[A-Z])\.$")
_SENTENCE_BEFORE = lazy_pattern(r"[.?!:](?:[»”)\]]|\d{1,2})*$")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a long line; ``kind`` is what it was cut as."""

    text: str
    kind: str
    apart: bool = True
    """Whether it begins something, rather than going on after a page's end."""
    unsure: bool = False


def with_line_breaks(pages: Pages) -> Pages:
    """The pages with long lines cut where headings, labels and footers stand in them; the pages
    themselves where lines are as long as print or paragraphs are, or hold no such signs.
    """
    if pages.format != "text":
        return pages
    rows = list(_whole(pages.lines))
    total = sum(len(line.text) for line in rows)
    most = sum(len(line.text) for line in rows if len(line.text) > _MORE_THAN_A_PARAGRAPH)
    thorough = most > _MOST_OF_THE_TEXT * total
    cut = [list(_pieces(row.text, thorough)) if len(row.text) > _LONG else [] for row in rows]
    if all(len(pieces) < 2 for pieces in cut):
        return pages
    lines: list[Line] = []
    for row, pieces in zip(rows, cut, strict=True):
        for index, piece in enumerate(pieces or [_Piece(row.text, "text")]):
            lines.append(
                row._replace(
                    text=piece.text,
                    number=len(lines) + 1,
                    after_gap=piece.apart if index else row.after_gap,
                    unsure=piece.unsure,
                )
            )
    return replace(pages, lines=tuple(lines))


def _whole(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those that were cut for their size alone made whole."""
    current: Line | None = None
    size = 0
    for line in lines:
        if (
            current is not None
            and size > _CUT_BY_SIZE
            and line.page == current.page
            and not line.after_gap
        ):
            current = current._replace(text=f"{current.text} {line.text}")
        else:
            if current is not None:
                yield current
            current = line
        size = len(line.text)
    if current is not None:
        yield current


def _pieces(text: str, thorough: bool) -> Iterator[_Piece]:
    found: list[_Piece] = []
    answering = False
    for page in _at_footers(text):
        if page.kind != "text":
            found.append(page)
            continue
        for index, piece in enumerate(_at_structure(page.text, not found)):
            if piece.kind == "heading":
                part = part_heading(piece.text)
                answering = part.side == "answers" if part is not None else answering
            if thorough and piece.kind == "text":
                spoken = list(_at_speakers(piece.text, answering))
                found += [replace(spoken[0], apart=bool(index) or page.apart), *spoken[1:]]
            else:
                found.append(piece if index else replace(piece, apart=page.apart))
    return _with_seams(found) if thorough else iter(found)


def _piece(text: str, kind: str = "text", *, apart: bool = True) -> Iterator[_Piece]:
    stripped = text.strip()
    if stripped:
        yield _Piece(stripped, kind, apart)


# -- the press's footers ---------------------------------------------------------------------------


def _at_footers(text: str) -> Iterator[_Piece]:
    """The text of each page, and what the press prints below it.  What names another document in
    the same form is text: the document's own footer is the most frequent one.
    """
    matches = list(_FOOTER.finditer(text))
    often = Counter(match.group("own") for match in matches).most_common(1)
    own = often[0][0] if often else ""
    start, page = 0, 0
    for match in matches:
        if match.group("own") != own or (
            often[0][1] == 1 and match.end() < len(text) and not match.group("page")
        ):
            continue
        page += 1
        printed = match.group("page") or ""
        end = match.end()
        if printed and printed != str(page) and printed.startswith(str(page)) and page < 10:
            # What follows begins with a digit, and no space parts it from the page's number.
            following = text[end : end + 1]
            if following and not following.isspace():
                end = match.start("page") + len(str(page))
        elif printed:
            page = int(printed)
        yield from _with_colophon(text[start : match.start()], apart=not start)
        yield from _piece(text[match.start() : end], "page", apart=False)
        start = end
    yield from _piece(text[start:], apart=not start)


def _with_colophon(text: str, *, apart: bool) -> Iterator[_Piece]:
    """A page's text, with the colophon at its end in lines of its own."""
    colophon: list[str] = []
    rest = text.rstrip()
    while True:
        last = None
        for match in _COLOPHON.finditer(rest[-60:]):
            if match.end() == len(rest[-60:]):
                last = len(rest) - len(match.group())
        if last is None:
            break
        colophon.insert(0, rest[last:])
        rest = rest[:last].rstrip()
    yield from _piece(rest, apart=apart)
    for line in colophon:
        yield from _piece(line, "page", apart=False)


# -- headings and labels ---------------------------------------------------------------------------


def _at_structure(text: str, first: bool) -> Iterator[_Piece]:
    places: list[tuple[int, int, str]] = []
    if first:
        places += [(*match.span(), "head") for match in _IN_HEAD.finditer(text[:_HEAD])]
    after = 0
    for match in _STRUCTURE.finditer(text):
        kind = match.lastgroup or "text"
        if match.start() >= after:
            places.append((*match.span(), "text" if kind == "label" else kind))
            after = match.end()
    start = 0
    for begin, end, kind in sorted(places):
        if begin < start:
            continue
        yield from _piece(text[start:begin])
        if kind == "heading":
            end = _end_of_heading(text, begin, end)
        if kind != "text":
            yield from _piece(text[begin:end], kind)
        start = end if kind != "text" else begin
    yield from _piece(text[start:])


def _end_of_heading(text: str, begin: int, end: int) -> int:
    """Where a section's heading ends: below it that party speaks, and between them a topic's title
    may stand.
    """
    speaks = _WHO.match(text[end:].lstrip())
    if speaks is None:
        return end
    heading, following = text[begin:end], speaks.group("who")
    for match in re.finditer(r"(?:van|het lid) (?:de |het )?(?=[A-Z0-9])", heading):
        printed = heading[match.end() :]
        same = 0
        for one, other in zip(printed, following, strict=False):
            if one != other:
                break
            same += 1
        same = len(printed[:same].rstrip())
        if 1 < same < len(printed) and printed[same:].lstrip()[:1].isupper():
            return begin + match.end() + same
    return end


def _at_speakers(text: str, answering: bool) -> Iterator[_Piece]:
    """A text, cut where a party begins to speak, and where a topic's title stands before that; in
    a part with answers also where a party asks on: its question is repeated there.
    """
    start = 0
    for match in (_ASK_ON_OR_SPEAK if answering else _SPEAK_ON).finditer(text):
        place = match.start()
        before = text[start:place].rstrip()
        if not before:
            continue
        if _SENTENCE_BEFORE.search(before[-6:]):
            if answering or _SPEAK.match(text, place):
                yield from _piece(before)
                start = place
            continue
        if before[-1] in ",;-–(" or text[place - 1] == "(":
            continue
        begin = start + max((end.end() for end in _boundaries(before)), default=0)
        title = text[begin:place].strip()
        if title and len(title) <= _LONGEST_TOPIC and is_topic([_line(title)], title):
            yield from _piece(text[start:begin])
            yield from _piece(title, "title")
            start = place
    yield from _piece(text[start:])


def _boundaries(text: str) -> Iterator[re.Match[str]]:
    for match in _BOUNDARY.finditer(text):
        before = text[max(0, match.start() - 8) : match.start()]
        if _NO_BOUNDARY.search(before) is None:
            yield match


def _line(text: str) -> Line:
    return Line(text, 1, 1)


# -- where an answer ends and the next question begins ---------------------------------------------


def _with_seams(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """The pieces, cut between an answer and the next question, where only words part them."""
    start: int | None = None
    cuts: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        if piece.kind == "answer":
            if start is not None:
                seam = _seam(pieces, start + 1, index)
                if seam is not None:
                    cuts[seam[0]] = seam[1]
            start = index
        elif piece.kind not in ("text", "page"):
            start = None
    for index, piece in enumerate(pieces):
        place = cuts.get(index)
        if place is None:
            yield piece
        elif not place:
            yield replace(piece, apart=True, unsure=not _SPEAK.match(piece.text))
        else:
            yield replace(piece, text=piece.text[:place].rstrip())
            yield _Piece(piece.text[place:].lstrip(), piece.kind, True, True)


def _seam(pieces: Sequence[_Piece], start: int, end: int) -> tuple[int, int] | None:
    """Which piece is cut, and where, or None where there is but one sentence."""
    places: list[tuple[int, int]] = []
    texts: list[str] = []
    for index in range(start, end):
        piece = pieces[index]
        if piece.kind != "text":
            continue
        offsets = [0, *(match.end() for match in _boundaries(piece.text))]
        for offset, following in zip(offsets, [*offsets[1:], len(piece.text)], strict=True):
            sentence = piece.text[offset:following].strip()
            if (
                not offset
                and texts
                and not piece.apart
                and (sentence[0].islower() or not ends_sentence(texts[-1]))
            ):
                texts[-1] = f"{texts[-1]} {sentence}"
            else:
                places.append((index, offset))
                texts.append(sentence)
    if len(texts) < 2:
        return None
    scores = [wording.leaning(text) for text in texts]
    best, value = 0, float("-inf")
    total = sum(scores)
    for seam in range(1, len(texts)):
        total -= 2 * scores[seam - 1]
        this = total - _FURTHER_SENTENCE * (len(texts) - seam)
        if this >= value:
            best, value = seam, this
    return places[best]

"""Text that lost its line breaks, as some programs take it out of a PDF or a Word file.

A whole document, a page, or a paragraph with the headings around it stands on one line.  It is cut
here, before anything else reads it, where the genres' own signs stand: the press's footer, the
numbered headings of answers, the headings of parts and of parties' sections, labels, and the words
with which a party begins to speak.  The pieces are lines of their own then; not a sign is added,
and none but space is dropped.  A piece that was cut where its words alone tell that something new
begins says that this isn't sure (``Line.unsure``).
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kamer_tui.language.patterns import lazy_pattern
from kamer_tui.language.sentences import ends_sentence
from kamer_tui.parsing.blocks.widths import LONGEST_LINE
from kamer_tui.parsing.lines.furniture.official import is_official_footer
from kamer_tui.parsing.vocabulary import wording
from kamer_tui.parsing.vocabulary.headings import is_topic
from kamer_tui.parsing.vocabulary.part_headings import part_heading
from kamer_tui.sources.lines import Line, Pages
from kamer_tui.untrusted import MAXIMUM_LINE_CHARACTERS

_LONG = 250
"""No print has lines of so many characters: each is a paragraph at the least."""
_LONG_ROW = 140
_WRAPPED = 0.8
_SHORT = 60
"""Where nothing was wrapped, a heading may stand at the end of any line that is longer."""
_MORE_THAN_A_PARAGRAPH = 1500
_CUT_BY_SIZE = MAXIMUM_LINE_CHARACTERS // 2
"""A source cuts longer lines itself, anywhere: the pieces belong together."""
_HEAD = 3000
"""In characters: how far a document's head reaches at the most."""
_LONGEST_TOPIC = 110
_SHORTEST_SENTENCE = 20
_LEAST_LABELS = 2
_LEAST_ROWS = 3
_LEAST_NUMBERS = 3
_LONGEST_COLOPHON = 60
_LONGEST_FOOTER = 100
"""With the colophon beside it."""
_MOST_MISSING = 3
_NEAR = 500
"""In characters: how far back a title or a sentence's end is looked for."""
_LONGEST_NOTES = 2500
"""In characters, at the end of a page."""
_FURTHER_SENTENCE = 0.3

_SESSION = r"\d{4}\s?[-–]\s?\d{4}"
_FOOTER = lazy_pattern(
    rf"(?P<own>(?:Tweede|Eerste) Kamer, vergaderjaar {_SESSION}, "
    r"(?:Aanhangsel|\d{2} \d{3}(?:-\d{1,3}|-?[ ]?[IVX]+[A-E]?(?![\w]))?(?: \(R\d{3,4}\))?"
    r"(?: en \d{2} \d{3})*, (?:nr\. \d{1,4}[a-z]?|[A-Z]{1,2}(?![a-z]))))(?:\s(?P<page>\d{1,4}))?"
)
_COLOPHON = lazy_pattern(
    r"(?:(?:kst|ah-tk|ah-ek|blg)-[\w-]*\d(?=\s|ISSN|$)|ISSN \d{4}\s*[-–]\s*\d{3}[\dX]"
    r"|’s-Gravenhage \d{4})\s*$"
)
_OF_A_LABEL = lazy_pattern(r"\b(?:[Aa]ntwoord(?:en)?|[Vv]ra(?:ag|gen))$")
_WORDED = lazy_pattern(r"Vra(?:ag|gen)\s\d")
_NUMBERED = lazy_pattern(
    r"(?:\b(?:vra(?:ag|gen)|antwoord(?:en)?|artikel|lid|en)|,) ?$", re.IGNORECASE
)
"""Before a number that is no footnote's."""
_OF_THE_TEXT = lazy_pattern(r"\b(?:Vra(?:ag|gen) \d|Antwoord(?: \d|:| [A-Z]))")
_IN_HEAD = lazy_pattern(
    r"^\s*(?:Tweede|Eerste) Kamer der Staten-Generaal(?:\s+[12](?=\s))?"
    rf"|Vergaderjaar {_SESSION}|Aanhangsel van de Handelingen"
    r"|Vragen gesteld door de leden der Kamer\b[^.?]{10,60}?\bgegeven antwoorden\b"
    r"|(?:Nr\. \d{1,4}[a-z]?(?= [A-Z]{4})|(?<=\s)[A-Z]{1,2}(?= (?:[A-Z]+DE |NADERE? |VOORLOPIG )*"
    r"(?:VERSLAG|EINDVERSLAG|LIJST|NOTA|BRIEF|MEMORIE)\b))(?:[ ,/’-]+[A-Z]+)+(?![a-z])\d?"
    r"|(?:Vastgesteld|Ontvangen) \d{1,2} [a-z]+ \d{4}"
    r"|De (?:adjunct-)?(?:voorzitter|griffier) van de (?:vaste )?commissie\b[^,.]{0,80},"
    r"\s?[A-Z][a-zà-ÿ’-]+"
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
    r"|(?:(?<=[.!] )|^)(?:Antwoord|Mededeling)(?= [A-ZÀ-Ý«])"
)
_OPENS = (
    r"(?:(?:De|Deze) (?:[a-z-]+ |[A-Z][\w/-]*-)?(?:fractie)?leden"
    r"|Het lid|Vragen|Inbreng|Opmerkingen)\b"
)
_COUNTED = r"(?:(?<![\w-])(?:[IVX]{1,4}|[A-D]|\d)[.)]?\s)?"
_ALL = r"(?:de |alle )?(?:verschillende )?(?:fracties|FRACTIES)(?!\s+van)(?![a-z])"
_MEMBERS_OF = (
    r"(?:(?:de |het )?(?:leden|lid) van (?:de |het )?|het lid |(?=de (?:fractie|Groep|Lijst)\b))"
)
_ANSWERED_TOO = r"(?: en (?:de )?(?:reactie|antwoord)\b[^.?!:]{0,70}?(?=\s*" + _OPENS + r"|$))?"
_MINISTRY = (
    r"(?: (?:van|voor) [A-Z][\w-]+(?:(?:,? en |, | )(?!De |Het |Deze |Vragen |Reactie |Antwoord "
    r"|Ik |In |Op |Met |Hierbij |Graag |Allereerst )[A-Z][\w-]+)*)?"
)
_HEADING = (
    rf"{_COUNTED}(?:Vragen en opmerkingen|VRAGEN EN OPMERKINGEN|Inbreng|INBRENG)"
    rf" (?:vanuit|van|VANUIT|VAN) (?:DE )?{_ALL}"
    r"(?: en (?:de )?(?:reactie|antwoord)"
    r"(?: van de (?:bewindsperso(?:on|nen)|[Mm]inister|[Ss]taatssecretaris)"
    rf"{_MINISTRY})?)?"
    rf"|{_COUNTED}(?:Vragen en opmerkingen|Opmerkingen en vragen|Inbreng|Bijdrage|Vragen)"
    rf" (?:van(?:uit)?|door|namens) {_MEMBERS_OF}"
    rf"(?:(?!{_OPENS})[^.?!:;]){{1,70}}?(?:-fracties?(?![a-z-])|(?=\s*{_OPENS}))"
    rf"{_ANSWERED_TOO}"
    r"|(?<![\w-])(?:I{1,3}|IV|[A-D]|[2-4])[.)]?\s(?:Antwoord(?:en)?|Reacties?|Beantwoording"
    r"|ANTWOORD|REACTIE)(?:\s?/\s?[Rr]eactie| en reactie)? (?:van|VAN) (?:de|het|DE|HET)"
    r" (?:\w*[Mm]inisters?|[Ss]taatssecretaris|bewindsperso(?:on|nen)|kabinet|regering|[A-Z]+)"
    rf"{_MINISTRY}"
    r"|(?<![\w-])(?:III|IV|C|3)[.)]?\s(?:Volledige agenda|Overig)"
)
_IN_CONTENTS = r"(?: \d{1,3}(?=\s(?:[IVX]{1,4}|[A-D]|\d)[.)]?\s[A-Z]))?"
"""The page of a heading in a table of contents: another heading follows it."""
_LABEL = (
    r"(?<=[.?!»:)\]\d])\s*(?=(?:Vraag|Vragen)\s\d{1,3}(?!\d))"
    r"|(?<=[.?!»:)\]\d])\s*(?=Antwoord(?:en)?\s(?:op\s)?(?:(?:de\s)?vra(?:ag|gen)\s)?\d{1,3}(?!\d))"
    r"|(?<=[.?!»)])\s*(?=Toelichting:)|(?<=\w )(?=Vraag \d{1,3}:? [A-ZÀ-Ý«])"
)
_SIGN = lazy_pattern(
    r"[Aa]ntwoord|[Rr]eactie|Beantwoording|Mededeling|Toelichting|ANTWOORD|REACTIE|Vra(?:ag|gen)"
    r"|VRAGEN|[Ii]nbreng|INBRENG|Opmerkingen|Bijdrage|Volledige agenda|Overig"
)
"""One of these is in every heading and label."""
_BEFORE_SIGN = 60
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
    r"|Op de vra(?:ag|gen) (?:of|naar|van|hoe|wat|waarom|welke|wanneer|over)\b"
)
_ASK_ON_OR_SPEAK = lazy_pattern(f"{_SPEAK_WORDS}|{_ASK_ON_WORDS}")
"""In a part with answers: the question is repeated there."""
_ASK_FURTHER = lazy_pattern(
    rf"{_SPEAK_WORDS}"
    r"|(?:Deze leden|Zij) (?:vragen|vernemen) (?:voorts|verder|tevens|tot slot|ook)\b"
)
_SPEAK_OR_ASK_ON = lazy_pattern(f"{_OPENS}|{_SPEAK_WORDS}|{_ASK_ON_WORDS}")
_WHO = lazy_pattern(
    r"(?:De (?:fractie)?leden van (?:de |het )?(?:fractie van )?|Het lid )"
    r"(?P<who>[A-Z0-9][^.,:;?!]{0,60})"
)
_BOUNDARY = lazy_pattern(
    r"(?<=[.?!»”:)])(?:\d{1,2}\.?)?\s+(?=[A-ZÀ-Ý«])|(?<=[a-zà-ÿ)»\d][.?!])(?=[A-ZÀ-Ý«])"
)
_NO_BOUNDARY = lazy_pattern(r"(?:\b(?:nr|nrs|mr|dr|drs|ca|bijv|art|jl|resp|blz)|\b[A-Z])\.$")
_BARE = lazy_pattern(
    r"(?<![\w.,(/–€%-])(?<![\d] )(?:Vra(?:ag|gen) )?(?P<first>\d{1,3})"
    r"(?:(?:(?:, | t/m )\d{1,3})* en (?P<last>\d{1,3})"
    r"| t/m (?P<until>\d{1,3}))?[.)]?(?=\s+[A-ZÀ-Ý«]|\s*$)"
)
_TITLED = lazy_pattern(
    r"(?P<title>(?!(?:De|Het|Een|Deze|Dit|Dat|Die|Er|Ook|Zij|Hij|Wij|Ik|In|Op|Bij|Met|Voor|Van|Naar"
    r"|Volgens|Verder|Voorts|Daarnaast|Daarbij|Zo|Als|Wat|Hoe|Kan|Is|Zijn|Wel|Nu|Uit|Door) )"
    r"[A-ZÀ-Ý][\w’./–-]*(?: (?!(?:is|zijn|heeft|hebben|wordt|worden|kan|zal) )[\w’/–-]+){0,7})\s*"
    r"(?=(?:De|Het|Een|Deze|Dit|In|Op|Als|Zoals|Ten|Tijdens|Bij|Met|Voor|Naar|Volgens|Uit|Door|Wat"
    r"|Hoe|Kan|Kunnen|Is|Zijn|Klopt|Welke|Waarom|Wanneer|Heeft|Sinds|Tot|Ook|Graag) [a-zà-ÿ])"
)
"""A title before the first word of a sentence, a small one that no sentence has inside with a
capital, but for names ("De Brug"), where a capital follows it."""
_SENTENCE_BEFORE = lazy_pattern(r"[.?!:](?:[»”)\]]|\d{1,2})*$")


@dataclass(frozen=True, slots=True)
class _Piece:
    """A piece of a long line; ``kind`` is what it was cut as."""

    row: Line
    """The line that it is of."""
    text: str
    kind: str
    apart: bool = True
    """Whether it begins something, rather than going on after a page's end."""
    unsure: bool = False

    def part(self, text: str, kind: str = "text", *, apart: bool = True) -> Iterator[_Piece]:
        """A part of the piece; none where that is blank."""
        stripped = text.strip()
        if stripped:
            yield _Piece(self.row, stripped, kind, apart)


def with_line_breaks(pages: Pages) -> Pages:
    """The pages with long lines cut where headings, labels and footers stand in them; the pages
    themselves where lines are as long as print or paragraphs are, or hold no such signs.
    """
    if pages.format != "text" or all(len(line.text) <= LONGEST_LINE for line in pages.lines):
        return pages
    rows = list(_whole(pages.lines))
    total = sum(len(line.text) for line in rows)
    wrapped = sum(len(line.text) for line in rows if len(line.text) <= _LONG_ROW)
    cutter = _Cutter(_LONG if wrapped > _WRAPPED * total else _SHORT)
    pieces = [piece for row in rows for piece in cutter.cut(row)]
    thorough = _is_unbroken(rows, pieces)
    if thorough:
        pieces = list(_with_seams(list(_with_speakers(list(_with_numbers(pieces))))))
    elif len(pieces) > len(rows) or len(rows) < _LEAST_ROWS:
        pieces = list(_with_titles(list(_with_numbers(pieces))))
    if len(pieces) == len(rows):
        return pages
    return replace(
        pages,
        lines=tuple(
            piece.row._replace(
                text=piece.text, number=number, after_gap=piece.apart, unsure=piece.unsure
            )
            for number, piece in enumerate(pieces, 1)
        ),
    )


def _is_unbroken(rows: Sequence[Line], pieces: Sequence[_Piece]) -> bool:
    """Whether lines hold more than a paragraph with the headings around it: most of the text is in
    lines as long, or most headings and labels have text before and after them.
    """
    total = sum(len(row.text) for row in rows)
    if sum(len(row.text) for row in rows if len(row.text) > _MORE_THAN_A_PARAGRAPH) * 2 > total:
        return True
    headed = inside = 0
    for index, piece in enumerate(pieces):
        if piece.kind in ("answer", "heading"):
            headed += 1
            near = pieces[max(0, index - 1) : index + 2]
            inside += len(near) == 3 and all(one.row is piece.row for one in near)
    return inside * 2 > headed


def _whole(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, those that were cut for their size alone made whole."""
    current: list[Line] = []
    for line in lines:
        if current and (
            len(current[-1].text) <= _CUT_BY_SIZE or line.page != current[-1].page or line.after_gap
        ):
            yield _joined(current)
            current = []
        current.append(line)
    if current:
        yield _joined(current)


def _joined(lines: Sequence[Line]) -> Line:
    return lines[0]._replace(text=" ".join(line.text for line in lines)) if lines[1:] else lines[0]


class _Cutter:
    """Cuts the long lines of a text, one after the other."""

    def __init__(self, least: int) -> None:
        self._least = least
        self._first = True
        self._note = 1
        """The label of the next footnote."""

    def cut(self, row: Line) -> Iterator[_Piece]:
        """The pieces of a line; what goes on over a page's end does so over that of the line."""
        if len(row.text) <= self._least or (
            len(row.text) < _LONGEST_FOOTER and is_official_footer(row.text)
        ):
            yield _Piece(row, row.text, "text", row.after_gap)
            return
        index = 0
        for page in self._pages(row):
            for piece in self._structure(page) if page.kind == "text" else (page,):
                yield replace(piece, apart=row.after_gap if not index else piece.apart)
                index += 1

    def _structure(self, page: _Piece) -> Iterator[_Piece]:
        first, self._first = self._first, False
        for index, piece in enumerate(_at_structure(page, first)):
            yield piece if index else replace(piece, apart=page.apart)

    def _pages(self, row: Line) -> Iterator[_Piece]:
        """The text of each page, its footnotes, and what the press prints below them."""
        whole = _Piece(row, row.text, "text")
        start = 0
        for begin, end in _footers(row.text):
            rest, colophon = _without_colophon(row.text[start:begin])
            notes = _notes(rest, self._note)
            if notes:
                self._note = notes[-1][0] + 1
            ends = [*(begin for _, begin in notes), len(rest)]
            yield from whole.part(rest[: ends[0]], apart=not start)
            for note, following in itertools.pairwise(ends):
                yield from whole.part(rest[note:following], "note")
            for printed in colophon:
                yield from whole.part(printed, "page", apart=False)
            yield from whole.part(row.text[begin:end], "page", apart=False)
            start = end
        yield from whole.part(row.text[start:], apart=not start)


# -- the press's footers ---------------------------------------------------------------------------


def _footers(text: str) -> Iterator[tuple[int, int]]:
    """Where the footers of pages begin and end.  What names another document in the same form is
    text: the document's own footer is the most frequent one.
    """
    matches = list(_FOOTER.finditer(text))
    often = Counter(match.group("own") for match in matches).most_common(1)
    page = 0
    for match in matches:
        if match.group("own") != often[0][0] or (
            often[0][1] == 1 and match.end() < len(text) and not match.group("page")
        ):
            continue
        page += 1
        printed = match.group("page") or ""
        end = match.end()
        if printed and printed != str(page) and printed.startswith(str(page)):
            # What follows begins with a digit, and no space parts it from the page's number.
            following = text[end : end + 1]
            if following and not following.isspace():
                end = match.start("page") + len(str(page))
        elif printed:
            page = int(printed)
        yield match.start(), end


def _without_colophon(text: str) -> tuple[str, list[str]]:
    """A page's text, and the lines of the colophon at its end."""
    colophon: list[str] = []
    rest = text.rstrip()
    while (match := _COLOPHON.search(rest, max(0, len(rest) - _LONGEST_COLOPHON))) is not None:
        colophon.insert(0, match.group())
        rest = rest[: match.start()].rstrip()
    return rest, colophon


def _notes(text: str, first: int) -> list[tuple[int, int]]:
    """The labels of the footnotes at the end of a page's text, and where they begin: each with the
    next number of the row, of which a mark stands in the text before.
    """
    found: list[tuple[int, int]] = []
    for label in itertools.count(first):
        begin = _note(text, label, found[-1][1] + 1 if found else len(text) - _LONGEST_NOTES)
        if begin is None:
            break
        found.append((label, begin))
    return found


def _note(text: str, label: int, after: int) -> int | None:
    """Where the footnote with that label begins, or None."""
    mark = re.search(
        r"(?<=[^\W\d_]|[.,;:?!)»”’%])(?:(?<!\d[.,])|(?<=(?:19|20)\d\d[.,]))"
        rf"{label}(?![\w%]|[.,]\d)",
        text,
    )
    if mark is None:
        return None
    begin: int | None = None
    for match in re.finditer(rf"(?<!\d)(?<!nr\. ){label} ?(?=[A-ZÀ-Ý«‘]|http|www)", text):
        start = match.start()
        if start < after or start <= mark.start():
            continue
        if _NUMBERED.search(text, max(0, start - 12), start) is None:
            begin = start
    if begin is None or _OF_THE_TEXT.search(text, begin) is not None:
        return None
    words = text[begin + len(str(label)) : begin + _NEAR].lstrip()
    return None if _SPEAK_ON.match(words) is not None else begin


# -- headings and labels ---------------------------------------------------------------------------


def _at_structure(piece: _Piece, first: bool) -> Iterator[_Piece]:
    text = piece.text
    places: list[tuple[int, int, str]] = []
    if first:
        places += [(*match.span(), "head") for match in _IN_HEAD.finditer(text[:_HEAD])]
    for match in _structure(text):
        kind = match.lastgroup or "text"
        places.append((*match.span(), "text" if kind == "label" else kind))
    start = 0
    for begin, end, kind in sorted(places):
        if begin < start:
            continue
        yield from piece.part(text[start:begin])
        if kind == "heading":
            end = _end_of_heading(text, begin, end)
        if kind != "text":
            yield from piece.part(text[begin:end], kind)
        start = end if kind != "text" else begin
    yield from piece.part(text[start:])


def _structure(text: str) -> Iterator[re.Match[str]]:
    """The headings and labels, looked for near the words of which each has one."""
    after = 0
    for sign in _SIGN.finditer(text):
        for place in range(max(after, sign.start() - _BEFORE_SIGN), sign.start() + 1):
            match = _STRUCTURE.match(text, place)
            if match is not None:
                yield match
                after = max(match.end(), place + 1)
                break


def _end_of_heading(text: str, begin: int, end: int) -> int:
    """Where a section's heading ends: below it that party or member speaks, and between them a
    topic's title may stand.
    """
    speaks = _WHO.match(text[end : end + _NEAR].lstrip())
    if speaks is None:
        return end
    heading, following = text[begin:end], speaks.group("who")
    for match in re.finditer(r"(?:van|het lid|Groep|Lijst|Lid) (?:de |het )?(?=[A-Z0-9])", heading):
        printed = heading[match.end() :]
        pairs = zip(printed, following, strict=False)
        same = sum(1 for _ in itertools.takewhile(lambda pair: pair[0] == pair[1], pairs))
        same = len(printed[:same].rstrip())
        if 1 < same < len(printed) and printed[same:].lstrip()[:1].isupper():
            return begin + match.end() + same
    return end


def _with_speakers(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    answering = False
    in_parts = any(
        (part := part_heading(piece.text)) is not None and part.side == "answers"
        for piece in pieces
        if piece.kind == "heading"
    )
    for piece in pieces:
        if piece.kind == "heading":
            part = part_heading(piece.text)
            answering = answering if part is None else part.side == "answers"
        if piece.kind != "text":
            yield piece
            continue
        pattern = _ASK_ON_OR_SPEAK if answering else _ASK_FURTHER if in_parts else _SPEAK
        spoken = list(_at_speakers(piece, pattern))
        unsure = answering and len(spoken) > 1
        for index, one in enumerate(spoken):
            yield replace(one, apart=one.apart if index else piece.apart, unsure=unsure)


def _at_speakers(piece: _Piece, speaking: re.Pattern[str]) -> Iterator[_Piece]:
    """A text, cut where a party begins to speak, and where a topic's title stands before that or
    before words with which it goes on.
    """
    text = piece.text
    start = 0
    if "leden" not in text and "lid" not in text and "vra" not in text:
        yield piece
        return
    for match in _SPEAK_OR_ASK_ON.finditer(text):
        place = match.start()
        seen = max(start, place - _NEAR)
        before = text[seen:place].rstrip()
        if not before:
            continue
        if _SENTENCE_BEFORE.search(before[-6:]):
            if speaking.match(text, place):
                yield from piece.part(text[start:place])
                start = place
            continue
        if before[-1] in ",;-–(" or text[place - 1] == "(":
            continue
        begin = seen + max((end.end() for end in _boundaries(before)), default=0)
        title = text[begin:place].strip()
        if title and len(title) <= _LONGEST_TOPIC and is_topic(title):
            yield from piece.part(text[start:begin])
            yield from piece.part(title, "title")
            start = place
    yield from piece.part(text[start:])


def _boundaries(text: str) -> Iterator[re.Match[str]]:
    for match in _BOUNDARY.finditer(text):
        before = text[max(0, match.start() - 8) : match.start()]
        if _NO_BOUNDARY.search(before) is None:
            yield match


def _line(text: str) -> Line:
    return Line(text, 1, 1)


def _with_numbers(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """The pieces, cut at the bare numbers of questions: each is the next of the row, and stands
    where a sentence or a title ends.  Where no answer tells that there are questions, the numbers
    have stops, and as many questions are asked.
    """
    places = [
        index
        for index, piece in enumerate(pieces)
        if piece.kind == "answer" or (piece.kind == "text" and piece.text.startswith("Antwoord"))
    ]
    found: dict[int, list[tuple[int, int]]] = {}
    numbered = any(pieces[place].text[0].isdigit() for place in places)
    worded = sum(_WORDED.match(piece.text) is not None for piece in pieces)
    if not numbered and worded * 2 <= len(places):
        expected = 1
        for start, end in itertools.pairwise([0, *places, len(pieces)]):
            expected = _number(pieces, range(start, end), expected, found)
    spans = [(index, span) for index, of_piece in found.items() for span in of_piece]
    if len(places) < _LEAST_LABELS and (
        len(spans) < _LEAST_NUMBERS
        or any(pieces[index].text[end - 1] not in ".)" for index, (_, end) in spans)
        or sum(pieces[index].text.count("?") for index in found) < len(spans)
    ):
        found = {}
    for index, piece in enumerate(pieces):
        start, apart = 0, piece.apart
        for begin, end in found.get(index, ()):
            above = piece.text[start:begin]
            title = _title_at_end(above)
            yield from piece.part(above.rstrip()[: -len(title) or None], apart=apart)
            yield from piece.part(title, "title")
            yield from piece.part(piece.text[begin:end], "number")
            start, apart = end, False
        yield from piece.part(piece.text[start:], piece.kind, apart=apart)


def _number(
    pieces: Sequence[_Piece],
    stretch: range,
    expected: int,
    found: dict[int, list[tuple[int, int]]],
) -> int:
    """Find the numbers of the questions in a stretch between answers; the next number after it."""
    candidates = [
        (index, match)
        for index in stretch
        if pieces[index].kind == "text"
        for match in _BARE.finditer(pieces[index].text)
        if _stands_free(pieces[index], match.start()) or match.group() == "1."
    ]
    if expected == 1:
        # The front matter may have chapters.
        numbers = [match.group("first") for _, match in candidates]
        ones = [place for place, number in enumerate(numbers) if number == "1"]
        followed = [place for place in ones if "2" in numbers[place:]]
        unanswered = stretch.stop == len(pieces)
        first = max((unanswered and followed) or ones, default=0)
        candidates = candidates[first:]
    for most in (0, _MOST_MISSING):
        before = expected
        for index, match in candidates:
            first_number = int(match.group("first"))
            if expected <= first_number <= expected + (most if expected == before else 0):
                found.setdefault(index, []).append(match.span())
                expected = (
                    int(match.group("last") or match.group("until") or match.group("first")) + 1
                )
        if expected != before:
            break
    return expected


def _stands_free(piece: _Piece, place: int) -> bool:
    """Whether a number stands where a question's can: at the beginning, or after a sentence or a
    title.
    """
    before = piece.text[max(0, place - _NEAR) : place].rstrip()
    return not before or (
        _OF_A_LABEL.search(before[-10:]) is None
        and (_SENTENCE_BEFORE.search(before[-6:]) is not None or _title_at_end(before) != "")
    )


def _title_at_end(text: str) -> str:
    """The title with which a text ends, or nothing."""
    text = text.rstrip()[-_NEAR:]
    if not text or _SENTENCE_BEFORE.search(text[-6:]):
        return ""
    title = text[max((end.end() for end in _boundaries(text)), default=0) :].strip()
    return title if len(title) <= _LONGEST_TOPIC and is_topic(title) else ""


def _with_titles(pieces: Sequence[_Piece]) -> Iterator[_Piece]:
    """The pieces, with a topic's title that ends one of them by itself: a party speaks below it."""
    for piece, following in zip(pieces, [*pieces[1:], None], strict=True):
        if (
            piece.kind == "text"
            and following is not None
            and following.apart
            and _SPEAK_ON.match(following.text)
            and not ends_sentence(piece.text)
        ):
            begin = max((end.end() for end in _boundaries(piece.text)), default=0)
            title = piece.text[begin:]
            if begin > _SHORTEST_SENTENCE and len(title) <= _LONGEST_TOPIC and is_topic(title):
                yield replace(piece, text=piece.text[:begin].rstrip())
                end = _end_of_heading(f"{title} {following.text}", 0, len(title))
                yield replace(piece, text=title[:end].rstrip(), kind="title", apart=True)
                yield from piece.part(title[end:], "title")
                continue
        yield piece


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
        elif piece.kind not in ("text", "page", "note"):
            start = None
    for index, piece in enumerate(pieces):
        place = cuts.get(index)
        if place is None:
            yield piece
        elif (titled := _TITLED.match(piece.text, place)) is not None:
            yield from piece.part(piece.text[:place], piece.kind, apart=piece.apart)
            yield replace(piece, text=titled.group("title").strip(), kind="title", apart=True)
            rest = piece.text[titled.end() :].lstrip()
            yield replace(piece, text=rest, apart=True, unsure=True)
        elif not place:
            yield replace(piece, apart=True, unsure=True)
        else:
            yield replace(piece, text=piece.text[:place].rstrip())
            yield replace(piece, text=piece.text[place:].lstrip(), apart=True, unsure=True)


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
    titled = [place for place, text in enumerate(texts) if place and _TITLED.match(text)]
    if len(titled) == 1:
        return places[titled[0]]
    scores = [wording.score(text) for text in texts]
    best, value = 0, float("-inf")
    total = sum(scores)
    for seam in range(1, len(texts)):
        total -= 2 * scores[seam - 1]
        this = total - _FURTHER_SENTENCE * (len(texts) - seam)
        if this >= value:
            best, value = seam, this
    return places[best]

"""What a document says of itself: on its first page and in its footer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from kamer_tui.document.model import Furniture, Metadata, Paragraph
from kamer_tui.language.dates import iso_date
from kamer_tui.parsing.lines.furniture.official import OFFICIAL_FOOTER
from kamer_tui.parsing.vocabulary.document_kinds import may_name_kind
from kamer_tui.sources.lines import Line

_ADOPTED = re.compile(r"(?<!\()\b(?:Vastgesteld|Ontvangen|Voorgesteld)(?![^\W\d_])")
_WRITTEN = re.compile(r"(?:Den Haag|[’']s-Gravenhage), \d{1,2} [a-z]+ \d{4}")
"""Place and date on a line of their own, as the press prints them above a letter."""
_SESSION = re.compile(r"\b[Vv]ergaderjaar (\d{4})\s?[-–]\s?(\d{4})")
_OF_ANOTHER = re.compile(r"\b(?:Aanhangsel|Handelingen|Kamerstuk\w*)\b")
"""Words before a session that is another document's."""
_DOSSIER = r"\d{2} \d{3}(?:-\d{1,3})?(?: [IVX]+[A-E]?| [A-M](?= [A-Z]))?(?: \(R\d{3,4}\))?"
_DOSSIER_LINE = re.compile(rf"(?P<dossier>{_DOSSIER})\s+(?P<title>[^\W\d_].*)")
_NUMBER_LINE = re.compile(
    r"(?:[Nn]r\. (?P<number>\d+[a-z]{0,2}|[A-Z]{1,3})"
    # The Eerste Kamer counts in letters.
    r"|(?P<letter>[A-Z]{1,3})(?=\s+(?:(?:[A-Z]+DE|NADER|VOORLOPIG|NADERE) )*"
    r"(?:VERSLAG|EINDVERSLAG|LIJST|NOTA|BRIEF|MEMORIE)\b))"
    r"(?:\s+(?P<kind>\S.*?)(?:\s+(?:Vastgesteld|Ontvangen|Voorgesteld)(?![^\W\d_]).*)?)?"
)
_LETTERS_ALONE = re.compile(
    r"(?P<letters>[A-Z]{1,3})(?:\d|\[\d\])?\n"
    r"(?P<kind>(?:[A-Z]+ )*(?:VERSLAG|NOTA|MEMORIE|BRIEF)\b.*)"
)
"""A number of the Eerste Kamer, with a footnote's mark, above the kind of document."""
_MARK = re.compile(r"\[\^\w+\]")
_NUMBER_INSIDE = re.compile(r"(?<=\w)\s+(?=[Nn]r\. (?:\d+|[A-Z]{1,3})\s+[A-Z]{4})")
"""Where the number and the kind begin that no space parts from the title."""
_SITE = re.compile(
    r"(?:Tweede|Eerste) Kamer der Staten-Generaal\s*\|?\s*(?P<one>\d{4})-(?P<other>\d{4})\s*\|?\s*"
    r"(?P<dossier>\d{5})(?:-(?P<chapter>[IVX]+[A-E]?|[A-M]|\d{1,3}))? nr\. (?P<number>\w{1,4})\b.*"
)
"""The row of facts above a document on the official site."""
_NUMBER_BELOW = re.compile(r"\s+[Nn]r\. (?P<number>\d+|[A-Z]{1,3})$")
"""The number that no space parts from the title above."""
_APPENDIX = re.compile(r"ah-(?:tk|ek)-\d{8}-(?P<number>\d{1,4})")
"""What the press calls members' questions, in its colophon."""
_HEAD_LINES = 60
_MOST_TITLE_LINES = 8
_CAPITALS = re.compile(r"(?:[^\Wa-z\d_][^\sa-z]+(?:\s+|$)){2,}")
_IN_CAPITALS = re.compile(r"[^a-z]*[A-Z]{4}[^a-z]*\d?")
_LONGEST_KIND = 120
_SIDE_HEAD = re.compile(
    rf"{_DOSSIER}|\d{{2}} \d{{3}} [A-M]|[Nn]r\. (?:\d+[a-z]{{0,2}}|[A-Z]{{1,3}})|[A-Z]{{1,3}}"
)


def find_metadata(front: Sequence[Paragraph], furniture: Sequence[Furniture]) -> Metadata:
    """What front matter, footers and the colophon tell; nothing is guessed."""
    found = _told(side_heads_joined(front), furniture)
    own = next(filter(None, (_APPENDIX.fullmatch(piece.text) for piece in furniture)), None)
    if own is None or found.identifier is not None:
        return found
    return found._replace(identifier=own.group(), number=own.group("number"))


def find_metadata_in_lines(lines: Sequence[Line]) -> Metadata:
    """What the lines of the head tell, where no space parts them into paragraphs: the title ends
    where the number is, and the kind where capitals end.
    """
    head = lines[:_HEAD_LINES]
    found = _told(_head_of(head), ())
    if not (found.dossier and found.number):
        found = Metadata()
    rows = (_SITE.fullmatch(line.text) for line in head)
    return next((merged(found, _of_site(row)) for row in rows if row is not None), found)


def _of_site(row: re.Match[str]) -> Metadata:
    digits, chapter = row.group("dossier"), row.group("chapter")
    between = "-" if chapter and chapter.isdigit() else " "
    dossier = f"{digits[:2]} {digits[2:]}" + (f"{between}{chapter}" if chapter else "")
    return Metadata(
        dossier=dossier,
        number=row.group("number"),
        session=f"{row.group('one')}–{row.group('other')}",
    )


def _head_of(lines: Sequence[Line]) -> Iterator[str]:
    index = 0
    while index < len(lines):
        text = lines[index].text
        end = index + 1
        if re.match(rf"{_DOSSIER}(?:\s|$)", text):
            for place in range(end, min(len(lines), end + _MOST_TITLE_LINES)):
                if _NUMBER_LINE.fullmatch(lines[place].text) or _letters_alone(lines, place):
                    end = place
                    break
        elif alone := _letters_alone(lines, index):
            yield f"{alone.group('letters')} {alone.group('kind')}"
            index = end + 1
            continue
        elif _NUMBER_LINE.fullmatch(text):
            while end < len(lines) and _IN_CAPITALS.fullmatch(lines[end].text):
                end += 1
        yield " ".join(line.text for line in lines[index:end])
        index = end


def _letters_alone(lines: Sequence[Line], index: int) -> re.Match[str] | None:
    return _LETTERS_ALONE.fullmatch("\n".join(line.text for line in lines[index : index + 2]))


def _told(texts: Iterable[str], furniture: Sequence[Furniture]) -> Metadata:
    dossier = number = session = title = kind = date = None
    for piece in furniture:
        match = OFFICIAL_FOOTER.fullmatch(piece.text)
        if match is not None and dossier is None and match.group("dossier")[0].isdigit():
            dossier, number = match.group("dossier"), match.group("number")
        found = _SESSION.search(piece.text)
        session = session or (f"{found.group(1)}–{found.group(2)}" if found else None)
    plain = (_MARK.sub("", text) for text in texts)
    for text in (piece for whole in plain for piece in _NUMBER_INSIDE.split(whole)):
        found = _SESSION.search(text)
        if found is not None and _OF_ANOTHER.search(text[: found.start()]):
            found = None
        session = session or (f"{found.group(1)}–{found.group(2)}" if found else None)
        heading = _DOSSIER_LINE.fullmatch(text)
        if heading is not None and title is None:
            title = heading.group("title")
            dossier = dossier or heading.group("dossier")
            below = _NUMBER_BELOW.search(title)
            if below is not None:
                title = title[: below.start()]
                number = number or below.group("number")
        numbered = _NUMBER_LINE.fullmatch(text)
        if numbered is not None:
            number = number or numbered.group("number") or numbered.group("letter")
            if kind is None and numbered.group("kind"):
                kind = _kind(numbered.group("kind"))
        elif kind is None and text.isupper() and may_name_kind(text):
            kind = _sentence_case(text)
        letter = kind is not None and kind.startswith("Brief")
        if date is None and (_ADOPTED.search(text) or (letter and _WRITTEN.fullmatch(text))):
            date = iso_date(text)
    return Metadata(identifier(dossier, number), dossier, number, session, title, kind, date)


def side_heads_joined(front: Sequence[Paragraph]) -> Iterator[str]:
    """The texts, the dossier and the number joined with the title and the kind that the press
    prints right of them, where they are paragraphs of their own.
    """
    head = ""
    for paragraph in front:
        if _SIDE_HEAD.fullmatch(_MARK.sub("", paragraph.text)):
            head = paragraph.text
            continue
        yield f"{head} {paragraph.text}" if head else paragraph.text
        head = ""


def merged(first: Metadata, second: Metadata) -> Metadata:
    """What the first tells, and of the rest what the second tells."""
    both = second._replace(**{name: told for name, told in first._asdict().items() if told})
    return both._replace(identifier=both.identifier or identifier(both.dossier, both.number))


def identifier(dossier: str | None, number: str | None) -> str | None:
    """The official publication's identifier: "28 676" and "396" is "kst-28676-396"."""
    if dossier is None or number is None:
        return None
    digits = re.sub(r" \(R\d+\)$", "", re.sub(r"(?<=^\d\d) ", "", dossier))
    if re.fullmatch(r"\d{5}[\w -]*", digits) is None:
        return None
    return f"kst-{re.sub(r'[ ]+', '-', digits)}-{number}"


def _kind(printed: str) -> str | None:
    """The kind of document beside its number: what is in capitals, where text follows."""
    capitals = _CAPITALS.match(printed)
    if capitals is not None:
        return _sentence_case(capitals.group().rstrip())
    return _sentence_case(printed) if len(printed) <= _LONGEST_KIND else None


def _sentence_case(text: str) -> str:
    return text[0] + text[1:].lower() if text.isupper() else text

"""The facts that a document prints about itself: on its first page, in footer and colophon."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from kamer_tui.document.model import Furniture, Metadata, Paragraph
from kamer_tui.language.dates import iso_date
from kamer_tui.parsing.lines.furniture.official import OFFICIAL_FOOTER
from kamer_tui.parsing.vocabulary import title_page
from kamer_tui.parsing.vocabulary.document_kinds import may_name_kind
from kamer_tui.sources.lines import Line

_HEAD_LINES = 60
_MOST_TITLE_LINES = 8
_NUMBER_WORDS = ("Nr.", "nr.")
_MOST_FACTS = 20
"""In paragraphs: the list of facts above a document."""


def find_metadata(front: Sequence[Paragraph], furniture: Sequence[Furniture]) -> Metadata:
    """Read the facts in front matter, footers and colophon; none is guessed."""
    found = _read(_side_heads_joined(front), furniture)
    if found.identifier is not None:
        return found
    printed = (one.text for one in furniture if title_page.appendix_number(one.text))
    named = (title_page.own_name(one.text) for one in front[:_MOST_FACTS])
    own = next(printed, None) or next(filter(None, named), None)
    if own is None:
        return found
    return found._replace(identifier=own, number=found.number or title_page.appendix_number(own))


def find_metadata_in_lines(lines: Sequence[Line]) -> Metadata:
    """Read the facts in the lines of the head, for a text without gaps between paragraphs: the
    title ends at the number, and the kind with its last line in capitals.
    """
    head = _numbers_joined([line.text for line in lines[:_HEAD_LINES]])
    found = _read(_head_of(head), ())
    if not (found.dossier and found.number):
        found = Metadata()
    site = next(filter(None, map(title_page.site_line, head)), None)
    return merged(found, Metadata(**site._asdict())) if site is not None else found


def merged(first: Metadata, second: Metadata) -> Metadata:
    """Take each fact from the first or, if it has none, from the second; the identifier is made of
    both if neither has one.
    """
    both = second._replace(**{name: value for name, value in first._asdict().items() if value})
    return both._replace(
        identifier=both.identifier or title_page.identifier(both.dossier, both.number)
    )


def _head_of(lines: Sequence[str]) -> Iterator[str]:
    """Join the lines of the title, and those of the kind; give the others as they are."""
    index = 0
    while index < len(lines):
        end = index + 1
        if title_page.begins_with_dossier(lines[index]):
            for place in range(end, min(len(lines), end + _MOST_TITLE_LINES)):
                if title_page.number_line(lines[place]) or _letters_alone(lines, place):
                    end = place
                    break
        elif alone := _letters_alone(lines, index):
            yield alone
            index = end + 1
            continue
        elif title_page.number_line(lines[index]):
            while end < len(lines) and title_page.is_in_capitals(lines[end]):
                end += 1
        yield " ".join(lines[index:end])
        index = end


def _numbers_joined(lines: Sequence[str]) -> list[str]:
    """Join "Nr." alone on a line with the number below it."""
    found: list[str] = []
    for text in lines:
        if found and found[-1] in _NUMBER_WORDS and text[0].isdigit():
            found[-1] = f"{found[-1]} {text}"
        else:
            found.append(text)
    return found


def _letters_alone(lines: Sequence[str], index: int) -> str | None:
    following = lines[index + 1] if index + 1 < len(lines) else ""
    return title_page.letters_alone(lines[index], following)


def _read(texts: Iterable[str], furniture: Sequence[Furniture]) -> Metadata:
    """Read each fact where it stands first: in a footer, or else in the texts of the head."""
    found = Metadata()
    for one in furniture:
        match = OFFICIAL_FOOTER.fullmatch(one.text)
        if match is not None and found.dossier is None and match["dossier"][0].isdigit():
            found = found._replace(dossier=match["dossier"], number=match["number"])
        session = found.session or title_page.session_in(one.text, footer=True)
        found = found._replace(session=session)
    for text in (line for whole in texts for line in title_page.lines_of(whole)):
        found = _with_facts(found, text)
    return found._replace(identifier=title_page.identifier(found.dossier, found.number))


def _with_facts(found: Metadata, text: str) -> Metadata:
    """Add the facts that a text of the head has, and no text above it."""
    dossier, number, title, kind = found.dossier, found.number, found.title, found.kind
    heading = title_page.title_line(text)
    if heading is not None and title is None:
        title = heading.title
        dossier, number = dossier or heading.dossier, number or heading.number
    numbered = title_page.number_line(text)
    if numbered is not None:
        number = number or numbered[0]
        if kind is None and numbered[1]:
            kind = title_page.kind_beside_number(numbered[1])
    elif kind is None and text.isupper() and may_name_kind(text):
        kind = title_page.sentence_case(text)
    letter = kind is not None and kind.startswith("Brief")
    date = found.date
    if date is None and title_page.says_date(text, letter=letter):
        date = iso_date(text)
    session = found.session or title_page.session_in(text)
    return found._replace(
        dossier=dossier, number=number, session=session, title=title, kind=kind, date=date
    )


def _side_heads_joined(front: Sequence[Paragraph]) -> Iterator[str]:
    """Give the texts; a paragraph of the dossier alone ("99 999") or the number alone ("Nr. 1") is
    joined with the next, the title or the kind, which the press prints right of it.
    """
    head = ""
    for paragraph in front:
        if title_page.is_side_head(paragraph.text):
            head = paragraph.text
            continue
        yield f"{head} {paragraph.text}" if head else paragraph.text
        head = ""

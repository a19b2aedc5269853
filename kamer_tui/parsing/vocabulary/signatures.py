"""The offices that sign a letter, and those in whose name it is written.

An office stands above the name of its holder or below it, on one line or on several:
"De minister van Veren," and "Ponten en Sluizen,"; "A.B. Spaak" and "Minister van Veren".
"""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.language.patterns import anywhere, beginning, whole
from kamer_tui.parsing.vocabulary.letters import greets, is_name

_MOST_LINES = 5
"""Over which the offices of one signature may be broken."""
_LONGEST_LINE = 160
_HOLDER = r"(?:[Mm]inister|[Ss]taats?secretaris|ambtgenoot)(?:sen|s)?(?:-[Pp]resident)?"
# No field has a holder in it, and brackets only look for a word: all is read in one way only.
_WORD = rf"(?!{_HOLDER}\b)[A-ZÀ-Ý][\w’'-]+(?!\.\w)"
_FIELD = rf"{_WORD}(?:(?:,?[ ]en|,|[ ][–-])?[ ]{_WORD})*(?:[ ]\((?={_WORD})[^()]{{2,90}}\))?"
_OF = rf"[ ](?:van|voor)[ ]{_FIELD}"
_OFFICE = rf"(?:{_HOLDER}(?:{_OF}(?:(?:,|[ ]en)(?:[ ]de)?{_OF})*|[ ]{_FIELD})?)"
_ARTICLE = r"(?:(?:[Dd]e|[Hh]et|[Mm]ijn)[ ])?"
_OFFICES = rf"{_OFFICE}(?:(?:,|[ ]en|,[ ]en|,[ ]mede[ ]namens)[ ]{_ARTICLE}{_OFFICE})*"
_BEHALF = rf"(?:(?:[Mm]ede[ ])?[Nn]amens[ ]{_ARTICLE}{_OFFICE},?[ ])?"

_SIGNED = whole(
    "the offices that sign a letter",
    rf"{_BEHALF}(?P<by>[Dd]e[ ]{_OFFICES},?|{_OFFICES},)",
    (
        "Mede namens de Minister van Veren, de Minister van Duinen",
        "De Minister van Veren,",
        "de staatssecretaris Ponten en Sluizen",
        "De minister van Veren, De minister van Duinen,",
        "De minister-president, Minister van Algemene Veren,",
    ),
    ("de minister van Veren antwoordt", "Minister van Veren", "Aan de minister van Veren"),
    seen="ministries' letters",
)
_OFFICE_ALONE = whole(
    "an office without its article, as it stands below a name",
    rf"(?P<by>{_OFFICE})",
    ("Minister van Veren", "Staatssecretaris Ponten en Sluizen"),
    ("De minister van Veren", "Ministerie van Veren"),
    seen="ministries' letters",
)
_OPENS = beginning(
    "the beginning of a signature",
    rf"(?:[Dd]e[ ]|(?:[Mm]ede[ ])?[Nn]amens[ ]{_ARTICLE})?{_HOLDER}(?:[ ,-]|$)",
    ("De minister van Veren", "Mede namens de minister", "Minister"),
    ("Aan de minister", "Ministerie van Veren"),
    seen="ministries' letters",
)
_LEADS_ON = anywhere(
    "the end of a line with which an office is not whole",
    r"[ ](?:van|voor|en|de)$",
    ("De minister van", "De minister van Veren en"),
    "De minister van Veren,",
    seen="ministries' letters",
)
_REST = whole(
    "the rest of an office's field on the next line",
    rf"(?:en[ ](?:de[ ])?(?:(?:van|voor)[ ])?{_FIELD} | {_FIELD},?[ ]en[ ]{_FIELD}),?",
    ("en Sluizen,", "Ponten en Sluizen,", "en voor Sluizen"),
    ("Anna Spaak", "A.B. Spaak", "Hoogachtend,"),
    seen="ministries' letters",
)
_ENDS_SENTENCE = (".", "?", "!", ":", ")")
_ON_BEHALF_OF = anywhere(
    "for whom else a letter answers",
    rf"\b[Nn]amens[ ]{_ARTICLE}(?P<whom>{_OFFICES})",
    ("Hierbij zend ik, mede namens de Minister van Veren, de antwoorden", "namens de minister"),
    ("namens mijn collega", "Hierbij zend ik de antwoorden"),
    seen="ministries' letters",
)


def signatures(lines: Sequence[str]) -> list[str]:
    """Find the offices that sign a letter in its ``lines`` ("": a gap), as printed, those in
    capitals as one writes them; each text found may hold several.
    """
    found: list[str] = []
    texts: list[str] = []
    sentence = ""
    places: list[tuple[int, str]] = []
    for line in lines:
        text = _written(line)
        if not text:
            sentence = ""
            continue
        if _begins(text) and not _is_in_sentence(sentence):
            places.append((len(texts), texts[-1] if texts else ""))
        texts.append(text)
        sentence = text
    for place, above in places:
        whole_text = _joined(texts, place)
        match = _SIGNED.find(whole_text)
        if match is None and (is_name(above) or greets(above)):
            match = _OFFICE_ALONE.find(whole_text)
        if match is not None:
            found.append(match["by"])
    return found


def represented(text: str) -> list[str]:
    """Find the offices in whose name a text is written: "mede namens de Minister van Veren"."""
    return [match["whom"] for match in _ON_BEHALF_OF.each(text)]


def _begins(text: str) -> bool:
    """True if a signature may begin with a line."""
    return len(text) <= _LONGEST_LINE and _OPENS.find(text) is not None


def _is_in_sentence(above: str) -> bool:
    """True if the sentence of the line above, "" for a gap, goes on in the next line."""
    return bool(above) and not above.endswith((*_ENDS_SENTENCE, ",")) and not is_name(above)


def _joined(texts: Sequence[str], place: int) -> str:
    """Join the lines over which the offices of one signature are broken."""
    text = texts[place]
    for following in texts[place + 1 : place + _MOST_LINES]:
        if len(following) > _LONGEST_LINE:
            break
        goes_on = _LEADS_ON.find(text) or _REST.find(following)
        if not (goes_on or _is_next_office(text, following)):
            break
        text = f"{text} {following}"
    return text


def _is_next_office(text: str, following: str) -> bool:
    """True if another office follows below the comma or the words behind one."""
    return text.endswith(",") and _OPENS.find(following) is not None


def _written(text: str) -> str:
    """Write a line with single blanks, and what is in capitals as one writes an office: "De
    Minister van Veren en Ponten,".
    """
    if len(text) > _LONGEST_LINE:
        return text
    text = " ".join(text.split())
    if not text.isupper():
        return text
    small = f" {text.title()}"
    for word in ("Van", "Voor", "En", "De", "Mede", "Namens"):
        small = small.replace(f" {word} ", f" {word.lower()} ")
    return small[1:].replace("-President", "-president")

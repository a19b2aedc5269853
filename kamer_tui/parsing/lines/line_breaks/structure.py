"""Cut long lines at headings of parts and sections, and at labels of questions and answers."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator

from kamer_tui.language.patterns import anywhere, lazy_pattern, verbose
from kamer_tui.parsing.lines.furniture.official import CHAMBER, SESSION
from kamer_tui.parsing.lines.line_breaks.fragments import Fragment
from kamer_tui.parsing.lines.line_breaks.speakers import OPENS, end_of_heading
from kamer_tui.parsing.vocabulary import words as w

_HEAD = rf"""
    ^\s* {CHAMBER}[ ]der[ ]Staten-Generaal (?: \s+[12] (?=\s) )?
    | Vergaderjaar[ ]{SESSION} | Aanhangsel[ ]van[ ]de[ ]Handelingen
    | (?: Nr\.[ ]\d{{1,4}}[a-z]? (?=[ ][A-Z]{{4}})
        | (?<=\s)[A-Z]{{1,2}} (?= [ ] (?:[A-Z]+DE[ ]|NADERE?[ ]|VOORLOPIG[ ])*
          (?:VERSLAG|EINDVERSLAG|LIJST|NOTA|BRIEF|MEMORIE)\b ) )
      (?:[ ,/’-]+[A-Z]+)+ (?![a-z]) \d?
    | (?: Vastgesteld | Ontvangen )[ ]\d{{1,2}}[ ][a-z]+[ ]\d{{4}}"""
HEAD = anywhere(
    "line of a document's head",
    _HEAD,
    ("Vergaderjaar 2031–2032", "Nr. 12 VERSLAG VAN EEN MOLEN", "Vastgesteld 3 april 2032"),
    ("Nr. 12 van de molens", "het vergaderjaar 2031"),
)
_PEOPLE = r"""
    Vragen[ ]gesteld[ ]door[ ]de[ ]leden[ ]der[ ]Kamer\b [^.?]{10,60}? \bgegeven[ ]antwoorden\b
    | De[ ](?:adjunct-)?(?:voorzitter|griffier)[ ]van[ ]de[ ](?:vaste[ ])?commissie\b
      [^,.]{0,80}, \s? [A-Z][a-zà-ÿ’-]+
    | Vragen[ ]van[ ](?:de[ ]leden|het[ ]lid)[ ] [^?]{20,900}? \(ingezonden[ ][^)]{6,30}\) \.?"""
PEOPLE = anywhere(
    "who asks or signs, in a document's head",
    _PEOPLE,
    (
        "De griffier van de commissie voor Molens, Spaak",
        "Vragen van het lid Veldman over de molens (ingezonden 3 april 2032).",
    ),
    "Vragen van het lid Veldman over de molens?",
)
_IN_HEAD = verbose(f"{_HEAD}|{_PEOPLE}")
_RECEIVED = rf"""
    Antwoord[ ]van[ ](?:[Dd]e[ ])?{w.OFFICE} [^?]{{3,400}}? \(ontvangen[ ][^)]{{6,30}}\) \.?
    (?: \s*Zie[ ]ook[ ]Aanhangsel[^?]{{5,60}}?,[ ]nr\.[ ]\d{{1,4}}\.? )?"""
RECEIVED = anywhere(
    "heading of all answers to a member's questions",
    _RECEIVED,
    "Antwoord van Minister Spaak (Molens) (ontvangen 3 mei 2032).",
    "Antwoord van de Minister: ja (zie de brief).",
)
_NUMBERS = r"\d{1,3}[a-z]?(?:(?:,\s?|[ ]en[ ]|[ ]t/m[ ])\d{1,3}[a-z]?){0,60}"
_ANSWER = rf"""
    (?<!\d) {_NUMBERS} \s? [.)] \s? {w.REPLY} (?: [ ]van[ ][^.:?!]{{1,140}} )? :
    | (?<![\w,;][ ]) (?<!\w) (?: {w.ANSWER} | Reactie )
      (?: [ ]van[ ](?:de|het)[ ][^.:?!]{{1,140}} )? : (?: [ ]\d{{1,3}}[.)]? (?=[ ][A-ZÀ-Ý«]) )?
    | (?<=[?»]) \s* (?: Antwoord | {w.NOTICE} )
      (?= \s*[A-ZÀ-Ý«] | \s\d[\d.,]*\s (?!(?:en|t/m|tot)[ ]) [a-z] )
    | (?: (?<=[.!][ ]) | ^ ) (?: Antwoord | {w.NOTICE} ) (?= [ ][A-ZÀ-Ý«] )"""
ANSWER = anywhere(
    "answer's label in a long line",
    _ANSWER,
    ("molens?12. Antwoord van de Minister:Ja", "molens? AntwoordJa", "is. Antwoord De molen"),
    ("in het Antwoord staat", "Antwoord 3"),
)
_COUNTED = r"(?:(?<![\w-])(?:[IVX]{1,4}|[A-D]|\d)[.)]?\s)?"
_MINISTRY = (
    r"(?:[ ](?:van|voor)[ ][A-Z][\w-]+ (?: (?:,?[ ]en[ ]|,[ ]|[ ]) (?!(?:De|Het|Deze|Vragen|Reactie"
    r"|Antwoord|Ik|In|Op|Met|Hierbij|Graag|Allereerst)[ ]) [A-Z][\w-]+ ){0,20} )?"
)
"""The field of an office: " van Molens, Sluizen en Bruggen"."""
_OF_ALL = rf"""
    {_COUNTED} (?: Vragen[ ]en[ ]opmerkingen | VRAGEN[ ]EN[ ]OPMERKINGEN | Inbreng | INBRENG )
    [ ] (?: vanuit|van|VANUIT|VAN )[ ] (?:DE[ ])? (?:de[ ]|alle[ ])? (?:verschillende[ ])?
    (?:fracties|FRACTIES) (?!\s+van) (?![a-z])
    (?: [ ]en[ ](?:de[ ])?(?:reactie|antwoord)
      (?: [ ]van[ ]de[ ](?:bewindsperso(?:on|nen)|{w.OFFICE}) {_MINISTRY} )?
    )?"""
OF_ALL = anywhere(
    "heading of all parties' questions in a long line",
    _OF_ALL,
    "I Vragen en opmerkingen vanuit de fracties en reactie van de minister van Molens",
    "Vragen en opmerkingen van de fracties van",
)
_OF_PARTY = rf"""
    {_COUNTED} (?: Vragen[ ]en[ ]opmerkingen | Opmerkingen[ ]en[ ]vragen | Inbreng | Bijdrage
      | Vragen )[ ](?: van(?:uit)? | door | namens )[ ]
    (?: (?:de[ ]|het[ ])?(?:leden|lid)[ ]van[ ](?:de[ ]|het[ ])? | het[ ]lid[ ]
      | (?=de[ ](?:fractie|Groep|Lijst)\b) )
    (?: (?!{OPENS}) [^.?!:;] ){{1,70}}? (?: -fracties?(?![a-z-]) | (?= \s*{OPENS} ) )
    (?: [ ]en[ ](?:de[ ])?(?:reactie|antwoord)\b [^.?!:]{{0,70}}? (?= \s*{OPENS} | $ ) )?"""
OF_PARTY = anywhere(
    "heading of a party's section in a long line",
    _OF_PARTY,
    ("Vragen van de leden van de Duinpartij-fractie", "Inbreng van het lid Spaak Het lid"),
    "Vragen van de leden.",
)
_OF_ANSWERS = rf"""
    (?<![\w-]) (?: I{{1,3}} | IV | [A-D] | [2-4] ) [.)]? \s
    (?: {w.REPLY} | Reacties | ANTWOORD | REACTIE )
    (?: \s?/\s?[Rr]eactie | [ ]en[ ]reactie )? [ ](?:van|VAN)[ ](?:de|het|DE|HET)[ ]
    (?: \w*[Mm]inisters? | [Ss]taatssecretaris | bewindsperso(?:on|nen) | kabinet | regering
      | [A-Z]+ ) {_MINISTRY}
    | (?<![\w-]) (?: III | IV | C | 3 ) [.)]? \s (?: Volledige[ ]agenda | Overig )"""
OF_ANSWERS = anywhere(
    "heading of the part with answers, or of the agenda, in a long line",
    _OF_ANSWERS,
    ("II Antwoord/Reactie van de Minister van Molens en Sluizen", "III Volledige agenda"),
    ("12 Antwoord van de Minister", "Volledige agenda"),
)
_IN_CONTENTS = r"(?: [ ]\d{1,3} (?= \s (?:[IVX]{1,4}|[A-D]|\d) [.)]? \s [A-Z] ) )?"
"""The page of a heading in a table of contents: another heading follows it."""
_LABEL = rf"""
    (?<= [.?!»:)\]\d] ) \s* (?= (?: {w.QUESTION}\s
      | {w.ANSWER}\s (?:op\s)? (?:(?:de\s)?vra(?:ag|gen)\s)? ) \d{{1,3}}(?!\d) )
    | (?<=[.?!»)]) \s* (?=Toelichting:) | (?<=\w[ ]) (?=Vraag[ ]\d{{1,3}}:?[ ][A-ZÀ-Ý«])"""
LABEL = anywhere(
    "numbered label in a long line",
    _LABEL,
    ("draait.Vraag 2", "draait? Antwoorden op vragen 2 en 3", "molens Vraag 2 Draait"),
    ("zie het antwoord op vraag 2", "de Vraag 2031"),
)
_STRUCTURE = verbose(
    rf"(?P<received>{_RECEIVED})|(?P<answer>{_ANSWER})"
    rf"|(?P<heading>(?:{_OF_ALL}|{_OF_PARTY}|{_OF_ANSWERS}){_IN_CONTENTS})|(?P<label>{_LABEL})"
)
_SIGN = lazy_pattern(
    r"[Aa]ntwoord|[Rr]eactie|Beantwoording|Mededeling|Toelichting|ANTWOORD|REACTIE|Vra(?:ag|gen)"
    r"|VRAGEN|[Ii]nbreng|INBRENG|Opmerkingen|Bijdrage|Volledige agenda|Overig"
)
"""One of these is in every heading and label."""
_BEFORE_SIGN = 60
"""In characters: a heading or label begins no further before that word."""
_LONGEST_HEAD = 3000
"""In characters, of the first long line: the document's head may reach so far."""


def at_signs(fragments: Iterable[Fragment], long: Container[int]) -> Iterator[Fragment]:
    """Cut the text of the long lines at headings and labels, and the document's head into lines."""
    head = _LONGEST_HEAD
    for fragment in fragments:
        if fragment.kind != "text" or fragment.row.number not in long:
            yield fragment
            continue
        for index, part in enumerate(_parts(fragment, head)):
            yield part if index else part._replace(apart=fragment.apart)
        head = 0


def _parts(fragment: Fragment, head: int) -> Iterator[Fragment]:
    """Cut a fragment; its first ``head`` characters may be the document's head."""
    text = fragment.text
    places = [(*match.span(), "head") for match in _IN_HEAD.finditer(text[:head])]
    for match in _signs(text):
        kind = match.lastgroup or "text"
        places.append((*match.span(), "text" if kind == "label" else kind))
    start = 0
    for begin, end, kind in sorted(places):
        if begin < start:
            continue
        yield from fragment.part(text[start:begin])
        if kind == "heading":
            end = end_of_heading(text, begin, end)
        if kind != "text":
            yield from fragment.part(text[begin:end], kind)
        start = end if kind != "text" else begin
    yield from fragment.part(text[start:])


def _signs(text: str) -> Iterator[re.Match[str]]:
    """Find the headings and labels in a text, only near the words of ``_SIGN``: that is faster."""
    after = 0
    for sign in _SIGN.finditer(text):
        for place in range(max(after, sign.start() - _BEFORE_SIGN), sign.start() + 1):
            match = _STRUCTURE.match(text, place)
            if match is not None:
                yield match
                after = max(match.end(), place + 1)
                break

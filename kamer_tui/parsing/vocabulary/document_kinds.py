"""Kinds of documents, by their titles ("Nr. 3 MEMORIE VAN TOELICHTING") in the first lines.

``kind_of`` knows the documents with questions, ``kind_of_title`` those without.  Where no title
tells, some kinds have words that no other has, such as the enacting clause of a bill (Aanwijzingen
voor de regelgeving, 4.3 to 4.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from kamer_tui.language.noise import is_noise
from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern, whole
from kamer_tui.parsing.vocabulary.words import spaced
from kamer_tui.translation import N_

WithQuestions = Literal["note", "report on a bill", "contribution", "consultation"]

_HEAD_LINES = 60
"""Lines in which a title may stand."""
_LINES_WITH_WORDS = 240
"""Lines in which the words of a kind may stand."""
_LONGEST_TITLE = 160
_LONGEST_OF_QUESTIONS, _LONGEST_IN_CAPITALS, _MOST_LINES = 130, 320, 6
"""Characters and lines of a title of a document with questions; in capitals it is longer, since it
names all committees that report."""
_LEAST_SPEAKERS = 3
"""Lines that begin with a speaker: so many make the report of a debate."""
_I = re.IGNORECASE


class Kind(NamedTuple):
    """A kind of document: its name for the user ("a bill"); ``may_hold_questions`` if questions
    with answers may stand in it all the same, as in a letter.
    """

    name: str
    may_hold_questions: bool = False


_LETTER = Kind(N_("a letter"), may_hold_questions=True)
_BILL = Kind(N_("a bill (voorstel van wet)"))
_MEMORANDUM = Kind(N_("an explanatory memorandum (memorie van toelichting)"))
_ADVICE = Kind(N_("an advice of the Council of State (Raad van State)"))
_MOTION = Kind(N_("a motion (motie)"))
_AMENDMENT = Kind(N_("an amendment (amendement)"))
_BILL_AMENDED = Kind(N_("a government amendment (nota van wijziging)"))
_MESSAGE = Kind(N_("a royal message (koninklijke boodschap)"))
_DECISIONS = Kind(N_("a list of decisions (besluitenlijst)"))
_AGENDA = Kind(N_("an agenda"))
_INITIATIVE = Kind(N_("an initiative memorandum (initiatiefnota)"))
_DEBATE = Kind(N_("the report of a debate"))
_LAW = Kind(N_("a law or decree"))
_NOISE = Kind(N_("signs instead of words, as a PDF gives whose fonts do not tell their letters"))


_CHANGED = "(?:(?:nader )?gewijzigde? )"
_COUNCIL = "afdeling advisering(?: van de)?(?: raad van state)?|raad van state"
_DEBATES = (
    "commissiedebat|algemeen overleg|wetgevingsoverleg|notaoverleg|hoorzitting"
    "|rondetafelgesprek|mondeling overleg|deskundigenbijeenkomst|gesprek"
)
_OTHERS = ("VERSLAG VAN EEN SCHRIFTELIJK OVERLEG", "Nota naar aanleiding van het verslag", "Motie")
_TITLES = tuple(
    (
        kind,
        words,
        beginning(f"title: {yes}", spaced(rf"(?:{title})\b"), yes, _OTHERS, flags=_I),
    )
    for kind, words, title, yes in (
        (_BILL, "voorstel van", f"{_CHANGED}?voorstel van (?:rijks)?wet", "VOORSTEL VAN WET"),
        (
            _MEMORANDUM,
            "memorie van toelichting",
            "(?:nadere |herdrukte )?memorie van toelichting",
            "MEMORIE VAN TOELICHTING",
        ),
        (
            _ADVICE,
            "advies",
            f"(?:nader )?advies (?:van de )?(?:{_COUNCIL})(?: en nader rapport)?",
            "Advies Raad van State",
        ),
        (_ADVICE, "nader rapport", "nader rapport", "NADER RAPPORT"),
        (_MOTION, "motie van", f"(?:{_CHANGED}|nadere )?motie van", "MOTIE VAN HET LID SPAAK"),
        (
            _AMENDMENT,
            "amendement van",
            f"(?:{_CHANGED}|tweede |derde )?(?:sub)?amendement van",
            "AMENDEMENT VAN HET LID SPAAK",
        ),
        (
            _BILL_AMENDED,
            "nota van",
            "(?:tweede |derde |vierde )?nota van (?:wijziging|verbetering)",
            "NOTA VAN WIJZIGING",
        ),
        (_MESSAGE, "koninklijke", "koninklijke boodschap", "KONINKLIJKE BOODSCHAP"),
        (_INITIATIVE, "initiatiefnota", "initiatiefnota", "INITIATIEFNOTA"),
        (
            _DECISIONS,
            "besluitenlijst",
            "(?:herziene |voorlopige )?besluitenlijst",
            "Besluitenlijst",
        ),
        (_AGENDA, "agenda", "(?:geannoteerde |voorlopige )?agenda", "Geannoteerde agenda"),
        (_AGENDA, "convocatie", "(?:geannoteerde |voorlopige )?convocatie", "Convocatie"),
        (
            _DEBATE,
            "verslag van een",
            "(?:gecorrigeerd |ongecorrigeerd )*(?:steno|woordelijk )?verslag van een "
            f"(?:{_DEBATES})",
            "VERSLAG VAN EEN COMMISSIEDEBAT",
        ),
        (_LETTER, "brief van", "brief van", "BRIEF VAN DE MINISTER VAN DUINEN"),
        (
            _LAW,
            " van ",
            r"(?:wet|besluit|rijkswet|regeling) van \d{1,2} [a-z]+ \d{4}",
            "Wet van 3 mei 2032",
        ),
    )
)
"""For each kind words that its titles hold in small letters, and its titles: the pattern of a kind
is compiled only where its words stand.
"""
_WORDS = tuple(
    (kind, anywhere(f"words: {yes}", spaced(words), yes, "De agenda"))
    for kind, words, yes in (
        (
            _BILL,
            "(?:^| )Allen, die deze zullen zien of horen lezen",
            "Allen, die deze zullen zien of horen lezen, saluut!",
        ),
        (
            _MOTION,
            "^gehoord de beraadslaging[,.]|gaat over tot de orde van de dag",
            "en gaat over tot de orde van de dag",
        ),
        (
            _AMENDMENT,
            "^De ondergetekende stelt het volgende amendement voor",
            "De ondergetekende stelt het volgende amendement voor:",
        ),
        (
            _ADVICE,
            "^Blijkens de mededeling van de Directeur van Uw kabinet",
            "Blijkens de mededeling van de Directeur van Uw kabinet van 3 mei",
        ),
        (_AGENDA, "^(?:Voortouwcommissie|Activiteit): ", "Activiteit: rondleiding"),
        (_LETTER, r"^(?:Geachte (?:heer|mevrouw|voorzitter|leden)|Hooggeachte)\b", "Geachte heer"),
        (
            _LETTER,
            r"^(?:Hierbij|Hiermee|Bijgaand) (?:bied|zend|stuur|doe|treft)\b",
            "Hierbij zend ik",
        ),
    )
)
"""Words that only documents of this kind have, for those without a title."""
_NUMBER = r"(?:nr\.?\s*\w{1,4}(?:\s*HERDRUK)?\s+|\d{4}D\d{5}\s+|[A-Z]{1,2}\d?\s+)?"
_ENDS = r"(?![^\W\d]).*"
_TITLES_WITH_QUESTIONS: tuple[tuple[WithQuestions, str, str, str], ...] = (
    (
        "note",
        "(?:nadere |tweede nadere )?(?:nota (?:naar aanleiding|n\\.a\\.v\\.) van het "
        f"(?:nader |tweede nader |voorlopig )?verslag|memorie van antwoord){_ENDS}",
        "Nr. 6 NOTA NAAR AANLEIDING VAN HET VERSLAG",
        "Nota van wijziging",
    ),
    (
        "contribution",
        "inbreng (?:ten behoeve van (?:het )?|voor (?:het )?)?(?:(?:nader |voorlopig )?verslag"
        f"|schriftelijk overleg|feitelijke vragen){_ENDS}",
        "2032D12345 INBRENG VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "Inbreng van de leden van De Brug",
    ),
    (
        "consultation",
        f"(?:inbreng )?verslag van een (?:nader )?schriftelijk overleg{_ENDS}",
        "A VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
        "Verslag van een rondetafelgesprek",
    ),
    (
        "report on a bill",
        "(?:(?:tweede |derde )?(?:nader )?(?:voorlopig )?verslag|eindverslag)"
        r"(?: van de (?:vaste |bijzondere |tijdelijke )?(?:kamer)?commissies?\b.*)?",
        "Nr. 5 VERSLAG",
        "Verslag van een schriftelijk overleg",
    ),
)
_WITH_QUESTIONS = tuple(
    (kind, whole(f"title: {yes}", _NUMBER + spaced(title), yes, no, flags=_I))
    for kind, title, yes, no in _TITLES_WITH_QUESTIONS
)
_ENTRY = whole(
    "a title with the number before it",
    r"(?:[Nn]r\.?\s*(?:\d+|[A-Z]{1,3})\s+|[A-Z]{1,2}\s+)?(?P<title>\S.*)",
    ("Nr. 3 MEMORIE VAN TOELICHTING", "A BRIEF", "Agenda"),
)
_OF_QUESTIONS = beginning(
    "titles of documents with questions, below which another kind is only named",
    r"""(?:nader[ ]|voorlopig[ ]|nader[ ]voorlopig[ ])?verslag
            (?:[ ]van[ ]een[ ](?:nader[ ]|nieuw[ ])?schriftelijk[ ]overleg
            |[ ]houdende[ ]een[ ]lijst[ ]van[ ]vragen|$)
        |(?:nadere[ ])?nota[ ]naar[ ]aanleiding[ ]van\b|(?:nadere[ ])?memorie[ ]van[ ]antwoord\b
        |lijst[ ]van[ ](?:schriftelijke[ ])?vragen\b
        |inbreng[ ](?:verslag|van[ ]een[ ]schriftelijk[ ]overleg)\b""",
    ("VERSLAG", "Lijst van vragen en antwoorden", "Nota naar aanleiding van het verslag"),
    "Verslag van een commissiedebat",
    flags=_I,
)
_FIRST_OF_QUESTIONS = ("nader", "voorlopig", "verslag", "nota", "memorie", "lijst", "inbreng")
"""In small letters: with one of these such a title begins."""
_SPEAKER = beginning(
    "who speaks in the report of a debate, before the words",
    r"""(?:(?:De[ ]heer|Mevrouw|Het[ ]lid)[ ][^.:?!()]{2,60}\([\w\ /-]{2,40}\)
        |[Dd]e[ ]voorzitter|(?:Minister|Staatssecretaris)[ ][^.:?!()]{2,60})\s?:""",
    ("De heer Spaak (Duinpartij):", "De voorzitter:", "Minister Veldman:"),
    ("De heer Spaak: nee", "Het lid Spaak (Duinpartij) vraagt"),
)
_LIST = anywhere(
    "a list of questions says so",
    r"\blijst\s+van\s+(?:feitelijke\s+)?vragen\b|\bfeitelijke\s+vragen\b",
    ("LIJST VAN VRAGEN EN ANTWOORDEN", "heeft een aantal feitelijke vragen"),
    "een lijst van moties",
    flags=_I,
)
_KIND_FIRST = whole(
    "a line that may name the kind of a document with questions",
    r"(?:verslag|lijst|nota|brief|antwoord|memorie|voorlopig|nader|inbreng)\b.*",
    "VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
    ("EEN VERSLAG", "NOTARIS"),
    flags=_I,
)
_HAS_NUMBER = lazy_pattern(r"(?:Nr|nr)\.")


def kind_of_title(texts: Sequence[str]) -> Kind | None:
    """Tell the kind of a document without questions by the title in its first lines, or None.  If
    lines begin with speakers ("De voorzitter:"), it is the report of a debate.
    """
    for text in texts[:_HEAD_LINES]:
        entry = _ENTRY.find(" ".join(text.split()))
        if entry is None or len(text) > _LONGEST_TITLE:
            continue
        title = entry["title"]
        small = title.casefold()
        if small.startswith(_FIRST_OF_QUESTIONS) and _OF_QUESTIONS.find(title) is not None:
            return None
        for kind, words, rule in _TITLES:
            match = rule.find(title) if words in small else None
            if match is None:
                continue
            if match.group().isupper() or title != entry.group():
                return kind
            if match.group() == title:
                # It may also be a chapter's title, or the subject of the questions.
                return kind._replace(may_hold_questions=True)
    spoken = sum(text[0] in "DMHSd" and _SPEAKER.find(text) is not None for text in texts)
    return _DEBATE if spoken >= _LEAST_SPEAKERS else None


def kind_of_words(texts: Sequence[str]) -> Kind | None:
    """Tell the kind by words that only its documents have ("Geachte heer": a letter), or None."""
    for text in texts[:_LINES_WITH_WORDS]:
        for kind, rule in _WORDS:
            if rule.find(text) is not None:
                return kind
    return None


def kind_of_signs(texts: Sequence[str]) -> Kind | None:
    """Give the kind of a text that has signs instead of words; None if it has words."""
    return _NOISE if is_noise(texts) else None


def may_name_kind(line: str) -> bool:
    """True if a line begins like the title of a document with questions ("VERSLAG VAN EEN …")."""
    return _KIND_FIRST.find(line) is not None


def is_list_of_questions(head: str) -> bool:
    """True if a document's first words call it a list of questions ("feitelijke vragen")."""
    return _LIST.find(head) is not None


def kind_of(texts: Sequence[str]) -> WithQuestions | None:
    """Tell the kind of a document with questions by the title in its head, or None."""
    head = texts[:_HEAD_LINES]
    for index in range(len(head)):
        for text in _titles(head, index):
            if len(text) > _LONGEST_OF_QUESTIONS and not text.isupper():
                continue
            for kind, rule in _WITH_QUESTIONS:
                if rule.find(text) is not None and (kind != "report on a bill" or _is_title(text)):
                    return kind
    return None


def _titles(texts: Sequence[str], index: int) -> Iterator[str]:
    """Give the texts from this line on that may be a title: the line, the line with the next one,
    and up to six lines in capitals.
    """
    text = texts[index]
    capitals = text.isupper()
    for count, line in enumerate(texts[index + 1 : index + _MOST_LINES], 2):
        if not text.endswith((".", ",")):
            yield text
        text = f"{text} {line}"
        if (count > 2 and not (capitals and text.isupper())) or len(text) > _LONGEST_IN_CAPITALS:
            return
    if not text.endswith((".", ",")) and (len(texts) == index + 1 or text.isupper()):
        yield text


def _is_title(text: str) -> bool:
    """True if "verslag" stands as a title: in capitals, after "Nr. 5", or as the only word."""
    return text.isupper() or _HAS_NUMBER.match(text) is not None or " " not in text

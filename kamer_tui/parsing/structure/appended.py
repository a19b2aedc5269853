"""What stands above or below a document's questions and answers, or before one, and was read as a
part of it: the beginning of a letter, a spoiled label, what was put below the last answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.document.model import Paragraph
from kamer_tui.language.patterns import anywhere, beginning, whole

_LABEL_SPOILED = beginning(
    "what a scanner or a program left of a label",
    r"""(?:[Aa]nt[vw]\w{2,4}[rd]\w{0,2} | ANT\w{4,6} | [Vv]raa\w{1,2} | VRAA\w{1,2})
        (?:[ ][\dlIO]{1,3}\b | [.:] | [ ](?=[A-ZÀ-Ý]) )""",
    ("Antwoorcl 3 Ja.", "antwoord Ja, dat klopt", "Vraaq 3", "ANTVVOORD: Nee", "vraag l"),
    ("Antwoorden vindt u hier", "vraagt u dat", "Antwerpen is dicht", "Ant 3"),
    hints=("nt", "NT", "raa", "RAA"),
    seen="texts that were scanned",
)
_SALUTES = anywhere(
    "how a letter begins",
    r"""\bGeachte[ ](?:heer|mevrouw|[Vv]oorzitter|leden)\b
        | ^Hierbij[ ](?:zend|stuur|bied|doe)\w{0,3}\b""",
    ("Geachte mevrouw Spaak,", "Hierbij bieden wij u", "Hierbij zend ik"),
    ("geachte afgevaardigden", "Hierbij is de brug dicht"),
    hints=("Geachte", "Hierbij"),
)
_OF_MAIL = beginning(
    "what mail programs put below a text",
    r"""Verstuurd[ ]vanaf\b | Verzonden[ ](?:vanaf|met|via)[ ]\w | Sent[ ]from\b | Disclaimer\b
        | (?:Dit|De[ ]informatie[ ]in[ ]dit|This)[ ](?:e-?mail)?(?:bericht|message)?\b
        (?=.{0,120}\b(?:bestemd|vertrouwelijk|intended|confidential)\b)""",
    (
        *("Verstuurd vanaf mijn telefoon", "Disclaimer: lees dit", "Verzonden vanaf mijn toestel"),
        "Dit bericht kan informatie bevatten die niet voor u is bestemd.",
    ),
    ("Dit bericht klopt", "Verzonden zijn twee brieven", "Dit veer vaart"),
    hints=("Verstuurd", "Verzonden", "Sent", "Disclaimer", "bericht", "message"),
)
_HEADING = whole(
    "a heading of two or three words, or a link of a web page",
    r"[A-ZÀ-Ý][^.?!:;,\d]{0,34}(?:[ ]\d{1,2})?",
    ("Vindplaatsen", "Deel deze pagina", "Bijlage 2"),
    ("Ja.", "Zie vraag 3 en 4", "Er zijn twee veren, zie de kaart"),
)
_LONGEST_APPENDED = 600
"""In characters: what was put below the last answer, with a heading of its own."""


def begins_with_spoiled_label(text: str) -> bool:
    """True if a question or an answer begins with what is left of its label: "Antwoorcl 3 Ja"."""
    return _LABEL_SPOILED.find(text) is not None


def holds_salutation(text: str) -> bool:
    """True if a letter begins in a paragraph: "Geachte mevrouw Spaak"."""
    return _SALUTES.find(text) is not None


def holds_appended(paragraphs: Sequence[Paragraph]) -> bool:
    """True if something was put below an answer: what mail programs add, or, below a whole
    sentence, a short heading with a short text of its own.
    """
    below = 0
    for above, one in zip(reversed(paragraphs[:-1]), reversed(paragraphs[1:]), strict=True):
        if _OF_MAIL.find(one.text):
            return True
        below += len(one.text)
        if below > _LONGEST_APPENDED:
            return False
        whole_above = above.text.endswith((".", "?", "!")) or "http" in above.text.split()[-1]
        if whole_above and _HEADING.find(one.text):
            return True
    return False

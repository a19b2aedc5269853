"""Whether a question or an answer holds what its author didn't write, or ends elsewhere.

Of some 600 real questions and answers of several paragraphs only those have such an end that hold a
piece of something else, as of a footnote, or that lost their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.document.model import Paragraph
from kamer_tui.language.dates import MONTHS
from kamer_tui.language.patterns import anywhere, beginning
from kamer_tui.parsing.lines.furniture.official import CHAMBER, ISSN, SESSION
from kamer_tui.parsing.structure.appended import (
    begins_with_spoiled_label,
    holds_appended,
    holds_salutation,
)
from kamer_tui.parsing.structure.doubts import (
    HOLDS_APPENDED,
    HOLDS_FOOTER,
    HOLDS_HEADING,
    HOLDS_ITS_LABEL,
    HOLDS_NOTE,
    HOLDS_SALUTATION,
    TORN,
)
from kamer_tui.parsing.structure.turn import Account, Turn

_STOPS = anywhere(
    "the end of a text that is whole: a stop, also before quotes and marks, or a figure of a table",
    r"(?:[.?!:;…][\"”’'»)\]\s]*|[\d%])(?:\[\^[^\]]{1,40}\][\s,]*)*$",
    ("het veer vaart.", "«vaart het?»", "vaart.[^3]", "Oudeveer 66 73", "ruim 12%", "vaart:"),
    ("en de kade van", "steigers, bruggen (oeverbureau)", "bezwaar/"),
    seen="answers of all genres",
)
_NO_SENTENCE = beginning(
    "an item of a list, or an address",
    r"[–—•·▪◦*o-]\s | \w{1,3}[.)]\s | \S*(?:www\.|https?:)",
    ("– de kade", "a) de kade", "12. de kade", "www.oeverbureau.example/kade", "o de kade"),
    ("de kade", "Oeverbureau"),
    seen="answers of all genres",
)
_OF_THE_PRESS = anywhere(
    "what the press prints on each page, and nobody writes",
    rf"\b{ISSN} | \b{CHAMBER},[ ]vergaderjaar[ ]{SESSION},[ ](?:Aanhangsel|Vragen)(?![ ]van)",
    ("de kade. ISSN 0000 - 0000 ’s-Gravenhage", "Tweede Kamer, vergaderjaar 2031–2032, Vragen 1"),
    ("Tweede Kamer, vergaderjaar 2031–2032, Aanhangsel van de Handelingen, nr. 17", "ISSN van"),
    seen="texts that were wrapped again, where footers and colophons are no lines",
    hints=("ISSN", ", vergaderjaar "),
)

_SOURCE = rf"""(?:Bijlage\sbij\s)? Kamerstuk(?:ken)?\s(?:I{{1,2}}\b|\d) | Stb\.\s\d
    | Stcrt\.\s\d | https?: | Aanhangsel(?:\sHandelingen|\sII|\s\d)
    | [A-ZÀ-Ý][^.?!,«»]{{2,60}},\s\d{{1,2}}\s(?:{"|".join(MONTHS)})\s\d{{4}},\s[«“‘]"""
_STUDY = r"[A-ZÀ-Ý][^.?!;:«»()\d]{2,60}\s\((?:19|20)\d\d[a-z]?\)"
_HOLDS_NOTE = anywhere(
    "a note in the middle of a text: its number, maybe glued to what follows, and a source",
    rf"""(?<=[\w.?!:;»”’)%]\s) (?<!\b[Nn]r\.\s) (?<!\b[Vv]raag\s) (?<!\b[Aa]rtikel\s) (?<!\ben\s)
        [1-9]\d? (?: \s?(?:{_SOURCE}) | {_STUDY} | \s{_STUDY}[.:,]\s?[A-ZÀ-Ý«“‘] )""",
    (
        "De brug is dicht.1 Dat blijft zo. 1 Kamerstuk 36 999, nr. 12",
        "Kamerstuk 36 999, nr. 12. 2 Stb. 2034, 7.",
        "zo kunnen 1 De Duinbode, 3 mei 2031, «Veer vaart niet» de veren",
        "De brug is dicht. 1Kamerstuk 36 999, nr. 12",
        "De brug is dicht. 5Instituut Veldman (2031)",
        "De brug is dicht. 5 Instituut Veldman (2031). De staat van de veren.",
    ),
    (
        *("Zie nr. 12 Kamerstuk 36 999", "de 2 Kamerleden", "artikel 2 Stb. 2034", "1 Kamerstuk 9"),
        "In dat jaar voeren er 12 Noorderpartij (2031) en 3 andere",
    ),
    hints=("amerstuk", "Stb.", "Stcrt.", "http", "Aanhangsel", "«", "“", "‘", "(19", "(20"),
    seen="texts whose paragraphs a program joined",
)

_HOLDS_HEADING = beginning(
    "a heading that stands before its text on one line: a sentence begins, and none ended",
    r"""(?:\d{1,2}(?:\.\d{1,2}){0,2}\.?\s)? [A-ZÀ-Ý][^.?!:;«»“”‘’"'()]{2,100}? [\w]\s
        (?: De\sleden\svan\s(?:de\s)?[A-ZÀ-Ý0-9] | (?:De\sregering|Het\skabinet)\s
        (?:heeft|is|dankt|wil|onderschrijft|deelt|merkt)\b )""",
    (
        "Inleiding De leden van de Duinpartij-fractie hebben het voorstel gelezen",
        "2. De bruggen De leden van De Brug vragen",
        "Algemeen De regering heeft met belangstelling",
    ),
    ("De leden van de Duinpartij-fractie vragen", "Zo vaart het. De leden van De Brug vragen"),
    hints=("De leden", "De regering", "Het kabinet"),
    seen="texts whose headings a program joined to what follows",
)


def doubt_torn(account: Account) -> None:
    """Give a doubt to each turn without one that ends in the middle of a sentence, or holds what
    the press prints on a page, the beginning of a letter, or a part of something else.
    """
    turns = [entry for entry in account.entries if isinstance(entry, Turn)]
    for turn in turns:
        if turn.doubt is None:
            turn.doubt = _doubt(turn)
    if turns and turns[-1].doubt is None and holds_appended(turns[-1].answered):
        turns[-1].doubt = HOLDS_APPENDED


def _doubt(turn: Turn) -> str | None:
    sides = (turn.asked, turn.answered)
    texts = [one.text for side in sides for one in side]
    if any(_is_torn(side) for side in sides):
        return TORN
    if any(_OF_THE_PRESS.find(text) for text in texts):
        return HOLDS_FOOTER
    if any(_HOLDS_NOTE.find(text) for text in texts):
        return HOLDS_NOTE
    if any(_HOLDS_HEADING.find(text) for text in texts):
        return HOLDS_HEADING
    if any(map(holds_salutation, texts)):
        return HOLDS_SALUTATION
    if any(side and begins_with_spoiled_label(side[0].text) for side in sides):
        return HOLDS_ITS_LABEL
    return None


def _is_torn(paragraphs: Sequence[Paragraph]) -> bool:
    """True if the last of several paragraphs is no item and ends in the middle of a sentence, below
    a whole one: below a colon, or a row of names, it may be an item.
    """
    if len(paragraphs) < 2:
        return False
    above = paragraphs[-2].text
    if above.endswith(":") or not _STOPS.find(above):
        return False
    text = paragraphs[-1].text
    return not (_STOPS.find(text) or _NO_SENTENCE.find(text) or "http" in text or "www." in text)

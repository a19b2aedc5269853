"""Whether a question or an answer holds what its author didn't write, or ends elsewhere.

Of some 600 real questions and answers of several paragraphs only those have such an end that hold a
piece of something else, as of a footnote, or that lost their own.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.document.model import Paragraph
from kamer_tui.language.patterns import anywhere, beginning
from kamer_tui.parsing.lines.furniture.official import CHAMBER, ISSN, SESSION
from kamer_tui.parsing.structure.doubts import HOLDS_FOOTER, TORN
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
)


def doubt_torn(account: Account) -> None:
    """Give a doubt to each turn without one that ends in the middle of a sentence, or holds what
    the press prints on a page.
    """
    for turn in account.entries:
        if isinstance(turn, Turn) and turn.doubt is None:
            if _is_torn(turn.asked) or _is_torn(turn.answered):
                turn.doubt = TORN
            elif any(_OF_THE_PRESS.find(one.text) for one in (*turn.asked, *turn.answered)):
                turn.doubt = HOLDS_FOOTER


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

r"""The words of which the genre's patterns are composed, each in one place.

Each is a part of a verbose pattern, on one line: a blank of the text is ``[ ]`` or ``\s``.
"""

ANSWER = r"Antwoord(?:en)?"
ANSWER_IN_CAPITALS = r"ANTWOORD(?:EN)?"
REPLY = rf"(?:{ANSWER}|Reactie|Beantwoording)"
"""The first word of an answer's heading."""
QUESTION = r"Vra(?:ag|gen)"
QUESTION_IN_CAPITALS = r"VRA(?:AG|GEN)"
ANY_ANSWER = rf"(?:{ANSWER}|{ANSWER_IN_CAPITALS})"
ANY_QUESTION = rf"(?:{QUESTION}|{QUESTION_IN_CAPITALS})"
NOTICE = r"Mededeling"
"""The heading of a minister's notice that answers come later."""

UP_TO = r"(?:t/m|tot\s(?:en|/)\smet)"
NUMBER_SIGN = r"(?:nummers?|nrs?\.?)"
NUMBER = r"\d{1,4}[a-z]?"
NUMBERS = rf"{NUMBER}(?:\s*(?:,|en|t/m)\s*{NUMBER}){{0,60}}"
"""A list of numbers: "5, 6 en 7", "2 t/m 6"."""
QUESTION_MARK = r"\?[»”’\"')]*"
"""A question mark with the quotes and brackets that close behind it: '?»'."""

OFFICE = r"(?:[Mm]inister|[Ss]taatssecretaris)"
CABINET = r"(?:[Kk]abinet|[Rr]egering)"
CAPITAL = r"[A-ZÀ-Ý]"
OPENS_TEXT = r"[A-ZÀ-Ý0-9«“‘\"'(]"
"""A sign with which a text may begin."""

MEMBERS = r"(?:fractie)?leden"
ANSWERER = (
    r"(?:[Dd]e[ ](?:regering|[Mm]inister|[Ss]taatssecretaris|bewinds\w+|initiatiefnemers?)"
    r"|[Hh]et[ ]kabinet|[Ii]k|[Ww]ij|[Oo]ndergetekende)"
)
"""The subject of a sentence that answers."""
WHETHER = r"(?:of|hoe|wat|welke?|waarom|wanneer|naar|om|wie|waar|hoeveel|in[ ]hoeverre)"
"""The word after a verb of asking: "vragen of", "verzoeken om"."""


def spaced(expression: str) -> str:
    """Write the blanks of an expression as a verbose pattern needs them: "voorstel[ ]van[ ]wet"."""
    return expression.replace(" ", "[ ]")

r"""The words from which the patterns of the genre are composed, each in one place.

Each is a piece of a verbose pattern on one line: a blank of the text is ``[ ]`` or ``\s``.
"""

ANSWER = r"Antwoord(?:en)?"
ANSWER_IN_CAPITALS = r"ANTWOORD(?:EN)?"
REPLY = rf"(?:{ANSWER}|Reactie|Beantwoording)"
"""How the heading of an answer begins."""
QUESTION = r"Vra(?:ag|gen)"
QUESTION_IN_CAPITALS = r"VRA(?:AG|GEN)"
ANY_ANSWER = rf"(?:{ANSWER}|{ANSWER_IN_CAPITALS})"
ANY_QUESTION = rf"(?:{QUESTION}|{QUESTION_IN_CAPITALS})"
NOTICE = r"Mededeling"
"""Above the words of who can't answer in time."""

UP_TO = r"(?:t/m|tot\s(?:en|/)\smet)"
NUMBER_SIGN = r"(?:nummers?|nrs?\.?)"
NUMBER = r"\d{1,4}[a-z]?"
NUMBERS = rf"{NUMBER}(?:\s*(?:,|en|t/m)\s*{NUMBER})*"
"""A list of numbers where nothing else can follow: "5, 6 en 7", "2 t/m 6"."""
QUESTION_MARK = r"\?[»”’\"')]*"
"""With the quotes and brackets that close behind it."""

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
"""After a verb of asking: "vragen of", "verzoeken om"."""


def spaced(expression: str) -> str:
    """Keep the blanks of an expression in a verbose pattern: "voorstel van wet"."""
    return expression.replace(" ", "[ ]")

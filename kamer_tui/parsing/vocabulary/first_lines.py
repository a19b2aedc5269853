"""Signs in a document's first lines that members ask, whatever form the heading has.

They are looser than those by which the heading is read: where they find something and the heading
gave nothing, its form is not known.
"""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.language.patterns import anywhere
from kamer_tui.parsing.vocabulary.members_headings import FIXED_SENTENCE

_LONGEST_TITLE = 400
"""In characters."""
_BEHIND_A_NAME = 120
"""In characters: how far behind a member's name the bracket with the party may stand."""
_ASKERS = anywhere(
    "members who ask, whatever stands around them",
    r"""[Vv]ra(?:gen|ag)\s* (?:gesteld\s*)? (?:van|door)\s*
        (?:het\s*(?:Kamer)?lid|de\s*(?:Kamer)?leden|mevrouw|mw\.|de\s+heer|dhr\.)\s*
        (?!van\s+(?:de|het)\b|der\b|Kamer\b) (?:[’']?[a-z]{1,3}[ ]){0,2} [A-ZÀ-Ý]
        | [Vv]ra(?:gen|ag)\s (?:(?:van|door)\s)? [A-ZÀ-Ý][\w’ -]{1,40}\s\([A-ZÀ-Ý][^()]{0,40}\)
        | \bdie\s(?:het|de)\s(?:Kamer)?(?:lid|leden)\s[A-ZÀ-Ý]""",
    (
        "Vragen van mevrouw Spaak",
        "Vragen Spaak (De Brug)",
        "die het lid Spaak heeft gesteld",
        "Vragen van het lid Spaak",
        "vragen gesteld door de leden van der Spaak",
        "Vraag vanhet lidA",
    ),
    ("vragen van de leden van de Duinpartij-fractie", "motie van het lid Spaak"),
)
_HOLDS_PARTY = anywhere(
    "a party's name behind that of a member",
    r"\w[ ](?:van[ ](?:de[ ]|het[ ])?[A-ZÀ-Ý]|(?:van[ ]de[ ])?fractie\b) | fractie | partij",
    ("Spaak van Brugbelang", "Spaak fractie De Brug", "Duinpartij"),
    ("Van De Brug", "Spaak", "Van der Veldman"),
)
_NAMES_OF_PARTIES = ("De ", "Het ", "Lijst ", "Groep ")
_LETTER = anywhere(
    "the words with which a paragraph of a letter begins",
    r"^(?:Geachte|Hierbij|Bijgaand|In[ ]antwoord[ ]op[ ]uw|Onderwerp|Betreft)\b",
    ("Geachte voorzitter,", "Betreft: veren"),
    "De geachte leden",
)
_SPEAKS_OF_QUESTIONS = anywhere(
    "the word for questions of the chamber's members",
    r"\b[Kk]amervra(?:gen|ag)\b",
    ("Beantwoording Kamervragen over veren", "Kamervraag"),
    "vragen van de Kamer",
    seen="ministries' letters",
)
_NO_TITLE = anywhere(
    "words that stand in no title: of a letterhead, a signature or the first question",
    r"""\b(?: Ons[ ]kenmerk | Uw[ ]kenmerk | Directoraat-Generaal | Postbus[ ]\d | Geachte
        | Hoogachtend | Vraag[ ]1\b | Antwoord[ ]van[ ]de | Datum[ ]\d )""",
    ("over veren Ons kenmerk", "over veren Vraag 1"),
    "over de postbus",
)


_MEMBERS_ASK = anywhere(
    "members ask, in a sentence of a report",
    r"""(?:^|[.?!][ ]) (?: De | Deze | Het | Voorts | Verder | Ook | Daarnaast | Tevens | Zij )\b
        (?: (?<=Zij) | [^?!]{0,120} \b(?: leden | lid | fractie )\b ) [^?!]{0,200}?
        \b(?: vraagt | vragen | verzoekt | verzoeken | willen | wil | zouden | zou | horen
        | ontvangen | vernemen | constateren | lezen | benieuwd )\b""",
    (
        *("De leden van de Duinpartij-fractie vragen wie dat doet.", "Ook deze leden lezen"),
        "De leden van De Brug zijn benieuwd wie vaart.",
        "Deze leden zagen het voorstel. Zij vragen de regering wie dat doet.",
    ),
    ("De vaste commissie voor Veren brengt verslag uit.", "Lijst van vragen"),
    seen="reports on bills",
)

_TO_MINISTER = anywhere(
    "a minister to whom something is, or a state secretary",
    r"\b[Aa]an[ ](?:de|het)[ ](?:[Mm]inister(?:s|-president)?|[Ss]taatssecretaris(?:sen)?)\b",
    ("veren aan de Minister van Oevers", "een brief aan de staatssecretaris"),
    ("de Minister van Oevers", "aan de ministeries"),
)


def members_ask(text: str) -> bool:
    """True if members ask in a paragraph, as in no front matter: "De leden van … vragen"."""
    return "? " in text or text.endswith("?") or _MEMBERS_ASK.find(text) is not None


def names_askers(texts: Sequence[str]) -> bool:
    """True if the first lines say whose questions these are: "Vragen van het lid Spaak"."""
    return _ASKERS.find(" ".join(texts)) is not None


def speaks_of_questions(text: str) -> bool:
    """True if a text has the word for questions of the chamber's members: "Kamervragen"."""
    return _SPEAKS_OF_QUESTIONS.find(text) is not None


def may_hold_party(names: Sequence[str]) -> bool:
    """True if a name without a party seems to hold one, "Spaak van Veldpartij", or one of several
    names seems to be one: "Spaak", "De Brug".
    """
    return any(_HOLDS_PARTY.find(name) for name in names) or (
        len(names) > 1 and any(name.startswith(_NAMES_OF_PARTIES) for name in names)
    )


def is_of_a_letter(texts: Sequence[str]) -> bool:
    """True if a paragraph begins as a letter's do: "Geachte voorzitter", "Betreft"."""
    return any(_LETTER.find(text) is not None for text in texts)


def has_bracket(texts: Sequence[str], name: str) -> bool:
    """True if a bracket stands behind a name in the same paragraph."""
    return any(
        "(" in behind[:_BEHIND_A_NAME] for text in texts for _, _, behind in (text.partition(name),)
    )


def is_too_long(title: str, texts: Sequence[str]) -> bool:
    """True if a title holds words that stand in none; what stands before "(ingezonden" is whole."""
    if len(title) > _LONGEST_TITLE or _NO_TITLE.find(title) is not None:
        return True
    whole = any(f"{title} (ingezonden" in text for text in texts)
    return not whole and FIXED_SENTENCE.find(title) is not None


def may_name_asked(title: str) -> bool:
    """True if a title names a minister to whom something is: who is asked may stand behind it."""
    return _TO_MINISTER.find(title) is not None

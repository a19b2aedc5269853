"""The committees that ask, as the first sentence of a list of questions names them: "De vaste
commissie voor Bruggen heeft …".
"""

from __future__ import annotations

from kamer_tui.language.patterns import anywhere, lazy_pattern

_ASKS_OF = (
    r"wil | willen | wenst | wensen | legt | leggen | stelt | stellen | verzoekt | verzoeken"
    r" | vraagt | brengt | bracht | had | hadden"
)
"""What a committee does, in the first sentence of a list."""
_COMMITTEE = anywhere(
    "a committee, up to the word that goes on after its name",
    rf"""\b(?P<name>
        (?: (?: [Vv]aste | [Aa]lgemene | tijdelijke | bijzondere | parlementaire )[ ] )?
        (?:[Kk]amer)?[Cc]ommissie[ ]
        (?: (?: voor | inzake | van )[ ] | (?=[A-Z]\w+[ ]heeft) ) .{{2,140}}? )
        (?= [ ](?: heeft | hebben | {_ASKS_OF} | is | bestaat | een[ ]aantal | over | gestelde?
            | en[ ]de[ ](?:vaste|algemene) | belast | te | d\.d\. | aan[ ]de | met | naar )\b
        | [.(;:\n] | ,[ ](?: heeft | hebben | belast | {_ASKS_OF} | de[ ] | wordt | welke | die )
        | [ ](?: De | Het )[ ][a-z] | $ )""",
    (
        *("De vaste commissie voor Bruggen heeft", "Kamercommissie inzake Veren, belast met"),
        *("de Vaste commissie van Bruggen gestelde vragen", "die de commissie Veren heeft gesteld"),
        "De vaste commissie voor Bruggen, wil de minister",
    ),
    ("De commissie heeft", "de leden van de commissie", "de commissie Veren"),
    seen="lists of questions",
)
_COMMITTEES = anywhere(
    "several committees with one word",
    r"""\b(?P<kind> (?: vaste[ ] | algemene[ ] )? [Cc]ommissie )s[ ]
        (?P<names> voor[ ].{2,300}? )
        (?= [ ](?: heeft | hebben | leggen | een[ ]aantal | over | belast )\b | [.(;:\n] | $ )""",
    "De vaste commissies voor Bruggen en voor Veren hebben",
    "De vaste commissie voor Bruggen",
)
_ASKS = (
    r"(?:\b\w*[Cc]ommissies?\b|\b(?:Tweede|Eerste|uw|de)[ ]Kamer\b|\b[Kk]amervragen\b"
    r"|\b[Pp]residium\b|\b\w*[Rr]ekenkamer\b|\b[Ii]nitiatief\w+"
    r"|\b(?:[Rr]apport|[Bb]egroting\w*|[Jj]aarverslag|[Ss]lotwet|[Rr]aming)\b)"
)
"""Who asks or answers in the chamber's papers, or what such questions are about."""
_ASKED = r"\b (?:[Kk]amer)?[Vv]ra(?:ag|gen)\b"
_REPLIES = r"\b (?: [Aa]ntwoord(?:en)? | [Bb]eantwoord\w* | [Rr]eactie )\b"
_NEAR = r"[^?]{0,140}?"
_ANSWERS_A_COMMITTEE = anywhere(
    "somebody answers the questions of a committee or a chamber, as the head of a letter says",
    rf"""{_REPLIES} {_NEAR} (?: {_ASKED} {_NEAR} {_ASKS} | {_ASKS} {_NEAR} {_ASKED} )
    | {_ASKED} [ ]en[ ]antwoorden\b {_NEAR} {_ASKS}
    | (?: {_ASKS} {_NEAR} {_ASKED} | {_ASKED} {_NEAR} {_ASKS} ) {_NEAR} {_REPLIES}
    | \b (?: [Bb]eantwoording | (?: [Aa]ntwoord(?:en)? | [Rr]eactie )\b [^.?!]{{0,80}} [ ]op )
        [ ] [Kk]amervragen\b""",
    (
        "Antwoorden van het Waterbureau op vragen van de Tweede Kamer",
        "Hierbij bied ik de antwoorden aan op de door de commissie voor Veren gestelde vragen.",
        "De commissie heeft vragen gesteld. Deze worden hieronder beantwoord.",
        *("Vragen en antwoorden over het rapport Veren", "Reactie Waterbureau op Kamervragen"),
    ),
    ("Antwoorden op vragen van lezers", "De commissie heeft geantwoord."),
    seen="letters of the Rekenkamer",
)
_OF_MEMBERS = anywhere(
    "questions of members, by name",
    r"\b[Vv]ra(?:ag|gen)\b [ ](?: van | door )[ ] (?: het[ ]lid | de[ ]leden )[ ]",
    "Antwoord op vragen van de leden Spaak en Veldman",
    "Vragen van de commissie",
)
_NEXT_FOR = lazy_pattern(r"(?:,| en)\s+(?=voor )")
_AND_COMMITTEE = lazy_pattern(r"(?:,| en| alsmede)\s+(?:de\s+)?")
_MARK = lazy_pattern(r"\s*\*\)|\[\^[\w)]+\]|(?<=[^\W\d_])\d{1,2}(?!\w)")


def names_committee(text: str) -> bool:
    """True if a text names a committee."""
    return _COMMITTEE.find(text) is not None


def answers_a_committee(text: str) -> bool:
    """True if a text says that the questions of a committee or a chamber are answered, by whomever;
    those of single members are of another genre.
    """
    return _ANSWERS_A_COMMITTEE.find(text) is not None and _OF_MEMBERS.find(text) is None


def committees_in(text: str) -> tuple[str, ...]:
    """Read the committees that ask: "De vaste commissies voor A en voor B hebben …" names two."""
    first = _COMMITTEE.find(text)
    names = [first] if first is not None else []
    # "De vaste commissie voor A en de algemene commissie voor B hebben …"
    while names and (following := _AND_COMMITTEE.match(text, names[-1].end())) is not None:
        further = _COMMITTEE.pattern.match(text, following.end())
        if further is None:
            break
        names.append(further)
    found = [_name(one["name"]) for one in names]
    several = _COMMITTEES.find(text)
    if several is not None:
        found += [f"{several['kind']} {_name(one)}" for one in _NEXT_FOR.split(several["names"])]
    return tuple(dict.fromkeys(found))


def _name(printed: str) -> str:
    """Write a committee's name without the mark of the footnote that lists its members."""
    return " ".join(_MARK.sub("", printed).split())

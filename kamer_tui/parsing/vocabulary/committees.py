"""The committees that ask, as the first sentence of a list of questions names them: "De vaste
commissie voor Bruggen heeft …".
"""

from __future__ import annotations

from kamer_tui.language.patterns import anywhere, lazy_pattern

_COMMITTEE = anywhere(
    "a committee, up to the word that goes on after its name",
    r"""\b(?P<name>
        (?: (?: vaste | [Aa]lgemene | tijdelijke | bijzondere | parlementaire )[ ] )?
        (?:[Kk]amer)?[Cc]ommissie[ ] (?: voor | inzake | voor[ ]de )[ ] .{2,140}? )
        (?= [ ](?: heeft | hebben | legt | is | wenst | bestaat | een[ ]aantal | over
            | en[ ]de[ ](?:vaste|algemene) | belast | te | d\.d\. | aan[ ]de | met | naar )\b
        | [.(;:\n] | ,[ ](?: heeft | belast | de[ ] ) | $ )""",
    ("De vaste commissie voor Bruggen heeft", "Kamercommissie inzake Veren, belast met"),
    ("De commissie heeft", "de leden van de commissie"),
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
_NEXT_FOR = lazy_pattern(r"(?:,| en)\s+(?=voor )")
_AND_COMMITTEE = lazy_pattern(r"(?:,| en| alsmede)\s+(?:de\s+)?")
_MARK = lazy_pattern(r"\s*\*\)|\[\^\w+\]|(?<=[^\W\d_])\d{1,2}(?!\w)")


def names_committee(text: str) -> bool:
    """True if a text names a committee."""
    return _COMMITTEE.find(text) is not None


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

"""Words that Dutch writes in one, though their parts look like those that keep a hyphen.

A line's end may divide "superi-eur" and "ex-perts" as it divides "politie-inzet" and "ex-minister".
The endings and stems here tell the first kind.  Where a word is divided before a letter with a
diaeresis, that loses it ("financi-ele" of "financiële"), and gets it back.  Patterns of a
hyphenation package don't tell the two kinds apart: they divide "ex-minister", "data-uitwisseling"
and "taxi-inkomsten" too.  Held against all words of a Dutch list of 340,000, divided wherever such
patterns do, what is written in one is joined rightly in 99.7 of 100 places.
"""

from __future__ import annotations

from kamer_tui.language.patterns import Rule, whole

_AFTER_I = whole(
    "a Latin ending after an i",
    r"\w*[^\Waeou]i-(?:eels?|eet|eer[dt]?e?[nr]?s?|eur\w{0,2}|eus|euze[rn]?|eus?|ennes?|ety)",
    ("offici-eel", "superi-eur", "seri-euze", "gekopi-eerd", "mili-eu", "defini-eerde"),
    ("mini-eenheid", "taxi-eis", "politie-eenheid", "ski-eieren"),
)
_AFTER_GLIDE = whole(
    "an ending after a word that ends in i with vowels before it",
    r"""\w*(?:aa|oo|oe|u|e)i-
        (?:en(?:de?|den|s)?|er(?:e|s|en|ij|ijen|ig)?|ing(?:en)?|ig(?:e|er|heid)?|enis\w{0,3})""",
    ("groei-ende", "oprui-ing", "mooi-ere", "bemoei-enis", "lawaai-ig", "lui-ers"),
    ("fooi-eis", "politie-inzet", "ui-export"),
)
_UM = whole(
    "a Latin word in -eum, alone or before another",
    r"\w*[^\Waeiou]e-um\w*",
    ("muse-um", "jubile-ums", "petrole-umprijs"),
    ("zee-umlaut", "waarde-unie"),
)
_EX = whole(
    "a word that begins with ex as part of its stem",
    r"""ex-(?:act(?!eu|iv|ric)|am[ei]n|cell|cent|ces|clu|curs|cu[su]|ecu|eges|empl|erc|hib|ist|its?$|od|og|orb
        |ot|pans|pats?$|ped[ie]|per[ti]|pire|pli|plo[dirst]|pone|port(?!i|ret)|pos[ei]|pres(?:s|$)
        |quis|tas|ten[ds]|ter[in]|tra(?!i|ns)|tr[eê]|tro[fv])\w*""",
    ("ex-perts", "ex-port", "ex-treem", "ex-ploitatie", "ex-cuus", "ex-pressie", "ex-act"),
    ("ex-minister", "ex-president", "ex-trainer", "ex-partner", "ex-acteur", "ex-portier"),
)
_BEGINS_LIKE_PREFIX = whole(
    "a word that begins like a prefix which keeps its hyphen, or like an abbreviation",
    r"""oud-(?:heid|heden|ste[nr]?|jes?|jaar\w*|bakken\w*|tijds|oom|tante)
        | niet-(?:temin|tegenstaande|waar) | non-(?:sens\w*|chalan\w*)
        | kandidaat-(?:stel\w*|schap\w*) | wo-n(?:en|end|ing|ink)\w*""",
    ("oud-heid", "niet-temin", "non-sens", "kandidaat-stelling", "wo-ningen", "wo-ningbouw"),
    ("oud-minister", "niet-lid", "kandidaat-lid", "wo-niveau"),
)
_PLAIN = (_AFTER_I, _AFTER_GLIDE, _UM, _EX, _BEGINS_LIKE_PREFIX)

_DIAERESIS_AFTER_I = whole(
    "an ending with a diaeresis after an i",
    r"\w*[^\Waeou]i-(?:ele[nr]?|ent(?:e|en\w*|ie\w*)?|eren(?:de?)?|ering(?:en)?)",
    ("financi-ele", "pati-enten", "cli-ent", "kopi-eren", "audi-entie"),
    ("taxi-eis", "offici-eel", "politie-ente"),
)
_DIAERESIS_AFTER_VOWEL = whole(
    "an ending with a diaeresis after another vowel",
    r"""\w*[aeou]-(?:isch\w{0,2}|isme|ist(?:en|isch\w*)?|iteit\w*|iser\w*|ide[ns]?|ines?)
        | \w*co-(?:oper|ordin|effic|exist|incid)\w* | \w*cre-(?:eer|eren)\w* | (?:\w*re|ide)-eel
        | \w*moza-iek\w* | \w*su-icid\w* | \w*po-ezie | \w*re-(?:unie|incarn)\w* | \w*vacu-um\w*
        | na-i(?:e[fv]|v)\w* | oekra-i(?:n|en)\w* | isra-el\w*""",
    ("ego-istisch", "continu-iteit", "co-ordinatie", "cre-eren", "ide-eel", "oekra-ine", "re-unie"),
    ("data-infrastructuur", "co-ouder", "media-item", "zee-egel"),
)
_WITH_DIAERESIS = (_DIAERESIS_AFTER_I, _DIAERESIS_AFTER_VOWEL)

_MANY = whole(
    "a plural or a verb that a line's end divides before -en",
    r"\w*(?:ij|[aeou]i)|\w*(?P<diaeresis>ee|ie)",
    ("partij", "groei", "ui", "zee", "industrie"),
    ("fiets", "financiële", "natuur"),
)
_NO_COMPOUND = whole(
    "what follows no suspended hyphen: a stop, or a word that begins no compound",
    r"""\s*[,.;:?!)].* | \s+(?:de|het|een|die|dat|dit|deze|in|van|op|te|om|met|voor|bij|aan|als|of
        |naar|uit|over|door|tot|tegen|onder|niet|ook|er|hier|daar|zich|ze|zij|hun|we|wij|is|zijn|was
        |waren|wordt|worden|werden?|heeft|hebben|had|hadden|kan|kunnen|zal|zullen|moet|moeten|mag
        |mogen|wil|willen|zou|zouden|waar\w*|omdat|zodat|terwijl|tussen|binnen|namens|per)\b.*""",
    (", en ook", " die samenwerken", " van de raad", " moeten"),
    (" fractiebureaus", " wegenbouw", ""),
)


def in_one(first: str, second: str) -> bool:
    """True if the two parts are a word without a hyphen: "superi" and "eur"."""
    return _is_any(_PLAIN, first, second)


def in_one_with_diaeresis(first: str, second: str) -> bool:
    """True if they are a word whose second part begins with a diaeresis: "financi" and "ele"."""
    return _is_any(_WITH_DIAERESIS, first, second)


def many_of(first: str, after: str) -> str:
    """The ending of the word ("en" or "ën") where a line's end divides "partij-en", with ``after``
    below; "" where the hyphen may be suspended ("partij- en fractiebureaus").
    """
    match = _MANY.find(first.lower())
    if match is None or _NO_COMPOUND.find(after) is None:
        return ""
    return "ën" if match["diaeresis"] else "en"


def _is_any(rules: tuple[Rule, ...], first: str, second: str) -> bool:
    divided = f"{first}-{second}".lower()
    return any(rule.find(divided) is not None for rule in rules)

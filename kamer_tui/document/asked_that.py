"""What is asked of something that is so, or may be: "Erkent u dat het veer stopt?".

Whether it is so can be asked directly ("Stopt het veer?") where that is what is asked; else the
clause stands first, and what is asked of it behind it: "Dat het veer stopt: erkent u dat?".
"""

from __future__ import annotations

from kamer_tui.document.direct import direct

_IS_IT_SO = """
    aangeven analyse bevestigd bevestigen conclusie correct constatering delen denkt eens garanderen
    gegarandeerd gedachte inschatting juist klopt lezing meent mening observatie oordeel opvatting
    toezeggen verwacht vindt vinden visie waar zienswijze zo zorg zorgen
"""
_ASK_IF_SO = frozenset(_IS_IT_SO.split())
_WORRIES = frozenset(("zorg", "zorgen", "bezorgdheid", "vrees"))
_MORE = (", en waarom ", ", en hoe ", ", en wat ", ", en welke ", ", en zo ", " en zo ja", "? ")
"""What is asked besides."""
_FEWEST_OF_A_VIEW = 3
"""In words: "deelt u dat" has fewer, "deelt u de mening dat" more."""
_OF_WHAT = {
    "wat vindt": "daarvan",
    "wat vinden": "daarvan",
    "hoe oordeelt": "daarover",
    "hoe denkt": "daarover",
    "hoe denken": "daarover",
    "hoe reageert": "daarop",
    "realiseert": "zich dat",
    "herinnert": "zich dat",
}
_OF_ITSELF = {
    "eens": "eens",
    "klopt": "klopt dat",
    "waar": "is dat waar",
    "juist": "is dat juist",
    "zo": "is dat zo",
    "correct": "klopt dat",
    "mogelijk": "is dat mogelijk",
    "denkbaar": "is dat denkbaar",
    "uitsluiten": "uit te sluiten",
    "uitgesloten": "uit te sluiten",
    "bevestigen": "te bevestigen",
    "bevestigd": "te bevestigen",
    "aangeven": "klopt dat",
    "toezeggen": "toe te zeggen",
    "garanderen": "te garanderen",
    "gegarandeerd": "te garanderen",
    "erkennen": "te erkennen",
    "verklaren": "te verklaren",
    "verklaard": "hoe is dat te verklaren",
    "toelichten": "graag een toelichting",
    "onderbouwen": "graag een onderbouwing",
    "uitleggen": "graag uitleg",
    "ervoor": "daarvoor zorgen",
    "dragen": "daarvoor zorgen",
}


def asked_that(lead: str, rest: str, asks: str = "", whom: str = "") -> str:
    """What is asked of a clause with "dat", whose words are ``rest``, after the words ``lead``;
    ``asks`` is the verb that is put to ``whom``, in lower case, where it is known.

    >>> asked_that("Erkent u ", "het veer stopt?", "erkent", "u")
    'Dat het veer stopt: erkent u dat?'
    >>> asked_that("Klopt het ", "het veer stopt?")
    'Stopt het veer?'
    """
    words = lead.lower().replace(",", " ").split()
    worried = asks and _WORRIES.intersection(words)
    if words[:1] not in (["hoe"], ["wat"]) and _ASK_IF_SO.intersection(words) and not worried:
        made = direct(f"dat {rest}")
        if made:
            return made
    behind = _behind(words, asks, whom)
    if behind:
        for more in _MORE:
            rest = rest.partition(more)[0]
        mark = "." if behind.startswith("graag ") else "?"
        return f"Dat {rest.rstrip(' .?!')}: {behind}{mark}"
    return f"Het feit dat {rest}" if {"feit", "gegeven"}.intersection(words) else f"Dat {rest}"


def _behind(words: list[str], asks: str, whom: str) -> str:
    """What is asked of the clause before it; "" if it isn't known."""
    if asks and whom and asks not in ("of", "hoe"):
        if asks in ("hoe kijkt", "hoe kijken"):
            against = "daartegen aan" if "tegen" in words else "daarnaar"
            return f"{asks} {whom} {against}"
        if asks in ("bent", "is", "zijn"):
            if "eens" in words:
                return f"{asks} {whom} het daarmee eens"
            return f"{asks} {whom} {'daarmee bekend' if 'bekend' in words else 'van die mening'}"
        if asks in ("deelt", "delen") and len(words) > _FEWEST_OF_A_VIEW:
            return f"{asks} {whom} die {'zorg' if _WORRIES.intersection(words) else 'mening'}"
        return f"{asks} {whom} {_OF_WHAT.get(asks, 'dat')}"
    if words[:1] == ["hoe"]:
        return "hoe kan dat"
    for word in words:
        if word in _OF_ITSELF:
            return _OF_ITSELF[word]
    return ""

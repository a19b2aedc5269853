"""Answers that say only yes or no: "Ja.", "Nee, dat klopt niet.", "Daar ben ik mee bekend.".

An answer does so if each of its sentences is made of the words of confirming and denying alone, one
of which decides.  What it confirms may be called by a word that any question uses ("bericht",
"mening"), but not by one that says what it is: "Ja, dat bericht ken ik." says only yes, and "Ja, de
brug is dicht." says more.  So does an answer that refers elsewhere: "Ja. Zie vraag 3.".
"""

from __future__ import annotations

from typing import Literal

from kamer_tui.language.patterns import lazy_pattern

Verdict = Literal["yes", "no"]

_YES = "ja jawel jazeker zeker inderdaad absoluut uiteraard bevestigend akkoord"
_NO = "nee neen ontkennend geenszins"
YES, NO = frozenset(_YES.split()), frozenset(_NO.split())
_DECIDING = """
    klopt juist correct waar geval eens bekend deel deelt delen onderschrijf onderschrijft
    onderschrijven bevestigen bevestig bevestigt kennisgenomen kennis ken kent kennen hoogte bereid
    onjuist oneens herken herkent herkennen steun steunt erken erkent sprake mogelijk
    gelezen gezien nodig
"""
DECIDING = YES | NO | frozenset(_DECIDING.split())
_OTHERS = """
    aan aangehaalde advies alle analyse antwoord artikel artikelen bedoelde bedoeling bedoelt
    beeld beide bekende ben bent bericht berichten berichtgeving beschreven betreffende betreft
    bovengenoemde bovenstaande brief casus conclusie constatering daar daarmee daarop daarover
    daartoe daarvan dat de deze die dit documentaire doen dus een er ervan ga gaan geen geheel
    genoemd genoemde genomen graag heb hebben heeft het hier hierin hiermee hierover hiertoe
    hiervan hoeft ik in incident is kabinet kan kunnen luidt mee mening met mij mijn minister
    motie niet nieuws nieuwsbericht nieuwsberichten onderzoek ons ook oordeel op opiniestuk
    opvatting opvattingen persbericht petitie podcast publicatie rapport regering reportage
    signalen situatie staatssecretaris standpunt stelling studie term toe u uitlatingen
    uitspraak uitspraken uitzending van vermelde vind vinden vindt visie volledig voornoemde
    vraag vragen we wij zal zeer zijn zo zorg zorgen
"""
WORDS = DECIDING | frozenset(_OTHERS.split())
"""A sentence of these words alone says only yes or no, if one of them decides."""
DENYING = frozenset(("niet", "geen", "onjuist", "oneens", *NO))
_MOST_CHARACTERS = 200
_WORD = lazy_pattern(r"[^\W\d_]{2,}|\bu\b")


def verdict_of(sentence: str) -> Verdict | None:
    """Whether a sentence says only yes or only no, or None: "Nee, dat klopt niet." says no."""
    if len(sentence) > _MOST_CHARACTERS:
        return None
    words = [word.lower() for word in _WORD.findall(sentence)]
    said = set(words)
    if not said <= WORDS or not said & DECIDING:
        return None
    if words[0] == "zo" or ("ja" in said and said & NO):  # "Zo nee, …" asks
        return None
    plainly = next((word for word in words if word in YES or word in NO), None)
    if plainly is not None:
        return "yes" if plainly in YES else "no"
    return "no" if said & DENYING else "yes"

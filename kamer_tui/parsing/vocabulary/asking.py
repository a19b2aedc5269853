"""Who asks in a text: "De leden van de SP- en PvdA-fractie vragen …".

A text that names nobody ("Deze leden vragen …", "Kan de regering …") is asked by the members who
spoke in the text before it; the caller remembers them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kamer_tui.language.patterns import anywhere, lazy_pattern
from kamer_tui.parsing.vocabulary.parties import PartyNames, PartyPhrase

_NEAR = 120
"""In characters: the words before a party that tell its role ("mede namens") lie within these."""
_LONGEST_JOINING = 450
"""In characters: "sluiten … zich … aan"."""
_LONGEST_ABOUT = 2000
"""In characters: what joined questions are about, at the most."""
_MOST_OTHERS = 40
"""Parties whose questions are joined in one sentence, at the most."""
_BEGINNING = 200
"""In characters: a party that stands later has many words before it."""
_FEW_WORDS = 2
"""Words: with no more before it, a party is a subject also after a preposition."""
_AFTER_PREPOSITION = anywhere(
    "words after which a party is no subject",
    r"""\b(?:door|van|met|aan|als|namens|naar|voor|bij|op|over|tot|tussen|onder|dan|volgens
        |richting|jegens|ook|zoals|behalve|in)[ ]$""",
    ("op verzoek van ", "Volgens "),
    ("vragen ", "erdoor "),
    flags=re.IGNORECASE,
)
_JOINTLY = anywhere(
    "words after which a further party asks too",
    r"""\b(?:mede[ ](?:sprekende?[ ])?namens|samen[ ]met|gezamenlijk[ ]met|tezamen[ ]met
        |alsook)[ ]$""",
    ("vragen, mede namens ", "samen met "),
    ("namens ", "met "),
)
_JOINS = anywhere(
    "parties join the questions of others",
    r"""\b(?:sluiten|sluit|sloten|sloot)\b[^.?!]{0,120}?\bzich\b[^.?!]{0,300}?\baan\b
        |\bzich\b[^.?!]{0,120}?\b(?:aansluiten|aangesloten|aan[ ]te[ ]sluiten)\b""",
    ("sluiten zich hierbij aan", "willen zich graag aansluiten"),
    ("sluiten de brug", "zien zich genoodzaakt"),
)
_CARRIED_ON = anywhere(
    "a pronoun for those who spoke before",
    r"""\b(?:[Dd]eze|[Dd]ie|[Dd]ezelfde|[Vv]oornoemde|[Gg]enoemde|[Ee]erdergenoemde
        |[Dd]e[ ](?:hier[ ])?aan[ ]het[ ]woord[ ]zijnde|[Dd]e[ ]voornoemde|[Dd]e[ ]genoemde)
        [ ](?:fractie)?(?:leden|fracties?)\b|\b[Dd]it[ ](?:Kamer)?lid\b|\bZij\b""",
    ("Deze leden vragen", "De aan het woord zijnde fractie", "Zij"),
    ("De leden van De Brug", "deze ledenlijst"),
    seen="texts that programs take out of a PDF",
    hints=("leden", "fractie", "lid", "Zij"),
)
_ABOUT = anywhere(
    "what joined questions are about",
    r"\b(?:over|inzake|omtrent|betreffende|ten[ ]aanzien[ ]van)\b(?P<about>.*)",
    "van De Brug over het veer",
    "overigens",
)
_SENTENCE_START = lazy_pattern(r"(?:^|[.?!:;][»”’\")\]]?(?:\[\^[\w)]+\])*\s+)$")
_SENTENCE_END = lazy_pattern(r"[.?!](?:\s|$)")


class Joining(NamedTuple):
    """Parties (``names``) that join the questions of others (``whose``; empty for "deze vragen")
    on a subject (``about``; "" for all): "sluiten zich aan bij de vragen van De Brug over veren".
    """

    names: tuple[str, ...]
    whose: tuple[str, ...]
    about: str


class Asking(NamedTuple):
    """The askers of a text: the parties that it names as speaking (``names``), whether the members
    of the text before speak on ("deze leden", ``carried_on``), and the parties that join.
    """

    names: tuple[str, ...]
    carried_on: bool
    joining: tuple[Joining, ...]


NOBODY = Asking((), False, ())


def who_asks(text: str, parties: PartyNames) -> Asking:
    """Tell who asks in a text of the asking side; a party that is only spoken of does not ("op
    verzoek van de Duinpartij").
    """
    speaking: dict[str, None] = {}
    joining: list[Joining] = []
    phrases = parties.phrases(text)
    carried = _CARRIED_ON.find(text)
    carried_on = carried is not None and (not phrases or carried.start() < phrases[0].start)
    if not phrases:
        return Asking((), True, ()) if carried_on else NOBODY
    stop = -1
    for index, phrase in enumerate(phrases):
        before = text[max(0, phrase.start - _NEAR) : phrase.start]
        starts = _SENTENCE_START.search(before) is not None
        jointly = _JOINTLY.find(before) is not None
        if not starts and not (jointly and speaking):
            several = (
                len(text[: min(phrase.start, _BEGINNING)].split(None, _FEW_WORDS + 1)) > _FEW_WORDS
            )
            if several and _AFTER_PREPOSITION.find(before) is not None:
                continue
        names = tuple(parties.name(name) for name in phrase.names)
        if stop < phrase.end:
            end = _SENTENCE_END.search(text, phrase.end)
            stop = end.start() if end else len(text)
        following = phrases[index + 1 : index + 1 + _MOST_OTHERS]
        joined = _joined(text, phrase, stop, following, parties)
        if joined is not None:
            joining.append(Joining(names, *joined))
        elif starts or jointly or not (speaking or carried_on):
            speaking.update(dict.fromkeys(names))
    return Asking(tuple(speaking), carried_on, tuple(joining))


def _joined(
    text: str,
    phrase: PartyPhrase,
    stop: int,
    following: list[PartyPhrase],
    parties: PartyNames,
) -> tuple[tuple[str, ...], str] | None:
    """Read whose questions the parties of ``phrase`` join, and on what subject; None if they join
    none.  ``following`` are the parties named after them; the sentence ends at ``stop``.
    """
    near = following[0].end + _LONGEST_JOINING if following else stop
    clause = text[phrase.end : min(stop, near)]
    found = _JOINS.find(clause)
    if found is None:
        return None
    if any(one.end <= phrase.end + found.start() for one in following):
        # The parties nearest to the verb join.
        return None
    others = [one for one in following if one.start < stop]
    whose = tuple(parties.name(name) for one in others for name in one.names)
    last = max((one.end for one in others), default=0)
    begin = last or phrase.end + found.end()
    about = _ABOUT.find(text[begin : min(stop, begin + _LONGEST_ABOUT)])
    return whose, about["about"].strip() if about else ""


def carries_on(text: str) -> bool:
    """True if a text refers to the members who spoke before ("Deze leden …")."""
    return _CARRIED_ON.find(text) is not None

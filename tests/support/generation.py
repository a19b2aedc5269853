"""Reports of any length, for measuring and for properties: fiction about ferries.

The same numbers give the same report, in time and size proportional to the number of exchanges:
about as long each as in real reports, with topics, references, footnotes and other documents.
"""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.support.rendering import SAMPLE_PRINT, Print, render
from tests.support.report import QuestionAndAnswer, Report, Section

_PARTIES = 12
_FOOTNOTE_EVERY = 9
_LONG_EVERY = 15
"""Each so many-th answer is longer than a screen."""
_TOPIC_EVERY = 5

_PARTY_FIRST = ("Rivier", "Polder", "Haven", "Oever", "Sluis", "Dijk")
_PARTY_LAST = ("partij", "bond")
_PLACES = (
    "Grotenwaard",
    "Oudeveer",
    "Lage Zande",
    "Kromhaven",
    "Sint-Odaland",
    "Veerdam",
    "Westerwiel",
    "Noordkaag",
)
_THINGS = (
    "de avondpont",
    "de dienstregeling",
    "het nieuwe pontdek",
    "de elektrische pont",
    "de wachtruimte",
    "het kaartverkoopsysteem",
    "de toeslag voor vrachtwagens",
    "de reservepont",
)
_TOPICS = (
    "Dienstregeling in de winter",
    "Elektrische veerponten",
    "Tarieven voor scholieren",
    "Toegankelijkheid van de aanlegplaatsen",
    "Personeel en opleiding",
    "Veerponten/stremmingen",
)
_STATEMENTS = (
    "lezen dat {thing} bij {place} later komt dan was beloofd",
    "horen van reizigers uit {place} dat {thing} vaak uitvalt",
    "begrijpen niet waarom {thing} bij {place} is geschrapt",
    "zien dat {thing} in {place} goed bevalt bij bewoners",
)
_QUESTIONS = (
    "Hoeveel reizigers maken bij {place} gebruik van {thing}?",
    "Wat kost {thing} per jaar, en wie draagt die kosten?",
    "Wanneer wordt besloten over {thing} bij {place}?",
    "Kan de Minister toezeggen dat {thing} bij {place} blijft bestaan?",
    "Waarom is in {place} niet gekozen voor een vaste brug?",
)
_ANSWERS = (
    "Bij {place} is {thing} sinds maart {year} weer elke dag in gebruik.",
    "Voor {thing} is tot en met {year} jaarlijks {amount} miljoen euro begroot.",
    "De veerdienst bij {place} telde vorig jaar {amount}.000 overtochten, iets meer dan verwacht.",
    "Met de gemeente {place} is afgesproken dat {thing} na {year} opnieuw wordt bezien.",
    "Een vaste verbinding bij {place} zou ruim {amount} keer zo duur uitvallen.",
    "Reizigers die op {thing} wachten, krijgen sinds kort bericht op hun telefoon.",
    "De Minister vindt dat {thing} ook buiten het seizoen bereikbaar moet zijn.",
)

_FRONT_MATTER = (
    "Tweede Kamer der Staten-Generaal",
    "Vergaderjaar 2031–2032",
    "99 997 Veerdiensten",
    "Nr. 3 VERSLAG VAN EEN SCHRIFTELIJK OVERLEG",
    "Vastgesteld 7 mei 2032",
    "De vaste commissie voor Infrastructuur en Waterstaat heeft vragen voorgelegd aan de Minister "
    "over de brief van 2 maart 2032 over de veerdiensten (Kamerstuk 99 996, nr. 10).",
    "De voorzitter van de commissie,",
    "Van Heumen-Buis",
    "De griffier van de commissie,",
    "Roggekamp",
    "Vragen en opmerkingen vanuit de fracties en reactie van de bewindspersoon",
)


def generated_report(exchanges: int, seed: int = 1) -> Report:
    """A report with so many exchanges, numbered from 1."""
    return _Writer(exchanges, seed).report()


def generate_report(exchanges: int, how: Print = SAMPLE_PRINT) -> str:
    """The text of a report with so many exchanges, as printed."""
    return render(generated_report(exchanges), how)


class _Writer:
    """Makes up one report."""

    def __init__(self, exchanges: int, seed: int) -> None:
        self._count = exchanges
        self._chance = random.Random(seed)
        self._footnotes: dict[str, str] = {}

    def report(self) -> Report:
        """The whole report."""
        return Report(
            footer="Tweede Kamer, vergaderjaar 2031–2032, 99 997, nr. 3",
            front_matter=_FRONT_MATTER,
            sections=tuple(self._sections()),
            footnotes=self._footnotes,
        )

    def _sections(self) -> Iterator[Section]:
        parties = min(_PARTIES, self._count)
        first = 1
        for index in range(parties):
            following = 1 + self._count * (index + 1) // parties
            name = _PARTY_FIRST[index % 6] + _PARTY_LAST[index // 6]
            yield Section(
                name,
                f"Vragen en opmerkingen van de leden van de {name}-fractie",
                (
                    f"De leden van de {name}-fractie hebben de brief over de veerdiensten gelezen. "
                    "Zij danken de bemanningen voor hun inzet.",
                ),
                tuple(self._exchange(number, first, name) for number in range(first, following)),
            )
            first = following

    def _exchange(self, number: int, first: int, party: str) -> QuestionAndAnswer:
        topics = first + (number - first) // _TOPIC_EVERY
        return QuestionAndAnswer(
            label=str(number),
            topic=_TOPICS[topics % len(_TOPICS)],
            question=(self._question(party),),
            answer=tuple(self._answer(number)),
        )

    def _question(self, party: str) -> str:
        opening = f"De leden van de {party}-fractie {self._chance.choice(_STATEMENTS)}."
        asked = self._chance.sample(_QUESTIONS, self._chance.randint(1, 3))
        return " ".join(self._filled(sentence) for sentence in (opening, *asked))

    def _answer(self, number: int) -> Iterator[str]:
        paragraphs = 12 if number % _LONG_EVERY == 3 else self._chance.randint(1, 3)
        for index in range(paragraphs):
            sentences = [self._filled(self._chance.choice(_ANSWERS)) for _ in range(4)]
            if index == 0 and number % _FOOTNOTE_EVERY == 2:
                sentences[0] = sentences[0][:-1] + f"[^{self._footnote()}]."
            if index == paragraphs - 1 and number > 1 and number % 3 == 0:
                other = self._chance.randrange(1, number)
                sentences.append(f"Verder wordt verwezen naar het antwoord op vraag {other}.")
            yield " ".join(sentences)

    def _footnote(self) -> str:
        label = str(len(self._footnotes) + 1)
        self._footnotes[label] = f"Kamerstuk 99 996, nr. {len(self._footnotes) + 11}."
        return label

    def _filled(self, sentence: str) -> str:
        return sentence.format(
            thing=self._chance.choice(_THINGS),
            place=self._chance.choice(_PLACES),
            year=self._chance.randint(2028, 2039),
            amount=self._chance.randint(2, 90),
        )

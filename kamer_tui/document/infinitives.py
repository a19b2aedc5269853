"""What one is willing to do, without "te", as the words of a list have it."""

from __future__ import annotations

from kamer_tui.document.clause_verb import MARKS
from kamer_tui.document.finite_verbs import PARTICLES

_ENDS_OF_INFINITIVES = ("en", "aan", "ien", "oen", "ijn")
_POINTS = frozenset(("daar", "hier", "er"))
_BEFORE_AN_INFINITIVE = frozenset(
    ("om", "door", "zonder", "alvorens", "teneinde", "dat", "die", "waarin", "waarbij", "zodat")
)


def infinitive(text: str) -> str | None:
    """What one is willing to do, without "te": "Brugwachters op te leiden?" is "Brugwachters
    opleiden?"; those within a clause keep it.  None where it isn't sure which is meant.
    """
    said: list[str] = []
    words = text.split(" ")
    joined, found = True, False
    for place, word in enumerate(words):
        plain = word.strip(MARKS).lower()
        ahead = words[place + 1].rstrip(MARKS) if place + 1 < len(words) else ""
        if plain in _BEFORE_AN_INFINITIVE or (plain == "zich" and found):
            return " ".join([*said, *words[place:]]) if found else None
        if plain == "te" and ahead.endswith(_ENDS_OF_INFINITIVES):
            if not joined:
                return None
            joined, found = False, True
            if said and said[-1].lower() in PARTICLES and not _POINTS.intersection(said):
                words[place + 1] = said.pop() + words[place + 1]
            continue
        joined = joined or plain in ("en", "of", "dan")
        said.append(word)
    return " ".join(said) if found else None

"""What one is willing to do, without "te", as the words of a list have it."""

from __future__ import annotations

from kamer_tui.document.clause_verb import MARKS
from kamer_tui.document.finite_verbs import PARTICLES

_ENDS_OF_INFINITIVES = ("en", "aan", "ien", "oen", "ijn")
_POINTS = frozenset(("daar", "hier", "er"))
_BEFORE_AN_INFINITIVE = frozenset(
    ("om", "door", "zonder", "alvorens", "teneinde", "dat", "die", "waarin", "waarbij", "zodat")
)
_BEFORE_A_NOUN = frozenset(("de", "het", "een", "alle", "deze", "die", "nog", "hun", "uw"))
_MOTIONS = ("motie", "amendement")


def infinitive(text: str) -> str | None:
    """What one is willing to do, without "te": "Brugwachters op te leiden?" is "Brugwachters
    opleiden?"; those within a clause, before a noun ("de te nemen stappen") and in what a motion is
    about keep it.  None where it isn't sure which is meant.
    """
    said: list[str] = []
    words = text.split(" ")
    joined, found = True, False
    motion = about_it = False
    for place, word in enumerate(words):
        plain = word.strip(MARKS).lower()
        ahead = words[place + 1].rstrip(MARKS) if place + 1 < len(words) else ""
        if plain in _BEFORE_AN_INFINITIVE or (plain == "zich" and found):
            return " ".join([*said, *words[place:]]) if found else None
        if plain == "te" and ahead.endswith(_ENDS_OF_INFINITIVES):
            before = said[-1].lower() if said else ""
            if before in _BEFORE_A_NOUN or (about_it and "te" in words[place + 1 :]):
                about_it = False
                said.append(word)
                continue
            if not joined:
                return None
            joined, found = False, True
            if before in PARTICLES and not _POINTS.intersection(said):
                words[place + 1] = said.pop() + words[place + 1]
            continue
        motion = motion or plain.startswith(_MOTIONS)
        about_it = about_it or (motion and plain == "over")
        joined = joined or plain in ("en", "of", "dan")
        said.append(word)
    return " ".join(said) if found else None

"""Words for who speaks in an answer and to whom, as the rules of this room are composed of them."""

from __future__ import annotations

WE = r"(?:ik|wij|we|het[ ]kabinet|de[ ]regering|de[ ]Algemene[ ]Rekenkamer)"
"""Who answers: "ik", "het kabinet"."""
ANSWERER = (
    rf"(?:{WE}|(?:(?:de|deze)[ ])?(?:minister(?!ie)|staatssecretaris|bewindspersoon)(?:s\b)?)"
)
"""Who answers, or an office that may be the one who answers, or one that is spoken of."""
HOUSE = (
    r"(?:(?:de|uw|beide|aan)[ ]Kamers?|(?:de[ ])?(?:Tweede|Eerste)[ ]Kamer|de[ ]Staten-Generaal"
    r"|het[ ]parlement|uw(?:[ ]vaste)?[ ]commissie|de[ ]vaste[ ]commissie|u)"
)
"""Who is answered: "de Kamer", "uw Kamer", "u"."""
CLOSE, NEAR = r"[^.?!;]{0,30}?", r"[^.?!;]{0,60}?"
GAP, FAR = r"[^.?!;]{0,100}?", r"[^.?!;]{0,200}?"
"""What may stand between two words of a sentence, at the most."""

"""Words for who speaks in an answer and to whom, as the rules of this room are composed of them."""

from __future__ import annotations

ANSWERER = (
    r"(?:ik|wij|we|het[ ]kabinet|de[ ]regering|de[ ]Algemene[ ]Rekenkamer"
    r"|(?:(?:de|deze)[ ])?(?:minister(?!ie)|staatssecretaris|bewindspersoon)\w{0,2})"
)
"""Who answers: "ik", "het kabinet", "de Minister"."""
SPEAKER = r"(?:ik|wij|we|het[ ]kabinet|de[ ]regering|de[ ]Algemene[ ]Rekenkamer)"
"""Who answers, where a minister may be one who is spoken of."""
CHAMBER = (
    r"(?:(?:de|uw|beide|aan)[ ]Kamers?|(?:de[ ])?(?:Tweede|Eerste)[ ]Kamer|de[ ]Staten-Generaal"
    r"|het[ ]parlement|(?:de|uw)(?:[ ]vaste)?[ ]commissie|u)"
)
"""Whom is answered: "de Kamer", "uw Kamer", "u"."""
GAP = r"[^.?!;]{0,100}?"
"""What may stand between two words of a sentence."""

"""What is put to the government ("Kan de Minister …", "Hoe denkt u …", "of het kabinet …"), and the
lead-ins that follow it there; each takes what stands behind them as ``rest``.  Where the rest is a
clause, its first word is ``keep``.
"""

from __future__ import annotations

import re

from kamer_tui.document.question_words import BY_THE_WAY, GOVERNMENT, QUESTION_WORD
from kamer_tui.language.patterns import beginning

_CASE = re.IGNORECASE

REST = r"(?P<rest>[^\s?].+)$"
DAT = r"(?P<keep>dat)\s(?P<rest>[^\s?].+)$"
_OPINION = (
    r"(?:mening|opvatting|zorg(?:en)?|conclusie|visie|analyse|stelling|inschatting|constatering"
    r"|observatie|gedachte|indruk|overtuiging|verwachting|lezing|bezorgdheid|bevinding|beeld"
    r"|conclusies|vrees|zienswijze)"
)
OF_WHOM = r"(?:\s(?:van|met)\s[^,?]{1,60}?)?"
TOLD = (
    r"(?:update|overzicht|toelichting|inzicht|reactie|reflectie|onderbouwing|inschatting|schets"
    r"|schatting|uitsplitsing|appreciatie|oordeel|voorbeeld(?:en)?|indicatie|uitleg|opsomming|lijst|beeld|weging|duiding)"
)
TELLING = (
    r"(?:geven|noemen|verstrekken|sturen|delen|doen|schetsen|toesturen|verschaffen|maken|bieden"
    r"|opstellen|toezenden|toevoegen)"
)
WHAT_KIND = (
    r"(?:(?:de|het|een|nadere?|concrete?|meer|volledige?|actuele?e?l?|uitgebreide?|korte?|recente"
    r"|cijfermatige?|inhoudelijke?|kamer|enkele)\s){0,4}"
)
NAMED = r"(?P<rest>(?:(?:de|het|een|uw|mogelijke?)\b|[«“‘'\"]).+)$"
MAY = r"(?:kan|kunt|kunnen|wil|wilt|willen|zou|zouden|zoudt|gaat|gaan|zal|zullen)"
POINTING = r"(?:dit|dat|deze|die|hier\w*|daar\w*|zich|er|ervoor(?!\ste\szorgen)|hun|dan)\b"

ADDRESSED = beginning(
    "a verb or a question word, and the government to which it is put",
    rf"""^(?P<asks>(?:(?:hoe|wat|op\swelke\s(?:concrete\s)?(?:manier|wijze))\s)?[^\W\d]+)\s
        (?P<whom>{GOVERNMENT}|(?<=\bof\s)(?:hij|zij)|(?<=ziet\s)zij){BY_THE_WAY}\s(?P<rest>\S.*)$""",
    ("Kan de Minister ook de kosten noemen?", "Hoe denkt u daarover?", "Of hij komt."),
    ("Kan Spaak de kosten noemen?", "Het veer is duur."),
    flags=_CASE,
)
"""The lead-ins after it have what follows it, without the government."""

CAN = (
    beginning(
        "can something be done, or be seen",
        rf"^(?!{POINTING}|mogelijkheden\som){REST}",
        "de kosten noemen?",
        ("dat noemen, per jaar?", "mogelijkheden om te bouwen?"),
        flags=_CASE,
    ),
)
_WILLING = beginning(
    "willing, or aware",
    rf"""^(?:(?:bekend\smet|op\sde\shoogte\svan)(?:\shet\sfeit\s(?P<keep>dat)|\sde\sinhoud\svan)?
        |(?:bereid|voornemens|van\splan)(?:\som)?)\s(?!(?:om\s)?{POINTING}){REST}""",
    ("bekend met de brief van Duin?", "bereid een veer te houden?"),
    ("ziek?", "bereid?", "bereid om dit te doen?"),
    flags=_CASE,
    hints=("bekend", "op de hoogte", "bereid", "voornemens", "van plan"),
)
_AGREED = beginning(
    "of one mind with members",
    rf"""^(?:van\s(?:mening|oordeel)
        |het\s(?:ook\s|verder\s|er\s)?(?:(?:er|hier)?mee\s|met\s[^?,]{{1,60}}?\s)?
        eens{OF_WHOM}),?\s{DAT}""",
    "het verder met deze leden eens dat het veer te duur is?",
    "het eens?",
    flags=_CASE,
    hints=(" dat ",),
)
_SHARED = beginning(
    "sharing a view, or acknowledging",
    rf"""^(?:zich\s|ook\s)?(?:(?:de|het)\s{_OPINION}{OF_WHOM}|het|ook|er)?
        ,?\s?(?:het\sfeit\s)?{DAT}""",
    ("de mening van deze leden dat het veer te duur is?", "dat het stopt?"),
    "die mening?",
    flags=_CASE,
    hints=("dat ",),
)
_KNOWN = beginning(
    "knowing something",
    rf"""^(?:kennis\s?genomen\svan|zicht\sop|inzicht\sin|cijfers\sover
        |een\s(?:verklaring\svoor|beeld\svan)
        |(?:inzichtelijk|in\sbeeld|in\skaart)(?=\s{QUESTION_WORD}))\s{REST}""",
    ("kennisgenomen van het bericht?", "zicht op de kosten?", "in beeld wie betaalt?"),
    "het bericht gelezen?",
    flags=_CASE,
)
_JUDGED_ABOUT = beginning(
    "judging about something",
    rf"^(?:(?:dan|zelf)\s)?(?:over|aan\stegen|naar|op|tegen)\s(?!{POINTING}){NAMED}",
    ("over het veer?", "aan tegen de brug?"),
    ("over dit veer?", "een veer te bouwen?"),
    flags=_CASE,
)
_JUDGED = beginning(
    "judging something",
    rf"^(?!{POINTING}){NAMED}",
    "de plannen van Duin?",
    "dit plan?",
    flags=_CASE,
)
_JUDGED_THAT = beginning(
    "judging that something is so",
    rf"^(?:(?:dan|zelf)\s)?(?:over\s|aan\stegen\s|naar\s|tegen\s)?(?:het\s(?:feit\s)?)?{DAT}",
    ("het feit dat het veer stopt?", "aan tegen het feit dat het stopt?"),
    "het plan dat er ligt?",
    flags=_CASE,
    hints=("dat ",),
)
PLANNED = beginning(
    "planning to do something",
    rf"^(?:voornemens|bereid|van\splan)\s(?:om\s)?(?!(?:om\s)?{POINTING}){REST}",
    "bereid een brug te bouwen?",
    "betrokken bij de brug?",
    flags=_CASE,
)
_THOUGHT = beginning(
    "thinking of something",
    rf"^(?:er)?van\s(?:(?:het\sfeit\s)?(?P<keep>dat)\s)?{REST}",
    ("van het plan?", "ervan dat het veer stopt?"),
    "het plan?",
    flags=_CASE,
)
_WHETHER = (
    beginning(
        "that one is willing, or can tell",
        rf"""^(?:(?:ook\s)?bereid\s(?:is|zijn)(?:,?\som)?\s(?!(?:om\s)?{POINTING})
            |(?:kan|kunnen|wil|willen)\s(?:aangeven|toelichten|uitleggen|bevestigen)
            \s(?={QUESTION_WORD})){REST}""",
        ("bereid is om een veer te houden.", "kan aangeven wie betaalt."),
        "het veer houdt.",
        flags=_CASE,
        hints=("bereid", "aangeven", "toelichten", "uitleggen", "bevestigen"),
    ),
    beginning(
        "that one agrees that",
        rf"""^(?:(?:ook\s)?(?:de|het)\s{_OPINION}\s(?:deelt|delen)
            |(?:het\s)?(?:er\s?mee\s|ook\s)?eens\s(?:is|zijn)|van\smening\s(?:is|zijn)
            |(?:kan|kunnen|wil|willen)\s(?:aangeven|bevestigen)
            |aankijkt\stegen(?:\shet\sfeit)?),?\s{DAT}""",
        "de mening deelt dat het veer te duur is.",
        "het veer houdt.",
        flags=_CASE,
        hints=(" dat ",),
    ),
    beginning(
        "that one can give something to do with",
        rf"""^(?:[\w/-]+\s){{0,5}}?(?:{TOLD}|beschrijving)\s
            (?:kan|kunnen|wil|willen)\s{TELLING}\s(?:over|van|op|in)\s{REST}""",
        "een nadere toelichting kan geven over het veer.",
        "meer wil geven.",
        flags=_CASE,
        hints=("kan ", "kunnen ", "wil ", "willen "),
    ),
)
AFTER_HOW = {
    **dict.fromkeys(("kan", "kunt", "kunnen", "wil", "wilt", "willen", "gaat", "gaan"), CAN),
    **dict.fromkeys(("zou", "zouden", "zal", "zullen"), CAN),
    **dict.fromkeys(("is", "zijn", "bent"), (PLANNED,)),
    **dict.fromkeys(("oordeelt", "kijkt", "kijken", "reageert"), (_JUDGED_THAT, _JUDGED_ABOUT)),
    **dict.fromkeys(("denkt", "denken"), (_JUDGED_THAT, _JUDGED_ABOUT, *CAN)),
    **dict.fromkeys(("beoordeelt", "duidt", "waardeert"), (_JUDGED_THAT, _JUDGED)),
    **dict.fromkeys(("apprecieert", "weegt", "verklaart", "ziet"), (_JUDGED_THAT,)),
}
AFTER = {
    **dict.fromkeys(("kan", "kunt", "kunnen", "wil", "wilt", "willen", "zou", "zouden"), CAN),
    **dict.fromkeys(("gaat", "gaan", "zal", "zullen", "kent", "kennen"), CAN),
    **dict.fromkeys(("bent", "is", "zijn"), (_WILLING, _AGREED)),
    **dict.fromkeys(("deelt", "delen", "erkent", "erkennen", "vindt", "meent"), (_SHARED,)),
    **dict.fromkeys(("onderschrijft", "herkent", "begrijpt", "beseft"), (_SHARED,)),
    **dict.fromkeys(("realiseert", "herinnert", "denkt", "verwacht"), (_SHARED,)),
    **dict.fromkeys(("ziet", "zien"), (_SHARED, _JUDGED)),
    **dict.fromkeys(("heeft", "hebt", "hebben"), (_KNOWN,)),
    **dict.fromkeys(("of", "hoe"), _WHETHER),
    **dict.fromkeys(("wat vindt", "wat vinden"), (_THOUGHT,)),
    **{f"hoe {verb}": rules for verb, rules in AFTER_HOW.items()},
}
"""From what is put to the government to the lead-ins that may follow, so that no other is compiled
for it.
"""

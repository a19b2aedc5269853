"""The words with which members lead in what they ask, and which say nothing of the subject.

"Bent u het ermee eens dat het veer te duur is?" is about a veer that is too dear.  A rule takes the
lead-in with what follows as ``rest``; where it has a ``keep``, that stands before the rest.  They
stand one behind the other ("Kan de Minister" – "een update geven over" – "de ontwikkelingen
rondom"), so that ``without_lead_ins`` takes one after the other away.
"""

from __future__ import annotations

import re

from kamer_tui.document.question_words import (
    BY_THE_WAY,
    GOVERNMENT,
    QUESTION_WORD,
    TO_GOVERNMENT,
)
from kamer_tui.language.patterns import Rule, beginning
from kamer_tui.language.words import content_words

_CASE = re.IGNORECASE
_MOST_LEAD_INS = 8
_FEWEST_WORDS = 3
"""Fewer say nothing on their own: "Kent u het artikel?"."""

_REST = r"(?P<rest>[^\s?].+)$"
_DAT = r"(?P<keep>dat)\s(?P<rest>[^\s?].+)$"
_OPINION = (
    r"(?:mening|opvatting|zorgen?|conclusie|visie|analyse|stelling|inschatting|constatering"
    r"|observatie|gedachte|indruk|overtuiging|verwachting|lezing|bezorgdheid|bevinding|beeld)"
)
_OF_WHOM = r"(?:\s(?:van|met)\s[^,?]{1,60}?)?"
_TOLD = (
    r"(?:update|overzicht|toelichting|inzicht|reactie|reflectie|onderbouwing|inschatting|schets"
    r"|appreciatie|oordeel|voorbeelden|indicatie|uitleg|opsomming|lijst|beeld|weging|duiding)"
)
_TELLING = (
    r"(?:geven|noemen|verstrekken|sturen|delen|doen|schetsen|toesturen|verschaffen|maken|bieden"
    r"|opstellen|toezenden|toevoegen)"
)
_WHAT_KIND = (
    r"(?:(?:de|het|een|nadere?|concrete?|meer|volledige?|actuele?e?l?|uitgebreide?|korte?|recente"
    r"|cijfermatige?|inhoudelijke?|kamer|enkele)\s){0,4}"
)
_MAY = r"(?:kan|kunt|kunnen|wil|wilt|willen|zou|zouden|zoudt|gaat|gaan|zal|zullen)"
_POINTING = r"(?:dit|dat|deze|die|hier\w*|daar\w*|zich|er|ervoor|hun|dan)\b"

_ANY = (
    beginning(
        "a word that joins a sentence to the one before",
        rf"""^(?:en|maar|dus|ook|tot\sslot|ten\sslotte|verder|daarnaast|tevens|voorts|overigens
            |vervolgens|kortom|bovendien|allereerst|concreet),?\s
            (?P<rest>(?:{_MAY}|{QUESTION_WORD}|is|zijn|bent|heeft|hebben|deelt|ziet|wordt|worden)
            \s.+)$""",
        ("En hoe dan verder?", "Tot slot, kan de Minister dat noemen?"),
        "Enkele leden",
        flags=_CASE,
    ),
    beginning(
        "something to be told, and on what",
        rf"""^{_WHAT_KIND}{_TOLD}\s(?:(?:te|kan|kunnen|wil)\s)?(?:{_TELLING}\s)?
            (?:te\s)?(?:over|van(?!\s(?:{GOVERNMENT}))|op|in|ten\saanzien\svan|met\sbetrekking\stot|omtrent|rondom)\s
            {_REST}""",
        ("Een update geven over het veer?", "Een nadere toelichting op de kosten."),
        ("Een overzicht?", "De reactie viel mee."),
        flags=_CASE,
    ),
    beginning(
        "something to be told that",
        rf"""^(?:(?:nader|verder|ook|expliciet)\s)?(?:toezeggen|bevestigen|aangeven|uitsluiten
            |garanderen|erkennen|verklaren|toelichten|onderbouwen|uitleggen)
            ,?\s(?:(?P<keep>dat)\s|(?={QUESTION_WORD})){_REST}""",
        ("Toezeggen dat het veer blijft?", "Nader toelichten waarom het veer stopt?"),
        "Toezeggen?",
        flags=_CASE,
    ),
    beginning(
        "the fact that, and what is left of other lead-ins",
        rf"""^(?:(?:over\s|van\s)?het\s(?:feit|gegeven)
            |(?:het\s)?(?:er(?:mee)?\s|hiermee\s)?(?:ook\s)?(?:mee\s)?eens{_OF_WHOM}
            |van\s(?:mening|oordeel)|ervan),?\s{_DAT}""",
        ("Het feit dat het veer stopt?", "Eens dat het stopt?", "Van mening dat het stopt?"),
        "Het feit is bekend.",
        flags=_CASE,
    ),
    beginning(
        "what is left of being willing",
        rf"^(?:bereid|voornemens|van\splan)(?:\som|\ster\splekke\som)?\s(?!{_POINTING}){_REST}",
        "Bereid om een brug te bouwen?",
        "Bereid dat te doen, en wanneer?",
        flags=_CASE,
    ),
    beginning(
        "how things stand",
        rf"""^(?:de|het)\s(?:(?:recente|huidige|laatste|actuele|diplomatieke|verdere)\s){{0,3}}
            (?:ontwikkelingen|stand\svan\szaken|situatie|voortgang|status)\s
            (?:omtrent|rondom|betreffende|inzake|rond|met\sbetrekking\stot|ten\saanzien\svan
            |aangaande)\s{_REST}""",
        ("De recente ontwikkelingen omtrent het veer?", "De stand van zaken rondom de brug."),
        "De situatie van het veer",
        flags=_CASE,
    ),
)

_ARE = (
    beginning(
        "is the government willing, or aware",
        rf"""^(?:bent|is|zijn){TO_GOVERNMENT}
            (?:(?:bekend\smet|op\sde\shoogte\svan)(?:\shet\sfeit\s(?P<keep>dat))?
            |(?:bereid|voornemens|van\splan)(?:\som)?)\s(?!{_POINTING}){_REST}""",
        ("Bent u bekend met de brief van Duin?", "Is de Minister bereid een veer te houden?"),
        ("Is de Minister ziek?", "Bent u bereid?"),
        flags=_CASE,
    ),
    beginning(
        "is the government of one mind with members",
        rf"""^(?:bent|is|zijn){TO_GOVERNMENT}(?:van\s(?:mening|oordeel)
            |het\s(?:ook\s|verder\s|er\s)?(?:(?:er|hier)?mee\s|met\s[^?,]{{1,60}}?\s)?
            eens{_OF_WHOM}),?\s{_DAT}""",
        ("Is de Minister het verder met deze leden eens dat het veer te duur is?",),
        "Is het veer te duur?",
        flags=_CASE,
    ),
    beginning(
        "is it so",
        rf"""^(?:is\s(?:het\s)?(?:(?:dan|ook|nog|wel)\s)?(?:waar|juist|zo|correct|mogelijk|denkbaar)
            |klopt\shet(?:\s(?:bericht|nieuws|beeld))?|kan\s(?:er\s)?worden\s(?:uitgesloten|bevestigd|gegarandeerd))\s{_DAT}""",
        ("Is het waar dat het veer stopt?", "Kan worden uitgesloten dat het stopt?"),
        "Is het veer duur?",
        flags=_CASE,
    ),
    beginning(
        "is there question of something",
        rf"^is\ser\s(?:ook\s|dan\s|al\s)?sprake\svan\s{_REST}",
        "Is er ook sprake van een nieuwe brug?",
        "Is er een brug?",
        flags=_CASE,
    ),
)
_SHARES = (
    beginning(
        "does the government share a view, or see or acknowledge it",
        rf"""^(?:deelt|delen|onderschrijft|onderschrijven|erkent|erkennen|herkent|begrijpt
            |beseft|realiseert|vindt|meent|herinnert|denkt|verwacht|ziet|constateert)
            {TO_GOVERNMENT}(?:zich\s|ook\s)?(?:(?:de|het)\s{_OPINION}{_OF_WHOM}|het|ook|er)?
            ,?\s?(?:het\sfeit\s)?{_DAT}""",
        ("Deelt u de mening van deze leden dat het veer te duur is?", "Erkent u dat het stopt?"),
        ("Deelt u die mening?", "Klopt dat bedrag?"),
        flags=_CASE,
    ),
    beginning(
        "does the government see something",
        rf"^(?:ziet|zien)(?:\szij\s|{TO_GOVERNMENT})(?!{_POINTING}|mogelijkheden\som){_REST}",
        "Ziet zij een rol voor het dorp?",
        "Ziet Spaak het veer?",
        flags=_CASE,
    ),
)
_KNOWS = (
    beginning(
        "does the government know something",
        rf"""^(?:(?:heeft|hebt|hebben){TO_GOVERNMENT}(?:kennis\s?genomen\svan|zicht\sop|inzicht\sin
            |cijfers\sover|een\s(?:verklaring\svoor|beeld\svan))
            |(?:kent|kennen)\s(?:{GOVERNMENT}){BY_THE_WAY})\s{_REST}""",
        ("Heeft u kennisgenomen van het bericht?", "Kent u de brief?"),
        "Heeft Spaak kennisgenomen van het bericht?",
        flags=_CASE,
    ),
)
_CAN = (
    beginning(
        "can something be done",
        rf"^{_MAY}{TO_GOVERNMENT}(?!{_POINTING}){_REST}",
        "Kunt u de kosten noemen?",
        ("Kunt u dat noemen, per jaar?", "Kan Spaak de kosten noemen?"),
        flags=_CASE,
    ),
)
_HOW = (
    beginning(
        "how the government judges something",
        rf"""^hoe\s(?:(?:oordeelt|oordelen|denkt|denken|kijkt|kijken|reageert|staat)
            {TO_GOVERNMENT}(?:(?:dan|zelf)\s)?(?:over|aan\stegen|naar|op|tegen)
            |(?:beoordeelt|beoordelen|duidt|duiden|waardeert|waarderen|apprecieert|weegt)
            \s{GOVERNMENT}{BY_THE_WAY}|staat\shet(?:\s\w+)?\smet)\s
            (?!{_POINTING})(?P<rest>(?:(?:de|het|een|uw|mogelijke?)\b|[«“‘'\"]).+)$""",
        ("Hoe beoordeelt u de plannen?", "Hoe oordeelt de Minister over een veer?"),
        ("Hoe denkt Spaak over het plan?", "Hoe denkt u de brug te betalen?"),
        flags=_CASE,
    ),
    beginning(
        "how the government judges that something is so",
        rf"""^hoe\s(?:(?:\w+{TO_GOVERNMENT}(?:(?:dan|zelf)\s)?(?:over\s|aan\stegen\s|naar\s|tegen\s)?
            |(?:kan|komt)\s)(?:het\s(?:feit\s)?)?)(?:zijn\s)?{_DAT}""",
        ("Hoe verklaart u het feit dat het veer stopt?", "Hoe kan het dat het stopt?"),
        "Hoe denkt Spaak over het plan dat er ligt?",
        flags=_CASE,
    ),
    beginning(
        "how the government is going to do something",
        rf"""^(?P<keep>hoe|op\swelke\s(?:concrete\s)?(?:manier|wijze))\s(?:(?:{_MAY}|denkt){TO_GOVERNMENT}
            |(?:is|zijn|bent){TO_GOVERNMENT}(?:voornemens|bereid|van\splan)\s(?:om\s)?)
            (?!{_POINTING}){_REST}""",
        (
            "Hoe gaat de Minister een veer houden?",
            "Op welke manier bent u bereid een brug te bouwen?",
        ),
        "Hoe gaat het veer varen?",
        flags=_CASE,
    ),
)
_WHAT = (
    beginning(
        "what the government thinks of something",
        rf"""^wat\s(?:(?:vindt|vinden){TO_GOVERNMENT}(?:er)?van
            |is\s(?:uw|(?:de|het)\s(?:\w+\s)?(?=\w+\svan\s{GOVERNMENT}\s))\s?
            (?:oordeel|reactie|mening|opvatting|visie|inzet|appreciatie|standpunt|inschatting)
            (?:\svan\s{GOVERNMENT})?\s(?:over|op|van|als\shet\sgaat\som|bij|ten\saanzien\svan)
            )\s(?:(?:het\sfeit\s)?(?P<keep>dat)\s)?{_REST}""",
        ("Wat vindt de Minister van het plan?", "Wat is uw reactie op het plan?"),
        "Wat vindt Spaak van het plan?",
        flags=_CASE,
    ),
)
_WHETHER = (
    beginning(
        "whether the government is willing, or can tell",
        rf"""^(?:of|hoe)\s(?:{GOVERNMENT}|hij|zij){BY_THE_WAY}\s(?:
            (?:ook\s)?bereid\s(?:is|zijn)(?:,?\som)?\s(?!{_POINTING})
            |(?:kan|kunnen|wil|willen)\s(?:aangeven|toelichten|uitleggen|bevestigen)
            \s(?={QUESTION_WORD})){_REST}""",
        ("Of de regering bereid is om een veer te houden.", "Of hij kan aangeven wie betaalt."),
        "Of de regering het veer houdt.",
        flags=_CASE,
    ),
    beginning(
        "whether the government agrees that",
        rf"""^(?:of|hoe)\s(?:{GOVERNMENT}|hij|zij){BY_THE_WAY}\s(?:
            (?:ook\s)?(?:de|het)\s{_OPINION}\s(?:deelt|delen)
            |(?:het\s)?(?:er\s?mee\s|ook\s)?eens\s(?:is|zijn)|van\smening\s(?:is|zijn)
            |(?:kan|kunnen|wil|willen)\s(?:aangeven|bevestigen)
            |aankijkt\stegen(?:\shet\sfeit)?),?\s{_DAT}""",
        "Of de regering de mening deelt dat het veer te duur is.",
        "Of de regering het veer houdt.",
        flags=_CASE,
    ),
    beginning(
        "whether the government can give something to do with",
        rf"""^of\s(?:{GOVERNMENT}|hij|zij){BY_THE_WAY}\s(?:[\w/-]+\s){{0,5}}?
            (?:{_TOLD}|beschrijving)\s(?:kan|kunnen|wil|willen)\s{_TELLING}\s
            (?:over|van|op|in)\s{_REST}""",
        "Of het kabinet een nadere toelichting kan geven over het veer.",
        "Of het kabinet meer wil geven.",
        flags=_CASE,
    ),
)

LEAD_INS: dict[str, tuple[Rule, ...]] = {
    **dict.fromkeys(("bent", "is", "zijn", "klopt"), _ARE),
    **dict.fromkeys(("heeft", "hebt", "hebben", "kent", "kennen"), _KNOWS),
    **dict.fromkeys(
        ("kan", "kunt", "kunnen", "wil", "wilt", "willen", "zou", "zouden"), (_ARE[2], *_CAN)
    ),
    **dict.fromkeys(("gaat", "gaan", "zal", "zullen"), _CAN),
    **dict.fromkeys(("deelt", "delen", "erkent", "erkennen", "ziet", "vindt"), _SHARES),
    **dict.fromkeys(("onderschrijft", "herkent", "begrijpt", "beseft", "realiseert"), _SHARES),
    **dict.fromkeys(("meent", "herinnert", "denkt", "verwacht", "constateert"), _SHARES),
    "hoe": (*_HOW, *_WHETHER[:2]),
    "op": _HOW[2:],
    "wat": _WHAT,
    "of": _WHETHER,
    "": _ANY,
}
"""From the first word of a sentence to the lead-ins that it may have, so that no other is compiled
for it; those of "" may begin with any word.
"""


def without_lead_ins(sentence: str) -> str:
    """The sentence without the words that lead in what is asked, with a capital: "Bent u het ermee
    eens dat het veer te duur is?" is "Het veer te duur is?"; whole where little would be left.
    """
    for _ in range(_MOST_LEAD_INS):
        first = sentence.partition(" ")[0].lower().rstrip(",")
        for rule in (*LEAD_INS.get(first, ()), *LEAD_INS[""]):
            found = rule.find(sentence)
            if found and _says_something(found["rest"]):
                break
        else:
            break
        sentence = found["rest"]
        if keep := found.groupdict().get("keep"):
            sentence = f"{keep} {sentence}"
            break
    return sentence[:1].upper() + sentence[1:]


def _says_something(rest: str) -> bool:
    return rest.count(" ") >= _FEWEST_WORDS - 1 or len(content_words(rest)) > 1

"""Sentences that ask something: directly ("Wat kost de brug?"), without the mark ("Hoe verhoudt dat
zich tot de begroting."), by a request ("Graag een reactie.") or indirectly ("Zij vragen of …").
One that only announces questions ("De leden hebben de volgende vragen") asks nothing.
"""

from __future__ import annotations

import re

from kamer_tui.language.patterns import Rule, anywhere, beginning

_CASE = re.IGNORECASE
_CLOSING = ")]»”’\"'"
_LONGEST_ASIDE = 30
"""In characters: what stands in brackets behind a question mark is no sentence."""
_NEAR = 60
"""In characters: what tells a noun from a verb stands within these."""

_CLAUSE = (
    r"(?:of|hoe\w*|wat|welke?|wie|wiens|wanneer|waar\w*|hoeveel|"
    r"(?:in|op|met|voor|aan|door|naar|van|uit|over|tot|onder|per|bij|binnen|sinds|vanaf|tegen)"
    r"\s(?:hoeverre|welke?|wat|wie|hoeveel))\b"
)
_MEMBERS = r"(?:leden|lid|Kamerleden|fracties?|fractieleden|groep|lijst|zij|ze|wij|we|ik)"
_NAMES = (
    r"(?:\s(?:van|de|der|het|den|ter|en|c\.s\.|(?-i:[A-Z0-9])[^\s.,;:?!]*|fracties?"
    r"|zich|ook|dan|nog|daarom|dus|echter|verder|tevens|voorts|daarnaast|eveneens|wel|derhalve"
    r"|allereerst|tot[ ]slot|ten[ ]slotte|in[ ]dit[ ]kader|hier\w*|daar\w*|aan|het[ ]kabinet"
    r"|de[ ]regering|de[ ](?:minister|staatssecretaris))){0,12}"
)
_ASK = r"(?:vragen|vraagt|vroegen|verzoeken|verzoekt)"

WITHOUT_MARK = (
    beginning(
        "a question that lacks its mark: a verb first",
        r"""(?:(?:en|maar|zo[ ](?:ja|nee|niet)|indien[ ](?:ja|nee|niet)),?[ ])?
            (?:(?:kan|kunt|kunnen|wil|wilt|bent|heeft|hebben|deelt|delen|erkent|onderschrijft|klopt
            |is|wordt|worden|zal|zullen|zou|zouden|moet|moeten|gaat|gaan|komt|komen|ziet|acht|vindt
            |steunt|staat|geldt|betekent|verwacht|overweegt|krijgt|krijgen|blijft|bestaat|bestaan)
            |zijn[ ](?:de|het|er|deze|die|dit|dat|u|hier\w*|daar\w*))[ ]
            (?!(?:waar|nodig|sprake)[ ])""",
        ("Kunt u dat toelichten.", "Zijn de bruggen veilig.", "Zo ja, kan dat sneller."),
        ("Zijn voorstel is goed.", "De kosten stijgen."),
        flags=_CASE,
    ),
    beginning(
        "a question that lacks its mark: a question word first",
        r"""(?:(?:en|maar|zo[ ](?:ja|nee|niet)|indien[ ](?:ja|nee|niet)),?[ ])?
            (?:(?:hoe|wat|waarom|wanneer|waar|wie|hoeveel[ ]\w+)[ ]
            (?:kan|kunnen|is|zijn(?=[ ](?:de|het|er|deze|die|dit|dat|u)\b)|wil|willen
            |heeft|hebben|wordt|worden|zal|zullen|zou|zouden|moet
            |moeten|gaat|gaan|komt|komen|ziet|acht|vindt|staat|geldt|betekent|doet|doen|bedoelt
            |denkt|denken|kijkt|verhoudt|verhouden|verklaart|beoordeelt|oordeelt|blijft|krijgt)
            |(?:(?:in|op|met|voor|aan|door|naar|van|uit|over|tot|onder|bij|binnen)[ ])?
            (?:welke?|hoeverre)[ ][^\W_])""",
        ("Hoe verhoudt dat zich tot de begroting.", "In hoeverre lukt dat", "Welke kosten zijn er"),
        ("Wat betreft de kosten is er niets te melden.", "Wie zijn boot kwijt is, zwemt."),
        flags=_CASE,
    ),
)
_FIRST = """
    acht bent bestaan bestaat betekent blijft deelt delen en erkent gaan gaat geldt heeft hebben hoe
    hoeveel indien is kan klopt komen komt krijgen krijgt kunnen kunt maar moet moeten onderschrijft
    overweegt staat steunt verwacht vindt waar waarom wanneer wat welk welke wie wil willen wilt
    worden wordt zal ziet zijn zo zou zouden zullen
"""
_PREPOSITIONS = frozenset(
    [
        *("aan", "bij", "binnen", "door", "in", "met", "naar", "onder", "op", "over", "tot"),
        *("uit", "van", "voor"),
    ]
)
"""First words of questions where "welke" or "hoeverre" follows."""
_FIRST_WORDS = frozenset(_FIRST.split())
"""The first words of questions without their mark."""
CONDITION = anywhere(
    "a verb first that makes a condition, or a question that is not put",
    r",[ ](?:dan|zo|is|zijn|wordt|worden|zal|zullen|zou|zouden)\b|^Hoe[ ]dan[ ]ook\b",
    ("Komt er een brug, dan vaart het veer niet.", "Is het glad, zal er worden gestrooid."),
    "Kan het kabinet dat toelichten.",
)
REQUESTS = (
    beginning(
        "a request that begins with graag",
        r"""(?:hier\w*[ ]|daar\w*[ ])?graag[ ]
            (?:(?:een|het|de|uw|meer|nadere|ook|ontvang\w*|verne\w+|hoor\w*|horen|zie[nt]?\b)
            (?![^.]{0,80}\bindienen\b))""",
        ("Graag een reactie hierop.", "Graag ontvangen zij een overzicht."),
        ("Graag willen deze leden een motie indienen.", "De leden gaan graag naar zee."),
        hints=("raag ",),
        flags=_CASE,
    ),
    anywhere(
        "members would gladly get, see or hear something",
        r"""\b(?:ontvangen|ontvangt|vernemen|verneemt|horen|hoort|krijgen|krijgt|lezen|zagen|zien
            |ziet|zouden|willen)\b[^.?!]{0,100}?\bgraag\b(?![ ]uit\b)""",
        ("De leden ontvangen graag een overzicht.", "Wij zouden die graag getoetst zien."),
        ("De leden werken graag mee.", "Wij zien graag uit naar de brug."),
        hints=("graag",),
        flags=_CASE,
    ),
)
TO_MOVE = anywhere(
    "gladly, but not to be told something",
    r"""\b(?:indienen|benadrukken|meegeven|opmerken|complimenteren|bedanken|danken|aansluiten
        |onderstrepen|stilstaan|tegemoet)\b""",
    ("willen graag een motie indienen", "zien de antwoorden graag tegemoet"),
    "ontvangen graag een overzicht",
    flags=_CASE,
)
INDIRECT = (
    anywhere(
        "members, and then that they ask",
        rf"""\b{_MEMBERS}\b{_NAMES}[ ](?P<verb>{_ASK})\b(?![ ]?[.:;]|[ ]die\b)""",
        ("De leden van De Brug vragen of dat kan.", "Zij vragen een toelichting."),
        ("De leden hebben een aantal vragen.", "Zij maken zo vroeg gewag van alles."),
        hints=("vra", "vroegen", "verzoek"),
        flags=_CASE,
    ),
    anywhere(
        "asking, and then which members do",
        rf"""\b(?P<verb>{_ASK})[ ](?:zij|ze|wij|we|ik|(?:de|deze|die|dit|het|genoemde|voornoemde)
            [ ](?:[\w-]+[ ]){{0,4}}?(?:leden|lid|\w*-?fracties?|fractieleden))\b""",
        ("Verder vragen de leden van De Brug of dat kan.", "Ook vraagt dit lid wie betaalt."),
        ("Zij vragen de Minister wie betaalt.", "Dat vraagt veel."),
        hints=("vra", "Vra", "roegen", "erzoek"),
        flags=_CASE,
    ),
    anywhere(
        "a statement, and a clause that asks",
        rf"""\b(?:en|maar)[ ](?P<verb>vragen|vraagt)[ ](?:[^\s.;:?!]+[ ]){{0,12}}?
            (?:{_CLAUSE}|om[ ]|naar[ ]|te[ ]\w+en\b)""",
        ("Zij vinden dat duur en vragen daarom wie betaalt.", "en vragen het kabinet te komen"),
        ("De opmerkingen en vragen over de brug zijn beantwoord.",),
        hints=("vra",),
        flags=_CASE,
    ),
    anywhere(
        "members want to ask or to know",
        r"""\b(?:wil|willen|wilden|zou|zouden|graag)\b[^.?!;]{0,120}?
            \b(?P<verb>vragen|weten|vernemen|verzoeken)\b(?![ ]?[.:;]|[ ]stellen\b)""",
        ("Ook willen de leden weten wie betaalt.", "Wij willen de regering vragen om een lijst."),
        ("De leden weten wie betaalt.", "De leden willen vragen stellen over de brug."),
        hints=("vragen", "weten", "vernemen", "verzoeken"),
        flags=_CASE,
    ),
    anywhere(
        "members are curious",
        rf"""\b(?:benieuwd|nieuwsgierig)\b,?[ ](?:[^\s.;:?!]+[ ]){{0,12}}?(?!naar\b){_CLAUSE}""",
        ("De leden zijn benieuwd hoe dat gaat.", "Zij zijn nieuwsgierig wie betaalt."),
        ("Wij waren benieuwd.", "Zij zijn benieuwd naar de kosten."),
        hints=("enieuwd", "ieuwsgierig"),
        flags=_CASE,
    ),
    anywhere(
        "a question arises",
        rf"""\b(?:(?:komt|komen|rijst|rijzen|dringt|is|blijft|geldt|luidt|roept|brengt)\b
            [^.?!;]{{0,80}}?\bde[ ]vra(?:ag|gen)\b(?:[ ][^\s.;?!]+){{0,25}}?[ ]{_CLAUSE}
            |(?:komt|rijst)[ ](?:[^\s.;:?!]+[ ]){{0,9}}?de[ ]vraag[ ](?:op[ ])?over\b
            |de[ ]vraag[ ](?:rijst|komt[ ]op|is)\b)""",
        ("Bij de leden komt de vraag op wie betaalt.", "Dan rijst de vraag of dat kan."),
        "Dit is de vraag niet.",
        hints=("de vra",),
        flags=_CASE,
    ),
)
CURIOUS = anywhere(
    "members are curious about something",
    r"\b(?:benieuwd|nieuwsgierig)\b,?[ ](?:[^\s.;:?!]+[ ]){0,12}?naar\b",
    ("De leden zijn benieuwd naar de kosten.", "Nieuwsgierig zijn zij naar de brug."),
    "Zij zijn benieuwd hoe dat gaat.",
    hints=("enieuwd", "ieuwsgierig"),
    flags=_CASE,
)
A_NOUN = anywhere(
    "words after which vragen is a noun",
    r"""\b(?:de|het|deze|die|dezelfde|volgende|enkele|enige|aantal|hun|haar|mijn|onze|op|over|met|bij
        |paar|meerdere|veel|diverse|aanvullende|nadere|kritische|nog|ook|feitelijke|schriftelijke
        |opmerkingen[ ](?:en|of)|zorgen[ ]en|geen|tot|te|kan|kunnen|mag|mogen)[ ]$
        |\b(?:hebben|heeft)\b(?![^.]*\b(?:en|maar)[ ]$)[^.]*$""",
    ("De leden hebben ", "de volgende ", "opmerkingen en "),
    ("De leden ", "hebben de brief gelezen en "),
    flags=_CASE,
)


def ends_in_its_mark(sentence: str) -> bool:
    """True if a sentence ends with a question mark, but for what closes behind it: a quote, or the
    page that it is about ("Wat kost dat? (blz. 20)").
    """
    text = sentence.rstrip(_CLOSING + " ")
    if text.endswith("?"):
        return True
    before, opens, aside = text.rpartition("(")
    return bool(opens) and len(aside) <= _LONGEST_ASIDE and before.rstrip().endswith("?")


def is_asking(sentence: str) -> bool:
    """True if a sentence asks: "Wat kost dat?", "Graag een reactie.", "Zij vragen wie betaalt."."""
    if ends_in_its_mark(sentence):
        return True
    if _may_lack_its_mark(sentence) and any(rule.find(sentence) for rule in WITHOUT_MARK):
        return CONDITION.find(sentence) is None
    if any(rule.find(sentence) for rule in REQUESTS):
        return TO_MOVE.find(sentence) is None
    return any(_is_verb(sentence, rule) for rule in INDIRECT)


def _may_lack_its_mark(sentence: str) -> bool:
    """True if a sentence begins as a question does: "Kan", "Wat", "In hoeverre"."""
    word, _, rest = sentence.partition(" ")
    first = word.lower().rstrip(",")
    if first in _PREPOSITIONS:
        return rest[:4].lower() in ("welk", "hoev")
    return first in _FIRST_WORDS


def _is_verb(sentence: str, rule: Rule) -> bool:
    """True if the rule finds members asking in the sentence, and not their questions."""
    for found in rule.each(sentence):
        verb = found.start("verb") if "verb" in found.groupdict() else -1
        if verb < 0 or not A_NOUN.find(sentence[max(0, verb - _NEAR) : verb]):
            return True
    return False


def is_curious(sentence: str) -> bool:
    """True if members are curious about something: they ask, or announce what they ask next."""
    return CURIOUS.find(sentence) is not None

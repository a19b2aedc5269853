"""How members word a question: who asks and how politely, what they ask for, how they point back.

The wordings are those of Dutch parliamentary questions.  No pattern here repeats what may itself
repeat without a bound: a hostile text costs time in proportion to its length, like any other.
"""

from __future__ import annotations

import re

from kamer_tui.language.patterns import anywhere, beginning

_CASE = re.IGNORECASE

QUESTION_WORD = (
    r"(?!(?:voor[ ])?wat[ ](?:dat[ ])?betreft|waar[ ](?:nodig|mogelijk)|hoe[ ]dan[ ]ook)"
    r"(?:of|hoe(?!wel)\w*|wat|welke?|wie|wiens|wanneer|waar|waarom|"
    r"(?<!,\s)waar(?!de|schijn|nem)\w+|"
    r"(?:in|op|met|voor|aan|door|naar|van|uit|over|tot|onder|per|bij|binnen|sinds|vanaf|tegen)"
    r"\s(?:hoeverre|welke?|wat|wie|hoeveel))\b"
)
_AUXILIARY = r"(?:kan|kunt|kunnen|wil|wilt|willen|zou|zoudt|zouden|is|zijn|bent)"
_TELL = (
    r"(?:aangeven|geven|gegeven|aangegeven|toelichten|toegelicht|lichten|uiteenzetten|zetten|"
    r"uitleggen|leggen|zeggen|vertellen|schetsen|verduidelijken|verhelderen|delen|beschrijven|"
    r"onderbouwen|motiveren|duiden|verklaren|informeren|weten|(?:in)?gaan|reflecteren|reageren|"
    r"inzichtelijk[ ]maken|in[ ]kaart[ ]brengen|specificeren|gespecificeerd|gepreciseerd|"
    r"expliciteren|weergeven|weergegeven|achterhalen|uitweiden|uitsplitsen|bevestigd)"
)
GOVERNMENT = (
    r"(?:u|(?:de|het|deze)\s(?:demissionaire?\s|betrokken\s|verantwoordelijke\s|algemene\s)?"
    r"(?:minister-president|ministers?|staatssecretaris(?:sen)?|kabinet|regering|rekenkamer|ark|"
    r"bewindspersoon|bewindspersonen|bewindslieden|initiatiefnemers?))"
)
BY_THE_WAY = (
    r"(?:\s(?:ook|tevens|nog|dan|al|verder|daarnaast|eveneens|wel|alsnog|nader|vervolgens|"
    r"overigens|bovendien|tot[ ]slot|ten[ ]slotte)){0,3}"
)
TO_GOVERNMENT = rf"\s{GOVERNMENT}{BY_THE_WAY}\s"

POLITE = (
    beginning(
        "a polite request to tell something",
        rf"""^(?:[\w,:]+\s){{0,3}}?{_AUXILIARY}\s(?P<asked>[^?.;:]{{1,90}}?)\b{_TELL}\b
            (?P<between>[^?.;:]{{0,40}}?)\s(?P<rest>{QUESTION_WORD}.+)$""",
        ("Kan de Minister aangeven wat het kost?", "Kunt u ook toelichten hoe dat gaat?"),
        ("Kan de Minister toezeggen dat het komt?", "Wat kost het?"),
        flags=_CASE,
    ),
    beginning(
        "a polite request to respond to something",
        rf"""^{_AUXILIARY}\s(?P<asked>[^?.;:]{{1,90}}?)\b(?:ing(?:eg)?aan|reflecteren|reageren)
            (?P<between>)\sop\s(?P<rest>(?:de|het|uw)\s.+)$""",
        "Kan de Minister ingaan op de klacht?",
        "Kan de Minister ingaan op wat er gebeurt?",
        hints=("ingaan", "ingegaan", "reflecteren", "reageren"),
        flags=_CASE,
    ),
)
"""No clause may begin in ``asked`` or ``between``; ``rest`` is the question."""
BEGINS_A_CLAUSE = anywhere(
    "a word that begins a clause",
    r"\b(?:dat|die|of|hoe|wat|welke?|wie|wanneer)\b",
    ("het feit dat", "Wat nu"),
    "de data",
    flags=_CASE,
)
ASKS_AFTER_COLON = anywhere(
    "the question stands after a colon",
    rf""":\s(?P<rest>(?:(?:{QUESTION_WORD}|{_AUXILIARY}|wordt|worden|heeft|hebben|komt|gaat|moet)\s)
        [^?]{{1,300}}\?.*)$""",
    ("De leden hebben een vraag: komt er een brug?", "Over het geld: wie betaalt het veer?"),
    ("Een vraag: graag meer brug.", "Er is nog iets: de brug?"),
    hints=(": ",),
    flags=_CASE,
)
ASKS = (
    anywhere(
        "a verb of asking with a clause",
        rf"""\b(?:vragen|vraagt|vroegen|vraag(?:[ ]op)?|weten|vernemen|verneemt|horen|hoort|benieuwd
            |nieuwsgierig)\b(?:[^?;:]{{0,140}}?),?\s(?P<rest>{QUESTION_WORD}.+)$""",
        ("De leden vragen of dat kan", "Het lid Spaak is benieuwd, wanneer dat komt"),
        "De leden vragen om rust",
        flags=_CASE,
    ),
    anywhere(
        "a verb of asking with what is asked for",
        r"""\b(?:vragen|vraagt|benieuwd|nieuwsgierig|vernemen|ontvangen|zien|horen|willen
            |verzoeken|verzoekt)\b[^?;:.,]{0,100}?\s(?:naar|om|graag)\s
            (?:(?:zien|wordt)\s)?(?P<rest>(?:dat|de|het|een|meer|nadere|hun|zijn|haar)\s.+)$""",
        ("De leden vragen om een overzicht", "Zij ontvangen graag de cijfers"),
        ("De leden vragen een overzicht", "Zij gaan graag naar zee"),
        flags=_CASE,
    ),
)
INSERTED = beginning(
    "members, said to ask within or behind what they ask",
    r"""(?P<before>[^?;:]{10,250}?),?[ ](?:zo[ ])?(?:vragen|vraagt)[ ](?:de(?:ze)?|die|dit|het)[ ]
        (?:leden|lid)(?:[ ]van[ ](?:de|het)[ ][^\s,.?]{1,30}?[ -]?fractie)?(?:[ ]zich[ ]af)?
        (?P<after>,?[ ](?:en|of)[ ].+|[.?]{1,3})$""",
    ("Komt er een brug vragen de leden van de Duin-fractie?", "Stopt het veer, vragen deze leden."),
    ("De leden vragen of er een brug komt.", "Dan vragen deze leden of de brug dicht is."),
    hints=("vragen de", "vragen die", "vraagt dit", "vraagt het"),
    flags=_CASE,
)
WHO_ASKS = anywhere(
    "members, where they are said to ask",
    r"\b(?:leden|lid|fracties?|fractieleden|aanwezigen|groep|lijst|zij|ze|wij|we|ik|de[ ]vraag)\b",
    ("De leden", "het lid Spaak"),
    "leiding",
    flags=_CASE,
)
STATES = anywhere(
    "members state something",
    r"""\b(?:leden|fractie|fractieleden|lid|zij|groep)\b[^,;:.?]{0,60}?\s
        (?:lezen|leest|constateren|constateert|merken|merkt|zien|ziet|vinden|vindt|begrijpen
        |begrijpt|menen|meent|wijzen|wijst|stellen|stelt|horen|hoort|vernemen|verneemt
        |concluderen|concludeert|(?:is|zijn)\svan\s(?:mening|oordeel))
        (?:\s\w+){0,3}?\sdat\s
        (?P<rest>.+?)(?:,?\s(?:en|maar)\s(?:zijn|vragen|willen|hebben)\s.*)?$""",
    ("De leden lezen dat er een brug komt.", "Zij zijn van mening dat het regent."),
    ("De leden lezen de brief.", "De Minister leest dat er een brug komt."),
    flags=_CASE,
)
ASKS_WITHOUT_MARK = beginning(
    "a first word of questions, which may lack their mark",
    rf"""(?:kan|kunt|kunnen|wil|wilt|is|zijn|bent|heeft|hebben|deelt|erkent|klopt
        |{QUESTION_WORD})\s""",
    ("Kunt u dat toelichten", "In hoeverre lukt dat"),
    "De kosten stijgen",
    flags=_CASE,
)
ONLY_POINTS_BACK = (
    beginning(
        "a question that says nothing alone: whether it is so, and if not",
        r"""(?:zo[ ](?:ja|nee|niet)\b.*|indien[ ](?:ja|nee|niet)\b.*
            |is[ ](?:dat|dit)[ ](?:zo|juist|waar|correct|het[ ]geval)
            |klopt[ ](?:dat|dit)(?:[ ]beeld)?|waarom(?:[ ]wel|[ ]niet|[ ]wel[ ]of[ ]niet)?
            |is[ ].{1,50}(?:hiermee|daarmee)(?:[ ]het)?[ ]eens)\s?\?{1,3}$""",
        ("Zo ja, hoe?", "Klopt dat?", "Waarom niet?", "Is de Minister het hiermee eens?"),
        ("Klopt dat bedrag?", "Waarom komt er geen brug?"),
        flags=_CASE,
    ),
    beginning(
        "a question that says nothing alone: to share or explain what was said",
        r"""(?:(?:deelt|delen|onderschrijft|herkent|erkent)[ ].{1,50}[ ](?:deze|die|dit|dat)[ ]
            \w+(?:[ ]van[ ]deze[ ]leden)?
            |(?:kan|kunt|kunnen|wil|wilt|willen)[ ].{0,50}?
            \b(?:dit|dat|deze|hier\w*|daar\w*)[ ](?:\w+[ ]){0,4}
            (?:toelichten|ingaan|reflecteren|reageren|bevestigen|bevestigd[ ]worden|uitleggen
            |aangeven))\s?\?{1,3}$
            |(?:kan|kunt)[ ].{0,50}?\b(?:uw|het|zijn)[ ]antwoord(?:[ ]\w+)?[ ]toelichten\?""",
        (
            "Kunt u uw antwoord toelichten?",
            "Deelt de Minister deze mening?",
            "Kunt u dit nader toelichten?",
        ),
        ("Deelt de Minister de zorg over de brug?", "Kunt u de kosten toelichten?"),
        flags=_CASE,
    ),
    beginning(
        "a question that says nothing alone: what one thinks of what was said",
        r"""[^?]{1,70}[ ](?:deze|die|dergelijke)[ ](?:conclusie|redenering|suggestie|stelling
            |analyse|constatering|gedachte|mening|zienswijze)\?{1,3}$""",
        ("Is het kabinet het eens met deze conclusie?", "Meegaan in deze redenering?"),
        ("Komt deze conclusie uit het onderzoek van Spaak?", "Wat is de conclusie?"),
        hints=(
            "conclusie?",
            "redenering?",
            "suggestie?",
            "stelling?",
            "analyse?",
            "constatering?",
            "gedachte?",
            "mening?",
            "zienswijze?",
        ),
        flags=_CASE,
    ),
)
OF_THE_QUESTIONS = anywhere(
    "a request on the questions themselves, or on their answers",
    r"\b(?:de(?:ze)?|bovenstaande|uw)[ ](?:vragen|antwoorden)\b[^?]{0,120}\b(?:be)?antwoord",
    "Kunt u deze vragen elk afzonderlijk beantwoorden?",
    "Kunt u deze zorgen wegnemen?",
    flags=_CASE,
)
POINTS_BACK = anywhere(
    "a word that points to what was said",
    r"\b(?:dit|dat|deze|dezen|die|hier\w*|daar\w*)\b",
    ("Deelt u dat?", "hierover"),
    "de data",
    flags=_CASE,
)
POINTS = anywhere(
    "a word that points to what is not there, where it stands in sight",
    r"""\b(?:dit(?![ ](?:moment|jaar))|deze(?![ ](?:leden|week|fractie))|dezen|hun|ze
        |zo['’]n|dergelijke?|hier(?:in|aan|toe|bij|mee|na|naar|op|over|tegen|van|voor|uit|door|onder)?
        |daar(?:in|aan|toe|bij|mee|na|naar|op|over|tegen|van|voor|uit|door|onder|tussen)?
        |(?:is|kan|wordt|zou|gaat|klopt|betekent|zich|met|van|voor|op|doet|denkt|vindt|hoe|wat|geldt|waar
        |minister|kabinet|regering|staatssecretaris|u)[ ]
        (?:dat|die)|^(?:die|zij)
        |^(?:kunnen|willen|zullen|moeten|mogen|hebben|zijn|worden|gaan|komen|krijgen)[ ]zij
        |om[ ]dat|zo[ ](?:ja|nee)|ervan|bovengenoemde)\b""",
    ("Is dat systeem er al?", "Welke rol krijgt het dorp hierin?", "Wat doet Duin daaraan?"),
    ("De brug die dicht is", "Het dorp dat meebetaalt"),
    flags=_CASE,
)
NUMBER_OF_A_HEADING = beginning(
    "the number before a heading",
    r"(?:\d+(?:\.\d+)*|[IVX]+)\.?[ ](?=\w)",
    ("2.1 Veren", "III. Overig"),
    "Veren 2",
)
POINTS_TO = anywhere(
    "a word that points, and the noun that it points to",
    r"\b(?:dit|dat|deze|die|zo['’]n|dergelijke?|bovengenoemde)[ ](?:\w+e[ ])?(?P<noun>\w{5,})\b",
    ("Is dat systeem er al?", "Krijgt deze nieuwe focus aandacht?"),
    "Is het er al?",
    flags=_CASE,
)
_POINTING_BACK = """
    aan beoordeelt bent bereid bericht berichtgeving beeld bevestigen bevinding bevindingen
    bewindspersoon bij conclusie conclusies constatering constateringen daar daarin daarmee
    daarnaar daarop daarover daartegen daarvan de deelt delen denkt dezen die dit dat deze duidt
    een eens en erkent erkennen fractie gaan gaat gedachte geval hebben heeft herkent het hier
    hierin hiermee hiernaar hierop hierover hiertegen hiervan hij hoe hoeverre idee in inschatting
    is juist kabinet kan kijkt klopt kritiek kunnen kunt leden lezing lid lijn mee meegaan mening
    met minister mogelijk naar observatie of onderschrijft ook oordeel oordeelt op opmerking
    opmerkingen oproep opvatting over punt reactie reageert reageren redenering regering signaal
    signalen staatssecretaris standpunt stelling suggestie tegen u uitspraak uitspraken uw van
    vindt visie voor voorstel waarom wat wil willen wilt ziet zij zijn zit zo zorg zorgen zou
"""
WORDS_OF_POINTING_BACK = frozenset(_POINTING_BACK.split())
"""A sentence of these words alone says nothing without the ones before it."""

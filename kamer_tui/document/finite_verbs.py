"""Finite verbs of Dutch clauses, and how sure it is that a word is one.

A word that isn't listed here is taken for no verb, so that a clause whose verb is unknown stays as
it is.
"""

from __future__ import annotations

_SURE = """
    kost bedoelt
    adviseert baseert bedraagt beduidt begint begrijpt behoeft behoort bekijkt bent beoogt
    beoordeelt beschikt beschouwt bestaat besteedt bestrijdt betaalt betekent betreft bevindt
    bevordert beziet biedt bijt blijft blijkt bleef bleek bleven borgt bracht brengt daalt deed
    deelt denkt deden dient doet draagt drukt duidt duurt dwingt erkent ervaart functioneert gaat
    gaf gebeurt geeft geldt gelooft ging gingen groeit haalt had hadden handelt hanteert heeft heet
    helpt herkent hield hoort houdt hebt is kan kent keert kiest kijkt klopt komt kon konden koos
    kreeg krijgt kunt kwam kwamen lag leert legt leidde leidt leest levert lieten ligt lijkt
    loopt leent
    lukt maakt maakte meent meldt merkt mocht mochten moest moesten moet mag nam neemt noemt
    onderkent onderschrijft ondersteunt ondervindt ontbreekt ontstaat ontstond ontvangt oordeelt
    opereert overweegt pleit presteert rapporteert reageert rekent remt rechtvaardigt rijdt scheelt
    schept schreef schrijft sluit slaagt slaat spant speelt sprak spreekt stelde stelt stemt stijgt
    stond stopt streeft stuurt steunt sturen telt toetst toont treedt treft trekt vaart valt vangt
    verandert verdient verdwijnt vergt verhoudt verklaart verkrijgt verlangt verlaagt verleent
    verliest verloopt vermindert vervalt verschilt verstaat vindt voelt voert voldoet volgt voorkomt
    voorziet vormt vond vraagt waren was weegt weet wegen weigert wendt werd werden werkt wenst
    wijst wilde wilden wilt wint wordt zag zal zegt ziet zoekt zorgt zou zouden zult zullen zit
    informeert investeert inspecteert integreert intensiveert interpreteert introduceert
    financiert reguleert organiseert stimuleert controleert monitort faciliteert garandeert
    eindigt genereert onttrekt produceert ontvangt stroomt bewijst
    implementeert accepteert constateert concludeert realiseert participeert opent vervult hecht
    aanvaardt omvat besteedt erkende uitte schetst stoort schendt dekt leeft sterft
"""
SURE = frozenset(_SURE.split()) - {"sturen", "wegen"}
"""Forms that are hardly anything but the verb of a clause."""
_PLURAL = """
    blijven gaan hebben komen kunnen laten mogen moeten willen worden zijn hoeven dienen doen staan
"""
PLURAL = frozenset(_PLURAL.split())
"""Forms that are the verb of a clause, or belong to it ("zouden moeten worden")."""
_LAST = """
    acht bevat laat past raakt richt staat wacht wil zet
    bestaan bereiken betalen bieden brengen dalen dragen gelden geven groeien houden
    krijgen kunnen leiden lenen leveren liggen lijken lopen lukken maken nemen ontbreken ontstaan
    ontvangen passen rijden spelen stellen stijgen vallen verdwijnen verlopen
    vertrekken vinden voelen voeren voldoen volgen vormen werken zien zitten zetten
    steunen treffen sluiten trekken vertonen treden schieten hanteren ervaren gebruiken
    functioneren onttrekken bewijzen presteren ontwikkelen
"""
LAST = frozenset(_LAST.split())
"""Forms that may be something else, and are the verb of a clause where it has no other and ends."""
_ALONE = """
    aan af bij deel door gelijk in los mee na neer onder op open over plaats samen stil stop tegen
    tekort terug toe uit vast voor voort vrij weg weer om
"""
PARTICLES = frozenset(_ALONE.split())
"""What stands apart from its verb in a main clause ("draagt … bij", "op te leiden")."""
_APART = frozenset(
    [
        *("doorgaat", "doorvoert", "omgaat", "omrijdt", "overdraagt", "overgaat", "overlaat"),
        *("overneemt", "voordoet", "voorlegt", "voorschrijft", "voorstaat", "voorstelt"),
        *("vooruitloopt", "voortkomt", "voortvloeit", "weergeeft", "omrijden"),
    ]
)
_MAY_BE_ONE_WORD = frozenset(("door", "onder", "over", "voor", "om", "weer"))
_NO_VERBS = frozenset(("inzet", "opzet", "aanzet", "afzet", "toelaat", "voorkomt", "voorziet"))
_WHOLE = SURE | PLURAL | LAST | _NO_VERBS
_LAST_LETTERS = ("t", "n")


def parted(word: str) -> tuple[str, str]:
    """A verb in lower case without what stands apart from it in a main clause, and that: "draagt"
    and "bij" for "bijdraagt"; the word and "" where nothing does.
    """
    if word[-1:] not in _LAST_LETTERS or word in _WHOLE:
        return word, ""
    for length in range(2, min(len(word) - 2, 7)):
        apart, verb = word[:length], word[length:]
        if apart not in PARTICLES or (apart in _MAY_BE_ONE_WORD and word not in _APART):
            continue
        if verb in SURE or verb in PLURAL or verb in LAST:
            return verb, apart
    return word, ""

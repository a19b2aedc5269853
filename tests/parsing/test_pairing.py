"""Who speaks in blocks without labels, and which reply is paired with which question."""

from __future__ import annotations

from collections.abc import Sequence

from kamer_tui.language.hyphens import Hyphens
from kamer_tui.parsing.blocks.block import Block
from kamer_tui.parsing.blocks.joining import make_paragraph
from kamer_tui.parsing.structure import doubts
from kamer_tui.parsing.structure.pairing.by_likeness import Question, pair
from kamer_tui.parsing.structure.pairing.likeness import Likeness
from kamer_tui.parsing.structure.pairing.replies import Replies
from kamer_tui.parsing.structure.scoring import ScoredBlock, score_blocks
from kamer_tui.parsing.structure.speakers import Speakers, Statement, joinings, read_statements
from kamer_tui.parsing.vocabulary.parties import PartyNames
from kamer_tui.sources.lines import Line

VEER = "De leden van de Duinpartij-fractie vragen waarom het veer over de Aa niet meer vaart."
DIJK = "De leden van de Duinpartij-fractie vragen hoeveel de dijk bij Oosterwolde gaat kosten."
BRUG = "De leden van de Noorderpartij-fractie vragen wanneer de brug bij Zuidwold opengaat."
VAART_NIET = "Het kabinet acht de veiligheid op het water van groot belang."
KOST_VEEL = "Het kabinet raamt de uitgaven op 4 miljoen euro."


def scored(*texts: str) -> list[ScoredBlock]:
    hyphens = Hyphens(())
    lines = [Line(text, 1, number) for number, text in enumerate(texts, 1)]
    blocks = [Block((line,), make_paragraph([line], hyphens), False) for line in lines]
    return score_blocks(blocks, PartyNames(), followed=True)


def statements(*texts: str) -> list[Statement]:
    return read_statements(scored(*texts), Speakers())


def questions(*texts: str) -> list[Question]:
    return [Question(one, None) for one in statements(*texts)]


def replies(asked: Sequence[Question], *texts: str, section: str = "") -> Replies:
    found = Replies(PartyNames(), asked)
    found.speakers.enter((section,) if section else ())
    found.cut(scored(*texts), None)
    return found


def test_a_party_speaks_on_until_another_is_named() -> None:
    spoken = statements(VEER, "Deze leden vragen of de pont terugkomt.", BRUG)
    assert [one.names for one in spoken] == [("Duinpartij",), ("Duinpartij",), ("Noorderpartij",)]
    assert {one.role for one in spoken} == {"question"}


def test_an_introduction_stands_apart_before_the_first_question_only() -> None:
    thanks = "De leden van de Duinpartij-fractie hebben met belangstelling kennisgenomen hiervan."
    assert [one.role for one in statements(thanks, VEER)] == ["introduction", "question"]
    assert [one.role for one in statements(VEER, thanks)] == ["question", "remark"]


def test_a_question_has_the_question_that_follows_from_it_with_it() -> None:
    (spoken,) = statements(VEER, "Zo nee, waarom niet?")
    assert len(spoken.blocks) == 2


def test_a_party_that_joins_beside_an_announcement_joins_who_announces() -> None:
    (block,) = scored(
        "De leden van de Duinpartij-fractie hebben nog enkele vragen. "
        "De leden van de fractie van De Brug sluiten zich bij deze vragen aan."
    )
    (between,) = joinings([block], inside=False)
    (inside,) = joinings([block], inside=True)
    assert (between.names, between.whose) == (("De Brug",), ("Duinpartij",))
    assert inside.whose == ()


def test_a_reply_goes_to_the_question_that_it_repeats() -> None:
    asked = questions(VEER, DIJK)
    found = replies(asked, DIJK, KOST_VEEL, VEER, VAART_NIET).found
    first, second = pair(asked, found)
    assert [part.text for part in first.turn().answered] == [VEER, VAART_NIET]
    assert [part.text for part in second.turn().answered] == [DIJK, KOST_VEEL]
    assert first.turn().doubt is second.turn().doubt is None


def test_a_reply_goes_to_the_question_with_its_number() -> None:
    asked = questions("1. Waarom vaart het veer niet?", "2. Wat kost de dijk?")
    found = replies(asked, "2. " + KOST_VEEL, "1. " + VAART_NIET).found
    first, second = pair(asked, found)
    assert first.turn().answered[0].text == "1. " + VAART_NIET
    assert second.turn().answered[0].text == "2. " + KOST_VEEL


def test_questions_of_a_party_that_no_reply_repeats_are_answered_together() -> None:
    asked = questions(VEER, DIJK, BRUG)
    found = replies(asked, VAART_NIET, section="Duinpartij").found
    veer, dijk, brug = pair(asked, found)
    assert veer is dijk
    assert [part.text for part in veer.turn().asked] == [VEER, DIJK]
    assert veer.turn().doubt == doubts.NOT_REPEATED
    assert brug.turn().answered == []
    assert brug.turn().doubt == doubts.NO_REPEATING_ANSWER


def test_a_reply_that_repeats_a_question_nobody_asked_says_so() -> None:
    found = replies([], BRUG, VAART_NIET).found
    assert pair([], found) == []
    turn = found[0].group.turn()
    assert turn.asked_by == ("Noorderpartij",)
    assert turn.doubt == doubts.REPEATED_QUESTION_MISSING


def test_the_opening_of_a_partys_replies_goes_with_the_reply_below_it() -> None:
    asked = questions(VEER)
    found = Replies(PartyNames(), asked)
    found.speakers.enter(("Duinpartij",))
    found.cut(scored("Het kabinet dankt voor deze inbreng."), None)
    found.cut(scored(VEER, VAART_NIET), None)
    (group,) = pair(asked, found.found)
    assert group.replies == found.found
    assert group.turn().doubt is None


def test_of_many_questions_those_with_a_texts_rarest_words_are_compared() -> None:
    places = [f"plaats{number}" for number in range(100)]
    likeness = Likeness([f"Wanneer krijgt {place} een nieuwe brug?" for place in places])
    repeated = "Het is plaats73 dat een nieuwe brug krijgt."
    assert 73 in likeness.likely(repeated)
    assert len(likeness.likely(repeated)) < len(places)
    assert likeness.of(73, repeated) > likeness.of(72, repeated)

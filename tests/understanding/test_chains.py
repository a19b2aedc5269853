"""Chains of references, followed to where something is said."""

from __future__ import annotations

from pathlib import Path

from kamer_tui.reading.loading import load
from kamer_tui.understanding.chains import LONGEST, Chain, chain_of, chains_of
from tests.builders import document, exchange


def test_a_reference_leads_to_where_something_is_said() -> None:
    made = document(
        exchange(1, answer="Zie het antwoord op vraag 2."),
        exchange(2, answer="Zie vraag 3."),
        exchange(3, answer="Het Rijk betaalt. Zie ook vraag 4."),
        exchange(4, answer="De gemeenten betalen."),
    )
    (chain,) = chains_of(made, made.exchanges[0])
    assert chain == Chain((2, 3, 4), 3, "end")
    assert chain.via == (2,)
    assert chain_of(made, made.exchanges[0]) == (1, 2, 3, 4)
    assert chains_of(made, made.exchanges[3]) == ()
    assert chain_of(made, made.exchanges[3]) == (4,)


def test_a_circle_is_told_and_ends_where_it_closes() -> None:
    made = document(
        exchange(1, answer="Zie vraag 2."),
        exchange(2, answer="Zie vraag 3."),
        exchange(3, answer="Zie vraag 2."),
        exchange(4, answer="Zie vraag 4."),
    )
    assert chains_of(made, made.exchanges[0]) == (Chain((2, 3, 2), None, "circle"),)
    assert chains_of(made, made.exchanges[3]) == (Chain((4,), None, "circle"),)


def test_a_question_that_is_not_there_ends_a_chain() -> None:
    made = document(exchange(1, answer="Zie vraag 2."), exchange(2, answer="Zie vraag 700."))
    assert chains_of(made, made.exchanges[0]) == (Chain((2, 700), None, "missing"),)


def test_of_several_references_each_has_its_chain_and_the_longest_is_the_exchanges() -> None:
    made = document(
        exchange(1, answer="Zie de vragen 2 en 3."),
        exchange(2, answer="De gemeenten betalen."),
        exchange(3, answer="Het Rijk ook. Zie vraag 2."),
    )
    assert [chain.numbers for chain in chains_of(made, made.exchanges[0])] == [(2,), (3, 2)]
    assert chain_of(made, made.exchanges[0]) == (1, 3, 2)


def test_long_chains_and_thickets_take_no_time() -> None:
    line = document(*(exchange(n, answer=f"Zie vraag {n + 1}.") for n in range(1, 99)))
    assert len(chain_of(line, line.exchanges[0])) <= LONGEST + 2
    thicket = document(
        *(
            exchange(n, answer=[f"Zie vraag {other}." for other in range(1, 41)])
            for n in range(1, 41)
        )
    )
    assert chains_of(thicket, thicket.exchanges[0])


def test_the_chains_of_a_real_report(documents: Path) -> None:
    report = load(documents / "kst-28676-396.txt")
    found = {one.number: chain_of(report, one) for one in report.exchanges}
    for chain in ((48, 36, 31), (54, 10, 1), (45, 20, 19), (13, 12, 11)):
        assert found[chain[0]] == chain

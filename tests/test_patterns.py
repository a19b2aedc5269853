"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from kamer_tui.language.patterns import anywhere, beginning, lazy_pattern, whole


def test_a_lazy_pattern_finds_what_a_compiled_one_finds() -> None:
    text = "Vraag 1 en vraag 22"
    expression, flags = r"vraag (\d+)", re.IGNORECASE
    lazy, compiled = lazy_pattern(expression, flags), re.compile(expression, flags)
    for _ in range(2):  # the first time it is compiled, after that it is there
        assert lazy.findall(text) == compiled.findall(text) == ["1", "22"]
        assert lazy.sub("x", text) == compiled.sub("x", text) == "x en x"
        assert lazy.split(text) == compiled.split(text)
        assert [m.span() for m in lazy.finditer(text)] == [(0, 7), (11, 19)]
        match = lazy.match(text)
        assert match is not None
        assert match[1] == "1"
        assert lazy.fullmatch(text) is None
        assert lazy.search(text, 1) is not None
        assert lazy.pattern == expression


def test_a_wrong_expression_is_told_when_it_is_used() -> None:
    lazy = lazy_pattern("(")
    with pytest.raises(re.error):
        lazy.search("")


def test_a_rule_is_asked_by_the_way_it_was_made() -> None:
    assert whole("a number", r"\d+", "12").find("12 en 13") is None
    assert beginning("a number at the beginning", r"\d+", "12").find("en 13") is None
    found = anywhere("a number anywhere", r"\d+", "12").find("en 13")
    assert found is not None
    assert found.span() == (3, 5)


def test_a_rule_looks_for_its_hints_first() -> None:
    hinted = anywhere("a vowel and a stop", r"[aeiou]\.", "ja.", hints=("ja", "nee"))
    assert hinted.find("nee.") is not None
    assert hinted.find("zo.") is None
    assert [match.start() for match in hinted.each("ja. ja.")] == [1, 5]
    assert list(hinted.each("zo. zo.")) == []


def test_a_rule_with_two_kinds_of_hints_looks_for_one_of_each() -> None:
    hinted = anywhere("a word", r"\w+", "ja nu", hints=("ja", "nee"), also=("nu", "dan"))
    assert [text for text in ("ja", "nu", "zo", "ja nu", "nee dan") if hinted.find(text)] == [
        "ja nu",
        "nee dan",
    ]
    assert list(hinted.each("ja")) == list(hinted.each("nu")) == []
    assert len(list(hinted.each("ja nu"))) == 2


def test_the_flags_of_a_rule_are_those_of_its_pattern() -> None:
    assert whole("a word in any case", "ja", "JA", flags=re.IGNORECASE).find("Ja") is not None

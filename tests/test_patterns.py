"""Patterns that are compiled when they are first used."""

from __future__ import annotations

import re

import pytest

from kamer_tui.language.patterns import lazy_pattern


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

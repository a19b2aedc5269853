"""Every rule takes its examples and leaves its look-alikes."""

from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Iterator

import pytest

import kamer_tui.document
import kamer_tui.language
import kamer_tui.parsing
import kamer_tui.understanding
from kamer_tui.language.patterns import Rule, lazy_pattern
from kamer_tui.parsing import vocabulary

MOST_LINES = 8


def rules() -> Iterator[tuple[str, Rule]]:
    """Each rule of the package, once, with the module and the name under which it stands."""
    seen: set[int] = set()
    for room in (
        *(kamer_tui.language, kamer_tui.document),
        *(kamer_tui.understanding, kamer_tui.parsing),
    ):
        for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}."):
            for name, value in vars(importlib.import_module(module.name)).items():
                for rule in rules_in(value):
                    if id(rule) not in seen:
                        seen.add(id(rule))
                        yield f"{module.name.removeprefix('kamer_tui.')}.{name}", rule


def rules_in(value: object) -> Iterator[Rule]:
    """A rule, or the rules of a table, by themselves or in its rows."""
    if isinstance(value, Rule):
        yield value
    elif isinstance(value, (tuple, dict)):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from rules_in(inner)


RULES = list(rules())


@pytest.mark.parametrize(("place", "rule"), RULES, ids=[place for place, _ in RULES])
def test_a_rule_takes_its_examples_and_leaves_its_look_alikes(place: str, rule: Rule) -> None:
    assert rule.name
    assert rule.yes
    assert [text for text in rule.yes if rule.find(text) is None] == []
    assert [text for text in rule.no if rule.find(text) is not None] == []
    written = [line for line in rule.pattern.pattern.splitlines() if line.strip()]
    assert rule.pattern.flags & re.VERBOSE
    assert len(written) <= MOST_LINES


def test_what_a_pattern_takes_its_hints_let_pass() -> None:
    """Over the sentences that are examples of any rule of its module, in the room whose rules have
    most hints; elsewhere a hint may be a condition of its own.
    """
    understanding = [each for each in RULES if each[0].startswith("understanding.")]
    examples: dict[str, set[str]] = {}
    for place, rule in understanding:
        sentences = {text for text in (*rule.yes, *rule.no) if text[:1].isupper()}
        examples.setdefault(place.rpartition(".")[0], set()).update(sentences)
    assert [
        (place, text)
        for place, rule in understanding
        for text in examples[place.rpartition(".")[0]]
        if rule.find(text) is None and getattr(rule.pattern, rule.how)(text) is not None
    ] == []


def test_no_two_rules_have_one_name() -> None:
    names = [rule.name for _, rule in RULES]
    assert sorted({name for name in names if names.count(name) > 1}) == []


WITHOUT_EXAMPLES = {
    "asking": {"_SENTENCE_END", "_SENTENCE_START"},
    "committees": {"_AND_COMMITTEE", "_MARK", "_NEXT_FOR"},
    "document_kinds": {"_HAS_NUMBER"},
    "headings": {"_BEGINS", "_SENTENCE_INSIDE"},
    "labels": {"_TEXT_MAY_BEGIN", "_UNFINISHED"},
    "members": {"_OF", "_OFFICE_ALONE", "_SEPARATOR"},
    "part_headings": {"_BETWEEN_WORDS", "_IN_BRACKETS"},
    "parties": {"_GROUP_AT_END", "_JOINED", "_LETTERS", "_SEPARATOR", "_SUSPENDED", "_WORDS"},
    "references": {"_BETWEEN_PARTS", "_DIGITS", "_INSIDE_DOSSIER", "_OF_ITS_OWN"}
    | {"_ONE_DOSSIER", "_ONE_NUMBER"},
    "title_page": {"_BLANKS", "_KINGDOM_NUMBER", "_MARK"},
    "wording": {"_QUOTED", "_SENTENCE"},
}
"""Patterns of the vocabulary that only take apart what a rule has found, or look for signs."""


def test_a_pattern_of_the_vocabulary_is_a_rule() -> None:
    bare: dict[str, set[str]] = {}
    for module in pkgutil.iter_modules(vocabulary.__path__):
        values = vars(importlib.import_module(f"{vocabulary.__name__}.{module.name}"))
        for name, value in values.items():
            if isinstance(value, (re.Pattern, type(lazy_pattern("")))):
                bare.setdefault(module.name, set()).add(name)
    assert bare == WITHOUT_EXAMPLES

"""No file and no function of the program is too large to be read in one go.

A function's branches are counted as pylint's R0912 (ruff's PLR0912) does: one for each ``if``,
``elif`` and ``else``, each loop and its ``else``, each ``except`` and what stands after ``try`` in
``else`` or ``finally``, each ``case`` of a ``match``; a function inside it has branches of its own.
"""

from __future__ import annotations

import ast
import statistics
from collections.abc import Iterator, Sequence

import pytest

from tests.support.house import PACKAGE

LONGEST_FILE, MEDIAN_FILE = 400, 110
LONGEST_FUNCTION, MOST_BRANCHES = 60, 20
FEWEST_DOCSTRINGS = 0.96

Function = ast.FunctionDef | ast.AsyncFunctionDef
FILES = {
    path.relative_to(PACKAGE).as_posix(): path.read_text(encoding="utf-8")
    for path in sorted(PACKAGE.rglob("*.py"))
}
TREES = {name: ast.parse(text) for name, text in FILES.items()}


def functions() -> Iterator[tuple[str, Function]]:
    """Every function, named by its file and itself."""
    for name, tree in TREES.items():
        for node in ast.walk(tree):
            if isinstance(node, Function):
                yield f"{name}:{node.name}", node


def branches(body: Sequence[ast.AST]) -> int:
    """The branches of statements, those inside them included."""
    return sum(map(branches_of, body))


def branches_of(node: ast.AST) -> int:
    """The branches of one statement."""
    match node:
        case ast.If(body=body, orelse=[]):
            return 1 + branches(body)
        case ast.If(body=body, orelse=[ast.If() as other]):
            return 1 + branches(body) + branches_of(other)
        case ast.If(body=body, orelse=other):
            return 2 + branches(body) + branches(other)
        case ast.For() | ast.AsyncFor() | ast.While():
            return 1 + bool(node.orelse) + branches(node.body) + branches(node.orelse)
        case ast.Try():
            parts = (node.body, node.orelse, node.finalbody)
            own = len(node.handlers) + bool(node.orelse) + bool(node.finalbody)
            inside = sum(branches(handler.body) for handler in node.handlers)
            return own + inside + sum(map(branches, parts))
        case ast.Match(cases=cases):
            return sum(1 + branches(case.body) for case in cases)
        case ast.With() | ast.AsyncWith():
            return branches(node.body)
    return 0


def lines_of(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def is_annotated(node: Function) -> bool:
    given = node.args
    parameters = [*given.posonlyargs, *given.args, *given.kwonlyargs, given.vararg, given.kwarg]
    names = [one for one in parameters if one is not None and one.arg not in ("self", "cls")]
    return node.returns is not None and all(one.annotation is not None for one in names)


def public() -> Iterator[tuple[str, bool]]:
    """Every module, class and function that others may use, and whether it has a docstring."""

    def within(place: str, body: Sequence[ast.stmt]) -> Iterator[tuple[str, bool]]:
        for node in body:
            if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
                yield f"{place}:{node.name}", ast.get_docstring(node) is not None
                if isinstance(node, ast.ClassDef):
                    yield from within(f"{place}:{node.name}", node.body)

    for name, tree in TREES.items():
        yield name, ast.get_docstring(tree) is not None
        yield from within(name, tree.body)


def test_no_file_is_longer_than_a_few_screens() -> None:
    lengths = {name: len(text.splitlines()) for name, text in FILES.items()}
    assert [f"{name}: {n}" for name, n in lengths.items() if n > LONGEST_FILE] == []
    assert statistics.median(lengths.values()) <= MEDIAN_FILE


def test_no_function_is_longer_than_a_screen_or_has_many_branches() -> None:
    long = [f"{name}: {n}" for name, f in functions() if (n := lines_of(f)) > LONGEST_FUNCTION]
    assert long == []
    many = [f"{name}: {n}" for name, f in functions() if (n := branches(f.body)) > MOST_BRANCHES]
    assert many == []


def test_every_function_says_what_it_takes_and_gives() -> None:
    assert [name for name, node in functions() if not is_annotated(node)] == []


def test_what_others_may_use_has_a_docstring() -> None:
    found = list(public())
    without = [name for name, documented in found if not documented]
    assert len(without) <= (1 - FEWEST_DOCSTRINGS) * len(found), without


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("a = b if c else d", 0),
        ("if a: b()", 1),
        ("if a: b()\nelse: c()", 2),
        ("if a: b()\nelif c: d()\nelse: e()", 3),
        ("for a in b:\n    if a: c()", 2),
        ("while a: b()\nelse: c()", 2),
        ("try: a()\nexcept B: c()\nexcept D: e()\nfinally: f()", 3),
        ("match a:\n    case 1: b()\n    case _:\n        if c: d()", 3),
        ("with a: \n    if b: c()", 1),
        ("def a():\n    if b: c()", 0),
    ],
)
def test_branches_are_counted(source: str, count: int) -> None:
    assert branches(ast.parse(source).body) == count

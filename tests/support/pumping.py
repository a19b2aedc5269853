"""Texts that make a pattern work as hard as it can, made from the pattern's own parse tree.

Each repeat of the pattern is pumped: what stands before it, then its body many times, then
something that the rest of the pattern can't take; and all of that many times, since a search begins
at every place.
"""

from __future__ import annotations

import importlib
import inspect
import itertools
import pkgutil
import re
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import kamer_tui
from kamer_tui.language.patterns import How, Rule, lazy_pattern
from kamer_tui.untrusted import MAXIMUM_BLANKS

if sys.version_info >= (3, 11):
    from re import _constants as names
    from re import _parser as parser
else:
    import sre_constants as names
    import sre_parse as parser

Pump = tuple[str, str, str]
"""What stands once at the beginning, what is repeated, what stands once at the end."""

_METHODS = "search|finditer|sub|split|findall|match|fullmatch|each"
_SAMPLES = "aA1 .,-(’É?\n:/m"
_LINE_END = re.compile(r"\s*\n\s*")
_GAP = re.compile(rf"[^\S\n]{{{MAXIMUM_BLANKS + 1},}}")
_MOST_SAMPLES = 4
"""Of each part of a pattern so many texts are made at the most."""
_MANY = 16
"""A repeat of more is pumped."""
_SUFFIXES = ("", "\N{SECTION SIGN}", "A.")
_CATEGORIES = {
    names.CATEGORY_DIGIT: r"\d",
    names.CATEGORY_NOT_DIGIT: r"\D",
    names.CATEGORY_SPACE: r"\s",
    names.CATEGORY_NOT_SPACE: r"\S",
    names.CATEGORY_WORD: r"\w",
    names.CATEGORY_NOT_WORD: r"\W",
}


class Read(NamedTuple):
    """A pattern of the package, with the way in which the package uses it."""

    place: str
    pattern: re.Pattern[str]
    how: How

    def __call__(self, text: str) -> None:
        """Use the pattern on a text; a search goes on to the text's end."""
        if self.how == "search":
            deque(self.pattern.finditer(text), maxlen=0)
        else:
            getattr(self.pattern, self.how)(text)


def patterns() -> Iterator[Read]:
    """Each pattern of the package, once."""
    seen: set[int] = set()
    folder = Path(kamer_tui.__file__).parent
    everywhere = "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.py")))
    for module in pkgutil.walk_packages(kamer_tui.__path__, "kamer_tui."):
        if module.name.endswith("__main__"):
            continue
        made = importlib.import_module(module.name)
        own = inspect.getsource(made)
        for name, value in vars(made).items():
            place = f"{module.name.removeprefix('kamer_tui.')}.{name}"
            found = list(_patterns_in(value))
            used = _methods(own if name.startswith("_") else everywhere, name) if found else set()
            for one in found:
                pattern, how = (one.pattern, one.how) if isinstance(one, Rule) else (one, None)
                if how is None or "each" in used:
                    how = _how(used)
                if id(pattern) not in seen and isinstance(pattern.pattern, str):
                    seen.add(id(pattern))
                    yield Read(place, pattern, how)


def _methods(source: str, name: str) -> set[str]:
    return set(re.findall(rf"\b{name}(?:\.pattern)?\.({_METHODS})\b", source))


def _how(used: set[str]) -> How:
    if used and used <= {"match", "fullmatch"}:
        return "match" if "match" in used else "fullmatch"
    return "search"


def _patterns_in(value: object) -> Iterator[Rule | re.Pattern[str]]:
    if isinstance(value, (Rule, re.Pattern, type(lazy_pattern("")))):
        yield value
    elif isinstance(value, (tuple, list)):
        for inner in value:
            yield from _patterns_in(inner)
    elif isinstance(value, dict):
        yield from _patterns_in(tuple(value.values()))


def text_of(pump: Pump, size: int) -> str:
    """A text of that size, as the package may see it: no blank lines, no wide gaps."""
    first, again, last = pump
    text = first + again * (size // len(again) + 1) + last
    if "\n" in text:
        text = _LINE_END.sub("\n", text)
    return _GAP.sub(" " * MAXIMUM_BLANKS, text)


def pumps(pattern: re.Pattern[str]) -> list[Pump]:
    """Give what may be hard for a pattern, easy things left out."""
    tree: Any = parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
    found: dict[Pump, None] = {}
    for prefix, body in _repeats(tree, ""):
        for piece in body:
            if piece:
                found.update(dict.fromkeys((prefix, piece, suffix) for suffix in _SUFFIXES))
                found["", prefix + piece, ""] = None
        for one, other in itertools.pairwise([*body, *body[:1]]):
            found[prefix, one + other, "\N{SECTION SIGN}"] = None
        found["", prefix, ""] = None
        found["", prefix + " " * MAXIMUM_BLANKS, ""] = None
    found.update(dict.fromkeys(("", whole, "") for whole in _texts(tree)))
    return [pump for pump in found if pump[1]]


def _repeats(tree: Iterable[Any], before: str) -> Iterator[tuple[str, list[str]]]:
    """Each repeat of a tree: what stands before it, and texts of its body."""
    for op, argument in tree:
        if op in (names.MAX_REPEAT, names.MIN_REPEAT):
            _least, most, body = argument
            if most == names.MAXREPEAT or int(most) > _MANY:
                yield before, _texts(body)
            yield from _repeats(body, before)
        elif op is names.SUBPATTERN:
            yield from _repeats(argument[-1], before)
        elif op is names.BRANCH:
            for branch in argument[1]:
                yield from _repeats(branch, before)
        elif op in (names.ASSERT, names.ASSERT_NOT):
            yield from _repeats(argument[1], before)
        before += _texts([(op, argument)])[0]


def _texts(tree: Iterable[Any]) -> list[str]:
    """Texts that a tree takes, one at least."""
    parts = [_texts_of(op, argument) for op, argument in tree]
    count = min(_MOST_SAMPLES, max(map(len, parts), default=1))
    made = ("".join(part[place % len(part)] for part in parts) for place in range(count))
    return list(dict.fromkeys(made))


def _texts_of(op: Any, argument: Any) -> list[str]:
    if op is names.LITERAL:
        return [chr(argument)]
    if op is names.NOT_LITERAL:
        return [one for one in _SAMPLES if one != chr(argument)][:_MOST_SAMPLES]
    if op is names.ANY:
        return list(_SAMPLES[:_MOST_SAMPLES])
    if op is names.IN:
        return _of_class(argument)
    if op in (names.MAX_REPEAT, names.MIN_REPEAT):
        least, _most, body = argument
        texts = [text * max(1, least) for text in _texts(body)]
        return [*texts, ""][:_MOST_SAMPLES] if least == 0 else texts
    if op is names.SUBPATTERN:
        return _texts(argument[-1])
    if op is names.BRANCH:
        texts = [_texts(branch) for branch in argument[1]]
        firsts = [one[0] for one in texts]
        return list(dict.fromkeys([*firsts, *(t for one in texts for t in one)]))[:_MOST_SAMPLES]
    if op is names.ASSERT and argument[0] < 0:
        return _texts(argument[1])[:1]
    return [""]


def _of_class(items: Iterable[Any]) -> list[str]:
    """Characters of a class, of different kinds."""
    inside = [_taker(op, argument) for op, argument in items if op is not names.NEGATE]
    negated = any(op is names.NEGATE for op, _ in items)
    first = [chr(argument) for op, argument in items if op is names.LITERAL]
    first += [chr(argument[0]) for op, argument in items if op is names.RANGE]
    candidates = [*_SAMPLES] if negated else [*_SAMPLES, *first]
    taken = [one for one in candidates if any(take(one) for take in inside) != negated]
    return list(dict.fromkeys(taken))[:_MOST_SAMPLES] or ["\N{SECTION SIGN}"]


def _taker(op: Any, argument: Any) -> Any:
    if op is names.LITERAL:
        return lambda one: ord(one) == argument
    if op is names.RANGE:
        return lambda one: argument[0] <= ord(one) <= argument[1]
    return re.compile(_CATEGORIES[argument]).match

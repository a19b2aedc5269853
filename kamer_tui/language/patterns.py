"""Regular expressions: compiled when they are first used, and kept with examples as a ``Rule``.

To compile those of all genres takes longer than to read a report, which needs half of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from typing import Any, Literal, NamedTuple, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")

How = Literal["fullmatch", "match", "search"]
"""Where a rule looks for its pattern: the whole text, its beginning, or anywhere in it."""


NOT_SEEN = "no real document is known that needs it"


class Rule(NamedTuple):
    """How documents write one thing: a pattern, with texts that it takes (``yes``) and look-alikes
    that it leaves (``no``); one test holds both for every rule of the package.

    The pattern is verbose, composed of named words, and at most eight lines long.  ``yes`` and
    ``no`` are fiction.  ``seen`` names the kind of real document that needs the rule ("the press
    since 2008", "ministries' letters in Word"), or says that none is known.  ``how`` is the method
    of the pattern that ``find`` calls.  Every text that the pattern takes holds one of the
    ``hints``, and where there are ``also`` one of these too: a text without any is left a hundred
    times as fast, and the pattern may never have to be compiled.
    """

    name: str
    pattern: re.Pattern[str]
    yes: tuple[str, ...]
    no: tuple[str, ...] = ()
    seen: str = NOT_SEEN
    how: How = "fullmatch"
    hints: tuple[str, ...] = ()
    also: tuple[str, ...] = ()

    def find(self, text: str) -> re.Match[str] | None:
        """Find the pattern in a text, where ``how`` says; None if it is not there."""
        for hint in self.hints:  # not by a call: a report is asked this thousands of times
            if hint in text:
                break
        else:
            if self.hints:
                return None
        if self.also and not any(hint in text for hint in self.also):
            return None
        found: re.Match[str] | None = getattr(self.pattern, self.how)(text)
        return found

    def each(self, text: str) -> Iterator[re.Match[str]]:
        """Find all places of the pattern in a text, whatever ``how`` says."""
        return self.pattern.finditer(text) if self._is_hinted(text) else iter(())

    def _is_hinted(self, text: str) -> bool:
        return all(
            any(hint in text for hint in hints) for hints in (self.hints, self.also) if hints
        )


def _rule(
    how: How,
    name: str,
    expression: str,
    yes: str | tuple[str, ...],
    no: str | tuple[str, ...] = (),
    *,
    seen: str = NOT_SEEN,
    hints: tuple[str, ...] = (),
    also: tuple[str, ...] = (),
    flags: int = 0,
) -> Rule:
    """Make a rule of a verbose expression; a single example needs no tuple."""
    yes, no = (texts if isinstance(texts, tuple) else (texts,) for texts in (yes, no))
    return Rule(name, verbose(expression, flags), yes, no, seen, how, hints, also)


whole = partial(_rule, "fullmatch")
"""Make a rule that takes a text as a whole."""
beginning = partial(_rule, "match")
"""Make a rule that takes the beginning of a text."""
anywhere = partial(_rule, "search")
"""Make a rule that takes any place in a text."""


def lazy_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Make a pattern that is compiled at its first use; only then does a wrong expression raise."""
    return cast("re.Pattern[str]", _LazyPattern(expression, flags))


def verbose(expression: str, flags: int = 0) -> re.Pattern[str]:
    """Make a lazy pattern whose blanks and line ends mean nothing: a blank of the text is written
    ``[ ]``.
    """
    return lazy_pattern(expression, flags | re.VERBOSE)


class _LazyPattern:
    """Stand in for a pattern until a method is called, then compile it and keep the method."""

    __slots__ = ("_compiled", "_given", *_METHODS)

    def __init__(self, expression: str, flags: int) -> None:
        self._given = expression, flags

    def __getattr__(self, name: str) -> Any:
        # Python calls this for attributes that are missing: a method only at its first use.
        if name == "_compiled":
            self._compiled = re.compile(*self._given)
            return self._compiled
        found = getattr(self._compiled, name)
        if name in _METHODS:
            setattr(self, name, found)
        return found

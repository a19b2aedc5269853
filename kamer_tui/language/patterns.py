"""Regular expressions that are compiled when they are first used.

To compile those of all genres takes longer than to read a report, which needs half of them.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


def lazy_pattern(expression: str, flags: int = 0) -> re.Pattern[str]:
    """What ``re.compile`` gives, in all that is done with it; a wrong expression is told late."""
    return cast("re.Pattern[str]", _LazyPattern(expression, flags))


class _LazyPattern:
    def __init__(self, expression: str, flags: int) -> None:
        self._given = expression, flags

    def __getattr__(self, name: str) -> Any:
        # Called for what is not there: from the first use on, the methods are.
        compiled = re.compile(*self._given)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)

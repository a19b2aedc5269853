"""The kinds of values that a setting takes: how they are read, and what is said of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, Protocol

from kamer_tui.settings.model import AUTO
from kamer_tui.translation import _, ngettext
from kamer_tui.untrusted import clean_line, clean_name

_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})")
LONGEST_TEXT = 40
"""Characters of a word of the user's, such as a mark."""
MOST_TEXTS = 30


class WrongValueError(Exception):
    """A value that can't be; the text says why in the user's language, and what can be."""


class Kind(Protocol):
    """A kind of value."""

    def read(self, value: object) -> object:
        """The value for the program.  Raises WrongValueError."""

    def told(self) -> str:
        """What can be given, as it is written in the file."""


class OneOf(NamedTuple):
    """One of some words; the first of ``words`` may be "auto", which is read as it is."""

    words: tuple[str, ...]

    def read(self, value: object) -> str:
        """The word."""
        if isinstance(value, str) and value in self.words:
            return value
        raise WrongValueError(_unknown(value, self.words, self.told()))

    def told(self) -> str:
        """The words."""
        return " | ".join(map(written, self.words))


class Language(NamedTuple):
    """A language, or "auto" for that of the locale, which is read as None."""

    words: tuple[str, ...]

    def read(self, value: object) -> str | None:
        """The language."""
        return None if value == AUTO else OneOf((AUTO, *self.words)).read(value)

    def told(self) -> str:
        """The languages."""
        return OneOf((AUTO, *self.words)).told()


class Whole(NamedTuple):
    """A whole number within bounds; or "auto", where that is allowed, which is read as None."""

    least: int
    most: int
    auto: bool = False

    def read(self, value: object) -> int | None:
        """The number."""
        if self.auto and value == AUTO:
            return None
        is_number = isinstance(value, int) and not isinstance(value, bool)
        if is_number and self.least <= value <= self.most:  # type: ignore[operator]
            return value  # type: ignore[return-value]
        raise WrongValueError(_not_this(value, self.told()))

    def told(self) -> str:
        """The bounds."""
        bounds = _("{least} to {most}").format(least=self.least, most=self.most)
        return f"{written(AUTO)} | {bounds}" if self.auto else bounds


class YesNo(NamedTuple):
    """True or false."""

    def read(self, value: object) -> bool:
        """The value."""
        if isinstance(value, bool):
            return value
        raise WrongValueError(_not_this(value, self.told()))

    def told(self) -> str:
        """Both values."""
        return "true | false"


class Texts(NamedTuple):
    """Words of the user's own, each once."""

    def read(self, value: object) -> tuple[str, ...]:
        """The words, in their order."""
        if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
            raise WrongValueError(_not_this(value, self.told()))
        words = [clean_line(one).strip() for one in value]
        for word in words:
            if not word or len(word) > LONGEST_TEXT:
                said = ngettext(
                    "“{word}” does not have 1 to {count} character",
                    "“{word}” does not have 1 to {count} characters",
                    LONGEST_TEXT,
                )
                raise WrongValueError(said.format(word=clean_name(word), count=LONGEST_TEXT))
        if len(words) > MOST_TEXTS:
            raise WrongValueError(_("more than {count} are too many").format(count=MOST_TEXTS))
        return tuple(dict.fromkeys(words))

    def told(self) -> str:
        """An example."""
        return '["…", "…"]'


def colour(value: object) -> str:
    """The colour as ``#rrggbb``.  Raises WrongValueError."""
    if isinstance(value, str) and _COLOUR.fullmatch(value.strip()):
        digits = value.strip()[1:].lower()
        return "#" + (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits))
    raise WrongValueError(_not_this(value, '"#1b6ac9"'))


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The one of the words that was perhaps meant."""
    from difflib import get_close_matches

    by_small = {one.lower(): one for one in words}
    found = get_close_matches(word.lower(), by_small, n=1)
    return by_small[found[0]] if found else None


def written(value: object) -> str:
    """A value as the file has it.

    >>> written(("niet beantwoord", "opvolgen")), written(True), written(None)
    ('["niet beantwoord", "opvolgen"]', 'true', '"auto"')
    """
    if value is None:
        return written(AUTO)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        clean = clean_line(value)
        quoted = clean.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{quoted}"'
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key} = {written(one)}" for key, one in value.items()) + "}"
    if isinstance(value, Sequence):
        return f"[{', '.join(map(written, value))}]"
    return clean_line(str(value))


def _unknown(value: object, words: Iterable[str], told: str) -> str:
    meant = nearest(value, words) if isinstance(value, str) else None
    if meant is None:
        return _not_this(value, told)
    return _("{value} is not known; did you mean {near}?").format(
        value=clean_name(written(value)), near=written(meant)
    )


def _not_this(value: object, told: str) -> str:
    return _("{value} does not fit; give {fitting}").format(
        value=clean_name(written(value)), fitting=told
    )

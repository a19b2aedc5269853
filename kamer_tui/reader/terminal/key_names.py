"""Which keys a character or a sequence stands for, by Textual's names."""

from __future__ import annotations

from functools import lru_cache

from textual._xterm_parser import XTermParser
from textual.keys import REPLACED_KEYS, Keys, key_to_character

Named = tuple[str, str | None]
"""A key's name, and the character that it types."""


def character_of(name: str, character: str | None) -> str | None:
    """The character that a key types.  Some terminals report keys by the kitty protocol without
    their text: blank, dash and slash then come from the key's name.
    """
    if character is None:
        character = key_to_character(REPLACED_KEYS.get(name, name))
        if character is not None and not character.isprintable():
            return None
    return character


@lru_cache(maxsize=1024)
def key_of(character: str) -> Named:
    """The name of the key that types a character, and the character."""
    found = _named(character)
    return found[0] if found else (character, character)


@lru_cache(maxsize=1024)
def keys_of(sequence: str) -> tuple[Named, ...]:
    """The keys that a whole sequence stands for; none where it is no key's."""
    found = _named(sequence)
    if not found and len(sequence) == 2 and sequence[1].isprintable():
        name, character = key_of(sequence[1])
        return ((f"alt+{name}", character),)
    return found


def _named(sequence: str) -> tuple[Named, ...]:
    """The keys as Textual has them.  A code of the kitty protocol need not be a character, and some
    that are can't be written.
    """
    try:
        keys = [*_parser()._sequence_to_key_events(sequence)]
        for key in keys:
            f"{key.key}{key.character}".encode()
    except (ValueError, OverflowError, LookupError, TypeError):
        return ()
    return tuple(
        (key.key, character_of(key.key, key.character)) for key in keys if key.key != Keys.Ignore
    )


@lru_cache(maxsize=1)
def _parser() -> XTermParser:
    return XTermParser()

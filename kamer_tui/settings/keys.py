"""Names of keys, as users write them and as Textual has them, and which command gets which key.

>>> [key_named(word) for word in ("Ctrl-d", "ctrl+D", "^d", "shift+j", "]", "PgDn", "spatie")]
['ctrl+d', 'ctrl+d', 'ctrl+d', 'J', 'right_square_bracket', 'pagedown', 'space']
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from kamer_tui.settings.values import WrongValueError, nearest, written
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

_MODIFIERS: Mapping[str, str] = {
    **dict.fromkeys(("ctrl", "control", "c"), "ctrl"),
    **dict.fromkeys(("alt", "meta", "option", "m", "a"), "alt"),
    **dict.fromkeys(("shift", "s"), "shift"),
}
_NAMES: Mapping[str, str] = {
    **{name: name for name in ("space", "enter", "escape", "tab", "backspace", "home", "end")},
    **{name: name for name in ("up", "down", "left", "right", "insert", "delete")},
    **{name: name for name in ("pageup", "pagedown")},
    **{f"f{number}": f"f{number}" for number in range(1, 13)},
    **{"spatie": "space", "spatiebalk": "space", "spacebar": "space"},
    **{"return": "enter", "esc": "escape", "ins": "insert", "del": "delete"},
    **{"pgup": "pageup", "pgdn": "pagedown", "pgdown": "pagedown"},
    **{"⏎": "enter", "⌫": "backspace", "↑": "up", "↓": "down", "←": "left", "→": "right"},
}
_SIGNS: Mapping[str, str] = {
    **{"solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at"},
    **{"hyphen_minus": "minus", "plus_sign": "plus", "low_line": "underscore"},
}
"""Textual's own names for signs, for those of Unicode."""
_SAME_KEY: Mapping[str, str] = {
    **{"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace"},
    **{"ctrl+left_square_bracket": "escape", "ctrl+space": "ctrl+@", "ctrl+at": "ctrl+@"},
}
"""What most terminals can't tell apart."""
_WRITTEN = re.compile(r"((?:[^\W\d_]+[-+])*)(.+)", re.DOTALL)


def key_named(word: str) -> str:
    """Textual's name of the key that a user's word names.  Raises WrongValueError for a word that
    names none, or one that can't be bound.
    """
    text = word if word == " " else word.strip()
    if len(text) > 2 and (text[0], text[-1]) == ("<", ">"):
        text = text[1:-1]
    elif len(text) == 2 and text[0] == "^":
        text = f"ctrl+{text[1]}"
    found = _WRITTEN.fullmatch(text)
    modifiers, base = found.groups() if found and len(text) > 1 else ("", text)
    held = {_MODIFIERS.get(one.lower(), "") for one in re.split("[-+]", modifiers) if one}
    key = _base_of(base)
    if key is None or "" in held:
        raise WrongValueError(_no_key(word))
    if len(key) == 1 and key.isalpha():
        if held == {"shift"}:
            key, held = key.upper(), set()
        elif held:
            key = key.lower()
    key = "+".join((*sorted(held), key))
    key = _SAME_KEY.get(key, key)
    if key == "ctrl+c":
        raise WrongValueError(_("Ctrl-c always ends the program"))
    if key.isdecimal():
        raise WrongValueError(_("a digit always begins the number of a question"))
    return key


def written_key(name: str) -> str:
    """A key as it is written in the file, of Textual's name of it.

    >>> [written_key(key) for key in ("ctrl+d", "right_square_bracket", "space", "J")]
    ['ctrl+d', ']', 'space', 'J']
    """
    *held, base = name.split("+")
    sign = None if base in _NAMES or len(base) == 1 else _sign_of(base)
    return "+".join((*held, sign or base))


def _sign_of(name: str) -> str | None:
    """The sign that Textual's name of a key stands for: "semicolon" → ";"; None for another."""
    if name in (signs := _signs_of_keyboard()):
        return signs[name]
    try:
        return unicodedata.lookup(name.replace("_", " "))
    except KeyError:
        return None


@lru_cache(maxsize=1)
def _signs_of_keyboard() -> Mapping[str, str]:
    """The signs of ASCII by Textual's names, in which a blank and a dash are the same."""
    signs = (chr(code) for code in range(33, 127) if not chr(code).isalnum())
    return {_name_of(sign): sign for sign in signs}


def _name_of(sign: str) -> str:
    """Textual's name of a sign; "" where it has none."""
    name = unicodedata.name(sign, "").lower().replace("-", "_").replace(" ", "_")
    return _SIGNS.get(name, name)


def _base_of(word: str) -> str | None:
    """Textual's name of a key without modifiers."""
    if word == " ":
        return "space"
    if len(word) == 1 and word not in _NAMES:
        if word.isalnum():
            return word
        return (_name_of(word) or None) if word.isprintable() else None
    small = re.sub(r"[\s_-]", "", word.lower())
    if small in _NAMES:
        return _NAMES[small]
    sign = _sign_of(word.lower()) if word.isascii() else None
    return _base_of(sign) if sign is not None and not sign.isalnum() else None


def _no_key(word: str) -> str:
    *before, base = re.split("[-+]", word)
    held = [_MODIFIERS.get(one.lower()) or nearest(one, ("ctrl", "alt", "shift")) for one in before]
    meant = base if len(base) == 1 else nearest(base, _NAMES) if len(base) > 2 else None
    parts = [*held, meant]
    near = "+".join(part for part in parts if part) if all(parts) else word
    if near == word:
        return _("{word} is no key; keys are such as “j”, “ctrl+d”, “space”, “f5”").format(
            word=clean_name(written(word))
        )
    return _("{word} is no key; did you mean {near}?").format(
        word=clean_name(written(word)), near=written(near)
    )


class Bound(NamedTuple):
    """The keys of the commands that have others than by default, and the conflicts: the command
    whose line is to be changed, and what is said.
    """

    keys: Mapping[str, tuple[str, ...]]
    conflicts: tuple[tuple[str, str], ...]


def bind(
    given: Mapping[str, tuple[str, ...]],
    defaults: Mapping[str, tuple[str, ...]],
) -> Bound:
    """Divide the keys.  Of two commands that were given the same key the first has it; a key that
    another command has by default goes to the one that was given it, and that is told as well,
    unless the other one was given keys too.  One that gets none of its keys keeps those that it has
    by default.
    """
    owner: dict[str, str] = {}
    keys: dict[str, tuple[str, ...]] = {}
    conflicts = []
    for command, names in given.items():
        for key in names:
            if owner.setdefault(key, command) != command:
                said = _("“{key}” is given to “{other}” already, and stays there")
                conflicts.append((command, said.format(key=written_key(key), other=owner[key])))
        keys[command] = tuple(dict.fromkeys(key for key in names if owner[key] == command))
    for command in [one for one, names in given.items() if names and not keys[one]]:
        keys[command] = tuple(key for key in defaults[command] if key not in owner)
    for command, names in defaults.items():
        taken = [key for key in names if key in owner] if command not in given else []
        for key in taken:
            said = _(
                "“{key}” is taken from “{other}”; give “{other}” its keys too, "
                "to say that it is meant"
            )
            conflicts.append((owner[key], said.format(key=written_key(key), other=command)))
        if taken:
            keys[command] = tuple(key for key in names if key not in taken)
    return Bound(keys, tuple(conflicts))

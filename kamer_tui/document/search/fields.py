"""The fields of a query: which texts they leave, and what is wrong with their values."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from kamer_tui.document.search.query import Field, FieldName
from kamer_tui.document.search.texts import Searched
from kamer_tui.document.search.words import words_of
from kamer_tui.document.short_names import short_names
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

_NEAREST = 3
_PASSED_OVER = frozenset(("kst", "nr", "nrs", "kamerstuk", "kamerstukken"))
"""Words of a citation that say nothing of which document it is."""


def fitting(
    texts: Sequence[Searched], fields: Iterable[Field], numbers: Collection[int]
) -> tuple[list[int], str]:
    """Those of the texts with these numbers that all fields fit; and what is wrong with a field
    that fits none, or nothing.
    """
    left = list(numbers)
    problem = ""
    for field in fields:
        known = dict.fromkeys(value for text in texts for value in values_of(text, field.name))
        of_members = _of_members(texts, field.name)
        known.update(dict.fromkeys(of_members))
        meant = meant_by(field, known)
        if not meant:
            problem = problem or _not_there(field, known)
        a_member = not meant.isdisjoint(of_members)
        fit = {
            one
            for one in left
            if (a_member and texts[one].members)
            or not meant.isdisjoint(values_of(texts[one], field.name))
        }
        left = [one for one in left if (one in fit) is not field.without]
    return left, problem


def _of_members(texts: Iterable[Searched], name: FieldName) -> tuple[str, ...]:
    """What the members who ask all exchanges have for a field: these are told once, not with each
    exchange.
    """
    members = next((text.members for text in texts if text.members), ())
    return tuple(member.printed for member in members) if name == "by" else ()


def values_of(text: Searched, name: FieldName) -> tuple[str, ...]:
    """What a text has for a field: its parties, the documents that it refers to."""
    match name:
        case "party":
            return text.parties
        case "topic":
            return (text.topic,) if text.topic else ()
        case "by":
            return text.by
        case "cites":
            return tuple(one.identifier for each in text.passages for one in each.documents)


def meant_by(field: Field, known: Iterable[str]) -> frozenset[str]:
    """The values that are meant by a field's: the very same where it is one, else all with a word
    that begins so.  A party may have its short name, a document its number alone.
    """
    names = list(known)
    wanted = _words(field.name, field.value)
    if not wanted:
        return frozenset()
    same = {name for name in names if _words(field.name, name) == wanted}
    if field.name == "party":
        same |= {name for name, short in short_names(names).items() if words_of(short) == wanted}
    if same and field.name != "topic":
        return frozenset(same)
    whole = {name for name in names if f" {wanted} " in f" {_words(field.name, name)} "}
    if whole and field.name == "cites":
        return frozenset(whole)
    return frozenset(name for name in names if f" {wanted}" in f" {_words(field.name, name)}")


def _words(name: FieldName, value: str) -> str:
    """A value as words; of a document without those that all of them have."""
    words = words_of(value)
    if name == "party":
        return words.removesuffix(" fractie")
    if name == "cites":
        return " ".join(word for word in words.split() if word not in _PASSED_OVER)
    return words


def _not_there(field: Field, known: Iterable[str]) -> str:
    """The message that a value is not there, with the nearest ones."""
    from difflib import get_close_matches  # only where a value is not known

    names = {_words(field.name, name): name for name in known}
    wanted = _words(field.name, field.value)
    value = clean_name(field.value)
    if not names:
        return _("Nothing here has “{field}:”").format(field=field.typed)
    near = get_close_matches(wanted, names, n=_NEAREST) or list(names)[:_NEAREST]
    return _("{field}: there is no “{value}”; there is {names}").format(
        field=field.typed, value=value, names=clean_name(", ".join(names[one] for one in near))
    )

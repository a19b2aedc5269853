"""A Document as bytes and back, for the cache and between two processes.

The form can hold nothing but texts and whole numbers: a line that names it, a JSON array of
numbers, and the texts, one on a line.  The numbers are the model's fields in the order in which
the model declares them: a text as its place among the texts, a truth as 0 or 1, None as -1 (a
value that may be None has a 1 before it), a tuple as its length and its items.  ``Heading("Zorg",
3, (17, 18))`` is ``0, 3, 2, 17, 18`` and the text "Zorg".  Encoder and decoder are made of the
model's annotations, so that a field that is added there is kept too.

Bytes to decode are as untrusted as any input: other types, places outside the texts, characters
that no screen may get and spans outside their text are refused, never repaired.
"""

from __future__ import annotations

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

from kamer_tui.document import model
from kamer_tui.document.model import Document, Paragraph
from kamer_tui.untrusted import is_clean

_NAME = b"kamer-tui document, form 5"
_NONE = -1

_Take = Callable[[], int]
_Decoder = Callable[[_Take, list[str]], Any]
_Encoder = Callable[[Any, list[int], "_Texts"], None]


class DamagedError(Exception):
    """The bytes are no Document."""


class _Texts(dict[str, int]):
    """The different texts and the place of each."""

    def __missing__(self, text: str) -> int:
        place = self[text] = len(self)
        return place


def encode(document: Document) -> bytes:
    """The document as bytes."""
    numbers: list[int] = []
    texts = _Texts()
    _encoder(Document)(document, numbers, texts)
    structure = json.dumps(numbers, separators=(",", ":")).encode("ascii")
    return b"\n".join((_NAME, structure, "\n".join(texts).encode("utf-8")))


def decode(content: bytes) -> Document:
    """The document that these bytes are.  Raises DamagedError where they are none."""
    try:
        return _decode(content)
    except (ValueError, TypeError, IndexError, StopIteration, RecursionError) as error:
        raise DamagedError(str(error)) from error


def _decode(content: bytes) -> Document:
    name, structure, encoded = content.split(b"\n", 2)
    if name != _NAME:
        raise ValueError("another form")
    numbers = json.loads(structure)
    if type(numbers) is not list or set(map(type, numbers)) != {int}:
        raise ValueError("not an array of numbers")
    joined = encoded.decode("utf-8")
    if not is_clean(joined) or "\f" in joined:
        raise ValueError("characters that may not be shown")
    rest = iter(numbers)
    document: Document = _decoder(Document)(rest.__next__, joined.split("\n"))
    if next(rest, None) is not None:
        raise ValueError("more than a document")
    _check(document)
    return document


@cache
def _decoder(kind: Any) -> _Decoder:
    """The function that reads a value of that type."""
    if kind is str:
        return _text
    if kind is int:
        return _whole_number
    if kind is bool:
        return _truth
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if origin is typing.Literal:
        return _one_of(frozenset(arguments))
    if origin in (types.UnionType, typing.Union):
        return _perhaps(_decoder(_besides_none(arguments)))
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is ...:
            return _several(_decoder(arguments[0]))
        return _fixed(tuple(map(_decoder, arguments)))
    return _made(kind, tuple(_decoder(field) for _, field in _fields(kind)))


@cache
def _encoder(kind: Any) -> _Encoder:
    """The function that writes a value of that type."""
    if kind in (int, bool):
        return lambda value, numbers, texts: numbers.append(int(value))
    origin, arguments = typing.get_origin(kind), typing.get_args(kind)
    if kind is str or origin is typing.Literal:
        return _write_text
    if origin in (types.UnionType, typing.Union):
        return _write_perhaps(_encoder(_besides_none(arguments)))
    if origin is tuple:
        if len(arguments) == 2 and arguments[1] is ...:
            return _write_several(_encoder(arguments[0]))
        return _write_fixed(tuple(map(_encoder, arguments)))
    return _write_fields(tuple((name, _encoder(field)) for name, field in _fields(kind)))


def _fields(kind: Any) -> list[tuple[str, Any]]:
    """Names and types of the arguments that the class is made with, in its order."""
    hints = typing.get_type_hints(kind, vars(model))
    if issubclass(kind, tuple):
        return [(name, hints[name]) for name in kind._fields]
    return [(field.name, hints[field.name]) for field in dataclasses.fields(kind) if field.init]


def _besides_none(arguments: tuple[Any, ...]) -> Any:
    """The type that may be None: ``X`` of ``X | None``."""
    (kind,) = (kind for kind in arguments if kind is not types.NoneType)
    return kind


def _text(take: _Take, texts: list[str]) -> str:
    place = take()
    if place < 0:
        raise ValueError("a text's place is negative")
    return texts[place]


def _whole_number(take: _Take, texts: list[str]) -> int:
    return take()


def _truth(take: _Take, texts: list[str]) -> bool:
    value = take()
    if value not in (0, 1):
        raise ValueError("neither true nor false")
    return value == 1


def _one_of(values: frozenset[str]) -> _Decoder:
    def read(take: _Take, texts: list[str]) -> str:
        value = _text(take, texts)
        if value not in values:
            raise ValueError("a value that the model does not know")
        return value

    return read


def _perhaps(inner: _Decoder) -> _Decoder:
    def read(take: _Take, texts: list[str]) -> Any:
        there = take()
        if there == _NONE:
            return None
        if there != 1:
            raise ValueError("neither there nor not")
        return inner(take, texts)

    return read


def _several(inner: _Decoder) -> _Decoder:
    def read(take: _Take, texts: list[str]) -> tuple[Any, ...]:
        count = take()
        if count < 0:
            raise ValueError("a negative length")
        return tuple([inner(take, texts) for _ in range(count)]) if count else ()

    if inner is not _whole_number:
        return read

    def read_numbers(take: _Take, texts: list[str]) -> tuple[int, ...]:
        count = take()
        if count < 0:
            raise ValueError("a negative length")
        return tuple([take() for _ in range(count)])

    return read_numbers


def _fixed(inner: tuple[_Decoder, ...]) -> _Decoder:
    return lambda take, texts: tuple([read(take, texts) for read in inner])


def _made(kind: Any, inner: tuple[_Decoder, ...]) -> _Decoder:
    return lambda take, texts: kind(*[read(take, texts) for read in inner])


def _write_text(value: str, numbers: list[int], texts: _Texts) -> None:
    numbers.append(texts[value])


def _write_perhaps(inner: _Encoder) -> _Encoder:
    def write(value: Any, numbers: list[int], texts: _Texts) -> None:
        if value is None:
            numbers.append(_NONE)
        else:
            numbers.append(1)
            inner(value, numbers, texts)

    return write


def _write_several(inner: _Encoder) -> _Encoder:
    def write(value: tuple[Any, ...], numbers: list[int], texts: _Texts) -> None:
        numbers.append(len(value))
        for item in value:
            inner(item, numbers, texts)

    return write


def _write_fixed(inner: tuple[_Encoder, ...]) -> _Encoder:
    def write(value: tuple[Any, ...], numbers: list[int], texts: _Texts) -> None:
        for item, encode_item in zip(value, inner, strict=True):
            encode_item(item, numbers, texts)

    return write


def _write_fields(inner: tuple[tuple[str, _Encoder], ...]) -> _Encoder:
    def write(value: Any, numbers: list[int], texts: _Texts) -> None:
        for name, encode_field in inner:
            encode_field(getattr(value, name), numbers, texts)

    return write


def _check(document: Document) -> None:
    """Raise ValueError where values of the right types contradict each other."""
    if document.source.pages < 0 or min(document.source_lines(), default=1) < 1:
        raise ValueError("a page or line that can't be")
    for topic in document.topics:
        if not 0 <= topic.first <= len(document.exchanges):
            raise ValueError("a topic without its exchange")
    if not all(one.lines for one in document.leftovers):
        raise ValueError("a leftover of no line")
    _check_paragraphs(document.front_matter)
    _check_paragraphs(one.paragraph for one in document.leftovers)
    for party in document.parties:
        _check_paragraphs(party.introduction)
        _check_paragraphs(party.remarks)
    for exchange in document.exchanges:
        if not exchange.numbers:
            raise ValueError("an exchange without a number")
        _check_paragraphs(exchange.question)
        _check_paragraphs(exchange.answer)
    for footnote in document.footnotes:
        _check_spans(footnote.text, footnote.documents)


def _check_paragraphs(paragraphs: Iterable[Paragraph]) -> None:
    for paragraph in paragraphs:
        _check_spans(paragraph.text, paragraph.marks)
        _check_spans(paragraph.text, paragraph.references)
        _check_spans(paragraph.text, paragraph.documents)
        if not all(0 <= place <= len(paragraph.text) for place, _ in paragraph.breaks):
            raise ValueError("a page's end outside its text")


def _check_spans(text: str, spans: Iterable[Any]) -> None:
    for span in spans:
        if not 0 <= span.start <= span.end <= len(text):
            raise ValueError("a span outside its text")

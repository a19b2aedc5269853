"""The language of queries: words, phrases, and fields.

    sancties olie          both, in any order, anywhere in the exchange
    "strategisch concept"  these words one after the other; « », “ ” and „ ” will do too
    veilig*                words that begin so
    -olie                  not this one
    party:Duinpartij       asked by this party; topic:, by: and cites: alike
    in:answer              only in the answers, or in:question, or in:notes of one's own

Fields have Dutch names too.  A query that is wrong is read as far as it goes, and says what is
wrong with it.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from kamer_tui.document.search.folding import fold
from kamer_tui.document.search.texts import Where
from kamer_tui.document.search.words import JOINT, joined_words
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

FieldName = Literal["party", "topic", "by", "cites"]
Fit = Literal["anywhere", "beginning", "whole"]
"""Where in the words of a text a term may stand: also inside a word, where a word begins, or only
as whole words.
"""

_Word = FieldName | Literal["in", "without"]

FIELDS: dict[str, _Word] = {
    "party": "party",
    "partij": "party",
    "fractie": "party",
    "topic": "topic",
    "onderwerp": "topic",
    "by": "by",
    "door": "by",
    "cites": "cites",
    "citeert": "cites",
    "verwijst": "cites",
    "in": "in",
    "without": "without",
    "zonder": "without",
}
SIDES: dict[str, Where] = {
    "question": "question",
    "vraag": "question",
    "answer": "answer",
    "antwoord": "answer",
    "notes": "note",
    "note": "note",
    "notities": "note",
    "notitie": "note",
}
MOST_TERMS = 40
SHORT = 2
"""Words of so many letters are looked for where words begin: inside of them they are everywhere."""

LIKE = 0.6
"""How alike a name is, at least, to that of the field that was perhaps meant."""

_QUOTES = frozenset('"“”„‟«»″')
_MINUS = frozenset("-–−")


class Term(NamedTuple):
    """Words that are to stand in a text, in one of several ``forms``.

    ``compound`` is a single word or number, which may stand in the text with a hyphen or a blank
    inside.  ``start`` and
    ``end`` tell where the term stands in the query.
    """

    text: str
    forms: tuple[str, ...]
    fit: Fit
    compound: str = ""
    without: bool = False
    side: Where | None = None
    start: int = 0
    end: int = 0


class Field(NamedTuple):
    """What the exchange is to be besides: asked by a party, under a topic."""

    name: FieldName
    value: str
    without: bool = False
    typed: str = ""
    """The field's name as it was typed."""


class Query(NamedTuple):
    """A query as it was understood; ``problem`` tells the user what is wrong with it."""

    terms: tuple[Term, ...] = ()
    fields: tuple[Field, ...] = ()
    problem: str = ""
    is_unclosed: bool = False
    """True if the last phrase has no closing quote: it is still being typed."""

    @property
    def is_empty(self) -> bool:
        """True if it asks for nothing."""
        return not self.terms and not self.fields


def read_query(text: str) -> Query:
    """Understand a query, as far as it goes."""
    reader = _Reader(text)
    reader.read()
    terms = reader.terms
    if reader.sides == 1:  # one side, wherever it is said, holds for all the words
        terms = [term._replace(side=reader.side) for term in terms]
    if len(terms) + len(reader.fields) > MOST_TERMS:
        reader.complain(_("Too long: at most {count} words").format(count=MOST_TERMS))
    different = {(term.forms, term.fit, term.without, term.side): term for term in terms}
    kept = tuple(different.values())[:MOST_TERMS]
    fields = tuple(dict.fromkeys(reader.fields[:MOST_TERMS]))
    return Query(kept, fields, reader.problem, reader.is_unclosed)


class _Reader:
    """Reads a query from left to right."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._place = 0
        self.terms: list[Term] = []
        self.fields: list[Field] = []
        self.side: Where | None = None
        self.sides = 0
        self.problem = ""
        self.is_unclosed = False

    def complain(self, problem: str) -> None:
        """Keep what is wrong; the first thing counts."""
        self.problem = self.problem or problem

    def read(self) -> None:
        """Read all of it."""
        while self._skip_blanks():
            start = self._place
            without = self._here() in _MINUS
            if without:
                self._place += 1
                if not self._here().strip():
                    continue
            if self._here() in _QUOTES:
                self._phrase(start, without)
            else:
                self._word(start, without)

    def _here(self) -> str:
        return self._text[self._place : self._place + 1]

    def _skip_blanks(self) -> bool:
        while self._here().isspace():
            self._place += 1
        return bool(self._here())

    def _quoted(self) -> str:
        """What stands in quotes, from the opening one on."""
        self._place += 1
        start = self._place
        while self._here() and self._here() not in _QUOTES:
            self._place += 1
        found = self._text[start : self._place]
        self.is_unclosed = not self._here()
        self._place += 1
        return found

    def _unquoted(self) -> str:
        start = self._place
        while self._here().strip() and self._here() not in _QUOTES:
            self._place += 1
        return self._text[start : self._place]

    def _phrase(self, start: int, without: bool) -> None:
        words = self._quoted()
        fit: Fit = "beginning" if self.is_unclosed else "whole"
        if self._here() == "*":
            self._place += 1
            fit = "beginning"
        if words.strip() or not self.is_unclosed:
            self._add(words, fit, start, without)

    def _word(self, start: int, without: bool) -> None:
        word = self._unquoted()
        name, colon, value = word.partition(":")
        field = FIELDS.get(fold(name)) if colon else None
        if field is not None:
            quoted = not value and self._here() in _QUOTES
            self._field(field, name, self._quoted() if quoted else value, start, without)
            return
        if value and len(name) > 1 and name.isalpha() and not value.startswith("//"):
            self.complain(_unknown_field(name))
        stem = word.rstrip("*")
        if "*" in stem or not stem:
            self.complain(_("“*” stands at the end of a word: veilig*"))
        self._add(stem, "anywhere" if stem == word else "beginning", start, without)

    def _field(self, field: _Word, name: str, value: str, start: int, without: bool) -> None:
        words = joined_words(fold(value))
        if not words:
            self.complain(_("{field}: what is to follow?").format(field=clean_name(name)))
        elif field == "without":
            self._add(value, "anywhere", start, without=True)
        elif field == "in":
            side = SIDES.get(words)
            if side is None:
                known = _("in:question, in:answer or in:notes")
                self.complain(
                    _("“{text}” is not known; there is {known}").format(
                        text=clean_name(f"{name}:{value}"), known=known
                    )
                )
            else:
                self.sides += 1
                self.side = side
        else:
            self.fields.append(Field(field, value, without, clean_name(name)))

    def _add(self, text: str, fit: Fit, start: int, without: bool) -> None:
        """Add a term, or join it to the number before it."""
        term = _term(text, fit)
        if term is None:
            shown = clean_name(text.strip())
            if shown:
                self.complain(_("There is nothing to search for in “{text}”").format(text=shown))
            return
        term = term._replace(without=without, side=self.side, start=start, end=self._place)
        before = self.terms[-1] if self.terms else None
        if before is not None and not without and _go_on(before, term, self._text):
            joined = _term(f"{before.text} {term.text}", fit)
            if joined is not None:
                term = joined._replace(side=self.side, start=before.start, end=self._place)
                self.terms.pop()
        self.terms.append(term)


def _term(text: str, fit: Fit) -> Term | None:
    joined = joined_words(fold(text))
    words = joined.replace(JOINT, " ")
    if not words:
        return None
    closed = joined.replace(JOINT, "")
    if fit == "anywhere" and len(joined.split()[0]) <= SHORT:
        fit = "beginning"
    is_one_word = (words.isalpha() or words.isdecimal()) and len(words) > SHORT
    forms = tuple(dict.fromkeys((words, closed)))
    return Term(text, forms, fit, words if is_one_word else "")


def _go_on(before: Term, term: Term, query: str) -> bool:
    """True if the two are one number, written in groups: "21 501-20", "21501 20"."""
    ends = {query[before.end - 1], query[term.start]}
    if before.without or before.side != term.side or ends & (_QUOTES | {"*"}):
        return False
    last, first = before.forms[0].split()[-1], term.forms[0].split()[0]
    if not (last.isdecimal() and first.isdecimal()) or " " in before.forms[0]:
        return False
    return (len(last) <= 3 and len(first) == 3) or (len(last) == 5 and len(first) <= 4)


def _unknown_field(name: str) -> str:
    from difflib import get_close_matches  # only where a name is not known

    near = get_close_matches(fold(name), FIELDS, n=1, cutoff=LIKE)
    if near:
        return _("There is no {name}: to search with; did you mean {near}: ?").format(
            name=clean_name(name), near=near[0]
        )
    return _("There is no {name}: to search with; there are {names}").format(
        name=clean_name(name), names=_("party: topic: by: cites: in:")
    )

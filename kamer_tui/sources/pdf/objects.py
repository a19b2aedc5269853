"""The PDF library's parser of objects, quicker with what files are mostly made of.

The library takes a token sign by sign, a call for each step.  Here one that stands whole in the
bytes at hand is taken at once: ``/Type``, ``12``, ``0.5``, ``obj``, ``<<``, ``(text)``.  All others
(comments, escapes, names with ``#``, a token across the end of the bytes at hand) are left to the
library.  Objects and their places in the file are the same either way.
"""

from __future__ import annotations

import re
from typing import Any

from pdfminer.pdfparser import PDFParser
from pdfminer.psparser import (
    KEYWORD_ARRAY_BEGIN,
    KEYWORD_ARRAY_END,
    KEYWORD_DICT_BEGIN,
    KEYWORD_DICT_END,
    KWD,
    LIT,
    PSBaseParserToken,
    PSKeyword,
    literal_name,
)

_TOKEN = re.compile(
    rb"\s*(?:"
    rb"/([!\"$&'*-.0-;=?-Z\\^-z|~]*)(?=[/%\[\](){}<>\s])"
    rb"|([+-]?\d{1,15})(?=[^\d.])"
    rb"|(<<|>>|[\[\]]|[A-Za-z]+(?=[#/%\[\](){}<>\s]))"
    rb"|\(([^()\\]*)\)"
    rb"|([+-]?(?:\d{1,15}\.\d{0,15}|\.\d{1,15}))(?=[^\d])"
    rb")"
)
_NAME, _WHOLE_NUMBER, _KEYWORD, _STRING, _NUMBER = range(1, 6)
_TRUTHS = {b"true": True, b"false": False}
_FLAT = (KWD(b"R"), KWD(b"null"))
"""Keywords that make an object of those before them, and end none."""


class QuickParser(PDFParser):
    """The library's parser, made quick."""

    def nexttoken(self) -> tuple[int, PSBaseParserToken]:
        """The place and the value of the next token."""
        return self._plain_token() or super().nexttoken()

    def nextobject(self) -> Any:
        """The place and the value of the next whole object."""
        while not self.results:
            found = self._plain_token()
            if found is None:
                break
            place, token = found
            if not isinstance(token, PSKeyword):
                self.curstack.append(found)
            elif token in _FLAT:
                self.do_keyword(place, token)
            elif token is KEYWORD_DICT_BEGIN:
                self.start_type(place, "d")
            elif token is KEYWORD_ARRAY_BEGIN:
                self.start_type(place, "a")
            elif token is KEYWORD_ARRAY_END and self.curtype == "a":
                self.push(self.end_type("a"))
            elif token is KEYWORD_DICT_END and self.curtype == "d" and len(self.curstack) % 2 == 0:
                place, items = self.end_type("d")
                pairs = zip(items[::2], items[1::2], strict=True)
                values = {literal_name(key): value for key, value in pairs if value is not None}
                self.push((place, values))
            else:
                self._tokens.append(found)
                break
        return super().nextobject()

    def _plain_token(self) -> tuple[int, PSBaseParserToken] | None:
        """The next token where it is one of the common kinds, and whole in the bytes at hand."""
        if self._tokens or self.eof or self._parse1 != self._parse_main:
            return None
        match = _TOKEN.match(self.buf, self.charpos)
        if match is None:
            return None
        self.charpos = match.end()
        kind = match.lastindex
        assert kind is not None
        place = self.bufpos + match.start(kind)
        written = match[kind]
        if kind == _NAME:
            return place - 1, LIT(written.decode("ascii"))
        if kind == _WHOLE_NUMBER:
            return place, int(written)
        if kind == _KEYWORD:
            truth = _TRUTHS.get(written)
            return place, KWD(written) if truth is None else truth
        if kind == _NUMBER:
            return place, float(written)
        return place - 1, written

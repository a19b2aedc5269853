"""Why a file can't be read."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "binary",
    "damaged",
    "encryption",
    "memory",
    "no-pages",
    "no-text",
    "noise",
    "old-word",
    "other-office",
    "other-zip",
    "password",
    "rich-text",
    "too-deep",
    "too-large",
    "too-many-pages",
]
"""Why a file can't be read: it is no text and no other known form; it is not whole; its encryption
is unknown; it unpacks to too much; it has no pages; no text; a text layer that is no text; it is of
Word up to 2003; a spreadsheet or a presentation; a zip of something else; the password is missing
or wrong; it is rich text; its elements are nested too deep; its Document is too large; it has too
many pages.
"""


class SourceError(Exception):
    """A file can't be read; the text is one clean line: which file, what is wrong, what to do."""


class PasswordError(SourceError):
    """The file is encrypted, and the password is missing or ``wrong``."""

    def __init__(self, text: str, *, wrong: bool) -> None:
        super().__init__(text)
        self.wrong = wrong


class UnreadableError(Exception):
    """A file can't be read, for this ``reason``; the caller, who knows the file's name, tells the
    user.
    """

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason

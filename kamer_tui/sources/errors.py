"""Why a file can't be read."""

from __future__ import annotations

from typing import Literal

Reason = Literal[
    "damaged",
    "encryption",
    "memory",
    "no-pages",
    "no-text",
    "noise",
    "password",
    "too-large",
    "too-many-pages",
]
"""What can be wrong with a PDF: it is no whole PDF; it is encrypted in a way that is not known; it
unpacks to too much; it has no pages; no text; a text layer that is no text; a password that was
not given, or not the right one; what was read of it is too much; it has too many pages.
"""


class SourceError(Exception):
    """A file that can't be read; its text is one clean line: which file, what is wrong with it,
    and what to do.
    """


class PasswordError(SourceError):
    """The file is encrypted: a password is needed, or the one that was given is ``wrong``."""

    def __init__(self, text: str, *, wrong: bool) -> None:
        super().__init__(text)
        self.wrong = wrong


class UnreadableError(Exception):
    """A PDF that can't be read; ``reason`` tells why, and who knows the file's name says it."""

    def __init__(self, reason: Reason) -> None:
        super().__init__(reason)
        self.reason: Reason = reason

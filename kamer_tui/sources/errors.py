"""Why a file can't be read."""

from __future__ import annotations


class SourceError(Exception):
    """A file that can't be read; its text is one clean line: which file, what is wrong with it,
    and what to do.
    """

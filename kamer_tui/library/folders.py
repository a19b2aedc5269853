"""The documents in a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

ENDINGS = frozenset(
    (".pdf", ".docx", ".odt", ".html", ".htm", ".xhtml", ".xml", ".md", ".markdown", ".txt")
)
"""The endings of files in a folder that are offered; a file that is named is, whatever its name."""
MOST = 2_000
"""Files of a folder that are offered; of a larger one, the first by name."""


def documents_in(folder: Path) -> tuple[Path, ...]:
    """The files right in a folder that may be documents, by name; hidden ones are left out.  Raises
    OSError where the folder can't be listed.
    """
    with os.scandir(folder) as found:
        names = sorted(entry.name for entry in found if _is_offered(entry))
    return tuple(folder / name for name in names[:MOST])


def paths_of(words: Sequence[Path]) -> Iterator[Path]:
    """The files that are meant: those named, and those in the folders named.  Raises OSError."""
    for path in words:
        if path.is_dir():
            yield from documents_in(path)
        else:
            yield path


def _is_offered(entry: os.DirEntry[str]) -> bool:
    ending = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122 - an entry has no suffix
    return not entry.name.startswith(".") and ending in ENDINGS and entry.is_file()

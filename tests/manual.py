"""Write the manual pages into the package: ``python -m tests.manual``."""

from __future__ import annotations

from pathlib import Path

import kamer_tui
from kamer_tui.command_line.manual import manual
from kamer_tui.translation import use_language

FOLDER = Path(kamer_tui.__file__).parent / "man"
PAGES = {
    "en": FOLDER / "man1" / "kamer-tui.1",
    "nl": FOLDER / "nl" / "man1" / "kamer-tui.1",
}
"""From a language to its page, which ``man`` finds by such a path."""


def page(language: str) -> str:
    """The page as it must be, in that language."""
    use_language(language)
    return manual()


if __name__ == "__main__":
    for language, path in PAGES.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(language), encoding="ascii")

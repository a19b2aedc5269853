"""Bring the catalogues up to date with the source: ``python -m tests.catalogues``.

Extracts every message that the package marks, merges the messages into ``nl`` and ``en`` under
``kamer_tui/locale``, compiles them, and names what still wants a Dutch text.  An English text is
its own translation.  Format: GNU gettext's PO and MO files, written by Babel.
"""

from __future__ import annotations

import sys
from datetime import datetime, timezone
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from kamer_tui.translation import DOMAIN, LANGUAGES, LOCALE_FOLDER

PROJECT = Path(__file__).parent.parent
KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2)}
CREATED = datetime(2026, 11, 24, tzinfo=timezone.utc)
"""A fixed date in the headers, so that nothing changes where no text changed."""


def extract() -> Catalog:
    """Return a catalogue without translations of every message in the package's source."""
    template = Catalog(project="kamer_tui", creation_date=CREATED, revision_date=CREATED)
    found = extract_from_dir(
        PROJECT / "kamer_tui",
        method_map=[("**.py", "python")],
        keywords=KEYWORDS,
        comment_tags=("Translators:",),
        strip_comment_tags=True,
    )
    for name, line, message, comments, context in found:
        template.add(
            message,
            locations=[(f"kamer_tui/{Path(name).as_posix()}", line)],
            auto_comments=comments,
            context=context,
        )
    return template


def po_path(language: str) -> Path:
    """The path of a language's catalogue in the form that people edit."""
    return Path(LOCALE_FOLDER) / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def read(language: str) -> Catalog:
    """Return a language's catalogue; an empty one where there is none yet.

    Obsolete messages are kept in it, as the file has them.
    """
    path = po_path(language)
    if not path.exists():
        return Catalog(
            locale=language,
            domain=DOMAIN,
            project="kamer_tui",
            version="0",
            header_comment=f"# {language}: the words of kamer_tui.  See tests/catalogues.py.",
            msgid_bugs_address="the issues of kamer_tui",
            creation_date=CREATED,
            revision_date=CREATED,
            last_translator="the kamer_tui authors",
            language_team=language,
            fuzzy=False,
        )
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def update(language: str) -> tuple[int, list[str]]:
    """Merge the source's messages into a language's two files.

    Returns how many messages there are and which have no text.
    """
    catalogue = read(language)
    # A template of its own: the catalogue takes over the template's messages, not copies.
    catalogue.update(extract(), no_fuzzy_matching=True, update_creation_date=False)
    catalogue.obsolete.clear()
    missing: list[str] = []
    for message in catalogue:
        if not message.id:
            continue
        if language == "en":
            message.string = message.id
        texts = message.string if isinstance(message.string, tuple | list) else (message.string,)
        if not all(texts):
            missing.append(message.id if isinstance(message.id, str) else message.id[0])
    path = po_path(language)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("wb") as file:
        write_po(file, catalogue, width=99, sort_by_file=True, include_lineno=False)
    with path.with_suffix(".mo").open("wb") as file:
        write_mo(file, catalogue)
    return len(catalogue), missing


def main() -> int:
    """Update every language; 1 where a text is missing."""
    incomplete = False
    for language in LANGUAGES:
        count, missing = update(language)
        print(f"{language}: {count} messages, {len(missing)} without a text")
        for text in missing:
            incomplete = True
            print(f"  {text!r}")
    return 1 if incomplete else 0


if __name__ == "__main__":
    sys.exit(main())

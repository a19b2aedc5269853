"""The program's messages in the user's language, through gettext.

``_`` and ``ngettext`` look up the language chosen with ``use_language``; they are called when a
text is shown, never at import.  ``N_`` marks a text that is looked up later.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from gettext import NullTranslations

DOMAIN = "kamer_tui"
LANGUAGES = ("en", "nl")
LOCALE_FOLDER = os.path.join(os.path.dirname(__file__), "locale")  # noqa: PTH118, PTH120

_catalogue: NullTranslations | None = None
"""Until a language is chosen texts are as they stand in the source."""
_language: str | None = None
_catalogues: tuple[NullTranslations, ...] = ()
"""Those of all languages, where a text in any of them is to be read."""
_messages: dict[str, str] = {}
"""From a translation to its message."""
_label_language = "nl"
"""The language of labels in what is exported."""


def language_of_locale(environment: Mapping[str, str] | None = None) -> str:
    """The language of the environment, by the variables in the order of POSIX; else English."""
    return _of_locale(os.environ if environment is None else environment)[1]


def variable_of_language(environment: Mapping[str, str]) -> str | None:
    """The name of the variable that chooses the language, if any does."""
    return _of_locale(environment)[0]


def _of_locale(variables: Mapping[str, str]) -> tuple[str | None, str]:
    for name in ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = variables.get(name, "")
        if value:
            for choice in value.split(":"):
                language = choice.split("_")[0].split(".")[0].lower()
                if language in LANGUAGES:
                    return name, language
            if name != "LANGUAGE":
                return name, "en"
    return None, "en"


def use_language(language: str | None = None) -> str:
    """Choose the language of all further texts; None takes the locale's.  Returns the language.

    Raises FileNotFoundError for a language without a catalogue.
    """
    global _catalogue, _language
    chosen = language or language_of_locale()
    if chosen == _language:
        return chosen
    # Not at import: the process that reads a file chooses no language.  And the file itself:
    # gettext.translation imports locale and looks through the aliases of locales.
    from gettext import GNUTranslations

    path = f"{LOCALE_FOLDER}/{chosen}/LC_MESSAGES/{DOMAIN}.mo"
    with open(path, "rb") as file:  # noqa: PTH123 - pathlib would be imported for this alone
        _catalogue = GNUTranslations(file)
    _language = chosen
    return chosen


def _(message: str) -> str:
    """The message in the user's language."""
    return message if _catalogue is None else _catalogue.gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """The form of the message for that count in the user's language."""
    if _catalogue is None:
        return singular if count == 1 else plural
    return _catalogue.ngettext(singular, plural, count)


def N_(message: str) -> str:  # noqa: N802 - the customary name, which extractors look for
    """Mark a message for the catalogues without looking it up yet."""
    return message


def use_label_language(language: str | None = None) -> None:
    """Choose the language of the labels in all further exports; None takes the documents'."""
    global _label_language
    _label_language = language or "nl"


def label_language() -> str:
    """The language of the labels in what is exported, as "nl"."""
    return _label_language


def label(message: str) -> str:
    """The message in the language of the labels in what is exported."""
    read_catalogues()
    return _catalogues[LANGUAGES.index(_label_language)].gettext(message)


def nlabel(singular: str, plural: str, count: int) -> str:
    """The form of the message for that count in the language of labels."""
    read_catalogues()
    return _catalogues[LANGUAGES.index(_label_language)].ngettext(singular, plural, count)


def read_catalogues() -> None:
    """Read the catalogues of all languages, for ``in_every_language`` and ``message_of``."""
    from gettext import GNUTranslations

    global _catalogues
    if not _catalogues:
        made: list[NullTranslations] = []
        for language in LANGUAGES:
            path = f"{LOCALE_FOLDER}/{language}/LC_MESSAGES/{DOMAIN}.mo"
            with open(path, "rb") as file:  # noqa: PTH123
                made.append(GNUTranslations(file))
        _catalogues = tuple(made)  # at once: threads may ask for them at the same time


def in_every_language(message: str) -> tuple[str, ...]:
    """The message in all languages, each wording once."""
    read_catalogues()
    wordings = (message, *(catalogue.gettext(message) for catalogue in _catalogues))
    return tuple(dict.fromkeys(wordings))


def message_of(text: str) -> str:
    """The message of which the text is a translation; the text itself where there is none."""
    global _messages
    read_catalogues()
    if not _messages:
        made: dict[str, str] = {}
        for catalogue in _catalogues:
            translations: Mapping[object, object] = getattr(catalogue, "_catalog", {})
            for message, translation in translations.items():
                if isinstance(message, str) and isinstance(translation, str):
                    made.setdefault(translation, message)
        _messages = made
    return _messages.get(text, text)

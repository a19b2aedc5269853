"""The line that tells the user why a file can't be read."""

from __future__ import annotations

from kamer_tui.document.model import Format
from kamer_tui.sources.errors import PasswordError, SourceError
from kamer_tui.translation import N_, _
from kamer_tui.untrusted import MAXIMUM_PAGES

_DAMAGED = N_("{name}: is damaged or no whole PDF; get the file once more.")
_DAMAGED_FILE = N_("{name}: is damaged or no whole file; get it once more.")
_NO_TEXT_IN_FILE = N_("{name}: holds no text; open the file that has the document in it.")
_SENTENCES = {
    "binary": N_("{name}: is not a text; give the document as plain text."),
    "damaged": _DAMAGED,
    "encryption": N_(
        "{name}: is encrypted in a way that is not known; save it without a password."
    ),
    "memory": N_("{name}: unpacks to more than is read of a document; it may be made to do harm."),
    "no-pages": N_("{name}: has no pages."),
    "no-text": N_(
        "{name}: has pages but no text, as a scan has; make a text layer (for instance with "
        "ocrmypdf) and open that."
    ),
    "noise": N_(
        "{name}: its text layer holds signs that are no words, since its fonts lie; make a new one "
        "(for instance with ocrmypdf --force-ocr) and open that."
    ),
    "old-word": N_(
        "{name}: is a file of an old Word (.doc); save it as .docx or PDF, and open that."
    ),
    "other-office": N_(
        "{name}: is a spreadsheet or a presentation; open the text document that goes with it."
    ),
    "other-zip": N_(
        "{name}: is a zip file without a text document in it; open the document itself."
    ),
    "password": N_(
        "{name}: is encrypted and needs a password; open it by its name in a terminal, where that "
        "is asked for."
    ),
    "rich-text": N_("{name}: is rich text (.rtf); save it as .docx or PDF, and open that."),
    "too-deep": N_("{name}: is nested deeper than is read; it may be made to do harm."),
    "too-large": N_("{name}: holds more text than is read of a document."),
    "too-many-pages": N_("{name}: has more than {pages} pages, which is more than is read."),
}
_WRONG_PASSWORD = N_("{name}: the password is wrong.")


def unreadable(
    name: str, reason: str, form: Format = "pdf", password: str | None = None
) -> SourceError:
    """The error with one line for the user: which file, what is wrong with it, what to do."""
    if reason == "password":
        wrong = password is not None
        message = _WRONG_PASSWORD if wrong else _SENTENCES["password"]
        return PasswordError(_(message).format(name=name), wrong=wrong)
    if form != "pdf" and reason == "no-text":
        message = _NO_TEXT_IN_FILE
    elif form == "text" and reason == "memory":
        message = _SENTENCES["too-large"]
    else:
        message = _SENTENCES.get(reason, _DAMAGED)
    if form != "pdf" and message == _DAMAGED:
        message = _DAMAGED_FILE
    return SourceError(_(message).format(name=name, pages=MAXIMUM_PAGES))

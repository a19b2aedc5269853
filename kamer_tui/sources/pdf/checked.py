"""Read a PDF, with one of a few reasons for whatever is wrong with it."""

from __future__ import annotations

from collections.abc import Callable

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

from kamer_tui.language.noise import is_noise
from kamer_tui.sources.errors import Reason, UnreadableError
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.pdf.pages import read_pdf_file
from kamer_tui.sources.pdf.streams import bound_streams
from kamer_tui.untrusted import MAXIMUM_PAGES

Progress = Callable[[int, int], None]


def read_pdf_checked(
    content: bytes,
    name: str,
    password: str | None = None,
    progress: Progress | None = None,
) -> Pages:
    """The pages of a PDF.  Raises UnreadableError, and nothing else of its own, where nothing of it
    can be read; ``progress`` is called with the number of pages read and of all pages, and what it
    raises goes on to the caller.
    """
    bound_streams()
    limited = _ProgressLimit(progress)
    try:
        pages = read_pdf_file(content, name, password, limited)
    except UnreadableError:
        raise
    except PDFPasswordIncorrect:
        raise UnreadableError("password") from None
    except PDFEncryptionError:
        raise UnreadableError("encryption") from None
    except UnicodeEncodeError:  # the password has characters that this kind of file has no code for
        raise UnreadableError("damaged" if password is None else "password") from None
    except MemoryError:
        raise UnreadableError("memory") from None
    except Exception as error:  # the PDF library raises anything where a file is not as expected
        if limited.error is error:
            raise
        raise UnreadableError("damaged") from None
    reason: Reason | None = None
    if pages.count == 0:
        reason = "no-pages"
    elif not pages.lines:
        reason = "no-text"
    elif is_noise(line.text for line in pages.lines):
        reason = "noise"
    if reason is not None:
        raise UnreadableError("damaged" if pages.damaged else reason)
    return pages


class _ProgressLimit:
    """Calls ``progress`` for no more than the number of pages that are read at most; keeps an
    exception that it raised as ``error``, to tell it from the PDF library's.
    """

    def __init__(self, progress: Progress | None) -> None:
        self._progress = progress
        self.error: Exception | None = None

    def __call__(self, done: int, of: int) -> None:
        if done > MAXIMUM_PAGES:
            raise UnreadableError("too-many-pages")
        if self._progress is None:
            return
        try:
            self._progress(done, of)
        except Exception as error:
            self.error = error
            raise

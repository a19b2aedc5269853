"""One process that reads changed files, one after the other, and says what went wrong: PDFs, or,
with ``--form zip``, Word and ODT files, with ``--form markup`` XML and web pages, with
``--form markdown`` Markdown.

What may come of a file: Pages, which then become a Document that comes back from its bytes; or
UnreadableError.  Whatever else, and every file that takes too long, is printed with its seed.
"""

from __future__ import annotations

import argparse
import logging
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FrameType

from kamer_tui.parsing import parse
from kamer_tui.parsing.lines.line_breaks import with_line_breaks
from kamer_tui.reading.encoding import decode, encode
from kamer_tui.sources.errors import SourceError, UnreadableError
from kamer_tui.sources.forms import form_of
from kamer_tui.sources.lines import Pages
from kamer_tui.sources.markup.html import pages_of_html
from kamer_tui.sources.markup.markdown import pages_of_markdown
from kamer_tui.sources.markup.odt import pages_of_odt
from kamer_tui.sources.markup.word import pages_of_word
from kamer_tui.sources.markup.xml import pages_of_xml
from kamer_tui.sources.pdf.checked import read_pdf_checked
from tests.fuzzing import marked, marked_up, zipped
from tests.fuzzing.mutation import mutate, unpacked
from tests.support import hostile_pdf

FIXTURES = Path(__file__).parent.parent / "fixtures" / "pdf"
LONGEST = 20
"""Seconds of the processor for one file; the files take a tenth of a second unchanged."""

MEMORY = 2 * 1024**3
_SMALL = 20_000

OUTSIDE = ("ctypes.", "os.", "shutil.", "socket.", "subprocess.", "tempfile.", "urllib.", "open")
"""Beginnings of audit events for what is outside the process."""


class TooSlow(BaseException):
    """A file took longer than it may; no Exception, since what reads files catches all of those."""


class Watch:
    """Sees, while ``on``, what reaches out of the process."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []
        self._ours = tuple({os.path.realpath(folder) + os.sep for folder in sys.path if folder})
        sys.addaudithook(self._event)

    def _event(self, event: str, arguments: tuple[object, ...]) -> None:
        if not self.on or not event.startswith(OUTSIDE):
            return
        path = str(arguments[0]) if arguments else ""
        reading = event != "open" or arguments[1] in (None, "r", "rb", "rt")
        looking = event in ("open", "os.listdir", "os.scandir") and reading
        # The program's own modules and tables, where the PDF library loads them late.
        if not looking or not f"{os.path.normpath(path)}{os.sep}".startswith(self._ours):
            self.seen.append(f"{event} {arguments!r:.200}")


def originals() -> list[bytes]:
    """The files that are changed; small ones more often, since they are read faster."""
    files = [path.read_bytes() for path in sorted(FIXTURES.glob("*.pdf"))]
    small = [
        *(hostile_pdf.sound(), hostile_pdf.half_scanned(), hostile_pdf.encrypted("")),
        *(hostile_pdf.many_pages(5), hostile_pdf.cyclic(), hostile_pdf.scanned()),
        *(hostile_pdf.with_fonts(), hostile_pdf.with_object_streams()),
    ]
    plain = [unpacked(file) for file in files]
    return [*small * 4, *files, *plain]


def fault(content: bytes, watch: Watch, form: str = "pdf") -> str | None:
    """What is wrong with how the file was read, if anything is."""
    watch.seen.clear()
    watch.on = True
    try:
        pages = _READERS.get(form, _pages)(content)
        document = parse(pages)
        if decode(encode(document)) != document:
            return "the document does not come back"
        lines = with_line_breaks(pages).lines
        if sorted(document.source_lines()) != [line.number for line in lines]:
            return "a line is lost or doubled"
    except (UnreadableError, SourceError):
        pass
    except TooSlow:
        return f"took more than {LONGEST} s"
    except Exception as error:
        return f"{type(error).__name__}: {error}"[:300]
    finally:
        watch.on = False
    return f"reaches out: {watch.seen[0]}" if watch.seen else None


def _pages(content: bytes) -> Pages:
    form = form_of(content) if content.startswith(b"PK") else "pdf"
    if form == "docx":
        return pages_of_word(content, "verslag.docx")
    return pages_of_odt(content, "x") if form == "odt" else read_pdf_checked(content, "verslag.pdf")


def _marked_up(content: bytes) -> Pages:
    """What is no longer XML or a web page is read as one all the same."""
    read = pages_of_xml if form_of(content) == "xml" else pages_of_html
    return read(content, "verslag")


def _markdown(content: bytes) -> Pages:
    """What no longer looks like Markdown is read as it all the same."""
    return pages_of_markdown(content, "verslag")


_READERS: dict[str, Callable[[bytes], Pages]] = {"markup": _marked_up, "markdown": _markdown}


def faults(first: int, count: int, seconds: float, form: str = "pdf") -> Iterator[tuple[int, str]]:
    """The seeds with a fault, among so many or as many as there is time for."""
    change: Callable[[list[bytes], int], bytes]
    if form == "markup":
        files, change = marked_up.originals(), marked_up.mutate
    elif form == "markdown":
        files, change = marked.originals(), marked.mutate
    elif form == "zip":
        files, change = zipped.originals(), zipped.mutate
    else:
        files, change = originals(), mutate
    watch = Watch()
    end = time.monotonic() + seconds
    for seed in range(first, first + count):
        if time.monotonic() > end:
            break
        content = change(files, seed)
        # Once more each second: what catches everything would go on after the first.
        signal.setitimer(signal.ITIMER_VIRTUAL, LONGEST, 1)
        try:
            found = fault(content, watch, form)
        except TooSlow:
            found = f"took more than {LONGEST} s"
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        if found is not None:
            yield seed, found
        if seed % 500 == 499:
            print(f"{seed + 1 - first} read", flush=True)
    print(f"done: {seed + 1 - first} files read", flush=True)


def _too_slow(_signal: int, _frame: FrameType | None) -> None:
    raise TooSlow


def main() -> int:
    """Read changed files; exit with 1 where one has a fault."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzzing.worker", description=__doc__)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seconds", type=float, default=1e9)
    parser.add_argument("--form", choices=("pdf", "zip", "markup", "markdown"), default="pdf")
    options = parser.parse_args()
    logging.disable(logging.CRITICAL)
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    signal.signal(signal.SIGVTALRM, _too_slow)
    status = 0
    for seed, found in faults(options.first, options.count, options.seconds, options.form):
        print(f"seed {seed}: {found}", flush=True)
        status = 1
    return status


if __name__ == "__main__":
    sys.exit(main())

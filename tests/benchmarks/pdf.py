"""How long a PDF takes to become a Document: ``python -m tests.benchmarks.pdf [FILE…] [--runs N]``.

Prints Markdown; ``--readme`` also writes a short table into the README.  Without a FILE, reports of
about 28 and 280 pages are printed in the press's look.
Beside it stand the layout analysis of the PDF library that is used, ``extract_pages``, and what
else is installed: pdfium, pdftotext; ``again`` is a second opening, ``text`` the opening of the
same report as text.  All take turns in one run, each in a process of its own.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_MODULE = "tests.benchmarks.pdf"
BEGIN = "<!-- speed: written by python -m tests.benchmarks.pdf --readme -->\n"
END = "<!-- end of speed -->\n"
_EXCHANGES = {"about 28 pages": 60, "about 280 pages": 660}


def document(path: str) -> None:
    """File to Document in this process, without a process apart and without the cache."""
    from kamer_tui.parsing import parse
    from kamer_tui.sources.pdf.checked import read_pdf_checked

    parse(read_pdf_checked(Path(path).read_bytes(), "x.pdf"))


def opening(path: str) -> None:
    """File to Document as the program does it: read in a process apart, then kept."""
    from kamer_tui.reading.loading import load

    load(path)


def extract_pages(path: str) -> None:
    """The layout analysis of pdfminer.six."""
    from pdfminer.high_level import extract_pages

    for _ in extract_pages(path):
        pass


def pdfium(path: str) -> None:
    """The text of every page by pdfium."""
    import pypdfium2

    for page in pypdfium2.PdfDocument(path):
        page.get_textpage().get_text_range()


WAYS: dict[str, Callable[[str], None]] = {
    way.__name__: way for way in (document, opening, extract_pages, pdfium)
}


@dataclass(frozen=True, slots=True)
class Times:
    """Of one process: in seconds the work, and all from its start to its end; its MiB at most."""

    work: float
    whole: float
    memory: float


def measure(way: str, path: Path, cache: Path) -> Times:
    """Do it once in a new process."""
    command: list[str | Path] = [sys.executable, "-m", _MODULE, "--do", way, path]
    if way == "pdftotext":
        command = [shutil.which("pdftotext") or "", path, os.devnull]
    begin = time.perf_counter()
    run = subprocess.run(
        command,
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
    )
    whole = time.perf_counter() - begin
    if way == "pdftotext":
        return Times(whole, whole, float("nan"))
    work, memory = run.stdout.split()
    return Times(float(work), whole, float(memory))


def do(way: str, path: str) -> None:
    """Do it in this process, and print what it took."""
    begin = time.perf_counter()
    WAYS[way](path)
    work = time.perf_counter() - begin
    apart = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(work, max(_peak(), apart) / 1024)


def _peak() -> int:
    """The most memory that this process has had, in KiB; not what its parent had, as getrusage
    says of a process that was forked.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return int(status.read_text().partition("VmHWM:")[2].split()[0])


def compare(name: str, path: Path, runs: int, folder: Path, text: Path | None) -> dict[str, Times]:
    """Print the table of one file; the medians of each way."""
    ways = ["document", "opening", "again", "extract_pages"]
    if text is not None:
        ways.append("text")
    if importlib.util.find_spec("pypdfium2") is not None:
        ways.append("pdfium")
    if shutil.which("pdftotext") is not None:
        ways.append("pdftotext")
    times: dict[str, list[Times]] = {way: [] for way in ways}
    for run in range(runs):
        cache = folder / f"{path.stem}-{run}"
        for way in ways:
            print(f"{name}: run {run + 1} of {runs}, {way}", file=sys.stderr)
            opened = text if way == "text" and text is not None else path
            times[way].append(
                measure("opening" if way in ("again", "text") else way, opened, cache)
            )
    medians = {way: _median(found) for way, found in times.items()}
    base = medians["extract_pages"]
    print(f"\n### PDF to Document: {name}\n")
    print("| way | work (ms) | times as fast | with process start (ms) | times as fast | MiB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for way, found in medians.items():
        print(
            f"| {way} | {1000 * found.work:.0f} | {base.work / found.work:.1f} "
            f"| {1000 * found.whole:.0f} | {base.whole / found.whole:.1f} | {found.memory:.0f} |"
        )
    if text is not None:
        ratio = medians["again"].whole / medians["text"].whole
        print(f"\nA second opening takes {ratio:.2f} times as long as the text.")
    return medians


IN_README = {
    "opening": "kamer_tui, a PDF that it has not seen before",
    "again": "kamer_tui, the same PDF a second time",
    "text": "kamer_tui, the same report as text",
    "extract_pages": "pdfminer.six, `extract_pages`: layout only",
    "pdfium": "pdfium: text only",
    "pdftotext": "pdftotext: text only",
}


def readme_part(tables: Mapping[str, Mapping[str, Times]], runs: int) -> str:
    """The table for the README: from the start of a process to its end."""
    lines = [
        "Milliseconds from a file to an understood document, each time in a new process, its start "
        f"included; medians of {runs} runs, Python {platform.python_version()}, "
        f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors.",
        "",
        f"| | {' | '.join(tables)} |",
        f"| --- |{' ---: |' * len(tables)}",
    ]
    for way, name in IN_README.items():
        if all(way in times for times in tables.values()):
            cells = (f"{1000 * times[way].whole:,.0f}" for times in tables.values())
            lines.append(f"| {name} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _median(times: Sequence[Times]) -> Times:
    return Times(
        statistics.median(one.work for one in times),
        statistics.median(one.whole for one in times),
        statistics.median(one.memory for one in times),
    )


def main() -> None:
    """Widths and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pdf", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--readme", action="store_true", help="write the README's table too")
    parser.add_argument("--do", choices=WAYS, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.do:
        do(options.do, str(options.files[0]))
        return
    # Not for the processes that are measured.
    from tests.support.generation import generate_report, generated_report
    from tests.support.pdf.own import print_report

    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files: dict[str, Path] = {path.name: path for path in options.files}
        texts: dict[str, Path] = {}
        for title, exchanges in _EXCHANGES.items() if not files else ():
            files[title] = folder / f"{exchanges}.pdf"
            files[title].write_bytes(print_report(generated_report(exchanges)))
            texts[title] = folder / f"{exchanges}.txt"
            texts[title].write_text(generate_report(exchanges), encoding="utf-8")
        tables = {
            title: compare(title, path, options.runs, folder, texts.get(title))
            for title, path in files.items()
        }
    if not options.files:
        shorter, longer = (table["document"].memory for table in tables.values())
        print(f"\nMemory at the longer one: {longer / shorter:.2f} times that at the shorter.")
    if options.readme:
        from tests.readme import README, with_part

        part = readme_part(tables, options.runs)
        text = with_part(README.read_text(encoding="utf-8"), BEGIN, part, END)
        README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

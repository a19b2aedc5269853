"""How long a PDF takes to become JSON: ``python -m tests.benchmarks.pdf [FILE…] [--runs N]``.

Each way is a whole process, measured from outside, and all take turns in one run: ``kamer-tui
export FILE --format json`` with an empty cache (``opening``), the same once more (``again``), the
layout analysis of the PDF library that is used (``extract_pages``), and what else is installed,
pdfium and pdftotext, which give the text alone.  Without a FILE, reports of about 28 and 280 pages
are printed in the press's look, and exported as text too (``text``).

Prints Markdown; ``--readme`` writes a short table into the README as well.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import platform
import shutil
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

BEGIN = "<!-- speed: written by python -m tests.benchmarks.pdf --readme -->\n"
END = "<!-- end of speed -->\n"
IN_README = {
    "opening": "kamer_tui, a PDF that it has not seen before",
    "again": "kamer_tui, the same PDF a second time",
    "text": "kamer_tui, the same report as text",
    "extract_pages": "pdfminer.six, `extract_pages`: layout only",
    "pdfium": "pdfium: text only",
    "pdftotext": "pdftotext: text only",
}
_EXCHANGES = {"about 28 pages": 60, "about 280 pages": 660}
_EXTRACT_PAGES = """\
import sys
from pdfminer.high_level import extract_pages
for _ in extract_pages(sys.argv[1]):
    pass
"""
_PDFIUM = """\
import sys
import pypdfium2
for page in pypdfium2.PdfDocument(sys.argv[1]):
    page.get_textpage().get_text_range()
"""
_MEMORY = """\
import sys
from pathlib import Path
from kamer_tui.parsing import parse
from kamer_tui.sources.pdf.checked import read_pdf_checked
parse(read_pdf_checked(Path(sys.argv[1]).read_bytes(), "x.pdf"))
print(Path("/proc/self/status").read_text().partition("VmHWM:")[2].split()[0])
"""
"""File to Document in one process, and the most memory (KiB) that it had."""


class Times(NamedTuple):
    """Seconds of a process from its start to its end: by the clock, and of the processor, with
    those of the processes that it started.
    """

    whole: float
    processor: float


def commands(path: Path, text: Path | None) -> dict[str, list[str | Path]]:
    """The command of each way that can be gone here."""
    export: list[str | Path] = [Path(sysconfig.get_path("scripts")) / "kamer-tui", "export"]
    form = ["--format", "json"]
    found: dict[str, list[str | Path]] = {
        "opening": [*export, path, *form],
        "again": [*export, path, *form],
        "extract_pages": [sys.executable, "-c", _EXTRACT_PAGES, path],
    }
    if text is not None:
        found["text"] = [*export, text, *form]
    if importlib.util.find_spec("pypdfium2") is not None:
        found["pdfium"] = [sys.executable, "-c", _PDFIUM, path]
    if (pdftotext := shutil.which("pdftotext")) is not None:
        found["pdftotext"] = [pdftotext, path, os.devnull]
    return found


def measure(command: Sequence[str | Path], cache: Path) -> Times:
    """Run the command once, with that folder for the caches of programs."""
    begin = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, env={**os.environ, "XDG_CACHE_HOME": str(cache)}
    )
    _, status, used = os.wait4(process.pid, 0)
    whole = time.perf_counter() - begin
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{command[0]} ended with {process.returncode}")
    return Times(whole, used.ru_utime + used.ru_stime)


def compare(name: str, path: Path, runs: int, folder: Path, text: Path | None) -> dict[str, Times]:
    """Print the table of one file; the medians of each way."""
    ways = commands(path, text)
    times: dict[str, list[Times]] = {way: [] for way in ways}
    for run in range(runs):
        cache = folder / f"{path.stem}-{run}"
        for way, command in ways.items():
            print(f"{name}: run {run + 1} of {runs}, {way}", file=sys.stderr)
            times[way].append(measure(command, cache))
    medians = {
        way: Times(*map(statistics.median, zip(*found, strict=True)))
        for way, found in times.items()
    }
    base = medians["extract_pages"]
    print(f"\n### PDF to JSON: {name}\n")
    print("| way | by the clock (ms) | times as fast | processor (ms) | times as fast |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for way, found in medians.items():
        print(
            f"| {way} | {1000 * found.whole:.0f} | {base.whole / found.whole:.2f} "
            f"| {1000 * found.processor:.0f} | {base.processor / found.processor:.2f} |"
        )
    if text is not None:
        ratio = medians["again"].whole / medians["text"].whole
        print(f"\nA second opening takes {ratio:.2f} times as long as the text.")
    return medians


def memory(path: Path) -> float:
    """The most memory that file to Document takes in one process, in MiB."""
    command: list[str | Path] = [sys.executable, "-c", _MEMORY, path]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


def readme_part(tables: Mapping[str, Mapping[str, Times]], runs: int) -> str:
    """The table for the README: by the clock, from the start of a process to its end."""
    lines = [
        "Milliseconds from a file to JSON, each time in a new process, its start "
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


class Files(NamedTuple):
    """What is measured, by its title, and the same as text where that is there."""

    pdfs: dict[str, Path]
    texts: dict[str, Path]


def given(paths: Sequence[Path]) -> Files:
    """The files that were named, with the number of their pages."""
    from kamer_tui.reading.loading import load

    return Files({f"{path.name}, {load(path).source.pages} pages": path for path in paths}, {})


def printed(folder: Path) -> Files:
    """Generated reports, printed in the press's look."""
    from tests.support.generation import generate_report, generated_report
    from tests.support.pdf.own import print_report

    files = Files({}, {})
    for title, exchanges in _EXCHANGES.items():
        pdf, text = folder / f"{exchanges}.pdf", folder / f"{exchanges}.txt"
        pdf.write_bytes(print_report(generated_report(exchanges)))
        text.write_text(generate_report(exchanges), encoding="utf-8")
        files.pdfs[title], files.texts[title] = pdf, text
    return files


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.pdf", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--readme", action="store_true", help="write the README's table too")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = given(options.files) if options.files else printed(folder)
        tables = {
            title: compare(title, path, options.runs, folder, files.texts.get(title))
            for title, path in files.pdfs.items()
        }
        first, *_, last = [*files.pdfs.values(), *files.pdfs.values()]
        print(f"\nMemory at the last one: {memory(last) / memory(first):.2f} times the first's.")
    if options.readme:
        from tests.readme import README, with_part

        part = readme_part(tables, options.runs)
        text = with_part(README.read_text(encoding="utf-8"), BEGIN, part, END)
        README.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()

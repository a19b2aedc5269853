"""Widths the reader beside the floor: ``python -m tests.benchmarks [FILE] [--runs N] [--keys N]``.

Prints Markdown.  FILE is a report as text; without it, one of the usual length is generated.
Reader and floor alternate (A B B A …) in one run, so that a busy machine slows both; what counts
is the ratio.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from kamer_tui.reading.loading import load
from tests.benchmarks import pages, parsing
from tests.benchmarks.sessions import Session, Subject, measure, start_of_python
from tests.support.generation import generate_report

READER: Sequence[str | Path] = [
    Path(sysconfig.get_path("scripts")) / "kamer-tui",
    "--language",
    "nl",
]
FLOOR: Sequence[str | Path] = [sys.executable, Path(__file__).with_name("floor.py")]
USUAL, LARGE = 60, 2_000
"""Exchanges of the generated documents that reader and floor show."""

Widths = Callable[[Sequence[Session]], float]


def percentile(values: Sequence[float], percent: int) -> float:
    """That percentile of the values."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]


def of_keys(kind: str, change: str, percent: int) -> Widths:
    """A percentile over all sessions' keys, in milliseconds."""

    def value(sessions: Sequence[Session]) -> float:
        times = [
            seconds for session in sessions for seconds in getattr(getattr(session, kind), change)
        ]
        return 1000 * percentile(times, percent)

    return value


ROWS: tuple[tuple[str, Widths, float | None], ...] = (
    (
        "start to readable first answer, median (ms)",
        lambda sessions: 1000 * statistics.median(session.start for session in sessions),
        1.0,
    ),
    ("list: key to visible change, p50 (ms)", of_keys("moves", "first", 50), 1.0),
    ("list: key to visible change, p95 (ms)", of_keys("moves", "first", 95), 1.0),
    ("list: key to last change, p50 (ms)", of_keys("moves", "last", 50), None),
    ("list: key to last change, p95 (ms)", of_keys("moves", "last", 95), None),
    ("answer: key to visible change, p50 (ms)", of_keys("scrolls", "first", 50), 1.0),
    ("answer: key to visible change, p95 (ms)", of_keys("scrolls", "first", 95), 1.0),
    (
        "peak memory, median (MiB)",
        lambda sessions: statistics.median(session.memory for session in sessions) / 1024,
        1.25,
    ),
)


def compare(subject: Subject, runs: int, keys: int) -> None:
    """Print the table of reader and floor on one document."""
    reader: list[Session] = []
    floor: list[Session] = []
    for run in range(runs):
        sides = [(READER, subject.reader_steps, reader), (FLOOR, subject.steps, floor)]
        for command, steps, sessions in sides if run % 2 == 0 else reversed(sides):
            print(f"{subject.name}: run {run + 1} of {runs}, {command[-1]}", file=sys.stderr)
            sessions.append(measure(command, subject, steps, keys))
    print(f"\n### {subject.name}\n")
    print("| what | reader | floor | ratio | budget |")
    print("| --- | ---: | ---: | ---: | ---: |")
    for name, value, budget in ROWS:
        ours, theirs = value(reader), value(floor)
        limit = "" if budget is None else f"≤ {budget:.2f}"
        print(f"| {name} | {ours:.1f} | {theirs:.1f} | {ours / theirs:.2f} | {limit} |")


def parse_times(subjects: Sequence[Subject]) -> None:
    """Print the table of text to Document."""
    print("\n### Text to Document\n")
    print("| document | KB | exchanges | first (ms) | later (ms) | first, ms per 80 KB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: |")
    for subject in subjects:
        first, later = parsing.measure(subject.path)
        size = subject.path.stat().st_size / 1000
        count = len(load(subject.path).exchanges)
        print(
            f"| {subject.name} | {size:.0f} | {count} | {first:.1f} | {later:.1f} "
            f"| {80 * first / size:.1f} |"
        )


def page_times(subjects: Sequence[Subject]) -> None:
    """Print the table of exchange to folded page."""
    print("\n### Exchange to page: headline, what is asked, rows\n")
    print("| document | p50 (ms) | p95 (ms) | worst (ms) |")
    print("| --- | ---: | ---: | ---: |")
    for subject in subjects:
        times = pages.measure(load(subject.path))
        middle, late = percentile(times, 50), percentile(times, 95)
        print(f"| {subject.name} | {middle:.2f} | {late:.2f} | {max(times):.1f} |")


def main() -> None:
    """Widths and print."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks", description=__doc__)
    parser.add_argument("file", nargs="?", type=Path)
    parser.add_argument("--runs", type=int, default=6, help="sessions of each side")
    parser.add_argument("--keys", type=int, default=40, help="keys of each kind in a session")
    options = parser.parse_args()
    path: Path | None = options.file
    with tempfile.TemporaryDirectory() as folder:
        generated: list[Subject] = []
        for exchanges in (USUAL, 500, 1_000, LARGE):
            target = Path(folder) / f"{exchanges}.txt"
            target.write_text(generate_report(exchanges), encoding="utf-8")
            name = f"generated, {exchanges:,} exchanges"
            generated.append(Subject.of(name, target, load(target)))
        usual, *longer = generated
        given = usual if path is None else Subject.of(path.name, path, load(path))
        print(
            f"Python {platform.python_version()}, {platform.system()} {platform.machine()}; "
            f"python -c pass: {1000 * start_of_python(sys.executable):.0f} ms; "
            f"{options.runs} sessions of each side, {options.keys} keys of each kind in each."
        )
        for subject in (given, longer[-1]):
            compare(subject, options.runs, options.keys)
        parse_times([given, *longer])
        page_times([given, longer[-1]])


if __name__ == "__main__":
    main()

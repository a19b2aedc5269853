"""Make the PDFs of the sample."""

from __future__ import annotations

from tests.support.pdf import drawn, flowed
from tests.support.pdf.looks import LETTER, PRESS
from tests.support.report import FIXTURES, read_report

FOLDER = FIXTURES / "pdf"


def main() -> None:
    """Print the sample with each producer in each look."""
    FOLDER.mkdir(exist_ok=True)
    report = read_report()
    for producer in (drawn, flowed):
        for look, name in ((PRESS, "press"), (LETTER, "letter")):
            path = FOLDER / f"sample-{name}-{producer.__name__.rpartition('.')[2]}.pdf"
            path.write_bytes(producer.print_report(report, look))


if __name__ == "__main__":
    main()

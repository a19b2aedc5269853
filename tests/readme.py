"""Write the table of keys into the README: ``python -m tests.readme``."""

from __future__ import annotations

from pathlib import Path

from kamer_tui.reader.core.commands import COMMANDS, SECTIONS, shown_key
from kamer_tui.translation import use_language

README = Path(__file__).parent.parent / "README.md"
BEGIN = "<!-- keys: written by python -m tests.readme -->\n"
END = "<!-- end of keys -->\n"


def key_table() -> str:
    """Every command with its keys, in the order of the program's own help, in English."""
    lines = ["| keys | do |", "| --- | --- |"]
    for section in SECTIONS:
        lines.append(f"| **{section}** | |")
        for command in COMMANDS:
            if command.section == section:
                keys = " ".join(f"`{shown_key(key)}`" for key in command.keys)
                lines.append(f"| {keys} | {command.label} |")
    return "\n".join(lines) + "\n"


def with_keys(text: str) -> str:
    """The README's text with the table as it must be.  Raises ValueError without its marks."""
    return with_part(text, BEGIN, key_table(), END)


def with_part(text: str, begin: str, part: str, end: str) -> str:
    """The README's text with another part between two marks.  Raises ValueError without them."""
    before, found, rest = text.partition(begin)
    _, last, after = rest.partition(end)
    if not found or not last:
        raise ValueError(f"{README.name} has no place between {begin.strip()} and {end.strip()}")
    return f"{before}{begin}\n{part}\n{end}{after}"


if __name__ == "__main__":
    use_language("en")
    README.write_text(with_keys(README.read_text(encoding="utf-8")), encoding="utf-8")

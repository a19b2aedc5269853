"""The rooms of the package, and which of them may know which."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import kamer_tui

PACKAGE = Path(kamer_tui.__file__).parent

MAY_KNOW: dict[str, tuple[str, ...]] = {
    "document": ("language",),
    "sources": (
        *("document.model", "document.front_matter", "document.genre_names"),
        *("document.markdown_form", "language"),
    ),
    "parsing": (
        "document.model",
        "document.trace",
        "language",
        "sources.lines",
        "sources.exported",
    ),
    "reading": (
        *("document.model", "document.trace", "document.headlines"),
        *("parsing", "sources"),
    ),
    "check": (
        *("document", "understanding", "language.hyphens", "sources.lines"),
        *("parsing.blocks.heading_lines", "parsing.vocabulary.first_lines"),
        *("parsing.lines.footnotes.marks", "parsing.lines.footnotes.by_order"),
    ),
    "understanding": ("document", "language"),
    "export": ("document", "understanding", "store.notes"),
    "store": ("document",),
    "settings": ("store.folders",),
    "library": ("document", "sources.errors", "store"),
    "reader": (
        *("document", "understanding", "reading.loading", "reading.password", "sources.errors"),
        *("export", "crash", "editor", "sources.stand_ins", "store", "library", "settings"),
    ),
    "plain": (
        *("document", "understanding", "reading.loading", "reading.password", "sources.errors"),
        *("export", "store", "reader.core", "reader.views.exporting", "reader.views.about"),
        "reader.views.clips",
    ),
    "command_line": (
        *("document", "reading.loading", "reading.password", "reading.cache", "sources.errors"),
        *("check", "export", "reader", "crash", "editor", "sources.stand_ins", "understanding"),
        *("store", "library", "settings", "plain"),
    ),
    "crash": ("reading.cache",),
    "__main__": ("command_line",),
}
"""The rooms of the house, and what each may know of the others: the data goes from file to
``sources``, ``parsing``, ``document``, and from there to ``reader``, ``export`` and ``check``.
``untrusted`` and ``translation`` import nothing of the package: everyone may know them.
"""

FLOORS = ("vocabulary", "lines", "blocks", "structure", "genres", "assembly")
"""The floors of ``parsing``, the lowest first: each may know itself and those before it."""

ROOMS_OF_READER = {
    "core": (),
    "views": ("core",),
    "terminal": (),
    "widgets": ("core", "views"),
    "screens": ("core", "views", "terminal", "widgets"),
}
"""The rooms of ``reader``, and what each may know of the others; ``app`` and ``run`` know all."""


def all_imports() -> Iterator[tuple[str, str, bool]]:
    """Each import of the package: by which module, of what, and whether it is done at import."""
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        module = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        at_import = {id(node) for node in tree.body}
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom) and node.module:
                for name in (f"{node.module}.{alias.name}" for alias in node.names):
                    yield module, name, id(node) in at_import
            elif isinstance(node, ast.Import):
                for alias in node.names:
                    yield module, alias.name, id(node) in at_import


def purpose(room: str) -> str:
    """The first sentence of a room's own description: "parsing.lines" → "Which lines …"."""
    described = import_module(f"{kamer_tui.__name__}.{room}").__doc__ or ""
    return " ".join(described.split("\n\n")[0].split()).rstrip(".")

"""Who imports whom: the direction of the data, and that no command pays for another one."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from kamer_tui.sample import SAMPLE
from tests.support.house import FLOORS, MAY_KNOW, PACKAGE, ROOMS_OF_READER, all_imports

REPORT_MODULES = """
import contextlib, io, os, sys
from kamer_tui.command_line.commands import main
from kamer_tui.reading.isolation import child
receiving, sending = os.pipe()
os.dup2(sending, 20)  # is not closed in the copy that reads the file
child._MOST_DESCRIPTORS = 20
send = child.send

def tell_and_send(stream, kind, body):
    if kind == b"D":
        os.write(20, " ".join(sys.modules).encode())
    send(stream, kind, body)

child.send = tell_and_send
os.set_blocking(receiving, False)
with contextlib.redirect_stdout(io.StringIO()):
    main(sys.argv[1:])
with contextlib.suppress(BlockingIOError):
    print(os.read(receiving, 65_000).decode())
print(*sys.modules)
"""


def modules_after(*words: str | Path) -> set[str]:
    """The modules that are there after the command was given in a process of its own, and in the
    copy of it that read the file.
    """
    return modules_printed_by(REPORT_MODULES, *words)


def modules_printed_by(program: str, *words: str | Path) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", program, *words], check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


def within(modules: set[str], *names: str) -> set[str]:
    """Those of the modules that are one of the names or inside it."""
    return {
        module
        for module in modules
        if any(module == name or module.startswith(f"{name}.") for name in names)
    }


@pytest.mark.parametrize("words", [["--help"], ["export", "--help"], ["--version"], ["--nothing"]])
def test_help_and_wrong_use_import_nothing_heavy(words: list[str]) -> None:
    modules = modules_after(*words)
    assert "kamer_tui.command_line.commands" in modules
    heavy = ("textual", "rich", "pdfminer", "kamer_tui.parsing", "kamer_tui.reader")
    assert within(modules, *heavy, "kamer_tui.export", "kamer_tui.check", "asyncio") == set()


@pytest.mark.parametrize("words", [["show", SAMPLE, "1"], ["export", SAMPLE], ["check", SAMPLE]])
def test_commands_import_no_screen_and_no_pdf_library(words: list[str | Path]) -> None:
    modules = modules_after(*words)
    assert "kamer_tui.parsing" in modules
    assert within(modules, "textual", "rich", "pdfminer", "kamer_tui.reader", "asyncio") == set()


SESSION = """
import io, os, sys
sys.stdin = io.StringIO("14\\no\\n/plaats\\nn\\nm\\n=\\nO\\np\\ny\\ni\\n+\\ne {name}\\n?\\n")
from contextlib import redirect_stdout
from kamer_tui.command_line.commands import main
with redirect_stdout(io.StringIO()) as told:
    assert main(["--plain"]) == 0
assert "14. " in told.getvalue()
print(*sys.modules)
"""


def test_a_session_without_a_screen_imports_none(tmp_path: Path) -> None:
    modules = modules_printed_by(SESSION.format(name=tmp_path / "uit.md"))
    assert (tmp_path / "uit.md").exists()
    assert "kamer_tui.plain.session" in modules
    assert within(modules, "textual", "rich", "pdfminer", "asyncio") == set()


def test_a_report_that_is_plainly_one_imports_no_other_genre() -> None:
    genres = within(modules_after("check", SAMPLE), "kamer_tui.parsing.genres")
    names = {"kamer_tui.parsing.genres", "kamer_tui.parsing.genres.evidence"}
    assert genres == {*names, "kamer_tui.parsing.genres.report"}


def test_the_reader_imports_no_pdf_library_and_no_export_to_show_a_text() -> None:
    program = "import kamer_tui.reader.app, kamer_tui.reading.loading, sys; print(*sys.modules)"
    modules = modules_printed_by(program)
    assert "textual.app" in modules
    assert within(modules, "pdfminer", "kamer_tui.export", "kamer_tui.check", "argparse") == set()


def test_dialogs_are_imported_when_they_are_opened() -> None:
    program = "import kamer_tui.reader.app, sys; print(*sys.modules)"
    screens = within(modules_printed_by(program), "kamer_tui.reader.screens")
    assert "kamer_tui.reader.screens.reading" in screens
    dialogs = {f"kamer_tui.reader.screens.{name}" for name in ("dialog", "help", "export")}
    dialogs |= {f"kamer_tui.reader.screens.{name}" for name in ("palette", "choosing")}
    assert screens & dialogs == set()


QUICKLY = "from kamer_tui.reader.library import import_quickly; import_quickly(); import sys"


def test_textual_is_loaded_without_its_palette_and_without_encryption() -> None:
    modules = modules_printed_by(f"{QUICKLY}; import kamer_tui.reader.app; print(*sys.modules)")
    assert "kamer_tui.reader.screens.reading" in modules
    assert within(modules, "ssl", "textual.command", "textual.types", "textual.widgets._input") == (
        set()
    )


def test_what_textual_is_loaded_without_is_the_real_one_where_it_is_used() -> None:
    program = f"""{QUICKLY}
from kamer_tui.reader.screens.palette import Palette
import ssl, textual.app, textual.command
assert issubclass(Palette, textual.command.CommandPalette)
assert textual.app.CommandPalette.is_open is textual.command.CommandPalette.is_open
print(ssl.SSLContext.__name__, len(textual.app.uuid.uuid4().hex))
"""
    assert modules_printed_by(program) == {"SSLContext", "32"}


def test_the_model_imports_nothing_of_the_package() -> None:
    modules = modules_printed_by("import kamer_tui.document.model, sys; print(*sys.modules)")
    assert within(modules, "kamer_tui") == {
        "kamer_tui",
        "kamer_tui.document",
        "kamer_tui.document.model",
    }


def test_parsing_knows_no_file_format() -> None:
    modules = modules_printed_by("import kamer_tui.parsing, sys; print(*sys.modules)")
    sources = within(modules, "kamer_tui.sources")
    assert sources <= {"kamer_tui.sources", "kamer_tui.sources.lines", "kamer_tui.sources.errors"}


ONLY = {"textual": "reader", "rich": "reader", "pdfminer": "sources.pdf"}
"""Libraries, and the only modules, by the beginning of their names, that may import them."""


def room_of(module: str) -> str:
    """The first part of a module's name inside the package; none for the package itself."""
    return f"{module}.".split(".")[1]


def test_the_data_goes_one_way() -> None:
    inside = [
        (module, imported)
        for module, imported, _ in all_imports()
        if room_of(module) and imported.startswith("kamer_tui.")
    ]
    rooms = {module.stem for module in PACKAGE.iterdir()}
    leaves = rooms - {room_of(module) for module, imported in inside if room_of(imported) in rooms}
    against = [
        f"{module} imports {imported}"
        for module, imported in inside
        if room_of(imported) in rooms - leaves - {room_of(module)}
        and not within(
            {imported}, *(f"kamer_tui.{known}" for known in MAY_KNOW.get(room_of(module), ()))
        )
    ]
    assert against == []


def floor_of(module: str) -> int | None:
    """The floor of parsing on which a module stands; the chain stands above all."""
    parts = module.split(".")
    if parts[:2] != ["kamer_tui", "parsing"]:
        return None
    return FLOORS.index(parts[2]) if parts[2:] and parts[2] in FLOORS else len(FLOORS)


def test_each_floor_of_parsing_knows_only_those_below_it() -> None:
    against = [
        f"{module} imports {imported}"
        for module, imported, _ in all_imports()
        for floor, known in [(floor_of(module), floor_of(imported))]
        if floor is not None and known is not None and known > floor
    ]
    assert against == []


def test_the_vocabulary_knows_texts_and_no_lines() -> None:
    against = [
        f"{module} imports {imported}"
        for module, imported, _ in all_imports()
        if module.startswith("kamer_tui.parsing.vocabulary")
        and imported.startswith("kamer_tui.sources")
    ]
    assert against == []


def test_each_library_is_known_in_one_place_only() -> None:
    against = [
        f"{module} imports {imported}"
        for module, imported, _ in all_imports()
        for library, place in ONLY.items()
        if within({imported}, library) and not module.startswith(f"kamer_tui.{place}")
    ]
    assert against == []


def test_the_rooms_of_the_reader_know_only_those_below_them() -> None:
    rooms = {
        name: tuple(f"kamer_tui.reader.{room}" for room in (name, *known))
        for name, known in ROOMS_OF_READER.items()
    }
    against = [
        f"{module} imports {imported}"
        for module, imported, _ in all_imports()
        for name, known in rooms.items()
        if module.startswith(f"kamer_tui.reader.{name}")
        and imported.startswith("kamer_tui.reader.")
        and not within({imported}, *known)
    ]
    assert against == []


def test_what_the_reader_knows_and_what_it_shows_need_no_textual() -> None:
    modules = [
        ".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts)
        for room in ("core", "views")
        for path in (PACKAGE / "reader" / room).glob("*.py")
    ]
    assert len(modules) > 10
    program = f"import {', '.join(modules)}, sys; print(*sys.modules)"
    assert within(modules_printed_by(program), "textual") == set()


def test_no_module_imports_itself_by_way_of_others() -> None:
    assert modules_in_circles() == []


def test_the_reader_has_no_circle_of_imports_in_functions_and_types_either() -> None:
    assert modules_in_circles("kamer_tui.reader") == []


def modules_in_circles(room: str | None = None) -> list[str]:
    """The modules that import themselves by way of others.  Imports at import count; within the
    room, those in functions and for types do too.
    """
    modules = {
        path.relative_to(PACKAGE.parent).with_suffix("").as_posix().replace("/", ".")
        for path in PACKAGE.rglob("*.py")
    }
    modules |= {module.removesuffix(".__init__") for module in modules}
    edges: dict[str, set[str]] = {}
    for module, imported, at_import in all_imports():
        target = imported if imported in modules else imported.rpartition(".")[0]
        inside = room is not None and within({module, target}, room) == {module, target}
        if target in modules and (at_import or inside):
            edges.setdefault(module, set()).add(target)

    def reached(start: str) -> set[str]:
        found: set[str] = set()
        ahead = list(edges.get(start, ()))
        while ahead:
            module = ahead.pop()
            if module not in found:
                found.add(module)
                ahead += edges.get(module, ())
        return found

    return [module for module in sorted(edges) if module in reached(module)]

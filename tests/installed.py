"""Test the package as it is installed: ``python -m tests.installed [--python PATH]…``.

The source distribution is built, and of it the wheel, which is installed into fresh virtual
environments without the source: with the oldest versions of the libraries that ``pyproject.toml``
allows, and with the newest.  Chosen tests run in each.  Then ``uv tool install``, ``uvx --from``
and ``pipx install`` do as the README says.  By uv, with another Python if one is named.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import tomli

from kamer_tui import __version__

PROJECT = Path(__file__).parent.parent
RESOLUTIONS = {"oldest": "lowest-direct", "newest": "highest"}
"""What uv calls the choice of versions."""
TESTS = (
    *("test_package.py", "test_cache.py", "export/test_pages_for_people.py"),
    *("sources/test_xml.py", "sources/test_markdown.py", "sources/test_word.py"),
    *("sources/test_pdf.py", "reader/test_mouse.py", "reader/test_palette.py"),
    "reader/test_themes.py",
)
"""Those that use what the libraries give; no pictures, which are of one version."""
SAYS_VERSION = ("kamer-tui", "--version")
VERSION = f"kamer-tui {__version__}\n"
_NOT_FOR_RUNNING = ("mypy", "ruff", "types-", "uv")


def main(words: Sequence[str] | None = None) -> int:
    """Do it for each Python, by default this one; return 1 if a test failed, else 0."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", action="append", metavar="PATH")
    parser.add_argument("--versions", choices=RESOLUTIONS, action="append")
    asked = parser.parse_args(words)
    with tempfile.TemporaryDirectory() as folder:
        wheel = build(Path(folder))
        failed = [
            f"{versions} versions, {python}"
            for python in asked.python or [sys.executable]
            for versions in asked.versions or RESOLUTIONS
            if not passes(Path(tempfile.mkdtemp(dir=folder)), wheel, python, versions)
        ]
        for python in asked.python or [sys.executable]:
            said = said_by_tools(Path(tempfile.mkdtemp(dir=folder)), python)
            failed += [f"{name}, {python}" for name, words in said.items() if words != VERSION]
    for what in failed:
        print(f"FAILED: {what}")
    return 1 if failed else 0


def build(folder: Path) -> Path:
    """Build the source distribution, and of it the wheel, whose path is returned."""
    _uv("build", "--out-dir", folder / "dist", PROJECT)
    return next((folder / "dist").glob("*.whl"))


def passes(folder: Path, wheel: Path, python: str, versions: str) -> bool:
    """Whether the tests pass with these versions, in an environment in that folder."""
    print(f"== {versions} versions, {python}", flush=True)
    chosen, environment = folder / "versions.txt", folder / "environment"
    _uv(
        *("pip", "compile", PROJECT / "pyproject.toml", "--resolution", RESOLUTIONS[versions]),
        *("--python", python, "--output-file", chosen),
    )
    _uv("venv", "--python", python, environment)
    own = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    _uv("pip", "install", "--python", own, "--constraint", chosen, wheel, *_tools())
    here = folder / "here"
    shutil.copytree(PROJECT / "tests", here / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pyproject.toml", here)
    shown = [line for line in chosen.read_text().splitlines() if not line.lstrip().startswith("#")]
    print(*shown, flush=True)
    tests = [str(Path("tests", test)) for test in TESTS]
    # Neither with the source nor with folders of real documents, which take their time.
    left_out = ("PYTHON", "KAMER_TUI_")
    variables = {name: it for name, it in os.environ.items() if not name.startswith(left_out)}
    command: list[str | Path] = [own, "-m", "pytest", "-q", *tests]
    done = subprocess.run(command, cwd=here, env=variables, check=False)
    return done.returncode == 0


def said_by_tools(folder: Path, python: str) -> dict[str, str]:
    """What the command says of its version where each tool installed it into that folder, from the
    source; empty where one of its files is not in its place.
    """
    print(f"== uv tool install, uvx --from, pipx install, {python}", flush=True)
    places = {
        **{"UV_TOOL_DIR": "uv", "UV_TOOL_BIN_DIR": "uv-bin", "PIPX_HOME": "pipx"},
        **{"PIPX_BIN_DIR": "pipx-bin", "PIPX_MAN_DIR": "pipx-man"},
    }
    variables = {name: str(folder / place) for name, place in places.items()}
    _uv("tool", "install", "--python", python, PROJECT, variables=variables)
    at_once = _uv("tool", "run", "--python", python, "--from", PROJECT, *SAYS_VERSION)
    _uv("tool", "run", "pipx", "install", "--python", python, PROJECT, variables=variables)
    page = folder / "pipx-man" / "man1" / "kamer-tui.1"
    return {
        "uv tool install": _said(folder / "uv-bin"),
        "uvx --from": at_once,
        "pipx install": _said(folder / "pipx-bin") if page.is_file() else "",
    }


def _said(folder: Path) -> str:
    command, option = SAYS_VERSION
    done = subprocess.run([folder / command, option], capture_output=True, text=True, check=True)
    return done.stdout


def _tools() -> list[str]:
    """What the tests need besides, of the versions that go with the libraries' ones."""
    declared = tomli.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted: list[str] = declared["project"]["optional-dependencies"]["tests"]
    return [one for one in wanted if "==" not in one and not one.startswith(_NOT_FOR_RUNNING)]


def _uv(*words: str | Path, variables: Mapping[str, str] | None = None) -> str:
    """What uv prints.  Raises subprocess.CalledProcessError where it fails."""
    from uv import find_uv_bin

    known = {"UV_PYTHON_DOWNLOADS": "never"} | os.environ | dict(variables or {})
    if "PIP_INDEX_URL" in os.environ:
        known.setdefault("UV_DEFAULT_INDEX", os.environ["PIP_INDEX_URL"])
    command = [find_uv_bin(), "--quiet", *map(str, words)]
    return subprocess.run(command, check=True, env=known, stdout=subprocess.PIPE, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())

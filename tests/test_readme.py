"""What the README says is so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import tomli

from tests.benchmarks import pdf
from tests.readme import README, ROOMS, with_keys, with_part, with_settings, with_way
from tests.support.house import PACKAGE

PROJECT = README.parent


@pytest.fixture(scope="module")
def readme() -> str:
    return README.read_text(encoding="utf-8")


def test_the_keys_are_those_of_the_program(readme: str) -> None:
    assert with_keys(readme) == readme, "run: python -m tests.readme"


def test_the_settings_are_those_of_the_program(readme: str) -> None:
    assert with_settings(readme) == readme, "run: python -m tests.readme"


def test_the_way_of_a_line_is_that_of_the_program(readme: str) -> None:
    assert with_way(readme) == readme, "run: python -m tests.readme"
    rooms = {path.parent.name for path in PACKAGE.glob("*/__init__.py")}
    assert set(ROOMS) == rooms - {"sample"}


def test_the_speed_is_what_the_benchmark_writes(readme: str) -> None:
    """Figures differ from run to run; their table stands where the next one is written."""
    table = readme.partition(pdf.BEGIN)[2].partition(pdf.END)[0]
    assert with_part(readme, pdf.BEGIN, table.strip("\n") + "\n", pdf.END) == readme
    rows = re.findall(r"^\| ([^|]+?) \|(?: [\d,]+ \|){2}$", table, re.MULTILINE)
    assert set(rows) <= set(pdf.IN_README.values())
    assert {pdf.IN_README[way] for way in ("opening", "again", "extract_pages")} <= set(rows)


def test_every_file_it_points_to_is_there(readme: str) -> None:
    targets = re.findall(r"\]\(([^)#:]+)\)", readme)
    assert any(target.startswith("screenshots/") for target in targets)
    for target in targets:
        assert (PROJECT / target).is_file(), target


def test_its_commands_are_the_ones_that_are_checked(readme: str) -> None:
    check = (PROJECT / ".ci" / "run").read_text(encoding="utf-8")
    blocks = re.findall(r"```sh\n(.+?)```", readme, re.DOTALL)
    assert len(blocks) == 2
    for block in blocks:
        make, install, run = block.strip().split(" && ")
        assert make == "python3 -m venv .venv"
        assert f'"$bin/{install.removeprefix(".venv/bin/").replace(" ", chr(34) + " ", 1)}' in check
        assert f'"$bin/{run.removeprefix(".venv/bin/")}"' in check


def test_the_tools_that_it_names_are_there(readme: str) -> None:
    tools = re.findall(r"python -m (tests\.\w+)", readme)
    assert tools
    for tool in tools:
        path = PROJECT / tool.replace(".", "/")
        assert path.with_suffix(".py").is_file() or (path / "__main__.py").is_file(), tool


def test_the_python_that_it_asks_for_is_the_one_that_is_declared(readme: str) -> None:
    declared = tomli.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))
    least = declared["project"]["requires-python"].removeprefix(">=")
    assert f"Python {least} or newer" in readme


def test_the_command_line_is_that_of_the_program(
    readme: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from kamer_tui.command_line.commands import main

    for command in ((), ("show",), ("export",), ("check",), ("cache",)):
        assert main([*command, "--help"]) == 0
        options = set(re.findall(r"--[a-z]+", capsys.readouterr().out)) - {"--help", "--version"}
        assert {option for option in options if option not in readme} == set(), command


def test_the_schema_that_it_names_is_in_the_package(readme: str) -> None:
    (schema,) = set(re.findall(r"kamer_tui/\S+\.schema\.json", readme))
    assert (Path(PROJECT) / schema).is_file()

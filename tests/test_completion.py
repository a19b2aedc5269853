"""Completion of the command line, in the real shells where these are installed."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest

from kamer_tui.command_line.commands import main
from kamer_tui.command_line.completion import completing_parser
from kamer_tui.command_line.parsers import PARSERS
from tests.terminal.pseudo_terminal import PseudoTerminal

REPORT = """\
Vragen en opmerkingen van de leden van de Lijst Veldman-fractie

Kosten; `touch taken` $(touch taken) "en"

Hoe vaak vaart de pont naar Oudeveer?

1. Antwoord van de Minister:

Elk halfuur, ook op zondag.

Vragen en opmerkingen van de leden van de Duinpartij-fractie

Waarom vaart zij niet in de nacht?

12. Antwoord van de Minister:

Ik verwijs naar het antwoord op vraag 1.
"""
"""A topic of it would be a command, if a shell took it for one."""

IN_BASH = """\
eval "$(kamer-tui completion bash)"
COMP_LINE=$1 COMP_POINT=${#1} COMP_TYPE=9
read -ra COMP_WORDS <<<"$1"
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
# The function that the script gave for the command.
$(complete -p kamer-tui | sed 's/.* -F \\([^ ]*\\) .*/\\1/') kamer-tui
printf '%s\\n' "${COMPREPLY[@]}"
"""
IN_FISH = "kamer-tui completion fish | source; complete -C $argv[1]"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder, with documents, and the program among the commands."""
    commands, here = tmp_path / "commands", tmp_path / "here"
    for each in (commands, here, here / "stukken"):
        each.mkdir()
    program = commands / "kamer-tui"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m kamer_tui "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{commands}{os.pathsep}{os.environ['PATH']}")
    (here / "verslag.txt").write_text(REPORT)
    (here / "een verslag.txt").write_text(REPORT)
    (here / ".hidden.txt").write_text(REPORT)
    (here / "broken.pdf").write_bytes(b"%PDF-1.7 and nothing")
    monkeypatch.chdir(here)
    return here


def shell(name: str) -> str:
    """The shell's path; skips the test where it is not installed."""
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is not installed")
    return path


def in_bash(line: str) -> list[str]:
    """What bash is told that the last word may be; quoted, as it puts it on the line."""
    done = subprocess.run(
        ["bash", "--norc", "-c", IN_BASH, "bash", line], capture_output=True, text=True, timeout=60
    )
    assert done.stderr == ""
    return done.stdout.splitlines() if done.stdout.strip() else []


def in_fish(line: str) -> dict[str, str]:
    """What fish offers for the last word, and what it says of each."""
    done = subprocess.run(
        [shell("fish"), "--no-config", "-c", IN_FISH, line],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stderr == ""
    rows = (row.partition("\t") for row in done.stdout.splitlines())
    return {value: text for value, _, text in rows}


def test_bash_completes_commands_and_files(folder: Path) -> None:
    assert in_bash("kamer-tui sho") == ["show "]
    first = in_bash("kamer-tui ")
    assert {"show", "export", "completion", "verslag.txt", "stukken/"} <= set(first)
    assert ".hidden.txt" not in first
    assert in_bash("kamer-tui show ver") == ["verslag.txt "]
    assert in_bash("kamer-tui show een") == ["een\\ verslag.txt "]
    assert in_bash("kamer-tui compare verslag.txt stu") == ["stukken/"]
    assert in_bash("kamer-tui show .h") == [".hidden.txt "]


def test_bash_completes_options_and_their_values(folder: Path) -> None:
    assert in_bash("kamer-tui show verslag.txt --gen") == ["--genre "]
    assert "--party" in in_bash("kamer-tui export verslag.txt --")
    assert in_bash("kamer-tui export verslag.txt --format j") == ["json "]
    assert in_bash("kamer-tui export verslag.txt --format=j") == ["json "]
    assert in_bash("kamer-tui --language n") == ["nl "]
    assert in_bash("kamer-tui --language nl sh") == ["show "]
    assert in_bash("kamer-tui completion ") == ["bash", "zsh", "fish"]
    assert in_bash("kamer-tui cache ") == ["clear "]


def test_bash_completes_what_is_in_the_document(folder: Path) -> None:
    assert in_bash("kamer-tui show verslag.txt ") == ["all", "1", "12"]
    assert in_bash("kamer-tui --language nl show --genre report verslag.txt 12,1") == [
        "12,1",
        "12,12",
    ]
    assert in_bash("kamer-tui show verslag.txt --genre report 12") == ["12 "]
    assert in_bash("kamer-tui verslag.txt --at ") == ["1", "12"]
    assert in_bash("kamer-tui export 'een verslag.txt' --party ") == [
        "Lijst\\ Veldman",
        "Duinpartij",
    ]
    assert in_bash("kamer-tui export verslag.txt --party 'lij") == ["Lijst Veldman"]
    assert in_bash("kamer-tui export verslag.txt --mark only") == ["only-refers "]


def test_what_a_document_says_is_no_command(folder: Path) -> None:
    typed = in_bash("kamer-tui export verslag.txt --topic K")
    assert typed == ['Kosten\\;\\ \\`touch\\ taken\\`\\ \\$\\(touch\\ taken\\)\\ \\"en\\" ']
    assert shlex.split(typed[0]) == ['Kosten; `touch taken` $(touch taken) "en"']
    assert not (folder / "taken").exists()


def test_nothing_is_said_and_nothing_offered_where_it_fails(folder: Path) -> None:
    os.mkfifo(folder / "pipe")
    for file in ("broken.pdf", "nowhere.txt", "stukken", "pipe", "-"):
        assert in_bash(f"kamer-tui show {file} ") == [], file
    assert in_bash("kamer-tui export --party ") == []
    assert in_bash("kamer-tui show nowhere/") == []
    for file in ("nowhere.txt", "broken.pdf"):
        assert in_bash(f"kamer-tui export {file} --mark only") == ["only-refers "], file


def test_a_line_that_is_wrong_further_ahead_is_completed(folder: Path) -> None:
    assert in_bash('kamer-tui show "verslag.t') == ["verslag.txt"]
    assert in_bash("kamer-tui export verslag.txt --genre wrong --par") == ["--party "]


def test_a_document_that_takes_long_is_given_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    line = Namespace(file=folder / "verslag.txt")
    numbers = next(
        vars(action)["completer"]
        for action in completing_parser([])._actions
        if action.dest == "at"
    )
    assert numbers(prefix="", parsed_args=line).keys() == {"1", "12"}
    monkeypatch.setattr("kamer_tui.reading.cache.Cache.fetch", lambda *_of: None)
    monkeypatch.setattr("kamer_tui.command_line.completion._LONGEST", -1)
    assert numbers(prefix="", parsed_args=line) == {}


def test_fish_completes_with_what_each_value_is(folder: Path) -> None:
    assert in_fish("kamer-tui sho") == {"show": "print exchanges as plain text"}
    assert in_fish("kamer-tui show ver") == {"verslag.txt": ""}
    assert in_fish("kamer-tui show verslag.txt 1") == {
        "1": "Hoe vaak vaart de pont naar Oudeveer?",
        "12": "Waarom vaart zij niet in de nacht?",
    }
    assert in_fish("kamer-tui export verslag.txt --party Lij") == {"Lijst Veldman": "1 question"}
    assert in_fish("kamer-tui export verslag.txt --format=j") == {"--format=json": ""}
    assert list(in_fish("kamer-tui export verslag.txt --topic K")) == [
        'Kosten; `touch taken` $(touch taken) "en"'
    ]
    assert in_fish("kamer-tui show broken.pdf ") == {}


@pytest.fixture
def zsh(folder: Path) -> Iterator[PseudoTerminal]:
    """Zsh in a terminal, ready to be typed to."""
    ready = 'autoload -U compinit; compinit -u -D; eval "$(kamer-tui completion zsh)"'
    with PseudoTerminal([shell("zsh"), "-f", "-i"], columns=100, rows=30, folder=folder) as at:
        at.send(f"PS1='%% '; {ready}; clear; print rea''dy\r".encode())
        at.wait_for(r"(?m)^ready\n% $|^ready\n%$")
        yield at


def test_zsh_completes_and_shows_what_each_value_is(zsh: PseudoTerminal) -> None:
    zsh.send(b"kamer-tui sho\tver\t")
    zsh.wait_for("kamer-tui show verslag.txt")
    zsh.send(b"\t")
    zsh.wait_for(r"12 +-- Waarom vaart zij niet in de nacht\?")
    assert "-- Hoe vaak vaart de pont naar Oudeveer?" in zsh.screen.text


def test_zsh_quotes_what_a_document_says(zsh: PseudoTerminal, folder: Path) -> None:
    zsh.send(b"kamer-tui export verslag.txt --party Lij\t")
    zsh.wait_for(r"--party Lijst\\ Veldman")
    zsh.send(b"--topic Kos\t")
    zsh.wait_for(r"--topic Kosten\\;")
    zsh.send(b"--format=j\t")
    zsh.wait_for("--format=json")
    zsh.send(b"--only \t")
    zsh.wait_for("-- 2 questions")
    zsh.send(b"1 -o out.md\r")
    zsh.settle(1)
    assert (folder / "out.md").read_text().count("Oudeveer") > 0
    assert not (folder / "taken").exists()


@pytest.mark.parametrize("name", ["bash", "zsh", "fish"])
def test_each_shell_has_a_script(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", name]) == 0
    assert "kamer-tui" in capsys.readouterr().out
    if shutil.which(name):
        main(["completion", name])
        script = capsys.readouterr().out
        checked = subprocess.run([name, "-n"], input=script, text=True, capture_output=True)
        assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize("words", [["completion"], ["completion", "tcsh"]])
def test_another_shell_is_wrong_use(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    assert "bash, zsh, fish" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["read", "show", "export"])
def test_every_option_of_every_command_is_offered(command: str, folder: Path) -> None:
    options = {
        name
        for action in PARSERS[command]()._actions
        for name in action.option_strings
        if name.startswith("--")
    }
    line = "kamer-tui " + ("" if command == "read" else f"{command} ") + "--"
    assert set(in_bash(line)) == options

"""``kamer-tui config``, and what the settings do to other commands."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from kamer_tui.sample import SAMPLE
from kamer_tui.settings.file import settings_path
from tests.support.settings import put_settings
from tests.test_cli import Command, Done


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str]) -> Command:
    return Command(capsys)


def origin_of(done: Done, name: str) -> str:
    """The line that tells of a setting, with single blanks."""
    (line,) = [line for line in done.out.splitlines() if line.startswith(f"{name} = ")]
    return " ".join(line.split())


def test_every_value_is_told_with_where_it_comes_from(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = put_settings('measure = 72\n\n[keys]\nnext-hit = ["n", "F3"]\n[export]\ndata = true\n')
    monkeypatch.setenv("LANG", "nl_NL.UTF-8")
    monkeypatch.setenv("NO_COLOR", "1")
    done = command("config", "--language", "en")
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"# {path}\n")
    assert origin_of(done, "measure") == "measure = 72 # settings.toml:1"
    assert origin_of(done, "keys.next_hit") == 'keys.next_hit = ["n", "f3"] # settings.toml:4'
    assert origin_of(done, "export.data") == "export.data = true # settings.toml:6"
    assert origin_of(done, "theme") == 'theme = "auto" # default'
    assert origin_of(done, "keys.next") == 'keys.next = "J" # default'
    assert origin_of(done, "language") == 'language = "en" # --language'
    assert done.out.endswith("# NO_COLOR=1\n")
    assert origin_of(command("config"), "language") == 'language = "nl" # LANG'
    put_settings('language = "nl"')
    assert origin_of(command("config"), "language") == 'language = "nl" # settings.toml:1'


def test_what_is_told_is_a_settings_file_itself(command: Command) -> None:
    put_settings('[themes.zee]\nground = "#e8f4ff"\n[party-colours]\n"De Brug" = "#0a0"\n')
    told = command("config").out
    put_settings(told)
    again = command("config")
    assert (again.status, again.err) == (0, "")
    values = [line.split("  #")[0] for line in told.splitlines()]
    assert [line.split("  #")[0] for line in again.out.splitlines()] == values


def test_what_is_wrong_has_status_2_and_a_line_each(command: Command) -> None:
    path = put_settings('tema = "dark"\nmeasure = 3\n')
    done = command("config")
    assert done.status == 2
    assert done.err.splitlines() == [
        f"{path}:1: there is no setting “tema”; did you mean “theme”?",
        f"{path}:2: measure: 3 does not fit; give 30 to 200",
    ]
    assert origin_of(done, "measure") == "measure = 90 # default"


def test_a_first_file_is_written_and_never_over_another(command: Command) -> None:
    path = settings_path()
    assert "not there" in command("config").out
    assert command("config", "--init") == Done(0, f"{path}\n", "")
    first = path.read_text(encoding="utf-8")
    assert '# theme = "auto"' in first
    assert command("config").status == 0
    again = command("config", "--init")
    assert again.status == 2
    assert again.message.startswith(f"{path} exists already")
    assert path.read_text(encoding="utf-8") == first


def test_the_first_file_is_in_the_users_language(command: Command) -> None:
    command("config", "--init", "--language", "nl")
    assert "# de toetsen van elke opdracht" in settings_path().read_text(encoding="utf-8")


@pytest.mark.skipif(not hasattr(os, "symlink"), reason="needs symbolic links")
def test_a_first_file_takes_no_place_of_a_link_that_leads_nowhere(command: Command) -> None:
    path = settings_path()
    path.parent.mkdir(parents=True)
    path.symlink_to("elsewhere.toml")
    assert command("config", "--init").status == 0
    assert (path.parent / "elsewhere.toml").is_file()
    assert path.is_symlink()


def test_a_folder_that_cant_be_made_is_told_in_one_line(command: Command) -> None:
    blocked = settings_path().parent
    blocked.parent.mkdir(parents=True, exist_ok=True)
    blocked.write_text("in the way", encoding="utf-8")
    done = command("config", "--init")
    assert done.status == 2
    assert done.message.startswith(f"{blocked} can't be made: ")
    assert command("config").status == 0


def test_the_editor_opens_a_file_that_is_made_first(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    editor = tmp_path / "my editor.py"
    editor.write_text("import sys; open(sys.argv[2], 'a').write('[zomaar]\\n')", encoding="utf-8")
    monkeypatch.delenv("VISUAL", raising=False)
    monkeypatch.setenv("EDITOR", f"'{sys.executable}' '{editor}' --wait")
    done = command("config", "--edit")
    assert done.status == 2
    assert done.out == ""
    assert done.message.endswith("there is no setting “zomaar”")
    assert settings_path().read_text(encoding="utf-8").endswith("[zomaar]\n")


@pytest.mark.parametrize("editor", ["no-such-editor", f"'{sys.executable}' -c 'exit(3)'"])
def test_an_editor_that_fails_is_told_with_the_files_path(
    command: Command, monkeypatch: pytest.MonkeyPatch, editor: str
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    done = command("config", "--edit")
    assert done.status == 2
    assert done.message.endswith(f"The file is {settings_path()}.")


def test_init_and_edit_do_not_go_together(command: Command) -> None:
    assert command("config", "--init", "--edit").status == 2


def test_an_export_is_as_it_is_set_unless_an_option_says_otherwise(command: Command) -> None:
    put_settings('[export]\ndata = true\nlanguage = "en"\n')
    out = command("export", SAMPLE, "--only", "1").out
    assert out.startswith("---\n")
    assert "Answer" in out
    assert not command("export", SAMPLE, "--only", "1", "--no-data").out.startswith("---")
    assert "Antwoord" in command("export", SAMPLE, "--only", "1", "--language", "nl").out
    put_settings('[export]\nformat = "json"\n')
    assert command("export", SAMPLE, "--only", "1").out.startswith("{")
    assert command("export", SAMPLE, "--only", "1", "--format", "csv").out[0] != "{"


def test_an_export_tells_what_is_set_wrongly_for_it_and_is_made(command: Command) -> None:
    path = put_settings('tema = 1\n[export]\nformat = "markdwon"\n')
    done = command("export", SAMPLE, "--only", "1")
    assert done.status == 0
    assert done.out.startswith("# ")
    assert done.err == (
        f'{path}:3: export.format: "markdwon" is not known; did you mean "markdown"?\n'
    )


def test_messages_are_in_the_language_that_is_set(command: Command) -> None:
    put_settings('language = "nl"\n')
    assert command("show").message.startswith("«show» heeft een FILE nodig")
    assert "needs a FILE" in command("show", "--language", "en").message

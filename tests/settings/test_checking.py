"""What a settings file sets, and what is said of what it can't set."""

from __future__ import annotations

from pathlib import Path

import pytest

from kamer_tui.export import FORMATS
from kamer_tui.reader.views.settable import known
from kamer_tui.settings.checking import Checked
from kamer_tui.settings.file import SettingsFile, read_file
from kamer_tui.settings.model import DEFAULTS, OwnTheme
from kamer_tui.settings.table import EXPORT_FORMATS
from kamer_tui.settings.template import template
from kamer_tui.untrusted import MAXIMUM_SETTINGS_BYTES
from tests.support.settings import checked

_NOT_CLOSED = "this is no TOML: a text is not closed, or has a character that can't stand there"


def told(text: str) -> list[str]:
    """What is said of a file with this text, each with its line."""
    found = checked(text)
    return [found.told(problem, "s") for problem in found.problems]


def test_what_is_set_holds() -> None:
    settings = checked(
        """
        language = "nl"
        theme = "high-contrast-dark"
        measure = 72
        marks = ["opvolgen", "nabellen"]
        panes = {parties = 20, questions = "auto"}
        list.lines = 2
        [export]
        format = "docx"
        data = true
        language = "en"
        [party-colours]
        "Lijst Veldman" = "#F00"
        """
    ).settings
    assert settings == DEFAULTS._replace(
        language="nl",
        theme="high-contrast-dark",
        measure=72,
        marks=("opvolgen", "nabellen"),
        parties_columns=20,
        row_lines=2,
        export_format="docx",
        export_data=True,
        export_language="en",
        party_colours={"Lijst Veldman": "#ff0000"},
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('tema = "dark"', "there is no setting “tema”; did you mean “theme”?"),
        ("zomaar = 1", "there is no setting “zomaar”"),
        ('theme = "drak"', 'theme: "drak" is not known; did you mean "dark"?'),
        ("measure = 12", "measure: 12 does not fit; give 30 to 200"),
        ("measure = true", "measure: true does not fit; give 30 to 200"),
        ('marks = "opvolgen"', 'marks: "opvolgen" does not fit; give ["…", "…"]'),
        ('marks = [""]', "marks: “” does not have 1 to 40 characters"),
        ("export = 3", "“export” is a table: [export]"),
        ("panes.partis = 9", "there is no setting “panes.partis”; did you mean “panes.parties”?"),
        ("export.language = 7", 'export.language: 7 does not fit; give "en" | "nl"'),
        ('keys.nxt = "J"', "there is no setting “keys.nxt”; did you mean “keys.next”?"),
        ('keys.next = "Ctl-d"', 'keys.next: "Ctl-d" is no key; did you mean "ctrl+d"?'),
        ("keys.next = 4", "keys.next: 4 is no key and no list of keys"),
        ('keys.next = "7"', "keys.next: a digit always begins the number of a question"),
        ('keys.next = "Ctrl-C"', "keys.next: Ctrl-c always ends the program"),
        ('keys.measure = "j"', "the setting “measure” belongs above the first [table]"),
        ('party-colours.VVD = "red"', 'VVD: "red" does not fit; give "#1b6ac9"'),
        ("measure = ", "this is no TOML: Invalid value"),
        ('marks = ["a]', "this is no TOML: Unterminated string"),
        ('language = "nl\n', _NOT_CLOSED),
        ("measure = 80\nmeasure = 90", "this is no TOML: Cannot overwrite a value"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_rest_holds(line: str, said: str) -> None:
    text = f"# mine\n[list]\nlines = 2\n\n{line}" if line.startswith("[") else f"# mine\n\n{line}"
    (only,) = told(text)
    place, _, rest = only.partition(": ")
    assert rest == said
    assert place == ("s:4" if "Cannot overwrite" in said else "s:3")


def test_a_table_that_is_there_twice_is_named() -> None:
    twice = "[keys]\nzoom = 'Z'\n[keys]\nnext = 'n'"
    assert told(twice) == ["s:3: this is no TOML: the table [keys] is there twice"]


def test_a_setting_below_a_table_is_told_where_it_belongs() -> None:
    assert told('[keys]\ntheme = "dark"')[0].endswith("belongs above the first [table]")


def test_a_wrong_value_leaves_the_others_in_force() -> None:
    settings = checked(
        'theme = "drak"\nmeasure = 72\n[keys]\nnext = "Ctl-d"\nquit = "F10"'
    ).settings
    assert settings.theme == "auto"
    assert settings.measure == 72
    assert settings.keys == {"quit": ("f10",)}


def test_a_theme_of_ones_own_is_made_of_a_built_in_one() -> None:
    found = checked('theme = "zee"\n[themes.zee]\nbase = "light"\nground = "#e8f4ff"')
    assert found.problems == ()
    assert found.settings.themes == (OwnTheme("zee", "light", {"ground": "#e8f4ff"}),)
    assert found.settings.theme == "zee"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            'accnt = "#fff"',
            "there is no setting “themes.zee.accnt”; did you mean “themes.zee.accent”?",
        ),
        ('ground = "blauw"', 'ground: "blauw" does not fit; give "#1b6ac9"'),
        ('base = "dusk"', "base: "),
    ],
)
def test_a_broken_theme_is_told_and_left_out_and_the_others_stay(line: str, said: str) -> None:
    found = checked(f'[themes.zee]\n{line}\n[themes.duin]\ntext = "#222222"')
    (problem,) = found.problems
    assert problem.line == 2
    assert problem.text.startswith(said)
    assert problem.text.endswith("; the theme “zee” is left out")
    assert [theme.name for theme in found.settings.themes] == ["duin"]


def test_two_commands_on_one_key_are_told_at_the_second_which_keeps_its_own() -> None:
    found = checked('[keys]\ndown = ["j", "n"]\nnext_hit = "F6"\nzoom = "n"')
    assert [problem.line for problem in found.problems] == [4]
    assert "“n” is given to “down” already" in found.problems[0].text
    assert found.settings.keys == {"down": ("j", "n"), "next_hit": ("f6",), "zoom": ("z",)}


def test_a_key_taken_from_another_command_is_told_unless_that_was_given_keys_too() -> None:
    found = checked('[keys]\nfollow = "t"')
    assert "“t” is taken from “theme”" in found.problems[0].text
    assert found.settings.keys == {"follow": ("t",), "theme": ()}
    meant = checked('[keys]\nfollow = "t"\ntheme = ""')
    assert meant.problems == ()
    assert meant.settings.keys == {"follow": ("t",), "theme": ()}


def test_control_characters_of_a_file_reach_no_terminal() -> None:
    lines = told(
        '"te\\u001b[31mma" = 1\ntheme = "\\u001b]0;x\\u0007"\n[keys]\n"a\\u001bb" = "\\u001b"'
    )
    assert len(lines) == 3
    assert "\x1b" not in "".join(lines)


def test_a_file_that_is_not_there_sets_nothing(tmp_path: Path) -> None:
    file = read_file(tmp_path / "none" / "settings.toml")
    assert not file.is_there
    assert Checked(file, known()).settings == DEFAULTS


def test_a_file_that_cant_be_read_sets_nothing_and_is_told(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"

    def said(content: bytes) -> str:
        path.write_bytes(content)
        found = Checked(read_file(path), known())
        assert found.settings == DEFAULTS
        return found.told(found.problems[0], "s")

    assert said(b"measure = 72\ntheme = '\xff'") == "s:2: it is not UTF-8"
    assert said(b"#" * (MAXIMUM_SETTINGS_BYTES + 1)) == "s: it is too large"
    assert said(b"a = " + b"[" * 5000).startswith("s")
    found = Checked(read_file(tmp_path), known())
    assert found.told(found.problems[0], "s") == "s: it is no ordinary file"


def test_the_first_file_sets_nothing_and_can_be_taken_at_its_word() -> None:
    text = template(known(), {"ground": "#101010"})
    assert checked(text).problems == ()
    assert checked(text).given == {}
    in_force = "\n".join(
        line[2:] if line.startswith("# ") and (" = " in line or "[themes" in line) else line
        for line in text.split("\n")
    )
    found = checked(in_force)
    assert found.problems == ()
    assert len(found.given) > len(known().commands)
    assert found.settings._replace(themes=(), party_colours={}) == DEFAULTS._replace(
        keys=known().commands
    )


def test_the_forms_of_export_are_those_that_there_are() -> None:
    assert tuple(FORMATS) == EXPORT_FORMATS


def test_for_an_export_only_what_is_set_for_it_is_looked_at() -> None:
    file = read_file(Path("none"))
    table = {"tema": 1, "export": {"format": "csv", "data": 3}}
    found = Checked(SettingsFile(file.path, is_there=True, table=table))
    assert found.settings.export_format == "csv"
    assert len(found.problems) == 1

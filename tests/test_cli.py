"""The command line, as one uses it."""

from __future__ import annotations

import csv
import errno
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kamer_tui import __version__
from kamer_tui.command_line.commands import main
from kamer_tui.document.model import Document
from kamer_tui.export.plain_text import NARROWEST, WIDEST
from kamer_tui.library.items import Item
from kamer_tui.reading.loading import load
from kamer_tui.sample import SAMPLE
from kamer_tui.settings.file import SettingsFile
from kamer_tui.untrusted import MAXIMUM_FILE_BYTES
from tests.support import hostile_pdf
from tests.terminal.program import PROGRAM

COMPLETE = """\
Vragen en opmerkingen van de leden van de Veerpartij-fractie

Hoe vaak vaart de pont naar Oudeveer?

1. Antwoord van de Minister:

Elk halfuur, ook op zondag.

Waarom vaart zij niet in de nacht?

2. Antwoord van de Minister:

Daar is geen vraag naar; zie ook het antwoord op vraag 1.
"""
"""A report of which nothing is left open."""


@dataclass(frozen=True)
class Done:
    """What a command gave."""

    status: int
    out: str
    err: str

    @property
    def message(self) -> str:
        """The one line on standard error, which is all that there is."""
        assert self.out == ""
        assert self.err.endswith("\n")
        assert self.err.count("\n") == 1
        return self.err.rstrip("\n")


class Command:
    """Gives commands in this process."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys

    def __call__(self, *words: str | Path) -> Done:
        status = main([str(word) for word in words])
        captured = self._capsys.readouterr()
        return Done(status, captured.out, captured.err)


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    monkeypatch.delenv("COLUMNS", raising=False)
    return Command(capsys)


@pytest.fixture(scope="module")
def sample() -> Document:
    return load(SAMPLE)


@pytest.fixture
def complete(tmp_path: Path) -> Path:
    path = tmp_path / "veer.txt"
    path.write_text(COMPLETE, encoding="utf-8")
    return path


def run(
    words: Sequence[str | Path],
    *,
    given: bytes = b"",
    environment: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own."""
    return subprocess.run(
        [*PROGRAM, *words], input=given, env=environment, capture_output=True, check=False
    )


# Help and version


@pytest.mark.parametrize("name", ["show", "export", "check"])
def test_help_names_every_command_and_each_has_its_own(command: Command, name: str) -> None:
    overview = command("--help")
    assert (overview.status, overview.err) == (0, "")
    assert f"kamer-tui {name} " in overview.out
    own = command(name, "-h")
    assert own.status == 0
    assert own.out.startswith(f"usage: kamer-tui {name} FILE")


def test_help_is_dutch_from_the_first_word_to_the_last(command: Command) -> None:
    for words in ([], ["show"], ["export"], ["check"]):
        told = command(*words, "--language", "nl", "--help").out
        assert told.startswith("gebruik: kamer-tui")
        assert re.search(r"\b(the|this|usage|options|show the|of it)\b", told) is None


def test_version(command: Command) -> None:
    assert command("--version") == Done(0, f"kamer-tui {__version__}\n", "")


# Wrong use


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["show"], "“show” needs a FILE"),
        (["show", "x.txt"], "“show” needs NUMBERS after FILE"),
        (["export"], "“export” needs a FILE"),
        (["check"], "“check” needs a FILE"),
        (["check", ""], "The name of a file is empty"),
        (["check", "x.txt", "y.txt"], "“y.txt” does not belong here; see “kamer-tui check --help”"),
        (["x.txt", "-"], "Standard input is read alone"),
        (["x.txt", "y.txt", "--at", "3"], "--at and --genre go with one FILE"),
        (["exprot", "x.txt"], "no command “exprot”; did you mean “export”?"),
        (["--formt"], "no option --formt; see “kamer-tui --help”"),
        (["export", "x.txt", "--formt=csv"], "no option --formt=csv; did you mean --format?"),
        (["export", "x.txt", "--forma", "csv"], "no option --forma; did you mean --format?"),
        (["export", "x.txt", "--format", "xml"], "“xml” is not known; give one of markdown, json"),
        (["export", "x.txt", "--force=yes"], "--force takes no value"),
        (["export", "x.txt", "--party"], "--party needs a value"),
        (["export", "x.txt", "--search", "-x"], "--search needs a value; one that begins with “-”"),
        (["export", "x.txt", "-o"], "-o/--output needs a value"),
        (["check", "x.txt", "--format", "csv"], "“csv” is not known; give one of text, json"),
        (["--language", "fr"], "--language: “fr” is not known; give one of en, nl"),
        (["check", "x.txt", "--language=de"], "--language: “de” is not known"),
        (["--language"], "--language needs a value"),
        (["x.txt", "--at", "zero"], "--at: “zero” is not the number of a question"),
        (["x.txt", "--at", "0"], "--at: “0” is not the number of a question"),
        (["x.txt", "--at", "-4"], "--at: “-4” is not the number of a question"),
        (["x.txt", "--at", "9" * 5000], "is not the number of a question"),
        (["x.txt", "--genre", "novel"], "--genre: “novel” is not known; give one of report"),
        (["--sample", "novel"], "--sample: “novel” is not known; give one of"),
        (["x.txt", "--sample"], "Give a FILE or --sample, not both"),
    ],
)
def test_wrong_use_is_one_line_that_helps(command: Command, words: list[str], told: str) -> None:
    done = command(*words)
    assert done.status == 2
    assert told in done.message


def test_what_is_wrong_is_told_in_the_language_that_is_asked_for(command: Command) -> None:
    assert "heeft een FILE nodig" in command("check", "--language", "nl").message
    assert "heeft een FILE nodig" in command("--language=nl", "check").message
    missing = command("check", "nergens.txt", "--language", "nl").message
    assert missing.startswith("nergens.txt: ")
    assert missing != command("check", "nergens.txt", "--language", "en").message


def test_the_language_is_the_locales_where_none_is_asked_for(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "nl_NL.UTF-8")
    assert "heeft een FILE nodig" in command("check").message
    assert "needs a FILE" in command("check", "--language", "en").message


def test_an_argument_is_shown_without_what_would_act_on_a_terminal(command: Command) -> None:
    evil = "--x\x1b]0;weg\x07\u202e\n\r"
    assert "\x1b" not in command("check", "x.txt", evil).message
    shown = command("show", SAMPLE, "1\x1b[2J\n2").message
    assert not set(shown) & set("\x1b\n\r\u202e")


# Files that can't be read


def test_missing_file(command: Command, tmp_path: Path) -> None:
    for name in ("show", "export", "check"):
        done = command(name, tmp_path / "nergens.txt", *(["1"] if name == "show" else []))
        assert done.status == 2
        assert "nergens.txt: no such file" in done.message


def test_folder(command: Command, tmp_path: Path) -> None:
    assert "is a folder" in command("check", tmp_path).message


def test_a_file_that_may_not_be_read(
    command: Command, complete: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    complete.chmod(0)
    if os.geteuid() == 0:  # whom permissions don't bind
        as_always = Path.open

        def bound(path: Path, *rest: Any, **more: Any) -> Any:
            if path == complete:
                raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))
            return as_always(path, *rest, **more)

        monkeypatch.setattr(Path, "open", bound)
    assert "veer.txt: may not be read; check its permissions" in command("check", complete).message


def test_pipe_with_a_name(command: Command, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    assert "is not a regular file" in command("check", tmp_path / "pijp").message


def test_binary_file(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "foto.txt"
    path.write_bytes(bytes(range(256)) * 40)
    assert "foto.txt: is not a text" in command("check", path).message


def test_too_large_a_file(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "groot.txt"
    with path.open("wb") as file:
        file.truncate(MAXIMUM_FILE_BYTES + 1)
    assert "is larger than 64 MB" in command("check", path).message


def test_empty_file(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "leeg.txt"
    path.touch()
    checked = command("check", path)
    assert checked.status == 1
    assert "The file is empty" in checked.out
    assert command("show", path, "1").message == "This document has no numbered questions."
    assert command("export", path).status == 0


def test_a_file_with_a_commands_name(
    command: Command, complete: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(complete.parent)
    complete.rename("show")
    assert "Elk halfuur" in command("show", "show", "1").out
    assert command("check", "./show").status == 0
    # Opened by the reader, which has no terminal here; not taken for the command.
    assert "The reader needs a terminal" in command("./show").message


# show


def test_show_prints_an_exchange_whole(command: Command, sample: Document) -> None:
    exchange = sample.find(14)
    assert exchange is not None
    done = command("show", SAMPLE, "14")
    assert (done.status, done.err) == (0, "")
    blocks = done.out.split("\n\n")
    assert "QUESTION 14" in blocks[1].split("\n")
    assert f"Party: {exchange.parties[0]}" in blocks[1].split("\n")
    assert f"Topic: {exchange.topic}" in blocks[1].split("\n")
    assert f"Page: {exchange.page}" in blocks[1].split("\n")
    for _, _, paragraph in exchange.sides():
        assert re.sub(r"\[\^(\w+)\]", r"[\1]", paragraph.text) in blocks
    assert "Refers to: 12" in done.out
    assert "Referred to by: 9" in done.out
    footnote = next(one for one in sample.footnotes if one.label == exchange.footnotes[0])
    assert f"Footnote {footnote.label}: {footnote.text}" in done.out
    assert "kst-99998-12, https://zoek.officielebekendmakingen.nl/kst-99998-12.html" in done.out


def test_show_takes_lists_ranges_and_all(command: Command, sample: Document) -> None:
    def shown(numbers: str) -> list[int]:
        return [int(number) for number in re.findall(r"^QUESTION (\d+)$", read(numbers), re.M)]

    def read(numbers: str) -> str:
        return command("show", SAMPLE, numbers).out

    assert shown("1,3-5") == [1, 3, 4, 5]
    assert shown("5,1") == [1, 5]
    assert shown("28-400") == [28, 29, 30]
    assert shown("all") == [exchange.number for exchange in sample.exchanges]


def test_show_all_leaves_nothing_of_the_document_out(command: Command, sample: Document) -> None:
    said = command("show", SAMPLE, "all").out
    for party in sample.parties:
        for paragraph in (*party.introduction, *party.remarks):
            assert re.sub(r"\[\^(\w+)\]", r"[\1]", paragraph.text) in said
    for paragraph in sample.front_matter:
        assert paragraph.text in said
    for note in sample.footnotes:
        assert note.text in said


TOGETHER = """\
Vragen van het lid Veldman (Duinpartij) over bankjes (ingezonden 5 juni 2032)

Vraag 5
Zijn er bankjes?

Vraag 6
Hoeveel?

Antwoord 5 en 6
Ja, veel.
"""


def test_show_prints_the_numbers_of_questions_that_are_answered_together(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "vragen.txt"
    path.write_text(TOGETHER, encoding="utf-8")
    told = command("show", path, "5").out
    assert "Question:\n\n5. Zijn er bankjes?\n\n6. Hoeveel?\n\n" in told
    assert "Ja, veel." in told


def test_show_tells_of_a_reference_to_what_is_not_there(command: Command) -> None:
    assert "Refers to: 38 (not there)" in command("show", SAMPLE, "23").out


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ("99", "There is no question 99; the nearest are 28, 29, 30."),
        ("1,40-50", "There are no questions 40-50"),
        ("one", "“one” is not a list of numbers"),
        ("5-3", "“5-3” is not a list of numbers"),
        ("-3", "“-3” is not a list of numbers"),
        ("", "“” is not a list of numbers"),
    ],
)
def test_show_of_numbers_that_are_none(command: Command, numbers: str, told: str) -> None:
    done = command("show", SAMPLE, numbers)
    assert done.status == 2
    assert told in done.message


@pytest.mark.parametrize(
    "words",
    [("--language", "nl", SAMPLE, "14"), (SAMPLE, "--language", "nl", "14"), ("--", SAMPLE, "14")],
)
def test_options_stand_anywhere(command: Command, words: tuple[str | Path, ...]) -> None:
    done = command("show", *words)
    assert done.status == 0
    assert "14" in done.out


def test_show_is_dutch_where_asked(command: Command) -> None:
    said = command("show", SAMPLE, "14", "--language", "nl").out
    assert "VRAAG 14" in said
    assert "Antwoord van de Minister:" in said
    assert "Naar verwezen vanuit: 9" in said


def test_show_of_a_text_without_questions_is_the_text(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Geachte voorzitter,\n\nDe pont vaart weer.\n", encoding="utf-8")
    done = command("show", path, "all")
    assert done.status == 0
    assert "No questions and answers were recognised." in done.out
    assert "Geachte voorzitter,\n\nDe pont vaart weer.\n" in done.out


def test_lines_are_whole_in_a_pipe_and_folded_where_columns_says_so(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = command("show", SAMPLE, "1").out
    assert max(map(len, whole.split("\n"))) > 200
    monkeypatch.setenv("COLUMNS", "60")
    folded = command("show", SAMPLE, "1").out
    assert max(map(len, folded.split("\n"))) <= 60
    assert folded.split() == whole.split()
    monkeypatch.setenv("COLUMNS", "500")
    assert max(map(len, command("show", SAMPLE, "1").out.split("\n"))) <= WIDEST
    monkeypatch.setenv("COLUMNS", "1")
    assert NARROWEST < max(map(len, command("show", SAMPLE, "1").out.split("\n"))) < 100


# export


def test_export_is_markdown_of_everything_unless_told_otherwise(
    command: Command, sample: Document
) -> None:
    done = command("export", SAMPLE)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("# ")
    assert done.out.count('<a id="vraag-') == len(sample.exchanges)


def exported(command: Command, *words: str | Path) -> list[int]:
    """The numbers of the questions that such an export holds."""
    done = command("export", SAMPLE, "--format", "json", *words)
    assert done.status == 0
    return [number for made in json.loads(done.out)["exchanges"] for number in made["numbers"]]


def test_export_narrows(command: Command, sample: Document) -> None:
    def numbers(party: str) -> list[int]:
        return [made.number for made in sample.exchanges if party in made.parties]

    assert exported(command, "--only", "2,4-6") == [2, 4, 5, 6]
    assert exported(command, "--party", "BSS") == numbers("BSS")
    assert exported(command, "--party", "duinpartij", "--party=BSS") == sorted(
        numbers("BSS") + numbers("Duinpartij")
    )
    assert exported(command, "--topic", "tarieven") == [
        made.number for made in sample.exchanges if made.topic and "arieven" in made.topic
    ]
    assert exported(command, "--search", "BEWIJZERING")[0] == 1
    assert exported(command, "--party", "Noorderpartij", "--only", "1-30", "--search", "telraam")


def test_the_forms(command: Command, sample: Document) -> None:
    assert json.loads(command("export", SAMPLE, "--format", "json").out)["schema"] == "kamer-tui/1"
    rows = list(csv.reader(io.StringIO(command("export", SAMPLE, "--format=csv").out)))
    assert len(rows) == 1 + len(sample.exchanges)


def test_a_word_file_goes_to_a_file_only(command: Command, tmp_path: Path) -> None:
    done = command("export", SAMPLE, "--format", "docx")
    assert (done.status, done.out) == (2, "")
    assert "-o" in done.err
    path = tmp_path / "uit.docx"
    assert command("export", SAMPLE, "-o", str(path)).status == 0
    assert path.read_bytes().startswith(b"PK")


def test_data_stands_at_the_head_of_markdown_where_it_is_asked_for(command: Command) -> None:
    assert command("export", SAMPLE, "--data").out.startswith("---\nidentifier: ")


@pytest.mark.parametrize(
    ("name", "options", "begins"),
    [
        ("uit.md", [], "# "),
        ("uit.json", [], "{\n"),
        ("uit.CSV", [], "document,number"),
        ("uit", [], "# "),
        ("uit.json", ["--format", "csv"], "document,number"),
        ("uit.html", [], "<!doctype html>"),
    ],
)
def test_a_files_ending_says_its_form_where_no_option_does(
    command: Command, tmp_path: Path, name: str, options: list[str], begins: str
) -> None:
    assert command("export", SAMPLE, "-o", tmp_path / name, *options) == Done(0, "", "")
    assert (tmp_path / name).read_text(encoding="utf-8").startswith(begins)


def test_an_existing_file_is_replaced_only_with_force(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "uit.md"
    path.write_text("mine", encoding="utf-8")
    done = command("export", SAMPLE, "--output", path)
    assert done.status == 2
    assert "uit.md exists already; it is replaced only with --force." in done.message
    assert path.read_text(encoding="utf-8") == "mine"
    assert command("export", SAMPLE, "-o", path, "--force").status == 0
    assert path.read_text(encoding="utf-8").startswith("# ")
    assert list(tmp_path.iterdir()) == [path]


def test_the_document_itself_is_never_replaced(command: Command, complete: Path) -> None:
    done = command("export", complete, "-o", complete, "--force")
    assert done.status == 2
    assert "is the document itself" in done.message
    assert complete.read_text(encoding="utf-8") == COMPLETE


def test_an_export_that_fails_leaves_nothing(command: Command, tmp_path: Path) -> None:
    for target in (tmp_path / "nergens" / "uit.md", tmp_path):
        done = command("export", SAMPLE, "-o", target, "--force")
        assert done.status == 2
        assert done.message
    assert "the folder does not exist" in command("export", SAMPLE, "-o", "nergens/uit.md").message
    bad = command("export", SAMPLE, "--party", "Bestaat Niet", "-o", tmp_path / "uit.md")
    assert bad.status == 2
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--party", "Duinpartei"], "There is no party “Duinpartei” here; there are: Duinpartij"),
        (["--topic", "Stalingen"], "There is no topic with “Stalingen” here"),
        (["--search", "olifant"], "No question fits this selection."),
        (["--search", ""], "The text to search for is empty."),
        (["--only", "77"], "There is no question 77"),
        (["--only", "1", "--party", "De Brug"], "No question fits this selection."),
    ],
)
def test_an_export_of_what_is_not_there(command: Command, options: list[str], told: str) -> None:
    done = command("export", SAMPLE, *options)
    assert done.status == 2
    assert told in done.message


# check


def test_check_of_a_report_that_is_all_understood(command: Command, complete: Path) -> None:
    done = command("check", complete)
    assert (done.status, done.err) == (0, "")
    assert "nothing: every line has its place" in done.out


def test_check_that_finds_something(command: Command) -> None:
    done = command("check", SAMPLE)
    assert (done.status, done.err) == (1, "")
    assert "points to question 38, which is not there" in done.out


def test_check_tells_all_open_questions_on_one_line(command: Command, tmp_path: Path) -> None:
    letter = tmp_path / "vragen.txt"
    letter.write_text(
        "2031Z04711\n(ingezonden 3 maart 2031)\n\nVragen van het lid Veldman (De Brug) aan de "
        "Minister van Verkeer over volle fietsenrekken.\n\n1\nHoeveel rekken staan vol?\n\n2\n"
        "Wie ruimt de weesfietsen op?\n\n3\nWanneer komt er een telling?\n",
        encoding="utf-8",
    )
    done = command("check", letter)
    assert done.status == 1
    assert done.out.endswith("Not understood\n  no question has an answer here\n")
    assert "references        0\n" in done.out


def test_check_as_json(command: Command, complete: Path) -> None:
    found = json.loads(command("check", complete, "--format", "json").out)
    assert found["found_something"] is False
    assert found["understood"]["exchanges"] == 2
    done = command("check", SAMPLE, "--format=json")
    assert done.status == 1
    assert json.loads(done.out)["open"]["unresolved"][0]["number"] == 38


@pytest.mark.parametrize("further", ["", "\n\nArtikel 2\n\nDe pont vaart."])
def test_check_names_the_option_with_which_a_text_would_have_questions(
    command: Command, tmp_path: Path, further: str
) -> None:
    path = tmp_path / "pont.txt"
    path.write_text(
        "Over de pont\n\n1. Hoe vaak vaart de pont?\n\nElk uur.\n\n2. Wie betaalt de pont?\n\n"
        f"De gemeente.{further}\n",
        encoding="utf-8",
    )
    assert "--genre list) it has 2 questions." in command("check", path).out
    assert "--genre list) zijn er 2 vragen." in command("check", path, "--language=nl").out
    found = json.loads(command("check", path, "--format=json").out)
    assert found["open"]["not_recognised"]["could_be"] == {"genre": "list", "exchanges": 2}
    asked = json.loads(command("check", path, "--format=json", "--genre=list").out)
    assert asked["understood"]["exchanges"] == 2


def test_check_names_no_genre_for_a_text_that_only_counts_and_asks(
    command: Command, tmp_path: Path
) -> None:
    path = tmp_path / "lijst.txt"
    path.write_text("Wat moet er mee?\n\n1. Touw\n2. Een pont\n3. Geld\n", encoding="utf-8")
    assert "--genre" not in command("check", path).out
    found = json.loads(command("check", path, "--format=json").out)
    assert found["open"]["not_recognised"]["could_be"] is None


def test_check_with_a_trace_says_which_step_took_which_line(
    command: Command, complete: Path
) -> None:
    plain, traced = command("check", complete), command("check", complete, "--trace")
    assert traced.status == 0
    assert traced.out.startswith(plain.out)
    told = traced.out.removeprefix(plain.out)
    assert "genre: weigh the evidence: the first row of the table that holds decides" in told
    assert "report.answers_each_party" in told
    assert re.search(r"p\. 1 +5 +label +1\. Antwoord van de Minister:$", told, re.MULTILINE)
    assert re.search(r"p\. 1 +9 +question +Waarom vaart zij niet in", told)
    assert "trace" not in json.loads(command("check", complete, "--format", "json").out)
    as_json = json.loads(command("check", complete, "--trace", "--format", "json").out)
    claims = [claim for step in as_json["trace"] for claim in step["claims"]]
    text = "Waarom vaart zij niet in de nacht?"
    assert claims[4] == {
        **{"place": "question", "form": "", "page": 1, "first": 9, "last": 9},
        "text": text,
    }


def test_check_says_what_told_the_genre(command: Command, complete: Path) -> None:
    told = "it has numbered headings of answers"
    reason = json.loads(command("check", SAMPLE, "--format", "json").out)["understood"]
    assert reason["genre_reason"] in command("check", SAMPLE).out
    forced = command("check", complete, "--genre", "report").out
    assert "it was asked for" in forced
    assert told not in forced


def test_check_says_what_other_kind_a_document_is(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "brief.txt"
    path.write_text("Geachte voorzitter,\n\nDe pont vaart weer.\n", encoding="utf-8")
    done = command("check", path)
    assert done.status == 1
    assert "This looks like a letter." in done.out
    found = json.loads(command("check", path, "--format", "json").out)
    assert found["open"]["not_recognised"]["looks_like"] == "a letter"


def test_a_genre_can_be_forced(command: Command, complete: Path) -> None:
    for words in (["check"], ["export"]):
        assert command(words[0], complete, "--genre", "report").status == 0
    assert command("show", complete, "1", "--genre=report").status == 0


# Streams


def test_standard_input_and_output_of_the_real_command(complete: Path) -> None:
    done = run(["export", "-", "--format", "json"], given=complete.read_bytes())
    assert (done.returncode, done.stderr) == (0, b"")
    document = json.loads(done.stdout)
    assert document["source"]["name"] == "standard input"
    assert [made["label"] for made in document["exchanges"]] == ["1", "2"]


def test_a_name_of_a_hyphen_writes_to_standard_output(command: Command) -> None:
    assert command("export", SAMPLE, "-o", "-").out.startswith("# ")


def test_the_console_script_is_the_same_command(command: Command, complete: Path) -> None:
    script = Path(sys.executable).parent / "kamer-tui"
    done = subprocess.run([script, "check", complete], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, command("check", complete).out)


def test_a_reader_that_goes_away_early_is_no_failure() -> None:
    for words in ("show all", "export", "check", "--help"):
        name, *rest = words.split()
        file = [] if name == "--help" else [str(SAMPLE)]
        first, second = os.pipe()
        os.close(first)
        with subprocess.Popen(
            [*PROGRAM, name, *file, *rest], stdout=second, stderr=subprocess.PIPE
        ) as process:
            os.close(second)
            assert process.stderr is not None
            assert process.stderr.read() == b""
            assert process.wait() == (1 if name == "check" else 0)


@pytest.mark.parametrize("words", [["export", SAMPLE], ["--help"], ["--version"]])
def test_standard_output_that_takes_nothing(words: list[str | Path]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, *words], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert done.stderr.startswith(b"Standard output can't be written: ")
    assert done.stderr.count(b"\n") == 1


def test_standard_output_that_is_closed() -> None:
    script = f'exec "$0" -m kamer_tui check "{SAMPLE}" >&-'
    done = subprocess.run(["/bin/sh", "-c", script, sys.executable], capture_output=True)
    assert done.returncode == 2
    assert done.stderr.startswith(b"Standard output can't be written: ")


def test_a_terminal_that_knows_few_characters_gets_the_rest() -> None:
    narrow = {**os.environ, "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}
    shown = run(["show", SAMPLE, "all"], environment=narrow)
    assert (shown.returncode, shown.stderr) == (0, b"")
    assert b"VRAAG" not in shown.stdout
    assert b"QUESTION 30" in shown.stdout
    done = run(["export", SAMPLE], environment=narrow)
    assert "–" in done.stdout.decode("utf-8"), "an export is UTF-8 everywhere"


def test_control_c_ends_with_its_own_status(
    command: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("kamer_tui.reading.loading.load", interrupted)
    assert command("check", SAMPLE) == Done(130, "", "")


def test_what_is_written_is_plain_also_in_a_terminal() -> None:
    from tests.terminal.pseudo_terminal import PseudoTerminal

    for words in (["show", SAMPLE, "1"], ["check", SAMPLE], ["--help"]):
        with PseudoTerminal([*PROGRAM, *words]) as terminal:
            terminal.wait()
            assert b"\x1b" not in terminal.output
            assert len(terminal.output) > 100


# The reader


def test_the_reader_needs_a_terminal(command: Command) -> None:
    done = command(SAMPLE)
    assert done.status == 2
    assert "“kamer-tui show FILE all” prints plain text" in done.message


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], (None, None, None, "en")),
        (["verslag.txt"], (Path("verslag.txt"), None, None, "en")),
        (["verslag.txt", "--at", "14"], (Path("verslag.txt"), 14, None, "en")),
        (["--fresh", "verslag.txt"], (Path("verslag.txt"), None, None, "en")),
        (["--at=14", "--genre=report", "-"], (Path("-"), 14, "report", "en")),
        (["--language", "nl", "verslag.txt"], (Path("verslag.txt"), None, None, "nl")),
        (["--sample"], (SAMPLE, None, None, "en")),
        (["--sample", "report", "--at", "2"], (SAMPLE, 2, None, "en")),
        (["--", "--at"], (Path("--at"), None, None, "en")),
    ],
)
def test_what_the_reader_is_asked_for(
    command: Command,
    monkeypatch: pytest.MonkeyPatch,
    words: list[str],
    expected: tuple[Path | None, int | None, str | None, str],
) -> None:
    asked: list[tuple[object, ...]] = []

    def opened(
        path: Path | None,
        at: int | None,
        genre: str | None,
        language: str,
        library: None,
        *,
        fresh: bool,
        settings: SettingsFile,
    ) -> int:
        assert not settings.is_there
        assert fresh == ("--fresh" in words)
        asked.append((path, at, genre, language))
        return 0

    monkeypatch.setattr("os.isatty", lambda _: True)
    monkeypatch.setattr("kamer_tui.reader.run.run", opened)
    assert command(*words) == Done(0, "", "")
    assert asked == [expected]


def test_several_files_and_folders_are_offered(
    command: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[list[str]] = []

    def opened(path: None, library: Sequence[Item], **_rest: object) -> int:
        asked.append([item.name for item in library])
        return 0

    monkeypatch.setattr("os.isatty", lambda _: True)
    monkeypatch.setattr("kamer_tui.reader.run.run", opened)
    folder = tmp_path / "stukken"
    folder.mkdir()
    done = command(folder)
    assert (done.status, done.out) == (2, "")
    assert "stukken: holds no document" in done.err
    for name in ("b.txt", "a.pdf", "plaatje.png"):
        (folder / name).write_text("")
    assert command(folder) == Done(0, "", "")
    assert command(tmp_path / "x.txt", folder) == Done(0, "", "")
    assert asked == [["a.pdf", "b.txt"], ["x.txt", "a.pdf", "b.txt"]]


# The cache


def test_documents_are_kept_shown_and_cleared(command: Command, tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.sound())
    folder, held = command("cache").out.splitlines()
    assert Path(folder).is_relative_to(Path.home())
    assert held == "0 documents, 0 kB"
    first = command("export", path, "--format", "json")
    assert command("cache").out.splitlines()[1].startswith("1 document, ")
    assert command("export", path, "--format", "json") == first
    renamed = path.rename(tmp_path / "anders.pdf")
    again = command("export", renamed, "--format", "json")
    assert json.loads(again.out)["source"]["name"] == "anders.pdf"
    cleared = command("cache", "clear")
    assert (cleared.status, cleared.err) == (0, "")
    assert cleared.out.splitlines()[1].startswith("cleared: 1 document, ")
    assert command("cache").out.splitlines()[1] == "0 documents, 0 kB"


def test_the_cache_takes_no_other_word(command: Command) -> None:
    assert command("cache", "clean").status == 2
    assert "clear" in command("cache", "clean").message
    assert command("cache", "--genre", "note").status == 2
    own = command("cache", "--help")
    assert own.out.startswith("usage: kamer-tui cache [clear]\n")

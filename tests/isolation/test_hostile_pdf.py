"""Each PDF that can't be read gives one clear line and exit status 2: no traceback, no hang."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from kamer_tui.check import findings, findings_as_json
from kamer_tui.reading.loading import load
from kamer_tui.sources.errors import PasswordError, SourceError, UnreadableError
from kamer_tui.sources.pdf.checked import read_pdf_checked
from kamer_tui.untrusted import MAXIMUM_PAGES
from tests.support import hostile_pdf
from tests.support.processes import ends

LONGEST = 120
"""Seconds for the slowest of these on a busy machine."""

SOUND = hostile_pdf.sound()


def checked(path: Path | str, stdin: bytes | None = None) -> tuple[int, str, str]:
    """What ``kamer-tui check`` gives: exit status, standard output, standard error."""
    done = subprocess.run(
        [sys.executable, "-m", "kamer_tui", "check", str(path), "--language", "en"],
        capture_output=True,
        timeout=LONGEST,
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        check=False,
    )
    return done.returncode, done.stdout.decode(), done.stderr.decode()


def refusal(path: Path | str, stdin: bytes | None = None) -> str:
    """The one line that says why the file can't be read."""
    status, output, errors = checked(path, stdin)
    assert (status, output) == (2, ""), errors
    (line,) = errors.splitlines()
    assert line.isprintable()
    assert "Traceback" not in line
    return line


ITSELF = "is damaged or no whole PDF"

CASES: dict[str, tuple[Callable[[], bytes], str]] = {
    "no password": (lambda: hostile_pdf.encrypted("zee"), "is encrypted and needs a password"),
    "a scan": (hostile_pdf.scanned, "pages but no text, as a scan has"),
    "noise of digits": (lambda: hostile_pdf.noise("digits"), "signs that are no words"),
    "noise of letters": (lambda: hostile_pdf.noise("letters"), "signs that are no words"),
    "half a file": (lambda: SOUND[: len(SOUND) // 2], "is damaged or no whole PDF"),
    "the first line": (lambda: SOUND[:9], "is damaged or no whole PDF"),
    "other content": (lambda: b"%PDF-1.7\n" + random.Random(1).randbytes(50_000), "is damaged"),
    "no pages": (hostile_pdf.without_pages, "has no pages"),
    "a catalogue that is itself": (lambda: hostile_pdf.leading_to_itself("catalogue"), ITSELF),
    "a page tree that is itself": (lambda: hostile_pdf.leading_to_itself("tree"), ITSELF),
    "a page's content that is itself": (lambda: hostile_pdf.leading_to_itself("page"), ITSELF),
    "a cyclic page tree": (hostile_pdf.cyclic, "has no pages"),
    "a deep page tree": (lambda: hostile_pdf.deep(20_000), "has pages but no text"),
    "a bomb": (lambda: hostile_pdf.bomb(100), "unpacks to more than is read"),
    "a bomb in a bomb": (lambda: hostile_pdf.bomb(130, 2), "unpacks to more than is read"),
    "endless widths": (lambda: hostile_pdf.endless("width"), "unpacks to more than is read"),
    "an endless map": (lambda: hostile_pdf.endless("map"), "; it may be "),
    "10,000 pages": (lambda: hostile_pdf.many_pages(10_000), f"more than {MAXIMUM_PAGES} pages"),
}


@pytest.mark.parametrize("case", CASES)
def test_it_is_refused_in_one_line(case: str, tmp_path: Path) -> None:
    make, expected = CASES[case]
    path = tmp_path / "verslag.pdf"
    path.write_bytes(make())
    line = refusal(path)
    assert line.startswith("verslag.pdf: ")
    assert expected in line


def test_a_scan_is_told_the_tool_it_needs(tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(hostile_pdf.scanned())
    assert "ocrmypdf" in refusal(path)


@pytest.mark.parametrize("percent", [20, 50, 80, 95])
def test_what_is_cut_off_is_not_taken_for_whole(percent: int) -> None:
    """Least of all where it begins with what others end with."""
    content = hostile_pdf.linearized()
    assert read_pdf_checked(content, "verslag.pdf").count == 100
    pages = read_pdf_checked(content[: len(content) * percent // 100], "verslag.pdf")
    read = {line.page for line in pages}
    assert pages.count == 100
    assert read | set(pages.damaged) == set(range(1, 101))


def test_what_stands_after_the_end_does_no_harm() -> None:
    content = hostile_pdf.many_pages(5) + b"<!-- from a server -->\n" * 1000
    assert read_pdf_checked(content, "verslag.pdf").count == 5


def test_a_cycle_does_not_hide_the_pages_in_it() -> None:
    content = hostile_pdf.many_pages(2).replace(b"/Kids[", b"/Kids[2 0 R ")
    assert read_pdf_checked(content, "verslag.pdf").count == 2


@pytest.mark.parametrize(
    "content",
    [b"", b"<html><body>404</body></html>", b"PK\3\4" + random.Random(1).randbytes(10_000)],
    ids=["nothing", "a web page", "an archive"],
)
def test_what_is_no_pdf_at_all(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "verslag.PDF"
    path.write_bytes(content)
    assert "is no PDF, though it is called one" in refusal(path)


def test_a_folder(tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.mkdir()
    assert "is a folder" in refusal(path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    os.mkfifo(path)
    assert "is not a regular file" in refusal(path)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "verslag.pdf")


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(SOUND)

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    # Taking the permission away would not keep the system's administrator out.
    with monkeypatch.context() as patch:
        patch.setattr(Path, "open", refuse)
        with pytest.raises(SourceError, match="may not be read"):
            load(path)


def test_a_stream_is_read_as_a_file_is() -> None:
    status, output, errors = checked("-", SOUND)
    assert (status, errors) == (0, "")
    assert "Duinpartij 1" in output
    assert refusal("-", hostile_pdf.scanned()).startswith("standard input: has pages but no text")


def test_a_file_that_is_cut_off_takes_no_time_for_ever(tmp_path: Path) -> None:
    """Half of a large page: what the library unpacks byte by byte takes minutes.  It is read, and
    half a page is not taken for a whole one.
    """
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.cut_in_stream())
    status, output, _errors = checked(path)
    assert status == 1
    assert "damaged page, of which text may be missing or wrong: 1\n" in output


def test_a_page_whose_content_is_lost_is_not_taken_for_an_empty_one() -> None:
    lost = hostile_pdf.sound().replace(b"/Contents 4 0 R", b"/Contents 9 0 R")
    with pytest.raises(UnreadableError, match="damaged"):
        read_pdf_checked(lost, "verslag.pdf")
    assert read_pdf_checked(hostile_pdf.half_scanned(), "verslag.pdf").count == 4


def test_a_page_whose_packing_lacks_its_end_is_read() -> None:
    packed = zlib.compress(hostile_pdf.drawing(hostile_pdf.TEXT))
    for missing in (0, 3, 4, 5):
        content = hostile_pdf.stream(packed[: len(packed) - missing], b"/Filter/FlateDecode")
        pages = read_pdf_checked(hostile_pdf.pages([content]), "verslag.pdf")
        assert [line.text for line in pages.lines] == list(hostile_pdf.TEXT)


def test_control_c_ends_it(tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.many_pages(4_900))
    command = [sys.executable, "-m", "kamer_tui", "check", str(path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children")
        limit = time.monotonic() + LONGEST
        while not children.read_text() and time.monotonic() < limit:
            time.sleep(0.02)
        (child,) = children.read_text().split()
        process.send_signal(signal.SIGINT)
        assert process.wait(LONGEST) == 130
        assert process.communicate() == (b"", b"")
    assert ends(int(child))


def test_a_file_read_before_needs_no_process(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(SOUND)
    first = load(path)
    with monkeypatch.context() as patch:
        patch.setattr(subprocess, "Popen", None)
        assert load(path) == first


def test_many_pages_are_read(tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.many_pages(2_000))
    assert load(path).source.pages == 2_000


def test_the_right_password_opens(tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.encrypted("zee"))
    with pytest.raises(PasswordError, match="is encrypted and needs a password") as error:
        load(path)
    assert not error.value.wrong
    for wrong in ("duin", "", "€ 100", "z" * 1000):
        with pytest.raises(PasswordError, match="the password is wrong") as error:
            load(path, password=wrong)
        assert error.value.wrong
    assert load(path, password="zee").exchanges[0].answer[0].text == hostile_pdf.TEXT[3]


def test_what_a_password_protects_is_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.encrypted("zee"))
    load(path, password="zee")
    with pytest.raises(PasswordError):
        load(path)
    assert list(Path.home().rglob("*.document")) == []


def test_no_password_is_needed_where_it_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.encrypted(""))
    assert load(path).exchanges


def test_check_tells_what_was_read_of_each_page(tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.half_scanned())
    status, output, _errors = checked(path)
    assert status == 1
    assert "p. 1–4: 4 0 4 0\n" in output
    assert "pages without text (blank, or pictures of text): 2, 4\n" in output


def test_check_tells_it_as_json(tmp_path: Path) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.half_scanned())
    found = json.loads(findings_as_json(findings(load(path))))
    assert found["understood"]["lines_on_pages"] == [4, 0, 4, 0]
    assert found["open"]["pages_without_text"] == [2, 4]
    path.write_bytes(hostile_pdf.sound())
    assert not findings(load(path)).something

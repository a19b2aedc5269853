"""A PDF is read by a process of its own, and whatever becomes of that is said in one line."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from kamer_tui.reader.terminal.opening import Opening, StoppedError
from kamer_tui.reading.isolation.messages import (
    DOCUMENT,
    PROGRESS,
    BrokenMessageError,
    Job,
    pack_progress,
    receive,
    send,
)
from kamer_tui.reading.isolation.parent import Patience, child_command, read_apart
from kamer_tui.reading.loading import load
from kamer_tui.sources.errors import SourceError
from tests.support import hostile_pdf
from tests.support.processes import ends

JOB = Job("verslag.pdf")
SHORT = Patience(whole=20.0, silence=1.0)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[subprocess.Popen[bytes]]]:
    """The processes that were started; none may be left when the test ends."""
    processes: list[subprocess.Popen[bytes]] = []
    popen = subprocess.Popen

    def start(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
        processes.append(popen(*arguments, **options))  # type: ignore[call-overload]
        return processes[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    # Of a process of many threads, as the reader is, no copy is made.
    monkeypatch.setattr("kamer_tui.reading.isolation.processes.threading.active_count", lambda: 2)
    yield processes
    assert processes
    assert all(process.returncode is not None for process in processes)


def child(program: str) -> list[str]:
    """The command of a process that does this instead of reading."""
    prelude = (
        "import os, signal, struct, sys, time\n"
        "def say(kind, body): os.write(1, struct.pack('>cI', kind, len(body)) + body)\n"
    )
    return [sys.executable, "-c", prelude + program]


def line_of(program: str, content: bytes = b"%PDF-1.4") -> str:
    """What the user is told after such a process."""
    with pytest.raises(SourceError) as error:
        read_apart(JOB, content, patience=SHORT, command=child(program))
    line = str(error.value)
    assert line.startswith("verslag.pdf: ")
    assert line.isprintable()
    return line


def test_a_document_is_handed_over() -> None:
    document = read_apart(JOB, hostile_pdf.sound()).document
    (exchange,) = document.exchanges
    assert exchange.question[0].text == hostile_pdf.TEXT[1]
    assert exchange.answer[0].text == hostile_pdf.TEXT[3]


def test_pages_are_told() -> None:
    told: list[tuple[int, int]] = []
    read_apart(JOB, hostile_pdf.many_pages(300), lambda done, of: told.append((done, of)))
    assert told[-1] == (300, 300)
    assert told == sorted(told)


@pytest.mark.parametrize("how", ["SIGSEGV", "SIGKILL", "SIGABRT", "SIGBUS"])
def test_a_process_that_is_killed(how: str, started: list[subprocess.Popen[bytes]]) -> None:
    line = line_of(f"os.kill(os.getpid(), signal.{how})")
    assert f"broke off ({how})" in line


def test_a_process_that_dies_while_the_file_is_handed_over(
    started: list[subprocess.Popen[bytes]],
) -> None:
    assert "broke off (3)" in line_of("os._exit(3)", bytes(10_000_000))


def test_a_process_that_dies_in_the_middle_of_a_message(
    started: list[subprocess.Popen[bytes]],
) -> None:
    line = line_of("sys.stdin.buffer.read(); os.write(1, b'D\\0\\0\\1\\0 half')")
    assert "broke off (0)" in line


def test_a_process_that_hangs_before_it_reads(started: list[subprocess.Popen[bytes]]) -> None:
    begin = time.monotonic()
    assert "took too long" in line_of("time.sleep(600)", bytes(10_000_000))
    assert time.monotonic() - begin < 15


def test_a_process_that_hangs_after_a_page(started: list[subprocess.Popen[bytes]]) -> None:
    line = line_of("sys.stdin.buffer.read(); say(b'P', struct.pack('>II', 1, 9)); time.sleep(600)")
    assert "took too long" in line


def test_a_process_that_is_always_at_work(started: list[subprocess.Popen[bytes]]) -> None:
    program = "while True: say(b'P', struct.pack('>II', 1, 9)); time.sleep(0.05)"
    with pytest.raises(SourceError, match="took too long"):
        read_apart(JOB, b"", patience=Patience(whole=2.0, silence=60.0), command=child(program))


def test_a_process_that_uses_up_its_time(started: list[subprocess.Popen[bytes]]) -> None:
    line = line_of(
        "import resource\n"
        "resource.setrlimit(resource.RLIMIT_CPU, (1, 1))\n"
        "signal.signal(signal.SIGXCPU, signal.SIG_DFL)\n"
        "os.kill(os.getpid(), signal.SIGXCPU)"
    )
    assert "took too long" in line


def test_a_process_that_leaves_another_behind_with_the_stream(
    started: list[subprocess.Popen[bytes]],
) -> None:
    begin = time.monotonic()
    program = (
        "import subprocess; subprocess.Popen(['sleep', '20']); sys.stdin.buffer.read(); os._exit(3)"
    )
    with pytest.raises(SourceError, match=r"broke off \(3\)"):
        read_apart(JOB, b"", command=child(program))
    assert time.monotonic() - begin < 15


@pytest.mark.parametrize(
    "said",
    [
        "os.write(1, b'D\\xff\\xff\\xff\\xff' + bytes(1000))",
        "say(b'P', b'three')",
        "say(b'X', b'')",
        "os.write(1, os.urandom(100_000))",
        "print('Traceback (most recent call last)', flush=True)",
        "say(b'R', b'\\x1b]52;c;cm0=\\x07')",
    ],
)
def test_a_process_that_says_what_was_not_asked(
    said: str, started: list[subprocess.Popen[bytes]]
) -> None:
    line_of(f"sys.stdin.buffer.read(); {said}; time.sleep(0.2)")


@pytest.mark.parametrize("body", [b"", b"kamer-tui document, form 2\n[]\n", b"\x80\x04."])
def test_a_process_that_gives_no_document(
    body: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(b"%PDF-1.4")
    monkeypatch.setattr(
        "kamer_tui.reading.isolation.parent.child_command",
        lambda: child(f"sys.stdin.buffer.read(); say({DOCUMENT!r}, {body!r})"),
    )
    with pytest.raises(SourceError, match=r"^verslag\.pdf: is damaged"):
        load(path)


def with_bound(change: str) -> list[str]:
    """The command of the real process with another bound."""
    command = list(child_command())
    command[4] = (
        "import sys; sys.path[:] = sys.argv[1:]\n"
        f"from kamer_tui.reading.isolation import child\nchild.{change}\nchild.main()"
    )
    return command


def test_a_process_that_runs_out_of_memory(started: list[subprocess.Popen[bytes]]) -> None:
    # As much as the modules and a short file take, and some more.
    little = with_bound("MAXIMUM_MEMORY = 120 * 1024**2")
    assert read_apart(JOB, hostile_pdf.sound(), command=little).document.exchanges
    with pytest.raises(SourceError, match="unpacks to more than is read"):
        read_apart(JOB, hostile_pdf.bomb(60), command=little)


def test_a_document_that_is_too_large(started: list[subprocess.Popen[bytes]]) -> None:
    with pytest.raises(SourceError, match="holds more text than is read"):
        read_apart(
            JOB, hostile_pdf.many_pages(20), command=with_bound("MAXIMUM_DOCUMENT_BYTES = 1000")
        )


def test_time_that_runs_out(started: list[subprocess.Popen[bytes]]) -> None:
    with pytest.raises(SourceError, match="took too long"):
        read_apart(
            JOB,
            hostile_pdf.blank_pages(200, megabytes=8),
            command=with_bound("MAXIMUM_PROCESSOR_SECONDS = 1"),
            patience=Patience(whole=100.0, silence=60.0),
        )


def test_pages_that_are_slow_run_out_of_time(started: list[subprocess.Popen[bytes]]) -> None:
    short = with_bound("PROCESSOR_SECONDS = 1")
    assert read_apart(JOB, hostile_pdf.many_pages(1_000), command=short).document.exchanges
    slow = hostile_pdf.blank_pages(200, megabytes=8)
    with pytest.raises(SourceError, match="took too long"):
        read_apart(JOB, slow, command=short, patience=Patience(whole=100.0, silence=60.0))


def test_no_process_can_be_started() -> None:
    with pytest.raises(SourceError, match="no process to read it could be started"):
        read_apart(JOB, b"%PDF-1.4", command=["/no/such/python"])


def stops_at(page: int) -> Callable[[int, int], None]:
    def progress(done: int, of: int) -> None:
        if done >= page:
            raise StoppedError

    return progress


def test_giving_up_ends_the_process(started: list[subprocess.Popen[bytes]]) -> None:
    with pytest.raises(StoppedError):
        read_apart(JOB, hostile_pdf.many_pages(4000), stops_at(1))


def test_giving_up_ends_a_process_that_hangs(started: list[subprocess.Popen[bytes]]) -> None:
    begin = time.monotonic()
    with pytest.raises(StoppedError):
        read_apart(JOB, b"", stops_at(0), command=child("time.sleep(600)"))
    assert time.monotonic() - begin < 10


def test_the_reader_gives_up(tmp_path: Path, started: list[subprocess.Popen[bytes]]) -> None:
    path = tmp_path / "verslag.pdf"
    path.write_bytes(hostile_pdf.many_pages(4000))
    opening = Opening("verslag.pdf", lambda progress: load(path, None, progress), in_pages=True)
    opening.start()
    limit = time.monotonic() + 30
    while opening.progress is None and time.monotonic() < limit:
        time.sleep(0.02)
    opening.stop()
    assert opening.wait(10)
    assert (opening.document, opening.error) == (None, None)


def test_an_interrupted_program_leaves_no_process(tmp_path: Path) -> None:
    """As where the reader's thread is not waited for when the program ends."""
    program = (
        "import subprocess, sys, threading, time\n"
        "from kamer_tui.reading.isolation.parent import Job, read_apart\n"
        "command = [sys.executable, '-c', 'import time; time.sleep(600)']\n"
        "popen, started = subprocess.Popen, []\n"
        "subprocess.Popen = lambda *a, **o: started.append(popen(*a, **o)) or started[-1]\n"
        "reading = lambda: read_apart(Job('x'), b'', command=command)\n"
        "threading.Thread(target=reading, daemon=True).start()\n"
        "while not started: time.sleep(0.01)\n"
        "time.sleep(0.2)\n"
        "print(started[0].pid)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    assert ends(int(done.stdout))


SLOW = (
    "import sys, threading, time\n"
    "from kamer_tui.reading.isolation import child\n"
    "from kamer_tui.reading.isolation.parent import Job, child_command, read_apart\n"
    "child._PLAIN_READERS['text'] = lambda: lambda content, name: time.sleep(600)\n"
)
A_COPY = SLOW + "read_apart(Job('x', format='text'), b'Vraag 1')\n"
A_NEW_PROCESS = (
    SLOW
    + f"command, slow = list(child_command()), {SLOW!r}\n"
    + "command[4] = 'import sys; sys.path[:] = sys.argv[1:]\\n' + slow + 'child.main()'\n"
    + "reading = lambda: read_apart(Job('x', format='text'), b'Vraag 1', command=command)\n"
    + "thread = threading.Thread(target=reading)\n"
    + "thread.start(); thread.join()\n"
)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems don't tell a process")
@pytest.mark.parametrize("program", [A_COPY, A_NEW_PROCESS], ids=["a copy", "a new process"])
def test_the_process_ends_with_one_that_is_killed(program: str) -> None:
    waiting = subprocess.Popen([sys.executable, "-c", program])
    try:
        reading = child_that_is_confined(waiting.pid)
    finally:
        waiting.kill()
        waiting.wait()
    assert ends(reading)


def child_that_is_confined(parent: int) -> int:
    """The number of the process's child, once a filter judges its calls of the kernel."""
    limit = time.monotonic() + 30
    while time.monotonic() < limit:
        for tasks in Path(f"/proc/{parent}/task").glob("*/children"):
            for number in tasks.read_text().split():
                if "Seccomp:\t2" in Path(f"/proc/{number}/status").read_text():
                    return int(number)
        time.sleep(0.02)
    raise TimeoutError("no child is confined")


@pytest.mark.skipif(sys.platform != "linux", reason="other systems don't tell a process")
def test_the_process_ends_where_the_one_that_waits_has_ended_already() -> None:
    done = subprocess.run(
        child_command(),
        input=JOB._replace(format="text", parent=os.getppid()).line() + b"Vraag 1",
        capture_output=True,
        timeout=60,
    )
    assert (done.returncode, done.stdout) == (1, b"")


def test_threads_end_with_their_processes() -> None:
    before = threading.active_count()
    for _ in range(3):
        line_of("os._exit(1)")
    assert threading.active_count() == before


def test_the_process_loads_neither_the_screen_nor_what_is_not_this_programs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "logging.py").write_text("raise SystemExit('the module of a stranger')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    assert read_apart(JOB, hostile_pdf.sound()).document.exchanges
    command = list(child_command())
    command[4] = (
        "import sys; sys.path[:] = sys.argv[1:]\n"
        "from kamer_tui.sources.pdf.library import import_quickly\n"
        "import_quickly()\n"
        "import kamer_tui.reading.isolation.child, kamer_tui.sources.pdf.checked\n"
        "import kamer_tui.reading.encoding\n"
        "print(*sys.modules)"
    )
    loaded = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    assert "pdfminer.pdfinterp" in loaded
    assert {
        "textual",
        "rich",
        "socket",
        "subprocess",
        "pickle",
        "charset_normalizer.api",
        "cryptography.hazmat.bindings._rust",
        "html.entities",
        "tokenize",
        "urllib.parse",
    }.isdisjoint(loaded)


def test_a_message_that_is_too_large_is_not_waited_for() -> None:
    written = BytesIO()
    send(written, DOCUMENT, b"12345")
    assert receive(BytesIO(written.getvalue()), 5) == (DOCUMENT, b"12345")
    with pytest.raises(BrokenMessageError):
        receive(BytesIO(written.getvalue()), 4)


def test_progress_is_two_counts() -> None:
    assert (PROGRESS, pack_progress(112, 280)) == (b"P", b"\0\0\0\x70\0\0\1\x18")


def test_an_encoding_can_still_be_guessed() -> None:
    command = list(child_command())
    command[4] = (
        "import sys; sys.path[:] = sys.argv[1:]\n"
        "from kamer_tui.sources.pdf.library import import_quickly\n"
        "import_quickly()\n"
        "from kamer_tui.reading.isolation.confinement import close_doors\n"
        "from pdfminer.utils import make_compat_str\n"
        "close_doors()\n"
        "print(make_compat_str('geïnd en geëist'.encode('utf-16')))"
    )
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stdout.decode().strip() == "geïnd en geëist"

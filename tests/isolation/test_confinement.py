"""What the process that reads a PDF can't do any more once it looks at the file."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from kamer_tui.reading.isolation.parent import child_command

CONFINED = """
import ctypes, os, socket, subprocess, sys
from kamer_tui.reading.isolation.confinement import close_doors, limit
{before}
close_doors()
try:
    {attempt}
except BaseException as error:
    print(type(error).__name__)
else:
    print("done")
"""


def outcome(attempt: str, before: str = "") -> str:
    command = list(child_command())
    command[4] = "import sys; sys.path[:] = sys.argv[1:]\n" + CONFINED.format(
        attempt=attempt, before=before
    )
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)
    return done.stdout.strip() or f"ended with {done.returncode}: {done.stderr}"


@pytest.mark.parametrize(
    "attempt",
    [
        "open('/etc/passwd')",
        "open(os.path.join(sys.path[0], '..', '..', '..', 'etc', 'passwd'))",
        "open('/etc/passwd', 'rb', buffering=0)",
        "os.open('/etc/passwd', os.O_RDONLY)",
        "open(os.path.join(sys.path[-1], 'new'), 'w')",
        "os.open(os.path.join(sys.path[-1], 'new'), os.O_CREAT | os.O_WRONLY)",
        "open(0, 'rb')",
        "os.listdir('/')",
        "os.remove('/nothing')",
        "os.mkdir('/nothing/nowhere')",
        "os.rename('/nothing', '/nowhere')",
        "socket.socket()",
        "socket.getaddrinfo('localhost', 80)",
        "subprocess.run(['true'])",
        "os.system('true')",
        "os.fork()",
        "os.execv('/bin/true', ['true'])",
        "os.kill(os.getppid(), 0)",
        "ctypes.CDLL(None)",
        "__import__('urllib.request').request.urlopen('http://localhost:9').read()",
    ],
)
def test_it_is_refused(attempt: str) -> None:
    assert outcome(attempt) == "PermissionError"


@pytest.mark.parametrize(
    "attempt",
    [
        "b'caf\\xe9'.decode('cp1252')",
        "__import__('colorsys')",
        "open(__import__('json').__file__).close()",
        "import email, inspect, logging, pathlib, shutil, socket, uuid, zipfile",
        "__import__('lzma').decompress(__import__('lzma').compress(b'x'))",
        "__import__('hashlib').new('sha384', b'x')",
        "__import__('charset_normalizer').detect('geëist'.encode('utf-16'))",
        "__import__('markdown_it').MarkdownIt().render('*a*')",
        "__import__('cryptography.hazmat.primitives.ciphers')",
        "__import__('pdfminer.cmapdb').cmapdb.CMapDB.get_cmap('UniJIS-UCS2-H')",
        # An encoding that the C library converts, with a table of its own.
        "import lxml.html; lxml.html.HTMLParser(encoding='koi8-r').feed(b'<a>\\xc4</a>')",
        "os.write(1, b'')",
    ],
)
def test_its_own_modules_can_still_be_loaded(attempt: str) -> None:
    assert outcome(attempt) == "done"


def test_what_was_open_before_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "open"
    before = f"descriptor = os.open({str(path)!r}, os.O_CREAT | os.O_WRONLY)"
    assert outcome("os.write(descriptor, b'x')", before) == "OSError"
    assert path.read_bytes() == b""


def test_memory_is_bounded() -> None:
    assert outcome("bytearray(2**30)", "limit(2**29, 60)") == "MemoryError"
    assert outcome("bytearray(2**26)", "limit(2**29, 60)") == "done"


def test_time_is_bounded() -> None:
    assert outcome("while True: pass", "limit(2**30, 1)").startswith(
        f"ended with -{int(signal.SIGXCPU)}:"
    )


def test_a_limit_of_the_system_is_not_raised(tmp_path: Path) -> None:
    program = (
        "import resource\n"
        "from kamer_tui.reading.isolation.confinement import limit\n"
        "resource.setrlimit(resource.RLIMIT_AS, (2**29, 2**29))\n"
        "limit(2**30, 60)\n"
        "print(resource.getrlimit(resource.RLIMIT_AS)[0] == 2**29)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "True\n", done.stderr

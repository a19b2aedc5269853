"""Code of an attacker's own in the process that reads a file gets nothing out of it: the attacks of
``attacks`` are carried out there, and the test looks from outside too.
"""

from __future__ import annotations

import contextlib
import json
import os
import signal
import socket
import struct
import subprocess
import sys
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

import kamer_tui
from kamer_tui.reading.isolation.confinement import kernel, landlock
from kamer_tui.reading.isolation.messages import REASON, Job, receive
from kamer_tui.reading.isolation.processes import child_command, start
from kamer_tui.sample import SAMPLE
from tests.isolation import attacks

JOB = Job("verslag.txt", format="text")
ATTACKER = Path(__file__).with_name("attacker.py").read_text("utf-8")
WORDS = "WORDS = 'de geheime kade'\n"

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="these are attacks on Linux")

AS_A_COPY = """
import shutil
from kamer_tui.reading.isolation.messages import Job, receive
from kamer_tui.reading.isolation.processes import start
content = sys.stdin.buffer.read()
process = start(Job("verslag.txt", format="text"), content)
assert process.stdin is None, "it is no copy"
shutil.copyfileobj(process.stdout, sys.stdout.buffer)
sys.stdout.flush()
os._exit(process.wait() % 256)
"""


class Aims:
    """What is attacked, and what became of it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "outside"
        self.folder.mkdir()
        self.secret = self.folder / "secret.py"
        for name in ("secret.py", "spare", "spare2"):
            (self.folder / name).write_text(WORDS)
        for name in ("empty", "empty2"):
            (self.folder / name).mkdir()
        self.touched = folder / "started"
        program = [sys.executable, "-c", "import time; time.sleep(600)"]
        with self.secret.open() as stream:
            self.victim = subprocess.Popen(program, stdin=stream, start_new_session=True)
        self.path, self.abstract = str(folder / "ear"), f"\0kamer-tui-{os.getpid()}-{id(self)}"
        self._ears = list(self._listen())
        self._before = self._state()

    def _listen(self) -> Iterator[socket.socket]:
        first = socket.create_server(("127.0.0.1", 0))
        self.port = first.getsockname()[1]
        yield first
        yield bound(socket.AF_INET, socket.SOCK_DGRAM, ("127.0.0.1", self.port))
        with contextlib.suppress(OSError):  # not every machine has it
            yield bound(socket.AF_INET6, socket.SOCK_STREAM, ("::1", self.port))
            yield bound(socket.AF_INET6, socket.SOCK_DGRAM, ("::1", self.port))
        for name in (self.path, self.abstract):
            yield bound(socket.AF_UNIX, socket.SOCK_STREAM, name)

    def names(self, ours: Path) -> dict[str, Any]:
        """What the attacks know of it."""
        return {
            "SECRET": str(self.secret),
            "FOLDER": str(self.folder),
            "OURS": str(ours),
            "VICTIM": self.victim.pid,
            "PORT": self.port,
            "SOCKET": self.path,
            "ABSTRACT": self.abstract,
            "TOUCH": f"touch {self.touched}",
            "CODE": f"open({str(self.folder / 'new8')!r}, 'w')",
        }

    def harm(self) -> list[str]:
        """What is seen from outside: files that are not as before, calls, a process that is not."""
        found = [f"call at {ear.getsockname()}" for ear in self._ears if called(ear)]
        found += [f"not as before: {one}" for one in sorted(self._state() ^ self._before)]
        return found + (["a program was started"] if self.touched.exists() else [])

    def _state(self) -> set[str]:
        files = set(map(looks, (self.folder, *self.folder.rglob("*"))))
        process = self.victim.pid
        if self.victim.poll() is not None:
            return {*files, "dead"}
        resource = pytest.importorskip("resource")
        return {
            *files,
            f"files {resource.prlimit(process, resource.RLIMIT_NOFILE)}",
            f"priority {os.getpriority(os.PRIO_PROCESS, process)}",
            f"processors {os.sched_getaffinity(process)} {os.sched_getscheduler(process)}",
            Path(f"/proc/{process}/oom_score_adj").read_text(),
            *(x for x in Path(f"/proc/{process}/status").read_text().splitlines() if "Tracer" in x),
        }

    def close(self) -> None:
        """Let go of all."""
        self.victim.kill()
        self.victim.wait()
        for ear in self._ears:
            ear.close()


def looks(path: Path) -> str:
    """What can be changed of a file, but for when it was last read."""
    found = path.lstat()
    marks = (found.st_mode, found.st_nlink, found.st_uid, found.st_gid, found.st_mtime_ns)
    content = path.read_bytes() if path.is_file() else b""
    return f"{path.name}: {marks} {os.listxattr(path, follow_symlinks=False)} {content!r}"


def bound(family: socket.AddressFamily, kind: socket.SocketKind, address: Any) -> socket.socket:
    """An ear there."""
    ear = socket.socket(family, kind)
    try:
        ear.bind(address)
    except OSError:
        ear.close()
        raise
    if kind == socket.SOCK_STREAM:
        ear.listen()
    return ear


def called(ear: socket.socket) -> bool:
    """Whether somebody called or sent something there."""
    ear.setblocking(False)
    try:
        if ear.type == socket.SOCK_DGRAM:
            return bool(ear.recv(99))
        ear.accept()[0].close()
    except BlockingIOError:
        return False
    return True


@pytest.fixture
def aims(tmp_path: Path) -> Iterator[Aims]:
    found = Aims(tmp_path)
    yield found
    found.close()


class Outcome(NamedTuple):
    """What came of attacks: what confined the process, what each got, how the process ended."""

    confined: list[str]
    found: dict[str, str]
    status: int

    @property
    def through(self) -> dict[str, str]:
        """Those that got something."""
        return {name: what for name, what in self.found.items() if what.startswith("through")}


def carried_out(
    table: Mapping[str, str], aims: Aims, mode: str = "both", *, copy: bool = False
) -> Outcome:
    """Carry attacks out, one after the other, in one process that reads a file."""
    ours = Path(kamer_tui.__file__)
    if mode == "nothing":
        ours = aims.folder / "spare"
    arm = f"{ATTACKER}\narm({mode!r}, {aims.names(ours)!r})\n"
    content = json.dumps(table).encode()
    if copy:
        command, given = [sys.executable, "-c", arm + AS_A_COPY], content
    else:
        command, given = list(child_command()), JOB.line() + content
        command[4] = (
            f"import sys\nsys.path[:] = sys.argv[1:]\nexec({arm!r})\n"
            "from kamer_tui.reading.isolation.child import main\nmain()"
        )
    process = subprocess.Popen(command, stdin=-1, stdout=-1) if copy else start(JOB, b"", command)
    assert isinstance(process, subprocess.Popen)
    message = receive(BytesIO(process.communicate(given, timeout=100)[0]), 10**7)
    if message is None:
        return Outcome([], {}, process.returncode)
    assert message[0] == REASON, message
    told = json.loads(message[1])
    return Outcome(told["confined"], told["found"], process.returncode)


@pytest.fixture(scope="module")
def kernel_confines(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Skips what this kernel can't do."""
    aims = Aims(tmp_path_factory.mktemp("aims"))
    try:
        confined = carried_out({}, aims).confined
    finally:
        aims.close()
    if len(confined) < 3:
        pytest.skip(f"this kernel confines by no more than: {', '.join(confined)}")


def test_there_are_many_attacks() -> None:
    assert sum(map(len, attacks.KINDS.values())) > 150


@pytest.mark.usefixtures("kernel_confines")
@pytest.mark.parametrize("copy", [False, True], ids=["new", "copy"])
@pytest.mark.parametrize("mode", ["both", "kernel"])
@pytest.mark.parametrize("kind", attacks.KINDS)
def test_no_attack_gets_through(kind: str, mode: str, copy: bool, aims: Aims) -> None:
    table = attacks.KINDS[kind]
    outcome = carried_out(table, aims, mode, copy=copy)
    assert (outcome.through, aims.harm()) == ({}, [])
    assert (outcome.found.keys(), outcome.status) == (table.keys(), 0), "it ended too early"


@pytest.mark.usefixtures("kernel_confines")
@pytest.mark.parametrize("kind", [kind for kind in attacks.KINDS if kind != "read"])
def test_without_landlock_files_are_read_and_nothing_else(kind: str, aims: Aims) -> None:
    outcome = carried_out(attacks.KINDS[kind], aims, "seccomp")
    assert outcome.confined == ["seccomp", "audit hook"]
    outcome.found.pop("name", "")  # that of this machine stands in a file
    assert (outcome.through, aims.harm()) == ({}, [])


@pytest.mark.parametrize(
    ("version", "rights"),
    [
        (1, (0x1FFF, 0, 0)),
        (2, (0x3FFF, 0, 0)),
        (3, (0x7FFF, 0, 0)),
        (4, (0x7FFF, 3, 0)),
        (5, (0xFFFF, 3, 0)),
        (6, (0xFFFF, 3, 3)),
        (9, (0xFFFF, 3, 3)),
    ],
)
def test_an_older_landlock_is_asked_for_what_it_knows(
    version: int, rights: tuple[int, int, int], tmp_path: Path
) -> None:
    class Older(kernel.Kernel):
        def __init__(self) -> None:
            self.asked: list[bytes] = []

        def call(self, number: int, *arguments: int) -> int:
            return version

        def call_with(self, number: int, before: object, block: bytes, *after: int) -> int:
            self.asked.append(block)
            return os.open(os.devnull, os.O_RDONLY)

        def forgo_privileges(self) -> None: ...

    older = Older()
    assert landlock.restrict(older, []) == version
    assert older.asked == [struct.pack("QQQ", *rights)]


def test_a_machine_of_another_kind_goes_on_with_the_hook(monkeypatch: pytest.MonkeyPatch) -> None:
    assert kernel.kernel() is not None or os.uname().machine not in ("x86_64", "aarch64")
    monkeypatch.setattr(os, "uname", lambda: SimpleNamespace(machine="s390x"))
    assert kernel.kernel() is None


def test_the_same_attacks_get_through_where_nothing_confines(aims: Aims) -> None:
    """Else it would be the attacks that are wrong."""
    through = {
        f"{kind}: {name}"
        for kind in attacks.KINDS
        for name in carried_out(attacks.KINDS[kind], aims, "nothing").through
    }
    Path("/dev/shm/kamer-tui-attacked").unlink(missing_ok=True)
    assert len(through) > 100
    assert len(aims.harm()) > 20
    assert {"read: mmap", "write: mkfifo", "send: TCP", "start: fork_exec"} <= through


@pytest.mark.parametrize("name", attacks.OVERWRITE)
@pytest.mark.parametrize("mode", ["both", "kernel", "hook"])
def test_the_hook_is_not_switched_off_and_the_kernel_does_without(
    name: str, mode: str, aims: Aims, request: pytest.FixtureRequest
) -> None:
    if mode != "hook":
        request.getfixturevalue("kernel_confines")
    outcome = carried_out({name: attacks.overwriting()[name]}, aims, mode)
    assert (outcome.through, aims.harm()) == ({}, [])


@pytest.mark.usefixtures("kernel_confines")
@pytest.mark.parametrize("name", attacks.ANOTHER_INTERPRETER)
@pytest.mark.parametrize("mode", ["both", "kernel"])
def test_another_interpreter_is_confined_too(name: str, mode: str, aims: Aims) -> None:
    """It may bring the process to its end."""
    outcome = carried_out({name: attacks.ANOTHER_INTERPRETER[name]}, aims, mode)
    assert (outcome.through, aims.harm()) == ({}, [])


@pytest.mark.usefixtures("kernel_confines")
@pytest.mark.skipif(os.uname().machine != "x86_64", reason="only this one has two kinds of calls")
def test_a_call_of_another_kind_ends_the_process(aims: Aims) -> None:
    outcome = carried_out({"32 bits": attacks.CALL_OF_32_BITS}, aims, "kernel")
    assert outcome.status == -signal.SIGSYS


@pytest.mark.parametrize("copy", [False, True], ids=["new", "copy"])
def test_it_has_no_environment_no_current_folder_and_only_three_streams(
    copy: bool, aims: Aims, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("KADE_SECRET", "x")
    monkeypatch.chdir(tmp_path)
    table = {
        "variables": "got = sorted(set(os.environ) - {'PATH', 'LANG'})",
        "folder": "got = os.getcwd() != '/' and os.getcwd()",
        "may read": f"got = [each for each in sys.path if each in ('', {str(tmp_path)!r})]",
        "streams": """
got = []
for number in range(100):
    try:
        os.fstat(number)
    except OSError:
        continue
    got.append(number)
got = got if len(got) > 4 else []
""",
    }
    outcome = carried_out(table, aims, "both", copy=copy)
    assert outcome.found == dict.fromkeys(table, "nothing")


@pytest.mark.usefixtures("kernel_confines")
def test_the_environment_that_the_program_was_started_with_is_wiped_out_of_a_copy() -> None:
    program = f"""
import os
from kamer_tui.command_line.commands import main
from kamer_tui.reading.isolation.confinement import landlock
restrict = landlock.restrict

def look_before(*words):
    if b"KADE_SECRET" in open("/proc/self/environ", "rb").read():
        os._exit(7)
    return restrict(*words)

landlock.restrict = look_before
print(main(["check", {str(SAMPLE)!r}]))
"""
    environment = {**os.environ, "KADE_SECRET": "x"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True
    )
    # 1: something was found, as there is in the sample.
    assert done.stdout.splitlines()[-1] == "1", done.stderr

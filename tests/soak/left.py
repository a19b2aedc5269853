"""What a session has left: processes, files, exports that are not whole."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import time
import zipfile
from pathlib import Path

from kamer_tui.store.database import Store, StoreError
from kamer_tui.store.documents import known_documents
from kamer_tui.store.folders import NAME
from kamer_tui.store.notes import Note, all_notes, write_note

IMPORTANT = "Dit mag nooit verloren gaan."
_TICKS = os.sysconf("SC_CLK_TCK")


def processes_of(session: int) -> list[int]:
    """The processes of a terminal's session that still run."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        with contextlib.suppress(OSError):
            fields = status.read_text().rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] not in "ZX":
                found.append(int(status.parent.name))
    return found


def ours_among(processes: list[int]) -> list[int]:
    """Those that are the program's; what feeds a pipe is not."""
    found = []
    for process in processes:
        with contextlib.suppress(OSError):
            line = Path(f"/proc/{process}/cmdline").read_bytes()
            if b"kamer_tui" in line or b"python" in line:
                found.append(process)
    return found


def processes_left(session: int, seconds: float = 3.0) -> list[int]:
    """The program's processes of a session that still run after so many seconds at most."""
    end = time.monotonic() + seconds
    while (left := ours_among(processes_of(session))) and time.monotonic() < end:
        time.sleep(0.05)
    return left


def crashes_in(home: Path, process: int) -> list[str]:
    """The tracebacks that a process has kept."""
    return [f"crash: {kept.read_text()}" for kept in home.rglob(f"crash-*-{process}-*")]


def complaints_in(said: bytes) -> list[str]:
    """Python's own complaints in what a program said; what it says of a signal before it has
    imported anything of the program is nobody's fault.
    """
    begins = [said.find(word) for word in (b"Traceback", b"Fatal Python", b"Exception ignored")]
    begin = min((place for place in begins if place >= 0), default=-1)
    ours = begin >= 0 and (b"kamer_tui/" in said or b"Interrupt" not in said)
    return [f"said {said[begin : begin + 2000]!r}"] if ours else []


def parts_in(folder: Path) -> list[str]:
    """Files that were begun and are there still."""
    found = [*folder.rglob(".kamer-tui-*"), *folder.rglob("*.part")]
    return [f"file: {part}" for part in sorted(set(found))]


def broken_exports(folder: Path, known: Path) -> list[str]:
    """The files in a folder, but for a known one, that are no whole exports."""
    wrong = []
    for path in folder.iterdir():
        if path in (known, known.with_name("ander")) or path.name.startswith("."):
            continue
        try:
            _read(path)
        except (ValueError, OSError, zipfile.BadZipFile, csv.Error) as error:
            wrong.append(f"not whole: {path.name}, {error!r}, {path.read_bytes()[-80:]!r}")
    return wrong


def _read(path: Path) -> None:
    """Read an export.  Raises ValueError and the like where it is not whole."""
    content = path.read_bytes()
    if path.suffix == ".docx" or content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as word:
            if word.testzip() is not None:
                raise ValueError("damaged")
        return
    text = content.decode("utf-8")
    if path.suffix == ".json":
        json.loads(text)
    elif path.suffix == ".csv":
        list(csv.reader(io.StringIO(text), strict=True))
    elif path.suffix in (".html", ".htm") and not text.rstrip().endswith("</html>"):
        raise ValueError("no end")
    if not text.endswith("\n"):
        raise ValueError("the last line has no end")


def kept_at(home: Path) -> Store:
    """What readers keep that have this home; an important note is in it."""
    store = Store(home / ".local" / "share" / NAME)
    with contextlib.suppress(StoreError):  # another session may be writing
        if not any(note.text == IMPORTANT for note in all_notes(store)):
            write_note(store, Note(None, "kst-99999-99", "1", "anker", text=IMPORTANT))
    return store


def rows_of(store: Store) -> dict[str, set[str]] | None:
    """The documents that are kept, and the important notes; None where another session wrote for
    long.
    """
    try:
        return {
            "documents": {one.identity for one in known_documents(store)},
            "notes": {one.text for one in all_notes(store) if one.text == IMPORTANT},
        }
    except StoreError as error:
        if "another program" in str(error):
            return None
        raise


def lost_from(store: Store, before: dict[str, set[str]] | None) -> list[str]:
    """What is not kept any more that was before, and what is wrong with the database."""
    try:
        sound = store.read("PRAGMA integrity_check")
        now = rows_of(store)
    except StoreError as error:
        return [] if "another program" in str(error) else [f"store: {error}"]
    wrong = [] if sound == [("ok",)] else [f"store: {sound}"]
    if before is not None and now is not None:
        wrong += [
            f"store lost {kind}: {had - now[kind]}"
            for kind, had in before.items()
            if had - now[kind]
        ]
    return wrong


def cpu_of(process: int) -> float:
    """The seconds of processor time that a process has used."""
    fields = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / _TICKS

"""Kill a writer of notes and places again and again: ``python -m tests.store.killed FOLDER COUNT``.

The writer is a copy of this process, which has imported all that it needs; it says what was
confirmed to it.  After each kill all of that is there, nothing of it is half, and the database is
sound.  Prints what was lost; and how often a writer was killed, how often of that amid a writing,
and how much was confirmed.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from pathlib import Path

from kamer_tui.store.database import FILE, Store, StoreError
from kamer_tui.store.documents import Place, keep, kept_of
from kamer_tui.store.identity import identity_of
from kamer_tui.store.notes import Note, all_notes, write_note
from tests.builders import small_report

LONGEST = 0.006
"""Seconds that a writer lives at most."""
ANEW = 20
"""After so many kills another database is begun: the making of one is killed too."""
LONG = "De rest van een lange notitie. " * 40


def main() -> int:
    """Kill that many writers; return 1 where something was lost."""
    folder, count = Path(sys.argv[1]), int(sys.argv[2])
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1)
    lost: list[str] = []
    confirmed = amid = 0
    for number in range(count):
        if number % ANEW == 0:
            home = folder / str(number // ANEW)
            written: set[int] = set()
            place = 0
        told = _killed(home, number, chance.uniform(0, LONGEST))
        confirmed += len(told)
        amid += _is_amid(home)
        written |= {int(word[1:]) for word in told if word[0] == "n"}
        place = max([place, *(int(word[1:]) for word in told if word[0] == "p")])
        wrong = [word for word in told if word[0] == "e"]
        lost += [f"kill {number}: {what}" for what in (*wrong, *_lost(home, written, place))]
    print("\n".join(lost))
    print(f"{count} killed, {amid} amid a writing, {confirmed} confirmed, {len(lost)} lost")
    return 1 if lost else 0


def _is_amid(home: Path) -> bool:
    """True if the writer was killed while a page was half changed, to be put back."""
    journal = home / f"{FILE}-journal"
    return journal.exists() and journal.stat().st_size > 0


def _killed(home: Path, number: int, seconds: float) -> list[str]:
    """What was confirmed to a writer that lived so long."""
    receiving, sending = os.pipe()
    writer = os.fork()
    if not writer:
        os.close(receiving)
        try:
            _write(home, number, sending)
        except BaseException as error:
            os.write(sending, f"e{error!r}\n".encode())
        finally:
            os._exit(1)
    os.close(sending)
    time.sleep(seconds)
    os.kill(writer, signal.SIGKILL)
    os.waitpid(writer, 0)
    with os.fdopen(receiving, "rb") as pipe:
        return [line.decode() for line in pipe.read().splitlines()]


def _write(home: Path, number: int, sending: int) -> None:
    """Write notes and places without end; say of each, as a line, that it was confirmed."""
    store, document = Store(home), small_report()
    step = number * 1_000
    while True:
        step += 1
        write_note(store, Note(None, "kst-99999-1", "1", "anker", text=f"{step} {LONG}"))
        os.write(sending, b"n%d\n" % step)
        keep(store, document, None, Place("1", step))
        os.write(sending, b"p%d\n" % step)


def _lost(home: Path, written: set[int], place: int) -> list[str]:
    """What is wrong with a database in which these notes and this place are to be."""
    if not (home / FILE).exists():
        return ["no database"] if written else []
    store = Store(home)
    try:
        there = {note.text for note in all_notes(store)}
        kept = kept_of(store, identity_of(small_report()))
        if store.read("PRAGMA integrity_check") not in ([("ok",)], []):
            return ["not sound"]
    except StoreError as error:
        return [str(error)]
    finally:
        store.close()
    whole = {f"{step} {LONG}" for step in written}
    lost = [f"note {text.split()[0]}" for text in whole - there]
    lost += [f"half a note: {text[:20]}" for text in there if not text.endswith(LONG)]
    if place and (kept is None or kept.place.paragraph < place):
        lost.append(f"place {place}")
    return lost


if __name__ == "__main__":
    sys.exit(main())

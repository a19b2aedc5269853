"""Whatever a terminal sends: it is a key, or it is ignored; and many keys are soon done."""

from __future__ import annotations

import contextlib
import os
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.program import PROGRAM
from tests.terminal.pseudo_terminal import PseudoTerminal
from tests.terminal.restored import assert_restored

FIRST = "Hoeveel plaatsen"
UNDERSTOOD = "11! "
"""A sign in the list that stands there once the answers have been looked at."""
MUCH = 200_000


@pytest.fixture
def reader(tmp_path: Path) -> Iterator[PseudoTerminal]:
    """The reader with the sample in sight."""
    with PseudoTerminal(PROGRAM, folder=tmp_path) as terminal:
        terminal.wait_for(FIRST)
        terminal.wait_for(UNDERSTOOD)
        yield terminal


IGNORED = {
    "a byte of Latin-1": b"\xe9",
    "bytes that are no UTF-8": b"\xff\xfe\xc3\x28\xed\xa0\x80\xf8",
    "a click beyond column 95, as xterm once told it": b"\x1b[M \xa1\x30\x1b[M#\xff\xff",
    "codes of kitty that are no characters": b"\x1b[1114112u\x1b[55296u\x1b[99999999999u",
    "texts of kitty that are no characters": b"\x1b[97;;55296u\x1b[97;;1114112:55297u",
    "a million rows": b"\x1b[48;1000000;1000000;0;0t",
    "no rows, and the mouse": b"\x1b[48;0;0;0;0t\x1b[<35;5;5M",
    "the mouse far away": b"\x1b[<0;999999;999999M\x1b[<0;999999;999999m\x1b[<0;0;0M",
    "buttons that no mouse has": b"\x1b[<999999;5;5M\x1b[<255;2;2m\x1b[<128;5;5M",
    "the cursor's place": b"\x1b[5;5R\x1b[999999;999999R",
    "colours and names that nobody asked for": b"\x1b]11;rgb:0/0/0\x07\x1bP>|q q q\x1b\\\x1b[?62;c",
    "a sequence in disorder": b"\x1b[1 2;-q\x1b[<0;-1;-5M",
    "the focus is lost": b"\x1b[O",
    "a sequence without end": b"\x1b[" + b"1;" * 3000,
}


@pytest.mark.parametrize("sent", IGNORED.values(), ids=IGNORED)
def test_what_is_no_key_is_ignored(reader: PseudoTerminal, sent: bytes) -> None:
    before = reader.screen.text
    reader.send(sent)
    reader.settle(0.7)
    assert reader.screen.text == before
    reader.press("j")
    reader.wait_for("2 of 30")
    reader.press("q")
    assert reader.wait() == 0
    assert_restored(reader)


@pytest.mark.parametrize("seed", range(4))
def test_random_bytes(reader: PseudoTerminal, seed: int) -> None:
    chance = random.Random(seed)
    # No "q", no Ctrl-C and Ctrl-Q, which end it; no Ctrl-Z.
    bytes_of_sequences = b"\x1b\x1b\x1b\x1b[[[[]OPM<>?;;0123456789AuRtmM~$y"
    for _ in range(150):
        pieces = [
            bytes(chance.choices(bytes_of_sequences, k=chance.randint(1, 12))),
            bytes(chance.randrange(128, 256) for _ in range(chance.randint(0, 6))),
            bytes(chance.choices(b"jkJKnN/gG\x1b\t h\x7f", k=chance.randint(0, 3))),
        ]
        reader.send(b"".join(pieces))
        reader.read(0.01)
    reader.settle(1.2)
    # Where the machine is busy, ESC and "q" may be read at once, and are Alt-q.
    with contextlib.suppress(OSError):  # it has ended
        for _ in range(10):
            reader.press(*["escape"] * 4, settle=0.3)
            reader.press("q", settle=0.5)
    assert reader.wait() == 0, reader.screen.text
    assert_restored(reader)


def send_beside(terminal: PseudoTerminal, *parts: bytes) -> threading.Thread:
    """Send parts in another thread, so that what is drawn is read meanwhile."""
    thread = threading.Thread(target=lambda: [terminal.send(part) for part in parts])
    thread.start()
    return thread


MANY_KEYS = {
    "down the list": b"j" * MUCH,
    "up and down": b"jk" * (MUCH // 2),
    "by arrow": b"\x1b[B" * (MUCH // 3),
    "by arrow, as kitty tells it": b"\x1b[57353;1u" * (MUCH // 10),
    "next question": b"J" * MUCH,
    "through the text": b"\t" + b"j" * MUCH,
    "through the text by screens": b"\t" + b"\x1b[6~" * (MUCH // 4),
    "select and not": b" " * MUCH,
    "a search, and its hits": b"/stal\r" + b"n" * MUCH,
    "to the ends": b"gG" * (MUCH // 2),
    "colours": b"t" * MUCH,
    "the help": b"?" * MUCH,
    "the help, some hundred times": b"?" * 101,
    "a text": b"Welke kosten en plaatsen, vraagt het lid Spaak?\rWat is het antwoord/deel\r" * 2800,
    "any keys": bytes(random.Random(1).choices([*b"jkJKgGhl/nNfboze?yt \t\r12", 27], k=MUCH)),
}


@pytest.mark.parametrize("keys", MANY_KEYS.values(), ids=MANY_KEYS)
def test_very_many_keys_at_once_are_soon_done(reader: PseudoTerminal, keys: bytes) -> None:
    begun = time.monotonic()
    sending = send_beside(reader, keys, b"q")
    assert reader.wait() == 0
    sending.join()
    # Two seconds on a machine that does nothing else.
    assert time.monotonic() - begun < 2 * max(1.0, os.getloadavg()[0])
    assert_restored(reader)


def test_many_keys_do_what_each_of_them_does(reader: PseudoTerminal) -> None:
    reader.send(b"j" * 20 + b"k" * 3 + b"J" * 2)
    reader.wait_for("19 of 30")
    reader.send(b"g" + b"/stalling" + b"\r" + b"n" * 20 + b"\x1b[B" * 3)
    reader.settle()
    assert "«stalling»" in reader.screen.text


def test_a_text_in_a_field_and_keys_after_it(reader: PseudoTerminal, tmp_path: Path) -> None:
    reader.send(b"e" + b"\x7f" * 40 + b"een verslag zonder plaatsen" + b"\r")
    reader.wait_for("Exported to")
    assert [path.name for path in tmp_path.iterdir()] == ["een verslag zonder plaatsen.md"]


def test_a_text_that_is_taken_for_keys_does_nothing(reader: PseudoTerminal, tmp_path: Path) -> None:
    before = reader.screen.text
    reader.send(b"een regel en nog een\r" * 100)
    reader.wait_for("Too many keys at once")
    assert reader.screen.text.splitlines()[:-1] == before.splitlines()[:-1]
    assert not list(tmp_path.iterdir())
    reader.press("j")
    reader.wait_for("2 of 30")


def test_a_signal_amid_very_many_keys(reader: PseudoTerminal) -> None:
    sending = send_beside(reader, b"zgGt\t" * (MUCH // 5))
    time.sleep(0.3)
    os.kill(reader.process, 15)
    assert reader.wait(10) == 143
    sending.join(5)
    assert_restored(reader)

"""What is done to a reader in a terminal: keys, mouse, signals, and what it does not expect."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

from tests.soak.left import processes_of
from tests.terminal.pseudo_terminal import KEYS, PseudoTerminal

ROUNDS = 5
"""How often the keys that end it are pressed: Esc may have a dialog, a search, a filter and a paste
to end before it.
"""

A_WHILE = 5.0
"""Seconds that a reader which was told to end has for what it has to keep, on a busy machine."""

_MAY_QUIT = frozenset(("palette", "noise", "mouse", "clicks", "drag"))
"""What may name or press the command that ends it."""

MOST = 400_000
"""Bytes of a document that is written anew."""

_SEQUENCES = b"\x1b\x1b\x1b\x1b[[[[]OPM<>?;;0123456789AuRtmM~$y"
_COMMANDS = b"jkJKnNgGhl][ .,ofbaAtzHL14sssyyYYvp<>vv\t\r\x04\x15?"
"""Not the slash and not e, after which letters would be those of a file somewhere."""
_SIZES = ((120, 40), (80, 24), (40, 12), (1, 1), (300, 90), (2, 60), (110, 3), (61, 20), (200, 8))
_WORDS = (
    b"de",
    b"een bank",
    b"wachttijd",
    b'"van de"',
    b"party:de",
    b"-de",
    b"in:answer w*",
    b"12",
)
_NAMES = (b"uit", b"vragen", b"stuk", b"a b", b"\xc3\xa9\xe2\x82\xac", b"", b".", b"x" * 300)
_ENDINGS = (b".md", b".json", b".csv", b".html", b".docx", b".html", b".docx", b".txt", b"")


class Session:
    """A terminal with a reader in it that reads the file ``path``, and what is done to it."""

    def __init__(self, terminal: PseudoTerminal, chance: random.Random, path: Path) -> None:
        self.terminal = terminal
        self.chance = chance
        self.path = path
        self.done: list[str] = []
        self._may_have_quit_at = -A_WHILE

    def act(self) -> None:
        """Do something."""
        what = self.chance.choice(
            (
                *(self.keys, self.keys, self.keys, self.named_keys, self.search, self.noise),
                *(self.mouse, self.clicks, self.drag, self.paste, self.burst, self.resize),
                *(self.signal, self.stop, self.kill_child, self.export, self.palette),
                *(self.sentences, self.filter, self.rewrite, self.library, self.note),
            )
        )
        self.done.append(what.__name__)
        what()
        if what.__name__ in _MAY_QUIT:
            self._may_have_quit_at = time.monotonic()
        self.terminal.read(self.chance.choice((0.0, 0.01, 0.1)))

    def keys(self) -> None:
        self.send(bytes(self.chance.choices(_COMMANDS, k=self.chance.randint(1, 8))))

    def named_keys(self) -> None:
        names = [name for name in KEYS if name not in ("ctrl+c", "ctrl+q")]
        self.send(b"".join(KEYS[name] for name in self.chance.choices(names, k=3)))

    def search(self) -> None:
        """Search, in a document that may not be open yet, and go through what is found."""
        self._begin(b"/")
        text = bytes(self.chance.choices(b"abcdefgh .", k=self.chance.randint(1, 40)))
        self.send(self.chance.choice((text, text, text, *_WORDS)))
        self.send(
            self.chance.choice((b"\r", b"\x1b", b"\t", b"", b"\x1b[B\x1b[A", b"\r/x", b"\t\t"))
        )
        self.send(bytes(self.chance.choices(b"nNJKaAy", k=self.chance.randint(0, 5))))

    def export(self) -> None:
        """Export to a file in this folder: no slash in its name."""
        self._begin(b"e")
        if self.chance.random() < 0.7:
            name = self.chance.choice(_NAMES) + self.chance.choice(_ENDINGS)
            self.send(b"\x05" + b"\x15" + name)
        if self.chance.random() < 0.4:  # the formats
            self.send(b"\t" + b"\x1b[C" * self.chance.randint(0, 5))
        self.send(self.chance.choice((b"\r", b"\r", b"\r\r", b"\r\x1b[Z\r", b"\x1b", b"")))
        if self.chance.random() < 0.3:
            self.act()  # while it is written
        self.send(self.chance.choice((b"", b"\x1b", b"\x1b\x1b")))

    def palette(self) -> None:
        """Find a command, and choose it by a key or by clicks where its list is."""
        self._begin(b"\x10")
        self.send(bytes(self.chance.choices(b"aeiorstn 12", k=self.chance.choice((0, 1, 1, 3)))))
        self.terminal.read(self.chance.choice((0.0, 0.1)))
        how = self.chance.choice(("enter", "click", "click", "keys", "escape"))
        if how == "click":
            x, y = self.chance.randint(24, 90), self.chance.randint(3, 20)
            self.send(_press(0, x, y) * self.chance.randint(1, 3))
        elif how == "keys":
            keys = self.chance.choices(("up", "down", "pageup", "pagedown", "enter"), k=5)
            self.send(b"".join(KEYS[key] for key in keys))
        else:
            self.send(KEYS[how])

    def sentences(self) -> None:
        """Choose sentences, and copy or cite them."""
        self.send(b"s" + bytes(self.chance.choices(b"jkJKyYs\x1bv", k=self.chance.randint(0, 12))))

    def filter(self) -> None:
        """Have one party in the list, or the next one; put the parties away, make panes wider."""
        self.send(b"hh" + b"j" * self.chance.randint(0, 4) + b"\r")
        self.send(bytes(self.chance.choices(b"[]pp<<>>\x1b", k=self.chance.randint(0, 6))))

    def library(self) -> None:
        """Open another document, and go from one to the other."""
        self._begin(b"D")
        self.send(self.chance.choice((b"\r", b"G\r", b"j\r", b"/stuk\r\r", b"\x1b", b"/x\x1b")))
        self.terminal.read(self.chance.choice((0.0, 0.2, 1.0)))
        self.send(bytes(self.chance.choices(b"}{Dj\r\x1bH", k=self.chance.randint(0, 8))))

    def note(self) -> None:
        """Write a note, in some lines, and keep it or begin something else."""
        self._begin(b"i")
        self.send(bytes(self.chance.choices(b"abc de\r\t \xc3\xa9", k=self.chance.randint(0, 30))))
        self.send(self.chance.choice((b"\x1b", b"\x1b", b"", b"\x1bi\x1b")))
        self.send(bytes(self.chance.choices(b"jJKmi\x1b", k=self.chance.randint(0, 4))))

    def noise(self) -> None:
        high = bytes(self.chance.randrange(128, 256) for _ in range(self.chance.randint(0, 9)))
        self.send(bytes(self.chance.choices(_SEQUENCES, k=self.chance.randint(1, 20))) + high)

    def mouse(self) -> None:
        button = self.chance.choice((0, 2, 32, 35, 64, 65, 128))
        self.send(_press(button, *self._place()))

    def clicks(self) -> None:
        """Click often and all over, while the keys change what is there."""
        for _ in range(self.chance.randint(1, 6)):
            self.send(_press(0, *self._place()) * self.chance.choice((1, 1, 2)))
            self.send(self.chance.choice((b"", b"", b"j", b"\r", b"J", b"f", b"\x1b", b"z", b"]")))

    def drag(self) -> None:
        """Drag a bar, the line between two panes, or over a text; the button may stay down."""
        x = self.chance.choice(
            (self.terminal.screen.columns, *self._places_of_lines(), self._place()[0])
        )
        y = self._place()[1]
        moves = [f"\x1b[<0;{x};{y}M"]
        for _ in range(self.chance.randint(0, 8)):
            x, y = max(1, x + self.chance.randint(-9, 9)), max(1, y + self.chance.randint(-9, 9))
            moves.append(f"\x1b[<32;{x};{y}M")
        moves += [f"\x1b[<0;{x};{y}m"] * self.chance.choice((0, 1, 1, 1))
        self.send("".join(moves).encode())

    def paste(self) -> None:
        ends = self.chance.choice((b"\x1b[201~", b"\x1b[201~", b""))
        text = bytes(self.chance.choices(b"\r\n\t aeiou" + bytes(range(128, 256)), k=40))
        self.send(b"\x1b[200~" + text + ends)

    def burst(self) -> None:
        self.send(bytes(self.chance.choices(b"jkJK \tgG", k=self.chance.choice((50, 3000)))))

    def resize(self) -> None:
        for size in self.chance.choices(_SIZES, k=self.chance.randint(1, 6)):
            self.terminal.resize(*size)

    def signal(self) -> None:
        numbers = (signal.SIGCONT, signal.SIGWINCH, signal.SIGTSTP)
        os.kill(self.terminal.process, self.chance.choice(numbers))

    def stop(self) -> None:
        os.kill(self.terminal.process, signal.SIGSTOP)
        self.terminal.read(0.05)
        os.kill(self.terminal.process, signal.SIGCONT)

    def kill_child(self) -> None:
        for process in processes_of(self.terminal.process):
            if process != self.terminal.process:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(process, signal.SIGKILL)

    def rewrite(self) -> None:
        """Write the document anew."""
        rewrite(self.path, self.chance)

    def send(self, data: bytes) -> None:
        """Type, while what is drawn is read."""
        for start in range(0, len(data), 500):
            self.terminal.send(data[start : start + 500])
            self.terminal.read(0.0)

    @property
    def may_have_quit(self) -> bool:
        """True if what was done just before may have ended it: the command in the palette or the
        foot, or random bytes that name the key.  It has then a while for what it keeps.
        """
        return time.monotonic() - self._may_have_quit_at < A_WHILE

    def end(self, how: str) -> set[int]:
        """End it; return the exit statuses that are right for that."""
        process = self.terminal.process
        if how in ("q", "ctrl+c"):
            self._ask_to_end(how)
            return {0, 130, -2} if how == "ctrl+c" else {0}
        if how.startswith("hang up"):
            self.terminal.hang_up()
            return {0, 129, -1}  # a key may have ended it just before
        number = signal.Signals[f"SIG{how}"]
        os.kill(process, number)
        own_end = {0} if self.may_have_quit else set()
        return {-9} | own_end if how == "KILL" else {128 + number, -number} | own_end

    def _ask_to_end(self, key: str) -> None:
        """Press the key that ends it, out of whatever it is in."""
        for _ in range(ROUNDS):
            # Random bytes may have begun a paste: keys are none before a second's silence.
            self.terminal.settle(1.2)
            self.terminal.press("escape", settle=0.3)
            for _ in range(2):  # with a selection, it asks first
                if self.terminal.runs:
                    self.terminal.press(key, settle=0.3)
            if not self.terminal.runs:
                break

    def _begin(self, key: bytes) -> None:
        """Press a key where it is a command."""
        self.send(b"\x1b\x1b\x1b")
        self.terminal.read(0.3)
        self.send(key)
        self.terminal.read(self.chance.choice((0.0, 0.05, 0.2)))

    def _place(self) -> tuple[int, int]:
        """A column and a row, now and then beyond the screen."""
        return (
            self.chance.randint(0, self.terminal.screen.columns + 5),
            self.chance.randint(0, self.terminal.screen.rows + 3),
        )

    def _places_of_lines(self) -> list[int]:
        """The columns at which a line stands between two panes."""
        self.terminal.show()
        line = self.terminal.screen.lines[self.terminal.screen.rows // 2]
        return [place for place, one in enumerate(line, 1) if one in "│▐"]


def rewrite(path: Path, chance: random.Random) -> None:
    """Have something else, or nothing, where a document is."""
    with contextlib.suppress(OSError):
        content = path.read_bytes()
        match chance.choice(("cut", "longer", "replaced", "away", "emptied", "in parts", "away")):
            case "cut":
                os.truncate(path, len(content) // 2)
            case "longer":
                path.write_bytes((content * 2)[:MOST])
            case "replaced":
                other = path.with_name("ander")
                other.write_bytes(content[::-1])
                other.replace(path)
            case "emptied":
                path.write_bytes(b"")
            case "in parts":
                with path.open("wb") as file:
                    for start in range(0, len(content), 1 + len(content) // 9):
                        file.write(content[start : start + 1 + len(content) // 9])
                        file.flush()
            case _:
                path.unlink()
                return
    if not path.exists():
        path.write_bytes(b"Vraag 1\nWaarom?\nAntwoord\nDaarom.\n")


@contextlib.contextmanager
def rewriting(path: Path, chance: random.Random) -> Iterator[None]:
    """While inside, have other things where the document is, again and again."""
    content, over = path.read_bytes(), threading.Event()

    def go_on() -> None:
        while not over.wait(chance.choice((0, 0.003, 0.03, 0.3))):
            rewrite(path, chance)
            if chance.random() < 0.4:
                path.write_bytes(content)

    thread = threading.Thread(target=go_on)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()


def _press(button: int, x: int, y: int) -> bytes:
    return f"\x1b[<{button};{x};{y}M\x1b[<{button};{x};{y}m".encode()

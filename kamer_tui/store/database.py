"""The database: one SQLite file in the user's data folder.

It is never replaced, emptied or repaired: a file that is damaged, foreign or of a newer program is
left as it is, and told.  What a function here has returned from is on the disk.
"""

from __future__ import annotations

import contextlib
import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from kamer_tui.store.folders import DATABASE
from kamer_tui.store.steps import STEPS
from kamer_tui.translation import _
from kamer_tui.untrusted import clean_name

FILE = DATABASE
APPLICATION = 0x6B747569
"""SQLite's ``application_id`` of such a file: "ktui"."""
PATIENCE = 2.0
"""Seconds to wait while another reader writes."""


DAMAGED = "malformed"
_OF_DAMAGE = (
    *(DAMAGED, "not a database", "already exists", "no such table", "no such column"),
    *("Could not decode", "unsupported file format", "datatype mismatch"),
)
"""What SQLite says of a file that is not as this program wrote it."""


class StoreError(Exception):
    """What is kept can't be read or written: one line that says why, and what to do; and the
    ``reason`` alone, for where there is little room.
    """

    def __init__(self, line: str, reason: str = "") -> None:
        super().__init__(line)
        self.reason = reason or line


class Store:
    """What the user keeps, in the database of a folder.

    The file is made at the first writing, for its user's eyes alone; until then everything is
    empty.  A damaged one is not written to.  A store is used by the thread that made it.
    """

    def __init__(
        self, folder: Path, steps: Sequence[str] = STEPS, patience: float | None = None
    ) -> None:
        """``patience`` are the seconds to wait while another reader writes, ``PATIENCE`` where it
        is None.  Raises nothing: the file is opened when it is first needed.
        """
        self.path = folder / FILE
        self._patience = patience
        self._steps = steps
        self._connection: sqlite3.Connection | None = None
        self._file: os.stat_result | None = None
        """The file that the connection is to."""
        self._is_sound = False
        """Whether the file was looked through since it was opened."""

    @classmethod
    def of_user(cls, patience: float | None = None) -> Store:
        """The store in the user's data folder."""
        from kamer_tui.store.folders import data_folder

        return cls(data_folder(), patience=patience)

    def be_ready(self) -> None:
        """Open the file, where there is one.  Raises StoreError."""
        with self._told():
            self._opened(write=False)

    def close(self) -> None:
        """Close the file.  It is opened again where it is needed again."""
        if self._connection is not None:
            with contextlib.suppress(sqlite3.Error):
                self._connection.close()
            self._connection = None

    def read(
        self, query: str, *values: object, kinds: Sequence[type | tuple[type, ...]] = ()
    ) -> list[tuple[Any, ...]]:
        """The rows of a SELECT; none where nothing was ever kept.  ``kinds`` are those of its
        columns: where a file was damaged, others may stand there.  Raises StoreError.
        """
        with self._told():
            connection = self._opened(write=False)
            rows = [] if connection is None else connection.execute(query, values).fetchall()
            if kinds and any(
                not all(map(isinstance, row, kinds)) or len(row) != len(kinds) for row in rows
            ):
                raise sqlite3.DatabaseError(DAMAGED)
            return rows

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction: all that is written inside is kept, or nothing of it.  Raises StoreError
        where it can't be kept.
        """
        with self._told():
            connection = self._opened(write=True)
            assert connection is not None
            connection.execute("BEGIN IMMEDIATE")
            try:
                self._look_through(connection)
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                with contextlib.suppress(sqlite3.Error):
                    connection.execute("ROLLBACK")
                raise

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        """Make one line of what SQLite or the disk says."""
        try:
            yield
        except (sqlite3.Error, OSError, UnicodeError) as error:
            self.close()
            raise told_of(self.path, error) from None

    def _opened(self, *, write: bool) -> sqlite3.Connection | None:
        """The database as this program knows it; None where there is none and nothing is to be
        written.
        """
        if not self.path.is_absolute():
            raise StoreError(_("There is no home folder to keep anything in; set HOME."))
        if self._connection is not None and not self._is_still_there():
            self.close()
        if self._connection is None:
            is_there = self.path.exists()
            if not write and (not is_there or not self.path.stat().st_size):
                return None
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._connection = self._connect()
            self._file = self.path.stat()
            self._is_sound = False
            if not is_there:
                self.path.chmod(0o600)
        return self._connection

    def _is_still_there(self) -> bool:
        """True if the file is the one that was opened: what is written to one that was taken away
        would be gone with it.
        """
        try:
            return self._file is not None and os.path.samestat(self._file, self.path.stat())
        except OSError:
            return False

    def _look_through(self, connection: sqlite3.Connection) -> None:
        """Raises DatabaseError where the file is damaged, before it is written to."""
        if not self._is_sound:
            if connection.execute("PRAGMA quick_check(1)").fetchall() != [("ok",)]:
                raise sqlite3.DatabaseError(DAMAGED)
            self._is_sound = True

    def _connect(self) -> sqlite3.Connection:
        address = f"{self.path.absolute().as_uri()}?mode=rwc"
        patience = PATIENCE if self._patience is None else self._patience
        connection = sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)
        try:
            connection.execute("PRAGMA synchronous = FULL")
            connection.execute("PRAGMA trusted_schema = OFF")
            self._move_up(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _move_up(self, connection: sqlite3.Connection) -> None:
        """Take the steps that this file has not taken yet.  Raises StoreError for a file of another
        program or of a newer one.
        """
        (version,) = connection.execute("PRAGMA user_version").fetchone()
        (application,) = connection.execute("PRAGMA application_id").fetchone()
        (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        if application != APPLICATION and (tables or application or version):
            raise StoreError(
                _("{path} is not this program's; it is left as it is. Move it elsewhere.").format(
                    path=_shown(self.path)
                ),
                _("of another program"),
            )
        if version > len(self._steps):
            raise StoreError(
                _("{path} is of a newer kamer-tui; it is left as it is. Update kamer-tui.").format(
                    path=_shown(self.path)
                ),
                _("of a newer kamer-tui"),
            )
        if version == len(self._steps):
            return
        connection.execute("BEGIN IMMEDIATE")
        try:
            (version,) = connection.execute("PRAGMA user_version").fetchone()
            for step in self._steps[version:]:
                for statement in filter(str.strip, step.split(";")):
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION}")
            connection.execute(f"PRAGMA user_version = {len(self._steps)}")
            connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                connection.execute("ROLLBACK")
            raise


def told_of(path: Path, error: Exception) -> StoreError:
    """What SQLite or the disk says, as a line that names the file and what to do."""
    said = str(error)
    if any(word in said for word in _OF_DAMAGE):
        line = _("{path} is damaged; it is left as it is. Move it elsewhere to begin anew.")
        return StoreError(line.format(path=_shown(path)), _("damaged"))
    if "locked" in said:
        line = _("{path} is being written by another program; try again.")
        return StoreError(line.format(path=_shown(path)), _("another program is writing"))
    if isinstance(error, OSError):
        said = error.strerror or said
    reason = clean_name(said)
    if "full" in said or getattr(error, "errno", 0) in (errno.ENOSPC, errno.EDQUOT):
        reason = _("the disk is full")
    elif "readonly" in said or isinstance(error, PermissionError):
        reason = _("it can't be written")
    line = _("{path}: nothing can be kept: {reason}.")
    return StoreError(line.format(path=_shown(path), reason=reason), reason)


def _shown(path: Path) -> str:
    """The path as it is shown: short enough for a line of the screen where it is in the home."""
    with contextlib.suppress(ValueError, RuntimeError):
        path = Path("~") / path.relative_to(Path.home())
    return clean_name(str(path))

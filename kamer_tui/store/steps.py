"""The steps by which the database came to its form, from an empty file on.

A step is never changed once it was released: another form is another step.  The database's
``user_version`` is the number of steps that were taken.
"""

from __future__ import annotations

STEPS: tuple[str, ...] = (
    """
    CREATE TABLE document (
        identity TEXT PRIMARY KEY,
        title TEXT NOT NULL,
        kind TEXT NOT NULL,
        date TEXT NOT NULL,
        path TEXT NOT NULL,
        exchanges INTEGER NOT NULL,
        seen INTEGER NOT NULL,
        opened INTEGER NOT NULL,
        opened_at TEXT NOT NULL,
        outline TEXT NOT NULL,
        place TEXT NOT NULL
    );
    CREATE TABLE note (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        document TEXT NOT NULL,
        exchange TEXT NOT NULL,
        anchor TEXT NOT NULL,
        sentence TEXT NOT NULL,
        text TEXT NOT NULL,
        marks TEXT NOT NULL,
        version INTEGER NOT NULL,
        written_at TEXT NOT NULL,
        changed_at TEXT NOT NULL
    );
    CREATE INDEX note_of_document ON note (document);
    CREATE TABLE story (
        path TEXT PRIMARY KEY,
        chosen INTEGER NOT NULL
    );
    CREATE TABLE clip (
        id INTEGER PRIMARY KEY AUTOINCREMENT,
        story TEXT NOT NULL,
        document TEXT NOT NULL,
        exchange TEXT NOT NULL,
        text TEXT NOT NULL,
        written_at TEXT NOT NULL
    );
    """,
    """
    ALTER TABLE note ADD COLUMN title TEXT NOT NULL DEFAULT '';
    ALTER TABLE note ADD COLUMN citation TEXT NOT NULL DEFAULT '';
    """,
)

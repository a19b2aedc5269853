"""A database as the first program that kept anything wrote it, in SQL."""

OLDEST = """
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
INSERT INTO document VALUES (
    'kst-99999-1', 'Fietsenstallingen', 'Verslag', '2031-05-01', '/home/veldman/stuk.pdf', 3, 2, 7,
    '2031-05-02T09:00:00+00:00', '{"1": "hoeveelplaatsen", "2": "waaromdicht"}',
    '{"exchange": "2", "paragraph": 1, "character": 4, "pane": "answer", "party": null,'
    || ' "mark": null, "query": "", "selected": ["1"], "unfolded": [], "seen": ["1", "2"]}'
);
INSERT INTO note VALUES (
    5, 'kst-99999-1', '2', 'waaromdicht', '', 'Opzoeken bij de gemeente.', '["opvolgen"]', 2,
    '2031-05-02T09:00:00+00:00', '2031-05-02T09:30:00+00:00'
);
INSERT INTO story VALUES ('/home/veldman/verhaal.md', 1);
INSERT INTO clip VALUES (
    1, '/home/veldman/verhaal.md', 'kst-99999-1', '2', '> Er komen plaatsen bij.',
    '2031-05-02T09:31:00+00:00'
);
PRAGMA application_id = 1802794345;
PRAGMA user_version = 1;
"""

"""The database: its tables, its version, and how it is opened.

Never change a step that was released: add one. user_version counts the steps that were taken.
Rows of `item` are what people read; rows of `event` are the evidence, in order, their sound cut out and
kept in `sound` (a FLAC file) or, until its stretch is over, in `raw_sound`.
"""

from __future__ import annotations

import errno
import os
import sqlite3
from pathlib import Path

from core.errors import StoreError

FILE = "history.db"
BUSY_MS = 2_000
STEPS = (
    """
    CREATE TABLE conversation (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL DEFAULT '',
        is_renamed INTEGER NOT NULL DEFAULT 0,
        provider TEXT NOT NULL DEFAULT '',
        began_s REAL NOT NULL,
        ended_s REAL NOT NULL,
        turns INTEGER NOT NULL DEFAULT 0,
        draft TEXT NOT NULL DEFAULT '',
        deleted_s REAL
    );
    CREATE INDEX conversation_by_time ON conversation(ended_s DESC) WHERE deleted_s IS NULL AND turns > 0;
    CREATE TABLE event (
        conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
        number INTEGER NOT NULL,
        t_s REAL NOT NULL,
        direction TEXT NOT NULL,
        data TEXT NOT NULL,
        audio_bytes INTEGER,
        PRIMARY KEY (conversation_id, number)
    ) WITHOUT ROWID;
    CREATE TABLE item (
        id INTEGER PRIMARY KEY,
        conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
        item_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        role TEXT NOT NULL,
        text TEXT NOT NULL,
        data TEXT NOT NULL,
        UNIQUE (conversation_id, item_id)
    );
    CREATE INDEX item_in_order ON item(conversation_id, position);
    CREATE TABLE sound (
        id INTEGER PRIMARY KEY,
        conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
        stream TEXT NOT NULL,
        file TEXT NOT NULL UNIQUE,
        bytes INTEGER NOT NULL,
        peaks BLOB NOT NULL
    );
    CREATE INDEX sound_in_order ON sound(conversation_id, stream, id);
    CREATE TABLE raw_sound (
        id INTEGER PRIMARY KEY,
        conversation_id INTEGER NOT NULL REFERENCES conversation(id) ON DELETE CASCADE,
        stream TEXT NOT NULL,
        pcm BLOB NOT NULL
    );
    CREATE INDEX raw_sound_in_order ON raw_sound(conversation_id, stream, id);
    CREATE VIRTUAL TABLE words USING fts5(
        text, content='item', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
    CREATE TRIGGER item_added AFTER INSERT ON item BEGIN
        INSERT INTO words(rowid, text) VALUES (new.id, new.text); END;
    CREATE TRIGGER item_gone AFTER DELETE ON item BEGIN
        INSERT INTO words(words, rowid, text) VALUES ('delete', old.id, old.text); END;
    CREATE TRIGGER item_changed AFTER UPDATE OF text ON item WHEN old.text <> new.text BEGIN
        INSERT INTO words(words, rowid, text) VALUES ('delete', old.id, old.text);
        INSERT INTO words(rowid, text) VALUES (new.id, new.text); END;
    CREATE VIRTUAL TABLE titles USING fts5(
        title, content='conversation', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
    CREATE TRIGGER title_added AFTER INSERT ON conversation BEGIN
        INSERT INTO titles(rowid, title) VALUES (new.id, new.title); END;
    CREATE TRIGGER title_gone AFTER DELETE ON conversation BEGIN
        INSERT INTO titles(titles, rowid, title) VALUES ('delete', old.id, old.title); END;
    CREATE TRIGGER title_changed AFTER UPDATE OF title ON conversation WHEN old.title <> new.title BEGIN
        INSERT INTO titles(titles, rowid, title) VALUES ('delete', old.id, old.title);
        INSERT INTO titles(rowid, title) VALUES (new.id, new.title); END;
    """,
    """
    ALTER TABLE conversation ADD COLUMN length_s REAL NOT NULL DEFAULT 0;
    UPDATE conversation SET length_s = ended_s - began_s;
    DROP INDEX conversation_by_time;
    CREATE INDEX conversation_in_order ON conversation(ended_s DESC, id DESC) WHERE deleted_s IS NULL AND turns > 0;
    """,
)
VERSION = len(STEPS)


def open_for_writing(folder: Path) -> sqlite3.Connection:
    """The one connection that writes, brought up to this version. Raises StoreError, sqlite3.Error, OSError."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)  # what was said is for its owner alone
    if not os.access(folder, os.W_OK):  # SQLite would only say that it cannot open the file
        raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(folder))
    database = sqlite3.connect(folder / FILE, isolation_level=None, check_same_thread=False)
    try:
        _prepare(database)
        _take_steps(database)
    except BaseException:
        database.close()
        raise
    return database


def _prepare(database: sqlite3.Connection) -> None:
    database.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    found = _version(database)
    if found > VERSION:
        raise too_new(found)
    if found == 0:
        database.execute("PRAGMA auto_vacuum = INCREMENTAL")
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = FULL")  # a turn is there when its last event is, also after a power cut
    database.execute("PRAGMA foreign_keys = ON")
    database.execute("PRAGMA secure_delete = ON")
    database.execute("PRAGMA journal_size_limit = 4194304")


def _take_steps(database: sqlite3.Connection) -> None:
    for number in range(_version(database), VERSION):
        try:
            database.executescript(f"BEGIN IMMEDIATE; {STEPS[number]} PRAGMA user_version = {number + 1}; COMMIT;")
        except sqlite3.Error:
            if database.in_transaction:
                database.execute("ROLLBACK")
            if _version(database) <= number:  # otherwise another connection took this step meanwhile
                raise


def _version(database: sqlite3.Connection) -> int:
    return int(database.execute("PRAGMA user_version").fetchone()[0])


def open_for_reading(folder: Path) -> sqlite3.Connection:
    """A connection of one's own that cannot write. Raises sqlite3.Error, OSError, StoreError."""
    path = folder / FILE
    if not path.exists():
        raise StoreError("There is no history yet.", code="no_history")
    database = _connect_for_reading(path)
    found = _version(database)
    if found < VERSION:  # of an older program, or just being made: bring it up first
        database.close()
        open_for_writing(folder).close()
        database = _connect_for_reading(path)
    elif found > VERSION:
        database.close()
        raise too_new(found)
    return database


def _connect_for_reading(path: Path) -> sqlite3.Connection:
    database = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro{_unshared(path)}", uri=True)
    database.execute(f"PRAGMA busy_timeout = {BUSY_MS}")
    return database


def _unshared(path: Path) -> str:
    """In a folder where nothing can be written SQLite cannot make the files that readers share, and needs none."""
    return "" if os.access(path.parent, os.W_OK) else "&immutable=1"


def too_new(found: int) -> StoreError:
    """A newer program has been here."""
    return StoreError(
        f"The history was written by a newer version (form {found}, this one knows {VERSION}).",
        remedy="Update the program. Nothing there is changed; this conversation is kept aside.",
        code="store_too_new",
    )

"""What is written: each function makes a job for the writer. A job may run twice; only a commit counts."""

from __future__ import annotations

import shutil
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from core.journal import CLIENT, Line, to_json
from core.store.sounds import FOLDER, peaks_of, write_flac
from core.store.split import split
from core.store.writing import Job

_ID = "(SELECT id FROM conversation WHERE uid = ?)"


def begin(uid: str, provider: str, wall_s: float) -> Job:
    """A conversation begins, or an old one goes on with a provider."""

    def job(database: sqlite3.Connection) -> None:
        database.execute(
            "INSERT INTO conversation(uid, provider, began_s, ended_s) VALUES (?, ?, ?, ?) "
            "ON CONFLICT(uid) DO UPDATE SET provider = excluded.provider, ended_s = excluded.ended_s",
            (uid, provider, wall_s, wall_s),
        )

    return job


def _ensure(database: sqlite3.Connection, uid: str, wall_s: float) -> None:
    """The conversation is known, whatever became of the file that it was begun in."""
    database.execute(
        "INSERT OR IGNORE INTO conversation(uid, began_s, ended_s) VALUES (?, ?, ?)", (uid, wall_s, wall_s)
    )


@dataclass(frozen=True, slots=True)
class AddLine:
    """One event, and its sound where sound is kept. A job with a face: what is left unwritten is read from it."""

    uid: str
    number: int
    line: Line
    wall_s: float
    keeps_sound: bool
    talked_s: float = 0.0
    """By how much the talk is longer with it."""

    def __call__(self, database: sqlite3.Connection) -> None:
        parts = split(self.line.direction, self.line.event)
        _ensure(database, self.uid, self.wall_s)
        database.execute(
            "INSERT INTO event(conversation_id, number, t_s, direction, data, audio_bytes) "
            f"VALUES ({_ID}, ?, ?, ?, ?, ?)",
            (self.uid, self.number, self.line.t_s, self.line.direction, _dump(parts.event), parts.length),
        )
        if parts.pcm and self.keeps_sound:
            database.execute(
                f"INSERT INTO raw_sound(conversation_id, stream, pcm) VALUES ({_ID}, ?, ?)",
                (self.uid, parts.stream, parts.pcm),
            )
        if self.line.direction != CLIENT or not parts.pcm:
            database.execute(
                "UPDATE conversation SET ended_s = ?, length_s = length_s + ? WHERE uid = ?",
                (self.wall_s, self.talked_s, self.uid),
            )


def put_item(uid: str, position: int, item_id: str, role: str, text: str, data: dict[str, Any], wall_s: float) -> Job:
    """A row of the transcript as it stands now."""

    def job(database: sqlite3.Connection) -> None:
        _ensure(database, uid, wall_s)
        database.execute(
            f"INSERT INTO item(conversation_id, item_id, position, role, text, data) VALUES ({_ID}, ?, ?, ?, ?, ?) "
            "ON CONFLICT(conversation_id, item_id) DO UPDATE SET position = excluded.position, "
            "role = excluded.role, text = excluded.text, data = excluded.data",
            (uid, item_id, position, role, _whole(text), _dump(data)),
        )

    return job


def drop_item(uid: str, item_id: str) -> Job:
    """A row that is no longer part of the conversation; its events stay."""

    def job(database: sqlite3.Connection) -> None:
        database.execute(f"DELETE FROM item WHERE conversation_id = {_ID} AND item_id = ?", (uid, item_id))

    return job


def count_turns(uid: str, turns: int, title: str) -> Job:
    """How many rows there are, and the title made from the first exchange, unless the person chose one."""

    def job(database: sqlite3.Connection) -> None:
        database.execute("UPDATE conversation SET turns = ? WHERE uid = ?", (turns, uid))
        if title:
            database.execute("UPDATE conversation SET title = ? WHERE uid = ? AND is_renamed = 0", (_whole(title), uid))

    return job


def put_draft(uid: str, draft: str) -> Job:
    def job(database: sqlite3.Connection) -> None:
        database.execute("UPDATE conversation SET draft = ? WHERE uid = ?", (draft, uid))

    return job


def rename(uid: str, title: str) -> Job:
    def job(database: sqlite3.Connection) -> None:
        database.execute("UPDATE conversation SET title = ?, is_renamed = 1 WHERE uid = ?", (_whole(title), uid))

    return job


def mark_deleted(uid: str, wall_s: float | None) -> Job:
    """Out of sight, until `purge`; None brings it back."""

    def job(database: sqlite3.Connection) -> None:
        database.execute("UPDATE conversation SET deleted_s = ? WHERE uid = ?", (wall_s, uid))

    return job


def seal(folder: Path, uid: str, stream: str) -> Job:
    """A stretch of sound is over: from the database into a file."""

    def job(database: sqlite3.Connection) -> None:
        found = database.execute(f"SELECT {_ID}", (uid,)).fetchone()[0]
        if found is not None:
            _seal(database, folder, found, uid, stream)

    return job


def _seal(database: sqlite3.Connection, folder: Path, conversation_id: int, uid: str, stream: str) -> None:
    rows = database.execute(
        "SELECT pcm FROM raw_sound WHERE conversation_id = ? AND stream = ? ORDER BY id", (conversation_id, stream)
    ).fetchall()
    if not rows:
        return
    pcm = b"".join(row[0] for row in rows)
    number = database.execute("SELECT count(*) FROM sound WHERE conversation_id = ?", (conversation_id,)).fetchone()[0]
    name = f"{uid}/{number + 1:05d}.flac"
    write_flac(folder / FOLDER / name, pcm)
    database.execute(
        "INSERT INTO sound(conversation_id, stream, file, bytes, peaks) VALUES (?, ?, ?, ?, ?)",
        (conversation_id, stream, name, len(pcm), peaks_of(pcm)),
    )
    database.execute("DELETE FROM raw_sound WHERE conversation_id = ? AND stream = ?", (conversation_id, stream))


def seal_all(folder: Path, uid: str | None = None) -> Job:
    """Every open stretch, of one conversation or, after a crash, of all."""

    def job(database: sqlite3.Connection) -> None:
        rows = database.execute(
            "SELECT DISTINCT c.id, c.uid, r.stream FROM raw_sound r JOIN conversation c ON c.id = r.conversation_id "
            "WHERE ?1 IS NULL OR c.uid = ?1",
            (uid,),
        ).fetchall()
        for conversation_id, its_uid, stream in rows:
            _seal(database, folder, conversation_id, its_uid, stream)

    return job


def drop_if_empty(folder: Path, uid: str | None = None) -> Job:
    """A conversation in which nothing was said leaves nothing."""

    def job(database: sqlite3.Connection) -> None:
        rows = database.execute(
            "SELECT uid FROM conversation WHERE turns = 0 AND draft = '' AND (?1 IS NULL OR uid = ?1)", (uid,)
        ).fetchall()
        for (its_uid,) in rows:
            _remove(database, folder, its_uid)

    return job


def purge(folder: Path, before_s: float, older_than_s: float | None) -> Job:
    """Really delete what was deleted before before_s, and what ended before older_than_s."""

    def job(database: sqlite3.Connection) -> None:
        rows = database.execute(
            "SELECT uid FROM conversation WHERE deleted_s <= ? OR ended_s < ?",
            (before_s, older_than_s if older_than_s is not None else -1.0),
        ).fetchall()
        for (uid,) in rows:
            _remove(database, folder, uid)
        if rows:
            for index in ("words", "titles"):  # old index pages hold the words; secure_delete wipes what is rewritten
                database.execute(f"INSERT INTO {index}({index}) VALUES ('optimize')")

    return job


def _remove(database: sqlite3.Connection, folder: Path, uid: str) -> None:
    shutil.rmtree(folder / FOLDER / uid, ignore_errors=True)
    database.execute("DELETE FROM conversation WHERE uid = ?", (uid,))


def _dump(data: dict[str, Any]) -> str:
    return to_json(data, (",", ":"))


def _whole(text: str) -> str:
    """What is searched, with a question mark for half a character."""
    return text.encode("utf-8", "replace").decode()

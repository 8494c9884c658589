"""Reading the history: lists, words found, one conversation's rows, events and sound.

Each Reader has a connection of its own and belongs to the thread that made it; the loop uses one through
`asyncio.to_thread`. Errors are StoreError.
"""

from __future__ import annotations

import json
import re
import sqlite3
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from core.errors import StoreError
from core.journal import CLIENT, Line
from core.store.problems import problem_of
from core.store.schema import open_for_reading
from core.store.sounds import FOLDER, read_flac
from core.store.split import MICROPHONE, join

OPEN, CLOSE = "\x02", "\x03"
"""Around the words that were searched, in `Found.excerpt`."""
FIRST = 50
EXCERPT_BEFORE, EXCERPT_MOST = 18, 90
"""Characters of an excerpt: before the first mark, and in all."""
MOST_PLACES = 2_000
"""So many places where a word stands are looked at, to find FIRST conversations."""
_LISTED = "deleted_s IS NULL AND turns > 0"
_COLUMNS = "c.uid, c.title, c.provider, c.began_s, c.ended_s, c.turns, c.draft <> '', c.length_s, c.id"


class Summary(NamedTuple):
    """One conversation in a list."""

    uid: str
    title: str
    provider: str
    began_s: float
    ended_s: float
    """Wall clock, seconds since 1970."""
    turns: int
    has_draft: bool = False
    length_s: float = 0.0
    """How long was talked: pauses of more than ten seconds are left out."""
    row: int = 0
    """Its place in the database: what parts two that ended at once."""


class Found(NamedTuple):
    """One place where the words stand."""

    summary: Summary
    item_id: str
    """Empty: in the title."""
    excerpt: str
    """The words between OPEN and CLOSE."""


class Reader:
    """A view of the database; a context manager."""

    def __init__(self, folder: Path) -> None:
        """Raises StoreError where there is no history that can be read."""
        self._folder = folder
        try:
            self._database = open_for_reading(folder)
        except (sqlite3.Error, OSError) as error:
            raise problem_of(error) from error

    def __enter__(self) -> Reader:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def _rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        try:
            return self._database.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise problem_of(error) from error

    # Lists

    def latest(self, limit: int = FIRST, before: Summary | None = None) -> list[Summary]:
        """The newest conversations, or those that follow `before` in the list: the next page."""
        end = (before.ended_s, before.row) if before is not None else (1e18, 0)
        rows = self._rows(
            f"SELECT {_COLUMNS} FROM conversation c WHERE {_LISTED} AND (ended_s, id) < (?, ?) "
            "ORDER BY ended_s DESC, id DESC LIMIT ?",
            *end,
            limit,
        )
        return [_summary(row) for row in rows]

    def summary(self, uid: str) -> Summary:
        """Raises StoreError for a conversation that is not there."""
        rows = self._rows(f"SELECT {_COLUMNS} FROM conversation c WHERE uid = ?", uid)
        if not rows:
            raise StoreError(f"There is no conversation {uid}.", code="no_conversation")
        return _summary(rows[0])

    def starting_with(self, beginning: str) -> list[Summary]:
        """The conversations whose uid begins so."""
        rows = self._rows(
            f"SELECT {_COLUMNS} FROM conversation c WHERE substr(uid, 1, ?) = ? AND {_LISTED}",
            len(beginning),
            beginning,
        )
        return [_summary(row) for row in rows]

    def with_draft(self) -> str | None:
        """The newest conversation with words that wait for approval."""
        rows = self._rows(
            "SELECT uid FROM conversation WHERE draft <> '' AND deleted_s IS NULL ORDER BY ended_s DESC LIMIT 1"
        )
        return str(rows[0][0]) if rows else None

    def draft(self, uid: str) -> str:
        rows = self._rows("SELECT draft FROM conversation WHERE uid = ?", uid)
        return str(rows[0][0]) if rows else ""

    def search(self, words: str, limit: int = FIRST) -> list[Found]:
        """Conversations in which all words stand, newest rows first; the last word may be unfinished.

        Those with the words in their title come first. One place of each is shown, the newest.
        """
        query = query_of(words)
        if not query:
            return []
        found = self._in_titles(query, limit)
        return found + self._in_words(query, words, {one.summary.row for one in found}, limit - len(found))

    def _in_titles(self, query: str, limit: int) -> list[Found]:
        rows = self._rows(
            f"SELECT {_COLUMNS}, highlight(titles, 0, '{OPEN}', '{CLOSE}') "
            "FROM titles JOIN conversation c ON c.id = titles.rowid "
            f"WHERE titles MATCH ? AND {_LISTED} ORDER BY titles.rowid DESC LIMIT ?",
            query,
            limit,
        )
        return [Found(_summary(row[:-1]), "", row[-1]) for row in rows]

    def _in_words(self, query: str, words: str, shown: set[int], limit: int) -> list[Found]:
        places: dict[int, int] = {}
        rows = self._rows(
            "SELECT words.rowid, i.conversation_id FROM words JOIN item i ON i.id = words.rowid "
            f"WHERE words MATCH ? ORDER BY words.rowid DESC LIMIT {MOST_PLACES}",
            query,
        )
        for item, conversation in rows:
            if conversation not in shown:
                places.setdefault(conversation, item)
        found: list[Found] = []
        for conversation, item in places.items():
            if len(found) >= limit:
                break
            found += self._place(conversation, item, words)
        return found

    def _place(self, conversation: int, item: int, words: str) -> list[Found]:
        rows = self._rows(
            f"SELECT {_COLUMNS}, i.item_id, i.text FROM conversation c JOIN item i ON i.id = ? "
            f"WHERE c.id = ? AND {_LISTED}",
            item,
            conversation,
        )
        return [Found(_summary(row[:-2]), row[-2], excerpt_of(row[-1], words)) for row in rows]

    # One conversation

    def items(self, uid: str, limit: int = 200, before: int | None = None) -> list[tuple[int, dict[str, Any]]]:
        """(position, row) of the last rows in spoken order, or of those before a position."""
        rows = self._rows(
            "SELECT i.position, i.data FROM item i JOIN conversation c ON c.id = i.conversation_id "
            "WHERE c.uid = ? AND i.position < ? ORDER BY i.position DESC LIMIT ?",
            uid,
            before if before is not None else 2**62,
            limit,
        )
        return [(position, json.loads(data)) for position, data in reversed(rows)]

    def end_of(self, uid: str) -> tuple[int, float]:
        """(number, seconds) of the last event; (0, 0.0) for none."""
        rows = self._rows(
            "SELECT e.number, e.t_s FROM event e JOIN conversation c ON c.id = e.conversation_id "
            "WHERE c.uid = ? ORDER BY e.number DESC LIMIT 1",
            uid,
        )
        return (rows[0][0], rows[0][1]) if rows else (0, 0.0)

    def sequence(self, uid: str) -> int:
        """The highest number in an id that we gave to a row (item_c12), 0 for none."""
        rows = self._rows(
            "SELECT max(CAST(substr(i.item_id, 7) AS INTEGER)) FROM item i "
            "JOIN conversation c ON c.id = i.conversation_id WHERE c.uid = ? AND i.item_id GLOB 'item_c[0-9]*'",
            uid,
        )
        return int(rows[0][0] or 0)

    def lines(self, uid: str) -> Iterator[Line]:
        """The whole log, with its sound; silence of the right length where none was kept."""
        sounds: dict[str, _Stream] = {}
        rows = self._rows(
            "SELECT e.t_s, e.direction, e.data, e.audio_bytes FROM event e "
            "JOIN conversation c ON c.id = e.conversation_id WHERE c.uid = ? ORDER BY e.number",
            uid,
        )
        for t_s, direction, data, length in rows:
            event = json.loads(data)
            if length is not None:
                stream = MICROPHONE if direction == CLIENT else str(event.get("item_id") or "")
                if stream not in sounds:
                    sounds[stream] = _Stream(self.sound(uid, stream))
                event = join(event, sounds[stream].take(length))
            yield Line(direction, t_s, event)

    def sound(self, uid: str, stream: str) -> bytes:
        """PCM16 of an item's reply, or of everything that was sent (MICROPHONE); empty where none was kept."""
        files = self._rows(
            "SELECT s.file, s.bytes FROM sound s JOIN conversation c ON c.id = s.conversation_id "
            "WHERE c.uid = ? AND s.stream = ? ORDER BY s.id",
            uid,
            stream,
        )
        raw = self._rows(
            "SELECT r.pcm FROM raw_sound r JOIN conversation c ON c.id = r.conversation_id "
            "WHERE c.uid = ? AND r.stream = ? ORDER BY r.id",
            uid,
            stream,
        )
        kept = [read_flac(self._folder / FOLDER / name, length) for name, length in files]
        return b"".join([*kept, *(row[0] for row in raw)])

    def peaks(self, uid: str, stream: str) -> bytes:
        """A byte for each 20 ms."""
        rows = self._rows(
            "SELECT s.peaks FROM sound s JOIN conversation c ON c.id = s.conversation_id "
            "WHERE c.uid = ? AND s.stream = ? ORDER BY s.id",
            uid,
            stream,
        )
        return b"".join(row[0] for row in rows)

    def is_sound(self) -> bool:
        """What PRAGMA integrity_check says."""
        return self._rows("PRAGMA integrity_check") == [("ok",)]


def _summary(row: tuple[Any, ...]) -> Summary:
    uid, title, provider, began_s, ended_s, turns, has_draft, length_s, place = row
    return Summary(uid, title, provider, began_s, ended_s, turns, bool(has_draft), length_s, place)


class _Stream:
    """Sound that is handed out in the pieces it came in."""

    def __init__(self, pcm: bytes) -> None:
        self._pcm = pcm
        self._at = 0

    def take(self, length: int) -> bytes:
        piece = self._pcm[self._at : self._at + length]
        self._at += length
        return piece.ljust(length, b"\0")


def query_of(words: str) -> str:
    """What was typed as an FTS5 query: every word, the last one as a beginning."""
    found = re.findall(r"\w+", words)
    return " ".join(f'"{word}"' for word in found[:-1]) + (f' "{found[-1]}"*' if found else "")


def excerpt_of(text: str, words: str) -> str:
    """The text around the first word that was searched, the searched words between OPEN and CLOSE."""
    wanted = re.findall(r"\w+", _folded(words))
    marks = [match.span() for match in re.finditer(r"\w+", text) if _is_wanted(_folded(match.group()), wanted)]
    start = _word_before(text, marks[0][0] - EXCERPT_BEFORE) if marks else 0
    end = start + EXCERPT_MOST
    made, at = ["…" if start else ""], start
    for first, last in marks:
        if last <= end:
            made += [text[at:first], OPEN, text[first:last], CLOSE]
            at = last
    return "".join([*made, text[at : max(end, at)], "…" if len(text) > end else ""])


def _is_wanted(word: str, wanted: list[str]) -> bool:
    return word in wanted[:-1] or (bool(wanted) and word.startswith(wanted[-1]))


def _word_before(text: str, place: int) -> int:
    """Where the word at a place begins; 0 near the beginning."""
    return text.rfind(" ", 0, place) + 1 if place > 0 else 0


def _folded(text: str) -> str:
    """Without case and accents, as the full-text index sees it."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign)).casefold()

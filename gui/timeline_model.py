"""The events of a session as a list: runs of the same delta are one row, turns have headings."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from core.session.timeline import LOCAL, RECEIVED, SENT, Entry

EntryRole = int(Qt.ItemDataRole.UserRole) + 1
MOST_ROWS = 20_000
STREAMS = 6
"""Streams that may run at once: microphone, words, sound, captions."""
Index = QModelIndex | QPersistentModelIndex


@dataclass(slots=True)
class EventRow:
    """One row: an entry, and how many like it followed at once."""

    entry: Entry
    count: int = 1
    audio_bytes: int = 0
    words: int = 0
    last: Entry | None = None
    meta: str = ""
    payload: str = field(default="", repr=False)


def kind_color(entry: Entry) -> str:
    """Whose colour an event has: the person's, the assistant's, a tool's."""
    name = entry.type
    if name in ("error", "unreadable"):
        return "danger.solid"
    if (
        "function_call" in name
        or "mcp" in name
        or (entry.event.get("item") or {}).get("type", "").startswith("function")
    ):
        return "tool.solid"
    if (
        name.startswith("response.")
        or name.startswith("output_audio")
        or name in ("conversation.item.truncate", "conversation.item.truncated")
    ):
        return "ai.solid"
    if name.startswith("session.") or name.startswith("rate_limits"):
        return "text.3"
    return "you.solid"


def meta_of(row: EventRow) -> str:
    """The short fact at the right of a row."""
    entry, event = row.entry, row.entry.event
    name = entry.type
    if row.audio_bytes:
        return (
            f"{row.audio_bytes / 48_000:.2f} s" if name.startswith("response") else f"{row.audio_bytes / 1000:.0f} kB"
        )
    if name.endswith("transcript.delta") or name.endswith("text.delta"):
        return f"{row.words} words"
    if name == "conversation.item.truncate" or name == "conversation.item.truncated":
        return f"{event.get('audio_end_ms', 0):,} ms"
    if name.endswith("speech_started"):
        return f"{event.get('audio_start_ms', 0):,} ms"
    if name.endswith("speech_stopped"):
        return f"{event.get('audio_end_ms', 0):,} ms"
    if name.endswith("transcription.completed"):
        return f"{len(str(event.get('transcript', '')).split())} words"
    if name == "error":
        return str((event.get("error") or {}).get("code") or "")
    if name == "response.done":
        usage = (event.get("response") or {}).get("usage") or {}
        return f"{usage.get('total_tokens', 0):,} tokens"
    if name.startswith("conversation.item."):
        item = event.get("item") or {}
        return str(item.get("role") or item.get("name") or item.get("type") or "")
    return str(event.get("name") or "")


def _is_stream(entry: Entry) -> bool:
    return entry.type.endswith(".delta") or entry.type == "input_audio_buffer.append"


class EventModel(QAbstractListModel):
    """Rows grow at the end; while paused, new events are counted and shown later."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[EventRow] = []
        self._held: list[Entry] = []
        self.is_paused = False

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        row = self.rows[index.row()]
        if role == EntryRole:
            return row
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            arrow = {SENT: self.tr("sent"), RECEIVED: self.tr("received"), LOCAL: self.tr("here")}[row.entry.direction]
            return f"{row.entry.t_s:.3f} {arrow} {row.entry.type} {row.meta}"
        return None

    @property
    def held(self) -> int:
        """How many events wait behind the pause."""
        return len(self._held)

    def add(self, entry: Entry) -> None:
        """One more event."""
        if self.is_paused:
            self._held.append(entry)
            return
        place = self._stream_row(entry)
        if place is not None:
            self._join(self.rows[place], entry)
            self.dataChanged.emit(self.index(place), self.index(place))
            return
        if len(self.rows) >= MOST_ROWS:
            self.beginRemoveRows(QModelIndex(), 0, MOST_ROWS // 10)
            del self.rows[: MOST_ROWS // 10 + 1]
            self.endRemoveRows()
        self.beginInsertRows(QModelIndex(), len(self.rows), len(self.rows))
        row = EventRow(entry)
        self.rows.append(row)
        self._join(row, entry, is_first=True)
        self.endInsertRows()

    def set_paused(self, is_paused: bool) -> None:
        self.is_paused = is_paused
        waiting, self._held = self._held, []
        if not is_paused:
            for entry in waiting:
                self.add(entry)

    def clear(self) -> None:
        self.beginResetModel()
        self.rows.clear()
        self._held.clear()
        self.endResetModel()

    def payload(self, row: EventRow) -> str:
        """What the search looks at, made once."""
        if not row.payload:
            row.payload = json.dumps(row.entry.event, ensure_ascii=False).lower()
        return row.payload

    def _stream_row(self, entry: Entry) -> int | None:
        """The row a delta belongs to: streams run side by side, so a few rows back, past other streams only."""
        if not _is_stream(entry):
            return None
        for place in range(len(self.rows) - 1, max(-1, len(self.rows) - 1 - STREAMS), -1):
            row = self.rows[place].entry
            if row.type == entry.type and row.item_id == entry.item_id and row.direction == entry.direction:
                return place
            if not _is_stream(row):
                return None
        return None

    @staticmethod
    def _join(row: EventRow, entry: Entry, *, is_first: bool = False) -> None:
        if not is_first:
            row.count += 1
        row.last = entry
        row.audio_bytes += entry.audio_bytes
        row.words += len(str(entry.event.get("delta", "")).split()) if entry.type.endswith(".delta") else 0
        row.meta = meta_of(row)


class EventFilter(QSortFilterProxyModel):
    """All, sent, received, speech, tools, errors; and a search over type, ids and payload."""

    def __init__(self, model: EventModel) -> None:
        super().__init__(model)
        self._kind = "all"
        self._words = ""
        self._events = model
        self.setSourceModel(model)

    def choose(self, kind: str) -> None:
        self._kind = kind
        self.invalidate()

    def search(self, words: str) -> None:
        self._words = words.strip().lower()
        self.invalidate()

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        row = self._events.rows[source_row]
        return self._has_kind(row.entry) and (not self._words or self._words in self._events.payload(row))

    def _has_kind(self, entry: Entry) -> bool:
        name = entry.type
        return {
            "all": True,
            "sent": entry.direction == SENT,
            "received": entry.direction == RECEIVED,
            "speech": "audio" in name or "speech" in name or "transcription" in name,
            "tools": kind_color(entry) == "tool.solid",
            "errors": kind_color(entry) == "danger.solid",
        }[self._kind]

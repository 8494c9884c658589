"""Every event of a session in the order it happened, for people who build.

Entries are added on the loop. At most `limit` are kept; the oldest go first. Audio payloads are
cut out of what is kept (their size stays), secrets never come here.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TextIO

from core.units import base64_bytes

SENT, RECEIVED, LOCAL = "client", "server", "local"
AUDIO_FIELDS = {"input_audio_buffer.append": "audio", "response.output_audio.delta": "delta"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One event."""

    number: int
    """Counts from 1 and is never used twice in a session."""
    t_s: float
    """Seconds since the timeline began."""
    direction: str
    """client (sent), server (received), or local (ours: a device, an underrun ...)."""
    event: dict[str, Any]
    """The event as JSON data; audio of streams is replaced by "" (see audio_bytes)."""
    audio_bytes: int = 0
    """Decoded size of the audio that was cut out."""

    @property
    def type(self) -> str:
        return str(self.event.get("type", ""))

    @property
    def item_id(self) -> str:
        found = self.event.get("item_id") or (self.event.get("item") or {}).get("id")
        return str(found or "")

    @property
    def response_id(self) -> str:
        found = self.event.get("response_id") or (self.event.get("response") or {}).get("id")
        return str(found or "")


Listener = Callable[[Entry], None]


class Timeline:
    """The last `limit` entries, and a log file if one was asked for."""

    def __init__(self, limit: int = 20_000) -> None:
        self._entries: deque[Entry] = deque(maxlen=limit)
        self._listeners: list[Listener] = []
        self._raw_listeners: list[Callable[[str, dict[str, Any]], None]] = []
        self._logs: list[TextIO] = []
        self._began_s: float | None = None
        self.count = 0

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def add(self, direction: str, event: dict[str, Any], now_s: float) -> Entry:
        """Keep one event, tell the listeners, write it to the log with its audio."""
        if self._began_s is None:
            self._began_s = now_s
        self.count += 1
        t_s = now_s - self._began_s
        for log in self._logs:
            log.write(json.dumps({"dir": direction, "t": round(t_s, 4), "event": event}, ensure_ascii=False) + "\n")
        for raw_listener in self._raw_listeners:
            raw_listener(direction, event)
        audio_field = AUDIO_FIELDS.get(str(event.get("type")))
        audio_bytes = 0
        if audio_field and isinstance(event.get(audio_field), str):
            audio_bytes = base64_bytes(event[audio_field])
            event = {**event, audio_field: ""}
        entry = Entry(self.count, t_s, direction, event, audio_bytes)
        self._entries.append(entry)
        for listener in tuple(self._listeners):
            listener(entry)
        return entry

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener(entry) for each new entry; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def subscribe_raw(self, listener: Callable[[str, dict[str, Any]], None]) -> None:
        """Call listener(direction, event) with the audio still in it, for as long as the timeline lives."""
        self._raw_listeners.append(listener)

    def clear(self) -> None:
        """Begin again: a new conversation."""
        self._entries.clear()
        self._began_s = None

    def log_to(self, path: Path) -> None:
        """Write every further event to path, one `{"dir", "t", "event"}` a line."""
        self._logs.append(path.open("w", encoding="utf-8", buffering=1))

    def close(self) -> None:
        """Close the logs. Safe to call twice."""
        while self._logs:
            self._logs.pop().close()

"""Every event of a session in the order it happened, for people who build.

Entries are added on the loop. At most `limit` are kept; the oldest go first. Audio payloads are
cut out of what is kept (their size stays), secrets never come here.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple, TextIO

import msgspec

from core.journal import AUDIO_FIELDS, LOCAL, Line, to_text
from core.journal import CLIENT as SENT
from core.journal import SERVER as RECEIVED
from core.units import base64_bytes

log = logging.getLogger("link")
__all__ = ["LOCAL", "RECEIVED", "SENT", "Entry", "Timeline"]


class Entry(msgspec.Struct, frozen=True):
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
        return self._id("item")

    @property
    def response_id(self) -> str:
        return self._id("response")

    def _id(self, kind: str) -> str:
        inside = self.event.get(kind)
        return str(self.event.get(f"{kind}_id") or (inside.get("id") if isinstance(inside, dict) else "") or "")


Listener = Callable[[Entry], None]


class _Log(NamedTuple):
    file: TextIO
    keeps_sound: bool
    keeps_local: bool

    def write(self, line: Line) -> None:
        if line.direction == LOCAL and not self.keeps_local:
            return
        field = AUDIO_FIELDS.get(str(line.event.get("type")))
        if field in line.event and not self.keeps_sound:
            line = line._replace(event={**line.event, field: ""})
        self.file.write(to_text(line))


def _tell(listener: Callable[..., None], *what: Any) -> None:
    """A listener that stumbles over what a server sent must not end the link."""
    try:
        listener(*what)
    except Exception:
        log.exception("a listener of the timeline failed")


class Timeline:
    """The last `limit` entries, and a log file if one was asked for."""

    def __init__(self, limit: int = 20_000) -> None:
        self._entries: deque[Entry] = deque(maxlen=limit)
        self._listeners: list[Listener] = []
        self._raw_listeners: list[Callable[[str, dict[str, Any]], None]] = []
        self._logs: list[_Log] = []
        self._sinks: list[Callable[[Line], None]] = []
        self._began_s: float | None = None
        self.count = 0
        self.opening: Callable[[float], dict[str, Any]] | None = None
        """Makes the first line of each log from the time: what the conversation begins with."""

    def __len__(self) -> int:
        return len(self._entries)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._entries)

    def add(self, direction: str, event: dict[str, Any], now_s: float) -> Entry:
        """Keep one event, tell the listeners, write it to the log with its audio."""
        self.count += 1
        t_s = self.journal(direction, event, now_s)
        for raw_listener in self._raw_listeners:
            _tell(raw_listener, direction, event)
        audio_field = AUDIO_FIELDS.get(str(event.get("type")))
        audio_bytes = 0
        if audio_field and isinstance(event.get(audio_field), str):
            audio_bytes = base64_bytes(event[audio_field])
            event = {**event, audio_field: ""}
        entry = Entry(self.count, t_s, direction, event, audio_bytes)
        self._entries.append(entry)
        for listener in tuple(self._listeners):
            _tell(listener, entry)
        return entry

    def elapsed_s(self, now_s: float) -> float:
        """Seconds since it began; 0 before."""
        return 0.0 if self._began_s is None else now_s - self._began_s

    def note(self, event: dict[str, Any], now_s: float) -> None:
        """Show something of ours beside the wire's events; logs and sinks know it in words of their own."""
        self.count += 1
        entry = Entry(self.count, round(self.elapsed_s(now_s), 6), LOCAL, event)
        self._entries.append(entry)
        for listener in tuple(self._listeners):
            _tell(listener, entry)

    def journal(self, direction: str, event: dict[str, Any], now_s: float) -> float:
        """Write one event to logs and sinks alone: it is no row for people. Its seconds since the beginning."""
        if self._began_s is None:
            self._began_s = now_s
            if self.opening is not None:
                self._write(Line(LOCAL, 0.0, self.opening(now_s)))
        t_s = round(now_s - self._began_s, 6)
        if self._logs or self._sinks:
            self._write(Line(direction, t_s, event))
        return t_s

    def _write(self, line: Line) -> None:
        for log in self._logs:
            log.write(line)
        for sink in self._sinks:
            sink(line)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call listener(entry) for each new entry; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    def subscribe_raw(self, listener: Callable[[str, dict[str, Any]], None]) -> None:
        """Call listener(direction, event) with the audio still in it, for as long as the timeline lives."""
        self._raw_listeners.append(listener)

    def feed(self, sink: Callable[[Line], None]) -> None:
        """Hand every further line to sink, with its sound, for as long as the timeline lives."""
        self._sinks.append(sink)

    def clear(self) -> None:
        """Begin again: a new conversation."""
        self._entries.clear()
        self._began_s = None
        self.count = 0

    def log_to(self, path: Path, *, keeps_sound: bool = False, keeps_local: bool = False) -> None:
        """Write every further event of the wire to path, one `{"dir", "t", "event"}` a line.

        keeps_sound: with the payload of audio streams, which is "" otherwise. keeps_local: with what happened
        on this side, so that core.replay ends in the same state to the last bit.
        """
        path.touch(mode=0o600)  # words are in it
        self._logs.append(_Log(path.open("w", encoding="utf-8", buffering=1), keeps_sound, keeps_local))

    def close(self) -> None:
        """Close the logs. Safe to call twice."""
        while self._logs:
            self._logs.pop().file.close()

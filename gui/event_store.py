"""Every event of a session, a million of them too: what rows need in arrays, the rest as JSON lines in a file.

The file has no name and goes with the program. Loop thread only; nothing here knows Qt.
"""

from __future__ import annotations

import os
import re
import tempfile
from array import array
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Any, Literal

import msgspec

from core.later import np
from core.session.timeline import LOCAL, RECEIVED, SENT, Entry

if TYPE_CHECKING:
    import numpy.typing as npt

DIRECTIONS = (SENT, RECEIVED, LOCAL)
IS_SENT, IS_RECEIVED, IS_SPEECH, IS_TOOL, IS_ERROR, IS_FINDING = 1, 2, 4, 8, 16, 32
FLUSH_BYTES = 256 * 1024
CHUNK_BYTES = 1024 * 1024
STREAMS = 6
"""Streams that may run at once: microphone, words, sound, captions."""
HEADING = 0xFFFF_FFFF
"""In place of the first event of a row: it is the heading of a turn."""
PAIRS = {
    "conversation.item.truncated": ("conversation.item.truncate",),
    "input_audio_buffer.committed": ("input_audio_buffer.speech_stopped", "input_audio_buffer.commit"),
    "input_audio_buffer.speech_stopped": ("input_audio_buffer.speech_started",),
    "response.created": ("response.create",),
    "response.done": ("response.created",),
    "response.output_audio.done": ("response.output_audio.delta",),
    "session.updated": ("session.update",),
}
"""An event, and those whose answer it is: the row says how long after."""
encode = msgspec.json.Encoder().encode
decode = msgspec.json.Decoder().decode


@dataclass(slots=True)
class Turn:
    """From the first word of the person to the next one's."""

    number: int
    t_s: float
    ended_s: float | None = None
    first_sound_ms: int | None = None
    cut_at_ms: int | None = None
    has_reply: bool = False


@dataclass(frozen=True, slots=True)
class Kind:
    """What is known of an event by its type alone."""

    flags: int
    is_stream: bool
    color: str


def _flags_of(name: str) -> tuple[int, str]:
    """(filters it belongs to, whose colour it has)."""
    flags = IS_SPEECH if "audio" in name or "speech" in name or "transcription" in name else 0
    if name in ("error", "unreadable", "connection.closed") or name.endswith(".failed"):
        return flags | IS_ERROR, "danger.solid"
    if "function_call" in name or "mcp" in name:
        return flags | IS_TOOL, "tool.solid"
    is_assistant = name.startswith(("response.", "output_audio", "conversation.item.truncate", "connection."))
    if is_assistant:
        return flags, "ai.solid"
    return flags, "text.3" if name.startswith(("session.", "rate_limits")) else "you.solid"


class EventStore:
    """Grows at the end; rows group runs of the same delta, turns have headings."""

    def __init__(self) -> None:
        self._file: IO[bytes] | None = None
        self.clear()

    def close(self) -> None:
        """Let go of the file; nothing is read afterwards."""
        if self._file is not None:
            self._file.close()

    def clear(self) -> None:
        """A new conversation."""
        self.close()
        self._file = tempfile.TemporaryFile(prefix="gpt-realtime-events-")  # noqa: SIM115  # lives as long as the store
        self._written, self._buffer = 0, bytearray()
        self.offsets, self.times = array("Q"), array("d")
        self.types, self.flags, self.event_rows = array("H"), bytearray(), array("I")
        self.audio, self.directions = array("I"), bytearray()
        self.firsts, self.lasts, self.counts = array("I"), array("I"), array("I")
        self.row_audio, self.row_words, self.row_flags = array("Q"), array("I"), bytearray()
        self.gaps_ms = array("i")
        self.names: list[str] = []
        self.kinds: list[Kind] = []
        self._type_ids: dict[str, int] = {}
        self._recent: list[tuple[int, int, str]] = []
        self._last_s: dict[str, float] = {}
        self.turns: list[Turn] = []
        self.first_of_item: dict[str, int] = {}
        self.findings: dict[int, str] = {}

    def __len__(self) -> int:
        return len(self.times)

    @property
    def row_count(self) -> int:
        return len(self.firsts)

    # Writing

    def add(self, entry: Entry) -> int:
        """Keep an event; the row it stands in."""
        event, name = entry.event, entry.type
        number = len(self.times)
        type_id = self._type_ids.get(name)
        if type_id is None:
            type_id = self._new_type(name)
        kind = self.kinds[type_id]
        item_id = str(event.get("item_id") or "") or _inner_id(event)
        color_flags = kind.flags
        if not color_flags & IS_TOOL and _is_tool_item(event):
            color_flags |= IS_TOOL
        if color_flags & IS_ERROR and name == "response.done":
            color_flags &= ~IS_ERROR
        direction = DIRECTIONS.index(entry.direction)
        color_flags |= (IS_SENT, IS_RECEIVED, 0)[direction]
        self.offsets.append(self._written + len(self._buffer))
        self._buffer += encode(event)
        self._buffer += b"\n"
        if len(self._buffer) > FLUSH_BYTES:
            self._flush()
        self.times.append(entry.t_s)
        self.types.append(type_id)
        self.flags.append(color_flags)
        self.audio.append(min(entry.audio_bytes, 0xFFFF_FFFF))
        self.directions.append(direction)
        if item_id and item_id not in self.first_of_item:
            self.first_of_item[item_id] = number
        row = self._row_of(number, type_id, kind, item_id, entry)
        self.event_rows.append(row)
        return row

    def _new_type(self, name: str) -> int:
        flags, color = _flags_of(name)
        self._type_ids[name] = len(self.names)
        self.names.append(name)
        is_stream = name.endswith(".delta") or name == "input_audio_buffer.append"
        self.kinds.append(Kind(flags, is_stream, color))
        return len(self.names) - 1

    def _row_of(self, number: int, type_id: int, kind: Kind, item_id: str, entry: Entry) -> int:
        """The row a delta belongs to, a few rows back past other streams only; or a new one."""
        words = 0
        if kind.is_stream:
            delta = entry.event.get("delta")
            words = len(delta.split()) if isinstance(delta, str) and not entry.audio_bytes else 0
            for row, known_type, known_item in reversed(self._recent):
                if known_type == type_id and known_item == item_id:
                    self.lasts[row] = number
                    self.counts[row] += 1
                    self.row_audio[row] += entry.audio_bytes
                    self.row_words[row] += words
                    return row
        self._follow_turns(entry)
        row = self._new_row(number, self.flags[number])
        self.row_audio[row], self.row_words[row] = entry.audio_bytes, words
        self.gaps_ms[row] = self._gap(entry)
        self._last_s[entry.type] = entry.t_s
        if not kind.is_stream:
            self._recent.clear()
        else:
            self._recent.append((row, type_id, item_id))
            del self._recent[:-STREAMS]
        return row

    def _new_row(self, first: int, flags: int) -> int:
        for column, value in (
            (self.firsts, first),
            (self.lasts, first),
            (self.counts, 1),
            (self.row_audio, 0),
            (self.row_words, 0),
            (self.gaps_ms, -1),
        ):
            column.append(value)
        self.row_flags.append(flags)
        return len(self.firsts) - 1

    def _gap(self, entry: Entry) -> int:
        """Milliseconds since what it answers, or -1. What is answered once is not answered again."""
        befores = [self._last_s.pop(name) for name in PAIRS.get(entry.type, ()) if name in self._last_s]
        return round((entry.t_s - max(befores)) * 1000) if befores else -1

    def _follow_turns(self, entry: Entry) -> None:
        """Headings, and how long each turn waited for its first sound."""
        name, event = entry.type, entry.event
        turn = self.turns[-1] if self.turns else None
        item = event.get("item")
        is_typed = name == "conversation.item.create" and isinstance(item, dict) and item.get("role") == "user"
        is_held = name == "input_audio_buffer.commit" and (turn is None or turn.has_reply)
        if name == "input_audio_buffer.speech_started" or is_typed or is_held:
            self.turns.append(turn := Turn(len(self.turns) + 1, entry.t_s))
            self.lasts[self._new_row(HEADING, 0)] = len(self.turns) - 1
        if turn is None:
            return
        if name in ("input_audio_buffer.speech_stopped", "input_audio_buffer.commit") or is_typed:
            turn.ended_s = entry.t_s
        elif name in ("response.create", "response.created"):
            turn.has_reply = True
        elif name == "response.output_audio.delta" and turn.ended_s is not None and turn.first_sound_ms is None:
            turn.first_sound_ms = round((entry.t_s - turn.ended_s) * 1000)
        elif name == "conversation.item.truncate":
            turn.cut_at_ms = int(event.get("audio_end_ms") or 0)

    def mark(self, number: int, finding: str) -> None:
        """The lint found something in an event."""
        if number < len(self.times):
            self.findings[number] = f"{self.findings[number]}\n{finding}" if number in self.findings else finding
            self.row_flags[self.event_rows[number]] |= IS_FINDING

    # Reading

    def entry(self, number: int) -> Entry:
        """An event in full."""
        start = self.offsets[number]
        end = self.offsets[number + 1] if number + 1 < len(self.offsets) else self._written + len(self._buffer)
        event: dict[str, Any] = decode(self._bytes(start, end))
        direction = DIRECTIONS[self.directions[number]]
        return Entry(number + 1, self.times[number], direction, event, self.audio[number])

    def name_of(self, number: int) -> str:
        """Its type."""
        return self.names[self.types[number]]

    def previous_of_type(self, number: int) -> int | None:
        """The event of the same type before this one."""
        types = np.frombuffer(self.types, np.uint16, number)
        found = np.flatnonzero(types == self.types[number])
        return int(found[-1]) if len(found) else None

    def _flush(self) -> None:
        if self._file is None or self._file.closed:
            return
        self._file.seek(0, os.SEEK_END)
        self._file.write(self._buffer)
        self._file.flush()
        self._written += len(self._buffer)
        self._buffer = bytearray()

    def _bytes(self, start: int, end: int) -> bytes:
        if start >= self._written:
            return bytes(self._buffer[start - self._written : end - self._written])
        if end > self._written:
            self._flush()
        assert self._file is not None
        self._file.seek(start)
        return self._file.read(end - start)

    # Filter and search

    def rows_with(self, directions: int, kinds: int) -> npt.NDArray[np.uint32] | None:
        """The rows that have one of the directions and one of the kinds, headings of theirs included; 0: any.
        None: all of them."""
        if not directions and not kinds:
            return None
        flags = np.frombuffer(bytes(self.row_flags), np.uint8)
        keep = np.ones(len(flags), bool)
        if directions:
            keep &= (flags & directions) > 0
        if kinds:
            keep &= (flags & kinds) > 0
        return self.with_headings(keep)

    def with_headings(self, keep: npt.NDArray[np.bool_]) -> npt.NDArray[np.uint32]:
        """A heading stays where a row of its turn does."""
        is_heading = np.frombuffer(self.firsts.tobytes(), np.uint32)[: len(keep)] == HEADING
        keep = keep & ~is_heading
        heads = np.flatnonzero(is_heading)
        if len(heads):
            sums = np.concatenate(([0], np.cumsum(keep)))
            ends = np.append(heads[1:], len(keep))
            keep[heads[sums[ends] > sums[heads]]] = True
        return np.flatnonzero(keep).astype(np.uint32)

    def search(self, words: str) -> Search:
        """From the newest event back, a piece at a time."""
        return Search(self, words)


class Search:
    """Looks for words in type, ids and payload; `step` until it says it is done."""

    def __init__(self, store: EventStore, words: str) -> None:
        self._store = store
        plain = words.strip().replace('": ', '":')
        variants = {plain, plain.lower(), plain.upper(), plain.title()} if not plain.isascii() else {plain.lower()}
        self._is_ascii = plain.isascii()
        self._wanted = plain.lower().encode()
        self._pattern = re.compile(b"|".join(re.escape(one.encode()) for one in variants))
        store._flush()
        self._end = len(store)
        self._offsets = np.frombuffer(store.offsets.tobytes(), np.uint64)
        self.rows: set[int] = set()
        self.count = 0

    @property
    def is_done(self) -> bool:
        return self._end <= 0

    def step(self) -> None:
        """One more piece, about a megabyte."""
        store = self._store
        until = int(self._offsets[self._end]) if self._end < len(self._offsets) else store._written
        first = self._number_at(max(0, until - CHUNK_BYTES), "left")
        first = min(first, self._end - 1)
        start = int(self._offsets[first])
        text = store._bytes(start, until)
        for number in self._hits(text, start, first):
            self.rows.add(store.event_rows[number])
            self.count += 1
        self._end = first

    def _number_at(self, byte: int, side: Literal["left", "right"]) -> int:
        """A number of another type would have all offsets converted first."""
        return int(np.searchsorted(self._offsets, np.uint64(byte), side))

    def _hits(self, text: bytes, start: int, first: int) -> list[int]:
        low = text.lower() if self._is_ascii else text
        found: list[int] = []
        at = 0
        while True:
            at = low.find(self._wanted, at) if self._is_ascii else self._find(low, at)
            if at < 0:
                return found
            number = self._number_at(start + at, "right") - 1
            found.append(max(number, first))
            following = low.find(b"\n", at)
            if following < 0:
                return found
            at = following + 1

    def _find(self, text: bytes, at: int) -> int:
        hit = self._pattern.search(text, at)
        return hit.start() if hit is not None else -1

    def has(self, entry: Entry) -> bool:
        """Whether an event that came later is one, too."""
        text = encode(entry.event)
        return self._wanted in text.lower() if self._is_ascii else self._pattern.search(text) is not None


def _inner_id(event: dict[str, Any]) -> str:
    item = event.get("item")
    return str(item.get("id") or "") if isinstance(item, dict) else ""


def _is_tool_item(event: dict[str, Any]) -> bool:
    item = event.get("item")
    return isinstance(item, dict) and str(item.get("type", "")).startswith(("function", "mcp"))

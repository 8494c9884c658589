"""The small waves of the rows: 64 peaks an item, gathered as sound goes by; the sound itself is not kept."""

from __future__ import annotations

import base64
from collections import deque
from typing import Any

from core.audio.levels import peaks
from core.session.timeline import RECEIVED, SENT
from core.units import bytes_to_ms, ms_to_bytes

COUNT = 64
KEPT_BYTES = ms_to_bytes(60_000)
"""The last minute of the microphone: what an utterance is cut from."""
Wave = tuple[tuple[float, ...], int]
NONE: Wave = ((), 0)


class Waves:
    """Sees raw events in order; loop thread only."""

    def __init__(self) -> None:
        self._waves: dict[str, Wave] = {}
        self._growing: dict[str, bytearray] = {}
        self._microphone: deque[bytes] = deque()
        self._kept_bytes = 0
        self._sent_bytes = 0
        self._started: dict[str, int] = {}
        self._last_commit_bytes = 0

    def of(self, item_id: str) -> Wave:
        """(peaks 0..1, milliseconds)."""
        return self._waves.get(item_id, NONE)

    def see(self, direction: str, event: dict[str, Any]) -> None:
        """One event of the timeline, with its sound."""
        name = event.get("type")
        if direction == SENT and name == "input_audio_buffer.append":
            self._hear(base64.b64decode(event.get("audio") or ""))
        elif direction != RECEIVED:
            return
        elif name == "session.created":
            self._sent_bytes = self._last_commit_bytes = 0
        elif name == "input_audio_buffer.speech_started":
            self._started[str(event.get("item_id"))] = ms_to_bytes(int(event.get("audio_start_ms") or 0))
        elif name == "input_audio_buffer.committed":
            self._commit(str(event.get("item_id")))
        elif name == "response.output_audio.delta":
            sound = self._growing.setdefault(str(event.get("item_id")), bytearray())
            sound += base64.b64decode(event.get("delta") or "")
            self._waves[str(event.get("item_id"))] = (peaks(bytes(sound), COUNT), bytes_to_ms(len(sound)))
        elif name == "response.done":
            self._growing.clear()

    def _hear(self, pcm: bytes) -> None:
        self._microphone.append(pcm)
        self._sent_bytes += len(pcm)
        self._kept_bytes += len(pcm)
        while self._kept_bytes > KEPT_BYTES:
            self._kept_bytes -= len(self._microphone.popleft())

    def _commit(self, item_id: str) -> None:
        start = self._started.pop(item_id, self._last_commit_bytes)
        length = min(self._kept_bytes, max(0, self._sent_bytes - start))
        sound = b"".join(self._microphone)[self._kept_bytes - length :]
        self._waves[item_id] = (peaks(sound, COUNT), bytes_to_ms(length))
        self._last_commit_bytes = self._sent_bytes

"""The small waves of the rows: 64 peaks an item, gathered as sound goes by; of the sound itself the last minutes.

Sound comes by fifty times a second, waves are asked for when a row is drawn: so only the loudest sample of each
10 ms is noted on the way, and the 64 peaks are made on request.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from core.later import np
from core.session.timeline import RECEIVED
from core.units import BYTES_PER_FRAME, BYTES_PER_MS, FRAMES_PER_MS, bytes_to_ms, ms_to_bytes

if TYPE_CHECKING:
    import numpy.typing as npt

COUNT = 64
GRAIN_MS = 10
GRAIN_BYTES = GRAIN_MS * BYTES_PER_MS
KEPT_GRAINS = 60_000 // GRAIN_MS
"""The last minute of the microphone: what an utterance is cut from."""
KEPT_BYTES = ms_to_bytes(600_000)
"""Ten minutes of both voices (29 MB), to be played again; what is older is in the history."""
MOST_WAVES = 10_000
"""More than a day of talk holds: of the last items there is a wave, 64 bytes each."""
Wave = tuple[tuple[float, ...], int]
NONE: Wave = ((), 0)
LOUDEST = 255


class Grains:
    """The loudest sample of each 10 ms of a growing sound."""

    def __init__(self) -> None:
        self.bytes = 0
        """Of sound so far."""
        self._loudest: list[float] = []
        self._dropped = 0
        self._rest = b""

    def feed(self, pcm: bytes) -> None:
        """More of it: PCM16, any number of bytes."""
        self.bytes += len(pcm)
        pcm = self._rest + pcm
        whole = len(pcm) // GRAIN_BYTES * GRAIN_BYTES
        self._rest = pcm[whole:]
        if whole:
            grid = np.frombuffer(pcm, "<i2", whole // BYTES_PER_FRAME).reshape(-1, GRAIN_MS * FRAMES_PER_MS)
            loudest = np.maximum(grid.max(axis=1).astype(np.float32), -grid.min(axis=1).astype(np.float32))
            self._loudest += (loudest / 32_768).tolist()

    def keep(self, most: int) -> None:
        """Forget all but the last grains; seldom, since the list moves."""
        if len(self._loudest) > 2 * most:
            self._dropped += len(self._loudest) - most
            del self._loudest[:-most]

    def wave(self, start_bytes: int = 0) -> Wave:
        """(peaks 0..1, milliseconds) from start_bytes to the end."""
        first = max(0, start_bytes // GRAIN_BYTES - self._dropped)
        duration_ms = bytes_to_ms(self.bytes - max(start_bytes, self._dropped * GRAIN_BYTES))
        return _peaks(np.array(self._loudest[first:], np.float32)), max(0, duration_ms)


def _peaks(loudest: npt.NDArray[np.float32]) -> tuple[float, ...]:
    if not len(loudest):
        return (0.0,) * COUNT
    edges = np.minimum(np.arange(COUNT) * len(loudest) // COUNT, len(loudest) - 1)
    return tuple(np.maximum.reduceat(loudest, edges).tolist())


class KeptWaves:
    """The waves of the last items: a byte a peak, since a tuple of numbers is thirty times as large."""

    def __init__(self) -> None:
        self._items: dict[str, tuple[bytes, int]] = {}

    def keep(self, item_id: str, wave: Wave) -> None:
        peaks, duration_ms = wave
        self._items.pop(item_id, None)
        self._items[item_id] = (bytes(min(LOUDEST, round(peak * LOUDEST)) for peak in peaks), duration_ms)
        if len(self._items) > MOST_WAVES:
            del self._items[next(iter(self._items))]

    def of(self, item_id: str) -> Wave:
        """NONE where it is too old or had none."""
        if item_id not in self._items:
            return NONE
        peaks, duration_ms = self._items[item_id]
        return tuple(peak / LOUDEST for peak in peaks), duration_ms

    def clear(self) -> None:
        self._items.clear()


class KeptSound:
    """The sound of the last items, whole."""

    def __init__(self) -> None:
        self._items: dict[str, bytearray] = {}
        self._kept_bytes = 0
        self._microphone = bytearray()
        self._dropped_bytes = 0

    def of(self, item_id: str) -> bytes:
        """PCM of an item; empty where it is too old or had none."""
        return bytes(self._items.get(item_id, b""))

    def said(self, pcm: bytes) -> None:
        self._microphone += pcm
        spare = len(self._microphone) - 2 * ms_to_bytes(60_000)
        if spare > 0:
            cut = spare + ms_to_bytes(60_000)
            del self._microphone[:cut]
            self._dropped_bytes += cut

    def spoken(self, item_id: str, pcm: bytes) -> None:
        self._items.setdefault(item_id, bytearray()).extend(pcm)
        self._kept_bytes += len(pcm)
        while self._kept_bytes > KEPT_BYTES and len(self._items) > 1:
            self._kept_bytes -= len(self._items.pop(next(iter(self._items))))

    def begin(self) -> None:
        """A session begins: the microphone's bytes are counted anew."""
        self._microphone.clear()
        self._dropped_bytes = 0

    def commit(self, item_id: str, start_bytes: int) -> None:
        """The person's item, from a place in the session's sound to its end."""
        self.spoken(item_id, bytes(self._microphone[max(0, start_bytes - self._dropped_bytes) :]))


class Waves:
    """Sees what the events of the timeline tell, and the sound of both sides; loop thread only."""

    def __init__(self) -> None:
        self._waves = KeptWaves()
        self._growing: dict[str, Grains] = {}
        self._microphone = Grains()
        self.kept = KeptSound()
        self._started: dict[str, int] = {}
        self._last_commit_bytes = 0

    def clear(self) -> None:
        """Forget everything: it is told anew."""
        self._waves.clear()
        self._growing.clear()
        self._microphone, self._last_commit_bytes = Grains(), 0

    def of(self, item_id: str) -> Wave:
        """(peaks 0..1, milliseconds)."""
        growing = self._growing.get(item_id)
        return growing.wave() if growing is not None else self._waves.of(item_id)

    def said(self, pcm: bytes) -> None:
        """Sound that goes to the server."""
        self._microphone.feed(pcm)
        self._microphone.keep(KEPT_GRAINS)
        self.kept.said(pcm)

    def spoken(self, item_id: str, pcm: bytes) -> None:
        """Sound of a reply that goes to the speaker."""
        self._growing.setdefault(item_id, Grains()).feed(pcm)
        self.kept.spoken(item_id, pcm)

    def see(self, direction: str, event: dict[str, Any]) -> None:
        """One event of the timeline."""
        name = event.get("type")
        if direction != RECEIVED:
            return
        if name == "session.created":
            self._microphone = Grains()
            self.kept.begin()
            self._last_commit_bytes = 0
        elif name == "input_audio_buffer.speech_started":
            self._started[str(event.get("item_id"))] = ms_to_bytes(int(event.get("audio_start_ms") or 0))
        elif name == "input_audio_buffer.committed":
            self._commit(str(event.get("item_id")))
        elif name == "response.done":
            for item_id, grains in self._growing.items():
                self._waves.keep(item_id, grains.wave())
            self._growing.clear()

    def _commit(self, item_id: str) -> None:
        start = self._started.pop(item_id, self._last_commit_bytes)
        self._waves.keep(item_id, self._microphone.wave(start))
        self.kept.commit(item_id, start)
        self._last_commit_bytes = self._microphone.bytes

"""What left the speaker, for the echo canceller: asked by the moment, with an offset that stays constant.

Each side counts its own frames, so jitter of the time stamps moves nothing; only when count and clock are more
than 20 ms apart (an overflow, clocks that drift) is a side set anew. The trap: a sample read is a sample gone.
The speaker's callback only leaves its block here; the audio worker puts it in place.
"""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeAlias

from core.later import np
from core.units import FRAMES_PER_MS, RATE_HZ

if TYPE_CHECKING:
    import numpy.typing as npt

LEAD_FRAMES = 20 * FRAMES_PER_MS
"""The reference comes this much early: devices tell their latency about 10 ms wrong."""
TOLERANCE_FRAMES = 20 * FRAMES_PER_MS
GONE_FRAMES = 200 * FRAMES_PER_MS
"""Further apart it is no jitter: the stream was opened anew."""
SMOOTHING = 0.05
KEPT = 1 << 18
"""Frames: 11 s."""
BLOCKS = 1200
"""Blocks that wait for the worker: 12 s of the shortest. Without a microphone nobody asks."""
Sound: TypeAlias = "npt.NDArray[np.float32]"


class Counted:
    """Turns the moments of a stream's blocks into frame numbers that follow one another."""

    def __init__(self) -> None:
        self._next: int | None = None
        self._apart = 0.0
        self.jumps = 0

    def at(self, frames: int, moment_s: float) -> int:
        """The number of a block's first frame."""
        expected = moment_s * RATE_HZ
        if self._next is None:
            self._next = round(expected)
        apart = expected - self._next
        self._apart += (apart - self._apart) * SMOOTHING
        if abs(self._apart) > TOLERANCE_FRAMES or abs(apart) > GONE_FRAMES:
            self._next, self._apart = round(expected), 0.0
            self.jumps += 1
        first = self._next
        self._next += frames
        return first


class Reference:
    """`put` is called by the speaker's callback, `take` by the audio worker."""

    def __init__(self) -> None:
        self._sound = np.zeros(KEPT, np.float32)
        self._played = Counted()
        self._captured = Counted()
        self._waiting: deque[tuple[float, bytes]] = deque(maxlen=BLOCKS)

    @property
    def jumps(self) -> int:
        """How often it was aligned anew."""
        return self._played.jumps + self._captured.jumps

    def put(self, block: bytes, air_s: float) -> None:
        """PCM16 whose first frame reaches the air at air_s (time.monotonic)."""
        self._waiting.append((air_s, block))

    def take(self, frames: int, captured_s: float) -> Sound:
        """What the speaker played LEAD_FRAMES after the microphone took `frames` from captured_s on; -1..1."""
        while self._waiting:
            self._place(*self._waiting.popleft())
        found = np.empty(frames, np.float32)
        for here, there in self._pieces(self._captured.at(frames, captured_s) + LEAD_FRAMES, frames):
            found[there] = self._sound[here]
            self._sound[here] = 0.0
        return found

    def _place(self, air_s: float, block: bytes) -> None:
        samples = np.frombuffer(block, "<i2").astype(np.float32) / np.float32(32_768.0)
        for here, there in self._pieces(self._played.at(len(samples), air_s), len(samples)):
            self._sound[here] = samples[there]

    @staticmethod
    def _pieces(first: int, frames: int) -> list[tuple[slice, slice]]:
        """(where in the ring, where in the block): one, or two where the ring begins anew."""
        start = first % KEPT
        head = min(frames, KEPT - start)
        pieces = [(slice(start, start + head), slice(0, head))]
        return pieces if head == frames else [*pieces, (slice(0, frames - head), slice(head, frames))]

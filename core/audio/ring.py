"""What the speaker plays next, and how much of it has been heard. No PortAudio here: tests turn it by hand.

The loop queues, the callback takes. Counters of frames only grow and each has one writer, so no lock is
needed: `_written` belongs to the loop, `_read` to the callback. Silence put in when the queue runs dry is not
in the queue, so it is never counted as heard.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from core.later import np
from core.units import FRAMES_PER_MS, RATE_HZ, frames_to_ms

if TYPE_CHECKING:
    import numpy.typing as npt

PCM: TypeAlias = "npt.NDArray[np.int16]"
START_MS = 60
"""Queued before sound begins, unless the item is complete; doubled after the queue ran dry."""
FADE_MS = 5
FLUSH_MS = 6
USED = 16
"""Chunks remembered after they were handed to the device."""
HISTORY = 256
"""Callbacks remembered: five seconds of blocks."""


@dataclass(slots=True)
class Span:
    """Where an item lies in the queue, in frames since the beginning."""

    item_id: str
    start: int
    end: int
    is_closed: bool = False
    has_ended: bool = False
    """`ended` has been reported."""


class PlayerRing:
    """A queue of items with a playhead."""

    def __init__(self) -> None:
        self._chunks: deque[tuple[int, PCM]] = deque()
        """(first frame, samples); the callback drops what it has used up."""
        self._spans: list[Span] = []
        self._written = 0
        self._read = 0
        self._odd = b""
        self._used: deque[tuple[int, PCM]] = deque(maxlen=USED)
        self._flushes = 0
        self._flushes_done = 0
        self._flush_to = 0
        self._is_playing = False
        self._start_frames = START_MS * FRAMES_PER_MS
        self._history: deque[tuple[float, int, int]] = deque(maxlen=HISTORY)
        """(moment it reaches the air, first frame, frames)."""
        self._heard = 0
        self.underruns = 0

    # The loop's side

    def play(self, item_id: str, pcm: bytes) -> None:
        """Queue PCM16 behind what is there; an odd last byte waits for the next call."""
        pcm = self._odd + pcm
        self._odd = pcm[len(pcm) & ~1 :]
        samples = np.frombuffer(pcm[: len(pcm) & ~1], "<i2")
        if not self._spans or self._spans[-1].item_id != item_id:
            self._spans.append(Span(item_id, self._written, self._written))
        self._chunks.append((self._written, samples))
        self._spans[-1].end = self._written + len(samples)
        self._written += len(samples)

    def end_item(self, item_id: str) -> None:
        """No more sound will come for it."""
        for span in self._spans:
            if span.item_id == item_id:
                span.is_closed = True
        self._odd = b""

    def flush(self, now_s: float) -> tuple[tuple[str, int], ...]:
        """Empty the queue; (item_id, heard_ms) of each item not heard to its end.

        What was handed to the device can not be called back and will be heard, so it counts.
        """
        self.heard_frames(now_s)
        self._heard = heard = self._read
        cut = tuple(
            (span.item_id, frames_to_ms(max(0, min(heard, span.end) - span.start)))
            for span in self._spans
            if not (span.is_closed and heard >= span.end)
        )
        self._flush_to = self._written
        self._flushes += 1
        self._spans.clear()
        self._odd = b""
        return cut

    def move(self, now_s: float) -> PlayerRing:
        """Itself, to be turned by another device: what this one had taken but not yet played comes again.

        Only while no callback runs. now_s: the old stream's clock.
        """
        if self._flushes != self._flushes_done:
            self._skip()
            self._flushes_done = self._flushes
        heard = min(self.heard_frames(now_s), self._read)
        while self._used and heard < (self._chunks[0][0] if self._chunks else self._written):
            self._chunks.appendleft(self._used.pop())
        self._read = min(self._read, max(heard, self._chunks[0][0])) if self._chunks else self._read
        self._heard = min(heard, self._read)
        self._history.clear()
        self._used.clear()
        self._is_playing = False
        return self

    def heard_frames(self, now_s: float) -> int:
        """Frames that have reached the air by now_s (the stream's clock); never going back."""
        for moment_s, first, count in reversed(tuple(self._history)):  # the callback may add one meanwhile
            if moment_s <= now_s:
                self._heard = max(self._heard, min(first + round((now_s - moment_s) * RATE_HZ), first + count))
                break
        return self._heard

    def heard_ms(self, item_id: str, now_s: float) -> int:
        """Milliseconds of an item that have reached the air."""
        heard = self.heard_frames(now_s)
        spans = [span for span in self._spans if span.item_id == item_id]
        return frames_to_ms(sum(max(0, min(heard, span.end) - span.start) for span in spans))

    def ended(self, now_s: float) -> list[str]:
        """Items that were closed and have reached the air to the last frame since the last call."""
        heard = self.heard_frames(now_s)
        over = [span for span in self._spans if span.is_closed and heard >= span.end]
        if over:
            self._spans = [span for span in self._spans if span not in over]
        return [span.item_id for span in over]

    def playing_item(self, now_s: float) -> str | None:
        """The item that is audible now, or will be next."""
        heard = self.heard_frames(now_s)
        return next((span.item_id for span in self._spans if heard < span.end or not span.is_closed), None)

    @property
    def is_idle(self) -> bool:
        """Nothing is queued."""
        return self._read >= self._written or self._flushes != self._flushes_done

    @property
    def waiting_frames(self) -> int:
        """Queued and not yet handed to the device."""
        return max(0, self._written - self._read)

    # The callback's side

    def fill(self, out: PCM, air_s: float) -> None:
        """The next len(out) frames; air_s: when the first of them reaches the air. Never blocks."""
        if self._flushes != self._flushes_done:
            self._fill_flushed(out, air_s)
            return
        available = self._written - self._read
        is_fresh = not self._is_playing
        if is_fresh and not self._may_start(available):
            out[:] = 0
            return
        self._is_playing = True
        count = min(len(out), available)
        self._take(out[:count], air_s)
        out[count:] = 0
        if is_fresh and count:
            _fade(out[: min(count, FADE_MS * FRAMES_PER_MS)], rising=True)
        if count < len(out):
            self._ran_dry(out[:count])

    def _may_start(self, available: int) -> bool:
        if not available:
            return False
        return available >= self._start_frames or all(span.is_closed for span in self._spans[-1:])

    def _ran_dry(self, tail: PCM) -> None:
        self._is_playing = False
        if any(not span.is_closed for span in self._spans[-1:]):
            self.underruns += 1
            self._start_frames = 2 * START_MS * FRAMES_PER_MS
            _fade(tail[-FADE_MS * FRAMES_PER_MS :], rising=False)
        else:
            self._start_frames = START_MS * FRAMES_PER_MS

    def _fill_flushed(self, out: PCM, air_s: float) -> None:
        """A short ramp instead of a click, then silence; the queue is skipped to its end."""
        target = self._flushes
        written = self._flush_to
        count = min(FLUSH_MS * FRAMES_PER_MS, len(out), written - self._read) if self._is_playing else 0
        self._take(out[:count], air_s)
        _fade(out[:count], rising=False)
        out[count:] = 0
        self._skip()
        self._flushes_done = target

    def _skip(self) -> None:
        """Forget what was queued before the flush."""
        self._read = max(self._read, self._flush_to)
        while self._chunks and self._chunks[0][0] + len(self._chunks[0][1]) <= self._read:
            self._chunks.popleft()
        self._used.clear()
        self._is_playing = False

    def _take(self, out: PCM, air_s: float) -> None:
        """Copy frames from the front of the queue."""
        done = 0
        first = self._read
        while done < len(out):
            start, samples = self._chunks[0]
            offset = first + done - start
            count = min(len(out) - done, len(samples) - offset)
            out[done : done + count] = samples[offset : offset + count]
            done += count
            if offset + count >= len(samples):
                self._used.append(self._chunks.popleft())
        if done:
            self._read = first + done
            self._history.append((air_s, first, done))


def _fade(samples: PCM, *, rising: bool) -> None:
    """A linear ramp in place."""
    ramp = np.linspace(0.0, 1.0, len(samples), dtype=np.float32)
    samples[:] = (samples * (ramp if rising else ramp[::-1])).astype(np.int16)

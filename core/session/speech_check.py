"""How likely what the microphone hears is speech, measured on this computer with the engine's own detector.

For the live check of the settings: it listens in on the microphone and judges each 32 ms. Nothing is kept and
nothing is sent. The trap: the detector is loaded apart from the loop, so the first readings come a moment late.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from core.later import np, soxr
from core.units import RATE_HZ

if TYPE_CHECKING:
    from core.silero import SileroVad

MODEL = Path(__file__).parents[2] / "resources" / "models" / "silero_vad.onnx"
DETECTOR_HZ, FRAME = 16_000, 512
FRAME_MS = 32
MOST_WAITING = 400
"""Readings that wait to be fetched: about 13 s."""
HYSTERESIS = 0.15  # speech that has begun goes on down to this much under the threshold, as in Silero's own iterator


@dataclass(frozen=True, slots=True)
class Reading:
    """32 ms of sound."""

    likelihood: float
    """0..1 that this is speech."""
    level: float
    """RMS, 0..1 of full scale."""


class SpeechCheck:
    """Loop thread only. `close` lets go of the microphone."""

    def __init__(self, listen: Callable[[Callable[[bytes], None]], Callable[[], None]]) -> None:
        """listen(tap): have blocks handed to tap as well; the answer ends that."""
        self._listen = listen
        self._stop: Callable[[], None] | None = None
        self._vad: SileroVad | None = None
        self._left = np.zeros(0, np.float32)
        self._waiting: list[Reading] = []

    async def open(self) -> None:
        """Begin to listen. Safe to call twice."""
        if self._stop is not None:
            return
        self._resampler = soxr.ResampleStream(RATE_HZ, DETECTOR_HZ, 1, dtype="float32", quality="QQ")
        self._stop = self._listen(self._take)
        if self._vad is None:
            self._vad = await asyncio.to_thread(_load)

    def close(self) -> None:
        if self._stop is not None:
            self._stop()
            self._stop = None
        self._waiting.clear()

    def readings(self) -> list[Reading]:
        """What has been judged since the last call, oldest first."""
        found, self._waiting = self._waiting, []
        return found

    def _take(self, block: bytes) -> None:
        """40 ms: a frame or two, 0.2 ms each."""
        if self._vad is None:
            return
        sound = np.frombuffer(block, "<i2").astype(np.float32) / 32768.0
        self._left = np.concatenate([self._left, self._resampler.resample_chunk(sound)])
        while len(self._left) >= FRAME:
            frame, self._left = self._left[:FRAME], self._left[FRAME:]
            level = float(np.sqrt(np.mean(frame * frame)))
            self._waiting.append(Reading(self._vad.probability(frame), level))
        del self._waiting[:-MOST_WAITING]


def _load() -> SileroVad:
    from core.silero import SileroModel

    return SileroModel(MODEL).stream()


@dataclass(frozen=True, slots=True)
class Span:
    """Speech as the detection finds it, in readings from the first: begin <= speech < end, then silence."""

    kept: int
    """Where the sound begins that is sent along from before the first word."""
    begin: int
    end: int
    silent: int
    """Where the silence that ends the turn is over; end + the whole silence, or where the readings end."""


def spans(likelihoods: list[float], threshold: float, silence_ms: int, prefix_ms: int) -> list[Span]:
    """What server_vad would make of these readings with these settings."""
    silence, prefix = max(1, round(silence_ms / FRAME_MS)), round(prefix_ms / FRAME_MS)
    found: list[Span] = []
    begin, last = -1, 0
    for at, likelihood in enumerate(likelihoods):
        if begin < 0 and likelihood >= threshold:
            begin = last = at
        elif begin >= 0 and likelihood >= max(0.01, threshold - HYSTERESIS):
            last = at
        elif begin >= 0 and at - last >= silence:
            found.append(Span(max(0, begin - prefix), begin, last + 1, at + 1))
            begin = -1
    if begin >= 0:
        found.append(Span(max(0, begin - prefix), begin, last + 1, len(likelihoods)))
    return found

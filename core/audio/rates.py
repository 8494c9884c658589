"""Devices that do not take 24 kHz: raw ALSA, ASIO, some Bluetooth microphones. soxr converts, with constant delay.

`vr=True` matters: the plain stream answers in bursts of 38 ms. The microphone's sound is converted by the worker,
the speaker's in its callback (15 us a block), and only where the host does not do it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from core.later import np, soxr
from core.units import RATE_HZ

PIECE = 240
"""Frames asked for at a time: 10 ms."""


def to_ours(rate_hz: int) -> Callable[[bytes], bytes]:
    """Converts a microphone's PCM16 of that rate to 24 kHz, piece after piece."""
    if rate_hz == RATE_HZ:
        return lambda pcm: pcm
    stream = soxr.ResampleStream(rate_hz, RATE_HZ, 1, dtype="int16", quality="HQ", vr=True)
    return lambda pcm: bytes(stream.resample_chunk(np.frombuffer(pcm, "<i2")).tobytes())


@dataclass(slots=True)
class Moment:
    """The times of a callback, a little later."""

    currentTime: float
    outputBufferDacTime: float


class FromOurs:
    """A callback for a speaker of another rate, around one that gives 24 kHz."""

    def __init__(self, callback: Callable[[Any, int, Any, Any], None], rate_hz: int) -> None:
        self._callback = callback
        self._rate_hz = rate_hz
        self._stream = soxr.ResampleStream(RATE_HZ, rate_hz, 1, dtype="int16", quality="HQ", vr=True)
        self._left = np.zeros(0, np.int16)

    def __call__(self, out: Any, frames: int, times: Any, status: Any) -> None:
        while len(self._left) < frames:
            piece = bytearray(2 * PIECE)
            late_s = len(self._left) / self._rate_hz
            air_s = times.outputBufferDacTime and times.outputBufferDacTime + late_s
            self._callback(piece, PIECE, Moment(times.currentTime, air_s), status)
            self._left = np.concatenate([self._left, self._stream.resample_chunk(np.frombuffer(piece, np.int16))])
        np.frombuffer(out, np.int16)[:] = self._left[:frames]
        self._left = self._left[frames:]

"""What a meter shows: sample peak at once, RMS over 300 ms, a fall of 11.8 dB a second (IEC 60268-10, type I).

`Gauge` is fed on one thread and read on another: the reading is one tuple, replaced whole.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import TYPE_CHECKING

from core.audio.ports import Level
from core.later import np
from core.units import RATE_HZ, SILENCE_DB, dbfs

if TYPE_CHECKING:
    import numpy.typing as npt

FALL_DB_PER_S = 11.8
PEAK_HOLD_S = 1.5
CLIP_LAMP_S = 3.0
RMS_S = 0.3
FULL_SCALE = 32_767
STALE_READS = 12
"""Readings without new sound after which a gauge is silent."""


class Gauge:
    """Level of a stream of int16 blocks."""

    def __init__(self) -> None:
        self._squares: deque[tuple[float, int]] = deque()
        self._frames = 0
        self._reading = (0.0, 0.0, False)
        self._is_new = False
        self._stale = 0

    def feed(self, block: npt.NDArray[np.int16]) -> None:
        """One block, any length; on the audio thread."""
        if not len(block):
            return
        samples = block.astype(np.float32)
        self._squares.append((float(np.dot(samples, samples)), len(block)))
        self._frames += len(block)
        while self._frames - self._squares[0][1] >= RMS_S * RATE_HZ:
            self._frames -= self._squares.popleft()[1]
        peak = float(np.max(np.abs(samples)))
        is_clipped = peak >= FULL_SCALE and _has_two(np.abs(samples) >= FULL_SCALE)
        old_peak, _, was_clipped = self._reading if self._is_new else (0.0, 0.0, False)
        rms = (sum(square for square, _ in self._squares) / self._frames) ** 0.5
        self._reading = (max(peak, old_peak), rms, is_clipped or was_clipped)
        self._is_new = True

    def read(self) -> Level:
        """The level since the last reading; on the loop."""
        self._stale = 0 if self._is_new else self._stale + 1
        self._is_new = False
        if self._stale > STALE_READS:
            return Level()
        peak, rms, is_clipped = self._reading
        return Level(dbfs(peak / (FULL_SCALE + 1)), dbfs(rms / (FULL_SCALE + 1)), is_clipped)


def _has_two(loud: npt.NDArray[np.bool_]) -> bool:
    """One after the other: a single sample at full scale is no clipping."""
    return bool(np.any(loud[1:] & loud[:-1]))


@dataclass(slots=True)
class Ballistics:
    """The bar and the held peak of one meter, driven by time so that the frame rate does not matter."""

    bar_db: float = SILENCE_DB
    peak_db: float = SILENCE_DB
    held_s: float = 0.0
    lamp_s: float = 0.0
    """So long the clip lamp still burns."""

    def step(self, level_db: float, dt_s: float, *, is_clipped: bool = False) -> None:
        """Up at once, down slowly; the peak line waits before it falls."""
        self.lamp_s = CLIP_LAMP_S if is_clipped else max(0.0, self.lamp_s - dt_s)
        self.bar_db = max(level_db, self.bar_db - FALL_DB_PER_S * dt_s, SILENCE_DB)
        self.held_s += dt_s
        if level_db >= self.peak_db:
            self.peak_db, self.held_s = level_db, 0.0
        elif self.held_s > PEAK_HOLD_S:
            self.peak_db = max(self.bar_db, self.peak_db - 2 * FALL_DB_PER_S * dt_s)

"""How loud the sound is made, as a person chose it. Left at 1 it costs nothing and changes no bit.

A change is reached within 20 ms, however the blocks are cut, and so without a click.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.later import np
from core.units import FRAMES_PER_MS

if TYPE_CHECKING:
    import numpy.typing as npt

Factors: TypeAlias = "npt.NDArray[np.float32]"
RAMP_FRAMES = 20 * FRAMES_PER_MS
SHARE_POWER = 2
"""Half of the way is 12 dB softer: about half as loud to the ear (10 dB a doubling, Stevens)."""


def factor_of_db(gain_db: float) -> float:
    """A gain in dB as a factor of the amplitude."""
    return float(10 ** (gain_db / 20))


def factor_of_percent(volume: float) -> float:
    """A volume of 0 to 100 % as a factor of the amplitude: 0 is silence."""
    return float((volume / 100) ** SHARE_POWER)


class Fader:
    """`factor` may be set on any thread at any time; `over` is for the one thread that the sound passes on."""

    def __init__(self, factor: float = 1.0) -> None:
        self.factor = factor
        """What the amplitude is multiplied with from now on."""
        self._aim = self._reached = factor
        self._left = 0
        """Frames until `_aim` is reached."""

    def over(self, frames: int) -> Factors | float | None:
        """What the next frames are multiplied with, one by one or all alike; None: they stay as they are."""
        wanted = self.factor
        if wanted != self._aim:
            self._aim, self._left = wanted, RAMP_FRAMES
        if self._left:
            return self._ramp(frames)
        return None if wanted == 1.0 else wanted

    def _ramp(self, frames: int) -> Factors:
        count = min(frames, self._left)
        end = self._reached + (self._aim - self._reached) * count / self._left
        factors = np.full(frames, self._aim, np.float32)
        factors[:count] = np.linspace(self._reached, end, count + 1, dtype=np.float32)[1:]
        self._reached, self._left = end, self._left - count
        return factors

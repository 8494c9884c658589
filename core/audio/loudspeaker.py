"""How a small loudspeaker bends what it is given: loud moments come out flatter than they went in.

No linear filter can follow that, and what it leaves is the assistant's voice once more. So the sound is kept as
loudspeakers of several strengths would give it (bend, then room: a Hammerstein model), and the one whose echo is most
like the microphone is believed. The trap: a candidate is judged by a path learned with another one, before it learns.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.audio.far_history import BLOCK, FarHistory
from core.later import np

if TYPE_CHECKING:
    import numpy.typing as npt

    from core.audio.far_history import Sound, Spectra

BENDS = (0.0, 2.0, 4.0, 8.0)
"""x / sqrt(1 + (bend x)^2), x in -1..1: none, and three that flatten everything above -6, -12 and -18 dBFS."""
BETTER = 0.85
"""With less than this part of what the believed one leaves over another one is right."""
MEMORY = 0.99
TRIED = 60
"""Blocks before a candidate may be believed: 2 s of sound, for each is tried every fourth block."""
LOUDNESS_MEMORY = 0.999
AUDIBLE = 1e-6


class Loudspeaker:
    """What was played, as this loudspeaker gave it. About 0.08 ms a block."""

    def __init__(self) -> None:
        self._history = FarHistory(len(BENDS))
        self._bends = np.array(BENDS, np.float32)[:, None]
        self._energies = np.full(len(BENDS), 1e-9)
        self._believed = 0
        self._tried = 0
        self._sums = np.zeros((len(BENDS), 5))
        """Of each candidate: near^2, near x its echo, its echo^2, near x believed echo, believed echo^2."""
        self._counts = [0] * len(BENDS)

    @property
    def bend(self) -> float:
        """Of the one that is believed; 0 is linear."""
        return BENDS[self._believed]

    @property
    def is_silent(self) -> bool:
        """Nothing was played that could still be heard."""
        return self._history.is_silent

    @property
    def spectra(self) -> Spectra:
        """What the filters learn from."""
        return self._history.spectra(self._believed)

    @property
    def powers(self) -> npt.NDArray[np.float32]:
        """The same, squared."""
        return self._history.powers

    def push(self, far: Sound) -> None:
        """The next 10 ms."""
        bent = far / np.sqrt(1 + (self._bends * far) ** 2)
        self._history.push(bent)
        self._energies *= LOUDNESS_MEMORY
        self._energies += (bent * bent).sum(axis=1)

    def next_echo(self, path: Spectra) -> Sound | None:
        """The next candidate's echo by that path; None when it is the believed one's turn."""
        self._tried = (self._tried + 1) % len(BENDS)
        if self._tried == self._believed:
            return None
        spectrum = (self._history.spectra(self._tried) * path).sum(axis=0)
        echo: npt.NDArray[np.float32] = np.fft.irfft(spectrum, 2 * BLOCK)[BLOCK:]  # type: ignore[assignment]
        return echo

    def judge(self, near: Sound, echo: Sound, other: Sound) -> float:
        """Whether the candidate is right: what the path must be multiplied with when it is believed now, else 0.

        echo, other: of the believed one and of the candidate, by the same path. Their loudness does not count.
        """
        sums = self._sums[self._tried]
        sums *= MEMORY
        sums += (near @ near, near @ other, other @ other, near @ echo, echo @ echo)
        self._counts[self._tried] += 1
        if self._counts[self._tried] < TRIED or sums[0] < AUDIBLE or sums[1] <= 0:
            return 0.0
        if _left(sums[0], sums[1], sums[2]) > BETTER * _left(sums[0], sums[3], sums[4]):
            return 0.0
        return self._believe(self._tried)

    def _believe(self, number: int) -> float:
        louder = float(np.sqrt(self._energies[self._believed] / self._energies[number]))
        self._believed = number
        self._history.follow(number)
        self._sums[:] = 0
        self._counts = [0] * len(BENDS)
        return louder


def _left(near: float, both: float, echo: float) -> float:
    """The part of near's energy that no multiple of the echo explains."""
    return float(1 - both**2 / (near * echo + 1e-12))

"""What was played, as spectra of 10 ms, for the echo canceller's filters. One thread only."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from core.later import np

if TYPE_CHECKING:
    import numpy.typing as npt

BLOCK = 240
"""Frames: 10 ms at 24 kHz."""
PARTITIONS = 44
"""Blocks of path: 440 ms, for an echo 230 ms late with its tail."""
BINS = BLOCK + 1
Sound: TypeAlias = "npt.NDArray[np.float32]"
Spectra: TypeAlias = "npt.NDArray[np.complex64]"
"""Shape (PARTITIONS, BINS)."""


class FarHistory:
    """Spectra of what was played in several ways, newest first.

    Each is written twice, so that the newest are always in one piece.
    """

    def __init__(self, ways: int = 1) -> None:
        self._windows = np.zeros((ways, 2 * BLOCK), np.float32)
        self._spectra = np.zeros((ways, 2 * PARTITIONS, BINS), np.complex64)
        self._powers = np.zeros((2 * PARTITIONS, BINS), np.float32)
        self._followed = 0
        self._first = 0
        self._silent_blocks = PARTITIONS + 1

    def push(self, far: Sound) -> None:
        """The next 10 ms; (ways, BLOCK)."""
        self._windows[:, :BLOCK] = self._windows[:, BLOCK:]
        self._windows[:, BLOCK:] = far
        self._silent_blocks = 0 if far[0].any() else self._silent_blocks + 1
        if self.is_silent:
            return
        self._first = (self._first - 1) % PARTITIONS
        spectra = np.fft.rfft(self._windows)
        power = _power(spectra[self._followed])
        for place in (self._first, self._first + PARTITIONS):
            self._spectra[:, place] = spectra
            self._powers[place] = power

    @property
    def is_silent(self) -> bool:
        """Nothing was played that could still be heard."""
        return self._silent_blocks > PARTITIONS

    def follow(self, way: int) -> None:
        """Which of them `powers` is of."""
        self._followed = way
        self._powers[:] = _power(self._spectra[way])

    def spectra(self, way: int = 0) -> Spectra:
        return self._spectra[way, self._first : self._first + PARTITIONS]

    @property
    def powers(self) -> npt.NDArray[np.float32]:
        """(PARTITIONS, BINS)."""
        return self._powers[self._first : self._first + PARTITIONS]


def _power(spectra: npt.NDArray[np.complex64]) -> npt.NDArray[np.float32]:
    return spectra.real**2 + spectra.imag**2

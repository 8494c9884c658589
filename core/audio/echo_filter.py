"""The linear half of the echo canceller: learns the path from loudspeaker to microphone and takes the echo off.

A Kalman filter for each frequency and each 10 ms of the path (partitioned-block frequency-domain adaptive filter
in state-space form: Enzner and Vary 2006; Kuech, Mabande and Enzner 2014). It slows down by itself while a person
speaks, and so leaves them untouched, which WebRTC's AEC3 alone does not. Two run side by side, a steady and an
alert one: when the path has changed the alert one is right first and the steady one takes over what it knows.
The trap: never reset between turns; what was learned is what keeps the assistant from hearing itself.
"""

from __future__ import annotations

from core.audio.far_history import BINS, BLOCK, PARTITIONS, FarHistory, Sound
from core.audio.loudspeaker import Loudspeaker
from core.later import np

START_VARIANCE = 0.05  # 10 let it diverge by 20 dB
STEADY, ALERT = 0.999, 0.995
"""How much of the path is taken to stay the same from block to block."""
SPREAD = 0.3
"""Part of the mean path that the alert filter takes to be new anywhere: an echo that jumps is found there."""
ERROR_SMOOTHING = 0.8
CONSTRAINED = 2
"""Partitions a block whose wrap-around is cut, in turn."""
BETTER = 0.6
"""With less than this part of the other's error (smoothed over 200 ms) a filter is right and the other is not."""
MEMORY = 0.95


class PathFilter:
    """What is known of the path. float32 throughout; about 0.15 ms of one core a block."""

    def __init__(self, keeping: float, spread: float = 0.0) -> None:
        self.path = np.zeros((PARTITIONS, BINS), np.complex64)
        self.variance = np.full((PARTITIONS, BINS), START_VARIANCE, np.float32)
        self.error_power = np.full(BINS, 1e-3, np.float32)
        self._keeping = np.float32(keeping**2)
        self._spread = np.float32(spread)
        self._error = np.zeros(2 * BLOCK, np.float32)
        self._turn = 0
        self._products = np.zeros((PARTITIONS, BINS), np.complex64)
        self._gain = np.zeros((PARTITIONS, BINS), np.float32)
        self._strength = np.zeros((PARTITIONS, BINS), np.float32)

    def process(self, near: Sound, history: FarHistory) -> Sound:
        """near without the echo; learns from what is left."""
        np.multiply(history.spectra, self.path, out=self._products)
        echo: Sound = np.fft.irfft(self._products.sum(axis=0), 2 * BLOCK)[BLOCK:]  # type: ignore[assignment]  # float32
        error = near - echo
        self._learn(error, history)
        return error

    def _learn(self, error: Sound, history: FarHistory) -> None:
        self._error[BLOCK:] = error
        spectrum = np.fft.rfft(self._error)
        self.error_power *= ERROR_SMOOTHING
        self.error_power += (1 - ERROR_SMOOTHING) * (spectrum.real**2 + spectrum.imag**2)
        gain, variance, powers = self._gain, self.variance, history.powers
        np.multiply(powers, variance, out=gain)
        np.divide(variance, gain.sum(axis=0) * 0.5 + self.error_power + 1e-6, out=gain)
        np.conjugate(history.spectra, out=self._products)
        self._products *= gain
        self._products *= spectrum
        self.path += self._products
        self._constrain()
        gain *= powers
        gain *= np.float32(-0.5)
        gain += np.float32(1.0)
        variance *= gain
        self.grow_unsure(1)

    def grow_unsure(self, blocks: int) -> None:
        """So much time has passed in which the path may have changed."""
        kept = self._keeping**blocks
        self.variance *= kept
        strength = self._strength
        np.square(self.path.real, out=strength)
        strength += np.square(self.path.imag)
        if self._spread:
            strength += self._spread * strength.mean(axis=0)
        strength *= 1 - kept
        self.variance += strength

    def _constrain(self) -> None:
        for _ in range(CONSTRAINED):
            response = np.fft.irfft(self.path[self._turn], 2 * BLOCK)
            response[BLOCK:] = 0
            self.path[self._turn] = np.fft.rfft(response)
            self._turn = (self._turn + 1) % PARTITIONS

    def scale(self, gain: float) -> None:
        """The sound it learns from has become softer by that."""
        self.path *= np.float32(gain)
        self.variance *= np.float32(gain**2)

    def take_over(self, other: PathFilter) -> None:
        """Know what the other knows."""
        self.path[:] = other.path
        np.maximum(self.variance, other.variance, out=self.variance)
        self.error_power[:] = other.error_power


class EchoFilter:
    """The steady and the alert filter over one history."""

    def __init__(self) -> None:
        self.speaker = Loudspeaker()
        self._steady = PathFilter(STEADY)
        self._alert = PathFilter(ALERT, SPREAD)
        self._steady_error = self._alert_error = self._near_energy = self._error_energy = 1e-9
        self._silent_blocks = 0
        self.changes = 0
        """How often the alert filter was right and the steady one was not."""

    def process(self, near: Sound, far: Sound) -> Sound:
        """near without the echo of far that can be computed; both (240,), -1..1. Adds no delay."""
        self.speaker.push(far)
        history = self.speaker.history
        if history.is_silent:
            self._silent_blocks += 1
            return near
        if self._silent_blocks:
            self._steady.grow_unsure(self._silent_blocks)
            self._alert.grow_unsure(self._silent_blocks)
            self._silent_blocks = 0
        other = self.speaker.next_echo(self._steady.path)
        steady = self._steady.process(near, history)
        alert = self._alert.process(near, history)
        if other is not None and (gain := self.speaker.judge(near, near - steady, other)):
            self._steady.scale(gain)
            self._alert.scale(gain)
        return self._guarded(near, self._better(steady, alert))

    @property
    def is_sure(self) -> bool:
        """The alert filter does not do better: what is left over is no echo of a path that has changed."""
        return self._alert_error > 0.9 * self._steady_error

    def _better(self, steady: Sound, alert: Sound) -> Sound:
        self._steady_error = _smoothed(self._steady_error, steady, MEMORY)
        self._alert_error = _smoothed(self._alert_error, alert, MEMORY)
        if self._alert_error < BETTER * self._steady_error:
            self._steady.take_over(self._alert)
            self._steady_error = self._alert_error
            self.changes += 1
            return alert
        if self._steady_error < BETTER * self._alert_error:
            self._alert.path[:] = self._steady.path
            self._alert_error = self._steady_error
        return steady

    def _guarded(self, near: Sound, error: Sound) -> Sound:
        """The microphone itself while the filter makes it worse."""
        self._near_energy = _smoothed(self._near_energy, near, 0.9)
        self._error_energy = _smoothed(self._error_energy, error, 0.9)
        return near if self._error_energy > self._near_energy else error


def _smoothed(energy: float, sound: Sound, memory: float) -> float:
    return memory * energy + (1 - memory) * float(sound @ sound)

"""The linear half of the echo canceller: learns the path from loudspeaker to microphone and takes the echo off.

A Kalman filter for each frequency and each 10 ms of the path (partitioned-block frequency-domain adaptive filter
in state-space form: Enzner and Vary 2006; Kuech, Mabande and Enzner 2014). It slows down by itself while a person
speaks, and so leaves them untouched, which WebRTC's AEC3 alone does not. Two run side by side, a steady and an
alert one: when the path has changed the alert one is right first and the steady one takes over what it knows.
The trap: never reset between turns; what was learned is what keeps the assistant from hearing itself.
"""

from __future__ import annotations

from core.audio.far_history import BINS, BLOCK, PARTITIONS, Sound
from core.audio.loudspeaker import Loudspeaker
from core.later import np

START_VARIANCE = 0.05  # 10 let it diverge by 20 dB
STEADY, ALERT = 0.999, 0.995
"""How much of the path is taken to stay the same from block to block."""
SPREAD = 0.3
"""Part of the mean path that the alert filter takes to be new anywhere: an echo that jumps is found there."""
ERROR_SMOOTHING = 0.8
CONSTRAINED = 2
"""Partitions a block whose wrap-around is cut, in turn; PARTITIONS is a multiple."""
BETTER = 0.6
"""With less than this part of the other's error (smoothed over 200 ms) a filter is right and the other is not."""
MEMORY = 0.95


class PathFilters:
    """What is known of the path, by two filters: arrays (2, PARTITIONS, BINS), the STEADY one first.

    float32 throughout; about 0.2 ms of one core a block for both.
    """

    def __init__(self) -> None:
        shape = (2, PARTITIONS, BINS)
        self.paths = np.zeros(shape, np.complex64)
        self.variances = np.full(shape, START_VARIANCE, np.float32)
        self.error_powers = np.full((2, BINS), 1e-3, np.float32)
        self._keeping = np.array([STEADY, ALERT], np.float32).reshape(2, 1, 1) ** 2
        self._error = np.zeros((2, 2 * BLOCK), np.float32)
        self._turn = 0
        self._products = np.zeros(shape, np.complex64)
        self._known = np.zeros(shape, np.float32)
        self._strength = np.zeros(shape, np.float32)

    def process(self, near: Sound, speaker: Loudspeaker) -> Sound:
        """(2, BLOCK): near without the echo that each knows of; both learn from what is left."""
        np.multiply(speaker.spectra, self.paths, out=self._products)
        echoes = np.fft.irfft(self._products.sum(axis=1), 2 * BLOCK)[:, BLOCK:]
        errors: Sound = near - echoes  # type: ignore[assignment]  # float32
        self._learn(errors, speaker)
        return errors

    def _learn(self, errors: Sound, speaker: Loudspeaker) -> None:
        """gain = variance / (expected power of the error); path += gain * far * error; variance shrinks by the gain."""
        self._error[:, BLOCK:] = errors
        spectra = np.fft.rfft(self._error)
        self.error_powers *= ERROR_SMOOTHING
        self.error_powers += (1 - ERROR_SMOOTHING) * (spectra.real**2 + spectra.imag**2)
        known, variances = self._known, self.variances
        np.multiply(speaker.powers, variances, out=known)
        expected = known.sum(axis=1) * np.float32(0.5) + self.error_powers + np.float32(1e-6)
        np.conjugate(speaker.spectra, out=self._products)
        self._products *= variances
        self._products *= (spectra / expected)[:, None]
        self.paths += self._products
        self._constrain()
        known *= (np.float32(-0.5) / expected)[:, None]
        known += np.float32(1.0)
        variances *= known
        self.grow_unsure(1)

    def grow_unsure(self, blocks: int) -> None:
        """So much time has passed in which the path may have changed."""
        kept = self._keeping**blocks
        self.variances *= kept
        strength = self._strength
        np.square(self.paths.real, out=strength)
        strength += np.square(self.paths.imag, out=self._known)
        strength[1] += SPREAD * strength[1].mean(axis=0)
        strength *= 1 - kept
        self.variances += strength

    def _constrain(self) -> None:
        turn = slice(self._turn, self._turn + CONSTRAINED)
        responses = np.fft.irfft(self.paths[:, turn], 2 * BLOCK)
        responses[..., BLOCK:] = 0
        self.paths[:, turn] = np.fft.rfft(responses)
        self._turn = (self._turn + CONSTRAINED) % PARTITIONS

    def scale(self, gain: float) -> None:
        """The sound they learn from has become softer by that."""
        self.paths *= np.float32(gain)
        self.variances *= np.float32(gain**2)

    def take_over(self) -> None:
        """The steady one knows what the alert one knows."""
        self.paths[0] = self.paths[1]
        np.maximum(self.variances[0], self.variances[1], out=self.variances[0])
        self.error_powers[0] = self.error_powers[1]


class EchoFilter:
    """The steady and the alert filter over one history."""

    def __init__(self) -> None:
        self.speaker = Loudspeaker()
        self._filters = PathFilters()
        self._steady_error = self._alert_error = self._near_energy = self._error_energy = 1e-9
        self._silent_blocks = 0
        self.changes = 0
        """How often the alert filter was right and the steady one was not."""

    def process(self, near: Sound, far: Sound) -> Sound:
        """near without the echo of far that can be computed; both (240,), -1..1. Adds no delay."""
        self.speaker.push(far)
        if self.speaker.is_silent:
            self._silent_blocks += 1
            return near
        if self._silent_blocks:
            self._filters.grow_unsure(self._silent_blocks)
            self._silent_blocks = 0
        other = self.speaker.next_echo(self._filters.paths[0])
        steady, alert = self._filters.process(near, self.speaker)
        if other is not None and (gain := self.speaker.judge(near, near - steady, other)):
            self._filters.scale(gain)
        return self._guarded(near, self._better(steady, alert))

    @property
    def is_sure(self) -> bool:
        """The alert filter does not do better: what is left over is no echo of a path that has changed."""
        return self._alert_error > 0.9 * self._steady_error

    def _better(self, steady: Sound, alert: Sound) -> Sound:
        self._steady_error = _smoothed(self._steady_error, steady, MEMORY)
        self._alert_error = _smoothed(self._alert_error, alert, MEMORY)
        if self._alert_error < BETTER * self._steady_error:
            self._filters.take_over()
            self._steady_error = self._alert_error
            self.changes += 1
            return alert
        if self._steady_error < BETTER * self._alert_error:
            self._filters.paths[1] = self._filters.paths[0]
            self._alert_error = self._steady_error
        return steady

    def _guarded(self, near: Sound, error: Sound) -> Sound:
        """The microphone itself while the filter makes it worse."""
        self._near_energy = _smoothed(self._near_energy, near, 0.9)
        self._error_energy = _smoothed(self._error_energy, error, 0.9)
        return near if self._error_energy > self._near_energy else error


def _smoothed(energy: float, sound: Sound, memory: float) -> float:
    return memory * energy + (1 - memory) * float(sound @ sound)

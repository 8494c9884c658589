"""Speech synthesis with hibari: one small model, several voices by shifting pitch and formants.

The network gives pitch and spectral envelopes for each 12.5 ms; scaling the one and stretching the other
before the inverse transform makes another voice at no cost. English only.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from hibari import Hibari, dsp

from core.engine.parts import Cancelled, Samples, Voice
from core.silero import quiet_session

CEILING = 0.97


@dataclass(frozen=True, slots=True)
class Shift:
    """pitch scales the fundamental, formant stretches the envelope; 1.0 leaves as it is."""

    voice: Voice
    pitch: float
    formant: float


SHIFTS = {
    shift.voice.name: shift
    for shift in (
        Shift(Voice("natural", "Natural", "Clear and friendly; the voice as it was made"), 1.0, 1.0),
        Shift(Voice("warm", "Warm", "Natural, a little lower"), 0.82, 0.93),
        Shift(Voice("baritone", "Baritone", "Natural, shifted low"), 0.62, 0.84),
        Shift(Voice("bass", "Bass", "Natural, shifted very low"), 0.52, 0.80),
        Shift(Voice("bright", "Bright", "Natural, a little higher"), 1.14, 1.05),
        Shift(Voice("light", "Light", "Natural, shifted high"), 1.35, 1.16),
    )
}
SERVICE_VOICES = {
    "alloy": "natural",
    "ash": "baritone",
    "ballad": "warm",
    "coral": "bright",
    "echo": "baritone",
    "sage": "warm",
    "shimmer": "light",
    "verse": "bass",
    "marin": "natural",
    "cedar": "bass",
}
"""The service's ten names -> the nearest of ours."""


class HibariSynthesizer:
    """About 25 ms to the first sound of a short sentence; one thread at a time."""

    def __init__(self, threads: int = 1) -> None:
        self._model = Hibari(threads=threads)
        self._model.sess = quiet_session(Path(self._model.model_path), threads)  # 30 MB less than its own
        self.voices: Sequence[Voice] = tuple(shift.voice for shift in SHIFTS.values())

    def speak(
        self, text: str, *, voice: str, speed: float = 1.0, is_cancelled: Cancelled = lambda: False
    ) -> Iterator[Samples]:
        """24 kHz float32, one array a sentence."""
        shift = SHIFTS[SERVICE_VOICES.get(voice, voice if voice in SHIFTS else "natural")]
        for phonemes in self._model.phonemize(text):
            if is_cancelled():
                return
            sound = self._sentence(self._model.ids(phonemes), shift, speed)
            if len(sound):
                yield sound

    def _sentence(self, ids: list[int], shift: Shift, speed: float) -> Samples:
        if len(ids) < 3:
            return np.zeros(0, np.float32)
        inputs = {"ids": np.asarray([ids], np.int64), "speed": np.asarray([speed], np.float32)}
        lh, th, ln, lr, phi, f0 = (out[0] for out in self._model.sess.run(None, inputs))
        if shift.formant != 1.0:
            lh, ln, lr = (_stretch(envelope, shift.formant) for envelope in (lh, ln, lr))
        noise = np.random.default_rng(len(ids))
        sound: Samples = dsp.synth(lh, th, ln, lr, phi, f0 * shift.pitch, noise)
        peak = float(np.max(np.abs(sound), initial=0.0))
        return sound * np.float32(CEILING / peak) if peak > CEILING else sound


def _stretch(envelope: npt.NDArray[np.float32], factor: float) -> npt.NDArray[np.float32]:
    """Move every formant to factor times its frequency. envelope: (bins, frames), logarithmic."""
    bins = len(envelope)
    source = np.minimum(np.arange(bins) / factor, bins - 1)
    low = source.astype(int)
    part = (source - low)[:, None].astype(np.float32)
    high = np.minimum(low + 1, bins - 1)
    moved: npt.NDArray[np.float32] = envelope[low] * (1 - part) + envelope[high] * part
    return moved

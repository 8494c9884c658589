"""Log-mel spectrogram as Whisper and Smart Turn expect it.

16 kHz, 25 ms Hann windows every 10 ms, 80 mel bands on Slaney's scale, log10, at most 80 dB of range
(Radford et al. 2022, "Robust Speech Recognition via Large-Scale Weak Supervision", section 2.2).
"""

from __future__ import annotations

from functools import cache

import numpy as np
import numpy.typing as npt

from core.engine.parts import Samples

RATE_HZ = 16_000
WINDOW = 400
HOP = 160
BANDS = 80
FRAMES_PER_S = RATE_HZ // HOP


def log_mel(samples: Samples) -> npt.NDArray[np.float32]:
    """Shape (80, len(samples) // 160), about -1..1. samples: float32 mono, 16 kHz."""
    padded = np.pad(samples.astype(np.float32, copy=False), WINDOW // 2, mode="reflect")
    frames = np.lib.stride_tricks.sliding_window_view(padded, WINDOW)[::HOP][: len(samples) // HOP]
    power = np.abs(np.fft.rfft(frames * _window(), axis=1)) ** 2
    mel = _filters() @ power.T.astype(np.float32)
    log = np.log10(np.maximum(mel, 1e-10))
    log = np.maximum(log, log.max() - 8.0)
    scaled: npt.NDArray[np.float32] = ((log + 4.0) / 4.0).astype(np.float32)
    return scaled


@cache
def _window() -> npt.NDArray[np.float32]:
    """Periodic Hann."""
    return (0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)).astype(np.float32)


@cache
def _filters() -> npt.NDArray[np.float32]:
    """Triangles of equal area, shape (80, 201), centred evenly on the mel scale from 0 to 8 kHz."""
    edges = _hz(np.linspace(_mel(0.0), _mel(RATE_HZ / 2), BANDS + 2))
    bins = np.fft.rfftfreq(WINDOW, 1 / RATE_HZ)
    rising = (bins - edges[:-2, None]) / np.diff(edges)[:-1, None]
    falling = (edges[2:, None] - bins) / np.diff(edges)[1:, None]
    triangles = np.maximum(0.0, np.minimum(rising, falling))
    return (triangles * (2.0 / (edges[2:] - edges[:-2]))[:, None]).astype(np.float32)


_LINEAR_HZ = 200.0 / 3.0
"""Slaney: linear up to 1 kHz (mel 15), then 27 steps to each factor of 6.4."""
_LOG_STEP = np.log(6.4) / 27.0


def _mel(hz: float) -> float:
    return hz / _LINEAR_HZ if hz < 1000.0 else 15.0 + float(np.log(hz / 1000.0)) / float(_LOG_STEP)


def _hz(mel: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.where(mel < 15.0, mel * _LINEAR_HZ, 1000.0 * np.exp(_LOG_STEP * (mel - 15.0)))

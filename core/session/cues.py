"""Our own short sounds. Soft, low and tonal: no speech detector takes them for a voice."""

from __future__ import annotations

from functools import cache

from core.later import np
from core.units import RATE_HZ

NOTES_HZ = {"working": (392.0, 523.0)}
NOTE_MS = 130
LOUDNESS = 0.05
"""Of full scale: -26 dBFS, well below the voice."""


@cache
def cue(name: str) -> bytes:
    """The sound of that name: PCM16, 24 kHz, mono. One soft note after the other, each fading in and out."""
    frames = RATE_HZ * NOTE_MS // 1000
    hill = np.sin(np.linspace(0.0, np.pi, frames)) ** 2
    notes = [np.sin(2 * np.pi * hz * np.arange(frames) / RATE_HZ) * hill for hz in NOTES_HZ[name]]
    return (np.concatenate(notes) * LOUDNESS * 32767).astype("<i2").tobytes()

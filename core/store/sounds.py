"""Sound beside the database: lossless FLAC, PCM16, 24 kHz, mono, and the peaks its wave is drawn from.

A stretch lies in the database until it is over, so that it is as durable as the events around it; then it
becomes a file, and the rows go in the transaction that names the file.
"""

from __future__ import annotations

import contextlib
import io
import os
from pathlib import Path

from core.later import np, soundfile
from core.units import FRAMES_PER_MS, RATE_HZ

FOLDER = "sounds"
PEAK_MS = 20
"""One peak a block: 50 a second, a byte each."""


def write_flac(path: Path, pcm: bytes) -> None:
    """Write PCM16 as FLAC, whole or not at all. An odd last byte is padded. Raises OSError, soundfile errors."""
    path.parent.mkdir(parents=True, exist_ok=True)
    made = io.BytesIO()
    samples = np.frombuffer(pcm + b"\0" * (len(pcm) & 1), "<i2")
    soundfile.write(made, samples, RATE_HZ, format="FLAC", subtype="PCM_16")
    half = path.with_suffix(".part")
    try:
        with half.open("wb") as file:
            file.write(made.getbuffer())
            file.flush()
            os.fsync(file.fileno())
        half.replace(path)
    except OSError:  # a full disk: half a file would only take room
        with contextlib.suppress(OSError):
            half.unlink()
        raise


def read_flac(path: Path, length: int) -> bytes:
    """The first `length` bytes of PCM16; silence where the file is gone."""
    try:
        samples, _rate = soundfile.read(path, dtype="int16")
    except (OSError, RuntimeError):
        return bytes(length)
    pcm: bytes = samples.astype("<i2").tobytes()
    return pcm[:length].ljust(length, b"\0")


def peaks_of(pcm: bytes) -> bytes:
    """The loudest sample of each 20 ms, 0 to 255."""
    samples = np.abs(np.frombuffer(pcm[: len(pcm) & ~1], "<i2").astype(np.int32))
    size = PEAK_MS * FRAMES_PER_MS
    padded = np.pad(samples, (0, -len(samples) % size))
    return bytes((padded.reshape(-1, size).max(axis=1, initial=0) // 129).clip(0, 255).astype(np.uint8).tobytes())

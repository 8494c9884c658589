"""Sound arithmetic for the one format inside the house: PCM16, mono, 24 kHz, little-endian."""

from __future__ import annotations

import base64
import math

import msgspec

RATE_HZ = 24_000
BYTES_PER_FRAME = 2
FRAMES_PER_MS = RATE_HZ // 1000
BYTES_PER_MS = FRAMES_PER_MS * BYTES_PER_FRAME
SILENCE_DB = -120.0
"""What we call digital silence; log10 has no value for it."""


def bytes_to_ms(count: int) -> int:
    """Whole milliseconds in `count` bytes of PCM16 at 24 kHz, rounded down."""
    return count // BYTES_PER_MS


def ms_to_bytes(duration_ms: int) -> int:
    """Bytes of `duration_ms` of PCM16 at 24 kHz."""
    return duration_ms * BYTES_PER_MS


def frames_to_ms(frames: int) -> int:
    """Whole milliseconds in `frames` at 24 kHz, rounded down."""
    return frames // FRAMES_PER_MS


def base64_bytes(text: str) -> int:
    """How many bytes a base64 text decodes to, without decoding it."""
    return len(text) * 3 // 4 - (2 if text.endswith("==") else 1 if text.endswith("=") else 0)


def pcm_of(text: object) -> bytes:
    """The sound in a base64 text; none where it is not one. A server's bad delta is a gap, not an end.

    A quarter of a second in 15 us; the standard library's decoder takes six times as long.
    """
    try:
        return msgspec.convert(text, bytes)
    except msgspec.ValidationError:
        return _forgiven(text)


def _forgiven(text: object) -> bytes:
    """With letters between that are none of base64's."""
    try:
        return base64.b64decode(text) if isinstance(text, str) else b""
    except ValueError:
        return b""


def dbfs(amplitude: float) -> float:
    """Amplitude 0..1 as dB relative to full scale; SILENCE_DB for nothing."""
    return max(SILENCE_DB, 20.0 * math.log10(amplitude)) if amplitude > 0.0 else SILENCE_DB

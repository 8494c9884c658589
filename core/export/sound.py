"""Sound of a conversation as one recording."""

from __future__ import annotations

import base64
import binascii
import io
from typing import TYPE_CHECKING, Any

from core.later import np, soundfile
from core.units import RATE_HZ

if TYPE_CHECKING:
    import numpy.typing as npt


def pcm_of(event: dict[str, Any], field: str) -> bytes:
    """The sound of an event; nothing where it holds none that can be read."""
    try:
        return base64.b64decode(event.get(field) or "", validate=True)
    except (binascii.Error, ValueError, TypeError):
        return b""


def place(pieces: list[tuple[float, bytes]]) -> npt.NDArray[np.int16]:
    """Pieces (second, PCM16) on one track at 24 kHz; where they overlap the later one goes on behind."""
    placed: list[tuple[int, npt.NDArray[np.int16]]] = []
    cursor = 0
    for start_s, pcm in sorted(pieces, key=lambda piece: piece[0]):
        samples = np.frombuffer(pcm[: len(pcm) & ~1], "<i2")
        start = max(cursor, round(start_s * RATE_HZ))
        placed.append((start, samples))
        cursor = start + len(samples)
    track = np.zeros(cursor, np.int16)
    for start, samples in placed:
        track[start : start + len(samples)] = samples
    return track


def encoded(you: npt.NDArray[np.int16], assistant: npt.NDArray[np.int16], side: str, kind: str) -> bytes:
    """A file. side: you, assistant, mixed (one channel) or both (left you, right assistant). kind: WAV or FLAC."""
    if side == "both":
        samples = np.stack([you, assistant], axis=1)
    elif side == "mixed":
        samples = np.clip(you.astype(np.int32) + assistant, -32768, 32767).astype(np.int16)
    else:
        samples = you if side == "you" else assistant
    made = io.BytesIO()
    soundfile.write(made, samples, RATE_HZ, format=kind, subtype="PCM_16")
    return made.getvalue()

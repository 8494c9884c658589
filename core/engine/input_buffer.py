"""The input audio buffer: what the client appended and nobody has committed or dropped. Pure.

Moments are milliseconds of audio written since the session began; they run on over commits and clears.
"""

from __future__ import annotations

from typing import Any

from core.engine.formats import Stream, Unchanged, decoder
from core.engine.schema import Refused, decoded
from core.units import BYTES_PER_MS, bytes_to_ms, ms_to_bytes

Raw = dict[str, Any]
LONGEST_BUFFER_MS = 15 * 60_000
LONGEST_APPEND = 15 * 1024 * 1024


class InputBuffer:
    """PCM16, 24 kHz, from `start_ms` to `end_ms`."""

    def __init__(self) -> None:
        self._pcm = bytearray()
        self._format: Raw = {}
        self._decoder: Stream = Unchanged()
        self._written_bytes = 0
        self.start_ms = 0

    @property
    def end_ms(self) -> int:
        return bytes_to_ms(self._written_bytes)

    @property
    def length_ms(self) -> float:
        return len(self._pcm) / BYTES_PER_MS

    def append(self, audio: str, wanted: Raw) -> bytes:
        """More sound as base64, of any length, in the session's format; what was added. Raises Refused."""
        if len(audio) > LONGEST_APPEND * 4 // 3:
            raise Refused("invalid_value", "Invalid 'audio'. Expected base64-encoded audio of at most 15 MiB.", "audio")
        coded = decoded(audio, "audio")
        if bytes_to_ms(len(self._pcm)) > LONGEST_BUFFER_MS:
            raise Refused(
                "input_audio_buffer_full", "The input audio buffer holds 15 minutes; commit or clear it.", "audio"
            )
        if wanted != self._format:
            self._format, self._decoder = wanted, decoder(wanted)
        pcm = self._decoder.feed(coded)
        self._pcm += pcm
        self._written_bytes += len(pcm)
        return pcm

    def sound(self, start_ms: int, end_ms: int) -> bytes:
        """What lies between two moments, as far as it is still there."""
        start = ms_to_bytes(max(0, start_ms - self.start_ms))
        return bytes(self._pcm[start : ms_to_bytes(max(0, end_ms - self.start_ms))])

    def drop_before(self, moment_ms: int) -> None:
        """Forget what is older."""
        if moment_ms > self.start_ms:
            del self._pcm[: ms_to_bytes(moment_ms - self.start_ms)]
            self.start_ms = moment_ms

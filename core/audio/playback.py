"""The real speaker: a stream that always runs and takes from the ring; silence when there is nothing.

The callback runs on PortAudio's thread: it copies, counts, and returns.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from core.audio import portaudio
from core.audio.levels import Gauge
from core.audio.ports import Level
from core.audio.ring import PlayerRing
from core.errors import AudioError
from core.units import RATE_HZ

WATCH_S = 0.03
SILENT_S = 0.5
"""Without a callback for so long the device is gone."""


class SoundcardSpeaker:
    """See core.audio.ports.Speaker."""

    def __init__(self, device: str = "", buffer: str = "standard") -> None:
        """device: "host: name", or "" for the default. buffer: low, standard, safe."""
        self.name = ""
        self._device = device
        self._buffer = buffer
        self._ring = PlayerRing()
        self._gauge = Gauge()
        self._stream: Any = None
        self._ended: Callable[[str], None] = lambda item_id: None
        self._lost: Callable[[Exception], None] = lambda error: None
        self._watch: asyncio.TimerHandle | None = None
        self._called_s = 0.0
        self.underflows = 0
        """Flags PortAudio raised: the callback was late."""

    def open(self, ended: Callable[[str], None], lost: Callable[[Exception], None]) -> None:
        self._ended, self._lost = ended, lost
        index = portaudio.index_of(self._device, is_input=False)
        try:
            self._stream = portaudio.make_stream(
                "RawOutputStream", index, RATE_HZ, self._buffer, callback=self._callback
            )
        except Exception as error:
            raise portaudio.open_failed(error, is_input=False, device=self._device) from error
        self.name = portaudio.name_of(index, is_input=False)
        self._called_s = time.monotonic()
        self._watch = asyncio.get_running_loop().call_later(WATCH_S, self._look)

    def close(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        stream, self._stream = self._stream, None
        if stream is not None:
            portaudio.shut(stream, is_dead=time.monotonic() - self._called_s > SILENT_S / 2)

    @property
    def is_open(self) -> bool:
        return self._stream is not None

    def play(self, item_id: str, pcm: bytes) -> None:
        self._ring.play(item_id, pcm)

    def end_item(self, item_id: str) -> None:
        self._ring.end_item(item_id)

    def flush(self) -> tuple[tuple[str, int], ...]:
        return self._ring.flush(self._now_s())

    def heard_ms(self, item_id: str) -> int:
        return self._ring.heard_ms(item_id, self._now_s())

    @property
    def playing_item(self) -> str | None:
        return self._ring.playing_item(self._now_s())

    def level(self) -> Level:
        return self._gauge.read()

    def _now_s(self) -> float:
        """The stream's clock, the one that DAC times are told in."""
        return float(self._stream.time) if self._stream is not None else 0.0

    def _callback(self, out: Any, frames: int, times: Any, status: Any) -> None:
        block = np.frombuffer(out, np.int16)
        try:
            self._called_s = time.monotonic()
            if status.output_underflow:
                self.underflows += 1
            air_s = times.outputBufferDacTime or times.currentTime + 0.04
            self._ring.fill(block, air_s)
            self._gauge.feed(block)
        except Exception:
            block[:] = 0

    def _look(self) -> None:
        """Report what has ended; notice a stream that has died."""
        self._watch = asyncio.get_running_loop().call_later(WATCH_S, self._look)
        for item_id in self._ring.ended(self._now_s()):
            self._ended(item_id)
        stream = self._stream
        if stream is not None and (not stream.active or time.monotonic() - self._called_s > SILENT_S):
            self._watch.cancel()
            error = AudioError(
                "The speaker is gone.", remedy="Plug it in, or choose another device.", code="no_speaker"
            )
            self._lost(error)

"""The real microphone: the callback only copies; one worker measures, cancels echo and cuts blocks.

PortAudio's thread -> SimpleQueue -> worker (echo, level, 40 ms) -> loop.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from core.audio import portaudio
from core.audio.levels import Gauge
from core.audio.ports import EchoCanceller, Level, NoEchoCanceller
from core.errors import AudioError
from core.units import RATE_HZ, ms_to_bytes

BLOCK_BYTES = ms_to_bytes(40)
FRAME_BYTES = ms_to_bytes(10)
SILENT_S = 0.5
WATCH_S = 0.1


class SoundcardMicrophone:
    """See core.audio.ports.Microphone."""

    def __init__(self, device: str = "", buffer: str = "standard", echo: EchoCanceller | None = None) -> None:
        """device: "host: name", or "" for the default. echo: takes the speaker's sound out."""
        self.name = ""
        self._device = device
        self._buffer = buffer
        self._echo = echo or NoEchoCanceller()
        self._gauge = Gauge()
        self._captured: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
        self._stream: Any = None
        self._worker: threading.Thread | None = None
        self._watch: asyncio.TimerHandle | None = None
        self._deliver: Callable[[bytes], None] = lambda block: None
        self._lost: Callable[[Exception], None] = lambda error: None
        self._called_s = 0.0
        self.overflows = 0
        """Flags PortAudio raised: sound was lost."""

    def open(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> None:
        self._deliver, self._lost = deliver, lost
        loop = asyncio.get_running_loop()
        index = portaudio.index_of(self._device, is_input=True)
        self._captured = queue.SimpleQueue()
        try:
            self._stream = portaudio.make_stream(
                "RawInputStream", index, RATE_HZ, self._buffer, callback=self._callback
            )
        except Exception as error:
            raise portaudio.open_failed(error, is_input=True, device=self._device) from error
        self.name = portaudio.name_of(index, is_input=True)
        self._called_s = time.monotonic()
        self._worker = threading.Thread(target=self._work, args=(loop, self._captured), name="microphone", daemon=True)
        self._worker.start()
        self._watch = loop.call_later(WATCH_S, self._look)

    def close(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        stream, self._stream = self._stream, None
        if stream is not None:
            portaudio.shut(stream, is_dead=time.monotonic() - self._called_s > SILENT_S / 2)
            self._captured.put(None)
        self._worker = None

    @property
    def is_open(self) -> bool:
        return self._stream is not None

    def level(self) -> Level:
        return self._gauge.read()

    def _callback(self, data: Any, frames: int, times: Any, status: Any) -> None:
        self._called_s = time.monotonic()
        if status.input_overflow:
            self.overflows += 1
        self._captured.put(bytes(data))

    def _work(self, loop: asyncio.AbstractEventLoop, captured: queue.SimpleQueue[bytes | None]) -> None:
        """The worker thread, until close."""
        waiting, ready = b"", b""
        while (data := captured.get()) is not None:
            waiting += data
            while len(waiting) >= FRAME_BYTES:
                near, waiting = waiting[:FRAME_BYTES], waiting[FRAME_BYTES:]
                ready += self._echo.process(near, bytes(FRAME_BYTES))
            if len(ready) < BLOCK_BYTES:
                continue
            cut = len(ready) // BLOCK_BYTES * BLOCK_BYTES
            block, ready = ready[:cut], ready[cut:]
            self._gauge.feed(np.frombuffer(block, "<i2"))
            try:
                loop.call_soon_threadsafe(self._hand_over, block)
            except RuntimeError:  # the loop has ended before us
                return

    def _hand_over(self, block: bytes) -> None:
        if self._stream is not None:
            for start in range(0, len(block), BLOCK_BYTES):
                self._deliver(block[start : start + BLOCK_BYTES])

    def _look(self) -> None:
        """Notice a stream that has died."""
        self._watch = asyncio.get_running_loop().call_later(WATCH_S, self._look)
        stream = self._stream
        if stream is not None and (not stream.active or time.monotonic() - self._called_s > SILENT_S):
            self._watch.cancel()
            remedy = "Plug it in, or choose another device."
            self._lost(AudioError("The microphone is gone.", remedy=remedy, code="no_microphone"))

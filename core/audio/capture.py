"""The real microphone: the callback only copies; one worker takes the echo out, measures and cuts blocks.

PortAudio's thread -> SimpleQueue -> worker (hearing.py, level, 40 ms) -> loop.
"""

from __future__ import annotations

import asyncio
import queue
import threading
import time
from collections.abc import Callable
from typing import Any

from core.audio import portaudio, remedies
from core.audio.hearing import HALF_DUPLEX, Hearing
from core.audio.levels import Gauge
from core.audio.ports import Level
from core.audio.rates import to_ours
from core.errors import AudioError
from core.later import np
from core.units import RATE_HZ, ms_to_bytes

BLOCK_BYTES = ms_to_bytes(40)
FRAME_BYTES = ms_to_bytes(10)
FRAME_S = 0.01
SILENT_S = 0.5
WATCH_S = 0.1
ZEROS_S = 5.0
"""Nothing but zeros for so long since it was opened: access is denied, or it is switched off."""
Captured = tuple[float, bytes]


class SoundcardMicrophone:
    """See core.audio.ports.Microphone."""

    def __init__(self, device: str = "", buffer: str = "standard", hearing: Hearing | None = None) -> None:
        """device: "host: name", or "" for the default. hearing: what has been learned of this room."""
        self.name = ""
        self.trouble: AudioError | None = None
        self.is_stand_in = False
        """The chosen device is not there; this is the default one."""
        self._device = device
        self._buffer = buffer
        self._hearing = hearing or Hearing()
        self._gauge = Gauge()
        self._captured: queue.SimpleQueue[Captured | None] = queue.SimpleQueue()
        self._stream: Any = None
        self._opening: asyncio.Task[None] | None = None
        self._watch: asyncio.TimerHandle | None = None
        self._deliver: Callable[[bytes], None] = lambda block: None
        self._lost: Callable[[Exception], None] = lambda error: None
        self._rate_hz = RATE_HZ
        self._called_s = 0.0
        self._opened_s = 0.0
        self._has_sounded = False
        self.overflows = 0
        """Flags PortAudio raised: sound was lost."""

    def open(self, deliver: Callable[[bytes], None], lost: Callable[[Exception], None]) -> asyncio.Task[None]:
        self._deliver, self._lost = deliver, lost
        self._opening = asyncio.get_running_loop().create_task(self._open(), name="open-microphone")
        return self._opening

    async def _open(self) -> None:
        loop = asyncio.get_running_loop()
        self._captured = queue.SimpleQueue()
        opened = await portaudio.open_stream("RawInputStream", self._device, self._buffer, self._callback)
        self._rate_hz = opened.rate_hz
        self._stream, self.name, self.is_stand_in = opened.stream, opened.name, opened.is_stand_in
        self._called_s = self._opened_s = time.monotonic()
        threading.Thread(target=self._work, args=(loop, self._captured), name="microphone", daemon=True).start()
        self._watch = loop.call_later(WATCH_S, self._look)

    def close(self) -> None:
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        stream, self._stream = self._stream, None
        if stream is not None:
            portaudio.shut(stream)
            self._captured.put(None)

    @property
    def is_open(self) -> bool:
        return self._stream is not None

    def level(self) -> Level:
        return self._gauge.read()

    def _callback(self, data: Any, frames: int, times: Any, status: Any) -> None:
        now_s = self._called_s = time.monotonic()
        if status.input_overflow:
            self.overflows += 1
        age_s = times.currentTime - times.inputBufferAdcTime if times.inputBufferAdcTime else frames / self._rate_hz
        self._captured.put((now_s - age_s, bytes(data)))

    def _work(self, loop: asyncio.AbstractEventLoop, captured: queue.SimpleQueue[Captured | None]) -> None:
        """The worker thread, until close."""
        waiting, ready = b"", b""
        convert = to_ours(self._rate_hz)
        while (taken := captured.get()) is not None:
            at_s, data = taken
            at_s -= len(waiting) / FRAME_BYTES * FRAME_S
            waiting += convert(data)
            self._has_sounded = self._has_sounded or any(data)
            if len(waiting) < BLOCK_BYTES:
                continue  # a frame that follows another costs a third of one after a pause: all is in the cache
            heard = b""
            while len(waiting) >= FRAME_BYTES:
                near, waiting = waiting[:FRAME_BYTES], waiting[FRAME_BYTES:]
                clean, sent = self._hearing.process(near, at_s)
                heard += clean
                ready += sent
                at_s += FRAME_S
            self._gauge.feed(np.frombuffer(heard, "<i2"))
            cut = len(ready) // BLOCK_BYTES * BLOCK_BYTES
            if not cut:
                continue
            blocks, ready = ready[:cut], ready[cut:]
            try:
                loop.call_soon_threadsafe(self._hand_over, blocks)
            except RuntimeError:  # the loop has ended before us
                return

    def _hand_over(self, blocks: bytes) -> None:
        if self._stream is not None:
            for start in range(0, len(blocks), BLOCK_BYTES):
                self._deliver(blocks[start : start + BLOCK_BYTES])

    def _look(self) -> None:
        """Notice a stream that has died, or one that carries nothing."""
        self._watch = asyncio.get_running_loop().call_later(WATCH_S, self._look)
        now_s = time.monotonic()
        stream = self._stream
        if stream is not None and (not stream.active or now_s - self._called_s > SILENT_S):
            self._watch.cancel()
            remedy = "Plug it in, or choose another device."
            self._lost(AudioError("The microphone is gone.", remedy=remedy, code="no_microphone"))
            return
        self.trouble = self._find_trouble(now_s)

    def _find_trouble(self, now_s: float) -> AudioError | None:
        if not self._has_sounded and now_s - self._opened_s > ZEROS_S:
            code = "microphone_silent"
        elif self._hearing.is_half_duplex:
            return HALF_DUPLEX
        elif remedies.is_hands_free(self.name) and not self._hearing.wish.has_headphones:
            code = "hands_free_headset"
        else:
            return None
        if self.trouble is not None and self.trouble.code == code:
            return self.trouble
        return remedies.only_zeros(self.name) if code == "microphone_silent" else remedies.hands_free_warning(self.name)

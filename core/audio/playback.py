"""The real speaker: a stream that always runs and takes from the ring; silence when there is nothing.

The callback runs on PortAudio's thread: it copies, counts, and returns.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from collections.abc import Callable
from typing import Any

from core.audio import portaudio
from core.audio.buffering import Buffering
from core.audio.fader import Fader
from core.audio.levels import Gauge
from core.audio.ports import Level
from core.audio.reference import Reference
from core.audio.ring import PlayerRing
from core.errors import AudioError
from core.later import np

WATCH_S = 0.03
SHOWN = 16
"""Blocks kept for the meter: what it missed is not worth more."""
SILENT_S = 0.5
"""Without a callback for so long the device is gone."""


class SoundcardSpeaker:
    """See core.audio.ports.Speaker."""

    def __init__(
        self,
        device: str = "",
        buffering: Buffering | None = None,
        reference: Reference | None = None,
        volume: Fader | None = None,
    ) -> None:
        """device: "host: name", or "" for the default. reference: told what is played and when, for the echo
        canceller. volume: how much of the sound the person wishes; what is told and shown is what is left of it."""
        self.name = ""
        self.ring = PlayerRing()
        self.underflows = 0
        self._device = device
        self._buffering = buffering or Buffering(lambda event: None)
        self._buffer = self._buffering.name
        self._latency_s = 0.0
        self._reference = reference or Reference()
        self._volume = volume or Fader()
        self._gauge = Gauge()
        self._shown: deque[bytes] = deque(maxlen=SHOWN)
        self._stream: Any = None
        self._opening: asyncio.Task[None] | None = None
        self._reopening: asyncio.Task[None] | None = None
        self._ended: Callable[[str], None] = lambda item_id: None
        self._lost: Callable[[Exception], None] = lambda error: None
        self._watch: asyncio.TimerHandle | None = None
        self._called_s = 0.0
        self._stream_s = 0.0
        """The stream's clock at the last callback."""
        self.is_stand_in = False
        """The chosen device is not there; this is the default one."""

    def open(self, ended: Callable[[str], None], lost: Callable[[Exception], None]) -> asyncio.Task[None]:
        self._ended, self._lost = ended, lost
        self._opening = asyncio.get_running_loop().create_task(self._open(), name="open-speaker")
        return self._opening

    async def _open(self) -> None:
        await self._start()
        self._watch = asyncio.get_running_loop().call_later(WATCH_S, self._look)

    async def _start(self) -> None:
        self._buffer = self._buffering.name
        opened = await portaudio.open_stream("RawOutputStream", self._device, self._buffer, self._callback)
        self._called_s = time.monotonic()
        self.name, self.is_stand_in, self._latency_s = opened.name, opened.is_stand_in, opened.latency_s
        self._stream = opened.stream

    def close(self) -> None:
        for task in (self._opening, self._reopening):
            if task is not None:
                task.cancel()
        self._opening = self._reopening = None
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None
        stream, self._stream = self._stream, None
        if stream is not None:
            portaudio.shut(stream)

    @property
    def is_open(self) -> bool:
        return self._stream is not None

    def play(self, item_id: str, pcm: bytes) -> None:
        self.ring.play(item_id, pcm)

    def end_item(self, item_id: str) -> None:
        self.ring.end_item(item_id)

    def flush(self) -> tuple[tuple[str, int], ...]:
        return self.ring.flush(self._now_s())

    def heard_ms(self, item_id: str) -> int:
        return self.ring.heard_ms(item_id, self._now_s())

    @property
    def playing_item(self) -> str | None:
        return self.ring.playing_item(self._now_s())

    def give_ring(self) -> PlayerRing:
        return self.ring.move(self._stream_s)

    def level(self) -> Level:
        while self._shown:
            self._gauge.feed(np.frombuffer(self._shown.popleft(), "<i2"))
        return self._gauge.read()

    def _now_s(self) -> float:
        """The stream's clock, the one that DAC times are told in; it stands still with the device."""
        is_alive = self._stream is not None and time.monotonic() - self._called_s < SILENT_S / 2
        return float(self._stream.time) if is_alive else self._stream_s

    def _callback(self, out: Any, frames: int, times: Any, status: Any) -> None:
        block = np.frombuffer(out, np.int16)
        try:
            now_s = self._called_s = time.monotonic()
            self._stream_s = times.currentTime
            if status.output_underflow and not self.ring.is_idle:
                self.underflows += 1
            air_s = times.outputBufferDacTime or times.currentTime + self._latency_s
            self.ring.fill(block, air_s)
            factors = self._volume.over(len(block))
            if factors is not None:
                np.multiply(block, factors, out=block, casting="unsafe")
            played = bytes(out)
            self._reference.put(played, now_s + air_s - times.currentTime)
            self._shown.append(played)
        except Exception:
            block[:] = 0

    def _look(self) -> None:
        """Report what has ended; notice a stream that has died."""
        self._watch = asyncio.get_running_loop().call_later(WATCH_S, self._look)
        for item_id in self.ring.ended(self._now_s()):
            self._ended(item_id)
        self._buffering.count(self.underflows, time.monotonic())
        stream = self._stream
        if stream is not None and self._buffering.name != self._buffer and self.ring.is_idle:
            self._stream = None
            portaudio.shut(stream)
            self._reopening = asyncio.get_running_loop().create_task(self._reopen(), name="reopen-speaker")
        elif stream is not None and (not stream.active or time.monotonic() - self._called_s > SILENT_S):
            self._watch.cancel()
            remedy = "What was being said goes on when it is back, or when you choose another device."
            self._lost(AudioError("The speaker is gone.", remedy=remedy, code="no_speaker"))

    async def _reopen(self) -> None:
        """In a pause, with the larger buffer."""
        try:
            await self._start()
        except AudioError as error:
            if self._watch is not None:
                self._watch.cancel()
            self._lost(error)

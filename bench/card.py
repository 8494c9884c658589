"""The player on a private sound card: how soon it is silent, how true its playhead is, what a busy window does to it.

What left the speaker is captured digitally, sample by sample, with the moment each block was taken.
"""

from __future__ import annotations

import asyncio
import gc
import json
import os
import threading
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from typing import Any

import numpy as np
import psutil
import websockets
from websockets.asyncio.server import ServerConnection, serve

from bench.pace import loop_ms
from core.audio import portaudio
from core.audio.buffering import Buffering
from core.audio.capture import SoundcardMicrophone
from core.audio.hearing import Hearing
from core.audio.playback import SoundcardSpeaker

RATE_HZ = 24_000
QUIET = 3
"""Samples no louder are silence."""


class Fixed(Buffering):
    """Stays as it was chosen, whatever happens: a figure is for one setting."""

    def __init__(self, name: str) -> None:
        super().__init__(lambda event: None)
        self.choose(name)

    def count(self, underflows: int, now_s: float) -> None:
        pass


class Tap:
    """Captures the speaker's monitor: (moment the first frame was taken, samples)."""

    def __init__(self) -> None:
        self.blocks: list[tuple[float, np.ndarray]] = []
        self._stream: Any = None

    async def open(self) -> None:
        opened = await portaudio.open_stream("RawInputStream", "", "standard", self._callback)
        self._stream = opened.stream

    def close(self) -> None:
        portaudio.shut(self._stream)

    def _callback(self, data: Any, frames: int, times: Any, status: Any) -> None:
        taken_s = time.monotonic() - (times.currentTime - times.inputBufferAdcTime)
        self.blocks.append((taken_s, np.frombuffer(bytes(data), "<i2")))

    def silent_from(self, moment_s: float) -> float | None:
        """When the last sound after moment_s had gone."""
        last = None
        for taken_s, samples in self.blocks:
            loud = np.nonzero(np.abs(samples.astype(int)) > QUIET)[0]
            if len(loud) and taken_s + loud[-1] / RATE_HZ > moment_s - 0.2:
                last = taken_s + (loud[-1] + 1) / RATE_HZ
        return last


@asynccontextmanager
async def playing(buffer: str) -> AsyncIterator[tuple[SoundcardSpeaker, Tap]]:
    """A speaker with that buffer, and a tap behind it."""
    tap, speaker = Tap(), SoundcardSpeaker(buffering=Fixed(buffer))
    await tap.open()
    await speaker.open(lambda item_id: None, lambda error: None)
    await asyncio.sleep(0.4)
    try:
        yield speaker, tap
    finally:
        speaker.close()
        tap.close()


def tone(seconds: float) -> bytes:
    return (8000 * np.sin(np.arange(int(seconds * RATE_HZ)) * 0.1)).astype("<i2").tobytes()


async def barge_in_ms(buffer: str, count: int) -> list[float]:
    """Milliseconds from the server's speech_started, sent over a real socket, to silence at the speaker."""
    sent_s: list[float] = []
    found: list[float] = []

    async def serve_one(socket: ServerConnection) -> None:
        async for _ in socket:
            sent_s.append(time.monotonic())
            await socket.send(json.dumps({"type": "input_audio_buffer.speech_started", "audio_start_ms": 0}))

    chance = np.random.default_rng(4)
    async with serve(serve_one, "127.0.0.1", 0) as server, playing(buffer) as (speaker, tap):
        port = server.sockets[0].getsockname()[1]
        async with websockets.connect(f"ws://127.0.0.1:{port}", proxy=None) as client:
            for number in range(count):
                tap.blocks.clear()
                speaker.play(f"reply {number}", tone(3))
                await asyncio.sleep(0.4 + float(chance.uniform(0, 0.04)))
                await client.send("now")
                assert json.loads(await client.recv())["type"].endswith("speech_started")
                speaker.flush()
                await asyncio.sleep(0.35)
                silent_s = tap.silent_from(sent_s[-1])
                if silent_s is not None:
                    found.append((silent_s - sent_s[-1]) * 1000)
    return found


async def playhead_errors_ms(seconds: float, buffer: str = "standard") -> list[float]:
    """What the playhead said less what had been captured by then. The samples count."""
    said: list[tuple[float, int]] = []
    async with playing(buffer) as (speaker, tap):
        count = int(seconds * RATE_HZ)
        speaker.play("count", (np.arange(count) % 30_000 + 1).astype("<i2").tobytes())
        speaker.end_item("count")
        end_s = time.monotonic() + seconds - 0.3
        while time.monotonic() < end_s:
            await asyncio.sleep(0.013)
            said.append((time.monotonic(), speaker.ring.heard_frames(speaker._now_s())))
        await asyncio.sleep(0.5)
    moments, places = _captured_places(tap)
    inside = [(at, heard) for at, heard in said if moments[0] + 0.3 < at < moments[-1] - 0.1]
    return [(heard - float(np.interp(at, moments, places))) / RATE_HZ * 1000 for at, heard in inside]


def _captured_places(tap: Tap) -> tuple[np.ndarray, np.ndarray]:
    """(moments, frames of the item that had been captured by then), one a block."""
    moments, places, wraps, before = [], [], 0, 0
    for taken_s, samples in tap.blocks:
        value = int(samples[-1])
        if value <= 0:
            continue
        wraps += value < before - 15_000
        before = value
        moments.append(taken_s + len(samples) / RATE_HZ)
        places.append(wraps * 30_000 + value)
    return np.array(moments), np.array(places)


def gaps(tap: Tap) -> tuple[int, float]:
    """(holes in a tone, their milliseconds): zeros where there must be none."""
    sound = np.concatenate([samples for _, samples in tap.blocks]).astype(int)
    loud = np.nonzero(np.abs(sound) > QUIET)[0]
    sound = sound[loud[0] + 2400 : loud[-1] - 2400]
    quiet = np.convolve(np.abs(sound) <= QUIET, np.ones(48), "valid") >= 48
    starts = int(np.count_nonzero(np.diff(quiet.astype(int)) == 1))
    return starts, float(np.count_nonzero(quiet)) / RATE_HZ * 1000


async def hogged(buffer: str, seconds: float) -> dict[str, float]:
    """The loop's thread keeps the interpreter for 20 ms at a time while a tone plays."""
    text = json.dumps(list(range(150_000)))
    begun_s = time.perf_counter()
    json.loads(text)
    once_ms = (time.perf_counter() - begun_s) * 1000
    text = json.dumps(list(range(max(1000, int(150_000 * 20 / once_ms)))))
    held = []
    async with playing(buffer) as (speaker, tap):
        speaker.play("tone", tone(seconds + 1))
        await asyncio.sleep(0.3)
        end_s = time.monotonic() + seconds
        while time.monotonic() < end_s:
            begun_s = time.perf_counter()
            json.loads(text)
            held.append((time.perf_counter() - begun_s) * 1000)
            await asyncio.sleep(0.002)
        underflows = speaker.underflows
        speaker.flush()
        await asyncio.sleep(0.2)
    holes, silent_ms = gaps(tap)
    middle = round(float(np.median(held)), 1)
    return {"held_ms_p50": middle, "underflows": underflows, "holes": holes, "silent_ms": round(silent_ms, 1)}


@contextmanager
def repainted() -> Iterator[Any]:
    """The whole window while the assistant speaks; yields a function that moves and paints it once."""
    from PySide6.QtWidgets import QApplication

    from bench.window import speaking
    from core.audio.ports import Level

    _app = QApplication.instance() or QApplication([])
    with speaking() as (assistant, window):
        begun_s = time.monotonic() - assistant.clock.at_s

        def paint(level: Level) -> None:
            now_s = time.monotonic() - begun_s
            step_s, assistant.clock.at_s = now_s - assistant.clock.at_s, now_s
            assistant.heard["a2"] = int(now_s * 1000) % 8000
            assistant.spoken_db = level.peak_db
            window.bridge.frame.emit(step_s)
            QApplication.processEvents()

        yield paint


async def soak(seconds: float, story: bytes) -> dict[str, Any]:
    """Continuous talk with the echo canceller at work and the window painting."""
    hearing = Hearing()
    microphone = SoundcardMicrophone(hearing=hearing)
    speaker = SoundcardSpeaker(buffering=Fixed("standard"), reference=hearing.reference)
    me, main = psutil.Process(), threading.get_native_id()
    sizes: list[tuple[float, float]] = []
    frames, loads, paces = 0, [], []
    with repainted() as paint:
        paint(microphone.level())
        gc.collect()
        gc.freeze()  # as the program does when its window stands; the sound opens after it
        await microphone.open(lambda block: None, lambda error: None)
        await speaker.open(lambda item_id: None, lambda error: None)
        begun_s, begun_cpu = time.monotonic(), _path_s(me, main)
        while (now_s := time.monotonic()) < begun_s + seconds:
            if speaker.playing_item is None or speaker.ring.waiting_frames < RATE_HZ * 2:
                speaker.play("story", story)
            paint(microphone.level())
            frames += 1
            if not sizes or now_s - sizes[-1][0] > 5:
                sizes.append((now_s, me.memory_info().rss / 1e6))
                loads.append(os.getloadavg()[0])
                paces.append(loop_ms())
            await asyncio.sleep(max(0.0, 1 / 60 - (time.monotonic() - now_s)))
        spent = _path_s(me, main) - begun_cpu
        took_s = time.monotonic() - begun_s
        underflows, overflows = speaker.underflows, microphone.overflows
        microphone.close()
        speaker.close()
    return {
        "seconds": round(took_s),
        "frames_per_s": round(frames / took_s, 1),
        "load_mean": round(float(np.mean(loads)), 1),
        "underflows": underflows,
        "overflows": overflows,
        "realignments": hearing.reference.jumps,
        "audio_path_cpu_percent": round(100 * spent / took_s, 1),
        "audio_path_cpu_percent_at_full_speed": round(100 * spent / took_s * min(paces) / float(np.mean(paces)), 1),
        "memory_grown_mb": round(sizes[-1][1] - _after(sizes, min(300.0, took_s / 6)), 1),
    }


def _after(sizes: list[tuple[float, float]], seconds: float) -> float:
    return next(size for at_s, size in sizes if at_s - sizes[0][0] >= seconds)


def _path_s(me: psutil.Process, main: int) -> float:
    """CPU seconds of every thread but the window's."""
    with suppress(psutil.Error):
        return sum(one.user_time + one.system_time for one in me.threads() if one.id != main)
    return 0.0

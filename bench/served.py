"""The engine as its own process, and a client on its socket that speaks in real time and stamps what it reads."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import json
import os
import sys
import sysconfig
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from pathlib import Path
from typing import Any

import numpy as np
import psutil
from websockets.asyncio.client import ClientConnection, connect

from bench.environment import environment
from bench.sounds import Sound, pcm, silence
from core.engine.serve import THREADS
from core.settings import BY_KEY
from core.units import BYTES_PER_MS, RATE_HZ

ROOT = Path(__file__).parents[1]
RIVAL = "resources/locks/bench-rival.txt"
BLOCK_MS = 20
BLOCK_BYTES = BLOCK_MS * BYTES_PER_MS
BURST_BYTES = 200 * BLOCK_BYTES
READY_S = 900
REPLY_S = 240
Event = dict[str, Any]


class Engine:
    """A running `main.py serve`."""

    def __init__(self, process: psutil.Process, url: str, token: str) -> None:
        self.process = process
        self._url = url
        self._token = token

    @property
    def memory_bytes(self) -> int:
        """Resident."""
        return int(self.process.memory_info().rss)

    @asynccontextmanager
    async def session(self, **update: Any) -> AsyncIterator[Session]:
        """A fresh conversation, its configuration told."""
        headers = {"Authorization": f"Bearer {self._token}"}
        async with connect(self._url, additional_headers=headers, max_size=None) as socket:
            session = Session(socket)
            try:
                await session.send("session.update", session={"type": "realtime", **update})
                await session.wait("session.updated")
                yield session
            finally:
                session.close()


def engine(tier: str) -> AbstractAsyncContextManager[Engine]:
    """Ours."""
    return _running(sys.executable, str(ROOT / "main.py"), "serve", "--tier", tier)


def rival(tier: str, held_ms: int) -> AbstractAsyncContextManager[Engine]:
    """bench/engine_rival.py, which says what it is; made on first use."""
    file, ours = ROOT / "bench" / "engine_rival.py", sysconfig.get_path("platlib")
    return _running(str(environment(RIVAL)), str(file), tier, str(held_ms), ours)


@asynccontextmanager
async def _running(*command: str) -> AsyncIterator[Engine]:
    """Loaded and ready; ended afterwards."""
    process = await asyncio.create_subprocess_exec(
        *command,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env={**os.environ, **THREADS},
    )
    try:
        yield await asyncio.wait_for(_ready(process), READY_S)
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.terminate()
        await process.wait()


async def _ready(process: asyncio.subprocess.Process) -> Engine:
    assert process.stdout is not None
    while line := await process.stdout.readline():
        said = json.loads(line)
        if "url" in said:
            if said.get("missing"):
                raise SystemExit(f"The engine lacks something: {said['missing']}")
            return Engine(psutil.Process(process.pid), said["url"], said["token"])
    raise SystemExit("The engine did not start; `python3 main.py doctor` says why.")


def hearing(
    silence_ms: int = 500, *, eagerness: str = "", answers: bool = True, tools: list[Event] | None = None
) -> Event:
    """The product's own session: its instructions, and this turn detection."""
    detection: Event = {"type": "server_vad", "silence_duration_ms": silence_ms, "create_response": answers}
    if eagerness:
        detection = {"type": "semantic_vad", "eagerness": eagerness, "create_response": answers}
    sound = {"format": {"type": "audio/pcm", "rate": RATE_HZ}}
    heard = {**sound, "turn_detection": detection, "transcription": {"model": "local", "language": "en"}}
    return {
        "instructions": BY_KEY["voice.instructions"].default,
        "audio": {"input": heard, "output": sound},
        "tools": tools or [],
    }


class Session:
    """One connection. `events` are (monotonic seconds, event), as they came."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self.events: list[tuple[float, Event]] = []
        self._arrived = asyncio.Event()
        self._reader = asyncio.create_task(self._read())

    def close(self) -> None:
        self._reader.cancel()

    async def _read(self) -> None:
        async for frame in self._socket:
            self.events.append((time.monotonic(), json.loads(frame)))
            self._arrived.set()

    async def send(self, kind: str, **fields: Any) -> None:
        await self._socket.send(json.dumps({"type": kind, **fields}))

    async def wait(self, *kinds: str, since: int = 0, timeout_s: float = REPLY_S) -> tuple[float, Event]:
        """The first event of one of these types from that place on."""
        return await self.find(lambda event: event["type"] in kinds, since=since, timeout_s=timeout_s)

    async def find(
        self, is_wanted: Callable[[Event], bool], *, since: int = 0, timeout_s: float = REPLY_S
    ) -> tuple[float, Event]:
        """The first event that is wanted."""
        async with asyncio.timeout(timeout_s):
            seen = since
            while True:
                for at_s, event in self.events[seen:]:
                    if is_wanted(event):
                        return at_s, event
                seen = len(self.events)
                self._arrived.clear()
                await self._arrived.wait()

    def all(self, kind: str, since: int = 0) -> list[tuple[float, Event]]:
        """What came of that type."""
        return [(at_s, event) for at_s, event in self.events[since:] if event["type"] == kind]

    async def speak(self, sound: Sound, *, tail_s: float = 3.0, is_over: Callable[[], bool] = lambda: False) -> float:
        """Play a sound and silence after it, in real time; the moment it began. is_over: ends the silence early."""
        data, begun_s = pcm(sound), time.monotonic()
        blocks = [data[start : start + BLOCK_BYTES] for start in range(0, len(data), BLOCK_BYTES)]
        quiet = [bytes(BLOCK_BYTES)] * int(tail_s * 1000 / BLOCK_MS)
        for number, block in enumerate([*blocks, *quiet], 1):
            await asyncio.sleep(max(0.0, begun_s + number * BLOCK_MS / 1000 - time.monotonic()))
            if number > len(blocks) and is_over():
                break
            await self.append(block)
        return begun_s

    async def append(self, data: bytes) -> None:
        await self.send("input_audio_buffer.append", audio=base64.b64encode(data).decode("ascii"))

    async def pour(self, sound: Sound) -> None:
        """The same as fast as it is taken."""
        data = pcm(sound)
        for start in range(0, len(data), BURST_BYTES):
            await self.append(data[start : start + BURST_BYTES])

    async def words_of(self, sound: Sound) -> str:
        """One utterance without turn detection: committed, written down."""
        since = len(self.events)
        await self.pour(np.concatenate([silence(0.2), sound, silence(0.2)]))  # as a held button gives it
        await self.send("input_audio_buffer.commit")
        kinds = ("conversation.item.input_audio_transcription.completed", "error")
        _, event = await self.wait(*kinds, since=since)
        return str(event.get("transcript", ""))

    async def hear_answer(self, text: str) -> tuple[str, Sound]:
        """A typed line, answered aloud: the answer's words and its sound."""
        since = len(self.events)
        item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}]}
        await self.send("conversation.item.create", item=item)
        await self.send("response.create")
        await self.wait("response.done", since=since)
        coded = [event["delta"] for _, event in self.all("response.output_audio.delta", since)]
        words = [event["transcript"] for _, event in self.all("response.output_audio_transcript.done", since)]
        data = b"".join(map(base64.b64decode, coded))
        return " ".join(words), np.frombuffer(data, "<i2").astype(np.float32) / 32768.0

    async def ask(self, text: str) -> Event | None:
        """A typed line: the function call that answers it, or None for words. The answer is not waited for."""
        since = len(self.events)
        item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": text}]}
        await self.send("conversation.item.create", item=item)
        await self.send("response.create", response={"output_modalities": ["text"]})
        kinds = ("response.output_text.delta", "response.function_call_arguments.done", "response.done")
        _, event = await self.wait(*kinds, since=since)
        if event["type"] == "response.output_text.delta":
            await self.send("response.cancel")
        await self.wait("response.done", since=since)
        return event if event["type"] == "response.function_call_arguments.done" else None

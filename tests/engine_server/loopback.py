"""A server with fake parts on loopback, and a client that keeps what it reads."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import numpy as np
from websockets.asyncio.client import ClientConnection, connect

from core.engine.server import RealtimeServer
from core.engine.worker import Workers
from core.units import RATE_HZ
from tests.fakes.engine_parts import fake_parts

TOKEN = "a-token-of-this-start"


@asynccontextmanager
async def server(**parts: Any) -> AsyncIterator[RealtimeServer]:
    """Running, with these parts instead of the usual fakes."""
    workers = Workers(fake_parts(**parts))
    running = RealtimeServer(workers, TOKEN)
    await running.open()
    try:
        yield running
    finally:
        await running.close()
        workers.close()


class Client:
    """One connection."""

    def __init__(self, socket: ClientConnection, patience_s: float = 10) -> None:
        self._socket = socket
        self._patience_s = patience_s
        self.events: list[dict[str, Any]] = []

    async def send(self, kind: str, **fields: Any) -> None:
        await self._socket.send(json.dumps({"type": kind, **fields}))

    async def send_frame(self, frame: str | bytes) -> None:
        await self._socket.send(frame)

    async def until(
        self, name: str, is_wanted: Callable[[dict[str, Any]], bool] = lambda event: True
    ) -> dict[str, Any]:
        """Read on to the next such event."""
        async with asyncio.timeout(self._patience_s):
            while True:
                event: dict[str, Any] = json.loads(await self._socket.recv())
                self.events.append(event)
                if event["type"] == name and is_wanted(event):
                    return event

    async def rest(self) -> list[dict[str, Any]]:
        """All that is still on its way: a harmless request, and what came before its answer."""
        before = len(self.events)
        await self.send("input_audio_buffer.clear")
        await self.until("input_audio_buffer.cleared")
        return self.events[before:-1]

    async def ask(self, text: str = "Hello", **response: Any) -> None:
        content = [{"type": "input_text", "text": text}]
        await self.send("conversation.item.create", item={"type": "message", "role": "user", "content": content})
        await self.send("response.create", response=response)

    async def speak(self, loud_ms: int = 1280, quiet_ms: int = 960) -> None:
        """A tone, then quiet, in blocks of 20 ms as fast as they go."""
        for amplitude, duration_ms in ((0.3, loud_ms), (0.0, quiet_ms)):
            for block in tone(amplitude, duration_ms):
                await self.send("input_audio_buffer.append", audio=block)

    def names(self) -> list[str]:
        return [event["type"] for event in self.events]


def tone(amplitude: float, duration_ms: int) -> list[str]:
    """Blocks of 20 ms as base64."""
    frames = RATE_HZ // 50
    wave = (amplitude * 32767 * np.sin(np.arange(frames) * 0.1)).astype("<i2").tobytes()
    return [base64.b64encode(wave).decode()] * (duration_ms // 20)


@asynccontextmanager
async def client(running: RealtimeServer, **session: Any) -> AsyncIterator[Client]:
    """Connected, session.created read, and the session updated if anything is given."""
    headers = {"Authorization": f"Bearer {TOKEN}"}
    async with connect(running.url, additional_headers=headers, proxy=None) as socket:
        made = Client(socket)
        await made.until("session.created")
        if session:
            await made.send("session.update", session={"type": "realtime", **session})
            await made.until("session.updated")
        yield made

"""A server that plays a script over a real socket: say this, wait for that, be rude.

A script is a list of steps; each connection plays the next of the scripts, and the last one for ever.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed


@dataclass(frozen=True, slots=True)
class Say:
    """Send an event, or a frame as it is."""

    what: dict[str, Any] | str | bytes


@dataclass(frozen=True, slots=True)
class Expect:
    """Wait until the client has sent one event of this type, counted since the connection began."""

    type: str
    count: int = 1


@dataclass(frozen=True, slots=True)
class Close:
    """Close the connection as a server does."""

    code: int = 1000
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Abort:
    """Tear the connection down without a word."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Do nothing for a while."""

    seconds: float


Step = Say | Expect | Close | Abort | Pause


class ScriptedServer:
    """Keeps what each connection's client said in `heard`."""

    def __init__(self, scripts: Sequence[Sequence[Step]]) -> None:
        self._scripts = scripts
        self.heard: list[list[dict[str, Any]]] = []
        self.url = ""
        self.at = 0
        """Steps done of the newest connection's script."""

    async def _serve(self, socket: ServerConnection) -> None:
        script = self._scripts[min(len(self.heard), len(self._scripts) - 1)]
        heard: list[dict[str, Any]] = []
        self.heard.append(heard)
        arrived = asyncio.Event()
        reading = asyncio.create_task(self._read(socket, heard, arrived))
        self.at = 0
        playing = asyncio.create_task(self._play_all(socket, script, heard, arrived))
        await reading
        playing.cancel()
        await asyncio.wait([playing])

    async def _read(self, socket: ServerConnection, heard: list[dict[str, Any]], arrived: asyncio.Event) -> None:
        """Until the client has gone."""
        with contextlib.suppress(ConnectionClosed):
            async for frame in socket:
                heard.append(json.loads(frame))
                arrived.set()

    async def _play_all(
        self, socket: ServerConnection, script: Sequence[Step], heard: list[dict[str, Any]], arrived: asyncio.Event
    ) -> None:
        with contextlib.suppress(ConnectionClosed):
            for step in script:
                await self._play(socket, step, heard, arrived)
                self.at += 1

    async def _play(
        self, socket: ServerConnection, step: Step, heard: list[dict[str, Any]], arrived: asyncio.Event
    ) -> None:
        match step:
            case Say(what):
                await socket.send(json.dumps(what) if isinstance(what, dict) else what)
            case Expect(kind, count):
                while sum(event.get("type") == kind for event in heard) < count:
                    arrived.clear()
                    await arrived.wait()
            case Close(code, reason):
                await socket.close(code, reason)
            case Abort():
                socket.transport.abort()
            case Pause(seconds):
                await asyncio.sleep(seconds)


@asynccontextmanager
async def scripted(*scripts: Sequence[Step]) -> AsyncIterator[ScriptedServer]:
    """A running server on loopback."""
    made = ScriptedServer(scripts)
    async with serve(made._serve, "127.0.0.1", 0, max_size=None) as running:
        made.url = f"ws://127.0.0.1:{running.sockets[0].getsockname()[1]}/v1/realtime"
        with contextlib.suppress(asyncio.CancelledError):
            yield made

"""A proxy of frames between the client and a well-behaved server: it drops, garbles, doubles and stalls on request."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

from websockets.asyncio.client import connect
from websockets.asyncio.server import ServerConnection, serve
from websockets.exceptions import ConnectionClosed

Fault = Callable[[ServerConnection, int, str], Awaitable[list[str]]]
"""(the client's socket, number of the server's frame, the frame): what is passed on in its place."""
Door = Callable[[Any, Any], Any]


class Proxy:
    """Only the first `rude` connections meet the fault; later ones are carried faithfully."""

    def __init__(self, target: str, headers: dict[str, str], fault: Fault | None, rude: int, status: int) -> None:
        self._target = target
        self._headers = headers
        self._fault = fault
        self._rude = rude
        self._status = status
        self.connections = 0
        self.frames = 0
        """Of the server, on the newest connection."""
        self.url = ""

    def answer(self, socket: ServerConnection, request: Any) -> Any:
        """An HTTP answer in place of the upgrade."""
        if self._status and self.connections < self._rude:
            self.connections += 1
            return socket.respond(HTTPStatus(self._status), "no\n")
        return None

    async def carry(self, socket: ServerConnection) -> None:
        self.connections += 1
        fault = self._fault if self.connections <= self._rude else None
        self.frames = 0
        async with connect(self._target, additional_headers=self._headers, max_size=None, proxy=None) as far:
            inward = asyncio.create_task(self._inward(socket, far))
            with contextlib.suppress(ConnectionClosed):
                async for frame in far:
                    text = frame if isinstance(frame, str) else frame.decode()
                    for one in [text] if fault is None else await fault(socket, self.frames, text):
                        await socket.send(one)
                    self.frames += 1
            inward.cancel()
        await socket.close()

    async def _inward(self, socket: ServerConnection, far: Any) -> None:
        with contextlib.suppress(ConnectionClosed):
            async for frame in socket:
                await far.send(frame)
        await far.close()


@asynccontextmanager
async def proxied(
    target: str, headers: dict[str, str], fault: Fault | None = None, *, rude: int = 1, status: int = 0
) -> AsyncIterator[Proxy]:
    """A running proxy. status: refuse the first connections with this HTTP answer."""
    made = Proxy(target, headers, fault, rude, status)
    async with serve(
        made.carry, "127.0.0.1", 0, max_size=None, process_request=made.answer, close_timeout=1
    ) as running:
        made.url = f"ws://127.0.0.1:{running.sockets[0].getsockname()[1]}/v1/realtime"
        yield made

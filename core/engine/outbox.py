"""What goes out to one client: the one writer of its socket, with an end to how much may wait.

Loop thread only.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
from typing import Any

from websockets.asyncio.server import ServerConnection
from websockets.exceptions import ConnectionClosed

MOST_WAITING = 64 * 1024 * 1024
"""Characters that a client has not read: some twenty minutes of speech."""
TOO_SLOW = 1008


class Outbox:
    """Put events in; they leave in order. Closed by its owner."""

    def __init__(self, connection: ServerConnection, most_waiting: int = MOST_WAITING) -> None:
        self._connection = connection
        self._most_waiting = most_waiting
        self._waiting = 0
        self._frames: asyncio.Queue[str] = asyncio.Queue()
        self._writer = asyncio.create_task(self._write())
        self._end: asyncio.Task[None] | None = None

    def put(self, event: dict[str, Any]) -> None:
        """Send it when its turn comes. A client that does not read is let go."""
        if self._end is not None:
            return
        frame = json.dumps(event)  # escaped: half a surrogate pair has no UTF-8
        self._waiting += len(frame)
        self._frames.put_nowait(frame)
        if self._waiting > self._most_waiting:
            self._end = asyncio.create_task(self._connection.close(TOO_SLOW, "The client does not read."))

    async def drain(self) -> None:
        """Until all is sent, or the client has gone."""
        sent = asyncio.ensure_future(self._frames.join())
        await asyncio.wait({sent, self._writer}, return_when=asyncio.FIRST_COMPLETED)
        sent.cancel()

    def close(self) -> None:
        self._writer.cancel()

    async def _write(self) -> None:
        with contextlib.suppress(ConnectionClosed):
            while True:
                frame = await self._frames.get()
                await self._connection.send(frame)
                self._waiting -= len(frame)
                self._frames.task_done()

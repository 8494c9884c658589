"""The WebSocket to a server: one writer, one reader, events through the codec and the dialect.

Loop thread only. `send` never waits: frames go out in order from one task. Reading ends with the
exception that ended the link; `verdict` says what it means.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import time
from collections.abc import AsyncIterator

import websockets
from websockets.asyncio.client import ClientConnection, connect

from core.errors import LinkLost, LinkRefused, RemoteProtocolError
from core.link.endpoint import Endpoint
from core.protocol import ClientEvent, Dialect, Raw, ServerEvent, decode_server, dialect_named, parse, to_data
from core.protocol.codec import dump

log = logging.getLogger("link")
OPEN_TIMEOUT_S = 10.0
FIRST_EVENT_TIMEOUT_S = 15.0
"""A server that accepts and then says nothing is given up."""
PING_S = 20.0
CLOSE_TIMEOUT_S = 1.0
FATAL_ERRORS = {"invalid_api_key", "missing_model", "invalid_model", "model_not_found", "beta_api_shape_disabled"}


class Link:
    """One connection, used once: open, then iterate; close at the end."""

    def __init__(self) -> None:
        self._socket: ClientConnection | None = None
        self._dialect: Dialect = dialect_named("ga")
        self._outbox: asyncio.Queue[str] = asyncio.Queue()
        self._writer: asyncio.Task[None] | None = None

    async def open(self, endpoint: Endpoint) -> None:
        """Connect. Raises OSError, TimeoutError or a websockets error; none holds the key."""
        self._dialect = dialect_named(endpoint.dialect)
        self._socket = await connect(
            endpoint.url,
            additional_headers=endpoint.headers,
            proxy=None if endpoint.is_loopback else True,
            compression=None,
            max_size=None,
            open_timeout=OPEN_TIMEOUT_S,
            ping_interval=PING_S,
            ping_timeout=PING_S * 3,
            close_timeout=CLOSE_TIMEOUT_S,
        )
        self._writer = asyncio.create_task(self._write(self._socket), name="link-writer")

    def send(self, event: ClientEvent) -> None:
        """Queue one event behind the others."""
        wire = self._dialect.to_wire(to_data(event))
        if wire is not None:
            self._outbox.put_nowait(dump(wire))

    async def drained(self) -> None:
        """Return when everything queued so far has been handed to the socket."""
        await self._outbox.join()

    async def __aiter__(self) -> AsyncIterator[tuple[Raw, ServerEvent]]:
        """(raw GA data, event) as they come. Ends only by an exception."""
        assert self._socket is not None, "open() first"
        is_first = True
        while True:
            try:
                frame = await asyncio.wait_for(self._socket.recv(), FIRST_EVENT_TIMEOUT_S if is_first else None)
            except TimeoutError:
                raise LinkLost("The server accepted the connection but says nothing.", code="silent") from None
            is_first = False
            for raw in self._read(frame):
                event = decode_server(raw)
                self._check(raw)
                yield raw, event

    def _read(self, frame: str | bytes) -> list[Raw]:
        if isinstance(frame, bytes):
            log.warning("binary frame of %d bytes dropped", len(frame))
            return []
        try:
            return self._dialect.from_wire(parse(frame))
        except RemoteProtocolError as error:
            log.warning("%s", error)
            return [{"type": "unreadable", "problem": str(error), "frame": frame[:2000]}]

    @staticmethod
    def _check(raw: Raw) -> None:
        """An error that refuses the whole link ends it at once, before the close arrives."""
        error = raw.get("error")
        if raw.get("type") == "error" and isinstance(error, dict) and error.get("code") in FATAL_ERRORS:
            raise LinkRefused(str(error.get("message", "")), code=str(error["code"]))

    async def _write(self, socket: ClientConnection) -> None:
        with contextlib.suppress(websockets.ConnectionClosed):
            while True:
                await socket.send(await self._outbox.get())
                self._outbox.task_done()

    async def close(self) -> None:
        """Close within about a second. Safe to call twice."""
        if self._writer is not None:
            self._writer.cancel()
        if self._socket is not None:
            await self._socket.close()


async def probe(endpoint: Endpoint) -> int:
    """Milliseconds from dialling to the first event. Raises as `open` and reading do."""
    started_s = time.monotonic()
    link = Link()
    try:
        await link.open(endpoint)
        async for _raw, _event in link:
            break
    finally:
        await link.close()
    return round((time.monotonic() - started_s) * 1000)

"""The WebSocket to a server: one writer, one reader, events through the codec and the dialect.

Loop thread only. `send` never waits: frames go out in order from one task. Whatever ends a link comes
out of `open` or of reading as one of our errors, without the key in it; `verdict` says what it means.
A refusal is told first as an `error` event and then by the close, so an error alone ends nothing.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import os
import ssl
import time
from collections.abc import AsyncIterator

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, WebSocketException

from core.errors import ConfigError, LinkError, LinkLost, LinkRefused, RemoteProtocolError
from core.link.endpoint import Endpoint
from core.link.policy import closed, explain, refusal
from core.protocol import (
    ClientEvent,
    Dialect,
    Error,
    ErrorData,
    Raw,
    ServerEvent,
    SessionCreated,
    decode_server,
    dialect_named,
    parse,
    to_data,
)
from core.protocol.codec import dump

log = logging.getLogger("link")
_WIRE_LOG = logging.getLogger("link.wire")
_WIRE_LOG.setLevel(logging.INFO)  # at DEBUG websockets writes the handshake's headers, and so the key
OPEN_TIMEOUT_S = 10.0
SESSION_TIMEOUT_S = 15.0
"""A server that accepts and then opens no session is given up."""
REFUSED_TIMEOUT_S = 1.0
"""So long after an error instead of a session the close is waited for; it comes in the same millisecond."""
LONGEST_FRAME = 64 * 1024 * 1024
"""Bytes of one event: a minute of sound is 4 MB; more is a server that means harm."""
PING_S = 5.0
"""Between pings, and for the answer to one: a dead network is told within twice that, as anything is waited for."""
CLOSE_TIMEOUT_S = 0.5
SHOWN_CHARACTERS = 2000
"""Of a frame that cannot be read."""


def tls_context() -> ssl.SSLContext:
    """The system's certificates, and those a company adds: SSL_CERT_FILE, SSL_CERT_DIR, or REQUESTS_CA_BUNDLE.

    Raises ConfigError for a bundle that cannot be read.
    """
    context = ssl.create_default_context()
    for name in ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE"):
        bundle = os.environ.get(name, "")
        try:
            if bundle:
                context.load_verify_locations(bundle)
        except OSError as error:  # ssl.SSLError is one
            remedy = f"Set {name} to a file of certificates in PEM form, or take it away."
            raise ConfigError(f"{name} cannot be used.", remedy=remedy, code="bad_bundle") from error
    return context


class _Connect(connect):
    """Follows no redirect: websockets would hand an `api-key` header on to another host."""

    def process_redirect(self, exc: Exception) -> Exception | str:
        return exc


class Link:
    """One connection, used once: open, then iterate; close at the end."""

    def __init__(self) -> None:
        self._key = ""
        self._socket: ClientConnection | None = None
        self._dialect: Dialect = dialect_named("ga")
        self._outbox: asyncio.Queue[str] = asyncio.Queue()
        self._writer: asyncio.Task[None] | None = None
        self._deadline_s: float | None = None
        """Loop time by which the session is open; None once it is."""
        self._told: ErrorData | None = None
        """The error that came instead of a session."""

    async def open(self, endpoint: Endpoint) -> None:
        """Connect, within OPEN_TIMEOUT_S. Raises LinkLost, LinkRefused, RateLimited or ConfigError."""
        self._dialect = dialect_named(endpoint.dialect)
        self._key = endpoint.key
        try:
            self._socket = await _Connect(
                endpoint.url,
                additional_headers=endpoint.headers,
                proxy=None if endpoint.is_loopback else True,
                ssl=tls_context() if endpoint.url.startswith("wss:") else None,
                compression=None,
                max_size=LONGEST_FRAME,
                open_timeout=OPEN_TIMEOUT_S,
                ping_interval=PING_S,
                ping_timeout=PING_S,
                close_timeout=CLOSE_TIMEOUT_S,
                logger=_WIRE_LOG,
            )
        except (WebSocketException, OSError, ImportError) as error:
            raise explain(error) from None
        self._deadline_s = asyncio.get_running_loop().time() + SESSION_TIMEOUT_S
        self._writer = asyncio.create_task(self._write(self._socket), name="link-writer")

    def send(self, event: ClientEvent) -> None:
        """Queue one event behind the others. Raises LocalProtocolError for what JSON cannot say."""
        self.send_data(to_data(event))

    def send_data(self, data: Raw) -> None:
        """`send` for an event that is JSON data already."""
        wire = self._dialect.to_wire(data)
        if wire is not None:
            self._outbox.put_nowait(dump(wire))

    async def drained(self) -> None:
        """Return when everything queued so far has been handed to the socket, or the socket is closed."""
        await self._outbox.join()

    async def __aiter__(self) -> AsyncIterator[tuple[Raw, ServerEvent]]:
        """(raw GA data, event) as they come. Ends only by LinkLost or LinkRefused."""
        assert self._socket is not None, "open() first"
        while True:
            for raw in self._read(await self._receive(self._socket)):
                event = decode_server(raw)
                self._follow_start(event)
                yield raw, event

    async def _receive(self, socket: ClientConnection) -> bytes:
        """A frame as it came: JSON is read from bytes, so that only what cannot be read becomes text."""
        try:
            if self._deadline_s is None:
                return await socket.recv(decode=False)
            async with asyncio.timeout_at(self._deadline_s):
                return await socket.recv(decode=False)
        except TimeoutError:
            raise self._no_session() from None
        except ConnectionClosed as error:
            raise self._ended(error) from None

    def _follow_start(self, event: ServerEvent) -> None:
        """Until session.created there is a deadline; an error in its place brings it near."""
        if self._deadline_s is None:
            return
        if isinstance(event, SessionCreated):
            self._deadline_s = self._told = None
        elif isinstance(event, Error):
            self._told = event.error
            self._deadline_s = min(self._deadline_s, asyncio.get_running_loop().time() + REFUSED_TIMEOUT_S)

    def _no_session(self) -> LinkError:
        if self._told is None:
            return LinkLost("The server accepted the connection but opened no session.", code="silent")
        code, said = str(self._told.code or ""), str(self._told.message or "")
        return refusal(code, said) or LinkRefused("The server opened no session.", remedy=said or code, code="refused")

    def _ended(self, error: ConnectionClosed) -> LinkError:
        if error.rcvd is None:
            return closed(1006, "")
        told = self._told or ErrorData()
        reason = f"{error.rcvd.reason} {told.code or ''}".strip()
        return closed(error.rcvd.code, self._without_key(reason), str(told.message or ""))

    def _read(self, frame: bytes) -> list[Raw]:
        """The events of one frame; what is no event is shown as one, and the link goes on."""
        if self._key and self._key.encode() in frame:
            frame = self._without_key(frame.decode(errors="replace")).encode()
        try:
            return self._dialect.from_wire(parse(frame))
        except RemoteProtocolError as error:
            log.warning("unreadable frame of %d: %s", len(frame), error.code)
            text = frame[: 4 * SHOWN_CHARACTERS].decode(errors="replace")
            return [{"type": "unreadable", "problem": str(error), "frame": text[:SHOWN_CHARACTERS]}]

    def _without_key(self, text: str) -> str:
        """A server may quote the key it refuses; timeline and logs are not to hold it."""
        return text.replace(self._key, "***") if self._key and self._key in text else text

    async def _write(self, socket: ClientConnection) -> None:
        while True:
            frame = await self._outbox.get()
            with contextlib.suppress(ConnectionClosed):  # the reader tells
                await socket.send(frame)
            self._outbox.task_done()

    async def close(self) -> None:
        """Close within a second, however rude the server is. Safe to call twice."""
        if self._writer is not None:
            self._writer.cancel()
        if self._socket is None:
            return
        try:
            async with asyncio.timeout(CLOSE_TIMEOUT_S):
                await self._socket.close()
        except TimeoutError:
            self._socket.transport.abort()


async def probe(endpoint: Endpoint) -> int:
    """Milliseconds from dialling to session.created. Raises as `open` and reading do."""
    started_s = time.monotonic()
    link = Link()
    try:
        await link.open(endpoint)
        async for _raw, event in link:
            if isinstance(event, SessionCreated):
                break
    finally:
        await link.close()
    return round((time.monotonic() - started_s) * 1000)

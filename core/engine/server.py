"""The Realtime server on loopback: WebSocket at /v1/realtime, one session a connection.

Only clients with this start's token are served; a page of a foreign origin gets HTTP 403 before anything
else. Refusals come after the upgrade, as the service does it: an error event, then a close with its code.
"""

from __future__ import annotations

import asyncio
import contextlib
import hmac
import http
import json
import logging
import time
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.typing import Subprotocol

from core.engine.session import EngineSession
from core.engine.worker import SessionWorker, Workers
from core.errors import EngineError
from core.ids import new_id

log = logging.getLogger("engine")
PATH = "/v1/realtime"
HOST = "127.0.0.1"
SESSION_S = 3600
KEY_PROTOCOL = "openai-insecure-api-key."
DEFAULT_VOICE = "natural"
LOOPBACK_HOSTS = {"localhost", "127.0.0.1", "::1"}


class RealtimeServer:
    """Listens until closed. Owns the sockets; Workers belong to the caller."""

    def __init__(self, workers: Workers, token: str, *, session_s: int = SESSION_S) -> None:
        """token: what clients must send as bearer. session_s: the longest life of a session."""
        self._workers = workers
        self._token = token
        self._session_s = session_s
        self._server: Server | None = None
        self.port = 0

    @property
    def url(self) -> str:
        return f"ws://{HOST}:{self.port}{PATH}"

    async def open(self, port: int = 0) -> None:
        """Listen; port 0 takes any free one. Raises EngineError port_taken."""
        try:
            self._server = await serve(
                self._session,
                HOST,
                port,
                process_request=self._admit,
                select_subprotocol=_subprotocol,
                compression=None,
                max_size=32 * 1024 * 1024,
                ping_interval=20,
                ping_timeout=60,
                close_timeout=1,
                server_header=None,
            )
        except OSError as error:
            raise EngineError(
                f"Port {port} is taken by another program.",
                remedy="Choose another with --port, or leave it out.",
                code="port_taken",
            ) from error
        self.port = next(iter(self._server.sockets)).getsockname()[1]

    async def close(self) -> None:
        """Close every session with 1001."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    # Before the upgrade

    def _admit(self, connection: ServerConnection, request: Request) -> Response | None:
        origins = [urlsplit(one).hostname for one in request.headers.get_all("Origin")]
        hosts = [urlsplit(f"//{one}").hostname for one in request.headers.get_all("Host")]
        if not LOOPBACK_HOSTS.issuperset([*origins, *hosts]):  # also a foreign name that is pointed at loopback
            return connection.respond(http.HTTPStatus.FORBIDDEN, "This server is for programs on this computer.\n")
        path = urlsplit(request.path).path.rstrip("/")
        if path == "/health":
            return connection.respond(http.HTTPStatus.OK, json.dumps({"status": "ok"}) + "\n")
        if path != PATH:
            return connection.respond(http.HTTPStatus.NOT_FOUND, f"The Realtime server is at {PATH}.\n")
        return None

    # After it

    async def _session(self, connection: ServerConnection) -> None:
        request = connection.request
        assert request is not None
        if not self._has_token(request.headers):
            message = "Incorrect API key provided. The token is printed when the server starts."
            await _refuse(connection, 3000, "invalid_api_key", message)
            return
        if "realtime=v1" in request.headers.get_all("OpenAI-Beta"):
            message = "The Realtime Beta API is no longer supported. Please use the GA API."
            await _refuse(connection, 4000, "beta_api_shape_disabled", message)
            return
        query = parse_qs(urlsplit(request.path).query)
        with contextlib.suppress(ConnectionClosed):
            await self._talk(connection, (query.get("model") or ["local"])[0])

    def _has_token(self, headers: Headers) -> bool:
        offered = [value.removeprefix("Bearer ") for value in headers.get_all("Authorization")]
        for line in headers.get_all("Sec-WebSocket-Protocol"):
            names = [name.strip() for name in line.split(",")]
            offered += [name.removeprefix(KEY_PROTOCOL) for name in names if name.startswith(KEY_PROTOCOL)]
        return any(hmac.compare_digest(one.encode(), self._token.encode()) for one in offered)

    async def _talk(self, connection: ServerConnection, model: str) -> None:
        outbox: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        parts = self._workers.parts
        mind = parts.language_model
        session = EngineSession(
            model=model,
            voice=DEFAULT_VOICE,
            expires_at=int(time.time()) + self._session_s,
            new_id=new_id,
            missing=None if mind else parts.missing.get("language model", "There is no language model."),
            count_tokens=mind.count_tokens if mind else len,
        )
        worker = SessionWorker(session, self._workers, outbox.put_nowait)
        writer = asyncio.create_task(_write(connection, outbox))
        try:
            async with asyncio.timeout(self._session_s):
                async for frame in connection:
                    await _read(worker, session, frame)
        except TimeoutError:
            message = "Your session hit the maximum duration of 60 minutes."
            await connection.send(json.dumps(_error("session_expired", message)))
            await connection.close(1001, message)
        finally:
            worker.close()
            writer.cancel()


async def _read(worker: SessionWorker, session: EngineSession, frame: str | bytes) -> None:
    if isinstance(frame, bytes):
        session.error("invalid_event", "Binary frames are not supported; send JSON text frames.")
        worker.pump()
        return
    try:
        event = json.loads(frame, parse_constant=_refuse_constant)
    except (ValueError, RecursionError):
        session.error("invalid_json", "The frame could not be parsed as JSON.")
        worker.pump()
        return
    await worker.receive(event)


async def _write(connection: ServerConnection, outbox: asyncio.Queue[dict[str, Any]]) -> None:
    """The one writer of a session."""
    with contextlib.suppress(ConnectionClosed):
        while True:
            await connection.send(json.dumps(await outbox.get()))  # escaped: half a surrogate pair has no UTF-8


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _subprotocol(connection: ServerConnection, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    return Subprotocol("realtime") if "realtime" in offered else None


def _error(code: str, message: str) -> dict[str, Any]:
    error = {"type": "invalid_request_error", "code": code, "message": message, "param": None, "event_id": None}
    return {"type": "error", "event_id": new_id("event"), "error": error}


async def _refuse(connection: ServerConnection, close_code: int, code: str, message: str) -> None:
    with contextlib.suppress(ConnectionClosed):
        await connection.send(json.dumps(_error(code, message)))
        await connection.close(close_code, f"invalid_request_error.{code}")

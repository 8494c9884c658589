"""The Realtime server on loopback: WebSocket at /v1/realtime, one session a connection, and client secrets.

Only clients with this start's token, or a client secret made with it, are served; a page of a foreign origin
gets HTTP 403 before anything else. Refusals come after the upgrade, as the service does it: an error event,
then a close with its code.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import hmac
import http
import json
import logging
import ssl
import time
from collections.abc import Sequence
from typing import Any
from urllib.parse import parse_qs, urlsplit

from websockets.asyncio.server import Server, ServerConnection, serve
from websockets.datastructures import Headers
from websockets.exceptions import ConnectionClosed
from websockets.http11 import Request, Response
from websockets.typing import Subprotocol

from core.engine.client_secrets import ClientSecrets
from core.engine.front import FrontConnection
from core.engine.outbox import Outbox
from core.engine.responses import CONTEXT_TOKENS
from core.engine.schema import Refused
from core.engine.session import EngineSession
from core.engine.worker import SessionWorker, Workers
from core.errors import EngineError
from core.ids import new_id

log = logging.getLogger("engine")
_WIRE_LOG = logging.getLogger("engine.wire")
_WIRE_LOG.setLevel(logging.INFO)  # at DEBUG websockets writes the keys of the handshake and the words of the frames
Raw = dict[str, Any]
PATH = "/v1/realtime"
SECRETS_PATH = f"{PATH}/client_secrets"
HOST = "127.0.0.1"
SESSION_S = 3600
MOST_SESSIONS = 32
LONGEST_FRAME = 32 * 1024 * 1024
KEY_PROTOCOL = "openai-insecure-api-key."
DEFAULT_VOICE = "natural"
LOOPBACK_HOSTS = {"localhost", "127.0.0.1", "::1"}


class Turned(Exception):
    """A connection that is not served: told in an error event, then closed with a code."""

    def __init__(self, close_code: int, code: str | None, message: str) -> None:
        super().__init__(message)
        self.close_code = close_code
        self.code = code


class RealtimeServer:
    """Listens until closed. Owns the sockets; Workers belong to the caller."""

    def __init__(
        self,
        workers: Workers,
        token: str,
        *,
        session_s: float = SESSION_S,
        most_sessions: int = MOST_SESSIONS,
        origins: Sequence[str] = (),
        tls: ssl.SSLContext | None = None,
        host: str = HOST,
    ) -> None:
        """token: what clients must send as bearer. session_s: the longest life of a session.

        origins: pages that may connect besides those of this computer, as the Origin header spells them.
        host: the address to listen at; the caller sees to it that others than loopback come with tls.
        """
        self._host = host
        self._workers = workers
        self._token = token
        self._session_s = session_s
        self._most_sessions = most_sessions
        self._origins = frozenset(origins)
        self._tls = tls
        self._secrets = ClientSecrets(new_id)
        self._sessions = 0
        self._server: Server | None = None
        self.port = 0

    @property
    def url(self) -> str:
        shown = f"[{self._host}]" if ":" in self._host else self._host
        return f"{'wss' if self._tls else 'ws'}://{shown}:{self.port}{PATH}"

    async def open(self, port: int = 0) -> None:
        """Listen; port 0 takes any free one. Raises EngineError port_taken."""
        try:
            self._server = await serve(
                self._session,
                self._host,
                port,
                ssl=self._tls,
                create_connection=FrontConnection,
                process_request=self._admit,
                select_subprotocol=_subprotocol,
                compression=None,
                max_size=LONGEST_FRAME,
                ping_interval=20,
                ping_timeout=60,
                close_timeout=1,
                server_header=None,
                logger=_WIRE_LOG,
            )
        except OSError as error:
            raise _no_port(self._host, port, error) from error
        self.port = next(iter(self._server.sockets)).getsockname()[1]

    async def close(self) -> None:
        """Close every session with 1001."""
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()

    # Before the upgrade

    def _admit(self, connection: ServerConnection, request: Request) -> Response | None:
        assert isinstance(connection, FrontConnection)
        if not self._is_near(request.headers):
            return connection.respond(http.HTTPStatus.FORBIDDEN, "This server is for programs on this computer.\n")
        path = urlsplit(request.path).path.rstrip("/")
        if path == SECRETS_PATH:
            return self._client_secret(connection, request.headers)
        if connection.posted is not None or path not in (PATH, "/health"):
            return connection.complain(404, None, f"There is nothing here. The Realtime server is at {PATH}.")
        if path == "/health":
            return connection.answer(200, {"status": "ok"})
        return None

    def _is_near(self, headers: Headers) -> bool:
        """No page of a foreign origin, nor of a foreign name that is pointed at loopback."""
        origins = [urlsplit(one).hostname for one in headers.get_all("Origin") if one not in self._origins]
        hosts = [urlsplit(f"//{one}").hostname for one in headers.get_all("Host")]
        return LOOPBACK_HOSTS.issuperset(origins if is_open(self._host) else [*origins, *hosts])

    def _client_secret(self, connection: FrontConnection, headers: Headers) -> Response:
        if connection.posted is None:
            return connection.complain(405, None, "Not allowed to GET on /v1/realtime/client_secrets.")
        if not any(self._is_token(one) for one in _keys(headers)):
            return connection.complain(401, "invalid_api_key", "Incorrect API key provided.")
        if connection.is_too_long:
            return connection.complain(413, None, "The body is too long.")
        try:
            body = _parsed(connection.posted or b"{}")
        except ValueError:
            return connection.complain(400, "invalid_json", "We could not parse the JSON body of your request.")
        try:
            made = self._secrets.mint(
                body, now_s=time.time(), model="local", voice=DEFAULT_VOICE, session_s=int(self._session_s)
            )
        except Refused as refused:
            return connection.complain(400, refused.code, refused.message, refused.param)
        return connection.answer(200, made)

    # After it

    async def _session(self, connection: ServerConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            outbox = Outbox(connection)
            try:
                begin = self._allowed(connection)
                self._sessions += 1
                try:
                    await self._talk(connection, outbox, begin)
                finally:
                    self._sessions -= 1
            except Turned as turned:
                outbox.put(_error(turned.code, str(turned)))
                await outbox.drain()
                reason = "invalid_request_error" + (f".{turned.code}" if turned.code else "")
                await connection.close(turned.close_code, str(turned) if turned.close_code == 1001 else reason)
            finally:
                outbox.close()

    def _allowed(self, connection: ServerConnection) -> Raw:
        """How the session begins. Raises Turned."""
        request = connection.request
        assert request is not None
        given = self._session_of_key(request.headers)
        if "realtime=v1" in request.headers.get_all("OpenAI-Beta"):
            raise Turned(4000, "beta_api_shape_disabled", "The Realtime Beta API is no longer supported.")
        if self._sessions >= self._most_sessions:
            raise Turned(1013, "session_limit_reached", f"This server holds {self._most_sessions} sessions at once.")
        return _asked(request.path, given)

    def _session_of_key(self, headers: Headers) -> Raw | None:
        """The configuration of a client secret; None for the token itself. Raises Turned."""
        keys = _keys(headers)
        if not keys:
            raise Turned(3000, None, "Missing bearer or basic authentication in header.")
        if any(self._is_token(one) for one in keys):
            return None
        found = (self._secrets.session_of(one, time.time()) for one in keys)
        if (session := next((one for one in found if one is not None), None)) is not None:
            return session
        if any(one.startswith("ek_") for one in keys):
            raise Turned(3000, "invalid_api_key", "Ephemeral token expired.")
        raise Turned(
            3000, "invalid_api_key", "Incorrect API key provided. The token is printed when the server starts."
        )

    def _is_token(self, key: str) -> bool:
        return hmac.compare_digest(key.encode(), self._token.encode())

    async def _talk(self, connection: ServerConnection, outbox: Outbox, begin: Raw) -> None:
        parts = self._workers.parts
        mind = parts.language_model
        session = EngineSession(
            model="local",
            voice=DEFAULT_VOICE,
            expires_at=int(time.time() + self._session_s),
            new_id=new_id,
            begin=begin,
            missing=None if mind else parts.missing.get("language model", "There is no language model."),
            count_tokens=mind.count_tokens if mind else len,
            context_tokens=getattr(mind, "context_tokens", CONTEXT_TOKENS),
        )
        worker = SessionWorker(session, self._workers, outbox.put)
        try:
            async with asyncio.timeout(self._session_s):
                async for frame in connection:
                    await _read(worker, session, frame)
        except TimeoutError:
            minutes = round(self._session_s / 60)
            message = f"Your session hit the maximum duration of {minutes} minutes."
            raise Turned(1001, "session_expired", message) from None
        finally:
            worker.close()


def is_open(host: str) -> bool:
    """Whether others than this computer can reach it there."""
    return host not in LOOPBACK_HOSTS


def _no_port(host: str, port: int, error: OSError) -> EngineError:
    if error.errno in (errno.EADDRINUSE, errno.EACCES):
        return EngineError(
            f"Port {port} is taken by another program.",
            remedy="Choose another with --port, or leave it out.",
            code="port_taken",
        )
    return EngineError(
        f"This computer has no address {host}.", remedy="Choose one of its own with --host.", code="no_such_address"
    )


def _asked(path: str, given: Raw | None) -> Raw:
    """The first update of a session: that of its client secret, or what the address says. Raises Turned."""
    query = parse_qs(urlsplit(path).query)
    model, intent = (query.get("model") or [""])[0], (query.get("intent") or [""])[0]
    if given is not None:
        return {**given, "model": given.get("model") or model or "local"} if given["type"] == "realtime" else given
    if intent not in ("", "realtime", "transcription"):
        raise Turned(4000, "invalid_intent", "The intent is realtime or transcription.")
    if intent == "transcription" and model:
        raise Turned(4000, "invalid_model", "You must not provide a model parameter for transcription sessions.")
    return {"type": "transcription"} if intent == "transcription" else {"type": "realtime", "model": model or "local"}


def _keys(headers: Headers) -> list[str]:
    """What a client shows for itself: a bearer, Azure's header, or a browser's subprotocol."""
    offered = [value.removeprefix("Bearer ") for value in headers.get_all("Authorization")]
    offered += headers.get_all("api-key")
    for line in headers.get_all("Sec-WebSocket-Protocol"):
        names = [name.strip() for name in line.split(",")]
        offered += [name.removeprefix(KEY_PROTOCOL) for name in names if name.startswith(KEY_PROTOCOL)]
    return offered


async def _read(worker: SessionWorker, session: EngineSession, frame: str | bytes) -> None:
    if isinstance(frame, bytes):
        session.error("invalid_event", "Binary frames are not supported; send JSON text frames.")
        worker.pump()
        return
    try:
        event = _parsed(frame)
    except ValueError:
        session.error("invalid_json", "The frame could not be parsed as JSON.")
        worker.pump()
        return
    await worker.receive(event)


def _parsed(text: str | bytes) -> Any:
    """JSON, strictly. Raises ValueError."""
    try:
        return json.loads(text, parse_constant=_refuse_constant)
    except RecursionError:
        raise ValueError("too deep") from None


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON")


def _subprotocol(connection: ServerConnection, offered: Sequence[Subprotocol]) -> Subprotocol | None:
    return Subprotocol("realtime") if "realtime" in offered else None


def _error(code: str | None, message: str) -> Raw:
    error = {"type": "invalid_request_error", "code": code, "message": message, "param": None, "event_id": None}
    return {"type": "error", "event_id": new_id("event"), "error": error}

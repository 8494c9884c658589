"""The HTTP side of the port: requests with a body, which a WebSocket handshake never has.

websockets parses the head of a request and lets us answer it instead of upgrading, but it refuses a body.
Here the body is taken off first, and the head goes on as that of a GET; `posted` tells that it was none.
"""

from __future__ import annotations

import json
import re
from typing import Any

from websockets.asyncio.server import ServerConnection
from websockets.http11 import Response

LONGEST_BODY = 1024 * 1024
LONGEST_HEAD = 64 * 1024
END_OF_HEAD = b"\r\n\r\n"
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,12})[ \t]*(?=\r\n)", re.IGNORECASE)
_EXPECT = re.compile(rb"\r\nexpect:[ \t]*100-continue[ \t]*(?=\r\n)", re.IGNORECASE)
CONTINUE = b"HTTP/1.1 100 Continue\r\n\r\n"


class FrontConnection(ServerConnection):
    """A connection whose first request may be a POST."""

    posted: bytes | None = None
    """The body, when it was one."""
    is_too_long = False

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._begun: bytearray | None = bytearray()
        """What has come of the first request; None once it is whole."""
        self._is_awaited = True

    def data_received(self, data: bytes) -> None:
        if self.posted is not None:
            return  # nothing more is wanted of who has its answer
        if self._begun is None:
            super().data_received(data)
            return
        self._begun += data
        if (request := self._whole(bytes(self._begun))) is not None:
            self._begun = None
            super().data_received(request)

    def _whole(self, begun: bytes) -> bytes | None:
        """The request as websockets reads it; None while more of it is to come."""
        if not begun.startswith(b"POST "):
            return None if b"POST ".startswith(begun) else begun
        head, found, body = begun.partition(END_OF_HEAD)
        if not found:
            return begun if len(begun) > LONGEST_HEAD else None
        length = _LENGTH.search(head + b"\r\n")
        wanted = int(length[1]) if length else 0
        self.is_too_long = wanted > LONGEST_BODY
        if len(body) < min(wanted, LONGEST_BODY):
            self._invite(head)
            return None
        self.posted = body[:wanted]
        return b"GET" + _LENGTH.sub(b"", head + b"\r\n").removeprefix(b"POST") + b"\r\n"

    def _invite(self, head: bytes) -> None:
        if self._is_awaited and _EXPECT.search(head + b"\r\n"):
            self.transport.write(CONTINUE)
        self._is_awaited = False

    def answer(self, status: int, data: Any) -> Response:
        """A JSON response instead of an upgrade."""
        response = self.respond(status, json.dumps(data) + "\n")
        del response.headers["Content-Type"]
        response.headers["Content-Type"] = "application/json"
        return response

    def complain(self, status: int, code: str | None, message: str, param: str | None = None) -> Response:
        """An error as the service's HTTP side words it."""
        error = {"message": message, "type": "invalid_request_error", "param": param, "code": code}
        return self.answer(status, {"error": error})

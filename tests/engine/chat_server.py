"""A chat-completions server on loopback that answers from a script, for what a real one would not do on demand."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Script = list[dict[str, Any] | float | tuple[int, str]]
"""Chunks to send, seconds to wait, or (status, message) to refuse with."""


class ChatServer(ThreadingHTTPServer):
    """`script` is what the next request gets; `requests` are the bodies that came, `keys` their Authorization."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.script: Script = []
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.broken = threading.Event()
        """A client hung up in the midst."""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"


class _Handler(BaseHTTPRequestHandler):
    server: ChatServer

    def do_GET(self) -> None:
        body = json.dumps({"data": [{"id": "tiny"}, {"id": "large"}]}).encode()
        self.send_response(200 if self.path == "/v1/models" else 404)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def do_POST(self) -> None:
        self.server.keys.append(self.headers["Authorization"])
        self.server.requests.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        if isinstance(self.server.script[0], tuple):
            status, message = self.server.script[0]
            self.send_response(status)
            self.end_headers()
            self.wfile.write(json.dumps({"error": {"message": message}}).encode())
            return
        self.send_response(200)
        self.end_headers()
        try:
            self._stream()
        except OSError:
            self.server.broken.set()

    def _stream(self) -> None:
        for step in self.server.script:
            if isinstance(step, float):
                time.sleep(step)
            else:
                self.wfile.write(b"data: " + json.dumps(step).encode() + b"\n\n")
                self.wfile.flush()
        self.wfile.write(b"data: [DONE]\n\n")

    def log_message(self, format: str, *arguments: Any) -> None:
        """Nothing on the screen."""


@contextmanager
def chat_server() -> Iterator[ChatServer]:
    """Running until the end of the block."""
    server = ChatServer()
    thread = threading.Thread(target=server.serve_forever, args=(0.02,))
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def said(text: str | None = None, reason: str | None = None, **delta: Any) -> dict[str, Any]:
    """A chunk."""
    return {"choices": [{"delta": {**({"content": text} if text else {}), **delta}, "finish_reason": reason}]}

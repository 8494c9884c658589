"""A page in the browser wants to use the engine on loopback, or to listen in (docs/threats.md)."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus

from core.engine.server import RealtimeServer
from tests.engine_server.loopback import TOKEN, server

FOREIGN = ("https://evil.example", "null", "http://localhost.evil.example", "http://127.0.0.1.evil.example", "file://")


async def _http(running: RealtimeServer, text: str) -> str:
    reader, writer = await asyncio.open_connection("127.0.0.1", running.port)
    writer.write(text.replace("\n", "\r\n").encode())
    answer = await asyncio.wait_for(reader.read(4096), 5)
    writer.close()
    return answer.decode()


@pytest.mark.parametrize("origin", FOREIGN)
async def test_a_foreign_page_is_refused_before_anything_else_even_with_the_token(origin: str) -> None:
    async with server() as running:
        headers = {"Authorization": f"Bearer {TOKEN}"}
        with pytest.raises(InvalidStatus) as refused:
            async with connect(running.url, origin=origin, additional_headers=headers, proxy=None):  # type: ignore[arg-type]
                pass
    assert refused.value.response.status_code == 403


@pytest.mark.parametrize("path", ["/v1/realtime", "/v1/realtime/client_secrets", "/health"])
async def test_a_foreign_name_that_is_pointed_at_this_computer_is_refused(path: str) -> None:
    """DNS rebinding: the page's own name leads to 127.0.0.1, so the Origin looks the same."""
    async with server() as running:
        answer = await _http(running, f"GET {path} HTTP/1.1\nHost: evil.example:{running.port}\n\n")
    assert answer.startswith("HTTP/1.1 403") and "session" not in answer


async def test_a_page_can_not_post_for_a_secret_nor_read_any_answer() -> None:
    async with server() as running:
        head = f"POST /v1/realtime/client_secrets HTTP/1.1\nHost: 127.0.0.1\nAuthorization: Bearer {TOKEN}\n"
        refused = await _http(running, head + "Origin: https://evil.example\nContent-Length: 2\n\n{}")
        near = await _http(running, "GET /health HTTP/1.1\nHost: 127.0.0.1\n\n")
    assert refused.startswith("HTTP/1.1 403") and "ek_" not in refused
    assert "access-control" not in (refused + near).lower()


@pytest.mark.parametrize("key", ["", "Bearer ", "Bearer wrong", f"Bearer {TOKEN[:-1]}", f"Bearer {TOKEN}x"])
async def test_without_this_starts_token_no_session_begins(key: str) -> None:
    from websockets.exceptions import ConnectionClosed

    async with server() as running:
        headers: dict[str, Any] = {"Authorization": key} if key else {}
        async with connect(running.url, additional_headers=headers, proxy=None) as socket:
            first = await asyncio.wait_for(socket.recv(), 5)
            assert '"session.created"' not in str(first)
            with pytest.raises(ConnectionClosed):
                await asyncio.wait_for(socket.recv(), 5)

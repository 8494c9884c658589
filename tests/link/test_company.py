"""Inside a company: certificates of its own, and a proxy on the way out."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from websockets.asyncio.server import ServerConnection, serve

from core.engine.certificate import own_certificate
from core.errors import ConfigError, LinkRefused
from core.link import Endpoint, probe
from tests.facade.person import pump

CREATED = json.dumps({"type": "session.created", "event_id": "e", "session": {"id": "sess_1"}})
BUNDLES = ("SSL_CERT_FILE", "REQUESTS_CA_BUNDLE")


async def greet(socket: ServerConnection) -> None:
    await socket.send(CREATED)
    await socket.wait_closed()


@pytest.fixture(autouse=True)
def _no_bundle(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in BUNDLES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("name", BUNDLES)
async def test_a_companys_certificate_is_refused_until_its_bundle_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    context, certificate = own_certificate(tmp_path)
    async with serve(greet, "127.0.0.1", 0, ssl=context) as running:
        endpoint = Endpoint(f"wss://127.0.0.1:{running.sockets[0].getsockname()[1]}/v1/realtime", "test")
        with pytest.raises(LinkRefused, match="certificate was not accepted") as caught:
            await probe(endpoint)
        assert caught.value.code == "certificate" and "SSL_CERT_FILE" in caught.value.remedy
        monkeypatch.setenv(name, str(certificate))
        assert await probe(endpoint) >= 0


@pytest.mark.parametrize("name", BUNDLES)
async def test_a_bundle_that_cannot_be_read_is_told_by_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "bad.pem").write_text("no certificate")
    monkeypatch.setenv(name, str(tmp_path / "bad.pem"))
    with pytest.raises(ConfigError, match=name):
        await probe(Endpoint("wss://127.0.0.1:9/v1/realtime", "test"))


@asynccontextmanager
async def tunnel(to_port: int, asked: list[str]) -> AsyncIterator[int]:
    """A proxy that carries every CONNECT to one port."""

    async def carry(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        asked.append((await reader.readuntil(b"\r\n\r\n")).decode().splitlines()[0])
        far_reader, far_writer = await asyncio.open_connection("127.0.0.1", to_port)
        writer.write(b"HTTP/1.1 200 OK\r\n\r\n")
        await asyncio.gather(pump(reader, far_writer), pump(far_reader, writer))

    server = await asyncio.start_server(carry, "127.0.0.1", 0)
    try:
        yield server.sockets[0].getsockname()[1]
    finally:
        server.close()


async def test_the_systems_proxy_is_used_for_hosts_outside(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    async with serve(greet, "127.0.0.1", 0) as running, tunnel(running.sockets[0].getsockname()[1], asked) as port:
        monkeypatch.setenv("https_proxy", f"http://127.0.0.1:{port}")
        monkeypatch.delenv("no_proxy", raising=False)
        assert await probe(Endpoint("ws://service.test/v1/realtime", "test")) >= 0
    assert asked == ["CONNECT service.test:80 HTTP/1.1"]

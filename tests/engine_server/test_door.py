"""How clients come in: keys, client secrets over HTTP, transcription by address, TLS, and what is refused."""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import ssl
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from core.engine.certificate import own_certificate
from core.engine.client_secrets import ClientSecrets
from core.engine.front import LONGEST_BODY
from core.engine.outbox import Outbox
from core.engine.serve import TOKEN_VARIABLE, serve
from core.engine.server import RealtimeServer
from core.engine.worker import Workers
from core.ids import new_id
from tests.engine_server.loopback import TOKEN, client, server
from tests.fakes.engine_parts import fake_parts

BEARER = {"Authorization": f"Bearer {TOKEN}"}


@asynccontextmanager
async def _server(**options: Any) -> AsyncIterator[RealtimeServer]:
    workers = Workers(fake_parts())
    running = RealtimeServer(workers, TOKEN, **options)
    await running.open()
    try:
        yield running
    finally:
        await running.close()
        workers.close()


async def _post(running: RealtimeServer, body: bytes, **headers: str) -> tuple[int, Any]:
    """Status and JSON of POST /v1/realtime/client_secrets, by Python's own client."""
    url = running.url.replace("ws", "http", 1) + "/client_secrets"
    request = urllib.request.Request(url, body, {"Content-Type": "application/json", **BEARER, **headers})

    def send() -> tuple[int, Any]:
        try:
            with urllib.request.urlopen(request, timeout=5) as answer:
                return answer.status, json.load(answer)
        except urllib.error.HTTPError as error:
            text = error.read().decode()
            return error.code, json.loads(text) if text.startswith("{") else text

    return await asyncio.to_thread(send)


async def _first(url: str, **options: Any) -> dict[str, Any]:
    async with connect(url, proxy=None, **options) as socket:
        event: dict[str, Any] = json.loads(await socket.recv())
        return event


async def _turned_away(url: str, **options: Any) -> tuple[str | None, int, str]:
    """Code of the error event, and code and reason of the close after it."""
    async with connect(url, proxy=None, **options) as socket:
        error = json.loads(await socket.recv())
        with pytest.raises(ConnectionClosed):
            await socket.recv()
        return error["error"]["code"], socket.close_code or 0, socket.close_reason or ""


# Client secrets


async def test_a_client_secret_opens_the_session_it_was_made_for() -> None:
    async with _server() as running:
        wish = {"type": "realtime", "model": "mine", "instructions": "Rhyme.", "audio": {"output": {"speed": 1.2}}}
        status, made = await _post(running, json.dumps({"session": wish}).encode())
        assert status == 200 and made["value"].startswith("ek_")
        assert 595 < made["expires_at"] - time.time() < 605 and made["session"]["instructions"] == "Rhyme."
        for _ in range(2):  # not used up
            first = await _first(running.url, additional_headers={"Authorization": f"Bearer {made['value']}"})
            session = first["session"]
            assert (session["model"], session["instructions"]) == ("mine", "Rhyme.")
            assert session["audio"]["output"]["speed"] == 1.2


async def test_a_page_shows_its_secret_as_a_subprotocol() -> None:
    async with _server() as running:
        _, made = await _post(running, b'{"session": {"type": "transcription"}}')
        offered: Any = ["realtime", f"openai-insecure-api-key.{made['value']}"]
        async with connect(running.url, subprotocols=offered, origin="http://localhost:3000", proxy=None) as socket:  # type: ignore[arg-type]
            assert socket.subprotocol == "realtime"
            assert json.loads(await socket.recv())["session"]["type"] == "transcription"


@pytest.mark.parametrize(
    ("body", "headers", "status", "code"),
    [
        (b"{}", {"Authorization": "Bearer wrong"}, 401, "invalid_api_key"),
        (b"{", {}, 400, "invalid_json"),
        (b"[]", {}, 400, "invalid_type"),
        (b'{"session": {"type": "realtime", "bogus": 1}}', {}, 400, "unknown_parameter"),
        (b'{"expires_after": {"anchor": "created_at", "seconds": 9}}', {}, 400, "integer_below_min_value"),
        (b" " * (LONGEST_BODY + 1), {}, 413, None),
    ],
)
async def test_a_wrong_request_for_a_secret_is_told_why(
    body: bytes, headers: dict[str, str], status: int, code: str | None
) -> None:
    async with _server() as running:
        got, answer = await _post(running, body, **headers)
        assert (got, answer["error"]["code"]) == (status, code)


async def test_a_foreign_page_gets_no_secret() -> None:
    async with _server() as running:
        for origin in ("https://example.org", "null"):
            assert (await _post(running, b"{}", Origin=origin))[0] == 403


async def test_a_body_may_come_in_pieces() -> None:
    async with _server() as running:
        reader, writer = await asyncio.open_connection("127.0.0.1", running.port)
        head = f"POST /v1/realtime/client_secrets HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {TOKEN}\r\n"
        for piece in ("PO", "ST" + head[4:20], head[20:], "Content-Length: 2\r\n", "Expect: 100-continue\r\n\r\n"):
            writer.write(piece.encode())
            await writer.drain()
            await asyncio.sleep(0.01)
        assert await reader.readline() == b"HTTP/1.1 100 Continue\r\n"
        writer.write(b"{")
        await asyncio.sleep(0.01)
        writer.write(b"}")
        assert b"200 OK" in await reader.readuntil(b" OK")
        writer.close()


def test_a_secret_ends_when_it_said() -> None:
    secrets = ClientSecrets(new_id)
    made = secrets.mint({}, now_s=1000.0, model="local", voice="natural", session_s=3600)
    assert secrets.session_of(made["value"], 1599.0) == {"type": "realtime"}
    assert secrets.session_of(made["value"], 1600.0) is None and secrets.session_of("ek_other", 0.0) is None


async def test_an_expired_secret_is_turned_away() -> None:
    async with _server() as running:
        found = await _turned_away(running.url, additional_headers={"Authorization": "Bearer ek_gone"})
        assert found == ("invalid_api_key", 3000, "invalid_request_error.invalid_api_key")


# Addresses and keys


async def test_no_key_is_turned_away_without_a_code() -> None:
    async with _server() as running:
        assert await _turned_away(running.url) == (None, 3000, "invalid_request_error")


async def test_azures_header_is_a_key() -> None:
    async with _server() as running:
        assert (await _first(running.url, additional_headers={"api-key": TOKEN}))["type"] == "session.created"


async def test_the_address_asks_for_transcription() -> None:
    async with _server() as running:
        first = await _first(running.url + "?intent=transcription", additional_headers=BEARER)
        assert first["session"]["object"] == "realtime.transcription_session"
        found = await _turned_away(running.url + "?intent=transcription&model=x", additional_headers=BEARER)
        assert found[1:] == (4000, "invalid_request_error.invalid_model")


async def test_only_so_many_sessions_at_once() -> None:
    async with _server(most_sessions=1) as running:
        async with connect(running.url, additional_headers=BEARER, proxy=None) as one:
            await one.recv()
            found = await _turned_away(running.url, additional_headers=BEARER)
            assert found == ("session_limit_reached", 1013, "invalid_request_error.session_limit_reached")
        async with asyncio.timeout(5):  # the first one's place is free again
            while (await _first(running.url, additional_headers=BEARER))["type"] != "session.created":
                await asyncio.sleep(0.01)


async def test_an_origin_that_was_asked_for_may_connect() -> None:
    async with _server(origins=["https://example.org"]) as running:
        await _first(running.url, additional_headers=BEARER, origin="https://example.org")
        for origin in ("https://example.com", "null"):
            with pytest.raises(InvalidStatus):
                await _first(running.url, additional_headers=BEARER, origin=origin)


async def test_the_session_says_goodbye_after_its_last_event() -> None:
    async with (
        _server(session_s=0.2) as running,
        connect(running.url, additional_headers=BEARER, proxy=None) as socket,
    ):
        names = []
        with pytest.raises(ConnectionClosed):
            while True:
                names.append(json.loads(await socket.recv()))
        assert [one["type"] for one in names] == ["session.created", "error"]
        assert names[-1]["error"]["code"] == "session_expired" and socket.close_code == 1001


async def test_a_client_that_never_reads_is_let_go() -> None:
    class Stuck:
        closed: tuple[int, str] | None = None

        async def send(self, frame: str) -> None:
            await asyncio.sleep(60)

        async def close(self, code: int, reason: str) -> None:
            self.closed = (code, reason)

    stuck: Any = Stuck()
    outbox = Outbox(stuck, most_waiting=1000)
    for _ in range(100):
        outbox.put({"type": "x" * 50})
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    outbox.close()
    assert stuck.closed is not None and stuck.closed[0] == 1008 and outbox._frames.qsize() < 20


# TLS


async def test_tls_with_a_certificate_of_our_own(tmp_path: Path) -> None:
    tls, certificate = own_certificate(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [certificate.name], "the private key is kept nowhere"
    assert b"PRIVATE" not in certificate.read_bytes()
    trusting = ssl.create_default_context(cafile=certificate)
    async with _server(tls=tls) as running:
        assert running.url.startswith("wss://127.0.0.1:")
        assert (await _first(running.url, additional_headers=BEARER, ssl=trusting))["type"] == "session.created"
        with pytest.raises(ssl.SSLCertVerificationError):
            await _first(running.url, additional_headers=BEARER)


# Other computers


@pytest.mark.parametrize(("tls", "token"), [(False, "mine"), (True, "")])
def test_an_address_that_others_reach_wants_tls_and_a_token_of_the_persons(
    tls: bool, token: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(TOKEN_VARIABLE, raising=False)
    assert serve(host="0.0.0.0", has_tls=tls, token=token, load=lambda tier, progress: None) == 2
    assert json.loads(capsys.readouterr().out)["code"] == "open_without_care"


async def test_an_open_address_takes_any_name_but_no_foreign_page(tmp_path: Path) -> None:
    tls, certificate = own_certificate(tmp_path, "0.0.0.0")
    trust = ssl.create_default_context(cafile=certificate)
    async with _server(host="0.0.0.0", tls=tls) as running:
        url = running.url.replace("0.0.0.0", "127.0.0.1")
        headers = {**BEARER, "Host": "the-house.example"}
        assert (await _first(url, additional_headers=headers, ssl=trust))["type"] == "session.created"
        with pytest.raises(InvalidStatus):
            await _first(url, additional_headers=BEARER, ssl=trust, origin="https://example.org")


def test_an_address_that_is_not_of_this_computer_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    wish = {"host": "192.0.2.1", "has_tls": True, "token": "mine"}
    assert serve(**wish, load=lambda tier, progress: None) == 2
    assert json.loads(capsys.readouterr().out)["code"] == "no_such_address"


# What is written down


async def test_neither_keys_nor_words_are_in_the_log_however_much_it_tells(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    async with server() as running, client(running) as one:
        await one.ask("Zebrafish swim.")
        await one.until("response.done")
        await one.send_frame("zebrafish, no JSON")
        await one.until("error")
        with contextlib.suppress(ConnectionClosed):
            await _turned_away(running.url, additional_headers={"Authorization": "Bearer wrong-zebrafish"})
    ours = "\n".join(record.getMessage() for record in caplog.records if record.name != "websockets.client")
    assert "connection" in ours and TOKEN not in ours
    assert "zebrafish" not in ours.lower() and "noon" not in ours.lower()


async def test_an_idle_client_is_pinged_every_twenty_seconds() -> None:
    async with _server() as running, connect(running.url, additional_headers=BEARER, proxy=None):
        assert running._server is not None
        (connection,) = running._server.connections
        assert (connection.ping_interval, connection.ping_timeout) == (20, 60)

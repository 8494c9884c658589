"""The link against servers that break the rules: silent, slow, half-dead, talkative about keys."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import json
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from websockets.asyncio.server import Request, Response, ServerConnection, serve
from websockets.datastructures import Headers

from core import protocol as wire
from core.errors import LinkLost, LinkRefused
from core.link import Endpoint, Link, probe, verdict
from core.link import link as link_module

KEY = "sk-very-secret"
CREATED = json.dumps({"type": "session.created", "event_id": "e", "session": {"id": "sess_1"}})
RawHandler = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


def _frame(text: str) -> bytes:
    """A short unmasked text frame, as a server sends it."""
    data = text.encode()
    assert len(data) < 126
    return bytes([0x81, len(data)]) + data


def _error(**fields: str | None) -> str:
    return json.dumps({"type": "error", "event_id": "e", "error": fields})


@asynccontextmanager
async def raw_server(handler: RawHandler) -> AsyncIterator[Endpoint]:
    """Bare TCP: handler does the upgrade itself, or does not. Every socket is aborted at the end."""
    writers: list[asyncio.StreamWriter] = []

    async def run(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writers.append(writer)
        await handler(reader, writer)

    server = await asyncio.start_server(run, "127.0.0.1", 0)
    try:
        yield Endpoint(f"ws://127.0.0.1:{server.sockets[0].getsockname()[1]}/v1/realtime", "raw", KEY)
    finally:
        server.close()
        for writer in writers:
            writer.transport.abort()
        await asyncio.sleep(0)


async def _upgrade(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    request = (await reader.readuntil(b"\r\n\r\n")).decode()
    asked = next(line.split(": ", 1)[1] for line in request.split("\r\n") if line.lower().startswith("sec-websocket-k"))
    accept = base64.b64encode(hashlib.sha1(f"{asked}258EAFA5-E914-47DA-95CA-C5AB0DC85B11".encode()).digest()).decode()
    head = f"HTTP/1.1 101 OK\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: {accept}\r\n\r\n"
    writer.write(head.encode())
    await writer.drain()


@asynccontextmanager
async def server(handler: Callable[[ServerConnection], Awaitable[None]], **settings: object) -> AsyncIterator[Endpoint]:
    async with serve(handler, "127.0.0.1", 0, **settings) as running:  # type: ignore[arg-type]
        yield Endpoint(f"ws://127.0.0.1:{running.sockets[0].getsockname()[1]}/v1/realtime", "test", KEY)


async def _read(endpoint: Endpoint, seen: list[dict[str, object]] | None = None) -> None:
    link = Link()
    try:
        await link.open(endpoint)
        async for raw, _event in link:
            if seen is not None:
                seen.append(raw)
    finally:
        await link.close()


def _now_s() -> float:
    return asyncio.get_running_loop().time()


# Silent and slow


async def test_a_server_that_never_answers_the_upgrade_ends_with_a_message(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_module, "OPEN_TIMEOUT_S", 0.2)

    async def stare(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read()

    async with raw_server(stare) as endpoint:
        with pytest.raises(LinkLost) as caught:
            await _read(endpoint)
    assert "did not answer in time" in verdict(caught.value, 1).problem.text


async def test_a_server_that_hangs_up_during_the_upgrade_is_tried_again() -> None:
    async def slam(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        writer.close()

    async with raw_server(slam) as endpoint:
        with pytest.raises(LinkLost) as caught:
            await _read(endpoint)
    assert verdict(caught.value, 1).retry_in_s == 0.5


async def test_something_that_is_no_websocket_server_is_not_tried_again() -> None:
    async def talk_ssh(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.write(b"SSH-2.0-OpenSSH_9.6\r\n\r\n")
        writer.close()

    async with raw_server(talk_ssh) as endpoint:
        with pytest.raises(LinkRefused) as caught:
            await _read(endpoint)
    assert caught.value.code == "not_realtime"


async def test_a_frame_that_drips_in_byte_by_byte_is_read() -> None:
    async def drip(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _upgrade(reader, writer)
        for byte in _frame(CREATED):
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.001)
        await reader.read()

    async with raw_server(drip) as endpoint:
        assert await probe(endpoint) >= len(_frame(CREATED))


async def test_a_connection_that_dies_in_the_middle_of_a_frame_is_a_loss() -> None:
    async def die(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _upgrade(reader, writer)
        writer.write(_frame(CREATED) + _frame(CREATED)[:20])
        await writer.drain()
        writer.transport.abort()

    seen: list[dict[str, object]] = []
    async with raw_server(die) as endpoint:
        with pytest.raises(LinkLost) as caught:
            await _read(endpoint, seen)
    assert caught.value.close_code == 1006 and [raw["type"] for raw in seen] == ["session.created"]


async def test_a_network_that_goes_silent_is_noticed_by_the_ping(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_module, "PING_S", 0.1)

    async def freeze(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _upgrade(reader, writer)
        writer.write(_frame(CREATED))
        await asyncio.sleep(30)

    async with raw_server(freeze) as endpoint:
        started_s = _now_s()
        with pytest.raises(LinkLost):
            await _read(endpoint)
        assert _now_s() - started_s < 3.0


@pytest.mark.parametrize("queued_bytes", [0, 16_000_000], ids=["idle", "with a full socket"])
async def test_closing_takes_less_than_a_second_though_the_server_ignores_it(queued_bytes: int) -> None:
    async def ignore(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await _upgrade(reader, writer)
        writer.write(_frame(CREATED))
        reader._transport.pause_reading()  # type: ignore[attr-defined]
        await asyncio.sleep(30)

    async with raw_server(ignore) as endpoint:
        link = Link()
        await link.open(endpoint)
        await anext(aiter(link))
        if queued_bytes:
            link.send(wire.InputAudioBufferAppend(audio="A" * queued_bytes))
            await asyncio.sleep(0.1)
        started_s = _now_s()
        await link.close()
        assert _now_s() - started_s < 1.0
        assert link._socket is not None and link._socket.transport.is_closing()
        await link.close()


async def test_a_session_that_is_open_may_be_quiet_for_as_long_as_it_likes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_module, "SESSION_TIMEOUT_S", 0.2)

    async def pause(socket: ServerConnection) -> None:
        await socket.send(CREATED)
        await asyncio.sleep(0.4)
        await socket.send(json.dumps({"type": "input_audio_buffer.cleared"}))
        await socket.close()

    seen: list[dict[str, object]] = []
    async with server(pause) as endpoint:
        with pytest.raises(LinkLost) as caught:
            await _read(endpoint, seen)
    assert caught.value.close_code == 1000
    assert [raw["type"] for raw in seen] == ["session.created", "input_audio_buffer.cleared"]


# Refusals


async def test_an_error_without_a_close_is_a_refusal_in_the_servers_words(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_module, "REFUSED_TIMEOUT_S", 0.05)

    async def complain(socket: ServerConnection) -> None:
        await socket.send(_error(type="server_error", code="model_load_error", message="No such pipeline."))
        await socket.wait_closed()

    async with server(complain) as endpoint:
        with pytest.raises(LinkRefused, match="No such pipeline"):
            await probe(endpoint)


async def test_the_error_that_explains_a_refusal_is_seen_before_the_link_ends() -> None:
    async def refuse(socket: ServerConnection) -> None:
        await socket.send(_error(type="invalid_request_error", code="invalid_model", message="No model 'x'."))
        await socket.close(4000, "invalid_request_error.invalid_model")

    seen: list[dict[str, object]] = []
    async with server(refuse) as endpoint:
        with pytest.raises(LinkRefused) as caught:
            await _read(endpoint, seen)
    assert [raw["type"] for raw in seen] == ["error"]
    assert caught.value.close_code == 4000 and verdict(caught.value, 1).problem.text == "No model 'x'."


async def test_a_missing_key_is_told_as_a_key_problem() -> None:
    async def refuse(socket: ServerConnection) -> None:
        await socket.send(_error(type="invalid_request_error", code=None, message="Missing bearer authentication."))
        await socket.close(3000, "invalid_request_error")

    async with server(refuse) as endpoint:
        with pytest.raises(LinkRefused) as caught:
            await probe(endpoint)
    assert caught.value.code == "bad_key"


async def test_a_busy_server_is_tried_again() -> None:
    async def busy(socket: ServerConnection) -> None:
        await socket.send(_error(type="server_error", code="session_limit_reached", message="One at a time."))
        await socket.close(1008, "")

    async with server(busy) as endpoint:
        with pytest.raises(LinkLost) as caught:
            await probe(endpoint)
    assert caught.value.code == "busy" and verdict(caught.value, 1).retry_in_s == 0.5


async def test_an_error_in_the_middle_of_a_session_ends_nothing() -> None:
    async def mutter(socket: ServerConnection) -> None:
        await socket.send(CREATED)
        await socket.send(_error(type="invalid_request_error", code="invalid_value", message="No."))
        await asyncio.sleep(0.05)
        await socket.send(json.dumps({"type": "input_audio_buffer.cleared"}))
        await socket.close(1001, "Your session hit the maximum duration of 60 minutes.")

    seen: list[dict[str, object]] = []
    async with server(mutter) as endpoint:
        with pytest.raises(LinkLost) as caught:
            await _read(endpoint, seen)
    assert [raw["type"] for raw in seen] == ["session.created", "error", "input_audio_buffer.cleared"]
    assert caught.value.code == "session_expired"


# Keys


async def test_a_key_that_the_server_quotes_reaches_nobody(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)

    async def quote(socket: ServerConnection) -> None:
        await socket.send(_error(type="x", code="invalid_api_key", message=f"Incorrect API key provided: {KEY}."))
        await socket.send(f"garbage {KEY}")
        await socket.close(3000, f"bad {KEY}")

    seen: list[dict[str, object]] = []
    async with server(quote, logger=logging.getLogger("tests.quiet")) as endpoint:
        logging.getLogger("tests.quiet").setLevel(logging.CRITICAL)
        with pytest.raises(LinkRefused) as caught:
            await _read(endpoint, seen)
    told = "".join(traceback.format_exception(caught.value)) + str(verdict(caught.value, 1)) + repr(seen)
    assert KEY not in told + caplog.text and "***" in repr(seen)


async def test_a_redirect_is_not_followed_so_no_key_goes_to_another_host() -> None:
    visitors: list[Headers] = []

    async def note(socket: ServerConnection) -> None:
        assert socket.request is not None
        visitors.append(socket.request.headers)

    async with server(note) as elsewhere:

        def redirect(connection: ServerConnection, request: Request) -> Response:
            return Response(302, "Found", Headers({"Location": elsewhere.url}))

        async with server(note, process_request=redirect) as endpoint:
            with pytest.raises(LinkRefused, match="HTTP 302"):
                await probe(endpoint)
    assert visitors == []


# The rest of the wire


async def test_json_in_a_binary_frame_and_a_frame_of_five_megabytes_are_read() -> None:
    async def send(socket: ServerConnection) -> None:
        await socket.send(CREATED.encode())
        await socket.send(
            json.dumps({"type": "conversation.item.retrieved", "item": {"type": "x", "id": "A" * 5_000_000}})
        )
        await socket.close()

    seen: list[dict[str, object]] = []
    async with server(send) as endpoint:
        with pytest.raises(LinkLost):
            await _read(endpoint, seen)
    assert [raw["type"] for raw in seen] == ["session.created", "conversation.item.retrieved"]


async def test_loopback_is_dialled_without_the_systems_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("http_proxy", "https_proxy", "ws_proxy", "all_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")

    async def greet(socket: ServerConnection) -> None:
        await socket.send(CREATED)
        await socket.wait_closed()

    async with server(greet) as endpoint:
        assert await probe(endpoint) >= 0


async def test_what_is_sent_to_a_server_that_has_gone_is_dropped_without_a_hang() -> None:
    async def leave(socket: ServerConnection) -> None:
        await socket.close(1012)

    async with server(leave) as endpoint:
        link = Link()
        await link.open(endpoint)
        with pytest.raises(LinkLost):
            await anext(aiter(link))
        for _ in range(100):
            link.send(wire.InputAudioBufferAppend(audio="AAAA"))
        async with asyncio.timeout(1.0):
            await link.drained()
        await link.close()


async def test_the_dialect_stands_between_the_wire_and_us() -> None:
    got: list[dict[str, object]] = []

    async def speak_beta(socket: ServerConnection) -> None:
        await socket.send(CREATED)
        got.append(json.loads(await socket.recv()))
        await socket.send(
            json.dumps(
                {"type": "response.text.delta", "content_index": 0, "delta": "Hi", "item_id": "i", "output_index": 0}
                | {"response_id": "r"}
            )
        )
        await socket.close()

    async with server(speak_beta) as endpoint:
        link = Link()
        await link.open(Endpoint(endpoint.url, "beta", dialect="beta"))
        link.send(wire.SessionUpdate(session=wire.SessionConfig(type="realtime", output_modalities=("text",))))
        seen = []
        with pytest.raises(LinkLost):
            async for _raw, event in link:
                seen.append(event)
        await link.close()
    assert got == [{"type": "session.update", "session": {"modalities": ["text"]}}]
    assert isinstance(seen[1], wire.ResponseOutputTextDelta) and seen[1].delta == "Hi"


async def test_a_reader_that_is_cancelled_leaves_no_task_behind() -> None:
    async def idle(socket: ServerConnection) -> None:
        await socket.send(CREATED)
        await socket.wait_closed()

    async with server(idle) as endpoint:
        reading = asyncio.create_task(_read(endpoint))
        await asyncio.sleep(0.1)
        reading.cancel()
        with pytest.raises(asyncio.CancelledError):
            await reading
        assert not [task for task in asyncio.all_tasks() if task.get_name() == "link-writer" and not task.done()]

"""The link against real servers on loopback: good, slow, rude, gone."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest
from websockets.asyncio.server import ServerConnection, serve

from core import protocol as wire
from core.errors import ConfigError, LinkError, LinkLost, LinkRefused
from core.link import Endpoint, Link, azure_endpoint, custom_endpoint, openai_endpoint, probe, verdict
from core.link import link as link_module

CREATED = json.dumps({"type": "session.created", "event_id": "e", "session": {"id": "sess_1"}})
Handler = Callable[[ServerConnection], Awaitable[None]]


@asynccontextmanager
async def server(handler: Handler, dialect: str = "ga") -> AsyncIterator[Endpoint]:
    """A server that does what handler says."""
    async with serve(handler, "127.0.0.1", 0) as running:
        port = running.sockets[0].getsockname()[1]
        yield Endpoint(f"ws://127.0.0.1:{port}/v1/realtime", "test", "secret-key", dialect=dialect)


async def _read_all(endpoint: Endpoint) -> list[wire.ServerEvent]:
    link, seen = Link(), []
    try:
        await link.open(endpoint)
        async for _raw, event in link:
            seen.append(event)
    finally:
        await link.close()
    return seen


async def test_events_go_both_ways_in_order() -> None:
    got: list[str] = []

    async def echo(socket: ServerConnection) -> None:
        await socket.send(CREATED)
        for _ in range(3):
            got.append(json.loads(await socket.recv())["event_id"])
        await socket.send(json.dumps({"type": "response.done", "event_id": "x", "response": {}}))
        await socket.wait_closed()

    async with server(echo) as endpoint:
        link = Link()
        await link.open(endpoint)
        for number in range(3):
            link.send(wire.InputAudioBufferClear(event_id=str(number)))
        names = []
        async for _raw, event in link:
            names.append(event.type)
            if event.type == "response.done":
                break
        await link.close()
    assert got == ["0", "1", "2"] and names == ["session.created", "response.done"]


async def test_the_key_goes_into_the_handshake_and_nowhere_else() -> None:
    seen: list[str] = []

    async def look(socket: ServerConnection) -> None:
        assert socket.request is not None
        seen.append(socket.request.headers["Authorization"])
        await socket.close(3000, "invalid_request_error.invalid_api_key")

    async with server(look) as endpoint:
        with pytest.raises(LinkError) as caught:
            await _read_all(endpoint)
    assert seen == ["Bearer secret-key"]
    assert "secret-key" not in repr(endpoint) + str(caught.value) + str(verdict(caught.value, 1))


async def test_a_refusal_after_the_upgrade_is_fatal() -> None:
    async def refuse(socket: ServerConnection) -> None:
        error = {"type": "invalid_request_error", "code": "invalid_api_key", "message": "Incorrect API key provided"}
        await socket.send(json.dumps({"type": "error", "event_id": "e", "error": error}))
        await socket.close(3000, "invalid_request_error.invalid_api_key")

    async with server(refuse) as endpoint:
        with pytest.raises(LinkRefused) as caught:
            await _read_all(endpoint)
    found = verdict(caught.value, 1)
    assert found.retry_in_s is None and found.problem.code == "bad_key"


async def test_a_server_that_never_answers_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(link_module, "SESSION_TIMEOUT_S", 0.2)

    async def say_nothing(socket: ServerConnection) -> None:
        await socket.wait_closed()

    async with server(say_nothing) as endpoint:
        with pytest.raises(LinkLost, match="opened no session"):
            await _read_all(endpoint)


async def test_garbage_and_binary_do_not_end_the_link() -> None:
    async def rude(socket: ServerConnection) -> None:
        await socket.send(b"\x00\x01")
        await socket.send("{half")
        await socket.send(CREATED)
        await socket.wait_closed()

    async with server(rude) as endpoint:
        link = Link()
        await link.open(endpoint)
        names = []
        async for _raw, event in link:
            names.append(event.type)
            if len(names) == 3:
                break
        await link.close()
    assert names == ["unreadable", "unreadable", "session.created"]


async def test_a_server_that_vanishes_is_tried_again() -> None:
    async def vanish(socket: ServerConnection) -> None:
        await socket.send(CREATED)
        socket.transport.abort()

    async with server(vanish) as endpoint:
        with pytest.raises(LinkError) as caught:
            await _read_all(endpoint)
    assert verdict(caught.value, 1).retry_in_s == 0.5


async def test_nothing_listening_is_told_and_tried_again() -> None:
    with pytest.raises(LinkError) as caught:
        await probe(Endpoint("ws://127.0.0.1:9/v1/realtime", "nobody"))
    found = verdict(caught.value, 1)
    assert found.retry_in_s == 0.5 and "Nothing answers" in found.problem.text


async def test_an_unknown_host_is_told() -> None:
    with pytest.raises(LinkError) as caught:
        await probe(Endpoint("ws://no-such-host.invalid/v1/realtime", "nobody"))
    assert "not known" in verdict(caught.value, 1).problem.text


@pytest.mark.parametrize("reason", ["invalid_request_error.model_not_found", "x.missing_model"])
async def test_a_wrong_model_is_fatal(reason: str) -> None:
    async def refuse(socket: ServerConnection) -> None:
        await socket.close(4000, reason)

    async with server(refuse) as endpoint:
        with pytest.raises(LinkError) as caught:
            await _read_all(endpoint)
    assert verdict(caught.value, 1).problem.code == "bad_model" and verdict(caught.value, 1).retry_in_s is None


def test_waits_grow_and_end() -> None:
    waits = [verdict(ConnectionResetError(), attempt).retry_in_s for attempt in range(1, 10)]
    assert waits == [0.5, 1, 2, 4, 8, 8, 8, 8, None]


def test_endpoints_are_spelled_as_each_provider_wants() -> None:
    assert openai_endpoint("gpt-realtime-2.1", "k").url == "wss://api.openai.com/v1/realtime?model=gpt-realtime-2.1"
    azure = azure_endpoint("mine", "talk", "k")
    assert azure.url == "wss://mine.openai.azure.com/openai/v1/realtime?model=talk" and azure.headers == {
        "api-key": "k"
    }
    assert custom_endpoint("ws://localhost:1/v1/realtime", "m", "").headers == {}


@pytest.mark.parametrize(
    "make",
    [
        lambda: openai_endpoint("m", ""),
        lambda: azure_endpoint("", "d", "k"),
        lambda: custom_endpoint("http://localhost", "", ""),
        lambda: custom_endpoint("", "", ""),
    ],
)
def test_what_can_not_be_an_endpoint_says_what_to_do(make: Callable[[], Endpoint]) -> None:
    with pytest.raises(ConfigError) as caught:
        make()
    assert caught.value.remedy and verdict(caught.value, 1).retry_in_s is None

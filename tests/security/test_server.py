"""A malicious server wants to crash the window, fill the memory, or get at files and keys (docs/threats.md)."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest
from websockets.asyncio.server import ServerConnection, serve

from core.app import LiveWorld, build_assistant
from core.audio.files import FileSpeaker
from core.audio.ports import Microphone
from core.conversation.state import LinkStatus, State
from core.errors import AudioError
from core.session.assistant import Assistant
from core.session.waiting import online, until
from core.settings import Secrets, Settings

CREATED = {"type": "session.created", "event_id": "e", "session": {"id": "sess_1"}}
WHERE = {"response_id": "r", "item_id": "i", "output_index": 0, "content_index": 0}
RUDE: tuple[Any, ...] = (
    "not json",
    "[" * 100_000,
    '{"type": "session.updated", "session": ' + '{"a":' * 20_000 + "1" + "}" * 20_001,
    "[]",
    "null",
    '"text"',
    {"type": 7},
    {"type": "response.output_audio.delta", **WHERE, "delta": "***"},
    {"type": "response.output_audio.delta", **WHERE, "delta": 12},
    {"type": "response.done", "response": "gone"},
    {"type": "response.done", "response": {"id": "r", "usage": {"total_tokens": -(10**30)}}},
    {"type": "conversation.item.added", "item": {"id": "../../etc/passwd", "type": "message", "content": 3}},
    {"type": "conversation.item.truncated", "item_id": "i", "content_index": 0, "audio_end_ms": 10**18},
    {"type": "error", "error": {"code": "<script>", "message": "\ud800 \x00 " + "A" * 100_000}},
    {"type": "\x1b[2J", "x": "\x1b]0;owned\x07"},
)


def _no_microphone() -> Microphone:
    raise AudioError("No microphone found.", code="no_microphone")


async def _open(socket: ServerConnection) -> None:
    """A session as the protocol has it: created, asked to be something, updated."""
    await socket.send(json.dumps(CREATED))
    await socket.recv()
    await socket.send(json.dumps({"type": "session.updated", "event_id": "u", "session": {"id": "sess_1"}}))


def _assistant(port: int) -> Assistant:
    settings = Settings()
    settings["provider.custom_url"] = f"ws://127.0.0.1:{port}/v1/realtime"
    settings["provider.kind"] = "custom"
    world = LiveWorld(settings, Secrets(), microphone=_no_microphone, speaker=lambda: FileSpeaker(None, "fast"))
    return build_assistant(settings, Secrets(), world=world)


async def _meet(*events: Any, name: str = "") -> tuple[State, list[dict[str, Any]]]:
    """What an assistant thinks after a server said these things and then something sane; and what it sent."""
    got: list[dict[str, Any]] = []

    async def talk(socket: ServerConnection) -> None:
        await _open(socket)
        for event in events:
            await socket.send(event if isinstance(event, str) else json.dumps(event))
        await socket.send(json.dumps({"type": "sane"}))
        async for frame in socket:
            got.append(json.loads(frame))

    async with serve(talk, "127.0.0.1", 0) as running:
        assistant = _assistant(running.sockets[0].getsockname()[1])
        try:
            is_read = asyncio.Event()
            assistant.timeline.subscribe(lambda entry: is_read.set() if entry.type == "sane" else None)
            await assistant.start()
            await online(assistant, 20)
            await asyncio.wait_for(is_read.wait(), 20)
            await asyncio.sleep(0.1)
            return assistant.state, got
        finally:
            await assistant.close()


@pytest.mark.parametrize("event", RUDE, ids=range(len(RUDE)))
async def test_what_is_no_event_ends_nothing(event: Any) -> None:
    state, _ = await _meet(event)
    assert state.link.status is LinkStatus.ONLINE


async def test_a_call_of_a_function_that_was_never_offered_runs_nothing() -> None:
    call = {"id": "i", "type": "function_call", "call_id": "c", "name": "os.system", "arguments": '{"command": "id"}'}
    done = {"type": "response.done", "response": {"id": "r", "status": "completed", "output": [call]}}
    _, sent = await _meet(
        {"type": "response.created", "response": {"id": "r"}},
        {"type": "response.output_item.added", "response_id": "r", "output_index": 0, "item": call},
        {"type": "response.output_item.done", "response_id": "r", "output_index": 0, "item": call},
        done,
    )
    outputs = [one["item"]["output"] for one in sent if one["type"] == "conversation.item.create"]
    assert all("no tool" in one.lower() or "unknown" in one.lower() or "not" in one.lower() for one in outputs), outputs


async def test_an_event_of_a_hundred_megabytes_is_not_read_into_memory() -> None:
    import psutil

    before = psutil.Process().memory_info().rss

    async def talk(socket: ServerConnection) -> None:
        await _open(socket)
        with pytest.raises(Exception):  # noqa: B017  # whichever way the connection ends
            await socket.send('{"type": "' + "A" * 100_000_000 + '"}')
            await asyncio.sleep(5)
            raise ConnectionError

    async with serve(talk, "127.0.0.1", 0, max_size=None) as running:
        assistant = _assistant(running.sockets[0].getsockname()[1])
        try:
            await assistant.start()
            await online(assistant, 20)
            await until(assistant, lambda state: state.link.problem is not None, 20, "the reason")
        finally:
            await assistant.close()
    assert psutil.Process().memory_info().rss - before < 400e6  # the server's own copies are in this process too


async def test_the_key_goes_to_the_host_it_was_entered_for_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OPENAI_API_KEY", "sk-openai")
    seen: list[str] = []

    async def talk(socket: ServerConnection) -> None:
        assert socket.request is not None
        seen.append(str(socket.request.headers))
        await _open(socket)
        await socket.wait_closed()

    async with serve(talk, "127.0.0.1", 0) as running:
        assistant = _assistant(running.sockets[0].getsockname()[1])
        await assistant.start()
        await online(assistant, 20)
        await assistant.close()
    assert seen and "sk-openai" not in "".join(seen)

"""The server on loopback: who may in, what refusals look like, and that it ends with its parent."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import numpy as np
import psutil
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import ConnectionClosed, InvalidStatus

from core.engine.parts import Finished, Parts, Recognised, Voice, Words
from core.engine.process import EngineProcess
from core.engine.server import RealtimeServer
from core.engine.worker import Workers
from core.errors import EngineError
from tests.conftest import ROOT

TOKEN = "the-token"


class Ear:
    """Speech is what is loud."""

    def probability(self, frame: np.ndarray) -> float:
        return 0.95 if float(np.abs(frame).max()) > 0.05 else 0.01

    def reset(self) -> None:
        pass


class Scribe:
    def recognise(self, samples: Any, **hints: Any) -> Recognised:
        return Recognised("What time is it?")


class Brain:
    """Says a word every 10 ms, until it is cancelled."""

    name = "brain"

    def answer(self, prompt: Any, is_cancelled: Any = lambda: False) -> Any:
        for number in range(200):
            if is_cancelled():
                break
            time.sleep(0.01)
            yield Words(f"word{number}. ")
        yield Finished("stop", 10, 0, 200)

    def __init__(self) -> None:
        self.read: list[Any] = []

    def prefill(self, prompt: Any, is_cancelled: Any = lambda: False) -> None:
        self.read.append(prompt)

    def count_tokens(self, text: str) -> int:
        return len(text)


class Mouth:
    voices = (Voice("natural", "Natural"),)

    def speak(self, text: str, **how: Any) -> Any:
        yield np.full(2400, 0.1, np.float32)


@asynccontextmanager
async def server(brain: Brain | None = None, **options: Any) -> AsyncIterator[RealtimeServer]:
    workers = Workers(Parts(Ear, Scribe(), brain or Brain(), Mouth()))
    running = RealtimeServer(workers, TOKEN, **options)
    await running.open()
    try:
        yield running
    finally:
        await running.close()
        workers.close()


def _headers(token: str = TOKEN) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


async def _until(socket: Any, name: str) -> list[dict[str, Any]]:
    seen = []
    async with asyncio.timeout(10):
        while True:
            seen.append(json.loads(await socket.recv()))
            if seen[-1]["type"] == name:
                return seen


async def test_the_first_event_is_the_session_with_all_defaults() -> None:
    async with (
        server() as running,
        connect(f"{running.url}?model=any", additional_headers=_headers(), proxy=None) as socket,
    ):
        (created,) = await _until(socket, "session.created")
        assert created["session"]["model"] == "any" and created["session"]["object"] == "realtime.session"
        assert created["session"]["expires_at"] > time.time() + 3000


async def test_a_talk_that_is_brought_along_is_read_once_before_anybody_asks() -> None:
    brain = Brain()
    async with server(brain) as running, connect(running.url, additional_headers=_headers(), proxy=None) as socket:
        for number in range(40):
            role, kind = (("user", "input_text"), ("assistant", "output_text"))[number % 2]
            item = {"type": "message", "role": role, "content": [{"type": kind, "text": f"Line {number}."}]}
            await socket.send(json.dumps({"type": "conversation.item.create", "item": item}))
        async with asyncio.timeout(10):
            while not brain.read:
                await asyncio.sleep(0.01)
        (prompt,) = brain.read
        lines = [message.text for message in prompt.messages if message.role != "system"]
        assert lines == [f"Line {number}." for number in range(40)]


async def test_a_question_is_answered_and_not_read_ahead() -> None:
    brain = Brain()
    async with server(brain) as running, connect(running.url, additional_headers=_headers(), proxy=None) as socket:
        item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hello."}]}
        await socket.send(json.dumps({"type": "conversation.item.create", "item": item}))
        await socket.send(json.dumps({"type": "response.create", "response": {"output_modalities": ["text"]}}))
        await _until(socket, "response.done")
        assert brain.read == []


async def test_a_wrong_token_is_told_after_the_upgrade() -> None:
    async with server() as running, connect(running.url, additional_headers=_headers("wrong"), proxy=None) as socket:
        (error,) = await _until(socket, "error")
        assert error["error"]["code"] == "invalid_api_key"
        with pytest.raises(ConnectionClosed) as caught:
            await socket.recv()
        assert caught.value.rcvd is not None
        assert (caught.value.rcvd.code, caught.value.rcvd.reason) == (3000, "invalid_request_error.invalid_api_key")


async def test_a_browser_brings_its_token_as_a_subprotocol() -> None:
    protocols = ["realtime", f"openai-insecure-api-key.{TOKEN}"]
    async with server() as running, connect(running.url, subprotocols=protocols, proxy=None) as socket:  # type: ignore[arg-type]
        await _until(socket, "session.created")
        assert socket.subprotocol == "realtime"


@pytest.mark.parametrize(
    "headers",
    [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Host": "evil.example"}],
)
async def test_pages_of_foreign_origins_are_refused_before_the_upgrade(headers: dict[str, str]) -> None:
    async with server() as running:
        with pytest.raises((InvalidStatus, Exception)) as caught:
            async with connect(running.url, additional_headers={**_headers(), **headers}, proxy=None):
                pass
        assert isinstance(caught.value, InvalidStatus) and caught.value.response.status_code in (403, 400)


async def test_the_beta_header_is_refused() -> None:
    headers = {**_headers(), "OpenAI-Beta": "realtime=v1"}
    async with server() as running, connect(running.url, additional_headers=headers, proxy=None) as socket:
        (error,) = await _until(socket, "error")
        assert error["error"]["code"] == "beta_api_shape_disabled"


async def test_garbage_gets_an_error_and_the_session_goes_on() -> None:
    async with server() as running, connect(running.url, additional_headers=_headers(), proxy=None) as socket:
        await _until(socket, "session.created")
        for frame in (b"\x00\x01", "{half", "[1]", '{"type": 3}'):
            await socket.send(frame)
            assert (await _until(socket, "error"))[-1]["error"]["type"] == "invalid_request_error"
        await socket.send(json.dumps({"type": "input_audio_buffer.clear"}))
        await _until(socket, "input_audio_buffer.cleared")


async def test_a_cancel_takes_effect_within_50_ms() -> None:
    async with server() as running, connect(running.url, additional_headers=_headers(), proxy=None) as socket:
        await _until(socket, "session.created")
        await socket.send(json.dumps({"type": "response.create"}))
        await _until(socket, "response.output_audio.delta")
        await socket.send(json.dumps({"type": "response.cancel"}))
        begun = time.monotonic()
        done = (await _until(socket, "response.done"))[-1]
        assert time.monotonic() - begun < 0.25 and done["response"]["status"] == "cancelled"
        await _until(socket, "rate_limits.updated")
        await asyncio.sleep(0.2)
        await socket.send(json.dumps({"type": "input_audio_buffer.clear"}))
        assert [event["type"] for event in await _until(socket, "input_audio_buffer.cleared")] == [
            "input_audio_buffer.cleared"
        ]


async def test_two_sessions_do_not_hear_each_other() -> None:
    async with (
        server() as running,
        connect(running.url, additional_headers=_headers(), proxy=None) as one,
        connect(running.url, additional_headers=_headers(), proxy=None) as two,
    ):
        first, second = await _until(one, "session.created"), await _until(two, "session.created")
        assert first[0]["session"]["id"] != second[0]["session"]["id"]
        await one.send(json.dumps({"type": "response.create"}))
        await _until(one, "response.created")
        with pytest.raises(TimeoutError):
            async with asyncio.timeout(0.3):
                await two.recv()


async def test_a_session_ends_at_its_limit() -> None:
    async with (
        server(session_s=1) as running,
        connect(running.url, additional_headers=_headers(), proxy=None) as socket,
    ):
        assert (await _until(socket, "error"))[-1]["error"]["code"] == "session_expired"
        with pytest.raises(ConnectionClosed) as caught:
            await socket.recv()
        assert caught.value.rcvd is not None and caught.value.rcvd.code == 1001


async def test_a_port_that_is_taken_is_one_clear_line() -> None:
    async with server() as running:
        other = RealtimeServer(running._workers, TOKEN)
        with pytest.raises(EngineError) as caught:
            await other.open(running.port)
        assert caught.value.code == "port_taken" and "--port" in caught.value.remedy


# The child process, with a small engine of its own

CHILD = textwrap.dedent(
    """
    import sys
    from core.engine import serve
    from core.engine.parts import Parts
    from tests.engine.test_server import Brain, Ear, Mouth, Scribe
    load = lambda tier, progress: (progress("Loaded a part", 50), Parts(Ear, Scribe(), Brain(), Mouth()))[1]
    sys.exit(serve.serve(has_parent=True, load=load))
    """
)


def _is_alive(pid: int) -> bool:
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


async def test_the_child_tells_its_progress_its_address_and_stops_when_asked() -> None:
    told: list[tuple[str, int | None]] = []
    process = EngineProcess(command=[sys.executable, "-c", CHILD])
    url, token = await process.start(lambda part, percent: told.append((part, percent)))
    pid = process.pid
    assert pid is not None and told == [("Loaded a part", 50)]
    async with connect(url, additional_headers=_headers(token), proxy=None) as socket:
        await _until(socket, "session.created")
    await process.stop()
    assert not _is_alive(pid)


async def test_a_token_is_fresh_for_each_start() -> None:
    process = EngineProcess(command=[sys.executable, "-c", CHILD])
    tokens = set()
    for _ in range(2):
        tokens.add((await process.start(lambda part, percent: None))[1])
        await process.stop()
    assert len(tokens) == 2


async def test_a_killed_child_is_started_again() -> None:
    process = EngineProcess(command=[sys.executable, "-c", CHILD])
    await process.start(lambda part, percent: None)
    first = process.pid
    assert first is not None
    os.kill(first, signal.SIGKILL)
    while process.pid is not None:
        await asyncio.sleep(0.02)
    await process.start(lambda part, percent: None)
    assert process.pid not in (None, first)
    await process.stop()


async def test_a_child_killed_for_want_of_memory_is_told_in_words() -> None:
    process = EngineProcess(command=[sys.executable, "-c", "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"])
    with pytest.raises(EngineError, match="memory") as caught:
        await process.start(lambda part, percent: None)
    assert caught.value.code == "out_of_memory"


def test_the_child_ends_when_its_parent_is_killed() -> None:
    parent = textwrap.dedent(
        f"""
        import asyncio, sys
        from core.engine.process import EngineProcess
        async def main():
            process = EngineProcess(command=[sys.executable, "-c", {CHILD!r}])
            await process.start(lambda part, percent: None)
            print(process.pid, flush=True)
            await asyncio.sleep(60)
        asyncio.run(main())
        """
    )
    running = subprocess.Popen([sys.executable, "-c", parent], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    pid = int(running.stdout.readline())
    running.kill()
    running.wait()
    end_s = time.monotonic() + 3
    while _is_alive(pid):
        assert time.monotonic() < end_s, "the engine outlived its parent"
        time.sleep(0.05)
    running.stdout.close()

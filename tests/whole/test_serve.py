"""Outsiders: the official client against `serve`, and the headless verbs from end to end, with the small models."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from openai import AsyncOpenAI
from openai.types.realtime import RealtimeServerEvent
from pydantic import TypeAdapter

from core import protocol as wire
from core.audio.files import read_blocks
from core.units import ms_to_bytes
from tests.conftest import ROOT
from tests.words import word_error_rate

pytestmark = pytest.mark.timeout(240)
ADAPTER: TypeAdapter[Any] = TypeAdapter(RealtimeServerEvent)
TOOL = {
    "type": "function",
    "name": "get_weather",
    "description": "Get the current weather for a city",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}


@pytest.fixture(scope="module")
def served(models: Path) -> Iterator[dict[str, str]]:
    """`main.py serve` as a person would start it."""
    command = [sys.executable, "main.py", "serve", "--tier", "small"]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    for line in process.stdout:
        ready: dict[str, str] = json.loads(line)
        if "url" in ready:
            break
    yield ready
    process.terminate()
    assert process.wait(10) == 0
    process.stdout.close()


def _client(served: dict[str, str]) -> AsyncOpenAI:
    return AsyncOpenAI(api_key=served["token"], websocket_base_url=served["url"].removesuffix("/realtime"))


async def _until(connection: Any, name: str, seen: list[dict[str, Any]]) -> dict[str, Any]:
    """Read on; every event must be one the official types accept."""
    async with asyncio.timeout(60):
        while True:
            raw = json.loads(await connection.recv_bytes())
            ADAPTER.validate_python(raw)
            assert not isinstance(wire.decode_server(raw), wire.UnknownEvent), raw["type"]
            seen.append(raw)
            if raw["type"] == name:
                return raw


async def test_the_official_client_does_a_text_turn(served: dict[str, str]) -> None:
    seen: list[dict[str, Any]] = []
    async with _client(served) as client, client.realtime.connect(model="local") as connection:
        await connection.session.update(session={"type": "realtime", "output_modalities": ["text"]})
        content: Any = [{"type": "input_text", "text": "What is the capital of France?"}]
        await connection.conversation.item.create(item={"type": "message", "role": "user", "content": content})
        await connection.response.create()
        done = await _until(connection, "response.done", seen)
    assert seen[0]["type"] == "session.created" and done["response"]["status"] == "completed"
    assert "Paris" in done["response"]["output"][0]["content"][0]["text"]


async def test_the_official_client_speaks_and_is_answered_aloud(served: dict[str, str], speech: Path) -> None:
    seen: list[dict[str, Any]] = []
    async with _client(served) as client, client.realtime.connect(model="local") as connection:
        transcription: Any = {"model": "whisper-1"}
        await connection.session.update(
            session={"type": "realtime", "audio": {"input": {"transcription": transcription}}}
        )
        for block in [bytes(ms_to_bytes(500)), *read_blocks(speech / "goforward.wav"), bytes(ms_to_bytes(900))]:
            await connection.input_audio_buffer.append(audio=base64.b64encode(block).decode())
        await _until(connection, "response.done", seen)
    names = [event["type"] for event in seen]
    order = ["speech_started", "speech_stopped", "committed"]
    assert [name.split(".")[1] for name in names if name.startswith("input_audio_buffer")] == order
    said = next(event["transcript"] for event in seen if event["type"].endswith("transcription.completed"))
    assert word_error_rate([("go forward ten meters", said)]) <= 0.25
    sound = sum(
        len(base64.b64decode(event["delta"])) for event in seen if event["type"] == "response.output_audio.delta"
    )
    assert sound > ms_to_bytes(500)


async def test_the_official_client_has_a_function_called(served: dict[str, str]) -> None:
    seen: list[dict[str, Any]] = []
    async with _client(served) as client, client.realtime.connect(model="local") as connection:
        tools: Any = [TOOL]
        await connection.session.update(session={"type": "realtime", "tools": tools, "tool_choice": "required"})
        content: Any = [{"type": "input_text", "text": "What is the weather in Paris?"}]
        await connection.conversation.item.create(item={"type": "message", "role": "user", "content": content})
        await connection.response.create()
        done = await _until(connection, "response.done", seen)
        call = done["response"]["output"][0]
        assert call["type"] == "function_call" and call["name"] == "get_weather"
        assert isinstance(json.loads(call["arguments"])["city"], str)
        await connection.conversation.item.create(
            item={"type": "function_call_output", "call_id": call["call_id"], "output": '{"weather": "rain"}'}
        )
        await connection.response.create(response={"tool_choice": "none"})
        done = await _until(connection, "response.done", seen)
    assert done["response"]["output"][0]["content"][0]["transcript"]


# The verbs


def _run(*words: str, timeout_s: float = 120) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "PULSE_SERVER")}
    command = [sys.executable, "main.py", *words]
    return subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=timeout_s, check=False
    )


def test_say_prints_what_was_heard_and_answered_and_writes_sound_and_log(
    models: Path, speech: Path, tmp_path: Path
) -> None:
    out, log = tmp_path / "reply.wav", tmp_path / "turn.jsonl"
    done = _run("say", str(speech / "goforward.wav"), "--out", str(out), "--log", str(log), "--json", "--tier", "small")
    assert done.returncode == 0, done.stdout + done.stderr
    result = json.loads(done.stdout)
    assert word_error_rate([("go forward ten meters", result["heard"])]) <= 0.25 and result["error"] is None
    spoken = _run("transcribe", str(out), "--json", "--tier", "small")
    assert word_error_rate([(result["answered"], json.loads(spoken.stdout)["text"])]) <= 0.35
    lines = [json.loads(line) for line in log.read_text().splitlines()]
    assert {"dir", "t", "event"} == set(lines[0])
    for line in lines:
        decode = wire.decode_server if line["dir"] == "server" else wire.decode_client
        assert not isinstance(decode(line["event"]), wire.UnknownEvent), line["event"]["type"]


def test_the_time_is_told_by_a_tool(models: Path) -> None:
    done = _run("say", "What time is it?", "--json", "--tier", "small")
    assert done.returncode == 0 and json.loads(done.stdout)["tools"] == ["get_time"], done.stdout


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("say", "nothing-there.wav"), 2, "There is no file"),
        (("transcribe", "README.md"), 1, "is no sound file"),
        (("say", "Hello", "--url", "http://localhost"), 1, "no address of a Realtime server"),
        (("say", "Hello", "--url", "ws://127.0.0.1:9/v1/realtime", "--timeout", "5"), 1, "Nothing answers"),
        (("say", "Hello", "--url", "ws://no-such-host.invalid/v1/realtime"), 1, "not known"),
        (("nonsense",), 2, "invalid choice"),
    ],
)
def test_bad_input_gets_one_clear_line(words: tuple[str, ...], code: int, says: str) -> None:
    done = _run(*words)
    assert done.returncode == code and says in done.stderr + done.stdout, (done.returncode, done.stderr, done.stdout)
    assert "Traceback" not in done.stderr


def test_silence_and_noise_give_no_words(models: Path, tmp_path: Path) -> None:
    import numpy as np
    import soundfile

    noise = np.random.default_rng(1).standard_normal(48_000).astype(np.float32) * 0.02
    soundfile.write(tmp_path / "noise.wav", noise, 16_000)
    soundfile.write(tmp_path / "silence.wav", np.zeros(48_000, np.float32), 16_000)
    done = _run("transcribe", str(tmp_path / "noise.wav"), str(tmp_path / "silence.wav"), "--json", "--tier", "small")
    assert [json.loads(line)["text"] for line in done.stdout.splitlines()] == ["", ""], done.stdout

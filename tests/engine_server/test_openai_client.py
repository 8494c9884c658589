"""An outside client: the official package against the server with fake parts.

tests/whole/test_serve.py does the same with real models.
"""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from openai import AsyncOpenAI
from openai.types.realtime import RealtimeServerEvent
from pydantic import TypeAdapter

from core.audio.files import read_blocks
from core.engine.server import RealtimeServer
from core.units import bytes_to_ms, ms_to_bytes
from tests.engine_server.loopback import TOKEN, server
from tests.fakes.engine_parts import FakeLanguageModel, FakeRecognizer, calls_when_asked

ADAPTER: TypeAdapter[Any] = TypeAdapter(RealtimeServerEvent)
TOOL: Any = {
    "type": "function",
    "name": "get_weather",
    "description": "Get the weather of a city",
    "parameters": {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]},
}


@asynccontextmanager
async def _connected(running: RealtimeServer, token: str = TOKEN) -> AsyncIterator[Any]:
    base = running.url.removesuffix("/realtime")
    async with (
        AsyncOpenAI(api_key=token, websocket_base_url=base) as outside,
        outside.realtime.connect(model="any-model") as connection,
    ):
        yield connection


async def _until(connection: Any, name: str) -> list[dict[str, Any]]:
    """All up to the next such event; each one the official types accept."""
    seen: list[dict[str, Any]] = []
    async with asyncio.timeout(20):
        while not seen or seen[-1]["type"] != name:
            seen.append(json.loads(await connection.recv_bytes()))
            ADAPTER.validate_python(seen[-1])
    return seen


async def _ask(connection: Any, text: str) -> None:
    content: Any = [{"type": "input_text", "text": text}]
    await connection.conversation.item.create(item={"type": "message", "role": "user", "content": content})
    await connection.response.create()


async def test_a_text_turn() -> None:
    async with server() as running, _connected(running) as connection:
        created = await _until(connection, "session.created")
        await connection.session.update(session={"type": "realtime", "output_modalities": ["text"]})
        await _ask(connection, "What time is it?")
        seen = await _until(connection, "rate_limits.updated")
    assert created[0]["session"]["model"] == "any-model"
    assert seen[-2]["response"]["output"][0]["content"] == [{"type": "output_text", "text": "It is noon."}]


async def test_a_spoken_turn_found_by_voice_activity(speech: Path) -> None:
    scribe = FakeRecognizer("Go forward ten meters.")
    async with server(recognizer=scribe) as running, _connected(running) as connection:
        audio: Any = {
            "input": {
                "transcription": {"model": "whisper-1"},
                "turn_detection": {"type": "server_vad", "silence_duration_ms": 900},
            }
        }
        await connection.session.update(session={"type": "realtime", "audio": audio})
        blocks = [bytes(ms_to_bytes(500)), *read_blocks(speech / "goforward.wav"), bytes(ms_to_bytes(1200))]
        for block in blocks:
            await connection.input_audio_buffer.append(audio=base64.b64encode(block).decode())
        seen = await _until(connection, "rate_limits.updated")
    names = [event["type"] for event in seen]
    assert [name.split(".")[1] for name in names if name.startswith("input_audio_buffer.")] == [
        "speech_started",
        "speech_stopped",
        "committed",
    ]
    said = next(event for event in seen if event["type"].endswith("transcription.completed"))
    assert said["transcript"] == scribe.text
    whole_ms = sum(bytes_to_ms(len(block)) for block in blocks)
    assert 1000 < scribe.heard_s[-1] * 1000 < whole_ms, "the recogniser gets the utterance, not the silence around it"
    assert names.index("response.output_audio.delta") < names.index("response.done")


async def test_a_function_call() -> None:
    async with server(language_model=FakeLanguageModel(calls_when_asked)) as running, _connected(running) as connection:
        await connection.session.update(session={"type": "realtime", "tools": [TOOL]})
        await _ask(connection, "What is the weather in Paris?")
        (call,) = (await _until(connection, "response.done"))[-1]["response"]["output"]
        assert call["name"] == "get_weather" and json.loads(call["arguments"]) == {"city": "Paris"}
        await connection.conversation.item.create(
            item={"type": "function_call_output", "call_id": call["call_id"], "output": "rain"}
        )
        await connection.response.create()
        done = (await _until(connection, "response.done"))[-1]["response"]
    assert done["output"][0]["content"][0]["transcript"] == "It gave rain."


async def test_errors_are_errors_of_the_official_types_too() -> None:
    async with server() as running, _connected(running) as connection:
        await connection.send({"type": "session.update", "event_id": "mine", "session": {"type": "realtime", "x": 1}})
        error = (await _until(connection, "error"))[-1]["error"]
    assert (error["code"], error["param"], error["event_id"]) == ("unknown_parameter", "session.x", "mine")


async def test_a_wrong_token_is_told_as_an_event() -> None:
    async with server() as running, _connected(running, token="wrong") as connection:
        (error,) = await _until(connection, "error")
    assert error["error"]["code"] == "invalid_api_key"


@pytest.mark.parametrize("cut_ms", [0, 250])
async def test_retrieve_truncate_and_delete(cut_ms: int) -> None:
    async with server() as running, _connected(running) as connection:
        await _ask(connection, "Hello")
        item_id = (await _until(connection, "response.done"))[-1]["response"]["output"][0]["id"]
        await connection.conversation.item.truncate(item_id=item_id, content_index=0, audio_end_ms=cut_ms)
        await connection.conversation.item.retrieve(item_id=item_id)
        got = (await _until(connection, "conversation.item.retrieved"))[-1]["item"]["content"][0]
        assert bytes_to_ms(len(base64.b64decode(got["audio"]))) == cut_ms and "transcript" not in got
        await connection.conversation.item.delete(item_id=item_id)
        await _until(connection, "conversation.item.deleted")

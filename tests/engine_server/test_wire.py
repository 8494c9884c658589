"""Everything the session says is what the service's recordings and the official types have."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from openai.types.realtime import RealtimeServerEvent
from pydantic import TypeAdapter

from core import protocol as wire
from core.engine import jobs
from core.engine.parts import Finished
from tests.conftest import SHARED
from tests.engine.drive import LOUD, QUIET, Drive

ADAPTER: TypeAdapter[Any] = TypeAdapter(RealtimeServerEvent)
TRANSCRIBED = {"audio": {"input": {"transcription": {"model": "whisper-1"}}}}
TOOL = {"type": "function", "name": "get_weather", "description": "weather", "parameters": {"type": "object"}}
RECORDINGS = (
    "openai_ws-audio_in_server_vad_turn",
    "openai_ws-text_in_audio_out_turn",
    "openai_ws-tool_call_round",
)
NOT_OURS = {"obfuscation", "logprobs", "parameters"}
"""Padding against listeners on the network, and what a test asked for itself."""


def _paths(value: Any, where: str = "") -> Iterator[str]:
    """Every key with the keys above it; items of a list by their type."""
    if isinstance(value, dict):
        for key, inside in value.items():
            if key not in NOT_OURS:
                yield f"{where}.{key}"
                yield from _paths(inside, f"{where}.{key}")
    elif isinstance(value, list):
        for inside in value:
            kind = inside.get("type", "") if isinstance(inside, dict) else ""
            yield from _paths(inside, f"{where}[{kind}]")


def _whole_talk() -> list[dict[str, Any]]:
    """A spoken turn, a function call and its answer in text, all that a session says of them."""
    drive = Drive()
    update = {"type": "realtime", "tools": [TOOL], **TRANSCRIBED}
    drive.send({"type": "session.update", "session": update})
    drive.events.insert(0, {"type": "session.created", "event_id": "event_0", "session": drive.session.config})
    drive.hear(640, QUIET)
    drive.hear(2560, LOUD)
    glance = drive.last_job(jobs.Glance)
    for text in ("What is", "What is the"):
        drive.session.glanced(glance.item_id, text)
    drive.hear(640, QUIET)
    drive.recognise("What is the weather?")
    drive.reply()
    drive.send({"type": "session.update", "session": {"type": "realtime", "output_modalities": ["text"]}})
    drive.type_text("And in London?")
    drive.send({"type": "response.create"})
    response_id = drive.last_job(jobs.Reply).response_id
    drive.session.call(response_id, "get_weather", '{"city": "London"}')
    drive.session.finished(response_id, Finished("stop", 20, 8, 5))
    drive._take()
    call_id = next(e["call_id"] for e in drive.events if e["type"] == "response.function_call_arguments.done")
    item = {"type": "function_call_output", "call_id": call_id, "output": "fog"}
    drive.send({"type": "conversation.item.create", "item": item})
    drive.send({"type": "response.create"})
    drive.reply("Fog.")
    return drive.events


@pytest.mark.parametrize("name", RECORDINGS)
def test_every_field_of_the_recordings_is_there(name: str) -> None:
    path = SHARED / "recorded-events" / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the recordings are not beside the checkout")
    ours: dict[str, set[str]] = {}
    for event in _whole_talk():
        ours.setdefault(event["type"], set()).update(_paths(event))
    seen = set()
    for line in path.read_text().splitlines():
        told = json.loads(line)
        if told["dir"] == "server":
            event = told["event"]
            seen.add(event["type"])
            assert set(_paths(event)) <= ours.get(event["type"], set()), event["type"]
    assert len(seen) > 12


def test_the_official_types_accept_a_whole_talk() -> None:
    events = _whole_talk()
    assert len({event["type"] for event in events}) >= 24
    for event in events:
        ADAPTER.validate_python(event)


class Walk:
    """A talk at random: any client, any results, in any order."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        vad = {"type": "server_vad", "idle_timeout_ms": 5000, "interrupt_response": seed % 3 > 0}
        detection = (vad, None, {"type": "semantic_vad", "eagerness": "high"})[seed % 3]
        transcription = {"model": "whisper-1"} if self.chance.random() < 0.5 else None
        audio = {"input": {"turn_detection": detection, "transcription": transcription}}
        self.drive = Drive(tools=[TOOL], audio=audio)
        self.moves: list[Callable[[], Any]] = [
            lambda: self.drive.hear(self.chance.choice([64, 320, 900, 2500]), LOUD),
            lambda: self.drive.hear(self.chance.choice([64, 320, 900, 6000]), QUIET),
            lambda: self._send("response.create"),
            lambda: self._send("response.create", response=self._aside()),
            lambda: self._send("response.cancel"),
            lambda: self._send("input_audio_buffer.commit"),
            lambda: self._send("input_audio_buffer.clear"),
            lambda: self.drive.type_text(),
            lambda: self._send("conversation.item.delete", item_id=self._item()),
            lambda: self._send("conversation.item.retrieve", item_id=self._item()),
            self._truncate,
            self._recognised,
            self._judged,
            self._answered,
            self._answered,
        ]

    def _send(self, kind: str, **fields: Any) -> None:
        self.drive.send({"type": kind, **fields})

    def _item(self) -> str:
        added = [e["item"]["id"] for e in self.drive.events if e["type"] == "conversation.item.added"]
        return str(self.chance.choice([*added[-6:], "nope"]))

    def _aside(self) -> dict[str, Any]:
        part = {"type": "input_audio", "audio": "AAAA" * 4000}
        own = [{"type": "message", "role": "user", "content": [part]}]
        return {"conversation": "none", "input": self.chance.choice([[], own])}

    def _truncate(self) -> None:
        end_ms = self.chance.randint(0, 800)
        self._send("conversation.item.truncate", item_id=self._item(), content_index=0, audio_end_ms=end_ms)

    def take(self, kind: type) -> Any:
        """Some job of that kind that has not been answered."""
        found = [job for job in self.drive.jobs if isinstance(job, kind)]
        job = self.chance.choice(found) if found else None
        if job is not None:
            self.drive.jobs.remove(job)
        return job

    def _recognised(self) -> bool:
        job = self.take(jobs.Recognise)
        if job is not None:
            if self.chance.random() < 0.2:
                self.drive.session.recognition_failed(job.item_id, "noise")
            else:
                self.drive.session.recognised(job.item_id, self.chance.choice(["", "some words"]))
            self.drive._take()
        return job is not None

    def _judged(self) -> None:
        job = self.take(jobs.JudgeTurn)
        if job is not None:
            self.drive.session.judged(job.guess, self.chance.random())

    def _answered(self) -> bool:
        job = self.take(jobs.Reply)
        if job is not None:
            session, response_id = self.drive.session, job.response_id
            for _ in range(self.chance.randint(0, 3)):
                session.words(response_id, "words and ")
                session.speaking(response_id, 5)
                session.sound(response_id, bytes(960 * self.chance.randint(0, 30)))
                if self.chance.random() < 0.3:
                    session.call(response_id, "get_weather", "{}")
            if self.chance.random() < 0.1:
                session.failed(response_id, "broken")
            elif self.chance.random() < 0.3:
                self.drive.jobs.append(job)  # goes on later
            else:
                session.finished(response_id, Finished(self.chance.choice(["stop", "length"]), 20, 8, 5))
            self.drive._take()
        return job is not None


def _check(events: list[dict[str, Any]]) -> None:
    """One done for each created, nothing after it, one default response at a time, all of it valid."""
    begun: set[str] = set()
    ended: set[str] = set()
    default: str | None = None
    for event in events:
        kind = event["type"]
        ADAPTER.validate_python(event)
        assert not isinstance(wire.decode_server(event), wire.UnknownEvent), kind
        response = event.get("response") or {}
        if kind == "response.created":
            begun.add(response["id"])
            if response["conversation_id"]:
                assert default is None, "a second default response"
                default = response["id"]
        elif kind == "response.done":
            assert response["id"] in begun - ended
            ended.add(response["id"])
            default = None if default == response["id"] else default
            usage = response["usage"]
            assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]
        elif "response_id" in event:
            assert event["response_id"] in begun - ended, "an event of a response that is not open"
    assert begun == ended


@pytest.mark.parametrize("seed", range(24))
def test_on_a_random_walk_every_response_ends_once_its_jobs_are_answered(seed: int) -> None:
    walk = Walk(seed)
    for _ in range(120):
        walk.chance.choice(walk.moves)()
    while walk._recognised() or walk._answered():
        pass
    _check(walk.drive.events)

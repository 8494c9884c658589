"""Recordings of the services, played at the whole client over a real socket: what the person sees at the end."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.conversation.state import CallStatus, LinkStatus, Role, State, Transcript
from core.journal import CLIENT, SERVER, Line, read_lines
from core.link import custom_endpoint
from core.replay import replay
from core.replay.play import dialect_of
from core.session.waiting import is_quiet
from core.tools import Tools
from core.tools.declare import declare
from tests.conftest import SHARED
from tests.facade.person import FileWorld, Person, before
from tests.fakes.scripted_server import Expect, Say, Step, scripted

FOLDER = SHARED / "recorded-events"
RECORDED = {
    "openai_ws-audio_in_server_vad_turn": [
        "Hello, my name is Marcelo.",
        "Hello, Marcelo! Great to meet you. How can I help you today?",
    ],
    "azure_ws-audio_in_server_vad_transcribes": [
        "Hello, my name is Marcelo.",
        "Hi Marcelo, it's great to meet you! What can I help you with today?",
    ],
    "xai_ws-audio_in_server_vad_turn": [
        "Hello, my name is Marcelo.",
        "Hello Marcelo! Nice to meet you. How can I help you today?",
    ],
    "openai_ws-text_in_audio_out_turn": ["Say a short greeting.", "Hi there!"],
    "openai_ws-tool_call_round": [
        "What is the weather in London?",
        'get_weather { "city": "London" } foggy',
        "It is foggy and 12 degrees in London.",
    ],
    "parity_ws-text_tool_round_parity-openai-current": [
        "What is the weather in London?",
        "I\u2019ll check the current weather in London for you.",
        'get_weather {"city":"London"} foggy',
        "It\u2019s foggy and 12 degrees in London.",
    ],
    "azure_voice_live_ws-tool_call_round": [
        "What is the weather in London?",
        'get_weather { "city": "London" } foggy',
        "It's foggy and 12 degrees in London right now.",
    ],
}
"""Recording -> the rows it ends in."""


def recorded(name: str) -> list[Line]:
    path = FOLDER / f"{name}.jsonl"
    if not path.exists():
        pytest.skip("the recordings are not beside the checkout")
    return list(read_lines(path))


def steps(lines: list[Line]) -> Iterator[Step]:
    """What the server said, each time after the client has said what it then had."""
    counts: dict[str, int] = {}
    for line in lines:
        kind = str(line.event.get("type"))
        if line.direction == SERVER:
            yield Say(line.event)
        elif line.direction == CLIENT and not is_output(line):
            counts[kind] = 1 if kind == "input_audio_buffer.append" else counts.get(kind, 0) + 1
            yield Expect(kind, counts[kind])


def is_output(line: Line) -> bool:
    """Some clients answer a call before it is whole; ours does before it asks for the reply."""
    return (line.event.get("item") or {}).get("type") == "function_call_output"


def typed(lines: list[Line]) -> str:
    """What the recording's person typed."""
    for line in lines:
        item = line.event.get("item") or {}
        if line.direction == CLIENT and item.get("type") == "message":
            return str(item["content"][0]["text"])
    return ""


def get_weather(city: str) -> str:
    """The weather in a city."""
    return "foggy"


def told(state: State) -> list[str]:
    rows = []
    for item in state.items:
        call = item.call
        rows.append(" ".join(f"{call.name} {call.arguments} {call.output}".split()) if call else item.text)
    return rows


@pytest.mark.parametrize("name", RECORDED)
async def test_a_recording_ends_in_its_conversation_without_an_error(tmp_path: Path, name: str) -> None:
    lines = recorded(name)
    problems: list[object] = []
    async with scripted(list(steps(lines))) as server:
        endpoint = custom_endpoint(server.url, "", "", dialect_of(lines).name)
        world = FileWorld(lambda: endpoint, tmp_path / "heard.wav")
        async with before(world, tmp_path, Tools((declare(get_weather),))) as made:
            made.assistant.subscribe(lambda _, after: problems.append(after.problem or after.link.problem))
            await made.online()
            if words := typed(lines):
                made.assistant.send_text(words)
            await over(made, len(RECORDED[name]))
            assert told(made.state) == RECORDED[name]
            check(made)
            assert replay(list(read_lines(tmp_path / "log.jsonl"))) == made.state, "played again, to the bit"
    assert not any(problems), [one for one in problems if one][:1]


async def over(made: Person, rows: int) -> None:
    def is_over(state: State) -> bool:
        is_answered = len(state.items) >= rows and state.items[-1].is_done
        return is_answered and state.usage.responses > 0 and is_quiet(state)

    await made.wait(is_over, "the end of the recording")


def check(made: Person) -> None:
    """Every row is whole, spoken rows were heard, calls ran once and were answered once."""
    for row in made.state.items:
        assert row.is_done and not row.note
        assert row.transcript in (Transcript.NONE, Transcript.DONE)
        if row.role is Role.ASSISTANT and row.is_speech:
            assert row.is_fully_heard and row.heard_ms == row.received_ms > 0
        if row.call is not None:
            assert row.call.status is CallStatus.DONE
    outputs = [one for one in made.sent("conversation.item.create") if one["item"]["type"] == "function_call_output"]
    assert len(outputs) == len(made.rows(Role.TOOL))
    assert made.state.link.status is LinkStatus.ONLINE and made.state.usage.responses >= 1


async def test_every_example_of_the_specification_is_survived(tmp_path: Path) -> None:
    """They belong to fifty different talks: nothing breaks, the words in them show, and of errors only the one is told."""
    lines = [line for line in recorded("openapi-ga-examples") if line.direction == SERVER]
    begin: list[Step] = [
        Say({"type": "session.created", "event_id": "e0", "session": {"id": "sess_1"}}),
        Expect("session.update"),
        Say({"type": "session.updated", "event_id": "e1", "session": {"id": "sess_1"}}),
    ]
    async with scripted([*begin, *(Say(line.event) for line in lines)]) as server:
        world = FileWorld(lambda: custom_endpoint(server.url, "", ""), tmp_path / "heard.wav")
        async with before(world, tmp_path) as made:
            await made.online()
            await made.wait(lambda state: len(made.wire) >= len(lines) + 3, "the last example")
            assert made.state.problem is not None and "'type' field is missing" in made.state.problem.text
            assert "hi" in told(made.state) and "Hey, can you hear me?" in told(made.state)
            made.assistant.dismiss_problem()
            await made.wait(is_quiet, "rest")
            assert made.state.link.status is LinkStatus.ONLINE and made.state.problem is None

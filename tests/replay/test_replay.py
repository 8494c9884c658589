"""A log played again ends where the session ended."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from core.conversation import inputs
from core.conversation.state import CallStatus, Item, LivePrompt, Role, State
from core.journal import LOCAL, OPENED, SERVER, Line, read_lines
from core.protocol import decode_server
from core.replay import Player, input_line, input_of, opening_line, replay, state_of
from core.replay.play import dialect_of
from tests.conftest import SHARED
from tests.facade.person import person

RECORDED = sorted((SHARED / "recorded-events").glob("*_ws-*.jsonl"))


@pytest.mark.parametrize(
    "event",
    [
        inputs.Heard("item_1", 420),
        inputs.TextSent("Hi", ("data:image/png;base64,AA",), LivePrompt("Be brief", is_spoken=False)),
        inputs.Flushed((("item_1", 20),)),
        inputs.ConversationCleared(),
    ],
)
def test_an_input_comes_back_from_its_line(event: inputs.Input) -> None:
    assert input_of(json.loads(json.dumps(input_line(event)))) == event


def test_a_state_comes_back_from_its_line() -> None:
    state = State()
    assert state_of(json.loads(json.dumps(opening_line(state, 1.5)))) == (state, 1.5)


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
def test_a_recording_replays_to_a_conversation_with_its_words(path: Path) -> None:
    lines = list(read_lines(path))
    state = replay(lines)
    answers = [item for item in state.items if item.role is Role.ASSISTANT and item.call is None]
    assert answers and all(item.text and item.is_done for item in answers)
    calls = [item.call for item in state.items if item.call is not None]
    assert all(call.status is CallStatus.DONE for call in calls) and bool(calls) == ("tool" in path.name)
    assert state.response is None or not state.response.is_active


async def test_a_live_talk_with_the_engine_replays_bit_equal(tmp_path: Path) -> None:
    async with person(tmp_path) as made:
        made.world.mouth.say()
        await made.answered()
        made.assistant.send_text("And tomorrow?")
        await made.wait(lambda state: state.playback.is_playing, "sound")
        made.assistant.stop()
        made.assistant.send_text("Once more", prompt=LivePrompt("Be brief"))
        await made.answered(3)
        live, lines = made.state, list(read_lines(tmp_path / "log.jsonl"))
    assert replay(lines) == live
    assert any(item.is_interrupted for item in live.items) and live.latencies_ms


async def test_a_second_conversation_in_the_same_log_begins_with_its_own_state(tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="hold") as made:
        made.assistant.send_text("First")
        await made.answered()
        made.assistant.new_conversation()
        await made.online()
        made.assistant.send_text("Second")
        await made.answered()
        live, lines = made.state, list(read_lines(tmp_path / "log.jsonl"))
    openings = [line for line in lines if line.event["type"] == OPENED]
    assert len(openings) == 2 and not openings[1].event["state"]["items"]
    assert replay(lines) == live and live.items[0].text == "Second"


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
async def test_a_recording_played_to_a_live_assistant_gives_the_same_conversation(path: Path, tmp_path: Path) -> None:
    """The recorded server's words reach a running Assistant; its own log replays bit-equal."""
    lines = list(read_lines(path))
    dialect = dialect_of(lines)
    async with person(tmp_path, turn__mode="hold") as made:
        assistant = made.assistant
        assistant.new_conversation()
        for line in lines:
            for raw in dialect.from_wire(line.event) if line.direction == SERVER else ():
                now_s = assistant.clock.now_s()
                assistant.timeline.add(SERVER, raw, now_s)
                assistant.dispatch(inputs.ServerSaid(decode_server(raw), now_s))
        live, logged = made.state, list(read_lines(tmp_path / "log.jsonl"))
    assert replay(logged) == live
    assert [_said(item) for item in replay(lines).items] == [_said(item) for item in live.items if not _is_ours(item)]


def _said(item: Item) -> tuple[object, ...]:
    return (
        item.item_id,
        item.role,
        item.text,
        item.is_done or item.call is not None,
        item.response_id,
        item.received_bytes,
    )


def _is_ours(item: Item) -> bool:
    return item.item_id.startswith("item_c")


def test_a_line_of_a_later_version_changes_nothing() -> None:
    player = Player()
    player.take(Line(LOCAL, 0.0, opening_line(State(), 5.0)))
    before = player.state
    assert player.take(Line(LOCAL, 0.1, {"type": "local.SomethingNew"})) is before


def test_a_server_line_is_taken_at_its_own_time() -> None:
    player = Player()
    player.take(Line(LOCAL, 0.0, opening_line(State(), 100.25)))
    event = {"type": "conversation.item.added", "item": {"id": "u", "type": "message", "role": "user", "content": []}}
    state = player.take(Line(SERVER, 0.5, event))
    assert decode_server(event) is not None and state.items[0].created_s == 100.75

"""A session played again by a clock that can be turned: the states are those of the live session, at every moment."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.clock import SystemClock
from core.conversation.inputs import LinkDown, LinkOpened
from core.conversation.state import Problem
from core.journal import LOCAL, Line, read_lines
from core.replay import Player, replay
from core.replay.inputs import input_line
from core.session.replaying import SNAPSHOT, Recording, Replayed, open_recording
from core.session.timeline import RECEIVED
from core.settings import Settings
from tests.conftest import SHARED
from tests.facade.person import LoopbackWorld, person

RECORDED = sorted((SHARED / "recorded-events").glob("*_ws-*.jsonl"))


@pytest.fixture
async def log(tmp_path: Path) -> Path:
    """Of a talk: typed and answered aloud, cut off, typed again."""
    async with person(tmp_path, turn__mode="hold") as made:
        for number in range(3):
            made.assistant.send_text(f"Question {number}")
            await made.wait(lambda state: state.playback.is_playing, "sound")
        await made.answered(3)
    return tmp_path / "log.jsonl"


@pytest.fixture
async def talk(log: Path) -> AsyncIterator[Replayed]:
    world = LoopbackWorld.__new__(LoopbackWorld)  # its speaker is silent and keeps time
    world._heard = None
    made = Replayed(Recording(list(read_lines(log)), "A talk"), world, Settings(), SystemClock())
    yield made
    await made.close()


def test_every_moment_is_reached_from_a_snapshot(log: Path) -> None:
    lines = list(read_lines(log)) * 1
    recording = Recording(lines, "A talk")
    player = Player(recording.dialect)
    for number, line in enumerate(lines):
        if number % 37 == 0 or number % SNAPSHOT in (0, 1):
            assert recording.player_at(number).state == player.state
        player.take(line)
    assert recording.player_at(len(lines)).state == recording.end == replay(lines)


async def test_steps_go_event_by_event_and_back(talk: Replayed) -> None:
    seen = [talk.state]
    for _ in range(40):
        talk.step()
        seen.append(talk.state)
    assert talk.timeline.count == sum(line.direction != "local" for line in talk.recording.lines[:40])
    for expected in reversed(seen[:-1]):
        talk.step_back()
        assert talk.state == expected
    assert talk.position_s == 0.0


async def test_scrubbing_anywhere_shows_what_was_then(talk: Replayed) -> None:
    recording = talk.recording
    for share in (0.9, 0.1, 0.5, 1.0, 0.0):
        talk.seek(recording.duration_s * share)
        number = recording.count_until(talk.position_s)
        assert talk.state == recording.player_at(number).state
        wire = [line for line in recording.lines[:number] if line.direction != "local"]
        assert [entry.type for entry in talk.timeline] == [line.event["type"] for line in wire]
        assert all(abs(entry.t_s - line.t_s) < 1e-6 for entry, line in zip(talk.timeline, wire, strict=True))


async def test_turns_are_jumped_to(talk: Replayed) -> None:
    turns = talk.recording.turns_s
    assert len(turns) == 3
    talk.seek(0.0)
    for moment_s in turns:
        talk.jump(1)
        assert talk.position_s == pytest.approx(moment_s)
    talk.seek(talk.recording.duration_s)
    talk.jump(-1)
    assert talk.position_s == pytest.approx(turns[-1])


@pytest.mark.parametrize("speed", [1.0, 2.0, 8.0])
async def test_it_plays_to_its_end_with_its_sound(talk: Replayed, speed: float) -> None:
    played: list[bytes] = []
    talk._sound.play = lambda item_id, pcm: played.append(pcm)  # type: ignore[method-assign]
    talk.choose_speed(speed)
    talk.seek(max(0.0, talk.recording.duration_s - 1.0))
    from_s, begun_s = talk.position_s, time.monotonic()
    talk.play()
    while talk.is_playing:
        await asyncio.sleep(0.01)
    assert time.monotonic() - begun_s >= (talk.recording.duration_s - from_s) / speed - 0.1
    assert talk.state == talk.recording.end and talk.position_s == talk.recording.duration_s
    if speed == 1.0:
        assert b"".join(played).startswith(talk.recording.sound(from_s, talk.recording.duration_s)[:9600])
    assert bool(played) == (speed <= 2.0)


async def test_what_is_asked_of_a_replay_changes_nothing(talk: Replayed) -> None:
    talk.seek(talk.recording.duration_s)
    before = talk.state
    talk.send_text("Hello?")
    talk.press_talk()
    talk.stop()
    assert talk.state is before


@pytest.mark.parametrize("path", RECORDED, ids=lambda path: path.stem)
async def test_a_log_recorded_elsewhere_opens(path: Path, tmp_path: Path) -> None:
    async with person(tmp_path, turn__mode="hold") as made:
        talk = await open_recording(made.assistant, path)
        talk.seek(talk.recording.duration_s)
        assert [item.text for item in talk.state.items] == [item.text for item in replay(list(read_lines(path))).items]
        assert talk.recording.duration_s > 1.0  # it tells no times, and plays all the same
        await talk.close()


async def test_what_became_of_the_connection_is_told_again_and_moves_no_mark(tmp_path: Path) -> None:
    down = LinkDown(Problem("link_lost", "The connection was lost."), 2.0, 1)
    refused = LinkDown(Problem("link_refused", "Nobody answers."), None, 2)
    lines = [
        Line(LOCAL, 0.1, input_line(LinkOpened())),
        Line(RECEIVED, 0.2, {"type": "session.created", "event_id": "e1", "session": {"type": "realtime"}}),
        Line(LOCAL, 0.3, input_line(down)),
        Line(LOCAL, 2.3, input_line(refused)),
        Line(RECEIVED, 2.5, {"type": "response.output_text.delta", "event_id": "e2", "item_id": "never"}),
    ]
    world = LoopbackWorld.__new__(LoopbackWorld)
    world._heard = None
    replayed = Replayed(Recording(lines, "Cut"), world, Settings(), SystemClock())
    replayed.seek(3.0)
    shown = [(entry.type, entry.event.get("reason")) for entry in replayed.timeline]
    assert shown == [
        ("session.created", None),
        ("connection.closed", "The connection was lost."),
        ("connection.retry", None),
        ("connection.failed", "Nobody answers."),
        ("response.output_text.delta", None),
    ]
    assert 5 in replayed.recording.marks and not {2, 3, 4} & set(replayed.recording.marks)
    await replayed.close()

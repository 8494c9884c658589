"""A live talk with the engine, files as devices: what was kept and handed on plays again as it was."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pytest
import soundfile

from core.app import LiveWorld, build_assistant
from core.audio.files import FileMicrophone, FileSpeaker
from core.cli import main
from core.conversation.state import Role, State
from core.export import write
from core.export.talk import Talk, read_talk
from core.journal import read_lines
from core.lint import check
from core.session.replaying import Replayed, open_recording
from core.session.waiting import is_quiet, online, until
from core.settings import Secrets, Settings
from core.units import RATE_HZ

pytestmark = pytest.mark.timeout(240)


class Live(NamedTuple):
    """What the talk left: the state it ended in, what the store kept, the speaker's file, and the log handed on."""

    state: State
    talk: Talk
    heard: Path
    log: Path


def answers(state: State) -> int:
    return sum(item.role is Role.ASSISTANT for item in state.items)


@pytest.fixture
async def live(tmp_path: Path, models: Path, speech: Path) -> Live:
    """Spoken and answered to the end; typed and cut off in mid-reply; typed again."""
    settings = Settings(tmp_path / "settings.json")
    settings["provider.local_tier"] = "small"
    heard = tmp_path / "heard.wav"
    world = LiveWorld(
        settings,
        Secrets(),
        microphone=lambda: FileMicrophone(speech / "goforward.wav"),
        speaker=lambda: FileSpeaker(heard),
    )
    assistant = build_assistant(settings, Secrets(), world=world, history=tmp_path / "history")
    try:
        await assistant.start()
        await online(assistant, 120)
        assistant.subscribe(
            lambda b, a: print(
                [(i.role, i.text[:30], i.transcript, i.is_done, i.call and i.call.status) for i in a.items][-3:],
                a.floor.is_taken,
                a.wanted,
                a.playback.is_playing,
                a.response and a.response.is_active,
            )
        )
        await until(assistant, lambda state: answers(state) >= 1 and is_quiet(state), 60, "the spoken answer")
        assistant.send_text("Tell me a long story about the sea.")
        await until(assistant, lambda state: state.playback.is_playing, 60, "sound")
        await asyncio.sleep(0.5)
        assistant.stop()
        await until(assistant, is_quiet, 60, "the end of the stop")
        count = answers(assistant.state)
        assistant.send_text("What is the capital of France?")
        await until(assistant, lambda state: answers(state) > count and is_quiet(state), 60, "the typed answer")
        assert assistant.history is not None
        state = None
        while state != assistant.state:  # the last of it may still be on its way to the disk
            state = assistant.state
            talk = await assistant.history.talk(assistant.conversation_uid)
    finally:
        await assistant.close()
    write(talk, "jsonl", tmp_path / "talk.jsonl")
    return Live(state, talk, heard, tmp_path / "talk.jsonl")


@pytest.fixture
async def replayed(live: Live, tmp_path: Path) -> AsyncIterator[Replayed]:
    """The log in the product's player, in an assistant that knows nothing of the talk."""
    assistant = build_assistant(Settings(tmp_path / "other.json"), Secrets())
    player = await open_recording(assistant, live.log)
    yield player
    await player.close()


async def test_our_export_of_a_live_session_plays_again_as_it_was(
    live: Live, replayed: Replayed, capsys: pytest.CaptureFixture[str]
) -> None:
    """The conversation to the bit, each turn's times, both sides' sound, and what left the speaker."""
    again = read_talk(list(read_lines(live.log)), live.talk.title)
    assert again.state == live.talk.state == live.state == replayed.recording.end
    assert again.turns == live.talk.turns and again.lines == live.talk.lines
    assert np.array_equal(again.you, live.talk.you) and np.array_equal(again.assistant, live.talk.assistant)
    assert any(item.is_interrupted for item in live.state.items) and live.state.latencies_ms
    replayed.seek(replayed.recording.duration_s)
    assert replayed.state == live.state
    samples, rate = soundfile.read(live.heard, dtype="int16")
    reply = next(turn for turn in again.turns if turn.item.role is Role.ASSISTANT and turn.item.is_fully_heard)
    first = round(reply.start_s * RATE_HZ)
    kept = again.assistant[first : first + reply.item.received_bytes // 2]
    assert rate == RATE_HZ and kept.any() and samples.tobytes().find(kept.tobytes()) % 2 == 0
    assert [str(one) for one in check(list(read_lines(live.log)))] == []
    assert main(["replay", str(live.log), "--json"]) == 0
    told = json.loads(capsys.readouterr().out.strip().splitlines()[-1])["turns"]
    assert [(one["text"], one["start_s"]) for one in told] == [(turn.text, turn.start_s) for turn in live.talk.turns]

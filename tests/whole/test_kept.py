"""A live talk with the engine, files as devices: what was kept and handed on plays again as it was."""

from __future__ import annotations

import asyncio
import base64
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

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

pytestmark = pytest.mark.timeout(400)
WAIT_S = 180.0


class Live(NamedTuple):
    """What the talk left: the state it ended in, what the store kept, and the log handed on."""

    state: State
    talk: Talk
    log: Path
    replies: dict[str, bytes]
    """Item -> its sound as it came over the wire."""


def answers(state: State) -> int:
    return sum(item.role is Role.ASSISTANT for item in state.items)


@pytest.fixture
async def live(tmp_path: Path, models: Path, speech: Path) -> Live:
    """Spoken and answered to the end; typed and cut off in mid-reply; typed again."""
    settings = Settings(tmp_path / "settings.json")
    settings["provider.local_tier"] = "small"
    world = LiveWorld(
        settings,
        Secrets(),
        microphone=lambda: FileMicrophone(speech / "goforward.wav"),
        speaker=lambda: FileSpeaker(tmp_path / "heard.wav"),
    )
    assistant = build_assistant(settings, Secrets(), world=world, history=tmp_path / "history")
    replies: dict[str, bytes] = {}

    def take(direction: str, event: dict[str, Any]) -> None:
        if event["type"] == "response.output_audio.delta":
            replies[event["item_id"]] = replies.get(event["item_id"], b"") + base64.b64decode(event["delta"])

    assistant.timeline.subscribe_raw(take)
    try:
        await assistant.start()
        await online(assistant, WAIT_S)
        await until(assistant, lambda state: answers(state) >= 1 and is_quiet(state), WAIT_S, "the spoken answer")
        assistant.send_text("Tell me a long story about the sea.")
        await until(assistant, lambda state: state.playback.is_playing, WAIT_S, "sound")
        await asyncio.sleep(0.5)
        assistant.stop()
        await until(assistant, is_quiet, WAIT_S, "the end of the stop")
        count = answers(assistant.state)
        assistant.send_text("What is the capital of France?")
        await until(assistant, lambda state: answers(state) > count and is_quiet(state), WAIT_S, "the typed answer")
        assert assistant.history is not None
        state = None
        while state != assistant.state:  # the last of it may still be on its way to the disk
            state = assistant.state
            talk = await assistant.history.talk(assistant.conversation_uid)
    finally:
        await assistant.close()
    write(talk, "jsonl", tmp_path / "talk.jsonl")
    return Live(state, talk, tmp_path / "talk.jsonl", replies)


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
    """The conversation to the bit, each turn's times, both sides' sound, and the replies of the wire."""
    again = read_talk(list(read_lines(live.log)), live.talk.title)
    assert again.state == live.talk.state == live.state == replayed.recording.end
    assert again.turns == live.talk.turns and again.lines == live.talk.lines
    assert np.array_equal(again.you, live.talk.you) and np.array_equal(again.assistant, live.talk.assistant)
    assert any(item.is_interrupted for item in live.state.items) and live.state.latencies_ms
    replayed.seek(replayed.recording.duration_s)
    assert replayed.state == live.state
    whole = [turn.item for turn in again.turns if turn.item.item_id in live.replies and turn.item.is_fully_heard]
    assert whole and all(again.assistant.tobytes().find(live.replies[item.item_id]) % 2 == 0 for item in whole)
    assert [str(one) for one in check(list(read_lines(live.log)))] == []
    assert main(["replay", str(live.log), "--json"]) == 0
    told = json.loads(capsys.readouterr().out.strip().splitlines()[-1])["turns"]
    assert [(one["text"], one["start_s"]) for one in told] == [(turn.text, turn.start_s) for turn in live.talk.turns]

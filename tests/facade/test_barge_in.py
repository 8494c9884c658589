"""The person interrupts: what was heard is what both sides remember."""

from __future__ import annotations

import wave
from pathlib import Path

import pytest

from core.conversation.heard import heard_length
from core.conversation.state import Role
from tests.facade.person import person
from tests.fakes.engine_parts import FakeLanguageModel, talk

SENTENCES = 4
REPLY_MS = SENTENCES * 500
BLOCK_MS = 20


def file_ms(path: Path) -> float:
    """Milliseconds that left the speaker; what is silent for want of sound is not written."""
    with wave.open(str(path)) as file:
        return file.getnframes() / file.getframerate() * 1000


@pytest.mark.parametrize("moment_ms", [20, 1000, REPLY_MS - 200])
async def test_a_reply_is_cut_where_it_was_heard(tmp_path: Path, moment_ms: int) -> None:
    """In the first, a middle and the last 200 ms; in the last the response is long done."""
    answers = [talk(SENTENCES), talk(1)]
    model = FakeLanguageModel(script=lambda prompt: answers[min(len(prompt.messages) // 2 - 1, 1)])
    async with person(tmp_path, language_model=model) as made:
        made.assistant.send_text("Talk.")
        await made.wait(lambda state: any(row.heard_ms > 0 for row in state.items), "sound")
        item_id = made.rows(Role.ASSISTANT)[0].item_id
        await made.wait(lambda state: made.assistant.heard_ms(item_id) >= moment_ms, "the moment")
        made.world.mouth.say()
        await made.answered(2)
        row = made.state.item(item_id)
        assert row is not None and row.is_interrupted and 0 < row.heard_ms < row.received_ms
        [truncate] = made.sent("conversation.item.truncate")
        assert truncate["audio_end_ms"] == row.heard_ms and truncate["item_id"] == item_id
        assert made.got("conversation.item.truncated") and made.state.problem is None
        assert heard_length(row) < len(row.text)
        second = made.rows(Role.ASSISTANT)[1]
    assert abs(file_ms(tmp_path / "heard.wav") - row.heard_ms - second.received_ms) <= 4 * BLOCK_MS


async def test_late_sound_of_an_interrupted_reply_is_not_played(tmp_path: Path) -> None:
    model = FakeLanguageModel(script=lambda prompt: talk(30), pause_s=0.03)
    async with person(tmp_path, language_model=model, turn__respond=False) as made:
        made.assistant.send_text("Talk.")
        await made.wait(lambda state: any(row.heard_ms > 300 for row in state.items), "sound")
        made.assistant.stop()
        await made.wait(lambda state: bool(made.got("response.done")), "the end")
        [done] = made.got("response.done")
        assert done["response"]["status"] == "cancelled" and not made.state.playback.is_playing
        assert len(made.sent("response.cancel")) == 1

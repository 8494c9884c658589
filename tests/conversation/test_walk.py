"""A long random walk: whatever comes, in whatever order, the rules hold."""

from __future__ import annotations

import os
import random
from typing import Any

import pytest

from core import protocol as wire
from core.conversation import effects, inputs
from core.conversation.phase import phase_of
from core.conversation.state import LinkStatus, LivePrompt, Mode, Phase, Problem
from tests.conversation.talk import SOUND, Talk

RESTING = {Phase.READY, Phase.LISTENING, Phase.MUTED, Phase.NO_MICROPHONE, Phase.REVIEW, Phase.WAITING}


class Walker:
    """Random inputs and server events, plausible or not; checks after each."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.talk = Talk(self.random.choice(list(Mode))).online()
        self.outputs: dict[str, int] = {}
        self.runs: dict[str, int] = {}
        self.session = 0
        self.steps = 0

    def step(self) -> None:
        before = self.talk.state
        self.steps += 1
        event = self.random.choice(self.choices())
        if isinstance(event, dict):
            event = inputs.ServerSaid(wire.decode_server(event))
        self.session += isinstance(event, inputs.LinkOpened | inputs.LinkDown)
        wanted = self.talk.do(event)
        self.check_nothing_lost(before, event)
        self.talk.now_s += self.random.random()
        for effect in wanted:
            if isinstance(effect, effects.Flush):
                heard = tuple((item_id, self.random.randint(-50, 900)) for item_id in self.talk.state.playback.item_ids)
                wanted += self.talk.do(inputs.Flushed(heard))
        for effect in wanted:
            self.check(effect, before)

    def check(self, effect: effects.Effect, before: Any) -> None:
        state = self.talk.state
        if isinstance(effect, effects.Play):
            is_interruptible = state.setup.turn_detection.interrupt_response
            assert not (before.floor.is_taken and is_interruptible), "sound while the person speaks"
            assert effect.item_id not in self.dead(before), "sound of a reply that was stopped"
        if isinstance(effect, effects.RunTool):
            self.runs[effect.call_id] = self.runs.get(effect.call_id, 0) + 1
            assert self.runs[effect.call_id] == 1, "a tool ran twice"
        if not isinstance(effect, effects.Send):
            return
        event = effect.event
        if isinstance(event, wire.ResponseCreate) and not (event.response or wire.ResponseParams()).conversation:
            assert not state.floor.is_taken and state.response is not None
        elif isinstance(event, wire.ConversationItemTruncate):
            row = state.item(event.item_id)
            assert row is not None and 0 <= event.audio_end_ms <= row.received_ms
        elif isinstance(event, wire.ConversationItemCreate) and event.item.type == "function_call_output":
            call_id = str(event.item.call_id)
            assert self.outputs.get(call_id) != self.session, "two outputs for one call in one session"
            self.outputs[call_id] = self.session

    def check_nothing_lost(self, before: Any, event: inputs.Input) -> None:
        """A draft goes only when it is sent or discarded; what was typed stays as a row."""
        after = self.talk.state
        if not isinstance(event, inputs.DraftApproved | inputs.DraftDiscarded):
            assert before.draft is None or after.draft is not None, f"{event} lost the draft"
        if isinstance(event, inputs.TextSent):
            assert any(item.text == event.text for item in after.items)
        if len(after.items) != len(before.items):
            assert len({item.item_id for item in after.items}) == len(after.items), "a row twice"
        if after.items is not before.items:
            assert all(item.heard_ms <= item.received_ms for item in after.items[-20:])

    @staticmethod
    def dead(state: Any) -> set[str]:
        return {item.item_id for item in state.items if item.response_id in state.playback.dead_response_ids}

    def choices(self) -> list[Any]:
        pick = self.random.choice
        turn = max(0, self.steps // 60 - pick((0, 0, 0, 1)))
        item, answer, response = f"item_{pick('abc')}{turn}", f"item_{pick('xyz')}{turn}", f"resp_{pick('12')}{turn}"
        where = {"response_id": response, "item_id": answer, "output_index": 0, "content_index": 0}
        message = {"id": answer, "type": "message", "role": "assistant", "content": []}
        call = {"id": f"item_{response}", "type": "function_call", "name": "get_time", "call_id": f"call_{response}"}
        user = {"id": item, "type": "message", "role": "user", "content": [{"type": "input_audio"}]}
        asked = [event_id for event_id, purpose in self.talk.state.pending.items() if purpose == "response"]
        said = [
            {"type": "input_audio_buffer.speech_started", "item_id": item, "audio_start_ms": 1},
            {"type": "input_audio_buffer.speech_stopped", "item_id": item, "audio_end_ms": 2},
            {"type": "input_audio_buffer.committed", "item_id": item},
            {"type": "conversation.item.added", "item": user, "previous_item_id": pick([None, answer, item])},
            {"type": "conversation.item.done", "item": user},
            {"type": "conversation.item.deleted", "item_id": pick([item, answer])},
            {"type": "conversation.item.input_audio_transcription.delta", "item_id": item, "delta": "word "},
            {
                "type": "conversation.item.input_audio_transcription.completed",
                "item_id": item,
                "content_index": 0,
                "transcript": "words",
            },
            {"type": "response.created", "response": {"id": response, "conversation_id": "c"}},
            {"type": "response.output_item.added", "response_id": response, "output_index": 0, "item": message},
            {"type": "response.output_item.added", "response_id": response, "output_index": 0, "item": call},
            {
                "type": "response.output_item.done",
                "response_id": response,
                "output_index": 0,
                "item": {**call, "arguments": "{}", "status": pick(["completed", "incomplete"])},
            },
            {"type": "response.output_audio_transcript.delta", **where, "delta": "hello "},
            {"type": "response.output_audio.delta", **where, "delta": SOUND},
            {"type": "response.output_audio.done", **where},
            {
                "type": "response.done",
                "response": {
                    "id": response,
                    "conversation_id": "c",
                    "status": pick(["completed", "failed", "cancelled"]),
                },
            },
            {"type": "session.updated", "session": {}},
            {
                "type": "error",
                "error": {"code": "conversation_already_has_active_response", "event_id": pick([*asked, None])},
            },
            {"type": "response.output_audio_transcript.done", **where, "transcript": "hello there"},
            {"type": "input_audio_buffer.speech_started", "item_id": f"item_n{self.steps}", "audio_start_ms": 1},
            {"type": "something.new"},
        ]
        people: list[inputs.Input] = [
            inputs.TalkPressed(),
            inputs.TalkReleased(),
            inputs.StopPressed(),
            inputs.MuteToggled(),
            inputs.TextSent("typed"),
            inputs.TextSent("aside", prompt=LivePrompt("x", is_out_of_band=True)),
            inputs.ModeChosen(pick(list(Mode))),
            inputs.DraftApproved(pick(["words", "other"])),
            inputs.DraftDiscarded(),
            inputs.Heard(answer, self.random.randint(0, 500)),
            inputs.PlaybackEnded(answer),
            inputs.CallFinished(f"call_{response}", "out"),
            inputs.TimerFired(
                pick(["hold", "response", "stalled", "update", "interrupted", f"transcript:{item}", "retry"])
            ),
            inputs.DeviceChanged(pick([True, False]), True),
            inputs.LinkDown(Problem("link_lost", "Lost."), 0.5, 1),
            inputs.LinkOpened(),
        ]
        if self.talk.state.link.status is LinkStatus.CONNECTING:
            said += [{"type": "session.created", "session": {}}] * 6
        return [*said, *people]

    def come_to_rest(self) -> None:
        """Link down and up, everything quiet: where does it stand?"""
        talk = self.talk
        talk.do(inputs.LinkDown(Problem("link_lost", "Lost."), 0.5, 1))
        for item_id in talk.state.playback.item_ids:
            talk.do(inputs.PlaybackEnded(item_id))
        for item in talk.state.items:
            if item.call is not None:
                talk.do(inputs.CallFinished(item.call.call_id, "out"))
        talk.online()
        for number in range(4):
            if talk.state.response is not None:
                talk.created(f"resp_end{number}")
                talk.done(f"resp_end{number}")
        talk.now_s += 10


WALKS = 40
STEPS = int(os.environ.get("WALK_STEPS", "5000"))
"""200,000 events in all."""


@pytest.mark.parametrize("seed", range(WALKS))
def test_the_rules_hold_on_a_random_walk_and_every_path_leads_back_to_rest(seed: int) -> None:
    walker = Walker(seed)
    for _ in range(STEPS):
        walker.step()
    walker.come_to_rest()
    assert phase_of(walker.talk.state, walker.talk.now_s) in RESTING
    assert walker.talk.state.link.status is LinkStatus.ONLINE


def test_an_output_is_sent_once_per_call_within_a_session() -> None:
    talk = Talk().online()
    talk.created()
    item = {"id": "item_c", "type": "function_call", "name": "get_time", "call_id": "call_1", "arguments": "{}"}
    talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item})
    for _ in range(3):
        done = {**item, "status": "completed"}
        talk.say({"type": "response.output_item.done", "response_id": "resp_1", "output_index": 0, "item": done})
        talk.do(inputs.CallFinished("call_1", "out"))
    assert talk.names().count("conversation.item.create") == 1

"""A conversation driven by hand: inputs in, effects kept, time moved by the test."""

from __future__ import annotations

import base64
from typing import Any

from core import protocol as wire
from core.conversation import effects, inputs
from core.conversation.reduce import reduce
from core.conversation.state import Mode, Setup, State

SOUND = base64.b64encode(bytes(4800)).decode()
"""100 ms."""


class Talk:
    """One conversation. `sent` collects client events in order."""

    def __init__(self, mode: Mode = Mode.HANDS_FREE, **setup: Any) -> None:
        self.state = State(mode=mode, setup=Setup(**{"transcription_model": "whisper-1", **setup}))
        self.now_s = 100.0
        self.effects: list[effects.Effect] = []

    def do(self, event: inputs.Input) -> list[effects.Effect]:
        """One input; what it wants done."""
        self.state, wanted = reduce(self.state, event, self.now_s)
        self.effects += wanted
        return list(wanted)

    def say(self, event: wire.Event | dict[str, Any]) -> list[effects.Effect]:
        """One event of the server."""
        return self.do(inputs.ServerSaid(wire.decode_server(event if isinstance(event, dict) else wire.to_data(event))))

    def online(self) -> Talk:
        """Connected and set up."""
        self.do(inputs.ConnectAsked())
        self.do(inputs.LinkOpened())
        self.say({"type": "session.created", "session": {"id": "sess_1"}})
        self.say({"type": "session.updated", "session": {}})
        self.effects.clear()
        return self

    @property
    def sent(self) -> list[wire.ClientEvent]:
        return [effect.event for effect in self.effects if isinstance(effect, effects.Send)]

    def names(self) -> list[str]:
        """Types of the client events so far."""
        return [event.type for event in self.sent]

    def last(self, name: str) -> dict[str, Any]:
        """The last client event of a type, as data."""
        return next(wire.to_data(event) for event in reversed(self.sent) if event.type == name)

    # Stretches of a talk

    def user_speaks(self, item_id: str = "item_u", words: str | None = "What time is it?") -> None:
        """Speech start, stop, commit, item, words."""
        self.say({"type": "input_audio_buffer.speech_started", "item_id": item_id, "audio_start_ms": 0})
        self.say({"type": "input_audio_buffer.speech_stopped", "item_id": item_id, "audio_end_ms": 900})
        self.committed(item_id, words)

    def committed(self, item_id: str = "item_u", words: str | None = "What time is it?") -> None:
        self.say({"type": "input_audio_buffer.committed", "item_id": item_id})
        item = {"id": item_id, "type": "message", "role": "user", "content": [{"type": "input_audio"}]}
        self.say({"type": "conversation.item.added", "item": item})
        self.say({"type": "conversation.item.done", "item": item})
        if words is not None:
            done = "conversation.item.input_audio_transcription.completed"
            self.say({"type": done, "item_id": item_id, "content_index": 0, "transcript": words})

    def created(self, response_id: str = "resp_1") -> None:
        response = {"id": response_id, "status": "in_progress", "conversation_id": "conv_1"}
        self.say({"type": "response.created", "response": response})

    def speaks(
        self, item_id: str = "item_a", response_id: str = "resp_1", deltas: int = 3, text: str = "It is noon."
    ) -> None:
        """The reply's item, words and sound, not yet done."""
        item = {"id": item_id, "type": "message", "role": "assistant", "content": []}
        where = {"response_id": response_id, "item_id": item_id, "output_index": 0, "content_index": 0}
        self.say({"type": "response.output_item.added", "response_id": response_id, "output_index": 0, "item": item})
        self.say({"type": "conversation.item.added", "item": item})
        self.say({"type": "response.output_audio_transcript.delta", **where, "delta": text})
        for _ in range(deltas):
            self.say({"type": "response.output_audio.delta", **where, "delta": SOUND})

    def sound_done(self, item_id: str = "item_a", response_id: str = "resp_1") -> None:
        where = {"response_id": response_id, "item_id": item_id, "output_index": 0, "content_index": 0}
        self.say({"type": "response.output_audio.done", **where})

    def done(self, response_id: str = "resp_1", status: str = "completed", **more: Any) -> None:
        response = {"id": response_id, "status": status, "conversation_id": "conv_1", "output": [], **more}
        self.say({"type": "response.done", "response": response})

    def error(self, code: str, event_id: str | None = None) -> None:
        data = {"type": "invalid_request_error", "code": code, "message": code, "event_id": event_id}
        self.say({"type": "error", "error": data})

"""The talk of the design's pictures, as states and as events: a rainy Saturday in Lisbon."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from typing import Any

import msgspec

from core.conversation.replies import Marks, Reply, Usage
from core.conversation.state import (
    CallStatus,
    Item,
    Link,
    LinkStatus,
    Playback,
    Role,
    State,
    ToolCall,
    Transcript,
)
from core.session.timeline import LOCAL, RECEIVED, SENT
from core.units import ms_to_bytes
from tests.screens.fake import NOW_S, FakeAssistant

START_S = NOW_S - 24.3
"""When the timeline of the pictures began, on the standing clock."""

Q1 = "I’ve got one rainy Saturday in Lisbon. What would you do?"  # noqa: RUF001
A1 = (
    "Start slow. Coffee and a custard tart in Chiado, then the Gulbenkian, whose garden is at its best in the rain. "
    "After lunch, take the tram out to the tile museum."
)
Q2 = "Is it raining all day, though?"
A2 = (
    "Only until about three. So museums first, then a walk along the river once it clears. Sunset is at a quarter past "
    "five, and the light after rain is lovely from the Santa Catarina viewpoint."
)
LENGTHS = {"u1": 3300, "a1": 6280, "u2": 3420, "a2": 6100, "u3": 4100, "u4": 1300, "u2a": 1450}


def replace(value: Any, **more: Any) -> Any:
    """The same but for some fields: structs and dataclasses alike."""
    is_struct = isinstance(value, msgspec.Struct)
    return (msgspec.structs.replace if is_struct else dataclasses.replace)(value, **more)


def user(item_id: str, text: str, **more: Any) -> Item:
    """What the person said."""
    made = {"is_speech": True, "transcript": Transcript.DONE, "is_done": True} | more
    return Item(item_id, Role.USER, text, **made)


def said(item_id: str, text: str, length_ms: int, **more: Any) -> Item:
    """What the assistant says."""
    made = {"is_speech": True, "is_done": True, "is_fully_heard": True, "received_bytes": ms_to_bytes(length_ms)} | more
    return Item(item_id, Role.ASSISTANT, text, **made)


def tool(item_id: str, name: str, status: CallStatus, arguments: str = "", output: str = "", **more: Any) -> Item:
    """A tool call."""
    made = {"started_s": 10.0, "ended_s": 10.184} | more
    call = ToolCall(item_id, item_id, name, arguments, status, output, **made)
    return Item(item_id, Role.TOOL, call=call, is_done=status is CallStatus.DONE)


def first_half() -> tuple[Item, ...]:
    """The interrupted reply."""
    heard_ms = round(LENGTHS["a1"] * 111 / len(A1)) + 40
    cut = said("a1", A1, LENGTHS["a1"], is_fully_heard=False, is_interrupted=True, heard_ms=heard_ms)
    return user("u1", Q1), cut


def rows(**reply: Any) -> tuple[Item, ...]:
    """The whole talk of picture 01."""
    weather = tool(
        "c1", "get_weather", CallStatus.DONE, '{"place": "Lisbon", "day": "Saturday"}', "16°, rain until 15:00"
    )
    answer = said("a2", A2, LENGTHS["a2"], first_sound_ms=612, **reply)
    return (*first_half(), user("u2", Q2), weather, answer)


def replies(*times_ms: int) -> tuple[Reply, ...]:
    """Measured replies."""
    return tuple(
        Reply(f"resp_{number}", "gpt-realtime", marks=Marks(ended_s=0.0, first_sound_s=one / 1000), status="completed")
        for number, one in enumerate(times_ms)
    )


USAGE = Usage(5, 700, 1140, 170, 64, 0, 0, 0, 344)


def online(**more: Any) -> State:
    """The talk, at rest, with the local assistant."""
    made = {
        "link": Link(LinkStatus.ONLINE, "Local assistant", True, session_id="sess_1"),
        "items": rows(),
        "latencies_ms": (702, 640, 598, 612),
        "replies": replies(702, 640, 598, 612),
        "usage": Usage(5, 1003, 1007, 0, 0, 0, 0, 64, 344),
    } | more
    return State(**made)


CLOUD = Link(LinkStatus.ONLINE, "OpenAI · gpt-realtime", False, session_id="sess_1", model="gpt-realtime")


def speaking_state() -> State:
    """In the middle of the reply, as picture 03 shows it."""
    return online(items=rows(is_fully_heard=False, heard_ms=3400), playback=Playback(("a2",)))


# Events


@dataclass
class Script:
    """Events with their times; audio is told by its length."""

    assistant: FakeAssistant
    number: int = field(default=0)

    def at(self, t_s: float, direction: str, name: str, /, **more: Any) -> None:
        self.number += 1
        mark = f"event_C9x{self.number:04d}" if direction == RECEIVED else f"evt_c{self.number}"
        self.assistant.timeline.add(direction, {"type": name, "event_id": mark, **more}, START_S + t_s)

    def sent(self, t_s: float, name: str, /, **more: Any) -> None:
        self.at(t_s, SENT, name, **more)

    def got(self, t_s: float, name: str, /, **more: Any) -> None:
        self.at(t_s, RECEIVED, name, **more)

    def note(self, t_s: float, name: str, /, **more: Any) -> None:
        self.at(t_s, LOCAL, name, **more)

    def stream(self, start_s: float, end_s: float, count: int, direction: str, name: str, /, **more: Any) -> None:
        """count deltas spread over a time."""
        for index in range(count):
            self.at(start_s + (end_s - start_s) * index / max(1, count - 1), direction, name, **more)


def sound(length_ms: float) -> str:
    """That much sound as base64, silent."""
    return "A" * (4 * round(length_ms * 48 / 3))


def tell(script: Script, *, until_s: float = 99.0, is_cut_off: bool = False) -> None:
    """The events of the pictures, up to a moment."""
    audio, words = "response.output_audio.delta", "response.output_audio_transcript.delta"
    where1 = {"response_id": "resp_C9x0", "item_id": "a1", "output_index": 0, "content_index": 0}
    where2 = {"response_id": "resp_C9x1wTb", "item_id": "a2", "output_index": 0, "content_index": 0}
    script.got(0.0, "session.created", session={"id": "sess_1", "model": "gpt-realtime"})
    script.sent(0.02, "session.update", session={"type": "realtime"})
    script.got(0.06, "session.updated", session={"type": "realtime"})
    item = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hello"}]}
    script.sent(0.3, "conversation.item.create", item=item)
    script.got(0.9, "input_audio_buffer.speech_started", item_id="u1", audio_start_ms=600)
    script.stream(0.91, 4.1, 24, SENT, "input_audio_buffer.append", audio=sound(40))
    script.got(4.2, "input_audio_buffer.speech_stopped", item_id="u1", audio_end_ms=3900)
    script.got(4.24, "input_audio_buffer.committed", item_id="u1")
    script.got(4.25, "conversation.item.added", item={"id": "u1", "type": "message", "role": "user"})
    script.sent(4.26, "response.create")
    script.got(4.30, "response.created", response={"id": "resp_C9x0", "conversation_id": "c"})
    script.stream(4.9, 5.0, 1, RECEIVED, audio, **where1, delta=sound(6480))
    script.stream(4.91, 5.01, 1, RECEIVED, words, **where1, delta=A1)
    script.got(8.95, "input_audio_buffer.speech_started", item_id="u2a", audio_start_ms=8_650)
    script.sent(9.214, "conversation.item.truncate", item_id="a1", content_index=0, audio_end_ms=4120)
    script.got(9.251, "conversation.item.truncated", item_id="a1", content_index=0, audio_end_ms=4120)
    script.got(10.4, "input_audio_buffer.speech_stopped", item_id="u2a", audio_end_ms=10_100)
    script.got(12.480, "input_audio_buffer.speech_started", item_id="u2", audio_start_ms=12_180)
    script.stream(12.492, 15.85, 34, SENT, "input_audio_buffer.append", audio=sound(100))
    script.got(15.896, "input_audio_buffer.speech_stopped", item_id="u2", audio_end_ms=15_600)
    script.got(15.938, "input_audio_buffer.committed", item_id="u2")
    script.got(15.941, "conversation.item.added", item={"id": "u2", "type": "message", "role": "user"})
    script.sent(15.944, "response.create")
    script.got(15.982, "response.created", response={"id": "resp_C9x1wTb", "conversation_id": "c"})
    completed = "conversation.item.input_audio_transcription.completed"
    heard = "Is it raining all day though or does it clear up later"
    script.got(16.214, completed, item_id="u2", content_index=0, transcript=heard)
    called = {"response_id": "resp_C9x1wTb", "item_id": "c1", "call_id": "call_1", "name": "get_weather"}
    script.got(16.305, "response.function_call_arguments.done", **called, arguments='{"place": "Lisbon"}')
    result = {"type": "function_call_output", "call_id": "call_1", "output": "16°, rain until 15:00"}
    script.sent(16.489, "conversation.item.create", item=result)
    count, length_ms = (19, 3600) if is_cut_off else (42, 6100)
    for index in range(count):
        script.got(16.508 + index * 0.01, audio, **where2, delta=sound(length_ms / count))
    said_words = 30 if is_cut_off else 37
    for index in range(0 if is_cut_off else said_words):
        script.got(16.511 + index * 0.01, words, **where2, delta="one two " if index < 15 else "one ")
    if is_cut_off:
        script.note(20.144, "connection.closed", code=1006)
        script.note(20.640, "connection.retry", attempt=1, of=8)
        script.note(21.662, "connection.retry", attempt=2, of=8)
        return
    if until_s > 22.604:
        script.got(22.604, "response.output_audio.done", **where2)
        script.got(22.611, "response.done", response=DONE)


DONE = {
    "id": "resp_C9x1wTb",
    "status": "completed",
    "output": [{"id": "a2", "type": "message"}],
    "usage": {
        "total_tokens": 642,
        "input_token_details": {"text_tokens": 119, "audio_tokens": 87, "cached_tokens": 64},
        "output_token_details": {"text_tokens": 92, "audio_tokens": 344},
    },
    "metadata": None,
}

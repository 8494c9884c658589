"""Our structs against the documents: the list of events, the vendor's examples, the recordings."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest

from core import protocol as wire
from tests.conftest import SHARED

EVENTS = SHARED / "realtime-events.json"
RECORDED = SHARED / "recorded-events"
OURS = {
    "conversation.item.input_audio_transcription.delta": {"snapshot"},  # set by a dialect
}
LOOSER = {  # required in the documents, absent at some server
    "conversation.item.input_audio_transcription.completed": {"usage"},
    "response.content_part.added": {"part"},
    "response.content_part.done": {"part"},
}


@pytest.fixture(scope="module")
def documented() -> list[dict[str, Any]]:
    if not EVENTS.exists():
        pytest.skip("the list of events is not beside the checkout")
    events = json.loads(EVENTS.read_text())["events"]
    return [event for event in events if "translation" not in event["session_kind"]]


def _struct(event: dict[str, Any]) -> type[wire.Event]:
    kinds = wire.SERVER_EVENTS if event["direction"] == "server" else wire.CLIENT_EVENTS
    return next(kind for kind in kinds if kind.__struct_config__.tag == event["name"])


def _rows(pattern: str) -> list[tuple[str, dict[str, Any]]]:
    if not RECORDED.exists():
        pytest.skip("the recorded events are not beside the checkout")
    rows = [json.loads(line) for path in sorted(RECORDED.glob(pattern)) for line in path.read_text().splitlines()]
    return [(row["dir"], row["event"]) for row in rows if row["dir"] in ("server", "client")]


def test_every_field_of_the_documents_has_a_name_here_and_no_other(documented: list[dict[str, Any]]) -> None:
    for event in documented:
        known = {*event["required"], *event["optional"], *event.get("observed_extra_fields", ()), "event_id"}
        ours = {*_struct(event).__struct_fields__, "type"}
        assert ours - OURS.get(event["name"], set()) == known, event["name"]


def test_what_the_documents_require_is_required_here(documented: list[dict[str, Any]]) -> None:
    for event in documented:
        required = {field.name for field in msgspec.structs.fields(_struct(event)) if field.required}
        wanted = set(event["required"]) - {"type", "event_id"} - LOOSER.get(event["name"], set())
        assert required == wanted, event["name"]


def test_every_class_is_named_after_its_event(documented: list[dict[str, Any]]) -> None:
    for event in documented:
        words = event["name"].replace(".", "_").split("_")
        assert getattr(wire, "".join(word.capitalize() for word in words)) is _struct(event)


def test_every_example_of_the_vendor_decodes() -> None:
    rows = _rows("openapi-ga-examples.jsonl")
    assert len(rows) > 40
    for direction, raw in rows:
        event = wire.decode_server(raw) if direction == "server" else wire.decode_client(raw)
        assert not isinstance(event, wire.UnknownEvent), (raw["type"], event.problem)


def test_every_recorded_client_frame_decodes() -> None:
    frames = [raw for direction, raw in _rows("*_ws-*.jsonl") if direction == "client"]
    assert len(frames) > 50
    for raw in frames:
        event = wire.decode_client(raw)
        assert not isinstance(event, wire.UnknownEvent), (raw["type"], event.problem)


def test_a_recorded_reply_keeps_its_values() -> None:
    done = [
        event
        for _, raw in _rows("openai_ws-tool_call_round.jsonl")
        if isinstance(event := wire.decode_server(raw), wire.ResponseDone)
    ]
    call = next(item for event in done for item in event.response.output or () if item.type == "function_call")
    assert call.name == "get_weather" and json.loads(str(call.arguments)) == {"city": "London"}
    assert all(event.response.status == "completed" for event in done)
    assert all(event.response.usage and event.response.usage.total_tokens for event in done)


def test_what_was_recorded_comes_out_again_but_for_fields_without_a_name() -> None:
    """Whatever a struct holds is the value that was on the wire."""
    for direction, raw in _rows("openai_ws-*.jsonl"):
        event = wire.decode_server(raw) if direction == "server" else wire.decode_client(raw)
        _assert_part_of(wire.to_data(event), raw, raw["type"])


def _assert_part_of(ours: Any, theirs: Any, where: str) -> None:
    if isinstance(ours, dict):
        for key, value in ours.items():
            assert key in theirs, f"{where}.{key} was not on the wire"
            _assert_part_of(value, theirs[key], f"{where}.{key}")
    elif isinstance(ours, list | tuple):
        assert len(ours) == len(theirs), where
        for place, (one, other) in enumerate(zip(ours, theirs, strict=True)):
            _assert_part_of(one, other, f"{where}[{place}]")
    else:
        assert ours == theirs, where

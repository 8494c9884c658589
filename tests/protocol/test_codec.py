"""The codec: every event of the protocol, whatever a server adds, and what is no event at all."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import protocol as wire
from core.errors import ConfigError, RemoteProtocolError
from tests.conftest import SHARED

EVENTS = SHARED / "realtime-events.json"


def _sample(kind: Any, field: str) -> Any:
    """A value of the documented kind."""
    if isinstance(kind, str):
        return {"string": "text", "integer": 7, "number": 0.5, "boolean": True}[kind]
    if "const" in kind:
        return kind["const"]
    if "enum" in kind:
        return kind["enum"][0]
    if "array_of" in kind:
        return []
    if field == "item":
        return {"type": "message", "role": "user", "content": []}
    return {}


def _documented() -> list[tuple[str, str, dict[str, Any]]]:
    if not EVENTS.exists():
        return []
    found = []
    for event in json.loads(EVENTS.read_text())["events"]:
        if "translation" not in event["session_kind"]:
            fields = {name: _sample(kind, name) for name, kind in event["required"].items()}
            found.append((event["direction"], event["name"], {**fields, "type": event["name"]}))
    return found


def test_there_are_11_client_and_46_server_events() -> None:
    assert (len(wire.CLIENT_EVENTS), len(wire.SERVER_EVENTS)) == (11, 46)


@pytest.mark.parametrize(
    ("direction", "name", "data"), _documented(), ids=lambda value: value if isinstance(value, str) else ""
)
def test_every_documented_event_comes_through_unchanged(direction: str, name: str, data: dict[str, Any]) -> None:
    decode = wire.decode_server if direction == "server" else wire.decode_client
    event = decode(data)
    assert not isinstance(event, wire.UnknownEvent)
    assert json.loads(wire.encode(event)) == data
    assert event.type == name


def _recorded() -> list[Path]:
    folder = SHARED / "recorded-events"
    return sorted(folder.glob("*_ws-*.jsonl")) if folder.exists() else []


@pytest.mark.parametrize("path", _recorded(), ids=lambda path: path.stem)
def test_every_recorded_frame_is_a_known_event_in_its_dialect(path: Path) -> None:
    name = "xai" if path.name.startswith("xai") else "beta" if "voice_live" in path.name else "ga"
    dialect = wire.dialect_named(name)
    for line in path.read_text().splitlines():
        row = json.loads(line)
        if row["dir"] == "server":
            for raw in dialect.from_wire(row["event"]):
                event = wire.decode_server(raw)
                assert not isinstance(event, wire.UnknownEvent), (raw["type"], event.problem)


def test_an_unknown_event_keeps_its_data() -> None:
    raw = {"type": "future.thing", "value": 1}
    event = wire.decode_server(raw)
    assert isinstance(event, wire.UnknownEvent) and event.raw == raw and event.type == "future.thing"


def test_a_known_event_of_another_shape_is_kept_and_says_why() -> None:
    event = wire.decode_server({"type": "response.done", "response": "later"})
    assert isinstance(event, wire.UnknownEvent) and "response" in event.problem


def test_unknown_fields_do_not_hurt() -> None:
    event = wire.decode_server({"type": "input_audio_buffer.committed", "item_id": "item_1", "extra": {"a": 1}})
    assert isinstance(event, wire.InputAudioBufferCommitted) and event.item_id == "item_1"


@pytest.mark.parametrize("frame", ["", "{", "[1]", "3", b"\xff\xfe"])
def test_what_is_no_json_object_is_an_error(frame: str | bytes) -> None:
    with pytest.raises(RemoteProtocolError):
        wire.decode_server(frame)


def test_null_is_sent_and_absent_is_not() -> None:
    update = wire.SessionUpdate(
        session=wire.SessionConfig(audio=wire.AudioConfig(input=wire.AudioInput(turn_detection=None)))
    )
    sent = json.loads(wire.encode(update))
    assert sent["session"]["audio"]["input"] == {"turn_detection": None}
    assert "instructions" not in sent["session"]


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
        max_leaves=8,
    )
)
def test_no_json_makes_the_decoder_raise_anything_else(value: Any) -> None:
    for kind in ("response.done", "conversation.item.added", "session.created", "error", "x"):
        wire.decode_server({"type": kind, "response": value, "item": value, "session": value, "error": value})


def test_the_beta_dialect_flattens_the_session_and_brings_it_back() -> None:
    beta = wire.dialect_named("beta")
    asked = {
        "type": "session.update",
        "session": {
            "type": "realtime",
            "output_modalities": ["audio"],
            "max_output_tokens": 100,
            "audio": {
                "input": {"format": {"type": "audio/pcm", "rate": 24000}, "turn_detection": None},
                "output": {"voice": "alloy"},
            },
        },
    }
    flat = beta.to_wire(asked)
    assert flat is not None
    assert flat["session"] == {
        "modalities": ["text", "audio"],
        "max_response_output_tokens": 100,
        "turn_detection": None,
        "input_audio_format": "pcm16",
        "voice": "alloy",
    }
    (back,) = beta.from_wire({"type": "session.updated", "session": flat["session"]})
    assert (
        back["session"]["audio"]["output"] == {"voice": "alloy"}
        and back["session"]["audio"]["input"]["turn_detection"] is None
    )


def test_the_beta_item_created_becomes_added_and_done() -> None:
    item = {"id": "i", "type": "message", "role": "user", "content": []}
    names = [
        event["type"]
        for event in wire.dialect_named("beta").from_wire({"type": "conversation.item.created", "item": item})
    ]
    assert names == ["conversation.item.added", "conversation.item.done"]


def test_an_unknown_dialect_is_refused() -> None:
    with pytest.raises(ConfigError, match="ga, beta, xai"):
        wire.dialect_named("klingon")

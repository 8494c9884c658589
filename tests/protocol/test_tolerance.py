"""What a server may do to us without stopping the talk, and what we never send."""

from __future__ import annotations

import json
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from core import protocol as wire
from core.errors import LocalProtocolError, RemoteProtocolError
from core.protocol import shapes

SHAPES = [
    kind
    for kind in vars(shapes).values()
    if isinstance(kind, type) and issubclass(kind, shapes.Shape) and kind is not shapes.Shape
]
DEEP = '{"type":' + "[" * 100_000
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize("kind", SHAPES, ids=lambda kind: kind.__name__)
def test_every_optional_field_may_be_null(kind: type[shapes.Shape]) -> None:
    fields = [field for field in msgspec.structs.fields(kind) if field.default is UNSET]
    made = msgspec.convert({"type": "x"} | {field.name: None for field in fields if field.name != "type"}, kind)
    assert all(getattr(made, field.name) is None for field in fields if field.name != "type")


@pytest.mark.parametrize("kind", SHAPES, ids=lambda kind: kind.__name__)
def test_what_is_absent_is_unset_and_false(kind: type[shapes.Shape]) -> None:
    made = msgspec.convert({"type": "x"}, kind)
    for field in msgspec.structs.fields(kind):
        if field.default is UNSET and field.name != "type":
            assert getattr(made, field.name) is UNSET and not getattr(made, field.name)


@pytest.mark.parametrize(
    ("error", "message", "code"),
    [
        ({"message": "Slow down.", "code": 429}, "Slow down.", 429),
        ("Bad model", "Bad model", UNSET),
        ({"message": ["odd"], "code": "x"}, "['odd']", "x"),
        (None, UNSET, UNSET),
    ],
)
def test_an_error_of_another_shape_is_still_an_error(error: Any, message: Any, code: Any) -> None:
    event = wire.decode_server({"type": "error", "error": error})
    assert isinstance(event, wire.Error)
    assert (event.error.message, event.error.code) == (message, code)


def test_an_error_with_its_fields_beside_the_type_is_read() -> None:
    event = wire.decode_server({"type": "error", "message": "No such pipeline.", "code": "model_load_error"})
    assert isinstance(event, wire.Error)
    assert (event.error.message, event.error.code) == ("No such pipeline.", "model_load_error")


@pytest.mark.parametrize("frame", [DEEP, '{"a":' * 5000, '{"a":NaN}', '{"a":"\\ud800"}', "\ud800", b'{"a":"\xff"}'])
def test_a_hostile_frame_is_the_servers_fault(frame: str | bytes) -> None:
    with pytest.raises(RemoteProtocolError):
        wire.parse(frame)


def test_data_nested_beyond_reading_is_kept_unread() -> None:
    raw: dict[str, Any] = {"type": "response.done", "response": {}}
    inner = raw["response"]
    for _ in range(100_000):
        inner["output"] = [{"type": "x", "output": {}}]
        inner = inner["output"][0]["output"]
    event = wire.decode_server(raw)
    assert isinstance(event, wire.ResponseDone | wire.UnknownEvent)
    while inner := raw.pop("response", None) or raw.pop("output", None):  # taken apart, or freeing it recurses
        raw = inner if isinstance(inner, dict) else inner[0]


def test_an_unknown_event_is_sent_as_it_came() -> None:
    raw = {"type": "future.thing", "value": None}
    event = wire.decode_client(raw)
    assert wire.to_data(event) == raw and json.loads(wire.encode(event)) == raw


@pytest.mark.parametrize("name", [None, 3, [], {}])
def test_a_name_that_is_no_text_is_unknown(name: Any) -> None:
    event = wire.decode_server({"type": name})
    assert isinstance(event, wire.UnknownEvent) and event.type == ""


@pytest.mark.parametrize("value", ["\ud800", object(), UNSET])
def test_what_json_cannot_say_is_our_fault(value: Any) -> None:
    item = wire.Item(type="function_call_output", call_id="c", output={"x": value})
    with pytest.raises(LocalProtocolError):
        wire.encode(wire.ConversationItemCreate(item=item))


@given(
    kind=st.sampled_from([event.__struct_config__.tag for event in (*wire.SERVER_EVENTS, *wire.CLIENT_EVENTS)]),
    fields=st.dictionaries(
        st.sampled_from(sorted({name for event in wire.SERVER_EVENTS for name in event.__struct_fields__})),
        json_values,
        max_size=6,
    ),
)
def test_no_data_is_lost_or_raises_whatever_the_fields(kind: str, fields: dict[str, Any]) -> None:
    raw = {**fields, "type": kind}
    for decode in (wire.decode_server, wire.decode_client):
        event = decode(raw)
        if isinstance(event, wire.UnknownEvent):
            assert event.raw is raw and event.type == kind
        assert isinstance(json.loads(wire.encode(event)), dict)


@given(text=st.text(), audio=st.binary(), end_ms=st.integers(0, 2**53))
def test_what_is_encoded_decodes_to_the_same(text: str, audio: bytes, end_ms: int) -> None:
    part = wire.ContentPart(type="input_text", text=text)
    events: list[wire.Event] = [
        wire.ConversationItemCreate(event_id=text, item=wire.Item(type="message", role="user", content=(part,))),
        wire.InputAudioBufferAppend(audio=audio.hex()),
        wire.ConversationItemTruncate(item_id=text, content_index=0, audio_end_ms=end_ms),
        wire.ResponseCreate(response=wire.ResponseParams(instructions=text, metadata={text: text})),
    ]
    for event in events:
        assert wire.decode_client(wire.encode(event)) == event

"""Dialects: GA inside, whatever is spoken outside."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import protocol as wire
from core.protocol import DIALECTS, dialect_named
from tests.protocol.test_tolerance import json_values

BETA, XAI = dialect_named("beta"), dialect_named("xai")
SESSION = {
    "type": "realtime",
    "output_modalities": ["audio"],
    "instructions": "Be brief.",
    "max_output_tokens": 400,
    "tools": [{"type": "function", "name": "clock"}],
    "reasoning": {"effort": "low"},
    "audio": {
        "input": {
            "format": {"type": "audio/pcm", "rate": 24000},
            "transcription": {"model": "whisper-1"},
            "noise_reduction": None,
            "turn_detection": {"type": "server_vad", "create_response": False},
        },
        "output": {"format": {"type": "audio/pcmu"}, "voice": "ash", "speed": 1.2},
    },
}
NAMES = {
    "response.text.delta": "response.output_text.delta",
    "response.text.done": "response.output_text.done",
    "response.audio.delta": "response.output_audio.delta",
    "response.audio.done": "response.output_audio.done",
    "response.audio_transcript.delta": "response.output_audio_transcript.delta",
    "response.audio_transcript.done": "response.output_audio_transcript.done",
    "transcription_session.updated": "session.updated",
    "transcription_session.created": "session.created",
}


def _one(dialect: wire.Dialect, event: dict[str, Any]) -> dict[str, Any]:
    (only,) = dialect.from_wire(event)
    return only


def _sent(dialect: wire.Dialect, event: dict[str, Any]) -> dict[str, Any]:
    wired = dialect.to_wire(event)
    assert wired is not None
    return wired


def test_ga_is_left_as_it_is() -> None:
    event = {"type": "session.update", "session": SESSION}
    ga = dialect_named("ga")
    assert ga.to_wire(event) == event and ga.from_wire(event) == [event]


# Beta


@pytest.mark.parametrize(("beta", "ga"), NAMES.items())
def test_a_beta_name_becomes_its_ga_name(beta: str, ga: str) -> None:
    assert _one(BETA, {"type": beta, "item_id": "i"}) == {"type": ga, "item_id": "i"}


def test_a_beta_session_says_everything_the_ga_one_did() -> None:
    assert _sent(BETA, {"type": "session.update", "event_id": "e", "session": SESSION}) == {
        "type": "session.update",
        "event_id": "e",
        "session": {
            "modalities": ["text", "audio"],
            "instructions": "Be brief.",
            "max_response_output_tokens": 400,
            "tools": [{"type": "function", "name": "clock"}],
            "input_audio_format": "pcm16",
            "output_audio_format": "g711_ulaw",
            "input_audio_transcription": {"model": "whisper-1"},
            "input_audio_noise_reduction": None,
            "turn_detection": {"type": "server_vad", "create_response": False},
            "voice": "ash",
            "speed": 1.2,
        },
    }


def test_a_session_survives_the_way_there_and_back() -> None:
    flat = _sent(BETA, {"type": "session.update", "session": SESSION})["session"]
    back = _one(BETA, {"type": "session.updated", "session": flat})["session"]
    assert back == {key: value for key, value in SESSION.items() if key != "reasoning"}


def test_a_transcription_session_is_asked_for_by_its_beta_name_and_comes_back_as_one() -> None:
    asked = {"type": "session.update", "session": {"type": "transcription", "audio": {"input": {}}}}
    assert _sent(BETA, asked) == {"type": "transcription_session.update", "session": {}}
    told = _one(BETA, {"type": "transcription_session.updated", "session": {"input_audio_format": "g711_alaw"}})
    assert told["session"]["type"] == "transcription"
    assert told["session"]["audio"]["input"] == {"format": {"type": "audio/pcma"}}


def test_a_beta_session_that_only_writes_has_text_alone() -> None:
    assert _one(BETA, {"type": "session.created", "session": {"modalities": ["text"]}})["session"][
        "output_modalities"
    ] == ["text"]


def test_what_a_response_is_asked_is_flattened_too() -> None:
    spoken = {"type": "message", "role": "assistant", "content": [{"type": "output_text", "text": "Yes."}]}
    asked = {
        "output_modalities": ["text"],
        "max_output_tokens": 9,
        "metadata": {"a": "b"},
        "audio": {"output": {"voice": "ash", "format": {"type": "audio/pcm", "rate": 24000}}},
        "input": [spoken],
    }
    assert _sent(BETA, {"type": "response.create", "response": asked})["response"] == {
        "modalities": ["text"],
        "max_response_output_tokens": 9,
        "metadata": {"a": "b"},
        "voice": "ash",
        "output_audio_format": "pcm16",
        "input": [{**spoken, "content": [{"type": "text", "text": "Yes."}]}],
    }


def test_a_bare_response_create_stays_bare() -> None:
    assert BETA.to_wire({"type": "response.create"}) == {"type": "response.create"}


def test_what_is_not_asked_of_a_response_is_not_sent() -> None:
    asked = {"type": "response.create", "response": {"instructions": "Be brief."}}
    assert _sent(BETA, asked) == asked


def test_a_part_that_is_no_object_is_passed_on_for_the_decoder_to_judge() -> None:
    item = {"type": "message", "role": "assistant", "content": ["odd", {"type": "text", "text": "Hi"}]}
    told = _one(BETA, {"type": "conversation.item.added", "item": item})
    assert told["item"]["content"] == ["odd", {"type": "output_text", "text": "Hi"}]
    assert isinstance(wire.decode_server(told), wire.UnknownEvent)


def test_the_assistants_parts_are_renamed_and_the_users_are_not() -> None:
    item = {"type": "message", "role": "assistant", "content": [{"type": "output_audio", "transcript": "Hi"}]}
    sent = _sent(BETA, {"type": "conversation.item.create", "item": item})["item"]
    assert sent["content"] == [{"type": "audio", "transcript": "Hi"}]
    assert _one(BETA, {"type": "response.output_item.done", "item": sent})["item"] == item
    user = {"type": "message", "role": "user", "content": [{"type": "input_text", "text": "Hi"}]}
    assert _sent(BETA, {"type": "conversation.item.create", "item": user})["item"] == user


def test_a_finished_item_created_is_added_and_done_and_an_unfinished_one_is_added() -> None:
    item = {"type": "message", "id": "i", "status": "completed"}
    names = [event["type"] for event in BETA.from_wire({"type": "conversation.item.created", "item": item})]
    assert names == ["conversation.item.added", "conversation.item.done"]
    item["status"] = "in_progress"
    assert _one(BETA, {"type": "conversation.item.created", "item": item})["type"] == "conversation.item.added"


def test_a_beta_response_is_read_as_ga() -> None:
    item = {"type": "message", "role": "assistant", "content": [{"type": "text", "text": "Yes."}]}
    response = {"id": "r", "modalities": ["text", "audio"], "voice": "ash", "temperature": 0.8, "output": [item]}
    event = wire.decode_server(_one(BETA, {"type": "response.done", "response": response}))
    assert isinstance(event, wire.ResponseDone)
    assert event.response.output_modalities == ("audio",)
    assert event.response.audio and event.response.audio.output and event.response.audio.output.voice == "ash"
    assert event.response.output and (event.response.output[0].content or ())[0].type == "output_text"


# xAI


def test_grok_wants_voice_and_turn_detection_beside_audio() -> None:
    sent = _sent(XAI, {"type": "session.update", "session": SESSION})["session"]
    assert sent["voice"] == "ash" and sent["turn_detection"] == {"type": "server_vad", "create_response": False}
    assert "output_modalities" not in sent
    assert "voice" not in sent["audio"]["output"] and "turn_detection" not in sent["audio"]["input"]
    assert sent["audio"]["input"]["transcription"] == {"model": "whisper-1"}


def test_grok_keeps_the_voice_it_has_when_none_is_asked() -> None:
    sent = _sent(XAI, {"type": "session.update", "session": {"instructions": "Be brief."}})
    assert sent["session"] == {"instructions": "Be brief."}


def test_no_turn_detection_is_an_object_without_a_type_at_grok() -> None:
    session = {"audio": {"input": {"turn_detection": None}}}
    assert _sent(XAI, {"type": "session.update", "session": session})["session"] == {"turn_detection": {"type": None}}
    told = {"turn_detection": {"type": None}, "voice": "ara", "audio": {"input": {"transport": "json"}}}
    audio = _one(XAI, {"type": "session.created", "session": told})["session"]["audio"]
    assert audio == {"input": {"turn_detection": None, "transport": "json"}, "output": {"voice": "ara"}}


def test_a_growing_transcript_replaces_what_came_before() -> None:
    name = "conversation.item.input_audio_transcription.updated"
    event = wire.decode_server(_one(XAI, {"type": name, "item_id": "i", "content_index": 0, "transcript": "Hello th"}))
    assert isinstance(event, wire.ConversationItemInputAudioTranscriptionDelta)
    assert event.snapshot and event.delta == "Hello th"


def test_groks_ping_is_nobodys_business_and_its_truncate_is_not_sent() -> None:
    assert XAI.from_wire({"type": "ping"}) == []
    assert XAI.to_wire({"type": "conversation.item.truncate", "item_id": "i"}) is None


def test_bare_details_and_usage_beside_the_response_are_put_in_their_places() -> None:
    response = {"id": "r", "status": "completed", "status_details": "unimplemented", "usage": {}}
    raw = {"type": "response.done", "response": response, "usage": {"total_tokens": 5}}
    event = wire.decode_server(_one(XAI, raw))
    assert isinstance(event, wire.ResponseDone)
    assert event.response.status_details and event.response.status_details.type == "unimplemented"
    assert event.response.usage and event.response.usage.total_tokens == 5


def test_usage_in_its_place_is_left_there() -> None:
    response = {"id": "r", "status_details": None, "usage": {"total_tokens": 7}}
    told = _one(XAI, {"type": "response.done", "response": response, "usage": {"total_tokens": 5}})
    assert told["response"] == response


# All


KINDS = [
    "conversation.item.created",
    "conversation.item.create",
    "session.created",
    "session.update",
    "response.create",
    "response.done",
    "response.output_item.added",
    "ping",
]
FIELDS = [
    "audio",
    "output",
    "input",
    "modalities",
    "output_modalities",
    "voice",
    "turn_detection",
    "content",
    "input_audio_format",
    "status_details",
    "usage",
    "status",
    "role",
    "type",
]
VALUES = ["assistant", "message", ["audio"], {"input": {"format": 3}}]


@pytest.mark.parametrize("name", DIALECTS)
@given(
    kind=st.sampled_from([*NAMES, *KINDS]),
    fields=st.dictionaries(
        st.sampled_from(["session", "item", "response", "usage"]),
        json_values | st.dictionaries(st.sampled_from(FIELDS), json_values | st.sampled_from(VALUES)),
    ),
    has_name=st.booleans(),
)
def test_no_dialect_raises_or_changes_what_it_was_given(
    name: str, kind: str, fields: dict[str, Any], has_name: bool
) -> None:
    dialect = dialect_named(name)
    event = {**fields, "type": kind} if has_name else fields
    before = copy.deepcopy(event)
    for raw in dialect.from_wire(event):
        wire.decode_server(raw)
    dialect.to_wire(event)
    assert event == before

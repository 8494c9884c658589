"""The engine's session says what the service says, in the service's order and words."""

from __future__ import annotations

import base64
import json
import random
from typing import Any

import pytest

from core import protocol as wire
from core.engine import jobs
from core.engine.parts import Finished
from tests.conftest import SHARED
from tests.engine.drive import LOUD, MS, QUIET, Drive

SPOKEN_REPLY = [
    "response.output_item.added",
    "conversation.item.added",
    "response.content_part.added",
    "response.output_audio_transcript.delta",
    "response.output_audio.delta",
    "response.output_audio.done",
    "response.output_audio_transcript.done",
    "response.content_part.done",
    "conversation.item.done",
    "response.output_item.done",
    "response.done",
    "rate_limits.updated",
]
UTTERANCE = [
    "input_audio_buffer.speech_started",
    "input_audio_buffer.speech_stopped",
    "input_audio_buffer.committed",
    "conversation.item.added",
    "conversation.item.done",
]
TRANSCRIBED = {"audio": {"input": {"transcription": {"model": "whisper-1"}}}}
MANUAL = {"audio": {"input": {"turn_detection": None}}}


def _folded(names: list[str]) -> list[str]:
    """Runs of the same event as one."""
    return [name for index, name in enumerate(names) if index == 0 or names[index - 1] != name]


def _speak(drive: Drive) -> None:
    drive.hear(640, QUIET)
    drive.hear(1280, LOUD)
    drive.hear(640, QUIET)


# Orders


def test_server_vad_turn_has_the_recorded_order() -> None:
    drive = Drive(**TRANSCRIBED)
    _speak(drive)
    assert drive.names() == [*UTTERANCE, "response.created"]
    drive.recognise("What time is it?")
    drive.reply()
    completed = "conversation.item.input_audio_transcription.completed"
    assert _folded(drive.names()) == [*UTTERANCE, "response.created", completed, *SPOKEN_REPLY]


def test_offsets_lie_on_the_32_ms_grid_with_prefix_and_silence() -> None:
    drive = Drive()
    _speak(drive)
    started, stopped = drive.events[0], drive.events[1]
    assert (started["audio_start_ms"] + 300) % 32 == 0 and started["audio_start_ms"] == 640 - 300
    assert stopped["audio_end_ms"] == 1920 + 512
    assert started["item_id"] == stopped["item_id"] == drive.events[2]["item_id"]


def test_without_create_response_nothing_is_answered_until_asked() -> None:
    vad = {"type": "server_vad", "create_response": False}
    drive = Drive(audio={"input": {"turn_detection": vad, "transcription": {"model": "whisper-1"}}})
    _speak(drive)
    drive.recognise("What time is it?")
    assert drive.names() == [*UTTERANCE, "conversation.item.input_audio_transcription.completed"]
    drive.send({"type": "response.create", "response": {"instructions": "One word."}})
    job = drive.last_job(jobs.Reply)
    assert job.question.prompt.reminder == "One word."
    assert job.question.prompt.messages[1].text == "What time is it?"


def test_push_to_talk_has_no_speech_events() -> None:
    drive = Drive(**MANUAL)
    drive.hear(1000, LOUD)
    drive.send({"type": "input_audio_buffer.commit"})
    drive.send({"type": "response.create"})
    drive.recognise("Hello")
    drive.reply()
    assert _folded(drive.names()) == [*UTTERANCE[2:], "response.created", *SPOKEN_REPLY]


def test_a_text_turn_has_text_events() -> None:
    drive = Drive(output_modalities=["text"])
    drive.type_text()
    drive.send({"type": "response.create"})
    drive.reply("Hello.")
    assert _folded(drive.names()) == [
        "conversation.item.added",
        "conversation.item.done",
        "response.created",
        "response.output_item.added",
        "conversation.item.added",
        "response.content_part.added",
        "response.output_text.delta",
        "response.output_text.done",
        "response.content_part.done",
        "conversation.item.done",
        "response.output_item.done",
        "response.done",
        "rate_limits.updated",
    ]


def test_a_function_call_has_the_recorded_order_and_its_answer_is_read() -> None:
    tool = {
        "type": "function",
        "name": "get_time",
        "description": "time",
        "parameters": {"type": "object", "properties": {}},
    }
    drive = Drive(tools=[tool])
    drive.type_text("What time is it?")
    drive.send({"type": "response.create"})
    job = drive.last_job(jobs.Reply)
    drive.events.clear()
    drive.session.call(job.response_id, "get_time", "{}")
    drive.session.finished(job.response_id, Finished())
    drive._take()
    assert drive.names() == [
        "response.output_item.added",
        "conversation.item.added",
        "response.function_call_arguments.delta",
        "response.function_call_arguments.done",
        "conversation.item.done",
        "response.output_item.done",
        "response.done",
        "rate_limits.updated",
    ]
    call_id = drive.events[0]["item"]["call_id"]
    drive.send(
        {
            "type": "conversation.item.create",
            "item": {"type": "function_call_output", "call_id": call_id, "output": "noon"},
        }
    )
    drive.send({"type": "response.create"})
    roles = [message.role for message in drive.last_job(jobs.Reply).question.prompt.messages]
    assert roles == ["system", "user", "assistant", "tool"]


def test_barge_in_cancels_the_response_and_nothing_of_it_follows() -> None:
    drive = Drive()
    _speak(drive)
    drive.recognise("Tell me a story")
    response_id = drive.reply(finish=False)
    drive.events.clear()
    drive.hear(200, LOUD)
    assert _folded(drive.names())[:2] == ["input_audio_buffer.speech_started", "response.output_audio.done"]
    done = next(event["response"] for event in drive.events if event["type"] == "response.done")
    assert done["status_details"] == {"type": "cancelled", "reason": "turn_detected"}
    assert drive.last_job(jobs.CancelReply).response_id == response_id
    drive.events.clear()
    drive.session.words(response_id, "late")
    drive.session.sound(response_id, bytes(960))
    drive.session.finished(response_id, Finished())
    assert drive._take() == []


def test_with_interrupting_off_the_response_goes_on() -> None:
    vad = {"type": "server_vad", "interrupt_response": False}
    drive = Drive(audio={"input": {"turn_detection": vad}})
    _speak(drive)
    drive.recognise("Tell me a story")
    drive.reply(finish=False)
    drive.events.clear()
    drive.hear(200, LOUD)
    assert drive.names() == ["input_audio_buffer.speech_started"]


def test_meaning_waits_longer_for_one_who_sounds_unfinished() -> None:
    drive = Drive(audio={"input": {"turn_detection": {"type": "semantic_vad", "eagerness": "high"}}})
    drive.hear(640, LOUD)
    drive.hear(192, QUIET)
    judge = drive.last_job(jobs.JudgeTurn)
    drive.session.judged(judge.guess, 0.1)
    drive.hear(960, QUIET)
    assert "input_audio_buffer.speech_stopped" not in drive.names()
    drive.hear(1200, QUIET)
    assert "input_audio_buffer.speech_stopped" in drive.names()


def test_meaning_soon_answers_one_who_sounds_finished() -> None:
    drive = Drive(audio={"input": {"turn_detection": {"type": "semantic_vad"}}})
    drive.hear(640, LOUD)
    drive.hear(192, QUIET)
    drive.session.judged(drive.last_job(jobs.JudgeTurn).guess, 0.97)
    drive.hear(416, QUIET)
    assert "input_audio_buffer.speech_stopped" in drive.names()


def test_captions_come_under_the_id_of_the_item_to_come() -> None:
    drive = Drive(**TRANSCRIBED)
    drive.hear(2560, LOUD)
    glance = drive.last_job(jobs.Glance)
    drive.session.glanced(glance.item_id, "What time")
    drive.session.glanced(glance.item_id, "What time is")
    (delta,) = [event for event in drive._take() if event["type"].endswith("transcription.delta")]
    assert (delta["item_id"], delta["delta"]) == (drive.events[0]["item_id"], "What time")


# Responses


def test_without_a_language_model_the_response_fails_and_says_why() -> None:
    drive = Drive(missing="The language model is not on this computer yet.")
    drive.type_text()
    created, done, _ = drive.send({"type": "response.create"})
    assert (created["type"], done["response"]["status"]) == ("response.created", "failed")
    error = done["response"]["status_details"]["error"]
    assert error["code"] == "language_model_missing" and "not on this computer" in error["message"]


def test_an_out_of_band_response_runs_beside_and_joins_nothing() -> None:
    drive = Drive()
    drive.type_text()
    drive.send({"type": "response.create"})
    drive.send(
        {
            "type": "response.create",
            "response": {"conversation": "none", "metadata": {"a": "b"}, "input": [], "output_modalities": ["text"]},
        }
    )
    response_id = drive.reply("Aside")
    mine = [event for event in drive.events if response_id in json.dumps(event)]
    assert not [event for event in mine if event["type"].startswith("conversation.")]
    assert mine[-1]["response"]["conversation_id"] is None and mine[-1]["response"]["metadata"] == {"a": "b"}


def test_the_token_limit_makes_a_response_incomplete() -> None:
    drive = Drive()
    drive.type_text()
    drive.send({"type": "response.create", "response": {"max_output_tokens": 5}})
    assert drive.last_job(jobs.Reply).question.prompt.max_tokens == 5
    drive.reply(reason="length")
    done = drive.events[-2]["response"]
    assert (done["status"], done["status_details"]["reason"]) == ("incomplete", "max_output_tokens")


def test_usage_adds_up() -> None:
    drive = Drive()
    _speak(drive)
    drive.recognise("Hello")
    drive.reply(sound_ms=1000)
    usage = drive.events[-2]["response"]["usage"]
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]
    assert usage["output_token_details"] == {"text_tokens": 5, "audio_tokens": 20}
    assert usage["input_token_details"]["cached_tokens"] == 8


# Items


def _answered(drive: Drive) -> str:
    drive.type_text()
    drive.send({"type": "response.create"})
    drive.reply("One two three four five six seven eight nine ten.", sound_ms=1000)
    return str(next(event["item"]["id"] for event in drive.events if event["type"] == "response.output_item.added"))


def test_a_truncated_item_loses_its_transcript_and_the_model_reads_what_was_heard() -> None:
    drive = Drive()
    item_id = _answered(drive)
    drive.events.clear()
    drive.send({"type": "conversation.item.truncate", "item_id": item_id, "content_index": 0, "audio_end_ms": 500})
    (truncated,) = drive.events
    assert truncated["audio_end_ms"] == 500
    (got,) = drive.send({"type": "conversation.item.retrieve", "item_id": item_id})
    part = got["item"]["content"][0]
    assert "transcript" not in part and len(base64.b64decode(part["audio"])) == 500 * MS
    drive.type_text("Go on")
    drive.send({"type": "response.create"})
    heard = drive.last_job(jobs.Reply).question.prompt.messages[2].text
    assert heard.startswith("One two") and "ten" not in heard


@pytest.mark.parametrize(
    ("end_ms", "code"), [(5000, "invalid_value"), (-1, "integer_below_min_value"), (1.5, "invalid_type")]
)
def test_a_truncate_that_can_not_be_is_refused(end_ms: float, code: str) -> None:
    drive = Drive()
    item_id = _answered(drive)
    cut = {"type": "conversation.item.truncate", "item_id": item_id, "content_index": 0, "audio_end_ms": end_ms}
    assert drive.error(cut)["code"] == code


def test_items_can_be_placed_retrieved_and_deleted() -> None:
    drive = Drive()
    content = [{"type": "input_text", "text": "one"}]
    for item_id, previous in (("a", None), ("c", None), ("b", "a"), ("z", "root")):
        item = {"id": item_id, "type": "message", "role": "user", "content": content}
        event = {"type": "conversation.item.create", "item": item}
        drive.send(event if previous is None else {**event, "previous_item_id": previous})
    assert [entry.id for entry in drive.session._ledger.entries] == ["z", "a", "b", "c"]
    (deleted,) = drive.send({"type": "conversation.item.delete", "item_id": "b"})
    assert deleted["type"] == "conversation.item.deleted"


# Errors


@pytest.mark.parametrize(
    ("event", "code", "param", "message"),
    [
        ({}, "invalid_event", "type", "The 'type' field is missing."),
        ({"type": "nonsense"}, "invalid_value", "type", "Invalid value: 'nonsense'. Supported values are:"),
        (
            {"type": "session.update", "session": {}},
            "missing_required_parameter",
            "session.type",
            "Missing required parameter: 'session.type'.",
        ),
        (
            {"type": "session.update", "session": {"type": "realtime", "modalities": ["text"]}},
            "unknown_parameter",
            "session.modalities",
            "Unknown parameter: 'session.modalities'.",
        ),
        (
            {
                "type": "session.update",
                "session": {
                    "type": "realtime",
                    "audio": {"input": {"turn_detection": {"type": "server_vad", "threshold": 2}}},
                },
            },
            "decimal_above_max_value",
            "session.audio.input.turn_detection.threshold",
            "Expected a value <= 1",
        ),
        (
            {"type": "session.update", "session": {"type": "realtime", "output_modalities": ["smell"]}},
            "invalid_value",
            "session.output_modalities[0]",
            "Invalid value: 'smell'. Supported values are: 'text', 'audio'.",
        ),
        (
            {"type": "session.update", "session": {"type": "transcription"}},
            "invalid_value",
            "session.type",
            "not allowed",
        ),
        ({"type": "input_audio_buffer.append", "audio": "%%%"}, "invalid_value", "audio", "base64"),
        ({"type": "input_audio_buffer.append"}, "missing_required_parameter", "audio", "'audio'"),
        (
            {"type": "input_audio_buffer.commit"},
            "input_audio_buffer_commit_empty",
            None,
            "Expected at least 100ms of audio, but buffer only has 0.00ms of audio.",
        ),
        (
            {"type": "response.cancel"},
            "response_cancel_not_active",
            None,
            "Cancellation failed: no active response found",
        ),
        (
            {"type": "conversation.item.delete", "item_id": "x"},
            "item_delete_invalid_item_id",
            "item_id",
            "does not exist",
        ),
        (
            {"type": "conversation.item.retrieve", "item_id": "x"},
            "item_retrieve_invalid_item_id",
            "item_id",
            "does not exist",
        ),
        (
            {"type": "conversation.item.truncate", "item_id": "x", "content_index": 0, "audio_end_ms": 0},
            "item_truncate_invalid_item_id",
            "item_id",
            "does not exist",
        ),
        (
            {
                "type": "conversation.item.create",
                "item": {"id": "x" * 33, "type": "message", "role": "user", "content": []},
            },
            "string_above_max_length",
            "item.id",
            "string too long",
        ),
    ],
)
def test_what_is_wrong_is_told_in_the_services_words(
    event: dict[str, Any], code: str, param: str | None, message: str
) -> None:
    found = Drive().error({**event, "event_id": "evt_mine"})
    assert (found["code"], found["param"], found["event_id"]) == (code, param, "evt_mine")
    assert message in found["message"]


def test_a_refused_update_changes_nothing() -> None:
    drive = Drive()
    before = json.dumps(drive.session.config)
    drive.error({"type": "session.update", "session": {"type": "realtime", "instructions": "x", "nonsense": 1}})
    assert json.dumps(drive.session.config) == before


def test_a_second_default_response_is_refused_with_the_id_of_the_first() -> None:
    drive = Drive()
    drive.type_text()
    (created,) = drive.send({"type": "response.create"})
    found = drive.error({"type": "response.create"})
    assert found["code"] == "conversation_already_has_active_response" and created["response"]["id"] in found["message"]


def test_the_voice_is_locked_once_the_assistant_has_spoken() -> None:
    drive = Drive()
    _answered(drive)
    found = drive.error(
        {"type": "session.update", "session": {"type": "realtime", "audio": {"output": {"voice": "bass"}}}}
    )
    assert found["code"] == "cannot_update_voice"


# Every event is a known one


def _required() -> dict[str, set[str]]:
    path = SHARED / "realtime-events.json"
    if not path.exists():
        return {}
    events = json.loads(path.read_text())["events"]
    return {
        e["name"]: set(e["required"])
        for e in events
        if e["direction"] == "server" and "translation" not in e["session_kind"]
    }


@pytest.mark.parametrize("seed", range(12))
def test_on_a_random_walk_every_event_is_valid_and_every_response_ends_once(seed: int) -> None:
    chance = random.Random(seed)
    drive = Drive(**(TRANSCRIBED if chance.random() < 0.5 else MANUAL))
    required = _required()
    items: list[str] = ["nope"]
    for _ in range(120):
        choices: list[Any] = [
            lambda: drive.hear(chance.choice([64, 320, 900]), LOUD),
            lambda: drive.hear(chance.choice([64, 320, 900]), QUIET),
            lambda: drive.send({"type": "response.create"}),
            lambda: drive.send({"type": "response.create", "response": {"conversation": "none", "input": []}}),
            lambda: drive.send({"type": "response.cancel"}),
            lambda: drive.send({"type": "input_audio_buffer.commit"}),
            lambda: drive.send({"type": "input_audio_buffer.clear"}),
            lambda: drive.type_text(),
            lambda: drive.send(
                {
                    "type": "conversation.item.truncate",
                    "item_id": chance.choice(items),
                    "content_index": 0,
                    "audio_end_ms": chance.randint(0, 800),
                }
            ),
            lambda: drive.send({"type": "conversation.item.delete", "item_id": chance.choice(items)}),
            lambda: drive.send({"type": "conversation.item.retrieve", "item_id": chance.choice(items)}),
        ]
        if any(isinstance(job, jobs.Recognise) for job in drive.jobs):
            choices.append(lambda: drive.recognise("words"))
        if any(isinstance(job, jobs.Reply) for job in drive.jobs):
            choices += [lambda: drive.reply(), lambda: drive.reply(finish=False)]
        chance.choice(choices)()
        items[:] = ["nope", *[e["item"]["id"] for e in drive.events if e["type"] == "conversation.item.added"][-6:]]
    drive.send({"type": "response.cancel"})
    for reply in list(drive.session._replies.values()):
        drive.session.failed(reply.id, "over")
    drive._take()
    ended: set[str] = set()
    begun: list[str] = []
    for event in drive.events:
        assert not isinstance(wire.decode_server(event), wire.UnknownEvent), event["type"]
        assert required.get(event["type"], set()) <= set(event), event["type"]
        if event["type"] == "response.created":
            begun.append(event["response"]["id"])
        elif event["type"] == "response.done":
            assert event["response"]["id"] not in ended
            ended.add(event["response"]["id"])
        elif "response_id" in event:
            assert event["response_id"] not in ended, "an event of a response after its done"
    assert sorted(begun) == sorted(ended)

"""Whose turn it is: noise, silence that lasts, and what the client may not ask for."""

from __future__ import annotations

import json
from typing import Any

import pytest

from core.engine import jobs
from core.engine.prompts import NOTHING_HEARD, NOTHING_SAID
from tests.engine.drive import LOUD, QUIET, Drive

IDLE = {"audio": {"input": {"turn_detection": {"type": "server_vad", "idle_timeout_ms": 5000}}}}


def _speak(drive: Drive) -> None:
    drive.hear(640, QUIET)
    drive.hear(1280, LOUD)
    drive.hear(640, QUIET)


def _last_line(drive: Drive) -> str:
    return str(drive.last_job(jobs.Reply).question.prompt.messages[-1].text)


# Nothing heard


def test_noise_is_not_answered() -> None:
    drive = Drive()
    _speak(drive)
    drive.recognise("")
    assert drive.names()[-3:] == ["response.created", "response.done", "rate_limits.updated"]
    response = drive.events[-2]["response"]
    assert (response["status"], response["output"]) == ("completed", [])
    assert not any(isinstance(job, jobs.Reply) for job in drive.jobs)


def test_who_asks_for_an_answer_to_noise_gets_one() -> None:
    drive = Drive(audio={"input": {"turn_detection": None}})
    drive.hear(1000, LOUD)
    drive.send({"type": "input_audio_buffer.commit"})
    drive.send({"type": "response.create"})
    drive.recognise("")
    assert _last_line(drive) == NOTHING_HEARD


def test_noise_is_forgotten_once_there_are_words() -> None:
    drive = Drive()
    _speak(drive)
    drive.recognise("")
    drive.type_text("Hello")
    drive.send({"type": "response.create"})
    assert [message.text for message in drive.last_job(jobs.Reply).question.prompt.messages[1:]] == ["Hello"]


def test_a_failed_recognition_is_told_only_to_who_wants_transcripts() -> None:
    for wish, expected in ((None, 0), ({"model": "whisper-1"}, 1)):
        drive = Drive(audio={"input": {"transcription": wish}})
        _speak(drive)
        drive.session.recognition_failed(drive.last_job(jobs.Recognise).item_id, "no model")
        drive._take()
        assert sum(name.endswith("transcription.failed") for name in drive.names()) == expected
        assert "response.done" in drive.names()


# Idle timeout


def _answered(drive: Drive, sound_ms: int) -> None:
    drive.type_text()
    drive.send({"type": "response.create"})
    drive.reply(sound_ms=sound_ms)
    drive.events.clear()


def test_after_a_long_silence_the_assistant_speaks_up() -> None:
    drive = Drive(**IDLE)
    _answered(drive, sound_ms=2000)
    drive.hear(6976, QUIET)
    assert drive.names() == [], "the reply has to be over for its listener first"
    drive.hear(64, QUIET)
    assert drive.names() == [
        "input_audio_buffer.timeout_triggered",
        "input_audio_buffer.committed",
        "conversation.item.added",
        "conversation.item.done",
        "response.created",
    ]
    fired = drive.events[0]
    assert fired["audio_end_ms"] - fired["audio_start_ms"] >= 5000 and fired["item_id"] == drive.events[1]["item_id"]
    assert _last_line(drive) == NOTHING_SAID


def test_it_speaks_up_once_for_each_reply() -> None:
    drive = Drive(**IDLE)
    _answered(drive, sound_ms=0)
    drive.hear(20_000, QUIET)
    assert drive.names().count("response.created") == 1
    drive.reply(sound_ms=960)
    drive.hear(10_000, QUIET)
    assert drive.names().count("response.created") == 2


@pytest.mark.parametrize("first_ms", [0, 3000])
def test_who_speaks_is_not_nudged(first_ms: int) -> None:
    drive = Drive(**IDLE)
    _answered(drive, sound_ms=0)
    drive.hear(first_ms, QUIET)
    drive.hear(8000, LOUD)
    assert drive.names() == ["input_audio_buffer.speech_started"]


def test_before_the_first_reply_and_without_a_timeout_silence_is_silence() -> None:
    for drive in (Drive(**IDLE), Drive()):
        drive.hear(60_000, QUIET)
        assert drive.names() == []
    drive = Drive()
    _answered(drive, sound_ms=0)
    drive.hear(60_000, QUIET)
    assert drive.names() == []


# What is refused


@pytest.mark.parametrize(
    ("event", "code", "param"),
    [
        ({"type": "response.cancel", "reason": "x"}, "unknown_parameter", "reason"),
        (
            {"type": "response.create", "response": {"tool_choice": {"type": "function", "name": "nope"}}},
            "invalid_value",
            "response.tool_choice",
        ),
        (
            {
                "type": "session.update",
                "session": {"type": "realtime", "tool_choice": {"type": "function", "name": "nope"}},
            },
            "invalid_value",
            "session.tool_choice",
        ),
        (
            {"type": "response.create", "response": {"audio": {"output": {"format": {"type": "audio/opus"}}}}},
            "invalid_value",
            "response.audio.output.format.type",
        ),
        (
            {
                "type": "session.update",
                "session": {"type": "realtime", "audio": {"input": {"format": {"type": "audio/pcm", "rate": 16000}}}},
            },
            "integer_below_min_value",
            "session.audio.input.format.rate",
        ),
        (
            {"type": "conversation.item.create", "item": {"type": "message", "content": []}},
            "missing_required_parameter",
            "item.role",
        ),
        (
            {"type": "response.create", "response": {"metadata": {str(n): "x" for n in range(17)}}},
            "object_above_max_properties",
            "response.metadata",
        ),
        ({"type": "response.create", "response": {"conversation": "new"}}, "invalid_value", "response.conversation"),
    ],
)
def test_what_can_not_be_is_refused_and_nothing_begins(event: dict[str, Any], code: str, param: str) -> None:
    drive = Drive()
    before = json.dumps(drive.session.config)
    found = drive.error({**event, "event_id": "mine"})
    assert (found["code"], found["param"], found["event_id"]) == (code, param, "mine")
    assert json.dumps(drive.session.config) == before and not drive.session._replies


def test_an_event_id_that_is_no_text_is_not_echoed() -> None:
    assert Drive().error({"type": "response.cancel", "event_id": {"a": 1}})["event_id"] is None


def test_a_named_function_of_the_same_update_may_be_demanded() -> None:
    tool = {"type": "function", "name": "get_time", "parameters": {"type": "object"}}
    drive = Drive(tool_choice={"type": "function", "name": "get_time"}, tools=[tool])
    drive.type_text()
    drive.send({"type": "response.create"})
    assert drive.last_job(jobs.Reply).question.prompt.tool_choice == "get_time"


def test_a_cancelled_response_still_says_what_it_took() -> None:
    drive = Drive()
    drive.type_text("Hello there")
    drive.send({"type": "response.create"})
    drive.reply("A word or two of an answer.", sound_ms=1000, finish=False)
    drive.send({"type": "response.cancel"})
    usage = next(event["response"] for event in drive.events if event["type"] == "response.done")["usage"]
    assert usage["output_token_details"]["audio_tokens"] == 20
    assert usage["output_token_details"]["text_tokens"] == 7 and usage["input_token_details"]["text_tokens"] > 3
    assert usage["total_tokens"] == usage["input_tokens"] + usage["output_tokens"]

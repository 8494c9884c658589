"""The rest of the service's surface: telephone sound, transcription sessions, a full context, pictures, odd events."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from core.engine import jobs
from tests.engine.drive import LOUD, MS, QUIET, Drive

ULAW = {"type": "audio/pcmu"}
TEXT_ONLY: dict[str, Any] = {"output_modalities": ["text"]}
RATIO = {"type": "retention_ratio", "retention_ratio": 0.5}


def _append(drive: Drive, sound: bytes) -> list[dict[str, Any]]:
    return drive.send({"type": "input_audio_buffer.append", "audio": base64.b64encode(sound).decode()})


# Telephone sound


def test_eight_bytes_of_telephone_sound_are_a_millisecond() -> None:
    drive = Drive(audio={"input": {"format": ULAW, "turn_detection": None}})
    assert _append(drive, b"\xff" * 799) == []
    assert drive.error({"type": "input_audio_buffer.commit"})["code"] == "input_audio_buffer_commit_empty"
    _append(drive, b"\xff")
    assert len(drive.session.appended) == 100 * MS
    drive.send({"type": "input_audio_buffer.commit"})
    item_id = drive.events[-1]["item"]["id"] if "item" in drive.events[-1] else drive.events[-2]["item"]["id"]
    (kept,) = drive.send({"type": "conversation.item.retrieve", "item_id": item_id})
    assert len(base64.b64decode(kept["item"]["content"][0]["audio"])) == 800


def test_a_reply_is_sent_in_the_format_its_response_asks_for() -> None:
    drive = Drive()
    drive.type_text()
    created, *_ = drive.send({"type": "response.create", "response": {"audio": {"output": {"format": ULAW}}}})
    assert created["response"]["audio"]["output"]["format"] == ULAW
    drive.reply(sound_ms=600)
    deltas = [base64.b64decode(e["delta"]) for e in drive.events if e["type"] == "response.output_audio.delta"]
    assert [len(one) for one in deltas] == [2000, 2000, 800]


# Transcription sessions


def test_a_transcription_session_writes_down_and_never_answers() -> None:
    drive = Drive(kind="transcription")
    assert drive.session.config["object"] == "realtime.transcription_session"
    drive.hear(640, QUIET)
    drive.hear(1280, LOUD)
    drive.hear(640, QUIET)
    drive.recognise("Good morning.")
    assert drive.names()[-1] == "conversation.item.input_audio_transcription.completed"
    assert not [job for job in drive.jobs if isinstance(job, jobs.Reply | jobs.Draft | jobs.Prefill)]
    assert drive.error({"type": "response.create"})["code"] == "invalid_value"


def test_a_session_keeps_its_type() -> None:
    for kind, other in (("realtime", "transcription"), ("transcription", "realtime")):
        error = Drive(kind=kind).error({"type": "session.update", "session": {"type": other}})
        assert error["param"] == "session.type" and "not allowed" in error["message"]


def test_a_streaming_transcriber_has_no_turn_detection() -> None:
    drive = Drive(kind="transcription")
    heard: dict[str, Any] = {"transcription": {"model": "gpt-live-transcribe"}}
    update = {"type": "transcription", "audio": {"input": {**heard, "turn_detection": {"type": "server_vad"}}}}
    assert drive.error({"type": "session.update", "session": update})["param"] == "session.audio.input.turn_detection"
    update["audio"] = {"input": heard}
    (updated,) = drive.send({"type": "session.update", "session": update})
    assert updated["session"]["audio"]["input"]["turn_detection"] is None


# A full context


def _long_talk(**update: Any) -> Drive:
    drive = Drive(context_tokens=1000, **{**TEXT_ONLY, "max_output_tokens": 100, "instructions": "Be brief.", **update})
    for number in range(20):
        drive.type_text(f"{number} " + "word " * 60)  # 76 tokens and the line's own
    return drive


def _lines(drive: Drive) -> list[str]:
    drive.send({"type": "response.create"})
    read = drive.last_job(jobs.Reply).question.prompt.messages[1:]
    drive.reply()
    return [message.text.split()[0] for message in read]


def test_the_oldest_lines_go_when_the_context_is_full() -> None:
    lines = _lines(_long_talk())
    assert lines[-1] == "19" and 8 <= len(lines) <= 11


def test_with_a_ratio_more_goes_at_once_and_stays_gone() -> None:
    drive = _long_talk(truncation=RATIO)
    first = _lines(drive)
    assert first[-1] == "19" and 3 <= len(first) <= 6
    drive.type_text("last")
    assert _lines(drive)[:2] == first[:2], "the beginning of the prompt is the cached one"


def test_with_truncation_disabled_a_full_context_fails_the_response() -> None:
    drive = _long_talk(truncation="disabled")
    done = next(e for e in drive.send({"type": "response.create"}) if e["type"] == "response.done")
    assert done["response"]["status"] == "failed"
    assert done["response"]["status_details"]["error"]["code"] == "context_length_exceeded"


# Pictures and odd events


def test_a_picture_is_kept_and_the_model_told_that_it_can_not_see() -> None:
    drive = Drive(**TEXT_ONLY)
    picture = {"type": "input_image", "image_url": "data:image/png;base64,iVBORw0KGgo="}
    item = {"id": "seen", "type": "message", "role": "user", "content": [picture]}
    drive.send({"type": "conversation.item.create", "item": item})
    (kept,) = drive.send({"type": "conversation.item.retrieve", "item_id": "seen"})
    assert kept["item"]["content"] == [picture]
    drive.send({"type": "response.create"})
    assert "cannot see" in drive.last_job(jobs.Reply).question.prompt.messages[-1].text


@pytest.mark.parametrize("url", ["https://example.com/a.png", "data:image/gif;base64,AAAA", "data:image/png;base64,?"])
def test_what_is_no_picture_is_refused(url: str) -> None:
    content = [{"type": "input_image", "image_url": url}]
    item = {"type": "message", "role": "user", "content": content}
    error = Drive().error({"type": "conversation.item.create", "item": item})
    assert error["param"] == "item.content[0].image_url"


@pytest.mark.parametrize(
    ("event", "code", "param"),
    [
        ({"type": "input_audio_buffer.append", "audio": 5}, "invalid_type", "audio"),
        ({"type": "conversation.item.delete", "item_id": ["a"]}, "invalid_type", "item_id"),
        ({"type": "response.cancel", "response_id": 1}, "invalid_type", "response_id"),
        ({"type": "response.create", "response": []}, "invalid_type", "response"),
        ({"type": "input_audio_buffer.clear", "event_id": "x" * 513}, "string_above_max_length", "event_id"),
        ({"type": "session.update", "session": {"type": "realtime", "prompt": {"id": "p"}}}, "invalid_value", None),
        (
            {"type": "session.update", "session": {"type": "realtime", "output_modalities": []}},
            "array_below_min_length",
            None,
        ),
        ({"type": "session.update", "session": {"type": "realtime", "tracing": {"x": 1}}}, "unknown_parameter", None),
    ],
)
def test_odd_events_are_refused(event: dict[str, Any], code: str, param: str | None) -> None:
    error = Drive().error(event)
    assert error["code"] == code and param in (None, error["param"])

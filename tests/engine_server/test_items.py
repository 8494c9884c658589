"""Items of the conversation: what the model reads of them, whatever happens to them meanwhile."""

from __future__ import annotations

import base64
from typing import Any

import pytest

from core.engine import jobs
from core.engine.ledger import heard_words
from core.engine.parts import Call, Finished
from tests.engine.drive import LOUD, MS, QUIET, Drive

SOUND = base64.b64encode(bytes(1000 * MS)).decode()
TEXT = "One two three. Four five six. Seven eight nine."


def _user(*parts: dict[str, Any]) -> dict[str, Any]:
    return {"type": "message", "role": "user", "content": list(parts)}


def _speak(drive: Drive) -> str:
    drive.hear(640, QUIET)
    drive.hear(1280, LOUD)
    drive.hear(640, QUIET)
    return str(drive.events[0]["item_id"])


def _lines(drive: Drive) -> list[str]:
    """What the model reads in its last job, but for the instructions."""
    return [message.text for message in drive.last_job(jobs.Reply).question.prompt.messages[1:]]


def test_a_response_goes_on_when_the_utterance_it_waits_for_is_deleted() -> None:
    drive = Drive()
    item_id = _speak(drive)
    drive.send({"type": "conversation.item.delete", "item_id": item_id})
    drive.recognise("What time is it?")
    assert _lines(drive) == ["What time is it?"]


def test_sound_in_a_responses_own_input_is_recognised() -> None:
    drive = Drive(audio={"input": {"transcription": {"model": "whisper-1"}}})
    part = {"type": "input_audio", "audio": SOUND}
    drive.send({"type": "response.create", "response": {"conversation": "none", "input": [_user(part)]}})
    assert len(drive.last_job(jobs.Recognise).pcm) == 1000 * MS
    drive.recognise("Out of band")
    assert _lines(drive) == ["Out of band"]
    assert drive.names() == ["response.created"], "an item that nobody can see has no transcript"


def test_text_and_sound_in_one_item_are_both_read() -> None:
    drive = Drive(audio={"input": {"transcription": {"model": "whisper-1"}}})
    parts = ({"type": "input_text", "text": "Translate this:"}, {"type": "input_audio", "audio": SOUND})
    drive.send({"type": "conversation.item.create", "item": _user(*parts)})
    drive.recognise("guten Tag")
    assert drive.events[-1]["content_index"] == 1 and drive.events[-1]["transcript"] == "guten Tag"
    drive.send({"type": "response.create"})
    assert _lines(drive) == ["Translate this:\nguten Tag"]


def test_sound_with_its_transcript_is_not_recognised_again() -> None:
    drive = Drive()
    part = {"type": "input_audio", "audio": SOUND, "transcript": "Known words"}
    drive.send({"type": "conversation.item.create", "item": _user(part)})
    drive.send({"type": "response.create"})
    assert _lines(drive) == ["Known words"] and not any(isinstance(job, jobs.Recognise) for job in drive.jobs)


def test_an_items_sound_is_not_mistaken_for_the_utterance_being_spoken() -> None:
    drive = Drive()
    drive.hear(1280, LOUD)
    drive.hear(192, QUIET)
    assert drive.last_job(jobs.Guess)
    part = {"type": "input_audio", "audio": SOUND}
    drive.send({"type": "conversation.item.create", "item": _user(part)})
    assert drive.last_job(jobs.Recognise).guess == 0


def test_a_picture_is_accepted_and_the_model_told_that_it_can_not_see_it() -> None:
    drive = Drive()
    parts = (
        {"type": "input_image", "image_url": "data:image/png;base64,AA=="},
        {"type": "input_text", "text": "What?"},
    )
    drive.send({"type": "conversation.item.create", "item": _user(*parts)})
    drive.send({"type": "response.create"})
    (line,) = _lines(drive)
    assert "cannot see pictures" in line and line.endswith("What?")


@pytest.mark.parametrize(
    ("role", "part", "allowed"),
    [
        ("assistant", "input_text", "'output_text'"),
        ("assistant", "output_audio", "'output_text'"),
        ("system", "input_audio", "'input_text'"),
        ("user", "output_text", "'input_text', 'input_audio', 'input_image'"),
    ],
)
def test_each_role_has_its_own_kinds_of_parts(role: str, part: str, allowed: str) -> None:
    item = {"type": "message", "role": role, "content": [{"type": part, "text": "x"}]}
    found = Drive().error({"type": "conversation.item.create", "item": item})
    assert found["message"] == f"Invalid value: '{part}'. Supported values are: {allowed}."
    assert found["param"] == "item.content[0].type"


def test_a_reference_that_leads_nowhere_makes_no_response() -> None:
    drive = Drive()
    event = {"type": "response.create", "response": {"input": [{"type": "item_reference", "id": "gone"}]}}
    assert drive.error(event)["code"] == "item_retrieve_invalid_item_id"
    assert not any(isinstance(job, jobs.Recognise | jobs.Reply) for job in drive.jobs)


def test_own_input_with_a_reference_replaces_the_conversation_and_joins_nothing() -> None:
    drive = Drive()
    for number in (1, 2):
        drive.send(
            {
                "type": "conversation.item.create",
                "item": {"id": f"item_{number}_", **_user({"type": "input_text", "text": f"line {number}"})},
            }
        )
    own = [{"type": "item_reference", "id": "item_2_"}, _user({"type": "input_text", "text": "own"})]
    drive.send({"type": "response.create", "response": {"input": own}})
    assert _lines(drive) == ["line 2", "own"]
    drive.reply()
    drive.send({"type": "response.create"})
    assert _lines(drive) == ["line 1", "line 2", "It is noon."]


# What was heard


def _spoken(drive: Drive, *, finish: bool) -> str:
    """A reply of three clauses, one second each, but text is far ahead; its item id."""
    drive.type_text()
    drive.send({"type": "response.create"})
    response_id = drive.last_job(jobs.Reply).response_id
    drive.session.words(response_id, TEXT)
    for end in (14, 30) if not finish else (14, 30, len(TEXT)):
        drive.session.speaking(response_id, end)
        drive.session.sound(response_id, bytes(1000 * MS))
    if finish:
        drive.session.finished(response_id, Finished())
    drive._take()
    return str(next(event["item"]["id"] for event in drive.events if event["type"] == "response.output_item.added"))


def _truncate(drive: Drive, item_id: str, end_ms: int) -> None:
    event = {"type": "conversation.item.truncate", "item_id": item_id, "content_index": 0, "audio_end_ms": end_ms}
    (said,) = drive.send(event)
    assert said["type"] == "conversation.item.truncated", said


def _next_lines(drive: Drive) -> list[str]:
    drive.type_text("And then?")
    drive.send({"type": "response.create"})
    return _lines(drive)


@pytest.mark.parametrize(
    ("heard_ms", "words"),
    [
        (0, ""),
        (500, "One two"),
        (800, "One two"),
        (1000, "One two three."),
        (1500, "One two three. Four"),
        (3000, TEXT),
    ],
)
def test_heard_words_are_found_clause_by_clause(heard_ms: int, words: str) -> None:
    assert heard_words(TEXT, heard_ms, 3000, [(14, 0), (30, 1000), (len(TEXT), 2000)]) == words


def test_without_marks_heard_words_are_spread_evenly() -> None:
    assert heard_words("aaa bbb ccc ddd", 500, 1000) == "aaa bbb"
    assert heard_words("aaa bbb ccc ddd", 1000, 1000) == "aaa bbb ccc ddd"


def test_text_that_was_never_spoken_is_not_in_the_models_memory_of_a_cut_reply() -> None:
    drive = Drive()
    _spoken(drive, finish=False)
    drive.send({"type": "response.cancel"})
    assert _next_lines(drive)[1] == "One two three. Four five six."


def test_a_truncate_after_the_cut_keeps_what_was_heard() -> None:
    drive = Drive()
    item_id = _spoken(drive, finish=False)
    drive.send({"type": "response.cancel"})
    _truncate(drive, item_id, 1000)
    assert _next_lines(drive)[1] == "One two three."


def test_a_truncate_while_the_reply_is_still_made_holds() -> None:
    drive = Drive()
    item_id = _spoken(drive, finish=False)
    _truncate(drive, item_id, 1000)
    response_id = drive.last_job(jobs.Reply).response_id
    drive.session.words(response_id, " Ten.")
    drive.session.sound(response_id, bytes(1000 * MS))
    drive.session.finished(response_id, Finished())
    (got,) = (drive._take(), drive.send({"type": "conversation.item.retrieve", "item_id": item_id}))[1]
    (part,) = got["item"]["content"]
    assert "transcript" not in part and len(base64.b64decode(part["audio"])) == 1000 * MS
    assert _next_lines(drive)[1] == "One two three."


def test_a_call_after_words_leaves_both_in_the_conversation() -> None:
    tool = {"type": "function", "name": "get_time", "parameters": {"type": "object"}}
    drive = Drive(tools=[tool], output_modalities=["text"])
    drive.type_text()
    drive.send({"type": "response.create"})
    response_id = drive.last_job(jobs.Reply).response_id
    drive.events.clear()
    drive.session.words(response_id, "Let me see.")
    call = Call("get_time", "{}")
    drive.session.call(response_id, call.name, call.arguments)
    drive.session.finished(response_id, Finished())
    drive._take()
    indexes = [event["output_index"] for event in drive.events if event["type"] == "response.output_item.done"]
    done = next(event["response"] for event in drive.events if event["type"] == "response.done")
    assert indexes == [0, 1] and [item["type"] for item in done["output"]] == ["message", "function_call"]

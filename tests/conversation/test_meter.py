"""Stages and tokens of each reply are kept, and counted once."""

from __future__ import annotations

from core.conversation import inputs
from core.conversation.replies import Marks, Usage
from core.conversation.state import LivePrompt, Mode
from tests.conversation.talk import SOUND, Talk

TOLD = {
    "total_tokens": 130,
    "input_tokens": 100,
    "output_tokens": 30,
    "input_token_details": {
        "text_tokens": 40,
        "audio_tokens": 50,
        "image_tokens": 10,
        "cached_tokens": 64,
        "cached_tokens_details": {"text_tokens": 30, "audio_tokens": 34, "image_tokens": 0},
    },
    "output_token_details": {"text_tokens": 10, "audio_tokens": 20},
}


def spoken_turn(talk: Talk) -> None:
    """One spoken turn: 0.1 s between stages."""
    user = {"id": "item_u", "type": "message", "role": "user", "content": [{"type": "input_audio"}]}
    talk.say({"type": "input_audio_buffer.speech_started", "item_id": "item_u", "audio_start_ms": 0})
    for event in (
        {"type": "input_audio_buffer.speech_stopped", "item_id": "item_u", "audio_end_ms": 900},
        {"type": "input_audio_buffer.committed", "item_id": "item_u"},
        {"type": "conversation.item.added", "item": user},
        {
            "type": "conversation.item.input_audio_transcription.completed",
            "item_id": "item_u",
            "content_index": 0,
            "transcript": "What time is it?",
        },
        {"type": "response.created", "response": {"id": "resp_1", "conversation_id": "conv_1"}},
    ):
        talk.say(event)
        talk.now_s += 0.1


def part(response_id: str, item_id: str) -> dict[str, object]:
    return {"response_id": response_id, "item_id": item_id, "output_index": 0, "content_index": 0}


def begin_message(talk: Talk, response_id: str, item_id: str) -> None:
    item = {"id": item_id, "type": "message", "role": "assistant", "content": []}
    talk.say({"type": "response.output_item.added", "response_id": response_id, "output_index": 0, "item": item})


def test_every_stage_of_a_spoken_turn_is_measured_from_the_end_of_speech() -> None:
    talk = Talk(Mode.HANDS_FREE).online()
    spoken_turn(talk)
    begin_message(talk, "resp_1", "item_a")
    talk.say({"type": "response.output_audio_transcript.delta", **part("resp_1", "item_a"), "delta": "Noon"})
    talk.now_s += 0.1
    talk.say({"type": "response.output_audio.delta", **part("resp_1", "item_a"), "delta": SOUND})
    talk.now_s += 0.2
    talk.do(inputs.Heard("item_a", 50))
    marks = talk.state.replies[0].marks
    stages = ("committed_s", "transcribed_s", "created_s", "first_delta_s", "first_sound_s")
    assert [marks.after_end_ms(stage) for stage in stages] == [100, 300, 400, 500, 750]
    assert talk.state.latencies_ms == (600,)
    assert talk.state.marks == Marks()


def test_words_that_come_after_the_reply_began_are_marked_on_it() -> None:
    talk = Talk(Mode.HANDS_FREE).online()
    talk.say({"type": "input_audio_buffer.speech_stopped", "item_id": "item_u", "audio_end_ms": 900})
    talk.created("resp_1")
    talk.now_s += 0.3
    talk.say(
        {
            "type": "conversation.item.input_audio_transcription.completed",
            "item_id": "item_u",
            "content_index": 0,
            "transcript": "Hello.",
        }
    )
    assert talk.state.replies[0].marks.after_end_ms("transcribed_s") == 300


def test_cached_tokens_are_told_apart_and_counted_once() -> None:
    talk = Talk().online()
    talk.created("resp_1")
    talk.say({"type": "response.done", "response": {"id": "resp_1", "status": "cancelled", "usage": TOLD}})
    usage = talk.state.usage
    assert usage == Usage(1, 40, 50, 10, 30, 34, 0, 10, 20)
    assert (usage.total, usage.cached) == (130, 64)
    assert talk.state.replies[0].status == "cancelled"


def test_sums_without_details_are_taken_for_text() -> None:
    talk = Talk().online()
    talk.created("resp_1")
    told = {"input_tokens": 7, "output_tokens": 3}
    talk.say({"type": "response.done", "response": {"id": "resp_1", "status": "completed", "usage": told}})
    assert (talk.state.usage.input_text, talk.state.usage.output_text) == (7, 3)


def test_a_response_that_was_never_announced_still_counts() -> None:
    talk = Talk().online()
    talk.say({"type": "response.done", "response": {"id": "resp_9", "status": "completed", "usage": TOLD}})
    assert talk.state.usage.total == 130


def test_an_aside_is_shown_as_one_and_does_not_take_the_floor() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("What mood am I in?", prompt=LivePrompt("One word.", is_out_of_band=True)))
    talk.say({"type": "response.created", "response": {"id": "resp_o", "conversation_id": None}})
    begin_message(talk, "resp_o", "item_o")
    talk.say({"type": "response.output_text.delta", **part("resp_o", "item_o"), "delta": "Calm."})
    row = talk.state.item("item_o")
    assert row is not None and row.is_aside and talk.state.response is None
    talk.say({"type": "response.done", "response": {"id": "resp_o", "conversation_id": None, "status": "completed"}})
    assert talk.state.aside_ids == frozenset() and talk.state.replies[0].is_aside


def test_stop_ends_an_aside_too() -> None:
    talk = Talk().online()
    talk.say({"type": "response.created", "response": {"id": "resp_o", "conversation_id": None}})
    talk.do(inputs.StopPressed())
    assert talk.names()[-1] == "response.cancel"


def test_an_aside_is_not_told_to_the_next_session() -> None:
    talk = Talk().online()
    talk.say({"type": "response.created", "response": {"id": "resp_o", "conversation_id": None}})
    begin_message(talk, "resp_o", "item_o")
    talk.say({"type": "response.output_text.done", **part("resp_o", "item_o"), "text": "Calm."})
    before = talk.names().count("conversation.item.create")
    talk.online()
    assert talk.names().count("conversation.item.create") == before


def test_a_typed_answer_ends_the_turn_so_that_a_later_word_of_the_server_is_not_measured_against_it() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Hi"))
    talk.created("resp_1")
    begin_message(talk, "resp_1", "item_a")
    talk.say({"type": "response.output_text.delta", **part("resp_1", "item_a"), "delta": "Hi."})
    talk.done("resp_1")
    assert talk.state.marks == Marks()

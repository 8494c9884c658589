"""What comes twice, late, or from elsewhere changes nothing it should not; so do verbs without their object."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace

from core.conversation import effects, inputs
from core.conversation.heard import heard_length
from core.conversation.phase import phase_of
from core.conversation.state import (
    CallStatus,
    Floor,
    Item,
    Mode,
    Phase,
    Problem,
    Role,
    Tool,
    TurnDetection,
    Wanted,
)
from tests.conversation.talk import SOUND, Talk

PART = {"output_index": 0, "content_index": 0}


def timers(talk: Talk) -> dict[str, float]:
    return {effect.name: effect.delay_s for effect in talk.effects if isinstance(effect, effects.SetTimer)}


def row(talk: Talk, item_id: str) -> Any:
    found = talk.state.item(item_id)
    assert found is not None
    return found


# What comes twice, late, or from elsewhere


def test_events_of_responses_and_items_nobody_knows_are_let_go() -> None:
    talk = Talk().online()
    before = talk.state.items
    where = {"response_id": "resp_x", "item_id": "item_x", **PART}
    talk.say({"type": "response.output_audio_transcript.delta", **where, "delta": "x"})
    talk.say({"type": "response.output_audio.delta", **where, "delta": SOUND})
    talk.say({"type": "response.output_audio.done", **where})
    talk.say(
        {"type": "response.output_item.done", "response_id": "resp_x", "output_index": 0, "item": {"id": "item_x"}}
    )
    talk.say({"type": "response.output_text.done", **where, "text": "x"})
    talk.do(inputs.PlaybackEnded("item_x"))
    talk.do(inputs.Heard("item_x", 5))
    assert talk.state.items is before and not talk.state.playback.is_playing


def test_the_final_text_replaces_the_pieces_and_a_dead_responses_text_is_dropped() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks(text="It is noo")
    where = {"response_id": "resp_1", "item_id": "item_a", **PART}
    talk.say({"type": "response.output_audio_transcript.done", **where, "transcript": "It is noon."})
    assert row(talk, "item_a").text == "It is noon."
    talk.do(inputs.StopPressed())
    talk.say({"type": "response.output_audio_transcript.done", **where, "transcript": "Other"})
    talk.say({"type": "response.output_text.done", **where, "text": "Other"})
    assert row(talk, "item_a").text == "It is noon."


def test_items_of_kinds_without_a_row_are_passed_over() -> None:
    talk = Talk().online()
    talk.say({"type": "conversation.item.added", "item": {"id": "item_o", "type": "function_call_output"}})
    talk.say({"type": "conversation.item.added", "item": {"id": "item_f", "type": "function_call", "name": "x"}})
    talk.created()
    talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0,
              "item": {"id": "item_r", "type": "reasoning"}})  # fmt: skip
    assert talk.state.items == ()


def test_a_system_item_of_another_client_becomes_a_row() -> None:
    talk = Talk().online()
    content = [{"type": "input_text", "text": "Be brief."}]
    item = {"id": "item_s", "type": "message", "role": "system", "content": content}
    talk.say({"type": "conversation.item.added", "item": item})
    assert (row(talk, "item_s").role.value, row(talk, "item_s").text) == ("system", "Be brief.")


def test_partial_words_after_the_final_ones_are_dropped() -> None:
    talk = Talk().online()
    talk.user_speaks()
    delta = "conversation.item.input_audio_transcription.delta"
    talk.say({"type": delta, "item_id": "item_u", "content_index": 0, "delta": "again"})
    assert row(talk, "item_u").text == "What time is it?"


def test_a_function_call_that_was_cut_off_does_not_run() -> None:
    talk = Talk().online()
    talk.created()
    item = {"id": "item_c", "type": "function_call", "name": "get_time", "call_id": "call_1"}
    talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item})
    talk.say({"type": "response.output_item.done", "response_id": "resp_1", "output_index": 0,
              "item": {**item, "status": "incomplete"}})  # fmt: skip
    call = row(talk, "item_c").call
    assert call.status is CallStatus.FAILED
    assert not any(isinstance(effect, effects.RunTool) for effect in talk.effects)


def test_a_call_announced_twice_under_two_items_runs_once() -> None:
    talk = Talk().online()
    talk.created()
    for item_id in ("item_1", "item_2"):
        item = {"id": item_id, "type": "function_call", "name": "get_time", "call_id": "call_1", "arguments": "{}"}
        talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item})
        talk.say({"type": "response.output_item.done", "response_id": "resp_1", "output_index": 0,
                  "item": {**item, "status": "completed"}})  # fmt: skip
    assert sum(isinstance(effect, effects.RunTool) for effect in talk.effects) == 1


@pytest.mark.parametrize(
    ("error", "code"),
    [
        ({"code": "insufficient_quota"}, "no_credit"),
        ({"code": "rate_limit_exceeded"}, "rate_limited"),
        ({"code": "language_model_missing"}, "language_model_missing"),
        ({"type": "server_error"}, "server_error"),
    ],
)
def test_a_failed_reply_says_why(error: dict[str, str], code: str) -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks()
    talk.done(status="failed", status_details={"type": "failed", "error": error})
    assert talk.state.problem is not None and talk.state.problem.code == code
    assert row(talk, "item_a").note == talk.state.problem.title


@pytest.mark.parametrize("reason", ["max_output_tokens", "content_filter", "other"])
def test_a_reply_cut_short_says_so_in_its_row(reason: str) -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks()
    talk.done(status="incomplete", status_details={"type": "incomplete", "reason": reason})
    assert row(talk, "item_a").note


@pytest.mark.parametrize(
    ("code", "shown"),
    [("rate_limit_exceeded", "rate_limit_exceeded"), ("insufficient_quota", "no_credit"), ("odd", "odd")],
)
def test_an_error_event_says_what_is_wrong(code: str, shown: str) -> None:
    talk = Talk().online()
    talk.error(code)
    assert talk.state.problem is not None and talk.state.problem.code == shown


def test_a_refused_response_frees_the_floor() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Hi"))
    talk.error("invalid_value", talk.last("response.create")["event_id"])
    assert talk.state.response is None and talk.state.problem is not None


def test_a_refusal_of_a_response_that_is_gone_is_only_told() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Hi"))
    event_id = talk.last("response.create")["event_id"]
    talk.do(inputs.TimerFired("response"))
    talk.error("invalid_value", event_id)
    assert talk.state.response is None and talk.state.problem is not None


def test_a_timer_for_an_answer_that_came_is_late() -> None:
    talk = Talk().online()
    talk.created()
    talk.do(inputs.TimerFired("response"))
    assert talk.state.problem is None


# The person


def test_verbs_without_their_object_change_nothing() -> None:
    talk = Talk().online()
    before = talk.state
    for event in (
        inputs.DraftEdited("x"),
        inputs.DraftDiscarded(),
        inputs.TalkReleased(),
        inputs.ModeChosen(Mode.HANDS_FREE),
        inputs.SetupChanged(before.setup),
        inputs.CallApproved("call_x"),
        inputs.CallDenied("call_x"),
        inputs.CallFinished("call_x", "out"),
        inputs.DeviceChanged(True, True),
    ):
        talk.do(event)
    assert talk.state == before and talk.effects == []


def test_an_emptied_draft_is_not_sent() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks()
    talk.do(inputs.DraftApproved("  "))
    assert talk.state.draft is not None and talk.names() == []


def test_two_parts_edited_into_one_text_leave_one_row() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks("item_1", "First.")
    talk.user_speaks("item_2", "Second.")
    talk.do(inputs.DraftApproved("Both."))
    assert [item.text for item in talk.state.items] == ["Both."]
    assert talk.names().count("conversation.item.delete") == 2


def test_a_discarded_draft_of_a_lost_link_asks_nothing_of_the_server() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks()
    talk.do(inputs.LinkDown(Problem("link_lost", "Lost."), 1.0, 1))
    talk.do(inputs.DraftDiscarded())
    assert talk.state.draft is None and talk.names() == []


def test_changing_the_mode_while_holding_drops_the_half_said() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.do(inputs.TalkPressed())
    talk.do(inputs.ModeChosen(Mode.HANDS_FREE))
    assert "input_audio_buffer.clear" in talk.names() and not talk.state.floor.is_holding


def test_a_mode_chosen_without_a_link_is_told_when_one_is_there() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.do(inputs.TalkPressed())
    talk.do(inputs.LinkDown(Problem("link_lost", "Lost."), 1.0, 1))
    talk.do(inputs.ModeChosen(Mode.REVIEW))
    assert talk.names() == [] and talk.state.mode is Mode.REVIEW


def test_the_talk_button_without_a_link_does_nothing() -> None:
    talk = Talk(Mode.HOLD)
    talk.do(inputs.TalkPressed())
    assert not talk.state.floor.is_holding


def test_in_hands_free_the_button_only_interrupts() -> None:
    talk = Talk().online()
    talk.do(inputs.TalkPressed())
    talk.do(inputs.TalkPressed())
    talk.do(inputs.TalkReleased())
    assert talk.names() == [] and not talk.state.floor.is_holding


def test_stop_ends_a_running_and_a_waiting_tool_and_speaks_of_neither() -> None:
    talk = Talk().online()
    talk.created()
    item = {"id": "item_c", "type": "function_call", "name": "get_time", "call_id": "call_1", "arguments": "{}"}
    talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item})
    talk.say({"type": "response.output_item.done", "response_id": "resp_1", "output_index": 0,
              "item": {**item, "status": "completed"}})  # fmt: skip
    talk.done()
    talk.do(inputs.StopPressed())
    assert effects.CancelTool("call_1") in talk.effects and "response.create" not in talk.names()


def test_a_device_that_is_back_takes_its_banner_away() -> None:
    talk = Talk().online()
    lost = Problem("no_microphone", "No microphone found.", "", ("choose_device", "check_devices"))
    talk.do(inputs.DeviceChanged(False, True, lost))
    talk.do(inputs.DeviceChanged(True, True))
    assert talk.state.problem is None


def test_too_many_calls_in_a_row_end_with_a_message() -> None:
    talk = Talk().online()
    for number in range(10):
        talk.created(f"resp_{number}")
        item = {"id": f"item_{number}", "type": "function_call", "name": "get_time", "call_id": f"call_{number}"}
        talk.say({"type": "response.output_item.added", "response_id": f"resp_{number}", "output_index": 0,
                  "item": item})  # fmt: skip
        talk.say({"type": "response.output_item.done", "response_id": f"resp_{number}", "output_index": 0,
                  "item": {**item, "arguments": "{}", "status": "completed"}})  # fmt: skip
        talk.speaks(f"item_w{number}", f"resp_{number}")
        talk.do(inputs.CallFinished(f"call_{number}", "out"))
        talk.done(f"resp_{number}")
    assert talk.state.problem is not None and talk.state.problem.code == "tool_loop"


def test_a_picture_alone_is_a_turn() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("", images=("data:image/png;base64,AA==",)))
    content = talk.last("conversation.item.create")["item"]["content"]
    assert [part["type"] for part in content] == ["input_image"]


def test_a_draft_remembers_what_the_person_made_of_it() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks()
    talk.do(inputs.DraftEdited("What day is it?"))
    assert talk.state.draft is not None and talk.state.draft.is_edited
    talk.do(inputs.DraftEdited("What time is it?"))
    assert not talk.state.draft.is_edited


def test_a_spoken_utterance_in_manual_review_waits_for_the_person() -> None:
    talk = Talk(Mode.REVIEW, turn_detection=TurnDetection(kind="none")).online()
    talk.do(inputs.TalkPressed())
    talk.now_s += 1
    talk.do(inputs.TalkReleased())
    assert talk.names() == ["input_audio_buffer.commit"]


def test_only_the_call_that_was_meant_is_approved() -> None:
    talk = Talk(tools=(Tool("get_time", "", {}, needs_approval=True),)).online()
    talk.created()
    for number in (1, 2):
        item = {"id": f"item_{number}", "type": "function_call", "name": "get_time", "call_id": f"call_{number}"}
        talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item})
        talk.say({"type": "response.output_item.done", "response_id": "resp_1", "output_index": 0,
                  "item": {**item, "arguments": "{}", "status": "completed"}})  # fmt: skip
    assert phase_of(talk.state, 0) is Phase.WAITING
    talk.do(inputs.CallApproved("call_2"))
    statuses = [row(talk, item_id).call.status for item_id in ("item_1", "item_2")]
    assert statuses == [CallStatus.WAITING, CallStatus.RUNNING]
    talk.say({"type": "response.output_item.done", "response_id": "resp_1", "output_index": 0,
              "item": {"id": "item_2", "type": "function_call", "status": "completed"}})  # fmt: skip
    assert row(talk, "item_2").call.status is CallStatus.RUNNING


def test_a_commit_without_sound_cancels_the_reply_that_was_asked_for_with_it() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.error("input_audio_buffer_commit_empty")
    assert talk.state.problem is not None and talk.state.problem.code == "heard_nothing"
    assert "response.cancel" not in talk.names()


def test_the_window_says_for_a_moment_that_it_was_interrupted() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks()
    talk.do(inputs.StopPressed())
    assert phase_of(talk.state, talk.now_s + 0.5) is Phase.INTERRUPTED
    talk.do(inputs.TimerFired("interrupted"))
    assert phase_of(talk.state, talk.now_s + 0.5) is not Phase.INTERRUPTED


def test_known_events_that_mean_nothing_here_change_nothing() -> None:
    talk = Talk().online()
    before = talk.state
    talk.say({"type": "rate_limits.updated", "rate_limits": []})
    assert talk.state is before


def test_a_reply_the_server_began_by_itself_makes_the_wanted_follow_up_needless() -> None:
    talk = Talk().online()
    talk.do(inputs.TalkPressed())
    talk.state = replace(talk.state, wanted=Wanted(is_follow_up=True), floor=Floor(is_speaking=True))
    talk.created()
    assert talk.state.wanted is None


def test_a_stalled_reply_leaves_the_rows_of_others_alone() -> None:
    talk = Talk().online()
    talk.user_speaks()
    talk.created()
    talk.speaks()
    talk.now_s += 46
    talk.do(inputs.TimerFired("stalled"))
    assert row(talk, "item_u").note == ""


def test_arguments_come_in_pieces() -> None:
    talk = Talk().online()
    talk.created()
    item = {"id": "item_c", "type": "function_call", "name": "get_time", "call_id": "call_1"}
    talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item})
    for piece in ('{"zone"', ': "UTC"}'):
        talk.say({"type": "response.function_call_arguments.delta", "response_id": "resp_1", "item_id": "item_c",
                  "call_id": "call_1", "output_index": 0, "delta": piece})  # fmt: skip
    assert row(talk, "item_c").call.arguments == '{"zone": "UTC"}'


def test_a_message_is_complete_with_its_item() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks()
    talk.say({"type": "response.output_item.done", "response_id": "resp_1", "output_index": 0,
              "item": {"id": "item_a", "type": "message"}})  # fmt: skip
    assert row(talk, "item_a").is_done


def test_a_row_deleted_elsewhere_may_still_be_sounding() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks()
    talk.say({"type": "conversation.item.deleted", "item_id": "item_a"})
    talk.do(inputs.PlaybackEnded("item_a"))
    assert not talk.state.playback.is_playing and talk.state.items == ()


def test_a_doubtful_token_that_is_not_in_the_text_is_passed_over() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.committed(words=None)
    done = "conversation.item.input_audio_transcription.completed"
    logprobs = [{"token": "zebra", "logprob": -3.0}, {"token": " time", "logprob": -2.0}]
    talk.say({"type": done, "item_id": "item_u", "content_index": 0, "transcript": "What time?", "logprobs": logprobs})
    assert talk.state.draft is not None and talk.state.draft.parts[0].doubtful == ((5, 9),)


def test_calls_are_counted_from_the_last_word_of_the_person() -> None:
    talk = Talk().online()
    for number in range(12):
        talk.do(inputs.TextSent(f"Question {number}"))
        talk.created(f"resp_{number}")
        item = {"id": f"item_{number}", "type": "function_call", "name": "get_time", "call_id": f"call_{number}"}
        talk.say({"type": "response.output_item.added", "response_id": f"resp_{number}", "output_index": 0,
                  "item": item})  # fmt: skip
        talk.say({"type": "response.output_item.done", "response_id": f"resp_{number}", "output_index": 0,
                  "item": {**item, "arguments": "{}", "status": "completed"}})  # fmt: skip
        talk.do(inputs.CallFinished(f"call_{number}", "out"))
        talk.done(f"resp_{number}")
        talk.created(f"resp_f{number}")
        talk.done(f"resp_f{number}")
    assert talk.state.problem is None


def test_the_cut_between_heard_and_unheard_falls_between_words() -> None:
    item = Item("item_a", Role.ASSISTANT, "It is noon now.", is_speech=True, is_done=True, received_bytes=48_000)
    assert heard_length(item, 500) == len("It is")
    assert heard_length(item, 40) == 0


def test_a_session_announced_twice_is_set_up_once() -> None:
    talk = Talk()
    talk.do(inputs.ConnectAsked())
    talk.do(inputs.LinkOpened())
    for _ in range(2):
        talk.say({"type": "session.created", "session": {"id": "sess_1"}})
    assert talk.names() == ["session.update"]

"""Taking turns: Hold, Hands-free, Review, typing, one response at a time."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec import UNSET

from core.conversation import effects, inputs
from core.conversation.phase import phase_of
from core.conversation.settle import response_params
from core.conversation.state import (
    LinkStatus,
    LivePrompt,
    Mode,
    Phase,
    Role,
    Setup,
    Tool,
    Transcript,
    TurnDetection,
    Wanted,
)
from core.conversation.turns import is_microphone_wanted
from tests.conversation.talk import Talk


def _phase(talk: Talk) -> Phase:
    return phase_of(talk.state, talk.now_s)


# Link


def test_the_session_is_set_up_before_the_microphone_flows() -> None:
    talk = Talk()
    talk.do(inputs.ConnectAsked())
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "sess_1"}})
    assert talk.names() == ["session.update"] and not is_microphone_wanted(talk.state)
    talk.say({"type": "session.updated", "session": {}})
    assert talk.state.link.status is LinkStatus.ONLINE and is_microphone_wanted(talk.state)


def test_a_refused_setting_is_told_and_the_session_goes_on() -> None:
    talk = Talk()
    talk.do(inputs.ConnectAsked())
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {}})
    talk.error("unknown_parameter", talk.last("session.update")["event_id"])
    assert talk.state.link.status is LinkStatus.ONLINE
    assert talk.state.problem is not None and talk.state.problem.code == "refused_setting"


def test_a_locked_voice_is_left_out_and_the_update_sent_again() -> None:
    talk = Talk(voice="warm").online()
    talk.do(inputs.SetupChanged(Setup(voice="bass")))
    talk.error("cannot_update_voice", talk.last("session.update")["event_id"])
    assert talk.state.problem is None
    assert "voice" not in talk.last("session.update")["session"]["audio"]["output"]


@pytest.mark.parametrize(
    ("mode", "kind", "expected"),
    [
        (Mode.HOLD, "server_vad", None),
        (Mode.HANDS_FREE, "server_vad", ("server_vad", True)),
        (Mode.HANDS_FREE, "semantic_vad", ("semantic_vad", True)),
        (Mode.REVIEW, "server_vad", ("server_vad", False)),
        (Mode.HANDS_FREE, "none", None),
    ],
)
def test_each_mode_asks_for_its_turn_detection(mode: Mode, kind: str, expected: tuple[str, bool] | None) -> None:
    talk = Talk(mode, turn_detection=TurnDetection(kind))
    talk.do(inputs.ConnectAsked())
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {}})
    asked = talk.last("session.update")["session"]["audio"]["input"]["turn_detection"]
    assert (asked and (asked["type"], asked["create_response"])) == expected


# Hold


def test_hold_sends_commit_and_response_at_release() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.do(inputs.TalkPressed())
    assert is_microphone_wanted(talk.state) and _phase(talk) is Phase.HOLDING
    talk.now_s += 1.0
    talk.do(inputs.TalkReleased())
    assert talk.names() == ["input_audio_buffer.commit", "response.create"]
    assert not is_microphone_wanted(talk.state) and _phase(talk) is Phase.THINKING


def test_a_slip_sends_nothing_to_be_answered() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.do(inputs.TalkPressed())
    talk.now_s += 0.1
    wanted = talk.do(inputs.TalkReleased())
    assert talk.names() == ["input_audio_buffer.clear"] and effects.DropCaptured() in wanted
    assert _phase(talk) is Phase.READY


def test_a_press_stops_a_reply_that_is_being_spoken() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.created()
    talk.speaks()
    wanted = talk.do(inputs.TalkPressed())
    assert effects.Flush() in wanted and "response.cancel" in talk.names()


def test_holding_ends_by_itself_after_a_minute() -> None:
    talk = Talk(Mode.HOLD).online()
    wanted = talk.do(inputs.TalkPressed())
    assert effects.SetTimer("hold", 60.0) in wanted
    talk.now_s += 60
    talk.do(inputs.TimerFired("hold"))
    assert talk.names() == ["input_audio_buffer.commit", "response.create"]


def test_a_commit_without_sound_ends_the_turn_quietly() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.do(inputs.TalkPressed())
    talk.now_s += 0.5
    talk.do(inputs.TalkReleased())
    talk.error("input_audio_buffer_commit_empty", talk.last("input_audio_buffer.commit")["event_id"])
    assert talk.state.problem is not None and talk.state.problem.code == "heard_nothing"
    talk.created()
    assert talk.names()[-1] == "response.cancel"


# Hands-free


def test_hands_free_leaves_the_answer_to_the_server() -> None:
    talk = Talk().online()
    talk.user_speaks()
    assert talk.names() == []
    talk.created()
    talk.speaks()
    row = talk.state.item("item_u")
    assert row is not None and row.text == "What time is it?" and row.transcript is Transcript.DONE
    assert _phase(talk) is Phase.SPEAKING


def test_latency_counts_from_the_end_of_speech_to_the_first_sound() -> None:
    talk = Talk().online()
    talk.user_speaks()
    talk.created()
    talk.now_s += 0.612
    talk.speaks()
    assert talk.state.latencies_ms == (612,)


def test_words_may_come_before_their_item_and_stay_in_place() -> None:
    talk = Talk().online()
    delta = "conversation.item.input_audio_transcription.delta"
    talk.say({"type": delta, "item_id": "item_u", "delta": "And some"})
    talk.say({"type": delta, "item_id": "item_u", "delta": "where"})
    row = talk.state.item("item_u")
    assert row is not None and row.text == "And somewhere" and row.transcript is Transcript.PARTIAL
    talk.committed(words="And somewhere good.")
    assert [(row.item_id, row.text) for row in talk.state.items] == [("item_u", "And somewhere good.")]


def test_a_failed_transcript_says_so_in_its_row() -> None:
    talk = Talk().online()
    talk.user_speaks(words=None)
    failed = "conversation.item.input_audio_transcription.failed"
    talk.say({"type": failed, "item_id": "item_u", "content_index": 0, "error": {"message": "unintelligible"}})
    row = talk.state.item("item_u")
    assert row is not None and row.transcript is Transcript.FAILED and "unintelligible" in row.note


# Review


def test_in_review_the_words_become_a_draft_and_nothing_is_answered() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks()
    assert talk.state.draft is not None and talk.state.draft.heard == "What time is it?"
    assert talk.names() == [] and _phase(talk) is Phase.REVIEW


def test_an_untouched_draft_is_answered_as_it_was_spoken() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks()
    talk.do(inputs.DraftApproved("What time is it?", LivePrompt("Answer with exactly one word: {heard}")))
    assert talk.names() == ["response.create"]
    assert talk.last("response.create")["response"] == {
        "instructions": "Answer with exactly one word: What time is it?"
    }
    assert talk.state.draft is None


def test_an_edited_draft_replaces_the_sound_by_text() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks()
    talk.do(inputs.DraftApproved("What day is it?", LivePrompt(is_spoken=False)))
    assert talk.names() == ["conversation.item.delete", "conversation.item.create", "response.create"]
    assert talk.last("conversation.item.create")["item"]["content"] == [
        {"type": "input_text", "text": "What day is it?"}
    ]
    assert talk.last("response.create")["response"]["output_modalities"] == ["text"]
    (row,) = talk.state.items
    assert row.is_edited and row.text == "What day is it?"


def test_a_discarded_draft_leaves_nothing_behind() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks()
    talk.do(inputs.DraftDiscarded())
    assert talk.names() == ["conversation.item.delete"] and talk.state.items == () and talk.state.draft is None


def _twice(edited: str = "") -> Talk:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks("item_1", "Find me a table")
    if edited:
        talk.do(inputs.DraftEdited(edited))
    talk.user_speaks("item_2", "for two.")
    return talk


def _draft(talk: Talk) -> tuple[str, str, bool]:
    draft = talk.state.draft
    assert draft is not None
    return draft.shown, draft.later, draft.is_edited


def test_speaking_again_stands_below_the_draft_and_is_sent_with_it() -> None:
    talk = _twice()
    assert _draft(talk) == ("Find me a table", "for two.", False)
    talk.do(inputs.DraftApproved("Find me a table for two."))
    assert talk.names() == ["response.create"]  # the sound of both


@pytest.mark.parametrize(
    ("edited", "shown"), [("", "Find me a table for two."), ("Get me a table", "Get me a table for two.")]
)
def test_what_is_said_later_is_added_to_the_words_as_they_are(edited: str, shown: str) -> None:
    talk = _twice(edited)
    talk.do(inputs.DraftJoined())
    assert _draft(talk) == (shown, "", bool(edited))
    talk.do(inputs.DraftEdited("Find me a table for two."))
    assert _draft(talk) == ("Find me a table for two.", "", False)


@pytest.mark.parametrize("edited", ["", "Get me a table"])
def test_what_is_said_later_takes_the_place_of_the_draft(edited: str) -> None:
    talk = _twice(edited)
    talk.do(inputs.DraftReplaced())
    assert _draft(talk) == ("for two.", "", False)
    assert talk.last("conversation.item.delete")["item_id"] == "item_1"
    assert [item.item_id for item in talk.state.items] == ["item_2"]


@pytest.mark.parametrize("event", [inputs.DraftJoined(), inputs.DraftReplaced()])
def test_without_later_words_there_is_nothing_to_add_or_replace(event: inputs.Input) -> None:
    talk = Talk(Mode.REVIEW).online()
    assert talk.do(event) == [] and talk.state.draft is None
    talk.user_speaks()
    assert talk.do(event) == [] and _draft(talk) == ("What time is it?", "", False)


def test_without_a_transcript_in_time_the_person_may_type() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks(words=None)
    assert talk.state.draft is not None and not talk.state.draft.is_ready
    talk.do(inputs.TimerFired("transcript:item_u"))
    assert talk.state.draft.is_ready


def test_doubtful_words_are_marked() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks(words=None)
    talk.say(
        {
            "type": "conversation.item.input_audio_transcription.completed",
            "item_id": "item_u",
            "content_index": 0,
            "transcript": "near Santa Catarina",
            "logprobs": [{"token": "near", "logprob": -0.1}, {"token": " Santa", "logprob": -1.7}],
        }
    )
    assert talk.state.draft is not None and talk.state.draft.parts[0].doubtful == ((5, 10),)


def test_a_draft_survives_a_dropped_link_and_goes_out_as_text() -> None:
    from core.conversation.state import Problem

    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks()
    talk.do(inputs.LinkDown(Problem("link_lost", "Connection lost."), 0.5, 1))
    assert talk.state.draft is not None and talk.state.draft.heard == "What time is it?"
    talk.online()
    talk.do(inputs.DraftApproved("What time is it?"))
    assert talk.names() == ["conversation.item.create", "response.create"]


# Typing


def test_a_typed_turn_goes_out_with_its_picture() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("What is this?", ("data:image/png;base64,AAAA",)))
    kinds = [part["type"] for part in talk.last("conversation.item.create")["item"]["content"]]
    assert kinds == ["input_image", "input_text"] and talk.names()[-1] == "response.create"


def test_nothing_typed_is_nothing_sent() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("   "))
    assert talk.names() == [] and talk.state.items == ()


def test_a_typed_row_is_not_doubled_when_the_server_adds_it() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Hello"))
    item = talk.last("conversation.item.create")["item"]
    talk.say({"type": "conversation.item.added", "item": {**item, "status": "completed"}})
    assert [row.role for row in talk.state.items] == [Role.USER]


# One response at a time


def test_a_second_wish_waits_for_the_first_response() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("One"))
    talk.created()
    talk.do(inputs.TextSent("Two"))
    assert talk.names().count("response.create") == 1
    talk.done(status="cancelled")
    assert talk.names().count("response.create") == 2


def test_a_refused_response_is_asked_for_again_when_the_rival_is_done() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("One"))
    asked = talk.last("response.create")["event_id"]
    talk.created("resp_rival")
    talk.error("conversation_already_has_active_response", asked)
    assert talk.state.problem is None and talk.names().count("response.create") == 1
    talk.done("resp_rival")
    assert talk.names().count("response.create") == 2


def test_a_server_that_never_answers_is_told_of() -> None:
    talk = Talk().online()
    wanted = talk.do(inputs.TextSent("One"))
    assert effects.SetTimer("response", 30.0) in wanted
    talk.do(inputs.TimerFired("response"))
    assert talk.state.problem is not None and talk.state.problem.code == "no_answer"
    assert _phase(talk) is Phase.LISTENING


def _aside() -> Talk:
    talk = Talk().online()
    wanted = talk.do(inputs.TextSent("One", prompt=LivePrompt(is_out_of_band=True)))
    assert effects.SetTimer("aside", 30.0) in wanted
    return talk


def test_a_reply_out_of_band_that_never_begins_is_told_of() -> None:
    talk = _aside()
    talk.do(inputs.TimerFired("aside"))
    assert talk.state.problem is not None and talk.state.problem.code == "no_answer"
    talk.do(inputs.ProblemDismissed())
    talk.do(inputs.TimerFired("aside"))
    assert talk.state.problem is None


def test_a_reply_out_of_band_that_has_begun_or_was_refused_is_not_missed() -> None:
    talk = _aside()
    talk.say({"type": "response.created", "response": {"id": "resp_1", "metadata": {"purpose": "out_of_band"}}})
    talk.do(inputs.TimerFired("aside"))
    assert talk.state.problem is None
    talk = _aside()
    talk.error("invalid_value", talk.last("response.create")["event_id"])
    talk.do(inputs.ProblemDismissed())
    talk.do(inputs.TimerFired("aside"))
    assert talk.state.problem is None


def test_an_out_of_band_reply_takes_no_floor() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Note", prompt=LivePrompt("Summarise", is_out_of_band=True)))
    asked = talk.last("response.create")["response"]
    assert asked["conversation"] == "none" and talk.state.response is None
    response = {"id": "resp_x", "status": "in_progress", "conversation_id": None, "metadata": asked["metadata"]}
    talk.say({"type": "response.created", "response": response})
    assert talk.state.response is None


@pytest.mark.parametrize(
    "code", ["response_cancel_not_active", "item_truncate_invalid_item_id", "integer_below_min_value"]
)
def test_benign_refusals_never_reach_the_person(code: str) -> None:
    talk = Talk().online()
    talk.error(code)
    assert talk.state.problem is None


def test_any_other_error_is_shown() -> None:
    talk = Talk().online()
    talk.error("server_exploded")
    assert talk.state.problem is not None and talk.state.problem.code == "server_exploded"


def test_a_failed_response_is_no_silence() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("One"))
    talk.created()
    talk.done(
        status="failed", status_details={"type": "failed", "error": {"code": "insufficient_quota", "message": "gone"}}
    )
    assert talk.state.problem is not None and talk.state.problem.code == "no_credit"


def test_usage_adds_up_over_all_responses() -> None:
    talk = Talk().online()
    usage = {
        "input_token_details": {"text_tokens": 10, "audio_tokens": 5, "cached_tokens": 3},
        "output_token_details": {"text_tokens": 2, "audio_tokens": 4},
    }
    talk.created()
    talk.done(usage=usage)
    talk.done("resp_other", status="cancelled", usage=usage)
    assert (talk.state.usage.responses, talk.state.usage.total, talk.state.usage.cached) == (2, 42, 6)


def test_a_mode_can_be_changed_in_mid_conversation() -> None:
    talk = Talk().online()
    talk.do(inputs.ModeChosen(Mode.REVIEW))
    assert talk.last("session.update")["session"]["audio"]["input"]["turn_detection"]["create_response"] is False
    talk.do(inputs.TextSent("One"))
    assert "response.create" not in talk.names(), "a reply waits until the update is answered"
    talk.say({"type": "session.updated", "session": {}})
    assert talk.names()[-1] == "response.create"


def test_muting_closes_the_microphone_and_nothing_else() -> None:
    talk = Talk().online()
    talk.do(inputs.MuteToggled())
    assert not is_microphone_wanted(talk.state) and _phase(talk) is Phase.MUTED
    talk.do(inputs.MuteToggled())
    assert is_microphone_wanted(talk.state)


def test_a_new_conversation_is_empty_and_connects_afresh() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks()
    wanted = talk.do(inputs.ConversationCleared())
    assert talk.state.items == () and talk.state.draft is None and talk.state.mode is Mode.REVIEW
    assert effects.Connect() in wanted and effects.Flush() in wanted


def test_the_session_is_told_its_limits_and_what_replies_are_made_of() -> None:
    tool = Tool("get_time", "Tells the time", {})
    talk = Talk(tools=(tool,), tool_choice="required", max_output_tokens=300, output_modality="text").online()
    talk.do(inputs.ModeChosen(Mode.HOLD))
    told = talk.last("session.update")["session"]
    assert (told["tool_choice"], told["max_output_tokens"], told["output_modalities"]) == ("required", 300, ["text"])
    talk.do(inputs.SetupChanged(Setup(tool_choice="required")))
    told = talk.last("session.update")["session"]
    assert (told["tool_choice"], told["max_output_tokens"], told["output_modalities"]) == ("auto", "inf", ["audio"])


def test_a_required_tool_is_not_required_again_to_speak_of_its_output() -> None:
    asked = [response_params(Wanted(is_follow_up=is_follow_up), "required") for is_follow_up in (False, True)]
    assert [one.tool_choice for one in asked] == [UNSET, "auto"]
    assert response_params(Wanted(LivePrompt(without_tools=True), is_follow_up=True), "required").tool_choice == "none"


@pytest.mark.parametrize(("is_spoken", "said"), [(None, UNSET), (True, ("audio",)), (False, ("text",))])
def test_a_live_prompt_says_how_it_is_answered_or_leaves_it_to_the_session(is_spoken: bool | None, said: Any) -> None:
    assert response_params(Wanted(LivePrompt(is_spoken=is_spoken))).output_modalities == said

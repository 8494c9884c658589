"""Waiting has an end and a message; what comes twice, late or from elsewhere changes nothing it should not."""

from __future__ import annotations

from typing import Any

import pytest

from core.conversation import effects, inputs
from core.conversation.phase import phase_of
from core.conversation.state import (
    Floor,
    Link,
    LinkStatus,
    Mode,
    Phase,
    Problem,
    State,
    Transcript,
)
from core.conversation.turns import is_microphone_wanted
from tests.conversation.talk import Talk

PART = {"output_index": 0, "content_index": 0}


def timers(talk: Talk) -> dict[str, float]:
    return {effect.name: effect.delay_s for effect in talk.effects if isinstance(effect, effects.SetTimer)}


def row(talk: Talk, item_id: str) -> Any:
    found = talk.state.item(item_id)
    assert found is not None
    return found


# The server stops


def test_a_reply_that_stalls_is_given_up_with_a_message_and_its_words_stay() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks(text="It is")
    talk.now_s += 46
    talk.do(inputs.TimerFired("stalled"))
    assert talk.state.problem is not None and talk.state.problem.code == "no_answer"
    assert talk.state.response is None and talk.names()[-1] == "response.cancel"
    assert (row(talk, "item_a").text, row(talk, "item_a").is_done) == ("It is", True)
    assert effects.EndItem("item_a") in talk.effects


def test_a_reply_that_still_comes_is_waited_for() -> None:
    talk = Talk().online()
    talk.created()
    talk.now_s += 40
    talk.speaks()
    talk.now_s += 6
    talk.effects.clear()
    talk.do(inputs.TimerFired("stalled"))
    assert talk.state.problem is None and timers(talk)["stalled"] == pytest.approx(39)


def test_arguments_that_still_come_are_waited_for() -> None:
    talk = Talk().online()
    talk.created()
    talk.now_s += 40
    talk.say({"type": "response.function_call_arguments.delta", "response_id": "resp_1", "item_id": "x", "delta": "{",
              "call_id": "c", "output_index": 0})  # fmt: skip
    talk.now_s += 10
    talk.do(inputs.TimerFired("stalled"))
    assert talk.state.problem is None


def test_a_finished_reply_cannot_stall() -> None:
    talk = Talk().online()
    talk.created()
    talk.done()
    talk.now_s += 100
    talk.do(inputs.TimerFired("stalled"))
    assert talk.state.problem is None


def test_settings_that_are_never_confirmed_do_not_hold_the_talk() -> None:
    talk = Talk()
    talk.do(inputs.ConnectAsked())
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "sess_1"}})
    assert not is_microphone_wanted(talk.state)
    talk.do(inputs.TimerFired("update"))
    assert talk.state.link.status is LinkStatus.ONLINE
    assert talk.state.problem is not None and talk.state.problem.code == "no_update"
    talk.do(inputs.ProblemDismissed())
    talk.do(inputs.TimerFired("update"))
    assert talk.state.problem is None


def test_words_that_never_come_are_told_of_in_their_row() -> None:
    talk = Talk().online()
    talk.user_speaks(words=None)
    assert timers(talk)["transcript:item_u"] == 20
    talk.do(inputs.TimerFired("transcript:item_u"))
    assert (row(talk, "item_u").transcript, row(talk, "item_u").note) == (Transcript.FAILED, "No transcript came.")
    talk.do(inputs.TimerFired("transcript:item_u"))
    talk.do(inputs.TimerFired("transcript:item_nobody"))
    assert row(talk, "item_u").transcript is Transcript.FAILED


def test_a_late_transcript_still_fills_an_open_draft() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.user_speaks(words=None)
    talk.do(inputs.TimerFired("transcript:item_u"))
    assert talk.state.draft is not None and talk.state.draft.is_ready
    done = "conversation.item.input_audio_transcription.completed"
    talk.say({"type": done, "item_id": "item_u", "content_index": 0, "transcript": "Hello."})
    assert talk.state.draft.heard == "Hello."


def test_a_draft_without_a_recogniser_is_typed() -> None:
    talk = Talk(Mode.REVIEW, transcription_model=None).online()
    talk.user_speaks(words=None)
    assert talk.state.draft is not None and talk.state.draft.is_ready


def test_an_unknown_timer_changes_nothing() -> None:
    talk = Talk().online()
    before = talk.state
    talk.do(inputs.TimerFired("something"))
    assert talk.state is before


# The link


def test_the_models_are_loaded_before_the_link_is_up() -> None:
    talk = Talk()
    talk.do(inputs.ConnectAsked())
    talk.do(inputs.LinkLoading("Speech recognition", 40))
    assert (talk.state.link.loading_part, talk.state.link.loading_percent) == ("Speech recognition", 40)
    assert phase_of(talk.state, 0) is Phase.LOADING
    talk.online()
    talk.do(inputs.LinkLoading("late", 1))
    assert talk.state.link.loading_part == ""


def test_hanging_up_empties_the_speaker_and_forgets_what_was_wanted() -> None:
    talk = Talk().online()
    talk.created()
    talk.do(inputs.TextSent("Hi"))
    talk.do(inputs.DisconnectAsked())
    assert effects.Flush() in talk.effects and effects.Disconnect() in talk.effects
    assert talk.state.wanted is None and talk.state.link.status is LinkStatus.OFFLINE


@pytest.mark.parametrize(("is_fatal", "phase"), [(True, Phase.ERROR), (False, Phase.OFFLINE)])
def test_an_offline_link_says_whether_it_can_be_helped(is_fatal: bool, phase: Phase) -> None:
    state = State(link=Link(LinkStatus.OFFLINE, problem=Problem("x", "X", is_fatal=is_fatal)))
    assert phase_of(state, 0) is phase


def test_a_link_that_was_never_tried_is_offline() -> None:
    assert phase_of(State(), 0) is Phase.OFFLINE


def test_without_a_microphone_the_phase_says_so() -> None:
    state = State(link=Link(LinkStatus.ONLINE), floor=Floor(has_microphone=False))
    assert phase_of(state, 0) is Phase.NO_MICROPHONE

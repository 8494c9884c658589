"""The link drops and comes back: nothing that was said is lost."""

from __future__ import annotations

from core.conversation import effects, inputs
from core.conversation.phase import phase_of
from core.conversation.state import LinkStatus, Phase, Problem
from tests.conversation.talk import Talk

LOST = Problem("link_lost", "Connection lost.")


def test_a_lost_link_is_tried_again_after_its_wait() -> None:
    talk = Talk().online()
    assert effects.SetTimer("retry", 2.0) in talk.do(inputs.LinkDown(LOST, 2.0, 1))
    assert phase_of(talk.state, talk.now_s) is Phase.RECONNECTING
    assert effects.Connect() in talk.do(inputs.TimerFired("retry"))


def test_a_refused_link_waits_for_the_person() -> None:
    talk = Talk()
    talk.do(inputs.ConnectAsked())
    talk.do(inputs.LinkDown(Problem("bad_key", "The key was not accepted.", is_fatal=True), None, 1))
    assert talk.state.link.status is LinkStatus.OFFLINE and phase_of(talk.state, talk.now_s) is Phase.ERROR
    assert effects.Connect() in talk.do(inputs.ConnectAsked())


def test_the_reply_that_was_being_made_is_marked() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks()
    talk.do(inputs.LinkDown(LOST, 0.5, 1))
    row = talk.state.item("item_a")
    assert row is not None and "halfway" in row.note and row.text == "It is noon."


def test_what_was_received_is_played_to_its_end() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks()
    assert effects.EndItem("item_a") in talk.do(inputs.LinkDown(LOST, 0.5, 1))
    talk.do(inputs.PlaybackEnded("item_a"))
    assert not talk.state.playback.is_playing


def test_a_question_without_an_answer_is_asked_again_after_the_return() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Hello?"))
    talk.created()
    talk.do(inputs.LinkDown(LOST, 0.5, 1))
    talk.effects.clear()
    talk.do(inputs.TimerFired("retry"))
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {}})
    talk.say({"type": "session.updated", "session": {}})
    assert talk.names() == ["session.update", "conversation.item.create", "response.create"]


def test_a_fresh_session_is_told_what_was_said_and_heard() -> None:
    talk = Talk().online()
    talk.user_speaks(words="Where shall I go?")
    talk.created()
    talk.speaks(text="Start slow. Coffee and a custard tart in Chiado, then the museum.", deltas=10)
    talk.say({"type": "input_audio_buffer.speech_started", "item_id": "item_2", "audio_start_ms": 1})
    talk.do(inputs.Flushed((("item_a", 500),)))
    talk.do(inputs.LinkDown(LOST, 0.5, 1))
    talk.effects.clear()
    talk.do(inputs.TimerFired("retry"))
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {}})
    talk.say({"type": "session.updated", "session": {}})
    told = [event.item for event in talk.sent if event.type == "conversation.item.create"]  # type: ignore[union-attr]
    assert [item.role for item in told] == ["user", "assistant"]
    assert told[0].content[0].text == "Where shall I go?"
    assert told[1].content[0].text.startswith("Start slow.") and "museum" not in told[1].content[0].text


def test_what_is_typed_offline_goes_out_when_the_link_is_back() -> None:
    talk = Talk().online()
    talk.do(inputs.LinkDown(LOST, 0.5, 1))
    talk.do(inputs.TextSent("Are you there?"))
    assert talk.names() == []
    talk.do(inputs.TimerFired("retry"))
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {}})
    talk.say({"type": "session.updated", "session": {}})
    assert talk.names()[-2:] == ["conversation.item.create", "response.create"]

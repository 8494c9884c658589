"""Barge-in: what is stopped, what the server is told was heard."""

from __future__ import annotations

import pytest

from core.conversation import effects, inputs
from core.conversation.heard import heard_length
from core.conversation.phase import phase_of
from core.conversation.state import Phase, TurnDetection
from tests.conversation.talk import Talk

STARTED = {"type": "input_audio_buffer.speech_started", "item_id": "item_2", "audio_start_ms": 5000}


def _speaking(deltas: int = 10) -> Talk:
    talk = Talk().online()
    talk.user_speaks()
    talk.created()
    talk.speaks(deltas=deltas, text="Start slow. Coffee and a custard tart in Chiado, then the museum.")
    return talk


def test_speech_over_a_reply_empties_the_speaker_and_truncates_at_what_was_heard() -> None:
    talk = _speaking()
    assert effects.Flush() in talk.say(STARTED)
    talk.do(inputs.Flushed((("item_a", 412),)))
    cut = talk.last("conversation.item.truncate")
    assert (cut["item_id"], cut["content_index"], cut["audio_end_ms"]) == ("item_a", 0, 412)
    assert phase_of(talk.state, talk.now_s) is Phase.HEARING


def test_the_server_cancels_by_itself_when_it_was_told_to() -> None:
    talk = _speaking()
    talk.say(STARTED)
    assert "response.cancel" not in talk.names()


def test_with_interrupting_off_the_reply_goes_on() -> None:
    talk = Talk(turn_detection=TurnDetection(interrupt_response=False)).online()
    talk.created()
    talk.speaks()
    assert effects.Flush() not in talk.say(STARTED)


@pytest.mark.parametrize("is_done_first", [True, False])
def test_truncation_is_the_same_when_done_comes_before_or_after(is_done_first: bool) -> None:
    talk = _speaking()
    if is_done_first:
        talk.sound_done()
        talk.done()
    talk.say(STARTED)
    talk.do(inputs.Flushed((("item_a", 300),)))
    if not is_done_first:
        talk.done(status="cancelled")
    assert talk.last("conversation.item.truncate")["audio_end_ms"] == 300


def test_never_past_what_was_received() -> None:
    talk = _speaking(deltas=3)
    talk.say(STARTED)
    talk.do(inputs.Flushed((("item_a", 99_000),)))
    assert talk.last("conversation.item.truncate")["audio_end_ms"] == 300


def test_an_item_of_which_nothing_was_heard_is_deleted_and_stays_grey() -> None:
    talk = _speaking()
    talk.say(STARTED)
    talk.do(inputs.Flushed((("item_a", 0),)))
    assert talk.names()[-1] == "conversation.item.delete"
    talk.say({"type": "conversation.item.deleted", "item_id": "item_a"})
    row = talk.state.item("item_a")
    assert row is not None and row.is_interrupted and heard_length(row) == 0


def test_an_item_heard_to_its_end_is_left_alone() -> None:
    talk = _speaking()
    talk.sound_done()
    talk.done()
    talk.do(inputs.PlaybackEnded("item_a"))
    talk.say(STARTED)
    assert not {"conversation.item.truncate", "conversation.item.delete"} & set(talk.names())


def test_of_two_items_the_audible_one_is_cut_and_the_later_one_deleted() -> None:
    talk = _speaking()
    talk.sound_done()
    talk.speaks("item_b", deltas=2, text="And then dinner.")
    talk.do(inputs.Heard("item_a", 700))
    talk.say(STARTED)
    talk.do(inputs.Flushed((("item_a", 750), ("item_b", 0))))
    assert talk.names()[-2:] == ["conversation.item.truncate", "conversation.item.delete"]
    assert talk.last("conversation.item.delete")["item_id"] == "item_b"


def test_late_sound_of_a_dead_response_is_dropped() -> None:
    talk = _speaking()
    talk.say(STARTED)
    talk.do(inputs.Flushed((("item_a", 100),)))
    talk.effects.clear()
    talk.speaks(deltas=2)
    assert not [effect for effect in talk.effects if isinstance(effect, effects.Play)]


def test_heard_and_unheard_words_are_kept_apart() -> None:
    talk = _speaking()
    talk.sound_done()
    talk.say(STARTED)
    talk.do(inputs.Flushed((("item_a", 500),)))
    row = talk.state.item("item_a")
    assert row is not None
    heard = row.text[: heard_length(row)]
    assert 0 < len(heard) < len(row.text) and row.text[len(heard)] == " "


def test_esc_stops_thinking_and_speaking() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Tell me a story"))
    talk.created()
    talk.do(inputs.StopPressed())
    assert talk.names()[-1] == "response.cancel"
    talk.done(status="cancelled")
    assert phase_of(talk.state, talk.now_s) is Phase.LISTENING


def test_a_response_that_is_stopped_before_it_has_an_id_is_cancelled_when_it_gets_one() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Tell me a story"))
    talk.do(inputs.StopPressed())
    assert "response.cancel" not in talk.names()
    talk.created()
    assert talk.last("response.cancel")["response_id"] == "resp_1"

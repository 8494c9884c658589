"""A session is rotated before the service ends it, and never while somebody speaks."""

from __future__ import annotations

from core.conversation import effects, inputs
from core.conversation.link_events import ENDING_S, ROTATE_AGAIN_S, ROTATE_S
from core.conversation.phase import phase_of
from core.conversation.state import LinkStatus, Phase, Problem
from tests.conversation.talk import Talk


def paid() -> Talk:
    talk = Talk()
    talk.do(inputs.ConnectAsked("OpenAI", is_local=False))
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "sess_1"}})
    talk.say({"type": "session.updated", "session": {}})
    return talk


def test_a_quiet_session_is_begun_afresh_and_told_what_was_said() -> None:
    talk = paid()
    assert effects.SetTimer("rotate", ROTATE_S) in talk.effects
    talk.user_speaks()
    talk.effects.clear()
    assert effects.Connect() in talk.do(inputs.TimerFired("rotate"))
    assert talk.state.link.status is LinkStatus.CONNECTING
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "sess_2"}})
    talk.say({"type": "session.updated", "session": {}})
    assert talk.last("conversation.item.create")["item"]["content"][0]["text"] == "What time is it?"


def test_a_busy_session_waits_and_the_local_one_stays() -> None:
    talk = paid()
    talk.created()
    assert talk.do(inputs.TimerFired("rotate")) == [effects.SetTimer("rotate", ROTATE_AGAIN_S)]
    talk.done()
    talk.say({"type": "input_audio_buffer.speech_started", "item_id": "item_u", "audio_start_ms": 0})
    assert talk.do(inputs.TimerFired("rotate")) == [effects.SetTimer("rotate", ROTATE_AGAIN_S)]
    assert Talk().online().do(inputs.TimerFired("rotate")) == []


def test_a_running_call_is_not_cut_off_by_a_rotation() -> None:
    talk = paid()
    talk.created()
    item = {"id": "item_c", "type": "function_call", "name": "get_time", "call_id": "call_1", "arguments": "{}"}
    where = {"response_id": "resp_1", "output_index": 0}
    talk.say({"type": "response.output_item.added", **where, "item": item})
    talk.say({"type": "response.output_item.done", **where, "item": {**item, "status": "completed"}})
    talk.done()
    assert talk.do(inputs.TimerFired("rotate")) == [effects.SetTimer("rotate", ROTATE_AGAIN_S)]


def test_a_session_that_had_no_quiet_moment_says_that_it_ends() -> None:
    talk = paid()
    assert effects.SetTimer("session_end", ENDING_S) in talk.effects
    talk.created()
    talk.do(inputs.TimerFired("session_end"))
    problem = talk.state.link.problem
    assert problem is not None and problem.title == "This session ends in 2 minutes."
    assert problem.actions == ("continue_new",) and phase_of(talk.state, talk.now_s) is Phase.THINKING
    talk.done()
    talk.do(inputs.TimerFired("rotate"))
    assert talk.state.link.problem is None and talk.state.link.status is LinkStatus.CONNECTING


def test_the_local_session_has_no_end() -> None:
    talk = Talk().online()
    talk.do(inputs.TimerFired("session_end"))
    assert talk.state.link.problem is None


def test_a_hang_up_is_told_and_nothing_is_tried_again() -> None:
    talk = paid()
    wanted = talk.do(inputs.HangUpAsked(Problem("spend_cap", "The cost you set is reached.")))
    assert effects.Disconnect() in wanted and talk.state.link.status is LinkStatus.OFFLINE
    assert talk.state.link.problem is not None and talk.state.link.problem.code == "spend_cap"
    talk.do(inputs.TimerFired("retry"))
    assert talk.state.link.status is LinkStatus.OFFLINE


def test_a_row_is_known_under_the_id_that_the_server_gives_it() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Hello"))
    content = [{"type": "input_text", "text": "Hello"}]
    item = {"id": "item_server", "type": "message", "role": "user", "content": content}
    talk.say({"type": "conversation.item.added", "item": item})
    assert [row.item_id for row in talk.state.items] == ["item_server"] and talk.state.told == ()


def test_a_reply_of_which_nothing_came_leaves_no_empty_row() -> None:
    talk = Talk().online()
    talk.do(inputs.TextSent("Hello"))
    talk.created()
    item = {"id": "item_a", "type": "message", "role": "assistant", "content": []}
    talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item})
    talk.do(inputs.LinkDown(Problem("link_lost", "Lost."), 0.5, 1))
    assert [row.text for row in talk.state.items] == ["Hello"] and talk.state.wanted is not None


def test_a_response_of_another_session_adds_nothing_while_ours_is_made() -> None:
    talk = Talk().online()
    talk.created()
    item = {"id": "item_x", "type": "message", "role": "assistant", "content": []}
    talk.say({"type": "response.output_item.added", "response_id": "resp_x", "output_index": 0, "item": item})
    assert talk.state.items == ()

"""Tool calls in the pure conversation: asked, corrected, cancelled, told again after a lost link, announced."""

from __future__ import annotations

from typing import Any

from core.conversation import effects, inputs
from core.conversation.state import CallKind, CallStatus, Mode, Problem, Role, ServerTool, Tool, ToolCall
from tests.conversation.talk import Talk

ASKS = Tool("open_url", "", {}, needs_approval=True)


def call(talk: Talk, call_id: str = "call_1", name: str = "open_url", arguments: str = "{}") -> None:
    """A complete function call of a response that is done."""
    item = {"id": f"item_{call_id}", "type": "function_call", "name": name, "call_id": call_id, "arguments": arguments}
    talk.created(f"resp_{call_id}")
    where = {"response_id": f"resp_{call_id}", "output_index": 0}
    talk.say({"type": "response.output_item.added", **where, "item": item})
    talk.say({"type": "response.output_item.done", **where, "item": {**item, "status": "completed"}})
    talk.done(f"resp_{call_id}")


def row(talk: Talk, call_id: str = "call_1") -> ToolCall:
    return next(item.call for item in talk.state.items if item.call is not None and item.call.call_id == call_id)


def runs(talk: Talk) -> list[effects.RunTool]:
    return [effect for effect in talk.effects if isinstance(effect, effects.RunTool)]


def outputs(talk: Talk) -> list[Any]:
    items = [event.item for event in talk.sent if event.type == "conversation.item.create"]  # type: ignore[union-attr]
    return [item.output for item in items if item.type == "function_call_output"]


def lose_the_link(talk: Talk) -> None:
    talk.do(inputs.LinkDown(Problem("link_lost", "Lost."), 0.5, 1))


def test_a_call_runs_with_the_arguments_as_the_person_corrected_them() -> None:
    talk = Talk(tools=(ASKS,)).online()
    call(talk, arguments='{"url": "http://a"}')
    talk.do(inputs.CallApproved("call_1", '{"url": "http://b"}'))
    assert [one.arguments for one in runs(talk)] == ['{"url": "http://b"}']


def test_always_allow_holds_for_this_conversation_only() -> None:
    talk = Talk(tools=(ASKS,)).online()
    call(talk)
    talk.do(inputs.CallApproved("call_1", is_always=True))
    talk.do(inputs.CallFinished("call_1", "ok"))
    talk.done("resp_x")
    call(talk, "call_2")
    assert [one.call_id for one in runs(talk)] == ["call_1", "call_2"]
    talk.do(inputs.ConversationCleared())
    talk.online()
    call(talk, "call_3")
    assert row(talk, "call_3").status is CallStatus.WAITING


def test_a_cancelled_call_has_one_output_and_is_spoken_of() -> None:
    talk = Talk().online()
    call(talk)
    talk.do(inputs.CallCancelled("call_1"))
    talk.do(inputs.CallFinished("call_1", "too late"))
    assert effects.CancelTool("call_1") in talk.effects and row(talk).status is CallStatus.CANCELLED
    assert outputs(talk) == ["The person stopped this call while it ran."]
    assert talk.names()[-1] == "response.create"


def test_a_call_that_ends_while_the_link_is_down_is_told_once_to_the_next_session() -> None:
    talk = Talk().online()
    call(talk)
    lose_the_link(talk)
    talk.do(inputs.CallFinished("call_1", "late"))
    assert outputs(talk) == []
    talk.effects.clear()
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "sess_2"}})
    talk.say({"type": "session.updated", "session": {}})
    assert outputs(talk) == ["late"] and len(runs(talk)) == 0
    assert talk.names()[-1] == "response.create"


def test_a_call_that_still_runs_when_the_link_is_back_is_known_to_the_new_session_before_its_output() -> None:
    talk = Talk().online()
    call(talk)
    lose_the_link(talk)
    talk.effects.clear()
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "sess_2"}})
    talk.say({"type": "session.updated", "session": {}})
    talk.do(inputs.CallFinished("call_1", "done"))
    told = [event.item.type for event in talk.sent if event.type == "conversation.item.create"]  # type: ignore[union-attr]
    assert told == ["function_call", "function_call_output"] and runs(talk) == []


def test_a_new_conversation_stops_what_still_runs() -> None:
    talk = Talk().online()
    call(talk)
    talk.do(inputs.ConversationCleared())
    assert effects.CancelTool("call_1") in talk.effects


def test_a_long_call_is_heard_working_until_it_ends_and_never_over_the_person() -> None:
    talk = Talk().online()
    call(talk)
    assert effects.SetTimer("working", 2.0) in talk.effects
    assert effects.PlayCue("working") in talk.do(inputs.TimerFired("working"))
    talk.say({"type": "input_audio_buffer.speech_started", "item_id": "item_u", "audio_start_ms": 0})
    assert effects.PlayCue("working") not in talk.do(inputs.TimerFired("working"))
    talk.do(inputs.CallFinished("call_1", "ok"))
    assert talk.do(inputs.TimerFired("working")) == []


# What speaks up by itself


def test_an_announcement_waits_for_a_free_floor_and_is_then_spoken_of() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks()
    talk.do(inputs.Announced("The tea is ready."))
    talk.do(inputs.Announced("The call is at nine."))
    talk.sound_done()
    talk.done()
    assert talk.names() == []
    talk.do(inputs.PlaybackEnded("item_a"))
    assert talk.names() == ["conversation.item.create", "response.create"]
    item = talk.sent[0].item  # type: ignore[union-attr]
    assert item.role == "system" and item.content[0].text == "The tea is ready.\nThe call is at nine."
    assert talk.state.items[-1].role is Role.SYSTEM


def test_an_announcement_waits_for_the_link_too() -> None:
    talk = Talk().online()
    lose_the_link(talk)
    talk.do(inputs.Announced("The tea is ready."))
    assert talk.names() == []
    talk.online()
    assert talk.state.announcements == () and talk.state.response is not None


# Tools of the server


def request(talk: Talk) -> None:
    item = {"id": "mcpr_1", "type": "mcp_approval_request", "name": "search", "server_label": "docs", "arguments": "{}"}
    talk.created()
    where = {"response_id": "resp_1", "output_index": 0}
    talk.say({"type": "response.output_item.added", **where, "item": item})
    talk.say({"type": "response.output_item.done", **where, "item": item})
    talk.done()


def test_a_servers_tool_is_offered_without_a_key() -> None:
    talk = Talk(server_tools=(ServerTool("docs", "https://example.org/mcp"),))
    talk.do(inputs.ConnectAsked())
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "sess_1"}})
    tools = talk.last("session.update")["session"]["tools"]
    shown = {"type": "mcp", "server_label": "docs", "server_url": "https://example.org/mcp"}
    assert tools == [{**shown, "require_approval": "always"}]


def test_a_servers_question_is_answered_with_what_the_person_said() -> None:
    for is_approved, status in ((True, CallStatus.DONE), (False, CallStatus.DENIED)):
        talk = Talk().online()
        request(talk)
        assert row(talk, "mcpr_1").status is CallStatus.WAITING and talk.names() == []
        talk.do(inputs.CallApproved("mcpr_1") if is_approved else inputs.CallDenied("mcpr_1"))
        answer = talk.sent[0].item  # type: ignore[union-attr]
        assert (answer.type, answer.approval_request_id, answer.approve) == (
            "mcp_approval_response",
            "mcpr_1",
            is_approved,
        )
        assert row(talk, "mcpr_1").status is status
        talk.do(inputs.TimerFired("server_call"))
        assert talk.names()[-1] == "response.create", "a server that does not go on by itself is asked"


def test_a_servers_call_and_listing_are_shown_as_rows_and_never_answered_by_us() -> None:
    talk = Talk().online()
    listing = {"id": "mcpl_1", "type": "mcp_list_tools", "server_label": "docs"}
    talk.say({"type": "conversation.item.added", "item": listing})
    assert row(talk, "mcpl_1").status is CallStatus.RUNNING
    talk.say({"type": "conversation.item.done", "item": {**listing, "tools": [{"name": "search"}]}})
    assert row(talk, "mcpl_1").output == "1 tools: search"
    talk.created()
    item = {"id": "mcp_1", "type": "mcp_call", "name": "search", "server_label": "docs", "arguments": ""}
    where = {"response_id": "resp_1", "output_index": 0}
    talk.say({"type": "response.output_item.added", **where, "item": item})
    part = {"item_id": "mcp_1", "output_index": 0, "response_id": "resp_1"}
    talk.say({"type": "response.mcp_call_arguments.delta", **part, "delta": '{"q"'})
    talk.say({"type": "response.mcp_call_arguments.done", **part, "arguments": '{"q": 1}'})
    talk.say({"type": "response.mcp_call.in_progress", "item_id": "mcp_1", "output_index": 0})
    assert row(talk, "mcp_1").status is CallStatus.RUNNING
    talk.say({"type": "response.output_item.done", **where, "item": {**item, "arguments": '{"q": 1}', "output": "42"}})
    found = row(talk, "mcp_1")
    assert (found.name, found.arguments, found.output) == ("docs.search", '{"q": 1}', "42")
    assert (found.status, found.kind) == (CallStatus.DONE, CallKind.SERVER)
    talk.done()
    assert talk.names() == []


def test_a_servers_call_that_was_lost_with_the_link_is_over() -> None:
    talk = Talk().online()
    request(talk)
    lose_the_link(talk)
    assert row(talk, "mcpr_1").status is CallStatus.FAILED


# The person's own code


def hear(mode: Mode = Mode.HANDS_FREE) -> tuple[Talk, effects.Intercept]:
    talk = Talk(mode, is_intercepted=True).online()
    talk.user_speaks()
    asked = [effect for effect in talk.effects if isinstance(effect, effects.Intercept)]
    assert len(asked) == 1 and "response.create" not in talk.names()
    return talk, asked[0]


def test_words_go_to_the_code_first_and_out_as_it_says() -> None:
    talk, asked = hear()
    assert asked.text == "What time is it?"
    talk.do(inputs.Judged(asked.item_ids, "send"))
    assert talk.names() == ["response.create"] and talk.state.draft is None


def test_changed_words_go_out_in_place_of_the_sound() -> None:
    talk, asked = hear()
    talk.do(inputs.Judged(asked.item_ids, "send", "What day is it?"))
    assert talk.names() == ["conversation.item.delete", "conversation.item.create", "response.create"]


def test_discarded_words_are_answered_by_nobody() -> None:
    talk, asked = hear()
    talk.do(inputs.Judged(asked.item_ids, "discard"))
    assert talk.names() == ["conversation.item.delete"] and talk.state.items == ()


def test_code_that_fails_hands_the_words_to_the_person() -> None:
    talk, asked = hear()
    talk.do(inputs.Judged(asked.item_ids, "ask", problem=Problem("interceptor", "Your code failed.")))
    draft = talk.state.draft
    assert draft is not None and not draft.is_with_code and draft.heard == "What time is it?"
    assert talk.state.problem is not None and talk.names() == []


def test_an_answer_to_words_that_have_grown_is_dropped_and_the_code_is_asked_again() -> None:
    talk, asked = hear()
    talk.user_speaks("item_v", "And the date?")
    talk.do(inputs.Judged(asked.item_ids, "send"))
    again = [effect for effect in talk.effects if isinstance(effect, effects.Intercept)][-1]
    assert again.text == "What time is it? And the date?" and talk.names() == []
    talk.do(inputs.Judged(again.item_ids, "send"))
    assert talk.names() == ["response.create"]


def test_noise_is_dropped_in_silence_and_shown_in_review() -> None:
    for mode, is_shown in ((Mode.HANDS_FREE, False), (Mode.REVIEW, True)):
        talk = Talk(mode, is_intercepted=True).online()
        talk.user_speaks(words="")
        assert (talk.state.draft is not None) is is_shown


def test_words_that_never_came_are_for_the_person() -> None:
    talk = Talk(is_intercepted=True).online()
    talk.user_speaks(words=None)
    talk.do(inputs.TimerFired("transcript:item_u"))
    assert talk.state.draft is not None and not talk.state.draft.is_with_code


def test_the_server_does_not_answer_by_itself_while_code_is_set() -> None:
    talk = Talk(is_intercepted=True)
    talk.do(inputs.ConnectAsked())
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "sess_1"}})
    detection = talk.last("session.update")["session"]["audio"]["input"]["turn_detection"]
    assert detection["create_response"] is False

"""Tool calls: once each, answered all, then spoken about."""

from __future__ import annotations

from core.conversation import effects, inputs
from core.conversation.state import CallStatus, Tool
from tests.conversation.talk import Talk


def _call(talk: Talk, item_id: str = "item_c", call_id: str = "call_1", status: str = "completed") -> None:
    item = {"id": item_id, "type": "function_call", "name": "get_time", "call_id": call_id, "arguments": ""}
    talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 0, "item": item})
    done = {**item, "arguments": "{}", "status": status}
    talk.say({"type": "response.output_item.done", "response_id": "resp_1", "output_index": 0, "item": done})


def _runs(talk: Talk) -> list[effects.Effect]:
    return [effect for effect in talk.effects if isinstance(effect, effects.RunTool)]


def test_a_call_is_run_once_and_answered_once_and_then_spoken_about() -> None:
    talk = Talk().online()
    talk.created()
    _call(talk)
    _call(talk)
    assert _runs(talk) == [effects.RunTool("call_1", "get_time", "{}")]
    talk.do(inputs.CallFinished("call_1", '{"time": "12:00"}'))
    talk.do(inputs.CallFinished("call_1", "again"))
    assert talk.names() == ["conversation.item.create"], "no response.create before response.done"
    talk.done()
    assert talk.names() == ["conversation.item.create", "response.create"]
    assert talk.sent[0].item.output == '{"time": "12:00"}'  # type: ignore[union-attr]


def test_several_calls_are_all_answered_before_one_follow_up() -> None:
    talk = Talk().online()
    talk.created()
    _call(talk, "item_1", "call_1")
    _call(talk, "item_2", "call_2")
    talk.done()
    talk.do(inputs.CallFinished("call_1", "a"))
    assert "response.create" not in talk.names()
    talk.do(inputs.CallFinished("call_2", "b", is_ok=False))
    assert talk.names().count("response.create") == 1


def test_a_call_that_the_settings_forbid_is_blocked_and_answered() -> None:
    talk = Talk().online()
    talk.created()
    _call(talk)
    talk.done()
    talk.do(inputs.CallFinished("call_1", "Not allowed.", is_ok=False, is_blocked=True))
    row = talk.state.item("item_c")
    assert row is not None and row.call is not None and row.call.status is CallStatus.BLOCKED and row.call.is_over
    assert talk.names() == ["conversation.item.create", "response.create"]


def test_a_call_of_a_cancelled_response_is_not_run() -> None:
    talk = Talk().online()
    talk.created()
    _call(talk, status="incomplete")
    assert _runs(talk) == []


def test_a_tool_that_needs_a_yes_waits_for_it() -> None:
    talk = Talk(tools=(Tool("get_time", "", {}, needs_approval=True),)).online()
    talk.created()
    _call(talk)
    assert _runs(talk) == []
    talk.do(inputs.CallApproved("call_1"))
    assert len(_runs(talk)) == 1


def test_a_denied_call_is_answered_with_the_no() -> None:
    talk = Talk(tools=(Tool("get_time", "", {}, needs_approval=True),)).online()
    talk.created()
    _call(talk)
    talk.done()
    talk.do(inputs.CallDenied("call_1"))
    row = talk.state.item("item_c")
    assert row is not None and row.call is not None and row.call.status is CallStatus.DENIED
    assert talk.names() == ["conversation.item.create", "response.create"]

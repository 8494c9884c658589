"""Corners that talks seldom turn: whatever is missing, late or doubled changes nothing and breaks nothing."""

from __future__ import annotations

from typing import Any

from core import protocol as wire
from core.conversation import effects, inputs
from core.conversation.change import Change
from core.conversation.heard import heard_length
from core.conversation.interrupt import interrupt
from core.conversation.link_events import RESEED_CHARACTERS
from core.conversation.state import (
    CallStatus,
    Item,
    LinkStatus,
    LivePrompt,
    Mode,
    Playback,
    Problem,
    Role,
    Tool,
    Transcript,
    TurnDetection,
)
from core.conversation.turns import is_answered_by_server
from tests.conversation.talk import Talk

LOST = inputs.LinkDown(Problem("link_lost", "Lost."), 0.5, 1)


def call(talk: Talk, name: str = "look_up", number: int = 1, **done: Any) -> None:
    """A whole call of resp_1."""
    item = {"id": f"item_c{number}x", "type": "function_call", "name": name, "call_id": f"call_{number}"}
    where = {"response_id": "resp_1", "output_index": number}
    talk.say({"type": "response.output_item.added", **where, "item": {**item, "arguments": ""}})
    whole = {**item, "arguments": "{}", "status": "completed", **done}
    talk.say({"type": "response.output_item.done", **where, "item": whole})


def mcp(talk: Talk, kind: str, **fields: Any) -> None:
    item = {"id": "mcp_1", "type": kind, "server_label": "docs", **fields}
    talk.say({"type": "conversation.item.added", "item": item})


def test_a_row_that_was_written_is_known_whole_and_one_not_begun_not_at_all() -> None:
    assert heard_length(Item("a", Role.ASSISTANT, "Hello there.")) == 12
    spoken = Item("a", Role.ASSISTANT, "Hello there.", is_speech=True, received_bytes=48_000, is_done=True)
    assert heard_length(spoken) == 0 and heard_length(spoken, 5000) == 12


def test_rows_move_only_where_the_server_can_mean() -> None:
    change = Change(Talk().state, 0.0)
    for name in "abc":
        change.add_item(Item(name, Role.USER))
    change.move_item("x", "a")
    change.move_item("b", "a")
    change.move_item("c", "a")
    assert [row.item_id for row in change.state.items] == ["a", "c", "b"]


def test_a_flush_settles_nothing_for_rows_that_are_gone() -> None:
    talk = Talk().online()
    talk.state = wire_replace(talk.state, playback=Playback(("gone",)))
    change = Change(talk.state, 0.0)
    assert interrupt(change)
    assert talk.do(inputs.Flushed((("gone", 100),))) == [] and not talk.state.playback.is_playing


def wire_replace(state: Any, **fields: Any) -> Any:
    from msgspec.structs import replace

    return replace(state, **fields)


def test_a_reply_heard_to_its_end_is_left_alone_and_one_off_line_is_only_marked() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks()
    talk.sound_done()
    talk.do(inputs.StopPressed())
    assert talk.do(inputs.Flushed((("item_a", 300),))) == []
    assert talk.state.items[-1].is_fully_heard
    other = Talk().online()
    other.created()
    other.speaks()
    other.do(LOST)
    other.do(inputs.StopPressed())
    assert not [one for one in other.do(inputs.Flushed((("item_a", 100),))) if isinstance(one, effects.Send)]


def test_a_long_talk_is_told_again_only_as_far_as_there_is_room() -> None:
    talk = Talk()
    rows = (Item("item_old", Role.USER, "x" * RESEED_CHARACTERS), Item("item_new", Role.USER, "And now?"))
    talk.do(inputs.ConversationResumed(rows))
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "s"}})
    talk.effects.clear()
    talk.say({"type": "session.updated", "session": {}})
    assert [event["item"]["id"] for event in map(wire.to_data, talk.sent)] == ["item_new"]


def test_words_and_calls_that_were_half_told_end_with_the_link_and_other_calls_are_told_again() -> None:
    talk = Talk().online()
    talk.user_speaks(words=None)
    talk.created()
    call(talk)
    item = {"id": "item_half", "type": "function_call", "name": "f", "call_id": "call_half", "arguments": ""}
    talk.say({"type": "response.output_item.added", "response_id": "resp_1", "output_index": 2, "item": item})
    talk.do(LOST)
    statuses = [row.call.status for row in talk.state.items if row.call is not None]
    assert statuses == [CallStatus.RUNNING, CallStatus.FAILED]
    assert talk.state.items[0].transcript is Transcript.FAILED
    talk.do(inputs.TimerFired("retry"))
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "s"}})
    talk.effects.clear()
    talk.say({"type": "session.updated", "session": {}})
    assert [wire.to_data(event)["item"]["type"] for event in talk.sent] == ["function_call"]
    talk.do(inputs.CallFinished("call_1", "sunny"))
    assert talk.last("conversation.item.create")["item"]["output"] == "sunny"


def test_a_mode_chosen_while_holding_without_a_link_clears_nothing() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.do(inputs.TalkPressed())
    talk.state = wire_replace(talk.state, link=wire_replace(talk.state.link, status=LinkStatus.RETRYING))
    talk.effects.clear()
    talk.do(inputs.ModeChosen(Mode.HANDS_FREE))
    assert "input_audio_buffer.clear" not in talk.names()
    assert talk.do(inputs.ModeChosen(Mode.HANDS_FREE)) == []


def test_a_draft_of_nothing_is_not_sent_in_place_of_what_was_heard() -> None:
    talk = Talk(Mode.REVIEW).online()
    assert talk.do(inputs.DraftApproved("words")) == [] and talk.do(inputs.DraftDiscarded()) == []
    talk.user_speaks()
    talk.do(inputs.DraftApproved("  "))
    assert talk.state.draft is not None
    talk.do(LOST)
    talk.do(inputs.DraftDiscarded())
    assert talk.state.draft is None and talk.state.items == ()


def test_trouble_of_the_history_gives_way_to_graver_things_and_comes_to_an_end() -> None:
    talk = Talk().online()
    talk.do(inputs.HistoryTroubled(Problem("store_full", "The disk is full.")))
    assert talk.state.problem is not None and talk.state.problem.code == "store_full"
    talk.do(inputs.HistoryTroubled(None))
    assert talk.state.problem is None
    talk.error("server_error")
    talk.do(inputs.HistoryTroubled(Problem("store_full", "The disk is full.")))
    assert talk.state.problem is not None and talk.state.problem.code == "server_error"


def test_late_words_of_a_dead_reply_do_not_come_back() -> None:
    talk = Talk().online()
    talk.created()
    talk.speaks(text="It is")
    talk.do(inputs.StopPressed())
    where = {"response_id": "resp_1", "item_id": "item_a", "output_index": 0, "content_index": 0}
    talk.say({"type": "response.output_text.done", **where, "text": "more"})
    talk.say({"type": "response.output_audio_transcript.done", **where, "transcript": "more"})
    mcp_item = {"id": "mcp_x", "type": "mcp_call", "name": "f", "server_label": "docs"}
    done = {"type": "response.output_item.done", "response_id": "resp_1", "output_index": 0}
    talk.say({**done, "item": mcp_item})
    talk.say({**done, "item": {"id": "item_unknown", "type": "message"}})
    assert [row.text for row in talk.state.items] == ["It is"]


def test_sound_while_the_person_holds_the_floor_kills_its_reply() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.created()
    talk.speaks(deltas=0)
    talk.state = wire_replace(talk.state, floor=wire_replace(talk.state.floor, is_holding=True))
    where = {"response_id": "resp_1", "item_id": "item_a", "output_index": 0, "content_index": 0}
    assert talk.say({"type": "response.output_audio.delta", **where, "delta": "AAAA"}) == []
    assert "resp_1" in talk.state.playback.dead_response_ids


def test_two_spoken_items_have_one_first_sound() -> None:
    talk = Talk().online()
    talk.user_speaks()
    talk.created()
    talk.speaks("item_a")
    talk.speaks("item_b")
    assert [row.first_sound_ms is None for row in talk.state.items[-2:]] == [False, True]


def test_items_of_the_servers_tools_survive_every_order() -> None:
    talk = Talk().online()
    mcp(talk, "mcp_list_tools", id="")
    mcp(talk, "mcp_list_tools", tools=[{"name": "search"}, 3])
    mcp(talk, "mcp_list_tools", tools="odd")
    for name in ("in_progress", "completed", "failed"):
        talk.say({"type": f"mcp_list_tools.{name}", "item_id": "mcp_1"})
        talk.say({"type": f"response.mcp_call.{name}", "item_id": "none", "output_index": 0})
    where = {"response_id": "r", "item_id": "mcp_1", "output_index": 0}
    talk.say({"type": "response.mcp_call_arguments.delta", **where, "delta": "{"})
    talk.say({"type": "response.mcp_call_arguments.done", **where, "arguments": "{}"})
    [row] = talk.state.items
    assert row.call is not None and row.call.output == "1 tools: search"


def test_a_call_of_the_server_tells_its_error_and_a_list_that_is_none() -> None:
    talk = Talk().online()
    mcp(talk, "mcp_call", name="search", error={"type": "http_error"})
    talk.say({"type": "conversation.item.added", "item": {"id": "mcp_2", "type": "mcp_list_tools", "tools": "odd"}})
    outputs = [row.call.output for row in talk.state.items if row.call is not None]
    assert outputs == ["http_error", "0 tools: "]
    talk.say(
        {
            "type": "response.output_item.added",
            "response_id": "r",
            "output_index": 0,
            "item": {"id": "mcp_3", "type": "mcp_call"},
        }
    )
    where = {"response_id": "r", "item_id": "mcp_3", "output_index": 0}
    talk.say({"type": "response.mcp_call_arguments.delta", **where, "delta": "{"})
    talk.say({"type": "response.mcp_call_arguments.done", **where, "arguments": "{}"})
    talk.say({"type": "response.mcp_call.in_progress", "item_id": "mcp_3", "output_index": 0})
    talk.say({"type": "conversation.item.added", "item": {"id": "mcp_3", "type": "mcp_call", "output": "found"}})
    talk.do(inputs.TimerFired("server_call"))
    assert "response.create" in talk.names()


def test_the_servers_question_is_asked_once_and_a_yes_for_the_talk_counts() -> None:
    talk = Talk().online()
    mcp(talk, "mcp_approval_request", name="delete")
    mcp(talk, "mcp_approval_request", name="delete")
    talk.do(inputs.CallApproved("mcp_1", is_always=True))
    mcp(talk, "mcp_approval_request", id="mcp_2", name="delete")
    answers = [event for event in talk.sent if event.type == "conversation.item.create"]
    assert len(answers) == 2
    talk.do(inputs.TimerFired("server_call"))
    assert "response.create" in talk.names()


def test_nothing_is_asked_of_a_server_that_is_busy_or_has_said_nothing() -> None:
    talk = Talk().online()
    talk.do(inputs.TimerFired("server_call"))
    talk.created()
    talk.do(inputs.TimerFired("server_call"))
    assert "response.create" not in talk.names()


def test_an_approval_without_a_link_is_kept_and_not_sent() -> None:
    talk = Talk().online()
    mcp(talk, "mcp_approval_request", name="delete")
    talk.state = wire_replace(talk.state, link=wire_replace(talk.state.link, status=LinkStatus.RETRYING))
    talk.effects.clear()
    talk.do(inputs.CallDenied("mcp_1"))
    assert talk.sent == []


def test_who_answers_is_the_servers_business_in_hands_free_alone() -> None:
    assert is_answered_by_server(Talk().state)
    assert not is_answered_by_server(Talk(Mode.HOLD).state)
    assert not is_answered_by_server(Talk(turn_detection=TurnDetection(create_response=False)).state)


def test_a_reply_that_waits_is_not_asked_for_when_the_server_answers_by_itself() -> None:
    talk = Talk().online()
    talk.do(inputs.Announced("The timer rang."))
    talk.created("resp_0")
    talk.do(inputs.TextSent("typed"))
    assert talk.state.wanted is not None
    talk.say({"type": "input_audio_buffer.speech_started", "item_id": "item_u", "audio_start_ms": 1})
    assert talk.state.wanted is None


def test_a_refusal_of_a_response_that_has_begun_waits_for_its_end() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.do(inputs.TextSent("typed"))
    event_id = talk.last("response.create")["event_id"]
    talk.created("resp_other")
    talk.error("conversation_already_has_active_response", event_id)
    assert talk.state.wanted is not None and talk.state.response is not None
    assert talk.state.response.response_id == "resp_other"
    talk.done("resp_other")
    assert talk.names().count("response.create") == 2


def test_the_code_is_asked_about_words_and_its_late_answers_count_no_more() -> None:
    talk = Talk(is_intercepted=True).online()
    assert talk.do(inputs.Judged(("none",), "send")) == []
    talk.do(inputs.TextSent("typed before"))
    tool = Tool("look_up", "", {})
    talk.state = wire_replace(talk.state, setup=wire_replace(talk.state.setup, tools=(tool,)))
    talk.created()
    call(talk)
    talk.do(inputs.CallFinished("call_1", "sunny"))
    talk.done()
    talk.user_speaks("item_1")
    asked = next(one for one in talk.effects if isinstance(one, effects.Intercept))
    assert ("tool", "look_up {} -> sunny") in asked.talk
    talk.user_speaks("item_2", None)
    talk.do(inputs.Judged(("item_1",), "send"))
    assert talk.state.draft is not None
    done = "conversation.item.input_audio_transcription.completed"
    talk.say({"type": done, "item_id": "item_2", "content_index": 0, "transcript": "And more."})
    talk.do(inputs.Judged(("item_1", "item_2"), "ask", "Shall I?", LivePrompt()))
    assert talk.state.draft is not None and talk.state.draft.text == "Shall I?"


def test_marks_of_a_turn_that_is_answered_already_stay() -> None:
    talk = Talk().online()
    talk.user_speaks()
    talk.created()
    talk.speaks()
    talk.do(inputs.Heard("item_a", 20))
    talk.do(inputs.Heard("item_a", 40))
    talk.done()
    talk.done("resp_unknown")
    assert len(talk.state.replies) == 2


def test_a_buffer_that_is_cleared_takes_the_unfinished_row_with_it() -> None:
    talk = Talk().online()
    talk.user_speaks("item_1")
    delta = {"type": "conversation.item.input_audio_transcription.delta", "item_id": "item_2", "delta": "And"}
    talk.say({"type": "input_audio_buffer.speech_started", "item_id": "item_2", "audio_start_ms": 1})
    talk.say(delta)
    talk.say({"type": "input_audio_buffer.cleared"})
    assert [row.item_id for row in talk.state.items] == ["item_1"] and not talk.state.floor.is_speaking


def test_a_row_told_twice_goes_where_the_server_says_last() -> None:
    talk = Talk().online()
    talk.user_speaks("item_1")
    talk.user_speaks("item_2")
    item = {"id": "item_1", "type": "message", "role": "user", "content": [{"type": "input_text", "text": "x"}]}
    talk.say({"type": "conversation.item.added", "item": item, "previous_item_id": "item_2"})
    assert [row.item_id for row in talk.state.items] == ["item_2", "item_1"]


def test_a_request_refused_for_a_rival_waits_for_it() -> None:
    talk = Talk(Mode.HOLD).online()
    talk.do(inputs.TextSent("typed"))
    talk.error("conversation_already_has_active_response", talk.last("response.create")["event_id"])
    assert talk.names().count("response.create") == 2


def test_an_utterance_in_the_draft_is_not_told_to_the_next_session() -> None:
    talk = Talk(Mode.REVIEW).online()
    talk.do(inputs.Announced("   "))
    talk.user_speaks()
    talk.do(LOST)
    talk.effects.clear()
    talk.online()
    assert talk.state.draft is not None and "conversation.item.create" not in talk.names()


def test_the_second_item_of_a_reply_and_an_aside_mark_no_first_sound() -> None:
    talk = Talk().online()
    talk.user_speaks()
    talk.created("resp_1")
    talk.speaks("item_a", text="It is ")
    where = {"response_id": "resp_1", "item_id": "item_a", "output_index": 0, "content_index": 0}
    talk.say({"type": "response.output_audio_transcript.delta", **where, "delta": "noon."})
    talk.speaks("item_b")
    talk.do(inputs.Heard("item_a", 20))
    talk.do(inputs.Heard("item_b", 20))
    talk.say({"type": "response.created", "response": {"id": "resp_aside", "conversation_id": None}})
    talk.speaks("item_c", "resp_aside")
    talk.done("resp_1")
    assert talk.state.items[1].text == "It is noon." and talk.state.items[-1].first_sound_ms is None


def test_a_call_of_the_server_that_is_complete_without_words_is_done() -> None:
    talk = Talk().online()
    mcp(talk, "mcp_call", name="search")
    talk.say({"type": "response.mcp_call.completed", "item_id": "mcp_1", "output_index": 0})
    talk.do(inputs.CallCancelled("mcp_1"))
    assert talk.state.items[0].call is not None and talk.state.items[0].call.status is CallStatus.DONE


def test_what_was_announced_is_told_to_the_next_session_too() -> None:
    talk = Talk().online()
    talk.do(inputs.Announced("The timer rang."))
    talk.do(LOST)
    talk.do(inputs.TimerFired("retry"))
    talk.do(inputs.LinkOpened())
    talk.say({"type": "session.created", "session": {"id": "s"}})
    talk.effects.clear()
    talk.say({"type": "session.updated", "session": {}})
    assert talk.last("conversation.item.create")["item"]["role"] == "system"


def test_earlier_rows_stand_before_the_rest_once() -> None:
    talk = Talk().online()
    talk.user_speaks("item_2")
    rows = (Item("item_1", Role.USER, "Before."), Item("item_2", Role.USER, "Old."))
    talk.do(inputs.EarlierRead(rows))
    assert [row.item_id for row in talk.state.items] == ["item_1", "item_2"]


def test_a_refused_aside_leaves_the_reply_alone() -> None:
    talk = Talk().online()
    talk.created()
    talk.do(inputs.TextSent("aside", prompt=LivePrompt("x", is_out_of_band=True)))
    talk.created("resp_2")
    talk.error("conversation_already_has_active_response", talk.last("response.create")["event_id"])
    assert talk.state.response is not None and talk.state.response.response_id == "resp_2"

"""Tool calls: asked about, started, ended, each answered exactly once by its call_id.

Who runs a call is its kind: functions run here, an approval is answered to the server, and what the server
runs by itself is only shown (core/conversation/server_calls.py).
"""

from __future__ import annotations

from msgspec.structs import replace

from core.conversation import inputs
from core.conversation.change import Change
from core.conversation.effects import CancelTool, PlayCue, RunTool, SetTimer
from core.conversation.state import CallKind, CallStatus, Item, LinkStatus, ToolCall
from core.protocol import ConversationItemCreate
from core.protocol import Item as WireItem

WORKING_S = 2.0
"""A call that takes longer is heard working (core/decisions/0010-tools.md)."""
WORKING_AGAIN_S = 5.0
SERVER_S = 1.5
"""How long the server may take to go on by itself after a call of its own or an answer to its question."""
CANCELLED = "The person stopped this call while it ran."
DENIED = "The person did not allow this call."


def take_call(change: Change, row: Item, call: ToolCall) -> None:
    """A complete call of a live response: run it, or ask first."""
    asks = any(tool.name == call.name and tool.needs_approval for tool in change.state.setup.tools)
    if asks and call.name not in change.state.always_allowed:
        change.set_item(row.item_id, call=replace(call, status=CallStatus.WAITING))
    else:
        _start(change, row, call)


def _start(change: Change, row: Item, call: ToolCall) -> None:
    change.set_item(row.item_id, call=replace(call, status=CallStatus.RUNNING, started_s=change.now_s))
    change.want(RunTool(call.call_id, call.name, call.arguments))
    change.want(SetTimer("working", WORKING_S))


def _row_of(change: Change, call_id: str, status: CallStatus) -> tuple[Item, ToolCall] | None:
    """The row of a call in that state, and the call."""
    for item in change.state.items:
        if item.call is not None and item.call.call_id == call_id and item.call.status is status:
            return item, item.call
    return None


def approve_call(change: Change, event: inputs.CallApproved) -> None:
    """Yes; with arguments as the person corrected them."""
    found = _row_of(change, event.call_id, CallStatus.WAITING)
    if found is None:
        return
    row, call = found
    if event.is_always:
        change.set(always_allowed=change.state.always_allowed | {call.name})
    if call.kind is CallKind.APPROVAL:
        answer_request(change, row, call, is_approved=True)
    else:
        _start(change, row, replace(call, arguments=event.arguments or call.arguments))


def deny_call(change: Change, event: inputs.CallDenied) -> None:
    """No; the model is told."""
    found = _row_of(change, event.call_id, CallStatus.WAITING)
    if found is None:
        return
    row, call = found
    if call.kind is CallKind.APPROVAL:
        answer_request(change, row, call, is_approved=False)
    else:
        finish_call(change, event.call_id, DENIED, CallStatus.DENIED)


def answer_request(change: Change, row: Item, call: ToolCall, *, is_approved: bool) -> None:
    """mcp_approval_response; the server goes on by itself, or is asked to after a while."""
    status = CallStatus.DONE if is_approved else CallStatus.DENIED
    change.set_item(row.item_id, call=replace(call, status=status, ended_s=change.now_s), is_done=True)
    if change.state.link.status is LinkStatus.ONLINE:
        answer = WireItem(type="mcp_approval_response", approval_request_id=row.item_id, approve=is_approved)
        change.send(ConversationItemCreate(item=answer), "item")
        change.want(SetTimer("server_call", SERVER_S))


def cancel_call(change: Change, event: inputs.CallCancelled) -> None:
    """The person stops a call that runs; what it did until then is done."""
    found = _row_of(change, event.call_id, CallStatus.RUNNING)
    if found is not None and found[1].kind is CallKind.FUNCTION:
        change.want(CancelTool(event.call_id))
        finish_call(change, event.call_id, CANCELLED, CallStatus.CANCELLED)


def call_finished(change: Change, event: inputs.CallFinished) -> None:
    ended = CallStatus.DONE if event.is_ok else CallStatus.FAILED
    finish_call(change, event.call_id, event.output, CallStatus.BLOCKED if event.is_blocked else ended)


def finish_call(change: Change, call_id: str, output: str, status: CallStatus, *, is_followed: bool = False) -> None:
    """One output per call, whatever comes twice. is_followed: nothing is to be said about it."""
    for item in change.state.items:
        call = item.call
        if call is None or call.call_id != call_id or call.status not in (CallStatus.RUNNING, CallStatus.WAITING):
            continue
        done = replace(call, status=status, output=output, ended_s=change.now_s, is_followed=is_followed)
        change.set_item(item.item_id, call=done, is_done=True)
        if change.state.link.status is LinkStatus.ONLINE and call.kind is CallKind.FUNCTION:
            answer = WireItem(type="function_call_output", call_id=call_id, output=output)
            change.send(ConversationItemCreate(item=answer), "item")


def still_working(change: Change) -> None:
    """A call takes long: a soft sound into the silence, and again while it lasts."""
    state = change.state
    if not any(item.call is not None and item.call.status is CallStatus.RUNNING for item in state.items):
        return
    is_silent = not state.floor.is_taken and not state.playback.is_playing
    if is_silent and state.link.status is LinkStatus.ONLINE:
        change.want(PlayCue("working"))
    change.want(SetTimer("working", WORKING_AGAIN_S))

"""MCP servers that the provider talks to by itself: what it lists, asks and calls is shown as rows.

Approved or denied in the card like any call (core/conversation/calls.py). A server that does not go on by
itself after its call is asked for a reply (protocol notes, 4.7).
"""

from __future__ import annotations

from typing import Any, TypeAlias

from msgspec.structs import replace

from core import protocol as wire
from core.conversation.calls import SERVER_S, WORKING_S, answer_request
from core.conversation.change import Change
from core.conversation.effects import SetTimer
from core.conversation.state import CallKind, CallStatus, Item, LinkStatus, Role, ToolCall, Wanted

KINDS = {
    "mcp_call": CallKind.SERVER,
    "mcp_list_tools": CallKind.SERVER,
    "mcp_approval_request": CallKind.APPROVAL,
}
Progress: TypeAlias = (
    wire.ResponseMcpCallInProgress
    | wire.ResponseMcpCallCompleted
    | wire.ResponseMcpCallFailed
    | wire.McpListToolsInProgress
    | wire.McpListToolsCompleted
    | wire.McpListToolsFailed
)
STATUS: dict[type, CallStatus] = {
    wire.ResponseMcpCallInProgress: CallStatus.RUNNING,
    wire.ResponseMcpCallCompleted: CallStatus.DONE,
    wire.ResponseMcpCallFailed: CallStatus.FAILED,
    wire.McpListToolsInProgress: CallStatus.RUNNING,
    wire.McpListToolsCompleted: CallStatus.DONE,
    wire.McpListToolsFailed: CallStatus.FAILED,
}


def see_item(change: Change, item: wire.Item, response_id: str = "") -> None:
    """An item of the server's own tools, told by any event; what it adds to the row is kept."""
    item_id = str(item.id or "")
    if not item_id:
        return
    row = change.state.item(item_id)
    if row is None:
        row = _add_row(change, item, item_id, response_id)
    if row.call is None or row.call.is_over:
        return
    arguments = str(item.arguments or row.call.arguments)
    call = replace(row.call, name=_name(item) or row.call.name, arguments=arguments)
    if call.kind is CallKind.APPROVAL:
        _ask(change, row, call)
    elif item.error:
        _end(change, row, call, CallStatus.FAILED, _text(item.error))
    elif item.type == "mcp_list_tools" and item.tools:
        _end(change, row, call, CallStatus.DONE, _listing(item.tools))
    elif item.type == "mcp_call" and item.output:
        _end(change, row, call, CallStatus.DONE, _text(item.output))
    else:
        change.set_item(item_id, call=call)


def _add_row(change: Change, item: wire.Item, item_id: str, response_id: str) -> Item:
    status = CallStatus.RUNNING if item.type == "mcp_list_tools" else CallStatus.STREAMING
    call = ToolCall(
        item_id,
        item_id,
        _name(item),
        status=status,
        started_s=change.now_s,
        response_id=response_id,
        is_followed=True,
        kind=KINDS[item.type],
    )
    row = Item(item_id, Role.TOOL, call=call, response_id=response_id, created_s=change.now_s)
    change.add_item(row)
    return row


def _name(item: wire.Item) -> str:
    """server.tool; a listing has the server's name alone."""
    return ".".join(str(part) for part in (item.server_label, item.name) if part)


def _ask(change: Change, row: Item, call: ToolCall) -> None:
    """The server wants a yes; one that was given for the conversation counts."""
    if call.status is CallStatus.WAITING:
        return
    change.set_item(row.item_id, call=replace(call, status=CallStatus.WAITING))
    if call.name in change.state.always_allowed:
        answer_request(change, row, call, is_approved=True)


def progress(change: Change, event: Progress) -> None:
    """mcp_call and mcp_list_tools: begun, done or failed."""
    row = change.state.item(event.item_id)
    if row is None or row.call is None or row.call.is_over:
        return
    status = STATUS[type(event)]
    if status is CallStatus.RUNNING:
        change.set_item(row.item_id, call=replace(row.call, status=status, started_s=change.now_s))
        change.want(SetTimer("working", WORKING_S))
    else:
        _end(change, row, row.call, status, row.call.output)


def arguments_delta(change: Change, event: wire.ResponseMcpCallArgumentsDelta) -> None:
    row = change.state.item(event.item_id)
    if row is not None and row.call is not None and row.call.status is CallStatus.STREAMING:
        change.set_item(event.item_id, call=replace(row.call, arguments=row.call.arguments + event.delta))


def arguments_done(change: Change, event: wire.ResponseMcpCallArgumentsDone) -> None:
    row = change.state.item(event.item_id)
    if row is not None and row.call is not None and not row.call.is_over:
        change.set_item(event.item_id, call=replace(row.call, arguments=event.arguments))


def _end(change: Change, row: Item, call: ToolCall, status: CallStatus, output: str) -> None:
    done = replace(call, status=status, output=output, ended_s=change.now_s)
    change.set_item(row.item_id, call=done, is_done=True)
    if call.response_id:
        change.want(SetTimer("server_call", SERVER_S))


def go_on(change: Change) -> None:
    """Some servers wait to be asked for the reply that speaks of a call."""
    state = change.state
    statuses = {item.call.status for item in state.items if item.call is not None}
    is_busy = state.wanted is not None or (state.response is not None and state.response.is_active)
    if is_busy or statuses & {CallStatus.WAITING, CallStatus.RUNNING} or state.link.status is not LinkStatus.ONLINE:
        return
    last = next((item for item in reversed(state.items) if item.role is not Role.SYSTEM), None)
    if last is not None and last.call is not None and last.call.kind is not CallKind.FUNCTION:
        change.set(wanted=Wanted(is_follow_up=True))


def _listing(tools: Any) -> str:
    names = [str(one.get("name", "")) for one in tools if isinstance(one, dict)] if isinstance(tools, list) else []
    return f"{len(names)} tools: {', '.join(names)}"


def _text(value: Any) -> str:
    """An output or error as people read it."""
    if isinstance(value, dict):
        return str(value.get("message") or value.get("type") or value)
    return str(value)

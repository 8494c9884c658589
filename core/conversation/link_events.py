"""The link comes up, goes down, and comes back with the conversation told again."""

from __future__ import annotations

from dataclasses import replace

from msgspec import UNSET, UnsetType

from core.conversation import inputs
from core.conversation.change import Change
from core.conversation.effects import CancelTimer, Connect, Disconnect, EndItem, Flush, SetTimer
from core.conversation.heard import heard_text
from core.conversation.people import tell_setup, user_message
from core.conversation.state import (
    CallStatus,
    Floor,
    Item,
    Link,
    LinkStatus,
    Role,
    State,
    Transcript,
    Wanted,
)
from core.protocol import ContentPart, ConversationItemCreate
from core.protocol import Item as WireItem

RESEED_ROWS = 40
"""The last rows that a fresh session is told."""


def connect(change: Change, event: inputs.ConnectAsked) -> None:
    """Dial now, whatever was waited for."""
    change.want(CancelTimer("retry"))
    if change.state.link.status not in (LinkStatus.OFFLINE, LinkStatus.RETRYING):
        _end_talk(change, "")
    change.set(link=Link(LinkStatus.CONNECTING, event.label, event.is_local), problem=None)
    change.want(Connect())


def disconnect(change: Change, event: inputs.DisconnectAsked) -> None:
    change.want(CancelTimer("retry"))
    change.want(Disconnect())
    change.want(Flush())
    _end_talk(change, "")
    change.set(wanted=None, link=replace(change.state.link, status=LinkStatus.OFFLINE, problem=None, retry_at_s=None))


def loading(change: Change, event: inputs.LinkLoading) -> None:
    if change.state.link.status in (LinkStatus.CONNECTING, LinkStatus.LOADING):
        change.set_link(status=LinkStatus.LOADING, loading_part=event.part, loading_percent=event.percent)


def opened(change: Change, event: inputs.LinkOpened) -> None:
    """The socket is open; session.created is read next, and only then is anything said."""
    change.set_link(status=LinkStatus.CONNECTING, loading_part="", loading_percent=None, problem=None)
    change.set(updates_in_flight=0, pending={}, is_voice_locked=False)


def down(change: Change, event: inputs.LinkDown) -> None:
    """The draft and the rows stay; the reply that was being made is marked; a retry is timed."""
    _want_again(change)
    _end_talk(change, "The reply stopped halfway: the connection dropped.")
    retry_at_s = None if event.retry_in_s is None else change.now_s + event.retry_in_s
    status = LinkStatus.OFFLINE if event.retry_in_s is None else LinkStatus.RETRYING
    change.set_link(status=status, problem=event.problem, retry_at_s=retry_at_s, attempt=event.attempt, loading_part="")
    if event.retry_in_s is not None:
        change.want(SetTimer("retry", event.retry_in_s))


def retry(change: Change) -> None:
    """The wait is over."""
    if change.state.link.status is LinkStatus.RETRYING:
        change.set_link(status=LinkStatus.CONNECTING, retry_at_s=None)
        change.want(Connect())


def session_created(change: Change, session_id: str) -> None:
    """Tell the session what it should be; the microphone waits for session.updated."""
    change.set_link(status=LinkStatus.CONFIGURING, session_id=session_id)
    tell_setup(change)


def update_answered(change: Change) -> None:
    """One session.update was accepted or refused; after the first the session is ready."""
    change.set(updates_in_flight=max(0, change.state.updates_in_flight - 1))
    if change.state.link.status is LinkStatus.CONFIGURING and not change.state.updates_in_flight:
        change.set_link(status=LinkStatus.ONLINE, attempt=0, problem=None)
        for row in change.state.items[-RESEED_ROWS:]:
            _tell_row(change, row)


def clear(change: Change, event: inputs.ConversationCleared) -> None:
    """New conversation: rows go, choices stay, the session is a fresh one."""
    old = change.state
    for name in ("retry", "response", "hold", "interrupted"):
        change.want(CancelTimer(name))
    change.want(Flush())
    change.want(Disconnect())
    floor = Floor(
        is_muted=old.floor.is_muted, has_microphone=old.floor.has_microphone, has_speaker=old.floor.has_speaker
    )
    link = Link(LinkStatus.CONNECTING, old.link.label, old.link.is_local)
    change.state = State(mode=old.mode, setup=old.setup, link=link, floor=floor, sequence=old.sequence)
    change.want(Connect())


def _want_again(change: Change) -> None:
    """What was asked and not yet begun to be answered is asked again on the next session."""
    response = change.state.response
    if response is None or not response.is_active or response.has_sound or change.state.wanted is not None:
        return
    rows = [item for item in change.state.items if item.response_id == response.response_id and item.text]
    if not rows or not response.response_id:
        change.set(wanted=response.wanted or Wanted())


def _end_talk(change: Change, note: str) -> None:
    """No server stands behind response and floor any more."""
    state = change.state
    for item in state.items:
        if not item.is_done and item.role is Role.ASSISTANT:
            change.set_item(item.item_id, is_done=True, note=note, is_fully_heard=not item.is_speech)
        if item.role is Role.USER and item.transcript in (Transcript.PENDING, Transcript.PARTIAL):
            change.set_item(
                item.item_id, transcript=Transcript.FAILED, note="The connection broke before the words came."
            )
        if item.call is not None and item.call.status is CallStatus.STREAMING:
            change.set_item(item.item_id, call=replace(item.call, status=CallStatus.FAILED, is_followed=True))
    change.want(CancelTimer("response"))
    change.want(CancelTimer("hold"))
    change.set(response=None, updates_in_flight=0, pending={})
    change.set_floor(is_holding=False, held_since_s=None, is_speaking=False, speech_item_id="")
    if change.state.draft is not None:
        change.set(draft=replace(change.state.draft, is_detached=True))
    for item_id in change.state.playback.item_ids:
        change.set_item(item_id, is_done=True)
        change.want(EndItem(item_id))  # what was received is still played to its end


def _tell_row(change: Change, row: Item) -> None:
    """One row of the old session, as words."""
    draft = change.state.draft
    if draft is not None and row.item_id in {part.item_id for part in draft.parts}:
        return
    if row.call is not None:
        _tell_call(change, row)
    elif row.role is Role.USER and (row.text or row.images):
        change.send(ConversationItemCreate(item=user_message(row)), "item")
    elif row.role is Role.ASSISTANT and heard_text(row):
        part = ContentPart(type="output_text", text=heard_text(row))
        message = WireItem(type="message", role="assistant", id=_wire_id(row), content=(part,))
        change.send(ConversationItemCreate(item=message), "item")


def _tell_call(change: Change, row: Item) -> None:
    call = row.call
    if call is None or not call.is_over:
        return
    asked = WireItem(type="function_call", name=call.name, call_id=call.call_id, arguments=call.arguments)
    change.send(ConversationItemCreate(item=asked), "item")
    answered = WireItem(type="function_call_output", call_id=call.call_id, output=call.output)
    change.send(ConversationItemCreate(item=answered), "item")


def _wire_id(row: Item) -> str | UnsetType:
    return row.item_id if len(row.item_id) <= 32 else UNSET

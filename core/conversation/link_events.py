"""The link comes up, goes down, and comes back with the conversation told again."""

from __future__ import annotations

from msgspec import UNSET, UnsetType
from msgspec.structs import replace

from core.conversation import inputs
from core.conversation.announce import system_message
from core.conversation.change import Change
from core.conversation.effects import CancelTimer, CancelTool, Connect, Disconnect, EndItem, Flush, SetTimer
from core.conversation.heard import heard_text
from core.conversation.people import lasting, tell_setup, user_message
from core.conversation.state import (
    BORDER,
    CallKind,
    CallStatus,
    Floor,
    Item,
    Link,
    LinkStatus,
    Problem,
    Role,
    State,
    ToolCall,
    Transcript,
    Wanted,
)
from core.protocol import ContentPart, ConversationItemCreate
from core.protocol import Item as WireItem

ROTATE_S = 55 * 60.0
ROTATE_AGAIN_S = 5.0
ENDING_S = 58 * 60.0
"""Two minutes before the services end a session."""
TIMERS = (
    *("retry", "response", "stalled", "update", "hold"),
    *("interrupted", "working", "server_call", "rotate", "session_end", "aside"),
)
"""What a new conversation does not wait for any more."""
RESEED_ROWS = 40
"""The last rows that a fresh session is told, at most."""
RESEED_CHARACTERS = 8_000
"""And their words: about 2,000 tokens, which the smallest local model has room for."""


def connect(change: Change, event: inputs.ConnectAsked) -> None:
    """Dial now, whatever was waited for."""
    change.want(CancelTimer("retry"))
    if change.state.link.status not in (LinkStatus.OFFLINE, LinkStatus.RETRYING):
        _end_talk(change, "")
    link = Link(LinkStatus.CONNECTING, event.label, event.is_local)
    change.set(link=link, problem=lasting(change.state.problem))
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
    change.set(updates_in_flight=0, pending={}, told=(), is_voice_locked=False)


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


def session_created(change: Change, session_id: str, model: str) -> None:
    """Tell the session what it should be; the microphone waits for session.updated. Said twice, it counts once."""
    if change.state.link.status is not LinkStatus.CONNECTING:
        return
    change.set_link(status=LinkStatus.CONFIGURING, session_id=session_id, model=model)
    change.want(SetTimer("rotate", ROTATE_S))
    change.want(SetTimer("session_end", ENDING_S))
    tell_setup(change)


def rotate(change: Change) -> None:
    """A service ends its sessions after an hour: a fresh one is begun before that, while nobody speaks."""
    state = change.state
    if state.link.status is not LinkStatus.ONLINE or state.link.is_local:
        return
    is_busy = state.floor.is_taken or state.wanted is not None or state.playback.is_playing
    is_busy = is_busy or (state.response is not None and state.response.is_active)
    if is_busy or any(item.call is not None and not item.call.is_over for item in state.items):
        change.want(SetTimer("rotate", ROTATE_AGAIN_S))
        return
    _end_talk(change, "")
    change.set_link(status=LinkStatus.CONNECTING, problem=None)
    change.want(Connect())


def session_ending(change: Change) -> None:
    """There was no quiet moment for a fresh session, and this one is about to be ended by the service."""
    link = change.state.link
    if link.status is LinkStatus.ONLINE and not link.is_local:
        change.set_link(
            problem=Problem(
                "session_ends", "This session ends in 2 minutes.", "The provider allows 60.", ("continue_new",)
            )
        )


def hang_up(change: Change, event: inputs.HangUpAsked) -> None:
    """The line is given up, and why is told; nothing is tried again until the person wants it."""
    disconnect(change, inputs.DisconnectAsked())
    change.set_link(problem=event.problem)


def update_answered(change: Change) -> None:
    """One session.update was accepted or refused; after the first the session is ready."""
    change.set(updates_in_flight=max(0, change.state.updates_in_flight - 1))
    if change.state.link.status is LinkStatus.CONFIGURING and not change.state.updates_in_flight:
        change.set_link(status=LinkStatus.ONLINE, attempt=0, problem=None)
        for row in _retold(change.state.items):
            _tell_row(change, row)


def update_late(change: Change) -> None:
    """No session.updated came: the talk goes on with what the server has, and the person is told."""
    if change.state.updates_in_flight:
        text = "The conversation goes on with the server's own settings."
        change.set(updates_in_flight=1, problem=Problem("no_update", "The server did not confirm the settings.", text))
        update_answered(change)


def clear(change: Change, event: inputs.ConversationCleared) -> None:
    """New conversation: rows go, choices stay, the session is a fresh one."""
    old = change.state
    for name in TIMERS:
        change.want(CancelTimer(name))
    for item in old.items:
        if item.call is not None and item.call.status is CallStatus.RUNNING:
            change.want(CancelTool(item.call.call_id))
    change.want(Flush())
    change.want(Disconnect())
    floor = Floor(
        is_muted=old.floor.is_muted, has_microphone=old.floor.has_microphone, has_speaker=old.floor.has_speaker
    )
    link = Link(LinkStatus.CONNECTING, old.link.label, old.link.is_local)
    change.state = State(
        mode=old.mode,
        setup=old.setup,
        link=link,
        floor=floor,
        sequence=old.sequence,
        announcements=old.announcements,
        problem=lasting(old.problem),
    )
    change.want(Connect())


def resume(change: Change, event: inputs.ConversationResumed) -> None:
    """An old conversation on a fresh session: a reply that was cut off stays as far as it was heard."""
    clear(change, inputs.ConversationCleared())
    sequence = max(change.state.sequence, event.sequence)
    change.set(items=event.items, draft=event.draft, sequence=sequence)
    _end_talk(change, "")


def read_earlier(change: Change, event: inputs.EarlierRead) -> None:
    """The person scrolls up: what was said before stands before the rest, once."""
    known = {item.item_id for item in change.state.items}
    change.set(items=(*(item for item in event.items if item.item_id not in known), *change.state.items))


def _retold(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The last rows, as many as a fresh session is told: whole ones, within a budget of words."""
    left = RESEED_CHARACTERS
    rows: list[Item] = []
    for row in reversed(items[-RESEED_ROWS:]):
        left -= len(row.text) + (len(row.call.arguments) + len(row.call.output) if row.call is not None else 0)
        if left < 0 and rows:
            break
        rows.append(row)
    return tuple(reversed(rows))


def _want_again(change: Change) -> None:
    """What was asked and not yet begun to be answered is asked again on the next session."""
    response = change.state.response
    if response is None or not response.is_active or response.has_sound or change.state.wanted is not None:
        return
    rows = [item for item in change.state.items if item.response_id == response.response_id]
    has_begun = any(row.text or (row.call is not None and not _died(row.call)) for row in rows)
    if not has_begun or not response.response_id:  # a call that runs has its follow-up, and must not be called again
        change.set(wanted=response.wanted or Wanted())


def _end_talk(change: Change, note: str) -> None:
    """No server stands behind response and floor any more."""
    state = change.state
    for item in state.items:
        if not item.is_done and item.role is Role.ASSISTANT and not item.text and not item.received_bytes:
            change.drop_item(item.item_id)  # not a word of it has come
        elif not item.is_done and item.role is Role.ASSISTANT:
            change.set_item(item.item_id, is_done=True, note=note, is_fully_heard=not item.is_speech)
        if item.role is Role.USER and item.transcript in (Transcript.PENDING, Transcript.PARTIAL):
            change.set_item(
                item.item_id, transcript=Transcript.FAILED, note="The connection broke before the words came."
            )
        if item.call is not None and _died(item.call):
            change.set_item(item.item_id, call=replace(item.call, status=CallStatus.FAILED, is_followed=True))
    change.want(CancelTimer("response"))
    change.want(CancelTimer("hold"))
    change.set(response=None, updates_in_flight=0, pending={}, asides_asked=0)
    change.set_floor(is_holding=False, held_since_s=None, is_speaking=False, speech_item_id="")
    if change.state.draft is not None:
        change.set(draft=replace(change.state.draft, is_detached=True))
    for item_id in change.state.playback.item_ids:
        change.set_item(item_id, is_done=True)
        change.want(EndItem(item_id))  # what was received is still played to its end


def _died(call: ToolCall) -> bool:
    """Half told, or run by the server that is gone; our own go on and are told to the next session."""
    return call.status is CallStatus.STREAMING or (call.kind is not CallKind.FUNCTION and not call.is_over)


def _tell_row(change: Change, row: Item) -> None:
    """One row of the old session, as words."""
    draft = change.state.draft
    if draft is not None and row.item_id in {part.item_id for part in draft.parts}:
        return
    if row.call is not None:
        _tell_call(change, row)
    elif row.role is Role.SYSTEM and row.text and not row.item_id.startswith(BORDER):
        change.tell(row, system_message(row))
    elif row.role is Role.USER and (row.text or row.images):
        change.tell(row, user_message(row))
    elif row.role is Role.ASSISTANT and not row.is_aside and heard_text(row):
        part = ContentPart(type="output_text", text=heard_text(row))
        message = WireItem(type="message", role="assistant", id=_wire_id(row), content=(part,))
        change.send(ConversationItemCreate(item=message), "item")


def _tell_call(change: Change, row: Item) -> None:
    call = row.call
    if call is None or call.kind is not CallKind.FUNCTION or (call.status is CallStatus.FAILED and not call.output):
        return
    asked = WireItem(type="function_call", name=call.name, call_id=call.call_id, arguments=call.arguments)
    change.send(ConversationItemCreate(item=asked), "item")
    if not call.is_over:
        return  # the output follows when the call ends
    answered = WireItem(type="function_call_output", call_id=call.call_id, output=call.output)
    change.send(ConversationItemCreate(item=answered), "item")


def _wire_id(row: Item) -> str | UnsetType:
    return row.item_id if len(row.item_id) <= 32 else UNSET

"""What the person does: press, release, type, review, stop, choose."""

from __future__ import annotations

from dataclasses import replace

from msgspec import UNSET

from core.conversation import inputs
from core.conversation.change import Change
from core.conversation.effects import CancelTimer, CancelTool, DropCaptured, RunTool, SetTimer
from core.conversation.interrupt import cancel, interrupt
from core.conversation.setup import session_update
from core.conversation.state import CallStatus, Item, LinkStatus, Problem, Role, Wanted
from core.conversation.turns import HOLD_MAX_S, HOLD_MIN_S, is_manual, is_reviewed
from core.protocol import (
    ContentPart,
    ConversationItemCreate,
    ConversationItemDelete,
    InputAudioBufferClear,
    InputAudioBufferCommit,
)
from core.protocol import Item as WireItem


def press_talk(change: Change, event: inputs.TalkPressed) -> None:
    """The person takes the floor: a reply that is made or played stops."""
    if change.state.floor.is_holding:
        return
    interrupt(change)
    if change.state.link.status is not LinkStatus.ONLINE:
        return
    change.set_floor(is_holding=True, held_since_s=change.now_s)
    if is_manual(change.state):
        change.set(wanted=None)
        change.want(SetTimer("hold", HOLD_MAX_S))


def release_talk(change: Change, event: inputs.TalkReleased) -> None:
    """The utterance ends here in Hold; with turn detection on, the server decides."""
    floor = change.state.floor
    if not floor.is_holding:
        return
    held_s = change.now_s - (floor.held_since_s if floor.held_since_s is not None else change.now_s)
    change.set_floor(is_holding=False, held_since_s=None)
    if not is_manual(change.state):
        return
    change.want(CancelTimer("hold"))
    if held_s < HOLD_MIN_S and not event.is_certain:
        change.want(DropCaptured())
        change.send(InputAudioBufferClear(), "clear")
        return
    change.set(turn_ended_s=change.now_s)
    change.send(InputAudioBufferCommit(), "commit")
    if not is_reviewed(change.state):
        change.set(wanted=Wanted(event.prompt))


def send_text(change: Change, event: inputs.TextSent) -> None:
    """A typed turn; sending stops a running reply."""
    text = event.text.strip()
    if not text and not event.images:
        return
    interrupt(change)
    create_user_item(change, text, event.images)
    change.set(wanted=Wanted(event.prompt, text), turn_ended_s=change.now_s)


def create_user_item(change: Change, text: str, images: tuple[str, ...] = (), replaces: str | None = None) -> None:
    """A user message of ours: the row at once, the item on the wire if there is a link.

    replaces: the row whose place it takes. Without a link the row is sent when one is back (reseed).
    """
    item_id = f"item_c{change.number()}"
    row = Item(item_id, Role.USER, text, images=images, created_s=change.now_s, is_edited=replaces is not None)
    if replaces is not None and change.state.item(replaces) is not None:
        change.add_item(row, replaces)
        change.drop_item(replaces)
    else:
        change.add_item(row)
    if change.state.link.status is LinkStatus.ONLINE:
        change.send(ConversationItemCreate(item=user_message(row)), "item")


def user_message(row: Item) -> WireItem:
    """A row of the user as input_text (and input_image) for the wire."""
    parts = [ContentPart(type="input_image", image_url=image) for image in row.images]
    if row.text:
        parts.append(ContentPart(type="input_text", text=row.text))
    return WireItem(
        type="message", role="user", id=row.item_id if len(row.item_id) <= 32 else UNSET, content=tuple(parts)
    )


def stop(change: Change, event: inputs.StopPressed) -> None:
    """Esc: no more speaking, thinking or tool."""
    change.set(wanted=None)
    interrupt(change)
    for item in change.state.items:
        if item.call is not None and item.call.status in (CallStatus.RUNNING, CallStatus.WAITING):
            change.want(CancelTool(item.call.call_id))
            finish_call(change, item.call.call_id, "The person stopped this.", CallStatus.DENIED)
            _forget_follow_up(change, item.item_id)


def _forget_follow_up(change: Change, item_id: str) -> None:
    item = change.state.item(item_id)
    if item is not None and item.call is not None:
        change.set_item(item_id, call=replace(item.call, is_followed=True))


def toggle_mute(change: Change, event: inputs.MuteToggled) -> None:
    change.set_floor(is_muted=not change.state.floor.is_muted, is_speaking=False)


def choose_mode(change: Change, event: inputs.ModeChosen) -> None:
    """Switchable in mid-conversation; a draft stays until it is sent or discarded."""
    if event.mode is change.state.mode:
        return
    was_holding = change.state.floor.is_holding
    change.set(mode=event.mode)
    change.set_floor(is_holding=False, held_since_s=None, is_speaking=False)
    if was_holding:
        change.want(CancelTimer("hold"))
        if change.state.link.status is LinkStatus.ONLINE:
            change.send(InputAudioBufferClear(), "clear")
    tell_setup(change)


def change_setup(change: Change, event: inputs.SetupChanged) -> None:
    if event.setup != change.state.setup:
        change.set(setup=event.setup)
        tell_setup(change)


def tell_setup(change: Change) -> None:
    """session.update, if there is a session to update."""
    if change.state.link.status in (LinkStatus.ONLINE, LinkStatus.CONFIGURING):
        change.send(session_update(change.state), "update")
        change.set(updates_in_flight=change.state.updates_in_flight + 1)


# Review


def edit_draft(change: Change, event: inputs.DraftEdited) -> None:
    draft = change.state.draft
    if draft is not None:
        change.set(draft=replace(draft, text=event.text, is_edited=event.text != draft.heard))


def approve_draft(change: Change, event: inputs.DraftApproved) -> None:
    """Send: untouched words stay the sound that was heard, changed ones go out as text in its place."""
    draft = change.state.draft
    if draft is None:
        return
    text = event.text.strip()
    if draft.is_detached or text != draft.heard.strip():
        if not text:
            return
        first, *others = (part.item_id for part in draft.parts)
        for item_id in (first, *others):
            if not draft.is_detached:
                change.send(ConversationItemDelete(item_id=item_id), "delete")
        create_user_item(change, text, replaces=first)
        for item_id in others:
            change.drop_item(item_id)
    change.set(draft=None, wanted=Wanted(event.prompt, text), turn_ended_s=change.now_s)


def discard_draft(change: Change, event: inputs.DraftDiscarded) -> None:
    draft = change.state.draft
    if draft is None:
        return
    for part in draft.parts:
        change.drop_item(part.item_id)
        if not draft.is_detached and change.state.link.status is LinkStatus.ONLINE:
            change.send(ConversationItemDelete(item_id=part.item_id), "delete")
    change.set(draft=None)


# Tools


def approve_call(change: Change, event: inputs.CallApproved) -> None:
    for item in change.state.items:
        if item.call is not None and item.call.call_id == event.call_id and item.call.status is CallStatus.WAITING:
            change.set_item(item.item_id, call=replace(item.call, status=CallStatus.RUNNING, started_s=change.now_s))
            change.want(RunTool(item.call.call_id, item.call.name, item.call.arguments))


def deny_call(change: Change, event: inputs.CallDenied) -> None:
    waiting = [item.call for item in change.state.items if item.call and item.call.call_id == event.call_id]
    if waiting and waiting[0].status is CallStatus.WAITING:
        finish_call(change, event.call_id, "The person did not allow this call.", CallStatus.DENIED)


def call_finished(change: Change, event: inputs.CallFinished) -> None:
    finish_call(change, event.call_id, event.output, CallStatus.DONE if event.is_ok else CallStatus.FAILED)


def finish_call(change: Change, call_id: str, output: str, status: CallStatus) -> None:
    """One output per call, whatever comes twice."""
    for item in change.state.items:
        call = item.call
        if call is None or call.call_id != call_id or call.status not in (CallStatus.RUNNING, CallStatus.WAITING):
            continue
        done = replace(call, status=status, output=output, ended_s=change.now_s)
        change.set_item(item.item_id, call=done, is_done=True)
        if change.state.link.status is LinkStatus.ONLINE:
            answer = WireItem(type="function_call_output", call_id=call_id, output=output)
            change.send(ConversationItemCreate(item=answer), "item")


# Devices, banner


def device_changed(change: Change, event: inputs.DeviceChanged) -> None:
    change.set_floor(has_microphone=event.has_microphone, has_speaker=event.has_speaker)
    if event.problem is not None:
        change.set(problem=event.problem)
    elif change.state.problem is not None and change.state.problem.actions == ("choose_device", "check_devices"):
        change.set(problem=None)


def dismiss_problem(change: Change, event: inputs.ProblemDismissed) -> None:
    change.set(problem=None)


def heard_nothing(change: Change) -> None:
    """The server found too little sound: the turn ends without a word from it."""
    change.set(
        wanted=None, problem=Problem("heard_nothing", "I heard nothing.", "Hold a little longer, or check the level.")
    )
    response = change.state.response
    if response is not None and response.event_id:
        interrupt(change)
        cancel(change)

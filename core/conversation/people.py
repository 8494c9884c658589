"""What the person does: press, release, type, review, stop, choose."""

from __future__ import annotations

from msgspec import UNSET
from msgspec.structs import replace

from core.conversation import inputs
from core.conversation.calls import finish_call
from core.conversation.change import Change
from core.conversation.effects import CancelTimer, CancelTool, DropCaptured, SetTimer
from core.conversation.interrupt import cancel, interrupt
from core.conversation.meter import begin_turn
from core.conversation.setup import session_update
from core.conversation.state import CallStatus, Draft, DraftPart, Item, LinkStatus, Problem, Role, Wanted
from core.conversation.turns import HOLD_MAX_S, HOLD_MIN_S, is_manual, is_reviewed
from core.protocol import (
    ContentPart,
    ConversationItemDelete,
    InputAudioBufferClear,
    InputAudioBufferCommit,
    ResponseCancel,
)
from core.protocol import Item as WireItem

UPDATE_TIMEOUT_S = 15.0


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
    begin_turn(change)
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
    change.set(wanted=Wanted(event.prompt, text))
    begin_turn(change)


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
        change.tell(row, user_message(row))


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
    for response_id in change.state.aside_ids:
        change.send(ResponseCancel(response_id=response_id), "cancel")
    for item in change.state.items:
        if item.call is not None and item.call.status in (CallStatus.RUNNING, CallStatus.WAITING):
            change.want(CancelTool(item.call.call_id))
            finish_call(change, item.call.call_id, "The person stopped this.", CallStatus.DENIED, is_followed=True)


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
        change.want(SetTimer("update", UPDATE_TIMEOUT_S))


# Review


def edit_draft(change: Change, event: inputs.DraftEdited) -> None:
    draft = change.state.draft
    if draft is not None:
        is_edited = event.text != replace(draft, is_edited=False).shown
        change.set(draft=replace(draft, text=event.text, is_edited=is_edited))


def join_draft(change: Change, event: inputs.DraftJoined) -> None:
    """The words below go to the end of the others, edited or not."""
    draft = change.state.draft
    if draft is not None and draft.offered:
        text = f"{draft.text} {draft.later}".strip() if draft.is_edited else ""
        change.set(draft=replace(draft, text=text, offered=0))


def replace_draft(change: Change, event: inputs.DraftReplaced) -> None:
    """What was said first is gone, with its sound; what was said later is the draft."""
    draft = change.state.draft
    if draft is not None and draft.offered:
        _drop_parts(change, draft, draft.taken)
        change.set(draft=replace(draft, parts=draft.parts[-draft.offered :], text="", is_edited=False, offered=0))


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
    change.set(draft=None, wanted=Wanted(event.prompt, text))
    begin_turn(change)


def discard_draft(change: Change, event: inputs.DraftDiscarded) -> None:
    draft = change.state.draft
    if draft is None:
        return
    _drop_parts(change, draft, draft.parts)
    change.set(draft=None)


def _drop_parts(change: Change, draft: Draft, parts: tuple[DraftPart, ...]) -> None:
    """Rows and sound of these parts go, here and at the server."""
    for part in parts:
        change.drop_item(part.item_id)
        if not draft.is_detached and change.state.link.status is LinkStatus.ONLINE:
            change.send(ConversationItemDelete(item_id=part.item_id), "delete")


# Devices, banner


def device_changed(change: Change, event: inputs.DeviceChanged) -> None:
    change.set_floor(has_microphone=event.has_microphone, has_speaker=event.has_speaker)
    if event.problem is not None:
        change.set(problem=event.problem)
    elif change.state.problem is not None and change.state.problem.actions == ("choose_device", "check_devices"):
        change.set(problem=None)


def dismiss_problem(change: Change, event: inputs.ProblemDismissed) -> None:
    change.set(problem=None)


def history_troubled(change: Change, event: inputs.HistoryTroubled) -> None:
    """Told while it lasts; a graver thing that is told already stays."""
    told = change.state.problem
    if told is None or lasting(told) is not None:
        change.set(problem=event.problem)


def lasting(problem: Problem | None) -> Problem | None:
    """A problem that no new connection and no new conversation ends: the disk's."""
    return problem if problem is not None and problem.code.startswith("store_") else None


def heard_nothing(change: Change) -> None:
    """The server found too little sound: the turn ends without a word from it."""
    change.set(
        wanted=None, problem=Problem("heard_nothing", "I heard nothing.", "Hold a little longer, or check the level.")
    )
    response = change.state.response
    if response is not None and response.event_id:
        interrupt(change)
        cancel(change)

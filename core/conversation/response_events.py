"""What the server says about responses: exactly one may write to the conversation at a time."""

from __future__ import annotations

from typing import TypeAlias

from msgspec.structs import replace

from core import protocol as wire
from core.conversation.calls import take_call
from core.conversation.change import Change
from core.conversation.effects import CancelTimer, EndItem, Play, SetTimer
from core.conversation.inputs import Heard, PlaybackEnded
from core.conversation.interrupt import cancel
from core.conversation.meter import begin_reply, end_reply, end_turn, find, first_delta, first_sound
from core.conversation.server_calls import KINDS, see_item
from core.conversation.server_events import is_out_of_band
from core.conversation.state import CallStatus, Item, Problem, Response, ResponseStatus, Role, ToolCall
from core.conversation.turns import must_be_silent
from core.units import base64_bytes

Delta: TypeAlias = wire.ResponseOutputTextDelta | wire.ResponseOutputAudioTranscriptDelta
MOST_LATENCIES = 200
STALLED_S = 45.0
"""A reply may think long before its first word, and rest between two; longer than this nobody waits."""
HEARD_STEP_S = 1.0
"""The moment of the last piece is kept no finer: pieces come by the hundred."""


def created(change: Change, event: wire.ResponseCreated) -> None:
    """A response began: ours, or one the server began by itself."""
    data = event.response
    response_id = str(data.id or "")
    is_aside = is_out_of_band(data)
    begin_reply(change, response_id, is_aside=is_aside)
    if is_aside:
        asked = max(0, change.state.asides_asked - 1)
        change.set(aside_ids=change.state.aside_ids | {response_id}, asides_asked=asked)
        return
    old = change.state.response
    if old is not None and old.status is ResponseStatus.REQUESTED:
        change.want(CancelTimer("response"))
        begun = replace(old, status=ResponseStatus.ACTIVE, response_id=response_id, is_cancelling=False)
        change.set(response=replace(begun, heard_from_s=change.now_s))
        change.want(SetTimer("stalled", STALLED_S))
        if old.is_cancelling or change.state.floor.is_taken:
            _kill(change, response_id)
            cancel(change)
        return
    change.set(response=Response(ResponseStatus.ACTIVE, response_id, heard_from_s=change.now_s))
    change.want(SetTimer("stalled", STALLED_S))
    if change.state.wanted is not None and change.state.wanted.is_follow_up:
        change.set(wanted=None)
    if must_be_silent(change.state):
        _kill(change, response_id)
        cancel(change)


def _hear_from(change: Change, response_id: str) -> None:
    response = change.state.response
    is_its = response is not None and response.response_id == response_id
    if is_its and response is not None and change.now_s - response.heard_from_s >= HEARD_STEP_S:
        change.set(response=replace(response, heard_from_s=change.now_s))


def maybe_stalled(change: Change) -> None:
    """A reply of which nothing has come for too long is given up, with a message; what came stays."""
    response = change.state.response
    if response is None or response.status is not ResponseStatus.ACTIVE:
        return
    left_s = response.heard_from_s + STALLED_S - change.now_s
    if left_s > 0:
        change.want(SetTimer("stalled", left_s))
        return
    _kill(change, response.response_id)
    cancel(change)
    note = "The server stopped in the middle of this reply."
    for row in change.state.items:
        if row.response_id == response.response_id and not row.is_done and row.call is None:
            change.set_item(row.item_id, is_done=True, note=note)
    for item_id in change.state.playback.item_ids:
        change.want(EndItem(item_id))
    text = f"Nothing more of the reply came for {STALLED_S:.0f} s."
    change.set(response=None, problem=Problem("no_answer", "The server did not answer.", text, ("retry", "details")))


def _kill(change: Change, response_id: str) -> None:
    playback = change.state.playback
    change.set(playback=replace(playback, dead_response_ids=playback.dead_response_ids | {response_id}))


def is_dead(change: Change, response_id: str) -> bool:
    """Whether late events of this response are to be dropped."""
    return response_id in change.state.playback.dead_response_ids


def is_foreign(change: Change, response_id: str) -> bool:
    """Whether a response that was never created speaks while ours is being made: a stray of another session."""
    response = change.state.response
    if response is None or not response.response_id or response.response_id == response_id:
        return False
    return find(change, response_id) is None


def item_added(change: Change, event: wire.ResponseOutputItemAdded) -> None:
    item = event.item
    item_id = str(item.id or "")
    if is_foreign(change, event.response_id):
        return
    if item.type in KINDS and not is_dead(change, event.response_id):
        see_item(change, item, event.response_id)
    if not item_id or change.state.item(item_id) is not None or is_dead(change, event.response_id):
        return
    if item.type == "function_call":
        call = ToolCall(
            str(item.call_id or ""),
            item_id,
            str(item.name or ""),
            started_s=change.now_s,
            response_id=event.response_id,
        )
        change.add_item(Item(item_id, Role.TOOL, call=call, response_id=event.response_id, created_s=change.now_s))
    elif item.type == "message":
        is_aside = event.response_id in change.state.aside_ids
        row = Item(item_id, Role.ASSISTANT, response_id=event.response_id, created_s=change.now_s, is_aside=is_aside)
        change.add_item(row)


def text_delta(change: Change, event: Delta) -> None:
    row = change.state.item(event.item_id)
    if row is None or row.response_id != event.response_id or is_dead(change, event.response_id):
        return
    _hear_from(change, event.response_id)
    if not row.text:
        first_delta(change, event.response_id)
    is_speech = row.is_speech or isinstance(event, wire.ResponseOutputAudioTranscriptDelta)
    change.set_item(event.item_id, text=row.text + event.delta, is_speech=is_speech)


def text_done(change: Change, event: wire.ResponseOutputTextDone) -> None:
    if not is_dead(change, event.response_id):
        change.set_item(event.item_id, text=event.text)


def transcript_done(change: Change, event: wire.ResponseOutputAudioTranscriptDone) -> None:
    if not is_dead(change, event.response_id) and event.transcript:
        change.set_item(event.item_id, text=event.transcript, is_speech=True)


def audio_delta(change: Change, event: wire.ResponseOutputAudioDelta) -> None:
    """Sound goes to the speaker while its response is alive."""
    row = change.state.item(event.item_id)
    if row is None or row.response_id != event.response_id or is_dead(change, event.response_id) or not event.delta:
        return
    if must_be_silent(change.state):
        _kill(change, event.response_id)
        return
    _hear_from(change, event.response_id)
    if not row.received_bytes:
        _first_sound(change, event)
    received = row.received_bytes + base64_bytes(event.delta)
    change.set_item(event.item_id, received_bytes=received, is_speech=True, content_index=event.content_index)
    playback = change.state.playback
    if event.item_id not in playback.item_ids:
        change.set(playback=replace(playback, item_ids=(*playback.item_ids, event.item_id)))
    change.set(is_voice_locked=True)
    change.want(Play(event.item_id, event.content_index, event.delta))


def _first_sound(change: Change, event: wire.ResponseOutputAudioDelta) -> None:
    state = change.state
    if state.response is not None and state.response.response_id == event.response_id:
        change.set(response=replace(state.response, has_sound=True))
    first_delta(change, event.response_id)
    reply = find(change, event.response_id)
    is_first = all(row.first_sound_ms is None for row in state.items if row.response_id == event.response_id)
    if reply is None or reply.marks.ended_s is None or reply.marks.ended_s != state.marks.ended_s or not is_first:
        return
    latency_ms = round((change.now_s - reply.marks.ended_s) * 1000)
    change.set_item(event.item_id, first_sound_ms=latency_ms)
    change.set(latencies_ms=(*state.latencies_ms, latency_ms)[-MOST_LATENCIES:])


def audio_done(change: Change, event: wire.ResponseOutputAudioDone) -> None:
    if event.item_id in change.state.playback.item_ids:
        change.set_item(event.item_id, is_done=True)
        change.want(EndItem(event.item_id))


def arguments_delta(change: Change, event: wire.ResponseFunctionCallArgumentsDelta) -> None:
    _hear_from(change, event.response_id)
    row = change.state.item(event.item_id)
    if row is not None and row.call is not None and row.call.status is CallStatus.STREAMING:
        change.set_item(event.item_id, call=replace(row.call, arguments=row.call.arguments + event.delta))


def item_done(change: Change, event: wire.ResponseOutputItemDone) -> None:
    """A message is complete, or a call may run: the one place that starts tools."""
    item = event.item
    row = change.state.item(str(item.id or ""))
    if item.type in KINDS:
        if not is_dead(change, event.response_id):
            see_item(change, item, event.response_id)
        return
    if row is None:
        return
    if row.call is None:
        change.set_item(row.item_id, is_done=True)
    elif row.call.status is CallStatus.STREAMING:
        _start_call(
            change, row, item, is_complete=item.status == "completed" and not is_dead(change, event.response_id)
        )


def _start_call(change: Change, row: Item, item: wire.Item, is_complete: bool) -> None:
    assert row.call is not None
    call = replace(row.call, name=str(item.name or row.call.name), arguments=str(item.arguments or row.call.arguments))
    is_known = any(
        other.call is not None and other.call.call_id == call.call_id and other.item_id != row.item_id
        for other in change.state.items
    )
    if not is_complete or is_known:
        change.set_item(row.item_id, call=replace(call, status=CallStatus.FAILED, is_followed=True), is_done=True)
        return
    take_call(change, row, call)


def done(change: Change, event: wire.ResponseDone) -> None:
    """The end of a response, whatever the outcome; its usage counts always."""
    data = event.response
    end_reply(change, data)
    response_id = str(data.id or "")
    change.set(aside_ids=change.state.aside_ids - {response_id})
    for item in change.state.items:
        if item.response_id == response_id and item.call is None and not item.is_done:
            change.set_item(item.item_id, is_done=True)
    response = change.state.response
    if response is not None and response.response_id == response_id:
        change.set(response=None)
    if not any(row.is_speech or row.call for row in change.state.items if row.response_id == response_id):
        end_turn(change, response_id)
    _explain(change, data)


def _explain(change: Change, data: wire.ResponseData) -> None:
    """Failed and incomplete responses would be silence otherwise."""
    details = data.status_details or wire.StatusDetails()
    note = ""
    if data.status == "failed":
        problem = failure(details.error or wire.ErrorData())
        change.set(problem=problem)
        note = problem.title
    elif data.status == "incomplete":
        note = {
            "max_output_tokens": "Cut at the token limit.",
            "content_filter": "Stopped by the provider's content filter.",
        }.get(str(details.reason or ""), "The reply is incomplete.")
    if note:
        for item in change.state.items:
            if item.response_id == data.id and item.role is Role.ASSISTANT:
                change.set_item(item.item_id, note=note)


def failure(error: wire.ErrorData) -> Problem:
    """Why a response failed, for people."""
    code = str(error.code or error.type or "response_failed")
    text = str(error.message or "")
    if code in ("insufficient_quota",):
        return Problem("no_credit", "No credit left at the provider.", text, ("use_local", "details"))
    if "rate_limit" in code:
        return Problem("rate_limited", "Too many requests.", text, ("use_local", "details"))
    if code == "language_model_missing":
        return Problem(code, "The language model is missing.", text, ("open_provider", "details"))
    return Problem(code, "The reply failed.", text, ("details",))


# The speaker


def heard(change: Change, event: Heard) -> None:
    """The playhead moved; never backwards, never past what was received."""
    row = change.state.item(event.item_id)
    if row is not None:
        if event.heard_ms > 0 and not row.heard_ms:
            first_sound(change, row.response_id, event.heard_ms)
        change.set_item(event.item_id, heard_ms=max(row.heard_ms, min(event.heard_ms, row.received_ms)))


def playback_ended(change: Change, event: PlaybackEnded) -> None:
    playback = change.state.playback
    if event.item_id not in playback.item_ids:
        return
    left = tuple(item_id for item_id in playback.item_ids if item_id != event.item_id)
    change.set(playback=replace(playback, item_ids=left))
    row = change.state.item(event.item_id)
    if row is not None:
        change.set_item(event.item_id, heard_ms=row.received_ms, is_fully_heard=True)

"""Marks the stages of a turn and adds up what replies cost.

The stages before response.created belong to the turn, the later ones to its reply. A mark once set stays.
"""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace

from core import protocol as wire
from core.conversation.change import Change
from core.conversation.replies import Marks, Reply, Usage

MOST_REPLIES = 500
"""Kept for percentiles and the last turns; the sum of usage by model is kept for ever."""


def begin_turn(change: Change) -> None:
    """The person is done speaking or typing: every latency counts from here."""
    change.set(marks=Marks(ended_s=change.now_s))


def reach(change: Change, stage: str) -> None:
    """A stage of the person's side of the turn; a reply that has begun already learns of it too."""
    marks = change.state.marks
    if marks.ended_s is None or getattr(marks, stage) is not None:
        return
    change.set(marks=replace(marks, **{stage: change.now_s}))
    replies = change.state.replies
    if replies and replies[-1].marks.ended_s == marks.ended_s:
        _set_mark(change, replies[-1].response_id, stage, change.now_s)


def begin_reply(change: Change, response_id: str, *, is_aside: bool = False) -> None:
    """response.created: the reply takes the marks of the turn it answers."""
    link = change.state.link
    marks = Marks() if is_aside else change.state.marks
    reply = Reply(
        response_id,
        link.model or change.state.setup.model,
        link.is_local,
        is_aside,
        replace(marks, created_s=change.now_s),
    )
    change.set(replies=(*change.state.replies, reply)[-MOST_REPLIES:])


def first_delta(change: Change, response_id: str) -> None:
    """Words or sound of the reply come in; only the first of them is marked."""
    _set_mark(change, response_id, "first_delta_s", change.now_s)


def first_sound(change: Change, response_id: str, heard_ms: int) -> None:
    """The playhead moved: the reply began to be heard heard_ms ago. The turn is answered with that."""
    reply = find(change, response_id)
    came_s = reply.marks.first_delta_s if reply is not None else None
    began_s = max(change.now_s - heard_ms / 1000, came_s or 0.0)  # no sound is heard before it has come
    if _set_mark(change, response_id, "first_sound_s", began_s):
        end_turn(change, response_id)


def end_turn(change: Change, response_id: str) -> None:
    """The reply answers the turn: what the server begins by itself later is not measured against it."""
    reply = find(change, response_id)
    if reply is not None and reply.marks.ended_s == change.state.marks.ended_s:
        change.set(marks=Marks())


def end_reply(change: Change, data: wire.ResponseData) -> None:
    """response.done, whatever the outcome: usage counts for cancelled and out-of-band responses too."""
    usage = usage_of(data.usage or wire.UsageData())
    response_id = str(data.id or "")
    if find(change, response_id) is None:
        begin_reply(change, response_id)
    _set_reply(change, response_id, usage=usage, status=str(data.status or ""))
    reply = find(change, response_id)
    assert reply is not None
    by_model = dict(change.state.usage_by_model)
    model = "" if reply.is_free else reply.model
    by_model[model] = by_model.get(model, Usage()) + usage
    change.set(usage=change.state.usage + usage, usage_by_model=by_model)


def usage_of(data: wire.UsageData) -> Usage:
    """A wire usage by modality. Where a server tells only sums, they are taken for text."""
    heard = data.input_token_details or wire.InputTokens()
    spoken = data.output_token_details or wire.OutputTokens()
    cached = heard.cached_tokens_details if isinstance(heard.cached_tokens_details, dict) else {}
    input_text = heard.text_tokens if data.input_token_details else data.input_tokens
    output_text = spoken.text_tokens if data.output_token_details else data.output_tokens
    cached_audio, cached_image = cached.get("audio_tokens") or 0, cached.get("image_tokens") or 0
    return Usage(
        responses=1,
        input_text=input_text or 0,
        input_audio=heard.audio_tokens or 0,
        input_image=heard.image_tokens or 0,
        cached_text=max(0, (heard.cached_tokens or 0) - cached_audio - cached_image),
        cached_audio=cached_audio,
        cached_image=cached_image,
        output_text=output_text or 0,
        output_audio=spoken.audio_tokens or 0,
    )


def find(change: Change, response_id: str) -> Reply | None:
    """The record of a response; the newest are looked at first."""
    return next((reply for reply in reversed(change.state.replies) if reply.response_id == response_id), None)


def _set_mark(change: Change, response_id: str, stage: str, at_s: float) -> bool:
    reply = find(change, response_id)
    if reply is None or getattr(reply.marks, stage) is not None:
        return False
    _set_reply(change, response_id, marks=replace(reply.marks, **{stage: at_s}))
    return True


def _set_reply(change: Change, response_id: str, **fields: Any) -> None:
    replies = list(change.state.replies)
    place = max(place for place, reply in enumerate(replies) if reply.response_id == response_id)
    replies[place] = replace(replies[place], **fields)
    change.set(replies=tuple(replies))

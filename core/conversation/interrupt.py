"""Barge-in: stop the sound, stop the response, tell the server what was heard.

Truncate is item-relative, whole milliseconds, never past what was received; an item of which nothing was
heard is deleted, one heard to its end is left alone (protocol notes, 4.8 and 4.9). The server may send
response.done before or after, so everything is keyed by id.
"""

from __future__ import annotations

from msgspec.structs import replace

from core.conversation.change import Change
from core.conversation.effects import Flush, SetTimer
from core.conversation.inputs import Flushed
from core.conversation.state import LinkStatus, Playback, ResponseStatus
from core.protocol import ConversationItemDelete, ConversationItemTruncate, ResponseCancel

SHOWN_S = 1.2
"""How long the window says "You interrupted"."""


def interrupt(change: Change, *, server_cancels: bool = False) -> bool:
    """Stop the reply that is made or played, if there is one; whether there was.

    server_cancels: interrupt_response is on, so the server cancels the response by itself.
    """
    state = change.state
    response = state.response
    is_active = response is not None and response.is_active
    if not is_active and not state.playback.is_playing:
        return False
    _kill(change)
    if is_active and not server_cancels:
        cancel(change)
    if change.state.playback.is_playing:
        change.want(Flush())
        change.set(interrupted_until_s=change.now_s + SHOWN_S)
        change.want(SetTimer("interrupted", SHOWN_S))
    return True


def cancel(change: Change) -> None:
    """Ask the server to end the response; once, and as soon as its id is known."""
    response = change.state.response
    if response is None or not response.is_active or response.is_cancelling:
        return
    change.set(response=replace(response, is_cancelling=True))
    if response.status is ResponseStatus.ACTIVE:
        change.send(ResponseCancel(response_id=response.response_id), "cancel")


def flushed(change: Change, event: Flushed) -> None:
    """The speaker is empty: settle with the server what was heard of each item."""
    heard = dict(event.heard)
    for item_id in change.state.playback.item_ids:
        _settle_item(change, item_id, heard.get(item_id, 0))
    change.set(playback=Playback((), change.state.playback.dead_response_ids))


def _settle_item(change: Change, item_id: str, heard_ms: int) -> None:
    item = change.state.item(item_id)
    if item is None:
        return
    heard_ms = max(item.heard_ms, min(heard_ms, item.received_ms))
    if item.is_done and heard_ms >= item.received_ms:
        change.set_item(item_id, heard_ms=heard_ms, is_fully_heard=True)
        return
    change.set_item(item_id, heard_ms=heard_ms, is_interrupted=True)
    if change.state.link.status is not LinkStatus.ONLINE or item.is_aside:
        return
    if heard_ms > 0:
        event = ConversationItemTruncate(item_id=item_id, content_index=item.content_index, audio_end_ms=heard_ms)
        change.send(event, "truncate")
    else:
        change.send(ConversationItemDelete(item_id=item_id), "delete")


def _kill(change: Change) -> None:
    """Late deltas of these responses are dropped from now on."""
    state = change.state
    dead = set(state.playback.dead_response_ids)
    if state.response is not None and state.response.response_id:
        dead.add(state.response.response_id)
    for item_id in state.playback.item_ids:
        item = state.item(item_id)
        if item is not None and item.response_id:
            dead.add(item.response_id)
    change.set(playback=replace(state.playback, dead_response_ids=frozenset(dead)))

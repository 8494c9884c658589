"""What the assistant speaks of by itself: a timer, a reminder. It waits until nobody speaks.

The model is told in a system message, so the reply joins the conversation like any other.
"""

from __future__ import annotations

from core.conversation import inputs
from core.conversation.change import Change
from core.conversation.state import Item, LinkStatus, Role, State, Wanted
from core.protocol import ContentPart
from core.protocol import Item as WireItem


def announced(change: Change, event: inputs.Announced) -> None:
    """Kept until the floor is free, also over a lost link."""
    if event.text.strip():
        change.set(announcements=(*change.state.announcements, event.text.strip()))


def announce_next(change: Change) -> None:
    """The joint rule: all that waits is told in one message, and one reply is wanted."""
    state = change.state
    if not state.announcements or not _is_free(state):
        return
    row = Item(
        f"item_c{change.number()}",
        Role.SYSTEM,
        "\n".join(state.announcements),
        is_done=True,
        created_s=change.now_s,
    )
    change.add_item(row)
    change.tell(row, system_message(row))
    change.set(announcements=(), wanted=Wanted())


def system_message(row: Item) -> WireItem:
    """A row of ours as the model is told it."""
    part = ContentPart(type="input_text", text=row.text)
    return WireItem(type="message", role="system", content=(part,))


def _is_free(state: State) -> bool:
    """Nobody speaks, nothing is asked for, nothing is being done."""
    if state.link.status is not LinkStatus.ONLINE or state.wanted is not None or state.updates_in_flight:
        return False
    if state.floor.is_taken or state.playback.is_playing or (state.response is not None and state.response.is_active):
        return False
    return all(item.call is None or item.call.is_over for item in state.items)

"""A change in the making: the state so far, and the effects it wants.

Lives for one `reduce` only; from outside, reduce is a function of values.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from core.conversation.effects import Effect, Send
from core.conversation.state import Item, State
from core.protocol import Event


class Change:
    """state is replaced, never mutated; effects are kept in order."""

    def __init__(self, state: State, now_s: float) -> None:
        self.state = state
        self.now_s = now_s
        self.effects: list[Effect] = []

    def set(self, **fields: Any) -> None:
        """Replace fields of the state."""
        self.state = replace(self.state, **fields)

    def set_link(self, **fields: Any) -> None:
        self.set(link=replace(self.state.link, **fields))

    def set_floor(self, **fields: Any) -> None:
        self.set(floor=replace(self.state.floor, **fields))

    def want(self, effect: Effect) -> None:
        """Ask for an effect after the ones before."""
        self.effects.append(effect)

    def number(self) -> int:
        """The next number for an id of ours."""
        self.set(sequence=self.state.sequence + 1)
        return self.state.sequence

    def send(self, event: Event, purpose: str) -> str:
        """Send an event under an id of ours; an error that names the id is matched by purpose."""
        event_id = f"evt_c{self.number()}"
        self.set(pending={**self.state.pending, event_id: purpose})
        self.want(Send(msgspec.structs.replace(event, event_id=event_id)))
        return event_id

    # Rows

    def add_item(self, item: Item, after: str | None = None) -> None:
        """Place a row after the row `after`, or at the end."""
        rows = list(self.state.items)
        ids = [row.item_id for row in rows]
        rows.insert(ids.index(after) + 1 if after in ids else len(rows), item)
        self.set(items=tuple(rows))

    def move_item(self, item_id: str, after: str) -> None:
        """Put a row where the server says it belongs."""
        item = self.state.item(item_id)
        ids = [row.item_id for row in self.state.items]
        if item is None or after not in ids or ids.index(item_id) == ids.index(after) + 1:
            return
        self.drop_item(item_id)
        self.add_item(item, after)

    def drop_item(self, item_id: str) -> None:
        """Take a row away."""
        self.set(items=tuple(row for row in self.state.items if row.item_id != item_id))

    def set_item(self, item_id: str, **fields: Any) -> None:
        """Replace fields of a row; nothing happens when there is no such row or nothing differs."""
        old = self.state.item(item_id)
        if old is None or all(getattr(old, name) == value for name, value in fields.items()):
            return
        new = replace(old, **fields)
        self.set(items=tuple(new if row is old else row for row in self.state.items))

"""A change in the making: the state so far, and the effects it wants.

Lives for one `reduce` only; from outside, reduce is a function of values.
"""

from __future__ import annotations

from typing import Any

import msgspec
from msgspec.structs import replace

from core.conversation.effects import Effect, Send
from core.conversation.state import BORDER, Item, State
from core.protocol import ConversationItemCreate, Event
from core.protocol import Item as WireItem

MOST_PENDING = 64
"""Only a refusal answers an event by its id, so the oldest are forgotten instead of kept for ever."""


class Change:
    """state is replaced, never mutated; effects are kept in order."""

    def __init__(self, state: State, now_s: float) -> None:
        self.state = state
        self.now_s = now_s
        self.effects: list[Effect] = []

    def set(self, **fields: Any) -> None:
        """Replace fields of the state; a new one is made only if something differs."""
        state = self.state
        for name, value in fields.items():
            if getattr(state, name) is not value:
                self.state = replace(state, **fields)
                return

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
        kept = dict(list(self.state.pending.items())[1 - MOST_PENDING :])
        self.set(pending={**kept, event_id: purpose})
        self.want(Send(msgspec.structs.replace(event, event_id=event_id)))
        return event_id

    def tell(self, row: Item, item: WireItem) -> None:
        """Put a row of ours into the server's conversation."""
        self.set(told=(*self.state.told, row.item_id)[-MOST_PENDING:])
        self.send(ConversationItemCreate(item=item), "item")

    # Rows

    def _place(self, item_id: str) -> int:
        """Where a row stands, looked for from the end; -1 when there is no such row."""
        rows = self.state.items
        index = len(rows) - 1
        while index >= 0 and rows[index].item_id != item_id:
            index -= 1
        return index

    def add_item(self, item: Item, after: str | None = None) -> None:
        """Place a row after the row `after`, or at the end."""
        rows = self.state.items
        place = self._under_border(self._place(after) + 1) if after else 0
        self.set(items=(*rows[:place], item, *rows[place:]) if place else (*rows, item))

    def _under_border(self, place: int) -> int:
        """A server knows nothing of the line under an old part: what follows its last row stands under the line."""
        rows = self.state.items
        while 0 < place < len(rows) and rows[place].item_id.startswith(BORDER):
            place += 1
        return place

    def move_item(self, item_id: str, after: str) -> None:
        """Put a row where the server says it belongs."""
        place, target = self._place(item_id), self._place(after)
        if min(place, target) < 0 or place in (target + 1, self._under_border(target + 1)):
            return
        item = self.state.items[place]
        self.drop_item(item_id)
        self.add_item(item, after)

    def rename_item(self, item_id: str, new_id: str) -> None:
        """The server knows a row under another id."""
        self.set(
            items=tuple(replace(row, item_id=new_id) if row.item_id == item_id else row for row in self.state.items)
        )

    def drop_item(self, item_id: str) -> None:
        """Take a row away."""
        self.set(items=tuple(row for row in self.state.items if row.item_id != item_id))

    def set_item(self, item_id: str, **fields: Any) -> None:
        """Replace fields of a row; nothing happens when there is no such row or nothing differs."""
        rows, place = self.state.items, self._place(item_id)
        if place < 0:
            return
        old = rows[place]
        for name, value in fields.items():
            if getattr(old, name) != value:
                self.set(items=(*rows[:place], replace(old, **fields), *rows[place + 1 :]))
                return

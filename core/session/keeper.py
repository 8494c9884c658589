"""Hands a conversation to the store as it happens: every line, and each row once it stands.

Loop thread only; nothing here waits. A row is written when it is done and again when it changes; while
it is spoken, once for every second heard.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from core.conversation.state import Item, Role, State
from core.ids import new_id
from core.journal import Line
from core.settings import Settings
from core.store import Store

TITLE_MOST = 44


class Keeper:
    """One conversation after another, in one store."""

    def __init__(self, store: Store, settings: Settings) -> None:
        self._store = store
        self._settings = settings
        self._provider = ""
        self.uid = ""
        """The conversation that is being kept; empty until something happens."""
        self._is_paused = False
        self._number = 0
        self._base_s = 0.0
        self._first = 0
        self._seen: dict[str, tuple[object, ...]] = {}
        self._title = ""

    def line(self, line: Line) -> None:
        """One line of the timeline, with its sound."""
        if self._is_paused or not self._settings.flag("history.keep"):
            return
        if not self.uid:
            self.uid = new_id("conv")
            self._store.begin(self.uid, self._provider)
        kept = Line(line.direction, round(self._base_s + line.t_s, 6), line.event)
        self._store.add(self.uid, kept, keeps_sound=self._settings.flag("history.keep_sound"))

    def follow(self, before: State, after: State) -> None:
        """After each input: rows, draft, provider."""
        if after.link.label != before.link.label:
            self._provider = after.link.label
            if self.uid and not self._is_paused:
                self._store.set_provider(self.uid, self._provider)
        if not self.uid or self._is_paused or not self._settings.flag("history.keep"):
            return
        if after.items is not before.items:
            self._rows(before.items, after.items)
        if after.draft is not before.draft:
            draft = json.dumps(msgspec.to_builtins(after.draft)) if after.draft is not None else ""
            self._store.put_draft(self.uid, draft)

    @property
    def first(self) -> int:
        """The place in the conversation of the first row that the state holds."""
        return self._first

    @contextmanager
    def shifted(self, count: int) -> Iterator[None]:
        """Meanwhile so many rows, which stand in the store, are put before the others: nothing of it is written."""
        self._is_paused = True
        yield
        self._is_paused = False
        self._first -= count

    def pause(self) -> None:
        """The conversation ends here; what happens until `go_on` belongs to none."""
        self.end()
        self._is_paused = True

    def go_on(self, uid: str = "", number: int = 0, base_s: float = 0.0, first: int = 0) -> None:
        """Keep the next conversation: a new one, or an old one after its event `number` at base_s.

        first: the place in the old one of the first row that the state holds.
        """
        self._is_paused = False
        self.uid, self._number, self._base_s, self._first = uid, number, base_s, first
        self._seen, self._title = {}, ""
        if uid:
            self._store.begin(uid, self._provider, number)

    def write_again(self, state: State) -> None:
        """The file was damaged and a new one begun: what is known of this conversation stands in it too."""
        if self.uid and not self._is_paused:
            self._seen, self._title = {}, ""
            self._store.set_provider(self.uid, self._provider)
            self._rows((), state.items)

    def end(self) -> None:
        """The conversation is over; open stretches of sound become files."""
        if self.uid:
            self._store.end(self.uid)
        self.uid, self._base_s, self._first = "", 0.0, 0
        self._seen, self._title = {}, ""

    def _rows(self, before: tuple[Item, ...], after: tuple[Item, ...]) -> None:
        is_moved = len(after) < len(before)
        for index, item in enumerate(after):
            old = before[index] if index < len(before) else None
            if old is item:
                continue
            is_moved = is_moved or (old is not None and old.item_id != item.item_id)
            mark = (self._first + index, *_mark(item))
            if self._seen.get(item.item_id) != mark and _stands(item):
                self._seen[item.item_id] = mark
                self._store.put_item(self.uid, self._first + index, msgspec.to_builtins(item))
        if is_moved:
            left = {item.item_id for item in after}
            for item in before:
                if item.item_id not in left:
                    self._seen.pop(item.item_id, None)
                    self._store.drop_item(self.uid, item.item_id)
        if len(after) != len(before) or not self._title:
            self._title = title_from(after)
            self._store.count_turns(self.uid, self._first + len(after), self._title if not self._first else "")


def _stands(item: Item) -> bool:
    """Whether a row is worth writing: deltas alone are not."""
    return item.is_done or item.role is not Role.ASSISTANT or item.is_interrupted


def _mark(item: Item) -> tuple[object, ...]:
    heard = item.heard_ms // 1000
    call = item.call.status if item.call is not None else None
    fully = item.is_fully_heard
    return item.text, item.is_done, item.is_interrupted, fully, item.transcript, call, item.note, heard


def title_from(items: tuple[Item, ...]) -> str:
    """The person's first words; the assistant's where the person has said none."""
    texts = [item.text for role in (Role.USER, Role.ASSISTANT) for item in items if item.role is role and item.text]
    first = texts[0] if texts else ""
    return first if len(first) <= TITLE_MOST else first[: TITLE_MOST - 2].rsplit(" ", 1)[0] + "…"

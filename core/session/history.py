"""The history as a window sees it: lists, search, one conversation, and what may be done with it.

Loop thread. Reads run on other threads with a connection of their own; writes are handed over. Errors are
StoreError.
"""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec
from msgspec.structs import replace

from core.conversation.state import BORDER, Draft, Item, Role
from core.errors import StoreError
from core.ids import new_id
from core.journal import Line, read_lines
from core.replay import Player
from core.replay.play import dialect_of
from core.session.keeper import title_from
from core.store import Found, Reader, Store, Summary
from core.store.store import UNDO_S

if TYPE_CHECKING:
    from core.export import Talk

log = logging.getLogger("store")
Result = TypeVar("Result")
OPENED_ROWS = 60
"""The end of a conversation that is opened at once; the rest comes as one scrolls up."""


class Opened(NamedTuple):
    """An old conversation, as it is taken up again."""

    summary: Summary
    items: tuple[Item, ...]
    first: int
    """The place of the first of them."""
    number: int
    end_s: float
    """Of its last event."""
    sequence: int
    """No id of ours in it has a higher number."""
    draft: Draft | None


class History:
    """One store and its readers. `close` ends the writer."""

    def __init__(self, store: Store) -> None:
        self.store = store
        self._listeners: list[Callable[[], None]] = []

    def subscribe(self, listener: Callable[[], None]) -> Callable[[], None]:
        """Call listener() when the list has changed by what was done here; the answer ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener) if listener in self._listeners else None

    async def _read(self, ask: Callable[[Reader], Result], *, is_fresh: bool = True) -> Result:
        def work() -> Result:
            if is_fresh and self.store.problem is None:
                self.store.wait_until_written(2.0)
            with self.store.reader() as reader:
                return ask(reader)

        return await asyncio.to_thread(work)

    async def latest(self, limit: int = 50, before: Summary | None = None) -> list[Summary]:
        """The newest conversations; before: the last of a page, for the next. Empty where there is no history yet."""
        try:
            return await self._read(lambda reader: reader.latest(limit, before))
        except StoreError as error:
            if error.code == "no_history":
                return []
            raise

    async def search(self, words: str) -> list[Found]:
        """Where the words stand, titles first; marked in `Found.excerpt`."""
        return await self._read(lambda reader: reader.search(words), is_fresh=False)

    async def opened(self, uid: str, rows: int = OPENED_ROWS) -> Opened:
        """The end of a conversation, and what is needed to go on with it."""
        return await self._read(lambda reader: _opened(reader, uid, rows))

    async def earlier(self, uid: str, first: int, rows: int = OPENED_ROWS) -> tuple[Item, ...]:
        """The rows before place `first`."""
        found = await self._read(lambda reader: reader.items(uid, rows, first), is_fresh=False)
        return tuple(msgspec.convert(data, Item) for _position, data in found)

    async def lines(self, uid: str) -> list[Line]:
        """Its whole log, with sound."""
        return await self._read(lambda reader: list(reader.lines(uid)))

    async def peaks(self, uid: str, stream: str) -> bytes:
        """A byte for each 20 ms of an item's reply, or of all that was sent."""
        return await self._read(lambda reader: reader.peaks(uid, stream))

    async def talk(self, uid: str) -> Talk:
        """The whole conversation, to be handed on: words, times, sound."""
        from core.export import read_talk

        return await self._read(lambda reader: read_talk(list(reader.lines(uid)), reader.summary(uid).title))

    @staticmethod
    def describe(talk: Talk, kind: str) -> str:
        """What a file of this kind will hold; told before it is written."""
        from core.export import describe

        return describe(talk, kind)

    @staticmethod
    async def export(talk: Talk, kind: str, path: Path, side: str = "both") -> None:
        """Write a file, whole or not at all. Raises StoreError."""
        from core.export import write

        await asyncio.to_thread(write, talk, kind, path, side)

    async def summary(self, uid: str) -> Summary:
        return await self._read(lambda reader: reader.summary(uid))

    async def with_draft(self) -> str | None:
        """The newest conversation whose words wait for approval."""
        try:
            return await self._read(lambda reader: reader.with_draft(), is_fresh=False)
        except StoreError:
            return None

    # Doing

    def rename(self, uid: str, title: str) -> None:
        if title.strip():
            self.store.rename(uid, title)
            self._tell()

    def delete(self, uid: str) -> None:
        """Out of the list at once; really gone half a minute later, unless it is undone."""
        self.store.delete(uid)
        asyncio.get_running_loop().call_later(UNDO_S + 1.0, self.store.purge)
        self._tell()

    def undo_delete(self, uid: str) -> None:
        self.store.undo_delete(uid)
        self._tell()

    def delete_everything(self) -> None:
        """Files, write-ahead log and all."""
        self.store.delete_everything()
        self._tell()

    def purge(self, keep_days: int) -> None:
        self.store.purge(keep_days)

    async def take_in(self, path: Path) -> str:
        """Import a log; the new conversation's uid. Raises StoreError for what is no log of a conversation."""
        lines = await asyncio.to_thread(lambda: list(read_lines(path)))
        uid = await asyncio.to_thread(self.take_in_lines, lines, path.stem)
        self._tell()
        return uid

    def take_in_lines(self, lines: list[Line], title: str) -> str:
        """Any thread."""
        return take_in(self.store, lines, title)

    async def take_in_unsaved(self) -> int:
        """What an earlier start could not write; how many conversations came back."""
        paths = await asyncio.to_thread(self.store.unsaved)
        for path in paths:
            try:
                await self.take_in(path)
            except StoreError as error:
                if error.code != "nothing_said":  # it stays where it is
                    log.warning("%s was not taken in: %s", path, error)
                    continue
            if await asyncio.to_thread(self.store.wait_until_written, 10.0):
                path.unlink(missing_ok=True)
        return len(paths)

    async def close(self) -> None:
        """Write what waits."""
        await asyncio.to_thread(self.store.close)

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()


def _opened(reader: Reader, uid: str, rows: int) -> Opened:
    found = reader.items(uid, rows)
    number, end_s = reader.end_of(uid)
    text = reader.draft(uid)
    draft = replace(msgspec.convert(json.loads(text), Draft), is_detached=True) if text else None
    items = tuple(msgspec.convert(data, Item) for _position, data in found)
    return Opened(reader.summary(uid), items, found[0][0] if found else 0, number, end_s, reader.sequence(uid), draft)


def no_history() -> StoreError:
    """Asked for what only a history has, where conversations are not kept."""
    return StoreError("No history is kept.", code="no_history")


def take_in(store: Store, lines: list[Line], title: str) -> str:
    """Put a log in the store as a conversation of its own, its rows made by replaying it; nothing for a bad one."""
    player = Player(dialect_of(lines))
    rows: dict[str, Item] = {}
    for line in lines:
        rows |= {item.item_id: item for item in player.take(line).items}
    items = player.state.items or tuple(rows.values())
    if not items:
        raise StoreError(f"Nothing was said in {title}.", remedy="Choose another one.", code="nothing_said")
    uid = new_id("conv")
    store.begin(uid, player.state.link.label)
    for line in lines:
        store.add(uid, line)
    for position, item in enumerate(items):
        store.put_item(uid, position, msgspec.to_builtins(item))
    store.count_turns(uid, len(items), title_from(items) or title)
    store.end(uid)
    return uid


def border(items: tuple[Item, ...], text: str) -> tuple[Item, ...]:
    """The old rows, and a line under them: from here on it is said anew. Servers are never told it."""
    number = sum(item.role is Role.SYSTEM for item in items)
    return (*items, Item(f"{BORDER}{items[-1].item_id if items else ''}_{number}", Role.SYSTEM, text, is_done=True))

"""The events as rows for a view: filtered, searched, paused. What is drawn is at most what is seen.

Rows are told to the view once a frame, not once an event.
"""

from __future__ import annotations

import time
from bisect import bisect_left
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, QPersistentModelIndex, Qt

from core.later import np
from core.session.timeline import LOCAL, RECEIVED, SENT, Entry
from gui.event_store import HEADING, IS_ERROR, IS_FINDING, EventStore, Search, Turn

RowRole = int(Qt.ItemDataRole.UserRole) + 1
MarkRole = RowRole + 1
Index = QModelIndex | QPersistentModelIndex
SEARCH_S = 0.006
"""How long a frame may search."""
FIRST_S = 0.03
"""How long the first look may take, before anything is drawn."""
SEEN = 512
FEW = 16
"""Changed rows that are told one by one."""


@dataclass(frozen=True, slots=True)
class EventRow:
    """One row as it is painted."""

    number: int
    """Of its first event in the store."""
    t_s: float
    direction: str
    type: str
    color: str
    count: int
    meta: str
    finding: str
    item_id: str = ""


@dataclass(frozen=True, slots=True)
class Heading:
    """The heading of a turn."""

    title: str
    note: str


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventModel", text)


def _words(count: int) -> str:
    told = QCoreApplication.translate("EventModel", "%n word(s)", None, count)
    return told.replace("%n", str(count))


def heading_of(turn: Turn, *, is_waiting: bool) -> Heading:
    """Turn 4, 612 ms to first sound."""
    title = _tr("Turn {0}").replace("{0}", str(turn.number))
    if is_waiting:
        return Heading(title, _tr("waiting for approval"))
    if turn.cut_at_ms is not None:
        return Heading(title, _tr("interrupted at {0} s").replace("{0}", f"{turn.cut_at_ms / 1000:.1f}"))
    if turn.first_sound_ms is not None:
        return Heading(title, _tr("{0} ms to first sound").replace("{0}", str(turn.first_sound_ms)))
    return Heading(title, "")


def meta_of(entry: Entry, gap_ms: int, audio_bytes: int, words: int) -> str:
    """The short fact at the right of a row."""
    event, name = entry.event, entry.type
    if name.endswith(".delta") or name == "input_audio_buffer.append":
        if audio_bytes:
            is_reply = name.startswith("response")
            return f"{audio_bytes / 48_000:.1f} s" if is_reply else f"{audio_bytes / 1000:.0f} kB"
        return _words(words)
    if name == "input_audio_buffer.speech_stopped":
        return f"{gap_ms / 1000:.2f} s" if gap_ms >= 0 else ""
    if gap_ms >= 0 and name != "response.done":
        return f"+{gap_ms} ms" if gap_ms < 1000 else f"+{gap_ms / 1000:.2f} s"
    if name == "conversation.item.truncate":
        return f"{event.get('audio_end_ms') or 0:,} ms"
    if name.endswith("transcription.completed"):
        return _words(len(str(event.get("transcript", "")).split()))
    if name == "error":
        return str(_inside(event, "error").get("code") or "")
    if name == "connection.closed":
        return _tr("code {0}").replace("{0}", str(event.get("code") or "-"))
    if name == "connection.retry":
        return _tr("{0} of {1}").replace("{0}", str(event.get("attempt"))).replace("{1}", str(event.get("of")))
    if name == "response.done":
        total = _inside(_inside(event, "response"), "usage").get("total_tokens") or 0
        return _tr("{0} tokens").replace("{0}", f"{total:,}")
    if name.startswith("conversation.item."):
        item = _inside(event, "item")
        if item.get("type") == "function_call_output":
            return _tr("tool result")
        return str(item.get("role") or item.get("name") or item.get("type") or "")
    return str(event.get("name") or "")


def _inside(event: dict[str, Any], name: str) -> dict[str, Any]:
    found = event.get(name)
    return found if isinstance(found, dict) else {}


class EventModel(QAbstractTableModel):
    """One column. `add` takes events in, `flush` tells the view."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store = EventStore()
        self.marks: dict[int, str] = {}
        """What breaks the protocol, by the number of its event, where it was judged before."""
        self.is_paused = False
        self.is_waiting = False
        """The newest turn waits for the person's yes."""
        self._told = 0
        self._shown: list[int] | None = None
        self._directions = self._kinds = 0
        self._search: Search | None = None
        self._touched: set[int] = set()
        self._cache: dict[int, EventRow | Heading] = {}
        self._paused_at = 0

    # For the view

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else self._told if self._shown is None else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own signature
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        if not index.isValid() or index.row() >= self.rowCount():
            return None
        if role == RowRole:
            return self.row(index.row())
        if role in (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.AccessibleTextRole)):
            return self._sentence(self.row(index.row()))
        if role in (MarkRole, int(Qt.ItemDataRole.ToolTipRole)):
            row = self.row(index.row())
            return row.finding or None if isinstance(row, EventRow) else None
        return None

    def _sentence(self, row: EventRow | Heading) -> str:
        if isinstance(row, Heading):
            return f"{row.title} {row.note}".strip()
        arrow = {SENT: self.tr("sent"), RECEIVED: self.tr("received"), LOCAL: self.tr("here")}[row.direction]
        return f"{row.t_s:.3f} {arrow} {row.type} {row.meta}".strip()

    def row(self, place: int) -> EventRow | Heading:
        """What stands in a row of the view."""
        number = place if self._shown is None else self._shown[place]
        found = self._cache.get(number)
        if found is None:
            found = self._make(number)
            if len(self._cache) > SEEN:
                self._cache.clear()
            self._cache[number] = found
        return found

    def _make(self, row: int) -> EventRow | Heading:
        store = self.store
        first = store.firsts[row]
        if first == HEADING:
            turn = store.turns[store.lasts[row]]
            return heading_of(turn, is_waiting=self.is_waiting and turn is store.turns[-1])
        entry = store.entry(first)
        flags, kind = store.row_flags[row], store.kinds[store.types[first]]
        color = "tool.solid" if store.flags[first] & 8 and not flags & IS_ERROR else kind.color
        found = store.findings.get(first, "") if flags & IS_FINDING else ""
        finding = found or self.marks.get(first + 1, "")
        meta = meta_of(entry, store.gaps_ms[row], store.row_audio[row], store.row_words[row])
        return EventRow(
            first, entry.t_s, entry.direction, entry.type, color, store.counts[row], meta, finding, entry.item_id
        )

    def place_of(self, number: int) -> int:
        """Where an event stands in the view, or -1."""
        row = self.store.event_rows[number]
        if self._shown is None:
            return row if row < self._told else -1
        return self._place(row)

    def _place(self, row: int) -> int:
        """Where a row of the store stands among those that are shown, or -1."""
        assert self._shown is not None
        place = bisect_left(self._shown, row)
        return place if place < len(self._shown) and self._shown[place] == row else -1

    # Taking in

    @property
    def held(self) -> int:
        """How many events wait behind the pause."""
        return len(self.store) - self._paused_at if self.is_paused else 0

    def add(self, entry: Entry) -> None:
        """One more event; the view hears of it at the next flush."""
        row = self.store.add(entry)
        self._touched.add(row)
        if self._search is not None and row not in self._search.rows and self._search.has(entry):
            self._search.rows.add(row)
            self._search.count += 1

    def mark(self, number: int, finding: str) -> None:
        """The lint found something in an event."""
        self.store.mark(number, finding)
        if number < len(self.store):
            self._touched.add(self.store.event_rows[number])

    def flush(self) -> bool:
        """Tell the view what came since the last frame; whether anything did."""
        is_searching = self._search is not None and not self._search.is_done
        if is_searching:
            self._look_on(SEARCH_S)
        if self.is_paused:
            return is_searching
        touched = self._touched | self._changed_headings()
        if not touched and self._told == self.store.row_count:
            return is_searching
        self._touched = set()
        for row in touched:
            self._cache.pop(row, None)
        self._tell_changes([row for row in touched if row < self._told])
        if self._shown is None:
            self._tell_all()
        else:
            self._tell_shown()
        return True

    def _changed_headings(self) -> set[int]:
        """The first sound came, the reply was cut, or the person was asked: those of them that were looked at."""
        kept = [(row, found) for row, found in self._cache.items() if isinstance(found, Heading)]
        return {row for row, found in kept if self._make(row) != found}

    def _tell_changes(self, rows: list[int]) -> None:
        """One by one where they are few: what lies between them is not painted again."""
        places = [row if self._shown is None else self._place(row) for row in rows]
        places = sorted(place for place in places if place >= 0)
        spans = [(one, one) for one in places] if len(places) <= FEW else [(places[0], places[-1])]
        for first, last in spans:
            self.dataChanged.emit(self.index(first, 0), self.index(last, 0))

    def _tell_all(self) -> None:
        old, new = self._told, self.store.row_count
        if new > old:
            self.beginInsertRows(QModelIndex(), old, new - 1)
            self._told = new
            self.endInsertRows()

    def _tell_shown(self) -> None:
        assert self._shown is not None
        self._told = self.store.row_count
        last = self._shown[-1] if self._shown else -1
        fresh = [row for row in range(last + 1, self.store.row_count) if self._fits(row)]
        if fresh:
            self.beginInsertRows(QModelIndex(), len(self._shown), len(self._shown) + len(fresh) - 1)
            self._shown.extend(fresh)
            self.endInsertRows()

    def _fits(self, row: int) -> bool:
        flags = self.store.row_flags[row]
        if self.store.firsts[row] == HEADING:
            return False
        is_kind = (not self._directions or flags & self._directions) and (not self._kinds or flags & self._kinds)
        return bool(is_kind) and (self._search is None or row in self._search.rows)

    def set_paused(self, is_paused: bool) -> None:
        self.flush()
        self.is_paused, self._paused_at = is_paused, len(self.store)
        self.flush()

    def clear(self) -> None:
        self.beginResetModel()
        self.store.clear()
        self._told, self._search = 0, None
        self._shown = None if not (self._directions or self._kinds) else []
        self._touched.clear()
        self._cache.clear()
        self._paused_at = 0
        self.endResetModel()

    # Filter and search

    def choose(self, directions: int, kinds: int) -> None:
        """Only rows with one of the directions and one of the kinds; 0: any."""
        self._directions, self._kinds = directions, kinds
        self._apply()

    def search(self, words: str) -> None:
        """Words in type, ids and payload. The newest are found first; `flush` goes on looking."""
        self._search = self.store.search(words) if words.strip() else None
        self._look_on(FIRST_S)
        self._apply()

    @property
    def is_searching(self) -> bool:
        return self._search is not None and not self._search.is_done

    def _look_on(self, budget_s: float) -> None:
        if self._search is None:
            return
        before, end_s = len(self._search.rows), time.perf_counter() + budget_s
        while not self._search.is_done and time.perf_counter() < end_s:
            self._search.step()
        if len(self._search.rows) != before and self._shown is not None:
            self._apply()

    def _apply(self) -> None:
        self.beginResetModel()
        store = self.store
        self._cache.clear()
        self._told = store.row_count
        if self._search is None:
            found = store.rows_with(self._directions, self._kinds)
            self._shown = None if found is None else found.tolist()
        else:
            keep = np.zeros(store.row_count, bool)
            keep[np.fromiter(self._search.rows, np.int64, len(self._search.rows))] = True
            for wanted in (self._directions, self._kinds):
                if wanted:
                    keep &= (np.frombuffer(bytes(store.row_flags), np.uint8) & wanted) > 0
            self._shown = store.with_headings(keep).tolist()
        self.endResetModel()

    @property
    def total(self) -> int:
        """Events, not rows."""
        return len(self.store)

    @property
    def shown_events(self) -> int:
        """How many events the shown rows are."""
        if self._shown is None:
            return len(self.store)
        if self._search is not None and not self._directions and not self._kinds:
            return self._search.count
        counts, firsts = self.store.counts, self.store.firsts
        return sum(counts[row] for row in self._shown if firsts[row] != HEADING)
